"""Every command of the window in one table: from it come menus, tooltips and the sheet of keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
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

from redpencil.model import Status
from redpencil.words.commands import COMMANDS, GROUPS


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its keys in Qt's portable spelling, its group on menu and sheet.

    ``keys`` work at all times; ``letters`` rest while a text box has the keyboard.
    """

    name: str
    group: str
    keys: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Its words on a menu."""
        return COMMANDS[self.name][0]

    @property
    def tip(self) -> str:
        """What it does, in a sentence without its full stop."""
        return COMMANDS[self.name][1]


TABLE: tuple[Command, ...] = (
    Command("open", "Article", ("Ctrl+O",)),
    Command("paste", "Article", (), ("Ctrl+Shift+V",)),
    Command("add_sources", "Article", ("Ctrl+Shift+O",)),
    Command("report", "Article", ("Ctrl+E",)),
    Command("quit", "Article", ("Ctrl+Q",)),
    Command("next_claim", "Claims", ("F8",), ("N",)),
    Command("previous_claim", "Claims", ("Shift+F8",), ("P",)),
    Command("next_open", "Claims", ("Ctrl+F8",)),
    Command("into_panel", "Claims", (), ("Return", "Enter")),
    Command("filter", "Claims", ("Ctrl+Shift+F",)),
    Command("back", "Claims", ("Alt+Left",)),
    Command("forward", "Claims", ("Alt+Right",)),
    Command("ok", "Decisions", (), ("1",)),
    Command("fix", "Decisions", (), ("2",)),
    Command("query", "Decisions", (), ("3",)),
    Command("source_needed", "Decisions", (), ("4",)),
    Command("clear", "Decisions", (), ("0",)),
    Command("ok_stay", "Decisions", (), ("Shift+1",)),
    Command("fix_stay", "Decisions", (), ("Shift+2",)),
    Command("query_stay", "Decisions", (), ("Shift+3",)),
    Command("source_needed_stay", "Decisions", (), ("Shift+4",)),
    Command("clear_stay", "Decisions", (), ("Shift+0",)),
    Command("undo", "Decisions", ("Ctrl+Z",)),
    Command("redo", "Decisions", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("events", "Log", ("Ctrl+H",)),
    Command("verify_log", "Log"),
    Command("coverage", "Log", ("Ctrl+Shift+H",)),
    Command("find", "Reading", ("Ctrl+F",)),
    Command("next_pane", "Reading", ("F6",)),
    Command("peel", "Reading", ("Esc",)),
    Command("larger", "Reading", ("Ctrl++", "Ctrl+=")),
    Command("smaller", "Reading", ("Ctrl+-",)),
    Command("normal_size", "Reading", ("Ctrl+0",)),
    Command("switch_theme", "Reading", ("Ctrl+Shift+L",)),
    Command("show_sources", "Reading", ("Ctrl+L",)),
    Command("guide", "Help", ("Shift+F1",)),
    Command("shortcuts", "Help", ("F1",), ("?",)),
    Command("menu", "Help", ("F10",)),
)

STATUS_COMMANDS: dict[str, Status] = {
    "ok": "ok",
    "fix": "fix",
    "query": "query",
    "source_needed": "source_needed",
    "clear": "unchecked",
}
"""The commands that set a status; with ``_stay`` behind the name they do not go on."""


def is_text_box(widget: QWidget | None) -> bool:
    """Whether letters typed into the widget become its text."""
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return not widget.isReadOnly()
    if isinstance(widget, QComboBox):
        return widget.isEditable()
    return isinstance(widget, QLineEdit | QAbstractSpinBox)


class Actions:
    """The commands as actions of a window, by name."""

    def __init__(self, window: QWidget, doings: Mapping[str, Callable[[], object]]) -> None:
        """Every command of the table must have its doing: a KeyError tells of one that has not."""
        self._actions: dict[str, QAction] = {}
        for command in TABLE:
            action = QAction(command.text, window)
            action.setShortcuts([QKeySequence(key) for key in command.keys + command.letters])
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            keys = ", ".join(shown(key) for key in command.keys + command.letters)
            action.setToolTip(f"{command.tip} ({keys})" if keys else command.tip)
            action.triggered.connect(partial(_do, doings[command.name]))
            window.addAction(action)
            self._actions[command.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def rest_while_typing(self, focus: QWidget | None) -> None:
        """Take the single letters from the commands while a text box has the keyboard."""
        typing = is_text_box(focus)
        for command in TABLE:
            if command.letters:
                keys = command.keys if typing else command.keys + command.letters
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
        action.setText(f"{words}: {what}" if what else words)

    def fill(self, menu: QMenu) -> None:
        """Put every command on a menu, a submenu for each group."""
        groups = {group: menu.addMenu(group) for group in GROUPS}
        for command in TABLE:
            groups[command.group].addAction(self._actions[command.name])


def shown(key: str) -> str:
    """A key as this machine's keyboards call it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _do(doing: Callable[[], object], checked: bool = False) -> None:
    doing()
