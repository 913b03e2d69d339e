"""How the file of a report will look, before it is written. Pure: no Qt, no file is read.

What comes from a document is escaped; the markup around it is ours.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from html import escape
from itertools import islice
from pathlib import Path

from redpencil.errors import UsageError
from redpencil.reports.house import public_address
from redpencil.reports.model import Report
from redpencil.reports.people.commenting import comments_sheet
from redpencil.reports.people.sheets import SHEETS
from redpencil.reports.people.values import Leaf, Run, Runs, Sheet
from redpencil.reports.withholding import withhold
from redpencil.reports.writing import renderer_for
from redpencil.window.work.requests import Order
from redpencil.words import exporting as words
from redpencil.words.commands import report_name

PREVIEWED: Mapping[str, Callable[[Report], Sheet]] = {**SHEETS, "comments": comments_sheet}
# Set on pages for people: these look alike, so one setting shows them all.
_SET = frozenset((".html", ".pdf", ".docx"))
# As much as a look takes; more would hold the window up while it is laid out.
_LEAVES = 160
_LINES = 300
_LETTERS = 24_000


def as_ordered(report: Report, order: Order) -> Report:
    """The report without what the order withholds, with what it adds.

    Raises UsageError for an address that is none, and where names stand in the author's file.
    """
    if order.kind == "comments" and (order.sources or order.persons):
        raise UsageError("not_with_withheld")
    if order.report_url and not public_address(order.report_url):
        raise UsageError("no_public_address", name=order.report_url)
    edition = replace(report.edition, report_url=order.report_url)
    known = {source.id for source in report.sources}
    told = replace(report, edition=edition, quotations_told=order.quotations)
    return withhold(told, [name for name in order.sources if name in known], order.persons)


def paths_of(report: Report, order: Order) -> tuple[Path, ...]:
    """The files of an order; the name is that of the article as the report tells it."""
    name = order.name.strip() or report_name(report.document.title)
    stem = f"{name}{words.SUFFIXES.get(order.kind, '')}"
    return tuple(order.folder / f"{stem}{ending}" for ending in order.endings)


def look(report: Report, kind: str, ending: str) -> tuple[str, str]:
    """The file as a page of our own markup, or as text; the other one is empty.

    Raises what the format raises where it cannot be written.
    """
    if ending in _SET:
        return page_of(PREVIEWED[kind](report)), ""
    body = renderer_for(Path(f"report{ending}"), kind).render(report)
    return "", shortened(body.decode("utf-8", "replace"))


def shortened(text: str) -> str:
    """The beginning of a text, with a line that says so where it goes on."""
    lines = text[:_LETTERS].splitlines()
    if len(lines) <= _LINES and len(text) <= _LETTERS:
        return text
    return "\n".join([*lines[:_LINES], "", words.GOES_ON])


def page_of(sheet: Sheet) -> str:
    """A sheet as the markup that the guide's page shows."""
    shown = [leaf for leaf in sheet.leaves if not (leaf.picture and leaf.picture.stretched)]
    blocks = [
        f'<p class="brand">{escape(sheet.brand)}</p>',
        f"<h1>{escape(sheet.title)}</h1>",
        *islice(_blocks(shown), _LEAVES),
    ]
    if len(shown) > _LEAVES:
        blocks.append(f'<p class="small">{escape(words.GOES_ON)}</p>')
    return "".join(blocks)


def _blocks(leaves: list[Leaf]) -> Iterator[str]:
    for leaf in leaves:
        anchor = f'<a name="{escape(leaf.anchor)}"></a>' if leaf.anchor else ""
        name = f'<span class="name">{escape(leaf.name)}</span> ' if leaf.name else ""
        yield _block(leaf, f"{anchor}{name}{_marked(leaf.runs)}")


def _block(leaf: Leaf, inside: str) -> str:
    if leaf.kind == "heading":
        return f"<h2>{inside}</h2>"
    if leaf.kind == "subheading":
        return f"<h3>{inside}</h3>"
    if leaf.kind == "answer":
        return f'<p class="answer">{inside} {"_" * 40}</p>'
    if leaf.kind == "picture":
        alt = leaf.picture.alt if leaf.picture else ""
        return f'<p class="small">({escape(alt)})</p>'
    return f'<p class="{leaf.kind}">{inside}</p>'


def _marked(runs: Runs) -> str:
    return "".join(_run(run) for run in runs)


def _run(run: Run) -> str:
    anchor = f'<a name="{escape(run.anchor)}"></a>' if run.anchor else ""
    shown = escape(run.text)
    if run.link:
        shown = f'<a href="#{escape(run.link)}">{shown}</a>'
    if run.look == "number":
        return f"{anchor}<sup>{shown}</sup>"
    if run.look == "strong":
        return f"{anchor}<b>{shown}</b>"
    if run.look == "code":
        return f"{anchor}<code>{shown}</code>"
    return f'{anchor}<span class="{run.look}">{shown}</span>' if run.look else anchor + shown
