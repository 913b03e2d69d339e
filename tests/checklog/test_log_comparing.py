"""Tables laid beside the events: what SQLite proves by itself is as strict as folding."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from log_examples import CITATION, WORDS, claim_on, ferry_article, other_article

from redpencil.checklog import comparing, folding
from redpencil.checklog.log import CheckLog
from redpencil.checklog.proving import prove
from redpencil.checklog.tables import LAYOUTS
from redpencil.model import Quantity

TABLES = ("articles", "revisions", "acts", "decisions", "effects", "checks")
COLUMNS = [(table, column) for table in TABLES for column in LAYOUTS[table].columns]


@pytest.fixture
def worked_on(path: Path) -> Iterator[sqlite3.Connection]:
    """A log with an article of plain decisions alone, and one with everything else as well."""
    log = CheckLog(path)
    plain, mixed = ferry_article(), other_article()
    ferries = log.register(plain, "Ann").id
    bridge = log.register(mixed, "Bo").id
    for status in ("ok", "fix"):
        for words in WORDS:
            claim = claim_on(plain, words)
            reading = Quantity(
                "amount", claim.start, claim.end, claim.text, 12, "kroner", concept="repairs"
            )
            claim = replace(claim, reading=reading)
            log.decide(ferries, claim, status, who="Ann", citation=CITATION)  # type: ignore[arg-type]
    shut, day = claim_on(mixed, "4 days"), claim_on(mixed, "bridge", "statement")
    for claim in (shut, day, shut):
        log.decide(bridge, claim, "ok", who="Ann")
    log.undo(bridge, "Ann")
    log.redo(bridge, "Ann")
    log.undo(bridge, "Ann")
    log.decide(bridge, day, "query", who="Bo")
    log.decide(bridge, day, "unchecked", who="Bo")
    log.close()
    with closing(sqlite3.connect(path)) as connection:
        yield connection


def test_of_a_log_that_nobody_touched_most_is_proved_without_folding(
    worked_on: sqlite3.Connection,
) -> None:
    proof = prove(worked_on)
    assert proof is not None
    assert proof.rows == {"decisions": 8, "effects": 8, "acts": 8, "checks": 4}
    assert comparing._proved(worked_on)
    events, wrong = comparing.compare(worked_on)
    assert (events, wrong) == folding.compare(worked_on)
    assert wrong == ()


@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_any_value_that_was_changed_in_any_table_is_found(
    worked_on: sqlite3.Connection, table: str, column: str
) -> None:
    quoted = f'"{column}"'
    kinds = {row[1]: row[2] for row in worked_on.execute(f"PRAGMA table_info({table})")}
    changed = f"coalesce({quoted}, 0) + 7000" if kinds[column] == "INTEGER" else "'standing'"
    if column == "state":
        changed = "CASE state WHEN 'dropped' THEN 'undone' ELSE 'dropped' END"
    count = worked_on.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
    for row in range(count):
        worked_on.execute("BEGIN")
        one = f"SELECT * FROM {table} ORDER BY 1, 2 LIMIT 1 OFFSET {row}"  # noqa: S608
        key = worked_on.execute(one).fetchone()[: LAYOUTS[table].keys]
        where = " AND ".join(f'"{name}" IS ?' for name in LAYOUTS[table].columns[: len(key)])
        worked_on.execute(f"UPDATE {table} SET {quoted} = {changed} WHERE {where}", key)  # noqa: S608
        assert not comparing._proved(worked_on)
        assert table in comparing.compare(worked_on)[1]
        worked_on.rollback()
    assert comparing._proved(worked_on)


@pytest.mark.parametrize("table", ["decisions", "effects", "checks", "acts"])
def test_a_row_too_many_and_a_row_too_few_are_found(
    worked_on: sqlite3.Connection, table: str
) -> None:
    other = {"decisions": "id", "effects": "claim", "checks": "claim", "acts": "event"}[table]
    columns = [c for c in LAYOUTS[table].columns if c != other]
    rest = ", ".join(f'"{c}"' for c in columns)
    new = {"id": "99", "claim": "'c'", "event": "99"}[other]
    for statement in (
        f"INSERT INTO {table} ({other}, {rest}) SELECT {new}, {rest} FROM {table} LIMIT 1",  # noqa: S608
        f"DELETE FROM {table} WHERE {other} = (SELECT max({other}) FROM {table})",  # noqa: S608
    ):
        worked_on.execute("BEGIN")
        worked_on.execute(statement)
        assert not comparing._proved(worked_on)
        assert table in comparing.compare(worked_on)[1]
        worked_on.rollback()
