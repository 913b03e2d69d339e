"""One sentence to the person, with a way out, that never stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from redpencil.window.look.glyphs import sign_icon
from redpencil.window.look.theme import Theme
from redpencil.words import commands


class MessageBar(QWidget):
    """Hidden until there is something to say; stays until it is dismissed or replaced."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._acts: dict[QPushButton, Callable[[], None]] = {}
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._way_out, self._other = QPushButton(), QPushButton()
        for button in (self._way_out, self._other):
            button.setProperty("look", "link")
        self._dismiss = QToolButton()
        self._dismiss.setAccessibleName(commands.DISMISS)
        self._dismiss.setToolTip(f"{commands.DISMISS} (Esc)")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.addWidget(self._words, 1)
        layout.setSpacing(14)
        layout.addWidget(self._way_out)
        layout.addWidget(self._other)
        layout.addWidget(self._dismiss)
        self.set_theme(theme)
        self.hide()
        self._dismiss.clicked.connect(self.dismiss)
        self._way_out.clicked.connect(self._take_way_out)
        self._other.clicked.connect(self._take_other)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        self._dismiss.setIcon(sign_icon("cross", theme.soft, 11))

    def say(
        self,
        words: str,
        kind: Literal["notice", "error"] = "notice",
        way_out: tuple[str, Callable[[], None]] | None = None,
        other: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show one sentence; ``way_out`` and ``other`` are a button's words and what it does."""
        self._words.setText(words)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._acts.clear()
        for button, way in ((self._way_out, way_out), (self._other, other)):
            button.setVisible(way is not None)
            if way is not None:
                button.setText(way[0])
                self._acts[button] = way[1]
        self.setAccessibleName(words)
        self.show()

    @property
    def words(self) -> str:
        """The sentence shown, or nothing."""
        return "" if self.isHidden() else self._words.text()

    def dismiss(self) -> bool:
        """Take the sentence away; whether there was one."""
        if self.isHidden():
            return False
        self.hide()
        return True

    def _take_way_out(self) -> None:
        self._take(self._way_out)

    def _take_other(self) -> None:
        self._take(self._other)

    def _take(self, button: QPushButton) -> None:
        act = self._acts.get(button)
        self.dismiss()
        if act is not None:
            act()
