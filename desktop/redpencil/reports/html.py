"""The report as one HTML file: no network, no script, readable on a phone and in print.

Everything that comes from a document goes through the template's escaping.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from redpencil.hooks import Renderer, implementation
from redpencil.reports.model import Report
from redpencil.reports.people.sheets import renderers_of
from redpencil.reports.people.telling import tell
from redpencil.reports.people.values import Leaf, Sheet, Telling
from redpencil.reports.templates import filled, text_of
from redpencil.words import reports as words


def render_html(report: Report) -> bytes:
    """The report as UTF-8 HTML."""
    telling = tell(report)
    return _page("report.html", report=report, telling=telling, sections=list(_sections(telling)))


def render_sheet(sheet: Sheet) -> bytes:
    """A sheet as a plain page."""
    # No level of headings is left out, for those who walk through a page by them.
    below = "h3" if any(leaf.kind == "heading" for leaf in sheet.leaves) else "h2"
    return _page("sheet.html", sheet=sheet, blocks=_blocks(sheet), below=below)


@dataclass(frozen=True, slots=True)
class _Block:
    """A leaf and the notes that stand in the margin beside it."""

    leaf: Leaf
    notes: list[Leaf]


def _blocks(sheet: Sheet) -> list[_Block]:
    blocks: list[_Block] = []
    for leaf in sheet.leaves:
        if leaf.kind == "note" and blocks:
            blocks[-1].notes.append(leaf)
        else:
            blocks.append(_Block(leaf, []))
    return blocks


def _page(name: str, **values: object) -> bytes:
    style = Markup(text_of("report.css"))  # noqa: S704 - the program's or the newsroom's own
    page = filled(name, {"words": words, "style": style, **values})
    return page.lstrip().encode("utf-8", "replace")


def _sections(telling: Telling) -> Iterator[tuple[str, str]]:
    if telling.queries:
        yield "queries", words.OPEN_QUERIES
    yield "article", words.ARTICLE
    yield "checks", words.CHECKS
    yield "corrections", words.CORRECTIONS
    yield "sources", words.SOURCES
    yield "meaning", words.MEANINGS
    yield "proof", words.PROOF


@implementation
def renderers() -> list[Renderer]:
    """HTML, for people."""
    endings = (".html", ".htm")
    sheets = renderers_of("HTML", endings, render_sheet)
    # The whole report has a template of its own, with more in it than leaves can say.
    return [
        Renderer("HTML", endings, render_html),
        *(one for one in sheets if one.kind != "report"),
    ]
