"""Who is checking, what the program may do, and the log of another desk, from the window."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot
from tiny_model import make_model

from redpencil import settings
from redpencil.checklog.log import CheckLog
from redpencil.settings import Settings
from redpencil.window.folder_field import FolderField
from redpencil.window.main_window import MainWindow
from redpencil.window.settings_window import SettingsWindow
from redpencil.words import settings as words
from redpencil.words.languages import AS_THE_SYSTEM, INTERFACE

Make = Callable[[], MainWindow]


def opened(window: MainWindow) -> SettingsWindow:
    window.commands["settings"].trigger()
    dialogue = window.beside.settings
    assert dialogue is not None
    return dialogue


def decide_first(window: MainWindow, qtbot: QtBot) -> None:
    window.commands["next_claim"].trigger()
    window.commands["ok_stay"].trigger()
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)


def test_a_name_that_is_set_signs_the_next_decision_and_is_kept(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialogue = opened(reading)
    fields = dialogue.findChildren(QLineEdit)
    name = next(field for field in fields if field.accessibleName() == words.NAME)
    name.clear()
    qtbot.keyClicks(name, "  Bo   Lind ")
    dialogue.close()
    decide_first(reading, qtbot)
    assert settings.load().checker == "Bo Lind"
    with closing(sqlite3.connect(tmp_path / "log.db")) as log:
        assert log.execute("SELECT who FROM events ORDER BY seq DESC LIMIT 1").fetchone() == (
            "Bo Lind",
        )


def test_a_decision_without_a_name_says_once_how_it_is_signed(
    reading: MainWindow, qtbot: QtBot
) -> None:
    reading._use(Settings())
    decide_first(reading, qtbot)
    assert reading.panes.message.words == words.unsigned(Settings().login)
    buttons = reading.panes.message.findChildren(QPushButton)
    qtbot.mouseClick(
        next(b for b in buttons if b.text() == words.SET_NAME), Qt.MouseButton.LeftButton
    )
    assert reading.beside.settings is not None
    reading.panes.message.dismiss()
    decide_first(reading, qtbot)
    assert reading.panes.message.words != words.unsigned(Settings().login)


def test_switches_and_numbers_hold_at_once(reading: MainWindow, qtbot: QtBot) -> None:
    dialogue = opened(reading)
    offline = next(
        b for b in dialogue.findChildren(QCheckBox) if b.text() == words.LABELS["offline"]
    )
    offline.setChecked(True)
    cards = dialogue.findChildren(QSpinBox)[0]
    cards.setValue(7)
    cards.editingFinished.emit()
    qtbot.waitUntil(lambda: reading._jobs.idle)
    assert (settings.load().offline, settings.load().passages_per_claim) == (True, 7)
    reading.arriving.offer_address("https://example.org/")
    assert "the network is switched off" in reading.panes.message.words


def with_source(window: MainWindow, qtbot: QtBot, folder: Path) -> None:
    notes = folder / "notes.txt"
    notes.write_text("The ferry sank in May.\n\nThe rate rose.", "utf-8")
    window.shelf.add((notes,))
    qtbot.waitUntil(lambda: window._jobs.idle and bool(window.shelf.sources), timeout=8_000)


def model_field(dialogue: SettingsWindow) -> FolderField:
    return dialogue.findChildren(FolderField)[0]


def test_the_folder_of_a_sentence_model_is_chosen_and_put_to_work(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "model").mkdir()
    folder = make_model(tmp_path / "model")
    with_source(reading, qtbot, tmp_path)
    dialogue = opened(reading)
    field = model_field(dialogue)
    assert words.MODEL_MEANING in {label.text() for label in dialogue.findChildren(QLabel)}
    field.choose.click()
    (asked,) = field.findChildren(QFileDialog)
    assert asked.fileMode() == QFileDialog.FileMode.Directory
    asked.fileSelected.emit(str(folder))
    asked.close()
    qtbot.waitUntil(lambda: reading._jobs.idle, timeout=8_000)
    assert settings.load().sentence_model == str(folder)
    with closing(sqlite3.connect(tmp_path / "library.db")) as library:
        (made,) = library.execute("SELECT count(*) FROM directions").fetchone()
        (passages,) = library.execute("SELECT count(*) FROM passages").fetchone()
    assert made == passages > 0
    field.line.clear()
    field.line.editingFinished.emit()
    assert settings.load().sentence_model == ""


def test_a_folder_without_a_model_is_refused_in_one_sentence(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    with_source(reading, qtbot, tmp_path)
    dialogue = opened(reading)
    qtbot.keyClicks(model_field(dialogue).line, str(tmp_path))
    dialogue.close()
    qtbot.waitUntil(lambda: "no sentence model" in reading.panes.message.words, timeout=8_000)
    review = reading.checking.review
    assert review is not None
    reading.checking.set_sources(1, changed=True)
    qtbot.waitUntil(lambda: len(review.evidence) == len(review.claims), timeout=8_000)


def test_the_log_of_another_desk_is_brought_in_and_shown(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    review = reading.checking.review
    assert review is not None
    other = tmp_path / "other" / "log.db"
    other.parent.mkdir()
    log = CheckLog(other)
    known = log.register(review.article.document, "C.M.")
    log.decide(known.id, review.claims[0], "query", who="C.M.")
    log.close()
    reading.asking.log_chosen.emit(other)
    qtbot.waitUntil(lambda: "1 taken over" in reading.panes.message.words, timeout=8_000)
    qtbot.waitUntil(
        lambda: bool(reading.checking.review and reading.checking.review.checks), timeout=8_000
    )
    shown = reading.checking.review
    assert shown is not None
    assert [check.who for check in shown.checks.values()] == ["C.M."]


def test_a_file_that_is_no_log_is_refused_in_one_sentence(
    reading: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    wrong = tmp_path / "wrong.db"
    shutil.copy(__file__, wrong)
    reading.asking.log_chosen.emit(wrong)
    qtbot.waitUntil(lambda: "wrong.db" in reading.panes.message.words and
                    "…" not in reading.panes.message.words, timeout=8_000)  # fmt: skip
    assert reading.panes.message.words.endswith(".")


def test_a_language_that_is_chosen_is_kept_for_the_next_start(reading: MainWindow) -> None:
    dialogue = opened(reading)
    box = next(one for one in dialogue.findChildren(QComboBox) if one.accessibleName() == INTERFACE)
    assert [box.itemText(number) for number in range(box.count())] == [
        AS_THE_SYSTEM,
        "English",
        "Français",
    ]
    box.setCurrentIndex(2)
    box.activated.emit(2)
    assert settings.load().language == "fr"
    assert dialogue.windowTitle() == words.TITLE
