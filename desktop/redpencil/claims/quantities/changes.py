"""Whether a figure is the size of a rise or of a fall, by the words before it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import islice
from typing import Any

from redpencil import resources
from redpencil.claims.quantities.counting_words import counting_words
from redpencil.claims.quantities.units import find_unit
from redpencil.model import Direction, Number, QuantityKind

_Change = tuple[Direction, str, int]
_NOUN_OF = re.compile(r"\b([^\W\d_]+) of \Z")


@cache
def _raw() -> dict[str, Any]:
    return tomllib.loads(resources.text("lexicons/changes.toml"))


@cache
def _directions() -> dict[str, Direction]:
    raw = _raw()
    ups: dict[str, Direction] = dict.fromkeys(raw["up"], "up")
    return ups | dict.fromkeys(raw["down"], "down")


@cache
def _nouns() -> dict[str, Direction]:
    raw = _raw()
    ups: dict[str, Direction] = dict.fromkeys(raw["nouns_up"], "up")
    return ups | dict.fromkeys(raw["nouns_down"], "down")


@cache
def _transitive() -> frozenset[str]:
    return frozenset(_raw()["transitive"])


@cache
def multiples() -> dict[str, Number]:
    """Words that are multiples by themselves ("doubled"), with their worth."""
    return dict(_raw()["multiples"])


def moves(word: str) -> bool:
    """Whether a word in lower case tells of a change: "rose", "down", "cut", "doubled"."""
    return word in _directions() or word in _nouns() or word in multiples()


_NEAR = 24
_WORDS = re.compile(r"[\w'’-]+|[,.;:()!?…]")


def change_before(text: str, start: int) -> _Change | None:
    """Direction, rule and place of the word that makes a change of the figure at ``start``."""
    low = max(0, start - 70)
    cut = max(text.rfind("\n", low, start), low)
    after_change, directions = counting_words().after_change, _directions()
    near = _WORDS.findall(text, max(cut, start - _NEAR), start)
    if len(near) > 1 and (word := near[-1].lower()) not in after_change and word not in directions:
        return None  # the last word alone tells most figures apart, and it is whole
    words = [word.lower() for word in _WORDS.findall(text, cut, start)]
    last = len(words) - 1
    by = False
    while last >= 0 and words[last] in after_change:
        by = by or words[last] == "by"
        last -= 1
    if last < 0 or not (by or words[last] in directions):
        return None
    if last and words[last - 1] in counting_words().not_moving:
        return None
    word = words[last]
    if word in _transitive() and not by:
        return None
    if word in directions and not (last and words[last - 1] in ("the", "a", "his", "her")):
        if word in ("higher", "lower") and not by:
            return None
        return directions[word], "change-verb", _place(text, cut, start, last)
    if not by:
        return None
    for number in range(last, max(-1, last - 6), -1):
        word = words[number]
        if word in ",.;:()!?…" or word == "than":
            return None
        if word in directions:
            return directions[word], "change-by", _place(text, cut, start, number)
    return None


def _place(text: str, start: int, end: int, number: int) -> int:
    """Where a word between two offsets begins, by its number from the left."""
    return next(islice(_WORDS.finditer(text, start, end), number, None)).start()


_NOUN_AFTER = re.compile(r"[ -]([a-z]+)(?:[ -]([a-z]+))?")
# A loss or a gain of money is a result, no fall and no rise of one.
_RESULTS = frozenset(("loss", "gain"))
# A 30-metre drop is as often a cliff as a change.
_PLACES = frozenset(("fall", "drop", "climb", "slide", "leap", "jump", "plunge", "dip"))
_NEXT_WORD = re.compile(r"[ -]([a-z]+)")


def change_after(text: str, end: int, kind: QuantityKind, unit: str | None) -> Direction | None:
    """The direction of the noun behind a figure ("a 3% rise", "a 5% annual decline").

    None for what only sounds like a change where figures of that kind have it.
    """
    match = _NOUN_AFTER.match(text, end)
    if match is None:
        return None
    word = match[1]
    if word not in _nouns():
        word = match[2] if match[2] and word not in counting_words().function_words else ""
    return None if _is_no_change(word, kind, unit) else _nouns().get(word)


def _is_no_change(noun: str, kind: QuantityKind, unit: str | None) -> bool:
    if kind == "money":
        return noun in _RESULTS
    found = find_unit(unit) if unit and noun in _PLACES else None
    return found is not None and found.dimension == "length"


def change_of(text: str, start: int, kind: QuantityKind, unit: str | None) -> _Change | None:
    """Direction, rule and place of the noun that a figure is the size of: "a fall of 20 points"."""
    if not text.endswith("of ", max(0, start - 3), start):
        return None
    match = _NOUN_OF.search(text, max(0, start - 20), start)
    word = match[1].lower() if match else ""
    if match is None or word not in _nouns() or _is_no_change(word, kind, unit):
        return None
    return _nouns()[word], "change-noun", match.start()


_STEPPED = re.compile(
    r" (?P<way>higher|lower)(?P<than> than (?:in (?=\d|[A-Za-z]+ \d{4})|last |"
    r"(?:a|an|one|two|three) [a-z]+ (?:ago|earlier|before)|the (?:previous|prior) |"
    r"(?:1[5-9]|20|21)\d\d\b))?\b"
)
_CLOSED = re.compile(
    r"\b(?:clos|end|finish|open|settl|trad)(?:e|es|ed|ing|ings|s)?(?: [a-z]+){0,3} \Z",
    re.IGNORECASE,
)


def change_to_level(text: str, start: int, end: int) -> Direction | None:
    """The direction of "closed 2% lower" and "4% higher than a year ago".

    Elsewhere "higher" and "lower" compare two things of one time: "10% lower than in Oslo".
    """
    match = _STEPPED.match(text, end)
    if match is None or not (match["than"] or _CLOSED.search(text, max(0, start - 30), start)):
        return None
    return "up" if match["way"] == "higher" else "down"


def change_of_count(concept: str | None) -> Direction | None:
    """The direction of a compound counted by its first noun: the "job cut" of "a 200-job cut"."""
    _, joint, noun = (concept or "").rpartition(" ")
    noun = noun.removesuffix("s")
    return None if not joint or noun in _PLACES else _nouns().get(noun)


def sizes_change(text: str, end: int) -> bool:
    """Whether the noun right behind a figure is a change that it is the size of: "a 3% rise"."""
    match = _NEXT_WORD.match(text, end)
    return match is not None and match[1] in _nouns()
