"""Articles that are read from right to left: paragraphs, marks, signs, rows; and nothing moves."""

from __future__ import annotations

from pathlib import Path

import pytest
from amending_desk import open_text, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QProgressBar, QStyle
from pytestqt.qtbot import QtBot

from redpencil.window.look import theme
from redpencil.window.look.bidi import isolated, reads_leftward
from redpencil.window.main_window import MainWindow
from redpencil.window.page.mark_painting import MarkPainter

HEBREW = """מעבורת הלילה צומצמה בחצי

ראש הנמל אמר ביום שני: "לא נשאיר את האיים לבד בחושך." כך נאמר אתמול בעיר.

“The ferry is not a luxury,” Per Lindqvist said. Fares rose 8 percent last year.
"""


@pytest.fixture
def leftward(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    settle(window, qtbot)
    open_text(window, qtbot, tmp_path, HEBREW)
    return window


def blocks(window: MainWindow) -> dict[str, Qt.LayoutDirection]:
    document = window.panes.article.document()
    found = (document.findBlockByNumber(n) for n in range(document.blockCount()))
    return {block.text()[:12]: block.textDirection() for block in found}


def test_each_paragraph_runs_as_its_own_words_do(leftward: MainWindow) -> None:
    directions = blocks(leftward)
    assert directions[HEBREW[:12]] == Qt.LayoutDirection.RightToLeft
    assert directions["“The ferry i"] == Qt.LayoutDirection.LeftToRight


def test_a_mark_lies_on_its_words_and_its_sign_hangs_at_their_end(leftward: MainWindow) -> None:
    article = leftward.panes.article
    review = leftward.checking.review
    assert review is not None
    said = next(claim for claim in review.claims if "האיים" in claim.text)
    other = next(claim for claim in review.claims if "luxury" in claim.text)
    before = article.place_of(said.start - 3)
    ((line, _),) = list(article.lines_of(said.start, said.end))
    assert before is not None
    assert line.right() <= before.left() + 1  # what comes before the mark stands on its right
    picture = QImage(900, 900, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    marks = MarkPainter(painter, theme.load("light"), 1.0, article.lines_of)
    assert line.right() + marks.sign(said, "ok") <= line.left()
    assert marks.sign(other, "ok") > 0
    painter.end()


def test_the_caret_of_a_page_shows_nothing_until_it_is_used(
    leftward: MainWindow, qtbot: QtBot
) -> None:
    article, by_keys = leftward.panes.article, Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert not article.textInteractionFlags() & by_keys
    qtbot.keyClick(article, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert article.textInteractionFlags() & by_keys
    qtbot.mouseClick(article.viewport(), Qt.MouseButton.LeftButton)
    assert not article.textInteractionFlags() & by_keys


@pytest.mark.parametrize(
    ("words", "leftward"),
    [("12 إلى", True), ("“לא”", True), ("8 percent", False), ("12", False), ("Anna אנה", False)],
)
def test_the_first_strong_letter_tells_the_direction(words: str, leftward: bool) -> None:
    assert reads_leftward(words) is leftward
    assert isolated(words).strip("\u2068\u2069") == words


def test_no_widget_animates_itself(qapp: QApplication, qtbot: QtBot) -> None:
    bar = QProgressBar()
    qtbot.addWidget(bar)
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    assert bar.style().styleHint(hint, None, bar) == 0
