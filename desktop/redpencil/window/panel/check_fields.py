"""The panel's text boxes: correction, note, calculation; they grow with what is written."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from redpencil.model import Check
from redpencil.window.look.labels import heading, wrapped_label
from redpencil.words.by_hand import calculation_holds, calculation_words
from redpencil.words.window import (
    CALCULATION,
    CALCULATION_HINT,
    CORRECTION,
    CORRECTION_HINT,
    NOTE,
    NOTE_HINT,
)

_MOST_LINES = 9
_FRAME = 18


class GrowingField(QPlainTextEdit):
    """A text box as high as its words. ``finished`` tells that it was left, or Ctrl+Enter."""

    finished = Signal()

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = ""
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self._fit()
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def words(self) -> str:
        """What is written, without white space around it."""
        return self.toPlainText().strip()

    def is_changed(self) -> bool:
        """Whether something was written that has not been handed on."""
        return self.words() != self._kept

    def keep(self) -> None:
        """Take what is written as handed on."""
        self._kept = self.words()

    def show_words(self, words: str) -> None:
        """Show what is recorded, whatever was written here."""
        self._kept = words
        if self.words() != words:
            self.setPlainText(words)

    def take_in(self, words: str) -> None:
        """Show what is recorded, unless something else has been written meanwhile."""
        if self.is_changed():
            self._kept = words
        else:
            self.show_words(words)

    def _fit(self) -> None:
        lines = max(1, min(_MOST_LINES, round(self.document().size().height())))
        self.setFixedHeight(round(lines * self.fontMetrics().lineSpacing()) + _FRAME)
        too_long = self.document().size().height() > _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if too_long else policy.ScrollBarAlwaysOff
        )

    # -- Qt's overrides ------------------------------------------------------------------------

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # A menu over the box takes the focus for a moment only.
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finished.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()


class CheckFields(QWidget):
    """Correction, note and calculation under their headings.

    ``finished`` tells that a box with something new in it was left.
    """

    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.correction = GrowingField(CORRECTION, CORRECTION_HINT)
        self.note = GrowingField(NOTE, NOTE_HINT)
        self.calculation = GrowingField(CALCULATION, CALCULATION_HINT)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        for words, field in (
            (CORRECTION, self.correction),
            (NOTE, self.note),
            (CALCULATION, self.calculation),
        ):
            label = heading(words)
            label.setBuddy(field)
            layout.addSpacing(9)
            layout.addWidget(label)
            layout.addWidget(field)
        self._sums: tuple[str, ...] = ()
        self._worked = wrapped_label("", "soft")
        self._worked.hide()
        layout.addWidget(self._worked)
        for field in self._all():
            field.finished.connect(self._tell_finished)
        self.calculation.textChanged.connect(self._work_out)

    def show_check(self, check: Check | None) -> None:
        """Show what is recorded for a claim that has just been chosen."""
        for field, words in zip(self._all(), _recorded(check), strict=True):
            field.show_words(words)

    def take_in(self, check: Check | None) -> None:
        """Show what is recorded, box by box, where nothing else was written meanwhile."""
        for field, words in zip(self._all(), _recorded(check), strict=True):
            field.take_in(words)

    def show_sums(self, sums: tuple[str, ...]) -> None:
        """Tell what sums of tables come to now, as lines: what is written is held to them."""
        self._sums = sums
        self._work_out()

    def keep_sum(self, line: str) -> None:
        """Add a line to the calculation, unless it stands there already."""
        lines = [each for each in self.calculation.words().splitlines() if each.strip()]
        if line not in lines:
            self.calculation.setPlainText("\n".join((*lines, line)))

    def _work_out(self) -> None:
        """Say what the calculation comes to, anew with every letter and every showing."""
        text = self.calculation.toPlainText()
        words = calculation_words(text, self._sums)
        self._worked.setText(words)
        self._worked.setVisible(bool(words))
        self._worked.setProperty("look", "soft" if calculation_holds(text, self._sums) else "wrong")
        self._worked.style().polish(self._worked)

    def is_changed(self) -> bool:
        """Whether a box holds something that has not been handed on."""
        return any(field.is_changed() for field in self._all())

    def keep(self) -> None:
        """Take everything written as handed on."""
        for field in self._all():
            field.keep()

    def _all(self) -> tuple[GrowingField, GrowingField, GrowingField]:
        return self.correction, self.note, self.calculation

    def _tell_finished(self) -> None:
        if self.is_changed():
            self.finished.emit()


def _recorded(check: Check | None) -> tuple[str, str, str]:
    return (check.correction, check.note, check.calculation) if check else ("", "", "")
