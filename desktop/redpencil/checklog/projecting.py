"""What each kind of event does to the projections: used alike when recording and replaying.

The functions read nothing but the event and the projections themselves, so a projection can
be made again from the events alone. They expect the caller's transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any

from redpencil.model import Event

PROJECTIONS: dict[str, str] = {
    "articles": "id",
    "revisions": "article, revision",
    "decisions": "event",
    "checks": "article, claim",
}
"""The projected tables, each after those it refers to, with the columns that order its rows."""


def clears(payload: Mapping[str, Any]) -> bool:
    """Whether a decision takes a check away: back to unchecked, and nothing left to say."""
    said = payload["note"] or payload["correction"] or payload["calculation"]
    return payload["status"] == "unchecked" and not said


def apply(connection: sqlite3.Connection, event: Event) -> None:
    """Bring the projections up to date with one more event.

    Raises ValueError for an event that cannot follow the ones before it, KeyError for a
    payload that lacks a part; nothing that this program records does either.
    """
    kind = KINDS.get(event.kind)
    if kind is None:
        raise ValueError(f"unknown kind of event: {event.kind}")
    kind(connection, event)


def _article_opened(connection: sqlite3.Connection, event: Event) -> None:
    said: Mapping[str, Any] = event.payload
    connection.execute(
        "INSERT INTO articles VALUES (?, ?, ?, 1, ?, ?, ?, ?)",
        (
            event.article,
            said["title"],
            said["origin"],
            said["text_sha256"],
            event.at,
            event.who,
            event.seq,
        ),
    )
    connection.execute(
        "INSERT INTO revisions VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)",
        (
            event.article,
            said["text_sha256"],
            said["document"],
            said["title"],
            said["origin"],
            event.at,
            event.who,
            event.seq,
        ),
    )


def _decided(connection: sqlite3.Connection, event: Event) -> None:
    said: Mapping[str, Any] = event.payload
    citation = said["citation"] or {}
    # What was undone before a new decision can no longer be redone.
    connection.execute(
        "UPDATE decisions SET state = 'dropped' WHERE article = ? AND state = 'undone'",
        (event.article,),
    )
    connection.execute(
        f"INSERT INTO decisions VALUES (?, ?, ?, 'standing'{', ?' * 19})",  # noqa: S608 - marks only
        (
            event.seq,
            event.article,
            event.claim,
            int(clears(said)),
            said["status"],
            said["kind"],
            said["start"],
            said["end"],
            said["text"],
            said["text_sha256"],
            citation.get("source"),
            citation.get("title"),
            citation.get("locator"),
            citation.get("passage"),
            citation.get("sha256"),
            said["finding"],
            said["why"],
            said["note"],
            said["correction"],
            said["calculation"],
            event.who,
            event.at,
        ),
    )
    _set_check(connection, event.article, event.claim)


def _undone(connection: sqlite3.Connection, event: Event) -> None:
    _move(connection, event, event.payload["undoes"], "standing", "undone")


def _redone(connection: sqlite3.Connection, event: Event) -> None:
    _move(connection, event, event.payload["redoes"], "undone", "standing")


def _move(
    connection: sqlite3.Connection, event: Event, decision: object, before: str, after: str
) -> None:
    moved = connection.execute(
        "UPDATE decisions SET state = ? "
        "WHERE event = ? AND article = ? AND claim = ? AND state = ?",
        (after, decision, event.article, event.claim, before),
    )
    if moved.rowcount != 1:
        raise ValueError(f"event {event.seq} names decision {decision}, which is not {before}")
    _set_check(connection, event.article, event.claim)


def _set_check(connection: sqlite3.Connection, article: str, claim: str | None) -> None:
    """Point the claim's check at the last decision that stands; take it away where none does."""
    row = connection.execute(
        "SELECT event, clears FROM decisions WHERE article = ? AND claim = ? "
        "AND state = 'standing' ORDER BY event DESC LIMIT 1",
        (article, claim),
    ).fetchone()
    if row is None or row[1]:
        connection.execute("DELETE FROM checks WHERE article = ? AND claim = ?", (article, claim))
    else:
        connection.execute(
            "INSERT INTO checks VALUES (?, ?, ?) "
            "ON CONFLICT (article, claim) DO UPDATE SET decision = excluded.decision",
            (article, claim, row[0]),
        )


KINDS: dict[str, Callable[[sqlite3.Connection, Event], None]] = {
    "article_opened": _article_opened,
    "decided": _decided,
    "undone": _undone,
    "redone": _redone,
}
"""Every kind of event, with what it does to the projections."""
