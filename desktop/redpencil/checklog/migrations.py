"""The schema of the check log, step by step: a step is never edited, later ones are added.

``texts``, ``events`` and ``imported_events`` are the truth and only grow; the other tables are
projections of them. A step that changes projections drops and creates them, and leaves them empty:
after the last step the log is replayed once, into the shape that this program knows. A new kind
of event needs a step of its own, even an empty one, so that an older version refuses the file
instead of misreading it.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations

from redpencil.checklog.open_data import FOURTH_VIEWS, THIRD_SEARCH, THIRD_VIEWS
from redpencil.checklog.schemas import (
    FIRST_PROJECTIONS,
    FIRST_TRUTH,
    FIRST_VIEWS,
    SECOND_FAREWELL,
    SECOND_PROJECTIONS,
    SECOND_TRUTH,
    SECOND_VIEWS,
)

MIGRATIONS = Migrations("redpencil.checklog")


@MIGRATIONS()
def m001_events_and_projections(db: Database) -> None:
    """The truth, its guards, its projections, and views for people."""
    for statement in _statements(FIRST_TRUTH + FIRST_PROJECTIONS + FIRST_VIEWS):
        db.execute(statement)


@MIGRATIONS()
def m002_every_act(db: Database) -> None:
    """Events of other logs, and projections of every kind of act; ``refill`` fills them."""
    for statement in _statements(SECOND_TRUTH + SECOND_FAREWELL + SECOND_PROJECTIONS):
        db.execute(statement)
    for statement in _statements(SECOND_VIEWS):
        db.execute(statement)


@MIGRATIONS()
def m003_open_data(db: Database) -> None:
    """A full-text index over what decisions say, and views of what is left, by whom and on what."""
    for statement in _statements(THIRD_SEARCH + THIRD_VIEWS):
        db.execute(statement)


@MIGRATIONS()
def m004_merging(db: Database) -> None:
    """Merges of whole logs, which versions before would misread; and a view of them."""
    for statement in _statements(FOURTH_VIEWS):
        db.execute(statement)


def _statements(script: str) -> tuple[str, ...]:
    """The statements of a script, each of which ends its line.

    ``executescript`` would commit the transaction that a migration runs in.
    """
    found: list[str] = []
    open_lines: list[str] = []
    for line in script.strip().splitlines():
        open_lines.append(line)
        whole = "\n".join(open_lines)
        if sqlite3.complete_statement(whole):
            found.append(whole.strip())
            open_lines = []
    return tuple(found)
