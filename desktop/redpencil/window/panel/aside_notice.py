"""What the panel says of an aside: the reason, and a button that makes it a claim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from redpencil.model import Amendment, Aside
from redpencil.window.look.labels import wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.words.amending import TURN_KEY, aside_notice, bring_back, take_as


class AsideNotice(QWidget):
    """``turn_requested`` asks to take the aside as a claim.

    ``back_requested`` brings the Amendment that put it away, with all that it put away.
    """

    turn_requested = Signal()
    back_requested = Signal(object)

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
        self._ways = QVBoxLayout()
        self._ways.setSpacing(6)
        layout.addLayout(self._ways)
        self._buttons: list[QPushButton] = []
        self.set_theme(theme)
        self.button.clicked.connect(self._turn)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._why.setStyleSheet(
            f"color: {theme.soft}; background: {theme.statement_tint}; border-radius: 8px;"
        )

    def show_aside(self, aside: Aside, dismissals: Sequence[Amendment] = ()) -> None:
        """Say why these words are no claim; what puts more than them away can be taken back."""
        self._show_ways([one for one in dismissals if one.parts.get("scope") in ("text", "rule")])
        self._why.setText(aside_notice(aside))
        self.button.setText(f"{take_as(aside.kind)}  ({TURN_KEY})")
        self.button.setAccessibleName(take_as(aside.kind))

    def _show_ways(self, dismissals: Sequence[Amendment]) -> None:
        for button in self._buttons:
            self._ways.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for dismissal in dismissals:
            button = QPushButton(bring_back(dismissal.parts.get("scope")))
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(partial(self._bring_back, dismissal))
            self._ways.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            self._buttons.append(button)
            button.show()

    def _bring_back(self, dismissal: Amendment, checked: bool = False) -> None:
        self.back_requested.emit(dismissal)

    def _turn(self) -> None:
        self.turn_requested.emit()
