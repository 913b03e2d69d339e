"""The article on the screen with its claims, checks and evidence, and the way through them.

Pure: no Qt, no files. What a verb of the desk changed comes in through ``apply`` alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from redpencil.checks.disagreement import standing
from redpencil.claims.amending import claim_in
from redpencil.claims.coverage import Stretch, coverage
from redpencil.claims.set_aside import parted
from redpencil.model import (
    Amendment,
    Article,
    Aside,
    Change,
    Check,
    Claim,
    Evidence,
    Quotation,
)
from redpencil.window.work.laying import Laid
from redpencil.window.work.tally import is_open

# Code points: no quotation that is longer, marks included, has as few as three words.
_SHORT = 60


class Review:
    """Everything the panes show, by claim id; claims stand in the order of the text.

    ``current`` may be an aside, too, in the shape of the claim that it would be.
    """

    def __init__(self, article: Article, amendments: tuple[Amendment, ...] = ()) -> None:
        self.article = article
        self.amendments = amendments
        self.claims: list[Claim] = []
        self.asides: dict[str, Aside] = {}
        self.checks: dict[str, Check] = {check.claim: check for check in article.checks}
        self.evidence: dict[str, tuple[Evidence, ...]] = {}
        self.current: Claim | None = None
        self._place: dict[str, int] = {}
        self._said: Counter[str] = Counter()
        self._behind: list[Claim] = []
        self._ahead: list[Claim] = []

    def add_claims(self, claims: Iterable[Claim]) -> None:
        """Take in claims as they are found, in the order of the text."""
        for claim in claims:
            self._place[claim.id] = len(self.claims)
            self.claims.append(claim)
            self._said[_speaker(claim)] += 1

    def add_asides(self, asides: Iterable[Aside]) -> None:
        """Take in what was taken for no claim, in the order of the text."""
        self.asides.update((aside.id, aside) for aside in asides)

    def lay_anew(self, laid: Laid) -> None:
        """Put other claims and asides in the place of all there are; the way stays gone.

        Where the current one is there no more, the one that covers most of its words is.
        """
        self.claims, self._place = list(laid.claims), dict(laid.places)
        self.asides = dict(laid.asides)
        self._behind = [now for old in self._behind if (now := self.found(old.id))]
        self._ahead = [now for old in self._ahead if (now := self.found(old.id))]
        if self.current is not None:
            self.current = self.found(self.current.id) or self._in_place_of(self.current)
        # Another reading, another finding: it is looked up again.
        for claim in laid.gone:
            self.evidence.pop(claim.id, None)
        self._said.subtract(map(_speaker, laid.gone))
        self._said.update(map(_speaker, laid.came))

    def found(self, claim_id: str) -> Claim | None:
        """The claim of that id, or the aside as the claim it would be; None where none is."""
        aside = self.asides.get(claim_id)
        return self.claim(claim_id) or (claim_in(aside) if aside is not None else None)

    def forget_short_quotations(self) -> None:
        """Let quotations of a few words be looked up anew: all claims are known by now.

        They are held to where the other quotations stand, and those may have come later.
        """
        for claim in self.claims:
            if claim.kind == "quotation" and len(claim.text) <= _SHORT:
                self.evidence.pop(claim.id, None)

    def _in_place_of(self, old: Claim) -> Claim | None:
        """The claim of the same kind that shares the most words with one that is gone."""
        same = [c for c in self.claims if c.kind == old.kind and _shared(c, old) > 0]
        return max(same, key=lambda claim: _shared(claim, old), default=None)

    def apply(self, change: Change) -> Mapping[str, Check | None]:
        """Take in what a verb changed; gives the claims to repaint, None for a cleared one."""
        if change.amendments is not None:
            self.amendments = change.amendments
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

    def fitting(self, claim_id: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        """The evidence for a claim without what a person said is not about it."""
        return standing(evidence, self.amendments, claim_id)

    def set_aside(self, claim_id: str) -> tuple[Evidence, ...]:
        """What was found for a claim and a person said is not about it."""
        return parted(self.evidence.get(claim_id, ()), self.amendments, claim_id)[1]

    def position(self, claim: Claim) -> int:
        """A claim's number among all claims, from 1; 0 for an aside."""
        return self._place.get(claim.id, -1) + 1

    def coverage(self) -> tuple[Stretch, ...]:
        """How far the article is covered, paragraph by paragraph."""
        decided = {claim for claim, check in self.checks.items() if not is_open(check)}
        return coverage(self.article.document, self.claims, decided)

    def also_said(self, claim: Claim) -> int:
        """How many more quotations of the article the claim's speaker has."""
        speaker = _speaker(claim)
        return self._said[speaker] - 1 if speaker else 0

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
        # From an aside on, which stands in no order, and not to what begins where it does.
        aside = self.current is not None and self.current.id in self.asides
        near = self.current.start if self.current is not None else near
        if step > 0:
            return next((claim for claim in order if claim.start >= near + aside), order[-1])
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
        place = self._place.get(self.current.id, 0) if self.current is not None else 0
        for claim in (*self.claims[place:], *self.claims[:place]):
            if claim.id not in self.evidence:
                return claim
        return None


def _shared(one: Claim, other: Claim) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _speaker(claim: Claim) -> str:
    if not isinstance(claim.reading, Quotation) or claim.reading.speaker is None:
        return ""
    return claim.reading.speaker.resolved or claim.reading.speaker.text
