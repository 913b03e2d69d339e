"""What is said where a person changes what was read: asides, readings, marks by hand."""

from __future__ import annotations

from collections.abc import Mapping

from redpencil.model import Aside, Claim, ClaimKind, Quantity, Quotation
from redpencil.words.labels import MODIFIER_LABELS, kind_label
from redpencil.words.quantity_rules import quantity_rule_words, quantity_words
from redpencil.words.readings import describe_value
from redpencil.words.rules import (
    attribution_words,
    reading_words,
    reason_label,
    reason_words,
    report_words,
    subject_words,
)

NOTHING_CHOSEN = "Choose a claim first, in the list or in the article."
NOTHING_SELECTED = "Select the words to mark first, with the mouse or with Shift and arrows."
BRING_BACK: Mapping[str, str] = {
    "once": "Bring it back",
    "text": "Bring these words back everywhere",
    "rule": "Bring back all that this rule found",
}
DISMISS_RULE = "Dismiss all of this rule"
NOT_DECIDABLE = "This is an aside: press T to take it as a claim, then decide on it."
ASIDES = "Asides"
ASIDES_MEANING = "What looks like a claim and was taken for none, with the reason"
NO_ASIDES = "Nothing was set aside in this article."
ASIDE_HINT = "It is not checked and not counted."
TURN_KEY = "T"
BY_WAY_OF = "By way of"
BY_WAY_OF_HINT = "Show these words in the article"
EDIT_READING = "Edit"
DONE_EDITING = "Done"
WHY = "Why this reading"
TAKE_BACK = "As it was read"
NOTHING_KNOWN = "Nobody has said why."
PARTS: Mapping[str, str] = {
    "speaker": "Speaker",
    "cue": "Cue",
    "kind": "Kind",
    "value": "Value",
    "unit": "Unit",
    "modifier": "Modifier",
    "change": "Change",
    "concept": "Counted",
}
"""The parts of a reading that can be changed, in the order of the panel."""
PART_HINTS: Mapping[str, str] = {
    "speaker": "A name; empty where nobody is known",
    "cue": "The verb that says so, as it stands in the article",
    "value": "1,200 or 3 to 7; empty where it cannot be read",
    "unit": "percent, dollar, kilometre …",
    "concept": "What is counted",
}
CHOICES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "quotation kind": (("direct", "direct"), ("mixed", "partly quoted"), ("indirect", "indirect")),
    "quantity kind": tuple(
        (kind, kind)
        for kind in (
            "number", "percent", "money", "measure", "age", "duration", "date", "ordinal", "range",
            "ratio", "multiple",
        )
    ),
    "modifier": tuple((str(name), label) for name, label in MODIFIER_LABELS.items()),
    "change": (("", "none"), ("up", "rose"), ("down", "fell")),
}  # fmt: skip
"""What a part can be chosen from: its name in the model, and in words."""


def part_words(part: str, shape: object, kind: ClaimKind) -> str:
    """A part of a reading, in its JSON shape, as a person reads and types it."""
    if isinstance(shape, Mapping):
        return " ".join(str(shape.get("resolved") or shape.get("text") or "").split())
    if part == "value" and isinstance(shape, list | tuple):
        return describe_value((shape[0], shape[1]), "exact", spoken=True)
    if part == "value" and isinstance(shape, int | float):
        return describe_value(shape, "exact")
    named = dict(CHOICES.get(f"{kind} {part}", CHOICES.get(part, ())))
    return named.get(str(shape), str(shape)) if shape is not None else ""


def changed_by_hand(part: str, before: object, kind: ClaimKind) -> str:
    """That a part was changed by hand, and what was read before."""
    was = part_words(part, before, kind)
    read = f"the program read “{was}”" if was else "the program read nothing"
    return f"{PARTS[part]} by hand; {read}."


def why_words(claim: Claim) -> tuple[str, ...]:
    """The rules that made a reading, as sentences."""
    if isinstance(claim.reading, Quotation):
        return reading_words(claim.reading)
    if isinstance(claim.reading, Quantity):
        return quantity_words(claim.reading)
    return ()


def aside_heading(aside: Aside) -> str:
    """The line over an aside in the panel: 'Aside · title · ¶ 3'."""
    parts = ["Aside", reason_label(aside.reason).lower(), aside.locator]
    return " · ".join(part for part in parts if part)


def bring_back(scope: object) -> str:
    """The button that takes a dismissal back, by its scope."""
    return BRING_BACK.get(str(scope), BRING_BACK["once"])


def rule_words(claim: Claim, rule: str) -> str:
    """What a rule is called on a menu: its sentence, or its name where it has none."""
    reading = claim.reading
    if isinstance(reading, Quantity):
        return quantity_rule_words(rule) or rule
    told = (*attribution_words(rule), report_words(rule), *subject_words(rule))
    return " ".join(words for words in told if words) or rule


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
