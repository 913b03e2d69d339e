"""The library: sources kept whole, cut into passages, and searched with SQLite's FTS5."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Literal

from redpencil.codec import decode_document, encode_document
from redpencil.documents.rows import without_halves as clean
from redpencil.errors import InputError, StoreError
from redpencil.model import Added, Document, Passage, Query, Source
from redpencil.sources.fusing import fuse
from redpencil.sources.indexing import PassageWords, index_words
from redpencil.sources.meanings import Meanings
from redpencil.sources.migrations import migrations
from redpencil.sources.ranking import BY_HAND, EMPTY, Candidate, Sought, prepare, rank
from redpencil.sources.records import candidate_of, passage_of, source_of
from redpencil.sources.rows import Row, checked, with_neighbours
from redpencil.sources.searching import Index
from redpencil.sources.sentence_model import SentenceModel
from redpencil.storing import (
    apply_migrations,
    identity,
    open_database,
    refusing,
    require_same,
    writing,
)
from redpencil.words import sentence

_STORE, _OPTION = "library", "--library"
# Rows written in one transaction: enough that the index gets few and large segments, which cost
# least to merge; few enough that results keep coming and nobody waits long for the write lock.
_BATCH = 2048
# Ten hexadecimal digits tell a trillion files apart and can still be read out over a telephone.
_ID_DIGITS = 10
# Passages that are compared with a query. The index has seven of ten right ones among its first
# ten, nine of ten among its first sixty.
_CANDIDATES = 60
# The fitted weights take back some of what the index counts. In a library of fewer passages
# hardly a word is rare, the index tells little, and nothing may be taken back.
_LARGE = 5_000
# Pages of the index kept in memory, in KiB (https://www.sqlite.org/pragma.html#pragma_cache_size).
_CACHE = -65_536
# Pages of the WAL that are gathered before they are brought home: the pages of the index are
# written again and again, and so only the last of them is.
_CHECKPOINT = 8_000

_INSERT_SOURCE = """
INSERT INTO sources (number, id, title, kind, is_primary, origin, sha256, added_at, passages,
                     date, speaker, content_sha256, document)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_PASSAGE = """
INSERT INTO passages (id, source, number, locator, first, last, speaker)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_INSERT_WORDS = """
INSERT INTO passage_words (rowid, title, text, speaker, around, figures)
VALUES (?, ?, ?, ?, ?, ?)
"""

_DESCRIBE = "UPDATE sources SET kind = ?, date = ?, is_primary = ? WHERE id = ?"
_FIND_CONTENT = "SELECT number, content_sha256 FROM sources WHERE id = ?"
_ERASE_WORDS = """
DELETE FROM passage_words WHERE rowid IN (SELECT id FROM passages WHERE source = ?)
"""
_ERASE_DIRECTIONS = """
DELETE FROM directions WHERE passage IN (SELECT id FROM passages WHERE source = ?)
"""
_FIND_PASSAGES = """
SELECT * FROM shown_passages WHERE number IN (SELECT value FROM json_each(?))
"""
_FIND_CANDIDATES = """
SELECT p.id, s.id, s.title, w.text, w.around, w.figures, coalesce(w.speaker, '')
FROM json_each(?) asked CROSS JOIN passages p ON p.id = asked.value
JOIN sources s ON s.number = p.source JOIN passage_words w ON w.rowid = p.id
"""
_FIND_NEIGHBOURS = """
SELECT p.* FROM sources s
CROSS JOIN passages here ON here.source = s.number
CROSS JOIN shown_passages p ON p.source_number = s.number
    AND p.place BETWEEN here.number - ? AND here.number + ?
WHERE s.id = ? AND here.first = ? ORDER BY p.place
"""


Stamp = tuple[int, int]
"""Size of a file in bytes and the time of its last change in nanoseconds."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """A source on its way in. ``around`` are words that stand beside it outside its document."""

    id: str
    document: Document
    kind: str
    primary: bool
    speaker: str | None
    content_sha256: str
    around: str = ""


class Library:
    """The sources that a checker has gathered, in one SQLite file.

    It belongs to the thread that opened it. Every method raises StoreError where the file
    cannot be used.
    """

    def __init__(self, path: Path) -> None:
        """Open the library, made with its folder where it does not stand yet."""
        self.path = path
        self._db = open_database(path, _STORE, _OPTION)
        self._index = Index(self._db)
        self._meanings: Meanings | None = None
        try:
            with self._refusing():
                self._db.execute(f"PRAGMA cache_size = {_CACHE}")
                self._db.execute(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT}")
            apply_migrations(self._db, migrations, path, _STORE, _OPTION)
            with self._refusing():
                self._identity = identity(path)
        except BaseException:
            self._db.close()
            raise

    def close(self) -> None:
        """Close the file; everything added is in it already."""
        self._db.close()

    def _refusing(self) -> AbstractContextManager[None]:
        return refusing(_STORE, self.path, _OPTION)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction on the file that was opened; its faults become StoreError."""
        with self._refusing():
            require_same(self.path, self._identity, _STORE, _OPTION)
            with writing(self._db):
                yield

    def _rows(self, sql: str, values: Iterable[object] = ()) -> list[tuple[Any, ...]]:
        with self._refusing():
            return self._db.execute(sql, tuple(values)).fetchall()

    # -- adding -------------------------------------------------------------------------------

    def add(
        self,
        document: Document,
        *,
        kind: str = "document",
        primary: bool = False,
        speaker: str | None = None,
        date: str | None = None,
        id: str | None = None,  # noqa: A002 — the name the interface gives it
    ) -> Added:
        """Add a document; the same again costs nothing, an id with other words is replaced.

        Without an id the source gets one from the document's hash, so the same file has the
        same id in every library. The same bytes may hold other words, read in another encoding.
        """
        known = None if id else self.by_sha256(document.sha256)
        if known is not None and self.document(known.id).text == document.text:
            return Added(document.origin, "known", known)
        name = clean(id) if id else known.id if known else self._free_id(document.sha256)
        dated = document if date is None else replace(document, date=date)
        entry = _Entry(name, dated, kind, primary, speaker, document.text_sha256)
        with self._writing():
            outcome, source = self._write(entry)
        return Added(document.origin, outcome, source, remarks=document.remarks)

    def _free_id(self, sha256: str) -> str:
        """The shortest id for these bytes; a source whose file has changed keeps that of before."""
        digits = _ID_DIGITS
        while self._find(f"s{sha256[:digits]}") is not None:
            digits += 1
        return f"s{sha256[:digits]}"

    def add_rows(self, rows: Iterable[Mapping[str, object]]) -> Iterator[Added]:
        """Add sources given as rows of JSON, in the order given; a bad row stops nothing.

        What came out is in the file already when it is handed on.
        """
        paired = with_neighbours(checked(rows))
        while batch := list(islice(paired, _BATCH)):
            yield from self._write_rows(batch)

    def _write_rows(self, batch: list[tuple[Row | InputError, str]]) -> list[Added]:
        added: list[Added] = []
        with self._writing():
            for row, around in batch:
                if isinstance(row, InputError):
                    added.append(Added(str(row.details["name"]), "failed", error=sentence(row)))
                else:
                    added.append(Added(row.id, *self._write(_entry(row, around))))
        return added

    def _write(self, entry: _Entry) -> tuple[Literal["added", "replaced", "known"], Source]:
        """Write one source inside the transaction that stands open."""
        row = self._db.execute(_FIND_CONTENT, (entry.id,)).fetchone()
        number = None
        if row is not None:
            number, content = row
            if content == entry.content_sha256:
                return "known", self.source(entry.id)
            self._erase(number)
        self._forget()
        source = self._insert(entry, number, index_words(entry.document, entry.around))
        return ("added" if row is None else "replaced"), source

    def _insert(self, entry: _Entry, number: int | None, passages: list[PassageWords]) -> Source:
        document = entry.document
        spoken = [(p, p.piece.speaker and clean(p.piece.speaker)) for p in passages]
        shown = (
            entry.id,
            clean(document.title),
            clean(entry.kind),
            entry.primary,
            clean(document.origin),
            document.sha256,
            datetime.now(UTC).isoformat(timespec="seconds"),
            len(passages),
            document.date and clean(document.date),
            entry.speaker and clean(entry.speaker),
        )
        run = self._db.conn.execute
        kept = (entry.content_sha256, encode_document(document))
        source = run(_INSERT_SOURCE, (number, *shown, *kept)).lastrowid
        (first,) = run("SELECT coalesce(max(id), 0) + 1 FROM passages").fetchone()
        title = clean(document.title)
        self._db.conn.executemany(
            _INSERT_PASSAGE,
            [
                (first + n, source, n, clean(p.piece.locator), p.piece.start, p.piece.end, who)
                for n, (p, who) in enumerate(spoken)
            ],
        )
        self._db.conn.executemany(
            _INSERT_WORDS,
            [
                (first + n, title, clean(p.text), who or entry.speaker, clean(p.around), p.figures)
                for n, (p, who) in enumerate(spoken)
            ],
        )
        return Source(*shown)

    def _forget(self) -> None:
        self._index.forget()
        if self._meanings is not None:
            self._meanings.forget()

    # -- meaning ------------------------------------------------------------------------------

    def use_model(self, model: SentenceModel | None) -> None:
        """Search by meaning too, where ``embed`` has made directions; None for words alone."""
        self._meanings = Meanings(self._db, model) if model is not None else None

    def embed(self) -> Iterator[tuple[int, int]]:
        """Make the directions that are missing; yields how many are done, and of how many.

        Each step is in the file when it is told, so to stop is to ask for no more; the next
        time goes on from there. Nothing without a model.
        """
        meanings = self._meanings
        if meanings is None:
            return
        with self._refusing():
            of, done = meanings.missing(), 0
        while True:
            with self._refusing():
                passages = meanings.next_missing()
            if not passages:
                return
            directions = meanings.find(passages)
            with self._writing():
                meanings.keep(passages, directions)
            done += len(passages)
            yield done, max(of, done)

    # -- looking ------------------------------------------------------------------------------

    def by_sha256(self, sha256: str) -> Source | None:
        """The source whose bytes have this hash, or None."""
        rows = self._rows("SELECT * FROM shown_sources WHERE sha256 = ? ORDER BY number", (sha256,))
        return source_of(rows[0]) if rows else None

    def sources(self) -> tuple[Source, ...]:
        """All sources, in the order in which they were first added."""
        rows = self._rows("SELECT * FROM shown_sources ORDER BY number")
        return tuple(source_of(row) for row in rows)

    def source(self, id: str) -> Source:  # noqa: A002 — the name the interface gives it
        """A source by its id; raises InputError ``unknown_source``."""
        found = self._find(id)
        if found is None:
            raise InputError("unknown_source", name=id)
        return found

    def _find(self, name: str) -> Source | None:
        rows = self._rows("SELECT * FROM shown_sources WHERE id = ?", (clean(name),))
        return source_of(rows[0]) if rows else None

    def document(self, id: str) -> Document:  # noqa: A002 — the name the interface gives it
        """The document of a source, as it was read; raises InputError ``unknown_source``."""
        rows = self._rows("SELECT document FROM sources WHERE id = ?", (clean(id),))
        if not rows:
            raise InputError("unknown_source", name=id)
        try:
            return decode_document(str(rows[0][0]))
        except (ValueError, KeyError, TypeError) as error:
            reason = "a document in it cannot be read"
            raise StoreError(
                "store_corrupt", store=_STORE, path=self.path, option=_OPTION, reason=reason
            ) from error

    def search(self, query: Query, limit: int) -> tuple[Passage, ...]:
        """The passages that answer a query, best first, equals in the order they were added.

        Nothing to search for gives nothing back. ``score`` is that of the ranking, so more is
        better; it compares passages of one answer only.
        """
        scores = {candidate.number: score for score, candidate in self.ranked(query, limit)}
        found = {row[0]: row for row in self._rows(_FIND_PASSAGES, (json.dumps([*scores]),))}
        return tuple(passage_of(found[n], score) for n, score in scores.items() if n in found)

    def ranked(
        self, query: Query, limit: int, weights: Sequence[float] | None = None
    ) -> list[tuple[float, Candidate]]:
        """Up to ``limit`` candidates with their scores, best first; weights as in ``ranking``."""
        most = max(limit, _CANDIDATES) if limit > 0 else 0
        sought, candidates = self.candidates(query, most)
        if weights is None and self._index.size() < _LARGE:
            weights = BY_HAND
        nearest = self._nearest(query, most)
        if nearest:
            known = {candidate.number for candidate in candidates}
            candidates += self._as_candidates([(n, 0.0) for n, _ in nearest if n not in known])
        return fuse(rank(sought, candidates, weights), nearest)[: max(0, limit)]

    def _nearest(self, query: Query, most: int) -> list[tuple[int, float]]:
        """The passages nearest in meaning; none without a model, or for words in a row."""
        if self._meanings is None or not most:
            return []
        with self._refusing():
            return self._meanings.nearest(query.words, most)

    def candidates(self, query: Query, most: int) -> tuple[Sought, list[Candidate]]:
        """What the index finds for a query, in its order, and the query made ready to compare."""
        with self._refusing():
            hits = self._index.search(query, most)
            sought = prepare(query, self._index.rarity) if hits else EMPTY
        return sought, self._as_candidates(hits)

    def _as_candidates(self, hits: list[tuple[int, float]]) -> list[Candidate]:
        rows = self._rows(_FIND_CANDIDATES, (json.dumps([number for number, _ in hits]),))
        held = {row[0]: row for row in rows}
        return [candidate_of(held[n], score) for n, score in hits if n in held]

    def neighbours(self, passage: Passage, count: int = 1) -> tuple[Passage, ...]:
        """Up to ``count`` passages before and after one, itself among them, in reading order.

        Empty where the library does not hold the passage any more.
        """
        values = (count, count, clean(passage.source), passage.start)
        rows = self._rows(_FIND_NEIGHBOURS, values)
        return tuple(passage_of(row, 0.0) for row in rows)

    # -- what a person says of a source, and which folders they watch ---------------------------

    def describe(self, id: str, kind: str, date: str | None, *, primary: bool) -> Source:  # noqa: A002
        """Put what a person says of a source in the place of what was read.

        Raises InputError ``unknown_source``.
        """
        said = (clean(kind), date and clean(date), primary, self.source(id).id)
        with self._writing():
            self._db.conn.execute(_DESCRIBE, said)
        return self.source(id)

    def watched_folders(self) -> tuple[str, ...]:
        """The folders that are watched, in the order of their names."""
        rows = self._rows("SELECT path FROM watched_folders ORDER BY path")
        return tuple(str(path) for (path,) in rows)

    def watched_files(self) -> dict[str, Stamp]:
        """Size and time of change of every file of a watched folder, when it was dealt with."""
        rows = self._rows("SELECT path, size, modified FROM watched_files")
        return {str(path): (int(size), int(modified)) for path, size, modified in rows}

    def watch(self, folder: str, *, watched: bool = True) -> None:
        """Watch a folder from now on, or no more; its sources stay."""
        with self._writing():
            table = self._db.table("watched_folders")
            if watched:
                table.insert({"path": folder}, ignore=True)
            else:
                table.delete_where("path = ?", [folder])

    def note_files(self, dealt_with: Mapping[str, Stamp], gone: Iterable[str] = ()) -> None:
        """Take note of files that were dealt with, and forget those that are gone."""
        with self._writing():
            rows = [(path, *stamp) for path, stamp in dealt_with.items()]
            self._db.conn.executemany("INSERT OR REPLACE INTO watched_files VALUES (?, ?, ?)", rows)
            forget = [(path,) for path in gone]
            self._db.conn.executemany("DELETE FROM watched_files WHERE path = ?", forget)

    # -- removing -----------------------------------------------------------------------------

    def remove(self, id: str) -> None:  # noqa: A002 — the name the interface gives it
        """Take a source out; raises InputError ``unknown_source``. Recorded checks stand."""
        with self._writing():
            found = self._db.execute("SELECT number FROM sources WHERE id = ?", (clean(id),))
            row = found.fetchone()
            if row is None:
                raise InputError("unknown_source", name=id)
            self._forget()
            self._erase(row[0])

    def _erase(self, number: int) -> None:
        """Take a source and its passages out, inside the transaction that stands open."""
        self._db.execute(_ERASE_DIRECTIONS, (number,))
        self._db.execute(_ERASE_WORDS, (number,))
        self._db.execute("DELETE FROM passages WHERE source = ?", (number,))
        self._db.execute("DELETE FROM sources WHERE number = ?", (number,))


def open_library(path: Path, model: str) -> Library:
    """A library, searched by meaning too with the sentence model of a folder ("" for none).

    Without a model that can be used it finds words all the same.
    """
    library = Library(path)
    with suppress(InputError):
        library.use_model(SentenceModel(Path(model)) if model else None)
    return library


def _entry(row: Row, around: str) -> _Entry:
    return _Entry(
        row.id, row.document, row.kind, row.primary, row.speaker, row.content_sha256, around
    )
