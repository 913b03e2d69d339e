"""A measure in the unit that a source may have used instead, for the search. Pure."""

from __future__ import annotations

from redpencil.claims.quantities.units import find_unit
from redpencil.model import Quantity

# Which unit of the other system a newspaper gives for one (AP Stylebook, "metric system").
_PAIRS = (
    ("kilometre", "mile"),
    ("metre", "foot"),
    ("centimetre", "inch"),
    ("square kilometre", "square mile"),
    ("square metre", "square foot"),
    ("hectare", "acre"),
    ("litre", "gallon"),
    ("kilogram", "pound"),
    ("gram", "ounce"),
    ("celsius", "fahrenheit"),
    ("kilometre per hour", "mile per hour"),
)
_OTHER = {**dict(_PAIRS), **{second: first for first, second in _PAIRS}}
# A converted figure is printed with about as many digits as the one it stands for.
_DIGITS = (1, 2, 3)


def other_figures(quantity: Quantity) -> tuple[str, ...]:
    """The value in the other unit, rounded in the ways that are printed; "5 km" gives 3, 3.1, 3.11.

    Empty for whatever has no such unit. Factors stand in resources/lexicons/units.tsv.
    """
    here = find_unit(quantity.unit) if quantity.unit else None
    there = find_unit(_OTHER[here.name]) if here is not None and here.name in _OTHER else None
    if here is None or there is None or quantity.value is None:
        return ()
    values = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
    converted = [((v * here.factor + here.offset) - there.offset) / there.factor for v in values]
    printed = (_plain(value, digits) for value in converted for digits in _DIGITS)
    return tuple(dict.fromkeys(printed))


def _plain(value: float, digits: int) -> str:
    """A number to so many digits that count, never with an exponent: 3106.86 gives 3110."""
    return f"{float(f'{value:.{digits}g}'):.12g}"
