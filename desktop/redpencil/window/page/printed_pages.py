"""A source as its printed pages, one below the other, with the words of the passage marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from redpencil.documents.page_pictures import PagePicture
from redpencil.window.look import fonts
from redpencil.window.look.theme import Theme
from redpencil.words.source_forms import DRAWING, page_spoken

# A printed page at its usual size on the screen, in pixels at normal zoom; ISO 216 is its shape.
_WIDTH, _NARROWEST, _SHAPE = 720, 240, 2**0.5
# A picture is drawn anew for a page this much wider; till then Qt makes it larger.
_COARSE = 1.1
_MARGIN, _BETWEEN = 24, 16
# A few pages before and after: a page of this width takes 3 MB.
_KEPT = 8
# Where the passage stands after a jump, as in the text.
_COMFORTABLE = 0.38
_SETTLE_MS = 30


class PrintedPages(QAbstractScrollArea):
    """Asks for the pages in view as they are needed.

    ``page_wanted`` brings the number of a page and how many dots wide it shall be.
    """

    page_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("prints")
        self._theme = theme
        self._zoom = 1.0
        self._title = ""
        self._pages = 0
        self._goal = 1
        self._goes = False
        self._drawn: dict[int, tuple[QImage, PagePicture]] = {}
        self._shapes: dict[int, float] = {}
        # How many dots wide each was asked for: the largest pages come narrower than that.
        self._asked: dict[int, int] = {}
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._settle.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._settle.start)

    @property
    def marked(self) -> tuple[int, ...]:
        """The pages on which words are marked, of those that are drawn."""
        return tuple(sorted(n for n, (_, told) in self._drawn.items() if told.boxes))

    @property
    def page_in_sight(self) -> int:
        """The number of the page in the middle of the view."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        numbers = range(1, max(1, self._pages) + 1)
        return next((n for n in numbers if self._box(n).bottom() >= middle), numbers[-1])

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme; the pages stay as they were printed."""
        self._theme = theme
        self.viewport().update()

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller."""
        here = self.page_in_sight
        self._zoom = zoom
        self._drawn.clear()
        self._lay_out()
        self._go_to(self._box(here).top() - _BETWEEN)
        self._settle.start()

    def show_pages(self, title: str, goal: int) -> None:
        """Begin with another source, at one of its pages (from 1)."""
        self._title = title
        self._pages = 0
        self._goal, self._goes = goal, True
        self._drawn.clear()
        self._shapes.clear()
        self._lay_out()
        self._settle.start()

    def show_picture(self, told: PagePicture) -> None:
        """Show a page that was drawn; the one gone to comes into the middle with its words."""
        stays = self._anchor()
        first = not self._pages
        self._pages = told.pages
        self._shapes[told.number] = told.height / told.width
        line = told.width * 3
        image = QImage(told.pixels, told.width, told.height, line, QImage.Format.Format_RGB888)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._drawn[told.number] = (image.copy(), told)
        self._forget_far_ones()
        self._lay_out()
        if told.number == self._goal and self._goes:
            self._goes = False
            self._go_to(self._goal_height(told))
        elif not first:
            number, share = stays
            box = self._box(number)
            self._go_to(box.top() + share * box.height())
        self._settle.start()
        self.viewport().update()

    # -- places -------------------------------------------------------------------------------

    def _width(self) -> int:
        """As wide as the view at most, until a person wants it larger."""
        room = self.viewport().width() - 2 * _MARGIN
        return round(max(_NARROWEST, min(_WIDTH, room)) * self._zoom)

    def _height_of(self, number: int) -> int:
        known = self._shapes.get(number) or next(iter(self._shapes.values()), _SHAPE)
        return round(self._width() * known)

    def _box(self, number: int) -> QRect:
        """Where a page lies, in the coordinates of all of them."""
        top = _MARGIN + sum(self._height_of(n) + _BETWEEN for n in range(1, number))
        side = max(_MARGIN, (self.viewport().width() - self._width()) // 2)
        return QRect(side, top, self._width(), self._height_of(number))

    def _goal_height(self, told: PagePicture) -> float:
        box = self._box(told.number)
        if not told.boxes:
            return box.top() - _BETWEEN
        scale = box.width() / told.width
        middle = box.top() + (told.boxes[0][1] + told.boxes[-1][3]) / 2 * scale
        return middle - _COMFORTABLE * self.viewport().height()

    def _anchor(self) -> tuple[int, float]:
        """The page at the top of the view, and how much of it is above."""
        top = self.verticalScrollBar().value()
        for number in range(1, self._pages + 1):
            box = self._box(number)
            if box.bottom() >= top:
                return number, (top - box.top()) / max(1, box.height())
        return 1, 0.0

    def _lay_out(self) -> None:
        whole = self._box(max(1, self._pages)).bottom() + _MARGIN
        view = self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        down.setRange(0, max(0, whole - view.height()))
        down.setPageStep(view.height())
        down.setSingleStep(40)
        across.setRange(0, max(0, self._width() + 2 * _MARGIN - view.width()))
        across.setPageStep(view.width())

    def _go_to(self, height: float) -> None:
        self.verticalScrollBar().setValue(round(height))

    def _forget_far_ones(self) -> None:
        here = self._goal if self._goes else self.page_in_sight
        near = sorted(self._drawn, key=lambda number: abs(number - here))
        for number in near[_KEPT:]:
            del self._drawn[number]

    def _ask(self) -> None:
        """Ask for the first page that is wanting: those in view, then the ones beside them."""
        if self._goes:
            wanted = [self._goal]
        else:
            here = self.page_in_sight
            wanted = [n for n in (here, here + 1, here - 1) if 1 <= n <= max(1, self._pages)]
        dots = round(self._width() * self.devicePixelRatioF())
        missing = next((number for number in wanted if self._is_coarse(number, dots)), None)
        if self.isVisible() and missing is not None:
            self._asked[missing] = dots
            self.page_wanted.emit((missing, dots))
        self.setAccessibleName(page_spoken(self._title, self.page_in_sight, self._pages))

    def _is_coarse(self, number: int, dots: int) -> bool:
        """Whether a page must be drawn: for the first time, or finer where that was asked for."""
        if number not in self._drawn:
            return True
        asked = self._asked.get(number, 0)
        return asked * _COARSE < dots

    # -- Qt's own -----------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self._settle.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.viewport().rect(), QColor(self._theme.pane))
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        painter.translate(-across, -down)
        view = QRect(across, down, self.viewport().width(), self.viewport().height())
        numbers = (self._goal,) if not self._pages else range(1, self._pages + 1)
        for number in numbers:
            box = self._box(number if self._pages else 1)
            if box.intersects(view):
                self._paint_page(painter, number, box)
        if self.hasFocus():
            painter.resetTransform()
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_page(self, painter: QPainter, number: int, box: QRect) -> None:
        drawn = self._drawn.get(number)
        if drawn is None:
            painter.fillRect(box, QColor(self._theme.raised))
            painter.setFont(fonts.interface(13))
            painter.setPen(QColor(self._theme.soft))
            words = DRAWING.format(number=number)
            painter.drawText(box.adjusted(0, 40, 0, 0), Qt.AlignmentFlag.AlignHCenter, words)
        else:
            image, told = drawn
            painter.drawImage(box, image)
            self._paint_marks(painter, box, told)
        painter.setPen(QPen(QColor(self._theme.line), 1))
        painter.drawRect(box)

    def _paint_marks(self, painter: QPainter, box: QRect, told: PagePicture) -> None:
        """As a highlighter does: the ink stays as dark as it was printed."""
        if not told.boxes:
            return
        scale = box.width() / told.width
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        edge = QRectF()
        for left, top, right, bottom in told.boxes:
            mark = QRectF(
                box.left() + left * scale - 2, box.top() + top * scale - 1,
                (right - left) * scale + 4, (bottom - top) * scale + 2,
            )  # fmt: skip
            painter.fillRect(mark, QColor(_HIGHLIGHTER))
            edge = edge.united(mark)
        painter.restore()
        painter.setPen(QPen(QColor(_STROKE), 3))
        side = box.left() + 10
        painter.drawLine(side, round(edge.top()), side, round(edge.bottom()))


# On paper, in every theme: printed pages are white, and these are the light theme's own.
_HIGHLIGHTER, _STROKE = "#ffe58a", "#b3261e"
