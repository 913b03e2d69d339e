"""A pane that gives the keyboard on to one of its parts."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class LeadingPane(QWidget):
    """Hands the keyboard on when it is given it.

    Not by Qt's focus proxy: on its way into a pane with one, Tab goes straight to the proxy and
    leaves out whatever stands before it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first: QWidget | None = None

    def lead_to(self, part: QWidget | None) -> None:
        """Hand the keyboard on to this part from now on, or keep it."""
        self._first = part
        if part is not None and self.hasFocus():
            part.setFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._first is not None:
            self._first.setFocus(event.reason())
