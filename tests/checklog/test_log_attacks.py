"""The file itself refuses to have its past changed, whatever program tries at a SQL prompt."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from log_examples import claim_on

from redpencil.checklog.chain import GENESIS
from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify
from redpencil.model import Article

FREE = "f" * 64  # a hash that no event has

EVENT_ATTACKS = {
    "update": "UPDATE events SET who = 'Eve' WHERE seq = 2",
    "update of all": "UPDATE events SET at = '2020-01-01'",
    "update or replace": "UPDATE OR REPLACE events SET seq = 1 WHERE seq = 2",
    "update or ignore": "UPDATE OR IGNORE events SET who = 'Eve'",
    "delete": "DELETE FROM events WHERE seq = 3",
    "delete all": "DELETE FROM events",
    "replace by number": f"REPLACE INTO events {{row}} 2, '{FREE}', '{{last}}'",
    "insert or replace by number": f"INSERT OR REPLACE INTO events {{row}} 3, '{FREE}', '{{last}}'",
    "replace the last": f"INSERT OR REPLACE INTO events {{row}} 3, '{FREE}', '{{second}}'",
    "replace by hash": "INSERT OR REPLACE INTO events {row} 4, '{second}', '{last}'",
    "replace by rowid": f"INSERT OR REPLACE INTO events {{row}} 1, '{FREE}', '{GENESIS}'",
    "insert or ignore": f"INSERT OR IGNORE INTO events {{row}} 2, '{FREE}', '{{last}}'",
    "fork": f"INSERT INTO events {{row}} 4, '{FREE}', '{{second}}'",
    "gap": f"INSERT INTO events {{row}} 5, '{FREE}', '{{last}}'",
    "number left out": f"INSERT INTO events {{row}} NULL, '{FREE}', '{{second}}'",
    "negative number": f"INSERT INTO events {{row}} -1, '{FREE}', '{GENESIS}'",
    "no hash": "INSERT INTO events {row} 4, NULL, '{last}'",
    "no previous": f"INSERT INTO events {{row}} 4, '{FREE}', NULL",
    "upsert by number": (
        f"INSERT INTO events {{row}} 2, '{FREE}', '{{last}}' "
        "ON CONFLICT (seq) DO UPDATE SET who = excluded.who"
    ),
    "upsert by hash": (
        "INSERT INTO events {row} 4, '{second}', '{last}' "
        "ON CONFLICT (hash) DO UPDATE SET who = excluded.who"
    ),
}

TEXT_ATTACKS = {
    "update": "UPDATE texts SET body = '{{}}'",
    "update or replace": "UPDATE OR REPLACE texts SET digest = printf('%064d', 7)",
    "delete": "DELETE FROM texts",
    "replace": "REPLACE INTO texts SELECT digest, '{{}}' FROM texts",
    "insert or ignore": "INSERT OR IGNORE INTO texts SELECT digest, '{{}}' FROM texts",
    "upsert": (
        "INSERT INTO texts SELECT digest, '{{}}' FROM texts WHERE true "
        "ON CONFLICT (digest) DO UPDATE SET body = excluded.body"
    ),
}


@pytest.fixture
def kept(log: CheckLog, article: Article) -> CheckLog:
    for words in ("two winters", "Several hundred"):
        log.decide(article.id, claim_on(article.document, words), "ok", who="Ann")
    return log


def everything(path: Path) -> list[object]:
    with closing(sqlite3.connect(path)) as connection:
        rows: list[object] = connection.execute("SELECT * FROM events").fetchall()
        return rows + connection.execute("SELECT * FROM texts").fetchall()


def attack(path: Path, sql: str, log: CheckLog) -> None:
    hashes = [event.hash for event in log.events()]
    row = (
        "(kind, article, claim, payload, who, at, program, seq, hash, previous) "
        "SELECT 'decided', 'a', 'c', '{}', 'Eve', 'now', 'p', "
    )
    statement = sql.format(row=row, second=hashes[1], last=hashes[2])
    if "ON CONFLICT" in statement and "{row}" in sql:  # SQLite takes ON for a join without this
        statement = statement.replace(" ON CONFLICT", " WHERE true ON CONFLICT")
    with closing(sqlite3.connect(path)) as connection:  # without a single pragma of ours
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute(statement)
        connection.commit()


@pytest.mark.parametrize("sql", EVENT_ATTACKS.values(), ids=EVENT_ATTACKS)
def test_an_attack_on_the_events_is_refused(path: Path, kept: CheckLog, sql: str) -> None:
    before = everything(path)
    attack(path, sql, kept)
    assert everything(path) == before
    assert verify(path, kept.last_hash()).ok


@pytest.mark.parametrize("sql", TEXT_ATTACKS.values(), ids=TEXT_ATTACKS)
def test_an_attack_on_the_texts_is_refused(path: Path, kept: CheckLog, sql: str) -> None:
    before = everything(path)
    attack(path, sql, kept)
    assert everything(path) == before
    assert verify(path).ok


def test_a_well_linked_event_with_a_made_up_hash_gets_in_but_is_found(
    path: Path, kept: CheckLog
) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "INSERT INTO events VALUES (4, 'decided', 'a', 'c', '{}', 'Eve', 'now', 'p', ?, ?)",
            (kept.last_hash(), FREE),
        )
        connection.commit()
    verdict = verify(path)
    assert (verdict.ok, verdict.seq, verdict.code) == (False, 4, "changed")
