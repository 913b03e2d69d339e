"""What words of a changed sentence have become, by the fewest edits. Pure: no files, no Qt."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from redpencil.text.folding import fold
from redpencil.text.units import Place

# Numbers whole, words with their apostrophes, runs of dots or dashes, marks one by one.
_TOKEN = re.compile(
    r"\d+(?:[.,:]\d+)*|[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_\u3040-\u30ff\u3400-\u9fff]+"
    r"(?:['’ʼ][^\W\d_]+)*|\.\.+|[-‐-―−]+|``|''|\S"
)


@dataclass(frozen=True, slots=True)
class Image:
    """What some words have become: ``start`` and ``end`` in the new text.

    ``total`` characters are in the words as they were, ``kept`` of them in words that still
    stand. ``added`` tells that other words have come in between.
    """

    start: int
    end: int
    total: int
    kept: int
    added: bool = False

    @property
    def whole(self) -> bool:
        """Whether all the words still stand, with nothing in between."""
        return self.kept == self.total and not self.added


class WordImages:
    """Two pieces of text laid word on word."""

    def __init__(self, old: str, ours: Place, new: str, theirs: Place) -> None:
        """``ours`` and ``theirs`` are the places of the pieces in the two texts."""
        self._here = list(_tokens(old, *ours))
        self._there = list(_tokens(new, *theirs))
        keys = [_key(old[a:b]) for a, b in self._here]
        others = [_key(new[a:b]) for a, b in self._there]
        self._counterparts = list(_counterparts(keys, others))
        self._ends = [end for _, end in self._here]

    def image(self, start: int, end: int) -> Image:
        """What the words that touch start..end have become; start and end are the same where
        nothing is left of them."""
        first = bisect_left(self._ends, start + 1)
        last = first
        while last < len(self._here) and self._here[last][0] < end:
            last += 1
        sizes = [b - a for a, b in self._here[first:last]]
        images = self._counterparts[first:last]
        kept = sum(size for size, image in zip(sizes, images, strict=True) if image and image[2])
        left = [image for image in images if image is not None]
        if not left:
            return Image(0, 0, sum(sizes), 0)
        low, high = min(image[0] for image in left), max(image[1] for image in left)
        start, end = self._there[low][0], self._there[high - 1][1]
        return Image(start, end, sum(sizes), kept, high - low > last - first)


@lru_cache(maxsize=4096)
def _key(token: str) -> str:
    return fold(token)


def _tokens(text: str, start: int, end: int) -> Iterator[Place]:
    return (match.span() for match in _TOKEN.finditer(text, start, end))


def _counterparts(
    ours: Sequence[str], theirs: Sequence[str]
) -> Iterator[tuple[int, int, bool] | None]:
    """For each token of the old piece the tokens of the new one, and whether they are the same.

    Runs of changed words of the same length are taken word for word, others run for run.
    """
    here = there = 0
    for block in Levenshtein.editops(ours, theirs).as_matching_blocks():
        yield from _changed(here, block.a, there, block.b)
        yield from ((block.b + n, block.b + n + 1, True) for n in range(block.size))
        here, there = block.a + block.size, block.b + block.size


def _changed(here: int, end: int, there: int, other: int) -> Iterator[tuple[int, int, bool] | None]:
    many, others = end - here, other - there
    for number in range(many):
        if not others:
            yield None
        elif many == others:
            yield there + number, there + number + 1, False
        else:
            yield there, other, False
