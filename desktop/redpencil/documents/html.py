"""The reader of web pages: the article without what surrounds it. It runs in the cage."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from redpencil.documents import structure
from redpencil.documents.building import Draft, clean, squeeze
from redpencil.documents.encodings import decode
from redpencil.documents.heads import find_head
from redpencil.documents.languages import told
from redpencil.documents.structure import Flow
from redpencil.documents.transcripts import find_turns
from redpencil.model import Document
from redpencil.text.table_rows import AFTER_HEAD, cells_of
from redpencil.words.documents import remark

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser

# HTML Standard, "determining the character encoding": the first 1024 bytes; pages are laxer.
_DECLARED = re.compile(
    rb"<meta[^<>]{0,200}?charset\s{0,5}=\s{0,5}[\"']?\s{0,5}(?P<meta>[\w.:-]{1,40})"
    rb"|<\?xml[^<>]{0,100}?encoding\s{0,5}=\s{0,5}[\"'](?P<xml>[\w.:-]{1,40})",
    re.IGNORECASE,
)
# Where a page marks its article, an extract under half of it has lost paragraphs; where it
# does not, a tenth of a page can be the whole article, so only next to nothing is too little.
_LEAST_OF_ARTICLE = 0.5
_LEAST_OF_PAGE = 0.2
_LEAST_LETTERS = 400
# Letters of markup. Comparing several ways, and looking for facts in all of the text, costs as
# much again as the first way, which is felt on long pages alone.
_LONG_PAGE = 150_000
_ENOUGH = 0.5
# For short pages trafilatura falls back on one paragraph that holds all the words; where the
# page's own structure has about as many words, it is the better of the two.
_SAME_WORDS = 1.1
# A guess from any date in the text would date the story by what it tells of.
_DATE_RULES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}
_BLOCK_TAGS = frozenset((
    "head", "p", "ab", "quote", "list", "item", "table", "code", "fw", "div",
))  # fmt: skip


@dataclass(slots=True)
class _Extract:
    """What trafilatura made of a page."""

    draft: Draft
    title: str = ""
    byline: str | None = None
    date: str | None = None


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """The article of a page, or of a pasted fragment, with its title, byline, date and language.

    It opens nothing that the page points to. Raises InputError binary or wrong_encoding.
    """
    decoded = decode(data, name, options.get("encoding"), _declared(data))
    page, remarks = clean(decoded.text)
    page, flattened = structure.flatten(page)
    tree = structure.parse(page)
    if flattened:
        remarks += (remark("flattened"),)
    remarks += structure.take_out_hidden(tree)
    structure.raise_marks(tree)
    # What a person has copied holds no navigation, and may be too short to tell it from any.
    extract = _Extract(Draft()) if "pasted" in options else _extract(tree)
    draft, whole = _fuller(tree, extract)
    if whole and "pasted" not in options:
        remarks += (remark("whole_page"),)
    document = draft.document(_title(tree, draft, extract), name, "text/html")
    byline, day = find_head(document)
    return replace(
        document,
        blocks=find_turns(document.text, document.blocks),
        encoding=decoded.encoding,
        language=_language(tree),
        byline=extract.byline or byline,
        date=extract.date or day,
        remarks=decoded.remarks + remarks,
    )


def _declared(data: bytes) -> str | None:
    match = _DECLARED.search(data[:4096])
    if match is None:
        return None
    found = (match["meta"] or match["xml"]).decode("ascii", "replace")
    # The Encoding Standard reads Latin-1 as Windows-1252, as every browser does.
    return "windows-1252" if found.lower() in ("iso-8859-1", "latin1", "latin-1") else found


def _extract(tree: LexborHTMLParser) -> _Extract:
    """The article as trafilatura tells it from the page; an empty draft where it finds none.

    Of a long page its first way alone is taken where that has found more than half of the words:
    it would give way to another only for twice as many.
    """
    page = tree.html or ""
    if len(page) > _LONG_PAGE:
        draft = _article(_bare(page, fast=True, with_metadata=False))
        words = tree.body.text(separator=" ") if tree.body is not None else ""
        if draft.length > _ENOUGH * len(squeeze(words)):
            return _with_facts(draft, _facts(page))
    found = _bare(page)
    return _with_facts(_article(found), found)


def _bare(page: str, **how: bool) -> Any:
    import trafilatura

    options: dict[str, Any] = {"with_metadata": True, "include_comments": False, **how}
    return trafilatura.bare_extraction(page, date_extraction_params=_DATE_RULES, **options)


def _facts(page: str) -> Any:
    """What a page says of itself in its head, and above its article."""
    import trafilatura

    head = max(page.find("</head>"), 0)
    return trafilatura.extract_metadata(page[: head + _LONG_PAGE], date_config=_DATE_RULES)


def _article(found: Any) -> Draft:
    flow = Flow(Draft())
    if found is not None and found.body is not None:
        _visit(found.body, flow)
        flow.close()
    return flow.draft


def _with_facts(draft: Draft, found: Any) -> _Extract:
    if found is None:
        return _Extract(draft)
    return _Extract(draft, squeeze(found.title or ""), found.author or None, found.date or None)


def _visit(element: Any, flow: Flow) -> None:
    """Turn an element of trafilatura's tree, and all in it, into blocks."""
    tag = element.tag
    if tag == "table":
        rows = [
            ["".join(cell.itertext()) for cell in row.iter("cell")] for row in element.iter("row")
        ]
        marked = element.find(".//cell[@role='head']") is not None
        flow.table([row for row in rows if row], marked)
        return
    if tag == "lb":
        flow.say(" ")
    if tag in _BLOCK_TAGS:
        flow.close()
    flow.lists += tag == "list"
    if tag == "head":
        level = str(element.get("rend", ""))[1:]
        flow.heading = int(level) if level.isdigit() else 2
    flow.say(element.text)
    for child in element:
        _visit(child, flow)
        flow.say(child.tail)
    if tag in _BLOCK_TAGS:
        flow.close()
    if tag == "head":
        flow.heading = 0
    flow.lists -= tag == "list"


def _fuller(tree: LexborHTMLParser, extract: _Extract) -> tuple[Draft, bool]:
    """The extract, or the page's own structure where the extract has lost too much of it.

    Beside it, whether nothing but the whole page was to be had.
    """
    root, marked = structure.find_root(tree)
    if root is None:
        return extract.draft, False
    own = structure.read_blocks(root)
    if not own.blocks and extract.draft.length < _LEAST_LETTERS:
        return own, False  # the extract of a page without an article is its menu
    same = _without_heads(own) <= _SAME_WORDS * _without_heads(extract.draft)
    if same and len(own.blocks) > len(extract.draft.blocks):
        return own, False
    if marked:
        lost = extract.draft.length < _LEAST_OF_ARTICLE * own.length
        return (own if lost else extract.draft), False
    little = extract.draft.length < min(_LEAST_LETTERS, _LEAST_OF_PAGE * own.length)
    return (own, True) if little else (extract.draft, False)


def _without_heads(draft: Draft) -> int:
    """The length of a draft, without the heads that the rows of its tables repeat."""
    text = "".join(draft.pieces)
    rows = (cells_of(text[b.start : b.end]) for b in draft.blocks if b.kind == "row")
    heads = (len(cell.head) + len(AFTER_HEAD) for row in rows for cell in row if cell.head)
    return draft.length - sum(heads)


def _title(tree: LexborHTMLParser, draft: Draft, extract: _Extract) -> str:
    """The page's heading, the title trafilatura found, or the one in its head."""
    first = draft.blocks[0] if draft.blocks else None
    if first is not None and first.kind == "heading" and first.level == 1:
        return draft.first("heading")
    if extract.title:
        return extract.title
    node = tree.css_first("title")
    return squeeze(node.text()) if node is not None else ""


def _language(tree: LexborHTMLParser) -> str:
    """The language that the page names; empty where it names none."""
    node = tree.css_first("html")
    return told((node.attributes.get("lang") or "") if node is not None else "")
