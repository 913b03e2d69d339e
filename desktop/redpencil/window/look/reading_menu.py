"""How a text was read: a button that says its encoding, and a menu to read it in another way."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from redpencil.documents.choices import Changes, Choices, changes_read
from redpencil.documents.encodings import has_encoding
from redpencil.documents.page_requests import PDF
from redpencil.model import Document, Source
from redpencil.words.encodings import (
    AS_ACCEPTED,
    AS_STANDING,
    CHANGES,
    ENCODING,
    ENCODINGS,
    HOW_READ,
    READ_AGAIN_IN,
    SHOW_REMARKS,
    reading_words,
)
from redpencil.words.recognising import RECOGNISE_IN, script_name
from redpencil.words.speaking import labelled

# What tracks changes, and what has pages, by the endings of the files of sources.
_TRACKED = (".docx", ".docm", ".dotx", ".dotm", ".odt", ".ott", ".fodt", ".rtf")
_PAGED = (".pdf",)
_WAYS: tuple[tuple[Changes, str], ...] = (("accepted", AS_ACCEPTED), ("standing", AS_STANDING))


class ReadingMenu(QMenu):
    """The ways to read a file again: the encoding, the tracked changes, pages that are pictures.

    ``chosen`` brings the Choices.
    """

    chosen = Signal(object)
    remarks_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HOW_READ, parent)
        self._languages: tuple[str, ...] = ()
        self._has_pages = False
        self._remarks = self.addAction(SHOW_REMARKS)
        self._remarks.setVisible(False)
        self._changes_head = self.addSection(CHANGES)
        self._changes = QActionGroup(self)
        for way, words in _WAYS:
            self._offer(self._changes, words, Choices(changes=way)).setData(way)
        self._pages_head = self.addSection(RECOGNISE_IN)
        self._pages = QActionGroup(self)
        self._head = self.addSection(READ_AGAIN_IN)
        self._encodings = QActionGroup(self)
        for name, words in ENCODINGS:
            action = self._offer(self._encodings, words, Choices(encoding=name))
            action.setData(codecs.lookup(name).name)
        self.show_reading("", None, has_pages=False, remarks=False)
        self._remarks.triggered.connect(self.remarks_asked)

    def _offer(self, group: QActionGroup, words: str, choices: Choices) -> QAction:
        action = QAction(words, self)
        action.setCheckable(True)
        self.addAction(action)
        action.triggered.connect(partial(self._choose, choices))
        group.addAction(action)
        return action

    def set_languages(self, languages: Iterable[str]) -> None:
        """Offer these languages, as Tesseract names them, for pages that are pictures."""
        for action in self._pages.actions():
            self.removeAction(action)
            self._pages.removeAction(action)
            action.deleteLater()
        self._languages = tuple(languages)
        for code in self._languages:
            action = self._offer(self._pages, script_name(code), Choices(ocr=code))
            action.setCheckable(False)
            self.removeAction(action)
            self.insertAction(self._head, action)
        self._show_pages()

    def show_reading(
        self, encoding: str, changes: Changes | None, *, has_pages: bool, remarks: bool
    ) -> None:
        """Offer what can be chosen of a text, and check what was.

        Without an ``encoding`` none can be chosen, without ``changes`` there are none.
        """
        self._remarks.setVisible(remarks)
        self._has_pages = has_pages
        self._show_pages()
        self._show_ways(self._changes_head, self._changes, changes)
        known = codecs.lookup(encoding).name if encoding else None
        self._show_ways(self._head, self._encodings, known)

    def show_source(self, source: Source | None) -> None:
        """Offer what the file of a source can be read in, as its name tells; nothing of others."""
        path = Path(source.origin) if source else Path()
        ending = path.suffix.lower() if path.is_absolute() else None
        tracked, paged = ending in _TRACKED, ending in _PAGED
        self._remarks.setVisible(False)
        self._has_pages = paged
        self._show_pages()
        self._show_ways(self._changes_head, self._changes, "" if tracked else None)
        written = ending is not None and not (paged or (tracked and ending != ".rtf"))
        self._show_ways(self._head, self._encodings, "" if written else None)
        offered = written or tracked or (paged and bool(self._languages))
        self.menuAction().setVisible(offered)

    def _show_pages(self) -> None:
        shown = self._has_pages and bool(self._languages)
        self._pages_head.setVisible(shown)
        for action in self._pages.actions():
            action.setVisible(shown)

    def _show_ways(self, head: QAction, group: QActionGroup, taken: str | None) -> None:
        """Show the ways of one kind, the one ``taken`` checked; None hides them all."""
        head.setVisible(taken is not None)
        for action in group.actions():
            action.setVisible(taken is not None)
            action.setChecked(action.data() == taken)

    def _choose(self, choices: Choices, checked: bool = False) -> None:
        self.chosen.emit(choices)


class ReadingButton(QToolButton):
    """Says how the text shown was read; hidden where there is nothing to say."""

    reading_chosen = Signal(object)
    remarks_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()
        self.setObjectName("encoding")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choices = ReadingMenu(self)
        self.setMenu(self.choices)
        self.show_document(None)
        self.choices.chosen.connect(self.reading_chosen)
        self.choices.remarks_asked.connect(self._tell_remarks)

    def show_document(self, document: Document | None) -> None:
        """Say how a document was read, and what was noticed then."""
        encoding = document.encoding if document and has_encoding(document) else ""
        changes, has_pages = None, False
        if document is not None and Path(document.origin).is_absolute():
            changes, has_pages = changes_read(document), document.media == PDF
        self._shown = document.remarks if document else ()
        self.choices.show_reading(encoding, changes, has_pages=has_pages, remarks=bool(self._shown))
        words = reading_words(encoding, self._shown)
        name = ENCODING if encoding else HOW_READ
        self.setText(words)
        self.setToolTip("\n".join(self._shown) or name)
        self.setAccessibleName(labelled(name, words))
        self.setAccessibleDescription(" ".join(self._shown))
        self.setVisible(bool(words))

    def _tell_remarks(self) -> None:
        self.remarks_asked.emit(self._shown)
