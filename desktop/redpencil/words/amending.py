"""What is said where a person changes what was read: asides, readings, marks by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from redpencil.model import Aside, Claim, ClaimKind, Quantity, QuantityKind, Quotation
from redpencil.words.labels import MODIFIER_LABELS, PARTLY_QUOTED, READING_KINDS
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
from redpencil.words.speaking import each_said, number, said

NOTHING_CHOSEN = said("Choose a claim first, in the list or in the article.")
NOTHING_SELECTED = said("Select the words to mark first, with the mouse or with Shift and arrows.")
BRING_BACK: Mapping[str, str] = each_said(
    {
        "once": "Bring it back",
        "text": "Bring these words back everywhere",
        "rule": "Bring back all that this rule found",
    }
)
DISMISS_RULE = said("Dismiss all of this rule")
NOT_DECIDABLE = said("This is an aside: press T to take it as a claim, then decide on it.")
ASIDES = said("Asides")
ASIDES_MEANING = said("What looks like a claim and was taken for none, with the reason")
NO_ASIDES = said("Nothing was set aside in this article.")
ASIDE_HINT = said("It is not checked and not counted.")
TURN_KEY = "T"
BY_WAY_OF = said("By way of")
BY_WAY_OF_HINT = said("Show these words in the article")
EDIT_READING = said("Edit")
DONE_EDITING = said("Done")
WHY = said("Why this reading")
TAKE_BACK = said("As it was read")
NOTHING_KNOWN = said("Nobody has said why.")
PARTS: Mapping[str, str] = each_said(
    {
        "speaker": "Speaker",
        "cue": "Cue",
        "kind": "Kind",
        "value": "Value",
        "unit": "Unit",
        "modifier": "Modifier",
        "change": "Change",
        "concept": "Counted",
    }
)
"""The parts of a reading that can be changed, in the order of the panel."""
PART_HINTS: Mapping[str, str] = each_said(
    {
        "speaker": "A name; empty where nobody is known",
        "cue": "The verb that says so, as it stands in the article",
        "value": "1,200 or 3 to 7; empty where it cannot be read",
        "unit": "percent, dollar, kilometre …",
        "concept": "What is counted",
    }
)
CHOICES: Mapping[str, tuple[tuple[str, str], ...]] = {
    "quotation kind": (
        ("direct", READING_KINDS["direct"]),
        ("mixed", PARTLY_QUOTED),
        ("indirect", READING_KINDS["indirect"]),
    ),
    "quantity kind": tuple((kind, READING_KINDS[kind]) for kind in get_args(QuantityKind)),
    "modifier": tuple((str(name), label) for name, label in MODIFIER_LABELS.items()),
    "change": (("", said("none")), ("up", said("rose")), ("down", said("fell"))),
}
"""What a part can be chosen from: its name in the model, and in words."""


_NOT_A: Mapping[ClaimKind, str] = each_said(
    {
        "quotation": "not a quotation",
        "quantity": "not a quantity",
        "statement": "not a statement",
    }
)
_TAKE_AS: Mapping[ClaimKind, str] = each_said(
    {
        "quotation": "Take as a quotation",
        "quantity": "Take as a quantity",
        "statement": "Take as a statement",
    }
)


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
    if was:
        return said("{part} by hand; the program read “{was}”.", part=PARTS[part], was=was)
    return said("{part} by hand; the program read nothing.", part=PARTS[part])


def why_words(claim: Claim) -> tuple[str, ...]:
    """The rules that made a reading, as sentences."""
    if isinstance(claim.reading, Quotation):
        return reading_words(claim.reading)
    if isinstance(claim.reading, Quantity):
        return quantity_words(claim.reading)
    return ()


def aside_heading(aside: Aside) -> str:
    """The line over an aside in the panel: 'Aside · title · ¶ 3'."""
    parts = [said("Aside"), reason_label(aside.reason).lower(), aside.locator]
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
    return f"{reason_label(aside.reason)} — {_NOT_A[aside.kind]}"


def aside_spoken(aside: Aside, place: int, total: int) -> str:
    """An aside as a screen reader says it."""
    words = " ".join(aside.text.split())
    reason = reason_label(aside.reason).lower()
    return said(
        "aside {place} of {total}, {words}, {reason}, {locator}",
        place=number(place),
        total=number(total),
        words=words,
        reason=reason,
        locator=aside.locator,
    ).rstrip(", ")


def aside_notice(aside: Aside) -> str:
    """Why these words are no claim, in sentences."""
    return f"{reason_words(aside.reason)} {ASIDE_HINT}".strip()


def take_as(kind: ClaimKind) -> str:
    """The button that makes an aside a claim."""
    return _TAKE_AS[kind]
