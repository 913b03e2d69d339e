"""The report as a W3C annotation collection: one annotation for each claim.

Follows the Web Annotation Data Model (W3C Recommendation, 23 February 2017). Offsets are code
points of the text as it was read, as that standard counts them.
"""

from __future__ import annotations

from collections.abc import Iterator

from redpencil.hooks import Renderer, implementation
from redpencil.model import Check
from redpencil.reports.machines.parts import (
    article_iri,
    json_bytes,
    own_iri,
    quote_of,
    source_iri,
    source_of,
    utc,
)  # fmt: skip
from redpencil.reports.model import Item, Report
from redpencil.words import finding_label

Shape = dict[str, object]


def annotations_shape(report: Report) -> Shape:
    """The collection with its one page in it."""
    page: Shape = {
        "id": own_iri("annotations", report.article, "page"),
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [_annotation(report, item) for item in report.items],
    }
    shape: Shape = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": own_iri("annotations", report.article),
        "type": "AnnotationCollection",
        "label": report.document.title,
        "generator": {"type": "Software", "name": f"Redpencil {report.program}"},
        "total": len(report.items),
    }
    return shape | ({"first": page} if report.items else {})


def _annotation(report: Report, item: Item) -> Shape:
    before, words, after = quote_of(report, item)
    quote: Shape = {"type": "TextQuoteSelector", "exact": words}
    quote |= {"prefix": before} if before else {}
    quote |= {"suffix": after} if after else {}
    place = {"type": "TextPositionSelector", "start": item.claim.start, "end": item.claim.end}
    shape: Shape = {
        "id": own_iri("annotation", report.article, item.claim.id),
        "type": "Annotation",
        "motivation": "assessing",
    }
    if item.check:
        shape["creator"] = {"type": "Person", "name": item.check.who}
        shape["created"] = utc(item.check.at)
    shape["body"] = list(_bodies(report, item))
    shape["target"] = {"source": article_iri(report), "selector": [place, quote]}
    return shape


def _bodies(report: Report, item: Item) -> Iterator[Shape]:
    yield _text("tagging", item.status)
    yield _text("tagging", item.claim.kind)
    if item.check is None:
        return
    for purpose, words in _said(item.check):
        yield _text(purpose, words)
    if source := source_of(report, item):
        cited: Shape = {"id": source_iri(source), "type": "Text", "label": source.title}
        body: Shape = {"type": "SpecificResource", "purpose": "linking", "source": cited}
        if item.check.citation and item.check.citation.passage:
            quote = {"type": "TextQuoteSelector", "exact": item.check.citation.passage}
            body["selector"] = quote
        yield body


def _said(check: Check) -> Iterator[tuple[str, str]]:
    """What a decision says, by the purpose that the standard has for it."""
    if check.finding:
        yield "assessing", f"{finding_label(check.finding)}. {check.why}".strip()
    if check.correction:
        yield "editing", check.correction
    if check.note:
        yield "commenting", check.note
    if check.calculation:
        yield "describing", check.calculation
    if check.citation:
        place = (check.citation.title, check.citation.locator)
        yield "describing", ", ".join(part for part in place if part)


def _text(purpose: str, words: str) -> Shape:
    return {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": words}


def render_annotations(report: Report) -> bytes:
    """The collection as JSON-LD."""
    return json_bytes(annotations_shape(report))


@implementation
def renderers() -> list[Renderer]:
    """W3C annotations, for annotation tools and archives."""
    return [Renderer("W3C Web Annotation", (".jsonld",), render_annotations)]
