"""What is said where a person changes what was read: asides, readings, marks by hand."""

from __future__ import annotations

from redpencil.model import Aside, ClaimKind
from redpencil.words.labels import kind_label
from redpencil.words.rules import reason_label, reason_words

NOTHING_CHOSEN = "Choose a claim first, in the list or in the article."
NOT_DECIDABLE = "This is an aside: press T to take it as a claim, then decide on it."
ASIDES = "Asides"
ASIDES_MEANING = "What looks like a claim and was taken for none, with the reason"
NO_ASIDES = "Nothing was set aside in this article."
ASIDE_HINT = "It is not checked and not counted."
TURN_KEY = "T"


def aside_heading(aside: Aside) -> str:
    """The line over an aside in the panel: 'Aside · title · ¶ 3'."""
    parts = ["Aside", reason_label(aside.reason).lower(), aside.locator]
    return " · ".join(part for part in parts if part)


def aside_row(aside: Aside) -> str:
    """The second line of an aside's row: the reason, and what it would be."""
    return f"{reason_label(aside.reason)} — not a {kind_label(aside.kind).lower()}"


def aside_spoken(aside: Aside, place: int, total: int) -> str:
    """An aside as a screen reader says it."""
    words = " ".join(aside.text.split())
    reason = reason_label(aside.reason).lower()
    return f"aside {place:,} of {total:,}, {words}, {reason}, {aside.locator}".rstrip(", ")


def aside_notice(aside: Aside) -> str:
    """Why these words are no claim, in sentences."""
    return f"{reason_words(aside.reason)} {ASIDE_HINT}".strip()


def take_as(kind: ClaimKind) -> str:
    """The button that makes an aside a claim."""
    return f"Take as a {kind_label(kind).lower()}"
