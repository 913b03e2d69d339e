"""The world at its worst while the window is open: a sentence, nothing lost, work goes on."""

from __future__ import annotations

import random
import resource
import sqlite3
from collections.abc import Callable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from users import ordinary_user

from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify
from redpencil.desk import Desk
from redpencil.settings import Settings
from redpencil.window.main_window import MainWindow

Make = Callable[[], MainWindow]
SHIFT = Qt.KeyboardModifier.ShiftModifier


def settled(window: MainWindow, qtbot: QtBot) -> str:
    """Wait until everything asked for was answered; the sentence that is shown."""
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    return window.panes.message.words


def press(window: MainWindow, qtbot: QtBot, key: Qt.Key, *, stay: bool = False) -> str:
    modifier = SHIFT if stay else Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(window.panes.article, key, modifier)
    return settled(window, qtbot)


def shown(window: MainWindow) -> dict[str, str]:
    """The decisions that the page shows, by claim."""
    review = window.checking.review
    assert review is not None
    statuses = {claim.id: window.panes.article.status_of(claim) for claim in review.claims}
    assert {c: s for c, s in statuses.items() if s != "unchecked"} == {
        claim: check.status for claim, check in review.checks.items()
    }
    return {claim: check.status for claim, check in review.checks.items()}


def recorded(window: MainWindow, path: Path) -> dict[str, str]:
    """The decisions that a second reader finds in the log, which must be whole."""
    review = window.checking.review
    assert review is not None
    assert verify(path).ok
    log = CheckLog(path)
    try:
        return {check.claim: check.status for check in log.checks(review.article.id)}
    finally:
        log.close()


def can_decide(window: MainWindow, qtbot: QtBot, log: Path) -> None:
    """The window is as usable as ever: a key decides, and it is in the log."""
    window.panes.message.dismiss()
    press(window, qtbot, Qt.Key.Key_F8)
    claim = window.checking.current
    assert claim is not None
    assert press(window, qtbot, Qt.Key.Key_2, stay=True) == ""
    assert shown(window)[claim.id] == recorded(window, log)[claim.id] == "fix"


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log.db"


# -- files ------------------------------------------------------------------------------------


def test_files_that_cannot_be_read_are_told_and_the_article_stays(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path, log: Path
) -> None:
    (tmp_path / "new\nline\u202e.txt").write_bytes(b"")
    (tmp_path / "binary.txt").write_bytes(random.Random(3).randbytes(3_000))
    (tmp_path / "paper.pdf").write_bytes(b"%PDF-1.7\nobjects")
    for name, words in (
        ("new\nline\u202e.txt", r"new\nline\u202e.txt is empty"),
        ("binary.txt", "does not look like text"),
        ("paper.pdf", "could not be understood"),
        ("gone.txt", "is not there any more"),
        ("sources", "is not there any more"),
        ("x" * 300, "file name too long"),
        ("a\0b.txt", "could not be read"),
    ):
        reading.checking.open_path(tmp_path / name)
        assert words in settled(reading, qtbot)
        assert len(reading.panes.message.words.splitlines()) == 1
    assert reading.windowTitle().startswith("Ferry line")
    can_decide(reading, qtbot, log)


def test_what_may_not_be_read_is_told_and_can_be_opened_once_it_may(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path, log: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "other.txt").write_text("Other words\n\nIt has 3 boats.", encoding="utf-8")
    closed.chmod(0)
    with ordinary_user():
        reading.checking.open_path(closed / "other.txt")
        assert "may not be read by you" in settled(reading, qtbot)
        reading.shelf.add((closed,))
        assert "may not be read by you" in settled(reading, qtbot)
    can_decide(reading, qtbot, log)
    closed.chmod(0o700)
    reading.checking.open_path(closed / "other.txt")
    settled(reading, qtbot)
    assert reading.windowTitle().startswith("Other words")


def test_a_report_that_cannot_be_written_is_told_and_can_be_written_once_there_is_room(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path, log: Path
) -> None:
    target = tmp_path / "report.html"
    target.write_text("the report of yesterday")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        reading.checking.write_report((target,))
        assert "report.html could not be written" in settled(reading, qtbot)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_text() == "the report of yesterday"
    reading.checking.write_report((tmp_path / "nowhere" / "report.html",))
    assert "could not be written" in settled(reading, qtbot)
    reading.checking.write_report((target,))
    assert "was written" in settled(reading, qtbot)
    assert "Nobody asked us" in target.read_text(encoding="utf-8")
    can_decide(reading, qtbot, log)


# -- the log ----------------------------------------------------------------------------------


def no_more_pages(desk: Desk) -> None:
    """From now on the log may not grow: SQLite then answers as on a full disk."""
    with desk.log.reading() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")


def more_pages(desk: Desk) -> None:
    with desk.log.reading() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")


def on_desk(window: MainWindow, qtbot: QtBot, work: Callable[[Desk], None]) -> None:
    window._jobs.on_desk(work, lambda _: None, lasting=True)
    settled(window, qtbot)


def test_a_full_disk_shows_no_decision_as_made_that_is_not_and_the_key_works_again_later(
    reading: MainWindow, qtbot: QtBot, log: Path
) -> None:
    press(reading, qtbot, Qt.Key.Key_F8)
    claim = reading.checking.current
    assert claim is not None
    on_desk(reading, qtbot, no_more_pages)
    made = 0
    keys = (Qt.Key.Key_1, Qt.Key.Key_2)
    while "disk is full" not in press(reading, qtbot, keys[made % 2], stay=True):
        made += 1
        assert shown(reading) == recorded(reading, log)
        assert made < 100
    before = shown(reading)
    assert before == recorded(reading, log)
    assert press(reading, qtbot, Qt.Key.Key_3, stay=True)
    assert shown(reading) == recorded(reading, log) == before
    on_desk(reading, qtbot, more_pages)
    reading.panes.message.dismiss()
    assert press(reading, qtbot, Qt.Key.Key_3, stay=True) == ""
    assert shown(reading) == recorded(reading, log) == {claim.id: "query"}
    with closing(sqlite3.connect(log)) as reader:
        (count,) = reader.execute("SELECT count(*) FROM events WHERE kind = 'decided'").fetchone()
    assert count == made + 1


def test_a_log_that_is_taken_away_under_the_window_records_nothing_and_says_so(
    reading: MainWindow, qtbot: QtBot, log: Path
) -> None:
    press(reading, qtbot, Qt.Key.Key_F8)
    claim = reading.checking.current
    assert claim is not None
    press(reading, qtbot, Qt.Key.Key_1, stay=True)
    log.rename(log.with_name("elsewhere.db"))
    assert "moved, replaced or deleted" in press(reading, qtbot, Qt.Key.Key_2, stay=True)
    assert shown(reading) == {claim.id: "ok"}
    log.write_bytes(b"")
    assert "moved, replaced or deleted" in press(reading, qtbot, Qt.Key.Key_2, stay=True)
    log.with_name("elsewhere.db").replace(log)
    press(reading, qtbot, Qt.Key.Key_2, stay=True)
    assert shown(reading) == recorded(reading, log) == {claim.id: "fix"}


def test_a_log_held_by_another_program_refuses_undo_and_decision_until_it_is_let_go(
    reading: MainWindow, qtbot: QtBot, log: Path
) -> None:
    press(reading, qtbot, Qt.Key.Key_F8)
    press(reading, qtbot, Qt.Key.Key_1, stay=True)
    before = shown(reading)
    with closing(sqlite3.connect(log, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "in use by another program" in press(reading, qtbot, Qt.Key.Key_4)
        reading.panes.message.dismiss()
        reading.checking.undo()
        assert "in use by another program" in settled(reading, qtbot)
        assert shown(reading) == before
        other.execute("ROLLBACK")
    reading.checking.undo()
    settled(reading, qtbot)
    assert shown(reading) == recorded(reading, log) == {}
    can_decide(reading, qtbot, log)


def test_a_log_that_may_not_be_written_is_told_and_used_as_soon_as_it_may(
    make_window: Make, article: Path, log: Path, qtbot: QtBot
) -> None:
    with ordinary_user():
        window = make_window()
        assert "may not be written" in settled(window, qtbot)
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.open_path(article)
    window._use(Settings(checker="A.K."))
    can_decide(window, qtbot, log)


@pytest.mark.parametrize("harm", ["cut", "noise"])
def test_a_damaged_log_is_told_and_left_as_it_is(
    reading: MainWindow, make_window: Make, article: Path, log: Path, qtbot: QtBot, harm: str
) -> None:
    can_decide(reading, qtbot, log)
    reading.close()
    data = bytearray(log.read_bytes())
    if harm == "cut":
        del data[len(data) // 2 :]
    else:
        data[4096:] = random.Random(9).randbytes(len(data) - 4096)
    log.write_bytes(data)
    window = make_window()
    window.checking.open_path(article)
    assert "is damaged" in settled(window, qtbot)
    assert window.checking.review is None
    window.close()
    assert log.read_bytes() == data


# -- the library ------------------------------------------------------------------------------


def test_a_damaged_library_is_told_and_articles_are_decided_on_all_the_same(
    make_window: Make, article: Path, tmp_path: Path, log: Path, qtbot: QtBot
) -> None:
    (tmp_path / "library.db").write_bytes(random.Random(4).randbytes(20_000))
    window = make_window()
    assert "library.db is damaged" in settled(window, qtbot)
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.open_path(article)
    can_decide(window, qtbot, log)
    window.shelf.add((article,))
    assert "library.db is damaged" in settled(window, qtbot)


def test_a_full_disk_or_a_held_library_refuses_the_source_and_takes_it_later(
    reading: MainWindow, qtbot: QtBot, briefing: Path, tmp_path: Path, log: Path
) -> None:
    def limit(pages: str, desk: Desk) -> None:
        desk.library._db.execute(f"PRAGMA max_page_count = {pages}")

    reading.shelf.add((briefing,))
    settled(reading, qtbot)
    many = tmp_path / "many.txt"
    many.write_text(" ".join(map(str, range(30_000))), encoding="utf-8")
    on_desk(reading, qtbot, partial(limit, "1"))  # never below what there is already
    reading.shelf.add((many,))
    assert "disk is full" in settled(reading, qtbot)
    assert len(reading.shelf.sources) == 1
    on_desk(reading, qtbot, partial(limit, "1000000"))
    with closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        reading.shelf.add((many,))
        assert "in use by another program" in settled(reading, qtbot)
        assert len(reading.shelf.sources) == 1
        other.execute("ROLLBACK")
    reading.panes.message.dismiss()
    reading.shelf.add((many,))
    assert settled(reading, qtbot) == ""
    assert len(reading.shelf.sources) == 2
    can_decide(reading, qtbot, log)
