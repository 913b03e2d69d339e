"""Feasts and public holidays as the days they are: "Good Friday 2020", "Labor Day weekend"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from redpencil import resources
from redpencil.claims.quantities.counting_words import counting_words
from redpencil.claims.quantities.date_words import ANY_CASE, YEAR, any_of, spoken_year
from redpencil.claims.quantities.periods import Period, day, months
from redpencil.claims.quantities.points import Point
from redpencil.text.weekdays import WEEKDAYS

FEAST = "feast"
"""The rule of a date that is told by the name of a feast."""

_Yearly = Callable[[int], Period | None]
_STEPS = {"last": -1, "this": 0, "next": 1}
_NEXT_WORD = re.compile(r"[ -]([^\W\d_]+)")
# In lower case only behind these: "may day" and "black friday" are two words elsewhere.
_LEFT = re.compile(
    r"\b(?:last|next|this|previous|before|after|until|till|since|by|on|at) (?:the )?\Z", ANY_CASE
)
_SATURDAY = 5


@cache
def _feasts() -> dict[str, _Yearly]:
    """Every feast by its name in lower case, without apostrophes."""
    lines = resources.text("lexicons/feasts.tsv").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {_key(name): _yearly(told) for name, told in rows}


@cache
def _pattern() -> re.Pattern[str]:
    names = any_of(_feasts()).replace(r".", r"\.").replace("s ", "(?:s['’]?|['’]s) ")
    return re.compile(
        rf"(?P<name>{names})\b(?P<weekend> weekend)?"
        rf"(?:(?:,? | of | in ){YEAR}|(?: of)? (?P<step>this|last|next) year\b)?"
        r"(?P<after> weekend)?",
        ANY_CASE,
    )


def openers() -> frozenset[str]:
    """The names in lower case, as a text may have them."""
    names = set(_feasts())
    for name in tuple(names):
        if "s " in name:
            names |= {name.replace("s ", mark, 1) for mark in ("'s ", "’s ", "s' ", "s’ ")}
    return frozenset(names)


@cache
def _first_letters() -> frozenset[str]:
    return frozenset(letter for name in _feasts() for letter in (name[0], name[0].upper()))


def read_feast(text: str, at: int, anchor: date | None) -> Point | None:
    """The feast named at ``at``; None for none, and for one that only describes something.

    Without a year, and without an article's day to tell it from, it tells nothing.
    """
    if text[at] not in _first_letters():
        return None
    match = _pattern().match(text, at)
    if match is None:
        return None
    if text[at].islower() and not (
        match["year"] or match["step"] or _LEFT.search(text, max(0, at - 12), at)
    ):
        return None
    step = match["step"]
    year = spoken_year(match["year"]) if match["year"] else None
    if year is None and anchor is not None and step:
        year = anchor.year + _STEPS[step.lower()]
    if year is None and (anchor is None or _describes(text, match.end())):
        return None
    feast = _feasts()[_key(match["name"])]
    yearly = _weekend_of(feast) if match["weekend"] or match["after"] else feast
    return Point(at, match.end(), FEAST, yearly(year) if year else None, yearly)


def _describes(text: str, end: int) -> bool:
    """Whether a noun follows: "Christmas shopping" and "Easter Island" are no days."""
    following = _NEXT_WORD.match(text, end)
    return following is not None and following[1].lower() not in counting_words().function_words


def _key(name: str) -> str:
    return name.lower().replace("'", "").replace("’", "")


def _yearly(told: str) -> _Yearly:
    """What a cell of the lexicon says of every year."""
    first, *rest = told.split()
    if first == "easter":
        return lambda year: _shifted(_easter(year), int(rest[0]))
    if "-" in first:
        month, number = map(int, first.split("-"))
        return lambda year: day(year, month, number)
    rank, weekday = int(rest[0]), WEEKDAYS.index(rest[1])
    more = int(rest[2]) if len(rest) > 2 else 0
    return lambda year: _shifted(_of_month(year, int(first), rank, weekday), more)


def _shifted(at: date | None, days: int) -> Period | None:
    if at is None:
        return None
    found = at + timedelta(days)
    return Period(found, found)


def _of_month(year: int, month: int, rank: int, weekday: int) -> date | None:
    whole = months(year, month)
    if whole is None:
        return None
    if rank < 0:
        final = whole.end - timedelta(1)
        return final - timedelta((final.weekday() - weekday) % 7)
    return whole.first + timedelta((weekday - whole.first.weekday()) % 7 + 7 * (rank - 1))


def _easter(year: int) -> date | None:
    """Easter Sunday by the anonymous Gregorian computus (Nature, 1876; Meeus, ch. 8)."""
    if not 1583 <= year <= 4099:  # before the reform, and where the reckoning no longer holds
        return None
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 19 * m) // 433
    month = (h + m - 7 * n + 90) // 25
    return date(year, month, (h + m - 7 * n + 33 * month + 19) % 32)


def _weekend_of(feast: _Yearly) -> _Yearly:
    """The weekend nearest to a feast, which takes in the feast where they touch."""

    def yearly(year: int) -> Period | None:
        found = feast(year)
        if found is None:
            return None
        weekday = found.first.weekday()
        saturday = found.first + timedelta((_SATURDAY - weekday + 2) % 7 - 2)
        monday = saturday + timedelta(2)
        return Period(min(saturday, found.first), max(monday, found.first + timedelta(1)))

    return yearly
