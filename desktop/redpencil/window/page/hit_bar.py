"""Which passage of the chosen claim is open, of how many, and the way to the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from redpencil.window.look.glyphs import Sign, sign_icon
from redpencil.window.look.labels import plain_label
from redpencil.window.look.theme import Theme
from redpencil.words.hits import NEXT, PREVIOUS, hit_words


class HitBar(QWidget):
    """A count between two arrows; hidden where nothing was found."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.previous, self.next = _arrow(PREVIOUS), _arrow(NEXT)
        self._count = plain_label("", "soft")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self.previous, self._count, self.next):
            layout.addWidget(widget)
        self.set_theme(theme)
        self.show_hits(0, 0)

    @property
    def words(self) -> str:
        """What is told of the hits."""
        return self._count.text()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        signs: tuple[tuple[QToolButton, Sign], ...] = (
            (self.previous, "backward"), (self.next, "onward"),
        )  # fmt: skip
        for button, sign in signs:
            button.setIcon(sign_icon(sign, theme.soft, 11))
            button.setIconSize(QSize(11, 11))

    def show_hits(self, number: int, total: int) -> None:
        """Tell which hit is open (0 is none of them) of how many."""
        self._count.setText(hit_words(number, total))
        self.setVisible(total > 0)
        for button in (self.previous, self.next):
            button.setEnabled(total > 1 or not number)

    def give(self, previous: QAction, following: QAction) -> None:
        """Give the arrows the commands that they stand for, keys and all."""
        for button, action in ((self.previous, previous), (self.next, following)):
            button.setToolTip(action.toolTip())
            action.changed.connect(partial(_take_tip, button, action))
            button.clicked.connect(action.trigger)


def _take_tip(button: QToolButton, action: QAction) -> None:
    button.setToolTip(action.toolTip())


def _arrow(name: str) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
