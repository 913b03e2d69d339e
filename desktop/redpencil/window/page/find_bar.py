"""Find words in the article: a field, a count, and the way to the next and the one before."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from redpencil.window.look.glyphs import sign_icon
from redpencil.window.look.theme import Theme
from redpencil.words import commands

# Long enough that fast typing searches once, short enough to feel at once.
_PAUSE_MS = 120


def find_words(text: str, words: str) -> tuple[tuple[int, int], ...]:
    """Every place of the words in the text, letter case and kind of white space aside.

    Straight and curly marks find each other: a person types the one and the page shows
    the other.
    """
    if not words.strip():
        return ()
    pattern = "".join(_letter(letter) for letter in re.sub(r"\s+", " ", words))
    return tuple(match.span() for match in re.finditer(pattern, text, re.IGNORECASE))


def _letter(letter: str) -> str:
    if letter == " ":
        return r"\s+"
    for alike in ("'’‘", '"“”„'):
        if letter in alike:
            return f"[{alike}]"
    return re.escape(letter)


# Room for the longest words that are looked for every day, and around what the field says.
_LEAST_WIDTH, _AROUND = 230, 56


class FindBar(QWidget):
    """The find field of the top bar; shows its count only while there are words in it."""

    words_changed = Signal(str)
    step_requested = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = QLineEdit()
        self.field.setObjectName("findField")
        self.say_where(False)
        self._lens = self.field.addAction(
            sign_icon("lens", theme.faint), QLineEdit.ActionPosition.LeadingPosition
        )
        self._count = QLabel()
        self._count.setProperty("look", "faint")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._count)
        layout.addWidget(self.field)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._wait)
        self._pause.timeout.connect(self._tell)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._lens.setIcon(sign_icon("lens", theme.faint))

    @property
    def count(self) -> str:
        """What the bar says about the words in the field."""
        return self._count.text()

    def say_where(self, in_source: bool) -> None:
        """Say what is looked through: the open source, or the article."""
        name = commands.FIND_IN_SOURCE if in_source else commands.COMMANDS["find"][0]
        hint = f"{name}    Ctrl+F"
        self.field.setPlaceholderText(hint)
        room = self.field.fontMetrics().horizontalAdvance(hint) + _AROUND
        self.field.setFixedWidth(max(_LEAST_WIDTH, room))
        self.field.setAccessibleName(name)

    def open(self) -> None:
        """Take the keyboard, with the words that are there ready to be overwritten."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def close_search(self) -> bool:
        """Empty the field and give the keyboard back; whether there was anything to close."""
        if not self.field.text() and not self.field.hasFocus():
            return False
        self.field.clear()
        self._pause.stop()
        self._tell()
        self.closed.emit()
        return True

    def show_count(self, number: int, total: int) -> None:
        """Say which match of how many is in sight; nothing while no words are asked for."""
        if not self.field.text():
            self._count.clear()
        elif not total:
            self._count.setText(commands.NO_MATCHES)
        else:
            self._count.setText(commands.OF_MATCHES.format(number=number, total=total))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self._tell_now()
                self.step_requested.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_search()
                return True
        return super().eventFilter(watched, event)

    def _wait(self) -> None:
        self._pause.start()

    def _tell_now(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self._tell()

    def _tell(self) -> None:
        self.words_changed.emit(self.field.text())
