"""Whether two figures agree: the same, the same when rounded, or as a hedge allows. Pure."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from redpencil.claims.quantities.units import find_unit, to_base_unit
from redpencil.model import Modifier, Number, Quantity

Agreement = Literal["equal", "rounded", "hedge_holds"]

# "About" in news copy: nine in ten hedged figures stand within a tenth of the exact one.
_ABOUT = 0.10
# A figure rounded without saying so may be off by a twentieth ("1,200" for 1,237).
_SILENT = 0.05
# "More than 1,800" still says something fair of 2,500; of 18,000 it would not.
_FAR = 2.0
_SAME = 1e-9
_LOWER: frozenset[Modifier] = frozenset({"more_than", "at_least"})
_UPPER: frozenset[Modifier] = frozenset({"less_than", "at_most"})
BOUNDS = _LOWER | _UPPER
"""The modifiers that leave one side open."""
# "Told over eight seasons" is in the course of them: only of such may "over" mean that.
_SPANS = frozenset({"year", "season", "decade", "month", "week", "day", "century"})
_PRINTED_RANGE = re.compile(r"\d\D+\d")
_DIGITS = re.compile(r"\d[\d,.\s]*")


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as an interval in some unit. ``step`` is the printed precision.

    ``difference`` says that it is how far two others lie apart: ten degrees warmer.
    """

    low: float
    high: float
    step: float
    unit: str | None
    difference: bool = False

    @property
    def single(self) -> bool:
        """Whether it is one number and not an interval."""
        return self.low == self.high

    @property
    def middle(self) -> float:
        """The number, or the middle of the interval."""
        return (self.low + self.high) / 2


def figure_of(quantity: Quantity) -> Figure | None:
    """The figure of a quantity in its own unit; None where it has no value."""
    if quantity.value is None:
        return None
    value = quantity.value
    low, high = value if isinstance(value, tuple) else (value, value)
    step = printed_step(quantity.raw, high)
    return Figure(float(low), float(high), step, quantity.unit, quantity.role == "difference")


def converted(figure: Figure) -> Figure | None:
    """The figure in the base unit of its dimension; None for counted nouns and bare numbers."""
    low, high, beyond = (
        to_base_unit(value, figure.unit, difference=figure.difference)
        for value in (figure.low, figure.high, figure.high + figure.step)
    )
    if low is None or high is None or beyond is None:
        return None
    return Figure(low[0], high[0], abs(beyond[0] - high[0]), low[1], figure.difference)


def temperatures(figure: Figure, unit: str) -> tuple[Figure, ...]:
    """A temperature in another unit, read as one and as the width of a rise; () of another kind.

    What is "about" a temperature is so in degrees that people read: against the absolute zero
    all weather would be about the same.
    """
    theirs, ours = find_unit(figure.unit or ""), find_unit(unit)
    if theirs is None or ours is None or not theirs.dimension == ours.dimension == "temperature":
        return ()
    scale = theirs.factor / ours.factor
    shift = (theirs.offset - ours.offset) / ours.factor
    return tuple(
        Figure(figure.low * scale + by, figure.high * scale + by, figure.step * scale, unit)
        for by in (shift, 0.0)
    )


@lru_cache(maxsize=4096)
def printed_step(raw: str, value: Number) -> float:
    """The worth of the last digit that counts: 100,000 for "1.8 million", 100 for "1,800"."""
    match = _DIGITS.search(raw)
    digits = match.group().strip(" .,").replace(" ", "") if match else ""
    whole, point, decimals = digits.replace(",", "").partition(".")
    if point and decimals.isdigit() and whole.isdigit():
        printed = float(f"{whole}.{decimals}")
        scale = abs(float(value)) / printed if printed else 1.0
        return 10.0 ** -len(decimals) * _power(scale)
    number = abs(float(value))
    if not number or number != math.floor(number):
        return 10.0 ** -_decimals(number)
    if number >= 1e18:
        return 10.0 ** math.floor(math.log10(number))
    zeros = len(str(int(number))) - len(str(int(number)).rstrip("0"))
    return 10.0**zeros


def _decimals(number: float) -> int:
    return len(f"{number:.6f}".rstrip("0").partition(".")[2])


def _power(scale: float) -> float:
    """The power of ten nearest to a scale: 1,000,000 where a figure is in millions."""
    return 10.0 ** round(math.log10(scale)) if scale > 0 else 1.0


def same(a: float, b: float) -> bool:
    """Whether two numbers are one, but for the rounding of the machine."""
    return math.isclose(a, b, rel_tol=_SAME, abs_tol=1e-12)


def agreement(
    claim: Quantity, evidence: Quantity, ours: Figure, theirs: Figure
) -> Agreement | None:
    """How two figures in the same unit agree; None where they do not.

    What the source hedges bears out only what is hedged as far: "fewer than 400" says nothing
    for "400", and "more than 40" nothing for "fewer than 50".
    """
    if evidence.modifier in BOUNDS and not _bound_allows(
        claim.modifier, evidence.modifier, ours, theirs
    ):
        in_the_course_of = evidence.modifier == "more_than" and evidence.unit in _SPANS
        if not (in_the_course_of and claim.modifier == "exact" and same(ours.low, theirs.low)):
            return None
    if same(ours.low, theirs.low) and same(ours.high, theirs.high):
        hedged = claim.modifier == "approx" and evidence.modifier != "approx"
        return "hedge_holds" if hedged else "equal"
    if not ours.single or not theirs.single:
        spelled_out = _PRINTED_RANGE.search(claim.raw) is not None
        hedged = claim.modifier == "approx"
        return _intervals(ours, theirs, spelled_out=spelled_out, claim_hedged=hedged)
    if claim.modifier == evidence.modifier and _rounds_to(theirs.middle, ours):
        return "rounded"
    if claim.modifier != "exact" and _hedge_allows(claim.modifier, ours, theirs.middle):
        return "hedge_holds"
    return "rounded" if _rounds_to(theirs.middle, ours) else None


def _bound_allows(claimed: Modifier, said: Modifier, ours: Figure, theirs: Figure) -> bool:
    """Whether all that a bound of the source leaves open is what the claim says."""
    if said in _LOWER and claimed in _LOWER:
        return theirs.middle >= ours.middle
    if said in _UPPER and claimed in _UPPER:
        return theirs.middle <= ours.middle
    return claimed == "approx" and abs(theirs.middle - ours.middle) <= _ABOUT * abs(ours.middle)


def _intervals(
    ours: Figure, theirs: Figure, *, spelled_out: bool, claim_hedged: bool
) -> Agreement | None:
    """Interval against interval or number: inside is what "several hundred" claims.

    A range that is spelled out ("20 to 38") claims both of its ends.
    """
    if not ours.single and not theirs.single:
        near = _rounds(ours.low, theirs.low, ours.step) and _rounds(
            ours.high, theirs.high, ours.step
        )
        inside = not spelled_out and ours.low <= theirs.low and theirs.high <= ours.high
        return "rounded" if near else "hedge_holds" if inside else None
    if not ours.single:
        return "hedge_holds" if ours.low <= theirs.middle <= ours.high else None
    # A vague source bears a precise figure out as little as it denies it.
    inside = theirs.low <= ours.middle <= theirs.high
    return "hedge_holds" if inside and claim_hedged else None


def _hedge_allows(modifier: str, ours: Figure, exact: float) -> bool:
    bound = ours.middle
    if modifier == "approx":
        return abs(exact - bound) <= _ABOUT * abs(exact) or _rounds(bound, exact, ours.step)
    if bound <= 0:
        return False
    if modifier in ("more_than", "at_least"):
        return bound < exact <= bound * _FAR or (modifier == "at_least" and same(bound, exact))
    return bound / _FAR <= exact < bound or (modifier == "at_most" and same(bound, exact))


def _rounds_to(exact: float, rounded: Figure) -> bool:
    """Whether a number gives the printed one when rounded to its last digit that counts."""
    if not _rounds(rounded.middle, exact, rounded.step):
        return False
    return abs(exact - rounded.middle) <= max(_SILENT * abs(exact), 0.0)


def _rounds(rounded: float, exact: float, step: float) -> bool:
    return abs(exact - rounded) <= step / 2 * (1 + 1e-9) and not (step == 1 and exact % 1 == 0)


def telling(quantity: Quantity, figure: Figure) -> bool:
    """Whether a figure is one that seldom turns up by chance: long, or of a measure."""
    digits = f"{figure.middle:.6f}".rstrip("0").rstrip(".").strip("-0.").replace(".", "")
    if len(digits) >= 3 or abs(figure.middle) >= 1000:
        return True
    return dimension(quantity.unit) not in (None, "share", "time") and figure.middle >= 10


def apart(claim: Quantity, evidence: Quantity, ours: Figure, theirs: Figure) -> bool:
    """Whether no number is what both say: two bounds that face each other, a bound and a number.

    "Fewer than 50" and "more than 300" cannot both hold; "more than 40" and "fewer than 50" can.
    """
    low, high = _open(claim.modifier, ours)
    least, most = _open(evidence.modifier, theirs)
    return high < least or most < low


def _open(modifier: Modifier, figure: Figure) -> tuple[float, float]:
    """All that a figure with its modifier leaves open."""
    if modifier in _LOWER:
        return figure.low, math.inf
    if modifier in _UPPER:
        return -math.inf, figure.high
    spread = _ABOUT * abs(figure.high) if modifier == "approx" else 0.0
    return figure.low - spread, figure.high + spread


def scale_slip(ours: Figure, theirs: Figure) -> float | None:
    """The factor (1,000, a million, …) where both have the same digits at another scale."""
    if not ours.middle or not theirs.middle:
        return None
    factor = ours.middle / theirs.middle
    for power in (1e3, 1e6, 1e9):
        if math.isclose(factor, power, rel_tol=1e-6) or math.isclose(
            1 / factor, power, rel_tol=1e-6
        ):
            return power
    return None


def dimension(unit: str | None) -> str | None:
    """What a unit measures ("length", "money", …); None for counted nouns and bare numbers."""
    if unit is None:
        return None
    known = find_unit(unit)
    if known is not None:
        return known.dimension
    above, per, _ = unit.partition(" per ")
    rate = find_unit(above) if per else None
    return f"{rate.dimension} rate" if rate is not None else None
