"""Finding words in the source beside the article."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from redpencil.model import Source
from redpencil.text.paragraphs import from_text
from redpencil.window.main_window import MainWindow

TALK = from_text("The night boat sails.\n\n" + "More words.\n\n" * 80 + "The Night Boat stays.\n")
SOURCE = Source("s1", "Talk", "transcript", True, "talk.txt", "0" * 64, "", 3)


def open_source(window: MainWindow, qtbot: QtBot) -> None:
    window.panes.source.show_source(SOURCE, TALK)
    window.activateWindow()
    window.panes.source.page.setFocus()
    qtbot.waitUntil(window.panes.source.page.hasFocus, timeout=4_000)


def test_the_field_looks_in_the_source_that_has_the_keyboard(
    reading: MainWindow, qtbot: QtBot
) -> None:
    bar, page = reading.panes.top.search, reading.panes.source.page
    open_source(reading, qtbot)
    reading.commands["find"].trigger()
    assert bar.field.accessibleName() == "Find in source"
    reading.searching.search("night boat")
    last = TALK.text.index("Night Boat")
    assert page._matches == ((4, 14), (last, last + 10))
    first = page._match
    reading.searching.step(1)
    assert page._match == 1 - first
    reading.searching.step(1)
    assert page._match == first
    reading.searching.step(1 - first)
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0, timeout=4_000)
    assert reading.panes.article._matches == ()


def test_the_field_looks_in_the_article_again_when_the_source_is_closed(
    reading: MainWindow, qtbot: QtBot
) -> None:
    bar = reading.panes.top.search
    open_source(reading, qtbot)
    reading.commands["find"].trigger()
    bar.field.setText("night")
    reading.searching.search("night")
    reading.panes.source.close_source()
    assert bar.field.accessibleName() == "Find in article"
    assert len(reading.panes.article._matches) == 3


def test_another_source_is_looked_through_anew(reading: MainWindow, qtbot: QtBot) -> None:
    open_source(reading, qtbot)
    reading.commands["find"].trigger()
    reading.panes.top.search.field.setText("boat")
    reading.searching.search("boat")
    reading.panes.source.show_source(SOURCE, from_text("One boat.\n"))
    reading.searching.step(1)
    assert reading.panes.source.page._matches == ((4, 8),)
