"""The order in which the Tab key visits widgets: as they are read, whenever they were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QSplitter, QWidget


def order_tabs(root: QWidget) -> None:
    """Let Tab visit what stands in a widget in the order of its layouts.

    Qt's own order is that in which widgets were made: a card that comes later would be visited
    after everything else. Does nothing where the order is right already.
    """
    # What scrolls lies in its area twice over: as its widget, and below its viewport.
    stops = [widget for widget in dict.fromkeys(_in_order(root)) if _is_stop(widget)]
    for before, after in pairwise(stops):
        if _next_stop(before) is not after:
            QWidget.setTabOrder(before, after)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _next_stop(widget: QWidget) -> QWidget:
    following = widget.nextInFocusChain()
    while following is not None and following is not widget and not _is_stop(following):
        following = following.nextInFocusChain()
    return following or widget


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    """A widget, what is laid out in it, and last what lies in it without a layout."""
    yield widget
    layout = widget.layout()
    parts: list[QWidget | None] = []
    if isinstance(widget, QSplitter):
        parts = [widget.widget(place) for place in range(widget.count())]
    elif isinstance(widget, QScrollArea):
        parts = [widget.widget()]
    elif layout is not None:
        parts = list(_laid_out(layout))
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow() and child not in parts:
            parts.append(child)
    for part in parts:
        if part is not None and part.parent() is not None:
            yield from _in_order(part)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
