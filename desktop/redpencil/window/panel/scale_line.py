"""The reading on a line: the article's figure as a point or a bar, the source's below it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from redpencil.model import Quantity
from redpencil.window.look import fonts
from redpencil.window.look.theme import Theme
from redpencil.window.panel.scale import Reach, scale_of
from redpencil.words.readings import describe_quantity
from redpencil.words.scales import HERE, THERE, beside, compared

_ROW = 19
_LABELS = 150
_POINT = 4.0


class ScaleLine(QWidget):
    """One row for the article's figure and one for the source's; hidden without a value."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: tuple[tuple[str, Reach], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self.update()

    def show_quantities(self, ours: Quantity | None, theirs: Quantity | None = None) -> None:
        """Draw a figure of the article, and that of the source where evidence has one."""
        scale = scale_of(ours, theirs) if ours is not None else None
        # A lone value on a line tells nothing that its words do not.
        lone = scale is not None and scale.theirs is None and scale.ours.is_point
        if ours is None or scale is None or lone:
            self._rows = ()
            self.hide()
            return
        rows = [(beside(HERE, describe_quantity(ours)), scale.ours)]
        if scale.theirs is not None and theirs is not None:
            rows.append((beside(THERE, describe_quantity(theirs)), scale.theirs))
        self._rows = tuple(rows)
        told = describe_quantity(theirs, spoken=True) if len(rows) > 1 and theirs else ""
        self.setAccessibleName(compared(describe_quantity(ours, spoken=True), told))
        self.setToolTip("\n".join(words for words, _ in rows))
        self.updateGeometry()
        self.update()
        self.show()

    def words(self) -> tuple[str, ...]:
        """What stands beside each bar."""
        return tuple(words for words, _ in self._rows)

    # -- Qt's overrides ------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(240, _ROW * len(self._rows) + 4)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _ROW * len(self._rows) + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(fonts.interface(11))
        labels = min(_LABELS, self.width() // 2)
        line = QRectF(labels + 8, 0, max(1, self.width() - labels - 16), _ROW)
        inks = (self._theme.quantity, self._theme.accent)
        for number, (words, reach) in enumerate(self._rows):
            top = 2.0 + number * _ROW
            painter.setPen(QColor(self._theme.soft))
            place = QRectF(0, top, labels, _ROW)
            short = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, labels)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignVCenter), short)
            middle = top + _ROW / 2
            painter.setPen(QPen(QColor(self._theme.line), 1))
            painter.drawLine(QPointF(line.left(), middle), QPointF(line.right(), middle))
            self._draw(painter, reach, line, middle, QColor(inks[number]))

    def _draw(
        self, painter: QPainter, reach: Reach, line: QRectF, middle: float, ink: QColor
    ) -> None:
        low = line.left() + reach.low * line.width()
        high = line.left() + reach.high * line.width()
        painter.setBrush(ink)
        if reach.is_point:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(QPointF(low, middle), _POINT, _POINT)
            return
        style = Qt.PenStyle.DotLine if reach.loose else Qt.PenStyle.SolidLine
        painter.setPen(QPen(ink, 3, style, Qt.PenCapStyle.FlatCap))
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        painter.setPen(QPen(ink, 2))
        for at, is_open, back in ((low, reach.open_low, 5), (high, reach.open_high, -5)):
            if is_open:  # an arrow: it goes on
                painter.drawLine(QPointF(at, middle), QPointF(at + back, middle - 4))
                painter.drawLine(QPointF(at, middle), QPointF(at + back, middle + 4))
            else:
                painter.drawLine(QPointF(at, middle - 5), QPointF(at, middle + 5))
