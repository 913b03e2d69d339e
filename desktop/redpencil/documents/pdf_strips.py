"""The printed lines of a PDF page with their places, taken from pdfium. It runs in the cage."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from redpencil.documents.building import raised

if TYPE_CHECKING:
    from pypdfium2 import PdfTextPage

_LIGATURES = str.maketrans({
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
})  # fmt: skip
# pdfium puts this in the place of a hyphen at the end of a line, and the next line after it.
_BROKEN = "\ufffe"
_LINE = re.compile(r"[^\r\n\ufffe]+\ufffe?|\ufffe")
# A gap of one letter's height is wider than any blank of justified text, save in bad setting.
_WIDE_GAP = 1.0
# Letters are about half as wide as high; a line much longer than its letters holds wide gaps.
_LETTER_WIDTH = 0.5
_STRETCHED = 1.3
# A raised figure: clearly smaller than its line, and clearly above its base.
_SMALL, _HIGH = 0.8, 0.15
_BOLD = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)
_FORCE_BOLD = 1 << 18  # ISO 32000-1, table 123
_NAME_LENGTH = 128
_LEAST_SIZE = 0.5  # a file may say that letters have no height at all
_DIGIT = re.compile(r"\d")

_Rectangle: TypeAlias = tuple[float, float, float]
_Box: TypeAlias = tuple[float, float, float, float]


@dataclass(slots=True)
class Strip:
    """A stretch of one printed line without wide gaps. Coordinates in points, y upwards.

    ``base`` is where its letters stand; ``broken`` tells of a hyphen at its end.
    """

    page: int
    left: float
    right: float
    base: float
    size: float
    text: str
    bold: bool = False
    broken: bool = False


class PageText:
    """The text of one page, asked for by the index of its characters."""

    def __init__(self, text: PdfTextPage, page: int) -> None:
        from pypdfium2 import raw

        self._pdfium = raw
        self._handle = text.raw
        self._page = page
        self.words: str = text.get_text_range()
        # Characters without a code are in the list but not in the text.
        self._even = text.count_chars() == len(self.words)
        self._box = raw.FS_RECTF()
        self._box_pointer = ctypes.byref(self._box)
        self._matrix = raw.FS_MATRIX()
        self._matrix_pointer = ctypes.byref(self._matrix)
        self._double = [ctypes.c_double() for _ in range(4)]
        self._pointers = [ctypes.byref(value) for value in self._double]
        self._name = ctypes.create_string_buffer(_NAME_LENGTH)
        self._flags = ctypes.c_int()

    def strips(self) -> list[Strip]:
        """The lines of the page in the order of its contents, cut where gaps are wide."""
        lines = [(m.start(), m.end()) for m in _LINE.finditer(self.words)]
        angles = [self._turn(start) for start, _ in lines]
        usual = Counter(angles).most_common(1)[0][0] if angles else 0
        if usual:
            return [
                turned for (start, end), angle in zip(lines, angles, strict=True)
                if angle == usual and (turned := self._whole(start, end, usual)) is not None
            ]  # fmt: skip
        # What stands across the others is a stamp or a label of a picture.
        return [
            strip for (start, end), angle in zip(lines, angles, strict=True) if not angle
            for strip in self._line(start, end)
        ]  # fmt: skip

    def _index(self, place: int) -> int:
        if self._even:
            return place
        found: int = self._pdfium.FPDFText_GetCharIndexFromTextIndex(self._handle, place)
        return max(found, 0)

    def _turn(self, place: int) -> int:
        """The direction of a line in quarters of a circle, clockwise as pdfium counts them."""
        angle: float = self._pdfium.FPDFText_GetCharAngle(self._handle, self._index(place))
        return round(angle / (math.pi / 2)) % 4 if angle >= 0 else 0

    def _edges(self, place: int) -> tuple[float, float, float, float]:
        """Left, right, bottom and top of a character, its whole width and height counted."""
        box = self._box
        self._pdfium.FPDFText_GetLooseCharBox(self._handle, self._index(place), self._box_pointer)
        return box.left, box.right, box.bottom, box.top

    def _base(self, place: int) -> float:
        self._pdfium.FPDFText_GetCharOrigin(self._handle, self._index(place), *self._pointers[:2])
        return self._double[1].value

    def _size(self, place: int) -> float:
        """The height of a letter's font as it is seen: the size of the font, scaled."""
        index, matrix = self._index(place), self._matrix
        size: float = self._pdfium.FPDFText_GetFontSize(self._handle, index)
        self._pdfium.FPDFText_GetMatrix(self._handle, index, self._matrix_pointer)
        return max(size * math.hypot(matrix.c, matrix.d), _LEAST_SIZE)

    def _is_bold(self, place: int) -> bool:
        self._pdfium.FPDFText_GetFontInfo(
            self._handle, self._index(place), self._name, _NAME_LENGTH, ctypes.byref(self._flags)
        )
        return bool(self._flags.value & _FORCE_BOLD) or _BOLD.search(self._name.value) is not None

    def _line(self, start: int, end: int) -> Iterator[Strip]:
        """The strips of one line of pdfium's."""
        words = self.words
        while start < end and words[start].isspace():
            start += 1
        broken = end > start and words[end - 1] == _BROKEN
        stop = end - broken
        while stop > start and words[stop - 1].isspace():
            stop -= 1
        if start >= stop:
            return
        # Its first letter may be a bullet or a note's mark of another font; blanks have no size.
        middle = (start + stop) // 2
        middle -= words[middle] == " "
        size, base = self._size(middle), self._base(middle)
        pieces = self._rectangles(start, stop)
        text = self._raised(start, stop, size, base, pieces)
        left, right = self._edges(start)[0], self._edges(stop - 1)[1]
        bold = self._is_bold(middle)
        at = start
        for gap in self._gaps(start, stop, size, right - left, pieces):
            cut, piece = self._edges(gap - 1)[1], _tidy(text[at - start : gap - start])
            yield Strip(self._page, left, cut, base, size, piece, bold)
            at = gap + 1
            left = self._edges(at)[0]
        piece = _tidy(text[at - start :])
        yield Strip(self._page, left, right, base, size, piece, bold, broken)

    def _gaps(
        self, start: int, stop: int, size: float, width: float, pieces: Sequence[_Rectangle]
    ) -> Iterator[int]:
        """The places of blanks that are wider than a letter is high."""
        wide = _WIDE_GAP * size
        far = any(after[0] - before[1] > wide for before, after in pairwise(pieces))
        if not far and width <= _STRETCHED * (stop - start) * size * _LETTER_WIDTH:
            return
        for place in range(start + 1, stop - 1):
            if self.words[place] == " " and (
                self._edges(place + 1)[0] - self._edges(place - 1)[1] > wide
            ):
                yield place

    def _rectangles(self, start: int, stop: int) -> list[_Rectangle]:
        """Left, right and bottom of the pieces a line was written in; none where it is one."""
        count = self._count_boxes(start, stop)
        return [box[:3] for box in self._boxes(count)] if count > 1 else []

    def boxes(self, start: int, stop: int) -> list[_Box]:
        """Left, right, bottom and top of the pieces that a stretch of the page was written in."""
        return list(self._boxes(self._count_boxes(start, stop)))

    def _count_boxes(self, start: int, stop: int) -> int:
        first, last = self._index(start), self._index(stop - 1)
        count: int = self._pdfium.FPDFText_CountRects(self._handle, first, last - first + 1)
        return count

    def _boxes(self, count: int) -> Iterator[_Box]:
        """The pieces that were counted last."""
        left, top, right, bottom = self._double
        for number in range(count):
            self._pdfium.FPDFText_GetRect(self._handle, number, *self._pointers)
            yield left.value, right.value, bottom.value, top.value

    def _raised(
        self, start: int, stop: int, size: float, base: float, pieces: Sequence[_Rectangle]
    ) -> str:
        """The words of a line; digits set above it as the characters for that."""
        words = self.words[start:stop]
        low = base + _HIGH * size
        if all(bottom < low for _, _, bottom in pieces) or not _DIGIT.search(words):
            return words
        return "".join(
            raised(c) if c.isdecimal() and self._is_raised(start + n, size, base) else c
            for n, c in enumerate(words)
        )

    def _is_raised(self, place: int, size: float, base: float) -> bool:
        return self._size(place) < _SMALL * size and self._base(place) > base + _HIGH * size

    def _whole(self, start: int, end: int, turn: int) -> Strip | None:
        """A line of a page that lies on its side, as it looks once the page is turned."""
        words = self.words[start:end]
        broken = words.endswith(_BROKEN)
        stop = end - broken
        if not words.strip(f" {_BROKEN}"):
            return None
        first, last = self._edges(start), self._edges(stop - 1)
        low, high = min(first[2], last[2]), max(first[3], last[3])
        near, far = min(first[0], last[0]), max(first[1], last[1])
        sides = {3: (low, high, -far), 2: (-far, -near, -high), 1: (-high, -low, near)}[turn]
        size, bold = self._size(start), self._is_bold(start)
        return Strip(self._page, *sides, size, _tidy(words[: stop - start]), bold, broken)


def _tidy(words: str) -> str:
    return " ".join(words.translate(_LIGATURES).split())
