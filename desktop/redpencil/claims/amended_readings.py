"""A reading with the parts that a person changed, and the reading of words marked by hand. Pure.

Parts are JSON shapes by their names. A name or a shape that is not known, as a later version of
the program may write one, leaves the reading as it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeGuard, get_args

from redpencil.claims.left_out import LeftOut
from redpencil.claims.quantities.finding import read_quantities
from redpencil.claims.quotations.names import BY_HAND
from redpencil.model import (
    Direction,
    Document,
    Mention,
    Modifier,
    Number,
    Quantity,
    QuantityKind,
    Quotation,
    QuotationKind,
    Value,
)
from redpencil.text.paragraphs import from_text

Parts = Mapping[str, object]
_MARKS = "\"“”„«»‹›'‘’‚「『`"
_MISSING = object()


def amended(reading: Quotation | Quantity, parts: Parts) -> Quotation | Quantity:
    """A reading with some of its parts as a person has them; ``rules`` tell that one did."""
    if isinstance(reading, Quotation):
        made: Quotation | Quantity = _quotation(reading, parts)
    else:
        made = _quantity(reading, parts)
    if made == reading or BY_HAND in made.rules:
        return made
    return replace(made, rules=(*made.rules, BY_HAND))


def _quotation(reading: Quotation, parts: Parts) -> Quotation:
    kind = parts.get("kind")
    if kind in get_args(QuotationKind):
        reading = replace(reading, kind=kind)  # type: ignore[arg-type]
    if "cue" in parts:
        reading = replace(reading, cue=_mention(parts["cue"], reading.cue))
    if "speaker" in parts:
        reading = replace(reading, speaker=_mention(parts["speaker"], reading.speaker))
        if reading.speaker is not None:
            reading = replace(reading, speaker=replace(reading.speaker, rule=BY_HAND))
    if "resolved" in parts:
        reading = replace(reading, speaker=_resolved(reading, parts["resolved"]))
    return reading


def _mention(shape: object, before: Mention | None) -> Mention | None:
    """The words of a speaker or a cue out of their JSON shape; ``before`` where it is none."""
    if shape is None:
        return None
    if not isinstance(shape, Mapping):
        return before
    text, start, end = shape.get("text"), shape.get("start"), shape.get("end")
    if isinstance(text, str) and isinstance(start, int) and isinstance(end, int):
        return Mention(text, start, end)
    return before


def _resolved(reading: Quotation, name: object) -> Mention | None:
    """The speaker under the name a person gave; a name without words stands nowhere."""
    speaker = reading.speaker
    if name is not None and not isinstance(name, str):
        return speaker
    if speaker is not None:
        return Mention(speaker.text, speaker.start, speaker.end, name, (), BY_HAND)
    return Mention(name, reading.start, reading.start, name, (), BY_HAND) if name else None


def _quantity(reading: Quantity, parts: Parts) -> Quantity:
    kind, modifier, change = parts.get("kind"), parts.get("modifier"), parts.get("change", _MISSING)
    if kind in get_args(QuantityKind):
        reading = replace(reading, kind=kind)  # type: ignore[arg-type]
    if modifier in get_args(Modifier):
        reading = replace(reading, modifier=modifier)  # type: ignore[arg-type]
    if change is None or change in get_args(Direction):
        reading = replace(reading, change=change)  # type: ignore[arg-type]
    unit, concept = parts.get("unit", _MISSING), parts.get("concept", _MISSING)
    if unit is None or isinstance(unit, str):
        reading = replace(reading, unit=unit or None)
    if concept is None or isinstance(concept, str):
        reading = replace(reading, concept=concept or None)
    if "value" in parts:
        reading = replace(reading, value=_value(parts["value"], reading.value))
    return reading


def _value(shape: object, before: Value | None) -> Value | None:
    """A number, or an interval out of a list of two; ``before`` where it is neither."""
    if shape is None or _is_number(shape):
        return shape
    if isinstance(shape, list | tuple) and len(shape) == 2:
        low, high = shape
        if _is_number(low) and _is_number(high):
            return low, high
    return before


def _is_number(shape: object) -> TypeGuard[Number]:
    return isinstance(shape, int | float) and not isinstance(shape, bool)


def read_by_hand(
    document: Document,
    kind: Literal["quotation", "quantity"],
    start: int,
    end: int,
    before: Quotation | Quantity | None,
) -> Quotation | Quantity:
    """The reading of words that a person bordered; what ``before`` has beside them is kept."""
    if kind == "quotation":
        return _bordered(document, start, end, before if isinstance(before, Quotation) else None)
    return _counted(document, start, end, before if isinstance(before, Quantity) else None)


def _bordered(document: Document, start: int, end: int, before: Quotation | None) -> Quotation:
    if before is None:
        words = document.text[start:end].lstrip()
        kind: QuotationKind = "direct" if words[:1] and words[0] in _MARKS else "indirect"
        return Quotation(kind, start, end, ((start, end),), rules=(BY_HAND,))
    inside = [(a, b) for a, b in before.spans if a < end and b > start]
    spans = [(max(a, start), min(b, end)) for a, b in inside] or [(start, end)]
    spans[0] = start, spans[0][1]
    spans[-1] = spans[-1][0], end
    rules = before.rules if BY_HAND in before.rules else (*before.rules, BY_HAND)
    return replace(before, start=start, end=end, spans=tuple(spans), rules=rules)


def _counted(document: Document, start: int, end: int, before: Quantity | None) -> Quantity:
    """The first quantity in the words alone; else what was read before, or nothing known."""
    words = document.text[start:end]
    alone = replace(from_text(words), text=words, language=document.language)
    found = next(iter(read_quantities(alone)), None)
    reading = found.reading if isinstance(found, LeftOut) else found
    if not isinstance(reading, Quantity):
        reading = before or Quantity("number", start, end, words, None)
    rules = tuple(rule for rule in reading.rules if rule != BY_HAND)
    return replace(reading, start=start, end=end, raw=words, rules=(*rules, BY_HAND))
