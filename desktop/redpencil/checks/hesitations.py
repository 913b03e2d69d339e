"""What speech has and print leaves out: asides to the hearer and false starts. Pure."""

from __future__ import annotations

import re

from redpencil.checks.source_text import Text

# Said to keep the hearer, not to tell anything, where a pause stands on both sides: "and so,
# you know, we went". Without the pauses the words may be the statement itself: "you know why".
_ASIDES = (("you", "know"), ("i", "mean"), ("you", "see"))
_PAUSE = re.compile(r"\s*(?:[,;.…]|--?|[–—])")
# Where a speaker breaks off. A comma there would be emphasis: "very, very".
_BREAK_OFF = re.compile(r"\s*(?:--+|[–—…]|\.\.\.)")
# A sentence begun again repeats few words; a longer repetition is rhetoric.
_LONGEST_START = 6


def only_hesitates(text: Text, start: int, end: int) -> bool:
    """Whether the words from one place to another are an aside, or a start that is begun again."""
    words = tuple(text.norms(start, end))
    if words in _ASIDES:
        return _set_off(text, start, end)
    if not 0 < len(words) <= _LONGEST_START:
        return False
    length = len(words)
    starts_over = words == tuple(text.norms(end, end + length))
    goes_on = words == tuple(text.norms(start - length, start))
    return (starts_over and _breaks_off(text, end)) or (goes_on and _breaks_off(text, start))


def without_asides(text: Text, start: int, end: int) -> list[str]:
    """The words from one place to another but for the asides among them."""
    kept: list[str] = []
    at = start
    while at < end:
        if at + 2 <= end and only_aside(text, at):
            at += 2
            continue
        kept.extend(text.norms(at, at + 1))
        at += 1
    return kept


def only_aside(text: Text, start: int) -> bool:
    """Whether an aside of two words stands at a place, set off by pauses."""
    return tuple(text.norms(start, start + 2)) in _ASIDES and _set_off(text, start, start + 2)


def _set_off(text: Text, start: int, end: int) -> bool:
    number, first, _ = text.span(start)
    opens = not text.passages[number].text[:first].strip()
    return (opens or _pauses(text, start)) and _pauses(text, end)


def _pauses(text: Text, place: int) -> bool:
    """Whether a pause is written right before the word at a place."""
    return _PAUSE.match(*_behind(text, place)) is not None


def _breaks_off(text: Text, place: int) -> bool:
    """Whether the speaker breaks off right before the word at a place."""
    return _BREAK_OFF.match(*_behind(text, place)) is not None


def _behind(text: Text, place: int) -> tuple[str, int]:
    """The passage of the word before a place, and where that word ends in it."""
    number, _, last = text.span(place - 1)
    return text.passages[number].text, last
