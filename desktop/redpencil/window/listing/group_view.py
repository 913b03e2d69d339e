"""The claims in groups, each under its heading: by speaker, status, kind or paragraph."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyleOptionViewItem, QTreeView

from redpencil.window.listing.claim_delegate import ClaimDelegate
from redpencil.window.listing.claim_model import Role
from redpencil.window.listing.group_model import GroupModel
from redpencil.window.look import fonts
from redpencil.window.look.hints import paint_hint
from redpencil.window.look.theme import Theme
from redpencil.words.listing import GROUPS
from redpencil.words.speaking import number
from redpencil.words.window import NO_CLAIMS_IN_TAB

_TOP, _LEFT, _RIGHT, _GAP = 9, 30, 12, 3


class GroupView(QTreeView):
    """``claim_taken`` brings the id of the claim that the person went to."""

    claim_taken = Signal(str)

    def __init__(self, theme: Theme, model: GroupModel) -> None:
        super().__init__()
        self._delegate = _GroupDelegate(theme)
        self._hint = NO_CLAIMS_IN_TAB["speakers"]
        self._hint_colour = theme.soft
        self._silent = False
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(GROUPS)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._take_current)
        self.clicked.connect(self._turn_group)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._delegate.set_theme(theme)
        self._hint_colour = theme.soft
        self.viewport().update()

    def set_hint(self, words: str) -> None:
        """What to say where there are no groups."""
        self._hint = words
        self.viewport().update()

    def choose(self, index: QModelIndex) -> None:
        """Show a claim as the one chosen, its group opened; an invalid index is left out."""
        if not index.isValid():
            return
        self._silent = True
        self.expand(index.parent())
        self.setCurrentIndex(index)
        self._silent = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_hint(self, self._hint, self._hint_colour)

    def _take_current(self, current: QModelIndex) -> None:
        model = self.model()
        claim = model.claim_of(current) if isinstance(model, GroupModel) else None
        if claim is not None and not self._silent:
            self.claim_taken.emit(claim)

    def _turn_group(self, index: QModelIndex) -> None:
        if not index.parent().isValid():
            self.setExpanded(index, not self.isExpanded(index))


class _GroupDelegate(ClaimDelegate):
    """A heading's row: a triangle, the name and how many claims; the rest as in the list."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._name = fonts.interface(13, QFont.Weight.DemiBold)
        self._name_metrics = QFontMetrics(self._name)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        if index.parent().isValid():
            return super().sizeHint(option, index)
        lines = self._name_metrics.height() + self._detail_metrics.height()
        return QSize(160, lines + _GAP + 2 * _TOP + 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if index.parent().isValid():
            super().paint(painter, option, index)
            return
        painter.save()
        self._paint_ground(painter, option)
        self._paint_triangle(painter, option)
        self._paint_name(painter, option, index)
        painter.restore()

    def _paint_triangle(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        height = self._name_metrics.height()
        box = QRectF(self._placed(option, QRect(12, _TOP + (height - 8) // 2, 8, 8)))
        rightward = option.direction == Qt.LayoutDirection.LeftToRight
        if option.state & QStyle.StateFlag.State_Open:
            corners = [box.topLeft(), box.topRight(), QRectF(box).center()]
            corners[2].setY(box.bottom() - 1)
        elif rightward:
            corners = [box.topLeft(), box.bottomLeft(), QRectF(box).center()]
            corners[2].setX(box.right() - 1)
        else:
            corners = [box.topRight(), box.bottomRight(), QRectF(box).center()]
            corners[2].setX(box.left() + 1)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.soft), 1))
        painter.setBrush(QColor(self._theme.soft))
        painter.drawPolygon(QPolygonF(corners))

    def _paint_name(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        width, height = option.rect.width(), self._name_metrics.height()
        count = number(index.data(Role.COUNT))
        taken = self._name_metrics.horizontalAdvance(count) + 2
        box = QRect(_LEFT, _TOP, width - _LEFT - _RIGHT - taken - 8, height)
        elide = Qt.TextElideMode.ElideRight
        name = self._name_metrics.elidedText(index.data(), elide, box.width())
        self._draw(painter, option, box, name, self._name, self._theme.ink)
        counted = QRect(width - _RIGHT - taken, _TOP, taken, height)
        self._draw(painter, option, counted, count, self._name, self._theme.soft)
        below = QRect(
            _LEFT, _TOP + height + _GAP, width - _LEFT - _RIGHT, self._detail_metrics.height()
        )
        detail = self._detail_metrics.elidedText(index.data(Role.DETAIL), elide, below.width())
        self._draw(painter, option, below, detail, self._detail, self._theme.soft)
