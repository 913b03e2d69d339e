"""Marks by hand: select and mark, move borders by key and mouse, dismiss and bring back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from amending_desk import choose, current, open_text, press, settle
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu, QPushButton
from pytestqt.qtbot import QtBot

from redpencil.model import Claim, Quantity, Quotation
from redpencil.window.main_window import MainWindow

KEY = Qt.Key
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def harbour(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    open_text(window, qtbot, tmp_path)
    settle(window, qtbot)
    return window


def listed(window: MainWindow) -> list[str]:
    return [claim.text for claim in window.panes.claims.order()]


def select(window: MainWindow, words: str) -> None:
    article = window.panes.article
    assert article.shown is not None
    assert article.page is not None
    start = article.shown.text.index(words)
    cursor = article.textCursor()
    cursor.setPosition(article.page.position(start) or 0)
    end = article.page.position(start + len(words)) or 0
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    article.setTextCursor(cursor)


def marked(window: MainWindow, words: str) -> Claim:
    return next(claim for claim in window.panes.claims.order() if claim.text == words)


def panel_button(window: MainWindow, words: str) -> QPushButton:
    every = window.panes.panel.findChildren(QPushButton)
    return next(b for b in every if b.text().startswith(words) and b.isVisible())


def menu_of(window: MainWindow) -> QMenu:
    window.panes.article.menu_asked.emit(QPoint(0, 0))
    return next(m for m in window.findChildren(QMenu) if m.isVisible())


def entry(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text().startswith(words))


@pytest.mark.parametrize(
    ("words", "key", "kind"),
    [
        ("Her deputy, Tom Brask, takes over.", KEY.Key_S, "statement"),
        ("left her post on Friday", KEY.Key_Q, "quotation"),
        ("sold about 1,200", KEY.Key_U, "quantity"),
    ],
)
def test_selected_words_become_a_claim_that_is_chosen(
    harbour: MainWindow, qtbot: QtBot, words: str, key: Qt.Key, kind: str
) -> None:
    select(harbour, words)
    press(harbour, qtbot, key)
    assert current(harbour).text == words
    assert current(harbour).kind == kind
    assert marked(harbour, words) in harbour.panes.article.marks
    assert not harbour.panes.article.has_selection()
    press(harbour, qtbot, KEY.Key_1, SHIFT)
    assert harbour.panes.article.status_of(current(harbour)) == "ok"
    press(harbour, qtbot, KEY.Key_Z, CONTROL)
    press(harbour, qtbot, KEY.Key_Z, CONTROL)
    assert words not in listed(harbour)


def test_white_space_around_a_selection_is_no_part_of_the_claim(
    harbour: MainWindow, qtbot: QtBot
) -> None:
    select(harbour, " takes over. ")
    press(harbour, qtbot, KEY.Key_S)
    assert current(harbour).text == "takes over."


def test_without_a_selection_nothing_is_marked(harbour: MainWindow, qtbot: QtBot) -> None:
    before = listed(harbour)
    press(harbour, qtbot, KEY.Key_S)
    assert listed(harbour) == before
    assert "Select the words" in harbour.panes.message.words


def test_a_quantity_marked_by_hand_is_read(harbour: MainWindow, qtbot: QtBot) -> None:
    select(harbour, "about 1,200")
    press(harbour, qtbot, KEY.Key_U)
    reading = current(harbour).reading
    assert isinstance(reading, Quantity)
    assert reading.value == 1200


def test_keys_move_both_borders_by_words(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "8 percent")
    press(harbour, qtbot, KEY.Key_Right, ALT_SHIFT)
    assert current(harbour).text == "8 percent to"
    press(harbour, qtbot, KEY.Key_Left, ALT_SHIFT)
    assert current(harbour).text == "8 percent"
    press(harbour, qtbot, KEY.Key_Up, ALT_SHIFT)
    assert current(harbour).text == "rose 8 percent"
    press(harbour, qtbot, KEY.Key_Down, ALT_SHIFT)
    assert current(harbour).text == "8 percent"
    assert listed(harbour).count("8 percent") == 1


def test_keys_pressed_faster_than_the_log_writes_move_on(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "8 percent")
    for _ in range(3):
        qtbot.keyClick(harbour.panes.article, KEY.Key_Right, ALT_SHIFT)
    settle(harbour, qtbot)
    assert current(harbour).text == "8 percent to $2.5"
    for _ in range(3):
        press(harbour, qtbot, KEY.Key_Z, CONTROL)
    assert current(harbour).text == "8 percent"


def test_a_border_is_dragged_to_a_word(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "seen enough water")
    article = harbour.panes.article
    claim = current(harbour)
    assert article.shown is not None
    settle(harbour, qtbot)
    scrolled = article.verticalScrollBar().value()

    def at(offset: int) -> QPoint:
        line, _ = next(iter(article.lines_of(offset, offset + 1)))
        return QPoint(round(line.left()), round(line.center().y()) - scrolled)

    begin = at(claim.start) - QPoint(4, 0)
    target = at(article.shown.text.index("seen enough"))
    view = article.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(view, target)
    assert article._drag.span == (article.shown.text.index("seen enough"), claim.end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target)
    settle(harbour, qtbot)
    assert current(harbour).text == "seen enough water,”"
    reading = current(harbour).reading
    assert isinstance(reading, Quotation)
    assert reading.speaker is not None
    assert not article.has_selection()


def test_the_selection_can_be_the_borders(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "nine hours")
    select(harbour, "took nine hours")
    press(harbour, qtbot, KEY.Key_B)
    assert current(harbour).text == "took nine hours"
    assert "nine hours" not in listed(harbour)


def test_a_mark_is_dismissed_and_the_way_goes_on(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "8 percent")
    press(harbour, qtbot, KEY.Key_D)
    assert "8 percent" not in listed(harbour)
    assert current(harbour).text == "$2.5 million"
    choose(harbour, "8 percent")
    press(harbour, qtbot, KEY.Key_T)
    assert "8 percent" in listed(harbour)


TWICE = "Ada Moss paid 40 crowns. “That is all,” she said. Per Lind paid 40 crowns, and 50 crowns."


def test_words_are_dismissed_everywhere_and_brought_back_one_or_all(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    open_text(window, qtbot, tmp_path, TWICE)
    settle(window, qtbot)
    first, last = (claim for claim in window.panes.claims.order() if claim.text == "40 crowns")
    window.checking.choose(first)
    press(window, qtbot, KEY.Key_D, SHIFT)
    assert "40 crowns" not in listed(window)
    window._choose_aside(last.id)
    press(window, qtbot, KEY.Key_T)
    assert listed(window).count("40 crowns") == 1
    window._choose_aside(first.id)
    back = panel_button(window, "Bring these words back everywhere")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    assert listed(window).count("40 crowns") == 2


def test_all_of_a_rule_is_dismissed_from_the_menu_and_stays_away(
    harbour: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    choose(harbour, "8 percent")
    menu = menu_of(harbour)
    rules = entry(menu, "Dismiss all of this rule").menu()
    assert isinstance(rules, QMenu)
    entry(rules, "The word behind the figure names the unit.").trigger()
    menu.close()
    settle(harbour, qtbot)
    assert {"8 percent", "nine hours"} & set(listed(harbour)) == set()
    harbour.close()
    again = make_window()
    open_text(again, qtbot, tmp_path)
    assert {"8 percent", "nine hours"} & set(listed(again)) == set()
    choose(again, "nine hours")
    back = panel_button(again, "Bring back all that this rule found")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    settle(again, qtbot)
    assert {"8 percent", "nine hours"} <= set(listed(again))


def test_the_menu_offers_marks_where_words_are_selected(harbour: MainWindow) -> None:
    choose(harbour, "8 percent")
    menu = menu_of(harbour)
    texts = [action.text() for action in menu.actions()]
    assert "Mark as quotation" not in texts
    menu.close()
    select(harbour, "Tom Brask")
    menu = menu_of(harbour)
    offered = {action.text() for action in menu.actions()}
    assert {"Mark as quotation", "Mark as statement", "Borders as selected"} <= offered
    menu.close()
