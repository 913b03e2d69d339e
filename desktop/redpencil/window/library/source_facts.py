"""What a person says of a source: its kind, its date, whether it is primary; and its encoding."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from redpencil.model import Source
from redpencil.words import shelf as words
from redpencil.words.labels import source_kind

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def is_date(text: str) -> bool:
    """Whether a text is a day, a month or a year in ISO 8601."""
    if _DATE.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return False
    return True


class FactsMenu(QMenu):
    """Kinds to choose from, and whether a source is primary; ``described`` brings the Source as
    it shall be, ``date_asked`` nothing."""

    described = Signal(object)
    date_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(words.DESCRIBE, parent)
        self._source: Source | None = None
        self._primary = self.addAction(words.PRIMARY)
        self._primary.setCheckable(True)
        self._date = self.addAction(words.DATE)
        self.addSection(words.KIND)
        self._kinds = QActionGroup(self)
        for kind in words.KINDS:
            self._add_kind(kind)
        self._primary.triggered.connect(self._take_primary)
        self._date.triggered.connect(self.date_asked)

    def show_source(self, source: Source | None) -> None:
        """Show what is said of a source now; a kind of its own is one more to choose."""
        self._source = source
        if source is None:
            return
        self._primary.setChecked(source.primary)
        if source.kind not in [action.data() for action in self._kinds.actions()]:
            self._add_kind(source.kind)
        for action in self._kinds.actions():
            action.setChecked(action.data() == source.kind)

    def _add_kind(self, kind: str) -> None:
        action = self.addAction(source_kind(kind))
        action.setData(kind)
        action.setCheckable(True)
        action.triggered.connect(partial(self._take_kind, kind))
        self._kinds.addAction(action)

    def _take_kind(self, kind: str, checked: bool = False) -> None:
        if self._source is not None and kind != self._source.kind:
            self.described.emit(replace(self._source, kind=kind))

    def _take_primary(self, primary: bool) -> None:
        if self._source is not None:
            self.described.emit(replace(self._source, primary=primary))


class DateField(QLineEdit):
    """Takes the date of a source; hidden but while it is asked for. ``given`` brings the Source
    as it shall be, ``refused`` the words that are no date."""

    given = Signal(object)
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self.setPlaceholderText(words.DATE_HINT)
        self.setAccessibleName(words.DATE.rstrip("…"))
        self.setAccessibleDescription(words.DATE_HINT)
        self.setMaxLength(10)
        self.hide()
        self.returnPressed.connect(self._take)

    def ask(self, source: Source) -> None:
        """Ask for the date of a source."""
        self._source = source
        self.setText(source.date or "")
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _take(self) -> None:
        said = self.text().strip()
        if said and not is_date(said):
            self.refused.emit(words.BAD_DATE.format(words=said))
            return
        self.hide()
        if self._source is not None and said != (self._source.date or ""):
            self.given.emit(replace(self._source, date=said or None))
