"""What the log can be asked: events, articles with their counts, drafts and their texts.

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
from redpencil.model import Document, Event

EVENT_COLUMNS = "seq, kind, article, claim, payload, who, at, program, previous, hash"
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
class CheckedRow:
    """An article that has checks; ``document`` is the digest of its text as it stands now."""

    id: str
    title: str
    revision: int
    changed_at: str
    document: str
    checks: int


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft of an article: the event that brought it, and the draft ``before`` it."""

    event: int
    article: str
    revision: int
    text_sha256: str
    document: str
    before: int | None


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


def event(connection: sqlite3.Connection, seq: int) -> Event:
    """The event with a number; raises IllegibleError where there is none."""
    row = connection.execute(
        f"SELECT {EVENT_COLUMNS} FROM events WHERE seq = ?",  # noqa: S608 - a constant
        (seq,),
    ).fetchone()
    if row is None:
        raise IllegibleError(f"event {seq}")
    return event_of(row)


def history(connection: sqlite3.Connection, article: str, claim: str) -> tuple[Event, ...]:
    """Every event about one claim, the oldest first: also under its names in earlier drafts.

    Acts on many claims, and what undid them, are among them where they had an effect on this one
    or said something of it.
    """
    found: dict[int, Event] = {}
    for name in _names(connection, article, claim):
        rows = connection.execute(
            f"SELECT {EVENT_COLUMNS} FROM events "  # noqa: S608 - a constant
            "WHERE article = ? AND claim = ? OR seq IN "
            "(SELECT seq FROM events JOIN effects ON effects.event = seq "
            "WHERE article = ? AND events.claim IS NULL AND effects.claim = ?) OR seq IN "
            "(SELECT event FROM second_readings WHERE decision IN "
            "(SELECT id FROM decisions WHERE article = ? AND claim = ?))",
            (article, name) * 3,
        )
        found.update((row[0], event_of(row)) for row in rows)
    on_many = {seq for seq, one in found.items() if one.claim is None}
    if on_many:
        found.update((one.seq, one) for one in _moves(connection, article, on_many))
    return tuple(found[seq] for seq in sorted(found))


def _names(connection: sqlite3.Connection, article: str, claim: str) -> Iterator[str]:
    """A claim's id, and those that its check had before: other borders, or earlier drafts."""
    yield claim
    row = connection.execute("SELECT draft FROM articles WHERE id = ?", (article,)).fetchone()
    while row is not None and row[0] is not None:
        (now,) = row
        came = connection.execute(
            "SELECT came_from FROM effects WHERE effects.claim = ? AND came_from IS NOT NULL "
            "AND event IN (?, (SELECT event FROM checks WHERE draft = ? AND claim = ?)) "
            "ORDER BY event DESC",
            (claim, now, now, claim),
        ).fetchall()
        yield from (name for (name,) in came)
        if not came:
            return
        claim = came[-1][0]
        row = connection.execute("SELECT before FROM revisions WHERE event = ?", row).fetchone()


def _moves(connection: sqlite3.Connection, article: str, acts: set[int]) -> Iterator[Event]:
    """The events that undid or redid some acts on many claims."""
    rows = connection.execute(
        f"SELECT {EVENT_COLUMNS} FROM events WHERE article = ? "  # noqa: S608 - a constant
        "AND claim IS NULL AND kind IN ('undone', 'redone')",
        (article,),
    )
    for one in map(event_of, rows):
        if one.payload.get("undoes", one.payload.get("redoes")) in acts:
            yield one


def articles(connection: sqlite3.Connection) -> tuple[ArticleRow, ...]:
    """The articles in the order of their opening."""
    counts: dict[str, dict[str, int]] = {}
    for article, status, number in connection.execute(
        "SELECT article, status, checks FROM article_counts ORDER BY article, status"
    ):
        counts.setdefault(article, {})[status] = number
    rows = connection.execute(
        "SELECT id, title, origin, revision, text_sha256, opened_at, opened_by, changed_at "
        "FROM articles ORDER BY event"
    )
    return tuple(replace(ArticleRow(*row), counts=counts.get(row[0], {})) for row in rows)


def recent(connection: sqlite3.Connection) -> tuple[tuple[str, str, str], ...]:
    """Id, title and time of the last event of the articles, the latest first.

    An article in which nothing was done is left out where its text has become a draft of another:
    whoever opened the file meets the text there.
    """
    rows = connection.execute(
        "SELECT id, title, changed_at FROM articles WHERE last_act IS NOT NULL OR NOT EXISTS ("
        "SELECT 1 FROM revisions JOIN acts ON acts.event = revisions.event "
        "AND acts.state = 'standing' WHERE revisions.text_sha256 = articles.text_sha256 "
        "AND revisions.article <> articles.id) ORDER BY changed_at DESC, event DESC"
    )
    return tuple(rows.fetchall())


def checked(connection: sqlite3.Connection, besides: str, limit: int) -> tuple[CheckedRow, ...]:
    """The articles that have checks but one, the latest first and never more than ``limit``."""
    rows = connection.execute(
        "SELECT articles.id, articles.title, articles.revision, articles.changed_at, "
        "revisions.document, (SELECT count(*) FROM checks WHERE checks.draft = articles.draft "
        "AND checks.status <> 'unchecked') AS many "
        "FROM articles JOIN revisions ON revisions.event = articles.draft "
        "WHERE articles.id <> ? AND articles.last_act IS NOT NULL AND many "
        "ORDER BY articles.changed_at DESC, articles.event DESC LIMIT ?",
        (besides, limit),
    )
    return tuple(CheckedRow(*row) for row in rows)


def read_from(connection: sqlite3.Connection, origin: str) -> frozenset[str]:
    """The articles of which some draft was read from a place."""
    rows = connection.execute("SELECT article FROM revisions WHERE origin = ?", (origin,))
    return frozenset(row[0] for row in rows)


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
    """The id of the article that has this text, or else had it in an earlier draft; else None.

    A draft that was undone is none: whoever loaded the wrong file gets an article of its own.
    """
    row = connection.execute(
        "SELECT revisions.article FROM revisions "
        "JOIN articles ON articles.id = revisions.article "
        "LEFT JOIN acts ON acts.event = revisions.event "
        "WHERE revisions.text_sha256 = ? AND coalesce(acts.state, 'standing') = 'standing' "
        "ORDER BY articles.draft = revisions.event DESC, revisions.event DESC LIMIT 1",
        (text_sha256,),
    ).fetchone()
    return None if row is None else str(row[0])


def article_title(connection: sqlite3.Connection, article: str) -> str:
    """The title of a known article, as its current draft has it."""
    row = connection.execute("SELECT title FROM articles WHERE id = ?", (article,)).fetchone()
    if row is None:
        raise IllegibleError(f"article {article}")
    return str(row[0])


def current_text(connection: sqlite3.Connection, article: str) -> tuple[int, str, str]:
    """Revision, hash of the text and digest of the document of a known article."""
    draft = current_draft(connection, article)
    return draft.revision, draft.text_sha256, draft.document


def current_draft(connection: sqlite3.Connection, article: str) -> Draft:
    """The draft of a known article that is current."""
    row = connection.execute("SELECT draft FROM articles WHERE id = ?", (article,)).fetchone()
    if row is None:
        raise IllegibleError(f"article {article}")
    return draft(connection, row[0])


def draft_numbered(
    connection: sqlite3.Connection, article: str, revision: int | None
) -> Draft | None:
    """A draft by its number, of those that led to the current one; that one without a number."""
    found = current_draft(connection, article)
    while revision is not None and found.revision > revision and found.before is not None:
        found = draft(connection, found.before)
    return found if revision in (None, found.revision) else None


def draft(connection: sqlite3.Connection, event: int) -> Draft:
    """The draft that an event brought."""
    row = connection.execute(
        "SELECT event, article, revision, text_sha256, document, before FROM revisions "
        "WHERE event = ?",
        (event,),
    ).fetchone()
    if row is None:
        raise IllegibleError(f"draft {event}")
    return Draft(*row)


def document(connection: sqlite3.Connection, digest: str) -> Document:
    """The document recorded under a digest; raises IllegibleError where it is not that one."""
    row = connection.execute("SELECT body FROM texts WHERE digest = ?", (digest,)).fetchone()
    if row is None or digest_of(row[0]) != digest:
        raise IllegibleError(f"text {digest}")
    return decode_document(row[0])
