"""A page to read: a column of a steady measure in the middle, with marks painted under the words.

The marks are painted, not written into the document: a decision repaints a few lines and
moves no word, and a hundred thousand words carry no formats of their own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextBlock,
    QTextDocument,
    QTextLine,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from redpencil.claims.bordering import trimmed
from redpencil.model import Document
from redpencil.window.look.theme import Theme
from redpencil.window.page.mark_painting import tint_box
from redpencil.window.page.page_map import PageMap
from redpencil.window.page.typesetting import GUTTER, MEASURE, Setting, Typesetter

# Where the chosen claim stands after a jump: above the middle, so what follows is in sight.
_COMFORTABLE = 0.34
# Two or three screens: what must stand before the first paint.
_FIRST_BLOCKS = 200
# Set in about 40 ms, so that a key pressed meanwhile is answered at once.
_MORE_BLOCKS = 250
# As the stylesheet draws it; kept free also where there is nothing to scroll.
_SCROLL_BAR = 10
# Keys that move the caret: it is shown to those who use it, and nobody else.
_CARET_KEYS = frozenset(
    (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home,
     Qt.Key.Key_End)
)  # fmt: skip

# With the keyboard allowed Qt draws the caret's sign of direction, however thin the caret is.
_BY_MOUSE = Qt.TextInteractionFlag.TextSelectableByMouse
_BY_KEYS = Qt.TextInteractionFlag.TextSelectableByKeyboard


class PageView(QTextBrowser):
    """Shows one document; a subclass paints what it wants under and over the words."""

    page_set = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.zoom = 1.0
        self._column = 1.0
        self.shown: Document | None = None
        self._byline = ""
        self._sheet: QTextDocument | None = None
        self._setter: Typesetter | None = None
        self._wanted: tuple[int, float] | None = None
        self._matches: Sequence[tuple[int, int]] = ()
        self._match = -1
        self._settle = QTimer(self)
        self._settle.setInterval(0)
        self._settle.setSingleShot(True)
        self._more = QTimer(self)
        self._more.setInterval(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.setCursorWidth(0)
        self.setTextInteractionFlags(_BY_MOUSE)
        self._more.timeout.connect(self._set_more)
        self._settle.timeout.connect(self._keep_wanted)

    # -- showing ------------------------------------------------------------------------------

    def show_document(
        self, document: Document | None, byline: str = "", at: int = 0, share: float = 0.0
    ) -> None:
        """Show a document, its first screens at once.

        ``at`` is the code point to begin at, ``share`` the share of the view's height above it.
        """
        self.shown = document
        self._byline = byline
        self._matches = ()
        self._wanted = (at, share) if at else None
        self._typeset()

    def set_theme(self, theme: Theme) -> None:
        """Show the same words in another theme."""
        self.theme = theme
        self._typeset_again(self.reading_position())

    def set_zoom(self, zoom: float) -> None:
        """Show the same words larger or smaller; 1.0 is the normal size."""
        place = self.reading_position()
        self.zoom = zoom
        self._centre_column()
        self._typeset_again(place)

    def set_column(self, share: float) -> None:
        """Set the words in lines of this share of the usual length."""
        self._column = share
        self._centre_column()

    def reading_position(self) -> int:
        """The code point at the top of the view."""
        if self._setter is None:
            return 0
        cursor = self.cursorForPosition(QPoint(GUTTER + 1, 2))
        return self._setter.page.nearest_offset(cursor.position())

    def has_selection(self) -> bool:
        """Whether words are selected."""
        start, end = self.selected_span()
        return start < end

    def selected_span(self) -> tuple[int, int]:
        """The selected words, without the white space around them; an empty span for none."""
        cursor, shown = self.textCursor(), self.shown
        if self._setter is None or shown is None or not cursor.hasSelection():
            return 0, 0
        page = self._setter.page
        start = page.nearest_offset(cursor.selectionStart())
        return trimmed(shown.text, start, page.nearest_offset(cursor.selectionEnd()))

    def select_nothing(self) -> None:
        """Let go of the selected words."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def scroll_to(self, offset: int, share: float = 0.0) -> None:
        """Bring a code point to a share of the view's height; 0.0 is the top.

        Where the page has not come so far yet, it does so when it has.
        """
        place = self.place_of(offset)
        if place is None:
            self._wanted = (offset, share)
            return
        target = place.top() - share * self.viewport().height()
        self.verticalScrollBar().setValue(round(target))

    def show_place(self, offset: int) -> None:
        """Bring a code point into sight, without moving the page where it is well in sight."""
        place = self.place_of(offset)
        if place is None:
            self.scroll_to(offset, _COMFORTABLE)
            return
        top = place.top() - self.verticalScrollBar().value()
        height = self.viewport().height()
        if not 0.08 * height <= top <= 0.78 * height:
            self.scroll_to(offset, _COMFORTABLE)

    def show_matches(self, matches: Sequence[tuple[int, int]], chosen: int = -1) -> None:
        """Show where words were found, in order; ``chosen`` is the one brought into sight."""
        self._matches = matches
        self._match = chosen
        if 0 <= chosen < len(matches):
            self.show_place(matches[chosen][0])
        self.viewport().update()

    def place_of(self, offset: int) -> QRectF | None:
        """The line that holds a code point, in page coordinates; None while it is not set."""
        found = self.lines_of(offset, offset + 1)
        first = next(found, None)
        return first[0] if first else None

    @property
    def page(self) -> PageMap | None:
        """The map from the document's offsets to the page, as far as it is set."""
        return self._setter.page if self._setter else None

    def _typeset_again(self, place: int) -> None:
        if self.shown is not None:
            self._wanted = (place, 0.0) if place else None
            self._typeset()

    def _typeset(self) -> None:
        self._more.stop()
        # A fresh document is cheaper than emptying a long one.
        fresh = QTextDocument(self)
        if self.shown is None:
            self._setter = None
        else:
            setting = self.setting()
            self._setter = Typesetter(fresh, self.shown, setting)
            self._setter.set_blocks(_FIRST_BLOCKS)
        self.setDocument(fresh)
        self.setCursorWidth(0)  # a new document brings a caret of its own
        if self._sheet is not None:
            self._sheet.deleteLater()
        self._sheet = fresh
        # When the layouts around have given the view its size.
        self._settle.start()
        if self._setter is not None and not self._setter.done:
            self._more.start()
        else:
            self.page_set.emit()

    def setting(self) -> Setting:
        """How the page is set now."""
        return Setting(self.theme, self.zoom, self._byline)

    def _set_more(self) -> None:
        if self._setter is not None:
            # Appending keeps the place on the page: nothing above the view changes.
            self._setter.set_blocks(_MORE_BLOCKS)
            self._keep_wanted()
            if not self._setter.done:
                return
        self._more.stop()
        self.page_set.emit()

    def _keep_wanted(self) -> None:
        if self._wanted is not None and self.place_of(self._wanted[0]) is not None:
            (offset, share), self._wanted = self._wanted, None
            self.scroll_to(offset, share)

    # -- places -------------------------------------------------------------------------------

    def lines_of(self, start: int, end: int) -> Iterator[tuple[QRectF, float]]:
        """The rectangles that a span covers, line by line, each with its baseline.

        In page coordinates: take the scroll bar's value away for those of the view.
        """
        if self._setter is None:
            return
        document = self.document()
        for number, left, right in self._setter.page.pieces(start, end):
            block = document.findBlockByNumber(number)
            box = document.documentLayout().blockBoundingRect(block)
            yield from lines_of_block(block, box, left, right)

    def visible_span(self) -> tuple[int, int]:
        """The code points in view, from first to last."""
        if self._setter is None:
            return 0, 0
        page = self._setter.page
        bottom = QPoint(self.viewport().width() - 1, self.viewport().height() - 1)
        first = self.cursorForPosition(QPoint(0, 0)).block().position()
        last = self.cursorForPosition(bottom).position()
        return page.nearest_offset(first), page.nearest_offset(last) + 1

    # -- painting -----------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """What lies under the words, the words, what lies over them."""
        under = self._painter()
        self.paint_under(under)
        under.end()
        super().paintEvent(event)
        over = self._painter()
        self.paint_over(over)
        over.end()

    def _painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        return painter

    def paint_under(self, painter: QPainter) -> None:
        """Paint in page coordinates before the words."""

    def paint_over(self, painter: QPainter) -> None:
        """Paint in page coordinates after the words."""

    def paint_matches(self, painter: QPainter, start: int, end: int) -> None:
        """Paint what was found between two code points; a subclass says when."""
        first = bisect_left(self._matches, (start, start))
        for number in range(max(0, first - 1), len(self._matches)):
            left, right = self._matches[number]
            if left >= end:
                break
            chosen = number == self._match
            edge = QPen(QColor(self.theme.accent), 1.5) if chosen else Qt.PenStyle.NoPen
            painter.setPen(edge)
            painter.setBrush(QColor(self.theme.accent_tint))
            for line, baseline in self.lines_of(left, right):
                painter.drawRoundedRect(tint_box(line, baseline, self.zoom), 3, 3)

    # -- Qt's own -----------------------------------------------------------------------------

    def loadResource(self, kind: int, name: object) -> object:
        """Nothing: a text under check loads no file and no address."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._centre_column()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CARET_KEYS:
            self.setTextInteractionFlags(_BY_MOUSE | _BY_KEYS)
            self.setCursorWidth(1)
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursorWidth(0)
        self.setTextInteractionFlags(_BY_MOUSE)
        super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let the wheel turn the page over the margins, too."""
        if event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            QCoreApplication.sendEvent(cast(QObject, self.verticalScrollBar()), event)
            return True
        return super().event(event)

    def _centre_column(self) -> None:
        # Wrapped at a width of its own: dragging a splitter moves the column and resets nothing.
        room = self.width() - _SCROLL_BAR
        column = min(round(MEASURE * self.zoom * self._column) + 2 * GUTTER, room)
        side = (room - column) // 2
        if self.viewportMargins().left() != side:
            self.setViewportMargins(side, 0, side, 0)
        if self.lineWrapColumnOrWidth() != column:
            if self._wanted is None and self.shown is not None:
                # Lines break anew: what was being read stays where it was being read.
                self._wanted = (self.reading_position(), 0.0)
                self._settle.start()
            self.setLineWrapColumnOrWidth(column)


def lines_of_block(
    block: QTextBlock, box: QRectF, left: int, right: int
) -> Iterator[tuple[QRectF, float]]:
    """The rectangles that a piece of a block covers, line by line, each with its baseline.

    ``box`` is where the block lies on the page, ``left`` and ``right`` are UTF-16 units in it.
    """
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin, end = line.textStart(), line.textStart() + line.textLength()
        if begin >= right or end <= left:
            continue
        stop = min(right, end)
        from_x = _x(line, max(left, begin))
        # A line's trailing space hangs in the margin and takes no mark.
        to_x = _x(line, stop) if stop < end else line.x() + line.naturalTextWidth()
        x = box.left() + min(from_x, to_x)
        y = box.top() + line.y()
        baseline = y + line.ascent()
        yield QRectF(x, y, abs(to_x - from_x), line.height()), baseline


def _x(line: QTextLine, place: int) -> float:
    # PySide returns the place as well, which its annotations do not tell.
    found = cast("tuple[float, int]", line.cursorToX(place))
    return found[0]
