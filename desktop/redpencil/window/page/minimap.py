"""A narrow map of all marks beside the scroll bar; a click or drag goes there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from redpencil.model import Claim, Status
from redpencil.window.look.theme import Theme
from redpencil.window.page.marks import MarkIndex
from redpencil.words import commands

_WIDTH = 14
# With more marks than this the map is a texture, and round ends only cost time.
_ROUNDED = 300
# The height of a mark.
_MARK = 3
# With more claims than this to draw anew, drawing everything is no slower.
_FEW = 100


class Minimap(QWidget):
    """Shows each claim at its share of the text, in the colour of its kind or status."""

    place_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._length = 1
        self._marks = MarkIndex()
        self._claims: dict[str, Claim] = {}
        self._statuses: dict[str, Status] = {}
        self._current: Claim | None = None
        self._drawn: QPixmap | None = None
        self._window = (0.0, 0.0)
        self.setAccessibleName(commands.MINIMAP_NAME)
        self.setFixedWidth(_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_theme(self, theme: Theme) -> None:
        """Paint in another theme."""
        self._theme = theme
        self._redraw()

    def show_text(self, length: int) -> None:
        """Begin a new map for a text of so many code points."""
        self._length = max(1, length)
        self._marks = MarkIndex()
        self._claims = {}
        self._statuses = {}
        self._current = None
        self._redraw()

    def add_claims(self, claims: Iterable[Claim]) -> None:
        """Put further claims on the map: only they are drawn, unless its manner changes."""
        fresh, fine = tuple(claims), self._is_texture
        self._take(fresh)
        if self._drawn is not None and fine == self._is_texture:
            self._draw_marks(self._drawn, fresh)
        else:
            self._drawn = None
        self.update()

    def exchange(self, gone: Sequence[Claim], came: Sequence[Claim]) -> None:
        """Put other claims of the same text in the place of some."""
        fine = self._is_texture
        for claim in gone:
            self._claims.pop(claim.id, None)
        self._marks.exchange(gone, came)
        self._claims.update((claim.id, claim) for claim in came)
        if fine == self._is_texture:
            self._draw_anew((*gone, *came))
        else:
            self._redraw()

    def set_statuses(self, statuses: Mapping[str, Status]) -> None:
        """Recolour claims by their id."""
        self._statuses.update(statuses)
        self._draw_anew([self._claims[claim] for claim in statuses if claim in self._claims])

    def choose(self, claim: Claim | None) -> None:
        """Make one claim's mark stand out."""
        self._current = claim
        self.update()

    def show_window(self, top: float, bottom: float) -> None:
        """Shade the part of the text in view, as shares of its height."""
        self._window = (top, bottom)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.pane))
        painter.fillRect(QRectF(0, 0, 1, self.height()), QColor(self._theme.line))
        top, bottom = self._window
        if bottom - top < 1:
            shade = QColor(self._theme.faint)
            shade.setAlphaF(0.16)
            height = (bottom - top) * self.height()
            painter.fillRect(QRectF(1, top * self.height(), _WIDTH - 1, height), shade)
        if self._drawn is None:
            self._drawn = self._empty_map()
            self._draw_marks(self._drawn, self._marks)
        painter.drawPixmap(0, 0, self._drawn)
        if self._current is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.accent))
            height = self._height_of(self._current) - 1
            painter.drawRoundedRect(QRectF(2.5, height, _WIDTH - 4, 5), 2, 2)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn = None

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    def _take(self, claims: Iterable[Claim]) -> None:
        fresh = [claim for claim in claims if claim.id not in self._claims]
        self._marks.add(fresh)
        self._claims.update((claim.id, claim) for claim in fresh)

    def _draw_anew(self, claims: Sequence[Claim]) -> None:
        """Draw only those lines of the map anew on which these claims are, or were."""
        if len(claims) > _FEW:
            self._redraw()
        elif self._drawn is not None:
            for height in {self._height_of(claim) for claim in claims}:
                self._draw_band(self._drawn, height)
            self.update()

    def _draw_band(self, picture: QPixmap, height: int) -> None:
        """Clear the line of a mark and draw all marks that reach into it."""
        band = QRectF(0, height, _WIDTH, _MARK)
        a_line = self._length / max(1, self.height() - 6)
        from_, to = (height - 1 - _MARK - 1) * a_line, (height - 1 + _MARK + 1) * a_line
        painter = QPainter(picture)
        painter.setClipRect(band)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(band, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        self._paint_marks(painter, self._marks.beginning_within(from_, to))
        painter.end()

    @property
    def _is_texture(self) -> bool:
        return len(self._claims) > _ROUNDED

    def _empty_map(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap((QSizeF(self.size()) * ratio).toSize())
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        return picture

    def _draw_marks(self, picture: QPixmap, claims: Iterable[Claim]) -> None:
        """Draw marks into the picture of all of them: scrolling paints only that again."""
        painter = QPainter(picture)
        self._paint_marks(painter, claims)
        painter.end()

    def _paint_marks(self, painter: QPainter, claims: Iterable[Claim]) -> None:
        # In a long text many marks fall on one line of the map: each is painted once.
        places = dict.fromkeys((self._height_of(c), self._colour_of(c)) for c in claims)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for height, colour in places:
            if self._is_texture:
                painter.fillRect(QRectF(4, height, _WIDTH - 7, 2), QColor(colour))
            else:
                painter.setBrush(QColor(colour))
                painter.drawRoundedRect(QRectF(4, height, _WIDTH - 7, _MARK), 1.5, 1.5)

    def _colour_of(self, claim: Claim) -> str:
        status = self._statuses.get(claim.id, "unchecked")
        if status == "unchecked":
            return self._theme.kind_ink(claim.kind)
        return self._theme.status_ink(status)

    def _height_of(self, claim: Claim) -> int:
        return round(claim.start / self._length * (self.height() - 6)) + 1

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        share = min(1.0, max(0.0, event.position().y() / max(1, self.height())))
        self.place_chosen.emit(min(self._length - 1, int(share * self._length)))
