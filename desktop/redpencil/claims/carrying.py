"""What becomes of each claim when an article is revised. Pure: no files, no Qt, no SQL.

A check of words that have changed is worth nothing, and one that jumped to other words is worse.
So a claim is carried over only where its words and the sentences it rests on are the same but for
typography; one that is recognised in changed words is stale; everything else is gone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from redpencil.claims.differing import cause_of, is_pronoun, same_person
from redpencil.claims.drafts import Drafts, Footing, Trace
from redpencil.model import Account, Claim, Document, Fate, Passed, Quotation
from redpencil.text.units import Place

_OVERLAP = 0.25
"""What a claim's old words as they are now and a new claim must have in common of both together."""
_AHEAD = 0.2
"""By how much more than the next one the counterpart must overlap."""
_KEPT = 1 / 3
"""What must still stand of a quotation, or of words marked by hand, to be recognised in them.
A figure may change altogether, as long as the sentence around it is recognised."""
_STRETCH = 3
"""How many times as long words marked by hand may have become."""


def carry_over(
    old: Document, old_claims: Sequence[Claim], new: Document, new_claims: Sequence[Claim]
) -> Account:
    """Account for every claim of the old draft, in order, and for what is new.

    No new claim is given to two old ones. A claim whose sentence stands, but which was not found
    in the new text (marked by hand, or with amended borders), is made there. Never raises.
    """
    return _Passing(Drafts(old, new, new_claims), old_claims).account()


class _Passing:
    """The way of the old claims into the new draft: first those that stand, then the others."""

    def __init__(self, drafts: Drafts, claims: Sequence[Claim]) -> None:
        self._drafts = drafts
        self._claims = claims
        self._passed: dict[int, Passed] = {}
        self._taken: set[int] = set()
        self._made: set[tuple[str, Place]] = set()

    def account(self) -> Account:
        footings = [self._drafts.footing(claim) for claim in self._claims]
        for number, footing in enumerate(footings):
            self._pass_standing(number, footing)
        self._pass_recognised()
        for number, footing in enumerate(footings):
            if number not in self._passed:
                self._passed[number] = self._unrecognised(self._claims[number], footing)
        new = (c for n, c in enumerate(self._drafts.claims) if n not in self._taken)
        return Account(tuple(self._passed[n] for n in range(len(self._claims))), tuple(new))

    # -- claims whose sentences stand -----------------------------------------------------------

    def _pass_standing(self, number: int, footing: Footing) -> None:
        """Pass a claim on to the same words, if all that it rests on stands."""
        drafts, old = self._drafts, self._claims[number]
        if not self._all_stands(footing):
            return
        place = drafts.place(footing.own, old.start, old.end)
        free = (n for n in drafts.claims_at(old.kind, place) if n not in self._taken)
        found = next(free, None)
        if found is not None:
            self._taken.add(found)
            self._settle(number, drafts.claims[found], footing)
        elif not self._reaches_out(old, footing, place) and self._may_make(old, place):
            new = drafts.made(old, place)
            cause = "" if self._means_the_same(old, new, footing) else "speaker"
            self._settle(number, new, footing, cause)

    def _all_stands(self, footing: Footing) -> bool:
        same = self._drafts.laid.same
        return self._drafts.stands(footing.own) and all(same[n] >= 0 for n in footing.others)

    def _settle(self, number: int, new: Claim, footing: Footing, cause: str = "") -> None:
        old = self._claims[number]
        cause = cause or cause_of(old, new)
        if cause:
            self._passed[number] = self._stale(old, new, cause)
        else:
            in_place = self._drafts.laid.in_place
            fate: Fate = "carried" if all(n in in_place for n in footing) else "moved"
            self._passed[number] = Passed(fate, old, new)

    def _reaches_out(self, old: Claim, footing: Footing, place: Place) -> bool:
        """Whether the words are now read as part of a claim that goes beyond their sentences."""
        new = self._drafts.laid.new
        same = self._drafts.laid.same
        start, end = new.starts[same[footing.own[0]]], new.ends[same[footing.own[-1]]]
        over = (self._drafts.claims[n] for n in self._drafts.claims_over(old.kind, place))
        return any(claim.start < start or claim.end > end for claim in over)

    def _may_make(self, old: Claim, place: Place) -> bool:
        """Whether a claim may be made at a place; each place is given once."""
        if place[0] >= place[1] or (old.kind, place) in self._made:
            return False
        if self._drafts.claims_at(old.kind, place):
            return False
        self._made.add((old.kind, place))
        return True

    def _means_the_same(self, old: Claim, new: Claim, footing: Footing) -> bool:
        """Whether the speaker of a claim that is made is still the same person.

        A pronoun that no other reading explains means whom it meant if the sentence before it
        is where it was.
        """
        ours, theirs = old.reading, new.reading
        if not isinstance(ours, Quotation) or not isinstance(theirs, Quotation):
            return True
        if ours.speaker is None or theirs.speaker is None:
            return ours.speaker is None
        known = self._drafts.mention_at((theirs.speaker.start, theirs.speaker.end))
        if known is not None:
            return same_person(ours.speaker, known)
        if not is_pronoun(ours.speaker) or ours.speaker.resolved is None:
            return True
        before = min(footing) - 1
        return before < 0 or before in self._drafts.laid.in_place

    # -- claims in changed words ----------------------------------------------------------------

    def _pass_recognised(self) -> None:
        """Make stale what is recognised in changed words, the clearest pairs first."""
        pairs = [
            (-overlap, number, found)
            for number in range(len(self._claims))
            if number not in self._passed
            for overlap, found in self._recognised(self._claims[number])
        ]
        for _, number, found in sorted(pairs):
            if found not in self._taken:
                self._taken.add(found)
                old, new = self._claims[number], self._drafts.claims[found]
                self._passed[number] = self._stale(old, new, cause_of(old, new) or "context")

    def _recognised(self, old: Claim) -> Iterator[tuple[float, int]]:
        """The one new claim that an old one has become, with their overlap, if it is plain."""
        trace = self._drafts.trace(old.start, old.end)
        if old.kind != "quantity" and trace.kept < _KEPT * trace.total:
            return
        overlaps = sorted(self._overlaps(old, trace), reverse=True)
        best = overlaps[0] if overlaps else (0.0, -1)
        second = overlaps[1][0] if len(overlaps) > 1 else 0.0
        if best[0] >= _OVERLAP and best[0] - second >= _AHEAD:
            yield best

    def _overlaps(self, old: Claim, trace: Trace) -> Iterator[tuple[float, int]]:
        """The free new claims at the words that the old one has become."""
        length = sum(end - start for start, end in trace.places)
        near = {n for place in trace.places for n in self._drafts.claims_over(old.kind, place)}
        for number in near - self._taken:
            claim = self._drafts.claims[number]
            common = sum(
                max(0, min(end, claim.end) - max(start, claim.start)) for start, end in trace.places
            )
            yield common / (length + claim.end - claim.start - common), number

    def _unrecognised(self, old: Claim, footing: Footing) -> Passed:
        """A claim made where its words still are, or the word that it is gone."""
        drafts = self._drafts
        trace = drafts.trace(old.start, old.end)
        place = _one_place(trace) if _is_there(old, trace) else None
        if place is not None and self._may_make(old, place):
            new = drafts.made(old, place)
            standing = "reading" if self._all_stands(footing) else "context"
            return self._stale(old, new, cause_of(old, new) or standing)
        doubtful = any(number in drafts.laid.ambiguous for number in footing.own)
        cause = "ambiguous" if doubtful else "words"
        return Passed("gone", old, None, cause, drafts.old_sentences(old), drafts.counterpart(old))

    def _stale(self, old: Claim, new: Claim, cause: str) -> Passed:
        drafts = self._drafts
        return Passed(
            "stale", old, new, cause, drafts.old_sentences(old), drafts.new_sentences(new)
        )


def _is_there(old: Claim, trace: Trace) -> bool:
    """Whether enough of a claim's words still stands to mark it anew: all that the program read,
    a good part of what a person marked."""
    if old.kind != "statement":
        return trace.whole
    length = trace.places[-1][1] - trace.places[0][0] if trace.places else 0
    near = 0 < length <= _STRETCH * (old.end - old.start)
    return near and trace.kept >= _KEPT * trace.total


def _one_place(trace: Trace) -> Place | None:
    """From the first to the last of the places, if they kept their order."""
    if not trace.places or list(trace.places) != sorted(trace.places):
        return None
    return trace.places[0][0], trace.places[-1][1]
