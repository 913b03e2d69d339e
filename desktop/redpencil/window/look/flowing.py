"""Widgets side by side that go on in the next line where there is no more room, as words do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget


class Flow(QWidget):
    """Parts in lines, from the leading side, ``gap`` pixels apart.

    A widget and no QLayout: Qt deletes the items of a layout behind the back of one that is
    written in Python, and the program with it.
    """

    def __init__(self, gap: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[QWidget] = []
        self._gap = gap
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, part: QWidget) -> None:
        """Set a part behind the others; it is a child from now on."""
        part.setParent(self)
        self._parts.append(part)
        part.show()
        self._changed()

    def clear(self) -> None:
        """Take every part out; they are deleted when the event in hand has been dealt with."""
        for part in self._parts:
            part.hide()
            part.deleteLater()
        self._parts = []
        self._changed()

    # -- Qt's overrides ------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(width, move=False)

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 0 else 320
        return QSize(width, self._place(width, move=False))

    def minimumSizeHint(self) -> QSize:
        size = QSize()
        for part in self._parts:
            size = size.expandedTo(part.minimumSizeHint())
        return size

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.LayoutDirectionChange):
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        self.updateGeometry()
        self._place(self.width(), move=True)

    def _place(self, width: int, *, move: bool) -> int:
        """Lay the parts out in a width; gives the height they take."""
        x, y, tallest = 0, 0, 0
        for part in self._parts:
            if part.isHidden():
                continue
            size = part.sizeHint().boundedTo(QSize(max(1, width), 10_000))
            if x and x + size.width() > width:
                x, y, tallest = 0, y + tallest + self._gap, 0
            if move:
                left = width - x - size.width() if self.isRightToLeft() else x
                part.setGeometry(left, y, size.width(), size.height())
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        return y + tallest
