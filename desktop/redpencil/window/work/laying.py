"""Claims laid anew, with what became of those that were shown: worked out beside the window.

Pure: no Qt. In a long article an act changes one claim of thousands, so that is all the panes
are told; looking for it, and numbering the rest, is too much for the window's thread.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from redpencil.claims.amending import Found, lay_over
from redpencil.model import Amendment, Aside, Claim, Document


@dataclass(frozen=True, slots=True)
class Laid:
    """All claims and asides as they stand now, in the order of the text, and what is other.

    ``gone`` are the claims of before that are there no more or are read otherwise, ``came``
    those that stand there now; one that is read otherwise is in both, under the same id.
    ``places`` are the claims' numbers from 0, by id. ``found`` is what all of it lies on.
    """

    claims: tuple[Claim, ...]
    places: Mapping[str, int]
    asides: Mapping[str, Aside]
    gone: tuple[Claim, ...]
    came: tuple[Claim, ...]
    found: Found


def laid_anew(
    document: Document,
    amendments: Sequence[Amendment],
    found: Found | None,
    before: Sequence[Claim],
) -> Laid:
    """Lay amendments over what was found, and tell how the claims differ from those before."""
    batch, lies_on = lay_over(document, amendments, found)
    earlier = {claim.id: claim for claim in before}
    claims: list[Claim] = []
    came: list[Claim] = []
    for claim in batch.claims:
        old = earlier.get(claim.id)
        if old is not None and (old is claim or old == claim):
            claims.append(old)
            del earlier[claim.id]
        else:
            claims.append(claim)
            came.append(claim)
    return Laid(
        tuple(claims),
        {claim.id: place for place, claim in enumerate(claims)},
        {aside.id: aside for aside in batch.asides},
        tuple(earlier.values()),
        tuple(came),
        lies_on,
    )
