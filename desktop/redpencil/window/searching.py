"""Finding words in the article or the open source: from the find field to places and count."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from redpencil.model import Document
from redpencil.window.page.article_view import ArticleView
from redpencil.window.page.find_bar import FindBar, find_words
from redpencil.window.page.page_view import PageView
from redpencil.window.page.source_view import SourceView


class Searching(QObject):
    """Keeps the matches of the words in the field, and which of them is in sight.

    It looks in the page that has the keyboard when the field is opened: the article, or the
    source beside it as long as that is open.
    """

    def __init__(
        self, bar: FindBar, article: ArticleView, source: SourceView, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._article = article
        self._source = source
        self._page: PageView = article
        self._searched: Document | None = None
        self._matches: tuple[tuple[int, int], ...] = ()
        self._chosen = -1
        bar.words_changed.connect(self.search)
        bar.step_requested.connect(self.step)
        bar.closed.connect(self._give_back)
        source.closed.connect(self._leave_source)

    def open(self) -> None:
        """Give the find field the keyboard, for the page that had it."""
        focus = QApplication.focusWidget()
        if focus is not self._bar.field:
            in_source = focus is not None and self._source.isAncestorOf(focus)
            if in_source:
                self._source.show_text()
            self._look_in(self._source.page if in_source else self._article)
        self._bar.open()

    def _look_in(self, page: PageView) -> None:
        if page is not self._page:
            self._page.show_matches(())
            self._page = page
            self._bar.say_where(page is not self._article)
            self.search(self._bar.field.text())

    def _leave_source(self) -> None:
        self._look_in(self._article)

    def search(self, words: str) -> None:
        """Show every place of the words, the first one from here on in sight."""
        self._searched = document = self._page.shown
        self._matches = find_words(document.text, words) if document else ()
        here = self._page.reading_position()
        self._chosen = bisect_left(self._matches, (here, here)) if self._matches else -1
        if self._chosen >= len(self._matches):
            self._chosen = 0
        self._show()

    def step(self, step: int) -> None:
        """Go to the next match (1) or the one before (-1), round the end."""
        if self._page.shown is not self._searched:
            self.search(self._bar.field.text())
        elif self._matches:
            self._chosen = (self._chosen + step) % len(self._matches)
            self._show()

    def _show(self) -> None:
        self._page.show_matches(self._matches, self._chosen)
        self._bar.show_count(self._chosen + 1, len(self._matches))

    def _give_back(self) -> None:
        self._page.setFocus()
