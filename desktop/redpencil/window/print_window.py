"""The preview: the article's pages as they come, printed or saved as PDF from beside the work."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSaveFile, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QPagedPaintDevice, QPageLayout, QPdfWriter
from PySide6.QtPrintSupport import QPageSetupDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from redpencil.window.look.labels import ElidedLabel, plain_label
from redpencil.window.look.theme import Theme
from redpencil.window.page.on_paper import PaperArticle
from redpencil.window.page.paper_pages import PaperPages
from redpencil.window.page.press import Outcome, Press, pages_asked
from redpencil.words import printing as words

Setting = Callable[[float], PaperArticle]
"""Makes the article for paper of this height to width."""

# Work in one go while pages are set: a key that comes meanwhile is answered in time.
_SLICE_S = 0.008
# How often the pages set so far are laid out: each time costs as much as there are pages.
_SHOW_S = 0.15
_MARGIN_MM = 15.0


class PrintWindow(QDialog):
    """Not modal. It shows the article as it stood when it was asked for."""

    def __init__(
        self, title: str, make: Setting, colours: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("printWindow")
        self.setWindowTitle(words.PREVIEW_TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(False)
        self.resize(900, 1000)
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(title)
        self.pages = PaperPages(colours)
        self._title = title
        self._make = make
        self._press: Press | None = None
        self._dialogue: QDialog | None = None
        self._when_set: Callable[[], None] | None = None
        self._portions: Iterator[float] = iter(())
        self._shown_at = 0.0
        self._work = QTimer(self)
        self._work.timeout.connect(self._set_on)
        self._make_parts()
        self._lay_out()
        self._set_anew()
        self.pages.setFocus()

    @property
    def told(self) -> str:
        """What the window says of its work."""
        return self._told.text()

    @property
    def busy(self) -> bool:
        """Whether pages are being set or printed."""
        return self._work.isActive() or self._press is not None

    def set_theme(self, colours: Theme) -> None:
        """Show in another theme; the paper stays white."""
        self.pages.set_theme(colours)

    # -- set-up -------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self._page = QSpinBox()
        self._page.setMinimum(1)
        self._page.setAccessibleName(words.PAGE_FIELD)
        self._page.setKeyboardTracking(False)
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._count = plain_label("", "soft")
        self._told = ElidedLabel("soft")
        self._bar = QProgressBar()
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(180, 6)
        self._bar.setAccessibleName(words.SETTING)
        self._cancel = _button(words.CANCEL, self.cancel)
        self._page.valueChanged.connect(self.pages.go_to_page)
        self.pages.moved.connect(self._tell_page)

    def _lay_out(self) -> None:
        smaller = _button("−", partial(self.pages.scale_by, -1), words.SMALLER)
        larger = _button("+", partial(self.pages.scale_by, 1), words.LARGER)
        smaller.setShortcut(QKeySequence.StandardKey.ZoomOut)
        larger.setShortcut(QKeySequence.StandardKey.ZoomIn)
        paper = _button(words.PAPER, self._ask_paper)
        paper.setToolTip(words.PAPER_HINT)
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 10, 14, 10)
        bar.setSpacing(8)
        bar.addWidget(self._page)
        bar.addWidget(self._count)
        bar.addSpacing(12)
        for widget in (
            smaller, larger, _button(words.WHOLE_PAGE, partial(self.pages.fit, "page")),
            _button(words.FULL_WIDTH, partial(self.pages.fit, "width")),
        ):  # fmt: skip
            bar.addWidget(widget)
        bar.addStretch(1)
        self._print = _button(words.PRINT, self._ask_printer)
        self._print.setProperty("look", "main")
        self._save = _button(words.SAVE_PDF, self._ask_file)
        for widget in (paper, self._save, self._print):
            bar.addWidget(widget)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 6, 14, 8)
        foot.setSpacing(10)
        foot.addWidget(self._told, 1)
        foot.addWidget(self._bar)
        foot.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(bar)
        layout.addWidget(self.pages, 1)
        layout.addLayout(foot)

    # -- setting ------------------------------------------------------------------------------

    def _set_anew(self) -> None:
        """Set the article for the printer's paper."""
        inside = self.printer.pageRect(QPrinter.Unit.Point)
        sheet = self.printer.paperRect(QPrinter.Unit.Point)
        margins = QMarginsF(
            inside.left(), inside.top(), sheet.width() - inside.right(),
            sheet.height() - inside.bottom(),
        )  # fmt: skip
        self._paper = self._make(inside.height() / inside.width())
        self._portions = self._paper.portions()
        self.pages.show_paper(self._title, self._paper, sheet.size(), margins)
        self._say(words.SETTING)
        self._show_work(0.0)
        self._work.start(0)

    def _set_on(self) -> None:
        end = time.perf_counter() + _SLICE_S
        share = 0.0
        while not self._paper.done and time.perf_counter() < end:
            share = next(self._portions)
        if not self._paper.done:
            if time.perf_counter() > self._shown_at + _SHOW_S:
                self._shown_at = time.perf_counter()
                self._show_work(share)
                self.pages.take_more()
                self._tell_page()
            return
        self._work.stop()
        self._say("")
        self._show_work(None)
        self.pages.finish()
        self._tell_page()
        waiting, self._when_set = self._when_set, None
        if waiting is not None:
            waiting()

    def _tell_page(self) -> None:
        pages = max(1, self.pages.page_count())
        self._count.setText(words.of_pages(pages))
        blocked = self._page.blockSignals(True)
        self._page.setMaximum(pages)
        self._page.setValue(self.pages.page_in_sight)
        self._page.blockSignals(blocked)

    def _show_work(self, share: float | None) -> None:
        self._bar.setVisible(share is not None)
        self._bar.setValue(round(1000 * (share or 0.0)))
        self._cancel.setVisible(self._press is not None)
        for button in (self._print, self._save):
            button.setEnabled(self._press is None)

    def _say(self, sentence: str) -> None:
        self._told.setText(sentence)

    # -- printing -----------------------------------------------------------------------------

    def print_now(self) -> None:
        """Print as the printer was told to, once all pages are set."""
        if not self._paper.done:
            self._when_set = self.print_now
            return
        asked = pages_asked(self.printer, self._paper.pages, self.pages.page_in_sight)
        self._run(self.printer, asked, words.ENDS.__getitem__)

    def save_pdf(self, path: Path) -> None:
        """Write all pages to a file, once they are set; what stood there goes at the end only."""
        if not self._paper.done:
            self._when_set = partial(self.save_pdf, path)
            return
        file = QSaveFile(str(path))
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            self._say(words.NOT_SAVED.format(name=path.name, reason=file.errorString()))
            return
        writer = QPdfWriter(file)
        writer.setTitle(self._title)
        writer.setPageLayout(self.printer.pageLayout())

        def close(outcome: Outcome) -> str:
            if outcome == "cancelled":
                file.cancelWriting()
                return words.CANCELLED
            if outcome == "refused" or not file.commit():
                return words.NOT_SAVED.format(name=path.name, reason=file.errorString())
            return words.SAVED.format(name=path.name)

        self._run(writer, list(range(self._paper.pages)), close)

    def cancel(self) -> None:
        """Print no further page."""
        if self._press is not None:
            self._press.cancel()

    def _run(
        self, device: QPagedPaintDevice, pages: list[int], close: Callable[[Outcome], str]
    ) -> None:
        if self._press is not None:
            return
        press = Press(self._paper, device, pages, self)
        self._press = press
        press.printed.connect(self._tell_printed)
        press.ended.connect(partial(self._end, close))
        self._show_work(0.0)
        press.start()

    def _tell_printed(self, page: int, pages: int) -> None:
        self._say(words.being_printed(page, pages))
        self._show_work(page / pages)

    def _end(self, close: Callable[[Outcome], str], outcome: Outcome) -> None:
        if self._press is not None:
            self._press.deleteLater()
        self._press = None
        self._say(close(outcome))
        self._show_work(None)

    # -- asking -------------------------------------------------------------------------------

    def _ask_paper(self) -> None:
        dialogue = QPageSetupDialog(self.printer, self)
        dialogue.accepted.connect(partial(self._take_paper, self.printer.pageLayout()))
        self._open(dialogue)

    def _ask_printer(self) -> None:
        dialogue = QPrintDialog(self.printer, self)
        dialogue.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage)
        dialogue.setMinMax(1, max(1, self._paper.pages))
        before = self.printer.pageLayout()

        def take() -> None:
            self._take_paper(before)
            self.print_now()

        dialogue.accepted.connect(take)
        self._open(dialogue)

    def _ask_file(self) -> None:
        dialogue = QFileDialog(self, words.SAVE_PDF_TITLE)
        dialogue.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialogue.setNameFilter(words.PDF_FILTER)
        dialogue.setDefaultSuffix("pdf")
        dialogue.selectFile(f"{self._title.replace('/', ' ')[:80]}.pdf")
        dialogue.fileSelected.connect(lambda name: self.save_pdf(Path(name)))
        self._open(dialogue)

    def _take_paper(self, before: QPageLayout) -> None:
        """Set the pages anew where the paper is another than before."""
        if self.printer.pageLayout() != before:
            self._set_anew()

    def _open(self, dialogue: QDialog) -> None:
        if self._dialogue is not None:
            self._dialogue.deleteLater()
        self._dialogue = dialogue
        dialogue.open()

    # -- Qt's own -----------------------------------------------------------------------------

    def closeEvent(self, event: QCloseEvent) -> None:
        self._work.stop()
        self.cancel()
        super().closeEvent(event)


def _button(label: str, act: Callable[[], object], spoken: str = "") -> QPushButton:
    button = QPushButton(label)
    button.setAutoDefault(False)
    if spoken:
        button.setAccessibleName(spoken)
        button.setToolTip(spoken)
    button.clicked.connect(lambda: act())
    return button
