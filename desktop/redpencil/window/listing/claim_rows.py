"""The rows of the claim list, with a sentence where there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from redpencil.window.look.hints import paint_hint
from redpencil.words.window import CLAIM_LIST, NO_CLAIMS_IN_TAB


class ClaimRows(QListView):
    """The view itself; several rows can be chosen together."""

    def __init__(self) -> None:
        super().__init__()
        self._hint = NO_CLAIMS_IN_TAB["all"]
        self._hint_colour = "#000000"
        self.setAccessibleName(CLAIM_LIST)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(18)

    def set_hint(self, words: str) -> None:
        """What to say where there are no rows."""
        self._hint = words
        self.viewport().update()

    def set_hint_colour(self, colour: str) -> None:
        """The colour to say it in."""
        self._hint_colour = colour
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight where the list loses room to what opens beside it."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_hint(self, self._hint, self._hint_colour)
