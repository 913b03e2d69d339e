"""What was done on the article so far, beside the work: its events and how far it is covered."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from redpencil.window.panes import Panes
from redpencil.window.side_windows import SideWindows
from redpencil.window.work.checking import Checking
from redpencil.window.work.log_book import LogBook
from redpencil.words import commands


class LookingBack(QObject):
    """Keeps those windows up to date while they are open, and goes where they are asked to.

    ``said`` brings a sentence with its kind.
    """

    said = Signal(object)

    def __init__(
        self,
        window: QWidget,
        panes: Panes,
        beside: SideWindows,
        checking: Checking,
        log_book: LogBook,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._panes = panes
        self._beside = beside
        self._checking = checking
        self._log_book = log_book
        log_book.events_read.connect(beside.show_events)
        log_book.sittings_read.connect(beside.show_sittings)
        beside.place_asked.connect(self._go_to_paragraph)
        beside.claim_asked.connect(self._go_to_claim)
        checking.checks_changed.connect(self._refresh)
        checking.article_shown.connect(self._refresh)

    def show_events(self) -> None:
        """Show everything recorded about the article."""
        review = self._checking.review
        if review is None:
            self.said.emit((commands.NO_ARTICLE, "notice"))
        else:
            self._log_book.read_events(review.article)

    def show_coverage(self) -> None:
        """Show what in the article nobody has touched, and who worked on it."""
        review = self._checking.review
        if review is None:
            self.said.emit((commands.NO_ARTICLE, "notice"))
            return
        self._beside.show_coverage(review.article, review.coverage())
        self._log_book.read_sittings(review.article)

    def _refresh(self) -> None:
        events, review = self._beside.events, self._checking.review
        if events is not None and events.isVisible() and review is not None:
            self._log_book.read_events(review.article)
        coverage = self._beside.coverage
        if coverage is not None and coverage.isVisible():
            self.show_coverage()

    def _go_to_paragraph(self, offset: int) -> None:
        self._panes.article.scroll_to(offset, 0.3)
        self._window.activateWindow()

    def _go_to_claim(self, claim_id: str) -> None:
        review = self._checking.review
        claim = review.claim(claim_id) if review else None
        if claim is not None:
            self._checking.choose(claim)
            self._window.activateWindow()
