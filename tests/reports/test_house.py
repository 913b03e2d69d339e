"""The newsroom's own folder: its name, its scale, its logo, and its templates in place of ours."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import docx as python_docx
import pypdfium2
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo
from told_report import told_report

from redpencil import resources
from redpencil.errors import InputError
from redpencil.reports.edition import Edition
from redpencil.reports.house import House, Rating, Scale, house_folder, load_house
from redpencil.reports.html import render_html
from redpencil.reports.writing import renderer_for
from redpencil.words import sentence

TOLD = {
    "name": "The Harbour Paper",
    "url": "https://paper.example/",
    "scale": {
        "name": "Three words",
        "url": "https://paper.example/scale",
        "ratings": {"ok": "Stands", "fix": {"name": "Wrong", "meaning": "It is not so."}},
    },
}


def put(name: str, text: str | bytes) -> Path:
    path = house_folder() / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_without_a_folder_there_is_no_house() -> None:
    assert load_house() == House()


def test_name_scale_and_logo_are_read() -> None:
    put("house.json", json.dumps(TOLD))
    put("logo.png", b"\x89PNG")
    assert load_house() == House(
        "The Harbour Paper",
        "https://paper.example/",
        "data:image/png;base64,iVBORw==",
        Scale(
            "Three words",
            (Rating("ok", "Stands"), Rating("fix", "Wrong", "It is not so.")),
            "https://paper.example/scale",
        ),
        "data:image/png;base64,iVBORw==",
    )


@pytest.mark.parametrize(
    "told",
    ["{", "[]", "\udcff".encode("utf-8", "surrogateescape"), '{"name": 1}', '{"scale": {}}',
     '{"scale": {"name": "x", "ratings": {}}}', '{"scale": {"ratings": {"ok": "Stands"}}}',
     '{"scale": {"name": "x", "ratings": {"unchecked": "New"}}}',
     '{"scale": {"name": "x", "ratings": {"true": "True"}}}',
     '{"scale": {"name": "x", "ratings": {"ok": 5}}}', "[" * 100_000],
)  # fmt: skip
def test_a_house_that_cannot_be_read_is_told_with_a_way_out(told: str | bytes) -> None:
    put("house.json", told)
    with pytest.raises(InputError) as refusal:
        load_house()
    assert "house.json" in sentence(refusal.value)


def test_a_logo_that_is_a_photograph_is_refused() -> None:
    put("logo.jpg", b"x" * 600_000)
    with pytest.raises(InputError) as refusal:
        load_house()
    assert "512 KB" in sentence(refusal.value)


def picture(**told: str) -> bytes:
    """A small PNG with words in it that no report should pass on."""
    facts = PngInfo()
    for name, words in told.items():
        facts.add_text(name, words)
    out = io.BytesIO()
    Image.new("RGBA", (120, 40), "#b3261e").save(out, "PNG", pnginfo=facts)
    return out.getvalue()


def in_the_house(ending: str, kind: str = "report") -> bytes:
    report = replace(told_report(), edition=Edition(load_house()))
    body = renderer_for(Path(f"a{ending}"), kind).render(report)
    assert isinstance(body, bytes)
    return body


@pytest.mark.parametrize("kind", ["report", "marked", "corrections", "calls"])
def test_name_and_logo_of_the_house_stand_on_everything_for_people(kind: str) -> None:
    put("house.json", json.dumps({"name": "The <b>Harbour</b> & Co"}))
    put("logo.png", picture(Author="/home/someone"))
    page = in_the_house(".html", kind).decode()
    assert "The &lt;b&gt;Harbour&lt;/b&gt; &amp; Co</span>" in page
    assert page.count('<img src="data:image/png;base64,') == 1
    assert "Harbour" in in_the_house(".md", kind).decode().splitlines()[0]
    with pypdfium2.PdfDocument(in_the_house(".pdf", kind)) as pdf:
        assert "The <b>Harbour</b> & Co" in pdf[0].get_textpage().get_text_range()
        assert pdf.get_metadata_value("Author") == "The <b>Harbour</b> & Co"
        assert len(list(pdf[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))) == 1
    word = python_docx.Document(io.BytesIO(in_the_house(".docx", kind)))
    assert len(word.inline_shapes) == 1
    assert word.core_properties.author == "The <b>Harbour</b> & Co"
    assert b"someone" not in word.part.related_parts["rId4"].blob


@pytest.mark.parametrize("ending", [".html", ".pdf", ".docx", ".md"])
def test_a_house_without_a_name_or_logo_leaves_no_gap(ending: str) -> None:
    body = in_the_house(ending)
    assert body == renderer_for(Path(f"a{ending}")).render(
        replace(told_report(), edition=Edition(House(url="https://paper.example/")))
    )
    assert b'class="house"' not in body


@pytest.mark.parametrize("ending", [".pdf", ".docx"])
def test_a_logo_that_is_no_picture_is_told(ending: str) -> None:
    put("logo.png", b"\x89PNG and nothing more")
    with pytest.raises(InputError) as refusal:
        in_the_house(ending)
    assert "logo" in sentence(refusal.value)


def test_a_drawn_logo_is_on_the_page_and_dots_beside_it_are_printed() -> None:
    put("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    assert b"data:image/svg+xml" in in_the_house(".html")
    assert len(python_docx.Document(io.BytesIO(in_the_house(".docx"))).inline_shapes) == 0
    put("logo.png", picture())
    assert b"data:image/svg+xml" in in_the_house(".html")
    assert len(python_docx.Document(io.BytesIO(in_the_house(".docx"))).inline_shapes) == 1


def test_no_word_for_people_stands_in_a_template() -> None:
    """All that is said is in words/; what is left is the program's name."""
    for path in resources.path("templates").glob("*.html"):
        bare = re.sub(
            r"\{%.*?%\}|\{\{.*?\}\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        spoken = re.findall('(?:aria-label|alt|title)="([^"]*)"', bare)
        shown = re.sub("<[^>]*>", " ", bare).split()
        assert {*spoken, *shown} <= {"", "Redpencil", ":", "—"}, path.name


def test_an_address_that_is_none_is_left_out() -> None:
    put("house.json", json.dumps({"name": "x", "url": "javascript:alert(1)"}))
    assert load_house().url == ""


def test_a_template_of_the_newsroom_takes_the_place_of_ours_and_escapes() -> None:
    put("templates/report.html", "<h1>{{ report.items[0].check.note }}</h1>")
    assert render_html(told_report("<b>")) == b"<h1>&lt;b&gt;</h1>"
    put("templates/report.html", "changed")
    assert render_html(told_report()) == b"changed"


def test_a_style_sheet_of_the_newsroom_takes_the_place_of_ours() -> None:
    put("templates/report.css", "body { color: teal }")
    page = render_html(told_report()).decode()
    assert "color: teal" in page
    assert resources.text("templates/report.css") not in page


@pytest.mark.parametrize(
    "template",
    ["{% if %}", "{{ nobody }}", "{{ report.nothing }}", "{% include 'none.html' %}",
     "{% include '../house.json' %}", b"\xff",
     "{{ ''.__class__.__mro__ }}", "{{ report.__init__.__globals__ }}"],
)  # fmt: skip
def test_a_template_that_is_wrong_or_reaches_out_is_told(template: str | bytes) -> None:
    put("house.json", "{}")
    put("templates/report.html", template)
    with pytest.raises(InputError) as refusal:
        render_html(told_report())
    assert "report.html" in sentence(refusal.value)
