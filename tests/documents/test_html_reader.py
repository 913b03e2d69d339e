"""Web pages: the article without what surrounds it, however short or badly made the page is."""

from __future__ import annotations

import pytest

from redpencil.documents.html import read
from redpencil.documents.structure import flatten
from redpencil.model import Document

STORY = [
    "The harbour master of Port Ellis said on Tuesday that 42 boats had left before the storm.",
    "“We counted every one of them,” she told reporters at the quay, where 300 people waited.",
    "The storm, the third of the year, is expected to reach the coast on Thursday at noon.",
    "Insurers put the damage of the last one at 3.5 million dollars, a fifth of it to nets.",
]
SHORT = (
    "<html lang='en-IE'><head><title>Short | Site</title></head><body><nav>Home | News</nav>"
    "<article><h1>Boats counted</h1><p>Port Ellis, March 2024.</p><p>The harbour says 42 boats "
    "left.</p></article><footer>All rights reserved</footer></body></html>"
)


def page(body: str, head: str = "") -> Document:
    return read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "a.html", {})


def words(document: Document, kind: str = "") -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if kind in ("", b.kind)]


def paragraphs(story: list[str]) -> str:
    return "".join(f"<p>{words}</p>" for words in story)


def test_a_short_page_gives_its_article_and_nothing_else() -> None:
    document = read(SHORT.encode(), "a.html", {})
    assert words(document) == [
        "Boats counted",
        "Port Ellis, March 2024.",
        "The harbour says 42 boats left.",
    ]
    assert document.title == "Boats counted"
    assert document.language == "en"
    assert document.date is None, "a month is not a date"


def test_menus_and_footers_are_left_out_and_no_paragraph_of_the_story_is() -> None:
    links = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(20))
    document = page(
        f"<header><ul>{links}</ul></header><div class='story'><h1>Boats left</h1>"
        f"{paragraphs(STORY * 2)}</div><aside>Read more</aside><footer>Imprint</footer>"
    )
    assert [line for line in STORY if line in document.text] == STORY
    assert "Section 3" not in document.text
    assert "Imprint" not in document.text


def test_the_head_of_a_page_gives_byline_date_and_title() -> None:
    document = page(
        f"<article>{paragraphs(STORY)}</article>",
        "<meta property='og:title' content='Boats left in time'>"
        "<meta name='author' content='Ada Moreno'>"
        "<meta property='article:published_time' content='2024-03-12T08:00:00Z'>",
    )
    assert (document.title, document.byline, document.date) == (
        "Boats left in time",
        "Ada Moreno",
        "2024-03-12",
    )


def test_headings_items_and_rows_keep_their_kind() -> None:
    document = page(
        f"<article><h1>Boats</h1>{paragraphs(STORY)}<h2>Figures</h2><ul><li>one raft</li>"
        "<li>two barges</li></ul><table><tr><th>harbour</th><th>boats</th></tr>"
        "<tr><td>Port Ellis</td><td>42</td></tr></table></article>"
    )
    assert "Figures" in words(document, "heading")
    assert words(document, "item") == ["one raft", "two barges"]
    assert words(document, "row") == ["harbour: Port Ellis · boats: 42"]


def test_a_pasted_fragment_is_taken_whole() -> None:
    fragment = b"<p>We <b>counted</b> them.<br>All.</p><ul><li>one<li>two</ul>"
    document = read(fragment, "pasted text", {"pasted": "yes"})
    assert words(document) == ["We counted them. All.", "one", "two"]
    assert document.remarks == ()


@pytest.mark.parametrize(
    "hiding",
    [
        "style='display: none'",
        "style='COLOR:red;display:NONE'",
        "style='visibility:hidden'",
        "style='font-size:0'",
        "style='font-size: 0px; color: red'",
        "hidden",
    ],
)
def test_hidden_text_is_left_out_and_its_words_are_told(hiding: str) -> None:
    document = page(
        f"<article>{paragraphs(STORY)}<p {hiding}>secret <b>words</b></p>"
        "<p hidden>and more</p></article>"
    )
    assert "secret" not in document.text
    assert document.remarks == (
        "Text that a browser would hide was left out (4 words): “secret words … and more”.",
    )


@pytest.mark.parametrize("style", ["font-size:0.9em", "font-size: 10px", "visibility: visible"])
def test_small_text_is_no_hidden_text(style: str) -> None:
    document = page(f"<article>{paragraphs(STORY)}<p style='{style}'>plain words</p></article>")
    assert "plain words" in document.text
    assert document.remarks == ()


@pytest.mark.parametrize("mark", ["<sup>1</sup>", "<sup><a role='doc-noteref'>1</a></sup>"])
@pytest.mark.parametrize("frame", ["article", "div"])
def test_a_raised_mark_never_joins_a_figure(mark: str, frame: str) -> None:
    story = paragraphs(
        [*STORY, f"The number of boats rose to 42{mark} in the 5<sup>th</sup> year."]
    )
    document = page(f"<nav>Home</nav><{frame}><h1>Boats</h1>{story}</{frame}><footer>f</footer>")
    assert "rose to 42¹ in the 5th year." in document.text


def test_a_page_that_waits_for_its_scripts_is_read_all_the_same() -> None:
    document = page(f"<div style='display:none'>{paragraphs(STORY)}</div><p>Loading</p>")
    assert STORY[1] in document.text
    assert any("scripts" in remark for remark in document.remarks)


@pytest.mark.parametrize("encoding", ["windows-1252", "iso-8859-1"])
def test_the_declared_encoding_is_used(encoding: str) -> None:
    text = f"<html><head><meta charset={encoding}></head><body><p>Café à Zürich</p></body></html>"
    document = read(text.encode("cp1252"), "a.html", {})
    assert "Café à Zürich" in document.text
    assert document.remarks == ()


def test_nothing_is_opened_that_a_page_points_to(tmp_path) -> None:  # type: ignore[no-untyped-def]
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    document = page(
        f"<article>{paragraphs(STORY)}<iframe src='{secret.as_uri()}'></iframe>"
        f"<object data='{secret.as_uri()}'></object></article>",
        f"<!DOCTYPE x [<!ENTITY e SYSTEM '{secret.as_uri()}'>]><base href='http://192.0.2.1/'>",
    )
    assert "the secret" not in document.text


def test_flattening_leaves_a_common_page_alone() -> None:
    assert flatten(SHORT) == (SHORT, False)
    script = "<script>" + "'<div>'" * 1000 + "</script><p>words</p>"
    assert flatten(script) == (script, False)


def test_flattening_keeps_all_words_in_their_order() -> None:
    deep = "<p>a</p>" + "<div>" * 500 + "b <i>c</i>" + "</div>" * 500 + "<p>d</p>"
    page_, changed = flatten(deep)
    assert changed
    assert page_.count("<div>") == 200
    assert page_.count("</div>") == 200
    assert "".join(page_.split("<div>")).replace("</div>", "").split() == [
        "<p>a</p>", "b", "c<p>d</p>",
    ]  # fmt: skip


@pytest.mark.parametrize("paragraphs", [20, 4_000])
def test_a_long_page_is_told_as_a_short_one_is(paragraphs: int) -> None:
    words = "".join(
        f"<p>The port of number {n} counted its boats again on that day, and found all of them "
        "there.</p>" for n in range(paragraphs)
    )  # fmt: skip
    page = (
        '<html><head><title>Boats | The Port</title><meta name="author" content="Ada Moreno">'
        '<meta property="article:published_time" content="2024-05-03"></head><body>'
        '<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News of the day</a></li></ul></nav>'
        f"<div class='story'><h1>Boats are counted</h1>{words}</div>"
        "<footer><p>All rights are reserved by the port.</p></footer></body></html>"
    )
    document = read(page.encode(), "page.html", {})
    assert (document.title, document.byline, document.date) == (
        "Boats are counted", "Ada Moreno", "2024-05-03",
    )  # fmt: skip
    assert document.text.count("found all of them") == paragraphs
    assert "News of the day" not in document.text
    assert "All rights" not in document.text


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        (
            [["lake", "2021", "boats 2022"], ["North", "12", "15"]],
            "lake: North · 2021: 12 · boats 2022: 15",
        ),
        ([["North", "1921"], ["South", "1934"]], "North · 1921"),
    ],
)
def test_years_head_the_columns_of_a_table_unless_years_stand_below(
    rows: list[list[str]], told: str
) -> None:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in rows)
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    document = page(f"<article><h1>Lakes</h1>{paragraphs(STORY)}<table>{table}</table></article>")
    assert told in words(document, "row")
