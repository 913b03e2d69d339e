"""Where a person says who they are, and what the program may do; it holds at once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from redpencil.settings import BOUNDS, SYSTEM, Settings
from redpencil.window.folder_field import FolderField
from redpencil.window.look.labels import plain_label, wrapped_label
from redpencil.words import settings as words
from redpencil.words.languages import AS_THE_SYSTEM, INTERFACE, INTERFACE_HOLDS, own_name
from redpencil.words.speaking import languages

_NUMBERS = (
    "passages_per_claim",
    "reader_seconds",
    "reader_memory_mb",
    "file_limit_mb",
    "watched_files",
    "fetch_seconds",
    "fetch_limit_mb",
)
_SWITCHES = ("offline", "private_addresses")
_MARGIN = 7  # points beside a number, as a line of text has them


class SettingsWindow(QDialog):
    """Not modal. ``changed`` brings the Settings as the person wants them."""

    changed = Signal(object)

    def __init__(self, chosen: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(words.TITLE)
        self.setModal(False)
        self.setMinimumWidth(560)
        self._settings = chosen
        self._name = QLineEdit(chosen.checker)
        self._name.setPlaceholderText(words.NAME_HINT.format(login=chosen.login))
        self._name.setAccessibleName(words.NAME)
        self._name.setMaxLength(80)
        form = QFormLayout()
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(10)
        form.addRow(words.NAME, self._name)
        self._language = self._languages(form)
        self._switches = {name: self._switch(form, name) for name in _SWITCHES}
        self._numbers = {name: self._number(form, name) for name in _NUMBERS}
        self._model = self._folder(form, "sentence_model")
        meaning = plain_label(words.NAME_MEANING, "soft")
        meaning.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addWidget(meaning)
        layout.addLayout(form)
        self._name.editingFinished.connect(self._tell)

    def show_settings(self, chosen: Settings) -> None:
        """Show the settings as they are now; what is told here changes only what is shown."""
        self._settings = chosen

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed holds, too, where the window is closed out of its field."""
        self._tell()
        super().hideEvent(event)

    def _languages(self, form: QFormLayout) -> QComboBox:
        box = QComboBox()
        box.addItem(AS_THE_SYSTEM, SYSTEM)
        for code in languages():
            box.addItem(own_name(code), code)
        box.setCurrentIndex(max(0, box.findData(self._settings.language)))
        box.setAccessibleName(INTERFACE)
        box.setToolTip(INTERFACE_HOLDS)
        form.addRow(INTERFACE, box)
        form.addRow(QLabel(), wrapped_label(INTERFACE_HOLDS, "soft"))
        box.activated.connect(self._tell)
        return box

    def _switch(self, form: QFormLayout, name: str) -> QCheckBox:
        box = QCheckBox(words.LABELS[name])
        box.setChecked(getattr(self._settings, name))
        form.addRow(QLabel(), box)
        box.toggled.connect(self._tell)
        return box

    def _number(self, form: QFormLayout, name: str) -> QSpinBox:
        box = QSpinBox()
        box.setRange(*BOUNDS[name])
        box.setValue(getattr(self._settings, name))
        box.setSuffix(words.UNITS.get(name, ""))
        box.lineEdit().setTextMargins(_MARGIN, 0, _MARGIN, 0)  # no style sheet reaches into it
        box.setAccessibleName(words.LABELS[name])
        form.addRow(words.LABELS[name], box)
        box.editingFinished.connect(self._tell)
        return box

    def _folder(self, form: QFormLayout, name: str) -> FolderField:
        field = FolderField(words.LABELS[name], getattr(self._settings, name))
        form.addRow(words.LABELS[name], field)
        form.addRow(QLabel(), wrapped_label(words.MODEL_MEANING, "soft"))
        field.changed.connect(self._tell)
        return field

    def _tell(self) -> None:
        chosen: dict[str, Any] = {"checker": " ".join(self._name.text().split())}
        chosen["language"] = self._language.currentData()
        chosen["sentence_model"] = self._model.folder()
        chosen |= {name: box.isChecked() for name, box in self._switches.items()}
        chosen |= {name: box.value() for name, box in self._numbers.items()}
        wanted = replace(self._settings, **chosen)
        if wanted != self._settings:
            self._settings = wanted
            self.changed.emit(wanted)
