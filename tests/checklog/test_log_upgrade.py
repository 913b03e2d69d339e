"""Logs that earlier schemas were written with: opened, kept, shown and worked on as they were."""

from __future__ import annotations

import gzip
import json
import sqlite3
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from redpencil.checklog.log import CheckLog
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.errors import StoreError

LOGS = Path(__file__).parents[1] / "data" / "logs"
SHOWN: dict[str, Any] = json.loads((LOGS / "log-m001.json").read_text(encoding="utf-8"))
"""What the program of that time showed when it had written the file."""


@pytest.fixture
def old(path: Path) -> Path:
    path.write_bytes(gzip.decompress((LOGS / "log-m001.db.gz").read_bytes()))
    return path


def truth(path: Path) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        events = connection.execute("SELECT * FROM events ORDER BY seq").fetchall()
        return events + connection.execute("SELECT * FROM texts ORDER BY digest").fetchall()


def test_the_events_and_texts_are_left_as_they_were(old: Path) -> None:
    before = truth(old)
    CheckLog(old).close()
    assert truth(old) == before
    verdict = verify(old, SHOWN["last_hash"])
    assert (verdict.ok, verdict.events) == (True, SHOWN["events"])


def test_every_check_is_shown_as_it_was(old: Path) -> None:
    log = CheckLog(old)
    for article, shown in SHOWN["standing"].items():
        now = json.loads(json.dumps(asdict(log.standing(article))))
        for check in now["checks"]:
            assert check.pop("was") is None
        assert {name: now[name] for name in shown} == shown
    log.close()


def test_it_is_backed_up_first_once(old: Path) -> None:
    before = truth(old)
    CheckLog(old).close()
    CheckLog(old).close()
    (backup,) = old.parent.glob("log.before-m002_every_act.*.db")
    assert truth(backup) == before
    assert verify(backup, SHOWN["last_hash"]).ok  # it is a log of an older version, and whole


def test_everything_in_it_can_be_undone_and_redone(old: Path) -> None:
    log = CheckLog(old)
    for article, shown in SHOWN["standing"].items():
        shown_at_first = log.standing(article)
        undone = 0
        while log.standing(article).undoable:
            log.undo(article, "Cy")
            undone += 1
        assert log.checks(article) == ()
        assert undone == sum(
            event.kind == "decided" for event in log.events(article)
        ) - shown_at_first_dropped(log, article)
        for _ in range(undone):
            log.redo(article, "Cy")
        assert log.checks(article) == shown_at_first.checks
        assert log.standing(article).redoable == shown["redoable"]
    assert replay(log).mended == ()
    log.close()
    assert verify(old).ok


def shown_at_first_dropped(log: CheckLog, article: str) -> int:
    """Decisions that did not stand when the file was written: undone, and perhaps dropped."""
    with log.reading() as connection:
        (count,) = connection.execute(
            "SELECT count(*) FROM acts WHERE article = ? AND event < 27 AND state = 'dropped'",
            (article,),
        ).fetchone()
    return int(count) + (1 if SHOWN["standing"][article]["redoable"] else 0)


def test_an_old_log_with_a_changed_event_is_found_broken_before_it_is_opened(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("DROP TRIGGER events_are_never_changed")
        connection.execute("UPDATE events SET who = 'Eve' WHERE seq = 7")
        connection.commit()
    verdict = verify(old)
    assert (verdict.ok, verdict.code, verdict.seq) == (False, "changed", 7)


def test_an_old_log_whose_events_make_no_sense_is_refused_and_left_alone(old: Path) -> None:
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("DROP TRIGGER events_are_never_changed")
        connection.execute("UPDATE events SET payload = '{}' WHERE seq = 7")
        connection.commit()
    before = truth(old)
    with pytest.raises(StoreError) as refusal:
        CheckLog(old)
    assert refusal.value.code == "store_corrupt"
    assert truth(old) == before
    with closing(sqlite3.connect(old)) as connection:
        assert connection.execute("SELECT count(*) FROM decisions").fetchone()[0] > 0


# -- the third schema, with every kind of act that it knew ----------------------------------------

THIRD: dict[str, Any] = json.loads((LOGS / "log-m003.json").read_text(encoding="utf-8"))


@pytest.fixture
def third(path: Path) -> Path:
    path.write_bytes(gzip.decompress((LOGS / "log-m003.db.gz").read_bytes()))
    return path


def test_a_log_of_the_third_schema_is_backed_up_and_shows_what_it_showed(third: Path) -> None:
    before = truth(third)
    log = CheckLog(third)
    for article, shown in THIRD["standing"].items():
        now = json.loads(json.dumps(asdict(log.standing(article))))
        assert {name: now[name] for name in shown} == shown
    assert replay(log).mended == ()
    log.close()
    assert truth(third) == before
    (backup,) = third.parent.glob("log.before-m004_merging.*.db")
    assert truth(backup) == before
    for path in (third, backup):
        verdict = verify(path, THIRD["last_hash"])
        assert (verdict.ok, verdict.events) == (True, THIRD["events"])


def test_every_act_of_the_third_schema_can_be_undone_and_redone(third: Path) -> None:
    log = CheckLog(third)
    for article in THIRD["standing"]:
        shown, undone = log.standing(article), 0
        while log.standing(article).undoable:
            log.undo(article, "Di")
            undone += 1
        assert log.standing(article).checks == ()
        for _ in range(undone):
            log.redo(article, "Di")
        assert log.standing(article).checks == shown.checks
        assert log.standing(article).amendments == shown.amendments
    log.close()
    assert verify(third).ok
