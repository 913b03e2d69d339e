"""Pages that are pictures in the window: offered, recognised page by page, left off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import letters
import pytest
from archives import docx, p, r
from printed import Set, pdf, prose
from PySide6.QtWidgets import QListView, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from redpencil.window.look.reading_menu import ReadingMenu
from redpencil.window.main_window import MainWindow

Make = Callable[[], MainWindow]
SCAN = pdf([[], []], pictures=True)
LINES = ["The port of Linden said that pilots had", "left for the whole of the season."]
HALF = pdf([[], prose(70, 700, LINES)], pictures=True)
RECOGNISED = "Some recognised words of 42"


@pytest.fixture
def window_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make_window: Make, qtbot: QtBot
) -> Callable[..., MainWindow]:
    """A window on a machine that has a program to recognise these languages, or none."""

    def make(*languages: str) -> MainWindow:
        path = letters.install(tmp_path / "programs", languages=languages) if languages else ""
        monkeypatch.setenv("PATH", path)
        window = make_window()
        qtbot.waitUntil(lambda: window.rereading.languages == languages, timeout=8_000)
        return window

    return make


def buttons(window: MainWindow) -> dict[str, QPushButton]:
    found = window.panes.message.findChildren(QPushButton)
    return {button.text(): button for button in found if button.isVisible()}


def menu_of(window: MainWindow) -> dict[str, Callable[[], None]]:
    (menu,) = [m for m in window.panes.findChildren(QMenu) if m.isVisible()]
    return {action.text(): action.trigger for action in menu.actions()}


def offered(menu: ReadingMenu) -> dict[str, Callable[[], None]]:
    shown = [action for action in menu.actions() if action.isVisible()]
    return {action.text(): action.trigger for action in shown if not action.isSeparator()}


def scan(tmp_path: Path, data: bytes = SCAN, name: str = "scan.pdf") -> Path:
    path = tmp_path / name
    path.write_bytes(data)
    return path


def test_a_scan_is_told_as_such_and_recognised_page_by_page(
    window_with: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_with("eng")
    window.checking.open_path(scan(tmp_path))
    message = window.panes.message
    qtbot.waitUntil(lambda: "2 pages as pictures" in message.words, timeout=8_000)
    assert "--ocr" not in message.words
    assert list(buttons(window)) == ["Recognise its words (English)"]
    told: list[tuple[str, int, int]] = []
    set_progress = window.repainting.panes.status.set_progress
    window.panes.status.set_progress = lambda *how: (told.append(how), set_progress(*how))[1]  # type: ignore[method-assign]
    buttons(window)["Recognise its words (English)"].click()
    qtbot.waitUntil(lambda: window.checking.review is not None, timeout=20_000)
    review = window.checking.review
    assert review is not None
    assert review.article.document.text.count(RECOGNISED) == 2
    words = "Recognising the words of scan.pdf…"
    assert [how for how in told if how[0] == words] == [(words, 0, 0), (words, 0, 2), (words, 1, 2)]
    assert "may be wrong" in message.words


def test_without_the_program_a_scan_is_told_how_to_get_it(
    window_with: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_with()
    window.checking.open_path(scan(tmp_path))
    message = window.panes.message
    qtbot.waitUntil(lambda: "install Tesseract" in message.words, timeout=8_000)
    assert not buttons(window)
    window.checking.open_path(scan(tmp_path, HALF, "half.pdf"))
    qtbot.waitUntil(lambda: window.checking.review is not None, timeout=8_000)
    assert list(offered(window.panes.status.reading.choices)) == ["Show what was noticed"]


def test_another_language_can_be_chosen_and_is_offered_first_from_then_on(
    window_with: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_with("deu", "eng")
    window.checking.open_path(scan(tmp_path))
    qtbot.waitUntil(lambda: bool(buttons(window)), timeout=8_000)
    assert list(buttons(window)) == ["Recognise its words (English)", "Another language…"]
    buttons(window)["Another language…"].click()
    menu_of(window)["German"]()
    qtbot.waitUntil(lambda: window.checking.review is not None, timeout=20_000)
    review = window.checking.review
    assert review is not None
    assert "deu" in review.article.document.text
    window.checking.open_path(scan(tmp_path, name="other.pdf"))
    german = "Recognise its words (German)"
    qtbot.waitUntil(lambda: german in buttons(window), timeout=8_000)


def test_recognising_is_left_off_with_nothing_changed(
    window_with: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_with("eng")
    window.rereading.recognise_article(scan(tmp_path), "eng")
    window.panes.status.cancel_requested.emit()
    qtbot.waitUntil(lambda: "Left off" in window.panes.message.words, timeout=8_000)
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    assert window.checking.review is None
    assert not window.rereading.cancel(), "there is nothing left to leave off"


def test_pages_of_an_article_that_were_not_read_are_recognised_from_its_menu(
    window_with: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_with("eng")
    window.checking.open_path(scan(tmp_path, HALF))
    qtbot.waitUntil(lambda: window.checking.review is not None, timeout=8_000)
    button = window.panes.status.reading
    assert button.text() == "1 remark"
    assert list(offered(button.choices)) == ["Show what was noticed", "English"]
    offered(button.choices)["English"]()
    page = window.panes.article
    qtbot.waitUntil(lambda: RECOGNISED in page.toPlainText(), timeout=20_000)
    assert LINES[0] in page.toPlainText()


def test_scans_among_sources_are_recognised_one_after_another(
    window_with: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_with("eng")
    other = pdf([[Set(10, 10, "")]], pictures=True)
    window.shelf.add((scan(tmp_path), scan(tmp_path, other, "other.pdf")))
    qtbot.waitUntil(lambda: "one more file hold" in window.panes.message.words, timeout=8_000)
    assert not window.shelf.sources
    buttons(window)["Recognise its words (English)"].click()
    qtbot.waitUntil(lambda: len(window.shelf.sources) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    assert RECOGNISED in window.panes.source.page.toPlainText()


def test_pages_of_a_source_are_recognised_from_the_library(
    window_with: Callable[..., MainWindow], tmp_path: Path, qtbot: QtBot
) -> None:
    window = window_with("eng")
    library = window.panes.library
    window.toggle_library()
    window.shelf.add((scan(tmp_path, HALF),))
    qtbot.waitUntil(lambda: len(window.shelf.sources) == 1, timeout=8_000)
    before = window.shelf.sources[0]
    view = library.findChildren(QListView)[0]
    view.setCurrentIndex(view.model().index(0, 0))
    assert list(offered(library.readings)) == ["English"]
    offered(library.readings)["English"]()
    page = window.panes.source.page
    qtbot.waitUntil(lambda: RECOGNISED in page.toPlainText(), timeout=20_000)
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    assert [source.id for source in window.shelf.sources] == [before.id]


TRACKED = docx(
    p(
        r("The board has ")
        + "<w:del w:id='1' w:author='Ada'><w:r><w:delText>never </w:delText></w:r></w:del>"
        + r("met 42 times.")
    )
)
STANDING = "The board has never met 42 times."
ACCEPTED = "The board has met 42 times."


def test_tracked_changes_of_an_article_are_chosen_in_the_window(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.checking.open_path(scan(tmp_path, TRACKED, "draft.docx"))
    page, button = window.panes.article, window.panes.status.reading
    qtbot.waitUntil(lambda: ACCEPTED in page.toPlainText(), timeout=8_000)
    assert list(offered(button.choices)) == [
        "Show what was noticed", "As if accepted", "As they stand, with what they delete",
    ]  # fmt: skip
    checked = [a.text() for a in button.choices.actions() if a.isVisible() and a.isChecked()]
    assert checked == ["As if accepted"]
    offered(button.choices)["As they stand, with what they delete"]()
    qtbot.waitUntil(lambda: STANDING in page.toPlainText(), timeout=8_000)
    checked = [a.text() for a in button.choices.actions() if a.isVisible() and a.isChecked()]
    assert checked == ["As they stand, with what they delete"]


def test_tracked_changes_of_a_source_are_chosen_in_the_library(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    library = window.panes.library
    window.toggle_library()
    window.shelf.add((scan(tmp_path, TRACKED, "letter.docx"),))
    qtbot.waitUntil(lambda: len(window.shelf.sources) == 1, timeout=8_000)
    view = library.findChildren(QListView)[0]
    view.setCurrentIndex(view.model().index(0, 0))
    ways = offered(library.readings)
    assert list(ways) == ["As if accepted", "As they stand, with what they delete"]
    ways["As they stand, with what they delete"]()
    page = window.panes.source.page
    qtbot.waitUntil(lambda: STANDING in page.toPlainText(), timeout=8_000)
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    assert len(window.shelf.sources) == 1
