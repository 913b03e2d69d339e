"""An article with pronouns, asides and figures in a real window, for the tests of amending."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redpencil.checklog.log import CheckLog
from redpencil.model import Claim
from redpencil.text.paragraphs import from_text
from redpencil.window.main_window import MainWindow

TEXT = """Harbour master leaves after storm

Harbour master Edda Lund left her post on Friday. “I have seen enough water,” Lund said.

Her deputy, Tom Brask, takes over. “The pier will stand,” he said. “It always has,” he added.

The book “A Year of Tides” sold about 1,200 copies. Costs rose 8 percent to $2.5 million. \
The so-called “rescue” of the “Marta” took nine hours.
"""


def open_text(window: MainWindow, qtbot: QtBot, folder: Path, text: str = TEXT) -> None:
    """Let the window show a text as an article that its log knows."""
    settle(window, qtbot)  # two that make the same log at once wait for each other
    log = CheckLog(folder / "log.db")
    known = log.register(from_text(text), "A.K.")
    log.close()
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.reopen(known.id)


def settle(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until everything asked for is done and shown."""
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)


def choose(window: MainWindow, words: str) -> Claim:
    """Choose the shortest claim or aside with these words."""
    review = window.checking.review
    assert review is not None
    every = [*review.claims, *(review.found(aside) for aside in review.asides)]
    having = [claim for claim in every if claim is not None and words in claim.text]
    claim = min(having, key=lambda claim: len(claim.text))
    window.checking.choose(claim)
    return claim


def current(window: MainWindow) -> Claim:
    """The claim that is chosen."""
    claim = window.checking.current
    assert claim is not None
    return claim


def press(
    window: MainWindow,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """A key in the article, and what comes of it."""
    qtbot.keyClick(window.panes.article, key, modifier)
    settle(window, qtbot)
