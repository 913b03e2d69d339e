"""The menu over the article: what can be done with the words selected and with the claim chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from redpencil.model import Claim
from redpencil.window.actions import Actions
from redpencil.words.amending import DISMISS_RULE, rule_words

_MARKS = ("mark_quotation", "mark_quantity", "mark_statement")
_LONGEST = 80


def mark_menu(
    window: QWidget,
    commands: Actions,
    claim: Claim | None,
    dismiss: Callable[[str, str], None],
    is_aside: bool,
    selected: bool,
) -> QMenu:
    """A menu of what is possible now; it goes when it is closed."""
    menu = QMenu(window)
    menu.aboutToHide.connect(menu.deleteLater)
    if selected:
        for name in _MARKS:
            menu.addAction(commands[name])
        if claim is not None and not is_aside:
            menu.addAction(commands["borders"])
        menu.addSeparator()
    if claim is not None:
        menu.addAction(commands["turn"])
    if claim is not None and not is_aside:
        menu.addAction(commands["dismiss"])
        menu.addAction(commands["dismiss_text"])
        _add_rules(menu, claim, dismiss)
        menu.addSeparator()
        menu.addAction(commands["edit_reading"])
    if menu.isEmpty():
        for name in _MARKS:
            menu.addAction(commands[name])
    return menu


def _add_rules(menu: QMenu, claim: Claim, dismiss: Callable[[str, str], None]) -> None:
    rules = claim.reading.rules if claim.reading is not None else ()
    if not rules:
        return
    below = menu.addMenu(DISMISS_RULE)
    for rule in dict.fromkeys(rules):
        words = rule_words(claim, rule)
        words = words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
        action = below.addAction(words.replace("&", "&&"))
        action.triggered.connect(partial(_dismiss, dismiss, rule))


def _dismiss(dismiss: Callable[[str, str], None], rule: str, checked: bool = False) -> None:
    dismiss("rule", rule)
