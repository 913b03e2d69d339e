"""The encoding of a text is told, and another one can be chosen: article, open source, library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from redpencil.window.look.reading_menu import ReadingMenu
from redpencil.window.main_window import MainWindow

Make = Callable[[], MainWindow]
# In Latin-2 these bytes spell the names; read as Windows-1252 they spell them wrong.
WORDS = 'Přišli včas\n\n"Přišli včas," řekl Šimon Říha. Bylo jich 14.\n'


@pytest.fixture
def latin2(tmp_path: Path) -> Path:
    path = tmp_path / "latin2.txt"
    path.write_text(WORDS, encoding="iso-8859-2")
    return path


def choose(menu: ReadingMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def offered(menu: ReadingMenu) -> list[str]:
    return [a.text() for a in menu.actions() if a.isVisible() and a.isCheckable()]


def test_an_article_is_read_again_in_the_encoding_that_is_chosen(
    window: MainWindow, qtbot: QtBot, latin2: Path
) -> None:
    button = window.panes.status.reading
    window.checking.open_path(latin2)
    qtbot.waitUntil(lambda: button.isVisible(), timeout=8_000)
    assert button.text() == "windows-1252 · 1 remark"
    assert "guessed as windows-1252" in window.panes.message.words
    assert "Přišli" not in window.windowTitle()
    checked = [action.text() for action in button.choices.actions() if action.isChecked()]
    assert checked == ["Western European (Windows)"]
    choose(button.choices, "Central European (ISO 8859-2)")
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Přišli včas"), timeout=8_000)
    assert button.text() == "iso8859-2"


def test_an_encoding_that_does_not_fit_leaves_the_article_as_it_is(
    window: MainWindow, qtbot: QtBot, latin2: Path
) -> None:
    window.checking.open_path(latin2)
    qtbot.waitUntil(lambda: window.checking.review is not None, timeout=8_000)
    title = window.windowTitle()
    choose(window.panes.status.reading.choices, "Unicode (UTF-8)")
    told = window.panes.message
    qtbot.waitUntil(lambda: "is not written in utf-8" in told.words, timeout=8_000)
    assert window.windowTitle() == title


def test_pasted_words_have_no_encoding_to_choose(window: MainWindow, qtbot: QtBot) -> None:
    window.checking.open_text("Some 42 words.")
    qtbot.waitUntil(lambda: window.checking.review is not None, timeout=8_000)
    assert not window.panes.status.reading.isVisible()
    window.commands["encoding"].trigger()
    assert "no file" in window.panes.message.words


def test_what_was_noticed_can_be_read_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "page.md"
    path.write_text("Words.\n\n<!-- ask Ada -->\n", encoding="utf-8")
    window.checking.open_path(path)
    qtbot.waitUntil(lambda: "Comments in the file" in window.panes.message.words, timeout=8_000)
    window.panes.message.dismiss()
    button = window.panes.status.reading
    assert button.text() == "utf-8 · 1 remark"
    choose(button.choices, "Show what was noticed")
    assert "Comments in the file" in window.panes.message.words


@pytest.mark.parametrize("way", ["library", "source"])
def test_a_source_is_read_again_in_the_encoding_that_is_chosen(
    window: MainWindow, qtbot: QtBot, latin2: Path, way: str
) -> None:
    panes = window.panes
    window.toggle_library()
    window.shelf.add((latin2,))
    qtbot.waitUntil(lambda: len(window.shelf.sources) == 1, timeout=8_000)
    assert "guessed as windows-1252" in panes.message.words
    before = window.shelf.sources[0]
    view = panes.library.findChildren(QListView)[0]
    view.setCurrentIndex(view.model().index(0, 0))
    menu = panes.library.findChildren(ReadingMenu)[0]
    if way == "source":
        window.shelf.open_source(before.id)
        qtbot.waitUntil(lambda: panes.source.reading.isVisible(), timeout=8_000)
        assert panes.source.reading.text() == "windows-1252 · 1 remark"
        menu = panes.source.reading.choices
    assert len(offered(menu)) > 20
    choose(menu, "Central European (ISO 8859-2)")
    qtbot.waitUntil(lambda: panes.source.reading.text() == "iso8859-2", timeout=8_000)
    assert panes.source.page.toPlainText().strip().startswith("Přišli včas")
    qtbot.waitUntil(lambda: window.shelf.sources[0].title.startswith("Přišli"), timeout=8_000)
    assert window.shelf.sources[0].id == before.id
