"""Where words of the document stand on the printed page that they were read from. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from redpencil.documents.page_requests import Wanted

# What a line's end may do to a word. pdfium tells a hyphen there by a sign of its own.
_WORD = re.compile(r"[^\W_]+(?:[-‐\u00ad\ufffe]+\s*[^\W_]+)*")
# Fewer words in a row than this return by chance on a page of a thousand.
_LEAST_WORDS = 3
# A page of more words is no page to read, and comparing it would take minutes.
_MOST_WORDS = 20_000


@dataclass(frozen=True, slots=True)
class _Letters:
    """The letters and figures of a text, as they compare; ``places`` are theirs in it."""

    text: str
    places: list[int]

    @classmethod
    def of(cls, text: str) -> _Letters:
        found: list[str] = []
        places: list[int] = []
        for place, sign in enumerate(text):
            letters = sign if sign.isascii() else unicodedata.normalize("NFKC", sign)
            for letter in letters.casefold():
                if letter.isalnum():
                    found.append(letter)
                    places.append(place)
        return cls("".join(found), places)


def find_places(page: str, wanted: Wanted) -> list[tuple[int, int]]:
    """The stretches of a page's text that hold the words, in reading order; none if it has none.

    Only letters and figures count, so a word broken at a line's end is found. Of places with the
    same words the one with the nearest surroundings is taken. Where something stands between
    them, as the foot of a column does, or where a part is on another page, the rows of words
    that agree are given.
    """
    words = _Letters.of(wanted.words).text
    if not words:
        return []
    letters = _Letters.of(page)
    starts = list(_all(letters.text, words))
    if not starts:
        return list(_rows(page, wanted.words))
    before, after = _Letters.of(wanted.before).text, _Letters.of(wanted.after).text
    best = max(starts, key=lambda at: _nearness(letters.text, at, at + len(words), before, after))
    return [(letters.places[best], letters.places[best + len(words) - 1] + 1)]


def _all(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _nearness(text: str, start: int, end: int, before: str, after: str) -> int:
    """How many letters on both sides are the same as in the document."""
    ahead = text[max(0, start - len(before)) : start]
    return _same(ahead[::-1], before[::-1]) + _same(text[end : end + len(after)], after)


def _same(one: str, other: str) -> int:
    for count, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return count
    return min(len(one), len(other))


def _rows(page: str, words: str) -> Iterator[tuple[int, int]]:
    """Rows of words that stand in both, in the same order."""
    there = list(_WORD.finditer(page))
    here = [_Letters.of(match[0]).text for match in _WORD.finditer(words)]
    if max(len(there), len(here)) > _MOST_WORDS:
        return
    keys = [_Letters.of(match[0]).text for match in there]
    for row in SequenceMatcher(None, keys, here, autojunk=False).get_matching_blocks():
        if row.size >= _LEAST_WORDS:
            yield there[row.a].start(), there[row.a + row.size - 1].end()
