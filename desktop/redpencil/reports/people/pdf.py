"""The reports as PDF: A4, links between the article and its checks, an outline, page numbers."""

from __future__ import annotations

from collections.abc import Callable

from redpencil.hooks import Renderer, implementation
from redpencil.reports.model import Report
from redpencil.reports.people.calls import calls_sheet
from redpencil.reports.people.leaves import corrections_sheet, marked_sheet, report_sheet
from redpencil.reports.people.values import Sheet


def _of(make: Callable[[Report], Sheet]) -> Callable[[Report], bytes]:
    def render(report: Report) -> bytes:
        # Its fonts and its maker take a tenth of a second to load, which other formats save.
        from redpencil.reports.people.pages import render_sheet

        return render_sheet(make(report))

    return render


@implementation
def renderers() -> list[Renderer]:
    """PDF, for people."""
    return [
        Renderer("PDF", (".pdf",), _of(report_sheet)),
        Renderer("PDF", (".pdf",), _of(marked_sheet), "marked"),
        Renderer("PDF", (".pdf",), _of(corrections_sheet), "corrections"),
        Renderer("PDF", (".pdf",), _of(calls_sheet), "calls"),
    ]
