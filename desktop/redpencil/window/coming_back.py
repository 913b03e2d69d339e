"""Everything as it was left: sizes, panes, filters and the place being read, kept and restored."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from redpencil.window import window_state
from redpencil.window.exporting import Exporting
from redpencil.window.panes import Panes
from redpencil.window.window_state import WindowState
from redpencil.window.work.checking import Checking

# After the last movement: a place kept at every key would wear the disk for nothing.
_KEEP_AFTER_MS = 2_000


class ComingBack(QObject):
    """Keeps the state soon after it changed, so that nothing of it is lost with the window.

    ``place_kept`` brings the id of the article and the place (a code point) that was kept.
    """

    place_kept = Signal(str, int)

    def __init__(
        self,
        window: QWidget,
        state: WindowState,
        panes: Panes,
        checking: Checking,
        exporting: Exporting,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._state = state
        self._panes = panes
        self._checking = checking
        self._exporting = exporting
        self.calm = QTimer(self)
        self.calm.setSingleShot(True)
        self.calm.setInterval(_KEEP_AFTER_MS)
        self.calm.timeout.connect(self.keep)
        panes.article.verticalScrollBar().valueChanged.connect(self._keep_soon)
        checking.article_shown.connect(self._keep_soon)
        checking.leaving.connect(self.keep)
        exporting.left.connect(self.keep)

    def restore(self) -> None:
        """Give window and panes the sizes that they had, and the list its filters."""
        self._window.resize(*self._state.size)
        self._panes.set_sizes(self._state.panes)
        self._panes.show_library(self._state.library_shown)
        self._panes.outline.setVisible(self._state.outline_shown)
        self._panes.claims.restore(self._state.listing)

    def keep(self) -> None:
        """Keep everything as it is now for the next start."""
        state = replace(
            self._state,
            size=(self._window.width(), self._window.height()),
            panes=self._panes.sizes,
            library_shown=not self._panes.library.isHidden(),
            outline_shown=not self._panes.outline.isHidden(),
            listing=self._panes.claims.state,
            exporting=self._exporting.state,
        ).read_in(self._checking.languages)
        review, chosen = self._checking.review, self._checking.current
        if review is not None:
            article, place = review.article.id, self._panes.article.reading_position()
            state = state.reading(article, place, chosen.id if chosen is not None else "")
            self.place_kept.emit(article, place)
        self._state = state
        window_state.save(state)

    def keep_last(self) -> None:
        """Keep everything when the window closes; nothing is kept after that."""
        self.calm.stop()
        self.keep()

    def _keep_soon(self) -> None:
        self.calm.start()  # a bar's value would be taken for the time to wait
