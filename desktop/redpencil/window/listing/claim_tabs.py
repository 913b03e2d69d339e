"""The tabs over the claim list: words with their counts, as pills that fit a narrow pane."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QTabBar, QWidget

from redpencil.window.listing.claim_model import Tab
from redpencil.window.look import fonts
from redpencil.window.look.theme import Theme
from redpencil.words.speaking import number
from redpencil.words.window import CLAIM_TABS, TABS, tab_name

_PAD = 8.0
_HEIGHT = 26


class ClaimTabs(QTabBar):
    """All, Open, Quotations, Quantities, Speakers; counts give way first where room is short."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._counts = dict.fromkeys((key for key, _ in TABS), 0)
        strong = QFontMetricsF(_face(strong=True))
        self._word_widths = tuple(strong.horizontalAdvance(label) for _, label in TABS)
        self._count_widths = self._measure_counts()
        self.setAccessibleName(CLAIM_TABS)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        for _, label in TABS:
            self.addTab(label)
        self._name_tabs()

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self.update()

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many claims each tab holds."""
        if counts == self._counts:
            return
        self._counts = dict(counts)
        self._count_widths = self._measure_counts()
        self._name_tabs()

    def _name_tabs(self) -> None:
        for index, (key, label) in enumerate(TABS):
            spoken = tab_name(label, self._counts[key])
            if spoken != self.tabText(index):  # Qt measures every tab after each
                self.setTabText(index, spoken)
                self.setTabToolTip(index, spoken)
        self.updateGeometry()
        self.update()

    def tab(self) -> Tab:
        """The tab chosen."""
        keys: tuple[Tab, ...] = ("all", "open", "quotation", "quantity", "speakers")
        return keys[max(0, self.currentIndex())]

    def choose(self, tab: str = "all") -> None:
        """Choose a tab by its key; one that is not there leaves things as they are."""
        for index, (key, _) in enumerate(TABS):
            if key == tab:
                self.setCurrentIndex(index)

    # -- Qt's overrides ------------------------------------------------------------------------

    def tabSizeHint(self, index: int) -> QSize:
        return QSize(round(self._widths()[index]), _HEIGHT)

    def minimumTabSizeHint(self, index: int) -> QSize:
        return QSize(round(self._word_widths[index] + 4), _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        counted = self._room_for_counts()
        for index in range(self.count()):
            self._paint_tab(painter, index, counted=counted or index == self.currentIndex())
        painter.end()

    # -- painting ------------------------------------------------------------------------------

    def _paint_tab(self, painter: QPainter, index: int, *, counted: bool) -> None:
        current = index == self.currentIndex()
        box = QRectF(self.tabRect(index)).adjusted(0.5, 1.5, -0.5, -1.5)
        if current:
            focused = self.hasFocus()
            edge = self._theme.accent if focused else self._theme.line
            painter.setPen(QPen(QColor(edge), 2 if focused else 1))
            painter.setBrush(QColor(self._theme.raised))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        key, label = TABS[index]
        count = number(self._counts[key]) if counted else ""
        width = self._word_widths[index] + (self._count_widths[index] if counted else 0)
        left = box.center().x() - width / 2
        words = QRectF(left, box.y(), self._word_widths[index] + 1, box.height())
        numbers = QRectF(left + self._word_widths[index] + 4, box.y(), 60, box.height())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            words.moveLeft(left + width - words.width())
            numbers.moveRight(words.left() - 3)
        side = Qt.AlignmentFlag.AlignVCenter
        side |= (
            Qt.AlignmentFlag.AlignRight
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            else Qt.AlignmentFlag.AlignLeft
        )
        painter.setFont(_face(strong=current))
        painter.setPen(QColor(self._theme.ink if current else self._theme.soft))
        painter.drawText(words, side, label)
        painter.setFont(_count_face())
        painter.setPen(QColor(self._theme.soft if current else self._theme.faint))
        painter.drawText(numbers, side, count)

    def _room_for_counts(self) -> bool:
        return sum(self._full_widths()) <= self.width() + 1

    def _widths(self) -> list[float]:
        full = self._full_widths()
        if sum(full) <= self.width() + 1:
            return full
        bare = [
            width if index == self.currentIndex() else self._word_widths[index] + 2 * _PAD
            for index, width in enumerate(full)
        ]
        squeeze = max(0.0, sum(bare) - self.width()) / max(1, len(bare))
        return [max(24.0, width - squeeze) for width in bare]

    def _full_widths(self) -> list[float]:
        """The width of every tab with its count, drawn together a little where it is close."""
        pairs = zip(self._word_widths, self._count_widths, strict=True)
        words = [word + count for word, count in pairs]
        room = (self.width() - sum(words)) / (2 * len(words))
        pad = min(_PAD, max(5.0, room))
        return [width + 2 * pad for width in words]

    def _measure_counts(self) -> tuple[float, ...]:
        measure = QFontMetricsF(_count_face()).horizontalAdvance
        return tuple(measure(number(self._counts[key])) + 4 for key, _ in TABS)


def _face(*, strong: bool) -> QFont:
    return fonts.interface(12, QFont.Weight.DemiBold if strong else QFont.Weight.Normal)


def _count_face() -> QFont:
    return fonts.interface(11)
