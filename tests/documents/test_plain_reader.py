"""Plain text: line ends, control characters, paragraphs, the head of an article."""

from __future__ import annotations

import pytest

from redpencil.documents.heads import find_date
from redpencil.documents.plain import read
from redpencil.model import Document

ARTICLE = (
    "Harbour reopens after the storm\r\n\r\nBy Ada Moreno\r\n\r\nPORT ELLIS, 12 March 2024\r\n\r\n"
    "The harbour master said 42 boats had left by noon on 9 March 2024.\r\n"
)


def text_of(document: Document, number: int) -> str:
    block = document.blocks[number]
    return document.text[block.start : block.end]


def test_line_ends_become_line_feeds_and_the_mark_goes() -> None:
    document = read(b"\xef\xbb\xbfOne.\r\n\r\nTwo.\rThree.", "a.txt", {})
    assert document.text == "One.\n\nTwo.\nThree."


def test_control_characters_go_with_a_remark_and_tabs_stay() -> None:
    document = read(("words " * 40 + "a\x07b\x1bc\td").encode(), "a.txt", {})
    assert document.text.endswith("abc\td")
    assert document.remarks == ("Control characters were left out (2).",)


def test_letters_lost_before_are_told() -> None:
    assert "� (1)" in read("caf\ufffd au lait".encode(), "a.txt", {}).remarks[0]


def test_the_head_gives_title_byline_and_date() -> None:
    document = read(ARTICLE.encode(), "a.txt", {})
    assert document.title == "Harbour reopens after the storm"
    assert document.byline == "Ada Moreno"
    assert document.date == "2024-03-12"
    assert document.blocks[0].kind == "heading"


def test_a_date_inside_the_story_is_not_its_date() -> None:
    story = "Title\n\n" + "A long first paragraph of the story tells what happened. " * 4
    assert read((story + "\n\n9 March 2024").encode(), "a.txt", {}).date is None


def test_paragraphs_are_counted_and_lie_where_they_say() -> None:
    document = read(ARTICLE.encode(), "a.txt", {})
    assert [block.locator for block in document.blocks] == ["¶ 1", "¶ 2", "¶ 3", "¶ 4"]
    assert text_of(document, 3).startswith("The harbour master")


def test_an_emoji_counts_as_one_letter() -> None:
    document = read("🙂 One.\n\nTwo 🙂.".encode(), "a.txt", {})
    assert text_of(document, 1) == "Two 🙂."


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("5 February 2013", "2013-02-05"),
        ("Feb. 5, 2013", "2013-02-05"),
        ("Tuesday, September 3rd, 2024", "2024-09-03"),
        ("2024-11-30", "2024-11-30"),
        ("31 February 2013", None),
        ("02/03/2013", None),
        ("March 2013", None),
    ],
)
def test_only_a_full_date_is_a_date(words: str, day: str | None) -> None:
    assert find_date(words) == day
