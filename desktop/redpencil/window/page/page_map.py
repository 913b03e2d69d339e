"""Where the words of a document stand on the page that Qt shows. Pure: no Qt.

Positions are UTF-16 units of the shown text; offsets are code points of the document.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from redpencil.model import Document
from redpencil.window.look.utf16 import Utf16Map


@dataclass(frozen=True, slots=True)
class Placed:
    """One block of the document on the page, and the number of its shown block."""

    start: int
    end: int
    position: int
    shown: int


class PageMap:
    """Grows as blocks are put on the page, in the order of the text."""

    def __init__(self, document: Document) -> None:
        self._units = Utf16Map(document.text)
        self._placed: list[Placed] = []
        self._starts: list[int] = []
        self._positions: list[int] = []

    def place(self, start: int, end: int, position: int, shown: int) -> None:
        """Take note that a block of the document begins at this position of the page."""
        self._placed.append(Placed(start, end, position, shown))
        self._starts.append(start)
        self._positions.append(position)

    def pieces(self, start: int, end: int) -> tuple[tuple[int, int, int], ...]:
        """The shown pieces of a span: (number of the shown block, from, to) within each block.

        From and to are UTF-16 units from the beginning of the shown block. Nothing comes
        back for a span that is not on the page, or not yet.
        """
        found: list[tuple[int, int, int]] = []
        index = max(0, bisect_right(self._starts, start) - 1)
        while index < len(self._placed) and self._placed[index].start < end:
            block = self._placed[index]
            left, right = max(start, block.start), min(end, block.end)
            if left < right:
                base = self._units.units(block.start)
                found.append(
                    (block.shown, self._units.units(left) - base, self._units.units(right) - base)
                )
            index += 1
        return tuple(found)

    def position(self, offset: int) -> int | None:
        """The position of a code point: of the next shown one where this is not shown.

        None where the page ends before it.
        """
        index = bisect_right(self._starts, offset) - 1
        if index >= 0 and offset <= self._placed[index].end:
            block = self._placed[index]
            return block.position + self._units.units(offset) - self._units.units(block.start)
        if index + 1 < len(self._placed):
            return self._placed[index + 1].position
        return None

    def offset(self, position: int) -> int | None:
        """The code point at a position, or None where the page shows no words of the text."""
        index = bisect_right(self._positions, position) - 1
        if index < 0:
            return None
        block = self._placed[index]
        base = self._units.units(block.start)
        offset = self._units.code_points(base + position - block.position)
        return offset if offset <= block.end else None

    def nearest_offset(self, position: int) -> int:
        """The code point at a position, or the end of the block before it; 0 before them all."""
        index = bisect_right(self._positions, position) - 1
        if index < 0:
            return self._starts[0] if self._starts else 0
        found = self.offset(position)
        return self._placed[index].end if found is None else found
