"""Rich Text: characters in every spelling, destinations left out, notes, comments, changes."""

from __future__ import annotations

import pytest
from reader_views import blocks, notes, places

from redpencil.documents import rich_text
from redpencil.errors import InputError
from redpencil.model import Document

HEAD = (
    r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Arial Cyr;}{\f2\fcharset128 Mincho;}}"
    r"{\colortbl;\red0\green0\blue0;}"
    r"{\stylesheet{Normal;}{\s1\outlinelevel0 heading 1;}{\*\cs10 Default;}{\s2 Title;}"
    r"{\s3 toc 1;}}"
    r"{\*\revtbl{Unknown;}{Ben Okri;}}"
)


def read(body: str, changes: str = "accepted", **options: str) -> Document:
    data = (r"{\rtf1\ansi\ansicpg1252\deff0" + HEAD + body + "}").encode("latin-1")
    return rich_text.read(data, "draft.rtf", {"changes": changes, **options})


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9", "café"),
        (r"caf\u233?", "café"),
        (r"caf\u233\'e9!", "café!"),
        (r"\uc2 caf\u233ab!", "café!"),
        (r"\uc0 caf\u233 s", "cafés"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"{\f1 \'cf\'f0\'e8}vet", "Приvet"),
        (r"{\f2 \'93\'fa\'96\'7b}", "日本"),
        (r"\ldblquote hello\rdblquote \emdash \lquote x\rquote", "“hello”—‘x’"),
        (r"a\~b\_c\-d\line e\tab f\{g\}\\", "a b-cde f{g}\\".replace("cde", "cd e")),
        ("one\ntwo\r\n three", "onetwo three"),
        (r"{\pict\pngblip 89504e47}{\*\unknown hidden {deep}}seen", "seen"),
        (r"{\object{\*\objdata 0105}{\result shown}}", "shown"),
        ("{\\bin5 }}}}}x}", "x"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}", "link"),
        (r"{\header top}{\footer 12}{\*\bkmkstart a}body", "body"),
        (r"km{\super 2} and 5{\super th}", "km² and 5th"),
        (r"1,800{\super\chftn}{\footnote\chftn  The note.} left", "1,800 left\n\nThe note."),
    ],
)  # fmt: skip
def test_characters_come_out_in_every_spelling(body: str, text: str) -> None:
    assert read(body).text == text


def test_headings_items_and_paragraphs() -> None:
    document = read(
        r"\pard\s2 Harbour notes\par\pard\s1 First part\par\pard Words.\par"
        r"{\listtext 1.\tab}\ls1 one\par\pard\outlinelevel1 Sub\par\pard\s3 Contents 12\par"
    )
    assert blocks(document) == [
        ("heading", 1, "Harbour notes"),
        ("heading", 1, "First part"),
        ("paragraph", 0, "Words."),
        ("item", 1, "one"),
        ("heading", 2, "Sub"),
    ]


def test_a_table_repeats_its_header_and_one_column_is_prose() -> None:
    table = r"\trowd\pard\intbl country\cell troops\cell\row\trowd\intbl Chad\cell 2\par 250\cell\row\pard After.\par"  # noqa: E501
    assert places(read(table)) == [
        ("table 1, row 2", "country: Chad · troops: 2 250"),
        ("¶ 2", "After."),
    ]
    one = r"\trowd\pard\intbl Some prose.\cell\row\pard After.\par"
    assert blocks(read(one))[0] == ("paragraph", 0, "Some prose.")


def test_notes_follow_the_text_under_their_numbers() -> None:
    body = r"A{\footnote \pard One.\par More.}b{\footnote\ftnalt Last.}c{\footnote Two.}\par"
    assert places(read(body)) == [
        ("¶ 1", "Abc"),
        ("footnote 1", "One."),
        ("footnote 1 ¶ 2", "More."),
        ("endnote 1", "Last."),
        ("footnote 2", "Two."),
    ]


def test_comments_keep_author_words_and_anchor() -> None:
    body = (
        r"Some {\*\atrfstart 3}1,800 pilots{\*\atrfend 3}{\*\atnid BO}{\*\atnauthor Ben Okri}\chatn"
        r"{\*\annotation{\*\atnref 3}{\*\atndate 130357248}\pard Source?\par Call.} left.\par "
        r"Here{\*\atnid AM}{\*\atnauthor Ada}\chatn{\*\annotation At a point.} too."
    )
    document = read(body)
    assert document.text == "Some 1,800 pilots left.\n\nHere too."
    assert notes(document) == [
        ("comment", "1,800 pilots", "Source?\nCall.", "Ben Okri"),
        ("comment", "", "At a point.", "Ada"),
    ]
    assert document.notes[0].date == "2024-05-03"


CHANGED = r"He {\deleted\revauthdel1 denied}{\revised\revauth1 con}{\revised\revauth1 firmed} it."


def test_tracked_changes_are_read_as_accepted_or_as_they_stand() -> None:
    accepted, standing = read(CHANGED), read(CHANGED, "standing")
    assert accepted.text == "He confirmed it."
    assert notes(accepted) == [
        ("deletion", "", "denied", "Ben Okri"),
        ("insertion", "confirmed", "", "Ben Okri"),
    ]
    assert standing.text == "He deniedconfirmed it."
    assert notes(standing)[0] == ("deletion", "denied", "", "Ben Okri")


def test_hidden_words_are_told_and_not_swallowed() -> None:
    document = read(r"Seen. {\v Not for print}\v  again\v0  Here.")
    assert document.text == "Seen. Here."
    assert [n.text for n in document.notes] == ["Not for print again"]


def test_a_text_box_follows_its_paragraph() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard In the box.\par}}{\shprslt old}}"
    assert read(rf"Around {box}it.\par").text == "Around it.\n\nIn the box."


def test_title_author_and_date_come_from_the_file() -> None:
    info = r"{\info{\title Pilots}{\author Ada Moreno}{\creatim\yr2023\mo1\dy2}{\revtim\yr2024\mo5\dy3\hr1}}"  # noqa: E501
    document = read(info + "Some words.")
    found = (document.title, document.byline, document.date)
    assert found == ("Pilots", "Ada Moreno", "2024-05-03")


def test_a_chosen_code_page_overrules_the_declared_one() -> None:
    assert read(r"\'cf\'f0\'e8", encoding="cp1251").text == "При"


def test_braces_that_never_close_or_open_do_no_harm() -> None:
    assert read("{" * 50_000 + "deep").text == "deep"
    assert read("}" * 50_000 + "wide").text == "wide"


def test_what_is_no_rich_text_is_told() -> None:
    with pytest.raises(InputError) as caught:
        rich_text.read(b"words", "a.rtf", {})
    assert caught.value.code == "reader_failed"


def test_control_characters_are_left_out_of_notes_and_titles_too() -> None:
    document = read(
        "{\\info{\\title Bo\x00ats}{\\author A\x01da}}text{\\footnote A \x00note.}"
        "{\\*\\annotation As\x02k.}\\par"
    )
    assert document.text == "text\n\nA note."
    assert (document.title, document.byline) == ("Boats", "Ada")
    assert [note.text for note in document.notes] == ["Ask."]
    assert document.remarks[0] == "Control characters were left out (4)."


def test_words_behind_a_table_at_the_end_of_a_file_stand_behind_it() -> None:
    row = r"\intbl A\cell B\cell\row" + "\n"
    assert read(row + row + r"\pard The end.").text.endswith("The end.")
