"""The reader of Markdown: its words and its structure, without its marks. It runs in the cage."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from redpencil.documents import structure
from redpencil.documents.building import Draft, Kind, clean
from redpencil.documents.encodings import decode
from redpencil.documents.heads import find_date, find_head
from redpencil.documents.languages import told
from redpencil.documents.table import add_rows
from redpencil.documents.transcripts import find_turns
from redpencil.hooks import Reader, implementation
from redpencil.model import Document

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE
)
_FIELD = re.compile(r"^(?P<key>[A-Za-z]+)[ \t]*:[ \t]*(?P<value>[^\n]*)$", re.MULTILINE)
_BREAK = re.compile(r"(?i)<br\b")


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """Headings, paragraphs, items and table rows; title and date also from front matter.

    Raises InputError binary or wrong_encoding.
    """
    decoded = decode(data, name, options.get("encoding"))
    text, remarks = clean(decoded.text)
    fields, body = _front_matter(text)
    draft = Draft()
    _Walk(draft).tokens(_parse(body))
    title = fields.get("title", "") or draft.first("heading")
    document = draft.document(title, name, "text/markdown")
    byline, day = find_head(document)
    return replace(
        document,
        blocks=find_turns(document.text, document.blocks),
        encoding=decoded.encoding,
        language=told(fields.get("lang") or fields.get("language") or ""),
        byline=fields.get("author") or fields.get("byline") or byline,
        date=find_date(fields.get("date", "")) or day,
        remarks=decoded.remarks + remarks,
    )


def _parse(text: str) -> list[Token]:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def _front_matter(text: str) -> tuple[dict[str, str], str]:
    """The plain fields of a YAML head, keys in lower case, and the text after it."""
    match = _FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    found = {m["key"].lower(): m["value"].strip().strip("\"'") for m in _FIELD.finditer(match[1])}
    return (found, text[match.end() :]) if found else ({}, text)


class _Walk:
    """One pass over the tokens, holding what they have opened."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.lists = 0
        self.tables = 0
        self.heading = 0
        self.in_table = False
        self.rows: list[list[str]] = []

    def tokens(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            self.token(token)

    def token(self, token: Token) -> None:
        kind = token.type
        if kind in ("bullet_list_open", "ordered_list_open"):
            self.lists += 1
        elif kind in ("bullet_list_close", "ordered_list_close"):
            self.lists -= 1
        elif kind == "heading_open":
            self.heading = int(token.tag[1:])
        elif kind == "heading_close":
            self.heading = 0
        elif kind == "table_open":
            self.in_table, self.rows = True, []
        elif kind == "table_close":
            self.end_table()
        elif kind == "tr_open":
            self.rows.append([])
        elif kind == "inline":
            self.words(_words(token.children or []))
        elif kind in ("fence", "code_block"):
            self.words(token.content)
        elif kind == "html_block":
            self.hypertext(token.content)

    def words(self, words: str) -> None:
        if self.in_table:
            self.rows[-1].append(words)
            return
        kind: Kind = "heading" if self.heading else "item" if self.lists else "paragraph"
        self.draft.add(kind, words, self.heading or self.lists)

    def hypertext(self, fragment: str) -> None:
        """Take the words out of a piece of HTML that stands in the Markdown."""
        root = structure.parse(structure.flatten(fragment)[0]).body
        if root is not None:
            draft = structure.read_blocks(root)
            words = "".join(draft.pieces)
            for block in draft.blocks:
                self.words(words[block.start : block.end])

    def end_table(self) -> None:
        self.in_table = False
        self.tables += 1
        if self.rows:
            add_rows(self.draft, self.rows[0], self.rows[1:], 2, f"table {self.tables}, ")


def _words(tokens: Sequence[Token]) -> str:
    """The words of inline tokens: the text of links stays, their addresses and images go."""
    pieces: list[str] = []
    for token in tokens:
        if token.type in ("text", "code_inline", "text_special"):
            pieces.append(token.content)
        elif token.type in ("softbreak", "hardbreak") or _BREAK.match(token.content):
            pieces.append(" ")
    return "".join(pieces)


@implementation
def readers() -> list[Reader]:
    """The reader of Markdown."""
    return [Reader("Markdown", (".md", ".markdown", ".mdown"), read)]
