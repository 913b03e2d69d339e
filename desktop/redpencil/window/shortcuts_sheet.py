"""The sheet of all keys, made from the table of commands."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from redpencil.window.bindings import Bindings, shown
from redpencil.window.command_table import TABLE
from redpencil.words import commands, keys
from redpencil.words.commands import GROUPS

# Statuses and their staying twins share a line: the sheet says it once, below the title.
_COLUMNS = (("Article", "Log", "Help"), ("Claims", "Reading"), ("Decisions", "Marks"))


class ShortcutsSheet(QDialog):
    """Not modal: it may stay open beside the work. ``change_asked`` asks for other keys."""

    change_asked = Signal()

    def __init__(self, bindings: Bindings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(commands.SHORTCUTS_TITLE)
        self.setModal(False)
        hint = QLabel(commands.SHORTCUTS_HINT)
        hint.setProperty("look", "soft")
        change = QPushButton(keys.CHANGE)
        change.setAutoDefault(False)
        change.clicked.connect(self.change_asked)
        foot = QHBoxLayout()
        foot.addWidget(hint, 1)
        foot.addWidget(change)
        self._columns = QWidget()
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 24)
        layout.setSpacing(12)
        layout.addWidget(self._columns)
        layout.addLayout(foot)
        self.show_keys(bindings)

    def show_keys(self, bindings: Bindings) -> None:
        """Show the keys that hold now."""
        columns = QWidget()
        grid = QGridLayout(columns)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(44)
        for number, groups in enumerate(_COLUMNS):
            grid.addLayout(_column(groups, bindings), 0, number, Qt.AlignmentFlag.AlignTop)
        self._layout.replaceWidget(self._columns, columns)
        self._columns.deleteLater()
        self._columns = columns


def _column(groups: tuple[str, ...], bindings: Bindings) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(5)
    row = 0
    for group in groups:
        title = QLabel(GROUPS[group].upper())
        title.setProperty("look", "heading")
        title.setContentsMargins(0, 10 if row else 0, 0, 2)
        grid.addWidget(title, row, 0, 1, 2)
        row += 1
        for command in (c for c in TABLE if c.group == group and bindings.keys(c.name)):
            grid.addWidget(QLabel(command.text.rstrip("…")), row, 0)
            held = QLabel("  ·  ".join(shown(key) for key in bindings.keys(command.name)))
            held.setProperty("look", "soft")
            held.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(held, row, 1)
            row += 1
    return grid
