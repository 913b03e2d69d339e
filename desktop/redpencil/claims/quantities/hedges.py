"""Words that bend a number ("about", "more than", "or so") and the modifier they give it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import cast

from redpencil import resources
from redpencil.model import Modifier

# The longest hedge has six words ("greater than or equal to" and a spare one).
_MOST_WORDS = 6
_BEFORE = 48


@cache
def _tables() -> tuple[
    dict[str, Modifier], dict[str, Modifier], dict[str, Modifier], frozenset[str]
]:
    raw = tomllib.loads(resources.text("lexicons/hedges.toml"))
    tables = [
        {word: cast(Modifier, modifier) for modifier, words in raw[part].items() for word in words}
        for part in ("before", "after", "signs")
    ]
    last = frozenset(phrase.split()[-1] for phrase in tables[0])
    return tables[0], tables[1], tables[2], last


_CUT = re.compile(r"[;:!?()\[\]\n\"“”]|, ")
_TAIL = re.compile(r"[ ]?(?:-\w+|\+|(?:[a-z]+)(?: [a-z]+){0,2})")


def modifier_before(text: str, start: int) -> tuple[Modifier, int] | None:
    """The modifier that the words right before ``start`` give, and where they begin."""
    before, _, signs, last = _tables()
    for width in (2, 1):
        spaced = text[max(0, start - width - 2) : start].rstrip()
        if spaced[-width:] in signs:
            return signs[spaced[-width:]], start - 1
    if text[max(0, start - 4) : start].lower() == "sub-":
        return "less_than", start - 4
    left = text[max(0, start - _BEFORE) : start]
    cuts = [m.end() for m in _CUT.finditer(left)]
    words = left[cuts[-1] if cuts else 0 :].lower().split()
    if not words or words[-1] not in last:
        return None
    for count in range(min(_MOST_WORDS, len(words)), 0, -1):
        phrase = " ".join(words[-count:])
        if phrase in before:
            position = left.lower().rfind(words[-count])
            if count > 1:
                position = max(0, len(left.rstrip()) - len(phrase))
            return before[phrase], start - len(left) + position
    return None


def modifier_after(text: str, end: int) -> tuple[Modifier, int] | None:
    """The modifier that the words right behind ``end`` give ("or more", "-plus"), and their end."""
    match = _TAIL.match(text, end)
    if match is None:
        return None
    _, after, _, _ = _tables()
    phrase = match.group()
    stop = match.end()
    while phrase:
        key = phrase.strip().lower()
        if key in after and (
            key != "plus" or phrase[0] == "-" or text[stop : stop + 1] in ("", ".", ",", " ")
        ):
            return after[key], stop
        cut = phrase.rfind(" ")
        if cut <= 0:
            return None
        stop -= len(phrase) - cut
        phrase = phrase[:cut]
    return None
