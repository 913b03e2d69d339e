"""How the tests of readers look at a document: its blocks and its notes in plain tuples."""

from __future__ import annotations

from redpencil.model import Document


def blocks(document: Document) -> list[tuple[str, int, str]]:
    """Kind, level and words of every block."""
    return [(b.kind, b.level, document.text[b.start : b.end]) for b in document.blocks]


def places(document: Document) -> list[tuple[str, str]]:
    """Locator and words of every block."""
    return [(b.locator, document.text[b.start : b.end]) for b in document.blocks]


def notes(document: Document) -> list[tuple[str, str, str, str]]:
    """Kind, anchored words, own words and author of every note."""
    return [(n.kind, document.text[n.start : n.end], n.text, n.author) for n in document.notes]
