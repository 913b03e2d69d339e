"""The panel's little table of what was read out of a claim: speaker, cue, value, unit …"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from redpencil.model import Claim
from redpencil.window.look import fonts
from redpencil.window.look.labels import plain_label
from redpencil.window.look.theme import Theme
from redpencil.window.look.word_diff import WordDiff
from redpencil.words.readings import reading_rows

NAMES_WIDTH = 84


class ReadingRows(QWidget):
    """Names on the leading side, what was read beside them; nothing for a bare statement."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: list[QWidget] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnMinimumWidth(0, NAMES_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        for words in self.findChildren(WordDiff):
            words.set_theme(theme)

    def show_reading(self, claim: Claim, also_said: int = 0) -> None:
        """Show what was read out of a claim."""
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = []
        rows = reading_rows(claim, also_said)
        for number, (name, read) in enumerate(rows):
            label = plain_label(name, "faint")
            words = WordDiff(self._theme, fonts.interface(13))
            words.show_words(read)
            words.setAccessibleName(f"{name}: {read}")
            self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, number, 1)
            self._cells += [label, words]
            label.show()
            words.show()
        self.setVisible(bool(rows))

    def has_rows(self) -> bool:
        """Whether anything was read."""
        return bool(self._cells)
