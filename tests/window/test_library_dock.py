"""The library dock: a list of sources, a place to drop files, progress with a way out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from panel_values import source_named
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from redpencil.window.library.library_dock import LibraryDock
from redpencil.window.library.source_model import SourceModel
from redpencil.window.look import theme

SOURCES = (source_named("Briefing transcript", 1), source_named("Ministry release", 2))


@pytest.fixture
def dock(qtbot: QtBot) -> Iterator[LibraryDock]:
    shown = LibraryDock(theme.load("light"))
    shown.resize(300, 400)
    shown.show()
    yield shown
    # At once: what lingers would be dressed anew in every test that follows.
    delete(shown)


def button(dock: LibraryDock, words: str) -> QPushButton:
    found = [b for b in dock.findChildren(QPushButton) if b.text() == words and b.isVisibleTo(dock)]
    assert found, words
    return found[0]


def rows(dock: LibraryDock) -> QListView:
    return dock.findChildren(QListView)[0]


def said(dock: LibraryDock) -> str:
    return " ".join(x.text() for x in dock.findChildren(QLabel) if x.isVisibleTo(dock))


def dropped(*urls: QUrl) -> QMimeData:
    mime = QMimeData()
    mime.setUrls(list(urls))
    return mime


def drop(dock: LibraryDock, mime: QMimeData) -> bool:
    copy = Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPointF(9, 9).toPoint(), copy, mime, left, none)
    enter.ignore()
    QApplication.sendEvent(dock, enter)
    if not enter.isAccepted():
        return False
    event = QDropEvent(QPointF(9, 9), copy, mime, left, none)
    return QApplication.sendEvent(dock, event)


def test_an_empty_library_says_what_to_do(dock: LibraryDock, qtbot: QtBot) -> None:
    assert "Drop files or a whole folder here" in said(dock)
    with qtbot.waitSignal(dock.add_requested):
        qtbot.keyClick(button(dock, "Add…"), Qt.Key.Key_Space)


def test_dropped_files_and_folders_come_as_paths(
    dock: LibraryDock, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "a note.txt"
    file.write_text("x", encoding="utf-8")
    told: list[tuple[Path, ...]] = []
    dock.files_dropped.connect(told.append)
    urls = (QUrl.fromLocalFile(str(file)), QUrl.fromLocalFile(str(tmp_path)))
    assert drop(dock, dropped(*urls))
    assert told == [(file, tmp_path)]


def test_a_link_to_the_web_is_not_taken(dock: LibraryDock) -> None:
    told: list[object] = []
    dock.files_dropped.connect(told.append)
    assert not drop(dock, dropped(QUrl("https://example.org/a.html")))
    assert told == []


def test_the_sources_are_listed_with_what_they_are(dock: LibraryDock) -> None:
    dock.show_sources(SOURCES)
    index = rows(dock).model().index(1, 0)
    assert index.data() == "Ministry release"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "source 2 of 2, Ministry release, transcript, primary, 41 passages"
    )
    assert "Drop files" not in said(dock)


def test_the_delete_key_asks_for_removal(dock: LibraryDock, qtbot: QtBot) -> None:
    dock.show_sources(SOURCES)
    rows(dock).setCurrentIndex(rows(dock).model().index(1, 0))
    rows(dock).setFocus()
    with qtbot.waitSignal(dock.remove_requested) as told:
        qtbot.keyClick(rows(dock), Qt.Key.Key_Delete)
    assert told.args == ["s2"]


def test_nothing_can_be_removed_before_it_is_chosen(dock: LibraryDock, qtbot: QtBot) -> None:
    dock.show_sources(SOURCES)
    rows(dock).setCurrentIndex(QModelIndex())
    assert not button(dock, "Remove").isEnabled()
    rows(dock).setCurrentIndex(rows(dock).model().index(0, 0))
    assert button(dock, "Remove").accessibleName() == "Remove: Briefing transcript"
    with qtbot.waitSignal(dock.remove_requested) as told:
        qtbot.mouseClick(button(dock, "Remove"), Qt.MouseButton.LeftButton)
    assert told.args == ["s1"]


def test_enter_opens_a_source(dock: LibraryDock, qtbot: QtBot) -> None:
    dock.show_sources(SOURCES)
    rows(dock).setCurrentIndex(rows(dock).model().index(0, 0))
    with qtbot.waitSignal(dock.source_opened) as told:
        qtbot.keyClick(rows(dock), Qt.Key.Key_Return)
    assert told.args == [SOURCES[0]]


def test_the_current_source_stays_current_when_others_come(dock: LibraryDock) -> None:
    dock.show_sources(SOURCES)
    rows(dock).setCurrentIndex(rows(dock).model().index(1, 0))
    dock.show_sources((source_named("New", 3), *SOURCES))
    assert rows(dock).currentIndex().data() == "Ministry release"


def test_adding_shows_its_progress_and_can_be_stopped(dock: LibraryDock, qtbot: QtBot) -> None:
    dock.set_progress(3, 6, "release.html")
    assert "3 of 6 · release.html" in said(dock)
    with qtbot.waitSignal(dock.cancel_requested):
        qtbot.keyClick(button(dock, "Cancel"), Qt.Key.Key_Space)
    dock.set_progress(0, 0, "")
    assert "release.html" not in said(dock)


def test_the_source_model_keeps_qts_rules(qapp: QApplication) -> None:
    model = SourceModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_sources(SOURCES)
    model.show_sources(())
    assert model.rowCount() == 0
    assert model.source_at(0) is None
