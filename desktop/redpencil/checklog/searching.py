"""Words looked for in what decisions say: claims, notes and corrections, in every article.

Expects a connection to a log. Only ``indexed_at_once`` and ``rebuild`` change anything: the index.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from redpencil.checklog.chain import recordable
from redpencil.errors import UsageError

# Words of a note that are shown around those that were found.
_WORDS_SHOWN = 24
_ROOM = 1024 * 1024  # what FTS5 takes where nothing is said
_ROOM_TO_REBUILD = 16 * _ROOM
_KEEPER = "decisions_are_found"
"""The trigger that enters each new decision."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A decision in which words were found.

    ``state`` is ``standing``, ``undone`` or ``dropped``; ``current`` says whether it shows as the
    check of the claim in the current draft. A long note is cut to what is around the words.
    """

    event: int
    article: str
    article_title: str
    claim: str
    status: str
    state: str
    current: bool
    text: str
    note: str
    correction: str
    who: str
    at: str


def search(connection: sqlite3.Connection, words: str, limit: int) -> tuple[Hit, ...]:
    """The decisions that say all these words, best first; nothing where there are none.

    Raises UsageError ``no_words`` where nothing can be looked for.
    """
    terms = recordable(words).replace("\0", " ").split()
    # Marks alone are no words, and the index would take them for anything.
    terms = [term for term in terms if any(letter.isalnum() for letter in term)]
    if not terms:
        raise UsageError("no_words")
    # In quotation marks nothing is an operator; two of them stand for one.
    query = " ".join('"' + term.replace('"', '""') + '"' for term in terms)
    rows = connection.execute(
        "SELECT history.event, history.article, history.article_title, history.claim, "
        "history.status, history.state, EXISTS (SELECT 1 FROM checks "
        "JOIN articles ON articles.draft = checks.draft WHERE checks.decision = history.decision), "
        "history.text, snippet(decisions_found, 1, '', '', '…', ?), history.correction, "
        "history.who, history.at "
        "FROM decisions_found JOIN decision_history AS history "
        "ON history.decision = decisions_found.rowid "
        "WHERE decisions_found MATCH ? ORDER BY decisions_found.rank, history.event DESC LIMIT ?",
        (_WORDS_SHOWN, query, limit),
    )
    return tuple(Hit(*(*row[:6], bool(row[6]), *row[7:])) for row in rows)


@contextmanager
def indexed_at_once(connection: sqlite3.Connection) -> Iterator[None]:
    """Make the index at the end, from all decisions, and not one by one as they are inserted.

    Expects the caller's transaction: the trigger that keeps the index is away for its length.
    """
    (trigger,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?", (_KEEPER,)
    ).fetchone()
    connection.execute(f"DROP TRIGGER {_KEEPER}")
    yield
    connection.execute(trigger)
    rebuild(connection)


def rebuild(connection: sqlite3.Connection) -> None:
    """Make the index anew from the decisions there are."""
    # With room for more, a fifth of the work falls away: fewer segments have to be merged.
    _set_room(connection, _ROOM_TO_REBUILD)
    connection.execute("INSERT INTO decisions_found (decisions_found) VALUES ('rebuild')")
    _set_room(connection, _ROOM)


def _set_room(connection: sqlite3.Connection, room: int) -> None:
    """Set the bytes gathered in memory before a segment is written (FTS5's ``hashsize``)."""
    connection.execute(
        "INSERT INTO decisions_found (decisions_found, rank) VALUES ('hashsize', ?)", (room,)
    )
