"""The library of sources: what is in it, and the place to drop files and folders on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QShortcut,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListView,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from redpencil.documents.choices import Choices
from redpencil.model import Source
from redpencil.window.library.source_facts import DateField, FactsMenu
from redpencil.window.library.source_model import SourceDelegate, SourceModel
from redpencil.window.library.watched_rows import WatchedRows
from redpencil.window.look.labels import ElidedLabel, heading, link, plain_label, wrapped_label
from redpencil.window.look.reading_menu import ReadingMenu
from redpencil.window.look.theme import Theme
from redpencil.words.shelf import DESCRIBE, DESCRIBE_LONG
from redpencil.words.speaking import labelled, number
from redpencil.words.window import (
    ADD_SOURCES,
    ADD_SOURCES_LONG,
    CANCEL,
    DROP_HERE,
    NO_SOURCES,
    NO_SOURCES_WAY_OUT,
    REMOVE_SOURCE,
    SOURCES,
    adding_source,
    sources_words,
)


class LibraryDock(QWidget):
    """The sources as a list, and a place to drop more.

    ``files_dropped`` brings a tuple of Paths, folders among them; ``remove_requested`` the
    id of a source; ``source_opened`` the Source itself; ``reading_chosen`` a Source with
    the Choices by which its file shall be read again; ``described`` a Source as a person
    says it is, ``refused`` why what they typed cannot be taken.
    """

    files_dropped = Signal(object)
    add_requested = Signal()
    remove_requested = Signal(object)
    cancel_requested = Signal()
    source_opened = Signal(object)
    reading_chosen = Signal(object)
    described = Signal(object)
    refused = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("libraryDock")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(SOURCES)
        self.setAcceptDrops(True)
        self._model = SourceModel()
        self._delegate = SourceDelegate(theme)
        self._make_parts()
        self._lay_out(theme)
        self.set_theme(theme)
        self.show_sources(())
        self.set_progress(0, 0, "")
        self._add.clicked.connect(self.add_requested)
        self._empty.add.clicked.connect(self.add_requested)
        self._remove.clicked.connect(self._ask_removal)
        self._delete_key.activated.connect(self._ask_removal)
        self._cancel.clicked.connect(self.cancel_requested)
        self.readings.chosen.connect(self._choose_reading)
        self.facts.described.connect(self.described)
        self.facts.date_asked.connect(self._ask_date)
        self.date.given.connect(self.described)
        self.date.refused.connect(self.refused)
        self._view.activated.connect(self._open_source)
        self._view.selectionModel().currentChanged.connect(self._allow_removal)

    def _make_parts(self) -> None:
        self._count = plain_label("", "small")
        self._add = link(ADD_SOURCES)
        self._add.setAccessibleName(ADD_SOURCES_LONG)
        self._add.setToolTip(ADD_SOURCES_LONG)
        self._remove = link(REMOVE_SOURCE)
        self._describe = link(DESCRIBE)
        self._describe.setToolTip(DESCRIBE_LONG)
        self.facts = FactsMenu(self._describe)
        self.readings = ReadingMenu(self.facts)
        self.facts.addSeparator()
        self.facts.addMenu(self.readings)
        self._describe.setMenu(self.facts)
        self.date = DateField()
        self.watched = WatchedRows()
        self._view = QListView()
        self._view.setModel(self._model)
        self._view.setItemDelegate(self._delegate)
        self._view.setAccessibleName(SOURCES)
        self._view.setUniformItemSizes(True)
        self._view.setMouseTracking(True)
        self._view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._view.setFrameShape(QListView.Shape.NoFrame)
        self._delete_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._view)
        self._delete_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        self._work = ElidedLabel("soft")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._cancel = link(CANCEL)

    def _lay_out(self, theme: Theme) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QHBoxLayout()
        top.setContentsMargins(16, 10, 12, 6)
        top.setSpacing(8)
        top.addWidget(heading(SOURCES))
        top.addWidget(self._count)
        top.addStretch(1)
        top.addWidget(self._describe)
        top.addWidget(self._remove)
        top.addWidget(self._add)
        column.addLayout(top)
        asked = QHBoxLayout()
        asked.setContentsMargins(16, 0, 12, 0)
        asked.addWidget(self.date)
        column.addLayout(asked)
        column.addWidget(self.watched)
        column.addWidget(self._progress_row())
        self._empty = _DropPlace(theme)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._view)
        column.addLayout(self._stack, 1)

    def _progress_row(self) -> QWidget:
        self._progress = QWidget()
        column = QVBoxLayout(self._progress)
        column.setContentsMargins(16, 2, 12, 8)
        column.setSpacing(5)
        row = QHBoxLayout()
        row.addWidget(self._work, 1)
        row.addWidget(self._cancel)
        column.addLayout(row)
        column.addWidget(self._bar)
        return self._progress

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._delegate.set_theme(theme)
        self._empty.set_theme(theme)
        self._view.viewport().update()

    # -- what the window tells -----------------------------------------------------------------

    def show_sources(self, sources: tuple[Source, ...]) -> None:
        """Show these sources; the one that was current stays current if it is still there."""
        current = self._model.source_at(self._view.currentIndex().row())
        self._model.show_sources(sources)
        row = self._model.row_of(current.id) if current else -1
        if row >= 0:
            self._view.setCurrentIndex(self._model.index(row))
        self._count.setText(number(len(sources)) if sources else "")
        self._count.setAccessibleName(sources_words(len(sources)))
        self._stack.setCurrentWidget(self._view if sources else self._empty)
        self._add.setVisible(bool(sources))
        self._remove.setVisible(bool(sources))
        self._describe.setVisible(bool(sources))
        self._allow_removal()

    def show_missing(self, missing: frozenset[str]) -> None:
        """Tell of these sources (by id) that their files are gone."""
        self._model.show_missing(missing)

    def set_progress(self, done: int, total: int, name: str) -> None:
        """Show how far the adding has come; a total of nought means that none is going on."""
        self._progress.setVisible(total > 0)
        words = adding_source(done, total, name)
        self._work.setText(words)
        self._work.setToolTip(words)
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._bar.setAccessibleName(words)

    # -- slots ---------------------------------------------------------------------------------

    def _ask_removal(self) -> None:
        source = self._model.source_at(self._view.currentIndex().row())
        if source is not None:
            self.remove_requested.emit(source.id)

    def _ask_date(self) -> None:
        source = self._model.source_at(self._view.currentIndex().row())
        if source is not None:
            self.date.ask(source)

    def _choose_reading(self, choices: Choices) -> None:
        source = self._model.source_at(self._view.currentIndex().row())
        if source is not None:
            self.reading_chosen.emit((source, choices))

    def _allow_removal(self) -> None:
        source = self._model.source_at(self._view.currentIndex().row())
        self._remove.setEnabled(source is not None)
        self._describe.setEnabled(source is not None)
        self._describe.setAccessibleName(labelled(DESCRIBE, source.title) if source else DESCRIBE)
        self.facts.show_source(source)
        self.readings.show_source(source)
        self.date.hide()
        self._remove.setAccessibleName(
            labelled(REMOVE_SOURCE, source.title) if source else REMOVE_SOURCE
        )

    def _open_source(self, index: QModelIndex) -> None:
        source = self._model.source_at(index.row())
        if source is not None:
            self.source_opened.emit(source)

    # -- dropping ------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._empty.set_inviting(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._empty.set_inviting(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._empty.set_inviting(False)
        urls = event.mimeData().urls()
        paths = tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)


class _DropPlace(QWidget):
    """What stands where there are no sources yet: a place to drop them, and a button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._inviting = False
        self._title = plain_label(NO_SOURCES, "strong")
        self._words = wrapped_label(NO_SOURCES_WAY_OUT, "soft")
        self.add = QPushButton(ADD_SOURCES)
        self.add.setAccessibleName(ADD_SOURCES_LONG)
        column = QVBoxLayout(self)
        column.setContentsMargins(36, 20, 36, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for widget in (self._title, self._words):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self.update()

    def set_inviting(self, inviting: bool) -> None:
        """Show that what is held over the dock may be let go."""
        self._inviting = inviting
        self._title.setText(DROP_HERE if inviting else NO_SOURCES)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        edge = theme.accent if self._inviting else theme.faint
        painter.setPen(QPen(QColor(edge), 1.4, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(theme.raised if self._inviting else theme.pane))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(16, 6, -16, -14), 10, 10)
        painter.end()
