"""All claims of a document in reading order, handed on in batches while the rest is sought."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import merge
from itertools import islice

from redpencil.claims.quantities.finding import find_quantities
from redpencil.claims.quotations.finding import find_quotations
from redpencil.model import Block, Claim, ClaimKind, Document, Quantity, Quotation, claim_id

# Small enough that the first page is marked at once, large enough that a queue is no burden.
_BATCH = 64
# Two finders that take turns at every claim push one another out of the processor's caches:
# that cost a fifth of the whole time. So each finds some pages' worth in a row.
_RUN = 256


def find_claims(document: Document) -> Iterator[tuple[Claim, ...]]:
    """Batches of claims, quotations and quantities together, in the order of the text."""
    digest = document.text_sha256
    blocks = document.blocks
    block = 0
    batch: list[Claim] = []
    readings: tuple[Iterator[Quotation | Quantity], ...] = (
        _in_runs(find_quotations(document)),
        _in_runs(_checkable(document)),
    )
    for reading in merge(*readings, key=_place):
        while block < len(blocks) and blocks[block].end <= reading.start:
            block += 1
        batch.append(_claim(document.text, digest, reading, blocks[block : block + 1]))
        if len(batch) == _BATCH:
            yield tuple(batch)
            batch = []
    if batch:
        yield tuple(batch)


def _in_runs(readings: Iterator[Quotation | Quantity]) -> Iterator[Quotation | Quantity]:
    """The same readings, found many at a time."""
    while run := list(islice(readings, _RUN)):
        yield from run


def _place(reading: Quotation | Quantity) -> tuple[int, int]:
    """What orders readings: where they begin, the longer first."""
    return reading.start, -reading.end


def _checkable(document: Document) -> Iterator[Quantity]:
    """The quantities that are claims: a rank ("the first patients") orders and counts nothing."""
    return (quantity for quantity in find_quantities(document) if quantity.kind != "ordinal")


def _claim(
    text: str, digest: str, reading: Quotation | Quantity, around: tuple[Block, ...]
) -> Claim:
    """The claim of a reading; ``around`` is the first block that ends behind its beginning."""
    kind: ClaimKind = "quotation" if isinstance(reading, Quotation) else "quantity"
    start, end = reading.start, reading.end
    locator = around[0].locator if around and around[0].start <= start else ""
    return Claim(
        claim_id(kind, digest, start, end), kind, start, end, text[start:end], reading, locator
    )
