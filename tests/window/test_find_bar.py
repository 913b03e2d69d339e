"""Finding words in the article: every place, counted, and round the end again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redpencil.text.paragraphs import from_text
from redpencil.window.look import theme
from redpencil.window.page.article_view import ArticleView
from redpencil.window.page.find_bar import FindBar, find_words
from redpencil.window.page.source_view import SourceView
from redpencil.window.searching import Searching

TEXT = "The harbour.\n\nthe  Harbour’s end. “The harbour,” they said (twice)."


def test_letter_case_and_kind_of_space_do_not_matter() -> None:
    assert [TEXT[a:b] for a, b in find_words(TEXT, "the harbour")] == [
        "The harbour",
        "the  Harbour",
        "The harbour",
    ]


def test_straight_marks_find_curly_ones() -> None:
    assert len(find_words(TEXT, "harbour's")) == 1
    assert len(find_words(TEXT, '"the')) == 1


def test_signs_of_patterns_are_words_like_others() -> None:
    assert [TEXT[a:b] for a, b in find_words(TEXT, "(twice).")] == ["(twice)."]


def test_nothing_is_found_for_nothing() -> None:
    assert find_words(TEXT, "") == ()
    assert find_words(TEXT, "  ") == ()


@given(st.text(max_size=60), st.integers(0, 59), st.integers(1, 8))
def test_any_piece_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    piece = text[start : start + length]
    if piece.strip():
        assert find_words(text, piece)


def test_enter_walks_through_the_matches_and_escape_ends_it(qtbot: QtBot) -> None:
    shown = theme.load("light")
    bar, view = FindBar(shown), ArticleView(shown)
    qtbot.addWidget(bar)
    qtbot.addWidget(view)
    source = SourceView(shown)
    qtbot.addWidget(source)
    searching = Searching(bar, view, source)
    view.show_article(from_text(TEXT), "", ())
    bar.show()
    bar.open()
    qtbot.keyClicks(bar.field, "harbour")
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count == "2 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count == "1 of 3"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count == "3 of 3"
    bar.field.setText("nowhere")
    qtbot.waitUntil(lambda: bar.count == "not found")
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.field.text() == ""
    assert bar.count == ""
    assert searching.parent() is None
