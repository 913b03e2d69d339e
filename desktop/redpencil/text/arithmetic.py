"""A line of arithmetic as people write it, worked out exactly. Pure: nothing of Python is run.

Read are numbers with commas or spaces between thousands, ``+ − × ÷ ^``, their ASCII signs,
brackets, ``%`` (a hundredth; ``+ 8 %`` and ``− 8 %`` are of what stands before), ``of`` for times,
and one ``=`` with the result that was expected.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)"
    r"|(?P<of>of\b)|(?P<sign>[-+−–*×x·/÷:^()%=]))",
    re.IGNORECASE,
)
_SAME = {"−": "-", "–": "-", "×": "*", "x": "*", "X": "*", "·": "*", "÷": "/", ":": "/"}
# More is a slip of the hand; and a power grows without end.
LONGEST = 400
"""The most characters of a line that is read."""
_DEEPEST, _HIGHEST_POWER, _LARGEST = 40, 64, 10**40


@dataclass(frozen=True, slots=True)
class Worked:
    """What a line comes to, and what it was said to come to, if it says so.

    ``holds`` is whether both are the same, rounded as the expected result is written.
    """

    value: Fraction
    expected: Fraction | None
    holds: bool


def work_out(line: str) -> Worked | None:
    """What a line of arithmetic comes to; None for one that is none, or without an operation."""
    if len(line) > LONGEST:
        return None
    left, equals, right = line.partition("=")
    try:
        value = _Reading(left).whole()
        if value is None:
            return None
        if not equals or not right.strip():
            return Worked(value, None, holds=True)
        expected = _Reading(right).whole(alone=True)
    except (_UnreadableError, ZeroDivisionError):
        return None
    if expected is None:
        return None
    return Worked(value, expected, holds=_same(value, expected, right))


def written(value: Fraction) -> str:
    """A result as it is read: grouped by thousands, at most six digits behind the point."""
    if value.denominator == 1:
        return f"{value.numerator:,}".replace("-", "−")
    number = Decimal(value.numerator) / Decimal(value.denominator)
    words = f"{number:,.6f}".rstrip("0").rstrip(".")
    return words.replace("-", "−")


def _same(value: Fraction, expected: Fraction, words: str) -> bool:
    """Whether a result is the expected one, at as many decimals as that is written with."""
    point = re.search(r"\.(\d+)", words)
    decimals = len(point[1]) if point else 0
    if "%" in words:
        decimals += 2
    return abs(value - expected) <= Fraction(1, 2 * 10**decimals)


class _UnreadableError(Exception):
    """The line is no arithmetic."""


class _Reading:
    """One side of a line, read from left to right by precedence."""

    def __init__(self, line: str) -> None:
        self._tokens: list[str | Fraction] = []
        at = 0
        line = line.rstrip()
        while at < len(line):
            match = _TOKEN.match(line, at)
            if match is None:
                raise _UnreadableError
            self._tokens.append(_token(match))
            at = match.end()
        self._at = 0
        self._depth = 0

    def whole(self, *, alone: bool = False) -> Fraction | None:
        """The value of all of it; None for a number without an operation, unless ``alone``."""
        if not self._tokens or (not alone and len(self._tokens) < 3):
            return None
        value = self._sum()
        if self._at != len(self._tokens):
            raise _UnreadableError
        return value

    def _peek(self) -> str | Fraction | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _take(self, *signs: str) -> str | None:
        found = self._peek()
        if isinstance(found, str) and found in signs:
            self._at += 1
            return found
        return None

    def _sum(self) -> Fraction:
        value = self._product()[0]
        while sign := self._take("+", "-"):
            part, is_share = self._product()
            part = part * value if is_share else part
            value = _kept(value + part if sign == "+" else value - part)
        return value

    def _product(self) -> tuple[Fraction, bool]:
        """A product, and whether it is a bare percentage."""
        value, is_share = self._signed()
        while sign := self._take("*", "/"):
            other, _ = self._signed()
            value, is_share = _kept(value * other if sign == "*" else value / other), False
        return value, is_share

    def _signed(self) -> tuple[Fraction, bool]:
        negative = False
        while sign := self._take("+", "-"):
            negative ^= sign == "-"
        value = self._power()
        is_share = False
        while self._take("%"):
            value, is_share = value / 100, True
        return (-value if negative else value), is_share

    def _power(self) -> Fraction:
        base = self._single()
        if not self._take("^"):
            return base
        negative = self._take("-") is not None
        exponent = self._single()
        if exponent.denominator != 1 or exponent > _HIGHEST_POWER:
            raise _UnreadableError
        if abs(base) > _LARGEST or base.denominator > _LARGEST:
            raise _UnreadableError
        power = int(-exponent if negative else exponent)
        return _kept(Fraction(base**power))

    def _single(self) -> Fraction:
        if self._take("("):
            self._depth += 1
            if self._depth > _DEEPEST:
                raise _UnreadableError
            value = self._sum()
            if not self._take(")"):
                raise _UnreadableError
            self._depth -= 1
            return value
        found = self._peek()
        if not isinstance(found, Fraction):
            raise _UnreadableError
        self._at += 1
        return found


def _token(match: re.Match[str]) -> str | Fraction:
    if match["number"]:
        return Fraction(re.sub(r"[,\s]", "", match["number"]))
    if match["of"]:
        return "*"
    return _SAME.get(match["sign"], match["sign"])


def _kept(value: Fraction) -> Fraction:
    """A value that can be shown; raises where it grows beyond all figures of an article."""
    if abs(value) > _LARGEST**3 or value.denominator > _LARGEST**3:
        raise _UnreadableError
    return value
