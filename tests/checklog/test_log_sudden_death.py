"""Killed at any moment (deciding, making the log, migrating): nothing shown is lost or doubled."""

from __future__ import annotations

import gzip
import json
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from log_examples import WORDS, claim_on, ferry_article
from nursery import LATER_STEP, Nursery
from torture import torment

from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify
from redpencil.errors import StoreError

LOGS = Path(__file__).parents[1] / "data" / "logs"


@pytest.fixture(scope="module")
def nursery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Nursery]:
    with Nursery(tmp_path_factory.mktemp("shown")) as opened:
        yield opened


def test_a_program_killed_at_random_moments_loses_and_doubles_nothing(
    nursery: Nursery, quick: Path
) -> None:
    tally = torment(nursery, quick, 4, kills=20)
    assert tally.shown > 100


def test_two_programs_killed_at_once_at_random_moments_lose_and_double_nothing(
    nursery: Nursery, quick: Path
) -> None:
    tally = torment(nursery, quick, 5, kills=8, programs=2)
    assert tally.shown > 40


def test_a_program_killed_while_it_makes_the_log_leaves_one_that_opens(
    nursery: Nursery, memory: Path
) -> None:
    chance = random.Random(6)
    for number in range(20):
        path = memory / f"log-{number}.db"
        program = nursery.start("decide", path, "Ann", number, 10**9)
        time.sleep(chance.uniform(0, 0.015))
        program.kill()
        assert program.ended() == -9
        log = CheckLog(path)
        log.register(ferry_article(), "Bo")
        assert set(program.events()) <= {(event.seq, event.hash) for event in log.events()}
        log.close()
        assert verify(path).ok


def filled(path: Path, events: int) -> list[str]:
    """A log of so many events, closed; their hashes."""
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    claim = claim_on(article.document, WORDS[0])
    for number in range(events - 1):
        log.decide(article.id, claim, "ok", who="Ann", note=f"{number} " + "n" * 3_000)
    hashes = [event.hash for event in log.events()]
    log.close()
    return hashes


def of_this_version(path: Path) -> bool:
    """Whether this version may use the log; a later one has changed it for good if not."""
    try:
        log = CheckLog(path)
    except StoreError as refusal:
        if refusal.code != "store_newer":
            raise
        return False
    log.close()
    return True


def test_a_migration_that_is_killed_leaves_the_log_as_it_was_or_as_it_will_be(
    nursery: Nursery, quick: Path
) -> None:
    chance = random.Random(7)
    hashes = filled(quick, 300)
    began = 0
    for moment in 6 * ["opening"] + 6 * ["migrating"]:
        program = nursery.start("migrate", quick)
        program.showing(moment)
        time.sleep(chance.uniform(0, 0.02))
        program.kill()
        assert program.ended() in {-9, 0}
        lines = program.lines()
        began += "migrating" in lines
        backups = sorted(quick.parent.glob("log.before-*.db"))
        if "migrating" in lines or not of_this_version(quick):
            assert backups
        for copy in backups:
            verdict = verify(copy, hashes[-1])
            assert (verdict.ok, verdict.events) == (True, len(hashes))
        if of_this_version(quick):
            assert verify(quick, hashes[-1]).ok
        else:
            break
    assert began
    program = nursery.start("migrate", quick)
    assert (program.ended(), program.lines()[-1]) == (0, "migrated")
    assert not of_this_version(quick)
    with closing(sqlite3.connect(quick)) as connection:
        kept = connection.execute("SELECT hash FROM events ORDER BY seq").fetchall()
        assert connection.execute("SELECT count(*) FROM later").fetchone() == (len(hashes),)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert [row[0] for row in kept] == hashes
    last = max(quick.parent.glob("log.before-*.db"))
    assert LATER_STEP in last.name
    assert of_this_version(last)  # whoever goes back to this version can go on with the copy


def test_an_old_log_whose_upgrade_is_killed_is_brought_up_to_date_by_the_next_start(
    nursery: Nursery, quick: Path
) -> None:
    chance = random.Random(8)
    data = gzip.decompress((LOGS / "log-m001.db.gz").read_bytes())
    shown = json.loads((LOGS / "log-m001.json").read_text(encoding="utf-8"))
    finished = 0
    for _ in range(20):
        for file in quick.parent.iterdir():
            file.unlink()
        quick.write_bytes(data)
        program = nursery.start("upgrade", quick)
        program.showing("opening")
        time.sleep(chance.uniform(0, 0.06))
        program.kill()
        finished += program.ended() == 0
        CheckLog(quick).close()
        for path in (quick, *quick.parent.glob("log.before-*.db")):
            verdict = verify(path, shown["last_hash"])
            assert (verdict.ok, verdict.events) == (True, shown["events"])
        assert list(quick.parent.glob("log.before-m002*.db"))
    assert finished < 20


def test_what_a_killed_back_up_left_is_tidied_up_by_the_next_one(
    nursery: Nursery, quick: Path
) -> None:
    filled(quick, 3)
    name = f"log.before-{LATER_STEP}.20260101T000000000000Z.db.part"
    for ending in ("", "-journal", "-wal", "-shm"):
        quick.with_name(name + ending).write_bytes(b"half a copy")
    theirs = quick.with_name("other.before-x.db.part")
    theirs.write_bytes(b"of another log")
    assert nursery.start("migrate", quick).ended() == 0
    kept = sorted(file.name for file in quick.parent.iterdir() if ".part" in file.name)
    assert kept == [theirs.name]
    assert len(list(quick.parent.glob("log.before-*.db"))) == 1
