"""What is dropped, pasted or named by its address: which verb it means, and what is asked first."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from redpencil.errors import InputError
from redpencil.web.addresses import is_address
from redpencil.window.dropping import Dropped, read_drop
from redpencil.window.looks import Looks
from redpencil.window.panes import Panes
from redpencil.window.revising import Revising
from redpencil.window.work.checking import Checking
from redpencil.window.work.publishing import Publishing
from redpencil.window.work.shelf import Shelf
from redpencil.words import commands, exporting, web

# What a call sheet can be read back from.
_SHEETS = (".docx", ".md", ".markdown", ".txt")


class Arriving(QObject):
    """``said`` brings a sentence with its kind, ``refused`` the error of what is not done."""

    said = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        panes: Panes,
        checking: Checking,
        revising: Revising,
        shelf: Shelf,
        publishing: Publishing,
        looks: Looks,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._checking = checking
        self._revising = revising
        self._shelf = shelf
        self._publishing = publishing
        self._looks = looks
        publishing.sheet_found.connect(self._offer_answers)
        publishing.no_sheet.connect(revising.take_file)

    def paste(self) -> None:
        """Check what is on the clipboard: words, with headings where it has them, or a file."""
        pasted = read_drop(QGuiApplication.clipboard().mimeData())
        if pasted is not None:
            self.take_drop(pasted)
        else:
            self.said.emit((commands.NOTHING_TO_PASTE, "notice"))

    def take_drop(self, dropped: Dropped) -> None:
        """One file or words become the article; several files or a folder become sources."""
        if dropped.address:
            self.offer_address(dropped.address)
        elif dropped.text:
            self._revising.take_text(dropped.text, dropped.media)
        elif len(dropped.paths) == 1 and not dropped.paths[0].is_dir():
            self._take_file(dropped.paths[0])
        else:
            self.said.emit((commands.several_dropped(len(dropped.paths)), "notice"))
            self._shelf.add(dropped.paths)

    def offer_address(self, address: str) -> None:
        """Say what fetching an address would send, and fetch it where the person agrees."""
        if self._looks.settings.offline:
            self.refused.emit(InputError("web_refused", name=address))
            return
        fetch = partial(self._checking.open_address, address)
        self._panes.message.say(web.offer(address), "notice", (web.FETCH, fetch))

    def ask_address(self) -> None:
        """Offer to fetch the page whose address is on the clipboard."""
        address = QGuiApplication.clipboard().text().strip()
        if is_address(address):
            self.offer_address(address)
        else:
            self.said.emit((commands.NO_ADDRESS, "notice"))

    def _take_file(self, path: Path) -> None:
        """A call sheet of the article gives answers; any other file becomes the article."""
        if self._checking.review is not None and path.suffix.lower() in _SHEETS:
            self._publishing.sort_out(path)
        else:
            self._revising.take_file(path)

    def _offer_answers(self, sheet: Path) -> None:
        enter = partial(self._publishing.enter_answers, sheet)
        self._panes.message.say(exporting.SHEET_DROPPED, "notice", (exporting.ENTER, enter))
