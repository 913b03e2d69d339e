"""The projected tables as events change them: in memory for a replay, or read from the file.

Both forms answer the same three questions (find, put, drop a row by its key), so what an event
does is written once, in ``projecting``. ``Tables`` begin empty and hold everything;
``StoredTables`` fetch the rows that are asked for and write the changed ones at the end.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from redpencil.checklog import rows

K = TypeVar("K")
Key = TypeVar("Key", contravariant=True)
R = TypeVar("R", bound=NamedTuple)


class Layout(NamedTuple):
    """The columns of a table, and how many of the first ones are its key."""

    columns: tuple[str, ...]
    keys: int


LAYOUTS: dict[str, Layout] = {
    "articles": Layout(rows.Article._fields, 1),
    "revisions": Layout(rows.Revision._fields, 1),
    "acts": Layout(rows.Act._fields, 1),
    "decisions": Layout(rows.Decision._fields, 1),
    "effects": Layout(rows.Effect._fields, 2),
    "checks": Layout(rows.Check._fields, 2),
    "amendments": Layout(rows.Amendment._fields, 3),
    "second_readings": Layout(rows.SecondReading._fields, 1),
}
"""The projected tables, each after those it refers to."""


class Imported(NamedTuple):
    """What an event of another log said."""

    kind: str
    payload: Mapping[str, Any]
    who: str
    at: str


class Truth:
    """What events refer to, and the projections may read: texts, and events of other logs."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def text(self, digest: str) -> str:
        """The text of a recorded document; raises ValueError where there is none."""
        row = self._connection.execute(
            "SELECT body FROM texts WHERE digest = ?", (digest,)
        ).fetchone()
        if row is None:
            raise ValueError(f"no text {digest}")
        text = json.loads(row[0])["text"]
        if not isinstance(text, str):
            raise TypeError(f"text {digest} has no words")
        return text

    def imported(self, hash_: str) -> Imported:
        """An event of another log; raises ValueError where there is none."""
        row = self._connection.execute(
            "SELECT kind, payload, who, at FROM imported_events WHERE hash = ?", (hash_,)
        ).fetchone()
        if row is None:
            raise ValueError(f"no imported event {hash_}")
        return Imported(row[0], json.loads(row[1]), row[2], row[3])


class Rows(Protocol[Key, R]):
    """The rows of one table by their keys."""

    def find(self, key: Key, /) -> R | None:
        """The row with this key, or None."""

    def put(self, key: Key, row: R, /) -> None:
        """Write a row, over the one with the same key if there is one."""

    def drop(self, key: Key, /) -> None:
        """Take a row away, if there is one."""


class Tables:
    """Every projected table, empty at first and whole in memory."""

    def __init__(self, truth: Truth) -> None:
        self.truth = truth
        self._ids: dict[str, int] = {}
        self._touched: dict[int, tuple[str, ...]] = {}
        self.articles: Rows[str, rows.Article] = self._rows("articles", rows.Article)
        self.revisions: Rows[int, rows.Revision] = self._rows("revisions", rows.Revision)
        self.acts: Rows[int, rows.Act] = self._rows("acts", rows.Act)
        self.decisions: Rows[int, rows.Decision] = self._rows("decisions", rows.Decision)
        self.effects: Rows[tuple[int, str], rows.Effect] = self._rows("effects", rows.Effect)
        self.checks: Rows[tuple[int, str], rows.Check] = self._rows("checks", rows.Check)
        self.amendments: Rows[tuple[int, str, str], rows.Amendment] = self._rows(
            "amendments", rows.Amendment
        )
        self.second_readings: Rows[int, rows.SecondReading] = self._rows(
            "second_readings", rows.SecondReading
        )

    def _rows(self, table: str, shape: type[R]) -> Rows[Any, R]:
        return Kept()

    def next_id(self, table: str) -> int:
        """The number for the next row of a table whose rows are numbered."""
        number = self._ids[table] = self._ids.get(table, 0) + 1
        return number

    def number_from(self, table: str, last: int) -> None:
        """Let the next row of a table have the number after this one."""
        self._ids[table] = last

    def touch(self, event: int, claims: Iterable[str]) -> None:
        """Remember that an event had effects on other claims than its own."""
        self._touched[event] = tuple(claims)

    def touched(self, event: int) -> tuple[str, ...]:
        """The claims that an event had effects on, where they were not its own alone."""
        return self._touched.get(event, ())


class Kept(Generic[K, R]):
    """Rows in memory. ``rows`` are all of them; whoever has no more use for them may clear it."""

    __slots__ = ("find", "put", "rows")

    def __init__(self) -> None:
        self.rows: dict[K, R] = {}
        # The dictionary's own methods, without a step between: a replay calls them a million times.
        self.find = self.rows.get
        self.put = self.rows.__setitem__

    def drop(self, key: K, /) -> None:
        """Take a row away, if there is one."""
        self.rows.pop(key, None)


class StoredTables(Tables):
    """The tables of a log file, inside the caller's transaction; ``write`` brings changes there."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._stored: list[Stored[Any, Any]] = []
        super().__init__(Truth(connection))

    def _rows(self, table: str, shape: type[R]) -> Rows[Any, R]:
        made: Stored[Any, R] = Stored(self._connection, table, shape)
        self._stored.append(made)
        return made

    def next_id(self, table: str) -> int:
        """The number for the next row of a table whose rows are numbered."""
        if table not in self._ids:
            row = self._connection.execute(
                f"SELECT coalesce(max(id), 0) FROM {table}"  # noqa: S608 - our own names
            ).fetchone()
            self._ids[table] = row[0]
        return super().next_id(table)

    def touched(self, event: int) -> tuple[str, ...]:
        """The claims that an event had effects on."""
        found = self._connection.execute("SELECT claim FROM effects WHERE event = ?", (event,))
        return tuple(row[0] for row in found)

    def write(self) -> None:
        """Write what was changed, each table after those it refers to."""
        for stored in self._stored:
            stored.write()


class Stored(Generic[K, R]):
    """Rows of one table of a file, fetched when they are asked for."""

    def __init__(self, connection: sqlite3.Connection, table: str, shape: type[R]) -> None:
        self._connection, self._table, self._shape = connection, table, shape
        self._known: dict[K, R | None] = {}
        self._changed: dict[K, R | None] = {}

    def find(self, key: K, /) -> R | None:
        """The row with this key, or None."""
        if key not in self._known:
            sql = f"SELECT * FROM {self._table} WHERE {_where(self._table)}"  # noqa: S608
            row = self._connection.execute(sql, _parts(key)).fetchone()
            self._known[key] = None if row is None else self._shape._make(row)
        return self._known[key]

    def put(self, key: K, row: R, /) -> None:
        """Write a row, over the one with the same key if there is one."""
        self._known[key] = self._changed[key] = row

    def drop(self, key: K, /) -> None:
        """Take a row away, if there is one."""
        self._known[key] = self._changed[key] = None

    def write(self) -> None:
        """Bring what was changed into the file."""
        gone = [_parts(key) for key, row in self._changed.items() if row is None]
        if gone:
            sql = f"DELETE FROM {self._table} WHERE {_where(self._table)}"  # noqa: S608
            self._connection.executemany(sql, gone)
        kept = [row for row in self._changed.values() if row is not None]
        if kept:
            self._connection.executemany(_upsert(self._table), kept)
        self._changed.clear()


def insert(connection: sqlite3.Connection, table: str, new: Iterable[NamedTuple]) -> None:
    """Write rows that the table does not have."""
    marks = ", ".join("?" * len(LAYOUTS[table].columns))
    connection.executemany(f"INSERT INTO {table} VALUES ({marks})", new)  # noqa: S608


def in_order(connection: sqlite3.Connection, table: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a table in the order of their keys."""
    return connection.execute(
        f"SELECT * FROM {table} ORDER BY {', '.join(_keys(table))}"  # noqa: S608 - our own names
    )


def _keys(table: str) -> list[str]:
    layout = LAYOUTS[table]
    return [f'"{column}"' for column in layout.columns[: layout.keys]]


def _where(table: str) -> str:
    return " AND ".join(f"{key} = ?" for key in _keys(table))


def _parts(key: object) -> tuple[Any, ...]:
    return key if isinstance(key, tuple) else (key,)


def _upsert(table: str) -> str:
    columns, keys = LAYOUTS[table]
    marks = ", ".join("?" * len(columns))
    changed = ", ".join(f'"{name}" = excluded."{name}"' for name in columns[keys:])
    return (
        f"INSERT INTO {table} VALUES ({marks}) "  # noqa: S608 - our own names
        f"ON CONFLICT ({', '.join(_keys(table))}) DO UPDATE SET {changed}"
    )
