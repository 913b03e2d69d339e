"""Comments in a copy of the author's own Word file: on exactly the claim's words, all else kept."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import docx as python_docx
import pytest
from archives import docx, p, r, table
from hypothesis import given
from hypothesis import strategies as st

from redpencil.desk import Desk
from redpencil.documents import word
from redpencil.errors import UsageError
from redpencil.model import Article, Check, Citation, Claim, Document, claim_id
from redpencil.reports.model import Report, build_report
from redpencil.reports.people.commenting import render_comments
from redpencil.settings import Settings

NOW = "2024-03-12T09:30:00.000000+00:00"
NOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
FOOTNOTES = (
    '<w:footnote w:id="2"><w:p><w:r><w:t>The yearbook has 77 lamps.</w:t></w:r></w:p></w:footnote>'
)
COMMENTS = (
    '<w:comment w:id="4" w:author="Ann Writer" w:initials="AW"><w:p><w:r>'
    "<w:t>From the briefing, p. 3</w:t></w:r></w:p></w:comment>"
)
BODY = (
    p("Mast raised", "Heading1")
    + p(
        r("The new mast is ")
        + "<w:r><w:rPr><w:b/></w:rPr><w:t>nine met</w:t></w:r><w:r><w:rPr><w:i/></w:rPr>"
        "<w:t>res high, and</w:t></w:r>" + NOTE + r(" it has twelve lamps.")
    )
    + p(
        '<w:commentRangeStart w:id="4"/>'
        + r("“Every boat will see it,”")
        + '<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>'
        + r(" Orr said.")
    )
    + table(("lamp", "count"), ("red", "41"), ("green", "52"))
)


def read(data: bytes) -> Document:
    return word.read(data, "draft.docx", {})


def claim_on(document: Document, words: str) -> Claim:
    start = document.text.index(words)
    end = start + len(words)
    name = claim_id("statement", document.text_sha256, start, end)
    block = document.block_at(start)
    assert block is not None
    return Claim(name, "statement", start, end, words, None, block.locator)


def report_on(data: bytes, *words: str, note: str = "Ask the yard.") -> Report:
    document = read(data)
    claims = [claim_on(document, each) for each in words]
    checks = tuple(
        Check(
            c.id, "fix", c.text, "statement", c.start, c.end, "A. Keller", NOW, number,
            Citation("s1", "Harbour book", "p. 4", "ten metres"), "differs", "The book has ten.",
            note, "ten metres",
        )
        for number, c in enumerate(claims, 2)
    )  # fmt: skip
    report = build_report(Article("a1", document, checks=checks), claims, {}, [], [])
    return replace(report, manuscript=data)


def commented(data: bytes) -> dict[str, str]:
    """The words that each comment of a file is on, as our own reader sees them."""
    document = read(data)
    return {note.text: document.text[note.start : note.end] for note in document.notes}


def test_each_comment_is_on_exactly_the_words_of_its_claim() -> None:
    words = ("nine metres", "Every boat", "it has twelve lamps", "Mast raised")
    made = render_comments(report_on(docx(BODY, footnotes=FOOTNOTES, comments=COMMENTS), *words))
    on = commented(made)
    assert sorted(on.values()) == sorted([*words, "“Every boat will see it,”"])
    said = next(text for text, place in on.items() if place == "nine metres")
    assert "Fix · Differs: The book has ten." in said
    assert "Should read: ten metres" in said
    assert "Source: Harbour book, p. 4" in said
    assert "Note: Ask the yard." in said


def test_the_words_and_their_formatting_stay_as_they_were() -> None:
    data = docx(BODY, footnotes=FOOTNOTES, comments=COMMENTS)
    made = render_comments(report_on(data, "nine metres", "Every boat", "twelve"))
    assert read(made).text == read(data).text
    assert read(made).blocks == read(data).blocks
    body = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    runs = re.findall(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?<w:t[^>]*>(.*?)</w:t></w:r>", body)
    assert ("<w:b/>", "nine met") in runs
    assert ("<w:i/>", "res") in runs
    assert ("<w:i/>", " high, and") in runs


def test_what_is_not_concerned_is_copied_byte_by_byte() -> None:
    data = docx(BODY, footnotes=FOOTNOTES, comments=COMMENTS)
    made = zipfile.ZipFile(io.BytesIO(render_comments(report_on(data, "nine metres"))))
    old = zipfile.ZipFile(io.BytesIO(data))
    for name in old.namelist():
        if name not in ("word/document.xml", "word/comments.xml"):
            assert made.read(name) == old.read(name), name
    assert b"Ann Writer" in made.read("word/comments.xml")
    assert b"From the briefing, p. 3" in made.read("word/comments.xml")


def test_claims_within_claims_and_side_by_side_each_have_their_comment() -> None:
    words = ("nine", "nine metres", "metres high, and it", "The new mast is nine")
    made = render_comments(report_on(docx(BODY, footnotes=FOOTNOTES), *words))
    assert sorted(commented(made).values()) == sorted(words)


def test_a_figure_in_a_table_is_found_in_its_cell() -> None:
    made = render_comments(report_on(docx(BODY, footnotes=FOOTNOTES, comments=""), "52"))
    body = zipfile.ZipFile(io.BytesIO(made)).read("word/document.xml").decode()
    start = body.index('<w:commentRangeStart w:id="5"')
    end = body.index("<w:commentRangeEnd", start)
    words = re.findall("<w:t[^>]*>(.*?)</w:t>", body[start:end])
    assert words == ["52"]


def test_a_claim_in_a_footnote_is_told_and_the_footnote_left_alone() -> None:
    data = docx(BODY, footnotes=FOOTNOTES)
    made = render_comments(report_on(data, "nine metres", "77 lamps"))
    on = commented(made)
    assert "nine metres" in on.values()
    assert any("77 lamps" in text and "no sure place" in text for text in on)
    part = "word/footnotes.xml"
    assert zipfile.ZipFile(io.BytesIO(made)).read(part) == zipfile.ZipFile(io.BytesIO(data)).read(part)  # fmt: skip  # noqa: E501


def real_file() -> bytes:
    """A file as Word's own template makes it, without any comment."""
    made = python_docx.Document()
    made.add_heading("Mast raised", 1)
    paragraph = made.add_paragraph("The new mast is ")
    paragraph.add_run("nine met").bold = True
    paragraph.add_run("res high.").italic = True
    made.add_paragraph("It has twelve lamps, Orr said.", style="List Bullet")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_another_program_opens_the_copy_and_finds_the_comments() -> None:
    made = render_comments(report_on(real_file(), "nine metres", "twelve lamps"))
    opened = python_docx.Document(io.BytesIO(made))
    comments = list(opened.comments)
    assert [comment.author for comment in comments] == ["A. Keller", "A. Keller"]
    assert "Should read: ten metres" in comments[0].text
    assert [par.text for par in opened.paragraphs] == [
        "Mast raised",
        "The new mast is nine metres high.",
        "It has twelve lamps, Orr said.",
    ]
    runs = [(run.text, run.bold, run.italic) for run in opened.paragraphs[1].runs if run.text]
    assert ("nine met", True, None) in runs
    assert ("res", None, True) in runs


def test_an_office_program_keeps_the_comments_on_their_words(tmp_path: Path) -> None:
    """LibreOffice saves the copy anew; where it is not installed, the copy itself is read."""
    data = render_comments(report_on(real_file(), "nine metres", "twelve lamps"))
    draft = tmp_path / "draft.docx"
    draft.write_bytes(data)
    office = shutil.which("soffice")
    if office:
        profile = f"-env:UserInstallation=file://{tmp_path}/office"
        subprocess.run(
            [office, profile, "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir",
             str(tmp_path / "saved"), str(draft)],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        data = (tmp_path / "saved" / "draft.docx").read_bytes()
    assert sorted(commented(data).values()) == ["nine metres", "twelve lamps"]


def test_the_same_log_gives_the_same_bytes() -> None:
    report = report_on(docx(BODY, footnotes=FOOTNOTES, comments=COMMENTS), "nine metres")
    assert render_comments(report) == render_comments(report)


def test_what_is_said_cannot_break_out_of_a_comment() -> None:
    hostile = "</w:t></w:r></w:p></w:comment><w:comment> ]]> & \x00 \ud800"
    made = render_comments(report_on(real_file(), "nine metres", note=hostile))
    assert len(list(python_docx.Document(io.BytesIO(made)).comments)) == 1
    assert any("</w:comment><w:comment> ]]> &" in text for text in commented(made))


PIECES = st.sampled_from(["nine ", "m", "et", "res ", "high ", " lamps ", "x"])


@given(st.lists(PIECES, min_size=1, max_size=12), st.data())
def test_property_any_words_of_any_runs_get_their_comment(
    pieces: list[str], data: st.DataObject
) -> None:
    file = docx(p("Before.") + p("".join(r(piece) for piece in pieces)) + p("After all."))
    document = read(file)
    block = next((b for b in document.blocks if b.locator == "¶ 2"), document.blocks[-1])
    start = data.draw(st.integers(block.start, block.end - 1))
    end = data.draw(st.integers(start + 1, block.end))
    words = document.text[start:end].strip()
    start = document.text.index(words, start) if words else start
    if not words:
        return
    name = claim_id("statement", document.text_sha256, start, start + len(words))
    claim = Claim(name, "statement", start, start + len(words), words, None, "¶ 2")
    check = Check(name, "ok", words, "statement", start, claim.end, "A", NOW, 2)
    report = build_report(Article("a1", document, checks=(check,)), [claim], {}, [], [])
    made = read(render_comments(replace(report, manuscript=file)))
    assert made.text == document.text
    assert [(note.start, note.end) for note in made.notes] == [(start, claim.end)]


def test_an_article_that_is_no_word_file_is_refused_with_a_way_out(tmp_path: Path) -> None:
    with Desk(tmp_path / "l.db", tmp_path / "g.db", Settings(checker="A")) as desk:
        text = tmp_path / "draft.txt"
        text.write_text("It has 12 lamps.", encoding="utf-8")
        report = desk.report(desk.open_article(text))
        with pytest.raises(UsageError, match="no_manuscript"):
            desk.with_manuscript(report)


def test_a_file_that_reads_otherwise_by_now_is_refused(tmp_path: Path) -> None:
    with Desk(tmp_path / "l.db", tmp_path / "g.db", Settings(checker="A")) as desk:
        draft = tmp_path / "draft.docx"
        draft.write_bytes(real_file())
        report = desk.report(desk.open_article(draft))
        assert desk.with_manuscript(report).manuscript == draft.read_bytes()
        draft.write_bytes(docx(BODY))
        with pytest.raises(UsageError, match="no_manuscript"):
            desk.with_manuscript(report)
