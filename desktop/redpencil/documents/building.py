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


def as_title(words: str) -> str:
    """Words cut to the length of a title, at the end of a word."""
    words = squeeze(words)
    if len(words) <= _LONGEST_TITLE:
        return words
    return words[: _LONGEST_TITLE - 1].rsplit(" ", 1)[0] + "…"


@dataclass(slots=True)
class Draft:
    """Blocks in reading order, on their way to a document."""

    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0

    def add(self, kind: Kind, words: str, level: int = 0, locator: str = "") -> None:
        """Add a block unless it has no words; without a locator it is counted as a paragraph."""
        words = squeeze(words)
        if not words:
            return
        if self.blocks:
            near = kind in ("item", "row") and self.blocks[-1].kind == kind
            self._append("\n" if near else "\n\n")
        start = self.length
        self._append(words)
        numbered = locator or f"¶ {len(self.blocks) + 1}"
        self.blocks.append(Block(kind, start, self.length, numbered, level))

    def _append(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)

    def first(self, kind: Kind) -> str:
        """The words of the first block of a kind, or an empty string."""
        text = "".join(self.pieces)
        return next((text[b.start : b.end] for b in self.blocks if b.kind == kind), "")

    def document(self, title: str, origin: str, media: str) -> Document:
        """The document; with no title given its first heading or its first words are the title."""
        text = "".join(self.pieces)
        if not title and self.blocks:
            first = self.blocks[0]
            title = self.first("heading") or text[first.start : first.end]
        digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
        return Document(text, tuple(self.blocks), as_title(title), origin, digest, media)
