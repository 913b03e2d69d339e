"""Single dates of English text as printed: days, months, quarters, years, decades, centuries."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from redpencil.claims.quantities.numerals import number_words
from redpencil.claims.quantities.periods import Period, day, months, week_of, years
from redpencil.text.months import MONTH_NUMBERS
from redpencil.text.weekdays import WEEKDAYS

MONTH_WORDS = frozenset(MONTH_NUMBERS)
"""Every month word in lower case, full and short; "may" and "march" are words of their own too."""

_SMALL = number_words().small
_TENS = number_words().tens
_UNITS = {word: worth for word, worth in _SMALL.items() if 0 < worth < 10}
_FEW = {word: worth for word, worth in _SMALL.items() if 1 < worth < 13}
_ORDINALS = {word: worth for word, worth in number_words().ordinals.items() if worth <= 12}


def _any(words: object) -> str:
    return "|".join(sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


def _day_words() -> dict[str, int]:
    """ "first" to "thirty-first" and "one" to "thirty-one", the hyphen as a space."""
    found = {w: n for w, n in number_words().ordinals.items() if n <= 30}
    found |= {w: n for w, n in _SMALL.items() if n} | {"twenty": 20, "thirty": 30}
    ones = {w: n for w, n in (_UNITS | _ORDINALS).items() if n < 10}
    for tens, worth in (("twenty", 20), ("thirty", 30)):
        found |= {f"{tens} {w}": worth + n for w, n in ones.items() if worth + n <= 31}
    return found


_DAY_WORDS = _day_words()
# A stop belongs to a short name; behind a whole one it ends the sentence. "May" is both.
_STOP = (
    r"(?:(?<=(?<![^\W\d_])[^\W\d_]{3})(?<!may)\.|(?<=sept)\."
    r"|(?<=may)\.(?= \d{1,2}, \d{4}(?!\d)))?"
)
_M = rf"(?P<month>{_any(MONTH_NUMBERS)})(?![^\W\d_]){_STOP}"
_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_WORDED = _any(_DAY_WORDS).replace(" ", "[ -]")
_D = rf"(?P<day>{_NUMBER}(?![\w%]|[.,:]\d)|(?:{_WORDED})\b)"
_TO = (
    r"(?:[ ]?[-–][ ]?| to | and | or | through | till | until )"
    rf"(?P<last>{_NUMBER}(?![\w%:/]|[.,]\d)|(?:{_WORDED})\b)"
)
_OF_UNITS = _any(_UNITS)
_TEENS = _any(w for w, n in _SMALL.items() if 9 < n < 20)
_BELOW_100 = rf"(?:(?:{_any(_TENS)})(?:[ -](?:{_OF_UNITS}))?|{_TEENS}|{_OF_UNITS})"
_SPOKEN = (
    rf"(?:(?:eighteen|nineteen|twenty)(?: hundred)?(?: and)?[ -](?:{_any(_TENS)})"
    rf"(?:[ -](?:{_OF_UNITS}))?|(?:eighteen|nineteen|twenty)[ -](?:{_TEENS})"
    rf"|two thousand(?:(?: and)? {_BELOW_100})?)\b"
)
_Y = rf"(?P<year>(?:1[0-9]|20|21)\d\d(?!\w|[.,]\d)|{_SPOKEN})"
_BEFORE_YEAR = r"(?:[ ]?,[ ]?|[ ]| in | of |, in |/|-)"
_I = re.IGNORECASE
_MONTH_DAY = re.compile(
    rf"{_M}[ ]?[/-]?[ ]?(?:the )?{_D}(?:{_TO})?(?:{_BEFORE_YEAR}{_Y})?(?!\d)", _I
)
_MONTH_YEAR = re.compile(rf"{_M}(?:,?[ ]|/|-| of | in ){_Y}", _I)
_DAY_FIRST = re.compile(
    rf"(?:(?P<first>{_NUMBER}) to )?{_D}(?:{_TO})?(?:[ ]| (?:day )?of |-|/){_M}"
    rf"(?:{_BEFORE_YEAR}{_Y})?",
    _I,
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
_MONTH_BEGINS = _any({name[:3] for name in MONTH_NUMBERS})
_DATED = re.compile(
    r"\d+(?:[^\W\d_]|[-–~/.'’]| (?:[-–~]|to |up |and |or |through |till |until |of |day |[sqh]"
    rf"|{_MONTH_BEGINS}))|(?:19|20)\d{{6}}(?!\d)",
    _I,
)
_DECADE = re.compile(r"(?P<decade>(?:1[5-9]|20)\d0)(?:['’]?| )s\b|(?<=['’])(?P<short>\d0)s\b")
_QUARTER_FIRST = re.compile(rf"(?P<part>[qh])(?P<number>[1-4])(?:[ -]|,? of |, ){_Y}", _I)
_YEAR_QUARTER = re.compile(r"(?P<year>(?:19|20)\d\d)[ -](?P<part>[qh])(?P<number>[1-4])\b", _I)
_THAT_YEAR = r"(?:(?P<step>this|last|next|the) year)"
_RANK = rf"(?P<rank>\d{{1,2}}(?:st|nd|rd|th)|{_any(_ORDINALS)})"
_PART_OF_YEAR = re.compile(
    rf"{_RANK}[ -](?P<unit>quarter|half|week|month) (?:of|in) "
    rf"(?:the year )?(?:{_M} )?(?:{_Y}|{_THAT_YEAR})",
    _I,
)
_SOME_OF_YEAR = re.compile(
    rf"(?P<side>first|last)(?: (?P<count>\d{{1,2}}|{_any(_FEW)}))? "
    rf"(?P<unit>day|week|month|quarter)s? of (?:{_M} )?(?:{_Y}|{_THAT_YEAR})",
    _I,
)
_MONTH = re.compile(_M, _I)
_MONTH_LEFT = re.compile(
    r"\b(?:in|since|until|till|by|from|to|through|between|and|last|this|next|during|of|before|"
    r"after|mid|late|early|each|every)[ -](?:the )?\Z",
    _I,
)
_MONTH_SLASH_DAY = re.compile(r"([0-3]?\d)/([0-3]?\d)(?![\d/%]|[.,]\d| of)")
_DAY_LEFT = re.compile(
    rf"\b(?:on|{_any(WEEKDAYS)}|between|\d/\d\d?(?:,|,? or|,? and|[-–])) ?\Z", _I
)
_COUNTED = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:[ -][a-z]+)?)[ -](?:\d{1,2} )?"
    rf"(?:quarter|half|week|month|day|centur|(?:of )?(?:{_any(MONTH_NUMBERS)}))",
    _I,
)
_MONTH_LETTERS = frozenset("jfmasondJFMASOND")
_CENTURY = re.compile(rf"{_RANK}[ -]centur(?:y|ies)\b( BCE?)?", _I)


@dataclass(frozen=True, slots=True)
class Point:
    """A date as written. ``period`` is None without a year; ``month`` and ``day`` then tell."""

    start: int
    end: int
    rule: str
    period: Period | None
    month: int = 0
    day: int = 0
    last_day: int = 0

    def in_year(self, year: int) -> Period | None:
        """What it is in a year, for one that names none; None where it has no such day."""
        if not self.month:
            return self.period
        return _within(year, self.month, self.day, self.last_day)


def read_point(text: str, at: int, anchor: date | None = None) -> Point | None:
    """The date that begins at ``at``, a month's name, an ordinal, a "Q1" or a digit; or None.

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
    if match := _QUARTER_FIRST.match(text, at):
        return _quarter(match)
    if not _COUNTED.match(text, at):
        return None  # most ranks count nothing of the calendar
    return _ranked(text, at, anchor) or worded_day(text, at)


def _month(text: str, at: int) -> Point | None:
    """A month that stands alone: a capital, and a word before it that goes with months."""
    match = _MONTH.match(text, at)
    if match is None or text[at].islower() or not _MONTH_LEFT.search(text, max(0, at - 14), at):
        return None
    return _point(match, "month")


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
    if match := _YEAR_QUARTER.match(text, at):
        return _quarter(match)
    if match := _DECADE.match(text, at):
        first = int(match["decade"] or 1900 + int(match["short"]))
        return Point(at, match.end(), "decade", years(first, 10))
    if _COUNTED.match(text, at):
        return _ranked(text, at, anchor)
    return _month_slash_day(text, at)


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
    leap_year = day(2000, month, number)
    return Point(at, match.end(), "slashed-day", None, month, number) if leap_year else None


def _year_first(match: re.Match[str]) -> Point | None:
    year, name = int(match["year"]), match["name"] or match["then"]
    month = int(match["month"] or 0) or MONTH_NUMBERS.get((name or "").lower(), 0)
    if not month or (name or "") in ("may", "march", "mar"):
        return None
    if match["month"] and match.string.endswith(("the ", "The "), 0, match.start()):
        return None  # "the 2011-12 season"
    number = int(match["day"] or match["before"] or 0)
    found = _within(year, month, number, 0)
    return Point(match.start(), match.end(), "year-month", found) if found else None


def _slashed(match: re.Match[str]) -> Point | None:
    """11/3/2007: month first as in the United States, day first where only that can be."""
    one, two = int(match["one"] or match["a"]), int(match["two"] or match["b"])
    year = int(match["year"] or 0) or short_year(match["short"])
    found = day(year, one, two) or day(year, two, one)
    return Point(match.start(), match.end(), "slashed-date", found) if found else None


def short_year(digits: str) -> int:
    """The year of two digits: those from 1930 to 2029, as spreadsheets read them."""
    short = int(digits)
    return short + (2000 if short < 30 else 1900)


def _point(match: re.Match[str], rule: str) -> Point:
    parts = match.groupdict()
    month = MONTH_NUMBERS[match["month"].lower()]
    number, last = _day_number(parts.get("day")), _day_number(parts.get("last"))
    if parts.get("first"):
        number, last = _day_number(parts["first"]), number
    year = parts.get("year")
    period = _within(spoken_year(year), month, number, last) if year else None
    return Point(match.start(), match.end(), rule, period, month, number, last)


def _day_number(word: str | None) -> int:
    if not word:
        return 0
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else _DAY_WORDS[word.lower().replace("-", " ")]


_SAID_YEAR = re.compile(_SPOKEN, _I)


def said_year(text: str, at: int) -> int | None:
    """Where a year ends that is said in words at ``at`` ("nineteen eighty-six"); or None."""
    match = _SAID_YEAR.match(text, at)
    return match.end() if match else None


def spoken_year(word: str) -> int:
    """A year in digits or as it is said: "nineteen eighty-six", "two thousand and five"."""
    if word.isdigit():
        return int(word)
    parts = [w for w in re.split("[ -]", word.lower()) if w not in ("and", "hundred", "thousand")]
    worths = [(_SMALL | _TENS)[w] for w in parts]
    return worths[0] * (1000 if parts[0] == "two" else 100) + sum(worths[1:])


def _within(year: int, month: int, number: int, last: int) -> Period | None:
    if not number:
        return months(year, month)
    first = day(year, month, number)
    final = day(year, month, last) if last else first
    return Period(first.first, final.first) if first and final else None


def _quarter(match: re.Match[str]) -> Point | None:
    number, year = int(match["number"]), spoken_year(match["year"])
    length = 3 if match["part"] in "qQ" else 6
    if number * length > 12:
        return None
    found = months(year, (number - 1) * length + 1, length)
    return Point(match.start(), match.end(), "quarter", found)


def _ranked(text: str, at: int, anchor: date | None) -> Point | None:
    """ "the second quarter of 2013", "the last four months of 2021", "the 21st century"."""
    if match := _SOME_OF_YEAR.match(text, at):
        found = _some_of(match, anchor)
    elif match := _PART_OF_YEAR.match(text, at):
        found = _part_of(match, anchor)
    elif match := _CENTURY.match(text, at):
        number = _rank(match)
        found = years(100 * (number - 1), 100) if number > 1 and not match[2] else None
    else:
        return None
    return Point(at, match.end(), "part-of-year", found) if found else None


def _rank(match: re.Match[str]) -> int:
    word = match["rank"].lower()
    return _ORDINALS.get(word) or int(word[:-2])


def _whole(match: re.Match[str], anchor: date | None) -> Period | None:
    if match["year"]:
        year = spoken_year(match["year"])
    elif anchor:
        year = anchor.year + {"last": -1, "next": 1}.get(match["step"].lower(), 0)
    else:
        return None
    month = match["month"]
    return months(year, MONTH_NUMBERS[month.lower()]) if month else years(year)


def _part_of(match: re.Match[str], anchor: date | None) -> Period | None:
    number, unit, whole = _rank(match), match["unit"].lower(), _whole(match, anchor)
    if whole is None:
        return None
    if unit == "week":
        return _weeks(whole, number - 1, 1)
    length = {"month": 1, "quarter": 3, "half": 6}[unit]
    if match["month"] or number * length > 12:
        return None
    return months(whole.first.year, (number - 1) * length + 1, length)


def _some_of(match: re.Match[str], anchor: date | None) -> Period | None:
    word, unit, whole = (
        (match["count"] or "1").lower(),
        match["unit"].lower(),
        _whole(match, anchor),
    )
    if whole is None:
        return None
    count = int(word) if word.isdigit() else _FEW[word]
    last = match["side"].lower() == "last"
    if unit == "week":
        return _weeks(whole, -count if last else 0, count)
    if unit == "day":
        length = timedelta(count)
        if last:
            return Period(whole.end - length, whole.end)
        return Period(whole.first, whole.first + length)
    length_in_months = count * (3 if unit == "quarter" else 1)
    if match["month"] or length_in_months > 12:
        return None
    return months(whole.first.year, 13 - length_in_months if last else 1, length_in_months)


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


def nearest(
    point: Point, anchor: date, choose: Callable[[date], bool] | None = None
) -> Period | None:
    """The period that a date without a year means: the one nearest to the article's day."""
    found = [p for year in (-1, 0, 1) if (p := point.in_year(anchor.year + year))]
    if choose:
        found = [p for p in found if choose(p.first)] or found
    return min(found, key=lambda p: abs((p.first - anchor).days), default=None)
