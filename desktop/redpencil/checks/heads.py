"""What the head of a table's column says of the figures below it: unit, currency, scale. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from redpencil.claims.quantities.finding import find_quantities
from redpencil.model import Quantity, QuantityKind
from redpencil.text.paragraphs import from_text

# What a head says of its figures: in brackets, behind a comma, or at its end.
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
_BEHIND_A_COMMA = re.compile(r",\s*(?:in\s+)?([^,]{1,40})\Z")
_AT_THE_END = re.compile(
    r"(?:(?<=\s)|\A(?=\W))(?:in\s+)?((?:(?:US|A|C)?[$€£¥]|EUR|USD|GBP)?\s?"
    r"(?:thousands?|millions?|billions?|m|mn|bn|'000|000s)|%|per ?cent|(?:US|A|C)?[$€£¥])\Z",
    re.IGNORECASE,
)
_MONEY = re.compile(r"(?:US|A|C)?[$€£¥]|\b(?:EUR|USD|GBP)\b|\b(?:dollar|euro|pound)s?\b")
# How tables shorten scales; "m" is a million only of money, or else a metre.
_SCALES = (
    (re.compile(r"['’]000s?\b|\b000s\b|\bthousands\b", re.IGNORECASE), "thousand"),
    (re.compile(r"\bmillions\b|\bmn\b|\bmln\b", re.IGNORECASE), "million"),
    (re.compile(r"\bbillions\b|\bbn\b", re.IGNORECASE), "billion"),
)
_OF_MONEY = (
    (re.compile(r"(?<![A-Za-z])m\b", re.IGNORECASE), "million"),
    (re.compile(r"(?<![A-Za-z])k\b", re.IGNORECASE), "thousand"),
)
_SIGN = re.compile(r"((?:US|A|C)?[$€£¥])\s?(.*)")
_CODE_LAST = re.compile(r"(million|thousand|billion)\s+(.+)", re.IGNORECASE)
# Any number will do to see what a unit makes of it: seven is neither a year nor a rank.
_TRIAL = 7
_UNITS: tuple[QuantityKind, ...] = ("percent", "money", "measure", "duration")


@dataclass(frozen=True, slots=True)
class HeadUnit:
    """What a head says its figures are in: kind and unit, what each is to be multiplied by."""

    words: str
    kind: QuantityKind
    unit: str | None
    factor: float


@lru_cache(maxsize=2048)
def unit_of_head(head: str) -> HeadUnit | None:
    """The unit that a head tells for the cells below it; None where it tells none.

    "employed (in thousands)", "exports, € m", "share %", "length (km)".
    """
    told = [
        *_IN_BRACKETS.findall(head),
        *(m[1] for m in (_BEHIND_A_COMMA.search(head), _AT_THE_END.search(head)) if m),
    ]
    return next((unit for words in told if (unit := _read_unit(words.strip()))), None)


def _read_unit(words: str) -> HeadUnit | None:
    """A unit read as a figure in it is read in running text."""
    plain = re.sub(r"\Ain\s+", "", words, flags=re.IGNORECASE)
    for pattern, scale in (*_SCALES, *(_OF_MONEY if _MONEY.search(plain) else ())):
        plain = pattern.sub(scale, plain)
    plain = re.sub(r"\s+of\s+", " ", plain)
    sign, code = _SIGN.fullmatch(plain), _CODE_LAST.fullmatch(plain)
    tries = [f"{sign[1]}{_TRIAL} {sign[2]}".strip()] if sign else [f"{_TRIAL} {plain}"]
    if not sign and not code and plain[:3].isupper():
        tries.append(f"{plain[:3]} {_TRIAL} {plain[3:].strip()}".strip())
    if plain == "%":
        tries = [f"{_TRIAL}%"]
    for phrase in tries:
        for quantity in find_quantities(from_text(phrase)):
            value = quantity.value
            if (quantity.start, quantity.end) != (0, len(phrase)) or not isinstance(
                value, int | float
            ):
                continue
            factor = value / _TRIAL
            # "visitors (total)" names no unit, "(thousands of people)" does.
            if quantity.kind in _UNITS or (quantity.kind == "number" and factor != 1):
                return HeadUnit(words, quantity.kind, quantity.unit, factor)
    return None


def in_unit_of(quantity: Quantity, unit: HeadUnit | None) -> Quantity:
    """A figure in the unit that its column's head tells, unless it tells another one itself."""
    value = quantity.value
    if unit is None or not isinstance(value, int | float):
        return quantity
    if quantity.unit is not None and unit.unit not in (None, quantity.unit):
        return quantity
    # Floats lose a little when they are multiplied: 45.2 thousand are 45,200.
    scaled = round(value * unit.factor, 6)
    return replace(
        quantity,
        kind=unit.kind if unit.unit else quantity.kind,
        unit=unit.unit or quantity.unit,
        value=int(scaled) if scaled == int(scaled) else scaled,
        raw=f"{quantity.raw} ({unit.words})",
    )
