"""Single dates of English text as printed: days, months and years, and what begins with them."""

from __future__ import annotations

import re
from datetime import date
from functools import partial

from redpencil.claims.quantities.date_words import (
    ANY_CASE,
    DAY,
    DAY_NUMBER,
    MONTH,
    WORDED_DAY,
    YEAR,
    any_of,
    day_number,
    short_year,
    spoken_year,
)
from redpencil.claims.quantities.feasts import read_feast
from redpencil.claims.quantities.parts_of_years import (
    read_decade,
    read_decade_in_words,
    read_quarter,
    read_ranked,
    read_week,
)
from redpencil.claims.quantities.periods import Period, day, period_of
from redpencil.claims.quantities.points import Point, within
from redpencil.claims.quantities.unfixed_years import read_unfixed
from redpencil.text.months import MONTH_NUMBERS
from redpencil.text.weekdays import WEEKDAYS

_TO = (
    r"(?:[ ]?[-–][ ]?| to | and | or | through | till | until )"
    rf"(?P<last>{DAY_NUMBER}(?![\w%:/]|[.,]\d)|(?:{WORDED_DAY})\b)"
)
_BEFORE_YEAR = r"(?:[ ]?,[ ]?|[ ]| in | of |, in |/|-)"
_MONTH_DAY = re.compile(
    rf"{MONTH}[ ]?[/-]?[ ]?(?:the )?{DAY}(?:{_TO})?(?:{_BEFORE_YEAR}{YEAR})?(?!\d)", ANY_CASE
)
_MONTH_YEAR = re.compile(rf"{MONTH}(?:,?[ ]|/|-| of | in ){YEAR}", ANY_CASE)
_DAY_FIRST = re.compile(
    rf"(?:(?P<first>{DAY_NUMBER}) to )?{DAY}(?:{_TO})?(?:[ ]| (?:day )?of |-|/){MONTH}"
    rf"(?:{_BEFORE_YEAR}{YEAR})?",
    ANY_CASE,
)
_ISO = re.compile(
    r"(?P<year>(?:1[0-9]|20|21)\d\d)[-/.](?P<month>0?[1-9]|"
    r"1[0-2])[-/.](?P<day>[12]\d|3[01]|0?[1-9])(?!\d)"
)
_PACKED = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>[0-3]\d)(?!\w|[.,]\d)"
)
_SLASHED = re.compile(
    r"(?P<one>\d{1,2})([/.-])(?P<two>\d{1,2})\2(?P<year>(?:1[0-9]|20|21)\d\d)(?!\d)"
    r"|(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<short>\d\d)(?![\d/])"
)
_YEAR_MONTH = re.compile(
    r"(?P<year>(?:19|20)\d\d)(?:-(?P<month>0?[1-9]|1[0-2])(?![\d/-])"
    r"|[ /-](?P<name>[A-Za-z]{3,9})\b(?:[/-](?P<day>\d{1,2})(?!\d))?"
    r"|/(?P<before>\d{1,2})/(?P<then>[A-Za-z]{3,9})\b)"
)
# What may stand behind the first digits of all these: most figures are told apart by that alone.
_MONTH_BEGINS = any_of({name[:3] for name in MONTH_NUMBERS})
_DATED = re.compile(
    r"\d+(?:[^\W\d_]|[-–~/.'’]| (?:[-–~]|to |up |and |or |through |till |until |of |day |[sqh]"
    r"|(?:fiscal|financial|tax|budget|academic) year"
    rf"|{_MONTH_BEGINS}))|(?:19|20)\d{{6}}(?!\d)|\d\d?, ?\d\d?(?:,| and| or)",
    ANY_CASE,
)
_MONTH = re.compile(MONTH, ANY_CASE)
_MONTH_LEFT = re.compile(
    r"\b(?:in|since|until|till|by|from|to|through|between|and|last|this|next|past|during|of|before|"
    r"after|mid|late|early|each|every)[ -](?:the )?\Z",
    ANY_CASE,
)
# "May to March", and no verb: "may to some".
_TO_MONTH = re.compile(
    rf"(?: (?:to|through|till|until) | ?[-–] ?)(?:{any_of(MONTH_NUMBERS)})(?![^\W\d_])", ANY_CASE
)
_MONTH_SLASH_DAY = re.compile(r"([0-3]?\d)/([0-3]?\d)(?![\d/%]|[.,]\d| of)")
_DAY_LEFT = re.compile(
    rf"\b(?:on|this|next|{any_of(WEEKDAYS)}|between|\d{{1,2}}/\d\d?(?:,|,? or|,? and|[-–])) ?\Z",
    ANY_CASE,
)
_SLASHED_DAYS = re.compile(
    r"([0-3]?\d)/([0-3]?\d) ?[-–] ?([0-3]?\d)/([0-3]?\d)"
    r"(?:(?:/|, ?| )(?P<year>(?:19|20|21)\d\d)(?!\d))?(?![\d/%]|[.,]\d)"
)
_DAYS_LEFT = re.compile(r"\b(?:between|from|on) \Z", ANY_CASE)
_HOLDING = re.compile(
    r"(week|weekend) (?:of|beginning|starting|ending)(?: on)? (?:the )?", ANY_CASE
)
_LEAP_YEAR = 2000
_COUNTED = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:[ -][a-z]+)?"
    r"(?: (?:to|till|until|through) (?:the )?[a-z-]+)?)[ -](?:\d{1,2} )?"
    rf"(?:quarter|half|week|month|day|centur|{any_of(WEEKDAYS)}"
    rf"|(?:of )?(?:{any_of(MONTH_NUMBERS)})|(?:of |in )?(?:this|last|next) month)"
    r"|\d{1,2}(?:st|nd|rd|th)?(?: to | ?[-–] ?)\d{1,2}(?:st|nd|rd|th)? "
    r"(?:of |in )?(?:this|last|next) month",
    ANY_CASE,
)
_MONTH_LETTERS = frozenset("jfmasondJFMASOND")


def read_point(text: str, at: int, anchor: date | None = None) -> Point | None:
    """The date that begins at ``at``: a month, a rank, a "Q1", a feast or a digit; or None.

    With the article's day, "of this year" and months that stand alone tell their year as well.
    """
    if text[at].isdigit():
        return _from_digits(text, at, anchor)
    if text[at] not in _MONTH_LETTERS:
        return _not_of_a_month(text, at, anchor)
    if match := _MONTH_YEAR.match(text, at):
        return _point(match, "month-year")
    if match := _MONTH_DAY.match(text, at):
        return None if _is_word(match) else _point(match, "month-day")
    return _not_of_a_month(text, at, anchor) or _month(text, at)


def _not_of_a_month(text: str, at: int, anchor: date | None) -> Point | None:
    found = (
        read_quarter(text, at)
        or read_decade_in_words(text, at)
        or read_unfixed(text, at)
        or read_week(text, at, anchor)
        or read_feast(text, at, anchor)
        or _holding(text, at, anchor)
    )
    if found or not _COUNTED.match(text, at):
        return found  # most ranks count nothing of the calendar
    return read_ranked(text, at, anchor) or worded_day(text, at)


def _holding(text: str, at: int, anchor: date | None) -> Point | None:
    """ "the week of 5 June": the week or weekend that holds a day, or that begins with it."""
    match = _HOLDING.match(text, at)
    point = read_point(text, match.end(), anchor) if match and match.end() < len(text) else None
    if match is None or point is None or (point.period is None and anchor is None):
        return None
    unit = match[1].lower()

    def held(told: Period | None) -> Period | None:
        return period_of(told.first, unit) if told else None

    return Point(at, point.end, point.rule, held(point.period), lambda y: held(point.in_year(y)))


def _month(text: str, at: int) -> Point | None:
    """A month that stands alone: a capital, and a word beside it that goes with months."""
    match = _MONTH.match(text, at)
    if match is None or text[at].islower():
        return None
    if _MONTH_LEFT.search(text, max(0, at - 14), at) or _TO_MONTH.match(text, match.end()):
        return _point(match, "month")
    return None


def worded_day(text: str, at: int) -> Point | None:
    """ "fifteen August 1993", "the third of April": a day in words and its month; or None."""
    match = _DAY_FIRST.match(text, at)
    return _point(match, "day-month") if match and not _is_word(match) else None


def _is_word(match: re.Match[str]) -> bool:
    """ "may 5" and "march 3" in lower case are more often verbs than months."""
    return match["month"] in ("may", "march", "mar", "sun") and not match["year"]


def may_be_dated(text: str, at: int) -> bool:
    """Whether what follows the digits at ``at`` leaves it open that a date begins there."""
    return _DATED.match(text, at) is not None


def _from_digits(text: str, at: int, anchor: date | None) -> Point | None:
    if not may_be_dated(text, at):
        return None
    if (match := _ISO.match(text, at) or _PACKED.match(text, at)) and (
        found := day(int(match["year"]), int(match["month"]), int(match["day"]))
    ):
        return Point(at, match.end(), "iso-date", found)
    if match := _SLASHED.match(text, at):
        return _slashed(match)
    if (match := _DAY_FIRST.match(text, at)) and not _is_word(match):
        return _point(match, "day-month")
    if (match := _YEAR_MONTH.match(text, at)) and (point := _year_first(match)):
        return point
    if part := read_quarter(text, at) or read_decade(text, at) or read_unfixed(text, at):
        return part
    if _COUNTED.match(text, at):
        return read_ranked(text, at, anchor)
    return _slashed_days(text, at) or _month_slash_day(text, at)


def _month_slash_day(text: str, at: int) -> Point | None:
    """ "on 5/17": a fraction elsewhere, so only behind "on", a weekday or a date, or before one."""
    match = _MONTH_SLASH_DAY.match(text, at)
    if match is None:
        return None
    low = max(0, at - 30)
    if not (_DAY_LEFT.search(text, low, at) or _MONTH_SLASH_DAY.match(text, match.end() + 1)):
        return None
    month, number = int(match[1]), int(match[2])
    if month > 12:
        month, number = number, month
    if not within(_LEAP_YEAR, month, number):
        return None
    yearly = partial(within, month=month, number=number)
    return Point(at, match.end(), "slashed-day", None, yearly)


def _slashed_days(text: str, at: int) -> Point | None:
    """ "between 10/1-11/7", "5/1-5/7, 2020": two days in figures alone, with one year or none."""
    match = _SLASHED_DAYS.match(text, at)
    if match is None:
        return None
    year = int(match["year"]) if match["year"] else None
    if year is None and not _DAYS_LEFT.search(text, max(0, at - 12), at):
        return None
    one, two, three, four = map(int, match.group(1, 2, 3, 4))

    def yearly(year: int) -> Period | None:
        first = day(year, one, two) or day(year, two, one)
        last = day(year, three, four) or day(year, four, three)
        return Period(first.first, last.first) if first and last else None

    found = yearly(year or _LEAP_YEAR)
    return Point(at, match.end(), "slashed-day", found if year else None, yearly) if found else None


def _year_first(match: re.Match[str]) -> Point | None:
    year, name = int(match["year"]), match["name"] or match["then"]
    month = int(match["month"] or 0) or MONTH_NUMBERS.get((name or "").lower(), 0)
    if not month or (name or "") in ("may", "march", "mar"):
        return None
    if match["month"] and match.string.endswith(("the ", "The "), 0, match.start()):
        return None  # "the 2011-12 season"
    number = int(match["day"] or match["before"] or 0)
    found = within(year, month, number)
    return Point(match.start(), match.end(), "year-month", found) if found else None


def _slashed(match: re.Match[str]) -> Point | None:
    """11/3/2007: month first as in the United States, day first where only that can be."""
    one, two = int(match["one"] or match["a"]), int(match["two"] or match["b"])
    year = int(match["year"] or 0) or short_year(match["short"])
    found = day(year, one, two) or day(year, two, one)
    return Point(match.start(), match.end(), "slashed-date", found) if found else None


def _point(match: re.Match[str], rule: str) -> Point:
    parts = match.groupdict()
    month = MONTH_NUMBERS[match["month"].lower()]
    number, last = day_number(parts.get("day")), day_number(parts.get("last"))
    if parts.get("first"):
        number, last = day_number(parts["first"]), number
    year = parts.get("year")
    yearly = partial(within, month=month, number=number, last=last)
    period = yearly(spoken_year(year)) if year else None
    return Point(match.start(), match.end(), rule, period, None if period else yearly)
