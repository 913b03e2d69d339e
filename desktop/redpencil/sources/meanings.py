"""What the passages of a library mean, as directions in a sentence model, kept in the library."""

from __future__ import annotations

from collections.abc import Sequence

from sqlite_utils import Database

from redpencil.sources.sentence_model import Floats, SentenceModel

# Passages that are read, put through the model and written at a time: half a second of work, for
# which a decision has to wait.
TOGETHER = 16

# Of pairs of passages that have nothing to do with each other 95 in 100 have a smaller cosine in
# all-MiniLM-L6-v2, of claims and their right passages one in a hundred.
_RELATED = 0.2

_MISSING = """
FROM passages p LEFT JOIN directions d ON d.passage = p.id AND d.model = ?
WHERE d.passage IS NULL
"""
_COUNT = f"SELECT count(*) {_MISSING}"
_NEXT = f"""
SELECT w.rowid, w.title, w.text
FROM (SELECT p.id {_MISSING} ORDER BY p.id LIMIT {TOGETHER}) wanted
CROSS JOIN passage_words w ON w.rowid = wanted.id
"""  # noqa: S608 — constants of this module
# A passage that was changed meanwhile, by another program, is left for the next time.
_KEEP = """
INSERT OR REPLACE INTO directions (passage, model, direction)
SELECT rowid, ?, ? FROM passage_words WHERE rowid = ? AND text = ?
"""

Passage = tuple[int, str, str]
"""The number of a passage, the title of its source, its words."""


class Meanings:
    """The directions of passages under one model. It belongs to the thread of its library."""

    def __init__(self, db: Database, model: SentenceModel) -> None:
        self._db = db
        self._model = model
        self._held: tuple[Sequence[int], Floats] | None = None
        self._version: int | None = None

    def forget(self) -> None:
        """Read the directions anew from here on: the library was changed."""
        self._held = None

    def missing(self) -> int:
        """How many passages have no direction yet."""
        (count,) = self._db.execute(_COUNT, (self._model.name,)).fetchone()
        return int(count)

    def next_missing(self) -> list[Passage]:
        """Some of the passages without a direction; empty where all have one."""
        return self._db.execute(_NEXT, (self._model.name,)).fetchall()

    def find(self, passages: Sequence[Passage]) -> list[bytes]:
        """Their directions, in half precision: the order of the nearest stays what it is."""
        found = self._model.directions([f"{title}. {text}" for _, title, text in passages])
        return [row.astype("<f2").tobytes() for row in found]

    def keep(self, passages: Sequence[Passage], directions: Sequence[bytes]) -> None:
        """Write directions, inside the transaction that stands open."""
        self._db.conn.executemany(
            _KEEP,
            [
                (self._model.name, direction, number, text)
                for (number, _, text), direction in zip(passages, directions, strict=True)
            ],
        )
        self.forget()

    def nearest(self, words: str, most: int) -> list[tuple[int, float]]:
        """Numbers of the passages nearest in meaning, with their cosines, the nearest first."""
        if not words.strip():
            return []
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        if self._held is None or version != self._version:  # another program may have written
            self._held, self._version = self._read(), version
        numbers, directions = self._held
        if not len(numbers):
            return []
        cosines = directions @ self._model.directions([words])[0]
        order = (-cosines).argsort(kind="stable")[:most]
        near = ((numbers[place], float(cosines[place])) for place in order)
        return [(number, cosine) for number, cosine in near if cosine >= _RELATED]

    def _read(self) -> tuple[Sequence[int], Floats]:
        import numpy as np

        sql = "SELECT passage, direction FROM directions WHERE model = ? ORDER BY passage"
        rows = self._db.execute(sql, (self._model.name,)).fetchall()
        whole = np.frombuffer(b"".join(row[1] for row in rows), "<f2").astype("f4")
        return [row[0] for row in rows], whole.reshape(-1, self._model.size)
