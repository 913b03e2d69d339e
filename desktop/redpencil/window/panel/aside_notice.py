"""What the panel says of an aside: the reason, and a button that makes it a claim."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from redpencil.model import Aside
from redpencil.window.look.labels import wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.words.amending import TURN_KEY, aside_notice, take_as


class AsideNotice(QWidget):
    """``turn_requested`` asks to take the aside as a claim."""

    turn_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why = wrapped_label("")
        self._why.setContentsMargins(10, 7, 10, 7)
        self.button = QPushButton()
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self._why)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.set_theme(theme)
        self.button.clicked.connect(self._turn)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._why.setStyleSheet(
            f"color: {theme.soft}; background: {theme.statement_tint}; border-radius: 8px;"
        )

    def show_aside(self, aside: Aside) -> None:
        """Say why these words are no claim."""
        self._why.setText(aside_notice(aside))
        self.button.setText(f"{take_as(aside.kind)}  ({TURN_KEY})")
        self.button.setAccessibleName(take_as(aside.kind))

    def _turn(self) -> None:
        self.turn_requested.emit()
