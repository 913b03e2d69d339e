"""The world's faults: each is one plain sentence, and nothing that was recorded is lost."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from log_examples import WORDS, claim_on, ferry_article
from users import ordinary_user

from redpencil import storing
from redpencil.checklog.exporting import export
from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify
from redpencil.errors import StoreError
from redpencil.model import Article, Change
from redpencil.words import sentence


def refused(code: str, verb: Any, *given: Any, **named: Any) -> str:
    """The sentence with which a verb is refused for a fault of the world."""
    with pytest.raises(StoreError) as refusal:
        verb(*given, **named)
    assert refusal.value.code == code
    said = sentence(refusal.value)
    assert "{" not in said
    return said


def made(path: Path) -> str:
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    for words in WORDS:
        log.decide(article.id, claim_on(article.document, words), "ok", who="Ann")
    log.close()
    return article.id


def test_a_full_disk_loses_no_decision_and_the_log_works_again_afterwards(
    path: Path, log: CheckLog, article: Article
) -> None:
    claim = claim_on(article.document, "two winters")
    with log.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    shown: list[Change] = []

    def decide_until_it_is_full() -> None:
        while len(shown) < 1000:
            shown.append(log.decide(article.id, claim, "ok", who="Ann", note="n" * 500))

    assert "is safe" in refused("store_full", decide_until_it_is_full)
    before = tuple(log.events())
    assert before[1:] == tuple(change.event for change in shown)
    refused("store_full", log.decide, article.id, claim, "fix", who="Ann", note="n" * 9000)
    assert tuple(log.events()) == before
    assert verify(path, log.last_hash()).ok
    with log.reading() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")
    change = log.decide(article.id, claim, "fix", who="Ann", note="n" * 9000)
    assert change.event is not None
    assert change.event.seq == len(before) + 1
    assert verify(path, log.last_hash()).ok


def test_a_log_held_by_another_program_is_said_to_be_in_use(
    path: Path, log: CheckLog, article: Article, monkeypatch: pytest.MonkeyPatch
) -> None:
    claim = claim_on(article.document, "two winters")
    with log.reading() as connection:
        assert connection.execute("PRAGMA busy_timeout").fetchone()[0] >= 5000
        connection.execute("PRAGMA busy_timeout = 20")  # nobody wants to wait in a test
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert str(path) in refused("store_locked", log.decide, article.id, claim, "ok", who="Ann")
        refused("store_locked", log.undo, article.id, "Ann")
        assert log.checks(article.id) == ()  # reading goes on
        other.execute("ROLLBACK")
    assert log.decide(article.id, claim, "ok", who="Ann").checks
    assert verify(path).ok
    log.close()
    monkeypatch.setattr(storing, "BUSY_SECONDS", 0.02)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        refused("store_locked", CheckLog, path)


@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder that every user may look into (pytest's own are closed to others)."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_log_in_a_folder_that_may_not_be_written_is_refused_but_can_be_verified(
    shelf: Path,
) -> None:
    path = shelf / "log.db"
    made(path)
    path.chmod(0o444)
    shelf.chmod(0o555)
    with ordinary_user():
        assert "may not be written" in refused("store_readonly", CheckLog, path)
        assert verify(path).ok
    assert [file.name for file in shelf.iterdir()] == ["log.db"]


def test_what_lies_in_the_write_ahead_file_is_verified_too(shelf: Path) -> None:
    path = shelf / "log.db"
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    log.decide(article.id, claim_on(article.document, "two winters"), "ok", who="Ann")
    archive = shelf / "archive"
    archive.mkdir()
    for name in ("log.db", "log.db-wal"):
        shutil.copyfile(shelf / name, archive / name)
        (archive / name).chmod(0o444)
    archive.chmod(0o555)
    with ordinary_user():
        verdict = verify(archive / "log.db", log.last_hash())
    assert (verdict.ok, verdict.events) == (True, 2)
    archive.chmod(0o755)
    log.close()


def test_a_log_that_turns_read_only_under_way_says_so_and_loses_nothing(
    path: Path, log: CheckLog, article: Article
) -> None:
    claim = claim_on(article.document, "two winters")
    log.decide(article.id, claim, "ok", who="Ann")
    with log.reading() as connection:
        connection.execute("PRAGMA query_only = ON")
    refused("store_readonly", log.decide, article.id, claim, "fix", who="Ann")
    with log.reading() as connection:
        connection.execute("PRAGMA query_only = OFF")
    assert [check.status for check in log.checks(article.id)] == ["ok"]
    assert verify(path).events == 2


def test_a_folder_nobody_may_write_gets_no_new_log(shelf: Path) -> None:
    shelf.chmod(0o555)
    with ordinary_user():
        with pytest.raises(StoreError) as refusal:
            CheckLog(shelf / "log.db")
        assert refusal.value.code in {"store_missing", "store_readonly"}
        with pytest.raises(StoreError) as refusal:
            CheckLog(shelf / "deeper" / "log.db")
        assert refusal.value.code == "store_readonly"
    assert list(shelf.iterdir()) == []


def test_a_folder_in_the_place_of_the_log_is_refused(tmp_path: Path) -> None:
    assert "folder" in refused("store_missing", CheckLog, tmp_path)


def test_a_log_of_a_newer_version_is_refused_and_left_alone(path: Path) -> None:
    made(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "VALUES ('redpencil.checklog', 'm999_later', '2031-01-01')"
        )
        connection.commit()
    before = path.read_bytes()
    assert "newer version" in refused("store_newer", CheckLog, path)
    assert "newer version" in refused("store_newer", verify, path)
    assert path.read_bytes() == before


def test_the_database_of_another_program_is_refused_and_left_alone(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url)")
        connection.commit()
    refused("store_missing", CheckLog, path)
    with closing(sqlite3.connect(path)) as connection:
        tables = connection.execute("SELECT name FROM sqlite_master").fetchall()
    assert tables == [("bookmarks",)]


def test_a_file_that_is_no_database_is_refused_and_left_alone(path: Path) -> None:
    data = b"Minutes of the meeting, kept by hand.\n" * 100
    path.write_bytes(data)
    assert "damaged" in refused("store_corrupt", CheckLog, path)
    assert path.read_bytes() == data


def test_a_log_that_was_cut_short_is_refused_plainly(path: Path) -> None:
    article = made(path)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])

    def read_all() -> None:
        log = CheckLog(path)
        try:
            log.article(article)
            list(export(log))
        finally:
            log.close()

    assert "damaged" in refused("store_corrupt", read_all)
    assert verify(path).code == "damaged"


def test_bytes_that_are_no_text_any_more_are_called_damage_and_not_a_bug(path: Path) -> None:
    article = made(path)
    path.write_bytes(path.read_bytes().replace(b"two winters", b"tw\xff winters"))
    log = CheckLog(path)
    assert "back-up" in refused("store_corrupt", log.article, article)
    refused("store_corrupt", lambda: list(log.events()))
    log.close()
    assert not verify(path).ok


def test_rows_that_this_program_never_wrote_are_called_damage_and_not_a_bug(path: Path) -> None:
    article = made(path)
    with closing(sqlite3.connect(path)) as connection:
        for name in ("events_are_never_changed", "texts_are_never_changed"):
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE events SET payload = '{not json' WHERE seq = 2")
        connection.execute("UPDATE texts SET body = '[]'")
        connection.commit()
    log = CheckLog(path)
    refused("store_corrupt", lambda: list(log.events()))
    refused("store_corrupt", log.article, article)
    refused("store_corrupt", lambda: list(export(log)))
    log.close()
    assert (verify(path).code, verify(path).seq) == ("changed", 2)
