"""The file dialogues: they stand beside the work and tell what was chosen through a signal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from redpencil.documents import reading
from redpencil.words import commands, shelf


class Asking(QObject):
    """Asks for files, one dialogue at a time."""

    article_chosen = Signal(object)
    draft_chosen = Signal(object)
    sources_chosen = Signal(object)
    log_chosen = Signal(object)
    folder_chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialogue: QFileDialog | None = None

    def ask_article(self) -> None:
        """Ask for the article to check; ``article_chosen`` brings its Path."""
        dialogue = self._make(commands.COMMANDS["open"][0].rstrip("…"))
        dialogue.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialogue.setNameFilter(_readable())
        self._show(dialogue, self._take_article)

    def ask_draft(self) -> None:
        """Ask for the file with a new draft; ``draft_chosen`` brings its Path."""
        dialogue = self._make(commands.REVISE_TITLE)
        dialogue.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialogue.setNameFilter(_readable())
        self._show(dialogue, self._take_draft)

    def ask_sources(self) -> None:
        """Ask for files to add to the library; ``sources_chosen`` brings a tuple of Paths."""
        dialogue = self._make(commands.SOURCES_TITLE)
        dialogue.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialogue.setNameFilter(_readable())
        self._show(dialogue, self._take_sources)

    def ask_folder(self) -> None:
        """Ask for a folder to watch for sources; ``folder_chosen`` brings its Path."""
        dialogue = self._make(shelf.WATCH_TITLE)
        dialogue.setFileMode(QFileDialog.FileMode.Directory)
        dialogue.setOption(QFileDialog.Option.ShowDirsOnly)
        self._show(dialogue, self._take_folder)

    def ask_log(self) -> None:
        """Ask for the check log of another desk; ``log_chosen`` brings its Path."""
        dialogue = self._make(commands.MERGE_TITLE)
        dialogue.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialogue.setNameFilter(commands.MERGE_FILTER)
        self._show(dialogue, self._take_log)

    def _make(self, title: str) -> QFileDialog:
        if self._dialogue is not None:
            self._dialogue.close()
            self._dialogue.deleteLater()
        self._dialogue = QFileDialog(self._window, title)
        return self._dialogue

    def _show(self, dialogue: QFileDialog, take: Callable[[Sequence[str]], None]) -> None:
        dialogue.filesSelected.connect(take)
        dialogue.open()

    def _take_article(self, names: Sequence[str]) -> None:
        if names:
            self.article_chosen.emit(Path(names[0]))

    def _take_log(self, names: Sequence[str]) -> None:
        if names:
            self.log_chosen.emit(Path(names[0]))

    def _take_folder(self, names: Sequence[str]) -> None:
        if names:
            self.folder_chosen.emit(Path(names[0]))

    def _take_draft(self, names: Sequence[str]) -> None:
        if names:
            self.draft_chosen.emit(Path(names[0]))

    def _take_sources(self, names: Sequence[str]) -> None:
        if names:
            self.sources_chosen.emit(tuple(Path(name) for name in names))


def _readable() -> str:
    endings = " ".join(f"*{ending}" for ending in reading.kinds())
    return commands.OPEN_FILTER.format(endings=endings)
