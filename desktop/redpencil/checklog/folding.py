"""All events folded into the projections they lead to, to fill the tables or to compare them.

The rows of decisions are handed on as they come and not kept: they are the long ones, and no
later event looks at them.
"""

from __future__ import annotations

import gc
import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from redpencil.checklog import projecting, rows, searching
from redpencil.checklog.acts import begin
from redpencil.checklog.queries import IllegibleError
from redpencil.checklog.rows import Entry
from redpencil.checklog.straight import EVENTS, straight
from redpencil.checklog.tables import LAYOUTS, Kept, Tables, Truth, insert

# Rows of decisions held at a time: enough that a handover costs nothing, some megabytes at most.
_HANDFUL = 10_000
# Rows read at a time, for the same reason.
_PAGE = 1_000


class UnfitError(Exception):
    """An event does not fit the ones before it, or its payload has another shape."""

    def __init__(self, seq: int) -> None:
        super().__init__(f"event {seq} does not fit what was recorded before it")
        self.seq = seq


def refill(connection: sqlite3.Connection) -> int:
    """Empty the projected tables and fill them from the events; how many events there are.

    Expects the caller's transaction. Raises UnfitError, and IllegibleError for what is no event.
    """
    # For the length of this transaction a row may point at one that is not there yet.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for table in reversed(LAYOUTS):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - our own names
    with searching.indexed_at_once(connection):
        folded = _fold(connection, lambda made: insert(connection, "decisions", made))
        for table, kept in folded.kept():
            if table != "decisions":
                insert(connection, table, kept.values())
    return folded.events


def fold_only(connection: sqlite3.Connection) -> None:
    """Fold the events and compare nothing.

    Raises UnfitError, and IllegibleError for what is no event.
    """
    _fold(connection, len)


def compare(connection: sqlite3.Connection) -> tuple[int, tuple[str, ...]]:
    """How many events there are, and which projected tables do not say what they say.

    Raises UnfitError, and IllegibleError for what is no event.
    """
    wrong = set()

    def look_at(made: list[rows.Decision]) -> None:
        found = connection.execute(
            "SELECT * FROM decisions WHERE id BETWEEN ? AND ? ORDER BY id",
            (made[0].id, made[-1].id),
        )
        if found.fetchall() != made:
            wrong.add("decisions")

    folded = _fold(connection, look_at)
    for table, kept in folded.kept():
        count = folded.decisions if table == "decisions" else len(kept)
        (there,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        if there != count or not (table == "decisions" or _same(connection, table, kept)):
            wrong.add(table)
    return folded.events, tuple(table for table in LAYOUTS if table in wrong)


def _same(connection: sqlite3.Connection, table: str, kept: dict[Any, Any]) -> bool:
    """Whether every row that a table holds is one of these."""
    found = connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - our own names
    key = itemgetter(*range(LAYOUTS[table].keys))
    while page := found.fetchmany(_PAGE):
        # Without a step of Python for each row: there are millions.
        if list(map(kept.get, map(key, page))) != page:
            return False
    return True


class Folded(NamedTuple):
    """The tables that all events lead to."""

    tables: Tables
    events: int
    decisions: int

    def kept(self) -> Iterator[tuple[str, dict[Any, Any]]]:
        """Each table with its rows, those of the decisions being handed on already."""
        for table in LAYOUTS:
            kept = getattr(self.tables, table)
            if not isinstance(kept, Kept):
                raise TypeError(table)
            yield table, kept.rows


def _fold(
    connection: sqlite3.Connection, hand_on: Callable[[list[rows.Decision]], object]
) -> Folded:
    return fold(connection, hand_on, connection.execute(EVENTS))


def fold(
    connection: sqlite3.Connection,
    hand_on: Callable[[list[rows.Decision]], object],
    found: Iterator[tuple[Any, ...]],
) -> Folded:
    """Fold these events: all of them as ``straight.EVENTS`` has them, or a part.

    A part has an eighth column: how many decisions were made before. Of its events without a
    kind ("") nothing is folded but that they are acts. Raises UnfitError and IllegibleError.
    """
    tables = Tables(Truth(connection))
    made = tables.decisions
    if not isinstance(made, Kept):
        raise TypeError("decisions")
    decide = straight(tables)
    events = decisions = 0
    with _without_collecting():
        for seq, kind, article, claim, said, who, at, *before in _read(found):
            try:
                if before:
                    tables.number_from("decisions", before[0])
                if kind == "":
                    begin(tables, Entry(seq, "decided", article, claim, {}, who, at))
                elif kind is not None:
                    projecting.apply(tables, Entry(seq, kind, article, claim, said, who, at))
                elif not decide(seq, article, claim, said, at):
                    projecting.apply(tables, _whole(connection, seq))
            except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
                raise UnfitError(seq) from error
            events += 1
            if len(made.rows) >= _HANDFUL:
                decisions += _hand_on(made, hand_on)
        decisions += _hand_on(made, hand_on)
    return Folded(tables, events, decisions)


def _hand_on(
    made: Kept[int, rows.Decision], hand_on: Callable[[list[rows.Decision]], object]
) -> int:
    count = len(made.rows)
    if count:
        hand_on(list(made.rows.values()))
        made.rows.clear()
    return count


def _read(found: Iterator[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
    """The same events with their payload (or the parts of it) read."""
    while page := list(islice(found, _PAGE)):
        for row, said in zip(page, _payloads(page), strict=True):
            seq, kind, article, claim, _, *rest = row
            yield seq, kind, article, claim, said, *rest


def _whole(connection: sqlite3.Connection, seq: int) -> Entry:
    """One event with all of its payload."""
    kind, article, claim, payload, who, at = connection.execute(
        "SELECT kind, article, claim, payload, who, at FROM events WHERE seq = ?", (seq,)
    ).fetchone()
    return Entry(seq, kind, article, claim, _payload(seq, payload), who, at)


def _payloads(page: list[tuple[Any, ...]]) -> list[Any]:
    """The payloads of some events, read in one go: the names in them are then made once.

    Where that fails the one at fault is looked for.
    """
    try:
        said: list[Any] = json.loads(f"[{','.join([row[4] for row in page])}]")
        if len(said) == len(page):
            return said
    except (ValueError, TypeError, RecursionError):
        pass
    return [_payload(row[0], row[4]) for row in page]


def _payload(seq: int, payload: str) -> Any:
    try:
        return json.loads(payload)
    except (ValueError, TypeError, RecursionError) as error:
        raise IllegibleError(f"event {seq}") from error


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Rows hold no circles: looking for some, over and over, took half of a replay's time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
