"""What the panel asks for: values that travel from its widgets to the window's one path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from redpencil.model import Check, Citation, Claim, Evidence, Status

Verdict = Literal["confirm", "dispute"]


@dataclass(frozen=True, slots=True)
class SecondRequest:
    """Another reader's word on the check of a claim (its id)."""

    claim: str
    verdict: Verdict
    note: str


@dataclass(frozen=True, slots=True)
class StatusRequest:
    """A status to be set on the claim shown; ``advance`` goes on to the next one after."""

    status: Status
    advance: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """What stands in the panel's text boxes, and the evidence the decision would rest on.

    ``citation`` is evidence that a person gave, in the place of what was found.

    ``claim`` is the claim it was written for: by the time a draft is filed, the panel
    may show another one.
    """

    note: str
    correction: str
    calculation: str
    evidence: Evidence | None
    claim: Claim | None = None
    citation: Citation | None = None

    @classmethod
    def of(cls, check: Check | None) -> Draft:
        """What stands already, to be kept where only the status changes."""
        if check is None:
            return cls("", "", "", None)
        return cls(check.note, check.correction, check.calculation, None)
