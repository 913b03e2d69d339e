"""A sentence in the middle of a view that has no rows: what belongs here, or why nothing is."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView


def paint_hint(view: QAbstractItemView, words: str, colour: str) -> None:
    """Say these words in a view while it is empty; to be called from its ``paintEvent``."""
    if view.model().rowCount():
        return
    painter = QPainter(view.viewport())
    painter.setPen(QColor(colour))
    box = QRect(24, 40, view.viewport().width() - 48, 120)
    painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, words)
    painter.end()
