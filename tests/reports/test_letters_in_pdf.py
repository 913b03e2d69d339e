"""Letters of every script in the PDF: read back, looked at, and told where no font has them."""

from __future__ import annotations

import io
import shutil
from collections.abc import Sequence
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageOps
from report_examples import full_report
from reportlab.pdfgen.canvas import Canvas

from redpencil import resources
from redpencil.reports.model import Report
from redpencil.reports.people.embedding import Embedded
from redpencil.reports.people.lettering import Lettering
from redpencil.reports.people.outlines import Glyph, Outlines, installed
from redpencil.reports.people.pages import render_sheet
from redpencil.reports.people.typesetting import Type, set_lines
from redpencil.reports.people.values import Leaf, Sheet, plain
from redpencil.reports.writing import renderer_for

FEW = Path(__file__).parents[1] / "data" / "fonts" / "few-han-letters.ttf"
SPOKEN = {
    "Greek": "Μετρήσαμε 1.204 ψηφοδέλτια",
    "Arabic": "عدد السكان بلغ",
    "Hebrew": "נספרו קולות",
    "Devanagari": "मंत्री",
    "Thai": "เรานับได้",
    "Armenian": "Նախարարն ասաց",
    "Georgian": "საქართველო",
    "Russian": "Иван Петров",
}


@pytest.fixture(autouse=True)
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine whose fonts are those in one folder."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    monkeypatch.setattr("redpencil.reports.people.lettering.font_folders", lambda: (folder,))
    return folder


def sheet(*words: str) -> Sheet:
    return Sheet("Check report", "A page", "en", tuple(Leaf("paragraph", plain(w)) for w in words))


def read(body: bytes) -> str:
    pages = pypdfium2.PdfDocument(body)
    return "\n".join(page.get_textpage().get_text_range() for page in pages)


def made(report: Report) -> bytes:
    body = renderer_for(Path("a.pdf"), "report").render(report)
    assert isinstance(body, bytes)
    return body


@pytest.mark.parametrize("script", SPOKEN)
def test_words_of_another_script_are_read_back_from_the_pdf(script: str) -> None:
    words = read(render_sheet(sheet(f"They said: {SPOKEN[script]}.")))
    for word in SPOKEN[script].split():
        assert word in words
    assert "U+" not in words
    assert "\ufffd" not in words


def test_a_sentence_in_hebrew_stands_at_the_right_and_one_in_english_at_the_left() -> None:
    ink = []
    for words in ("שלום", "Peace"):
        (page,) = pypdfium2.PdfDocument(render_sheet(sheet(words)))
        picture = page.render(scale=1).to_pil().convert("L")
        body = picture.crop((0, 125, 595, 175))  # below the title, above the foot
        left, _, right, _ = ImageOps.invert(body).getbbox() or (0, 0, 0, 0)
        ink.append((left, right))
    (hebrew_from, hebrew_to), (english_from, _) = ink
    assert english_from < 65
    assert hebrew_from > 300
    assert 405 < hebrew_to < 415


def test_the_words_of_a_line_from_the_right_run_to_the_left() -> None:
    faces = Lettering(["אחת שתיים 120 שלוש"])
    (line,) = set_lines(plain("אחת שתיים 120 שלוש"), Type(10, 12), 300, faces)
    at = {piece.text.strip(): piece.x for piece in line.pieces}
    assert at["אחת שתיים"] > at["120"] > at["שלוש"]
    ends = max(piece.x + piece.width for piece in line.pieces)
    assert ends == pytest.approx(300)


def test_chinese_breaks_within_its_words_and_no_line_begins_with_a_sign_that_closes(
    machine: Path,
) -> None:
    shutil.copy(FEW, machine)
    words = "部长说我们统计了名居民，" * 9
    lines = set_lines(plain(words), Type(10, 12), 101, Lettering([words]))
    told = ["".join(piece.text for piece in line.pieces) for line in lines]
    assert "".join(told) == words
    assert len(told) > 9
    assert not any(line.startswith("，") for line in told)


def test_a_font_of_the_machine_is_used_where_the_carried_ones_lack_a_letter(machine: Path) -> None:
    assert "U+90E8" in read(render_sheet(sheet("部长说")))
    shutil.copy(FEW, machine)
    (machine / "broken.ttf").write_bytes(b"no font")
    (machine / "folder.ttf").mkdir()
    words = read(render_sheet(sheet("部长说 here")))
    assert "U+90E8" in words  # what a machine has for the same letters is looked up once
    assert "统计了" in read(render_sheet(sheet("统计了 here")))


def test_a_font_that_may_not_be_passed_on_is_left_alone(machine: Path) -> None:
    body = bytearray(FEW.read_bytes())
    tables = [body[12 + 16 * n : 28 + 16 * n] for n in range(int.from_bytes(body[4:6], "big"))]
    (os2,) = (table for table in tables if table[:4] == b"OS/2")
    at = int.from_bytes(os2[8:12], "big") + 8
    body[at : at + 2] = (2).to_bytes(2, "big")
    (machine / "restricted.ttf").write_bytes(body)
    assert installed(frozenset(map(ord, "部")), (machine,)) == []
    shutil.copy(FEW, machine)
    assert len(installed(frozenset(map(ord, "部")), (machine,))) == 1


def test_letters_that_no_font_has_are_told_on_the_first_page_and_at_their_place() -> None:
    words = read(render_sheet(sheet("The scribe wrote 𓀀𓀁 and “𓀂”.")))
    assert "No font of this machine has 3 letters" in " ".join(words.split())
    assert "U+13000, U+13001, U+13002" in " ".join(words.split())
    assert "[U+13000 U+13001]" in words
    assert "“[U+13002]”" in words
    assert "No font" not in read(render_sheet(sheet("“Plain” – words")))


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    for lines in range(20, 60):
        leaves = (
            *(Leaf("item", plain(f"line {n}")) for n in range(lines)),
            Leaf("heading", plain("The checks")),
            Leaf("subheading", plain("1 nine metres")),
            Leaf("row", plain("Fix"), "Status"),
        )
        for page in pypdfium2.PdfDocument(render_sheet(Sheet("Report", "A", "en", leaves))):
            words = page.get_textpage().get_text_range()
            assert ("THE CHECKS" in words) == ("Status" in words)


def test_signs_without_a_shape_are_no_missing_letters() -> None:
    assert Lettering(["a\u200bb\u202ec\ufe0f\u2069\ufeff"]).missing == ()
    assert Lettering(["می\u200cخواهم"]).missing == ()
    assert "می\u200cخواهم" in Lettering(["می\u200cخواهم"]).inked("می\u200cخواهم")


def test_the_same_words_make_the_same_bytes_whatever_was_printed_before() -> None:
    report = full_report(SPOKEN["Arabic"])
    first = made(report)
    made(full_report(SPOKEN["Thai"]))
    assert made(report) == first


def test_metadata_and_outline_have_the_letters_themselves() -> None:
    leaf = Leaf("heading", plain("部"), anchor="here")
    file = pypdfium2.PdfDocument(render_sheet(Sheet("Report", "部 𓀀", "en", (leaf,))))
    assert file.get_metadata_value("Title") == "Report: 部 𓀀"
    assert [mark.get_title() for mark in file.get_toc()] == ["部"]


@pytest.mark.parametrize("font", ["CharisSIL-Regular.ttf", "Inter-Regular.otf"])
def test_both_kinds_of_outlines_are_drawn_and_read_back(font: str) -> None:
    faces = installed(frozenset(map(ord, "Hamburg")), (resources.path("fonts"),))
    (outlines,) = (one for one in faces if font.startswith(f"{one.name}."))
    assert isinstance(outlines, Outlines)
    assert outlines.postscript is font.endswith(".otf")
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(200, 40), invariant=1)
    glyphs = outlines.shaped("Hamburg aha", backwards=False)
    canvas.addLiteral(Embedded(canvas, outlines).drawn(glyphs, 5, 15, 20, bold=False))
    canvas.showPage()
    canvas.save()
    (page,) = pypdfium2.PdfDocument(out.getvalue())
    assert "Hamburg aha" in page.get_textpage().get_text_range()
    picture = page.render(scale=1).to_pil().convert("L")
    assert picture.crop((5, 0, 20, 40)).getextrema()[0] < 60  # the H is black on white
    assert picture.crop((150, 0, 200, 40)).getextrema()[0] > 200  # and the words end


@pytest.mark.parametrize("script", SPOKEN)
def test_words_drawn_at_once_stand_where_their_letters_alone_do(script: str) -> None:
    words = f"{SPOKEN[script]} {SPOKEN[script]}"
    faces = Lettering([words])
    (name, *_) = {name for _, name in faces.divided(words) if name} or {""}
    if not name:  # Charis SIL has them all
        assert script == "Russian"
        return
    outlines = faces.outlines(name)
    glyphs = outlines.shaped(words, backwards=script in ("Arabic", "Hebrew"))
    at = 5.0
    alone = []
    for glyph in glyphs:
        alone.append(((glyph,), at))
        at += glyph.advance * 20 / 1000
    assert drawn(outlines, [(glyphs, 5.0)]) == drawn(outlines, alone)


def drawn(outlines: Outlines, parts: Sequence[tuple[tuple[Glyph, ...], float]]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 40), invariant=1)
    embedded = Embedded(canvas, outlines)
    for glyphs, x in parts:
        canvas.addLiteral(embedded.drawn(glyphs, x, 15, 20, bold=False))
    canvas.showPage()
    canvas.save()
    (page,) = pypdfium2.PdfDocument(out.getvalue())
    # Ink or none: places are told in thousandths of a point, which may shade an edge.
    return page.render(scale=1).to_pil().convert("L").point(lambda ink: 255 * (ink > 128)).tobytes()


@settings(max_examples=30, deadline=None)
@given(
    st.text(st.characters(codec="utf-8") | st.sampled_from("اבमก中α ()12\u200d\u0301"), max_size=60)
)
def test_any_words_are_set_into_a_file_that_opens(words: str) -> None:
    assert len(pypdfium2.PdfDocument(render_sheet(sheet(words)))) >= 1
