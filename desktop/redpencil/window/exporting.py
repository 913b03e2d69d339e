"""Reports in the window: the export window when it is first asked for, and what it sets off."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from redpencil.model import Change
from redpencil.window.look.theme import Theme
from redpencil.window.repainting import open_file
from redpencil.window.work.checking import Checking
from redpencil.window.work.jobs import Jobs
from redpencil.window.work.publishing import Publishing
from redpencil.words import commands

if TYPE_CHECKING:
    from redpencil.window.export.export_window import ExportWindow

# After the last decision: many may come at once, as the answers of a sheet do.
_AGAIN_AFTER_MS = 400


class Exporting(QObject):
    """``said`` brings a sentence for the main window, ``left`` that the state is to be kept.

    ``sheet_found`` and ``no_sheet`` tell what a dropped file is (see Publishing).
    """

    said = Signal(object)
    written = Signal(object)
    left = Signal()

    def __init__(
        self,
        window: QWidget,
        jobs: Jobs,
        checking: Checking,
        theme: Theme,
        zoom: float,
        kept: Mapping[str, tuple[str, ...]],
    ) -> None:
        super().__init__(window)
        self.window: ExportWindow | None = None
        self.publishing = Publishing(jobs, checking, self)
        self._parent = window
        self._checking = checking
        self._theme = theme
        self._zoom = zoom
        self._kept = dict(kept)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_AGAIN_AFTER_MS)
        self._again.timeout.connect(self._prepare)
        self.publishing.refused.connect(self._refuse)
        self.publishing.written.connect(self._tell_written)
        self.publishing.answered.connect(self._take_answers)
        self.publishing.said.connect(self.said)
        checking.checks_changed.connect(self._renew)
        checking.article_shown.connect(self._renew)
        checking.claims_complete.connect(self._renew)

    @property
    def state(self) -> dict[str, tuple[str, ...]]:
        """What is remembered of kinds, formats and folder."""
        return self.window.choices.state if self.window is not None else self._kept

    def show(self) -> None:
        """Show the window in which reports are written."""
        if self._checking.review is None:
            self.said.emit((commands.NO_ARTICLE, "notice"))
            return
        if self.window is None:
            # Not before it is asked for: its page reads Markdown too, which takes a while to load.
            from redpencil.window.export.export_window import ExportWindow

            self.window = ExportWindow(self._theme, self._zoom, self._kept, self._parent)
            self.window.preview_asked.connect(self.publishing.preview)
            self.window.write_asked.connect(self.publishing.write)
            self.window.answers_chosen.connect(self.publishing.enter_answers)
            self.window.open_asked.connect(open_file)
            self.window.left.connect(self.left)
            self.publishing.offered.connect(self.window.offer)
            self.publishing.previewed.connect(self.window.show_preview)
        self.window.open()
        self._prepare()

    def ask_answers(self) -> None:
        """Ask for a call sheet that was filled in."""
        self.show()
        if self.window is not None:
            self.window.choices.choose("calls")
            self.window.ask_answers()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        if self.window is not None:
            self.window.set_theme(theme)

    def set_zoom(self, zoom: float) -> None:
        """Show the preview larger or smaller, as the article is."""
        self._zoom = zoom
        if self.window is not None:
            self.window.set_zoom(zoom)

    def _renew(self) -> None:
        if self.window is not None and self.window.isVisible():
            self._again.start()

    def _prepare(self) -> None:
        self.publishing.prepare()

    def _refuse(self, sentence: str) -> None:
        if self.window is not None and self.window.isVisible():
            self.window.refuse(sentence)
        else:
            self.said.emit((sentence, "error"))

    def _tell_written(self, paths: tuple[Path, ...]) -> None:
        if self.window is not None:
            self.window.show_written(paths)
        self.written.emit(paths)

    def _take_answers(self, changes: tuple[Change, ...]) -> None:
        self._checking.take_changes(changes)
