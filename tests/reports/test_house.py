"""The newsroom's own folder: its name, its scale, its logo, and its templates in place of ours."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from told_report import told_report

from redpencil import resources
from redpencil.errors import InputError
from redpencil.reports.house import House, Rating, Scale, house_folder, load_house
from redpencil.reports.html import render_html
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
