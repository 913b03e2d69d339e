"""The article with its marks as pages of paper, and a list of its claims behind the text.

Style of line and sign of status say all without colour; numbers lead from mark to list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Self

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from redpencil.model import Check, Claim, Document, Status
from redpencil.window.look import fonts
from redpencil.window.look.glyphs import STATUS_SIGNS, paint_hanging
from redpencil.window.look.theme import Theme
from redpencil.window.look.utf16 import for_qt
from redpencil.window.page.mark_painting import SIGN, SIGN_FOOT, MarkPainter
from redpencil.window.page.page_view import lines_of_block
from redpencil.window.page.typesetting import GUTTER, MEASURE, Setting, Typesetter
from redpencil.words.printing import CLAIMS, claim_line, page_foot

_WIDTH = MEASURE + 2 * GUTTER
# Free above the words and below them on each page; the foot stands in the latter.
_TOP, _BOTTOM, _FOOT = 24.0, 52.0, 16.0
# Before the words of a line in the list, where the sign of the status stands.
_SIGN_AT = 16.0
# What is set at a time: a few milliseconds' work.
_BLOCKS, _LINES = 8, 40


class PaperArticle:
    """Sets an article for a sheet of this height to width, in the colours of a light theme.

    Nothing is set before ``portions`` is gone through; what is set stays where it is.
    """

    def __init__(
        self,
        document: Document,
        byline: str,
        claims: Sequence[Claim],
        checks: Mapping[str, Check],
        theme: Theme,
        shape: float,
    ) -> None:
        self.done = False
        self.shape = shape
        self._document = document
        self._claims = claims
        self._numbers = {claim.id: number for number, claim in enumerate(claims, 1)}
        self._checks = checks
        self._theme = theme
        self._height = _WIDTH * shape
        self._sheet = QTextDocument()
        self._setter = Typesetter(self._sheet, document, Setting(theme, 1.0, byline))
        frame = self._sheet.rootFrame()
        margins = frame.frameFormat()
        margins.setTopMargin(_TOP)
        margins.setBottomMargin(_BOTTOM)
        frame.setFrameFormat(margins)
        self._sheet.setPageSize(QSizeF(_WIDTH, self._height))
        self._here: dict[int, list[Claim]] = defaultdict(list)
        self._listed_here: dict[int, list[tuple[QPointF, Claim]]] = defaultdict(list)

    def portions(self) -> Iterator[float]:
        """Set everything, a few milliseconds' work at a time; each time the share that is set."""
        whole = len(self._document.blocks) + len(self._claims) + 1
        placed = 0
        for portion in range(0, len(self._document.blocks) or 1, _BLOCKS):
            self._setter.set_blocks(_BLOCKS)
            placed = self._place_marks(placed)
            yield portion / whole
        self._begin_list()
        for first in range(0, len(self._claims), _LINES):
            self._list_claims(first, first + _LINES)
            yield (len(self._document.blocks) + first) / whole
        self.done = True
        yield 1.0

    def set_whole(self) -> Self:
        """Go through all portions at once."""
        for _ in self.portions():
            pass
        return self

    @property
    def pages(self) -> int:
        """How many sheets it takes, as far as it is set."""
        return self._sheet.pageCount()

    @property
    def pages_set(self) -> int:
        """How many sheets are as they will be printed: no words will come to them any more."""
        return self.pages if self.done else self.pages - 1

    def paint(self, painter: QPainter, page: int, box: QRectF) -> None:
        """Paint one page, which counts from 0, into a box of the sheet's shape."""
        painter.save()
        painter.translate(box.topLeft())
        painter.scale(box.width() / _WIDTH, box.width() / _WIDTH)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(0, page * self._height, _WIDTH, self._height)
        painter.setClipRect(QRectF(0, 0, _WIDTH, self._height))
        self._paint_foot(painter, page)
        painter.translate(0, -sheet.top())
        here = self._here.get(page, [])
        marks = MarkPainter(painter, self._theme, 1.0, self.lines_of)
        for claim in here:
            marks.tint(claim, self._status(claim))
        for claim in here:
            marks.line(claim, self._status(claim))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = sheet
        self._sheet.documentLayout().draw(painter, context)
        for claim in here:
            self._paint_end(painter, marks, claim)
        self._paint_list_signs(painter, page)
        painter.restore()

    # -- setting ------------------------------------------------------------------------------

    def _place_marks(self, placed: int) -> int:
        """Find the pages of the claims after so many whose words are all set; how many are then."""
        for claim in self._claims[placed:]:
            if claim.end > self._setter.reached and not self._setter.done:
                break
            for number in sorted(self._pages_of(claim)):
                self._here[number].append(claim)
            placed += 1
        return placed

    def _begin_list(self) -> None:
        cursor = self._at_end()
        shape = QTextBlockFormat()
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        shape.setBottomMargin(10)
        cursor.insertBlock(shape, self._letters(19, bold=True))
        cursor.insertText(CLAIMS)

    def _list_claims(self, first: int, behind: int) -> None:
        """Set the lines of these claims, and note where their signs stand."""
        cursor = self._at_end()
        row = QTextBlockFormat()
        row.setBottomMargin(5)
        row.setLeftMargin(_SIGN_AT)
        letters = self._letters(12)
        begun = self._sheet.blockCount()
        claims = self._claims[first:behind]
        cursor.beginEditBlock()
        for number, claim in enumerate(claims, first + 1):
            check = self._checks.get(claim.id)
            remark = (check.correction or check.note) if check else ""
            cursor.insertBlock(row, letters)
            cursor.insertText(for_qt(claim_line(number, claim, self._status(claim), remark)))
        cursor.endEditBlock()
        block = self._sheet.findBlockByNumber(begun)
        for claim in claims:
            box = self._sheet.documentLayout().blockBoundingRect(block)
            line = block.layout().lineAt(0)
            foot = QPointF(GUTTER, box.top() + line.y() + line.ascent())
            self._listed_here[int(foot.y() // self._height)].append((foot, claim))
            block = block.next()

    def _at_end(self) -> QTextCursor:
        cursor = QTextCursor(self._sheet)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        return cursor

    def _letters(self, pixels: float, *, bold: bool = False) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(fonts.reading(pixels, bold=True) if bold else fonts.interface(pixels))
        letters.setForeground(QColor(self._theme.ink))
        return letters

    def _status(self, claim: Claim) -> Status:
        check = self._checks.get(claim.id)
        return check.status if check else "unchecked"

    # -- places -------------------------------------------------------------------------------

    def lines_of(self, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
        """The rectangles that a span covers on the pages, one below the other."""
        for number, left, right in self._setter.page.pieces(start, end):
            block = self._sheet.findBlockByNumber(number)
            box = self._sheet.documentLayout().blockBoundingRect(block)
            yield from lines_of_block(block, box, left, right)

    def _pages_of(self, claim: Claim) -> frozenset[int]:
        lines = self.lines_of(claim.start, claim.end)
        return frozenset(int(baseline // self._height) for _, baseline in lines)

    # -- painting -----------------------------------------------------------------------------

    def _paint_end(self, painter: QPainter, marks: MarkPainter, claim: Claim) -> None:
        """The sign of the status at the mark's end, and the claim's number in the list."""
        status, place = self._status(claim), marks.end_of(claim)
        if place is None:
            return
        line, baseline = place
        painter.setFont(fonts.interface(8))
        painter.setPen(QColor(self._theme.ink))
        number = str(self._numbers[claim.id])
        room = painter.fontMetrics().horizontalAdvance(number) + 1.0
        taken = (
            marks.sign(claim, status, room=room)
            if status != "unchecked"
            else marks.keep(claim, room)
        )
        painter.drawText(QPointF(line.right() + taken, baseline - SIGN_FOOT), number)

    def _paint_list_signs(self, painter: QPainter, page: int) -> None:
        for foot, claim in self._listed_here.get(page, ()):
            status = self._status(claim)
            ink = self._theme.status_ink(status)
            paint_hanging(painter, foot, SIGN, STATUS_SIGNS[status], ink)

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        painter.setFont(fonts.interface(9))
        painter.setPen(QColor(self._theme.soft))
        box = QRectF(GUTTER, self._height - _FOOT - 14, MEASURE, 14)
        title = for_qt(self._document.title)[:80]
        words = page_foot(title, page + 1, self.pages if self.done else None)
        painter.drawText(box, Qt.AlignmentFlag.AlignTrailing, words)
