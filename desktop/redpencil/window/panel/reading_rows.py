"""The panel's little table of what was read out of a claim: speaker, cue, value, unit …"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from redpencil.model import Claim
from redpencil.window.look import fonts
from redpencil.window.look.labels import plain_label
from redpencil.window.look.theme import Theme
from redpencil.window.look.word_diff import WordDiff
from redpencil.words.readings import reading_rows
from redpencil.words.speaking import labelled

NAMES_WIDTH = 84


class ReadingRows(QWidget):
    """Names on the leading side, what was read beside them; nothing for a bare statement."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: list[tuple[QLabel, WordDiff]] = []
        self._shown = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnMinimumWidth(0, NAMES_WIDTH)
        self._grid.setColumnStretch(1, 1)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        for _, words in self._cells:
            words.set_theme(theme)

    def show_reading(self, claim: Claim, also_said: int = 0) -> None:
        """Show what was read out of a claim."""
        rows = reading_rows(claim, also_said)
        while len(self._cells) < len(rows):
            self._add_row()
        for (label, words), (name, read) in zip(self._cells, rows, strict=False):
            label.setText(name)
            words.show_words(read)
            words.setAccessibleName(labelled(name, read))
        for number, (label, words) in enumerate(self._cells):
            label.setVisible(number < len(rows))
            words.setVisible(number < len(rows))
        self._shown = len(rows)
        self.setVisible(bool(rows))

    def _add_row(self) -> None:
        """Make one row more; rows stay for the claims to come, as each key shows another."""
        label, words = plain_label("", "faint"), WordDiff(self._theme, fonts.interface(13))
        number = len(self._cells)
        self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, number, 1)
        self._cells.append((label, words))

    def has_rows(self) -> bool:
        """Whether anything was read."""
        return self._shown > 0
