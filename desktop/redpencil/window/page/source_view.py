"""A source opened at a passage: it splits the centre, with the passage in the middle, tinted."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from redpencil.documents.choices import Choices
from redpencil.documents.page_pictures import pages_of
from redpencil.documents.page_requests import PDF
from redpencil.model import Citation, Document, Source
from redpencil.window.look import fonts
from redpencil.window.look.glyphs import sign_icon
from redpencil.window.look.labels import ElidedLabel, link
from redpencil.window.look.reading_menu import ReadingButton
from redpencil.window.look.theme import Theme
from redpencil.window.page.hit_bar import HitBar
from redpencil.window.page.page_view import PageView
from redpencil.window.page.printed_pages import PrintedPages
from redpencil.window.page.table_model import is_table
from redpencil.window.page.table_sheet import TableSheet
from redpencil.window.page.typesetting import Setting
from redpencil.words import commands
from redpencil.words.by_hand import CITE, CITE_HINT
from redpencil.words.labels import source_kind
from redpencil.words.source_forms import AS_PAGES, AS_TABLE, AS_TEXT


class SourcePage(PageView):
    """The words of a source with one passage tinted, and a stroke in the margin beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("source")
        self._passage: tuple[int, int] | None = None
        self._cell: tuple[int, int] | None = None

    @property
    def cell(self) -> tuple[int, int] | None:
        """The cell that is framed, where the passage is the row of a table among other words."""
        return self._cell

    def show_source(
        self,
        document: Document,
        passage: tuple[int, int] | None,
        words: tuple[int, int] | None = None,
    ) -> None:
        """Show a source, with the passage (code points of the source) in the middle.

        ``words`` are those laid beside the claim; in a row they are framed as its cell.
        """
        self._passage = passage
        block = document.block_at(words[0]) if words else None
        in_row = block is not None and block.kind == "row" and words != passage
        self._cell = words if in_row else None
        self.show_document(document, at=passage[0] if passage else 0, share=0.38)

    def setting(self) -> Setting:
        return Setting(self.theme, self.zoom, "", names=True)

    def paint_under(self, painter: QPainter) -> None:
        if self._passage is not None:
            self._paint_passage(painter, self._passage)
        if self._cell is not None:
            self._paint_cell(painter, self._cell)
        self.paint_matches(painter, *self.visible_span())

    def _paint_passage(self, painter: QPainter, passage: tuple[int, int]) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.theme.quotation_tint))
        edge: QRectF | None = None
        for line, _ in self.lines_of(*passage):
            painter.drawRect(line.adjusted(-2, 0, 2, 0))
            edge = line if edge is None else edge.united(line)
        if edge is not None:
            painter.setPen(QPen(QColor(self.theme.accent), 3))
            painter.drawLine(8, round(edge.top()), 8, round(edge.bottom()))

    def _paint_cell(self, painter: QPainter, cell: tuple[int, int]) -> None:
        painter.setPen(QPen(QColor(self.theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line, _ in self.lines_of(*cell):
            painter.drawRoundedRect(line.adjusted(-3, 0, 3, 0), 3, 3)


class SourceView(QWidget):
    """The source page under a line that names the source; hidden until one is opened."""

    closed = Signal()
    cite_asked = Signal()
    reading_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Source | None = None
        self.setObjectName("sourceView")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.page = SourcePage(theme)
        self._title = ElidedLabel()
        self._title.setFont(fonts.interface(13, QFont.Weight.DemiBold))
        self._place = QLabel()
        self._place.setProperty("look", "soft")
        self._cite = link(CITE)
        self._cite.setToolTip(CITE_HINT)
        self._cite.hide()
        self.reading = ReadingButton()
        self.hits = HitBar(theme)
        self.table = TableSheet(theme)
        self.prints = PrintedPages(theme)
        self.form = QToolButton()
        self.form.setObjectName("encoding")
        self.form.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._forms = QStackedWidget()
        for form in (self.page, self.table, self.prints):
            self._forms.addWidget(form)
        self._other: QWidget | None = None
        self._close = QToolButton()
        self._close.setAccessibleName(commands.SOURCE_CLOSE)
        self._close.setToolTip(f"{commands.SOURCE_CLOSE} (Esc)")
        line = QHBoxLayout()
        line.setContentsMargins(16, 6, 8, 4)
        line.setSpacing(12)
        line.addWidget(self._title)
        line.addWidget(self._place)
        line.addStretch(1)
        line.addWidget(self._cite)
        line.addWidget(self.hits)
        line.addWidget(self.form)
        line.addWidget(self.reading)
        line.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self._forms, 1)
        self.set_theme(theme)
        self.hide()
        self._close.clicked.connect(self.close_source)
        self._cite.clicked.connect(self._ask_to_cite)
        self.page.selectionChanged.connect(self._offer_citing)
        self.table.selectionModel().selectionChanged.connect(self._offer_citing)
        self.form.clicked.connect(self.turn_form)
        self.reading.reading_chosen.connect(self._choose_reading)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.page.set_theme(theme)
        self.table.set_theme(theme)
        self.prints.set_theme(theme)
        self.hits.set_theme(theme)
        self._close.setIcon(sign_icon("cross", theme.soft, 11))

    def set_column(self, share: float) -> None:
        """Set the words in lines of this share of the usual length."""
        self.page.set_column(share)

    def set_zoom(self, zoom: float) -> None:
        """Show the words larger or smaller."""
        self.page.set_zoom(zoom)
        self.table.set_zoom(zoom)
        self.prints.set_zoom(zoom)

    def show_source(
        self,
        source: Source,
        document: Document,
        passage: tuple[int, int] | None = None,
        locator: str = "",
        words: tuple[int, int] | None = None,
    ) -> None:
        """Open a source, at a passage where one is given; ``words`` are those laid beside."""
        self._source = source
        self.reading.show_document(document)
        self._title.setText(source.title)
        place = (source_kind(source.kind), locator)
        self._place.setText(" · ".join(part for part in place if part))
        for spoken in (self, self.page, self.table):
            spoken.setAccessibleName(source.title)
        self.show()
        self.page.show_source(document, passage, words)
        self._other = None
        if is_table(document):
            self._other = self.table
            self.table.show_table(document, words or passage)
        elif document.media == PDF:
            self._other = self.prints
            goals = pages_of(document, *passage) if passage else ()
            self.prints.show_pages(source.title, goals[0] if goals else 1)
        self._show_form(self._other or self.page)

    @property
    def leaf(self) -> QWidget:
        """What the source is shown on now: its text, its table or its pages."""
        return self._forms.currentWidget() or self.page

    def turn_form(self) -> bool:
        """Show the text instead of table or pages, or those again; whether there are any."""
        if self.isHidden() or self._other is None:
            return False
        self._show_form(self._other if self.leaf is self.page else self.page)
        self.leaf.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def show_text(self) -> None:
        """Show the text, in which words can be found and selected."""
        self._show_form(self.page)

    def keep_to_text(self) -> None:
        """Show the text, and offer nothing else: the pages cannot be had."""
        self._other = None
        self._show_form(self.page)

    def _show_form(self, form: QWidget) -> None:
        self._forms.setCurrentWidget(form)
        self.form.setVisible(self._other is not None)
        if self._other is not None:
            other = AS_TABLE if self._other is self.table else AS_PAGES
            self.form.setText(other if form is self.page else AS_TEXT)
        self._offer_citing()

    def show_hits(self, number: int, total: int) -> None:
        """Tell which passage of the chosen claim is open, of how many; 0 is none of them."""
        self.hits.show_hits(number, total)

    def selected_citation(self) -> Citation | None:
        """The selected words of the open source as a citation; None where none are."""
        document, source = self.page.shown, self._source
        start, end = self._selected_span()
        if self.isHidden() or document is None or source is None or start >= end:
            return None
        block = document.block_at(start)
        locator = block.locator if block else ""
        return Citation(source.id, source.title, locator, document.text[start:end], source.sha256)

    def _selected_span(self) -> tuple[int, int]:
        if self.leaf is not self.table:
            return self.page.selected_span() if self.leaf is self.page else (0, 0)
        rows = self.table.selected_rows()
        return (rows[0].start, rows[-1].end) if rows else (0, 0)

    def _offer_citing(self) -> None:
        start, end = self._selected_span()
        self._cite.setVisible(start < end)

    def _ask_to_cite(self) -> None:
        self.cite_asked.emit()

    def _choose_reading(self, choices: Choices) -> None:
        if self._source is not None:
            self.reading_chosen.emit((self._source, choices))

    def close_source(self) -> bool:
        """Close the source; whether one was open."""
        if self.isHidden():
            return False
        self.hide()
        self.page.show_document(None)
        self.table.show_table(None, None)
        self.closed.emit()
        return True
