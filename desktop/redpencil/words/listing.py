"""What the claim list says of its order, its groups and its filters."""

from __future__ import annotations

from collections.abc import Sequence

from redpencil.model import ClaimKind
from redpencil.words.labels import kind_label, reading_kind
from redpencil.words.speaking import counted, each_said, labelled, number, said

GROUPS = said("Claims in groups")
ORDER = said("Order and groups")
FILTER = said("Filter")
SHOW_ALL = said("Show all claims")
NO_PLACE = said("Elsewhere")
GROUPINGS: dict[str, str] = each_said(
    {
        "text": "Text order",
        "status": "By status",
        "speaker": "By speaker",
        "kind": "By kind",
        "paragraph": "By paragraph",
    }
)
EVIDENCE_STATES: dict[str, str] = each_said(
    {
        "none": "Nothing found",
        "departing": "A source reads otherwise",
        "disagreeing": "Sources disagree",
        "weak": "Weak match",
    }
)
SPEAKER_FILTER = said("Speaker")
NOTHING_PASSES = said("No claim passes these filters.")


def group_detail(before: str, left: int, behind: str) -> str:
    """The second line of a group's heading: how many are open, and what else is known of it."""
    undecided = counted(left, "{n} open", "{n} open") if left else said("all checked")
    return " · ".join(part for part in (before, undecided, behind) if part)


def group_spoken(name: str, count: int, detail: str) -> str:
    """A group's heading as a screen reader says it."""
    return said(
        "group {name}, {claims}, {detail}",
        name=name,
        claims=counted(count, "{n} claim", "{n} claims"),
        detail=detail.replace(" · ", ", "),
    )


def kind_group(kind: ClaimKind, fine: str) -> str:
    """The heading over all claims of a kind: 'Quotation · direct'."""
    return f"{kind_label(kind)} · {reading_kind(fine)}" if fine else kind_label(kind)


def filters_on(count: int) -> str:
    """The button of the filters: with how many are on."""
    return labelled(FILTER, count) if count else FILTER


def shown_of(shown: int, total: int) -> str:
    """How many claims pass the filters."""
    return said("{shown} of {total}", shown=number(shown), total=number(total))


def chosen_together(count: int) -> str:
    """How many claims are chosen together, and thus what a status key would act on."""
    return counted(count, "{n} chosen", "{n} chosen")


def narrowed_to(names: Sequence[str]) -> str:
    """The filters that are on, as one line."""
    return " · ".join(names)
