"""Figures in one spelling, so that 1,800, 1800 and eighteen hundred find each other. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from redpencil.claims.quantities.digits import read_digits
from redpencil.claims.quantities.numerals import NumberWords, Numeral, number_words, read_words
from redpencil.model import Number

# "one" is a pronoun far more often than a figure.
_NO_FIGURE = frozenset({"one"})
_SCALE = re.compile(r"[ \u00a0-]?([^\W\d_]+)")


@cache
def _start(language: str) -> re.Pattern[str]:
    """Where a figure may begin: a digit, or a number word that stands by itself."""
    words = number_words(language)
    spelled = sorted((set(words.small) | set(words.tens)) - _NO_FIGURE, key=len, reverse=True)
    alternatives = "|".join(map(re.escape, spelled))
    # Most letters of a text begin no number word: one look tells, before all words are tried.
    firsts = re.escape("".join(sorted({word[0] for word in spelled})))
    begins = rf"(?=[\d{firsts}])" if firsts else r"(?=\d)"
    return re.compile(rf"{begins}(?<![\w.,])(?:\d|(?:{alternatives})(?!\w))", re.IGNORECASE)


def find_figures(text: str, language: str = "en") -> Iterator[tuple[int, int, str]]:
    """Start, end and the one spelling of each figure: "2.5 million" gives "2500000".

    The spelling is a single word to the index: a decimal point is written "d" ("41d3").
    """
    words = number_words(language)
    pattern = _start(language)
    match = pattern.search(text)
    while match is not None:
        numeral = _read(text, match.start(), words)
        if numeral is None:
            after = match.end()
        else:
            value, after = _with_scale(text, numeral, words)
            after = max(after, match.end())
            yield numeral.start, after, _spelling(value)
        match = pattern.search(text, after)


def _read(text: str, at: int, words: NumberWords) -> Numeral | None:
    if text[at].isdecimal():
        return read_digits(text, at) if text[at].isascii() else None
    return read_words(text, at, words)


def _with_scale(text: str, numeral: Numeral, words: NumberWords) -> tuple[Number, int]:
    """The value and its end with a scale word behind digits taken in ("2.5 million", "$5bn")."""
    scale = _SCALE.match(text, numeral.end)
    if numeral.form == "words" or scale is None:
        return numeral.value, numeral.end
    word = scale[1].lower()
    # A single letter is as often a metre or a minute as a million.
    worth = words.scales.get(word) or (words.short.get(word) if len(word) > 1 else None)
    return (numeral.value * worth, scale.end()) if worth else (numeral.value, numeral.end)


def _spelling(value: Number) -> str:
    plain = str(value) if isinstance(value, int) else f"{value:.12g}"
    return re.sub(r"\W+", "d", plain)


def extra_figures(text: str, language: str = "en") -> str:
    """The figures of a text whose one spelling does not stand in it already, for the index."""
    found = find_figures(text, language)
    return " ".join(spelling for start, end, spelling in found if text[start:end] != spelling)
