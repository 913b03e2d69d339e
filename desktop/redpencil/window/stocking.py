"""Sources in the window: from the dock and the watched folders to the shelf, and open beside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from redpencil.model import Source
from redpencil.window.asking import Asking
from redpencil.window.panes import Panes
from redpencil.window.work.folders import Folders
from redpencil.window.work.prints import Prints
from redpencil.window.work.shelf import Shelf


class Stocking(QObject):
    """``said`` brings a sentence with its kind."""

    said = Signal(object)

    def __init__(
        self,
        panes: Panes,
        shelf: Shelf,
        folders: Folders,
        prints: Prints,
        asking: Asking,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._shelf = shelf
        self._folders = folders
        library, source = panes.library, panes.source
        library.files_dropped.connect(shelf.add)
        library.add_requested.connect(asking.ask_sources)
        library.remove_requested.connect(self._remove)
        library.cancel_requested.connect(shelf.cancel)
        library.source_opened.connect(self._open)
        library.described.connect(shelf.describe)
        library.refused.connect(self._refuse)
        library.watched.stopped.connect(folders.forget)
        shelf.missing_found.connect(library.show_missing)
        folders.watched_changed.connect(library.watched.show_folders)
        folders.said.connect(self.said)
        asking.sources_chosen.connect(shelf.add)
        asking.folder_chosen.connect(self._watch)
        panes.panel.passage_opened.connect(shelf.open_passage)
        shelf.source_opened.connect(prints.open)
        source.closed.connect(panes.article.setFocus)
        source.closed.connect(prints.close)
        source.prints.page_wanted.connect(prints.ask)
        prints.drawn.connect(source.prints.show_picture)
        prints.refused.connect(self._show_text_instead)

    def _remove(self, source: Source | str) -> None:
        self._shelf.remove(source.id if isinstance(source, Source) else source)

    def _open(self, source: Source | str) -> None:
        self._shelf.open_source(source.id if isinstance(source, Source) else source)

    def _watch(self, folder: Path) -> None:
        self._panes.show_library(True)
        self._folders.watch(folder)

    def _show_text_instead(self, why: str) -> None:
        """Where the pages of a source cannot be had, say why and show its text."""
        self._panes.source.keep_to_text()
        self.said.emit((why, "notice"))

    def _refuse(self, words: str) -> None:
        self.said.emit((words, "error"))
