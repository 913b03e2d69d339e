"""What the claim list says of its order, its groups and its filters."""

from __future__ import annotations

from collections.abc import Sequence

from redpencil.model import ClaimKind
from redpencil.words.labels import kind_label

GROUPS = "Claims in groups"
ORDER = "Order and groups"
FILTER = "Filter"
SHOW_ALL = "Show all claims"
NO_PLACE = "Elsewhere"
GROUPINGS: dict[str, str] = {
    "text": "Text order",
    "status": "By status",
    "speaker": "By speaker",
    "kind": "By kind",
    "paragraph": "By paragraph",
}
EVIDENCE_STATES: dict[str, str] = {
    "none": "Nothing found",
    "disagreeing": "A source disagrees",
    "weak": "Weak match",
}
SPEAKER_FILTER = "Speaker"
NOTHING_PASSES = "No claim passes these filters."


def group_detail(before: str, left: int, behind: str) -> str:
    """The second line of a group's heading: how many are open, and what else is known of it."""
    undecided = f"{left:,} open" if left else "all checked"
    return " · ".join(part for part in (before, undecided, behind) if part)


def group_spoken(name: str, count: int, detail: str) -> str:
    """A group's heading as a screen reader says it."""
    claims = "1 claim" if count == 1 else f"{count:,} claims"
    return f"group {name}, {claims}, {detail.replace(' · ', ', ')}"


def kind_group(kind: ClaimKind, fine: str) -> str:
    """The heading over all claims of a kind: 'Quotation · direct'."""
    return f"{kind_label(kind)} · {fine.replace('_', ' ')}" if fine else kind_label(kind)


def filters_on(count: int) -> str:
    """The button of the filters: with how many are on."""
    return f"{FILTER}: {count}" if count else FILTER


def shown_of(shown: int, total: int) -> str:
    """How many claims pass the filters."""
    return f"{shown:,} of {total:,}"


def chosen_together(count: int) -> str:
    """How many claims are chosen together, and thus what a status key would act on."""
    return f"{count:,} chosen"


def narrowed_to(names: Sequence[str]) -> str:
    """The filters that are on, as one line."""
    return " · ".join(names)
