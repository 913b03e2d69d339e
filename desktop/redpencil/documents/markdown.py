"""The reader of Markdown: its words and its structure, without its marks. It runs in the cage."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from redpencil.documents import structure
from redpencil.documents.annotating import Notes, Pending, remarks_on
from redpencil.documents.building import Draft, Edge, Kind, clean, squeeze
from redpencil.documents.encodings import decode
from redpencil.documents.heads import find_date, find_head
from redpencil.documents.languages import told
from redpencil.documents.table import add_rows
from redpencil.documents.transcripts import find_turns
from redpencil.model import Document, NoteKind

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(
    r"\A---[ \t]*\n(.{0,20000}?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE
)
_FIELD = re.compile(r"^(?P<key>[A-Za-z]+)[ \t]*:[ \t]*(?P<value>[^\n]*)$", re.MULTILINE)
_BREAK = re.compile(r"(?i)<br\b")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
# Footnotes are no CommonMark; Pandoc, GitHub and Obsidian write them alike.
_NOTE_MARK = re.compile(r"\[\^(?P<name>[^\]\s\[^]{1,40})\](?!:)")
_NOTE = re.compile(
    r"^ {0,3}\[\^(?P<name>[^\]\s\[^]{1,40})\]:[ \t]*(?P<words>[^\n]*"
    r"(?:\n(?:[ \t]*\n)*(?: {2,}|\t)[^\n]+)*)\n?",
    re.MULTILINE,
)


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """Headings, paragraphs, items and table rows; title and date also from front matter.

    Footnotes follow the text under their numbers. Comments of HTML become notes, and so do words
    in HTML that a browser would hide. Raises InputError binary or wrong_encoding.
    """
    decoded = decode(data, name, options.get("encoding"))
    text, remarks = clean(decoded.text)
    fields, body = _front_matter(text)
    draft, notes = Draft(), Notes()
    footnotes, body = _part_footnotes(body)
    walk = _Walk(draft, notes, footnotes)
    walk.tokens(_parse(body))
    walk.add_footnotes()
    found = notes.finish(draft)
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
        remarks=decoded.remarks + remarks + remarks_on(found, standing=False),
        notes=found,
    )


def _part_footnotes(text: str) -> tuple[dict[str, str], str]:
    """The footnotes that the text names, by their marks, and the text without them."""
    named = {match["name"] for match in _NOTE_MARK.finditer(text)}
    found: dict[str, str] = {}

    def take(match: re.Match[str]) -> str:
        if match["name"] not in named or match["name"] in found:
            return match[0]
        found[match["name"]] = match["words"]
        return "\n"

    return found, _NOTE.sub(take, text) if named else text


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

    def __init__(self, draft: Draft, notes: Notes, footnotes: Mapping[str, str]) -> None:
        self.draft = draft
        self.notes = notes
        self.footnotes = footnotes
        self.noted: list[str] = []
        self.waiting = dict(footnotes)
        self.place = ""
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
            self.words(self.inline(token.children or []))
        elif kind in ("fence", "code_block"):
            self.words(token.content)
        elif kind == "html_block":
            self.hypertext(token.content)

    def words(self, words: str) -> None:
        if self.in_table:
            self.rows[-1].append(words)
            return
        kind: Kind = "heading" if self.heading else "item" if self.lists else "paragraph"
        place = self.place
        if self.draft.add(kind, words, self.heading or self.lists, place) and place:
            number, _, part = place.partition(" ¶ ")
            self.place = f"{number} ¶ {int(part or 1) + 1}"

    def hypertext(self, fragment: str) -> None:
        """Take the words out of a piece of HTML that stands in the Markdown."""
        for comment in _COMMENT.finditer(fragment):
            self.note("comment", comment[1])
        tree = structure.parse(structure.flatten(fragment)[0])
        for words in structure.hidden_words(tree):
            self.note("hidden", words)
        if tree.body is not None:
            draft = structure.read_blocks(tree.body)
            words = "".join(draft.pieces)
            for block in draft.blocks:
                self.words(words[block.start : block.end])

    def end_table(self) -> None:
        self.in_table = False
        self.tables += 1
        if self.rows:
            add_rows(self.draft, self.rows[0], self.rows[1:], 2, f"table {self.tables}, ")

    def inline(self, tokens: Sequence[Token]) -> str:
        """The words of inline tokens: those of links stay, addresses, pictures and marks go."""
        pieces: list[str] = []
        hidden: list[str] = []
        inside = ""
        depth = 0
        for token in tokens:
            if inside and token.type == "html_inline" and structure.names(token.content, inside):
                depth += -1 if token.content.startswith("</") else 1
                inside = inside if depth else ""
            elif token.type == "html_inline" and (comment := _COMMENT.match(token.content)):
                self.note("comment", comment[1])
            elif not inside and token.type == "html_inline":
                inside, depth = structure.hides(token.content), 1
                pieces += " " if _BREAK.match(token.content) else ""
            elif token.type in ("text", "code_inline", "text_special"):
                words = token.content
                if token.type == "text":
                    words = _NOTE_MARK.sub(self.take_mark, words)
                (hidden if inside else pieces).append(words)
            elif token.type in ("softbreak", "hardbreak"):
                (hidden if inside else pieces).append(" ")
        if hidden:
            self.note("hidden", "".join(hidden))
        return "".join(pieces)

    def take_mark(self, match: re.Match[str]) -> str:
        """Leave the mark of a footnote out: it must not join a figure."""
        if match["name"] not in self.footnotes:
            return match[0]
        if self.waiting.pop(match["name"], None) is not None:
            self.noted.append(match["name"])
        return ""

    def note(self, kind: NoteKind, words: str) -> None:
        """Keep what the text does not show, at the place that has been reached."""
        if words := squeeze(words):
            # Hidden words at one place become one note; the blank keeps its pieces apart.
            text = f"{words} " if kind == "hidden" else words
            self.notes.add(Pending(kind, Edge(ends=False, at=self.draft.length), text=text))

    def add_footnotes(self) -> None:
        """Add the footnotes after the text, numbered as their marks follow each other."""
        done = 0
        while done < len(self.noted):  # a footnote may name further ones
            words = self.footnotes[self.noted[done]]
            done += 1
            self.place = f"footnote {done}"
            self.tokens(_parse(textwrap.dedent(words)))
        self.place = ""
