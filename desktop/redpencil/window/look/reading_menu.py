"""How a text was read: a button that says its encoding, and a menu to read it in another one."""

from __future__ import annotations

import codecs
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from redpencil.documents.encodings import has_encoding
from redpencil.model import Document
from redpencil.words.encodings import (
    ENCODING,
    ENCODINGS,
    READ_AGAIN_IN,
    SHOW_REMARKS,
    reading_words,
)
from redpencil.words.speaking import labelled


class EncodingMenu(QMenu):
    """The encodings by the names that people know; ``chosen`` brings that of the reader."""

    chosen = Signal(object)
    remarks_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(ENCODING, parent)
        self._remarks = self.addAction(SHOW_REMARKS)
        self._remarks.setVisible(False)
        self._head = self.addSection(READ_AGAIN_IN)
        self._encodings = QActionGroup(self)
        for name, words in ENCODINGS:
            action = self.addAction(words)
            action.setCheckable(True)
            action.setData(codecs.lookup(name).name)
            action.triggered.connect(partial(self._choose, name))
            self._encodings.addAction(action)
        self._remarks.triggered.connect(self.remarks_asked)

    def show_reading(self, encoding: str, *, remarks: bool) -> None:
        """Check the encoding that a text was read in; without one, none can be chosen."""
        self._remarks.setVisible(remarks)
        self._head.setVisible(bool(encoding))
        for action in self._encodings.actions():
            action.setVisible(bool(encoding))
            action.setChecked(bool(encoding) and action.data() == codecs.lookup(encoding).name)

    def _choose(self, name: str, checked: bool = False) -> None:
        self.chosen.emit(name)


class EncodingButton(QToolButton):
    """Says how the text shown was read; hidden where there is nothing to say."""

    encoding_chosen = Signal(object)
    remarks_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[str, ...] = ()
        self.setObjectName("encoding")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choices = EncodingMenu(self)
        self.setMenu(self.choices)
        self.show_document(None)
        self.choices.chosen.connect(self.encoding_chosen)
        self.choices.remarks_asked.connect(self._tell_remarks)

    def show_document(self, document: Document | None) -> None:
        """Say how a document was read, and what was noticed then."""
        encoding = document.encoding if document and has_encoding(document) else ""
        self._shown = document.remarks if document else ()
        self.choices.show_reading(encoding, remarks=bool(self._shown))
        words = reading_words(encoding, self._shown)
        self.setText(words)
        self.setToolTip("\n".join(self._shown) or ENCODING)
        self.setAccessibleName(labelled(ENCODING, words))
        self.setAccessibleDescription(" ".join(self._shown))
        self.setVisible(bool(words))

    def _tell_remarks(self) -> None:
        self.remarks_asked.emit(self._shown)
