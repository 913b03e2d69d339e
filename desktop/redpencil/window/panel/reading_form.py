"""Every part of a reading in a field of its own, to be changed by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, QSignalBlocker, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QGridLayout, QLineEdit, QWidget

from redpencil.claims.typed_parts import part_of
from redpencil.model import Claim, Quotation
from redpencil.window.look.glyphs import paint_sign
from redpencil.window.look.labels import plain_label
from redpencil.words.amending import CHOICES, PART_HINTS, PARTS, part_words

_OF_QUOTATION = ("speaker", "cue", "kind")
_OF_QUANTITY = ("value", "unit", "modifier", "change", "concept", "kind")


class Choice(QComboBox):
    """A field to choose from, with a chevron in its own colour of words.

    The wheel turns the panel, not the choice under it.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        left = 10 if self.isRightToLeft() else self.width() - 20
        box = QRectF(left, self.height() / 2 - 5, 10, 10)
        ink = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        paint_sign(painter, box, "chevron", ink)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ReadingForm(QWidget):
    """``part_typed`` brings the name of a part and what was typed or chosen for it.

    A field that is left, or Enter, hands its words on; Esc gives back what stood there.
    """

    part_typed = Signal(str, str)

    def __init__(self, names_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = QStringListModel(self)
        self._shown: tuple[str, tuple[str, ...]] = ("", ())
        self._fields: dict[str, QLineEdit | QComboBox] = {}
        self._before: dict[str, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, names_width)
        self._grid.setColumnStretch(1, 1)

    def set_names(self, names: Sequence[str]) -> None:
        """The names that a speaker's field completes."""
        self._names.setStringList(list(names))

    def field(self, part: str) -> QLineEdit | QComboBox:
        """The field of a part that is shown."""
        return self._fields[part]

    def show_reading(self, claim: Claim) -> None:
        """Show the parts of a claim's reading; fields of the same claim stay where they are."""
        reading = claim.reading
        parts = _OF_QUOTATION if isinstance(reading, Quotation) else _OF_QUANTITY
        shown = (claim.id, parts if reading is not None else ())
        if shown != self._shown:
            self._shown = shown
            self._make_fields(claim)
        if reading is not None:
            self._fill({part: part_of(reading, part) for part in parts}, claim)

    def enter(self) -> None:
        """Give the first field the keyboard."""
        for field in self._fields.values():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            break

    def _make_fields(self, claim: Claim) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._fields = {}
        for row, part in enumerate(self._shown[1]):
            label = plain_label(PARTS[part], "faint")
            field = self._made(part, claim)
            field.setAccessibleName(PARTS[part])
            label.setBuddy(field)
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(field, row, 1)
            self._fields[part] = field
            label.show()
            field.show()

    def _made(self, part: str, claim: Claim) -> QLineEdit | QComboBox:
        choices = CHOICES.get(f"{claim.kind} {part}", CHOICES.get(part))
        if choices is not None:
            box = Choice()
            for name, words in choices:
                box.addItem(words, name)
            box.activated.connect(partial(self._choose, part))
            return box
        line = QLineEdit()
        line.setPlaceholderText(PART_HINTS[part])
        line.setAccessibleDescription(PART_HINTS[part])
        line.installEventFilter(self)
        if part == "speaker":
            completer = QCompleter(self._names, line)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            line.setCompleter(completer)
        line.editingFinished.connect(partial(self._hand_on, part))
        return line

    def _fill(self, shapes: Mapping[str, object], claim: Claim) -> None:
        for part, shape in shapes.items():
            field, words = self._fields[part], part_words(part, shape, claim.kind)
            if isinstance(field, QComboBox):
                blocked = QSignalBlocker(field)
                field.setCurrentIndex(max(0, field.findData(shape or "")))
                blocked.unblock()
            elif field.text() == self._before.get(part, "") or not field.hasFocus():
                field.setText(words)
            self._before[part] = words

    def _hand_on(self, part: str) -> None:
        field = self._fields.get(part)
        if isinstance(field, QLineEdit) and field.text().strip() != self._before[part]:
            self.part_typed.emit(part, field.text())

    def _choose(self, part: str, index: int) -> None:
        field = self._fields.get(part)
        if isinstance(field, QComboBox):
            self.part_typed.emit(part, str(field.itemData(index)))

    # -- Qt's overrides ------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc in a changed field gives back what stood there, before it closes anything."""
        if isinstance(watched, QLineEdit) and isinstance(event, QKeyEvent):
            part = next((p for p, field in self._fields.items() if field is watched), None)
            escape = event.key() == Qt.Key.Key_Escape
            if part and escape and watched.text() != self._before[part]:
                if event.type() == QEvent.Type.ShortcutOverride:
                    event.accept()
                    return True
                if event.type() == QEvent.Type.KeyPress:
                    watched.setText(self._before[part])
                    return True
        return super().eventFilter(watched, event)
