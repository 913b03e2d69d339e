"""How a row of the claim list looks: status glyph, words, locator; below, what was read out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from redpencil.window.listing.claim_model import Role
from redpencil.window.look import fonts
from redpencil.window.look.bidi import isolated
from redpencil.window.look.glyphs import paint_status
from redpencil.window.look.theme import Theme

_EDGE = 3
_MARGIN = 10
_GLYPH = 18
_TEXT_LEFT = 41
_RIGHT = 12
_GAP = 4
_CLOSING = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "‹": "›"}


def elide_quoted(words: str, metrics: QFontMetrics, width: int) -> str:
    """The words cut to a width; words in marks keep their closing mark behind the dots."""
    if metrics.horizontalAdvance(words) <= width:
        return words
    closing = _CLOSING.get(words[:1], "")
    room = width - metrics.horizontalAdvance(closing)
    cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    kept = cut.removesuffix("…").rstrip(" ,;:") if cut.endswith("…") else cut
    return f"{kept}…{closing}"


class ClaimDelegate(QStyledItemDelegate):
    """Paints the rows of the claim list; all are of one height."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = fonts.interface(13)
        self._detail = fonts.interface(12)
        self._locator = fonts.interface(11)
        self._words_metrics = QFontMetrics(self._words)
        self._detail_metrics = QFontMetrics(self._detail)
        self._locator_metrics = QFontMetrics(self._locator)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme from now on."""
        self._theme = theme

    # -- Qt's overrides ------------------------------------------------------------------------

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        lines = self._words_metrics.height() + self._detail_metrics.height()
        return QSize(160, lines + _GAP + 2 * _MARGIN + 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        self._paint_ground(painter, option)
        self._paint_glyph(painter, option, index)
        self._paint_words(painter, option, index)
        painter.restore()

    # -- painting ------------------------------------------------------------------------------

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(box, QColor(self._theme.raised))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(self._theme.page))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, QColor(self._theme.line))
        if chosen:
            edge = self._placed(option, QRect(0, 0, _EDGE, box.height()))
            painter.fillRect(edge, QColor(self._theme.accent))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.drawRect(QRectF(box).adjusted(0.5, 0.5, -1.5, -1.5))

    def _paint_glyph(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        top = _MARGIN + (self._words_metrics.height() - _GLYPH) // 2
        box = self._placed(option, QRect(13, top, _GLYPH, _GLYPH))
        paint_status(painter, QRectF(box), index.data(Role.STATUS), self._theme)

    def _paint_words(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        width = option.rect.width()
        locator = index.data(Role.CLAIM).locator
        taken = self._locator_metrics.horizontalAdvance(locator)
        height = self._words_metrics.height()
        words_box = QRect(_TEXT_LEFT, _MARGIN, width - _TEXT_LEFT - _RIGHT - taken - 8, height)
        words = elide_quoted(index.data(), self._words_metrics, words_box.width())
        self._draw(painter, option, words_box, words, self._words, self._theme.ink)
        locator_box = QRect(width - _RIGHT - taken - 2, _MARGIN, taken + 2, height)
        self._draw(painter, option, locator_box, locator, self._locator, self._theme.faint)
        detail_box = QRect(
            _TEXT_LEFT,
            _MARGIN + height + _GAP,
            width - _TEXT_LEFT - _RIGHT,
            self._detail_metrics.height(),
        )
        detail = self._detail_metrics.elidedText(
            index.data(Role.DETAIL), Qt.TextElideMode.ElideRight, detail_box.width()
        )
        self._draw(painter, option, detail_box, detail, self._detail, self._theme.soft)

    def _draw(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        box: QRect,
        words: str,
        font: QFont,
        colour: str,
    ) -> None:
        side = (
            Qt.AlignmentFlag.AlignRight
            if option.direction == Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignLeft
        )
        painter.setFont(font)
        painter.setPen(QColor(colour))
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        # The row keeps its side; the words keep the direction they are read in.
        painter.drawText(self._placed(option, box), flags, isolated(words))

    def _placed(self, option: QStyleOptionViewItem, box: QRect) -> QRect:
        """A box of a left-to-right row, where it stands in this one."""
        row: QRect = option.rect
        return QStyle.visualRect(
            option.direction,
            row,
            box.translated(row.topLeft()),
        )
