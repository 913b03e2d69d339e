"""The coverage beside the work: what is untouched, who worked, and the way to a paragraph."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget
from pytestqt.qtbot import QtBot

from redpencil.window.coverage_window import CoverageWindow
from redpencil.window.main_window import MainWindow
from redpencil.words.coverage import NOBODY_YET, duration, stretch_line


def opened(window: MainWindow, qtbot: QtBot) -> CoverageWindow:
    window.commands["coverage"].trigger()
    qtbot.waitUntil(lambda: window._jobs.idle)
    coverage = window.beside.coverage
    assert coverage is not None
    return coverage


def test_every_paragraph_is_listed_and_a_decision_moves_it_at_once(
    reading: MainWindow, qtbot: QtBot
) -> None:
    coverage = opened(reading, qtbot)
    before = coverage.lines
    assert len(before) == 4
    assert coverage.told[1] == NOBODY_YET
    assert "4 untouched" in coverage.told[0]
    reading.commands["next_claim"].trigger()
    reading.commands["ok"].trigger()
    qtbot.waitUntil(lambda: "1 claim · 1 decision · under a minute" in coverage.told[1])
    assert "3 untouched" in coverage.told[0]
    assert coverage.lines != before


def test_only_what_nobody_has_touched_can_be_listed(reading: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(reading.panes.article, Qt.Key.Key_F8)
    qtbot.keyClick(reading.panes.article, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: reading._jobs.idle)
    coverage = opened(reading, qtbot)
    assert len(coverage.lines) == 4
    coverage.findChildren(QCheckBox)[0].setChecked(True)
    assert len(coverage.lines) == 3
    assert not any("of" in line and "checked" in line.split(",")[1] for line in coverage.lines)


def test_entering_a_row_goes_to_its_paragraph(reading: MainWindow, qtbot: QtBot) -> None:
    coverage = opened(reading, qtbot)
    rows = coverage.findChildren(QListWidget)[0]
    rows.setCurrentRow(3)
    with qtbot.waitSignal(coverage.place_asked) as asked:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    document = reading.checking.review.article.document  # type: ignore[union-attr]
    assert document.text[asked.args[0] :].startswith("The council has set aside")


def test_lines_say_plainly_how_a_paragraph_stands() -> None:
    assert stretch_line(0, 0) == "no claim marked"
    assert stretch_line(1, 0) == "checked"
    assert stretch_line(3, 0) == "all 3 checked"
    assert stretch_line(3, 1) == "2 of 3 checked"
    assert stretch_line(3, 3) == "3 open"


def test_times_are_told_as_people_say_them() -> None:
    assert duration(timedelta(seconds=59)) == "under a minute"
    assert duration(timedelta(minutes=12, seconds=50)) == "12 min"
    assert duration(timedelta(hours=1, minutes=5)) == "1 h 05 min"
