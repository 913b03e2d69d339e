"""Printing: a preview of the article's pages beside the work, from which they are printed."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from redpencil.model import Check, Claim, Document
from redpencil.window.look import theme
from redpencil.window.look.theme import Theme
from redpencil.window.page.on_paper import PaperArticle
from redpencil.window.print_window import PrintWindow
from redpencil.words.printing import PREVIEW_TITLE


class Printing(QObject):
    """Opens the preview; what it shows is the article as it stood when it was asked for."""

    def __init__(self, window: QWidget, colours: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = colours
        self.preview: PrintWindow | None = None

    def show(
        self,
        document: Document,
        byline: str,
        claims: tuple[Claim, ...],
        checks: dict[str, Check],
    ) -> None:
        """Show the pages; nothing is modal, so that the work can go on."""
        if self.preview is not None:
            self.preview.close()
        light = theme.load("light")

        def set_on(shape: float) -> PaperArticle:
            return PaperArticle(document, byline, claims, checks, light, shape)

        title = document.title or PREVIEW_TITLE
        self.preview = PrintWindow(title, set_on, self._theme, self._window)
        self.preview.finished.connect(self._forget)
        self.preview.show()

    def set_theme(self, colours: Theme) -> None:
        """Show in another theme."""
        self._theme = colours
        if self.preview is not None:
            self.preview.set_theme(colours)

    def _forget(self) -> None:
        self.preview = None
