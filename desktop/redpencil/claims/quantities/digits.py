"""Figures in digits: groupings, decimals, fractions and powers, with their places."""

from __future__ import annotations

import math
import re
import unicodedata

from redpencil.claims.quantities.numerals import VULGAR, Numeral, tidy
from redpencil.model import Number

# Longer runs of digits are codes and keys, not figures, and would cost more than they tell.
_LONGEST = 30
_LONGEST_PLAIN = 15
_GROUP = "[\u00a0\u202f\u2009]"
_DIGITS = re.compile(
    rf"""\d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d+)?      # 1,234,567.8
       |\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)(?:\.\d+)?  # 12,34,567 as in India
       |\d{{1,3}}(?:{_GROUP}\d{{3}})+(?!\d)(?:[.,]\d+)?  # 1 234 with hard spaces
       |\d{{1,3}}(?:\ \d{{3}}){{2,}}(?!\d|\.\d)      # 1 234 567
       |\d{{1,3}}(?:['’]\d{{3}})+(?!\d)(?:\.\d+)?  # 1'234'567 as in Switzerland
       |(?<!\d,)\d+,\d{{1,2}}(?![\d,%])              # 5,00: the comma as a decimal sign
       |\d+(?:\.\d+)?
       |\.\d+""",
    re.VERBOSE,
)
_EUROPEAN = re.compile(
    rf"""\d{{1,3}}(?:\.\d{{3}})+(?!\d)(?:,\d+)?
       |\d{{1,3}}(?:{_GROUP}\d{{3}})+(?!\d)(?:,\d+)?
       |\d{{1,3}}(?:\ \d{{3}})+(?!\d)(?:,\d+)?
       |\d+(?:,\d+)?(?!\d)
       |\d+(?:\.\d+)?
       |[.,]\d+""",
    re.VERBOSE,
)
_EUROPEAN_GROUPS = re.compile(r"\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?")
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")
_POINTS_AND_SPACES = re.compile(r"[.\s]")
_COMMAS_AND_SPACES = re.compile(r"[,\s'’]")
_POWER = re.compile(r"\s?[x×*]\s?10(?:\^\s?([−-]?\d{1,3})|([−-]\d{1,3}))|[eE]([+-]?\d{1,3})(?!\w)")
_RAISED = re.compile(r"\^([−+-]?\d{1,3})(?!\d)")
_OF_TWO = re.compile(r"\s?[/⁄]\s?(\d{1,4})(?![\d/]|[.,]\d)")
_MIXED = re.compile(r"[ -](\d{1,2})\s?[/⁄]\s?(\d{1,3})(?![\d/]|[.,]\d)")
_SPACED_POINT = re.compile(r" \. (\d{1,4})(?= ?%| (?:per ?cent|million|billion|trillion)\b)")
# "1 800 homes": one group behind a space, where no name stands before and a word behind.
_ONE_GROUP = re.compile(r" (\d{3})(?= [a-z]{2})")
_LOWER_LEFT = re.compile(r"(?:\A|[.\n][ ]?|[a-z] |[€£$][ ]?)\Z")
_SPACED_COMMA = re.compile(r"(?: ?, ?\d{3})+(?![\d,])")


def read_digits(text: str, at: int, european: bool = False) -> Numeral | None:
    """The figure in digits that begins at ``at``, fraction and power taken in; None for a code."""
    match = (_EUROPEAN if european else _DIGITS).match(text, at)
    if match is None:
        return None
    raw, end = match.group(), match.end()
    if len(raw) > _LONGEST or (len(raw) > _LONGEST_PLAIN and raw.isdigit()):
        return None
    value = tidy(_number(raw, european))
    plain = raw.isdigit()
    if plain and (spaced := _SPACED_POINT.match(text, end)):
        return Numeral(
            at, spaced.end(), float(f"{raw}.{spaced[1]}"), 1, "decimal", "spaced-decimal"
        )
    if (
        plain
        and len(raw) <= 3
        and (group := _ONE_GROUP.match(text, end))
        and _LOWER_LEFT.search(text, max(0, at - 3), at)
    ):
        return Numeral(at, group.end(), int(raw + group[1]), 1, "digits", "spaced-grouping")
    if plain and len(raw) <= 3 and text[end : end + 1] in " ," and text[at - 2 : at] != ", ":
        spaced = _SPACED_COMMA.match(text, end)
        if (
            spaced
            and spaced.group().startswith((" ,", ", 000"))
            and len(spaced.group()) <= _LONGEST
        ):
            whole = re.sub(r"\D", "", raw + spaced.group())
            return Numeral(at, spaced.end(), int(whole), 1, "digits", "spaced-grouping")
    if plain and (fraction := _fraction(text, at, end, value)):
        return fraction
    if end < len(text) and text[end] in VULGAR:
        added = unicodedata.numeric(text[end])
        return Numeral(at, end + 1, tidy(value + added), 1, "fraction", "mixed-fraction")
    if power := _power(text, end, value):
        return Numeral(at, power[1], power[0], 1, "decimal", "power")
    form = "digits" if isinstance(value, int) and "." not in raw else "decimal"
    return Numeral(at, end, value, 1, form, "grouped-digits" if "," in raw else "digits")


def _number(raw: str, european: bool) -> Number:
    if raw.isdecimal():
        return int(raw)
    if european:
        if _EUROPEAN_GROUPS.fullmatch(raw):
            raw = _POINTS_AND_SPACES.sub("", raw)
        raw = raw.replace(",", ".")
    elif _DECIMAL_COMMA.fullmatch(raw):
        raw = raw.replace(",", ".")
    raw = _COMMAS_AND_SPACES.sub("", raw)
    return float(raw) if "." in raw else int(raw)


def _fraction(text: str, at: int, end: int, value: Number) -> Numeral | None:
    if mixed := _MIXED.match(text, end):
        above, below = int(mixed[1]), int(mixed[2])
        if 0 < above < below:
            whole = tidy(value + above / below)
            return Numeral(at, mixed.end(), whole, 1, "fraction", "mixed-fraction")
    if simple := _OF_TWO.match(text, end):
        below = int(simple[1])
        if below > 1 and end - at <= 4:
            return Numeral(at, simple.end(), tidy(value / below), 1, "fraction", "fraction")
    return None


def _power(text: str, end: int, value: Number) -> tuple[Number, int] | None:
    """A power of ten (1.3x10^6, 12e-1) or a number raised (1.1^23), bounded to finite floats."""
    if match := _POWER.match(text, end):
        exponent = int((match[1] or match[2] or match[3]).replace("−", "-"))
        result = float(value) * float(f"1e{exponent}")
    elif match := _RAISED.match(text, end):
        exponent = int(match[1].replace("−", "-"))
        if value == 0 or abs(exponent * math.log10(abs(value) or 1)) > 300:
            return None
        result = float(value) ** exponent
    else:
        return None
    return (tidy(result), match.end()) if math.isfinite(result) else None
