"""The table of commands: every key has one meaning, and none stands in the way of typing."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from redpencil.window.actions import Actions, is_text_box
from redpencil.window.bindings import Bindings
from redpencil.window.command_table import TABLE
from redpencil.words.commands import COMMANDS, GROUPS


def test_no_key_means_two_things() -> None:
    keys = Counter(QKeySequence(key).toString() for c in TABLE for key in c.keys + c.letters)
    assert [key for key, count in keys.items() if count > 1] == []
    assert "" not in keys


def test_every_command_has_words_and_stands_in_a_group() -> None:
    assert {command.name for command in TABLE} == set(COMMANDS)
    assert {command.group for command in TABLE} == set(GROUPS)


def test_a_key_that_a_text_box_needs_is_a_letter_that_rests() -> None:
    for command in TABLE:
        for key in command.keys:
            assert len(key.removeprefix("Shift+")) > 1, f"{command.name} takes {key} from typing"


def test_a_page_to_read_is_no_text_box() -> None:
    assert is_text_box(QLineEdit())
    assert is_text_box(QPlainTextEdit())
    assert not is_text_box(QTextBrowser())
    assert not is_text_box(None)


@pytest.fixture
def done() -> list[str]:
    return []


@pytest.fixture
def bench(qtbot: QtBot, done: list[str]) -> tuple[QWidget, Actions]:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.addWidget(QLineEdit())
    layout.addWidget(QTextBrowser())

    def doing(name: str) -> object:
        return lambda: done.append(name)

    actions = Actions(window, {c.name: doing(c.name) for c in TABLE}, Bindings())  # type: ignore[misc]
    window.show()
    qtbot.waitExposed(window)
    return window, actions


def test_digits_decide_in_the_article_and_are_typed_in_a_text_box(
    qtbot: QtBot, bench: tuple[QWidget, Actions], done: list[str]
) -> None:
    window, actions = bench
    field, page = window.findChild(QLineEdit), window.findChild(QTextBrowser)
    assert field is not None
    assert page is not None
    page.setFocus()
    actions.rest_while_typing(page)
    qtbot.keyClick(page, Qt.Key.Key_1)
    qtbot.keyClick(page, Qt.Key.Key_2, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert done == ["ok", "fix_stay", "next_claim"]
    field.setFocus()
    actions.rest_while_typing(field)
    qtbot.keyClick(field, Qt.Key.Key_1)
    qtbot.keyClick(field, Qt.Key.Key_N)
    assert field.text() == "1n"
    qtbot.keyClick(field, Qt.Key.Key_F8)
    assert done[3:] == ["next_claim"]


def test_the_menu_holds_every_command(bench: tuple[QWidget, Actions]) -> None:
    menu = QMenu()
    bench[1].fill(menu)
    words = [a.text() for group in menu.actions() for a in group.menu().actions()]  # type: ignore[attr-defined]
    assert words == [c.text for group in GROUPS for c in TABLE if c.group == group]


def test_a_tooltip_names_the_keys(bench: tuple[QWidget, Actions]) -> None:
    assert bench[1]["next_claim"].toolTip() == "Go to the next claim (F8, N)"
