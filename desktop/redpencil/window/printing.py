"""Printing: a preview of the article's pages beside the work, from which they are printed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from redpencil.model import Check, Claim, Document
from redpencil.window.look import theme
from redpencil.window.page.on_paper import PaperArticle
from redpencil.words.printing import PREVIEW_TITLE


class Printing(QObject):
    """Opens the preview; what it shows is the article as it stood when it was asked for."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.preview: QPrintPreviewDialog | None = None

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
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(document.title or PREVIEW_TITLE)

        def paint(device: QPrinter) -> None:
            sheet = device.pageRect(QPrinter.Unit.Point)
            shape = sheet.height() / sheet.width()
            light = theme.load("light")
            PaperArticle(document, byline, claims, checks, light, shape).print_to(device)

        self.preview = QPrintPreviewDialog(printer, self._window)
        self.preview.setWindowTitle(PREVIEW_TITLE)
        self.preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.preview.setModal(False)
        self.preview.paintRequested.connect(paint)
        self.preview.destroyed.connect(self._forget)
        self.preview.resize(900, 1000)
        self.preview.show()

    def _forget(self) -> None:
        self.preview = None
