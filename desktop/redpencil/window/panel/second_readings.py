"""What other readers said of a check, and where another reader confirms or disputes it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from redpencil.model import Check, SecondReading
from redpencil.window.look.labels import heading, wrapped_label
from redpencil.window.work.requests import SecondRequest, Verdict
from redpencil.words.seconds import (
    CONFIRM,
    CONFIRM_MEANING,
    DISPUTE,
    DISPUTE_MEANING,
    REMARK,
    REMARK_HINT,
    SECOND_READING,
    may_second,
    second_lines,
)


class SecondReadings(QWidget):
    """Hidden where there is nothing to read again; ``requested`` brings a SecondRequest.

    The one who decided sees what others said; anybody else is asked.
    """

    requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check: Check | None = None
        self._lines = wrapped_label("", "soft")
        self._remark = QLineEdit()
        self._remark.setPlaceholderText(REMARK_HINT)
        self._remark.setAccessibleName(REMARK)
        self._confirm, self._dispute = QPushButton(CONFIRM), QPushButton(DISPUTE)
        self._confirm.setToolTip(CONFIRM_MEANING)
        self._dispute.setToolTip(DISPUTE_MEANING)
        self._asking = QWidget()
        row = QHBoxLayout(self._asking)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(7)
        row.addWidget(self._remark, 1)
        row.addWidget(self._confirm)
        row.addWidget(self._dispute)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 18, 0, 0)
        column.setSpacing(7)
        column.addWidget(heading(SECOND_READING))
        column.addWidget(self._lines)
        column.addWidget(self._asking)
        self.hide()
        self._confirm.clicked.connect(self._ask_confirm)
        self._dispute.clicked.connect(self._ask_dispute)

    def show_check(self, check: Check | None, reader: str) -> None:
        """Show what was said of a check, and ask this reader where it is another's."""
        if check is None or self._check is None or check.claim != self._check.claim:
            self._remark.clear()
        self._check = check
        seconds: tuple[SecondReading, ...] = check.seconds if check else ()
        asked = check is not None and may_second(check, reader)
        self._lines.setText("\n".join(second_lines(seconds)))
        self._lines.setVisible(bool(seconds))
        self._asking.setVisible(asked)
        self.setVisible(asked or bool(seconds))

    def _ask_confirm(self) -> None:
        self._ask("confirm")

    def _ask_dispute(self) -> None:
        self._ask("dispute")

    def _ask(self, verdict: Verdict) -> None:
        if self._check is not None:
            note = " ".join(self._remark.text().split())
            self._remark.clear()
            self.requested.emit(SecondRequest(self._check.claim, verdict, note))
