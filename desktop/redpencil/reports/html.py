"""The report as one HTML file: no network, no script, readable on a phone and in print.

Everything that comes from a document goes through the template's escaping.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from redpencil.hooks import Renderer, implementation
from redpencil.model import Block, Check, Claim, Document, Event, Evidence, Quotation
from redpencil.reports.model import Item, Report
from redpencil.reports.templates import filled, text_of
from redpencil.words import finding_label, kind_label, status_label
from redpencil.words.labels import STATUS_LABELS, STATUS_MEANINGS
from redpencil.words.log import event_words
from redpencil.words.places import passage_place
from redpencil.words.readings import describe_claim

# Enough of a passage to read the aligned words in their sentence, in code points on either side.
_AROUND = 300


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of the article under the same marks; ``ends`` are the claims that end with it."""

    text: str
    classes: str
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Tick:
    """A mark on the strip that stands for the text, 1000 units wide."""

    at: float
    width: float
    quotation: bool
    status: str


def render_html(report: Report) -> bytes:
    """The report as UTF-8 HTML."""
    counts = report.counts
    values = {
        "report": report,
        "style": Markup(text_of("report.css")),  # noqa: S704 - the program's or the newsroom's
        "statuses": [(label, counts[s]) for s, label in STATUS_LABELS.items() if counts.get(s)],
        "blocks": list(_blocks(report)),
        "ticks": [_tick(item, len(report.document.text)) for item in report.items],
        "items": [_item(item) for item in report.items],
        "meanings": [(STATUS_LABELS[s], meaning) for s, meaning in STATUS_MEANINGS.items()],
    }
    return filled("report.html", values).encode("utf-8", "replace")


def _tick(item: Item, length: int) -> _Tick:
    at = 1000 * item.claim.start / max(length, 1)
    width = max(1000 * (item.claim.end - item.claim.start) / max(length, 1), 2.5)
    return _Tick(round(at, 1), round(width, 1), item.claim.kind == "quotation", item.status)


def _blocks(report: Report) -> Iterator[dict[str, object]]:
    document = report.document
    for block, items in _items_by_block(document, report.items):
        words = " ".join(document.text[block.start : block.end].split())
        if block.kind == "heading" and words == document.title and not items:
            continue  # the page's own heading says it
        yield {
            "heading": block.kind == "heading",
            "locator": block.locator,
            "pieces": list(_pieces(document.text, block.start, block.end, items)),
        }


def _items_by_block(
    document: Document, items: tuple[Item, ...]
) -> Iterator[tuple[Block, list[Item]]]:
    """Each block with the claims that touch it; both are in the order of the text."""
    waiting = list(items)
    for block in document.blocks:
        waiting = [i for i in waiting if i.claim.end > block.start]
        yield block, [i for i in waiting if i.claim.start < block.end]


def _pieces(text: str, start: int, end: int, items: list[Item]) -> Iterator[_Piece]:
    cuts = {start, end}
    for item in items:
        for span in (*_spans(item.claim), (item.claim.start, item.claim.end)):
            cuts |= {c for c in span if start < c < end}
    for a, b in pairwise(sorted(cuts)):
        over = [i.claim for i in items if any(s <= a and b <= e for s, e in _spans(i.claim))]
        classes = " ".join(dict.fromkeys(_mark(claim) for claim in over))
        yield _Piece(text[a:b], classes, tuple(i.number for i in items if i.claim.end == b))


def _spans(claim: Claim) -> tuple[tuple[int, int], ...]:
    """Where the claim's own words stand: a split quotation leaves out what is between."""
    if isinstance(claim.reading, Quotation):
        return claim.reading.spans
    return ((claim.start, claim.end),)


def _mark(claim: Claim) -> str:
    if isinstance(claim.reading, Quotation) and claim.reading.kind == "indirect":
        return "indirect"
    return claim.kind


def _item(item: Item) -> dict[str, object]:
    return {
        "number": item.number,
        "words": " ".join(item.claim.text.split()),
        "kind": kind_label(item.claim.kind),
        "locator": item.claim.locator,
        "reading": describe_claim(item.claim),
        "status": item.status,
        "status_label": status_label(item.status),
        "check": _check(item.check) if item.check else None,
        "evidence": [_evidence(evidence) for evidence in item.evidence],
        "history": list(_history(item.history)) if len(item.history) > 1 else [],
    }


def _check(check: Check) -> dict[str, object]:
    return {
        "finding_label": finding_label(check.finding) if check.finding else "",
        "why": check.why,
        "citation": check.citation,
        "correction": check.correction,
        "note": check.note,
        "calculation": check.calculation,
        "who": check.who,
        "when": _time(check.at),
    }


def _time(at: str) -> str:
    """An ISO time as a person reads it, to the minute."""
    return at[:16].replace("T", " ")


def _history(history: tuple[Event, ...]) -> Iterator[str]:
    known = {event.seq: event for event in history}
    for event in history:
        yield f"{_time(event.at)} · {event.who} · {event_words(event, known)}"


def _evidence(evidence: Evidence) -> dict[str, object]:
    passage, finding = evidence.passage, evidence.finding
    return {
        "finding": finding_label(finding.name),
        "why": finding.why,
        "weak": finding.weak,
        "diff": [
            {"same": operation == "equal", "claim": ours, "source": theirs}
            for operation, ours, theirs in (finding.diff if finding.changes else ())
        ],
        "passage": _excerpt(evidence),
        "where": passage_place(passage) if passage else "",
    }


def _excerpt(evidence: Evidence) -> tuple[str, str, str] | None:
    """The aligned words of a passage with what stands before and after them."""
    if evidence.passage is None:
        return None
    text, start, end = evidence.passage.text, evidence.start, evidence.end
    before, after = text[:start], text[end:]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    return before, text[start:end], after


@implementation
def renderers() -> list[Renderer]:
    """HTML, for people."""
    return [Renderer("HTML", (".html", ".htm"), render_html)]
