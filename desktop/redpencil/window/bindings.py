"""Which keys each command has: those of the table, or those that the person chose instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QKeySequence

from redpencil.model import Status
from redpencil.window.command_table import STATUS_COMMANDS, TABLE, Command

_COMMANDS = {command.name: command for command in TABLE}
_PORTABLE = QKeySequence.SequenceFormat.PortableText
# Keys that a text box or a dialogue takes for itself rest too while one has the keyboard.
_TYPED = frozenset(("Return", "Enter", "Backspace", "Del"))
# Without these nobody could move about or leave a dialogue.
_RESERVED = frozenset(("Tab", "Shift+Tab", "Up", "Down", "Left", "Right", "Space"))


class Bindings:
    """The keys of all commands. Values do not change: ``changed`` gives another one.

    Keys are in Qt's portable spelling ("Ctrl+Shift+F"), and none belongs to two commands.
    """

    def __init__(self, chosen: Mapping[str, Iterable[str]] | None = None) -> None:
        """``chosen`` are keys by command name; unknown names and what is no key are left out.

        A key that is chosen for one command is taken from whichever had it by the table; of two
        that claim it, the first in the table has it.
        """
        wanted = {name: keys for name, keys in (chosen or {}).items() if name in _COMMANDS}
        spelled = {
            name: tuple(dict.fromkeys(key for key in map(portable, keys) if key))
            for name, keys in wanted.items()
        }
        self._keys: dict[str, tuple[str, ...]] = {}
        taken: set[str] = set()
        for command in sorted(TABLE, key=lambda command: command.name not in spelled):
            own = spelled.get(command.name, command.standard)
            self._keys[command.name] = tuple(key for key in own if key not in taken)
            taken.update(own)

    @property
    def chosen(self) -> dict[str, list[str]]:
        """What differs from the table, to be kept in the settings."""
        return {c.name: list(self.keys(c.name)) for c in TABLE if self.differs(c.name)}

    def differs(self, name: str) -> bool:
        """Whether a command has other keys than the table gives it."""
        return self._keys[name] != _COMMANDS[name].standard

    def keys(self, name: str) -> tuple[str, ...]:
        """Every key of a command."""
        return self._keys[name]

    def letters(self, name: str) -> tuple[str, ...]:
        """Those of its keys that rest while a text box has the keyboard."""
        own = _COMMANDS[name].letters
        return tuple(key for key in self.keys(name) if key in own or _is_typed(key))

    def holder(self, key: str, besides: str = "") -> Command | None:
        """The command that has a key, another than ``besides``; None where it is free."""
        spelled = portable(key)
        return next((c for c in TABLE if c.name != besides and spelled in self.keys(c.name)), None)

    def changed(self, name: str, keys: Iterable[str]) -> Bindings:
        """The same with other keys for a command; a key that another one had is taken from it."""
        new = tuple(key for key in map(portable, keys) if key)
        held = {
            other: [key for key in own if key not in new]
            for other, own in self._keys.items()
            if self.differs(other)
        }
        return Bindings({**held, name: new})

    def restored(self, name: str) -> Bindings:
        """The same with the command's keys as the table has them."""
        return self.changed(name, _COMMANDS[name].standard)


def status_keys(bindings: Bindings) -> dict[Status, str]:
    """The first key of each status that has one, as this machine's keyboards call it."""
    held = {status: bindings.keys(name) for name, status in STATUS_COMMANDS.items()}
    return {status: shown(keys[0]) for status, keys in held.items() if keys}


def portable(key: str) -> str:
    """A single key in Qt's portable spelling; "" for what is none, or may not be bound."""
    sequence = QKeySequence(key)
    spelled = sequence.toString(_PORTABLE) if sequence.count() == 1 else ""
    return "" if spelled in _RESERVED else spelled


def shown(key: str) -> str:
    """A key as this machine's keyboards call it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _is_typed(key: str) -> bool:
    """Whether a key alone, or with Shift, would become text in a text box."""
    bare = key.removeprefix("Shift+").removeprefix("Num+")
    return len(bare) == 1 or bare in _TYPED
