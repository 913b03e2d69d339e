"""Pages of paper one below the other, of which only those in sight are painted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from redpencil.window.look.theme import Theme

MARGIN = 24
_BETWEEN = 16
_NARROWEST = 240
_STEP = 40
_SETTLE_MS = 30


class PageColumn(QAbstractScrollArea):
    """Knows where pages, numbered from 1, lie; what stands on them is known to its heirs."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bottoms: list[int] = []
        # What is in sight is asked for when the scrolling rests: pages that fly by are not drawn.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._settle.timeout.connect(self.ask)
        self.verticalScrollBar().valueChanged.connect(self._wait)

    def ask(self) -> None:
        """Get what is in sight and not there yet; called when the view has come to rest."""
        raise NotImplementedError

    def page_count(self) -> int:
        """How many pages there are to lay out."""
        raise NotImplementedError

    def page_width(self) -> int:
        """How wide a page is shown, in pixels."""
        raise NotImplementedError

    def page_shape(self, number: int) -> float:
        """The height of a page to its width."""
        raise NotImplementedError

    def paint_page(self, painter: QPainter, number: int, box: QRect) -> None:
        """Paint a page into its box."""
        raise NotImplementedError

    @property
    def page_in_sight(self) -> int:
        """The number of the page in the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return min(bisect_left(self._bottoms, middle), max(0, len(self._bottoms) - 1)) + 1

    def go_to_page(self, number: int) -> None:
        """Scroll to the head of a page."""
        self.go_to_height(self.page_box(number).top() - _BETWEEN)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme; the pages stay as they are on paper."""
        self._theme = theme
        self.viewport().update()

    def page_box(self, number: int) -> QRect:
        """Where a page lies, in the coordinates of all of them."""
        wide = self.page_width()
        top = self._bottoms[number - 2] + 1 + _BETWEEN if number > 1 else MARGIN
        side = max(MARGIN, (self.viewport().width() - wide) // 2)
        return QRect(side, top, wide, round(wide * self.page_shape(number)))

    def room(self) -> int:
        """How wide a page can be without being cut off."""
        return max(_NARROWEST, self.viewport().width() - 2 * MARGIN)

    def go_to_height(self, height: float) -> None:
        """Scroll so that this height is at the top."""
        self.verticalScrollBar().setValue(round(height))

    def anchor(self) -> tuple[int, float]:
        """The page at the top of the view, and how much of it is above."""
        top = self.verticalScrollBar().value()
        place = bisect_left(self._bottoms, top)
        if place >= len(self._bottoms):
            return 1, 0.0
        box = self.page_box(place + 1)
        return place + 1, (top - box.top()) / max(1, box.height())

    def return_to(self, anchor: tuple[int, float]) -> None:
        """Bring back to the top of the view what ``anchor`` found there."""
        number, share = anchor
        box = self.page_box(min(number, max(1, len(self._bottoms))))
        self.go_to_height(box.top() + share * box.height())

    def lay_out(self) -> None:
        """Find the places of all pages again: their number, width or shape is another."""
        self._bottoms = []
        for number in range(1, self.page_count() + 1):
            self._bottoms.append(self.page_box(number).bottom())
        whole = (self._bottoms[-1] if self._bottoms else 0) + MARGIN
        view = self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        down.setRange(0, max(0, whole - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(_STEP)
        across.setRange(0, max(0, self.page_width() + 2 * MARGIN - view.width()))
        across.setPageStep(view.width())
        self.viewport().update()

    def numbers_in_sight(self) -> range:
        """The pages of which something is in the view."""
        top = self.verticalScrollBar().value()
        first = bisect_left(self._bottoms, top) + 1
        # A page begins where the one before it ended, the room between them aside.
        last = bisect_right(self._bottoms, top + self.viewport().height() - _BETWEEN) + 1
        return range(first, min(last, len(self._bottoms)) + 1)

    def _wait(self) -> None:
        """Begin to wait again; the bar's value itself would be taken for the time to wait."""
        self._settle.start()

    # -- Qt's own -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()
        self._settle.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), QColor(self._theme.pane))
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter.translate(-across, -down)
        for number in self.numbers_in_sight():
            box = self.page_box(number)
            self.paint_page(painter, number, box)
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(box)
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()
