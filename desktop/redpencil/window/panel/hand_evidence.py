"""Evidence by hand: the card of what a person cited, and a form for what lies in no source."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from redpencil.model import Citation
from redpencil.window.look.labels import link, plain_label
from redpencil.window.look.theme import Theme
from redpencil.window.panel.citation_card import CitationCard
from redpencil.words.by_hand import ADD, ADD_BY_HAND, BY_HAND_FIELDS, NEVER_MIND


class HandEvidence(QWidget):
    """``given`` brings the Citation, whose source is empty: it stands in no library.

    ``taken_away`` tells that what is cited shall be evidence no more.
    """

    given = Signal(object)
    taken_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.card: CitationCard | None = None
        self.opener = link(ADD_BY_HAND)
        self._sheet = QWidget()
        self.fields = tuple(QLineEdit() for _ in BY_HAND_FIELDS)
        self.add = QPushButton(ADD)
        self._leave = link(NEVER_MIND)
        grid = QGridLayout(self._sheet)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        for row, ((name, hint), field) in enumerate(zip(BY_HAND_FIELDS, self.fields, strict=True)):
            label = plain_label(name, "faint")
            label.setBuddy(field)
            field.setAccessibleName(name)
            field.setPlaceholderText(hint)
            field.returnPressed.connect(self._give)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        ends = QHBoxLayout()
        ends.addWidget(self.add)
        ends.addWidget(self._leave)
        ends.addStretch(1)
        grid.addLayout(ends, len(self.fields), 1)
        self._column = layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self._sheet)
        self._sheet.hide()
        self.opener.clicked.connect(self.open_form)
        self._leave.clicked.connect(self.close_form)
        self.add.clicked.connect(self._give)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        if self.card is not None:
            self.card.set_theme(theme)

    def show_citation(self, citation: Citation | None) -> CitationCard | None:
        """Show what is cited by hand, or nothing; gives the card."""
        if self.card is not None:
            if self.card.citation == citation:
                return self.card
            self._column.removeWidget(self.card)
            self.card.hide()
            self.card.deleteLater()
            self.card = None
        if citation is not None:
            self.card = CitationCard(citation, self._theme, self)
            self.card.taken_away.connect(self.taken_away)
            self._column.insertWidget(0, self.card)
            self.card.show()
        return self.card

    def open_form(self) -> None:
        """Show the fields, the first with the keyboard."""
        self._sheet.show()
        self.opener.hide()
        self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def close_form(self) -> None:
        """Forget what was written and hide the fields."""
        had_keyboard = self._sheet.isAncestorOf(self.focusWidget() or self)
        self.opener.show()
        if had_keyboard:
            self.opener.setFocus(Qt.FocusReason.OtherFocusReason)
        for field in self.fields:
            field.clear()
        self._sheet.hide()

    def _give(self) -> None:
        who, how, words = (" ".join(field.text().split()) for field in self.fields)
        if not who:
            self.fields[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_form()
        self.given.emit(Citation("", who, how, words))

    # -- Qt's overrides ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self._sheet.isHidden():
            self.close_form()
            return
        super().keyPressEvent(event)
