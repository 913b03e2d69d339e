"""The schema grows by steps that are never edited: files in the world were made with them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from redpencil.checklog.chain import digest_of
from redpencil.checklog.log import CheckLog
from redpencil.checklog.migrations import MIGRATIONS

# Every step that was ever released, with the digest of the schema it leads to.
STEPS = {
    "m001_events_and_projections": (
        "4bcb80d4e146f4c3f227cda4c6228ce6849fd9b3437b684c76248ae3745e3912"
    ),
    "m002_every_act": "0bee211b99670e20c5e1d8d7688677c1ffe9b9207410a69dbd82e9150723480e",
    "m003_open_data": "25bd235779fd0151a9e32dc499d915b12c487a01805a260e4b191d38a5650791",
    "m004_merging": "e648314048c51cff9646daa96e5d7f3f855456babb48f607d464382f397609ea",
}


def schema(connection: sqlite3.Connection) -> str:
    """Our part of the schema; the table in which sqlite-utils counts the steps is its own."""
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE tbl_name <> ? ORDER BY type, name",
        (MIGRATIONS.migrations_table,),
    )
    return "\n".join(map(str, rows))


def test_no_step_of_the_schema_was_edited_or_moved() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        db = Database(connection, execute_plugins=False)
        names = [step.name for step in MIGRATIONS.pending(db)]
        digests = {}
        for name, later in zip(names, [*names[1:], None], strict=True):
            MIGRATIONS.apply(db, stop_before=later)
            digests[name] = digest_of(schema(connection))
    assert digests == STEPS


def test_opening_a_log_again_changes_nothing_and_makes_no_back_up(path: Path) -> None:
    CheckLog(path).close()
    before = path.read_bytes()
    CheckLog(path).close()
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == ["log.db"]


def test_the_file_has_the_safety_that_a_record_needs(log: CheckLog) -> None:
    with log.reading() as connection:
        asked = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert asked == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
