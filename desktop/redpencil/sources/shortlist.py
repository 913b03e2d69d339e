"""Which passages are worth a full score: a rough one, from the lists of passages per term.

Scoring a passage by bm25 costs a hundred times what it costs to see that it holds a word, and of
thousands that hold some word of a query only the best few are looked at.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterable
from math import log1p

from sqlite_utils import Database

# What SQLite's columns are asked for a term, and what a hit there adds, in parts of the term's
# rarity: bm25 of one word in a passage of usual length, where "around" counts 0.3 of a word.
Columns = tuple[tuple[str, float], ...]
EVERYWHERE: Columns = (("{title text around figures}", 0.44), ("{title text figures}", 0.7))
# With so many passages kept the first ten are the same as without a shortlist in 999 of 1,000
# places, the first sixty in 97 of 100.
KEPT = 250
# Numbers of passages held in memory, eight bytes each.
_MOST_HELD = 3_000_000

_HOLDING = "SELECT json_group_array(rowid) FROM passage_words WHERE passage_words MATCH ?"


class Shortlist:
    """The passages that hold each term, kept in memory while the library stays as it is."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._held: dict[str, array[int]] = {}
        self._count = 0

    def forget(self) -> None:
        """Read the lists anew from here on: the library was changed."""
        self._held.clear()
        self._count = 0

    def best(self, asked: Iterable[tuple[str, Columns]], size: int) -> list[int]:
        """The numbers of the passages that answer best, KEPT of them and those equal to the last.

        ``asked`` are terms, as FTS5 takes them, with the columns to look for each in; ``size`` is
        that of the library.
        """
        lists: list[tuple[array[int], float]] = []
        for term, columns in asked:
            for names, part in columns:
                holding = self._holding(f"{names} : {term}")
                rarity = log1p(max(0, size - len(holding)) / (len(holding) + 0.5))
                lists.append((holding, part * rarity))
        lists.sort(key=lambda pair: -len(pair[0]))
        scores: dict[int, float] = dict.fromkeys(*lists[0]) if lists else {}
        score = scores.get
        for holding, part in lists[1:]:
            for number in holding:
                scores[number] = score(number, 0.0) + part
        if len(scores) <= KEPT:
            return [*scores]
        least = sorted(scores.values())[-KEPT]
        return [number for number, reached in scores.items() if reached >= least]

    def _holding(self, expression: str) -> array[int]:
        found = self._held.get(expression)
        if found is None:
            if self._count > _MOST_HELD:
                self.forget()
            (numbers,) = self._db.execute(_HOLDING, (expression,)).fetchone()
            found = self._held[expression] = array("q", json.loads(numbers))
            self._count += len(found)
        return found
