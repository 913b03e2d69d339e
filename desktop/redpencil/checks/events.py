"""What is dated or ranked: events that happen once to a thing, works, offices. Pure."""

from __future__ import annotations

import re

from redpencil.checks.wording import listed

# Each line is one kind of event that a thing or a person meets once, in the words news and
# encyclopedias use for it. Two dates of one such event cannot both be right.
_KINDS = (
    (
        "published publication released release printed launched premiered debuted aired opened "
        "appeared issued"
    ),
    (
        "founded co-founded co-found established formed created invented incorporated organized "
        "organised began begun started commenced started begins starts"
    ),
    "built constructed erected carved",
    "born birth",
    "died dies death dead killed passed",
    "married wed wedding",
    "ended ends finished closed disbanded dissolved ceased retired",
    "flew flown",
    "novel book play poem film movie album single song series novella opera",
    "elected inaugurated",
)
_KIND_OF = {word: kind for kind, words in enumerate(_KINDS) for word in listed(words)}
# A work is dated right before its name: "a 1954 novel"; an event within some words.
_WORKS = 8
_NEAR_BEFORE, _NEAR_AFTER, _NEAR_WORK = 6, 12, 3
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_STOP = re.compile(r"[;.!?]\s")
_PRONOUN = re.compile(
    r"^\W*(?:it|they|he|she|his|her|its|their|these|this)\b|\bthe (?:film|book|novel|album|series|"
    r"song|play|band|company|city|building|bridge|team|show|party|bank|ship)\b",
    re.IGNORECASE,
)


def event_of(text: str, start: int, end: int) -> int | None:
    """The kind of event that a date at a place is told of; None where it is none that is once.

    The nearest word decides: before the date in its sentence, right behind it for a work, and
    behind it too where the date opens the sentence ("In 1940, he was born").
    """
    before = _STOP.split(text[:start])[-1]
    words = [match.group().lower() for match in _WORD.finditer(before)][-_NEAR_BEFORE:]
    behind = [match.group().lower() for match in _WORD.finditer(_STOP.split(text[end:])[0])]
    work = next((w for w in behind[:_NEAR_WORK] if _KIND_OF.get(w) == _WORKS), None)
    if work is not None and text[end : end + 1] == " ":
        return _WORKS
    for word in reversed(words):
        kind = _KIND_OF.get(word)
        if kind is not None and kind != _WORKS:
            return kind
    if len(words) <= 1:
        kinds = (_KIND_OF.get(word) for word in behind[:_NEAR_AFTER])
        return next((kind for kind in kinds if kind is not None and kind != _WORKS), None)
    return None


def refers_back(text: str) -> bool:
    """Whether a sentence has a word for what was named before it: "it", "the film"."""
    return _PRONOUN.search(text) is not None


# Two words that cannot be true of one thing at one time.
_OPPOSITES = (
    ("won win wins winning", "lost lose loses losing"),
    ("formed founded established created", "disbanded dissolved collapsed split abolished"),
    ("began started opened begins starts opens", "ended closed finished ceased cancelled ends"),
    ("rose risen increased grew gained climbed", "fell fallen decreased declined dropped shrank"),
    ("joined entered", "left quit"),
    ("bought acquired purchased", "sold"),
    ("hired appointed", "dismissed fired sacked"),
    ("married", "divorced"),
    ("first", "last"),
    ("above", "below"),
    ("accepted approved", "rejected refused"),
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
    left, right = _around(ours, *at), _around(theirs, *there)
    for word in left:
        same, other = _OPPOSITE_OF.get(word, (frozenset(), frozenset()))
        found = next((w for w in right if w in other), None)
        if found is not None and same.isdisjoint(right) and other.isdisjoint(left):
            return word, found
    return None


def _around(text: str, start: int, end: int) -> list[str]:
    before = [m.group().lower() for m in _WORD.finditer(_STOP.split(text[:start])[-1])]
    behind = [m.group().lower() for m in _WORD.finditer(_STOP.split(text[end:])[0])]
    return before[-_NEAR_BEFORE:] + behind[:_NEAR_AFTER]
