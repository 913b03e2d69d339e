"""A source as its printed pages, one below the other, with the words of the passage marked."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QWidget

from redpencil.documents.page_pictures import PagePicture
from redpencil.window.look import fonts
from redpencil.window.look.theme import Theme
from redpencil.window.page.page_column import PageColumn
from redpencil.words.source_forms import DRAWING, page_spoken

# A printed page at its usual size on the screen, in pixels at normal zoom; ISO 216 is its shape.
_WIDTH, _SHAPE = 720, 2**0.5
# A picture is drawn anew for a page this much wider; till then Qt makes it larger.
_COARSE = 1.1
# A few pages before and after: a page of this width takes 3 MB.
_KEPT = 8
# Where the passage stands after a jump, as in the text.
_COMFORTABLE = 0.38


class PrintedPages(PageColumn):
    """Asks for the pages in view as they are needed.

    ``page_wanted`` brings the number of a page and how many dots wide it shall be.
    """

    page_wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("prints")
        self._zoom = 1.0
        self._title = ""
        self._pages = 0
        self._goal = 1
        self._goes = False
        self._drawn: dict[int, tuple[QImage, PagePicture]] = {}
        self._shapes: dict[int, float] = {}
        # How many dots wide each was asked for: the largest pages come narrower than that.
        self._asked: dict[int, int] = {}

    @property
    def marked(self) -> tuple[int, ...]:
        """The pages on which words are marked, of those that are drawn."""
        return tuple(sorted(n for n, (_, told) in self._drawn.items() if told.boxes))

    def set_zoom(self, zoom: float) -> None:
        """Show the pages larger or smaller."""
        here = self.page_in_sight
        self._zoom = zoom
        self._drawn.clear()
        self.lay_out()
        self.go_to_page(here)
        self._settle.start()

    def show_pages(self, title: str, goal: int) -> None:
        """Begin with another source, at one of its pages (from 1)."""
        self._title = title
        self._pages = 0
        self._goal, self._goes = goal, True
        self._drawn.clear()
        self._shapes.clear()
        self.lay_out()
        self._settle.start()

    def show_picture(self, told: PagePicture) -> None:
        """Show a page that was drawn; the one gone to comes into the middle with its words."""
        stays = self.anchor()
        first = not self._pages
        self._pages = told.pages
        self._shapes[told.number] = told.height / told.width
        line = told.width * 3
        image = QImage(told.pixels, told.width, told.height, line, QImage.Format.Format_RGB888)
        image.setDevicePixelRatio(self.devicePixelRatioF())
        self._drawn[told.number] = (image.copy(), told)
        self._forget_far_ones()
        self.lay_out()
        if told.number == self._goal and self._goes:
            self._goes = False
            self._go_to_goal(told)
        elif not first:
            self.return_to(stays)
        self._settle.start()
        self.viewport().update()

    # -- places -------------------------------------------------------------------------------

    def page_count(self) -> int:
        return max(1, self._pages)

    def page_width(self) -> int:
        """As wide as the view at most, until a person wants it larger."""
        return round(min(_WIDTH, self.room()) * self._zoom)

    def page_shape(self, number: int) -> float:
        return self._shapes.get(number) or next(iter(self._shapes.values()), _SHAPE)

    def _go_to_goal(self, told: PagePicture) -> None:
        if not told.boxes:
            self.go_to_page(told.number)
            return
        box = self.page_box(told.number)
        scale = box.width() / told.width
        middle = box.top() + (told.boxes[0][1] + told.boxes[-1][3]) / 2 * scale
        self.go_to_height(middle - _COMFORTABLE * self.viewport().height())

    def _forget_far_ones(self) -> None:
        here = self._goal if self._goes else self.page_in_sight
        near = sorted(self._drawn, key=lambda number: abs(number - here))
        for number in near[_KEPT:]:
            del self._drawn[number]

    def ask(self) -> None:
        """Ask for the first page that is wanting: those in view, then the ones beside them."""
        if self._goes:
            wanted = [self._goal]
        else:
            here = self.page_in_sight
            wanted = [n for n in (here, here + 1, here - 1) if 1 <= n <= max(1, self._pages)]
        dots = round(self.page_width() * self.devicePixelRatioF())
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

    # -- painting -----------------------------------------------------------------------------

    def paint_page(self, painter: QPainter, number: int, box: QRect) -> None:
        drawn = self._drawn.get(number)
        if drawn is None:
            painter.fillRect(box, QColor(self._theme.raised))
            painter.setFont(fonts.interface(13))
            painter.setPen(QColor(self._theme.soft))
            words = DRAWING.format(number=number if self._pages else self._goal)
            painter.drawText(box.adjusted(0, 40, 0, 0), Qt.AlignmentFlag.AlignHCenter, words)
        else:
            image, told = drawn
            painter.drawImage(box, image)
            self._paint_marks(painter, box, told)

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
