"""The language of the article in the status bar: told, and set by hand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from redpencil.words.languages import (
    LANGUAGE,
    LANGUAGE_MEANING,
    LANGUAGE_NAMES,
    language_name,
)
from redpencil.words.speaking import labelled


class LanguageButton(QToolButton):
    """``language_chosen`` brings the code of a language other than the one shown."""

    language_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = ""
        self._menu = QMenu(self)
        group = QActionGroup(self)
        self._actions = {}
        for code, name in LANGUAGE_NAMES.items():
            action = self._menu.addAction(name)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(partial(self._choose, code))
            self._actions[code] = action
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(LANGUAGE_MEANING)
        self.setObjectName("languageButton")
        self.hide()

    def show_language(self, code: str) -> None:
        """Tell the language that an article is read in."""
        self._code = code.split("-")[0].lower()
        name = language_name(code)
        self.setText(name)
        self.setAccessibleName(labelled(LANGUAGE, name))
        for known, action in self._actions.items():
            action.setChecked(known == self._code)
        self.show()

    def choose(self, code: str) -> None:
        """Choose a language as a person does on the menu."""
        self._actions[code].trigger()

    def _choose(self, code: str, checked: bool = False) -> None:
        if code != self._code:
            self.language_chosen.emit(code)
