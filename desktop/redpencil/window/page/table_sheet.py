"""A source that is a table: heads above, numbers of rows beside, the cell of the passage marked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from redpencil.model import Block, Document
from redpencil.window.look import fonts
from redpencil.window.look.theme import Theme
from redpencil.window.page.table_model import CellRole, TableModel, cells_as_rows
from redpencil.words.source_forms import TABLE_HINT

_LETTERS, _ROW = 13.0, 28.0
_WIDEST, _NARROWEST = 360, 56
# Cells that run over the whole row; each takes Qt a moment, and nobody reads so many.
_MOST_WIDE = 200
# The width of a column is that of its head and of so many of its cells.
_MEASURED = 60


class TableSheet(QTableView):
    """Shows a document that is a table; ``selected_rows`` are those with a selected cell."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("table")
        self.rows = TableModel()
        self._delegate = _CellDelegate(theme)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        # Arrows go from cell to cell; Tab leads out again, as everywhere.
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleDescription(TABLE_HINT)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.set_zoom(1.0)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_zoom(self, zoom: float) -> None:
        """Show the cells larger or smaller."""
        letters = fonts.interface(_LETTERS * zoom)
        for widget in (self, self.horizontalHeader(), self.verticalHeader()):
            widget.setFont(letters)
        self.verticalHeader().setDefaultSectionSize(round(_ROW * zoom))
        self._fit_columns()

    def show_table(self, document: Document | None, marked: tuple[int, int] | None) -> None:
        """Show a document, with the cells of a stretch of its text marked and in the middle."""
        self.clearSpans()
        self.rows.show_document(document, marked or (0, 0))
        if self.rows.columnCount() > 1:
            for row in self.rows.wide_rows(_MOST_WIDE):
                self.setSpan(row, 0, 1, self.rows.columnCount())
        self._fit_columns()
        if marked is not None:
            index = self.rows.index(*self.rows.place_of(marked[0]))
            self.setCurrentIndex(index)
            self.clearSelection()
            self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def selected_rows(self) -> tuple[Block, ...]:
        """The rows in which a cell is selected, in order."""
        return cells_as_rows(self.rows, [index.row() for index in self.selectedIndexes()])

    def _fit_columns(self) -> None:
        self.resizeColumnsToContents()
        for column in range(self.rows.columnCount()):
            width = min(_WIDEST, max(_NARROWEST, self.columnWidth(column) + 16))
            self.setColumnWidth(column, width)


class _CellDelegate(QStyledItemDelegate):
    """Tints and frames the cells that are marked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        marked = bool(index.data(CellRole.MARKED))
        if marked:
            painter.fillRect(option.rect, QColor(self.theme.quotation_tint))
        super().paint(painter, option, index)
        if marked:
            painter.save()
            painter.setPen(QPen(QColor(self.theme.accent), 2))
            painter.drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1))
            painter.restore()
