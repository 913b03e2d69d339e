"""The headings beside the article: listed, gone to by keys, followed while one reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from amending_desk import settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redpencil.checklog.log import CheckLog
from redpencil.model import Block, Document
from redpencil.window.listing.outline_model import OutlineModel
from redpencil.window.main_window import MainWindow

KEY = Qt.Key


def headed(parts: int) -> Document:
    text, blocks = "", []
    for number in range(parts):
        for kind, level, words in (
            ("heading", 1 + number % 2, f"Part {number}"),
            ("paragraph", 0, f"Lamp {number} was lit at dusk. " * 30),
        ):
            start = len(text)
            text += words
            blocks.append(Block(kind, start, len(text), f"¶ {number}", level))  # type: ignore[arg-type]
            text += "\n\n"
    return Document(text, tuple(blocks), "Lamps", "lamps.md", "0" * 64)


@pytest.fixture
def lamps(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    settle(window, qtbot)
    log = CheckLog(tmp_path / "log.db")
    known = log.register(headed(12), "A.K.")
    log.close()
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.reopen(known.id)
    return window


def test_f9_lists_the_headings_and_enter_goes_to_one(lamps: MainWindow, qtbot: QtBot) -> None:
    outline, article = lamps.panes.outline, lamps.panes.article
    assert outline.isHidden()
    lamps.activateWindow()
    qtbot.keyClick(article, KEY.Key_F9)
    qtbot.waitUntil(outline.view.hasFocus, timeout=4_000)
    assert outline.model.rowCount() == 12
    assert outline.view.currentIndex().row() == 0
    for _ in range(7):
        qtbot.keyClick(outline.view, KEY.Key_Down)
    qtbot.keyClick(outline.view, KEY.Key_Return)
    assert article.hasFocus()
    assert article.shown is not None
    at = article.reading_position()
    assert article.shown.text[at:].startswith("Part 7")
    qtbot.waitUntil(lambda: outline.model.here == 7, timeout=4_000)
    qtbot.keyClick(article, KEY.Key_F9)
    assert outline.isHidden()


def test_the_heading_that_is_read_under_is_followed(lamps: MainWindow, qtbot: QtBot) -> None:
    lamps.commands["outline"].trigger()
    outline, article = lamps.panes.outline, lamps.panes.article
    article.setFocus()
    bar = article.verticalScrollBar()
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: outline.model.here >= 8, timeout=4_000)
    here = outline.model.index(outline.model.here)
    spoken = here.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("being read")
    assert outline.view.currentIndex() == here


def test_an_article_without_headings_says_so(reading: MainWindow) -> None:
    reading.panes.outline.show_document(None)
    reading.commands["outline"].trigger()
    assert reading.panes.outline._none.isVisible()


def test_the_outline_stays_open_for_the_next_day(
    lamps: MainWindow, make_window: Callable[[], MainWindow]
) -> None:
    lamps.commands["outline"].trigger()
    lamps.close()
    assert not make_window().panes.outline.isHidden()


def test_the_outline_model_keeps_qts_rules(qapp: QApplication) -> None:
    model = OutlineModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_document(headed(5))
    assert model.follow(headed(5).blocks[6].start)
    assert not model.follow(headed(5).blocks[7].start)
    assert model.data(model.index(3), Qt.ItemDataRole.AccessibleTextRole) == (
        "Part 3, level 2, being read"
    )
    model.show_document(None)
    assert model.start_of(0) is None


def test_what_waits_for_scrolling_to_rest_waits_no_longer_far_down(
    reading: MainWindow, qtbot: QtBot
) -> None:
    bar = reading.panes.article.verticalScrollBar()
    waits = (reading.coming_back.calm, reading.panes._follow)
    before = [timer.interval() for timer in waits]
    bar.setRange(0, 90_000)
    bar.setValue(80_000)
    assert [timer.isActive() for timer in waits] == [True, True]
    assert [timer.interval() for timer in waits] == before
