"""What turns an agreeing figure round: opposite words, one of a row, another name, doubt. Pure."""

from __future__ import annotations

import re

from redpencil.checks.wording import listed

# So many words on either side of a figure tell what happened. The verb may stand before a list:
# "won titles (1971, 1972, …".
_BEFORE, _BEHIND = 12, 12
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOP = re.compile(r"[;.!?]\s")

# Two words that cannot be true of one thing at one time.
_OPPOSITES = (
    ("won win wins winning", "lost lose loses losing"),
    ("formed founded established created", "disbanded dissolved collapsed split abolished"),
    ("began started opened begins starts opens", "ended closed finished ceased cancelled ends"),
    (
        "rose risen rise rises rising increased increase increases grew grow growth gained climbed",
        (
            "fell fallen fall falls falling decreased decrease decreases declined decline dropped "
            "drop shrank shrink"
        ),
    ),
    ("joined entered", "left quit"),
    ("bought acquired purchased", "sold"),
    ("hired appointed", "dismissed fired sacked"),
    ("married", "divorced separated"),
    ("first", "last final"),
    ("above", "below"),
    ("accepted approved", "rejected refused"),
    ("oldest", "youngest"),
    ("largest biggest", "smallest"),
    ("highest", "lowest"),
    ("longest", "shortest"),
    ("alive", "posthumously"),
    ("summer", "winter"),
    ("mother mother's", "father father's"),
    ("brother brothers", "sister sisters"),
    ("husband", "wife"),
    ("men male boys", "women female girls"),
    ("democrat democratic democrats", "republican republicans"),
    ("singles", "doubles"),
)
# What a text says of a figure that it does not believe.
_DISBELIEVED = listed(
    "disproven disproved debunked discredited refuted myth hoax flawed false fake fabricated lie "
    "wrong untrue"
)
_DENIALS = _DISBELIEVED | listed("no not never none claimed alleged denied deny misleading")


def disbelief(ours: str, theirs: str) -> str | None:
    """The word with which one text calls a figure false that the other tells with no doubt."""
    words = {match.group().lower() for match in _WORD.finditer(theirs)}
    if not words.isdisjoint(_DENIALS) or "n't" in theirs:
        return None
    claimed = [match.group() for match in _WORD.finditer(ours)]
    return next((word for word in claimed if word.lower() in _DISBELIEVED), None)


# "With Dorn & Sons in 1907": a name that stands between a verb and its date. Not of places, which
# lie in one another: born in Oran, born in Algeria.
_PARTNER = re.compile(
    r"\b(?P<link>with|on|by|for|to|from|against)\s+(?:the\s)?"
    r"(?P<name>[A-Z][\w’'.&-]*"
    r"(?:\s(?!(?:with|on|by|for|to|from|against|in)\b)[A-Za-z&][\w’'.-]*){0,3})"
    r"\s*,?\s+(?:in|on)\s+\Z"
)


def other_partner(
    ours: str, at: tuple[int, int], theirs: str, there: tuple[int, int]
) -> tuple[str, str] | None:
    """Two names in one place before a date, where neither text knows the other's."""
    left, right = _PARTNER.search(ours[: at[0]]), _PARTNER.search(theirs[: there[0]])
    if left is None or right is None or left["link"] != right["link"]:
        return None
    one, other = (
        {word for word in re.findall(r"[^\W_]+", match["name"]) if word[0].isupper()}
        for match in (left, right)
    )
    if any(word in theirs for word in one) or any(word in ours for word in other):
        return None
    return left["name"], right["name"]


# Of each row a thing is one: what is northern is not southern. The words of one cell are the same.
_ONE_OF_A_ROW = (
    "north,northern south,southern east,eastern west,western central",
    "gold silver bronze",
    (
        "american,america,u.s. canadian,canada british,britain,uk english,england "
        "scottish,scotland irish,ireland welsh,wales french,france german,germany "
        "italian,italy spanish,spain "
        "portuguese,portugal dutch,netherlands belgian,belgium swiss,switzerland austrian,austria "
        "swedish,sweden norwegian,norway danish,denmark finnish,finland polish,poland "
        "russian,russia ukrainian,ukraine greek,greece turkish,turkey indian,india "
        "pakistani,pakistan chinese,china japanese,japan korean,korea vietnamese,vietnam "
        "thai,thailand australian,australia mexican,mexico brazilian,brazil argentine,argentina "
        "cuban,cuba egyptian,egypt nigerian,nigeria kenyan,kenya israeli,israel iranian,iran "
        "iraqi,iraq afghan,afghanistan"
    ),
    "horror comedy,romantic western,cowboy thriller documentary musical fantasy war",
    "pitcher catcher shortstop outfielder,outfield goalkeeper striker midfielder defender",
)
_ROWS = tuple(
    {word: cell for cell in row.split() for word in cell.split(",")} for row in _ONE_OF_A_ROW
)
_OPPOSITE_OF = {
    word: (listed(left), listed(right))
    for one, other in _OPPOSITES
    for left, right in ((one, other), (other, one))
    for word in listed(left)
}


def opposite_words(
    ours: str, at: tuple[int, int], theirs: str, there: tuple[int, int]
) -> tuple[str, str] | None:
    """A word near one figure and its opposite near the other, neither of them on both sides."""
    written = {word.lower(): word for word in (*_around(theirs, *there), *_around(ours, *at))}
    left = [word.lower() for word in _around(ours, *at)]
    right = [word.lower() for word in _around(theirs, *there)]
    words = _opposed(left, right) or _exchanged(left, right)
    return (written[words[0]], written[words[1]]) if words else None


def _opposed(left: list[str], right: list[str]) -> tuple[str, str] | None:
    for word in left:
        same, other = _OPPOSITE_OF.get(word, (frozenset(), frozenset()))
        found = next((w for w in right if w in other), None)
        if found is not None and same.isdisjoint(right) and other.isdisjoint(left):
            return word, found
    return None


def _exchanged(left: list[str], right: list[str]) -> tuple[str, str] | None:
    """Two words of one row, where the one side has one alone: "an American film", "a Canadian"."""
    for row in _ROWS:
        ours = [word for word in left if word in row]
        theirs = [word for word in right if word in row]
        cells = {row[word] for word in ours}, {row[word] for word in theirs}
        if len(cells[0]) == 1 and theirs and cells[0].isdisjoint(cells[1]):
            return ours[0], theirs[-1]
    return None


def _around(text: str, start: int, end: int) -> list[str]:
    before = [m.group() for m in _WORD.finditer(_STOP.split(text[:start])[-1])]
    behind = [m.group() for m in _WORD.finditer(_STOP.split(text[end:])[0])]
    within = [m.group() for m in _WORD.finditer(text[start:end])]
    return before[-_BEFORE:] + within + behind[:_BEHIND]
