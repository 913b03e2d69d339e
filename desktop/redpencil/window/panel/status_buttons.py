"""The row of status buttons: OK, Fix, Query, Source with their keys, and a menu for the rest."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QWidget,
)

from redpencil.model import Status
from redpencil.window.look import fonts
from redpencil.window.look.glyphs import STATUS_SIGNS, Sign, paint_sign, sign_icon
from redpencil.window.look.theme import Theme
from redpencil.window.work.requests import StatusRequest
from redpencil.words import status_label
from redpencil.words.window import (
    CLEAR_STATUS,
    MORE_MENU,
    MORE_STATUSES,
    STATUS_BUTTONS,
    more_statuses,
    status_hint,
)

_SIGN = 13.0


class StatusButton(QAbstractButton):
    """A key over a word with its sign; tinted and edged where its status stands.

    Pressing it changes nothing by itself: it shows what the check log says.
    """

    def __init__(self, label: str, key: str, sign: Sign | None, theme: Theme) -> None:
        super().__init__()
        self._key = key
        self._sign = sign
        self._theme = theme
        self._ink, self._tint = theme.ink, theme.raised
        self.setText(label)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_colours(self, theme: Theme, ink: str, tint: str) -> None:
        """Take the colours of a theme, and those shown while the status stands."""
        self._theme, self._ink, self._tint = theme, ink, tint
        self.update()

    def set_key(self, key: str) -> None:
        """Show this key over the word."""
        self._key = key
        self.update()

    def set_face(self, label: str, sign: Sign | None) -> None:
        """Show another word and sign."""
        self._sign = sign
        self.setText(label)
        self.updateGeometry()
        self.update()

    # -- Qt's overrides ------------------------------------------------------------------------

    def nextCheckState(self) -> None:
        """Nothing: the status shown follows the log, not the press."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width() + round(_SIGN) + 5, 50)

    def minimumSizeHint(self) -> QSize:
        smallest = QFontMetricsF(fonts.interface(11, QFont.Weight.DemiBold))
        return QSize(round(smallest.horizontalAdvance(self.text())) + 8, 50)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stands = self.isChecked()
        self._paint_ground(painter, stands=stands)
        lower = QRectF(0, 24, self.width(), self.height() - 30)
        upper = QRectF(0, 6, self.width(), 17)
        painter.setFont(fonts.interface(11))
        painter.setPen(QColor(self._ink if stands else self._theme.faint))
        painter.drawText(upper, Qt.AlignmentFlag.AlignCenter, self._key)
        self._paint_word(painter, lower, self._ink if stands else self._theme.ink)
        painter.end()

    # -- painting ------------------------------------------------------------------------------

    def _face(self) -> QFont:
        """Bold where the status stands, smaller where the word would not fit."""
        weight = QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal
        full = fonts.interface(13, weight)
        fits = QFontMetricsF(full).horizontalAdvance(self.text()) <= self.width() - 6
        return full if fits else fonts.interface(11, weight)

    def _words_width(self) -> float:
        return QFontMetricsF(self._face()).horizontalAdvance(self.text())

    def _paint_ground(self, painter: QPainter, *, stands: bool) -> None:
        theme = self._theme
        edge = theme.faint if self.underMouse() and self.isEnabled() else theme.line
        edge = self._ink if stands else edge
        painter.setPen(QPen(QColor(edge), 2 if stands else 1))
        painter.setBrush(QColor(self._tint if stands or self.isDown() else theme.raised))
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(box, 8, 8)
        if self.hasFocus():
            painter.setPen(
                QPen(
                    QColor(theme.accent),
                    1.5,
                    Qt.PenStyle.DashLine if stands else Qt.PenStyle.SolidLine,
                )
            )
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = 3.0 if stands else 0.0
            painter.drawRoundedRect(box.adjusted(inner, inner, -inner, -inner), 7, 7)

    def _paint_word(self, painter: QPainter, box: QRectF, ink: str) -> None:
        """The sign and the word in the middle; the sign goes where room is short."""
        words = self._words_width()
        room = self.width() - words - 4
        sign = self._sign if room >= _SIGN + 5 else None
        width = words + (_SIGN + 5 if sign else 0)
        left = (self.width() - width) / 2
        sign_left, word_left = left, left + width - words
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            sign_left, word_left = left + width - _SIGN, left
        if sign:
            sign_ink = ink if self.isChecked() else self._theme.faint
            place = QRectF(sign_left, box.center().y() - _SIGN / 2, _SIGN, _SIGN)
            paint_sign(painter, place, sign, sign_ink)
        painter.setFont(self._face())
        painter.setPen(QColor(ink))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(word_left, box.y(), words + 2, box.height()), side, self.text())


class StatusButtons(QWidget):
    """The statuses to choose from. ``status_requested`` brings a StatusRequest.

    A press sets and goes on to the next claim; with Shift it stays, like the keys.
    """

    status_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status: Status = "unchecked"
        self._buttons: dict[Status, StatusButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for status, label in STATUS_BUTTONS:
            button = StatusButton(label, "", STATUS_SIGNS[status], theme)
            button.setAccessibleName(status_label(status))
            self._buttons[status] = button
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            row.addWidget(button, 1)
        self._more = StatusButton(MORE_STATUSES, "…", None, theme)
        self._menu = QMenu(self)
        self._actions = {status: self._menu.addAction(status_label(status)) for status in MORE_MENU}
        self._menu.addSeparator()
        self._actions["unchecked"] = self._menu.addAction(CLEAR_STATUS)
        for status, action in self._actions.items():
            action.setCheckable(status != "unchecked")
            action.setToolTip(status_hint(status))
        self._more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self._more)
        self.set_theme(theme)
        self.show_keys({})
        for button in self._buttons.values():
            button.clicked.connect(self._request_pressed)
        self._more.clicked.connect(self._open_menu)
        self._menu.triggered.connect(self._request_chosen)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        for status, button in self._buttons.items():
            button.set_colours(theme, theme.status_ink(status), theme.status_tint(status))
        for status, action in self._actions.items():
            sign: Sign = "cross" if status == "unchecked" else STATUS_SIGNS[status]
            action.setIcon(sign_icon(sign, theme.soft))
        self._show_more()

    def show_keys(self, keys: Mapping[Status, str]) -> None:
        """Show on each button the key that does the same; "" or no entry shows none."""
        for status, button in self._buttons.items():
            button.set_key(keys.get(status, ""))
            hint = status_hint(status, keys.get(status, ""))
            button.setToolTip(hint)
            button.setAccessibleDescription(hint)
        key = keys.get("unchecked", "")
        self._actions["unchecked"].setText(f"{CLEAR_STATUS}\t{key}" if key else CLEAR_STATUS)

    def show_status(self, status: Status) -> None:
        """Show which status stands."""
        self._status = status
        for named, button in self._buttons.items():
            button.setChecked(named == status)
        for named, action in self._actions.items():
            action.setChecked(action.isCheckable() and named == status)
        self._show_more()

    def _show_more(self) -> None:
        """The last button names a status that has no button of its own."""
        status = self._status
        other = status not in self._buttons and status != "unchecked"
        label = status_label(status) if other else MORE_STATUSES
        self._more.set_face(label, STATUS_SIGNS[status] if other else None)
        self._more.setChecked(other)
        self._more.setAccessibleName(more_statuses(status if other else None))
        colour = status if other else "unchecked"
        self._more.set_colours(
            self._theme, self._theme.status_ink(colour), self._theme.status_tint(colour)
        )

    # -- slots ---------------------------------------------------------------------------------

    def _request_pressed(self) -> None:
        pressed = self.sender()
        self._request(next(s for s, button in self._buttons.items() if button is pressed))

    def _request_chosen(self, chosen: QAction) -> None:
        self._request(next(s for s, action in self._actions.items() if action is chosen))
        self.show_status(self._status)

    def _request(self, status: Status) -> None:
        shift = QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier
        self.status_requested.emit(StatusRequest(status, advance=not shift))

    def _open_menu(self) -> None:
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
