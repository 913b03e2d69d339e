"""Finding words in the article: from the find field to the places shown and back to the count."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QObject

from redpencil.window.page.article_view import ArticleView
from redpencil.window.page.find_bar import FindBar, find_words


class Searching(QObject):
    """Keeps the matches of the words in the field, and which of them is in sight."""

    def __init__(self, bar: FindBar, article: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._article = article
        self._matches: tuple[tuple[int, int], ...] = ()
        self._chosen = -1
        bar.words_changed.connect(self.search)
        bar.step_requested.connect(self.step)
        bar.closed.connect(self._give_back)

    def search(self, words: str) -> None:
        """Show every place of the words, the first one from here on in sight."""
        document = self._article.shown
        self._matches = find_words(document.text, words) if document else ()
        here = self._article.reading_position()
        self._chosen = bisect_left(self._matches, (here, here)) if self._matches else -1
        if self._chosen >= len(self._matches):
            self._chosen = 0
        self._show()

    def step(self, step: int) -> None:
        """Go to the next match (1) or the one before (-1), round the end."""
        if self._matches:
            self._chosen = (self._chosen + step) % len(self._matches)
            self._show()

    def _show(self) -> None:
        self._article.show_matches(self._matches, self._chosen)
        self._bar.show_count(self._chosen + 1, len(self._matches))

    def _give_back(self) -> None:
        self._article.setFocus()
