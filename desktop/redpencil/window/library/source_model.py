"""The sources of the library as a Qt model, and how a row of them looks."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from redpencil.model import Source
from redpencil.window.look import fonts
from redpencil.window.look.theme import Theme
from redpencil.words.shelf import MISSING, MISSING_MEANING
from redpencil.words.window import source_details, source_spoken

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEFT = 16
_MARGIN = 9
_GAP = 3


class SourceRole(IntEnum):
    """What a row can be asked for besides its title."""

    SOURCE = Qt.ItemDataRole.UserRole + 1
    DETAIL = Qt.ItemDataRole.UserRole + 2


class SourceModel(QAbstractListModel):
    """The rows of the library dock."""

    def __init__(self) -> None:
        super().__init__()
        self._sources: tuple[Source, ...] = ()
        self._missing: frozenset[str] = frozenset()

    def show_sources(self, sources: tuple[Source, ...]) -> None:
        """Show these sources in the order given."""
        self.beginResetModel()
        self._sources = sources
        self.endResetModel()

    def show_missing(self, missing: frozenset[str]) -> None:
        """Tell of these sources that their files are gone."""
        if missing != self._missing:
            self._missing = missing
            if self._sources:
                last = self.index(len(self._sources) - 1)
                self.dataChanged.emit(self.index(0), last)

    def source_at(self, row: int) -> Source | None:
        """The source of a row, or None outside the rows."""
        return self._sources[row] if 0 <= row < len(self._sources) else None

    def _is_missing(self, source: Source) -> bool:
        return source.id in self._missing

    def row_of(self, source: str) -> int:
        """The row of a source, or -1."""
        return next((row for row, one in enumerate(self._sources) if one.id == source), -1)

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._sources)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        source = self.source_at(index.row()) if index.isValid() else None
        if source is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return source.title
            case SourceRole.SOURCE:
                return source
            case SourceRole.DETAIL:
                told = source_details(source)
                return f"{MISSING} · {told}" if self._is_missing(source) else told
            case Qt.ItemDataRole.AccessibleTextRole:
                told = source_spoken(source, index.row() + 1, len(self._sources))
                return f"{told}, {MISSING}" if self._is_missing(source) else told
            case Qt.ItemDataRole.ToolTipRole:
                told = f"{source.title}\n{source.origin}"
                return f"{told}\n{MISSING_MEANING}" if self._is_missing(source) else told
            case _:
                return None


class SourceDelegate(QStyledItemDelegate):
    """Paints a source: its title, below it what kind it is and how much of it there is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._title = QFontMetrics(fonts.interface(13))
        self._detail = QFontMetrics(fonts.interface(12))

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme from now on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        lines = self._title.height() + self._detail.height()
        return QSize(160, lines + _GAP + 2 * _MARGIN + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        row: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(self._theme.raised))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(self._theme.page))
        painter.fillRect(row.left(), row.bottom(), row.width(), 1, QColor(self._theme.line))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(QRectF(row).adjusted(0.5, 0.5, -1.5, -1.5))
        self._paint_words(painter, option, index)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex
    ) -> None:
        row: QRect = option.rect
        inner = row.adjusted(_LEFT, _MARGIN, -_LEFT, -_MARGIN)
        dots = Qt.TextElideMode.ElideRight
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine
        flags |= (
            Qt.AlignmentFlag.AlignRight
            if option.direction == Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignLeft
        )
        painter.setFont(fonts.interface(13))
        painter.setPen(QColor(self._theme.ink))
        title = " ".join(index.data().split())
        painter.drawText(inner, flags, self._title.elidedText(title, dots, inner.width()))
        below = inner.adjusted(0, self._title.height() + _GAP, 0, 0)
        painter.setFont(fonts.interface(12))
        painter.setPen(QColor(self._theme.soft))
        detail = index.data(SourceRole.DETAIL)
        painter.drawText(below, flags, self._detail.elidedText(detail, dots, below.width()))
