"""Seasons, and fiscal and school years: periods whose days differ by place, told as bounds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redpencil.claims.quantities.date_words import ANY_CASE, any_of, short_year
from redpencil.claims.quantities.periods import Period, months
from redpencil.claims.quantities.points import Point

UNFIXED = frozenset(("season", "fiscal-year", "school-year"))
"""The rules of dates that lie somewhere within their period, and do not fill it."""

_SEASONS = ("spring", "summer", "autumn", "fall", "winter")
_LETTERS = frozenset("sawftbSAWFTB")  # what all of these begin with
_YEARS = (
    r"(?P<year>(?:1[5-9]|20|21)\d\d)(?:[-–/](?P<next>(?:1[5-9]|20|21)?\d\d))?"
    r"(?![\w%]|[-–/]\d|[.,]\d)"
)
_KINDS = r"(?P<kind>fiscal|financial|tax|budget|school|academic)"
_SEASON = re.compile(rf"(?:{any_of(_SEASONS)})(?: of)? {_YEARS}", ANY_CASE)
_VERB = re.compile(r"fall \S+ [a-z]+s\b")  # "shares fall 2000 points"
# A budget and a tax are more than years of theirs: only "fiscal" needs no "year".
_KIND_FIRST = re.compile(rf"{_KINDS}(?: year|(?<=fiscal))(?: of)? {_YEARS}", ANY_CASE)
_YEAR_FIRST = re.compile(rf"{_YEARS} {_KINDS} year\b", ANY_CASE)
_SHORT = re.compile(rf"FY ?(?:{_YEARS}|(?P<short>\d\d)(?![\w%]|[-–/.,]\d))")


def openers() -> Iterator[str]:
    """The beginnings of these in lower case; the years that stand first begin with a digit."""
    for season in _SEASONS:
        yield from (f"{season} {digit}" for digit in "12")
        yield f"{season} of"
    yield from ("fiscal", "financial year", "tax year", "budget year", "school year")
    yield from ("academic year", *(f"fy{digit}" for digit in "0123456789"), "fy")


def read_unfixed(text: str, at: int) -> Point | None:
    """ "summer 2019", "fiscal 2021", "the 2019-20 school year"; None for anything else."""
    if text[at].isdigit():
        match = _YEAR_FIRST.match(text, at)
        return _of_a_body(match) if match else None
    if text[at] not in _LETTERS:
        return None
    if match := _SEASON.match(text, at):
        return _season(match)
    match = _KIND_FIRST.match(text, at) or _SHORT.match(text, at)
    return _of_a_body(match) if match else None


def _season(match: re.Match[str]) -> Point | None:
    """A season's year, since its months differ by hemisphere; of two years the turn between them.

    December to March is the winter of the north and the summer of the south, until the 20th of
    March where seasons begin with the sun's.
    """
    year = int(match["year"])
    if _VERB.match(match.string, match.start()):
        return None
    if match["next"] is None:
        found = months(year, 1, 12)
    elif _follows(match) and match.group()[:6].lower() in ("winter", "summer"):
        found = months(year, 12, 4)
    else:
        return None
    return _point(match, "season", found)


def _of_a_body(match: re.Match[str]) -> Point | None:
    """The bounds of a fiscal or a school year.

    A fiscal year is named by the year it ends in (the United States, from October) or by that
    it begins in (Japan, from April). The earliest begin and the latest end with the first of
    February, as at American retailers. The school years of two calendar years begin in July at
    the earliest and end by August. One of a single year may be either.
    """
    parts = match.groupdict()
    year = int(parts["year"]) if parts["year"] else short_year(parts["short"])
    if parts["next"] and not _follows(match):
        return None
    if (parts.get("kind") or "").lower() in ("school", "academic"):
        first, length = (year - 1, 26) if not parts["next"] else (year, 14)
        return _point(match, "school-year", months(first, 7, length))
    if parts["next"]:
        return _point(match, "fiscal-year", months(year, 2, 22))
    return _point(match, "fiscal-year", months(year - 1, 2, 24))


def _follows(match: re.Match[str]) -> bool:
    """Whether the second year is the one after the first: 2018-19, 2018/2019."""
    following = int(match["year"]) + 1
    return int(match["next"]) in (following, following % 100)


def _point(match: re.Match[str], rule: str, period: Period | None) -> Point | None:
    return Point(match.start(), match.end(), rule, period) if period else None
