"""The language of the article: told in the status bar, set by hand, remembered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from amending_desk import open_text, settle
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redpencil.model import Quotation
from redpencil.window.main_window import MainWindow

TEXT = "„Wir bleiben hier“, sagte Jana Berg am Montag. Mehr als 1.200 Menschen waren gekommen."


def speakers(window: MainWindow) -> list[str]:
    return [
        claim.reading.speaker.text
        for claim in window.panes.claims.order()
        if isinstance(claim.reading, Quotation) and claim.reading.speaker is not None
    ]


def set_language(window: MainWindow, qtbot: QtBot, code: str) -> None:
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.panes.status.language.choose(code)
    settle(window, qtbot)


def test_an_article_is_read_anew_in_the_language_that_is_set(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    assert not window.panes.status.language.isVisible()
    open_text(window, qtbot, tmp_path, TEXT)
    assert window.panes.status.language.text() == "English"
    set_language(window, qtbot, "de")
    assert window.panes.status.language.text() == "German"
    assert speakers(window) == ["Jana Berg"]
    review = window.checking.review
    assert review is not None
    assert review.article.document.language == "de"


def test_the_language_that_was_set_is_remembered(
    window: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    open_text(window, qtbot, tmp_path, TEXT)
    set_language(window, qtbot, "de")
    window.close()
    again = make_window()
    open_text(again, qtbot, tmp_path, TEXT)
    assert again.panes.status.language.text() == "German"
    assert speakers(again) == ["Jana Berg"]


def test_checks_stay_with_their_words(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    open_text(window, qtbot, tmp_path, TEXT)
    set_language(window, qtbot, "de")
    claim = next(claim for claim in window.panes.claims.order() if claim.kind == "quotation")
    window.checking.choose(claim)
    qtbot.keyClick(window.panes.article, Qt.Key.Key_1)
    settle(window, qtbot)
    set_language(window, qtbot, "fr")
    set_language(window, qtbot, "de")
    same = next(claim for claim in window.panes.claims.order() if claim.kind == "quotation")
    assert window.panes.article.status_of(same) == "ok"
