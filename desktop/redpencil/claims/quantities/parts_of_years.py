"""Parts of longer periods in English text: quarters, weeks, decades, "the second Friday of May"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial

from redpencil.claims.quantities.date_words import (
    ANY_CASE,
    DAY_NUMBER,
    FEW,
    MONTH,
    RANK,
    YEAR,
    any_of,
    count_of,
    spoken_year,
)
from redpencil.claims.quantities.periods import Period, day, months, shifted, week_of, years
from redpencil.claims.quantities.points import Point
from redpencil.text.months import MONTH_NUMBERS
from redpencil.text.weekdays import WEEKDAYS

_QUARTER_FIRST = re.compile(rf"(?P<part>[qh])(?P<number>[1-4])(?:[ -]|,? of |, ){YEAR}", ANY_CASE)
_YEAR_QUARTER = re.compile(
    r"(?P<year>(?:19|20)\d\d)[ -](?P<part>[qh])(?P<number>[1-4])\b", ANY_CASE
)
_DECADE = re.compile(r"(?P<decade>(?:1[5-9]|20)\d0)(?:['’]?| )s\b|(?<=['’])(?P<short>\d0)s\b")
_THAT_YEAR = r"(?:(?P<step>this|last|next|the) year)"
_OF_WHOLE = (
    rf"(?:the year )?(?:{MONTH}(?:,? {YEAR}| of {YEAR.replace('year>', 'year_of>')})?"
    rf"|{YEAR.replace('year>', 'whole>')}|{_THAT_YEAR}"
    r"|(?P<near>this|last|next|the) month)"
)
_PART_OF = re.compile(
    rf"{RANK}[ -](?P<unit>quarter|half|week|month|{any_of(WEEKDAYS)}) (?:of|in) {_OF_WHOLE}",
    ANY_CASE,
)
_SOME_OF = re.compile(
    rf"(?P<side>first|last)(?: (?P<count>\d{{1,2}}|{any_of(FEW)}))? "
    rf"(?P<unit>day|week|month|quarter|{any_of(WEEKDAYS)})s? of {_OF_WHOLE}",
    ANY_CASE,
)
_CENTURY = re.compile(rf"{RANK}[ -]centur(?:y|ies)\b( BCE?)?", ANY_CASE)
_DAYS_OF_NEAR = re.compile(
    rf"(?P<first>{DAY_NUMBER})(?:(?: to |[ ]?[-–][ ]?)(?P<last>{DAY_NUMBER}))?"
    r"(?: day)?(?:,? (?:of |in )?)(?P<near>this|last|next) month\b",
    ANY_CASE,
)
_WEEK_NUMBER = re.compile(
    rf"week (?:number )?(?P<number>[1-4]\d|5[0-3]|0?[1-9])(?![\w%]|[.,:/-]\d)"
    rf"(?:,? (?:of |in )?(?:{YEAR}|{_THAT_YEAR}))?",
    ANY_CASE,
)
_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_WORDED_DECADE = re.compile(rf"(?:{any_of(_DECADES)})\b", ANY_CASE)
_THE_LEFT = re.compile(r"\bthe (?:(?:early|mid|late)[ -])?\Z", ANY_CASE)
_STEPS = {"last": -1, "next": 1}


def openers() -> Iterator[str]:
    """The beginnings in lower case of weeks told by a number or a day, and of decades."""
    yield from _DECADES
    yield from (f"week {digit}" for digit in range(1, 10))
    yield "week number"
    for unit in ("week", "weekend"):
        yield from (f"{unit} {word}" for word in ("of", "beginning", "starting", "ending"))


def read_quarter(text: str, at: int) -> Point | None:
    """ "Q1 2013", "2013 H2"; None for anything else."""
    match = _QUARTER_FIRST.match(text, at) or _YEAR_QUARTER.match(text, at)
    if match is None:
        return None
    number, year = int(match["number"]), spoken_year(match["year"])
    length = 3 if match["part"] in "qQ" else 6
    if number * length > 12:
        return None
    found = months(year, (number - 1) * length + 1, length)
    return Point(at, match.end(), "quarter", found)


def read_decade(text: str, at: int) -> Point | None:
    """ "the 1990s", "the ’90s"."""
    match = _DECADE.match(text, at)
    if match is None:
        return None
    first = int(match["decade"] or 1900 + int(match["short"]))
    return Point(at, match.end(), "decade", years(first, 10))


def read_decade_in_words(text: str, at: int) -> Point | None:
    """ "the nineties", "the late sixties": those of the twentieth century."""
    match = _WORDED_DECADE.match(text, at)
    if match is None or not _THE_LEFT.search(text, max(0, at - 12), at):
        return None
    found = years(1900 + _DECADES[match.group().lower()], 10)
    return Point(at, match.end(), "decade", found)


def read_ranked(text: str, at: int, anchor: date | None) -> Point | None:
    """ "the second quarter of 2013", "the first week of March", "the 3rd of this month".

    Without a printed year it tells only what the year is asked for, or the article's day gives.
    """
    if match := _SOME_OF.match(text, at):
        return _told(match, _some_of(match), anchor)
    if match := _PART_OF.match(text, at):
        return _told(match, _part_of(match), anchor)
    if match := _DAYS_OF_NEAR.match(text, at):
        return _days_of_near(match, anchor)
    if match := _CENTURY.match(text, at):
        number = count_of(match["rank"])
        found = years(100 * (number - 1), 100) if number > 1 and not match[2] else None
        return Point(at, match.end(), "part-of-year", found) if found else None
    return None


def read_week(text: str, at: int, anchor: date | None) -> Point | None:
    """ "week 31 of 2019", as ISO 8601 counts them; None for anything else."""
    match = _WEEK_NUMBER.match(text, at)
    if match is None:
        return None
    yearly = partial(_week, int(match["number"]))
    year = _year_told(match, anchor)
    found = yearly(year) if year else None
    return Point(at, match.end(), "part-of-year", found, yearly) if found or not year else None


def _week(number: int, year: int) -> Period | None:
    whole = years(year)
    return _weeks(whole, number - 1, 1) if whole else None


def _year_told(match: re.Match[str], anchor: date | None) -> int | None:
    """The year a match names, in figures or from the article's day; None for none."""
    parts = match.groupdict()
    printed = parts.get("year") or parts.get("year_of") or parts.get("whole")
    if printed:
        return spoken_year(printed)
    if anchor and parts.get("step"):
        return anchor.year + _STEPS.get(match["step"].lower(), 0)
    return None


def _told(
    match: re.Match[str], part: Callable[[Period], Period | None], anchor: date | None
) -> Point | None:
    """The point of a part of a year, a month, or a month of a year that must be told."""
    start, end = match.start(), match.end()
    year = _year_told(match, anchor)
    if match["near"]:
        whole = _near_month(match, anchor)
        found = part(whole) if whole else None
        return Point(start, end, "part-of-year", found) if found else None
    if match["month"] is None and year is None:
        return None
    month = MONTH_NUMBERS[match["month"].lower()] if match["month"] else 0

    def yearly(year: int) -> Period | None:
        whole = months(year, month) if month else years(year)
        return part(whole) if whole else None

    found = yearly(year) if year else None
    if year is None and (anchor is None or yearly(anchor.year) is None):
        return None
    return Point(start, end, "part-of-year", found, yearly) if found or year is None else None


def _near_month(match: re.Match[str], anchor: date | None) -> Period | None:
    if anchor is None:
        return None
    at = shifted(anchor.replace(day=1), _STEPS.get(match["near"].lower(), 0), "month")
    return months(at.year, at.month) if at else None


def _days_of_near(match: re.Match[str], anchor: date | None) -> Point | None:
    """ "the 15th day of next month", "from 4 to 23 of this month"."""
    whole = _near_month(match, anchor)
    if whole is None:
        return None
    ends = [int(re.sub(r"\D", "", part)) for part in (match["first"], match["last"]) if part]
    if len(ends) == 1 and match["first"].isdigit():
        return None  # "on 3 this month" is no way to say a day
    found = [day(whole.first.year, whole.first.month, number) for number in ends]
    first, last = found[0], found[-1]
    if first is None or last is None:
        return None
    return Point(match.start(), match.end(), "part-of-year", Period(first.first, last.first))


def _part_of(match: re.Match[str]) -> Callable[[Period], Period | None]:
    number, unit = count_of(match["rank"]), match["unit"].lower()

    def part(whole: Period) -> Period | None:
        of_month = (whole.end - whole.first).days < 32
        if unit == "week":
            return _weeks(whole, number - 1, 1)
        if unit in WEEKDAYS:
            return _weekday(whole, WEEKDAYS.index(unit), number)
        length = {"month": 1, "quarter": 3, "half": 6}[unit]
        if of_month or number * length > 12:
            return None
        return months(whole.first.year, (number - 1) * length + 1, length)

    return part


def _some_of(match: re.Match[str]) -> Callable[[Period], Period | None]:
    count, unit = count_of(match["count"] or "1"), match["unit"].lower()
    last = match["side"].lower() == "last"

    def some(whole: Period) -> Period | None:
        of_month = (whole.end - whole.first).days < 32
        if unit in WEEKDAYS:
            return _weekday(whole, WEEKDAYS.index(unit), -1 if last else 1) if count == 1 else None
        if unit == "week":
            return _weeks(whole, -count if last else 0, count)
        if unit == "day":
            if count == 1:
                only = whole.end - timedelta(1) if last else whole.first
                return Period(only, only)
            length = timedelta(count)
            if last:
                return Period(whole.end - length, whole.end)
            return Period(whole.first, whole.first + length)
        length_in_months = count * (3 if unit == "quarter" else 1)
        if of_month or length_in_months > 12:
            return None
        return months(whole.first.year, 13 - length_in_months if last else 1, length_in_months)

    return some


def _weekday(whole: Period, weekday: int, number: int) -> Period | None:
    """The so-many-th Monday (or other day) of a period, the last for -1; None beyond its end."""
    if number < 0:
        final = whole.end - timedelta(1)
        found = final - timedelta((final.weekday() - weekday) % 7)
    else:
        ahead = (weekday - whole.first.weekday()) % 7
        found = whole.first + timedelta(ahead + 7 * (number - 1))
    return Period(found, found) if whole.first <= found < whole.end else None


def _weeks(whole: Period, number: int, count: int) -> Period:
    """Weeks of a year or a month; it has those whose Thursday lies in it, as ISO 8601 counts."""
    thursday = timedelta(3)
    if number < 0:
        final = week_of(whole.end - timedelta(1))
        end = final.end if final.first + thursday < whole.end else final.first
        return Period(end + timedelta(7 * number), end + timedelta(7 * (number + count)))
    opening = week_of(whole.first)
    first = opening.first if opening.first + thursday >= whole.first else opening.end
    return Period(first + timedelta(7 * number), first + timedelta(7 * (number + count)))
