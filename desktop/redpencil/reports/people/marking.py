"""The article in a report: its blocks cut into runs, with numbered marks and notes beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from redpencil.model import Block, Claim, Document, Quotation
from redpencil.reports.model import Item, Report
from redpencil.reports.people.values import Look, Margin, Passage, PassageKind, Run
from redpencil.words.labels import finding_label, status_label
from redpencil.words.reports import SHOULD_READ


def passages(report: Report) -> Iterator[Passage]:
    """Every block of the article; a heading that only repeats the title is left out."""
    document = report.document
    for block, items in _items_by_block(document, report.items):
        words = " ".join(document.text[block.start : block.end].split())
        if block.kind == "heading" and words == document.title and not items:
            continue  # the report's own heading says it
        ending = [item for item in items if item.claim.end <= block.end]
        yield Passage(
            _kind(block),
            block.locator,
            tuple(_runs(document.text, block.start, block.end, items)),
            tuple(margin(item) for item in ending if item.check is not None),
        )


def _kind(block: Block) -> PassageKind:
    if block.kind == "heading" or block.kind == "item":
        return block.kind
    return "paragraph"


def _items_by_block(
    document: Document, items: Sequence[Item]
) -> Iterator[tuple[Block, list[Item]]]:
    """Each block with the claims that touch it; both are in the order of the text."""
    waiting: list[Item] = []
    following = 0
    for block in document.blocks:
        while following < len(items) and items[following].claim.start < block.end:
            waiting.append(items[following])
            following += 1
        waiting = [item for item in waiting if item.claim.end > block.start]
        yield block, list(waiting)


def _runs(text: str, start: int, end: int, items: Sequence[Item]) -> Iterator[Run]:
    cuts = {start, end}
    for item in items:
        for span in (*claim_spans(item.claim), (item.claim.start, item.claim.end)):
            cuts |= {c for c in span if start < c < end}
    for a, b in pairwise(sorted(cuts)):
        over = [i.claim for i in items if any(s <= a and b <= e for s, e in claim_spans(i.claim))]
        # Of marks that overlap the inner one is seen: the figure within the quotation.
        inner = min(over, key=lambda claim: claim.end - claim.start, default=None)
        yield Run(text[a:b], mark(inner) if inner else "")
        ending = [item.number for item in items if item.claim.end == b]
        for place, number in enumerate(ending):
            if place:
                yield Run("\u2009")  # else 6 and 8 would be read as 68
            yield Run(str(number), "number", f"claim-{number}", f"mark-{number}")


def claim_spans(claim: Claim) -> tuple[tuple[int, int], ...]:
    """Where the claim's own words stand: a split quotation leaves out what is between."""
    if isinstance(claim.reading, Quotation):
        return claim.reading.spans
    return ((claim.start, claim.end),)


def mark(claim: Claim) -> Look:
    """How the words of a claim are marked."""
    if isinstance(claim.reading, Quotation) and claim.reading.kind == "indirect":
        return "indirect"
    return claim.kind


def margin(item: Item) -> Margin:
    """What stands beside a claim that was decided on: the correction, or what else was said."""
    check = item.check
    words = ""
    if check is not None:
        finding = finding_label(check.finding) if check.finding else ""
        correction = f"{SHOULD_READ}: {check.correction}" if check.correction else ""
        words = correction or check.note or finding
    return Margin(item.number, item.status, status_label(item.status), " ".join(words.split()))
