"""Dates with what stands around them: "from … to", "before", "since", "mid", "the end of"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from redpencil.claims.quantities.anchored_dates import (
    FROM_ARTICLE,
    is_to_come,
    names_weekday,
    read_anchored,
    with_step,
)
from redpencil.claims.quantities.counting_words import counting_words
from redpencil.claims.quantities.date_words import (
    ANY_CASE,
    DAY_NUMBER,
    MONTH,
    WORDED_DAY,
    day_number,
    short_year,
)
from redpencil.claims.quantities.dates import may_be_dated, read_point
from redpencil.claims.quantities.periods import Iso, Period, day, moved, years
from redpencil.claims.quantities.points import Point, nearest
from redpencil.claims.quantities.unfixed_years import UNFIXED

_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d(?![\w%]|[.,]\d|['’]s)")
_JOINT = re.compile(
    r"(?: ?[-–~] ?| (?:up )?(?:to|till|until|through|and) )(?:the )?"
    r"(?:(?P<edge>start|beginning|middle|end) of )?(?:the year )?",
    re.IGNORECASE,
)
_FRAMED = re.compile(
    r"\b(?:between|from)(?: the)?(?: (?P<edge>start|beginning|middle|end) of)?(?: the)? \Z",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:(?P<short>early|mid|late)[ -](?:in )?"
    r"|(?P<long>start|beginning|middle|end) of (?:the year )?)\Z",
    re.IGNORECASE,
)
_PART_NAMES = {"start": "early", "beginning": "early", "middle": "mid", "end": "late"}
_BOUND = re.compile(
    r"(?:\b(?P<since>since|starting|starting on|starting in|beginning|as early as)"
    r"|\b(?P<after>after|later than|greater than)"
    r"|\b(?P<before>before|until|till|by|no later than|not later than|prior to|as late as|"
    r"up to)|(?P<least>> ?=|≥)|(?P<most>< ?=|≤)) ?(?:on |in )?"
    r"(?:the |this |last |next )?(?:year )?\Z",
    re.IGNORECASE,
)
_BY_THE_END = re.compile(r"\b(?:before|until|till|by|up to)(?: the)? \Z", re.IGNORECASE)
_BOUND_AFTER = re.compile(
    r" (?:and|or) (?:(?P<later>after|later|onwards?)|(?P<earlier>before|earlier))\b"
)
_LISTED = re.compile(
    rf"(?P<day>{DAY_NUMBER})(?:, ?{DAY_NUMBER}(?![\w%]|[.,]\d)){{0,6}}(?:,? and |,? or |, )"
    rf"(?P<last>{DAY_NUMBER} (?:of )?{MONTH})",
    ANY_CASE,
)
_RANK_END = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)|(?:{WORDED_DAY})(?<=st|nd|rd|th))(?=[.,;:!?)]|\s*\Z)", ANY_CASE
)
_SHORT_YEAR = re.compile(r"[-–/](\d\d)(?!\d)")
_REACH = 30
_WEEK = timedelta(7)
# News tells of what was, and of what comes soon: "the fair opens on 17 May".
_SOON = timedelta(31)
_NOW = re.compile(r"now\b", re.IGNORECASE)
_FOLLOWING = re.compile(r" ([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date as written. ``iso`` is first day and last day, or the day after a longer period.

    Of a span it has the first day of what is named at either end: "2014 to 2018" is
    2014-01-01 to 2018-01-01. An end that is open ("since 2014") is None.
    """

    start: int
    end: int
    iso: Iso | None
    rule: str


def read_date(text: str, at: int, anchor: date | None) -> DateFound | None:
    """The date that begins at ``at``; None for none, and for years that stand alone.

    ``anchor`` is the article's day, from which "Tuesday" and dates without a year are told.
    """
    if text[at].isdigit() and not may_be_dated(text, at):
        return None
    if text[at].isdigit() and (listed := _listed(text, at, anchor)):
        return listed
    point = _point_at(text, at, anchor)
    if point is not None:
        span = _span(text, point, anchor)
        lone_month = point.rule == "month" and not anchor
        return span or (None if lone_month else _alone(text, point, anchor))
    year = _year_at(text, at) if text[at] in "12" else None
    return _span(text, year, anchor) if year else None


def _listed(text: str, at: int, anchor: date | None) -> DateFound | None:
    """The first of some days that share a month: "18 and 19 June", "3, 5 and 9 June 2020"."""
    match = _LISTED.match(text, at)
    if match is None or _FRAMED.search(text, max(0, at - _REACH), at):
        return None
    point = read_point(text, match.start("last"))
    if point is None:
        return None
    period = point.period or (_without_year(text, point, anchor) if anchor else None)
    number = day_number(match["day"])
    first = day(period.first.year, period.first.month, number) if period else None
    if period is not None and first is None:
        return None
    return DateFound(at, match.end("day"), first.iso if first else None, point.rule)


def _point_at(text: str, at: int, anchor: date | None) -> Point | None:
    if anchor is None:
        return read_point(text, at)
    if names_weekday(text, at):
        return read_anchored(text, at, anchor)
    point = read_point(text, at, anchor)
    return with_step(text, point, anchor) if point else read_anchored(text, at, anchor)


def read_years(text: str, at: int) -> DateFound:
    """A year, or two with a joint, known to be such by the words around them.

    One of two digits ("’16") stands alone.
    """
    digits = text[at : at + 4]
    if not (len(digits) == 4 and digits.isdecimal()):
        return _alone(text, Point(at, at + 2, "year", years(short_year(digits[:2]))), None)
    first = int(digits)
    point = Point(at, at + 4, "year", years(first))
    if short := _SHORT_YEAR.match(text, point.end):
        last = first // 100 * 100 + int(short[1])
        if last > first:
            return DateFound(at, short.end(), (f"{first}-01-01", f"{last}-01-01"), "date-span")
    return _span(text, point, None, bare=True) or _alone(text, point, None)


def _year_at(text: str, at: int) -> Point | None:
    match = _YEAR.match(text, at)
    return Point(at, match.end(), "year", years(int(match.group()))) if match else None


def _span(text: str, first: Point, anchor: date | None, *, bare: bool = False) -> DateFound | None:
    joint = _JOINT.match(text, first.end)
    if joint is None or joint.end() >= len(text):
        return None
    frame = _FRAMED.search(text, max(0, first.start - _REACH), first.start)
    if "and" in joint.group().lower() and not (frame and "between" in frame.group().lower()):
        return None
    at = joint.end()
    second = _point_at(text, at, anchor)
    if second is None and anchor and (now := _NOW.match(text, at)):
        second = Point(at, now.end(), "now", Period(anchor, anchor))
    if second is None and first.rule in ("month-day", "day-month"):
        second = _rank_at(text, at, first, anchor)
    if second is None:
        second = _year_at(text, at)
        if second is None or (first.rule == "year" and not bare):
            return None
    ends = _placed(first, second, anchor)
    iso: Iso | None = None
    if ends:
        left, right = _edge(ends[0], frame and frame["edge"]), _edge(ends[1], joint["edge"])
        iso = left.isoformat(), right.isoformat()
    return DateFound(first.start, second.end, iso, "date-span")


def _rank_at(text: str, at: int, first: Point, anchor: date | None) -> Point | None:
    """ "from 27 April to the third": a rank alone, the first such day behind the one it follows."""
    match = _RANK_END.match(text, at)
    begun = first.period or (nearest(first, anchor) if anchor else None)
    if match is None or begun is None:
        return None
    number, month = day_number(match.group()), begun.first.replace(day=1)
    for ahead in (0, 1, 2):
        later = moved(month, ahead, "month")
        found = day(later.year, later.month, number)
        if found and found.first > begun.first:
            return Point(at, match.end(), first.rule, found)
    return None


def _placed(first: Point, second: Point, anchor: date | None) -> tuple[Period, Period] | None:
    """The periods of both ends; one that names no year has that of the other."""
    left, right = first.period, second.period
    if left is None and right is None:
        left = nearest(first, anchor) if anchor else None
    if right is None and left is not None:
        right = second.in_year(left.first.year)
        if right and right.first < left.first and not second.period:
            right = second.in_year(left.first.year + 1)
    elif left is None and right is not None:
        left = first.in_year(right.first.year)
        if left and left.first > right.first:
            left = first.in_year(right.first.year - 1)
    elif left and right and right.first < left.first and first.rule == second.rule == FROM_ARTICLE:
        right = Period(right.first + _WEEK, right.end + _WEEK)  # "from Friday to Monday"
    return (left, right) if left and right else None


def _edge(period: Period, word: str | None) -> date:
    if (word or "").lower() == "end":
        return period.end
    return period.middle if (word or "").lower() == "middle" else period.first


def _alone(text: str, point: Point, anchor: date | None) -> DateFound:
    period = point.period
    if period is None and anchor is not None:
        period = _without_year(text, point, anchor)
    if period is None:
        return DateFound(point.start, point.end, None, point.rule)
    low, start = max(0, point.start - _REACH), point.start
    unfixed = point.rule in UNFIXED
    if part := _PART.search(text, low, start):
        word = (part["short"] or part["long"]).lower()
        start = part.start() - (4 if text[low : part.start()].lower().endswith("the ") else 0)
        if word == "end" and _BY_THE_END.search(text, low, start):
            period = Period(period.end, period.end)
        elif not unfixed:
            period = _part(period, _PART_NAMES.get(word, word))
    iso: Iso = period.iso
    if (bound := _BOUND.search(text, low, start)) and _ends_here(text, point.end):
        iso = _bounded(period, bound, unfixed=unfixed)
    elif behind := _BOUND_AFTER.match(text, point.end):
        iso = (iso[0], None) if behind["later"] else (None, iso[0])
    return DateFound(point.start, point.end, iso, point.rule)


def _without_year(text: str, point: Point, anchor: date) -> Period | None:
    """The period a date without a year means, by whether the words tell of what is to come."""
    first = anchor if is_to_come(text, point.start) else None
    return nearest(point, anchor, lambda d: d >= first if first else d <= anchor + _SOON)


def _bounded(period: Period, bound: re.Match[str], *, unfixed: bool) -> Iso:
    """An open end; of a period whose days are not known, the end that may be furthest off."""
    first, end = period.iso
    if unfixed:
        return (first, None) if bound["since"] or bound["least"] or bound["after"] else (None, end)
    if bound["since"] or bound["least"]:
        return first, None
    if bound["after"]:
        return end, None
    return None, (end if bound["most"] else first)


def _ends_here(text: str, end: int) -> bool:
    """Whether the date is what is meant, and not an adjective: "after the 2008 crash" is not."""
    following = _FOLLOWING.match(text, end)
    return following is None or following[1].lower() in counting_words().function_words


def _part(period: Period, part: str) -> Period:
    """Early, middle or late in a period: thirds of a year or more; of a month its halves.

    The middle of a month are its days from the 10th to the 20th.
    """
    length = (period.end - period.first).days
    if length > 31:
        span = (period.end.year - period.first.year) * 12 + period.end.month - period.first.month
        first, second = (moved(period.first, span * n // 3, "month") for n in (1, 2))
        return {
            "early": Period(period.first, first),
            "mid": Period(first, second),
            "late": Period(second, period.end),
        }[part]
    if length < 28:
        return period
    if part == "mid":
        return Period(period.first.replace(day=10), period.first.replace(day=21))
    half = period.first.replace(day=16)
    return Period(period.first, half) if part == "early" else Period(half, period.end)
