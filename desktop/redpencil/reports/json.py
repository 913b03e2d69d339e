"""The report as JSON: the shape of ``check --json`` with the sources and the history beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from redpencil.codec import aside_shape, claim_shape, quantity_shape
from redpencil.hooks import Renderer, implementation
from redpencil.model import Check, Event, Evidence, Passage, Source
from redpencil.reports.house import public_address
from redpencil.reports.machines.parts import json_bytes
from redpencil.reports.model import Item, Report

SCHEMA = "schemas/report.schema.json"
"""The resource that describes the shape; ``redpencil report --schema`` prints it."""


def report_shape(report: Report) -> dict[str, object]:
    """The report as plain lists and dictionaries; fields may be added, never renamed."""
    document = report.document
    return {
        "article": {
            "id": report.article,
            "title": document.title,
            "sha256": document.sha256,
            "text_sha256": document.text_sha256,
            "language": document.language,
            "encoding": document.encoding,
            "remarks": list(document.remarks),
            "url": report.edition.article_url or None,
        },
        "claims": [_item_shape(item) for item in report.items],
        "asides": [aside_shape(aside) for aside in report.asides],
        "counts": report.counts,
        "facts_left": report.facts_left,
        "gone": [_check_shape(check) for check in report.gone],
        "sources": [_source_shape(source) for source in report.sources],
        "log": {
            "events": report.last_event.seq if report.last_event else 0,
            "last_hash": report.last_event.hash if report.last_event else None,
        },
        "withheld": {
            "sources": report.edition.sources_withheld,
            "persons": report.edition.persons_withheld,
        },
        "program": {"name": "redpencil", "version": report.program},
    }


def _item_shape(item: Item) -> dict[str, object]:
    return {
        "number": item.number,
        **claim_shape(item.claim),
        "status": item.status,
        "findings": [_evidence_shape(evidence) for evidence in item.evidence],
        "disagreeing": any(evidence.at_odds for evidence in item.evidence),
        "check": _check_shape(item.check) if item.check else None,
        "history": [_event_shape(event) for event in item.history],
    }


def _evidence_shape(evidence: Evidence) -> dict[str, object]:
    finding, passage = evidence.finding, evidence.passage
    shape: dict[str, object] = {
        "finding": finding.name,
        "source": passage.source if passage else None,
        "title": passage.title if passage else None,
        "locator": passage.locator if passage else None,
        "speaker": passage.speaker if passage else None,
        "passage": passage.text if passage else None,
        "start": evidence.start,
        "end": evidence.end,
        "why": finding.why,
        "rule": finding.rule,
        "weak": finding.weak,
        "at_odds": evidence.at_odds or None,
        "before": _sentence_shape(evidence.before),
        "after": _sentence_shape(evidence.after),
    }
    if finding.diff:
        shape["diff"] = [list(step) for step in finding.diff]
    if evidence.sum:
        shape["sum"] = asdict(evidence.sum)
    if finding.evidence_quantity:
        shape["evidence_quantity"] = quantity_shape(finding.evidence_quantity)
    return shape


def _sentence_shape(sentence: Passage | None) -> dict[str, object] | None:
    return {"speaker": sentence.speaker, "text": sentence.text} if sentence else None


def _check_shape(check: Check) -> dict[str, object]:
    return asdict(check)


def _event_shape(event: Event) -> dict[str, object]:
    return {
        "seq": event.seq,
        "kind": event.kind,
        "who": event.who,
        "at": event.at,
        "program": event.program,
        "hash": event.hash,
        "payload": _plain(event.payload),
    }


def _plain(payload: Mapping[str, object]) -> dict[str, object]:
    return dict(payload)


def _source_shape(source: Source) -> dict[str, object]:
    shape = asdict(source)
    del shape["origin"]  # a path of the checker's machine is nobody else's business
    return {**shape, "url": public_address(source.origin) or None}


def render_json(report: Report) -> bytes:
    """The report as indented UTF-8 JSON."""
    return json_bytes(report_shape(report))


@implementation
def renderers() -> list[Renderer]:
    """JSON, for other programs."""
    return [Renderer("JSON", (".json",), render_json)]
