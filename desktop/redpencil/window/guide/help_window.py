"""The guide in a window of its own, beside the work: documents on the left, words on the right."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from redpencil.window.guide.help_page import HelpText
from redpencil.window.guide.help_pages import HelpPage, follow, read_pages
from redpencil.window.look import fonts
from redpencil.window.look.glyphs import sign_icon
from redpencil.window.look.labels import wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.window.page.find_bar import find_words
from redpencil.words import commands

_PAGE = Qt.ItemDataRole.UserRole
_COMMAND_KEYS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class HelpWindow(QDialog):
    """Not modal. Typing finds words in all documents; Esc ends the search, then closes."""

    def __init__(self, theme: Theme, zoom: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpWindow")
        self.setWindowTitle(commands.GUIDE_TITLE)
        self.setModal(False)
        self.resize(960, 700)
        self.pages = read_pages()
        self._words = cache(self._words_of)
        self._visited: list[HelpPage] = [self.pages[0]]
        self._at = 0
        self._match = 0
        self._make_parts(theme, zoom)
        self._lay_out()
        self._fill()
        self.set_theme(theme)
        self._show(self.pages[0])
        self._list.currentItemChanged.connect(self._take_item)
        self._field.textChanged.connect(self._search)
        self._page.link_followed.connect(self.follow_link)
        for key, slot in (
            ("Alt+Left", self.back),
            ("Alt+Right", self.forward),
            ("Ctrl+F", self._find),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def _make_parts(self, theme: Theme, zoom: float) -> None:
        self._field = QLineEdit()
        self._field.setObjectName("findField")
        self._field.setPlaceholderText(commands.GUIDE_FIND)
        self._field.setAccessibleName(commands.GUIDE_FIND)
        self._lens = self._field.addAction(
            sign_icon("lens", theme.faint), QLineEdit.ActionPosition.LeadingPosition
        )
        self._found = wrapped_label("", "soft")
        self._list = QListWidget()
        self._list.setObjectName("rows")
        self._list.setAccessibleName(commands.GUIDE_LIST)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = HelpText(theme)
        self._page.setAccessibleName(commands.GUIDE_TITLE)
        self._page.set_zoom(zoom)
        for part in (self._field, self._list, self._page):
            part.installEventFilter(self)

    def _lay_out(self) -> None:
        side = QWidget()
        side.setObjectName("pane")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        side.setFixedWidth(248)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 14, 0, 12)
        column.setSpacing(8)
        above = QVBoxLayout()
        above.setContentsMargins(12, 0, 12, 0)
        above.addWidget(self._field)
        above.addWidget(self._found)
        column.addLayout(above)
        column.addWidget(self._list, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(side)
        layout.addWidget(self._page, 1)
        self._found.hide()

    def _fill(self) -> None:
        parted = False
        for page in self.pages:
            if page.is_decision and not parted:
                parted = True
                heading = QListWidgetItem(commands.GUIDE_DECISIONS.upper())
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setFont(fonts.interface(11, QFont.Weight.DemiBold))
                self._list.addItem(heading)
            item = QListWidgetItem(page.title)
            item.setData(_PAGE, page)
            item.setToolTip(page.title)
            self._list.addItem(item)

    # -- what the window asks ------------------------------------------------------------------

    @property
    def shown(self) -> HelpPage:
        """The document that is shown."""
        return self._visited[self._at]

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._lens.setIcon(sign_icon("lens", theme.faint))
        self._page.set_theme(theme)
        self._tint()

    def set_zoom(self, zoom: float) -> None:
        """Show the documents larger or smaller."""
        self._page.set_zoom(zoom)
        self._tint()

    def open(self) -> None:
        """Come up with the keyboard in the text, ready to be read and typed at."""
        self.show()
        self.raise_()
        self.activateWindow()
        self._page.setFocus()

    def go_to(self, page: HelpPage) -> None:
        """Show a document; the way back leads to the one before."""
        if page is not self.shown:
            self._visited[self._at + 1 :] = [page]
            self._at += 1
            self._show(page)

    def follow_link(self, target: str) -> None:
        """Show the document that a link leads to; a link that leads out of the guide does not."""
        page = follow(self.pages, self.shown, target)
        if page is not None:
            self.go_to(page)

    def back(self) -> None:
        """Show the document read before."""
        self._step(-1)

    def forward(self) -> None:
        """Show the document gone back from."""
        self._step(1)

    # -- finding -------------------------------------------------------------------------------

    def _find(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def _search(self, words: str) -> None:
        """List only the documents with these words, and show the first place of them."""
        counts = {page: len(find_words(self._words(page), words)) for page in self.pages}
        searching = bool(words.strip())
        for row in range(self._list.count()):
            item = self._list.item(row)
            page = item.data(_PAGE)
            item.setHidden(searching and not (page is not None and counts[page]))
        having = [page for page in self.pages if counts[page]]
        self._found.setText(commands.places_found(sum(counts.values()), len(having)))
        self._found.setVisible(searching)
        self._match = 0
        if having and self.shown not in having:
            self.go_to(having[0])
        self._tint()

    def _step_match(self, step: int) -> None:
        """Go to the next place of the words, or the one before, from document to document."""
        words = self._field.text()
        having = [page for page in self.pages if find_words(self._words(page), words)]
        if not having:
            return
        self._match += step
        places = len(find_words(self._words(self.shown), words))
        if not 0 <= self._match < places:
            here = having.index(self.shown) if self.shown in having else -1
            page = having[(here + step) % len(having)]
            self.go_to(page)
            last = len(find_words(self._words(page), words)) - 1
            self._match = 0 if step > 0 else last
        self._tint()

    def _tint(self) -> None:
        self._page.show_matches(self._field.text(), self._match)

    def _words_of(self, page: HelpPage) -> str:
        return self._page.words(page.markdown)

    # -- parts ---------------------------------------------------------------------------------

    def _show(self, page: HelpPage) -> None:
        self._match = 0
        self._page.show_markdown(page.markdown)
        self._tint()
        self._list.setCurrentRow(self._row_of(page))

    def _row_of(self, page: HelpPage) -> int:
        rows = range(self._list.count())
        return next(row for row in rows if self._list.item(row).data(_PAGE) is page)

    def _take_item(self, item: QListWidgetItem | None) -> None:
        page = item.data(_PAGE) if item is not None else None
        if page is not None:
            self.go_to(page)

    def _step(self, step: int) -> None:
        if 0 <= self._at + step < len(self._visited):
            self._at += step
            self._show(self.shown)

    # -- Qt's own ------------------------------------------------------------------------------

    def reject(self) -> None:
        """Esc: first the search ends, then the window closes."""
        if self._field.text():
            self._field.clear()
            self._page.setFocus()
        else:
            super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self._field:
                return self._steer(event)
            typed = event.text()
            if typed.strip() and typed.isprintable() and not event.modifiers() & _COMMAND_KEYS:
                self._field.setFocus()
                self._field.setText(self._field.text() + typed)
                return True
        return super().eventFilter(watched, event)

    def _steer(self, event: QKeyEvent) -> bool:
        """Enter goes on to the next place, the arrows into the list and the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._step_match(-1 if back else 1)
            return True
        if event.key() == Qt.Key.Key_Down:
            self._list.setFocus()
            return True
        return False
