"""Words that bend a number ("about", "more than", "or so") and the modifier they give it."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import cast

from redpencil import resources
from redpencil.claims.quantities.numerals import number_words
from redpencil.model import Modifier

# The longest hedge has six words ("greater than or equal to" and a spare one).
_MOST_WORDS = 6
_BEFORE = 48


@dataclass(frozen=True, slots=True)
class _Hedges:
    """Phrases and signs with their modifiers; the rest tells most numbers apart at a glance.

    ``last`` are the last words of what stands before a number, ``sign_ends`` the last
    characters of signs, ``opening`` matches the beginning of what stands behind one.
    """

    before: dict[str, Modifier]
    after: dict[str, Modifier]
    signs: dict[str, Modifier]
    last: frozenset[str]
    sign_ends: frozenset[str]
    opening: re.Pattern[str]


@cache
def _hedges() -> _Hedges:
    raw = tomllib.loads(resources.text("lexicons/hedges.toml"))
    before, after, signs = (
        {word: cast(Modifier, modifier) for modifier, words in raw[part].items() for word in words}
        for part in ("before", "after", "signs")
    )
    first = {"-" if phrase[0] == "-" else phrase.split()[0] for phrase in after}
    return _Hedges(
        before,
        after,
        signs,
        frozenset(phrase.split()[-1] for phrase in before),
        frozenset(sign[-1] for sign in signs),
        re.compile(f"[ ]?(?:{'|'.join(re.escape(word) for word in sorted(first))})"),
    )


_CUT = re.compile(r"[;:!?()\[\]\n\"“”]|, ")
_TAIL = re.compile(r"[ ]?(?:-\w+|\+|(?:[a-z]+)(?: [a-z]+){0,2})")


def modifier_before(text: str, start: int) -> tuple[Modifier, int] | None:
    """The modifier that the words right before ``start`` give, and where they begin."""
    hedges = _hedges()
    left = text[max(0, start - _BEFORE) : start]
    bare = left.rstrip()
    if bare[-1:] in hedges.sign_ends:
        for width in (2, 1):
            spaced = left[-width - 2 :].rstrip()
            if spaced[-width:] in hedges.signs:
                return hedges.signs[spaced[-width:]], start - 1
    if left[-4:].lower() == "sub-":
        return "less_than", start - 4
    if not bare:
        return None
    final = bare.rsplit(None, 1)[-1]
    if final.lower() not in hedges.last and not _CUT.search(final):
        return None
    cuts = [m.end() for m in _CUT.finditer(left)]
    words = left[cuts[-1] if cuts else 0 :].lower().split()
    if not words or words[-1] not in hedges.last:
        return None
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        phrase = " ".join(words[-count:])
        if phrase in hedges.before:
            if phrase == "up to" and words[-3:-2] and words[-3] in _LEADING:
                return None
            position = left.lower().rfind(words[-count])
            if count > 1:
                position = max(0, len(bare) - len(phrase))
            return hedges.before[phrase], start - len(left) + position
    return None


# "The months leading up to 2 votes" bounds nothing.
_LEADING = frozenset(("lead", "leads", "leading", "led", "run", "runs", "running", "ran", "live"))
_SUMMAND = re.compile(r" (?:\d|[$€£]|(?P<word>[a-z]+))", re.IGNORECASE)


def _is_more(text: str, stop: int) -> bool:
    """Whether a "plus" tells that there is more, and does not add the next number."""
    if text[stop : stop + 1] not in ("", ".", ",", " "):
        return False
    match = _SUMMAND.match(text, stop)
    if match is None:
        return True
    return match["word"] is not None and not number_words().opens(match["word"].lower())


_AHEAD = re.compile(r"[a-z]+(?: [a-z]+){0,5}", re.IGNORECASE)


def modifier_at(text: str, at: int) -> tuple[Modifier, int] | None:
    """The modifier that the words from ``at`` on give to what follows, and where that begins."""
    match = _AHEAD.match(text, at)
    words = match.group().lower().split(" ") if match else []
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        phrase = " ".join(words[:count])
        if phrase in _hedges().before:
            return _hedges().before[phrase], at + len(phrase) + 1
    return None


def modifier_after(text: str, end: int) -> tuple[Modifier, int] | None:
    """The modifier that the words right behind ``end`` give ("or more", "-plus"), and their end."""
    hedges = _hedges()
    if not hedges.opening.match(text, end):
        return None
    match = _TAIL.match(text, end)
    if match is None:
        return None
    phrase = match.group()
    stop = match.end()
    while phrase:
        key = phrase.strip().lower()
        if key in hedges.after and (key != "plus" or phrase[0] == "-" or _is_more(text, stop)):
            return hedges.after[key], stop
        cut = phrase.rfind(" ")
        if cut <= 0:
            return None
        stop -= len(phrase) - cut
        phrase = phrase[:cut]
    return None
