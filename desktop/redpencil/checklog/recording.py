"""One more event: sealed onto the last one, written, projected, and told as a Change.

Every function expects the caller's transaction, which holds the write lock.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime

from redpencil import __version__
from redpencil.checklog import chain, projecting, queries, standing
from redpencil.checklog.rows import Entry
from redpencil.checklog.tables import StoredTables
from redpencil.codec import encode_document
from redpencil.model import Change, Document, Event

_PROGRAM = f"redpencil {__version__}"


def append(
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
    tables = StoredTables(connection)
    projecting.apply(tables, Entry(*fields[:7]))
    tables.write()
    return event


def keep_text(connection: sqlite3.Connection, document: Document) -> str:
    """Keep a document under the digest of its content, and return the digest."""
    body = encode_document(document)
    digest = chain.digest_of(body)
    known = connection.execute("SELECT 1 FROM texts WHERE digest = ?", (digest,)).fetchone()
    if known is None:
        connection.execute("INSERT INTO texts VALUES (?, ?)", (digest, body))
    return digest


def record(
    connection: sqlite3.Connection,
    kind: str,
    article: str,
    claim: str | None,
    payload: Mapping[str, object],
    who: str,
) -> Change:
    """Append an event, and tell what it changed."""
    return changed_by(connection, append(connection, kind, article, claim, payload, who))


def changed_by(connection: sqlite3.Connection, event: Event) -> Change:
    """What an event changed, as it stands in the same transaction."""
    act = event.payload.get("undoes") or event.payload.get("redoes") or event.seq
    kind = connection.execute("SELECT kind FROM acts WHERE event = ?", (act,)).fetchone()[0]
    change = replace(state(connection, event.article), event=event)
    if kind == "article_revised":
        revision, _, digest = queries.current_text(connection, event.article)
        return replace(
            change,
            checks=standing.checks(connection, event.article),
            amendments=standing.amendments(connection, event.article),
            document=queries.document(connection, digest),
            revision=revision,
        )
    if kind in ("amended", "merged"):
        amendments = standing.amendments(connection, event.article)
        change = replace(change, amendments=amendments)
    touched = _touched(connection, act, event.claim)
    if len(touched) > 1:
        every = standing.checks(connection, event.article)
        checks = tuple(check for check in every if check.claim in touched)
    else:
        found = [standing.check(connection, event.article, claim) for claim in touched]
        checks = tuple(check for check in found if check is not None)
    left = {check.claim for check in checks}
    cleared = tuple(claim for claim in touched if claim not in left)
    return replace(change, checks=checks, cleared=cleared)


def _touched(connection: sqlite3.Connection, act: object, claim: str | None) -> dict[str, None]:
    found = connection.execute(
        "SELECT claim FROM effects WHERE event = ? "
        "UNION SELECT claim FROM second_readings WHERE event = ?",
        (act, act),
    )
    claims = {row[0]: None for row in found}
    if claim is not None:
        claims[claim] = None
    return claims


def state(connection: sqlite3.Connection, article: str) -> Change:
    """What undo and redo would take, and nothing else."""
    last, undone = standing.undoable(connection, article), standing.redoable(connection, article)
    return Change(article, undoable=last and last.label, redoable=undone and undone.label)
