"""From a claim to its evidence: passages of the library, what is seen there, and how they stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from redpencil import plugins
from redpencil.adding_up import Sums, with_sums
from redpencil.checks.disagreement import both_sides
from redpencil.checks.neighbourhood import Companion, companion, companions, hold_near, is_short
from redpencil.model import Claim, Document, Evidence, Passage, Quotation
from redpencil.sources.library import Library
from redpencil.sources.lookup import find_passages, query_for
from redpencil.sources.surroundings import with_surroundings

# Passages that are laid beside a claim, for each that is shown: the best of the ranking are not
# always those in which most is seen.
_LAID = 3
# Passages on either side of another quotation's place in which a short one is looked for.
_NEAR = 2


@dataclass(frozen=True, slots=True)
class LookUp:
    """How the claims of one article are looked up: in which library, and how much is shown.

    ``sums`` are those of the library's tables that are known already.
    """

    library: Library
    document: Document
    limit: int
    sums: Sums

    def evidence(self, claim: Claim, claims: Sequence[Claim] = ()) -> tuple[Evidence, ...]:
        """The best evidence for a claim, best first, with what disagrees with it.

        ``claims`` are those of the article: a quotation of two or three words is held to where
        the longer ones beside it, or by its speaker, stand.
        """
        others: list[Companion] = []
        if is_short(claim, self.document):
            others = self._companions(claim, claims)
            found = self._laid_beside(claim, self._near(others))
            found = hold_near(found, claim, self.document, others)
        else:
            found = self._laid_beside(claim)
        shown = both_sides(found, self.limit)
        if not isinstance(claim.reading, Quotation):
            return shown
        return with_surroundings(self.library, shown, self.document.language)

    def _laid_beside(self, claim: Claim, near: Sequence[Passage] = ()) -> Sequence[Evidence]:
        """What is seen in the passages of the library, of every provider, and in those given."""
        passages = list(find_passages(self.library, claim, self.document, _LAID * self.limit))
        known = {(passage.source, passage.start) for passage in passages}
        passages += [p for p in near if (p.source, p.start) not in known]
        for provider in plugins.providers():
            passages += provider.search(query_for(claim, self.document), self.limit)
        beside = plugins.lay_beside(claim, self.document, passages)
        return with_sums(self.sums, self.library, self.document, claim, beside, passages)

    def _companions(self, claim: Claim, claims: Sequence[Claim]) -> list[Companion]:
        """The longer quotations beside a short one with the places where they stand."""
        found = (
            companion(other, self.document, self._laid_beside(other))
            for other in companions(claim, claims, self.document)
        )
        return [one for one in found if one is not None]

    def _near(self, others: Sequence[Companion]) -> list[Passage]:
        """The passages round the places of other quotations, each once."""
        around = (p for one in others for p in self.library.neighbours(one.passage, _NEAR))
        return list({(p.source, p.start): p for p in around}.values())
