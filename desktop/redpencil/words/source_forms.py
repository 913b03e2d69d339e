"""What is said around a source shown as text, as a table or as printed pages."""

from __future__ import annotations

from redpencil.words.speaking import labelled, said

AS_TEXT = said("As text")
AS_TABLE = said("As a table")
AS_PAGES = said("As pages")
TABLE_HINT = said("The rows of the source; select cells and press C to cite their rows.")
DRAWING = said("Drawing page {number}…")


def cell_spoken(head: str, words: str, *, marked: bool) -> str:
    """A cell as a screen reader says it."""
    cell = labelled(head, words) if head else words
    return said("{words}, passage", words=cell) if marked else cell


def page_spoken(title: str, number: int, pages: int) -> str:
    """Which page is in sight, as a screen reader says it."""
    if pages:
        return said("{title}, page {number} of {pages}", title=title, number=number, pages=pages)
    return said("{title}, page {number}", title=title, number=number)
