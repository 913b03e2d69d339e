"""What is said around a source shown as text, as a table or as printed pages."""

from __future__ import annotations

AS_TEXT = "As text"
AS_TABLE = "As a table"
AS_PAGES = "As pages"
TABLE_HINT = "The rows of the source; select cells and press C to cite their rows."
DRAWING = "Drawing page {number}…"


def cell_spoken(head: str, words: str, *, marked: bool) -> str:
    """A cell as a screen reader says it."""
    said = f"{head}: {words}" if head else words
    return f"{said}, passage" if marked else said


def page_spoken(title: str, number: int, pages: int) -> str:
    """Which page is in sight, as a screen reader says it."""
    return f"{title}, page {number} of {pages}" if pages else f"{title}, page {number}"
