"""The headings of a document as a Qt model, and how a row of them looks."""

from __future__ import annotations

from bisect import bisect_right
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from redpencil.model import Block, Document
from redpencil.window.look import fonts
from redpencil.window.look.theme import Theme
from redpencil.words.outline import heading_spoken

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEFT, _STEP, _HIGH = 16, 14, 7
# A row is one line: a longer heading is told by its tooltip no further either.
_LONGEST = 200


class OutlineRole(IntEnum):
    """What a row can be asked for besides its words."""

    LEVEL = Qt.ItemDataRole.UserRole + 1
    HERE = Qt.ItemDataRole.UserRole + 2


class OutlineModel(QAbstractListModel):
    """The headings in the order of the text; one of them is the one that is being read under."""

    def __init__(self) -> None:
        super().__init__()
        self._headings: tuple[Block, ...] = ()
        self._starts: tuple[int, ...] = ()
        self._words: tuple[str, ...] = ()
        self.here = -1

    def show_document(self, document: Document | None) -> None:
        """List the headings of a document."""
        self.beginResetModel()
        blocks = document.blocks if document else ()
        text = document.text if document else ""
        self._headings = tuple(block for block in blocks if block.kind == "heading")
        self._starts = tuple(block.start for block in self._headings)
        self._words = tuple(
            " ".join(text[block.start : min(block.end, block.start + _LONGEST)].split())
            for block in self._headings
        )
        self.here = -1
        self.endResetModel()

    def follow(self, offset: int) -> bool:
        """Tell that the text is read at a code point; whether that is under another heading."""
        here = bisect_right(self._starts, offset) - 1
        if here == self.here:
            return False
        before, self.here = self.here, here
        for row in (before, here):
            if row >= 0:
                self.dataChanged.emit(self.index(row), self.index(row), [OutlineRole.HERE])
        return True

    def start_of(self, row: int) -> int | None:
        """Where a heading begins, or None outside the rows."""
        return self._starts[row] if 0 <= row < len(self._starts) else None

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()
        if not index.isValid() or not 0 <= row < len(self._headings):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._words[row]
            case Qt.ItemDataRole.AccessibleTextRole:
                level = self._level(row)
                return heading_spoken(self._words[row], level, here=row == self.here)
            case OutlineRole.LEVEL:
                return self._level(row)
            case OutlineRole.HERE:
                return row == self.here
            case _:
                return None

    def _level(self, row: int) -> int:
        return max(1, self._headings[row].level)


class OutlineDelegate(QStyledItemDelegate):
    """Paints a heading at its depth; the one that is read under has a bar and strong letters."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._plain = fonts.interface(13)
        self._strong = fonts.interface(13, QFont.Weight.DemiBold)
        self._metrics = QFontMetrics(self._strong)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        return QSize(160, self._metrics.height() + 2 * _HIGH)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row, here = option.rect, bool(index.data(OutlineRole.HERE))
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(self.theme.raised))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(self.theme.page))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.accent), 1))
            painter.drawRect(QRectF(row).adjusted(0.5, 0.5, -1.5, -1.5))
        depth = min(index.data(OutlineRole.LEVEL), 6) - 1
        words = row.adjusted(_LEFT + depth * _STEP, 0, -_LEFT // 2, 0)
        if here:
            bar = row.adjusted(0, 3, 3 - row.width(), -3)
            bar = QStyle.visualRect(option.direction, row, bar)
            painter.fillRect(bar, QColor(self.theme.accent))
        painter.setFont(self._strong if here or depth == 0 else self._plain)
        painter.setPen(QColor(self.theme.ink if here or depth == 0 else self.theme.soft))
        shown = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, words.width()
        )
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        box = QStyle.visualRect(option.direction, row, words)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()
