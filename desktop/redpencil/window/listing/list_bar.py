"""The line over the claims: their order or groups on the left, the filters on the right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from redpencil.model import Status
from redpencil.window.listing.grouping import GROUPINGS, Grouping
from redpencil.window.listing.narrowing import EVIDENCE_STATES, EvidenceState, Narrowing
from redpencil.window.look.glyphs import STATUS_SIGNS, sign_icon
from redpencil.window.look.theme import Theme
from redpencil.words import listing as words
from redpencil.words.labels import STATUS_LABELS, status_label

_MOST_SPEAKERS = 40


class ListBar(QWidget):
    """``grouping_chosen`` brings a Grouping, ``narrowing_chosen`` the Narrowing that now holds."""

    grouping_chosen = Signal(str)
    narrowing_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrowing = Narrowing()
        self._speakers: tuple[str, ...] = ()
        self._order = _button(words.ORDER)
        self._filter = _button(words.FILTER)
        self._said = QLabel()
        self._said.setProperty("look", "small")
        self._said.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 4, 0)
        row.setSpacing(0)
        row.addWidget(self._order)
        row.addWidget(self._said, 1)
        row.addWidget(self._filter)
        self._orders = self._make_orders()
        self._filters = _StayingMenu(self)
        self._filters.aboutToShow.connect(self._fill_filters)
        self._order.setMenu(self._orders)
        self._filter.setMenu(self._filters)
        self.show_grouping("text")
        self.show_narrowing(self._narrowing)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Show in the colours of a theme."""
        self._theme = theme
        for button in (self._order, self._filter):
            button.setIcon(sign_icon("chevron", theme.soft))
            button.setIconSize(QSize(8, 8))

    def show_grouping(self, grouping: Grouping) -> None:
        """Show in which order the claims stand."""
        self._order.setText(words.GROUPINGS[grouping])
        for action in self._orders.actions():
            action.setChecked(action.data() == grouping)

    def show_narrowing(self, narrowing: Narrowing) -> None:
        """Show how many filters are on."""
        self._narrowing = narrowing
        on = len(narrowing.statuses) + len(narrowing.evidence) + len(narrowing.speakers)
        self._filter.setText(words.filters_on(on))
        names = [status_label(status) for status in STATUS_LABELS if status in narrowing.statuses]
        names += [words.EVIDENCE_STATES[s] for s in EVIDENCE_STATES if s in narrowing.evidence]
        names += [name for name in self._speakers if name.casefold() in narrowing.speakers]
        self._filter.setToolTip(words.narrowed_to(names))
        self._filter.setProperty("on", bool(on))
        self._filter.style().polish(self._filter)

    def show_speakers(self, names: Sequence[str]) -> None:
        """Take in who can be filtered for."""
        self._speakers = tuple(names)

    def say(self, sentence: str) -> None:
        """Say something short between the two buttons; "" says nothing."""
        self._said.setText(sentence)
        self._said.setToolTip(sentence)

    def open_filters(self) -> None:
        """Open the menu of the filters, as its button does."""
        self._filter.showMenu()

    # -- the menus -----------------------------------------------------------------------------

    def _make_orders(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for grouping in GROUPINGS:
            action = menu.addAction(words.GROUPINGS[grouping])
            action.setCheckable(True)
            action.setData(grouping)
            action.triggered.connect(partial(self._choose_grouping, grouping))
            group.addAction(action)
        return menu

    def _choose_grouping(self, grouping: Grouping, checked: bool = False) -> None:
        self.grouping_chosen.emit(grouping)

    def _fill_filters(self) -> None:
        menu = self._filters
        menu.clear()
        for status, label in STATUS_LABELS.items():
            action = self._add_filter(menu, label, on=status in self._narrowing.statuses)
            action.setIcon(sign_icon(STATUS_SIGNS[status], self._theme.soft))
            action.triggered.connect(partial(self._turn_status, status))
        menu.addSeparator()
        for state in EVIDENCE_STATES:
            on = state in self._narrowing.evidence
            action = self._add_filter(menu, words.EVIDENCE_STATES[state], on=on)
            action.triggered.connect(partial(self._turn_evidence, state))
        menu.addSeparator()
        self._fill_speakers(menu)
        everything = menu.addAction(words.SHOW_ALL)
        everything.setEnabled(bool(self._narrowing))
        everything.triggered.connect(self._show_all)

    def _fill_speakers(self, menu: QMenu) -> None:
        speakers = _StayingMenu(menu)
        speakers.setTitle(words.SPEAKER_FILTER)
        for name in self._speakers[:_MOST_SPEAKERS]:
            on = name.casefold() in self._narrowing.speakers
            action = self._add_filter(speakers, name.replace("&", "&&"), on=on)
            action.triggered.connect(partial(self._turn_speaker, name))
        if self._speakers:
            menu.addMenu(speakers)
            menu.addSeparator()

    @staticmethod
    def _add_filter(menu: QMenu, label: str, *, on: bool) -> QAction:
        action = menu.addAction(label)
        action.setCheckable(True)
        action.setChecked(on)
        return action

    def _turn_status(self, status: Status, checked: bool = False) -> None:
        self._tell(self._narrowing.turned_status(status))

    def _turn_evidence(self, state: EvidenceState, checked: bool = False) -> None:
        self._tell(self._narrowing.turned_evidence(state))

    def _turn_speaker(self, name: str, checked: bool = False) -> None:
        self._tell(self._narrowing.turned_speaker(name))

    def _show_all(self) -> None:
        self._tell(Narrowing())

    def _tell(self, narrowing: Narrowing) -> None:
        self.show_narrowing(narrowing)
        self.narrowing_chosen.emit(narrowing)


class _StayingMenu(QMenu):
    """A menu that stays open while its boxes are ticked, so that filters can be combined."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        action = self.activeAction()
        if action is not None and action.isCheckable() and action.isEnabled():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)


def _button(name: str) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setProperty("look", "quiet")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
