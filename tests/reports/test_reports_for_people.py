"""The reports people read: the same in every format, reachable, harmless, the same every time."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import docx as python_docx
import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from report_examples import HOSTILE, full_report, long_report

from redpencil import plugins
from redpencil.model import Quantity
from redpencil.reports.model import Report
from redpencil.reports.people.markdown import escaped
from redpencil.reports.people.pictures import interval
from redpencil.reports.people.telling import web_address
from redpencil.reports.writing import renderer_for

ENDINGS = (".html", ".md", ".docx", ".pdf")
KINDS = ("report", "marked", "corrections", "calls")


def made(report: Report, ending: str, kind: str = "report") -> bytes:
    body = renderer_for(Path(f"a{ending}"), kind).render(report)
    assert isinstance(body, bytes)
    return body


def words_of(body: bytes, ending: str) -> str:
    """The words that a reader sees, white space evened out, without signs for looks."""
    if ending == ".html":
        words = re.sub("<style>.*?</style>|<[^>]+>", " ", body.decode(), flags=re.DOTALL)
        words = words.replace("&#34;", '"').replace("&#39;", "'").replace("&lt;", "<")
        words = words.replace("&gt;", ">").replace("&amp;", "&")
    elif ending == ".md":
        words = re.sub(r'<a id="[\w-]+"></a>|\]\(#[\w-]+\)', "", body.decode())
        words = re.sub(r"\\(.)", r"\1", words.replace("**", "").replace("~~", ""))
    elif ending == ".docx":
        file = python_docx.Document(io.BytesIO(body))
        words = "\n".join(p.text for p in file.paragraphs)
    else:
        pages = pypdfium2.PdfDocument(body)
        words = "\n".join(page.get_textpage().get_text_range() for page in pages)
    return " ".join(words.replace("[", " ").replace("]", " ").split())


NEEDED = (
    "nine metres", "12 lamps", "Every boat will see it now", "About 40 people", "Fix", "Query",
    "Unchecked", "A.K.", "2024-03-12 09:30 UTC", "line 4", "9 + 1", "Ada Orr", "Harbour book",
    "Disputed by Bo", "Should read", "The mast is ten metres high.", "Seen by the program",
    "accessed 2024-03-12", "An older article", "Author’s comment", "Not found",
    "That does not make it false", "Nobody has decided on this claim yet", "Draft",
)  # fmt: skip


@pytest.mark.parametrize("ending", ENDINGS)
def test_every_format_tells_everything(ending: str) -> None:
    report = replace(full_report(), revision=2)
    words = words_of(made(report, ending), ending)
    for needed in NEEDED:
        assert needed in words, needed


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_the_same_log_gives_the_same_bytes(kind: str, ending: str) -> None:
    assert made(full_report(), ending, kind) == made(full_report(), ending, kind)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_path_of_the_machine_is_in_any_report(kind: str, ending: str) -> None:
    body = made(full_report(), ending, kind)
    parts = [body]
    if ending == ".docx":
        archive = zipfile.ZipFile(io.BytesIO(body))
        parts = [archive.read(name) for name in archive.namelist()]
    assert not any(b"secret.txt" in part or b"/home" in part for part in parts)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("kind", KINDS)
def test_hostile_words_are_shown_and_do_nothing(kind: str, ending: str) -> None:
    body = made(full_report(HOSTILE, HOSTILE), ending, kind)
    if ending == ".html":
        tags = Counter(re.findall(r"<(script|img|iframe|object|link)\b", body.decode()))
        assert not tags
        assert 'href="javascript' not in body.decode()
    elif ending == ".md":
        page = MarkdownIt("commonmark").enable("strikethrough").render(body.decode())
        without = re.sub(r'<a id="[\w-]+">', "", page)
        assert "<script" not in without
        assert "<img" not in without
        assert all(link.startswith("#") for link in re.findall('href="([^"]*)"', without))
    elif ending == ".docx":
        python_docx.Document(io.BytesIO(body))
        names = zipfile.ZipFile(io.BytesIO(body))
        assert b"External" not in names.read("word/_rels/document.xml.rels")
    else:
        assert b"/JavaScript" not in body
        assert b"/URI" not in body
    if kind == "report":
        assert "alert(1)" in words_of(body, ending)


class Outline(HTMLParser):
    """What somebody who hears the page is told of its structure."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_can_be_heard_and_walked_through(kind: str) -> None:
    """Landmarks, names and order as WCAG 2.2 asks (1.1.1, 1.3.1, 2.4.1, 2.4.2, 3.1.1, 4.1.1)."""
    tags = Outline(made(full_report(), ".html", kind).decode()).tags
    names = Counter(tag for tag, _ in tags)
    assert names["main"] == names["h1"] == names["title"] == 1
    assert names["header"] == 1
    ids = [attrs["id"] for _, attrs in tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    links = [attrs.get("href") or "" for tag, attrs in tags if tag == "a"]
    assert {link[1:] for link in links} <= set(ids)
    for _, attrs in tags:
        if "aria-labelledby" in attrs:
            assert attrs["aria-labelledby"] in ids
    levels = [int(tag[1]) for tag, _ in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    if kind == "report":
        assert all(after - before <= 1 for before, after in pairwise(levels))
        assert {"nav", "footer", "article", "table"} <= set(names)
    for tag, attrs in tags:
        if tag == "svg":
            assert attrs.get("aria-hidden") == "true" or attrs.get("aria-label")
        if tag == "html":
            assert attrs["lang"]
        if tag == "th":
            assert attrs["scope"] == "col"


def test_a_pdf_has_links_an_outline_and_numbered_pages() -> None:
    body = made(long_report(40), ".pdf")
    file = pypdfium2.PdfDocument(body)
    marks = [mark.get_title() for mark in file.get_toc()]
    assert "The checks" in marks
    assert any(title.startswith("7 7 boats") for title in marks)
    last = file[len(file) - 1].get_textpage().get_text_range()
    assert f"{len(file)} / {len(file)}" in last
    assert body.count(b"/Link") >= 80  # from the article to each check, and back
    assert file.get_metadata_value("Title") == "Check report: A long log"


def test_the_links_of_a_word_file_lead_to_its_bookmarks() -> None:
    archive = zipfile.ZipFile(io.BytesIO(made(full_report(), ".docx")))
    body = archive.read("word/document.xml").decode()
    names = re.findall('<w:bookmarkStart w:id="[0-9]+" w:name="([^"]+)"', body)
    assert len(names) == len(set(names))
    assert set(re.findall('w:anchor="([^"]+)"', body)) <= set(names)
    assert "claim_1" in names


def test_two_figures_are_drawn_on_one_scale_with_the_same_said_in_words() -> None:
    cited = full_report().items[0].cited
    assert cited is not None
    drawn = interval(cited.finding)
    assert drawn is not None
    assert drawn.alt == "On one scale: the article has 9 metres, the source has 10 metres."
    at = {shape.look: shape.x for shape in drawn.shapes if shape.kind == "box"}
    assert at["claimed"] < at["sourced"]
    other = Quantity("measure", 0, 3, "ten feet", 10, "foot")
    assert interval(replace(cited.finding, evidence_quantity=other)) is None


@pytest.mark.parametrize(
    ("origin", "shown"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("/home/someone/a.txt", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://user:word@example.org/", ""),
        ("http://[bad", ""),
    ],
)
def test_only_pages_of_the_web_are_told_by_their_address(origin: str, shown: str) -> None:
    assert web_address(origin) == shown


@given(st.text(min_size=1, max_size=60))
def test_property_escaped_markdown_is_those_very_words(words: str) -> None:
    page = MarkdownIt("commonmark", {"linkify": False}).enable("strikethrough")
    inline = page.parseInline(f"x {escaped(words)} x")[0].children or []
    assert {token.type for token in inline} <= {"text", "text_special", "softbreak"}


def test_a_marked_copy_has_the_whole_article_and_what_was_decided() -> None:
    for ending in ENDINGS:
        words = words_of(made(full_report(), ending, "marked"), ending)
        assert "keeper Ada Orr said" in words
        assert "Should read" in words
        assert "Nobody has decided" not in words


def test_corrections_have_the_form_that_agencies_use() -> None:
    words = words_of(made(full_report(), ".md", "corrections"), ".md")
    assert re.search(r"Was: nine metres .*Should read: The mast is ten metres high\.", words)
    none = replace(full_report(), items=())
    assert "Nobody has written down" in words_of(made(none, ".docx", "corrections"), ".docx")


def test_every_kind_has_its_renderers() -> None:
    named = {(renderer.kind, ending) for renderer in plugins.renderers() for ending in renderer.endings}  # fmt: skip  # noqa: E501
    assert {(kind, ending) for kind in KINDS for ending in ENDINGS} <= named
    assert ("comments", ".docx") in named
