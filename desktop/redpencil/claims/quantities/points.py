"""A date as it is written, before its year is known and what stands around it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from redpencil.claims.quantities.periods import Period, day, months


@dataclass(frozen=True, slots=True)
class Point:
    """A date as written. ``period`` is None without a year; ``yearly`` then tells it for one."""

    start: int
    end: int
    rule: str
    period: Period | None
    yearly: Callable[[int], Period | None] | None = None

    def in_year(self, year: int) -> Period | None:
        """What it is in a year, for one that names none; None where it has no such day."""
        return self.yearly(year) if self.yearly else self.period


def within(year: int, month: int, number: int = 0, last: int = 0) -> Period | None:
    """A month, a day of it, or the days from one to another; None where it has no such day."""
    if not number:
        return months(year, month)
    first = day(year, month, number)
    final = day(year, month, last) if last else first
    return Period(first.first, final.first) if first and final else None


def nearest(
    point: Point, anchor: date, choose: Callable[[date], bool] | None = None
) -> Period | None:
    """The period that a date without a year means: the one nearest to the article's day."""
    found = [p for year in (-1, 0, 1) if (p := point.in_year(anchor.year + year))]
    if choose:
        found = [p for p in found if choose(p.first)] or found
    return min(found, key=lambda p: abs((p.first - anchor).days), default=None)
