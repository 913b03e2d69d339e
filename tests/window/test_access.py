"""Every window without mouse or eyes: names, visible focus, Tab through all, rows told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from amending_desk import settle
from pictures import Photographer
from printed import pdf, prose
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible, QCursor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from redpencil.window.main_window import MainWindow

Key = Qt.Key


def stops(window: QWidget) -> list[QWidget]:
    """The widgets of a window that Tab should visit."""
    return [
        widget
        for widget in (window, *window.findChildren(QWidget))
        if widget.window() is window
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
    ]


def spoken(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    told = QAccessible.queryAccessibleInterface(widget)
    return str(told.text(QAccessible.Text.Name)).strip() if told is not None else ""


def nameless(window: QWidget) -> list[str]:
    return [f"{type(one).__name__}#{one.objectName()}" for one in stops(window) if not spoken(one)]


def walk(window: QWidget, qtbot: QtBot) -> list[QWidget]:
    """The widgets that pressing Tab leads through, until it comes back to where it began."""
    window.activateWindow()
    stops(window)[0].setFocus(Qt.FocusReason.TabFocusReason)
    visited: list[QWidget] = []
    for _ in range(400):
        now = QApplication.focusWidget()
        if now is None or (now in visited[:1] and visited[-1] is not now):
            break
        if visited[-1:] != [now]:  # links are gone through within their page
            visited.append(now)
        qtbot.keyClick(now, Key.Key_Tab)
    return visited


def unseen(window: QWidget, qtbot: QtBot) -> list[str]:
    """The widgets that look the same with the keyboard and without."""
    found = []
    all_stops = stops(window)
    for place, widget in enumerate(all_stops):
        if len(all_stops) < 2:
            break
        all_stops[place - 1].setFocus(Qt.FocusReason.TabFocusReason)
        # Where the keyboard comes to, the view may scroll: the same place is to be looked at.
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        still(widget)
        box = widget.rect().translated(widget.mapTo(window, QPoint(0, 0))).adjusted(-2, -2, 2, 2)
        with_it = window.grab(box).toImage()
        all_stops[place - 1].setFocus(Qt.FocusReason.TabFocusReason)
        box = widget.rect().translated(widget.mapTo(window, QPoint(0, 0))).adjusted(-2, -2, 2, 2)
        if window.grab(box).toImage() == with_it:
            found.append(f"{type(widget).__name__}#{widget.objectName()} {spoken(widget)}")
    return found


def still(widget: QWidget) -> None:
    """A blinking cursor and selected words are not what is looked for."""
    QApplication.processEvents()
    if isinstance(widget, QLineEdit):
        widget.deselect()
    elif isinstance(widget, QSpinBox):
        widget.lineEdit().deselect()


@pytest.fixture
def shot(make_window: Callable[[], MainWindow], qapp: QApplication, tmp_path: Path) -> Photographer:
    QCursor.setPos(2000, 2000)  # so that nothing is shown as hovered
    window = make_window()
    window.resize(1440, 900)
    photographer = Photographer(qapp, window, tmp_path)
    photographer.open_sample()
    window.panes.message.dismiss()
    photographer.decide()
    return photographer


def windows(shot: Photographer) -> Iterator[tuple[str, QWidget]]:
    """Every window and state of it, one after the other."""
    main = shot.window
    yield "reading", main
    shot.open_source()
    main.toggle_outline()
    shot.settle()
    yield "source, library and outline", main
    main.panes.panel.reading.turn_form()
    shot.settle()
    yield "reading form", main
    main.panes.panel.reading.turn_form()
    main.toggle_library()
    main.toggle_outline()
    main.panes.source.close_source()
    beside = main.beside
    openers: dict[str, Callable[[], object]] = {
        "guide": beside.show_guide,
        "sheet": beside.show_shortcuts,
        "keys": beside.show_keys,
        "settings": main.show_settings,
        "events": main.looking_back.show_events,
        "coverage": main.looking_back.show_coverage,
    }
    for name, show in openers.items():
        show()
        shot.settle()
        window = getattr(beside, name)
        yield name, window
        window.close()
    main.exporting.show()
    shot.settle()
    assert main.exporting.window is not None
    yield "export", main.exporting.window
    main.exporting.window.close()
    main.print_article()
    preview = main.printing.preview
    assert preview is not None
    shot.until(lambda: not preview.busy)
    yield "print", preview
    preview.close()


def test_every_control_of_every_window_is_named_seen_and_reached(
    shot: Photographer, qtbot: QtBot
) -> None:
    faults: dict[str, object] = {}
    for name, window in windows(shot):
        wanted, reached = stops(window), walk(window, qtbot)
        missed = [spoken(one) for one in wanted if one not in reached]
        told = {
            "nameless": nameless(window),
            "missed by Tab": missed,
            "focus not seen": unseen(window, qtbot),
        }
        faults[name] = {fault: which for fault, which in told.items() if which}
    assert len(faults) == 11
    assert {name: told for name, told in faults.items() if told} == {}


def test_tab_goes_as_one_reads(shot: Photographer, qtbot: QtBot) -> None:
    main = shot.window
    shot.open_source()
    shot.settle()
    order = walk(main, qtbot)
    panes = main.panes
    parts = (panes.top, panes.claims, panes.library, panes.article, panes.source, panes.panel)
    of = [next((n for n, part in enumerate(parts) if part.isAncestorOf(w) or part is w), 9)
          for w in order]  # fmt: skip
    assert of == sorted(of)
    within = [w for w in order if panes.panel.isAncestorOf(w)]
    heights = [w.mapTo(main, QPoint(0, 0)).y() for w in within if w.parent() is not None]
    assert any(panes.panel.deck.isAncestorOf(w) for w in within)
    fields = next(n for n, w in enumerate(within) if isinstance(w, QPlainTextEdit))
    cards = [n for n, w in enumerate(within) if panes.panel.deck.isAncestorOf(w)]
    assert max(cards) < fields
    assert heights


def rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [
        str(model.index(row, 0, QModelIndex()).data(role) or model.index(row, 0).data())
        for row in range(model.rowCount())
    ]


def test_a_row_of_claims_says_its_place_kind_and_status(shot: Photographer) -> None:
    view = shot.window.panes.claims._view
    told = rows(view)
    whole = len(told)
    for number, row in enumerate(told, 1):
        begins = rf"Claim {number} of {whole}, (quotation|quantity|statement), [a-z ]+"
        assert re.match(begins, row, re.IGNORECASE), row
    assert any("unchecked" in row.lower() for row in told)


def test_pages_of_a_pdf_are_named_and_left_by_tab(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "lamps.pdf"
    path.write_bytes(pdf([prose(72, 700, ["Forty lamps burn on the pier."])]))
    window.shelf.add((path,))
    qtbot.waitUntil(lambda: bool(window.shelf.sources), timeout=8_000)
    window.shelf.open_source(window.shelf.sources[0].id)
    settle(window, qtbot)
    assert nameless(window) == []
    assert set(stops(window)) <= set(walk(window, qtbot))
