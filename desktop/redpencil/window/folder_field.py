"""A folder that a person names: typed or chosen from the folders there are, or none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from redpencil.words.exporting import CHOOSE_FOLDER
from redpencil.words.settings import NO_FOLDER


class FolderField(QWidget):
    """``changed`` tells that the folder may be another one; choosing it holds nothing up."""

    changed = Signal()

    def __init__(self, name: str, folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.line = QLineEdit(folder)
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(NO_FOLDER)
        self.line.setClearButtonEnabled(True)
        self.choose = QPushButton(CHOOSE_FOLDER)
        self.choose.setAutoDefault(False)  # Return ends the typing and opens nothing
        self.choose.setAccessibleName(f"{CHOOSE_FOLDER} {name}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.choose)
        self.setFocusProxy(self.line)
        self.line.editingFinished.connect(self.changed)
        self.choose.clicked.connect(self._ask)

    def folder(self) -> str:
        """The folder as it was named, with ``~`` for the home folder told in full; "" for none."""
        named = self.line.text().strip()
        return str(Path(named).expanduser()) if named else ""

    def _ask(self) -> None:
        dialogue = QFileDialog(self, self._name, self.folder())
        dialogue.setFileMode(QFileDialog.FileMode.Directory)
        dialogue.setOption(QFileDialog.Option.ShowDirsOnly)
        dialogue.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialogue.fileSelected.connect(self._take)
        dialogue.open()

    def _take(self, folder: str) -> None:
        self.line.setText(folder)
        self.changed.emit()
