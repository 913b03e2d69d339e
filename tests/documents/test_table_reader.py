"""Tables: each row says its header words, under the number a spreadsheet gives it."""

from __future__ import annotations

import pytest

from redpencil.documents.table import read
from redpencil.model import Document

HARBOURS = "harbour,boats counted\nPort Ellis,42\nNorth Quay,1200\n"


def rows(text: str, name: str = "boats.csv") -> list[tuple[str, str]]:
    document = read(text.encode(), name, {})
    return [(b.locator, document.text[b.start : b.end]) for b in document.blocks]


def test_a_row_says_its_header_words_and_its_number() -> None:
    assert rows(HARBOURS) == [
        ("row 2", "harbour: Port Ellis · boats counted: 42"),
        ("row 3", "harbour: North Quay · boats counted: 1200"),
    ]


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_the_separator_is_found(separator: str) -> None:
    assert rows(HARBOURS.replace(",", separator))[0] == (
        "row 2",
        "harbour: Port Ellis · boats counted: 42",
    )


def test_decimal_commas_do_not_part_cells() -> None:
    assert rows("harbour;share\nPort Ellis;3,5\nNorth Quay;96,5")[0][1] == (
        "harbour: Port Ellis · share: 3,5"
    )


def test_quoted_cells_may_hold_separators_and_line_ends() -> None:
    found = rows('harbour,note\n"Port Ellis, old","closed\nin ""winter"""\nQuay,open\n')
    assert found[0] == ("row 2", 'harbour: Port Ellis, old · note: closed in "winter"')
    assert found[1][0] == "row 3"


def test_blank_rows_count_but_do_not_show() -> None:
    assert [locator for locator, _ in rows("a,b\n1,2\n\n,\n3,4")] == ["row 2", "row 5"]


def test_lines_above_the_header_are_the_heading() -> None:
    text = "Boats in the harbours,,\n\nharbour,boats,crew\nPort Ellis,42,90\nQuay,3,4\n"
    document = read(text.encode(), "boats.csv", {})
    assert document.title == "Boats in the harbours"
    assert document.blocks[0].kind == "heading"
    assert document.blocks[1].locator == "row 4"


def test_a_row_longer_than_the_header_keeps_its_cells_and_says_so() -> None:
    document: Document = read(b"a,b\n1,2,3\n", "a.csv", {})
    assert document.text == "a: 1 · b: 2 · 3"
    assert document.remarks


def test_a_header_alone_is_still_text() -> None:
    assert rows("harbour,boats\n") == [("row 1", "harbour · boats")]


def test_a_column_of_words_is_a_table_of_one_column() -> None:
    assert rows("harbour\nPort Ellis\nQuay")[1] == ("row 3", "harbour: Quay")
