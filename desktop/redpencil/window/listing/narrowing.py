"""Which claims the list shows: filters that combine. Pure: no Qt.

Within one kind of filter any of the values will do; all kinds together must let a claim through.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from redpencil.claims.by_speaker import name_of
from redpencil.model import DISAGREEING, Check, Claim, Evidence, Quotation, Status
from redpencil.words.labels import STATUS_LABELS

EvidenceState = Literal["none", "departing", "disagreeing", "weak"]
"""Looked up and nothing found; a passage that reads otherwise than the claim; passages that do not
agree among themselves; a best match that is weak."""
EVIDENCE_STATES: tuple[EvidenceState, ...] = ("none", "departing", "disagreeing", "weak")

Looked = tuple[Evidence, ...] | None
"""What was found for a claim, best first; None while it has not been looked up."""


def states_of(evidence: Looked) -> frozenset[EvidenceState]:
    """What can be said of the evidence for a claim; nothing while it has not been looked up."""
    if evidence is None:
        return frozenset()
    found = [piece for piece in evidence if piece.passage is not None]
    if not found or found[0].finding.name == "not_found":
        return frozenset(("none",))
    states: set[EvidenceState] = set()
    if any(piece.finding.name in DISAGREEING for piece in found):
        states.add("departing")
    if any(piece.at_odds for piece in found):
        states.add("disagreeing")
    if found[0].finding.weak:
        states.add("weak")
    return frozenset(states)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The filters that are on; an empty one lets every claim through.

    ``speakers`` are names as ``by_speaker.name_of`` gives them, in lower case.
    """

    statuses: frozenset[Status] = frozenset()
    evidence: frozenset[EvidenceState] = frozenset()
    speakers: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.statuses or self.evidence or self.speakers)

    def passes(self, claim: Claim, check: Check | None, evidence: Looked) -> bool:
        """Whether a claim with this check and this evidence is shown."""
        status = check.status if check is not None else "unchecked"
        return (
            (not self.statuses or status in self.statuses)
            and (not self.evidence or bool(self.evidence & states_of(evidence)))
            and (not self.speakers or speaker_of(claim) in self.speakers)
        )

    def turned_status(self, status: Status) -> Narrowing:
        """The same with the filter for a status switched on or off."""
        return replace(self, statuses=self.statuses ^ {status})

    def turned_evidence(self, state: EvidenceState) -> Narrowing:
        """The same with the filter for a state of the evidence switched on or off."""
        return replace(self, evidence=self.evidence ^ {state})

    def turned_speaker(self, name: str) -> Narrowing:
        """The same with the filter for a speaker switched on or off."""
        return replace(self, speakers=self.speakers ^ {name.casefold()})


def speaker_of(claim: Claim) -> str:
    """The speaker's name in lower case; "" where the claim has none with a name."""
    if not isinstance(claim.reading, Quotation) or claim.reading.speaker is None:
        return ""
    return name_of(claim.reading.speaker).casefold()


def narrowing_of(kept: Mapping[str, Sequence[str]]) -> Narrowing:
    """The filters as they were kept, by name; a value that nobody knows is left out."""
    statuses, states = kept.get("statuses", ()), kept.get("evidence", ())
    return Narrowing(
        frozenset(status for status in STATUS_LABELS if status in statuses),
        frozenset(state for state in EVIDENCE_STATES if state in states),
        frozenset(kept.get("speakers", ())),
    )
