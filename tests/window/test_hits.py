"""The passages found for a claim, opened one after the other by keys and by the arrows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from redpencil.window.main_window import MainWindow
from redpencil.words.hits import NO_HITS, hit_words

KEY, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
FARES = "Fares rose by {n} percent last year, the harbour office said.\n\nNobody was surprised.\n"


@pytest.fixture
def sourced(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The claim on the fares is chosen, with passages of three sources found for it."""
    folder = tmp_path / "gathered"
    folder.mkdir()
    for n in (7, 8, 9):
        (folder / f"fares-{n}.txt").write_text(FARES.format(n=n), encoding="utf-8")
    with qtbot.waitSignal(reading.shelf.sources_changed, timeout=20_000):
        reading.shelf.add((folder,))
    settle(reading, qtbot)
    review = reading.checking.review
    assert review is not None
    reading.checking.choose(next(c for c in review.claims if "8 percent" in c.text))
    settle(reading, qtbot)
    return reading


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window._jobs.idle and window.checking.complete, timeout=8_000)


def test_f7_goes_through_the_hits_from_source_to_source_and_round_the_end(
    sourced: MainWindow, qtbot: QtBot
) -> None:
    view, deck = sourced.panes.source, sourced.panes.panel.deck
    total = len(deck.cards)
    assert total >= 3
    titles = []
    for number in (*range(1, total + 1), 1):
        qtbot.keyClick(sourced.panes.article, KEY.Key_F7)
        settle(sourced, qtbot)
        assert view.hits.words == f"hit {number} of {total}"
        chosen = deck.chosen_card()
        assert chosen is deck.cards[number - 1]
        titles.append(view._title.text())
    assert len(set(titles)) >= 3
    assert titles[-1] == titles[0]
    qtbot.keyClick(sourced.panes.article, KEY.Key_F7, SHIFT)
    settle(sourced, qtbot)
    assert view.hits.words == f"hit {total} of {total}"


def test_keys_pressed_faster_than_sources_open_each_count(
    sourced: MainWindow, qtbot: QtBot
) -> None:
    for _ in range(3):
        qtbot.keyClick(sourced.panes.article, KEY.Key_H)
    settle(sourced, qtbot)
    assert sourced.panes.source.hits.words.startswith("hit 3 of ")


def test_the_arrows_do_the_same_and_say_their_keys(sourced: MainWindow, qtbot: QtBot) -> None:
    bar = sourced.panes.source.hits
    sourced.shelf.open_source(sourced.shelf.sources[0].id)
    settle(sourced, qtbot)
    assert bar.words.endswith("hits")
    assert "F7" in bar.next.toolTip()
    assert bar.previous.accessibleName() == "Previous hit"
    qtbot.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    settle(sourced, qtbot)
    assert bar.words.startswith("hit 1 of ")


def test_a_decision_rests_on_the_hit_in_sight(sourced: MainWindow, qtbot: QtBot) -> None:
    for _ in range(2):
        qtbot.keyClick(sourced.panes.article, KEY.Key_F7)
        settle(sourced, qtbot)
    passage = sourced.panes.panel.deck.cards[1].evidence().passage
    assert passage is not None
    qtbot.keyClick(sourced.panes.article, KEY.Key_1, SHIFT)
    settle(sourced, qtbot)
    review, claim = sourced.checking.review, sourced.checking.current
    assert review is not None
    assert claim is not None
    citation = review.checks[claim.id].citation
    assert citation is not None
    assert citation.source == passage.source


def test_a_passage_set_aside_is_no_hit_any_more(sourced: MainWindow, qtbot: QtBot) -> None:
    deck, bar = sourced.panes.panel.deck, sourced.panes.source.hits
    qtbot.keyClick(sourced.panes.article, KEY.Key_F7)
    settle(sourced, qtbot)
    before = len(deck.cards)
    sourced.amending.refuse(deck.cards[0].evidence())
    settle(sourced, qtbot)
    assert bar.words == hit_words(0, before - 1)


def test_without_a_hit_a_sentence_says_so(reading: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(reading.panes.article, KEY.Key_F8)
    qtbot.keyClick(reading.panes.article, KEY.Key_F7)
    assert reading.panes.message.words == NO_HITS
    assert reading.panes.source.isHidden()


def test_hits_are_counted_in_words() -> None:
    assert [hit_words(0, 0), hit_words(0, 1), hit_words(2, 5)] == ["", "1 hit", "hit 2 of 5"]
