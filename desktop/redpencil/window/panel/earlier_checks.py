"""Earlier checks of the same words or the same figure, each a way to where it was made."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from redpencil.model import Earlier, Status
from redpencil.window.look.glyphs import paint_status
from redpencil.window.look.labels import heading, link, wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.words.earlier import EARLIER, earlier_details, earlier_summary

_GLYPH = 18


class StatusSign(QWidget):
    """The sign of a status; the words beside it say the same."""

    def __init__(self, status: Status, theme: Theme) -> None:
        super().__init__()
        self._status: Status = status
        self._theme = theme
        self.setFixedSize(QSize(_GLYPH, _GLYPH))

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_status(painter, QRectF(self.rect()), self._status, self._theme)
        painter.end()


class EarlierChecks(QWidget):
    """Hidden where there are none; ``check_opened`` brings the Earlier that was clicked."""

    check_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[QWidget] = []
        self._signs: list[StatusSign] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 14, 0, 0)
        self._column.setSpacing(7)
        self._column.addWidget(heading(EARLIER))
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        for sign in self._signs:
            sign.set_theme(theme)

    def show_earlier(self, found: Sequence[Earlier]) -> None:
        """Show these, the latest first."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._signs = []
        self._rows = [self._row(one) for one in found]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(found))

    def _row(self, one: Earlier) -> QWidget:
        row = QWidget()
        sign = StatusSign(one.check.status, self._theme)
        self._signs.append(sign)
        words = link(earlier_summary(one, datetime.now().astimezone()))
        words.clicked.connect(partial(self._open, one))
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(8)
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        beside = QVBoxLayout()
        beside.setSpacing(2)
        beside.addWidget(words, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addWidget(wrapped_label(earlier_details(one), "soft"))
        across.addLayout(beside, 1)
        return row

    def _open(self, one: Earlier, checked: bool = False) -> None:
        self.check_opened.emit(one)
