"""Labels that show words as they are: never as markup, whatever a document says."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget


class ElidedLabel(QLabel):
    """A label of one line that ends in dots where room is short; read out in full."""

    def __init__(self, look: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if look:
            self.setProperty("look", look)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.font())
        painter.setPen(self.palette().color(self.foregroundRole()))
        dots = Qt.TextElideMode.ElideRight
        words = self.fontMetrics().elidedText(self.text(), dots, self.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(self.rect(), flags, words)
        painter.end()


def plain_label(words: str = "", look: str = "", parent: QWidget | None = None) -> QLabel:
    """A label of one line; ``look`` is a look of the stylesheet."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(words)
    if look:
        label.setProperty("look", look)
    return label


def wrapped_label(words: str = "", look: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that breaks its lines."""
    label = plain_label(words, look, parent)
    label.setWordWrap(True)
    return label


def heading(words: str, parent: QWidget | None = None) -> QLabel:
    """The small heading over a part of a pane, in capitals; spoken as the words are given."""
    label = plain_label(words.upper(), "heading", parent)
    label.setAccessibleName(words)
    return label


def link(words: str, parent: QWidget | None = None) -> QPushButton:
    """A button that looks like a link; it is reached and pressed like any button."""
    button = QPushButton(words, parent)
    button.setProperty("look", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
