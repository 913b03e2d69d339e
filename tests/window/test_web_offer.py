"""A link that is dropped is offered, fetched when the person agrees, and never before."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from web_server import serving

from redpencil import settings
from redpencil.settings import Settings
from redpencil.window.dropping import read_drop
from redpencil.window.main_window import MainWindow
from redpencil.words import web

Make = Callable[[], MainWindow]


@pytest.fixture
def machine() -> Iterator[tuple[str, list[tuple[str, dict[str, str]]]]]:
    with serving() as server:
        yield f"http://127.0.0.1:{server.server_address[1]}", server.asked


def drop(window: MainWindow, address: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl(address)])
    dropped = read_drop(data)
    assert dropped is not None
    window.arriving.take_drop(dropped)


def agree(window: MainWindow, qtbot: QtBot) -> None:
    buttons = window.panes.message.findChildren(QPushButton)
    button = next(b for b in buttons if b.text() == web.FETCH)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_dropped_link_is_fetched_only_when_the_person_agrees(
    make_window: Make, qtbot: QtBot, machine: tuple[str, list[tuple[str, dict[str, str]]]]
) -> None:
    base, asked = machine
    settings.save(Settings(private_addresses=True))
    window = make_window()
    drop(window, f"{base}/page")
    qtbot.waitUntil(lambda: window._jobs.idle)
    assert asked == []
    assert window.checking.review is None
    agree(window, qtbot)
    qtbot.waitUntil(lambda: window.checking.review is not None, timeout=8_000)
    assert [path for path, _ in asked] == ["/page"]
    assert window.windowTitle().startswith("Pier reopens")


def test_the_address_on_the_clipboard_can_be_opened(make_window: Make, qtbot: QtBot) -> None:
    window = make_window()
    QGuiApplication.clipboard().setText("not an address")
    window.commands["open_address"].trigger()
    assert "no address" in window.panes.message.words
    QGuiApplication.clipboard().setText(" https://example.org/story ")
    window.commands["open_address"].trigger()
    assert "Fetching it tells" in window.panes.message.words


def test_offline_offers_nothing(make_window: Make, qtbot: QtBot) -> None:
    settings.save(Settings(offline=True))
    window = make_window()
    drop(window, "https://example.org/story")
    assert "the network is switched off" in window.panes.message.words


def test_a_private_address_is_refused_in_one_sentence(
    make_window: Make, qtbot: QtBot, machine: tuple[str, list[tuple[str, dict[str, str]]]]
) -> None:
    base, asked = machine
    window = make_window()
    drop(window, f"{base}/page")
    agree(window, qtbot)
    qtbot.waitUntil(lambda: "is this machine" in window.panes.message.words, timeout=8_000)
    assert asked == []
