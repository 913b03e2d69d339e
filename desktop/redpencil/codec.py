"""Documents and findings as JSON and back: what crosses from the cage and lies in the stores."""

from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

from redpencil.model import Aside, Block, Claim, Document, Mention, Note, Quantity, Quotation

_TOLD_IF_THERE = ("iso", "role", "converts", "comes_to", "counted_from")
_QUANTITY_FIELDS = tuple(
    f.name for f in fields(Quantity) if f.name not in ("rules", *_TOLD_IF_THERE)
)
_NAMES = tuple(f.name for f in fields(Document))
_DOCUMENT_FIELDS = frozenset(_NAMES)
_COMPACT = json.JSONEncoder(sort_keys=True, separators=(",", ":"))


def encode_document(document: Document) -> str:
    """The document as compact JSON with sorted keys: equal documents give equal text."""
    body: dict[str, Any] = {name: getattr(document, name) for name in _NAMES}
    body["blocks"] = [
        [b.kind, b.start, b.end, b.locator, b.level, b.speaker] for b in document.blocks
    ]
    body["notes"] = [[n.start, n.end, n.author, n.text, n.kind, n.date] for n in document.notes]
    return _COMPACT.encode(body)


def decode_document(text: str) -> Document:
    """The document that ``encode_document`` wrote; fields of later versions are left out.

    Raises ValueError, KeyError or TypeError where the text is not such a document.
    """
    body = json.loads(text)
    if not isinstance(body, dict):
        raise TypeError("a document is a JSON object")
    kept: dict[str, Any] = {k: v for k, v in body.items() if k in _DOCUMENT_FIELDS}
    kept["blocks"] = tuple(Block(*row) for row in body["blocks"])
    kept["notes"] = tuple(Note(*row) for row in body.get("notes", ()))
    kept["remarks"] = tuple(body.get("remarks", ()))
    return Document(**kept)


def quotation_shape(quotation: Quotation) -> dict[str, object]:
    """A quotation in the shape that ``claims --jsonl`` prints."""
    shape: dict[str, object] = {"start": quotation.start, "end": quotation.end}
    if len(quotation.spans) > 1:
        shape["spans"] = [list(span) for span in quotation.spans]
    shape["kind"] = quotation.kind
    shape["speaker"] = _mention_shape(quotation.speaker)
    shape["cue"] = _mention_shape(quotation.cue)
    return shape


def _mention_shape(mention: Mention | None) -> dict[str, object] | None:
    if mention is None:
        return None
    shape: dict[str, object] = {"text": mention.text, "start": mention.start, "end": mention.end}
    if mention.resolved is not None:
        shape["resolved"] = mention.resolved
    if mention.chain:
        shape["chain"] = [list(place) for place in mention.chain]
    if mention.rule:
        shape["rule"] = mention.rule
    return shape


def quantity_shape(quantity: Quantity) -> dict[str, object]:
    """A quantity in the shape that ``claims --jsonl`` prints."""
    shape = {name: getattr(quantity, name) for name in _QUANTITY_FIELDS}
    told = {name: getattr(quantity, name) for name in _TOLD_IF_THERE}
    return shape | {name: value for name, value in told.items() if value is not None}


def reading_shape(claim: Claim | Aside) -> dict[str, object] | None:
    """What was read out of a claim or an aside, by its kind; None for a statement."""
    if isinstance(claim.reading, Quotation):
        return quotation_shape(claim.reading)
    if isinstance(claim.reading, Quantity):
        return quantity_shape(claim.reading)
    return None


def decided_reading(claim: Claim) -> dict[str, object] | None:
    """The parts of a reading that a decision was made on and is found again by; None without."""
    reading = claim.reading
    if isinstance(reading, Quotation):
        speaker = reading.speaker
        if speaker is None:
            return None
        return {"speaker": speaker.text, "resolved": speaker.resolved}
    if isinstance(reading, Quantity):
        names = ("value", "unit", "modifier", "change", "concept")
        return {name: getattr(reading, name) for name in names}
    return None


def claim_shape(claim: Claim) -> dict[str, object]:
    """A claim with its reading, as ``claims --json`` and the reports print it."""
    return {
        "id": claim.id,
        "kind": claim.kind,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "locator": claim.locator,
        "reading": reading_shape(claim),
    }


def aside_shape(aside: Aside) -> dict[str, object]:
    """Words taken for no claim, with the reason and how they would read as one."""
    return {
        "id": aside.id,
        "kind": aside.kind,
        "start": aside.start,
        "end": aside.end,
        "text": aside.text,
        "reason": aside.reason,
        "locator": aside.locator,
        "reading": reading_shape(aside),
    }
