"""Days and longer periods of the calendar, and the arithmetic that dates in prose need."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

Iso = tuple[str | None, str | None]
"""First and last day, or the day after a longer period; None where that end is open."""

_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"day": 1, "week": 7, "fortnight": 14}


@dataclass(frozen=True, slots=True)
class Period:
    """From ``first`` to before ``end``; a single day has both the same."""

    first: date
    end: date

    @property
    def iso(self) -> tuple[str, str]:
        """Both ends as ISO 8601."""
        return self.first.isoformat(), self.end.isoformat()

    @property
    def after(self) -> date:
        """The day from which on it is over; a day's own, as "after 3 May" is said."""
        return self.end

    @property
    def middle(self) -> date:
        """The day half-way."""
        return self.first + (self.end - self.first) / 2


def day_in(words: str | None) -> date | None:
    """The day that an ISO 8601 date or moment begins with; None for anything else.

    None too at the ends of the calendar, where the week before or after would fall off it.
    """
    try:
        found = date.fromisoformat((words or "")[:10])
    except ValueError:  # a year alone, or words: no day to count from
        return None
    return found if 1000 < found.year < 9000 else None


def day(year: int, month: int, number: int) -> Period | None:
    """A single day; None for one that no calendar has."""
    try:
        found = date(year, month, number)
    except ValueError:  # the 31st of June, or month 13
        return None
    return Period(found, found)


def months(year: int, month: int, count: int = 1) -> Period | None:
    """So many whole months from one on; None beyond the years that a date can have."""
    try:
        first = date(year, month, 1)
        return Period(first, moved(first, count, "month"))
    except (ValueError, OverflowError):
        return None


@lru_cache(1024)
def years(year: int, count: int = 1) -> Period | None:
    """So many whole years from one on."""
    return months(year, 1, 12 * count)


def week_of(at: date) -> Period:
    """The week of a day, from Monday on as ISO 8601 has it."""
    first = at - timedelta(at.weekday())
    return Period(first, first + timedelta(7))


def period_of(at: date, unit: str) -> Period | None:
    """The day, week, weekend, month, quarter, year, decade or century that holds a day."""
    if unit == "day":
        return Period(at, at)
    if unit in ("week", "weekend"):
        week = week_of(at)
        return week if unit == "week" else Period(week.first + timedelta(5), week.end)
    if unit == "fortnight":
        return Period(at, at + timedelta(14))
    span = _MONTHS_IN[unit]
    month = (at.year * 12 + at.month - 1) // span * span
    return months(month // 12, month % 12 + 1, span) if month >= 12 else None


def moved(at: date, count: int, unit: str) -> date:
    """A day so many units later; the last of the month where that has no such day.

    OverflowError or ValueError beyond the years that a date can have.
    """
    if unit in _DAYS_IN or unit == "weekend":
        return at + timedelta(count * _DAYS_IN.get(unit, 7))
    month = at.year * 12 + at.month - 1 + count * _MONTHS_IN[unit]
    year, month = month // 12, month % 12 + 1
    longest = (date(year + month // 12, month % 12 + 1, 1) - timedelta(1)).day
    return date(year, month, min(at.day, longest))


def shifted(at: date, count: int, unit: str) -> date | None:
    """As ``moved``, and None where there is no such day or the unit is none of the calendar."""
    if unit not in _MONTHS_IN and unit not in _DAYS_IN and unit != "weekend":
        return None
    try:
        return moved(at, count, unit)
    except (ValueError, OverflowError):
        return None
