"""Where a figure lies on a line, beside the source's: pure geometry, in fractions of the line."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from redpencil.claims.quantities.units import to_base_unit
from redpencil.model import Number, Quantity

_ABOUT = 0.10
"""How far "about" reaches to either side; the findings take it so, too."""
_LEAST = 0.05
"""The part of its own size that a line shows at least: what differs by less looks alike."""
_MARGIN = 0.18
"""What stays free at either end of the line, so that an open interval has somewhere to go."""


@dataclass(frozen=True, slots=True)
class Reach:
    """From ``low`` to ``high`` on the line, both the same for a point.

    An end that is open lies at 0 or 1; ``loose`` is one that "about" made.
    """

    low: float
    high: float
    open_low: bool = False
    open_high: bool = False
    loose: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is one value."""
        return self.low == self.high


@dataclass(frozen=True, slots=True)
class Scale:
    """The article's figure on the line, and the source's where it can be laid beside it."""

    ours: Reach
    theirs: Reach | None = None


@dataclass(frozen=True, slots=True)
class _Ends:
    low: float | None
    high: float | None
    loose: bool = False

    def finite(self) -> list[float]:
        return [end for end in (self.low, self.high) if end is not None]


def scale_of(ours: Quantity, theirs: Quantity | None = None) -> Scale | None:
    """Both figures on one line; None for what has no value to draw, such as a date or a rank.

    A source's figure is left out where its unit cannot be turned into the article's.
    """
    first = _ends(ours, ours)
    if first is None:
        return None
    second = _ends(theirs, ours) if theirs is not None else None
    shown = [*first.finite(), *(second.finite() if second else ())]
    low, high = min(shown), max(shown)
    room = max(high - low, _LEAST * max(abs(low), abs(high))) or 1.0
    width = room * (1 + 2 * _MARGIN)
    left = (low + high) / 2 - width / 2

    def placed(ends: _Ends) -> Reach:
        return Reach(
            0.0 if ends.low is None else (ends.low - left) / width,
            1.0 if ends.high is None else (ends.high - left) / width,
            ends.low is None,
            ends.high is None,
            ends.loose,
        )

    return Scale(placed(first), placed(second) if second else None)


def _ends(quantity: Quantity, measure: Quantity) -> _Ends | None:
    """The ends of a quantity in the unit of ``measure``, None for an open one."""
    if quantity.value is None or quantity.kind in ("date", "ordinal"):
        return None
    difference = quantity.role == "difference"
    factor = _factor(quantity.unit, measure.unit, difference=difference)
    if factor is None:
        return None
    value = quantity.value
    pair: tuple[Number, Number] = value if isinstance(value, tuple) else (value, value)
    low, high = (float(end) * factor[0] + factor[1] for end in pair)
    if quantity.modifier in ("more_than", "at_least") and isfinite(low):
        return _Ends(low, None)
    if quantity.modifier in ("less_than", "at_most") and isfinite(high):
        return _Ends(None, high)
    if not (isfinite(low) and isfinite(high)):
        ends = _Ends(low if isfinite(low) else None, high if isfinite(high) else None)
        return ends if ends.finite() else None
    if quantity.modifier == "approx" and low == high:
        return _Ends(low - _ABOUT * abs(low), high + _ABOUT * abs(high), loose=True)
    return _Ends(low, high, quantity.modifier == "approx")


def _factor(unit: str | None, other: str | None, *, difference: bool) -> tuple[float, float] | None:
    """How a value in one unit becomes one in the other: times, then plus; None if it cannot."""
    if unit == other:
        return 1.0, 0.0
    here = [to_base_unit(value, unit, difference=difference) for value in (0.0, 1.0)]
    there = [to_base_unit(value, other, difference=difference) for value in (0.0, 1.0)]
    if here[0] is None or here[1] is None or there[0] is None or there[1] is None:
        return None
    step = there[1][0] - there[0][0]
    if here[0][1] != there[0][1] or not step:
        return None
    return (here[1][0] - here[0][0]) / step, (here[0][0] - there[0][0]) / step
