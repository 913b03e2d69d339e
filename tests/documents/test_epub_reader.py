"""Books: chapters in the order of the spine, found again by the names of the contents."""

from __future__ import annotations

import pytest
from archives import epub
from reader_views import blocks, places

from redpencil.documents import epub as reader
from redpencil.errors import InputError
from redpencil.model import Document

BOOK = {
    "b": "<h1>The harbour</h1><p>First words.</p><p>It cost 1,800<sup>1</sup> dollars.</p>",
    "a": '<p>Second chapter<a epub:type="noteref" href="#n">2</a>.</p>'
    '<aside epub:type="footnote" id="n">The note.</aside>',
}


def read(chapters: dict[str, str], **more: object) -> Document:
    return reader.read(epub(chapters, **more), "book.epub", {})


def test_chapters_come_in_the_order_of_the_spine_under_the_names_of_the_contents() -> None:
    document = read(BOOK, contents={"a": "Two: the sea", "b": "One"})
    assert places(document) == [
        ("One ¶ 1", "The harbour"),
        ("One ¶ 2", "First words."),
        ("One ¶ 3", "It cost 1,800¹ dollars."),
        ("Two: the sea ¶ 1", "Second chapter²."),
        ("Two: the sea ¶ 2", "The note."),
    ]
    assert blocks(document)[0] == ("heading", 1, "The harbour")


def test_a_chapter_without_a_name_is_counted() -> None:
    assert read({"a": "<p>Words.</p>"}).blocks[0].locator == "part 2 ¶ 1"


def test_title_author_date_and_language_come_from_the_book() -> None:
    meta = "<dc:title>Pilots</dc:title><dc:creator>Ada Moreno</dc:creator><dc:date>2024-05-03</dc:date><dc:language>de-AT</dc:language>"  # noqa: E501
    document = read({"a": "<p>Worte.</p>"}, meta=meta)
    assert (document.title, document.byline, document.date, document.language) == (
        "Pilots", "Ada Moreno", "2024-05-03", "de",
    )  # fmt: skip


def test_a_book_with_copy_protection_is_told_so_and_scrambled_fonts_are_not() -> None:
    with pytest.raises(InputError) as caught:
        read({"a": "<p>x</p>"}, encrypted="OEBPS/text/a.xhtml")
    assert caught.value.code == "locked"
    assert read({"a": "<p>x</p>"}, encrypted="OEBPS/fonts/a.otf").text == "x"


def test_a_part_outside_the_archive_is_not_looked_for() -> None:
    data = epub({"../../../../etc/passwd": "<p>inside</p>"})
    assert reader.read(data, "a.epub", {}).blocks == ()
