"""Dates told from the day of the article: "Tuesday", "last month", "two weeks ago"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from redpencil.claims.quantities.counting_words import counting_words
from redpencil.claims.quantities.date_words import DAY_NUMBER, WORDED_DAY, day_number
from redpencil.claims.quantities.dates import read_point
from redpencil.claims.quantities.feasts import FEAST
from redpencil.claims.quantities.periods import Iso, Period, day, period_of, shifted
from redpencil.claims.quantities.points import Point, nearest
from redpencil.text.weekdays import SHORT_WEEKDAYS, WEEKDAYS

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_PHRASES = {"day before yesterday": -2, "day after tomorrow": 2}
UNITS = ("day", "week", "weekend", "fortnight", "month", "quarter", "year", "decade", "century")
_STEPS = {
    "last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "upcoming": 1,
    "following": 1,
}  # fmt: skip
_STEP = "|".join(_STEPS)
_NAMED = re.compile(rf"({_STEP}) ({'|'.join(UNITS[1:])})\b", re.IGNORECASE)
_NAMED_DAY = re.compile(rf" (?:on )?({'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_STEP_LEFT = re.compile(rf"\b(?:this )?({_STEP}) \Z", re.IGNORECASE)
_OF_WEEK = re.compile(r" (?:of )?(last|this|next) week\b", re.IGNORECASE)
_WITH_RANK = re.compile(
    rf"(?:,? the (?P<words>{WORDED_DAY})(?<=st|nd|rd|th)"
    r"|,? (?:the )?(?P<rank>\d{1,2}(?:st|nd|rd|th))"
    rf"| (?P<number>{DAY_NUMBER})(?=[.,;:!?)]|\s*\Z))(?![\w-]|[.,]\d)",
    re.IGNORECASE,
)
_SHORT_RANK = re.compile(
    rf"({'|'.join(SHORT_WEEKDAYS)})\.?,? (?:the )?(\d{{1,2}}(?:st|nd|rd|th))(?! of\b)"
)
_TO_DATE = re.compile(r"year[ -]to[ -]date\b", re.IGNORECASE)
_REST = re.compile(r"rest of (?:the|this) (week|month|quarter|year|decade)\b", re.IGNORECASE)
_WEEK_AFTER = re.compile(r"(week|month|year) (after next|before last)\b", re.IGNORECASE)
_DAY_PHRASE = re.compile("|".join(_PHRASES), re.IGNORECASE)
_WITH_DATE = re.compile(r"(?:,? (?:the )?|-)(?=[A-Z\d])")
_SIDE_LEFT = re.compile(r"\b(earlier|later) \Z", re.IGNORECASE)
_ON_THE = re.compile(r"\bon the \Z", re.IGNORECASE)
_FOLLOWING = re.compile(r" ([^\W\d_]+)")
# Timetables stand in the present: "the fair opens on 17 May", "the hearings are on 3 June".
_WORD = re.compile(r"[^\W\d_]+")
_LAST_STOP = re.compile(r'.*(?:[.!?](?= )|[\n;”"])', re.DOTALL)
_TO_COME = re.compile(
    r"\b(?:will|shall|due|is to|are to|plans? to|scheduled|upcoming|(?:is|are) (?:on|set)|opens?|"
    r"closes?|begins?|starts?|ends?|resumes?|runs?|meets?|takes? place|expires?)\b|['’]ll\b"
)
FROM_ARTICLE = "from-article-date"
"""The rule of a date that is counted from the day of its article."""


def openers() -> Iterator[str]:
    """The words and phrases in lower case by which such a date may begin."""
    yield from WEEKDAYS
    yield from _DAYS
    yield from _STEPS
    yield from _PHRASES
    yield from ("year to date", "year-to-date", "rest of")
    yield from (
        f"{unit} {side}"
        for unit in ("week", "month", "year")
        for side in ("after next", "before last")
    )
    yield from map(str.lower, SHORT_WEEKDAYS)


def names_weekday(text: str, at: int) -> bool:
    """Whether a weekday in full begins at ``at``: the most frequent date of news by far."""
    word = _WORD.match(text, at)
    return word is not None and word.group().lower() in WEEKDAYS


def read_anchored(text: str, at: int, anchor: date) -> Point | None:
    """The date that begins at ``at`` and is told from the article's day; or None."""
    if match := _NAMED.match(text, at):
        found = _step(anchor, _STEPS[match[1].lower()], match[2].lower())
        if found and match[2].lower() == "week" and (named := _NAMED_DAY.match(text, match.end())):
            at_day = found.first + timedelta(WEEKDAYS.index(named[1].lower()))
            return _told(at, named.end(), Period(at_day, at_day))
        return _told(at, match.end(), _part(text, at, found, anchor))
    word = _WORD.match(text, at)
    if word is None:
        return None
    name, end = word.group().lower(), word.end()
    if name in _DAYS:
        shift = shifted(anchor, _DAYS[name], "day")
        return _told(at, end, Period(shift, shift) if shift else None)
    if name in WEEKDAYS:
        return _weekday(text, at, end, WEEKDAYS.index(name), anchor)
    return _phrase(text, at, anchor)


def _phrase(text: str, at: int, anchor: date) -> Point | None:
    """ "the day after tomorrow", "year to date", "the rest of the week", "the week of 5 June"."""
    if match := _DAY_PHRASE.match(text, at):
        shift = shifted(anchor, _PHRASES[match.group().lower()], "day")
        return _told(at, match.end(), Period(shift, shift) if shift else None)
    if match := _TO_DATE.match(text, at):
        return _told(at, match.end(), Period(anchor.replace(month=1, day=1), anchor))
    if match := _REST.match(text, at):
        whole = period_of(anchor, match[1].lower())
        return _told(at, match.end(), Period(anchor, whole.end) if whole else None)
    if match := _WEEK_AFTER.match(text, at):
        sign = 2 if match[2].lower() == "after next" else -2
        return _told(at, match.end(), _step(anchor, sign, match[1].lower()))
    if match := _SHORT_RANK.match(text, at):
        number = SHORT_WEEKDAYS[match[1]]
        return _told(at, match.end(), _day_with(number, day_number(match[2]), anchor))
    return None


def _day_with(weekday: int, number: int, anchor: date) -> Period | None:
    """The day nearest to the article's that is this weekday and has this number."""
    around = (shifted(anchor.replace(day=1), count, "month") for count in range(-7, 8))
    days = (found for m in around if m and (found := day(m.year, m.month, number)))
    fitting = [found for found in days if found.first.weekday() == weekday]
    return min(fitting, key=lambda p: abs((p.first - anchor).days), default=None)


def with_step(text: str, point: Point, anchor: date) -> Point:
    """ "this April", "last June", "next Easter": the year that the word before a date tells.

    "Last" and "next" tell a month of the year before and the next one to come: of a month of
    this year that is over news says "in March", or "this past March".
    """
    step = _STEP_LEFT.search(text, max(0, point.start - 15), point.start)
    if step is None or point.period is not None or point.yearly is None:
        return point
    word = step[1].lower()
    if word == "this":
        return replace(point, period=point.in_year(anchor.year))
    if word == "last" and point.rule != FEAST:
        return replace(point, period=point.in_year(anchor.year - 1))
    found = [p for n in (-1, 0, 1) if (p := point.in_year(anchor.year + n))]
    if word in ("last", "past", "previous"):
        found = [p for p in found if p.first < anchor][-1:]
    else:
        found = [p for p in found if p.first > anchor][:1]
    return replace(point, period=found[0]) if found else point


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
    if ranked := _WITH_RANK.match(text, end):
        rank = day_number(ranked["words"] or ranked["rank"] or ranked["number"])
        if with_rank := _day_with(number, rank, anchor):
            return Point(at, ranked.end(), FROM_ARTICLE, with_rank)
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
    stop = _LAST_STOP.match(text, low, at)
    return bool(_TO_COME.search(text, stop.end() if stop else low, at))
