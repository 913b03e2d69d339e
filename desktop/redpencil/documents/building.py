"""A document put together block by block: what the readers share. Pure."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from typing import Literal

from redpencil.model import Block, Document
from redpencil.words.documents import remark

Kind = Literal["paragraph", "heading", "item", "row", "turn"]

_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Control characters, lone surrogates, the mark of byte order within a text, non-characters.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LONGEST_TITLE = 120
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """The text with line feeds as its only line ends and without control characters.

    Beside it stand the remarks on what was left out or was lost before.
    """
    text, removed = _CONTROL.subn("", _LINE_ENDS.sub("\n", text))
    remarks: list[str] = []
    if removed:
        remarks.append(remark("control", count=removed))
    if lost := text.count("\ufffd"):
        remarks.append(remark("lost", count=lost))
    return text, tuple(remarks)


def squeeze(words: str) -> str:
    """The words with every run of white space as one space, none at the ends."""
    return " ".join(words.split())


def raised(words: str) -> str:
    """Digits set above the line as the characters for that: a note's mark must not join a figure.

    Letters, as in "5th", stay as they are.
    """
    return words.translate(_RAISED) if words.strip().isdecimal() else words


def as_title(words: str) -> str:
    """Words cut to the length of a title, at the end of a word."""
    words = squeeze(words)
    if len(words) <= _LONGEST_TITLE:
        return words
    return words[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"


@dataclass(slots=True)
class Edge:
    """Where a stretch of words begins or ends: ``at`` is its offset once its block stands."""

    ends: bool
    at: int = -1


@dataclass(slots=True)
class Draft:
    """Blocks in reading order, on their way to a document.

    ``removed`` counts the control characters that were left out.
    """

    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0
    removed: int = 0

    def add(self, kind: Kind, words: str, level: int = 0, locator: str = "") -> Block | None:
        """Add a block unless it has no words; without a locator it is counted as a paragraph."""
        words = squeeze(words)
        if not words:
            return None
        if self.blocks:
            near = kind in ("item", "row") and self.blocks[-1].kind == kind
            self._append("\n" if near else "\n\n")
        start = self.length
        self._append(words)
        numbered = locator or f"¶ {len(self.blocks) + 1}"
        block = Block(kind, start, self.length, numbered, level)
        self.blocks.append(block)
        return block

    def without_control(self, words: str) -> str:
        """The words without control characters, which are counted."""
        if words.isprintable():
            return words
        words, removed = _CONTROL.subn("", _LINE_ENDS.sub("\n", words))
        self.removed += removed
        return words

    def _append(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def first(self, kind: Kind) -> str:
        """The words of the first block of a kind, or an empty string."""
        text = "".join(self.pieces)
        return next((text[b.start : b.end] for b in self.blocks if b.kind == kind), "")

    def remarks(self) -> tuple[str, ...]:
        """What is to be said of characters that were left out, or lost before."""
        lost = sum(piece.count("\ufffd") for piece in self.pieces)
        left_out = (remark("control", count=self.removed),) if self.removed else ()
        return (*left_out, remark("lost", count=lost)) if lost else left_out

    def document(self, title: str, origin: str, media: str) -> Document:
        """The document; with no title given its first heading or its first words are the title.

        Its language is empty: not told yet.
        """
        text = "".join(self.pieces)
        if not title and self.blocks:
            first = self.blocks[0]
            title = self.first("heading") or text[first.start : first.end]
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        blocks = tuple(self.blocks)
        return Document(text, blocks, as_title(title), origin, digest, media, language="")


class Line:
    """The words of one block as they come, white space squeezed at once so that places hold."""

    __slots__ = ("_draft", "_edges", "_gap", "_length", "_pieces")

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._pieces: list[str] = []
        self._edges: list[tuple[int, Edge]] = []
        self._length = 0
        self._gap = False

    def say(self, words: str) -> None:
        """Add words; control characters in them are left out and counted."""
        words = self._draft.without_control(words)
        squeezed = " ".join(words.split())
        if not squeezed:
            self._gap = self._gap or bool(words)
            return
        if self._length and (self._gap or words[0].isspace()):
            squeezed = " " + squeezed
        self._gap = words[-1].isspace()
        self._pieces.append(squeezed)
        self._length += len(squeezed)

    def edge(self, *, ends: bool) -> Edge:
        """The place reached so far, as the beginning or as the end of a stretch of words."""
        edge = Edge(ends)
        self._edges.append((self._length, edge))
        return edge

    @property
    def words(self) -> str:
        """The words so far."""
        return "".join(self._pieces)

    def close(self, kind: Kind, level: int = 0, locator: str = "") -> Block | None:
        """Make the words a block; where there are none, beginnings wait for the next one."""
        words = self.words
        block = self._draft.add(kind, words, level, locator)
        waiting: list[tuple[int, Edge]] = []
        for place, edge in self._edges:
            if block is not None:
                blank = not edge.ends and words[place : place + 1] == " "
                edge.at = block.start + place + blank
            elif edge.ends:
                edge.at = self._draft.length
            else:
                waiting.append((0, edge))
        self._begin(waiting)
        return block

    def give_to(self, block: Block) -> None:
        """Drop the words, which stand in ``block`` in another form: edges become its own."""
        for _, edge in self._edges:
            edge.at = block.end if edge.ends else block.start
        self._begin([])

    def _begin(self, edges: list[tuple[int, Edge]]) -> None:
        self._pieces.clear()
        self._edges = edges
        self._length = 0
        self._gap = False
