"""The article with its marks as pages of paper, and a list of its claims behind the text.

Style of line and sign of status say all without colour; numbers lead from mark to list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPagedPaintDevice,
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


class PaperArticle:
    """Sets an article for a sheet of this height to width, in the colours of a light theme."""

    def __init__(
        self,
        document: Document,
        byline: str,
        claims: Sequence[Claim],
        checks: Mapping[str, Check],
        theme: Theme,
        shape: float,
    ) -> None:
        self._title = document.title
        self._claims = claims
        self._numbers = {claim.id: number for number, claim in enumerate(claims, 1)}
        self._checks = checks
        self._theme = theme
        self._height = _WIDTH * shape
        self._sheet = QTextDocument()
        self._setter = Typesetter(self._sheet, document, Setting(theme, 1.0, byline))
        self._setter.set_blocks(len(document.blocks))
        self._listed = self._sheet.blockCount()
        self._list_claims()
        frame = self._sheet.rootFrame()
        margins = frame.frameFormat()
        margins.setTopMargin(_TOP)
        margins.setBottomMargin(_BOTTOM)
        frame.setFrameFormat(margins)
        self._sheet.setPageSize(QSizeF(_WIDTH, self._height))
        self._here: dict[int, list[Claim]] = defaultdict(list)
        for claim in claims:
            for number in sorted(self._pages_of(claim)):
                self._here[number].append(claim)
        self._listed_here = self._signs_by_page()

    @property
    def pages(self) -> int:
        """How many sheets it takes."""
        return self._sheet.pageCount()

    def print_to(self, device: QPagedPaintDevice) -> None:
        """Paint every page on a printer, a preview or a file."""
        painter = QPainter(device)
        scale = painter.viewport().width() / _WIDTH
        painter.scale(scale, scale)
        for page in range(self.pages):
            if page:
                device.newPage()
            painter.save()
            self.paint(painter, page)
            painter.restore()
        painter.end()

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint one page, which counts from 0, with its upper left corner at 0, 0."""
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

    # -- setting ------------------------------------------------------------------------------

    def _list_claims(self) -> None:
        cursor = QTextCursor(self._sheet)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        shape = QTextBlockFormat()
        shape.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        shape.setBottomMargin(10)
        cursor.insertBlock(shape, self._letters(19, bold=True))
        cursor.insertText(CLAIMS)
        row = QTextBlockFormat()
        row.setBottomMargin(5)
        row.setLeftMargin(_SIGN_AT)
        for number, claim in enumerate(self._claims, 1):
            check = self._checks.get(claim.id)
            remark = (check.correction or check.note) if check else ""
            cursor.insertBlock(row, self._letters(12))
            cursor.insertText(for_qt(claim_line(number, claim, self._status(claim), remark)))
        cursor.endEditBlock()

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

    def _signs_by_page(self) -> Mapping[int, list[tuple[QPointF, Claim]]]:
        """Where the signs in the list stand: a foot for each claim, by its page."""
        found: dict[int, list[tuple[QPointF, Claim]]] = defaultdict(list)
        block = self._sheet.findBlockByNumber(self._listed + 1)
        for claim in self._claims:
            box = self._sheet.documentLayout().blockBoundingRect(block)
            first = block.layout().lineAt(0)
            foot = QPointF(GUTTER, box.top() + first.y() + first.ascent())
            found[int(foot.y() // self._height)].append((foot, claim))
            block = block.next()
        return found

    def _paint_list_signs(self, painter: QPainter, page: int) -> None:
        for foot, claim in self._listed_here.get(page, ()):
            status = self._status(claim)
            ink = self._theme.status_ink(status)
            paint_hanging(painter, foot, SIGN, STATUS_SIGNS[status], ink)

    def _paint_foot(self, painter: QPainter, page: int) -> None:
        painter.setFont(fonts.interface(9))
        painter.setPen(QColor(self._theme.soft))
        box = QRectF(GUTTER, self._height - _FOOT - 14, MEASURE, 14)
        words = page_foot(for_qt(self._title)[:80], page + 1, self.pages)
        painter.drawText(box, Qt.AlignmentFlag.AlignTrailing, words)
