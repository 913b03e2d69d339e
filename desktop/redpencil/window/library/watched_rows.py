"""The folders that are watched, a line for each, with the way to stop."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from redpencil.window.look.labels import ElidedLabel, link
from redpencil.words import shelf as words


class WatchedRows(QWidget):
    """Hidden where no folder is watched; ``stopped`` brings the name of one."""

    stopped = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 0, 12, 6)
        self._column.setSpacing(2)
        self.hide()

    def show_folders(self, told: tuple[tuple[str, ...], frozenset[str]]) -> None:
        """Show these folders; the second are those of them that are not there."""
        folders, missing = told
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [self._line(folder, folder in missing) for folder in folders]
        self.setVisible(bool(folders))

    def _line(self, folder: str, missing: bool) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        label = ElidedLabel("soft")
        said = words.WATCHED_MISSING if missing else words.WATCHED
        label.setText(said.format(name=PurePath(folder).name or folder))
        label.setToolTip(folder)
        stop = link(words.STOP)
        stop.setToolTip(words.STOP_MEANING)
        stop.setAccessibleName(f"{words.STOP}: {folder}")
        stop.clicked.connect(partial(self._stop, folder))
        row.addWidget(label, 1)
        row.addWidget(stop)
        self._column.addWidget(line)
        return line

    def _stop(self, folder: str, checked: bool = False) -> None:
        self.stopped.emit(folder)
