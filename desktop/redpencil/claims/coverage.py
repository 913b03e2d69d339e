"""How far an article is covered, paragraph by paragraph: what is claimed, decided, untouched. Pure.

A paragraph without any claim is not a paragraph without facts: names, places and causes are not
marked by the program. So such paragraphs are listed too, as what nobody has touched.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass

from redpencil.model import Block, Claim, Document


@dataclass(frozen=True, slots=True)
class Stretch:
    """A block of the article with the ids of the claims that begin in it, in text order.

    ``decided`` says of each claim whether somebody has decided on it. ``marked`` is how many of
    its ``length`` code points lie within a claim.
    """

    block: Block
    claims: tuple[str, ...]
    decided: tuple[bool, ...]
    marked: int

    @property
    def length(self) -> int:
        """The block's length in code points."""
        return self.block.end - self.block.start

    @property
    def left(self) -> int:
        """How many of its claims nobody has decided on."""
        return len(self.claims) - sum(self.decided)

    @property
    def untouched(self) -> bool:
        """Whether nobody has decided on anything in it."""
        return not any(self.decided)


def coverage(
    document: Document, claims: Sequence[Claim], decided: Container[str]
) -> tuple[Stretch, ...]:
    """Every block that has words, in the order of the text, with its share of the claims.

    ``claims`` stand in the order of the text; ``decided`` holds the ids of those that somebody
    has decided on. Takes time in proportion to blocks and claims.
    """
    starts = [claim.start for claim in claims]
    found = []
    for block in document.blocks:
        if not document.text[block.start : block.end].strip():
            continue
        first = bisect_left(starts, block.start)
        mine = claims[first : bisect_left(starts, block.end, first)]
        found.append(
            Stretch(
                block,
                tuple(claim.id for claim in mine),
                tuple(claim.id in decided for claim in mine),
                _marked(block, mine),
            )
        )
    return tuple(found)


def _marked(block: Block, claims: Sequence[Claim]) -> int:
    """How many code points of a block lie in claims; where claims overlap, once."""
    marked, reached = 0, block.start
    for claim in claims:
        end = min(claim.end, block.end)
        marked += max(0, end - max(claim.start, reached))
        reached = max(reached, end)
    return marked
