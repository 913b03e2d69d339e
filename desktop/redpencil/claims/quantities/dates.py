"""Absolute dates of English text: days, months and decades, as ISO dates where they are known."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from redpencil.text.months import MONTH_NUMBERS

MONTH_WORDS = frozenset(MONTH_NUMBERS)
"""Every month word in lower case, full and short; "may" and "march" are words of their own too."""

_M = r"(?P<month>" + "|".join(sorted(MONTH_NUMBERS, key=len, reverse=True)) + r")\b\.?"
_D = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%]|[.,:]\d)"
_Y = r"(?P<year>(?:1[0-9]|20|21)\d\d)(?!\w|[.,]\d)"
_TO = (
    r"(?:[ ]?[-–][ ]?| to | and | or | through )"
    r"(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\w%:/]|[.,]\d)"
)
_MONTH_DAY = re.compile(
    rf"{_M}[ ]?[/-]?[ ]?{_D}(?:{_TO})?(?:(?:[ ]?,[ ]?|[ ]| in |/|-){_Y})?", re.IGNORECASE
)
_MONTH_YEAR = re.compile(rf"{_M}(?:,?[ ]|/|-| of | in ){_Y}", re.IGNORECASE)
_DAY_FIRST = re.compile(
    rf"{_D}(?:{_TO})?(?:[ ]| of |-|/){_M}(?:(?:[ ]?,[ ]?|[ ]| in |-|/){_Y})?", re.IGNORECASE
)
_ISO = re.compile(
    r"(?P<year>(?:1[0-9]|20|21)\d\d)[-/.](?P<month>0?[1-9]|"
    r"1[0-2])[-/.](?P<day>[12]\d|3[01]|0?[1-9])(?!\d)"
)
_SLASHED = re.compile(r"(?P<one>\d{1,2})([/.])(?P<two>\d{1,2})\2(?P<year>(?:19|20)\d\d)(?!\d)")
_YEAR_MONTH = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>0[1-9]|1[0-2])(?![\d/-])| (?P<name>[A-Za-z]{3,9})\b)"
)
# What may stand behind the first digits of all these: most figures are told apart by that alone.
_DATED = re.compile(r"\d+(?:[^\W\d_]|[-–/.'’]| [-–jfmasondtJFMASONDTſ])")
_DECADE = re.compile(r"(?P<decade>(?:1[5-9]|20)\d0)['’]?s\b|(?<=['’])(?P<short>\d0)s\b")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date as written. ``iso`` is first day and last day, or the day after a longer period."""

    start: int
    end: int
    iso: tuple[str, str] | None
    rule: str


def read_date(text: str, at: int) -> DateFound | None:
    """The date that begins at ``at``, a month's name or a digit; None if there is none."""
    if text[at].isdigit():
        return _from_digits(text, at)
    match = _MONTH_DAY.match(text, at)
    rule = "month-day"
    if match is None:
        match, rule = _MONTH_YEAR.match(text, at), "month-year"
    if match is None or _is_word(match):
        return None
    return _found(match, rule)


def _is_word(match: re.Match[str]) -> bool:
    """ "may 5" and "march 3" in lower case are more often verbs than months."""
    return match["month"] in ("may", "march", "mar", "sun") and not match["year"]


def _from_digits(text: str, at: int) -> DateFound | None:
    if not _DATED.match(text, at):
        return None
    if match := _ISO.match(text, at):
        day = _day(int(match["year"]), int(match["month"]), int(match["day"]))
        return DateFound(at, match.end(), (day, day), "iso-date") if day else None
    if match := _SLASHED.match(text, at):
        return _slashed(match)
    match = _DAY_FIRST.match(text, at)
    if match and not (match["month"] in ("may", "march", "mar") and not match["year"]):
        return _found(match, "day-month")
    if match := _YEAR_MONTH.match(text, at):
        month = (
            int(match["month"]) if match["month"] else MONTH_NUMBERS.get(match["name"].lower(), 0)
        )
        if month and (match["name"] or "") not in ("may", "march", "mar"):
            return DateFound(at, match.end(), _whole_month(int(match["year"]), month), "year-month")
    if match := _DECADE.match(text, at):
        first = int(match["decade"] or 1900 + int(match["short"]))
        return DateFound(at, match.end(), (f"{first}-01-01", f"{first + 10}-01-01"), "decade")
    return None


def _slashed(match: re.Match[str]) -> DateFound | None:
    """11/3/2007: month first as in the United States, day first where only that can be."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    day = _day(year, one, two) or _day(year, two, one)
    return DateFound(match.start(), match.end(), (day, day), "slashed-date") if day else None


def _found(match: re.Match[str], rule: str) -> DateFound:
    iso: tuple[str, str] | None = None
    parts = match.groupdict()
    month = MONTH_NUMBERS[match["month"].lower()]
    if match["year"]:
        year = int(match["year"])
        if parts.get("day"):
            first, last = _day(year, month, int(match["day"])), match["last"]
            end = _day(year, month, int(last)) if last else first
            iso = (first, end) if first and end else None
        else:
            iso = _whole_month(year, month)
    return DateFound(match.start(), match.end(), iso, rule)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:  # no such day: the 31st of June, or month 13
        return None


def _whole_month(year: int, month: int) -> tuple[str, str]:
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return f"{year:04d}-{month:02d}-01", f"{following[0]:04d}-{following[1]:02d}-01"
