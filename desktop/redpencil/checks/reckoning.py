"""A figure laid beside what its source lets one work out: years, ages, siblings, names. Pure."""

from __future__ import annotations

from redpencil.checks import dates, events
from redpencil.checks.figures import BOUNDS, figure_of
from redpencil.checks.lining_up import Fit, Side
from redpencil.checks.subjects import same_subject
from redpencil.checks.wording import listed
from redpencil.model import Finding, Quantity
from redpencil.text.tokens import stem
from redpencil.words import quantity_findings as say

# How many years the units of a claim are.
_YEARS = {"year": 1, "season": 1, "decade": 10, "century": 100}
_SIBLINGS = listed("sibling brother sister")
_CHILDREN = listed("child kid son daughter")
# A count of names in a list: fewer are a pair of anything, more is no list that is read right.
_FEWEST, _MOST = 2, 12
# So much of the claim must be told in the passage, before what is worked out counts for it;
# for names, which stand in every sentence, so much near the figure.
_TOLD, _TOLD_OF_NAMES, _TOLD_PLAINLY, _NAMED = 0.4, 0.6, 0.3, 0.5
_ABOUT = 0.10
# No age and no count of names or kin is higher.
_OLDEST = 120


def reckon(ours: Side, theirs: Side, how: Fit) -> Finding | None:
    """What a worked-out quantity says of a claim; None where it counts another thing."""
    figure = figure_of(ours.quantity)
    scale = _scale(ours, theirs.quantity)
    if figure is None or not scale or not _told(ours, theirs, how):
        return None
    low, high = _bounds(theirs.quantity)
    rule = theirs.quantity.rules[0]
    claim, source = ours.quantity.raw, theirs.quantity.raw
    if _allows(ours.quantity, figure.low * scale, figure.high * scale, low, high):
        if rule == "none":
            return None
        why = say.worked_out(claim, source, rule, low, high)
        return Finding("equal", why, rule, (), ours.quantity, theirs.quantity, weak=True)
    if not _is_a_difference(ours, theirs, how):
        return None
    why = say.worked_out_differs(claim, source, rule, low, high)
    return Finding("differs", why, rule, (), ours.quantity, theirs.quantity, weak=True)


def may_be_worked_out(quantity: Quantity) -> bool:
    """Whether a quantity is of a kind that can be worked out at all: small counts, years, ages."""
    figure = figure_of(quantity)
    if figure is None or quantity.kind not in ("number", "age", "duration"):
        return False
    return quantity.unit in _YEARS or abs(figure.high) <= _OLDEST


def _scale(ours: Side, theirs: Quantity) -> int:
    """What the claim's value is to be multiplied by to count the same; 0 for another thing."""
    quantity, rule = ours.quantity, theirs.rules[0]
    unit = quantity.unit or ""
    if rule == "years_between":
        return _YEARS.get(unit, 0) if quantity.kind in ("duration", "number") else 0
    if rule == "lifetime":
        return int(_is_age_at_death(ours))
    if quantity.kind != "number" or not unit:
        return 0
    if rule == "names":
        return int(_is_small_count(quantity))
    if rule == "none":
        return int(_one_noun(unit, theirs.unit or ""))
    return int(unit in (_SIBLINGS if theirs.unit == "sibling" else _CHILDREN))


def _is_small_count(quantity: Quantity) -> bool:
    """Whether it is a small count, such as one can make by counting names."""
    figure = figure_of(quantity)
    return figure is not None and figure.single and _FEWEST <= figure.low <= _MOST


def _one_noun(one: str, other: str) -> bool:
    if stem(one) == stem(other):
        return True
    return one in _CHILDREN and other in ("child", "children", "kids")


def _is_age_at_death(side: Side) -> bool:
    return side.quantity.kind == "age" and dates.tells_of_death(side.sentence.text)


def _bounds(quantity: Quantity) -> tuple[int, int]:
    value = quantity.value
    if isinstance(value, tuple):
        return int(value[0]), int(value[1])
    return int(value or 0), int(value or 0)


def _told(ours: Side, theirs: Side, how: Fit) -> bool:
    if theirs.quantity.rules[0] == "names":
        return how.around >= _TOLD_OF_NAMES
    if how.around >= _TOLD or (how.named >= _NAMED and bool(ours.sentence.names)):
        return True
    return events.refers_back(theirs.sentence.text) and how.plain >= _TOLD_PLAINLY


def _allows(claim: Quantity, least: float, most: float, low: int, high: int) -> bool:
    """Whether the claim, with its hedge, allows for one of the numbers worked out."""
    if claim.modifier in BOUNDS:
        if claim.modifier in ("more_than", "at_least"):
            return high > least or (claim.modifier == "at_least" and high >= least)
        return low < most or (claim.modifier == "at_most" and low <= most)
    spread = _ABOUT * high if claim.modifier == "approx" else 0.0
    return least - spread <= high and low <= most + spread


def _is_a_difference(ours: Side, theirs: Side, how: Fit) -> bool:
    """Whether another number worked out speaks against the claim: not where parts may be left out.

    A list may be shorter than what it is of, and a man may serve in two terms.
    """
    rule = theirs.quantity.rules[0]
    if rule in ("names", "years_between"):
        return False
    return same_subject(ours, theirs, how)
