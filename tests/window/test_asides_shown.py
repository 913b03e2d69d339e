"""Asides in the window: listed with their reasons, turned into claims and back by one key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from amending_desk import choose, current, open_text, press, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from redpencil.window.listing.aside_model import AsideModel
from redpencil.window.listing.claim_model import Role
from redpencil.window.main_window import MainWindow

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def harbour(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    open_text(window, qtbot, tmp_path)
    settle(window, qtbot)
    return window


def rows(window: MainWindow) -> list[tuple[str, str]]:
    model = window.panes.claims.asides.rows.model()
    indexes = [model.index(row, 0) for row in range(model.rowCount())]
    return [(index.data(), index.data(Role.DETAIL)) for index in indexes]


def listed(window: MainWindow) -> list[str]:
    return [claim.text for claim in window.panes.claims.order()]


def panel_says(window: MainWindow) -> str:
    labels = window.panes.panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_the_list_of_asides_gives_the_reason_of_each(harbour: MainWindow) -> None:
    assert ("“A Year of Tides”", "Title — not a quotation") in rows(harbour)
    assert any(words == "“rescue”" and reason.startswith("Term") for words, reason in rows(harbour))
    assert f"{len(rows(harbour))}" in harbour.panes.claims.asides.line.text()


def test_the_rows_of_asides_behave_as_a_model_must(harbour: MainWindow) -> None:
    review = harbour.checking.review
    assert review is not None
    asides = tuple(review.asides.values())
    model = AsideModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.add_asides(asides[:1])
    model.add_asides(asides)
    assert model.rowCount() == len(asides)
    model.show_asides(tuple(reversed(asides)))
    assert [model.aside_at(row) for row in range(len(asides))] == list(asides)


def test_t_turns_an_aside_into_a_quotation_and_back(harbour: MainWindow, qtbot: QtBot) -> None:
    title = choose(harbour, "A Year of Tides")
    assert "title of a work" in panel_says(harbour)
    press(harbour, qtbot, KEY.Key_T)
    assert title.text in listed(harbour)
    assert title.text not in [words for words, _ in rows(harbour)]
    assert current(harbour).id == title.id
    press(harbour, qtbot, KEY.Key_T)
    assert title.text not in listed(harbour)
    assert (title.text, "Title — not a quotation") in rows(harbour)


def test_turning_is_undone_and_redone(harbour: MainWindow, qtbot: QtBot) -> None:
    words = choose(harbour, "seen enough water").text
    press(harbour, qtbot, KEY.Key_T)
    assert words not in listed(harbour)
    assert (words, "Turned — not a quotation") in rows(harbour)
    press(harbour, qtbot, KEY.Key_Z, CONTROL)
    assert words in listed(harbour)
    assert current(harbour).text == words
    press(harbour, qtbot, KEY.Key_Y, CONTROL)
    assert words not in listed(harbour)


def test_what_was_turned_is_as_it_was_when_the_article_is_opened_again(
    harbour: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    choose(harbour, "A Year of Tides")
    press(harbour, qtbot, KEY.Key_T)
    harbour.close()
    again = make_window()
    open_text(again, qtbot, tmp_path)
    assert "“A Year of Tides”" in listed(again)
    assert "“A Year of Tides”" in [claim.text for claim in again.panes.article.marks]


def test_the_button_in_the_panel_does_what_the_key_does(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "A Year of Tides")
    named = harbour.panes.panel.findChildren(QPushButton)
    button = next(b for b in named if b.accessibleName() == "Take as a quotation")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(harbour, qtbot)
    assert "“A Year of Tides”" in listed(harbour)
    assert not button.isVisible()


def test_an_aside_is_not_decided_on(harbour: MainWindow, qtbot: QtBot) -> None:
    title = choose(harbour, "A Year of Tides")
    press(harbour, qtbot, KEY.Key_1)
    review = harbour.checking.review
    assert review is not None
    assert title.id not in review.checks
    assert "press T" in harbour.panes.message.words


def test_from_an_aside_the_way_goes_on_to_the_claim_behind_it(
    harbour: MainWindow, qtbot: QtBot
) -> None:
    choose(harbour, "A Year of Tides")
    press(harbour, qtbot, KEY.Key_F8)
    assert "1,200" in current(harbour).text
    assert harbour.panes.claims.asides.rows.currentIndex().row() == -1


def test_a_check_stays_on_its_claim_when_others_are_turned(
    harbour: MainWindow, qtbot: QtBot
) -> None:
    checked = choose(harbour, "The pier will stand")
    press(harbour, qtbot, KEY.Key_1)
    choose(harbour, "A Year of Tides")
    press(harbour, qtbot, KEY.Key_T)
    assert harbour.panes.article.status_of(checked) == "ok"
    assert harbour.panes.claims._model.shown_of(checked, Role.STATUS) == "ok"


def test_an_aside_chosen_in_the_list_is_shown_in_the_article(
    harbour: MainWindow, qtbot: QtBot
) -> None:
    section = harbour.panes.claims.asides
    qtbot.mouseClick(section.line, Qt.MouseButton.LeftButton)
    assert section.rows.isVisible()
    row = [words for words, _ in rows(harbour)].index("“Marta”")
    section.rows.setCurrentIndex(section.rows.model().index(row, 0))
    assert current(harbour).text == "“Marta”"
    assert harbour.panes.article._current == harbour.checking.current


def test_keys_pressed_faster_than_the_log_writes_all_count(
    harbour: MainWindow, qtbot: QtBot
) -> None:
    words = choose(harbour, "seen enough water").text
    for _ in range(3):
        qtbot.keyClick(harbour.panes.article, KEY.Key_T)
    settle(harbour, qtbot)
    assert words not in listed(harbour)
