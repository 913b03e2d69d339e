"""Ask the index for a query: the rarest words, bm25 over weighted columns, a fixed order."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from math import log1p

from sqlite_utils import Database

from redpencil.model import Query
from redpencil.sources.shortlist import EVERYWHERE, KEPT, Columns, Shortlist
from redpencil.sources.terms import plain_phrase, query_terms, quoted, words_of

# Robertson and Zaragoza 2009 (bm25 over fields): the title counts double, who speaks half, and
# what only stands beside a passage a third of its own words. In the order of the columns.
_WEIGHTS = "2.0, 1.0, 0.5, 0.3, 1.0"
# The rarest words decide; more of them cost time and change no order that a reader would see.
_MOST_TERMS = 24
_MOST_CONTEXT = 12
_MOST_HITS = 1000
# A word in or around this share of the passages tells little and costs most: it is left out
# where this many rarer ones are left.
_COMMON = 0.07
_ENOUGH = 4
# Up to so many words are asked for in a row as well: of a short quotation hardly a word is rare.
_SHORT = 8
# An addition of so many words is a run of the quotation itself, and is asked for in a row.
_RUN = 3
# A sentence of nothing but stop words is asked for as it stands up to this length.
_LONGEST_PHRASE = 40
# In a small library every word is quick, and may be the one that tells.
_SMALL = 14_000
# Where more passages than this hold a word of the query, only the best of a rough look are scored;
# fewer are scored sooner than looked at.
_MANY = 1_500
_NARROWED = 4
_ALL = "{title text around figures}"
# Counts kept in memory; a process that meets more words than this starts over.
_MOST_KNOWN = 200_000

_FIND = f"""
SELECT rowid, bm25(passage_words, {_WEIGHTS}) AS far FROM passage_words
WHERE passage_words MATCH ? ORDER BY far, rowid LIMIT ?
"""  # noqa: S608 — constants of this module
_FIND_AMONG = f"""
SELECT rowid, bm25(passage_words, {_WEIGHTS}) AS far FROM passage_words
WHERE passage_words MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
ORDER BY far, rowid LIMIT ?
"""  # noqa: S608 — constants of this module
_ASKED = """
CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked
USING fts5(term, tokenize = 'porter unicode61 remove_diacritics 2')
"""
_ASKED_TERMS = """
CREATE VIRTUAL TABLE IF NOT EXISTS temp.asked_terms USING fts5vocab('temp', 'asked', 'instance')
"""
_COUNT = """
SELECT a.doc, sum(v.doc) FROM temp.asked_terms a CROSS JOIN vocabulary v ON v.term = a.term
GROUP BY a.doc
"""


@dataclass(frozen=True, slots=True)
class _Part:
    """Columns of the index and what they are asked for, words or phrases."""

    names: str
    terms: tuple[str, ...]

    @property
    def columns(self) -> Columns:
        return EVERYWHERE if self.names == _ALL else ((self.names, 1.0),)


class Index:
    """The index of a library's passages. It knows how many passages hold a word it was asked."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._known: dict[str, int] = {}
        self._size: int | None = None
        self._shortlist = Shortlist(db)
        self._version: int | None = None

    def forget(self) -> None:
        """Count anew from here on: the library was changed."""
        self._known.clear()
        self._size = None
        self._shortlist.forget()

    def _look_out(self) -> None:
        """Forget what was counted if another program has written to the library since."""
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        if version != self._version:
            self.forget()
            self._version = version

    def search(self, query: Query, limit: int) -> list[tuple[int, float]]:
        """Number and score of the passages that answer a query, best first.

        Words are asked for in all columns, the context in title and text, the speaker in the
        speaker's own column. An empty query, or one of a single stop word, finds nothing.
        """
        self._look_out()
        parts = self._parts(query)
        limit = max(0, min(limit, _MOST_HITS))
        if not parts or not limit:
            return []
        expression = " OR ".join(f"{part.names} : ({quoted(part.terms)})" for part in parts)
        # The shortlist must be longer by far than what is wanted of it.
        if _NARROWED * limit > KEPT or self._held_by(parts) <= _MANY:
            found = self._db.execute(_FIND, (expression, limit))
        else:
            asked = [(f'"{term}"', part.columns) for part in parts for term in part.terms]
            best = self._shortlist.best(asked, self.size())
            found = self._db.execute(_FIND_AMONG, (expression, json.dumps(best), limit))
        return [(row[0], -row[1]) for row in found]

    def _held_by(self, parts: Iterable[_Part]) -> int:
        """How many passages hold the words of a query, those with several as many times."""
        return sum(self._known.get(term, 0) for part in parts for term in part.terms)

    def rarity(self, terms: Iterable[str]) -> dict[str, float]:
        """How much each term tells, from the share of passages that hold it; never below zero."""
        size = self.size()
        counts = self._counts(tuple(terms)).items()
        # Robertson and Zaragoza 2009, with one added so that common words keep a little.
        return {t: log1p((max(0, size - n) + 0.5) / (n + 0.5)) for t, n in counts}

    def _parts(self, query: Query) -> list[_Part]:
        runs = tuple(filter(None, map(_run, query.extra)))
        loose = (extra for extra in query.extra if not _run(extra))
        words = query_terms(" ".join((query.words, *loose)))
        if not words and not runs:
            phrase = plain_phrase(query.words, _LONGEST_PHRASE)
            return [_Part("text", (phrase,))] if phrase else []
        context = (term for term in query_terms(query.context) if term not in words)
        in_a_row = (plain_phrase(query.words, _SHORT), *runs)
        parts = (
            _Part("text", tuple(filter(None, in_a_row))),
            _Part(_ALL, self._telling(words, _MOST_TERMS)),
            _Part("{title text}", self._telling(tuple(context), _MOST_CONTEXT)),
            _Part("speaker", words_of(query.speaker)[:_MOST_CONTEXT]),
        )
        return [part for part in parts if part.terms]

    def _telling(self, terms: tuple[str, ...], most: int) -> tuple[str, ...]:
        """The terms that tell passages apart, the rarest first; those nowhere in use left out."""
        counts = self._counts(terms)
        ranked = sorted((term for term in terms if counts[term]), key=counts.__getitem__)[:most]
        common = _COMMON * max(self.size(), _SMALL)
        return tuple(
            term for place, term in enumerate(ranked) if place < _ENOUGH or counts[term] <= common
        )

    def size(self) -> int:
        """How many passages the library has."""
        if self._size is None:
            (self._size,) = self._db.execute("SELECT count(*) FROM passages").fetchone()
        return self._size

    def _counts(self, terms: tuple[str, ...]) -> dict[str, int]:
        """How many passages hold each term, in whichever form its stem has."""
        new = [term for term in terms if term not in self._known]
        if new:
            if len(self._known) > _MOST_KNOWN:
                self._known.clear()
            self._known.update(self._count(new))
        return {term: self._known.get(term, 0) for term in terms}

    def _count(self, terms: list[str]) -> Iterable[tuple[str, int]]:
        """Counted by SQLite itself, for only its own tokenizer knows the stems of the index."""
        self._db.execute(_ASKED)
        self._db.execute(_ASKED_TERMS)
        with self._db.atomic():
            self._db.conn.execute("DELETE FROM temp.asked")
            self._db.conn.executemany(
                "INSERT INTO temp.asked (rowid, term) VALUES (?, ?)", enumerate(terms)
            )
            found = dict(self._db.conn.execute(_COUNT))
        return [(term, found.get(number, 0)) for number, term in enumerate(terms)]


def _run(extra: str) -> str:
    """An addition of several words as the phrase it is; empty for one or two words."""
    return plain_phrase(extra, _LONGEST_PHRASE) if len(extra.split()) >= _RUN else ""
