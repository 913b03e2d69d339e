"""Printed dates taken apart, and whether two name the same day, month or year. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from redpencil.model import Modifier
from redpencil.text.months import MONTH_NUMBERS

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    r"(?<![\d.,$€£/-])(?P<y5>[12]\d{3})(?P<cut>[-./])(?P<m5>0[1-9]|1[0-2])(?P=cut)"
    r"(?P<d5>0[1-9]|[12]\d|3[01])(?![\d%/-]|[.,]\d)"
    r"|\b(?:(?P<part1>early|mid|late)[ -])?(?P<c>[1-9]|1\d|2[01])(?:st|nd|rd|th)[ -]"
    r"centur(?:y|ies)(?:\s(?P<bc1>BCE?\b|B\.C\.))?"
    r"|(?<![\d.,$€£/])\b(?P<y0>\d{1,4})\s?(?:BCE?\b|B\.C\.)"
    r"|(?:(?<=\bin the )|(?<=\bof the )|(?<=\buring the ))['’]?(?P<short>[2-9]0)s\b"
    rf"|\b(?P<m1>{_MONTH})\s*(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?(?:\s?,?\s?(?P<y1>[12]\d{{3}}))?\b(?![%\d]|[.,]\d)"
    rf"|\b(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?\s(?:of\s)?(?P<m2>{_MONTH})(?:\s?,?\s?(?P<y2>[12]\d{{3}}))?\b"
    rf"|\b(?P<m3>{_MONTH})\s?,?\s?(?:of\s)?(?P<y3>[12]\d{{3}})\b"
    r"|\b(?:(?P<part2>early|mid|late)[ -])?(?<![\d.,$€£/])\b(?P<y4>1[1-9]\d{2}|20\d{2})"
    r"(?P<decade>['’]?s|\s['’]s)?(?![\d%/]|[.,]\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Date:
    """A printed date: what it leaves out is None. ``decade`` for "the 1990s".

    Years before Christ are negative. A century has its first year, and ``century`` set. ``part``
    is the part of a decade or a century that is named: "early", "mid", "late", or none.
    """

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    decade: bool = False
    century: bool = False
    part: str = ""

    @property
    def vague(self) -> bool:
        """Whether it is a decade or a century, and no year."""
        return self.decade or self.century

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year it may mean; "the 1900s" may be the century."""
        first = self.year or 0
        if self.century:
            # People count 1900 to the 20th century as often as to the 19th.
            return first - 1, first + 99
        if self.decade:
            return first, first + (99 if first % 100 == 0 else 9)
        return first, first

    @property
    def told(self) -> tuple[int, int]:
        """The same, of a period of which a part is named, that part."""
        first, last = self.years
        if self.part not in _PARTS or not self.vague:
            return first, last
        if self.decade and first >= _THIS_CENTURY:
            last = min(last, first + 9)  # its later part is still to come
        span = last - first
        low, high = _PARTS[self.part]
        return first + round(low * span), first + round(high * span)


# "Early" and "late" in print reach well towards the middle.
_PARTS = {"early": (0.0, 0.45), "mid": (0.25, 0.75), "late": (0.5, 1.0)}
# "Before 1931", "later than 3 May 1931"; "soon after 1931" is a bound as well.
_BOUND = re.compile(
    r"\b(?:(?P<after>after|later than)|(?P<before>before|prior to|earlier than))"
    r"(?: the)?(?: year)?\s\Z",
    re.IGNORECASE,
)
_BOUND_WORDS = 24
_THIS_CENTURY = 2000
# No date has more letters than this before its first figure, or behind its last one.
_WORDS = 32
_FIGURE = re.compile(r"\d")


@lru_cache(maxsize=8192)
def find_dates(text: str) -> tuple[Date, ...]:
    """The dates of a text in order: full dates, months of a year, years, decades.

    A date in figures is read where the year comes first, as in "2003-06-11": else the day and
    the month may be taken for one another.
    """
    figures = [match.start() for match in _FIGURE.finditer(text)]
    if not figures:  # there is one in every date
        return ()
    found = _DATE.finditer(text, max(0, figures[0] - _WORDS), figures[-1] + _WORDS)
    return tuple(date for match in found if (date := _date(match)) is not None)


def _date(match: re.Match[str]) -> Date | None:
    if match["c"] or match["y0"] or match["short"]:
        return _period(match)
    if match["y5"]:
        year, month, day = int(match["y5"]), int(match["m5"]), int(match["d5"])
        return Date(match.start(), match.end(), year, month, day)
    return _in_words(match)


def _in_words(match: re.Match[str]) -> Date | None:
    month = match["m1"] or match["m2"] or match["m3"]
    day = match["d1"] or match["d2"]
    year = match["y1"] or match["y2"] or match["y3"] or match["y4"]
    number = _month(month) if month else None
    if month and number is None:
        return None
    return Date(
        match.start(),
        match.end(),
        int(year) if year else None,
        number,
        int(day) if day else None,
        bool(match["decade"]),
        part=(match["part2"] or "").lower(),
    )


def _period(match: re.Match[str]) -> Date:
    """A century, a year before Christ, or a decade in short ("the 90s")."""
    start, end = match.span()
    if match["c"]:
        number = int(match["c"])
        first = -100 * number if match["bc1"] else 100 * (number - 1) + 1
        return Date(start, end, first, century=True, part=(match["part1"] or "").lower())
    if match["y0"]:
        return Date(start, end, -int(match["y0"]))
    return Date(start, end, 1900 + int(match["short"]), decade=True)


def _month(word: str) -> int | None:
    """The number of a month named in full or shortened; None for "mayor" and the like."""
    return MONTH_NUMBERS.get(word.lower().rstrip("."))


_BORN = re.compile(r"\bborn\b|\bbirth\b", re.IGNORECASE)
_DIED = re.compile(r"\b(?:died|dies|death|passed(?: away| at)|dead)\b", re.IGNORECASE)
_TO = re.compile(r"\s*(?:-{1,2}|[–—\u2212])\s*")
# "-LRB-" is how the Penn Treebank, and corpora made with its tools, write a bracket.
_OPENED = re.compile(r"(?:\(|-LRB-)[^()]{0,60}$")
_CLOSED = re.compile(r"\s*(?:\)|-RRB-|;|,)")
_OPENING = re.compile(r"\s*(?:in|on)?\s*", re.IGNORECASE)
_CHILDHOOD = 15
# Between a life's word and its date stand few words: "was born in Oran on 3 May 1931".
_CUE = 60


def tells_of_death(text: str) -> bool:
    """Whether a sentence has a word for somebody's death."""
    return _DIED.search(text) is not None


def life_event(text: str, start: int) -> str | None:
    """ "born" or "died" where the date at ``start`` is said to be the day of one; else None."""
    before = text[max(0, start - _CUE) : start]
    cues = [(m.end(), "born") for m in _BORN.finditer(before)]
    cues += [(m.end(), "died") for m in _DIED.finditer(before)]
    if cues:
        return max(cues)[1]
    opened = _OPENING.match(text)
    if opened is None or opened.end() != start:
        return None
    # "In 1931 the painter was born": the date opens the sentence, the word follows.
    behind = text[start : start + _CUE]
    cues = [(m.start(), "born") for m in _BORN.finditer(behind)]
    cues += [(m.start(), "died") for m in _DIED.finditer(behind)]
    return min(cues)[1] if cues and len(find_dates(behind)) == 1 else None


def life_dates(text: str) -> dict[str, Date]:
    """Birth and death as an encyclopedia prints them: "(3 May 1931 – 9 June 2004)"."""
    found: dict[str, Date] = {}
    printed = [date for date in find_dates(text) if date.year is not None]
    for first, second in pairwise(printed):
        joined = _TO.fullmatch(text[first.end : second.start])
        if joined and _OPENED.search(text[: first.start]) and _CLOSED.match(text[second.end :]):
            years = (second.year or 0) - (first.year or 0)
            # Years alone may be a term of office; a childhood at least makes them a life.
            if first.month is not None or years > _CHILDHOOD:
                return {"born": first, "died": second}
    for date in printed:
        event = life_event(text, date.start)
        if event is not None:
            found.setdefault(event, date)
    return found


def agree(ours: Date, theirs: Date) -> bool:
    """Whether the source's date bears the claim's out: it prints every part, and none differs."""
    if ours.year is not None:
        if theirs.year is None:
            return False
        if ours.vague:
            if not _lies_in(ours, theirs):
                return False
        elif theirs.vague or ours.year != theirs.year:
            return False  # a decade bears no year of it out
    if ours.month is not None and ours.month != theirs.month:
        return False
    if ours.day is not None and ours.day != theirs.day:
        return False
    return ours.year is not None or ours.month is not None


def equal(ours: Date, theirs: Date) -> bool:
    """Whether two dates print the same parts alike, in whatever words."""
    return replace(ours, start=0, end=0) == replace(theirs, start=0, end=0)


def lacks_year(ours: Date, theirs: Date) -> bool:
    """Whether the source prints the claim's day and month, and leaves the year to its own date."""
    if ours.year is None or theirs.year is not None or ours.day is None:
        return False
    return (ours.month, ours.day) == (theirs.month, theirs.day)


def at_odds(ours: Date, theirs: Date) -> bool:
    """Whether a part that both print differs; what one of them leaves out is no difference."""
    if ours.vague or theirs.vague:
        return not _same_period(ours, theirs)
    parts = ((ours.year, theirs.year), (ours.month, theirs.month), (ours.day, theirs.day))
    return any(a is not None and b is not None and a != b for a, b in parts)


def bound_before(text: str, start: int) -> Modifier:
    """Whether a date is told to be a bound: "more_than" for "after 1931", "less_than", "exact"."""
    match = _BOUND.search(text, max(0, start - _BOUND_WORDS), start)
    if match is None:
        return "exact"
    return "more_than" if match.lastgroup == "after" else "less_than"


def allowed(ours: Date, theirs: Date, bound: Modifier) -> bool | None:
    """Whether a date lies behind (or before) the claim's bound; None where that is not told."""
    if ours.year is None or theirs.year is None or theirs.vague or ours.vague:
        return None
    left, right = _day_of(ours), _day_of(theirs)
    common = min(len(left), len(right))
    if left[:common] == right[:common]:
        return None
    return (left < right) == (bound == "more_than")


def _day_of(date: Date) -> tuple[int, ...]:
    """Year, month and day as far as they are printed."""
    parts = (date.year, date.month, date.day)
    return tuple(part for part in parts if part is not None)


def _lies_in(ours: Date, theirs: Date) -> bool:
    """Whether all the years that the source may mean are in the claim's period.

    A part of one has no sharp ends: the year next to it will do.
    """
    if ours.century and theirs.century and not ours.part:
        return ours.year == theirs.year
    low, high = ours.told
    first, last = theirs.told
    slack = 1 if ours.part else 0
    return low - slack <= first and last <= high + slack


def _same_period(ours: Date, theirs: Date) -> bool:
    """Whether there is a year that both may mean, where one is a decade or a century."""
    if ours.century and theirs.century:
        return ours.year == theirs.year
    if ours.year is None or theirs.year is None:
        return False
    left, right = ours.years, theirs.years
    if ours.vague and theirs.vague:  # more than the year 1900 in common
        return left[0] < right[1] and right[0] < left[1]
    return left[0] <= right[1] and right[0] <= left[1]


def slipped(ours: Date, theirs: Date) -> bool:
    """Whether all but one part is the same: another year on the same day, another day."""
    parts = [
        (a, b)
        for a, b in (
            (ours.year, theirs.year),
            (ours.month, theirs.month),
            (ours.day, theirs.day),
        )
        if a is not None and b is not None
    ]
    return len(parts) > 1 and sum(a != b for a, b in parts) == 1
