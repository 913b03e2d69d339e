"""The names that a report is to withhold, ticked from a list: of sources and of people."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from redpencil.window.look.labels import plain_label, wrapped_label
from redpencil.words import exporting as words

_KEY = Qt.ItemDataRole.UserRole
_ROWS_SHOWN = 4


class WithholdingBox(QWidget):
    """Two lists with ticks, and a line for a name that stands in none of them."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sources = _ticks(words.SOURCES_LIST)
        self.persons = _ticks(words.PERSONS_LIST)
        self.other = QLineEdit()
        self.other.setPlaceholderText(words.OTHER_PERSON)
        self.other.setAccessibleName(words.OTHER_PERSON)
        self._told = wrapped_label(words.withheld_words(0, 0), "soft")
        self._no_sources = plain_label(words.NO_SOURCES, "faint")
        self._no_persons = plain_label(words.NO_PERSONS, "faint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self._told, self.sources, self._no_sources, self.persons, self._no_persons):
            layout.addWidget(part)
        layout.addWidget(self.other)
        self.sources.itemChanged.connect(self._tell)
        self.persons.itemChanged.connect(self._tell)
        self.other.returnPressed.connect(self._add_person)

    @property
    def chosen_sources(self) -> tuple[str, ...]:
        """The ids of the sources that are ticked."""
        return _ticked(self.sources)

    @property
    def chosen_persons(self) -> tuple[str, ...]:
        """The names that are ticked, and the one that is being typed."""
        typed = " ".join(self.other.text().split())
        return tuple(dict.fromkeys([*_ticked(self.persons), *([typed] if typed else [])]))

    def offer(self, sources: Sequence[tuple[str, str]], persons: Sequence[str]) -> None:
        """Offer these; what is ticked, and what a person added, stays."""
        kept = set(self.chosen_sources)
        named = _ticked(self.persons)
        _fill(self.sources, sources, kept)
        added = [(name, name) for name in named if name not in persons]
        _fill(self.persons, [*((name, name) for name in persons), *added], set(named))
        self._no_sources.setVisible(not sources)
        self._no_persons.setVisible(not self.persons.count())
        self._tell()

    def forget(self) -> None:
        """Tick nothing any more: another article has other names."""
        for each in (self.sources, self.persons):
            each.clear()
        self.other.clear()

    def _add_person(self) -> None:
        name = " ".join(self.other.text().split())
        if not name:
            return
        known = [self.persons.item(row) for row in range(self.persons.count())]
        item = next((one for one in known if one.data(_KEY) == name), None)
        self.other.clear()
        if item is None:
            rows = [(str(one.data(_KEY)), one.text()) for one in known]
            _fill(self.persons, [*rows, (name, name)], {*_ticked(self.persons), name})
        else:
            item.setCheckState(Qt.CheckState.Checked)
        self._no_persons.hide()
        self._tell()

    def _tell(self) -> None:
        told = words.withheld_words(len(self.chosen_sources), len(_ticked(self.persons)))
        self._told.setText(told)
        self.changed.emit()


def _ticks(name: str) -> QListWidget:
    rows = QListWidget()
    rows.setObjectName("ticks")
    rows.setAccessibleName(name)
    rows.setToolTip(name)
    rows.setTextElideMode(Qt.TextElideMode.ElideRight)
    rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return rows


def _fill(rows: QListWidget, offered: Sequence[tuple[str, str]], ticked: set[str]) -> None:
    rows.blockSignals(True)
    rows.clear()
    for key, shown in offered:
        item = QListWidgetItem(" ".join(shown.split()))
        item.setData(_KEY, key)
        item.setToolTip(shown)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        state = Qt.CheckState.Checked if key in ticked else Qt.CheckState.Unchecked
        item.setCheckState(state)
        rows.addItem(item)
    rows.blockSignals(False)
    rows.setVisible(bool(offered))
    if offered:
        row = max(24, rows.sizeHintForRow(0))
        rows.setFixedHeight(row * min(_ROWS_SHOWN, len(offered)) + 12)


def _ticked(rows: QListWidget) -> tuple[str, ...]:
    items = [rows.item(row) for row in range(rows.count())]
    return tuple(
        str(item.data(_KEY)) for item in items if item.checkState() == Qt.CheckState.Checked
    )
