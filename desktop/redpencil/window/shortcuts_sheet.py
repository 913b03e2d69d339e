"""The sheet of all keys, made from the table of commands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from redpencil.window.actions import TABLE, Command, shown
from redpencil.words import commands

# Statuses and their staying twins share a line: the sheet says it once, below the title.
_LEFT = ("Article", "Claims", "Log", "Help")
_RIGHT = ("Decisions", "Reading")


class ShortcutsSheet(QDialog):
    """Not modal: it may stay open beside the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(commands.SHORTCUTS_TITLE)
        self.setModal(False)
        hint = QLabel(commands.SHORTCUTS_HINT)
        hint.setProperty("look", "soft")
        columns = QGridLayout()
        columns.setHorizontalSpacing(44)
        for number, groups in enumerate((_LEFT, _RIGHT)):
            columns.addLayout(_column(groups), 0, number, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 20, 28, 24)
        layout.setSpacing(12)
        layout.addLayout(columns)
        layout.addWidget(hint)


def _column(groups: tuple[str, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(5)
    row = 0
    for group in groups:
        title = QLabel(group.upper())
        title.setProperty("look", "heading")
        title.setContentsMargins(0, 10 if row else 0, 0, 2)
        grid.addWidget(title, row, 0, 1, 2)
        row += 1
        for command in (c for c in TABLE if c.group == group and (c.keys or c.letters)):
            grid.addWidget(QLabel(command.text.rstrip("…")), row, 0)
            keys = QLabel(_keys(command))
            keys.setProperty("look", "soft")
            keys.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(keys, row, 1)
            row += 1
    return grid


def _keys(command: Command) -> str:
    return "  ·  ".join(shown(key) for key in command.keys + command.letters)
