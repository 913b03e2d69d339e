"""Figures in brackets that give another in a different unit, and whether the two agree."""

from __future__ import annotations

import re

from redpencil.claims.quantities.units import find_unit, to_base_unit
from redpencil.model import Number, Quantity

_OPEN = re.compile(r"[ ]?[(\[](?:about |around |roughly |some |or |nearly |almost )?\Z")
_DIGITS = re.compile(r"\d[\d,]*(?:\.(\d+))?")
# What is given as round may be off by half of its last digit, but 100 is no figure from 50 to 150.
_MOST_ROUNDED = 0.1
_MOST_ROUNDED_ORIGIN = 0.025
_BEYOND_TENS = 10


def converted(text: str, quantity: Quantity, last: Quantity | None) -> tuple[int, int] | None:
    """The place of the figure that one in brackets converts: "80 kilometres (50 miles)"; or None.

    Both are sums of different money, or measures of one dimension in different units.
    """
    if last is None or last.unit is None or quantity.unit is None or last.unit == quantity.unit:
        return None
    if quantity.start - last.end > 12 or not _OPEN.fullmatch(text, last.end, quantity.start):
        return None
    ours, theirs = (_dimension(unit) for unit in (quantity.unit, last.unit))
    return (last.start, last.end) if ours and ours == theirs else None


def comes_to(quantity: Quantity, origin: Quantity) -> Number | None:
    """What ``origin`` comes to in the unit of a figure that does not agree with it.

    None where they agree by the precision both are printed with, twice that behind "about"; and
    where nothing can be said: intervals, and money, whose rates change from day to day.
    """
    here, there = quantity.value, origin.value
    if not isinstance(here, int | float) or not isinstance(there, int | float):
        return None
    difference = "difference" in (quantity.role, origin.role)
    turned = [
        _in_unit_of(value, origin.unit, quantity.unit, difference=difference)
        for value in (there, there + _slack(origin, _MOST_ROUNDED_ORIGIN))
    ]
    if turned[0] is None or turned[1] is None:
        return None
    loose = 2 if "approx" in (quantity.modifier, origin.modifier) else 1
    slack = loose * (abs(turned[1] - turned[0]) + _slack(quantity, _MOST_ROUNDED))
    return None if abs(turned[0] - here) <= slack else float(f"{turned[0]:.3g}")


def _in_unit_of(
    value: float, unit: str | None, other: str | None, *, difference: bool
) -> float | None:
    base = to_base_unit(value, unit, difference=difference)
    zero, one = (to_base_unit(end, other, difference=difference) for end in (0.0, 1.0))
    if base is None or zero is None or one is None or base[1] != one[1] or one[0] == zero[0]:
        return None
    known = find_unit((unit or "").partition(" per ")[0])
    if known is None or known.dimension == "money":
        return None
    return (base[0] - zero[0]) / (one[0] - zero[0])


def _slack(quantity: Quantity, most: float) -> float:
    """Half the worth of a figure's last digit that counts, zeros at its end no more than a share.

    ``most`` is that share of the value.
    """
    value = abs(float(quantity.value)) if isinstance(quantity.value, int | float) else 0.0
    match = _DIGITS.search(quantity.raw)
    printed = float(match.group().replace(",", "")) if match else value
    if not value or not printed:
        return 0.5
    scale = value / printed
    if match and match[1]:
        return float(scale * 10.0 ** -len(match[1]) / 2)
    zeros = len(f"{printed:.0f}") - len(f"{printed:.0f}".rstrip("0"))
    half = scale * 10.0**zeros / 2
    return min(half, max(scale / 2, most * value)) if printed >= _BEYOND_TENS else half


def _dimension(unit: str) -> tuple[str, ...]:
    """What a unit measures, a rate by both its parts; () for a counted noun."""
    parts = [find_unit(part) for part in unit.split(" per ")]
    names = tuple(part.dimension if part else "" for part in parts)
    if len(names) == 2 and not names[1]:
        return (names[0], unit.partition(" per ")[2]) if names[0] else ()
    return names if all(names) else ()
