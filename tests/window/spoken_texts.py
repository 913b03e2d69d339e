"""Opens the window on the sample, with all that can be opened from it, and prints what it says.

Run as a program of its own: a language is settled once, as a program starts. Prints a JSON list.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSpinBox,
    QTabBar,
    QWidget,
)

from redpencil import settings
from redpencil.settings import Settings
from redpencil.window import application
from redpencil.window.guide.help_window import HelpWindow
from redpencil.window.main_window import MainWindow

PATIENCE_S = 60.0
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)


def until(made: QApplication, ready: Callable[[], bool]) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not ready():
        if time.monotonic() > end:
            raise SystemExit("the window did not get there")
        made.processEvents()


def texts() -> Iterator[str]:
    """Everything that the widgets of the program say, shown or not."""
    for widget in QApplication.allWidgets():
        # The guide shows documents, which are written in English.
        if not any(isinstance(one, HelpWindow) for one in _with_parents(widget)):
            yield from _of(widget)


def _with_parents(widget: QWidget) -> Iterator[QWidget]:
    at: QWidget | None = widget
    while at is not None:
        yield at
        at = at.parentWidget()


def _of(widget: QWidget) -> Iterator[str]:
    yield widget.windowTitle()
    yield widget.toolTip()
    yield widget.accessibleName()
    yield widget.accessibleDescription()
    for action in widget.actions():
        yield from _of_action(action)
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit | QPlainTextEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QGroupBox | QMenu):
        yield widget.title()
    elif isinstance(widget, QSpinBox):
        yield widget.suffix()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    elif isinstance(widget, QTabBar):
        for number in range(widget.count()):
            yield widget.tabText(number)
            yield widget.tabToolTip(number)
    elif isinstance(widget, QDialogButtonBox):
        yield from (button.text() for button in widget.buttons())
    elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model())


def _of_action(action: QAction) -> Iterator[str]:
    yield action.text()
    yield action.toolTip()
    menu = action.menu()
    if isinstance(menu, QMenu):
        yield from (text for one in menu.actions() for text in _of_action(one))


def _of_model(model: QAbstractItemModel, below: QModelIndex | None = None) -> Iterator[str]:
    above = below or QModelIndex()
    # A list has one column and nothing below its rows, and keeps the questions after them private.
    is_list = isinstance(model, QAbstractListModel)
    for column in range(1 if is_list else model.columnCount(above)):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(above), 200)):
            index = model.index(row, column, above)
            yield from (str(model.data(index, role) or "") for role in ROLES)
            if column == 0 and not is_list and model.hasChildren(index):
                yield from _of_model(model, index)


def walk(window: MainWindow, made: QApplication) -> Iterator[str]:
    """Go through what a person sees of the window, and take in the words at every stop."""

    def rest() -> None:
        until(made, lambda: window._jobs.idle)
        made.processEvents()

    yield from texts()
    application.open_first(window, ())
    until(made, lambda: len(window.shelf.sources) > 5 and window.checking.complete)
    rest()
    yield from texts()
    review = window.checking.review
    if review is None:
        raise SystemExit("no article")
    window.toggle_library()
    # One in three: every kind of claim and of finding, in a few seconds.
    for number, claim in enumerate(review.claims[::3]):
        window.checking.choose(claim)
        rest()
        if number == 3:
            window.panes.panel.reading.turn_form()
            window.panes.panel.reading.why.setChecked(True)
        if number in (1, 4):
            window.set_status("fix" if number == 1 else "source_needed", False)
            rest()
        for widget in window.panes.panel.findChildren(QWidget):
            yield from _of(widget)
    yield from texts()
    window.panes.claims.asides.line.setChecked(True)
    for grouping in ("status", "speaker", "kind", "paragraph"):
        window.panes.claims.group_by(grouping)
        for widget in window.panes.claims.findChildren(QWidget):
            yield from _of(widget)
    window.beside.show_guide()
    window.beside.show_shortcuts()
    window.beside.show_keys()
    window.looking_back.show_events()
    window.looking_back.show_coverage()
    window.show_settings()
    window.exporting.show()
    rest()
    first = next(claim for claim in review.claims if review.evidence.get(claim.id))
    window.shelf.open_passage(review.evidence[first.id][0])
    window.log_book.verify()
    rest()
    yield from texts()


def main() -> None:
    """Print what the window says, each text once."""
    with tempfile.TemporaryDirectory() as data:
        os.environ["REDPENCIL_DATA"] = data
        settings.save(Settings(checker="A. Kahn"))
        made = application.make_application()
        window = application.open_window(Path(data) / "library.db", Path(data) / "log.db")
        window.resize(1440, 900)
        window.show()
        until(made, lambda: bool(window.panes.welcomes))
        said = {text.strip() for text in walk(window, made)}
        window.close()
    json.dump(sorted(said - {""}), sys.stdout)


if __name__ == "__main__":
    main()
