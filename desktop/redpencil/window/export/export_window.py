"""The window in which reports are chosen, looked at before they are written, and written."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from redpencil.window.export.choices_pane import ChoicesPane
from redpencil.window.guide.help_page import HelpText
from redpencil.window.look import fonts
from redpencil.window.look.flowing import Flow
from redpencil.window.look.labels import ElidedLabel, link, wrapped_label
from redpencil.window.look.tabbing import order_tabs
from redpencil.window.look.theme import Theme
from redpencil.window.work.requests import Offer, Order, Preview
from redpencil.words import commands
from redpencil.words import exporting as words

# After the last key in a box: a preview for every letter would only be thrown away.
_SHOW_AFTER_MS = 180


class ExportWindow(QDialog):
    """Not modal. ``preview_asked`` brings an Order and the ending to look at, ``write_asked`` an
    Order, ``answers_chosen`` the Path of a call sheet that was filled in, ``open_asked`` that of
    a file that was written.
    """

    preview_asked = Signal(object, str)
    write_asked = Signal(object)
    answers_chosen = Signal(object)
    open_asked = Signal(object)
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        zoom: float = 1.0,
        kept: Mapping[str, tuple[str, ...]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportWindow")
        self.setWindowTitle(words.TITLE)
        self.setModal(False)
        self.setAcceptDrops(True)
        self.resize(1080, 760)
        self.choices = ChoicesPane(kept or {})
        self._shown = ""
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_SHOW_AFTER_MS)
        self._make_parts(theme, zoom)
        self._lay_out()
        self.choices.changed.connect(self._take_change)
        self.choices.answers_asked.connect(self.ask_answers)
        self._later.timeout.connect(self._ask_preview)
        self._tabs.buttonClicked.connect(self._take_tab)
        self._page.link_followed.connect(self._follow)
        self.write.clicked.connect(self._write)
        self._open.clicked.connect(self._open_last)

    def _make_parts(self, theme: Theme, zoom: float) -> None:
        self._title = ElidedLabel()
        self._title.setFont(fonts.reading(19, bold=True))
        self._tabs = QButtonGroup(self)
        self._tab_row = Flow()
        self._page = HelpText(theme)
        self._page.setAccessibleName(words.PREVIEW)
        self._page.set_zoom(zoom)
        self._refusal = wrapped_label("", "soft")
        self._refusal.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._refusal.setContentsMargins(60, 0, 60, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._page)
        self._stack.addWidget(self._refusal)
        self._files = wrapped_label("", "soft")
        self._open = link(commands.REPORT_OPEN)
        self._open.hide()
        self._last: Path | None = None
        self.write = QPushButton(words.write_words(0))
        self.write.setProperty("look", "main")
        # Enter in a text box ends a name; it must not write anything.
        self.write.setAutoDefault(False)
        self._open.setAutoDefault(False)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidget(self.choices)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(330)
        above = QVBoxLayout()
        above.setContentsMargins(26, 18, 22, 6)
        above.setSpacing(8)
        above.addWidget(self._title)
        above.addWidget(self._tab_row)
        below = QHBoxLayout()
        below.setContentsMargins(26, 10, 18, 14)
        below.setSpacing(16)
        below.addWidget(self._files, 1)
        below.addWidget(self._open)
        below.addWidget(self.write)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(above)
        right.addWidget(self._stack, 1)
        right.addLayout(below)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll)
        layout.addLayout(right, 1)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes through the choices first, whatever of them was made anew."""
        order_tabs(self)
        return super().focusNextPrevChild(onward)

    # -- what the frame asks ---------------------------------------------------------------------

    @property
    def order(self) -> Order:
        """What is ordered now."""
        return self.choices.order

    @property
    def told(self) -> tuple[str, str]:
        """The words of the preview, or of its refusal, and the line about the files."""
        page = self._stack.currentWidget() is self._page
        shown = self._page.toPlainText() if page else self._refusal.text()
        return shown, self._files.text()

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._page.set_theme(theme)

    def set_zoom(self, zoom: float) -> None:
        """Show the preview larger or smaller."""
        self._page.set_zoom(zoom)

    def open(self) -> None:
        """Come up with the keyboard on what is chosen."""
        self.show()
        self.raise_()
        self.activateWindow()

    def offer(self, offered: Offer) -> None:
        """Offer what there is for an article, and show how it will look."""
        self._title.setText(offered.title)
        self.choices.offer(offered)
        self._take_change()

    def show_preview(self, preview: Preview) -> None:
        """Show how the file will look, and which files come about."""
        self._files.setText(words.will_write(preview.files, preview.replaced))
        self._open.hide()
        self.write.setEnabled(bool(preview.files) and self._has_folder)
        if preview.refusal:
            self.refuse(preview.refusal)
        elif preview.page or preview.text:
            self._page.show_page(preview.page or _as_page(preview.text))
            self._stack.setCurrentWidget(self._page)
        else:
            self.refuse(words.NOTHING_TICKED)

    def show_written(self, paths: tuple[Path, ...]) -> None:
        """Say what was written, with the way to the first of it."""
        self._files.setText(words.written_words(tuple(path.name for path in paths)))
        self._last = paths[0] if paths else None
        self._open.setVisible(bool(paths))

    def refuse(self, sentence: str) -> None:
        """Say in the place of the preview why there is none."""
        self._refusal.setText(sentence)
        self._stack.setCurrentWidget(self._refusal)

    def ask_answers(self) -> None:
        """Ask for a call sheet that was filled in."""
        dialogue = QFileDialog(self, words.ANSWERS_TITLE, self.choices.folder.text())
        dialogue.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialogue.setNameFilters(words.ANSWERS_FILTER.split(";;"))
        dialogue.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialogue.fileSelected.connect(self._take_answers)
        dialogue.open()

    # -- what happens inside --------------------------------------------------------------------

    def _take_answers(self, name: str) -> None:
        self.answers_chosen.emit(Path(name))

    def _take_change(self) -> None:
        endings = self.choices.endings
        self.write.setText(words.write_words(len(endings)))
        self.write.setEnabled(bool(endings) and self._has_folder)
        if self._shown not in endings:
            self._shown = endings[0] if endings else ""
        self._show_tabs(endings)
        self._later.start()

    def _show_tabs(self, endings: tuple[str, ...]) -> None:
        have = tuple(str(button.property("ending")) for button in self._tabs.buttons())
        if have != endings:
            for button in self._tabs.buttons():
                self._tabs.removeButton(button)
            self._tab_row.clear()
            for ending in endings:
                tab = QToolButton()
                tab.setText(words.FORMATS.get(ending, ending))
                tab.setCheckable(True)
                tab.setProperty("ending", ending)
                tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                tab.setAccessibleDescription(words.PREVIEW_OF)
                self._tabs.addButton(tab)
                self._tab_row.add(tab)
        for button in self._tabs.buttons():
            button.setChecked(button.property("ending") == self._shown)

    def _take_tab(self, tab: QToolButton) -> None:
        self._shown = str(tab.property("ending"))
        self._ask_preview()

    def _ask_preview(self) -> None:
        if self.isVisible():
            self.preview_asked.emit(self.order, self._shown)

    @property
    def _has_folder(self) -> bool:
        return bool(self.choices.folder.text().strip())

    def _open_last(self) -> None:
        if self._last is not None:
            self.open_asked.emit(self._last)

    def _write(self) -> None:
        self.write_asked.emit(self.order)

    def _follow(self, target: str) -> None:
        if target.startswith("#"):
            self._page.scrollToAnchor(target[1:])

    # -- Qt's own ----------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _sheet(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        sheet = _sheet(event)
        if sheet is not None:
            event.acceptProposedAction()
            self.answers_chosen.emit(sheet)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.left.emit()
        super().closeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(1080, 760)


def _sheet(event: QDragEnterEvent | QDropEvent) -> Path | None:
    """The one file that is dropped, or None."""
    urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
    return Path(urls[0].toLocalFile()) if len(urls) == 1 else None


def _as_page(text: str) -> str:
    """Words of a file as they stand there, in letters of one width; lines are broken."""
    return f'<pre style="white-space: pre-wrap">{escape(text)}</pre>'
