"""Numbers that claim nothing, each with how it would read if it did."""

from __future__ import annotations

import re

from redpencil.claims.left_out import LeftOut
from redpencil.claims.quantities.counting_words import counting_words
from redpencil.claims.quantities.date_spans import read_years
from redpencil.claims.quantities.date_words import said_year, spoken_year
from redpencil.claims.quantities.numerals import Numeral
from redpencil.claims.quantities.periods import years
from redpencil.model import Quantity

Found = Quantity | LeftOut
"""What is read at a place: a claim, or a number that is none."""

_LONGEST_NUMBER = 16
_LISTED = re.compile(r" (?:and|or) ")
# What a year said in words begins with: "nineteen eighty-six", "twenty twelve".
_CENTURIES = (18, 19, 20)
_YEAR_LEFT = re.compile(r"\b(?:in|since|until|from|by) \Z", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[ -]([^\W\d_]+)")


def uncounted(text: str, start: int, end: int, reason: str) -> tuple[list[Found], int]:
    """A number that claims nothing, as it would read if it did; none without a reason."""
    if not reason:
        return [], end
    raw = text[start:end]
    if reason == "year":
        found = read_years(text, start)
        end = found.end if _LISTED.search(raw) else max(end, found.end)
        raw = text[start:end]
        reading = Quantity("date", start, end, raw, None, rules=("year",), iso=found.iso)
    else:
        value = int(raw) if raw.isdecimal() and len(raw) < _LONGEST_NUMBER else None
        reading = Quantity("number", start, end, raw, value, rules=(reason,))
    return [LeftOut(reading, reason)], end


def _is_year_said(text: str, at: int, numeral: Numeral) -> bool:
    """ "nineteen eighty-six" is a year anywhere, "two thousand and five" behind "in" or "since"."""
    if numeral.value in _CENTURIES:
        return True
    if not 2000 <= numeral.value < 2100 or numeral.form != "words":
        return False
    following = _NEXT_WORD.match(text, numeral.end)
    counted = following and following[1].lower() not in counting_words().function_words
    return not counted and _YEAR_LEFT.search(text, max(0, at - 8), at) is not None


def year_in_words(text: str, at: int, numeral: Numeral) -> tuple[list[Found], int] | None:
    """A year that is said in words, as the date it is; None for a number."""
    end = said_year(text, at) if _is_year_said(text, at, numeral) else None
    if end is None:
        return None
    raw = text[at:end]
    period = years(spoken_year(raw))
    iso = period.iso if period else None
    return [LeftOut(Quantity("date", at, end, raw, None, rules=("year",), iso=iso), "year")], end
