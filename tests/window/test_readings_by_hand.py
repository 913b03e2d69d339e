"""The reading in the panel: its steps and rules, every part changed by hand and given back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from amending_desk import choose, current, open_text, press, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from redpencil.model import Quantity, Quotation
from redpencil.window.main_window import MainWindow

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def harbour(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    open_text(window, qtbot, tmp_path)
    settle(window, qtbot)
    return window


def said(window: MainWindow) -> str:
    labels = window.panes.panel.reading.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def button(window: MainWindow, name: str) -> QPushButton:
    every = window.panes.panel.reading.findChildren(QPushButton)
    return next(b for b in every if name in (b.accessibleName() or b.text()) and b.isVisible())


def type_into(window: MainWindow, qtbot: QtBot, part: str, words: str) -> None:
    field = window.panes.panel.reading.form.field(part)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, KEY.Key_Delete)
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, KEY.Key_Return)
    settle(window, qtbot)


def pick(window: MainWindow, qtbot: QtBot, part: str, words: str) -> None:
    box = window.panes.panel.reading.form.field(part)
    assert isinstance(box, QComboBox)
    box.setFocus()
    qtbot.keyClicks(box, words)
    settle(window, qtbot)


def speaker(window: MainWindow) -> str | None:
    reading = current(window).reading
    assert isinstance(reading, Quotation)
    return reading.speaker.resolved or reading.speaker.text if reading.speaker else None


def quantity(window: MainWindow) -> Quantity:
    reading = current(window).reading
    assert isinstance(reading, Quantity)
    return reading


def test_the_steps_to_a_name_light_their_words_in_the_article(
    harbour: MainWindow, qtbot: QtBot
) -> None:
    choose(harbour, "The pier will stand")
    assert speaker(harbour) == "Edda Lund"
    step = button(harbour, "Edda Lund: Show")
    qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    place = harbour.panes.article._lit
    assert place is not None
    review = harbour.checking.review
    assert review is not None
    assert "Edda Lund" in review.article.document.text[slice(*place)]
    press(harbour, qtbot, KEY.Key_F8)
    assert harbour.panes.article._lit is None


def test_a_name_that_stands_for_itself_has_no_steps(harbour: MainWindow) -> None:
    choose(harbour, "1,200")
    assert not harbour.panes.panel.reading.steps.isVisible()


def test_the_rules_of_a_reading_are_told_as_sentences(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "The pier will stand")
    press(harbour, qtbot, KEY.Key_W)
    assert "A reporting verb stands right behind the words." in said(harbour)
    choose(harbour, "$2.5 million")
    assert "A sign of money stands before the figure." in said(harbour)
    press(harbour, qtbot, KEY.Key_W)
    assert "A sign of money" not in said(harbour)


def test_a_corrected_speaker_is_applied_to_later_mentions(
    harbour: MainWindow, qtbot: QtBot
) -> None:
    choose(harbour, "The pier will stand")
    press(harbour, qtbot, KEY.Key_E)
    type_into(harbour, qtbot, "speaker", "Tom Brask")
    assert speaker(harbour) == "Tom Brask"
    choose(harbour, "It always has")
    assert speaker(harbour) == "Tom Brask"
    choose(harbour, "The pier will stand")
    assert "Speaker by hand; the program read “Edda Lund”." in said(harbour)
    assert "Tom Brask" in said(harbour)


def test_the_way_back_gives_what_the_program_read(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "The pier will stand")
    press(harbour, qtbot, KEY.Key_E)
    type_into(harbour, qtbot, "speaker", "Tom Brask")
    qtbot.mouseClick(button(harbour, "As it was read"), Qt.MouseButton.LeftButton)
    settle(harbour, qtbot)
    assert speaker(harbour) == "Edda Lund"
    assert "by hand" not in said(harbour)
    choose(harbour, "It always has")
    assert speaker(harbour) == "Edda Lund"


def test_a_correction_is_undone_and_stands_when_the_article_is_opened_again(
    harbour: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    choose(harbour, "The pier will stand")
    press(harbour, qtbot, KEY.Key_E)
    type_into(harbour, qtbot, "speaker", "Tom Brask")
    press(harbour, qtbot, KEY.Key_Z, CONTROL)
    assert speaker(harbour) == "Edda Lund"
    press(harbour, qtbot, KEY.Key_Y, CONTROL)
    harbour.close()
    again = make_window()
    open_text(again, qtbot, tmp_path)
    choose(again, "It always has")
    assert speaker(again) == "Tom Brask"


def test_the_field_of_a_speaker_completes_the_names_of_the_article(harbour: MainWindow) -> None:
    choose(harbour, "The pier will stand")
    harbour.panes.panel.reading.turn_form()
    field = harbour.panes.panel.reading.form.field("speaker")
    assert isinstance(field, QLineEdit)
    completer = field.completer()
    completer.setCompletionPrefix("brask")
    found = completer.completionModel()
    names = [found.index(row, 0).data() for row in range(found.rowCount())]
    assert any("Tom Brask" in name for name in names)


def test_nobody_can_be_the_speaker(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "seen enough water")
    press(harbour, qtbot, KEY.Key_E)
    type_into(harbour, qtbot, "speaker", "")
    assert speaker(harbour) is None


def test_every_part_of_a_quantity_can_be_changed(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "1,200")
    press(harbour, qtbot, KEY.Key_E)
    type_into(harbour, qtbot, "value", "1,300")
    type_into(harbour, qtbot, "unit", "book")
    type_into(harbour, qtbot, "concept", "printed copies")
    pick(harbour, qtbot, "modifier", "at least")
    pick(harbour, qtbot, "change", "rose")
    read = quantity(harbour)
    assert (read.value, read.unit, read.concept) == (1300, "book", "printed copies")
    assert (read.modifier, read.change) == ("at_least", "up")
    assert said(harbour).count("by hand") == 5
    assert "Value by hand; the program read “1,200”." in said(harbour)


def test_an_interval_can_be_typed_and_words_are_refused(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "nine hours")
    press(harbour, qtbot, KEY.Key_E)
    type_into(harbour, qtbot, "value", "9 to 11")
    assert quantity(harbour).value == (9, 11)
    type_into(harbour, qtbot, "value", "many")
    assert quantity(harbour).value == (9, 11)
    assert "“many” is no number" in harbour.panes.message.words


def test_a_cue_must_stand_in_the_article(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "seen enough water")
    press(harbour, qtbot, KEY.Key_E)
    type_into(harbour, qtbot, "cue", "thundered")
    assert "“thundered” does not stand in this article" in harbour.panes.message.words
    type_into(harbour, qtbot, "cue", "takes over")
    reading = current(harbour).reading
    assert isinstance(reading, Quotation)
    assert reading.cue is not None
    assert reading.cue.text == "takes over"


def test_esc_gives_a_field_its_words_back_and_then_closes_the_form(
    harbour: MainWindow, qtbot: QtBot
) -> None:
    choose(harbour, "seen enough water")
    press(harbour, qtbot, KEY.Key_E)
    form = harbour.panes.panel.reading.form
    field = form.field("speaker")
    assert isinstance(field, QLineEdit)
    before = field.text()
    qtbot.keyClicks(field, "x")
    qtbot.keyClick(field, KEY.Key_Escape)
    assert field.text() == before
    assert form.isVisible()


def test_a_letter_in_a_field_is_no_command(harbour: MainWindow, qtbot: QtBot) -> None:
    words = choose(harbour, "seen enough water").text
    press(harbour, qtbot, KEY.Key_E)
    field = harbour.panes.panel.reading.form.field("speaker")
    field.setFocus()
    qtbot.keyClicks(field, "te1")
    assert current(harbour).text == words
    assert harbour.panes.panel.reading.editing
