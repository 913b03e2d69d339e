"""All claims of a document in reading order, handed on in batches while the rest is sought."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import merge
from itertools import islice

from redpencil.claims.left_out import LeftOut
from redpencil.claims.quantities.finding import read_quantities
from redpencil.claims.quotations.finding import read_quotations
from redpencil.claims.quotations.hearing import Heard
from redpencil.model import Aside, Claim, ClaimKind, Document, Quantity, Quotation, claim_id

_Found = Quotation | Quantity | LeftOut
# Small enough that the first page is marked at once, large enough that a queue is no burden.
_BATCH = 64
# Two finders that take turns at every claim push one another out of the processor's caches:
# that cost a fifth of the whole time. So each finds some pages' worth in a row.
_RUN = 256
RANK = "rank"
"""Why an ordinal is no claim, as ``Aside.reason`` has it."""


@dataclass(frozen=True, slots=True)
class Batch:
    """What was found in a stretch of the text: its claims, and what was taken for none."""

    claims: tuple[Claim, ...]
    asides: tuple[Aside, ...]


def find_claims(document: Document) -> Iterator[tuple[Claim, ...]]:
    """Batches of claims, quotations and quantities together, in the order of the text."""
    return (batch.claims for batch in find_all(document) if batch.claims)


def find_all(document: Document, heard: Iterable[Heard] = ()) -> Iterator[Batch]:
    """Batches of claims and asides in the order of the text, from one reading of it.

    ``heard`` is what a person said of speakers; later mentions that rest on it follow.
    """
    digest = document.text_sha256
    claims: list[Claim] = []
    asides: list[Aside] = []
    readings: tuple[Iterator[_Found], ...] = (
        _in_runs(read_quotations(document, heard)),
        _in_runs(read_quantities(document)),
    )
    for found in merge(*readings, key=_place):
        reason = _reason(found)
        reading = found.reading if isinstance(found, LeftOut) else found
        if reason:
            asides.append(_aside(document, digest, reading, reason))
        else:
            claims.append(claim_of(document, digest, reading))
        if len(claims) + len(asides) == _BATCH:
            yield Batch(tuple(claims), tuple(asides))
            claims, asides = [], []
    if claims or asides:
        yield Batch(tuple(claims), tuple(asides))


def _in_runs(readings: Iterator[_Found]) -> Iterator[_Found]:
    """The same readings, found many at a time."""
    while run := list(islice(readings, _RUN)):
        yield from run


def _place(reading: _Found) -> tuple[int, int]:
    """What orders readings: where they begin, the longer first."""
    return reading.start, -reading.end


def _reason(found: _Found) -> str:
    """Why a reading is no claim: a rank ("the first patients") orders and counts nothing."""
    if isinstance(found, LeftOut):
        return found.reason
    return RANK if isinstance(found, Quantity) and found.kind == "ordinal" else ""


def claim_of(document: Document, digest: str, reading: Quotation | Quantity) -> Claim:
    """The claim that a reading makes; ``digest`` is the document's ``text_sha256``."""
    kind: ClaimKind = "quotation" if isinstance(reading, Quotation) else "quantity"
    start, end = reading.start, reading.end
    block = document.block_at(start)
    return Claim(
        id=claim_id(kind, digest, start, end),
        kind=kind,
        start=start,
        end=end,
        text=document.text[start:end],
        reading=reading,
        locator=block.locator if block else "",
    )


def _aside(document: Document, digest: str, reading: Quotation | Quantity, reason: str) -> Aside:
    claim = claim_of(document, digest, reading)
    return Aside(
        claim.id, claim.kind, claim.start, claim.end, claim.text, reason, reading, claim.locator
    )
