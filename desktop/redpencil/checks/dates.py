"""Printed dates taken apart, and whether two name the same day, month or year. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from redpencil.text.months import MONTH_NUMBERS

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    r"\b(?P<c>[1-9]|1\d|2[01])(?:st|nd|rd|th)[ -]centur(?:y|ies)(?:\s(?P<bc1>BCE?\b|B\.C\.))?"
    r"|(?<![\d.,$€£/])\b(?P<y0>\d{1,4})\s?(?:BCE?\b|B\.C\.)"
    r"|(?:(?<=\bin the )|(?<=\bof the )|(?<=\buring the ))['’]?(?P<short>[2-9]0)s\b"
    rf"|\b(?P<m1>{_MONTH})\s*(?P<d1>[0-3]?\d)(?:st|nd|rd|th)?(?:\s?,?\s?(?P<y1>[12]\d{{3}}))?\b(?![%\d]|[.,]\d)"
    rf"|\b(?P<d2>[0-3]?\d)(?:st|nd|rd|th)?\s(?:of\s)?(?P<m2>{_MONTH})(?:\s?,?\s?(?P<y2>[12]\d{{3}}))?\b"
    rf"|\b(?P<m3>{_MONTH})\s?,?\s?(?:of\s)?(?P<y3>[12]\d{{3}})\b"
    r"|(?<![\d.,$€£/])(?P<y4>1[1-9]\d{2}|20\d{2})(?P<decade>['’]?s|\s['’]s)?(?![\d%/]|[.,]\d)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Date:
    """A printed date: what it leaves out is None. ``decade`` for "the 1990s".

    Years before Christ are negative. A century has its first year, and ``century`` set.
    """

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    decade: bool = False
    century: bool = False

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


def find_dates(text: str) -> tuple[Date, ...]:
    """The dates of a text in order: full dates, months of a year, years, decades."""
    return tuple(date for match in _DATE.finditer(text) if (date := _date(match)) is not None)


def _date(match: re.Match[str]) -> Date | None:
    if match["c"] or match["y0"] or match["short"]:
        return _period(match)
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
    )


def _period(match: re.Match[str]) -> Date:
    """A century, a year before Christ, or a decade in short ("the 90s")."""
    start, end = match.span()
    if match["c"]:
        number = int(match["c"])
        first = -100 * number if match["bc1"] else 100 * (number - 1) + 1
        return Date(start, end, first, century=True)
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
        if not ours.vague and (theirs.century or (theirs.decade and (theirs.year or 1) % 100 == 0)):
            return False  # a century bears no year of it out
        if ours.vague or theirs.vague:
            if not _same_period(ours, theirs):
                return False
        elif ours.year != theirs.year:
            return False
    if ours.month is not None and ours.month != theirs.month:
        return False
    if ours.day is not None and ours.day != theirs.day:
        return False
    return ours.year is not None or ours.month is not None


def at_odds(ours: Date, theirs: Date) -> bool:
    """Whether a part that both print differs; what one of them leaves out is no difference."""
    if ours.vague or theirs.vague:
        return not _same_period(ours, theirs)
    parts = ((ours.year, theirs.year), (ours.month, theirs.month), (ours.day, theirs.day))
    return any(a is not None and b is not None and a != b for a, b in parts)


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
