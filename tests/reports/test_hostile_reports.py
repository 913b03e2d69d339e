"""Whatever a document says, it does nothing in any report: no tag, link, formula, field, turn."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt
from told_report import TEXT, hostile_words, told_report

from redpencil.reports.model import Report
from redpencil.reports.people.directions import closed
from redpencil.reports.writing import renderer_for

KINDS = ("report", "marked", "corrections", "calls")
few = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
# What a page may hold; everything else would be somebody else's markup.
TAGS = frozenset(
    ("html", "head", "meta", "title", "style", "body", "a", "header", "p", "svg", "path", "span",
     "h1", "h2", "h3", "h4", "section", "dl", "div", "dt", "dd", "figure", "rect", "line", "text",
     "figcaption", "nav", "ul", "li", "main", "article", "blockquote", "ol", "table", "thead", "tr",
     "th", "tbody", "td", "br", "cite", "code", "footer", "sup", "strong", "del", "ins", "mark",
     "img"),
)  # fmt: skip
ACTIVE_IN_PDF = (b"/JavaScript", b"/JS", b"/URI", b"/Launch", b"/OpenAction", b"/EmbeddedFile",
                 b"/SubmitForm", b"/GoToR", b"/RichMedia", b"/AcroForm")  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

addresses = st.sampled_from(
    ("javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "data:text/html,<b>",
     "vbscript:x", "file:///etc/passwd", "https://a.example/\"onclick=alert(1)//", "//x.example/",
     "https://a.example/?q=</script><script>alert(1)</script>", "http://[bad", "\u202ehttps://a.b",
     "https://user:pass@a.example/", "https://a.example/\r\nSet-Cookie: x", "/home/someone/a.txt")
)  # fmt: skip


def hostile_report(words: str, address: str) -> Report:
    """Hostile words in the text, in every note and name, and as the address of a source."""
    text = TEXT.replace("Monday", f"Monday {words}").replace("last", f"last {words}")
    return told_report(
        words, title=words or "x", who=words, speaker=words, kind=words, origin=address, text=text
    )


def made(report: Report, ending: str, kind: str) -> bytes:
    body: Any = renderer_for(Path(f"a{ending}"), kind).render(report)
    assert isinstance(body, bytes)
    return body


class Page(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("kind", KINDS)
@few
@given(hostile_words, addresses)
def test_property_a_page_holds_no_markup_but_ours(kind: str, words: str, address: str) -> None:
    page = Page(made(hostile_report(words, address), ".html", kind).decode())
    plain = Page(made(told_report(), ".html", kind).decode())
    assert {tag for tag, _ in page.tags} <= TAGS
    known = {(tag, name) for tag, attrs in plain.tags for name in attrs}
    for tag, attrs in page.tags:
        assert {(tag, name) for name in attrs} <= known | {("a", "rel"), ("a", "href")}
        assert not any(name.startswith("on") for name in attrs)
        link = attrs.get("href") or "#"
        assert link.startswith("#") or re.fullmatch(r"https?://[^\s\"<>]+", link)
    assert Counter(tag for tag, _ in page.tags)["style"] == 1


@pytest.mark.parametrize("kind", KINDS)
@few
@given(hostile_words, addresses)
def test_property_markdown_makes_no_html_picture_or_link(
    kind: str, words: str, address: str
) -> None:
    text = made(hostile_report(words, address), ".md", kind).decode()
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    html = re.sub(r'<a id="[a-z0-9-]+">(?=</a>)', "<a>", reader.render(text))
    for tag, attrs in Page(html).tags:
        assert tag not in ("script", "img", "iframe", "style", "svg", "object", "table")
        assert set(attrs) <= {"href", "start"}
        assert (attrs.get("href") or "#").startswith("#")


@pytest.mark.parametrize("kind", KINDS)
@few
@given(hostile_words, addresses)
def test_property_a_word_file_has_no_field_link_or_part_of_theirs(
    kind: str, words: str, address: str
) -> None:
    def parts(report: Report) -> tuple[list[str], set[str], list[str]]:
        with zipfile.ZipFile(io.BytesIO(made(report, ".docx", kind))) as package:
            trees = [etree.fromstring(package.read(n)) for n in package.namelist()]
            every = [element for tree in trees for element in tree.iter()]
            tags = {str(element.tag) for element in every}
            targets = [str(e.get("Target")) for e in every if e.get("Target")]
            assert not any(e.get("TargetMode") for e in every)
            return package.namelist(), tags, sorted(targets)

    names, tags, targets = parts(hostile_report(words, address))
    plain_names, _, plain_targets = parts(told_report())
    assert (names, targets) == (plain_names, plain_targets)
    fields = {tag.rpartition("}")[2] for tag in tags} & {"instrText", "object", "altChunk", "pict"}
    assert not fields


@pytest.mark.parametrize("kind", KINDS)
@few
@given(hostile_words, addresses)
def test_property_a_pdf_does_nothing_when_it_is_opened(kind: str, words: str, address: str) -> None:
    body = made(hostile_report(words, address), ".pdf", kind)
    bare = re.sub(rb"stream.*?endstream", b"", body, flags=re.DOTALL)
    bare = re.sub(rb"\((?:\\.|[^\\)])*\)", b"()", bare)  # what is a string does nothing
    assert not [name for name in ACTIVE_IN_PDF if re.search(name + rb"\b", bare)]
    with pypdfium2.PdfDocument(body) as pdf:
        assert len(pdf) >= 1
        assert pdf.count_attachments() == 0


@few
@given(hostile_words, addresses)
def test_property_no_cell_of_the_table_is_computed(words: str, address: str) -> None:
    body = made(hostile_report(words, address), ".csv", "report").decode()
    for row in csv.reader(io.StringIO(body, newline="")):
        assert not [cell for cell in row if cell.startswith(FORMULA)]


TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@given(st.text(st.sampled_from(TURNING + "ab "), max_size=20))
def test_property_a_turn_ends_where_the_words_of_the_document_end(text: str) -> None:
    shown = closed(text)
    depth = 0
    for letter in shown:
        depth += (letter in TURNING) * (-1 if letter in "\u202c\u2069" else 1)
        assert depth >= 0
    assert depth == 0
    bare = str.maketrans("", "", TURNING)
    assert shown.translate(bare) == text.translate(bare)


@pytest.mark.parametrize("ending", [".html", ".md", ".docx"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_turn_is_left_open_in_what_people_read(kind: str, ending: str) -> None:
    body = made(hostile_report("\u202egnp.evil \u2067x", "/x"), ending, kind)
    if ending == ".docx":
        body = zipfile.ZipFile(io.BytesIO(body)).read("word/document.xml")
    text = re.sub("<style>.*?</style>", "", body.decode(), flags=re.DOTALL)
    pieces = re.split("<[^>]*>|\n", text)
    assert any("\u202e" in piece for piece in pieces) or kind == "calls"
    for piece in pieces:
        assert closed(piece) == piece
