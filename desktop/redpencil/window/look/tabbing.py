"""The order in which the Tab key visits widgets: as they are read, whenever they were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QLayout,
    QScrollArea,
    QSplitter,
    QWidget,
)

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def order_tabs(root: QWidget) -> None:
    """Let Tab visit what stands in a widget in the order of its layouts.

    Qt's own order is that in which widgets were made: a card that comes later would be visited
    after everything else.

    Neither a widget's neighbours in that order nor its focus proxy are asked for: PySide takes
    what such a question brings for a part of who was asked, and drops it together with that one.
    """
    # What scrolls lies in its area twice over: as its widget, and below its viewport.
    stops = [widget for widget in dict.fromkeys(_in_order(root)) if _is_stop(widget)]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    """A widget, what is laid out in it, and last what lies in it without a layout."""
    yield widget
    if isinstance(widget, (QAbstractSpinBox, QComboBox)):  # the field in it is its own affair
        return
    children = [child for child in widget.findChildren(QWidget, options=_DIRECT) if child]
    layout = widget.layout()
    parts: list[QWidget] = []
    if isinstance(widget, QSplitter):
        parts = [part for place in range(widget.count()) if (part := widget.widget(place))]
    elif isinstance(widget, QScrollArea):
        parts = [held] if (held := widget.widget()) is not None else []
    elif layout is not None:
        parts = list(_laid_out(layout, children))
    for part in dict.fromkeys((*parts, *children)):
        if not part.isWindow() and part.parent() is not None:
            yield from _in_order(part)


def _laid_out(layout: QLayout, children: Sequence[QWidget]) -> Iterator[QWidget]:
    """Those of the children that are in a layout, in its order.

    Its items are not asked for: Python would keep them, and Qt deletes them when it likes; what
    then stands at their place in memory is taken for them.
    """
    places: list[tuple[int, QWidget | QLayout]] = [
        (layout.indexOf(child), child) for child in children
    ]
    places += [
        (layout.indexOf(inner), inner) for inner in layout.children() if isinstance(inner, QLayout)
    ]
    for place, part in sorted(places, key=itemgetter(0)):
        if isinstance(part, QLayout):
            yield from _laid_out(part, children)
        elif place >= 0:
            yield part
