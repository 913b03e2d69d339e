"""The sheets that people get, by kind, and what sets each of them in one format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from redpencil.hooks import Renderer
from redpencil.reports.model import Report
from redpencil.reports.people.calls import calls_sheet
from redpencil.reports.people.leaves import corrections_sheet, marked_sheet, report_sheet
from redpencil.reports.people.values import Sheet

SHEETS: Mapping[str, Callable[[Report], Sheet]] = {
    "report": report_sheet,
    "marked": marked_sheet,
    "corrections": corrections_sheet,
    "calls": calls_sheet,
}


def renderers_of(
    label: str, endings: tuple[str, ...], render_sheet: Callable[[Sheet], bytes]
) -> list[Renderer]:
    """A renderer for each kind of sheet, in the format that ``render_sheet`` writes."""
    return [
        Renderer(label, endings, partial(_rendered, make, render_sheet), kind)
        for kind, make in SHEETS.items()
    ]


def _rendered(
    make: Callable[[Report], Sheet], render_sheet: Callable[[Sheet], bytes], report: Report
) -> bytes:
    return render_sheet(make(report))
