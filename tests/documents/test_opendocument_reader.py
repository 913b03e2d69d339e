"""OpenDocument texts: structure, notes, comments, tracked changes, hidden words."""

from __future__ import annotations

import io
import zipfile

import pytest
from archives import odt
from reader_views import blocks, notes, places

from redpencil.documents import opendocument
from redpencil.errors import InputError
from redpencil.model import Document

HIDDEN = '<style:style style:name="T9" style:family="text"><style:text-properties text:display="none"/></style:style>'  # noqa: E501
RAISED = '<style:style style:name="T8" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>'  # noqa: E501


def read(text: str, changes: str = "accepted", **parts: str) -> Document:
    return opendocument.read(odt(text, **parts), "draft.odt", {"changes": changes})


def test_headings_lists_and_paragraphs() -> None:
    items = "<text:list><text:list-item><text:p>one</text:p><text:list><text:list-item><text:p>inner</text:p></text:list-item></text:list></text:list-item></text:list>"  # noqa: E501
    document = read(
        '<text:p text:style-name="Title">Harbour notes</text:p>'
        '<text:h text:outline-level="2">A part</text:h><text:p>Words <text:s text:c="3"/>here'
        f"<text:line-break/>and<text:tab/>there.</text:p>{items}"
    )
    assert document.title == "Harbour notes"
    assert blocks(document) == [
        ("heading", 1, "Harbour notes"),
        ("heading", 2, "A part"),
        ("paragraph", 0, "Words here and there."),
        ("item", 1, "one"),
        ("item", 2, "inner"),
    ]


def test_a_table_repeats_its_header() -> None:
    def row(*cells: str) -> str:
        inner = "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in cells)
        return f"<table:table-row>{inner}</table:table-row>"

    head = f"<table:table-header-rows>{row('year', '2024')}</table:table-header-rows>"
    document = read(f"<table:table>{head}{row('boats', '42')}</table:table>")
    assert places(document) == [("table 1, row 2", "year: boats · 2024: 42")]


def test_notes_follow_the_text_and_their_marks_do_not_join_a_figure() -> None:
    note = '<text:note text:note-class="{}"><text:note-citation>1</text:note-citation><text:note-body><text:p>{}</text:p></text:note-body></text:note>'  # noqa: E501
    text = f"<text:p>It cost 1,800{note.format('footnote', 'Who says?')} dollars{note.format('endnote', 'The end.')}.</text:p>"  # noqa: E501
    assert places(read(text)) == [
        ("¶ 1", "It cost 1,800 dollars."),
        ("footnote 1", "Who says?"),
        ("endnote 1", "The end."),
    ]


def test_comments_keep_author_words_anchor_and_date() -> None:
    said = '<office:annotation office:name="c1"><dc:creator>Ben Okri</dc:creator><dc:date>2024-05-03T10:00:00</dc:date><text:p>Source?</text:p><text:p>Call.</text:p></office:annotation>'  # noqa: E501
    text = (
        f'<text:p>Some {said}1,800 pilots<office:annotation-end office:name="c1"/> left.</text:p>'
    )
    document = read(text)
    assert document.text == "Some 1,800 pilots left."
    assert notes(document) == [("comment", "1,800 pilots", "Source?\nCall.", "Ben Okri")]
    assert document.notes[0].date == "2024-05-03T10:00:00"


INFO = "<office:change-info><dc:creator>Ben Okri</dc:creator><dc:date>2024-05-03</dc:date></office:change-info>"  # noqa: E501
CHANGED = (
    '<text:tracked-changes><text:changed-region text:id="d1"><text:deletion>'
    f"{INFO}<text:p>denied</text:p></text:deletion></text:changed-region>"
    f'<text:changed-region text:id="i1"><text:insertion>{INFO}</text:insertion></text:changed-region>'  # noqa: E501
    '</text:tracked-changes><text:p>He <text:change text:change-id="d1"/>'
    '<text:change-start text:change-id="i1"/>confirmed<text:change-end text:change-id="i1"/> it.</text:p>'  # noqa: E501
)


def test_tracked_changes_are_read_as_accepted_or_as_they_stand() -> None:
    accepted, standing = read(CHANGED), read(CHANGED, "standing")
    assert accepted.text == "He confirmed it."
    assert notes(accepted) == [
        ("deletion", "", "denied", "Ben Okri"),
        ("insertion", "confirmed", "", "Ben Okri"),
    ]
    assert standing.text == "He deniedconfirmed it."
    assert notes(standing)[0] == ("deletion", "denied", "", "Ben Okri")
    assert "1 insertion and 1 deletion" in " ".join(accepted.remarks)


def test_hidden_words_are_told_and_not_swallowed() -> None:
    for text in (
        '<text:p>Seen. <text:span text:style-name="T9">Not for print</text:span></text:p>',
        '<text:p>Seen. <text:hidden-text text:string-value="Not for print"/></text:p>',
        '<text:p>Seen.</text:p><text:section text:display="none"><text:p>Not for print</text:p></text:section>',  # noqa: E501
    ):
        document = read(text, automatic=HIDDEN)
        assert document.text == "Seen."
        assert [(n.kind, n.text) for n in document.notes] == [("hidden", "Not for print")]
        assert any("Not for print" in remark for remark in document.remarks)


def test_a_raised_digit_does_not_join_a_figure() -> None:
    raised = '<text:p>1,800<text:span text:style-name="T8">1</text:span> km</text:p>'
    assert read(raised, automatic=RAISED).text == "1,800¹ km"


def test_a_text_box_follows_its_paragraph() -> None:
    frame = "<draw:frame><svg:title>a picture</svg:title><draw:text-box><text:p>In the box.</text:p></draw:text-box></draw:frame>"  # noqa: E501
    shape = "<draw:custom-shape><text:p>In the shape.</text:p></draw:custom-shape>"
    assert read(f"<text:p>Around {frame}{shape}it.</text:p>").text == (
        "Around it.\n\nIn the box.\n\nIn the shape."
    )


def test_title_author_date_and_language_come_from_the_file() -> None:
    meta = "<dc:title>Pilots</dc:title><meta:initial-creator>Ada Moreno</meta:initial-creator><dc:date>2024-05-03T10:00:00</dc:date><dc:language>de-AT</dc:language>"  # noqa: E501
    document = read("<text:p>Worte.</text:p>", meta=meta)
    assert (document.title, document.byline, document.date, document.language) == (
        "Pilots", "Ada Moreno", "2024-05-03", "de",
    )  # fmt: skip


def test_a_flat_file_is_read_like_a_packed_one() -> None:
    with zipfile.ZipFile(io.BytesIO(odt("<text:p>Flat words.</text:p>"))) as file:
        flat = file.read("content.xml")
    assert opendocument.read(flat, "draft.fodt", {}).text == "Flat words."


def test_a_file_with_a_password_is_told_so() -> None:
    locked = odt("<text:p>x</text:p>", manifest="<manifest:encryption-data/>")
    with pytest.raises(InputError) as caught:
        opendocument.read(locked, "draft.odt", {})
    assert caught.value.code == "locked"
