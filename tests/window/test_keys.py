"""Other keys for the commands: none is shared, letters rest while typing, all can be given back."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QKeySequenceEdit, QPushButton
from pytestqt.qtbot import QtBot

from redpencil import settings
from redpencil.window.bindings import Bindings, portable, status_keys
from redpencil.window.command_table import TABLE
from redpencil.window.keys_window import KeysWindow
from redpencil.window.main_window import MainWindow
from redpencil.words import keys as words

NAMES = [command.name for command in TABLE]
KEYS = st.sampled_from(("1", "N", "F8", "Ctrl+O", "Ctrl+Shift+K", "?", "Tab", "Ctrl+Foo", "", "é"))


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.lists(KEYS, max_size=3)), max_size=6))
def test_whatever_is_changed_no_key_has_two_commands(changes: list[tuple[str, list[str]]]) -> None:
    bindings = Bindings()
    for name, keys in changes:
        bindings = bindings.changed(name, keys)
        assert set(bindings.keys(name)) == {portable(key) for key in keys} - {""}
        held = Counter(key for other in NAMES for key in bindings.keys(other))
        assert not [key for key, count in held.items() if count > 1]
        assert Bindings(bindings.chosen).chosen == bindings.chosen


@given(st.dictionaries(st.sampled_from([*NAMES, "unknown"]), st.lists(KEYS, max_size=3)))
def test_settings_edited_by_hand_never_give_a_key_twice(chosen: dict[str, list[str]]) -> None:
    bindings = Bindings(chosen)
    held = Counter(key for other in NAMES for key in bindings.keys(other))
    assert not [key for key, count in held.items() if count > 1]


def test_every_command_can_have_its_keys_back() -> None:
    bindings = Bindings().changed("ok", ("N",)).changed("fix", ("F8",))
    assert bindings.keys("next_claim") == ()
    for name in ("ok", "fix", "next_claim"):
        bindings = bindings.restored(name)
    assert bindings.chosen == {}


def test_a_new_letter_rests_while_typing_and_a_new_function_key_does_not() -> None:
    bindings = Bindings().changed("ok", ("K", "Shift+J", "F9", "Ctrl+K"))
    assert bindings.letters("ok") == ("K", "Shift+J")


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab", "Up", "Space", "Ctrl+K, Ctrl+B", "nonsense"])
def test_what_moves_the_keyboard_about_cannot_be_given_away(key: str) -> None:
    assert portable(key) == ""
    assert Bindings().changed("ok", (key,)).keys("ok") == ()


def opened(window: MainWindow) -> KeysWindow:
    window.commands["change_keys"].trigger()
    dialogue = window.beside.keys
    assert dialogue is not None
    return dialogue


def button(dialogue: KeysWindow, label: str) -> QPushButton:
    return next(b for b in dialogue.findChildren(QPushButton) if b.text() == label)


def test_a_key_that_is_changed_holds_at_once_is_shown_everywhere_and_is_kept(
    reading: MainWindow, qtbot: QtBot
) -> None:
    dialogue = opened(reading)
    dialogue.choose("ok")
    edit = dialogue.findChildren(QKeySequenceEdit)[0]
    qtbot.keyClick(edit, Qt.Key.Key_K)
    qtbot.mouseClick(button(dialogue, words.USE), Qt.MouseButton.LeftButton)
    dialogue.close()
    reading.activateWindow()
    qtbot.keyClick(reading.panes.article, Qt.Key.Key_F8)
    qtbot.keyClick(reading.panes.article, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: reading._jobs.idle)
    review = reading.checking.review
    assert review is not None
    assert not review.checks
    qtbot.keyClick(reading.panes.article, Qt.Key.Key_K)
    qtbot.waitUntil(lambda: bool(review.checks))
    assert "(K)" in reading.commands["ok"].toolTip()
    assert settings.load().keys == {"ok": ["K"]}
    assert status_keys(Bindings(settings.load().keys))["ok"] == "K"


def test_a_key_of_another_command_is_told_before_it_is_taken(
    reading: MainWindow, qtbot: QtBot
) -> None:
    dialogue = opened(reading)
    dialogue.choose("ok")
    edit = dialogue.findChildren(QKeySequenceEdit)[0]
    qtbot.keyClick(edit, Qt.Key.Key_F8)
    assert dialogue._said.text() == words.taken("F8", "Next claim")
    qtbot.mouseClick(button(dialogue, words.ADD), Qt.MouseButton.LeftButton)
    assert settings.load().keys == {"ok": ["1", "F8"], "next_claim": ["N"]}
    qtbot.mouseClick(button(dialogue, words.ALL_STANDARD), Qt.MouseButton.LeftButton)
    assert settings.load().keys == {}
