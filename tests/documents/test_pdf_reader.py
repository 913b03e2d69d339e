"""Printed pages: reading order, columns, broken words, running heads, notes, locators."""

from __future__ import annotations

import pytest
from printed import HEIGHT, Set, pdf, prose
from reader_views import blocks, places

from redpencil.documents import pdf as reader
from redpencil.documents.reading import read_bytes
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.settings import Settings
from redpencil.words import sentence

# Two columns of running text, about as wide as a column of a report.
LEFT = [
    "The port of Linden said on Tues-",
    "day that pilots had left for the",
    "season. The ministry confirmed",
    "that figure in the evening, and",
    "said more of them would follow.",
    "A committee is to look into the",
    "matter before the winter comes,",
    "and it will report to the mayor",
]
RIGHT = [
    "in the spring. Nobody doubts its",
    "findings will be read with care.",
    "The union has called for calm at",
    "the gates. It wants the pilots to",
    "come back before the ice is gone",
    "and it asks for better boats now.",
    "No date has been set for a first",
    "meeting between the two of them.",
]


def read(*pages: list[Set], info: str = "") -> Document:
    return reader.read(pdf(pages, info), "report.pdf", {})


def test_two_columns_are_read_one_after_the_other() -> None:
    head = [Set(70, 700, "Pilots leave the port for the season", 20)]
    document = read(head + prose(70, 650, LEFT) + prose(320, 650, RIGHT))
    assert document.title == "Pilots leave the port for the season"
    assert blocks(document)[0] == ("heading", 1, document.title)
    assert document.text.count("\n\n") == 1, "the paragraph goes on in the second column"
    assert "said on Tuesday that pilots" in document.text
    assert "report to the mayor in the spring." in document.text


@pytest.mark.parametrize("rowwise", [False, True])
def test_the_order_of_the_contents_does_not_matter(rowwise: bool) -> None:
    columns = prose(70, 650, LEFT), prose(320, 650, RIGHT)
    page = [s for pair in zip(*columns, strict=True) for s in pair] if rowwise else [
        *columns[1], *columns[0]
    ]  # fmt: skip
    assert read(page).text.startswith("The port of Linden said on Tuesday that pilots had left")
    assert "mayor in the spring" in read(page).text


def test_a_line_over_both_columns_parts_them() -> None:
    page = prose(70, 700, LEFT) + prose(320, 700, RIGHT)
    page += [Set(70, 560, "A line that runs over the whole width of the page, as a caption does.")]
    page += prose(70, 530, LEFT) + prose(320, 530, RIGHT)
    text = read(page).text
    assert text.index("two of them") < text.index("A line that runs") < text.rindex("The port")


def test_a_table_is_read_row_by_row() -> None:
    rows = [("Country", "Troops", "Year"), ("Chad", "2,250", "2013"), ("Niger", "800", "2014")]
    page = [
        Set(70 + 150 * column, 600 - 16 * line, words)
        for line, row in enumerate(rows)
        for column, words in enumerate(row)
    ]
    assert blocks(read(prose(70, 700, LEFT[2:5]) + page))[-3:] == [
        ("row", 0, "Country · Troops · Year"),
        ("row", 0, "Chad · 2,250 · 2013"),
        ("row", 0, "Niger · 800 · 2014"),
    ]


def test_words_broken_at_the_end_of_a_line_are_joined_and_compounds_keep_their_hyphen() -> None:
    lines = [
        "It was a well-known and much discussed mat-",
        "ter in the town, where a well-",
        "known pilot and an Anglo-",
        "Saxon captain met in 2013-",
        "2014 and again in the following year of all.",
    ]
    assert read(prose(70, 700, lines)).text == (
        "It was a well-known and much discussed matter in the town, where a well-known pilot and "
        "an Anglo-Saxon captain met in 2013-2014 and again in the following year of all."
    )


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            Set(70, HEIGHT - 40, f"Annual report, chapter {number // 2}"),
            Set(500, HEIGHT - 40, f"{number + 10}"),
            *prose(70, 700, LEFT),
            Set(280, 40, "Port of Linden"),
        ]
        for number in range(1, 6)
    ]
    text = read(*pages).text
    assert "Annual report" not in text
    assert "Port of Linden\n" not in text
    assert not any(str(number + 10) in text for number in range(1, 6))
    assert text.count("The ministry confirmed") == 5


def test_a_figure_at_the_foot_of_a_page_is_no_page_number() -> None:
    assert read([*prose(70, 700, LEFT), Set(70, 60, "1846")]).text.endswith("1846")


def test_a_paragraph_that_a_page_cuts_is_one_with_both_pages_in_its_locator() -> None:
    document = read(prose(70, 200, LEFT), prose(70, 700, RIGHT))
    assert [b.locator for b in document.blocks] == ["p. 1 ¶ 1 – p. 2"]
    assert "report to the mayor in the spring." in document.text


def test_paragraphs_are_told_by_indents_by_gaps_and_by_short_lines() -> None:
    lines = [
        Set(70, 700, "The first paragraph has a line of about this length in it"),
        Set(70, 686, "and ends with a line that is short."),
        Set(70, 672, "The second begins without an indent after that short line"),
        Set(70, 658, "and goes on over this line, which is as long as the others."),
        Set(84, 644, "The third has an indent, and its line is as long as before"),
        Set(70, 630, "and it ends on a line that is about as long as all others."),
        Set(70, 600, "The fourth stands apart from all the others by a wide gap."),
    ]
    assert [b.locator for b in read(lines).blocks] == [f"p. 1 ¶ {n}" for n in (1, 2, 3, 4)]


def test_items_hang_together_with_their_further_lines() -> None:
    page = prose(70, 700, LEFT[2:5])
    page += [
        Set(80, 640, "\u2022"),
        Set(92, 640, "An item whose words go on over"),
        Set(92, 626, "more than one line, below its first word."),
        Set(80, 612, "\u2022"),
        Set(92, 612, "Another one."),
    ]
    assert blocks(read(page))[1:] == [
        ("item", 0, "• An item whose words go on over more than one line, below its first word."),
        ("item", 0, "• Another one."),
    ]


def test_a_raised_mark_does_not_join_a_figure_and_its_note_comes_last() -> None:
    page = [
        Set(70, 700, "It cost 1,800"),
        Set(130.5, 704, "1", 6),
        Set(137, 700, "dollars, which is what the harbour office had said in the"),
        Set(70, 686, "spring before the ice was gone."),
        Set(70, 80, "1 The harbour office, letter of 3 May.", 8),
    ]
    document = read(page)
    assert document.text.startswith("It cost 1,800¹ dollars, which")
    assert places(document)[-1] == ("p. 1 ¶ 2", "1 The harbour office, letter of 3 May.")


def test_headings_are_told_by_size_and_by_weight() -> None:
    page = [
        Set(70, 760, "Report on pilots", 24),
        Set(70, 720, "First part", 16),
        *prose(70, 690, LEFT),
        Set(70, 560, "In bold", bold=True),
        *prose(70, 540, RIGHT),
    ]
    found = [b for b in blocks(read(page)) if b[0] == "heading"]
    assert found == [
        ("heading", 1, "Report on pilots"),
        ("heading", 2, "First part"),
        ("heading", 3, "In bold"),
    ]


def test_a_large_initial_belongs_to_its_word() -> None:
    page = [Set(70, 686, "T", 30), Set(90, 700, "he port of Linden said on Tuesday that")]
    page += [Set(90, 686, "pilots had left it."), *prose(70, 658, RIGHT)]
    assert read(page).text.startswith("The port of Linden said on Tuesday that pilots had left it.")


def test_what_stands_across_the_page_is_left_out_unless_all_of_it_does() -> None:
    stamp = Set(30, 300, "A stamp along the edge of the page", turned=True)
    assert "stamp" not in read([stamp, *prose(70, 700, LEFT)]).text
    sideways = [Set(100 + 14 * n, 100, line, turned=True) for n, line in enumerate(LEFT)]
    assert read(sideways).text.startswith("The port of Linden said on Tuesday that pilots")


def test_leading_dots_become_the_separator_of_a_row() -> None:
    page = [
        Set(70, 700, "Adults . . . . . . . . . . . . . . 12 dollars"),
        Set(70, 686, "Children ........ 6 dollars"),
    ]
    assert blocks(read(page)) == [
        ("row", 0, "Adults · 12 dollars"),
        ("row", 0, "Children · 6 dollars"),
    ]


def test_title_author_and_date_come_from_the_file() -> None:
    info = "/Title (Pilots) /Author (Ada Moreno) /CreationDate (D:20240503101112Z)"
    document = read(prose(70, 700, LEFT), info=info)
    assert (document.title, document.byline, document.date) == (
        "Pilots",
        "Ada Moreno",
        "2024-05-03",
    )


def test_a_title_that_a_program_made_up_is_not_taken() -> None:
    document = read(prose(70, 700, LEFT), info="/Title (Microsoft Word - draft3.doc)")
    assert document.title.startswith("The port of Linden")


def test_a_scanned_document_is_told_with_what_would_help() -> None:
    with pytest.raises(InputError) as caught:
        read_bytes(pdf([[], []], pictures=True), "scan.pdf", Settings())
    assert caught.value.code.startswith("scanned"), "the way out depends on the machine"
    assert "2 pages" in sentence(caught.value)
    assert "Tesseract" in sentence(caught.value)


def test_pages_that_are_pictures_among_others_are_named() -> None:
    text = prose(70, 700, LEFT)
    document = reader.read(pdf([text, [], text, [], [], text], pictures=True), "a.pdf", {})
    assert any("2, 4–5" in remark for remark in document.remarks)


def test_a_damaged_file_is_told_so() -> None:
    with pytest.raises(InputError) as caught:
        reader.read(b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n", "a.pdf", {})
    assert caught.value.code == "reader_failed"


def test_the_same_page_gives_the_same_document_through_the_cage() -> None:
    data = pdf([prose(70, 700, LEFT)])
    document = read_bytes(data, "report.pdf", Settings())
    assert document.text == reader.read(data, "report.pdf", {}).text
    assert document.media == "application/pdf"
