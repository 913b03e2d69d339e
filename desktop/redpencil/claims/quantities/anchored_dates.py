"""Dates told from the day of the article: "Tuesday", "last month", "two weeks ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from redpencil.claims.quantities.counting_words import counting_words
from redpencil.claims.quantities.dates import Point, nearest, read_point
from redpencil.claims.quantities.periods import Iso, Period, day, period_of, shifted
from redpencil.model import Quantity
from redpencil.text.weekdays import WEEKDAYS

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_UNITS = ("day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century")
_STEPS = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "following": 1,
}  # fmt: skip
_STEP = "|".join(_STEPS)
_NAMED = re.compile(rf"({_STEP}) ({'|'.join(_UNITS[1:])})\b", re.IGNORECASE)
_NAMED_DAY = re.compile(rf" (?:on )?({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_STEP_LEFT = re.compile(rf"\b(?:this )?({_STEP}) \Z", re.IGNORECASE)
_OF_WEEK = re.compile(r" (?:of )?(last|this|next) week\b", re.IGNORECASE)
_WITH_DATE = re.compile(r"(?:,? (?:the )?|-)(?=[A-Z\d])")
_SIDE_LEFT = re.compile(r"\b(earlier|later) \Z", re.IGNORECASE)
_ON_THE = re.compile(r"\bon the \Z", re.IGNORECASE)
_FOLLOWING = re.compile(r" ([^\W\d_]+)")
_TO_COME = re.compile(r"\b(?:will|shall|due|is to|are to|plans? to|scheduled|upcoming)\b|['’]ll\b")
_AGO = re.compile(r" ago\b")
_FROM = re.compile(r" (before|after|from) (?:the )?")
_IN_LEFT = re.compile(r"\b[Ii]n \Z")
_BETWEEN = re.compile(r"\S+ (past|last|previous|next|coming|upcoming) \w+")
_NOW = re.compile(r"now\b", re.IGNORECASE)
_AHEAD = ("next", "coming", "upcoming")
_SEVERAL_LEFT = re.compile(r"\b(last|past|previous|next|coming) \Z", re.IGNORECASE)
FROM_ARTICLE = "from-article-date"
"""The rule of a date that is counted from the day of its article."""


def openers() -> Iterator[str]:
    """The words and phrases in lower case by which such a date may begin."""
    yield from WEEKDAYS
    yield from _DAYS
    yield from _STEPS


def read_anchored(text: str, at: int, anchor: date) -> Point | None:
    """The date that begins at ``at`` and is told from the article's day; or None."""
    if match := _NAMED.match(text, at):
        found = _step(anchor, _STEPS[match[1].lower()], match[2].lower())
        if found and match[2].lower() == "week" and (named := _NAMED_DAY.match(text, match.end())):
            at_day = found.first + timedelta(WEEKDAYS.index(named[1].lower()))
            return _told(at, named.end(), Period(at_day, at_day))
        return _told(at, match.end(), _part(text, at, found, anchor))
    word = re.compile(r"[^\W\d_]+").match(text, at)
    if word is None:
        return None
    name, end = word.group().lower(), word.end()
    if name in _DAYS:
        shift = shifted(anchor, _DAYS[name], "day")
        return _told(at, end, Period(shift, shift) if shift else None)
    if name in WEEKDAYS:
        return _weekday(text, at, end, WEEKDAYS.index(name), anchor)
    return None


def read_day_of_month(text: str, at: int, end: int, number: int, anchor: date) -> Iso | None:
    """ "on the 18th": the day nearest to the article's that has this number; None for a rank."""
    if not _ON_THE.search(text, max(0, at - 7), at):
        return None
    following = _FOLLOWING.match(text, end)
    if following and following[1].lower() not in counting_words().function_words:
        return None
    around = (shifted(anchor.replace(day=1), count, "month") for count in (-1, 0, 1))
    days = [found for m in around if m and (found := day(m.year, m.month, number))]
    nearest_one = min(days, key=lambda p: abs((p.first - anchor).days), default=None)
    return nearest_one.iso if nearest_one else None


def _told(start: int, end: int, period: Period | None) -> Point | None:
    return Point(start, end, FROM_ARTICLE, period) if period else None


def _step(anchor: date, count: int, unit: str) -> Period | None:
    at = shifted(anchor, count, unit)
    return period_of(at, unit) if at else None


def _part(text: str, at: int, period: Period | None, anchor: date) -> Period | None:
    """ "earlier this year" ends with the article's day, "later this week" begins with it."""
    side = _SIDE_LEFT.search(text, max(0, at - 10), at) if period else None
    if period is None or side is None:
        return period
    if side[1].lower() == "earlier":
        return Period(period.first, min(anchor, period.end))
    return Period(max(anchor, period.first), period.end)


def _weekday(text: str, at: int, end: int, number: int, anchor: date) -> Point | None:
    if (date_behind := _WITH_DATE.match(text, end)) and (
        point := read_point(text, date_behind.end())
    ):
        period = point.period or nearest(point, anchor, lambda d: d.weekday() == number)
        return Point(at, point.end, point.rule, period)
    monday = anchor - timedelta(anchor.weekday())
    step = _STEP_LEFT.search(text, max(0, at - 15), at)
    word = step[1].lower() if step else ""
    if of_week := _OF_WEEK.match(text, end):
        found, end = monday + timedelta(7 * _STEPS[of_week[1].lower()] + number), of_week.end()
    elif word in ("last", "previous", "next", "following"):
        found = monday + timedelta(7 * _STEPS[word] + number)
    elif word == "this" and "past" not in text[at - 6 : at].lower():
        found = monday + timedelta(number)
    elif word == "coming" or (not word and is_to_come(text, at)):
        found = anchor + timedelta((number - anchor.weekday()) % 7 or 7)
    else:
        back = (anchor.weekday() - number) % 7
        found = anchor - timedelta((back or 7) if word else back)
    return Point(at, end, FROM_ARTICLE, Period(found, found))


def is_to_come(text: str, at: int) -> bool:
    """Whether the words before a place tell of what is still to come: "will meet on Friday"."""
    low = max(0, at - 80)
    cut = max(text.rfind(mark, low, at) for mark in (". ", "! ", "? ", "\n", ";", "”", '"'))
    return bool(_TO_COME.search(text, max(low, cut + 1), at))


def moment_of(text: str, quantity: Quantity, anchor: date | None) -> Quantity:
    """A duration as the date it tells: "two weeks ago", "the past 30 days", "a week after 3 May".

    It keeps its value and unit. Without the article's day only a printed date can be counted from.
    """
    count, unit = quantity.value, quantity.unit
    if not isinstance(count, int) or unit not in _UNITS:
        return quantity
    start, end = quantity.start, quantity.end
    found: Period | None = None
    side = _SEVERAL_LEFT.search(text, max(0, start - 10), start) or _BETWEEN.fullmatch(quantity.raw)
    if anchor and side:
        found = _several(anchor, count, unit, ahead=side[1].lower() in _AHEAD)
    elif anchor and _IN_LEFT.search(text, max(0, start - 3), start) and is_to_come(text, start):
        at = shifted(anchor, count, unit)
        found = Period(at, at) if at else None
    elif anchor and (ago := _AGO.match(text, end)):
        at = shifted(anchor, -count, unit)
        found, end = Period(at, at) if at else None, ago.end()
    elif joint := _FROM.match(text, end):
        base, stop = _base(text, joint.end(), anchor)
        sign = -1 if joint[1] == "before" else 1
        at = shifted(base, sign * count, unit) if base else None
        found, end = Period(at, at) if at else None, stop
    if found is None:
        return quantity
    return Quantity(
        "date", start, end, text[start:end], count, unit, quantity.modifier,
        rules=(*quantity.rules, FROM_ARTICLE), iso=found.iso,
    )  # fmt: skip


def _base(text: str, at: int, anchor: date | None) -> tuple[date | None, int]:
    if anchor and (now := _NOW.match(text, at)):
        return anchor, now.end()
    if at >= len(text):
        return None, at
    point = read_point(text, at) or (read_anchored(text, at, anchor) if anchor else None)
    if point is None:
        return None, at
    period = point.period or (nearest(point, anchor) if anchor else None)
    return (period.first if period else None), point.end


def _several(anchor: date, count: int, unit: str, *, ahead: bool) -> Period | None:
    """So many units up to the article's day, or from the day after; whole quarters and decades."""
    if unit in ("quarter", "decade", "century"):
        whole = period_of(anchor, unit)
        base = (whole.end if ahead else whole.first) if whole else anchor
    else:
        base = anchor + timedelta(1) if ahead else anchor
    other = shifted(base, count if ahead else -count, unit)
    if other is None:
        return None
    return Period(min(base, other), max(base, other))
