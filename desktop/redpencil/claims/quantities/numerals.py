"""Number words of running text: cardinals, fractions and scales, with their places."""

from __future__ import annotations

import math
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from redpencil import resources
from redpencil.model import Number

VULGAR = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_TOKEN = re.compile(r"[^\W\d_]+")
_GAP = re.compile(r"[ \t\u00a0]*(?:-[ ]?|\n)?[ \t]*")
# Behind a scale word a dash with a space before it begins something new: "$4 million - four times".
_DASH = re.compile(r"[ \t\u00a0]-")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written. ``scale`` is the last thousand, million … in it (1 without).

    ``form`` says how it was written: "digits", "words", "fraction" or "decimal".
    """

    start: int
    end: int
    value: Number
    scale: Number
    form: str
    rule: str


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The number words of one language, from resources/lexicons/numbers.toml."""

    small: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    short: dict[str, int]
    fractions: dict[str, int]
    ordinals: dict[str, int]
    vague: dict[str, int]
    hundred: frozenset[str]
    article: frozenset[str]
    joiners: frozenset[str]
    point: frozenset[str]

    def opens(self, word: str) -> bool:
        """Whether a number may begin with this word in lower case."""
        return word in self.small or word in self.tens


_TABLES = ("small", "tens", "scales", "short", "fractions", "ordinals", "vague")
_LISTS = ("hundred", "article", "joiners", "point")


@cache
def number_words(language: str = "en") -> NumberWords:
    """The number words of a language by its code; those of English for one we do not know."""
    tables: dict[str, Any] = tomllib.loads(resources.text("lexicons/numbers.toml"))
    table = tables.get(language.split("-")[0].lower(), tables["en"])
    values: dict[str, Any] = {name: table.get(name, {}) for name in _TABLES}
    values |= {name: frozenset(table.get(name, ())) for name in _LISTS}
    return NumberWords(**values)


def tidy(value: float) -> Number:
    """A whole float as an int, so that 3.0 is shown as 3; the noise of binary rounded off."""
    if isinstance(value, int):
        return value
    rounded = float(f"{value:.14g}")
    return int(rounded) if rounded.is_integer() and abs(rounded) < 1e18 else rounded


def read_words(text: str, at: int, words: NumberWords) -> Numeral | None:
    """The number in words that begins at ``at`` ("two and a half million"), or None."""
    first = _TOKEN.match(text, at)
    if first is None:
        return None
    token = first.group().lower()
    if token in words.fractions:
        return _leading_fraction(text, at, first.end(), token, words)
    if token in words.article:
        return _after_article(text, at, first.end(), words)
    if not words.opens(token):
        return None
    value, end, scale = compose(text, at, words)
    return with_fraction(text, Numeral(at, end, value, scale, "words", "number-words"), words)


def _leading_fraction(
    text: str, at: int, end: int, token: str, words: NumberWords
) -> Numeral | None:
    """ "half a million", "quarter million", "half a dozen"; a bare fraction is not read here."""
    if token not in ("half", "quarter"):
        return None
    found = _scale_after(text, end, words)
    if found is None:
        return None
    scale, stop = found
    return Numeral(
        at, stop, tidy(scale / words.fractions[token]), scale, "fraction", "fraction-of-scale"
    )


def _scale_after(text: str, end: int, words: NumberWords) -> tuple[int, int] | None:
    """A scale word behind ``end``, with "a" or "of a" between: its worth and its end."""
    match = re.compile(r"(?:[ \xa0-]+(?:of[ ]+)?(?:an?[ ]+)?)([^\W\d_]+)").match(text, end)
    if match and match[1].lower() in words.scales and not match[1].lower().endswith("ns"):
        return words.scales[match[1].lower()], match.end()
    return None


def _after_article(text: str, at: int, end: int, words: NumberWords) -> Numeral | None:
    """ "a hundred", "a million and a half", "a dozen", "a third"."""
    gap = _GAP.match(text, end)
    start = gap.end() if gap else end
    token = _TOKEN.match(text, start)
    if token is None or start == end:
        return None
    word = token.group().lower()
    if word in words.hundred or (word in words.scales and word != "dozens"):
        value, stop, scale = compose(text, start, words, 1)
        return with_fraction(
            text, Numeral(at, stop, value, scale, "words", "article-number"), words
        )
    if word in words.fractions and word not in words.vague:
        if word == "half" and (found := _scale_after(text, token.end(), words)):
            return Numeral(
                at, found[1], tidy(found[0] / 2), found[0], "fraction", "fraction-of-scale"
            )
        return Numeral(
            at, token.end(), 1 / words.fractions[word], 1, "fraction", "article-fraction"
        )
    return None


def compose(
    text: str, at: int, words: NumberWords, given: Number | None = None
) -> tuple[Number, int, Number]:
    """Value, end and last scale of the number words from ``at`` on.

    ``given`` is what already stands before them, in digits or as an article: then only
    a hundred or a scale word may follow at first.
    """
    total: Number = 0
    current = given
    ceiling = math.inf
    scale: Number = 1
    end = position = at
    bare = given is not None
    joined = False
    while token := _TOKEN.match(text, position):
        word = token.group().lower()
        if word in words.scales and current is not None and words.scales[word] < ceiling:
            worth = words.scales[word]
            if worth < 100 and (total or scale > 1):
                break
            total, current, bare = total + current * worth, None, False
            ceiling = scale = worth
        elif word in words.scales and current is None and total and words.scales[word] >= 1000:
            total *= words.scales[word]  # "two hundred thousand million"
            scale = words.scales[word]
        elif word in words.hundred and current and current < 100:
            current, bare = current * 100, False
            scale = max(scale, 100) if scale == 1 else scale
        elif word in words.small or word in words.tens:
            worth = words.small.get(word, words.tens.get(word, 0))
            if bare or not _fits(current, worth, total, joined):
                break
            if current is None and total and _DASH.match(text, end):
                break
            current = (current or 0) + worth
            if worth and scale > 1 and ceiling > 1000:
                scale = 1
        elif (
            word in words.joiners
            and not joined
            and (total or (current and current >= 100))
            and not bare
        ):
            joined = True
            position = _skip(text, token.end())
            if _ONE_PART.match(text, position):
                break
            continue
        elif word in words.point and current is not None and not bare:
            decimal = _decimals(text, token.end(), words)
            if decimal is None:
                break
            current, end = current + decimal[0], decimal[1]
            position = _skip(text, end)
            continue
        else:
            break
        joined = False
        end = token.end()
        position = _skip(text, end)
        if position == end:
            break
    return tidy(total + (current or 0)), end, scale


_TENS_HYPHEN_RANK = re.compile(r"\b([^\W\d_]+)-([^\W\d_]+)s\b")
_RECENT = re.compile(r"\b(?:past|last|next|previous|first|coming|final) \Z", re.IGNORECASE)
_ONE_PART = re.compile(r"one[ -](?:half|third|quarter|fourth|fifth)\b", re.IGNORECASE)


def _fits(current: Number | None, worth: int, total: Number, joined: bool) -> bool:
    """Whether a small number or a ten may follow: "sixty" + "one", but not "one" + "two"."""
    if current is None:
        return True
    if current >= 100 and current % 100 == 0:
        return True
    return current % 100 >= 20 and current % 10 == 0 and 0 < worth < 10 and not joined


def _skip(text: str, end: int) -> int:
    gap = _GAP.match(text, end)
    return gap.end() if gap else end


def _decimals(text: str, end: int, words: NumberWords) -> tuple[float, int] | None:
    """The digits spoken after "point": "zero eight" is .08, "eleven" is .11."""
    digits = ""
    stop = end
    for _ in range(12):
        token = _TOKEN.match(text, _skip(text, stop))
        if token is None or token.start() == stop or token.group().lower() not in words.small:
            break
        digits += str(words.small[token.group().lower()])
        stop = token.end()
    return (float(f"0.{digits}"), stop) if digits else None


_TENS_AND_RANK = re.compile(r"[ -]+[a-z]+[ -]([a-z]+)s\b", re.IGNORECASE)
_AND_PART = re.compile(r"[ -]+(and[ -])?(?:(an?|one)[ -]+)?([^\W\d_]+)")


def with_fraction(text: str, whole: Numeral, words: NumberWords) -> Numeral:
    """ "two thirds", "one and a half", "three and two fifths", "a million and a half"."""
    match = _AND_PART.match(text, whole.end)
    if match is None:
        return whole
    word = match[3].lower()
    if word == "quarters" and (
        whole.value == 2 or _RECENT.search(text, max(0, whole.start - 9), whole.start)
    ):
        return whole  # quarters of a year: two of four parts are "half"
    joined, article = bool(match[1]), match[2]
    if word in words.tens and not joined and (parts := _compound_parts(text, whole, word, words)):
        return parts
    below = words.fractions.get(word)
    if below and text[whole.end] == "-" and (parts := _hyphened_parts(text, whole, words)):
        return parts
    if below and joined and article:
        part = whole.scale / below if whole.scale >= 1000 else 1 / below
        if found := _scale_after(text, match.end(), words):
            if whole.scale > found[0]:
                value = tidy(whole.value + found[0] / below)
            else:
                value = tidy((whole.value + 1 / below) * found[0])
            return Numeral(whole.start, found[1], value, found[0], "fraction", "and-a-half")
        return Numeral(
            whole.start,
            match.end(),
            tidy(whole.value + part),
            whole.scale,
            "fraction",
            "and-a-half",
        )
    if below and not joined and not article and (parts := _last_parts(text, whole, word, words)):
        return parts
    if below and not joined and not article and word != "second" and _agrees(word, whole.value):
        value = whole.value / below
        if found := _scale_after(text, match.end(), words):
            return Numeral(
                whole.start,
                found[1],
                tidy(value * found[0]),
                found[0],
                "fraction",
                "fraction-of-scale",
            )
        return Numeral(whole.start, match.end(), value, 1, "fraction", "fraction-words")
    if joined and not article and (word in words.small or word in words.tens):
        return _and_parts(text, whole, match.start(3), words)
    return whole


def _compound_parts(text: str, whole: Numeral, tens: str, words: NumberWords) -> Numeral | None:
    """ "three twenty-firsts": a denominator of tens and a rank in the plural."""
    match = _TENS_AND_RANK.match(text, whole.end)
    rank = words.ordinals.get(match[1].lower(), 0) if match else 0
    if match is None or not 0 < rank < 10:
        return None
    value = whole.value / (words.tens[tens] + rank)
    return Numeral(whole.start, match.end(), value, 1, "fraction", "fraction-words")


def _hyphened_parts(text: str, whole: Numeral, words: NumberWords) -> Numeral | None:
    """ "one hundred thirty-fifths": what the hyphen joins to the parts is their denominator."""
    match = _TENS_HYPHEN_RANK.search(text, whole.start, whole.end + 12)
    if match is None or match.end(1) != whole.end or match.start() == whole.start:
        return None
    below = words.tens.get(match[1].lower(), 0) + words.ordinals.get(match[2].lower(), 0)
    above = whole.value - words.tens.get(match[1].lower(), 0)
    if below < 20 or above <= 0:
        return None
    return Numeral(whole.start, match.end(), above / below, 1, "fraction", "fraction-words")


def _last_parts(text: str, whole: Numeral, word: str, words: NumberWords) -> Numeral | None:
    """ "one hundred and three quarters": what stands behind "and" counts only the parts."""
    joint = text.rfind(" and ", whole.start, whole.end)
    if joint < 0 or not word.endswith("s"):
        return None
    left, _, scale = compose(text[whole.start : joint], 0, words)
    above, _, _ = compose(text, joint + 5, words)
    below = words.fractions[word]
    match = _AND_PART.match(text, whole.end)
    if match is None or not above < below:
        return None
    found = _scale_after(text, match.end(), words)
    times, end = found or (scale if scale >= 1000 else 1, match.end())
    value = tidy(left + times * above / below)
    return Numeral(whole.start, end, value, times, "fraction", "mixed-fraction")


def _and_parts(text: str, whole: Numeral, at: int, words: NumberWords) -> Numeral:
    """ "three and two fifths": a further count of parts behind "and"."""
    above, end, _ = compose(text, at, words)
    token = _TOKEN.match(text, _skip(text, end))
    if token is None or token.start() == end:
        return whole
    below = words.fractions.get(token.group().lower())
    if below is None or not above < below or not _agrees(token.group().lower(), above):
        return whole
    times = whole.scale if whole.scale >= 1000 else 1  # as in "a million and a half"
    value = tidy(whole.value + times * above / below)
    return Numeral(whole.start, token.end(), value, times, "fraction", "mixed-fraction")


def _agrees(word: str, count: Number) -> bool:
    """One third, two thirds: the fraction agrees with its count; "two third graders" is none."""
    return (count == 1) != (word.endswith("s") and word != "s")
