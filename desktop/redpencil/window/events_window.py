"""All that was recorded about one article, the latest first; to be read beside the work."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from redpencil.model import Event
from redpencil.window.look import fonts
from redpencil.window.look.labels import ElidedLabel, plain_label
from redpencil.words import commands
from redpencil.words.window import event_lines

_CLAIM = Qt.ItemDataRole.UserRole


class EventsWindow(QDialog):
    """Not modal. ``claim_asked`` brings the id of the claim of the event that was entered."""

    claim_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("eventsWindow")
        self.setWindowTitle(commands.EVENTS_TITLE)
        self.setModal(False)
        self.resize(680, 460)
        self._title = ElidedLabel()
        self._title.setFont(fonts.reading(19, bold=True))
        self._list = QListWidget()
        self._list.setObjectName("rows")
        self._list.setAccessibleName(commands.EVENTS_TITLE)
        self._list.setUniformItemSizes(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self._title)
        layout.addWidget(self._list, 1)
        layout.addWidget(plain_label(commands.EVENTS_HINT, "soft"))
        self._list.itemActivated.connect(self._ask_claim)

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines shown, from the top."""
        return tuple(self._list.item(row).text() for row in range(self._list.count()))

    def show_events(self, title: str, events: Sequence[Event]) -> None:
        """Show the events of an article, given with the oldest first; the chosen row stays."""
        row = max(0, self._list.currentRow())
        self._title.setText(title)
        self._list.clear()
        for line, claim in event_lines(events, datetime.now().astimezone()):
            item = QListWidgetItem(line)
            item.setToolTip(line)
            item.setData(_CLAIM, claim)
            self._list.addItem(item)
        self._list.setCurrentRow(min(row, self._list.count() - 1))

    def _ask_claim(self, item: QListWidgetItem) -> None:
        claim = item.data(_CLAIM)
        if claim is not None:
            self.claim_asked.emit(claim)
