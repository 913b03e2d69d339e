"""What a passage lets one work out: years between dates, ages, siblings, names counted. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from redpencil.checks import dates
from redpencil.checks.wording import listed
from redpencil.model import Quantity

_IN_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
)
_NUMBERS = {word: value for value, word in enumerate(_IN_WORDS.split())} | {"a": 1, "an": 1}
_NUMBER = rf"(?:{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}|\d{{1,2}})"
_JOINED = re.compile(
    r"\s*(?:-{1,2}|[–—\u2212]|\bto\b|\bthrough\b|\buntil\b|\btill\b)\s*(?:the\s)?", re.IGNORECASE
)
_AND = re.compile(r"\s+and\s+")
_BETWEEN = re.compile(r"\bbetween(?:\s+the\s+years)?\s+\Z", re.IGNORECASE)
# "The fourth of nine children", "one of six sons": so many siblings and one.
_ONE_OF = re.compile(
    rf"\b(?:[a-z]+|\d+(?:st|nd|rd|th))\s+of\s+(?:\w+\s)?(?P<n>{_NUMBER})\s+"
    r"(?:children|siblings|sons|daughters|brothers|sisters)\b",
    re.IGNORECASE,
)
_KIN = re.compile(
    rf"\b(?P<n>{_NUMBER})\s+(?:\w+\s)?(?:half-|step-?|step\s)?"
    r"(?P<kin>brothers?|sisters?|sons?|daughters?|boys?|girls?)\b",
    re.IGNORECASE,
)
_SIBLINGS = listed("brother sister")
# "Has no children", "does not have any children", "without survivors".
_NONE = re.compile(
    r"\b(?:no|without(?: any)?|(?:not|never|n't) (?:have|had|has|won|scored|made) (?:any|a))\s+"
    r"(?P<noun>[a-z]{3,})\b",
    re.IGNORECASE,
)
_NAME = (
    r"(?:the )?[A-Z][^\W\d_]*(?:['’.-][^\W\d_]+)*"
    r"(?: (?:of |de |the )?[A-Z][^\W\d_]*(?:['’.-][^\W\d_]+)*){0,6}(?: \([^()]{1,40}\))?"
)
_NAMES = re.compile(rf"{_NAME}(?:, {_NAME}){{0,10}},? (?:and|&) {_NAME}")
_BETWEEN_NAMES = re.compile(r", and |,? & |, | and ")
# A span of years longer than this is no term, career or reign.
_LONGEST = 400


@lru_cache(maxsize=4096)
def worked_out(sentence: str) -> tuple[Quantity, ...]:
    """The quantities that a sentence lets one work out, with the words they rest on as ``raw``.

    Each has the way it was worked out as its rule: "years_between" and "lifetime" (unit year,
    from and to), "siblings", "parts" (a sum), "none" (zero of ``unit``), "names" (no unit).
    """
    return (
        *_years(sentence),
        *_siblings(sentence),
        *_sums(sentence),
        *_zeros(sentence),
        *_names(sentence),
    )


def _made(
    text: str, start: int, end: int, value: int | tuple[int, int], unit: str | None, rule: str
) -> Quantity:
    return Quantity("number", start, end, text[start:end], value, unit, rules=(rule,))


def _years(text: str) -> Iterator[Quantity]:
    """Spans between two dates, and a life from its two dates wherever they are printed."""
    life = dates.life_dates(text)
    born, died = life.get("born"), life.get("died")
    if born and died and not born.decade and not died.decade:
        start, end = min(born.start, died.start), max(born.end, died.end)
        yield _made(text, start, end, _age(born, died), "year", "lifetime")
    printed = [date for date in dates.find_dates(text) if date.year is not None and not date.vague]
    for first, second in pairwise(printed):
        between = text[first.end : second.start]
        joined = _JOINED.fullmatch(between) or (
            _AND.fullmatch(between) and _BETWEEN.search(text[: first.start])
        )
        if not joined or (born and died and first.start == born.start):
            continue
        low = high = _age(first, second)[0]
        if first.day is None or second.day is None:
            # From 1902 to 1917 may be fifteen years, or sixteen seasons.
            low = (second.year or 0) - (first.year or 0)
            high = low + 1
        if 0 < low <= _LONGEST:
            yield _made(text, first.start, second.end, (low, high), "year", "years_between")


def _age(born: dates.Date, died: dates.Date) -> tuple[int, int]:
    """The years between two days: from and to, where the day of the year is not printed."""
    years = (died.year or 0) - (born.year or 0)
    if born.month is None or died.month is None or born.month == died.month:
        if born.day is None or died.day is None or born.month is None or died.month is None:
            return years - 1, years
        years -= died.day < born.day
        return years, years
    years -= died.month < born.month
    return years, years


def _siblings(text: str) -> Iterator[Quantity]:
    for match in _ONE_OF.finditer(text):
        count = _value(match["n"])
        if count > 1:
            yield _made(text, match.start(), match.end(), count - 1, "sibling", "siblings")


def _sums(text: str) -> Iterator[Quantity]:
    """Brothers and sisters, or sons and daughters, told apart and counted together."""
    kin: dict[str, list[re.Match[str]]] = {"sibling": [], "child": []}
    for match in _KIN.finditer(text):
        one = match["kin"].lower().rstrip("s")
        kin["sibling" if one in _SIBLINGS else "child"].append(match)
    for unit, parts in kin.items():
        if len(parts) > 1:
            total = sum(_value(part["n"]) for part in parts)
            yield _made(text, parts[0].start(), parts[-1].end(), total, unit, "parts")


def _zeros(text: str) -> Iterator[Quantity]:
    for match in _NONE.finditer(text):
        yield _made(text, match.start(), match.end(), 0, match["noun"].lower(), "none")


def _names(text: str) -> Iterator[Quantity]:
    for match in _NAMES.finditer(text):
        count = len(_BETWEEN_NAMES.split(re.sub(r" \([^()]*\)", "", match.group())))
        yield _made(text, match.start(), match.end(), count, None, "names")


def _value(word: str) -> int:
    return _NUMBERS.get(word.lower()) or (int(word) if word.isdecimal() else 0)
