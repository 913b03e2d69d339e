"""The log from the window: proved whole or not, its events read, its articles gone back to."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from redpencil import desk
from redpencil.checklog.verifying import verify
from redpencil.window.main_window import MainWindow

KEY = Qt.Key


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)


def decided(window: MainWindow, qtbot: QtBot) -> None:
    window.step(1)
    window.set_status("ok", True)
    window.set_status("fix", False)
    window.checking.undo()
    settled(window, qtbot)


def test_a_whole_log_is_said_to_be_whole_with_its_last_hash(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    decided(reading, qtbot)
    reading.commands["verify_log"].trigger()
    settled(reading, qtbot)
    verdict = verify(tmp_path / "log.db")
    said = reading.panes.message.words
    assert said.startswith("The log is whole: 4 events")
    assert verdict.last_hash[:8] in said
    assert verdict.last_hash[-8:] in said
    reading.panes.message._take_way_out()
    assert QGuiApplication.clipboard().text() == verdict.last_hash


def test_the_proof_takes_in_what_was_decided_the_moment_before(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.step(1)
    reading.set_status("ok", False)
    reading.log_book.verify()
    settled(reading, qtbot)
    assert "2 events" in reading.panes.message.words


def test_a_log_that_was_changed_is_said_to_be_broken_and_where(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    decided(reading, qtbot)
    with sqlite3.connect(tmp_path / "log.db") as log:
        guards = log.execute("select name from sqlite_master where type = 'trigger'").fetchall()
        for (name,) in guards:
            log.execute(f'drop trigger "{name}"')
        log.execute("update events set who = 'somebody else' where seq = 2")
    log.close()
    reading.log_book.verify()
    settled(reading, qtbot)
    said = reading.panes.message.words
    assert "is not whole" in said
    assert reading.panes.message.property("kind") == "error"


def test_the_events_of_the_article_are_listed_the_latest_first(
    reading: MainWindow, qtbot: QtBot
) -> None:
    decided(reading, qtbot)
    reading.commands["events"].trigger()
    settled(reading, qtbot)
    window = reading.beside.events
    assert window is not None
    assert window.isVisible()
    assert not window.isModal()
    lines = window.lines
    assert len(lines) == 4
    assert "Fix undone" in lines[0]
    assert "Fix" in lines[1]
    assert "OK" in lines[2]
    assert "Article opened · Ferry line" in lines[3]
    review = reading.checking.review
    assert review is not None
    assert review.claims[1].text in lines[0]


def test_an_event_that_is_entered_leads_to_its_claim(reading: MainWindow, qtbot: QtBot) -> None:
    decided(reading, qtbot)
    first = reading.checking.review.claims[0]  # type: ignore[union-attr]
    assert reading.checking.current is not first
    reading.looking_back.show_events()
    settled(reading, qtbot)
    window = reading.beside.events
    assert window is not None
    rows = window.findChild(QListWidget)
    assert rows is not None
    rows.setCurrentRow(2)
    qtbot.keyClick(rows, KEY.Key_Return)
    assert reading.checking.current is first
    qtbot.keyClick(rows, KEY.Key_Escape)
    assert not window.isVisible()


def test_what_is_decided_meanwhile_shows_in_the_events_that_are_open(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.looking_back.show_events()
    settled(reading, qtbot)
    window = reading.beside.events
    assert window is not None
    assert len(window.lines) == 1
    reading.step(1)
    reading.set_status("query", False)
    settled(reading, qtbot)
    assert len(window.lines) == 2
    assert "Query" in window.lines[0]


def test_without_an_article_a_sentence_says_how_to_open_one(window: MainWindow) -> None:
    window.looking_back.show_events()
    assert "Open an article first" in window.panes.message.words
    assert window.beside.events is None


def test_the_log_menu_holds_the_articles_and_what_can_be_asked_of_the_log(
    reading: MainWindow, qtbot: QtBot
) -> None:
    settled(reading, qtbot)
    words = [a.text() for a in reading.repainting.log.actions() if not a.isSeparator()]
    assert words == [
        "Ferry line halves its night crossings", "What became of the claims…",
        "Events of this article…", "Verify the log",
    ]  # fmt: skip
    reading.repainting.read_recent()
    settled(reading, qtbot)
    assert len(reading.repainting.log.actions()) == 5


def test_an_article_that_has_left_the_log_is_told_in_words_of_the_window(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.checking.reopen("a-forgotten-one")
    settled(reading, qtbot)
    said = reading.panes.message.words
    assert "not in the log any more" in said
    assert "redpencil" not in said


def test_the_report_rests_on_the_claims_that_are_found_already(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: object
) -> None:
    found = list(reading.checking.review.claims)  # type: ignore[union-attr]
    asked: list[object] = []

    def find_again(document: object) -> object:
        asked.append(document)
        return iter(())

    monkeypatch.setattr(desk, "find_claims", find_again)  # type: ignore[attr-defined]
    target = tmp_path / "report.json"
    reading.checking.write_report((target,))
    settled(reading, qtbot)
    assert asked == []
    assert all(claim.id in target.read_text(encoding="utf-8") for claim in found)
