"""The headings of the article in a list beside it; the one being read under is followed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedLayout, QVBoxLayout, QWidget

from redpencil.model import Document
from redpencil.window.listing.outline_model import OutlineDelegate, OutlineModel
from redpencil.window.look.labels import heading, wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.words.outline import NO_HEADINGS, OUTLINE, OUTLINE_HINT

# The line that says there are no headings, and what is free below the last.
_NO_LINES, _ROOM = 40, 12


class OutlinePane(QWidget):
    """``place_asked`` brings the code point at which the chosen heading begins."""

    place_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outlinePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = OutlineModel()
        self._delegate = OutlineDelegate(theme)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setAccessibleName(OUTLINE)
        self.view.setAccessibleDescription(OUTLINE_HINT)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusProxy(self.view)
        self._none = wrapped_label(NO_HEADINGS, "soft")
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._none)
        self._stack.addWidget(self.view)
        self._title = heading(OUTLINE)
        self._title.setContentsMargins(16, 10, 12, 6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._title)
        layout.addLayout(self._stack, 1)
        self.show_document(None)
        # One of the two comes for a click, the other for Enter, and on some systems for both.
        self.view.clicked.connect(self._go)
        self.view.activated.connect(self._go)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def show_document(self, document: Document | None) -> None:
        """List the headings of a document."""
        self.model.show_document(document)
        rows = self.model.rowCount()
        self._stack.setCurrentWidget(self.view if rows else self._none)
        # No more room than its lines take: the claims below want it.
        line = self.view.sizeHintForRow(0) if rows else _NO_LINES
        self.setMaximumHeight(self._title.sizeHint().height() + max(1, rows) * line + _ROOM)

    def follow(self, offset: int) -> None:
        """Mark the heading that the code point stands under, and keep it in sight."""
        if self.model.follow(offset) and self.model.here >= 0:
            index = self.model.index(self.model.here)
            self.view.scrollTo(index)
            # Whoever goes through the list by keys is left where they are.
            if not self.view.hasFocus():
                self.view.setCurrentIndex(index)

    def _go(self, index: QModelIndex) -> None:
        start = self.model.start_of(index.row())
        if start is not None:
            self.place_asked.emit(start)
