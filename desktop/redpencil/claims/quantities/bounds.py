"""Two bounds on one number: "more than 10 but less than 40" is an interval."""

from __future__ import annotations

import re

from redpencil.claims.quantities.amounts import Amount
from redpencil.claims.quantities.hedges import modifier_at
from redpencil.claims.quantities.numerals import NumberWords
from redpencil.claims.quantities.ranges import merged, read_amount
from redpencil.model import Modifier

LOWER: tuple[Modifier, ...] = ("more_than", "at_least")
UPPER: tuple[Modifier, ...] = ("less_than", "at_most")
BETWEEN = "between-bounds"
"""The rule of an interval that has a lower and an upper bound of its own."""

_JOINT = re.compile(r",? (?:and|but) |, ")


def join_bounds(
    text: str, first: Amount, bound: Modifier | None, words: NumberWords
) -> Amount | None:
    """``first``, a lower bound, and the upper one behind "and" or "but"; None where none is."""
    joint = _JOINT.match(text, first.end) if bound in LOWER else None
    hedge = modifier_at(text, joint.end()) if joint else None
    if hedge is None or hedge[0] not in UPPER:
        return None
    second = read_amount(text, hedge[1], words)
    if second is None or second.value <= first.value:
        return None
    if first.unit is not None and second.unit != first.unit:
        return None
    return merged(text, first, second, first.value, BETWEEN)
