"""A folder that is watched: its files become sources by themselves, and the dock tells of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from redpencil.window.library.source_facts import is_date
from redpencil.window.library.source_model import SourceRole
from redpencil.window.main_window import MainWindow

Make = Callable[[], MainWindow]
SAID = "Forty lamps were counted on the pier."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "incoming"
    made.mkdir()
    return made


@pytest.fixture
def watching(window: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    window.folders.calm.setInterval(60)
    (folder / "first.txt").write_text(SAID, encoding="utf-8")
    window.asking.folder_chosen.emit(folder)
    qtbot.waitUntil(lambda: len(window.shelf.sources) == 1, timeout=20_000)
    return window


def titles(window: MainWindow) -> set[str]:
    return {Path(source.origin).name for source in window.shelf.sources}


def test_what_stands_in_the_folder_and_what_comes_later_become_sources(
    watching: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    assert titles(watching) == {"first.txt"}
    assert "came from a watched folder" in watching.panes.message.words
    (folder / "second.txt").write_text("Nine of them were lit.", encoding="utf-8")
    qtbot.waitUntil(lambda: titles(watching) == {"first.txt", "second.txt"}, timeout=20_000)


def test_a_file_that_changes_is_read_again_and_told(
    watching: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    (folder / "first.txt").write_text("Fifty lamps, not forty.", encoding="utf-8")
    qtbot.waitUntil(
        lambda: "“first.txt” changed and was read again." in watching.panes.message.words,
        timeout=20_000,
    )
    assert len(watching.shelf.sources) == 1


def test_a_file_that_is_gone_is_told_and_marked_in_the_dock(
    watching: MainWindow, folder: Path, qtbot: QtBot
) -> None:
    (folder / "first.txt").unlink()
    dock = watching.panes.library
    index = dock._model.index(0)
    qtbot.waitUntil(lambda: "file is gone" in index.data(SourceRole.DETAIL), timeout=20_000)
    assert "no longer in the watched folder" in watching.panes.message.words
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("file is gone")


def test_the_folder_is_watched_after_a_start_anew_until_it_is_stopped(
    watching: MainWindow, make_window: Make, folder: Path, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: watching._jobs.idle, timeout=8_000)
    watching.close()
    (folder / "meanwhile.txt").write_text("Nobody was looking.", encoding="utf-8")
    again = make_window()
    again.folders.calm.setInterval(60)
    again.folders.calm.start()
    qtbot.waitUntil(lambda: "meanwhile.txt" in titles(again), timeout=20_000)
    rows = again.panes.library.watched
    stop = rows.findChildren(QPushButton)[0]
    assert stop.accessibleName() == f"Stop: {folder}"
    stop.click()
    qtbot.waitUntil(rows.isHidden, timeout=8_000)
    assert len(again.shelf.sources) == 2


def test_a_file_added_twice_is_told(watching: MainWindow, folder: Path, qtbot: QtBot) -> None:
    watching.panes.message.dismiss()
    with qtbot.waitSignal(watching.shelf.sources_changed, timeout=8_000):
        watching.shelf.add((folder / "first.txt",))
    assert "is in the library already" in watching.panes.message.words


def test_kind_and_primary_are_said_in_the_dock(watching: MainWindow, qtbot: QtBot) -> None:
    dock = watching.panes.library
    dock._view.setCurrentIndex(dock._model.index(0))
    for name in ("release", "Primary source"):
        action = next(a for a in dock.facts.actions() if a.text() == name)
        with qtbot.waitSignal(watching.shelf.sources_changed, timeout=8_000):
            action.trigger()
    (source,) = watching.shelf.sources
    assert (source.kind, source.primary) == ("release", True)
    assert dock._model.index(0).data(SourceRole.DETAIL).startswith("release · primary")


def test_a_date_is_typed_and_words_are_refused(watching: MainWindow, qtbot: QtBot) -> None:
    dock = watching.panes.library
    dock._view.setCurrentIndex(dock._model.index(0))
    next(a for a in dock.facts.actions() if a.text() == "Date…").trigger()
    dock.date.setText("last May")
    qtbot.keyClick(dock.date, Qt.Key.Key_Return)
    assert "is no date" in watching.panes.message.words
    dock.date.setText("2024-05")
    with qtbot.waitSignal(watching.shelf.sources_changed, timeout=8_000):
        qtbot.keyClick(dock.date, Qt.Key.Key_Return)
    assert watching.shelf.sources[0].date == "2024-05"
    assert dock.date.isHidden()


@pytest.mark.parametrize(
    ("text", "told"),
    [("2024", True), ("2024-02", True), ("2024-02-29", True), ("2023-02-29", False),
     ("2024-13", False), ("24", False), ("2024-2-1", False), ("0000", False)],
)  # fmt: skip
def test_a_date_is_a_day_a_month_or_a_year(text: str, told: bool) -> None:
    assert is_date(text) is told
