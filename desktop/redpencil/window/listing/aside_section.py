"""The foot of the claim list: what was taken for no claim, behind a line that opens it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from redpencil.model import Aside
from redpencil.window.listing.aside_model import AsideModel
from redpencil.window.listing.claim_delegate import ClaimDelegate
from redpencil.window.listing.claim_model import Role
from redpencil.window.look.glyphs import Sign, paint_sign, sign_icon
from redpencil.window.look.hints import paint_hint
from redpencil.window.look.theme import Theme
from redpencil.words.amending import ASIDES, ASIDES_MEANING, NO_ASIDES
from redpencil.words.speaking import number

_KIND_SIGNS: dict[str, Sign] = {"quotation": "speech", "quantity": "ruler", "statement": "bound"}


class AsideSection(QWidget):
    """``aside_taken`` brings the id of the aside that the person went to."""

    aside_taken = Signal(str)
    turned = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("asideSection")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._model = AsideModel()
        self._delegate = _AsideDelegate(theme)
        self._silent = False
        self.line = QToolButton()
        self.line.setObjectName("sectionLine")
        self.line.setCheckable(True)
        self.line.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.line.setToolTip(ASIDES_MEANING)
        self.line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rows = _Rows(theme)
        self.rows.setModel(self._model)
        self.rows.setItemDelegate(self._delegate)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.line)
        layout.addWidget(self.rows, 1)
        self.rows.hide()
        self._show_count()
        self.line.toggled.connect(self._open)
        self.rows.selectionModel().currentChanged.connect(self._take_current)
        self.rows.clicked.connect(self._take_current)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.rows.set_theme(theme)
        self._show_count()

    def show_asides(self, asides: Sequence[Aside]) -> None:
        """Show these asides and no others."""
        chosen = self._model.aside_at(self.rows.currentIndex().row())
        place = self.rows.verticalScrollBar().value()
        self._silent = True
        self._model.show_asides(asides)
        self._silent = False
        self.rows.verticalScrollBar().setValue(place)
        self.choose(chosen.id if chosen else None)
        self._show_count()

    def add_asides(self, asides: Sequence[Aside]) -> None:
        """Add those found further on in the text."""
        self._model.add_asides(asides)
        self._show_count()

    def choose(self, aside: str | None) -> None:
        """Show an aside as the one chosen, and none where it is none of these."""
        row = self._model.row_of(aside) if aside else -1
        index = self._model.index(row) if row >= 0 else QModelIndex()
        self._silent = True
        self.rows.setCurrentIndex(index)
        self._silent = False
        if index.isValid():
            self.rows.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _open(self, opened: bool) -> None:
        self.rows.setVisible(opened)
        self._show_count()
        self.turned.emit(opened)

    def _show_count(self) -> None:
        words = f"{ASIDES}  {number(self._model.rowCount())}"
        self.line.setText(words)
        self.line.setAccessibleName(words)
        sign: Sign = "chevron" if self.line.isChecked() else "onward"
        self.line.setIcon(sign_icon(sign, self._theme.faint, 9))

    def _take_current(self, current: QModelIndex) -> None:
        aside = self._model.aside_at(current.row()) if current.isValid() else None
        if aside is not None and not self._silent:
            self.aside_taken.emit(aside.id)


class _Rows(QListView):
    """The rows, with a sentence where there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._colour = theme.soft
        self.setAccessibleName(ASIDES)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(18)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._colour = theme.soft
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(160, 240)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_hint(self, NO_ASIDES, self._colour)


class _AsideDelegate(ClaimDelegate):
    """A row as in the list of claims; the sign tells what it would be."""

    def _paint_glyph(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        height = self._words_metrics.height()
        box = self._placed(option, QRect(16, 10 + (height - 12) // 2, 12, 12))
        sign = _KIND_SIGNS[index.data(Role.CLAIM).kind]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, QRectF(box), sign, self._theme.faint)
