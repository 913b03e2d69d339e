"""The check log: every decision an event, sealed and appended before it counts as made."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from redpencil import __version__
from redpencil.checklog import chain, projecting, queries
from redpencil.checklog.migrations import MIGRATIONS
from redpencil.checklog.queries import ArticleRow
from redpencil.codec import encode_document
from redpencil.errors import StoreError, UsageError
from redpencil.model import (
    DECIDABLE,
    Article,
    Change,
    Check,
    Citation,
    Claim,
    Document,
    Event,
    FindingName,
    Status,
    claim_id,
)
from redpencil.storing import (
    apply_migrations,
    identity,
    is_damaged,
    open_database,
    refusing,
    require_same,
    writing,
)

__all__ = ["OPTION", "STORE", "ArticleRow", "CheckLog"]

STORE = "log"
"""What the file is called in sentences."""
OPTION = "--log"
"""The option that names another file."""

_PROGRAM = f"redpencil {__version__}"
# Ten hexadecimal digits tell a trillion texts apart and can still be read out over a telephone.
_ID_DIGITS = 10


@contextmanager
def refusing_log(path: Path) -> Iterator[None]:
    """Turn the world's faults while the log is used into StoreError, damaged rows included."""
    try:
        with refusing(STORE, path, OPTION):
            yield
    except (queries.IllegibleError, sqlite3.Error) as error:
        if isinstance(error, sqlite3.Error) and not is_damaged(path, MIGRATIONS):
            raise  # a bug
        details = {"store": STORE, "path": path, "option": OPTION, "reason": str(error)}
        raise StoreError("store_corrupt", **details) from error


class CheckLog:
    """One log file. It belongs to the thread that opened it; other programs may use it too.

    Whatever a method has returned is on the disk. Every method raises StoreError where the
    file cannot be used.
    """

    def __init__(self, path: Path) -> None:
        """Open the log, or make it; a log of an older version is backed up and brought up to date.

        Raises StoreError where the file cannot be used, or was written by a newer version.
        """
        self.path = path
        with refusing_log(path):
            self._db = open_database(path, STORE, OPTION, synchronous="FULL")
            try:
                apply_migrations(self._db, MIGRATIONS, path, STORE, OPTION)
                self._identity = identity(path)
            except BaseException:
                self._db.close()
                raise

    def close(self) -> None:
        """Close the file; everything recorded is on the disk already."""
        self._db.close()

    # -- articles -----------------------------------------------------------------------------

    def register(self, document: Document, who: str) -> Article:
        """Enter a document as an article; the same text is the same article, entered once.

        What comes back holds the document as it was first entered, with its checks.
        """
        sha256 = document.text_sha256
        with self.reading() as connection:
            known = queries.article_with_text(connection, sha256)
        if known is not None:
            return self.article(known)
        with self.writing() as connection:
            known = queries.article_with_text(connection, sha256)
            if known is None:  # another program may have been quicker
                known = self._open_article(connection, document, sha256, who)
        return self.article(known)

    def _open_article(
        self, connection: sqlite3.Connection, document: Document, sha256: str, who: str
    ) -> str:
        article = _free_id(connection, sha256)
        body = encode_document(document)
        digest = chain.digest_of(body)
        connection.execute("INSERT INTO texts VALUES (?, ?)", (digest, body))
        payload = {
            "text_sha256": sha256,
            "title": document.title,
            "origin": document.origin,
            "document": digest,
        }
        _append(connection, "article_opened", article, None, payload, who)
        return article

    def articles(self) -> tuple[ArticleRow, ...]:
        """The articles in the order of their opening, with the counts of their checks."""
        with self._one_state() as connection:
            return queries.articles(connection)

    def article(self, name: str) -> Article:
        """An article by its id or by an unmistakable beginning of it (four characters or more).

        Raises UsageError where none fits, or several do.
        """
        with self._one_state() as connection:
            article = _find_article(connection, name)
            revision, _, digest = queries.current_text(connection, article)
            document = queries.document(connection, digest)
            return Article(article, document, revision, queries.checks(connection, article))

    def checks(self, article: str) -> tuple[Check, ...]:
        """The checks of an article as they stand, in the order of the text."""
        with self.reading() as connection:
            return queries.checks(connection, _find_article(connection, article))

    # -- decisions ----------------------------------------------------------------------------

    def decide(
        self,
        article: str,
        claim: Claim,
        status: Status,
        *,
        who: str,
        citation: Citation | None = None,
        finding: FindingName | None = None,
        why: str = "",
        note: str = "",
        correction: str = "",
        calculation: str = "",
    ) -> Change:
        """Record a decision about a claim, in full: it takes the place of the one before.

        ``unchecked`` with nothing noted clears the check. Raises UsageError for an unknown
        article, a status that people do not set, or a claim that is not of the article's text.
        """
        if status not in DECIDABLE:
            raise UsageError("unknown_status", name=status, known=", ".join(DECIDABLE))
        with self.writing() as connection:
            article = _find_article(connection, article)
            _, sha256, _ = queries.current_text(connection, article)
            if claim.id != claim_id(claim.kind, sha256, claim.start, claim.end):
                raise UsageError("unknown_claim", name=claim.id, article=article)
            payload = {
                "status": status,
                "kind": claim.kind,
                "start": claim.start,
                "end": claim.end,
                "text": claim.text,
                "text_sha256": sha256,
                "citation": asdict(citation) if citation else None,
                "finding": finding,
                "why": why,
                "note": note,
                "correction": correction,
                "calculation": calculation,
            }
            event = _append(connection, "decided", article, claim.id, payload, who)
            return _change(connection, event)

    def undo(self, article: str, who: str) -> Change:
        """Take the last decision that stands back, by a new event; the one before shows again.

        Raises UsageError ``nothing_to_undo``.
        """
        with self.writing() as connection:
            article = _find_article(connection, article)
            last = queries.undoable(connection, article)
            if last is None:
                raise UsageError("nothing_to_undo")
            payload = {"undoes": last.event}
            return _change(
                connection, _append(connection, "undone", article, last.claim, payload, who)
            )

    def redo(self, article: str, who: str) -> Change:
        """Take the last undo back, by a new event, if nothing was decided since.

        Raises UsageError ``nothing_to_redo``.
        """
        with self.writing() as connection:
            article = _find_article(connection, article)
            last = queries.redoable(connection, article)
            if last is None:
                raise UsageError("nothing_to_redo")
            payload = {"redoes": last.event}
            return _change(
                connection, _append(connection, "redone", article, last.claim, payload, who)
            )

    def standing(self, article: str) -> Change:
        """What undo and redo would take, and every check, without changing anything."""
        with self._one_state() as connection:
            article = _find_article(connection, article)
            return Change(
                article,
                queries.checks(connection, article),
                undoable=_label(queries.undoable(connection, article)),
                redoable=_label(queries.redoable(connection, article)),
            )

    # -- the record ---------------------------------------------------------------------------

    def history(self, article: str, claim: str) -> tuple[Event, ...]:
        """Every event about a claim, the oldest first; nothing where there is none."""
        with self.reading() as connection:
            return queries.history(connection, article, claim)

    def events(self, article: str | None = None) -> Iterator[Event]:
        """The events in order, of one article or of all; nothing where there are none."""
        with self.reading() as connection:
            yield from queries.events(connection, article)

    def last_hash(self) -> str:
        """The hash of the last event, which seals the whole log; zeros for an empty one."""
        with self.reading() as connection:
            return queries.last_link(connection)[1]

    # -- for this room ------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, to read from; faults of the file become StoreError."""
        with refusing_log(self.path):
            yield self._db.conn

    @contextmanager
    def _one_state(self) -> Iterator[sqlite3.Connection]:
        """The connection, to ask several things of one state of the log, whoever else writes."""
        with self.reading() as connection, self._db.atomic():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection inside a transaction that holds the write lock from its beginning.

        ``Database.atomic`` begins without the lock; of two programs that had both read the
        last hash, one would then fail half-way.
        """
        with refusing_log(self.path):
            require_same(self.path, self._identity, STORE, OPTION)
            with writing(self._db):
                yield self._db.conn


def _find_article(connection: sqlite3.Connection, name: str) -> str:
    found = queries.article_ids(connection, chain.recordable(name))
    if not found:
        raise UsageError("unknown_article", name=name)
    if len(found) > 1:
        raise UsageError("ambiguous_article", name=name, known=", ".join(found))
    return found[0]


def _free_id(connection: sqlite3.Connection, sha256: str) -> str:
    """The shortest id for a text that no other text has."""
    digits = _ID_DIGITS
    while ("a" + sha256[:digits],) in connection.execute("SELECT id FROM articles"):
        digits += 1
    return "a" + sha256[:digits]


def _append(
    connection: sqlite3.Connection,
    kind: str,
    article: str,
    claim: str | None,
    payload: Mapping[str, object],
    who: str,
) -> Event:
    """Seal an event onto the last one, write it, and bring the projections up to date."""
    last, previous = queries.last_link(connection)
    at = datetime.now(UTC).isoformat(timespec="microseconds")
    said: dict[str, object] = chain.recordable(payload)
    name: str = chain.recordable(who)
    fields = (last + 1, kind, article, claim, said, name, at, _PROGRAM, previous)
    event = Event(*fields, chain.seal(*fields))
    connection.execute(
        f"INSERT INTO events ({queries.EVENT_COLUMNS}) VALUES (?{', ?' * 9})",  # noqa: S608 - constants
        (*fields[:4], chain.canonical(said), *fields[5:], event.hash),
    )
    projecting.apply(connection, event)
    return event


def _change(connection: sqlite3.Connection, event: Event) -> Change:
    """What an event changed, as it stands in the same transaction."""
    check = queries.check(connection, event.article, event.claim or "")
    return Change(
        event.article,
        (check,) if check else (),
        (event.claim,) if event.claim and not check else (),
        event,
        _label(queries.undoable(connection, event.article)),
        _label(queries.redoable(connection, event.article)),
    )


def _label(decision: queries.Decision | None) -> str | None:
    return decision.label if decision else None
