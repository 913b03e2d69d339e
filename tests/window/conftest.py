"""Windows for tests: no screen, the carried fonts, style Fusion, a desk in the test's folder."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from redpencil import settings, storing
from redpencil.checklog.log import CheckLog
from redpencil.documents.reading import read_file
from redpencil.model import Document
from redpencil.settings import Settings
from redpencil.window import application
from redpencil.window.look import theme
from redpencil.window.main_window import MainWindow

HERE = Path(__file__).parent
# What the screenless platform says of itself; nothing that the program did.
_PLATFORM_SAYS = ("This plugin does not support", "QFont::fromString")

ARTICLE = """Ferry line halves its night crossings

HOLM SOUND, Monday — The ferry company will cut its night crossings by half, from 12 to \
six a week, its director said on Monday. “We are not leaving the islands alone 🚢 in the \
dark,” Director Runa Falk told reporters.

About 1,400 people live on the two outer islands. “Nobody asked us,” said Ivar Strand, who \
runs the shop at the landing. Fares rose 8 percent last year.

The council has set aside 2.5 million crowns for a night boat, and expects an answer \
within 30 days.
"""
BRIEFING = """RUNA FALK: Good morning, and thank you for coming.

RUNA FALK: We are not leaving the islands alone in the dark. The night crossings go from \
12 a week to six.

QUESTION: And the fares?

RUNA FALK: They rose by 8 percent last year.
"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore(*_PLATFORM_SAYS, extend=True))


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application in the light theme, whatever the test before left.

    What a test leaves behind goes with it: dressing again the widgets of all tests before
    would take longer than the tests.
    """
    light = theme.load("light")
    if qapp.styleSheet() != light.stylesheet():
        theme.dress(qapp, light)
    yield qapp
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(autouse=True)
def short_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """A locked log is waited for as long as a test can wait, not as long as a person can."""
    monkeypatch.setattr(storing, "BUSY_SECONDS", 0.2)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def briefing(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    path = folder / "briefing.txt"
    path.write_text(BRIEFING, encoding="utf-8")
    return path


@pytest.fixture
def make_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], MainWindow]]:
    """Opens windows on the one desk of the test; each is closed at the end."""
    opened: list[MainWindow] = []

    def make() -> MainWindow:
        with suppress(PermissionError):  # some tests take the right to write away
            if not settings.data_folder().exists():
                settings.save(Settings(checker="A.K."))  # a first decision asks nobody's name
        window = application.open_window(tmp_path / "library.db", tmp_path / "log.db")
        qtbot.addWidget(window)
        window.show()
        opened.append(window)
        return window

    yield make
    for window in opened:
        window.close()


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    return make_window()


@pytest.fixture(scope="session")
def document(tmp_path_factory: pytest.TempPathFactory) -> Document:
    """The article as the caged reader reads it, once for all tests: a child takes a while."""
    path = tmp_path_factory.mktemp("article") / "ferry.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return read_file(path, Settings())


@pytest.fixture
def reading(window: MainWindow, document: Document, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """A window in which the article stands, as in a log that knows it, with all its claims."""
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    log = CheckLog(tmp_path / "log.db")
    known = log.register(document, "A.K.")
    log.close()
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.reopen(known.id)
    return window
