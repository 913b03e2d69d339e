"""Word documents: structure, notes, comments, tracked changes, hidden words."""

from __future__ import annotations

import io
import zipfile

import pytest
from archives import W, archive, docx, p, r, table
from reader_views import blocks, notes

from redpencil.documents import word
from redpencil.documents.reading import read_bytes
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.settings import Settings

AUTHOR = 'w:id="7" w:author="Ben Okri" w:date="2024-05-03T10:00:00Z"'


def read(body: str, changes: str = "accepted", **parts: str) -> Document:
    return word.read(docx(body, **parts), "draft.docx", {"changes": changes})


def test_headings_lists_and_paragraphs_are_told_by_their_styles() -> None:
    document = read(
        p("Harbour notes", "Title")
        + p("First part", "Heading1")
        + p("Words.")
        + p("Inner part", "Sub")
        + p("one", "ListBullet")
        + p("two", more='<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
        + p("no item", "ListBullet", more='<w:numPr><w:numId w:val="0"/></w:numPr>')
        + p("By outline", more='<w:outlineLvl w:val="2"/>')
    )
    assert document.title == "Harbour notes"
    assert blocks(document) == [
        ("heading", 1, "Harbour notes"),
        ("heading", 1, "First part"),
        ("paragraph", 0, "Words."),
        ("heading", 2, "Inner part"),
        ("item", 1, "one"),
        ("item", 2, "two"),
        ("paragraph", 0, "no item"),
        ("heading", 3, "By outline"),
    ]
    assert document.blocks[2].locator == "¶ 3"


def test_words_cut_into_runs_are_put_together_again() -> None:
    runs = r("The port of ") + r("Lin") + r("den") + "<w:r><w:tab/></w:r>" + r("has  1") + r(",800")
    assert read(p(runs)).text == "The port of Linden has 1,800"


def test_breaks_hyphens_and_symbols_become_what_they_look_like() -> None:
    symbol = '<w:sym w:font="Symbol" w:char="F0B3"/>'
    runs = (
        f"<w:r><w:t>line</w:t><w:br/><w:t>two</w:t></w:r><w:r>{symbol}<w:t>5</w:t></w:r>"
        "<w:r><w:t>co</w:t><w:softHyphen/><w:t>operate well</w:t>"
        "<w:noBreakHyphen/><w:t>known</w:t></w:r>"
    )
    assert read(p(runs)).text == "line two≥5cooperate well-known"


def test_a_table_repeats_its_header_and_counts_its_rows() -> None:
    document = read(p("Before.") + table(("country", "troops"), ("Chad", "2250"), ("Niger", "800")))
    assert blocks(document)[1:] == [
        ("row", 0, "country: Chad · troops: 2250"),
        ("row", 0, "country: Niger · troops: 800"),
    ]
    assert document.blocks[1].locator == "table 1, row 2"


def test_a_cell_over_several_rows_or_columns_stands_in_each() -> None:
    def cell(words: str, more: str = "") -> str:
        return f"<w:tc><w:tcPr>{more}</w:tcPr>{p(words)}</w:tc>"

    top = cell("region") + cell("year") + cell("boats")
    start = cell("North", '<w:vMerge w:val="restart"/>') + cell("2023") + cell("12")
    going_on = cell("", "<w:vMerge/>") + cell("2024") + cell("15")
    wide = cell("all of them", '<w:gridSpan w:val="2"/>') + cell("27")
    rows = "".join(f"<w:tr>{row}</w:tr>" for row in (top, start, going_on, wide))
    assert [words for _, _, words in blocks(read(f"<w:tbl>{rows}</w:tbl>"))] == [
        "region: North · year: 2023 · boats: 12",
        "region: North · year: 2024 · boats: 15",
        "region: all of them · boats: 27",
    ]


def test_a_table_that_only_lays_out_the_page_is_read_as_paragraphs() -> None:
    inner = table(("name", "age"), ("Ada", "41"))
    document = read(f"<w:tbl><w:tr><w:tc>{p('Left column.')}{inner}{p('')}</w:tc></w:tr></w:tbl>")
    assert blocks(document) == [
        ("paragraph", 0, "Left column."),
        ("row", 0, "name: Ada · age: 41"),
    ]


def test_footnotes_and_endnotes_follow_the_text_under_their_numbers() -> None:
    document = read(
        p(r("It cost 1,800") + '<w:r><w:endnoteReference w:id="9"/></w:r>' + r(" dollars."))
        + p(r("Second") + '<w:r><w:footnoteReference w:id="5"/></w:r>' + r("."))
        + p(r("Third") + '<w:r><w:footnoteReference w:id="4"/></w:r>' + r(".")),
        footnotes='<w:footnote w:type="separator" w:id="0">' + p("----") + "</w:footnote>"
        '<w:footnote w:id="4">' + p("Named last.") + "</w:footnote>"
        '<w:footnote w:id="5">' + p("Named first.") + p("And more.") + "</w:footnote>",
        endnotes='<w:endnote w:id="9">' + p("At the end.") + "</w:endnote>",
    )
    assert document.text.startswith("It cost 1,800 dollars."), "a mark must not join a figure"
    assert [(b.locator, document.text[b.start : b.end]) for b in document.blocks[3:]] == [
        ("endnote 1", "At the end."),
        ("footnote 1", "Named first."),
        ("footnote 1 ¶ 2", "And more."),
        ("footnote 2", "Named last."),
    ]


COMMENTS = (
    f"<w:comment {AUTHOR}>{p('Source: the harbour office.')}{p('Call again?')}</w:comment>"
    '<w:comment w:id="8" w:author="Ada">' + p("On the row.") + "</w:comment>"
    '<w:comment w:id="9" w:author="Ada">' + p("At a point.") + "</w:comment>"
)


def test_comments_keep_their_author_their_words_and_their_anchor() -> None:
    body = p(
        r("Some  ") + '<w:commentRangeStart w:id="7"/>' + r("1,800 pilots ")
        + '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>' + r("left.")
    ) + p(r("Here") + '<w:r><w:commentReference w:id="9"/></w:r>' + r(" too."))  # fmt: skip
    document = read(body, comments=COMMENTS)
    assert document.text == "Some 1,800 pilots left.\n\nHere too."
    assert notes(document) == [
        ("comment", "1,800 pilots", "Source: the harbour office.\nCall again?", "Ben Okri"),
        ("comment", "", "At a point.", "Ada"),
    ]
    assert document.notes[0].date == "2024-05-03T10:00:00Z"
    assert "comments" in document.remarks[0].lower()
    assert "Ben Okri, Ada" in document.remarks[0]


def test_a_comment_over_two_paragraphs_spans_both() -> None:
    body = (
        '<w:commentRangeStart w:id="7"/>'
        + p("One here.")
        + p(r("Two") + '<w:commentRangeEnd w:id="7"/>' + r(" there."))
    )
    assert notes(read(body, comments=COMMENTS))[0][1] == "One here.\n\nTwo"


def test_a_comment_in_a_table_is_anchored_at_its_row() -> None:
    rows = table(("name", "age"), ("Ada", "41")).replace(
        r("41"), '<w:commentRangeStart w:id="8"/>' + r("41") + '<w:commentRangeEnd w:id="8"/>'
    )
    assert notes(read(rows, comments=COMMENTS)) == [
        ("comment", "name: Ada · age: 41", "On the row.", "Ada")
    ]


CHANGED = p(
    r("The minister ")
    + f"<w:del {AUTHOR}><w:r><w:delText>de</w:delText></w:r><w:r><w:delText>nied</w:delText></w:r></w:del>"  # noqa: E501
    + f"<w:ins {AUTHOR}>{r('con')}</w:ins><w:ins {AUTHOR}>{r('firmed')}</w:ins>"
    + r(" it.")
)


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    document = read(CHANGED)
    assert document.text == "The minister confirmed it."
    assert notes(document) == [
        ("deletion", "", "denied", "Ben Okri"),
        ("insertion", "confirmed", "", "Ben Okri"),
    ]
    assert "1 insertion and 1 deletion" in " ".join(document.remarks)


def test_tracked_changes_as_they_stand_keep_what_was_deleted() -> None:
    document = read(CHANGED, "standing")
    assert document.text == "The minister deniedconfirmed it."
    assert notes(document) == [
        ("deletion", "denied", "", "Ben Okri"),
        ("insertion", "confirmed", "", "Ben Okri"),
    ]


def test_a_deleted_paragraph_end_joins_the_paragraphs_only_where_accepted() -> None:
    body = p("One", more=f"<w:rPr><w:del {AUTHOR}/></w:rPr>") + p("two.")
    assert read(body).text == "One two."
    assert read(body, "standing").text == "One\n\ntwo."


def test_a_deleted_row_of_a_table_is_gone_only_where_accepted() -> None:
    rows = table(("name", "age"), ("Ada", "41"), ("Ben", "38")).replace(
        f"<w:tr><w:tc>{p('Ben')}", f"<w:tr><w:trPr><w:del {AUTHOR}/></w:trPr><w:tc>{p('Ben')}"
    )
    assert "Ben" not in read(rows).text
    assert "Ben" in read(rows, "standing").text


@pytest.mark.parametrize(
    "runs",
    [
        r("Seen. ") + r("Not for print", "<w:vanish/>"),
        r("Seen. ") + r("Not for", "<w:vanish/>") + r(" print", '<w:vanish w:val="true"/>'),
    ],
)
def test_hidden_words_are_told_and_not_swallowed(runs: str) -> None:
    document = read(p(runs))
    assert document.text == "Seen."
    assert notes(document) == [("hidden", "", "Not for print", "")]
    assert any("Not for print" in remark and "(3)" in remark for remark in document.remarks)


def test_a_style_hides_words_unless_the_run_shows_them() -> None:
    document = read(p(r("Shown ", '<w:vanish w:val="0"/>') + r("hidden"), "Secret"))
    assert document.text == "Shown"


def test_the_code_of_a_field_is_left_out_and_its_result_stays() -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> PAGE </w:instrText></w:r>" + r("code")
    whole = mark("begin") + code + mark("separate") + r("42") + mark("end")
    assert read(p(r("On page ") + whole + r("."))).text == "On page 42."
    assert read(p(r("Broken ") + mark("begin") + r("gone")) + p("Next.")).text == "Broken\n\nNext."


def test_of_alternatives_only_one_is_read_and_a_text_box_follows_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    both = f"<mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent>"  # noqa: E501
    document = read(p(r("Around ") + f"<w:r>{both}</w:r>" + r("it.")))
    assert document.text == "Around it.\n\nIn the box."


def test_a_table_of_contents_is_left_out() -> None:
    assert read(p("Results 12", "TOC1") + p("Words.")).text == "Words."


def test_title_author_date_and_language_come_from_the_file() -> None:
    core = "<dc:title>Harbour pilots</dc:title><dc:creator>Ada Moreno</dc:creator><dcterms:modified>2024-05-03T10:00:00Z</dcterms:modified>"  # noqa: E501
    document = read(p("Es waren 42 Boote."), core=core, language="de-AT")
    assert (document.title, document.byline, document.date, document.language) == (
        "Harbour pilots", "Ada Moreno", "2024-05-03", "de",
    )  # fmt: skip


def test_names_that_programs_enter_by_themselves_are_nobody() -> None:
    core = "<dc:title>Document1</dc:title><dc:creator>Microsoft Office User</dc:creator>"
    document = read(p("Some words."), core=core)
    assert document.byline is None
    assert document.title == "Some words."


def test_a_transcript_keeps_its_speakers() -> None:
    document = read(p("ADA MORENO: We saw it.") + p("BEN OKRI: No.") + p("ADA MORENO: Yes."))
    assert [b.speaker for b in document.blocks] == ["ADA MORENO", "BEN OKRI", "ADA MORENO"]


def test_the_strict_form_of_the_format_is_read_as_well() -> None:
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(io.BytesIO(docx(p("Strict words.")))) as file:
        parts = {n: file.read(n).replace(W.encode(), strict.encode()) for n in file.namelist()}
    assert word.read(archive(parts), "a.docx", {}).text == "Strict words."


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"word/document.xml": "<w:document"}, "cut off"),
        ({"other.xml": "<a/>"}, "missing"),
        ({"word/document.xml": "<a/>"}, "missing"),
        ({"word/document.xml": "<a>" * 100_000}, "nested"),
        ({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "entities"),
    ],
)
def test_what_is_no_word_document_is_told_with_a_reason(parts: dict[str, str], why: str) -> None:
    with pytest.raises(InputError) as caught:
        word.read(archive(parts), "a.docx", {})
    assert caught.value.code == "reader_failed"
    assert why in str(caught.value.details["reason"])


def test_the_way_through_the_cage_keeps_the_notes() -> None:
    document = read_bytes(docx(CHANGED), "draft.docx", Settings())
    assert len(document.notes) == 2
    assert document.media == word.MEDIA
