"""Prints an article page by page between other work, so that nothing waits for the last one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QPagedPaintDevice, QPainter
from PySide6.QtPrintSupport import QPrinter

from redpencil.window.page.on_paper import PaperArticle

Outcome = Literal["printed", "cancelled", "refused"]
"""How printing ended: refused means that the printer or the file took no pages, or no more."""


class Press(QObject):
    """``printed`` brings how many pages are done, of how many; ``ended`` brings the Outcome.

    The device belongs to the caller; it may be closed once ``ended`` has come, which it does at
    once where the device takes no pages.
    """

    printed = Signal(int, int)
    ended = Signal(object)

    def __init__(
        self,
        paper: PaperArticle,
        device: QPagedPaintDevice,
        pages: Sequence[int],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._paper = paper
        self._device = device
        self._pages = pages
        self._done = 0
        self._painter = QPainter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._print_next)

    def start(self) -> None:
        """Begin; the pages follow one by one."""
        if not self._pages or not self._painter.begin(self._device):
            self.ended.emit("refused")
            return
        self._timer.start(0)

    def cancel(self) -> None:
        """Print no further page."""
        if self._timer.isActive():
            self._end("cancelled")

    def _print_next(self) -> None:
        if self._done and not self._device.newPage():
            self._end("refused")
            return
        whole = QRectF(self._painter.viewport())
        self._paper.paint(self._painter, self._pages[self._done], whole)
        self._done += 1
        self.printed.emit(self._done, len(self._pages))
        if self._done == len(self._pages):
            self._end("printed")

    def _end(self, outcome: Outcome) -> None:
        self._timer.stop()
        if outcome != "printed" and isinstance(self._device, QPrinter):
            self._device.abort()
        self._painter.end()
        self.ended.emit(outcome)


def pages_asked(printer: QPrinter, pages: int, in_sight: int) -> list[int]:
    """The pages, from 0, in the order in which a printer was told to print them.

    ``in_sight`` is the page, from 1, that counts as the current one. Copies that the printer
    cannot make itself are in the list.
    """
    if printer.printRange() == QPrinter.PrintRange.CurrentPage:
        chosen = [in_sight - 1]
    else:
        ranges = printer.pageRanges()
        whole = printer.printRange() == QPrinter.PrintRange.AllPages or ranges.isEmpty()
        chosen = [n - 1 for n in range(1, pages + 1) if whole or ranges.contains(n)]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        chosen.reverse()
    copies = 1 if printer.supportsMultipleCopies() else max(1, printer.copyCount())
    if printer.collateCopies():
        return chosen * copies
    return [page for page in chosen for _ in range(copies)]
