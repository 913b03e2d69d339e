"""The commands of the window as actions: menus, tooltips and keys come from the one table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from redpencil.window.bindings import Bindings, shown
from redpencil.window.command_table import TABLE, Command
from redpencil.words.commands import COMMANDS, GROUPS, acting_on


def is_text_box(widget: QWidget | None) -> bool:
    """Whether letters typed into the widget are its own: they become its text, or choose."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    return isinstance(widget, QLineEdit | QAbstractSpinBox | QComboBox)


class Actions:
    """The commands as actions of a window, by name."""

    def __init__(
        self, window: QWidget, doings: Mapping[str, Callable[[], object]], bindings: Bindings
    ) -> None:
        """Every command of the table must have its doing: a KeyError tells of one that has not."""
        self._actions: dict[str, QAction] = {}
        self._bindings = bindings
        self._typing = False
        for command in TABLE:
            action = QAction(command.text, window)
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.triggered.connect(partial(_do, doings[command.name]))
            window.addAction(action)
            self._actions[command.name] = action
        self.bind(bindings)

    def bind(self, bindings: Bindings) -> None:
        """Give every command these keys."""
        self._bindings = bindings
        for command in TABLE:
            keys = ", ".join(shown(key) for key in bindings.keys(command.name))
            tip = f"{command.tip} ({keys})" if keys else command.tip
            self._actions[command.name].setToolTip(tip)
            self._set_keys(command)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def rest_while_typing(self, focus: QWidget | None) -> None:
        """Take the single letters from the commands while a text box has the keyboard."""
        typing = is_text_box(focus)
        if typing != self._typing:
            self._typing = typing
            for command in TABLE:
                if self._bindings.letters(command.name):
                    self._set_keys(command)

    def _set_keys(self, command: Command) -> None:
        resting = self._bindings.letters(command.name) if self._typing else ()
        keys = [key for key in self._bindings.keys(command.name) if key not in resting]
        self._actions[command.name].setShortcuts([QKeySequence(key) for key in keys])

    def keep_to(self, name: str, window: QWidget, panes: Iterable[QWidget]) -> None:
        """Let a command's keys work in these panes only, not in the whole window."""
        action = self._actions[name]
        window.removeAction(action)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        for pane in panes:
            pane.addAction(action)

    def name_what(self, name: str, what: str | None) -> None:
        """Say on the menu what a command would act on; None where there is nothing."""
        action = self._actions[name]
        words = COMMANDS[name][0]
        action.setText(acting_on(words, what) if what else words)

    def fill(self, menu: QMenu) -> None:
        """Put every command on a menu, a submenu for each group."""
        groups = {group: menu.addMenu(words) for group, words in GROUPS.items()}
        for command in TABLE:
            groups[command.group].addAction(self._actions[command.name])


def _do(doing: Callable[[], object], checked: bool = False) -> None:
    doing()
