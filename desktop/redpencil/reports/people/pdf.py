"""The reports as PDF: A4, links between the article and its checks, an outline, page numbers."""

from __future__ import annotations

from redpencil.hooks import Renderer, implementation
from redpencil.reports.people.sheets import renderers_of
from redpencil.reports.people.values import Sheet


def _render(sheet: Sheet) -> bytes:
    # Its fonts and its maker take a tenth of a second to load, which other formats save.
    from redpencil.reports.people.pages import render_sheet

    return render_sheet(sheet)


@implementation
def renderers() -> list[Renderer]:
    """PDF, for people."""
    return renderers_of("PDF", (".pdf",), _render)
