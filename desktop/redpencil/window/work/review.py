"""The article on the screen with its claims, checks and evidence, and the way through them.

Pure: no Qt, no files. What a verb of the desk changed comes in through ``apply`` alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from redpencil.claims.coverage import Stretch, coverage
from redpencil.model import Article, Change, Check, Claim, Evidence, Quotation
from redpencil.window.work.tally import is_open


class Review:
    """Everything the panes show, by claim id; claims stand in the order of the text."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.claims: list[Claim] = []
        self.checks: dict[str, Check] = {check.claim: check for check in article.checks}
        self.evidence: dict[str, tuple[Evidence, ...]] = {}
        self.current: Claim | None = None
        self._place: dict[str, int] = {}
        self._behind: list[Claim] = []
        self._ahead: list[Claim] = []

    def add_claims(self, claims: Iterable[Claim]) -> None:
        """Take in claims as they are found, in the order of the text."""
        for claim in claims:
            self._place[claim.id] = len(self.claims)
            self.claims.append(claim)

    def apply(self, change: Change) -> Mapping[str, Check | None]:
        """Take in what a verb changed; gives the claims to repaint, None for a cleared one."""
        changed: dict[str, Check | None] = dict.fromkeys(change.cleared)
        changed.update({check.claim: check for check in change.checks})
        for claim, check in changed.items():
            if check is None:
                self.checks.pop(claim, None)
            else:
                self.checks[claim] = check
        return changed

    def claim(self, claim_id: str) -> Claim | None:
        """The claim of that id, or None."""
        place = self._place.get(claim_id)
        return None if place is None else self.claims[place]

    def position(self, claim: Claim) -> int:
        """A claim's number among all claims, from 1."""
        return self._place[claim.id] + 1

    def coverage(self) -> tuple[Stretch, ...]:
        """How far the article is covered, paragraph by paragraph."""
        decided = {claim for claim, check in self.checks.items() if not is_open(check)}
        return coverage(self.article.document, self.claims, decided)

    def also_said(self, claim: Claim) -> int:
        """How many more quotations of the article the claim's speaker has."""
        speaker = _speaker(claim)
        if not speaker:
            return 0
        return sum(_speaker(other) == speaker for other in self.claims) - 1

    # -- the way through ----------------------------------------------------------------------

    def choose(self, claim: Claim) -> None:
        """Go to a claim; the one before is remembered for ``back``."""
        if self.current is not None and claim.id != self.current.id:
            self._behind.append(self.current)
            self._ahead.clear()
        self.current = claim

    def back(self) -> Claim | None:
        """Go to the claim chosen before, or None when there is none."""
        return self._retrace(self._behind, self._ahead)

    def forward(self) -> Claim | None:
        """Go forward again after ``back``, or None."""
        return self._retrace(self._ahead, self._behind)

    def _retrace(self, source: list[Claim], target: list[Claim]) -> Claim | None:
        if not source:
            return None
        if self.current is not None:
            target.append(self.current)
        self.current = source.pop()
        return self.current

    def neighbour(self, step: int, order: tuple[Claim, ...], near: int = 0) -> Claim | None:
        """The claim ``step`` places on in an order, the ends stay ends.

        Without a current claim in that order: the nearest at or after the code point ``near``
        going forward, before it going back.
        """
        if not order:
            return None
        if self.current in order:
            place = order.index(self.current) + step
            return order[min(len(order) - 1, max(0, place))]
        near = self.current.start if self.current is not None else near
        if step > 0:
            return next((claim for claim in order if claim.start >= near), order[-1])
        return next((claim for claim in reversed(order) if claim.start < near), order[0])

    def next_open(self, order: tuple[Claim, ...]) -> Claim | None:
        """The next claim nobody has decided on, from the top again after the last; or None."""
        place = order.index(self.current) + 1 if self.current in order else 0
        for claim in (*order[place:], *order[:place]):
            if is_open(self.checks.get(claim.id)) and claim is not self.current:
                return claim
        return None

    def wanting_evidence(self) -> Claim | None:
        """The claim to look up next: the current one, then those after it, then the rest."""
        place = self._place[self.current.id] if self.current is not None else 0
        for claim in (*self.claims[place:], *self.claims[:place]):
            if claim.id not in self.evidence:
                return claim
        return None


def _speaker(claim: Claim) -> str:
    if not isinstance(claim.reading, Quotation) or claim.reading.speaker is None:
        return ""
    return claim.reading.speaker.resolved or claim.reading.speaker.text
