"""Comments that the author left in a Word file, beside the claim whose words they stand on."""

from __future__ import annotations

from pathlib import Path

import docx as python_docx
import pytest
from docx.shared import RGBColor
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from redpencil.window.main_window import MainWindow
from redpencil.window.panel.author_comments import AuthorComments

HINT = "From the harbour book, p. 12 <img src='x'><b>not bold</b> & so on"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = python_docx.Document()
    paragraph = file.add_paragraph("The new mast is ")
    first = paragraph.add_run("nine")
    first.font.color.rgb = RGBColor(120, 0, 0)
    last = paragraph.add_run(" metres high")
    paragraph.add_run(", and it has 12 lamps.")
    file.add_comment([first, last], HINT, author="Ann <i>Writer</i>", initials="AW")
    file.add_comment(last, "Measured again in May", author="")
    path = tmp_path / "draft.docx"
    file.save(str(path))
    return path


def comments(window: MainWindow) -> AuthorComments:
    return window.panes.panel.findChild(AuthorComments)


def labels(window: MainWindow) -> list[QLabel]:
    return [label for label in comments(window).findChildren(QLabel) if not label.isHidden()]


@pytest.fixture
def opened(window: MainWindow, draft: Path, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.checking.claims_complete, timeout=8_000):
        window.checking.open_path(draft)
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    return window


def test_comments_stand_in_the_panel_of_the_claim_they_are_on_and_of_no_other(
    opened: MainWindow,
) -> None:
    opened.commands["next_claim"].trigger()
    assert "nine metres" in opened.checking.current.text
    assert comments(opened).isVisible()
    head, words, other_head, other_words = labels(opened)
    assert head.text().startswith("Author’s comment · today ")
    assert head.text().endswith(" · Ann <i>Writer</i>")
    assert words.text() == HINT
    assert other_head.text().startswith("Author’s comment · today ")
    assert other_words.text() == "Measured again in May"
    opened.commands["next_claim"].trigger()
    assert "12 lamps" in opened.checking.current.text
    assert not comments(opened).isVisible()
    assert labels(opened) == []
    opened.commands["previous_claim"].trigger()
    assert len(labels(opened)) == 4


def test_what_a_comment_says_is_shown_and_never_obeyed(opened: MainWindow) -> None:
    opened.commands["next_claim"].trigger()
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels(opened))
    assert not any(label.openExternalLinks() for label in labels(opened))
    assert HINT in labels(opened)[1].accessibleName()


def test_comments_are_there_when_the_article_comes_out_of_the_log(
    opened: MainWindow, draft: Path, qtbot: QtBot
) -> None:
    article = opened.checking.review.article.id
    draft.unlink()
    with qtbot.waitSignal(opened.checking.claims_complete, timeout=8_000):
        opened.checking.reopen(article)
    opened.commands["next_claim"].trigger()
    assert labels(opened)[1].text() == HINT
