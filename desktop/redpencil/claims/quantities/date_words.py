"""The words that printed dates of English text are made of, and the patterns that find them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from redpencil.claims.quantities.numerals import number_words
from redpencil.text.months import MONTH_NUMBERS

MONTH_WORDS = frozenset(MONTH_NUMBERS)
"""Every month word in lower case, full and short; "may" and "march" are words of their own too."""

_SMALL = number_words().small
_TENS = number_words().tens
_UNITS = {word: worth for word, worth in _SMALL.items() if 0 < worth < 10}
FEW = {word: worth for word, worth in _SMALL.items() if 1 < worth < 13}
"""The words for small counts, two to twelve."""
ORDINALS = {word: worth for word, worth in number_words().ordinals.items() if worth <= 12}
"""The words for small ranks, first to twelfth."""
ANY_CASE = re.IGNORECASE


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def _day_words() -> dict[str, int]:
    """ "first" to "thirty-first" and "one" to "thirty-one", the hyphen as a space."""
    found = {w: n for w, n in number_words().ordinals.items() if n <= 30}
    found |= {w: n for w, n in _SMALL.items() if n} | {"twenty": 20, "thirty": 30}
    ones = {w: n for w, n in (_UNITS | ORDINALS).items() if n < 10}
    for tens, worth in (("twenty", 20), ("thirty", 30)):
        found |= {f"{tens} {w}": worth + n for w, n in ones.items() if worth + n <= 31}
    return found


_DAY_WORDS = _day_words()
# A stop belongs to a short name; behind a whole one it ends the sentence. "May" is both.
_STOP = (
    r"(?:(?<=(?<![^\W\d_])[^\W\d_]{3})(?<!may)\.|(?<=sept)\."
    r"|(?<=may)\.(?= \d{1,2}, \d{4}(?!\d)))?"
)
MONTH = rf"(?P<month>{any_of(MONTH_NUMBERS)})(?![^\W\d_]){_STOP}"
DAY_NUMBER = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
WORDED_DAY = any_of(_DAY_WORDS).replace(" ", "[ -]")
DAY = rf"(?P<day>{DAY_NUMBER}(?![\w%]|[.,:]\d)|(?:{WORDED_DAY})\b)"
RANK = rf"(?P<rank>\d{{1,2}}(?:st|nd|rd|th)|{any_of(ORDINALS)})"
_OF_UNITS = any_of(_UNITS)
_TEENS = any_of(w for w, n in _SMALL.items() if 9 < n < 20)
_BELOW_100 = rf"(?:(?:{any_of(_TENS)})(?:[ -](?:{_OF_UNITS}))?|{_TEENS}|{_OF_UNITS})"
_SPOKEN = (
    rf"(?:(?:eighteen|nineteen|twenty)(?: hundred)?(?: and)?[ -](?:{any_of(_TENS)})"
    rf"(?:[ -](?:{_OF_UNITS}))?|(?:eighteen|nineteen|twenty)[ -](?:{_TEENS})"
    rf"|two thousand(?:(?: and)? {_BELOW_100})?)\b"
)
YEAR = rf"(?P<year>(?:1[0-9]|20|21)\d\d(?!\w|[.,]\d)|{_SPOKEN})"
_SAID_YEAR = re.compile(_SPOKEN, ANY_CASE)


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


def short_year(digits: str) -> int:
    """The year of two digits: those from 1930 to 2029, as spreadsheets read them."""
    short = int(digits)
    return short + (2000 if short < 30 else 1900)


def day_number(word: str | None) -> int:
    """The day of the month that a word or figure is ("21st", "third"); 0 for none."""
    if not word:
        return 0
    digits = re.match(r"\d+", word)
    return int(digits.group()) if digits else _DAY_WORDS[word.lower().replace("-", " ")]


def count_of(word: str) -> int:
    """A small count or rank in words or figures: "3", "three", "third", "3rd"."""
    word = word.lower()
    return FEW.get(word) or ORDINALS.get(word) or int(re.sub(r"\D", "", word) or 1)
