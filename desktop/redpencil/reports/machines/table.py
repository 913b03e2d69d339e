"""The report as a table: one row for each claim with its check, and for each check that is gone.

RFC 4180, UTF-8, every cell in quotation marks, and no cell that a spreadsheet would compute.
"""

from __future__ import annotations

import csv
import io
import re

from redpencil.hooks import Renderer, implementation
from redpencil.model import Check, Claim, Quantity, Quotation, Source
from redpencil.reports.house import public_address
from redpencil.reports.machines.parts import utc
from redpencil.reports.model import Item, Report

COLUMNS = (
    "article", "article_title", "claim", "number", "standing", "kind", "status", "locator",
    "start", "end", "text", "speaker", "value_low", "value_high", "unit", "modifier", "change",
    "concept", "finding", "why", "source", "source_title", "source_kind", "source_primary",
    "source_url", "source_accessed", "source_locator", "passage", "note", "correction",
    "calculation", "who", "at", "event", "revision", "stale_because", "status_was",
)  # fmt: skip
"""The columns; more may be added at the end, none is ever renamed."""

# What spreadsheets take for the beginning of a formula (OWASP, "CSV Injection"), its wide forms
# too. The apostrophes before it are part of the pattern, so that one more can be taken off again.
_FORMULA = re.compile("'*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")

Cell = str | int | float | None


def guarded(cell: Cell) -> Cell:
    """The cell with an apostrophe in front where a spreadsheet would compute it."""
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The text that ``guarded`` was given."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def render_table(report: Report) -> bytes:
    """The table as CSV with a row of headings."""
    sources = {source.id: source for source in report.sources}
    body = io.StringIO()
    writer = csv.DictWriter(body, COLUMNS, restval="", quoting=csv.QUOTE_ALL)
    writer.writeheader()
    for row in _rows(report, sources):
        cells = {"article": report.article, "article_title": report.document.title, **row}
        writer.writerow({name: guarded(cell) for name, cell in cells.items()})
    return body.getvalue().encode("utf-8", "backslashreplace")


def _rows(report: Report, sources: dict[str, Source]) -> list[dict[str, Cell]]:
    current = [_claim(item) | _check(item.check, sources) for item in report.items]
    gone = [_gone(check) | _check(check, sources) for check in report.gone]
    return current + gone


def _claim(item: Item) -> dict[str, Cell]:
    claim = item.claim
    return {
        "claim": claim.id,
        "number": item.number,
        "standing": "current",
        "kind": claim.kind,
        "status": item.status,
        "locator": claim.locator,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        **_reading(claim),
    }


def _gone(check: Check) -> dict[str, Cell]:
    return {
        "claim": check.claim,
        "standing": "gone",
        "kind": check.kind,
        "status": check.status,
        "start": check.start,
        "end": check.end,
        "text": check.text,
    }


def _reading(claim: Claim) -> dict[str, Cell]:
    reading = claim.reading
    if isinstance(reading, Quotation):
        speaker = reading.speaker
        return {"speaker": (speaker.resolved or speaker.text) if speaker else None}
    if isinstance(reading, Quantity):
        low, high = reading.value if isinstance(reading.value, tuple) else (reading.value,) * 2
        return {
            "value_low": low,
            "value_high": high,
            "unit": reading.unit,
            "modifier": reading.modifier,
            "change": reading.change,
            "concept": reading.concept,
        }
    return {}


def _check(check: Check | None, sources: dict[str, Source]) -> dict[str, Cell]:
    if check is None:
        return {}
    row: dict[str, Cell] = {
        "finding": check.finding,
        "why": check.why,
        "note": check.note,
        "correction": check.correction,
        "calculation": check.calculation,
        "who": check.who,
        "at": utc(check.at),
        "event": check.seq,
        "revision": check.revision,
        "stale_because": check.cause,
        "status_was": check.was,
    }
    if citation := check.citation:
        row |= {
            "source": citation.source,
            "source_title": citation.title,
            "source_locator": citation.locator,
            "passage": citation.passage,
        }
        row |= _source(sources.get(citation.source))
    return row


def _source(source: Source | None) -> dict[str, Cell]:
    if source is None:
        return {}
    return {
        "source_kind": source.kind,
        "source_primary": "yes" if source.primary else "no",
        "source_url": public_address(source.origin),
        "source_accessed": utc(source.added_at),
    }


@implementation
def renderers() -> list[Renderer]:
    """CSV, for spreadsheets and statistics."""
    return [Renderer("CSV", (".csv",), render_table)]
