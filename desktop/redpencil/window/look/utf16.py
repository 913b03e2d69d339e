"""Offsets in code points against offsets in UTF-16 units, for the edge where Qt begins. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
# What QTextCursor.insertText would take for a new block or a frame, and what cannot stand in
# a QString at all. Each is replaced by one unit, so that no offset moves.
_BREAKS = re.compile("[\n\r\u2029\x0b\x0c\x1c-\x1e\x85]")
_FOREIGN = re.compile("[\x00\ufdd0\ufdd1\ufffc\ud800-\udfff]")


def for_qt(text: str) -> str:
    """The text with every line break as a space and every unit that Qt keeps for itself as U+FFFD.

    As many code points come back as were given.
    """
    return _FOREIGN.sub("\ufffd", _BREAKS.sub(" ", text))


class Utf16Map:
    """The way between code points and UTF-16 units of one text."""

    __slots__ = ("_astral", "_units")

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._units = [place + index for index, place in enumerate(self._astral)]

    def units(self, offset: int) -> int:
        """UTF-16 units before a code point."""
        return offset + bisect_left(self._astral, offset)

    def code_points(self, utf16_offset: int) -> int:
        """Code points before a UTF-16 unit; the middle of a pair counts as its beginning."""
        before = bisect_right(self._units, utf16_offset)
        if before and self._units[before - 1] in (utf16_offset, utf16_offset - 1):
            return self._astral[before - 1] + (utf16_offset - self._units[before - 1]) // 2
        return utf16_offset - before
