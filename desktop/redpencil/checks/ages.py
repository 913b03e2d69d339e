"""Ages that only the words around them show: "was 65 when he died", "in her early 40s". Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from redpencil.model import Quantity

_WAS = re.compile(r"\b(?:was|is|were|turned|at|aged|only|just)\s+$", re.IGNORECASE)
_WHEN = re.compile(
    r"\s*,?\s*(?:when|years? old|at (?:the time of )?(?:his|her|their) (?:death|birth|wedding)|"
    r"at (?:his|her|their) (?:[\w'’]+\s){0,2}(?:death|birth))\b",
    re.IGNORECASE,
)
# "When she was only 18": an age whatever follows.
_ONCE = re.compile(
    r"\b(?:when|while|until|before|after) (?:he|she|they) (?:was|were|turned) (?:only |just )?\Z",
    re.IGNORECASE,
)
# "Dies at 78", as headlines have it; not the hour, nor the number of a house.
_DIES_AT = re.compile(
    r"\b(?:dies|died|dead)(?: at|,? aged) (?P<age>[1-9]\d?|1[01]\d)"
    r"(?![\d%:]|[.,]\d|\s?[ap]\.?m\b|\s(?:\w+\s)?(?:Street|Road|Avenue|Lane|Square)\b)\b",
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
    at_death = [_at_death(match) for match in _DIES_AT.finditer(text)]
    places = {age.start for age in at_death}
    ages = [
        replace(quantity, kind="age", unit="year") if _is_age(text, quantity) else quantity
        for quantity in found
        if quantity.start not in places
    ]
    return [*ages, *at_death, *(_decade(match) for match in _DECADE.finditer(text))]


def _is_age(text: str, quantity: Quantity) -> bool:
    if quantity.kind != "number" or quantity.unit is not None:
        return False
    if not isinstance(quantity.value, int) or not 0 < quantity.value <= _OLDEST:
        return False
    before = text[max(0, quantity.start - 30) : quantity.start]
    if _ONCE.search(before):
        return True
    return bool(_WAS.search(before) and _WHEN.match(text, quantity.end))


def _at_death(match: re.Match[str]) -> Quantity:
    start, end = match.span("age")
    return Quantity("age", start, end, match["age"], int(match["age"]), "year")


def _decade(match: re.Match[str]) -> Quantity:
    tens = match["tens"].lower()
    first = int(tens) if tens.isdecimal() else 10 * (_TENS.index(tens) + 2)
    low, high = _PARTS[(match["part"] or "").lower()]
    value = first + low, first + high
    return Quantity("age", match.start(), match.end(), match.group(), value, "year")
