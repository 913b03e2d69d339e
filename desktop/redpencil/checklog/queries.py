"""What the log can be asked: events, articles with their counts, checks, what can be undone.

Every function reads; a connection is handed in and nothing on it is changed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from redpencil.checklog.chain import GENESIS, digest_of
from redpencil.codec import decode_document
from redpencil.model import Check, Citation, Document, Event, Status
from redpencil.words.log import decision_label

EVENT_COLUMNS = "seq, kind, article, claim, payload, who, at, program, previous, hash"
_CHECK_COLUMNS = (
    'claim, status, text, kind, "start", "end", who, at, event, source, source_title, locator, '
    "passage, source_sha256, finding, why, note, correction, calculation FROM checks_current"
)
# Events are fetched by the page, so that a reader who stops half-way holds no lock.
_PAGE = 500
# Shorter beginnings of an id are more likely a slip than a name.
_SHORTEST_PREFIX = 4


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article as the log lists it: when it was opened, when it last changed, its checks.

    ``counts`` says how many checks stand under each status; unchecked claims have none.
    """

    id: str
    title: str
    origin: str
    revision: int
    text_sha256: str
    at: str
    who: str
    changed_at: str
    counts: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision that undo or redo would move next."""

    event: int
    claim: str
    label: str


class IllegibleError(Exception):
    """A row holds what this program never wrote: the file was damaged or tampered with."""


def event_of(row: tuple[Any, ...]) -> Event:
    """The event of a row with the columns of ``EVENT_COLUMNS``; raises IllegibleError."""
    seq, kind, article, claim, payload, *rest = row
    try:
        return Event(seq, kind, article, claim, json.loads(payload), *rest)
    except (ValueError, TypeError, RecursionError) as error:
        raise IllegibleError(f"event {seq}") from error


def last_link(connection: sqlite3.Connection) -> tuple[int, str]:
    """Number and hash of the last event; 0 and GENESIS where there is none."""
    row = connection.execute("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1").fetchone()
    return (row[0], row[1]) if row else (0, GENESIS)


def events(connection: sqlite3.Connection, article: str | None = None) -> Iterator[Event]:
    """The events in order, of one article or of all; nothing where there are none."""
    which = "article = ? AND" if article is not None else ""
    names = (article,) if article is not None else ()
    seq = 0
    while True:
        rows = connection.execute(
            f"SELECT {EVENT_COLUMNS} FROM events "  # noqa: S608 - constants
            f"WHERE {which} seq > ? ORDER BY seq LIMIT ?",
            (*names, seq, _PAGE),
        ).fetchall()
        yield from map(event_of, rows)
        if len(rows) < _PAGE:
            return
        seq = rows[-1][0]


def history(connection: sqlite3.Connection, article: str, claim: str) -> tuple[Event, ...]:
    """Every event about one claim, the oldest first."""
    rows = connection.execute(
        f"SELECT {EVENT_COLUMNS} FROM events "  # noqa: S608 - a constant
        "WHERE article = ? AND claim = ? ORDER BY seq",
        (article, claim),
    )
    return tuple(map(event_of, rows))


def articles(connection: sqlite3.Connection) -> tuple[ArticleRow, ...]:
    """The articles in the order of their opening."""
    counts: dict[str, dict[str, int]] = {}
    for article, status, number in connection.execute(
        "SELECT article, status, checks FROM article_counts ORDER BY article, status"
    ):
        counts.setdefault(article, {})[status] = number
    rows = connection.execute(
        "SELECT id, title, origin, revision, text_sha256, opened_at, opened_by, "
        "(SELECT at FROM events WHERE article = id ORDER BY seq DESC LIMIT 1) "
        "FROM articles ORDER BY event"
    )
    return tuple(replace(ArticleRow(*row), counts=counts.get(row[0], {})) for row in rows)


def article_ids(connection: sqlite3.Connection, name: str) -> tuple[str, ...]:
    """The ids that a name may mean: itself, or those that begin with it."""
    rows = connection.execute("SELECT id FROM articles WHERE id = ?", (name,)).fetchall()
    if not rows and len(name) >= _SHORTEST_PREFIX:
        rows = connection.execute(
            "SELECT id FROM articles WHERE substr(id, 1, length(?)) = ? ORDER BY event",
            (name, name),
        ).fetchall()
    return tuple(row[0] for row in rows)


def article_with_text(connection: sqlite3.Connection, text_sha256: str) -> str | None:
    """The id of the article that has, or had, this text; None where none has."""
    row = connection.execute(
        "SELECT article FROM revisions WHERE text_sha256 = ? ORDER BY event DESC LIMIT 1",
        (text_sha256,),
    ).fetchone()
    return None if row is None else str(row[0])


def current_text(connection: sqlite3.Connection, article: str) -> tuple[int, str, str]:
    """Revision, hash of the text and digest of the document of a known article."""
    row = connection.execute(
        "SELECT revision, text_sha256, document FROM revisions "
        "WHERE article = ? ORDER BY revision DESC LIMIT 1",
        (article,),
    ).fetchone()
    if row is None:
        raise IllegibleError(f"article {article} without a revision")
    return row[0], row[1], row[2]


def document(connection: sqlite3.Connection, digest: str) -> Document:
    """The document recorded under a digest; raises IllegibleError where it is not that one."""
    row = connection.execute("SELECT body FROM texts WHERE digest = ?", (digest,)).fetchone()
    if row is None or digest_of(row[0]) != digest:
        raise IllegibleError(f"text {digest}")
    return decode_document(row[0])


def checks(connection: sqlite3.Connection, article: str) -> tuple[Check, ...]:
    """The checks of an article as they stand, in the order of the text."""
    rows = connection.execute(
        f'SELECT {_CHECK_COLUMNS} WHERE article = ? ORDER BY "start", "end", claim',
        (article,),
    )
    return tuple(map(_check_of, rows))


def check(connection: sqlite3.Connection, article: str, claim: str) -> Check | None:
    """The check of one claim as it stands; None where there is none."""
    row = connection.execute(
        f"SELECT {_CHECK_COLUMNS} WHERE article = ? AND claim = ?", (article, claim)
    ).fetchone()
    return None if row is None else _check_of(row)


def _check_of(row: tuple[Any, ...]) -> Check:
    bare = Check(*row[:9])
    source, title, locator, passage, sha256, finding, why, note, correction, calculation = row[9:]
    return replace(
        bare,
        citation=None if source is None else Citation(source, title, locator, passage, sha256),
        finding=finding,
        why=why,
        note=note,
        correction=correction,
        calculation=calculation,
    )


def undoable(connection: sqlite3.Connection, article: str) -> Decision | None:
    """The last decision of an article that stands; None where none does."""
    return _decision(connection, article, "standing", "DESC")


def redoable(connection: sqlite3.Connection, article: str) -> Decision | None:
    """The decision that was undone last, unless another was made since; else None."""
    return _decision(connection, article, "undone", "ASC")


def _decision(
    connection: sqlite3.Connection, article: str, state: str, order: str
) -> Decision | None:
    row = connection.execute(
        "SELECT event, claim, status, text, clears FROM decisions "  # noqa: S608 - two words
        f"WHERE article = ? AND state = ? ORDER BY event {order} LIMIT 1",
        (article, state),
    ).fetchone()
    if row is None:
        return None
    event, claim, status, text, cleared = row
    label_status: Status = status
    return Decision(event, claim, decision_label(label_status, text, cleared=bool(cleared)))
