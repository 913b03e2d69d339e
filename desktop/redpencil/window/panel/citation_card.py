"""Evidence that a person gave: a passage of a source, a person or an address; as a card."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from redpencil.model import Citation
from redpencil.window.look import fonts
from redpencil.window.look.labels import link, plain_label, wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.words.by_hand import CITED_BY_HAND, NO_LONGER, cited_spoken, cited_words

_RADIO, _PAD = 13.0, 13


class CitationCard(QAbstractButton):
    """A card among those of evidence; ``taken_away`` tells that it shall be no evidence."""

    taken_away = Signal()

    def __init__(self, citation: Citation, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.citation = citation
        self._theme = theme
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(cited_spoken(citation))
        self.away = link(NO_LONGER, self)
        self.away.setFont(fonts.interface(12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PAD, 11, _PAD + round(_RADIO), 10)
        layout.setSpacing(5)
        layout.addWidget(plain_label(CITED_BY_HAND, "strong"))
        if citation.passage:
            words = wrapped_label(" ".join(citation.passage.split()))
            words.setFont(fonts.reading(15))
            layout.addWidget(words)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(wrapped_label(cited_words(citation), "soft"), 1)
        below.addWidget(self.away, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(below)
        self.away.clicked.connect(self._take_away)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self.update()

    def stations(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops in this card, in order."""
        return self, self.away

    def _take_away(self) -> None:
        self.taken_away.emit()

    # -- Qt's overrides ------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        edge = theme.accent if self.hasFocus() else theme.faint if self.isChecked() else theme.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        rightward = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        box = QRectF(self.width() - _PAD - _RADIO if rightward else _PAD, 14, _RADIO, _RADIO)
        colour = QColor(theme.accent if self.isChecked() else theme.faint)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(box.center()), _RADIO / 4, _RADIO / 4)
        painter.end()
