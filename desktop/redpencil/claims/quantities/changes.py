"""Whether a figure is the size of a rise or of a fall, by the words before it."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from typing import Any

from redpencil import resources
from redpencil.claims.quantities.counting_words import counting_words
from redpencil.model import Direction, Number


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


_WORDS = re.compile(r"[\w'’-]+|[,.;:()]")


def change_before(text: str, start: int) -> tuple[Direction, str, int] | None:
    """Direction, rule and place of the word that makes a change of the figure at ``start``."""
    low = max(0, start - 70)
    cut = max(text.rfind("\n", low, start), low)
    words = [(m.group().lower(), m.start()) for m in _WORDS.finditer(text, cut, start)]
    by = False
    while words and words[-1][0] in counting_words().after_change:
        by = by or words[-1][0] == "by"
        words.pop()
    if not words:
        return None
    word, place = words[-1]
    if len(words) > 1 and words[-2][0] in counting_words().not_moving:
        return None
    if word in _transitive() and not by:
        return None
    if word in _directions() and not (
        len(words) > 1 and words[-2][0] in ("the", "a", "his", "her")
    ):
        if word in ("higher", "lower") and not by:
            return None
        return _directions()[word], "change-verb", place
    if not by:
        return None
    for word, place in reversed(words[-6:]):
        if word in ",.;:()" or word == "than":
            return None
        if word in _directions():
            return _directions()[word], "change-by", place
    return None


_NOUN_AFTER = re.compile(r"[ -](?:[a-z]+ )?([a-z]+)")


def change_after(text: str, end: int) -> Direction | None:
    """The direction of the noun behind a figure ("a 3% rise", "a 5% annual decline")."""
    match = _NOUN_AFTER.match(text, end)
    return _nouns().get(match[1]) if match else None
