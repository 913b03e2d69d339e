"""An article as it will be printed: its pages, of which those in sight are drawn one at a time."""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QRect, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from redpencil.window.look.theme import Theme
from redpencil.window.page.on_paper import PaperArticle
from redpencil.window.page.page_column import MARGIN, PageColumn
from redpencil.words.printing import preview_spoken

# Pages that are kept as they were drawn: a screen full of small ones, and some around them.
_KEPT = 24
_SMALLEST, _LARGEST, _STEP = 0.1, 2.5, 1.25
# A sheet of ISO A4 at a hundred percent, in pixels.
_USUAL_WIDTH = 794


class PaperPages(PageColumn):
    """Shows sheets of paper with their margins; ``moved`` tells that another page is in sight."""

    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("paperPages")
        self._title = ""
        self._paper: PaperArticle | None = None
        self._sheet = QSizeF(210, 297)
        self._margins = QMarginsF()
        self._fit = "width"
        self._scale = 1.0
        self._drawn: dict[int, QImage] = {}
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self.ask)
        self.verticalScrollBar().valueChanged.connect(self.moved)

    @property
    def drawn(self) -> tuple[int, ...]:
        """The pages that are drawn, by number."""
        return tuple(sorted(self._drawn))

    def show_paper(
        self, title: str, paper: PaperArticle, sheet: QSizeF, margins: QMarginsF
    ) -> None:
        """Show another article, or the same on other paper; measures are in any one unit."""
        self._title = title
        self._paper, self._sheet, self._margins = paper, sheet, margins
        self._drawn.clear()
        self._tell_page(1)
        self.take_more()

    def take_more(self) -> None:
        """Further pages are set; the place in sight stays."""
        stays = self.anchor()
        self.lay_out()
        self.return_to(stays)
        self._settle.start()

    def finish(self) -> None:
        """All pages are set: what each says of their number is known now."""
        self._drawn.clear()
        self.take_more()

    def fit(self, how: str) -> None:
        """Show pages as wide as the view ("width") or whole ones ("page"), at any size of it."""
        self._fit = how
        self._resize_pages()

    def scale_by(self, step: int) -> None:
        """Show the pages one step larger (1) or smaller (-1)."""
        now = self.page_width() / _USUAL_WIDTH
        self._fit = ""
        self._scale = min(_LARGEST, max(_SMALLEST, now * _STEP**step))
        self._resize_pages()

    # -- what the column asks -----------------------------------------------------------------

    def page_count(self) -> int:
        return self._paper.pages_set if self._paper is not None else 0

    def page_width(self) -> int:
        if self._fit == "width":
            return round(min(_USUAL_WIDTH * _LARGEST, self.room()))
        if self._fit == "page":
            high = self.viewport().height() - 2 * MARGIN
            return round(max(_USUAL_WIDTH * _SMALLEST, high / self.page_shape(1)))
        return round(_USUAL_WIDTH * self._scale)

    def page_shape(self, number: int) -> float:
        return self._sheet.height() / self._sheet.width()

    def ask(self) -> None:
        """Draw one page that is in sight and not drawn yet; then the next, after other work."""
        here = self.page_in_sight
        self._tell_page(here)
        missing = next((n for n in self.numbers_in_sight() if n not in self._drawn), None)
        if missing is None or not self.isVisible():
            return
        self._drawn[missing] = self._draw(missing)
        for far in sorted(self._drawn, key=lambda number: abs(number - here))[_KEPT:]:
            del self._drawn[far]
        self.viewport().update(self._in_view(self.page_box(missing)))
        self._next.start()

    def _tell_page(self, number: int) -> None:
        spoken = preview_spoken(self._title, number, max(1, self.page_count()))
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)

    def paint_page(self, painter: QPainter, number: int, box: QRect) -> None:
        drawn = self._drawn.get(number)
        if drawn is None:
            painter.fillRect(box, Qt.GlobalColor.white)
        else:
            painter.drawImage(box, drawn)

    # -- drawing ------------------------------------------------------------------------------

    def _draw(self, number: int) -> QImage:
        box = QRect(0, 0, self.page_width(), self.page_box(number).height())
        ratio = self.devicePixelRatioF()
        image = QImage(
            round(box.width() * ratio), round(box.height() * ratio), QImage.Format.Format_RGB32
        )
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.white)
        if self._paper is not None:
            scale = box.width() / self._sheet.width()
            painter = QPainter(image)
            inside = QRectF(box).marginsRemoved(self._margins * scale)
            self._paper.paint(painter, number - 1, inside)
            painter.end()
        return image

    def _in_view(self, box: QRect) -> QRect:
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return box.translated(-across, -down)

    def _resize_pages(self) -> None:
        self._drawn.clear()
        self.take_more()
