"""Make the projections again from the events alone, and say whether they were what they say."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import zip_longest

from sqlite_utils import Database

from redpencil.checklog import projecting, queries
from redpencil.checklog.log import CheckLog
from redpencil.checklog.migrations import MIGRATIONS


@dataclass(frozen=True, slots=True)
class Replay:
    """How many events were replayed, and which tables had to be mended."""

    events: int
    mended: tuple[str, ...]


def replay(log: CheckLog) -> Replay:
    """Project every event anew and put right each table that says something else.

    Nothing else may write meanwhile. Raises StoreError where the file cannot be used, and
    ValueError or KeyError where the events themselves do not hold together (see ``verify``).
    """
    with empty_projections() as fresh, log.writing() as connection:
        count = 0
        for event in queries.events(connection):
            projecting.apply(fresh, event)
            count += 1
        mended = tuple(differing(fresh, connection))
        if mended:
            _mend(fresh, connection, mended)
        return Replay(count, mended)


@contextmanager
def empty_projections() -> Iterator[sqlite3.Connection]:
    """A log in memory, of this version and without a row, to project events into."""
    with closing(sqlite3.connect(":memory:")) as connection:
        MIGRATIONS.apply(Database(connection, execute_plugins=False))
        connection.execute("BEGIN")  # one transaction instead of one for every statement
        yield connection


def differing(one: sqlite3.Connection, other: sqlite3.Connection) -> Iterator[str]:
    """Names of the projected tables that do not hold the same rows in both."""
    for table, order in projecting.PROJECTIONS.items():
        query = f"SELECT * FROM {table} ORDER BY {order}"  # noqa: S608 - our own names
        pairs = zip_longest(one.execute(query), other.execute(query))
        if any(mine != theirs for mine, theirs in pairs):
            yield table


def _mend(
    fresh: sqlite3.Connection, connection: sqlite3.Connection, tables: tuple[str, ...]
) -> None:
    # For the length of this transaction a row may point at one that is not back yet.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table in tables:
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
        rows = fresh.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
        marks = ", ".join("?" * len(rows.description))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
