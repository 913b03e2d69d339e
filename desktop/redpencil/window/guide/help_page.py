"""A page of words set in the theme: the guide's Markdown, or a report; nothing is loaded."""

from __future__ import annotations

from string import Template

from markdown_it import MarkdownIt
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit, QWidget

from redpencil.window.look import fonts
from redpencil.window.look.theme import Theme
from redpencil.window.look.utf16 import Utf16Map
from redpencil.window.page.find_bar import find_words

# A line of about 75 characters; wider than the article's, as half of it is tables and lists.
_MEASURE = 640
_MARGIN = 30
# As the stylesheet draws it.
_SCROLL_BAR = 10

# What Qt knows of CSS: no ``em`` for sizes, no inheritance into tables.
_STYLE = Template(
    """
body, p, li { font-family: "$reading"; font-size: ${text}px; color: $ink; }
p { margin: 0 0 ${gap}px 0; }
li { margin-bottom: ${small_gap}px; }
h1, h2, h3 { font-family: "$reading"; color: $ink; font-weight: 700; }
h1 { font-size: ${h1}px; margin: 8px 0 ${gap}px 0; }
h2 { font-size: ${h2}px; margin: ${wide}px 0 ${small_gap}px 0; }
h3 { font-size: ${h3}px; margin: ${gap}px 0 ${small_gap}px 0; }
a { color: $accent; text-decoration: underline; }
code { font-family: $mono; font-size: ${code}px; background-color: $pane; color: $ink; }
pre { font-family: $mono; font-size: ${code}px; background-color: $pane; color: $ink;
      margin: 0 0 ${gap}px 0; }
table { margin: 4px 0 ${gap}px 0; border-color: $line; }
th { font-family: "$interface"; font-size: ${cell}px; color: $faint; font-weight: 600; }
td { font-family: "$interface"; font-size: ${cell}px; color: $ink; }
p.brand { font-family: "$interface"; font-size: ${cell}px; color: $accent; font-weight: 600; }
p.row, p.note, p.small, p.key, p.answer, p.item { font-size: ${fact}px; margin-bottom: ${tiny}px; }
p.note { margin-left: ${gap}px; color: $soft; }
p.quote { font-size: ${fact}px; margin-left: ${wide}px; color: $soft; }
p.small, p.key, p.answer { color: $faint; }
span.name { font-family: "$interface"; font-size: ${cell}px; color: $faint; }
span.soft { color: $soft; }
span.quotation, span.indirect { background-color: $quotation_tint; }
span.quantity { background-color: $quantity_tint; }
span.statement { background-color: $statement_tint; }
span.struck { background-color: $deleted_tint; text-decoration: line-through; }
span.added { background-color: $inserted_tint; text-decoration: underline; }
span.aligned { text-decoration: underline; }
sup { font-family: "$interface"; font-size: ${code}px; }
"""
)
# Qt centres the heads of columns whatever its CSS says.
_LEFT_HEAD = '<th align="left">'
_MONO = "'DejaVu Sans Mono', 'Liberation Mono', Menlo, Consolas, monospace"


class HelpText(QTextBrowser):
    """Shows what the program itself wrote; ``link_followed`` brings a link's target."""

    link_followed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self._theme = theme
        self._zoom = 1.0
        self._page = ""
        self._reader = MarkdownIt("commonmark", {"html": False}).enable("table")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setLineWrapMode(QTextBrowser.LineWrapMode.FixedPixelWidth)
        self.anchorClicked.connect(self._follow)

    def set_theme(self, theme: Theme) -> None:
        """Show the same document in another theme."""
        self._theme = theme
        self._show_again()

    def set_zoom(self, zoom: float) -> None:
        """Show the same document larger or smaller."""
        self._zoom = zoom
        self._show_again()

    def show_markdown(self, markdown: str) -> None:
        """Show a document from its beginning."""
        self.show_page(self._html(markdown))

    def show_page(self, page: str) -> None:
        """Show markup of the program's own, in which all other words are escaped."""
        self._page = page
        document = self.document()
        document.setDocumentMargin(0)
        document.setDefaultFont(fonts.reading(16 * self._zoom))
        document.setDefaultStyleSheet(self._style())
        self.setHtml(f"<body>{page}</body>")
        _dress_tables(document, self._theme)
        self.setExtraSelections([])
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def words(self, markdown: str) -> str:
        """The words of a document as this page would show them."""
        document = QTextDocument()
        document.setHtml(f"<body>{self._html(markdown)}</body>")
        return document.toPlainText()

    def show_matches(self, words: str, chosen: int) -> int:
        """Tint every place of the words, and bring the chosen one into sight; gives how many."""
        text = self.toPlainText()
        units = Utf16Map(text)
        places = find_words(text, words)
        selections = []
        for number, (start, end) in enumerate(places):
            cursor = QTextCursor(self.document())
            cursor.setPosition(units.units(start))
            cursor.setPosition(units.units(end), QTextCursor.MoveMode.KeepAnchor)
            selections.append(self._selection(cursor, chosen=number == chosen))
            if number == chosen:
                self._bring_into_sight(cursor)
        self.setExtraSelections(selections)
        return len(places)

    def loadResource(self, kind: int, name: object) -> object:
        """Nothing: the guide has no pictures, and no page of it reaches for a file."""
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._centre_column()

    def _centre_column(self) -> None:
        room = self.width() - 2 * _MARGIN - _SCROLL_BAR
        column = min(round(_MEASURE * self._zoom), room)
        side = _MARGIN + (room - column) // 2
        self.setViewportMargins(side, 22, _MARGIN, 0)
        if self.lineWrapColumnOrWidth() != column:
            self.setLineWrapColumnOrWidth(column)

    def _show_again(self) -> None:
        self._centre_column()
        place = self.verticalScrollBar().value()
        self.show_page(self._page)
        self.verticalScrollBar().setValue(place)

    def _html(self, markdown: str) -> str:
        return str(self._reader.render(markdown)).replace("<th>", _LEFT_HEAD)

    def _style(self) -> str:
        theme, zoom = self._theme, self._zoom
        sizes = {
            "text": 16, "h1": 27, "h2": 20, "h3": 17, "code": 13, "cell": 13,
            "gap": 11, "small_gap": 5, "wide": 22, "fact": 15, "tiny": 3,
        }  # fmt: skip
        return _STYLE.substitute(
            {name: str(round(size * zoom)) for name, size in sizes.items()},
            reading=fonts.READING,
            interface=fonts.INTERFACE,
            mono=_MONO,
            ink=theme.ink,
            soft=theme.soft,
            quotation_tint=theme.quotation_tint,
            quantity_tint=theme.quantity_tint,
            statement_tint=theme.statement_tint,
            deleted_tint=theme.deleted_tint,
            inserted_tint=theme.inserted_tint,
            faint=theme.faint,
            accent=theme.accent,
            pane=theme.pane,
            line=theme.line,
        )

    def _selection(self, cursor: QTextCursor, *, chosen: bool) -> QTextEdit.ExtraSelection:
        look = QTextCharFormat()
        look.setBackground(QColor(self._theme.quotation_tint))
        if chosen:
            look.setBackground(QColor(self._theme.accent_tint))
            look.setFontWeight(QFont.Weight.Bold)
            look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            look.setUnderlineColor(QColor(self._theme.accent))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = look
        return selection

    def _bring_into_sight(self, cursor: QTextCursor) -> None:
        place = self.cursorRect(cursor)
        height = self.viewport().height()
        if not 0 <= place.top() <= height - 2 * place.height():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + place.top() - height // 3)

    def _follow(self, link: QUrl) -> None:
        self.link_followed.emit(link.toString())


def _dress_tables(document: QTextDocument, theme: Theme) -> None:
    """A hair line under every row, and room around the words: more than Qt's CSS can say."""
    edit = QTextCursor(document)
    edit.beginEditBlock()  # laid out once, not for every cell
    for table in document.rootFrame().childFrames():
        if not isinstance(table, QTextTable):
            continue
        shape = table.format().toTableFormat()
        shape.setCellPadding(5)
        shape.setCellSpacing(0)
        shape.setBorder(0)
        shape.setBorderCollapse(True)
        table.setFormat(shape)
        for row in range(table.rows()):
            for column in range(table.columns()):
                cell = table.cellAt(row, column)
                edge = cell.format().toTableCellFormat()
                edge.setBottomBorder(1)
                edge.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                edge.setBottomBorderBrush(QColor(theme.line))
                cell.setFormat(edge)
    edit.endEditBlock()
