"""The direction in which words are read, by the Unicode Bidirectional Algorithm. Pure: no Qt."""

from __future__ import annotations

import unicodedata

# First Strong Isolate and Pop Directional Isolate, https://www.unicode.org/reports/tr9/
_ISOLATE, _POP = "\u2068", "\u2069"


def reads_leftward(words: str) -> bool:
    """Whether words run from right to left: their first strong letter does (rules P2 and P3)."""
    for letter in words:
        kind = unicodedata.bidirectional(letter)
        if kind in ("R", "AL"):
            return True
        if kind == "L":
            return False
    return False


def isolated(words: str) -> str:
    """Words that keep their own direction in a line of another one."""
    return f"{_ISOLATE}{words}{_POP}" if not words.isascii() else words
