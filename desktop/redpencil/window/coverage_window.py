"""What in the article nobody has touched, paragraph by paragraph, and who worked for how long."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from redpencil.checklog.sittings import Sitting, by_person
from redpencil.claims.coverage import Stretch
from redpencil.window.look import fonts
from redpencil.window.look.labels import ElidedLabel, plain_label
from redpencil.window.look.theme import Theme
from redpencil.words import coverage as words

_STRETCH = Qt.ItemDataRole.UserRole
_PLACE_WIDTH, _LINE_WIDTH, _BAR_WIDTH, _BAR_HEIGHT, _GAP = 58, 110, 96, 8, 12
_LONGEST = 300


class CoverageWindow(QDialog):
    """Not modal. ``place_asked`` brings the code point of the paragraph that was entered."""

    place_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("coverageWindow")
        self.setWindowTitle(words.TITLE)
        self.setModal(False)
        self.resize(760, 560)
        self._delegate = _StretchDelegate(theme)
        self._title = ElidedLabel()
        self._title.setFont(fonts.reading(19, bold=True))
        self._whole = plain_label("", "soft")
        self._people = plain_label("", "soft")
        self._people.setWordWrap(True)
        self._only = QCheckBox(words.UNTOUCHED_ONLY)
        self._list = QListWidget()
        self._list.setObjectName("rows")
        self._list.setAccessibleName(words.TITLE)
        self._list.setUniformItemSizes(True)
        self._list.setItemDelegate(self._delegate)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(8)
        for widget in (self._title, self._whole, self._people, self._only):
            layout.addWidget(widget)
        layout.addWidget(self._list, 1)
        layout.addWidget(plain_label(words.HINT, "soft"))
        self._only.toggled.connect(self._sift)
        self._list.itemActivated.connect(self._ask)

    @property
    def lines(self) -> tuple[str, ...]:
        """The rows that are shown, as a screen reader says them."""
        rows = (self._list.item(row) for row in range(self._list.count()))
        role = Qt.ItemDataRole.AccessibleTextRole
        return tuple(str(row.data(role)) for row in rows if not row.isHidden())

    @property
    def told(self) -> tuple[str, str]:
        """The line on the whole article, and those on the people who worked on it."""
        return self._whole.text(), self._people.text()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of a theme from now on."""
        self._delegate.theme = theme
        self._list.viewport().update()

    def show_coverage(self, title: str, text: str, stretches: Sequence[Stretch]) -> None:
        """Show the paragraphs of an article with this text; the chosen row stays."""
        row = max(0, self._list.currentRow())
        self._title.setText(title)
        self._whole.setText(_whole(stretches))
        self._list.clear()
        for stretch in stretches:
            self._list.addItem(_item(text, stretch))
        self._sift()
        self._list.setCurrentRow(min(row, self._list.count() - 1))

    def show_sittings(self, sittings: Sequence[Sitting]) -> None:
        """Tell who worked on the article, and for how long."""
        now = datetime.now().astimezone()
        lines = [_person(own, now) for own in by_person(sittings).values()]
        self._people.setText("\n".join(lines) or words.NOBODY_YET)

    def _sift(self) -> None:
        only = self._only.isChecked()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(only and not item.data(_STRETCH).untouched)

    def _ask(self, item: QListWidgetItem) -> None:
        self.place_asked.emit(item.data(_STRETCH).block.start)


def _item(text: str, stretch: Stretch) -> QListWidgetItem:
    block = stretch.block
    shown = " ".join(text[block.start : min(block.end, block.start + _LONGEST)].split())
    item = QListWidgetItem(shown)
    line = words.stretch_line(len(stretch.claims), stretch.left)
    spoken = words.stretch_spoken(block.locator, shown, line)
    item.setData(_STRETCH, stretch)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
    return item


def _whole(stretches: Sequence[Stretch]) -> str:
    length = sum(stretch.length for stretch in stretches)
    marked = sum(stretch.marked for stretch in stretches)
    return words.whole(
        len(stretches),
        sum(stretch.untouched for stretch in stretches),
        sum(not stretch.claims for stretch in stretches),
        round(100 * marked / length) if length else 0,
    )


def _person(own: Sequence[Sitting], now: datetime) -> str:
    claims = frozenset[str]().union(*(sitting.claims for sitting in own))
    return words.person_line(
        own[0].who,
        len(claims),
        sum(sitting.decisions for sitting in own),
        (sitting.lasted for sitting in own),
        max(sitting.ended for sitting in own),
        now,
    )


class _StretchDelegate(QStyledItemDelegate):
    """A paragraph's row: where it stands, its first words, a bar of its claims, how it stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._font = fonts.interface(13)
        self._small = fonts.interface(12)
        self._metrics = QFontMetrics(self._font)

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(320, self._metrics.height() + 14)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        stretch: Stretch = index.data(_STRETCH)
        row: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(self.theme.accent_tint))
        painter.fillRect(row.left(), row.bottom(), row.width(), 1, QColor(self.theme.line))
        words_width = row.width() - _PLACE_WIDTH - _BAR_WIDTH - _LINE_WIDTH - 4 * _GAP
        boxes = _side_by_side(row, (_PLACE_WIDTH, words_width, _BAR_WIDTH, _LINE_WIDTH))
        placed = [QStyle.visualRect(option.direction, row, box) for box in boxes]
        shown = self._metrics.elidedText(
            index.data(), Qt.TextElideMode.ElideRight, placed[1].width()
        )
        ink = self.theme.ink if stretch.untouched else self.theme.soft
        line = words.stretch_line(len(stretch.claims), stretch.left)
        self._draw(painter, option, placed[0], stretch.block.locator, self.theme.faint)
        self._draw(painter, option, placed[1], shown, ink, large=True)
        self._paint_bar(painter, placed[2], stretch)
        self._draw(painter, option, placed[3], line, self.theme.soft)
        painter.restore()

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, text: str, ink: str,
        *, large: bool = False,
    ) -> None:  # fmt: skip
        painter.setFont(self._font if large else self._small)
        painter.setPen(QColor(ink))
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_bar(self, painter: QPainter, box: QRect, stretch: Stretch) -> None:
        """One cell for each claim: full where decided, an outline where open."""
        count = len(stretch.claims)
        top = box.center().y() - _BAR_HEIGHT / 2
        if not count:
            painter.setPen(QPen(QColor(self.theme.line), 1, Qt.PenStyle.DashLine))
            painter.drawLine(box.left(), box.center().y(), box.right(), box.center().y())
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        step = min(_BAR_HEIGHT + 4.0, box.width() / count)
        for place, decided in enumerate(stretch.decided):
            cell = QRectF(box.left() + place * step + 0.5, top, max(1.0, step - 3), _BAR_HEIGHT)
            painter.setPen(QPen(QColor(self.theme.ok if decided else self.theme.faint), 1))
            painter.setBrush(QColor(self.theme.ok) if decided else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(cell, 2, 2)


def _side_by_side(row: QRect, widths: Sequence[int]) -> list[QRect]:
    boxes, left = [], row.left() + _GAP
    for width in widths:
        boxes.append(QRect(left, row.top(), max(0, width), row.height()))
        left += width + _GAP
    return boxes
