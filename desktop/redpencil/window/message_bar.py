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
        self._act: Callable[[], None] | None = None
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._way_out = QPushButton()
        self._way_out.setProperty("look", "link")
        self._dismiss = QToolButton()
        self._dismiss.setAccessibleName(commands.DISMISS)
        self._dismiss.setToolTip(f"{commands.DISMISS} (Esc)")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 8, 6)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._way_out)
        layout.addWidget(self._dismiss)
        self.set_theme(theme)
        self.hide()
        self._dismiss.clicked.connect(self.dismiss)
        self._way_out.clicked.connect(self._take_way_out)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        self._dismiss.setIcon(sign_icon("cross", theme.soft, 11))

    def say(
        self,
        words: str,
        kind: Literal["notice", "error"] = "notice",
        way_out: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show one sentence; ``way_out`` is a button's words and what it does."""
        self._words.setText(words)
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self._act = way_out[1] if way_out else None
        self._way_out.setVisible(way_out is not None)
        if way_out:
            self._way_out.setText(way_out[0])
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
        act = self._act
        self.dismiss()
        if act is not None:
            act()
