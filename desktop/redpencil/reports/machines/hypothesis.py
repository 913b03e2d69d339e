"""The report as annotations for Hypothesis: rows that its API takes one by one.

Hypothesis counts places in UTF-16 code units, as JavaScript does, and shows Markdown.
"""

from __future__ import annotations

from collections.abc import Iterator

from redpencil.hooks import Renderer, implementation
from redpencil.model import Check
from redpencil.reports.machines.parts import article_iri, json_bytes, quote_of
from redpencil.reports.model import Item, Report
from redpencil.words import finding_label, kind_label, status_label
from redpencil.words.publishing import CORRECTION, SOURCE

# As entities, for a backslash before a bracket begins a formula there.
_MARKDOWN = {ord(c): f"&#{ord(c)};" for c in "\\`*_[]<>&#$~|!"}


def hypothesis_shape(report: Report) -> dict[str, object]:
    """Every claim as an annotation that is ready to be created, in the order of the text."""
    before, total, rows = 0, 0, []
    for item in report.items:  # in one pass: counting from the start each time is quadratic
        total += _utf16_length(report.document.text[before : item.claim.start])
        before = item.claim.start
        rows.append(_row(report, item, total))
    return {"total": len(rows), "rows": rows}


def _utf16_length(text: str) -> int:
    return len(text) + sum(c > "\uffff" for c in text)


def _row(report: Report, item: Item, utf16_start: int) -> dict[str, object]:
    before, words, after = quote_of(report, item)
    utf16_end = utf16_start + _utf16_length(words)
    place = {"type": "TextPositionSelector", "start": utf16_start, "end": utf16_end}
    quote = {"type": "TextQuoteSelector", "exact": words, "prefix": before, "suffix": after}
    address = article_iri(report)
    return {
        "uri": address,
        "document": {"title": [report.document.title]},
        "text": "\n\n".join(_paragraphs(item)),
        "tags": ["redpencil", kind_label(item.claim.kind), status_label(item.status)],
        "target": [{"source": address, "selector": [place, quote]}],
    }


def _paragraphs(item: Item) -> Iterator[str]:
    yield f"**{status_label(item.status)}**"
    check = item.check
    if check is None:
        return
    if check.finding:
        yield f"{finding_label(check.finding)}. {_plain(check.why)}".strip()
    if check.citation:
        yield f"{SOURCE}: {_plain(_place(check))}"
        if check.citation.passage:
            yield f"> {_plain(check.citation.passage)}"
    if check.correction:
        yield f"{CORRECTION}: {_plain(check.correction)}"
    for words in (check.note, check.calculation):
        if words:
            yield f"\u2014 {_plain(words)}"


def _place(check: Check) -> str:
    citation = check.citation
    return ", ".join(p for p in (citation.title, citation.locator) if p) if citation else ""


def _plain(words: str) -> str:
    """Words of a document on one line, with nothing in them that Markdown would obey."""
    return " ".join(words.split()).translate(_MARKDOWN)


def render_hypothesis(report: Report) -> bytes:
    """The annotations as JSON."""
    return json_bytes(hypothesis_shape(report))


@implementation
def renderers() -> list[Renderer]:
    """Annotations for Hypothesis."""
    return [Renderer("Hypothesis", (".hypothesis.json",), render_hypothesis)]
