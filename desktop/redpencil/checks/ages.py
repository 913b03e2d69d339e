"""Ages that only the words around them show: "was 65 when he died", "in her early 40s". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from redpencil.model import Quantity

_WAS = re.compile(r"\b(?:was|is|were|turned|at|aged|only|just)\s+$", re.IGNORECASE)
_WHEN = re.compile(
    r"\s*,?\s*(?:when|years? old|at (?:the time of )?(?:his|her|their) (?:death|birth|wedding)|"
    r"at (?:his|her|their) (?:\w+\s){0,2}(?:death|birth))\b",
    re.IGNORECASE,
)
_DECADE = re.compile(
    r"\bin (?:his|her|their)\s(?:(?P<part>early|mid|late)[\s-])?"
    r"(?P<tens>[2-9]0|twen|thir|for|fif|six|seven|eigh|nine)(?:'?s|ties)\b",
    re.IGNORECASE,
)
_TENS = ("twen", "thir", "for", "fif", "six", "seven", "eigh", "nine")
_PARTS = {"early": (0, 4), "mid": (3, 7), "late": (6, 9), "": (0, 9)}
_OLDEST = 120


def read_ages(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, those that are ages by their words made such, and decades of a life."""
    ages = [
        replace(quantity, kind="age", unit="year") if _is_age(text, quantity) else quantity
        for quantity in found
    ]
    return ages + [_decade(match) for match in _DECADE.finditer(text)]


def _is_age(text: str, quantity: Quantity) -> bool:
    if quantity.kind != "number" or quantity.unit is not None:
        return False
    if not isinstance(quantity.value, int) or not 0 < quantity.value <= _OLDEST:
        return False
    before = text[max(0, quantity.start - 12) : quantity.start]
    return bool(_WAS.search(before) and _WHEN.match(text, quantity.end))


def _decade(match: re.Match[str]) -> Quantity:
    tens = match["tens"].lower()
    first = int(tens) if tens.isdecimal() else 10 * (_TENS.index(tens) + 2)
    low, high = _PARTS[(match["part"] or "").lower()]
    value = first + low, first + high
    return Quantity("age", match.start(), match.end(), match.group(), value, "year")
