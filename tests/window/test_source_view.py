"""A source opened at a passage: in the middle, tinted, with the names of who speaks."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from redpencil.model import Block, Document, Source
from redpencil.window.look import theme
from redpencil.window.message_bar import MessageBar
from redpencil.window.page.source_view import SourceView

TURNS = [("FALK", f"This is what was said in turn {n}, and some more words.") for n in range(60)]


def transcript() -> Document:
    text, blocks = "", []
    for number, (speaker, words) in enumerate(TURNS, 1):
        start = len(text)
        text += words
        blocks.append(Block("turn", start, len(text), f"turn {number}", 0, speaker))
        text += "\n\n"
    return Document(text, tuple(blocks), "Briefing", "briefing.txt", "0" * 64)


SOURCE = Source("s1", "Briefing", "transcript", True, "briefing.txt", "0" * 64, "", 60)


def test_the_passage_stands_in_the_middle_and_is_tinted(qtbot: QtBot) -> None:
    shown = theme.load("light")
    view = SourceView(shown)
    qtbot.addWidget(view)
    view.resize(700, 420)
    document = transcript()
    block = document.blocks[40]
    view.show_source(SOURCE, document, (block.start, block.end), block.locator)
    page = view.page
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)
    place = page.place_of(block.start)
    assert place is not None
    top = place.top() - page.verticalScrollBar().value()
    assert 0.2 < top / page.viewport().height() < 0.6
    image = page.viewport().grab().toImage()
    assert image.pixelColor(round(place.left()) - 1, round(top) + 4).name() == shown.quotation_tint


def test_the_speaker_is_named_over_the_turn(qtbot: QtBot) -> None:
    view = SourceView(theme.load("light"))
    qtbot.addWidget(view)
    view.show_source(SOURCE, transcript())
    lines = view.page.toPlainText().split("\n")
    assert lines[:2] == ["FALK", TURNS[0][1]] or lines[1:3] == ["FALK", TURNS[0][1]]


def test_closing_tells_whether_there_was_something_to_close(qtbot: QtBot) -> None:
    view = SourceView(theme.load("light"))
    qtbot.addWidget(view)
    assert view.close_source() is False
    view.show_source(SOURCE, transcript())
    with qtbot.waitSignal(view.closed):
        assert view.close_source() is True
    assert view.isHidden()


def test_a_message_shows_its_way_out_and_goes_when_it_is_taken(qtbot: QtBot) -> None:
    bar = MessageBar(theme.load("light"))
    qtbot.addWidget(bar)
    taken: list[str] = []
    assert bar.words == ""
    bar.say("The disk is full.", "error", ("Try again", lambda: taken.append("again")))
    assert bar.words == "The disk is full."
    assert bar.property("kind") == "error"
    bar._way_out.click()
    assert taken == ["again"]
    assert bar.words == ""
    assert bar.dismiss() is False
