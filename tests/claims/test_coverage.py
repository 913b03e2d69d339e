"""How far an article is covered: every paragraph, every claim in one of them, no letter twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from redpencil.claims.coverage import coverage
from redpencil.claims.finding import find_claims
from redpencil.documents import plain
from redpencil.model import Claim, Document

TEXT = """Council votes on the pier

The council voted 5-2 on Monday. “We have waited ten years,” said Mayor Ida Holt.

The pier is old and nobody loves it.

Repairs cost 1.2 million crowns."""


def read(text: str) -> tuple[Document, tuple[Claim, ...]]:
    document = plain.read(text.encode(), "notes.txt", {"encoding": "utf-8"})
    return document, tuple(claim for batch in find_claims(document) for claim in batch)


def test_paragraphs_are_told_with_their_claims_and_what_is_decided() -> None:
    document, claims = read(TEXT)
    decided = {claims[0].id}
    stretches = coverage(document, claims, decided)
    assert len(stretches) == 4
    assert [stretch.untouched for stretch in stretches].count(False) == 1
    assert stretches[2].claims == ()
    assert stretches[2].left == 0
    assert sum(stretch.left for stretch in stretches) == len(claims) - 1


@given(st.lists(st.sampled_from(TEXT.splitlines()), max_size=12), st.randoms())
def test_every_claim_stands_in_one_paragraph_and_no_letter_is_counted_twice(
    lines: list[str], chance: object
) -> None:
    document, claims = read("\n\n".join(("The pier", *lines)))
    stretches = coverage(document, claims, set())
    assert [claim for stretch in stretches for claim in stretch.claims] == [c.id for c in claims]
    covered = {place for claim in claims for place in range(claim.start, claim.end)}
    inside = {
        place
        for stretch in stretches
        for place in range(stretch.block.start, stretch.block.end)
        if place in covered
    }
    assert sum(stretch.marked for stretch in stretches) == len(inside)
