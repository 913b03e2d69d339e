"""The first page: shown where nothing was opened, it opens what was read last, and gives way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QListWidget, QPushButton, QTabBar
from pytestqt.qtbot import QtBot

from redpencil import settings
from redpencil.window import application
from redpencil.window.listing.narrowing import Narrowing
from redpencil.window.main_window import MainWindow
from redpencil.words import welcome as words
from redpencil.words.window import claim_hint

Make = Callable[[], MainWindow]


def press(window: MainWindow, qtbot: QtBot, label: str) -> None:
    buttons = window.panes.welcome.findChildren(QPushButton)
    button = next(b for b in buttons if b.text() == label)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_window_without_an_article_shows_the_first_page_after_a_while(
    window: MainWindow, qtbot: QtBot
) -> None:
    assert not window.panes.welcomes
    qtbot.waitUntil(lambda: window.panes.welcomes)
    QGuiApplication.clipboard().setText("The pier cost 3 million crowns, Ida Holt said.")
    press(window, qtbot, "Paste as article")
    qtbot.waitUntil(lambda: window.checking.review is not None, timeout=8_000)
    assert not window.panes.welcomes


def test_the_articles_read_last_are_listed_and_opened_by_a_click(
    reading: MainWindow, qtbot: QtBot
) -> None:
    review = reading.checking.review
    reading.commands["home"].trigger()
    assert reading.panes.welcomes
    (line,) = reading.panes.welcome.lines
    assert line.startswith("Ferry line halves its night crossings")
    rows = reading.panes.welcome.findChildren(QListWidget)[0]
    with qtbot.waitSignal(reading.checking.article_shown):
        place = rows.visualItemRect(rows.item(0)).center()
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not reading.panes.welcomes
    assert reading.checking.review is not review


def test_escape_goes_back_from_the_first_page_to_the_article(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading.commands["home"].trigger()
    qtbot.keyClick(reading.panes.welcome, Qt.Key.Key_Escape)
    assert not reading.panes.welcomes


def test_the_sample_is_one_press_away(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.panes.welcomes)
    press(window, qtbot, words.SAMPLE)
    qtbot.waitUntil(lambda: window.checking.review is not None, timeout=8_000)
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    assert not window.panes.welcomes


def test_the_column_gets_wider_and_narrower_and_stays_so(
    reading: MainWindow, qtbot: QtBot, make_window: Make
) -> None:
    reading.resize(1800, 900)
    article = reading.panes.article
    usual = article.lineWrapColumnOrWidth()
    reading.commands["wider"].trigger()
    assert article.lineWrapColumnOrWidth() > usual
    reading.commands["narrower"].trigger()
    reading.commands["narrower"].trigger()
    narrow = article.lineWrapColumnOrWidth()
    assert narrow < usual
    assert settings.load().column == 90
    reading.close()
    again = make_window()
    again.resize(1800, 900)
    assert again.panes.article.lineWrapColumnOrWidth() == narrow


def test_the_list_and_the_claim_in_hand_are_as_they_were_after_a_start_anew(
    reading: MainWindow, qtbot: QtBot, make_window: Make
) -> None:
    reading.commands["next_claim"].trigger()
    reading.commands["next_claim"].trigger()
    reading.panes.claims.findChildren(QTabBar)[0].setCurrentIndex(1)
    reading.panes.claims.narrow(Narrowing(statuses=frozenset(("unchecked", "fix"))))
    reading.panes.claims.group_by("kind")
    chosen, kept = reading.checking.current, reading.panes.claims.state
    assert chosen is not None
    reading.close()
    again = make_window()
    application.open_first(again, ())
    qtbot.waitUntil(lambda: again.checking.current is not None, timeout=8_000)
    current = again.checking.current
    assert current is not None
    assert current.id == chosen.id
    assert again.panes.claims.state == kept


def test_a_mark_under_the_pointer_tells_its_reading_in_one_line(reading: MainWindow) -> None:
    review = reading.checking.review
    assert review is not None
    hints = [claim_hint(claim, "unchecked") for claim in review.claims]
    assert "Quotation · Unchecked · Runa Falk" in " | ".join(hints)
    assert all("\n" not in hint for hint in hints)
