"""Offsets in code points and in Qt's units, and the way from the text to the page and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from redpencil.text.paragraphs import from_text
from redpencil.window.look import theme
from redpencil.window.look.utf16 import Utf16Map, for_qt
from redpencil.window.page.typesetting import Setting, Typesetter

TEXTS = st.text(st.characters(min_codepoint=9, max_codepoint=0x1FAFF), max_size=200)


@given(TEXTS)
def test_every_offset_comes_back_from_qts_units(text: str) -> None:
    way = Utf16Map(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert way.units(offset) == units
        assert way.code_points(units) == offset


def test_the_middle_of_a_pair_counts_as_its_beginning() -> None:
    way = Utf16Map("a🚢b")
    assert way.code_points(2) == 1


@given(TEXTS)
def test_what_is_handed_to_qt_has_as_many_code_points_and_no_breaks(text: str) -> None:
    shown = for_qt(text)
    assert len(shown) == len(text)
    document = QTextDocument()
    document.setPlainText(shown)
    assert document.blockCount() == 1


@given(TEXTS)
def test_the_page_shows_at_every_place_the_letter_of_the_text(text: str) -> None:
    document = from_text(text)
    sheet = QTextDocument()
    setter = Typesetter(sheet, document, Setting(theme.load("light"), byline="somewhere"))
    setter.set_blocks(10_000)
    for block in document.blocks:
        for offset in range(block.start, block.end):
            position = setter.page.position(offset)
            assert position is not None
            shown = sheet.characterAt(position)
            expected = for_qt(document.text[offset]).encode("utf-16-le", "replace")[:2]
            assert shown == expected.decode("utf-16-le", "surrogatepass")
            assert setter.page.offset(position) == offset


def test_a_place_outside_the_text_has_no_offset() -> None:
    document = from_text("One line.\n\nAnother line.")
    sheet = QTextDocument()
    setter = Typesetter(sheet, document, Setting(theme.load("light"), byline="by line"))
    setter.set_blocks(10)
    assert setter.page.offset(0) is None
    assert sheet.firstBlock().text() == "by line"
    assert setter.page.nearest_offset(3) == document.blocks[0].start
