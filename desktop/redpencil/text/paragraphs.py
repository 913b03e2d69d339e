"""Paragraphs of plain text, with locators. Pure: no files, no Qt."""

from __future__ import annotations

import hashlib
import re

from redpencil.model import Block, Document

_BLANK = re.compile(r"\n[ \t\u00a0]*\n")
# Anchored at the line's beginning, or a long line would be tried from each of its letters.
_FOLLOWED = re.compile(r"^[^\n]+(?=\n\S)", re.MULTILINE)
# Mail and wire copy are wrapped at 60 to 80 columns; a line longer than this is a paragraph.
_WRAPPED_LINE = 90


def find_paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Start and end of every paragraph, surrounding white space left out.

    A line is a paragraph of its own, unless the text is hard-wrapped: then blank
    lines part the paragraphs.
    """
    separator = _BLANK if _hard_wrapped(text) else re.compile(r"\n")
    found: list[tuple[int, int]] = []
    start = 0
    ends = [*((m.start(), m.end()) for m in separator.finditer(text)), (len(text), len(text))]
    for end, after in ends:
        piece = text[start:end]
        stripped = piece.strip()
        if stripped:
            left = start + len(piece) - len(piece.lstrip())
            found.append((left, left + len(stripped)))
        start = after
    return tuple(found)


def _hard_wrapped(text: str) -> bool:
    """Whether most lines that another line follows directly are of one screen's width."""
    if not _BLANK.search(text):
        return False
    followed = [len(m.group()) for m in _FOLLOWED.finditer(text)]
    if len(followed) < 3:
        return False
    wide = sum(45 <= length <= _WRAPPED_LINE for length in followed)
    return wide >= 0.8 * len(followed)


def from_text(text: str, title: str = "", origin: str = "text") -> Document:
    """A document of plain paragraphs: for pasted text, batch rows and tests.

    A first paragraph of one short line without a full stop is the heading and, unless
    a title is given, the title.
    """
    blocks: list[Block] = []
    for number, (start, end) in enumerate(find_paragraphs(text), 1):
        blocks.append(Block("paragraph", start, end, f"¶ {number}"))
    if blocks and _is_heading(text[blocks[0].start : blocks[0].end], len(blocks)):
        first = blocks[0]
        blocks[0] = Block("heading", first.start, first.end, first.locator, 1)
    if not title and blocks:
        words = " ".join(text[blocks[0].start : blocks[0].end].split())
        title = words if len(words) <= 120 else words[:119].rsplit(" ", 1)[0] + "…"
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Document(text, tuple(blocks), title, origin, digest)


def _is_heading(words: str, blocks: int) -> bool:
    return blocks > 1 and "\n" not in words and len(words) <= 120 and words[-1:] not in '.!;,”"'
