"""A source that is removed while the panel shows it: a plain answer to whatever is done then."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from redpencil.model import Claim, Evidence
from redpencil.window.main_window import MainWindow

TOLD = "The night crossings go from 12 a week to six. Fares rose by 8 percent last year."


@pytest.fixture
def shown(reading: MainWindow, tmp_path: Path, qtbot: QtBot) -> tuple[MainWindow, Claim, Evidence]:
    """The window with a claim in the panel and the evidence that was found for it."""
    rows = [
        {"id": "briefing", "title": "Briefing", "text": TOLD},
        {"id": "other", "title": "Other", "text": "Bread is dear on the islands."},
    ]
    path = tmp_path / "sources.jsonl"
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    with qtbot.waitSignal(reading.shelf.sources_changed, timeout=8_000):
        reading.shelf.add((path,))
    qtbot.waitUntil(lambda: reading._jobs.idle and reading.checking.complete, timeout=8_000)
    review = reading.checking.review
    assert review is not None
    claim = next(claim for claim in review.claims if claim.text.startswith("8 percent"))
    reading.checking.choose(claim)
    found = reading.panes.panel.deck.cards[0].evidence()
    assert found.passage is not None
    assert found.passage.source == "briefing"
    return reading, claim, found


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window._jobs.idle and window.checking.complete, timeout=8_000)


def test_its_card_goes_and_the_panel_says_what_is_found_now(
    shown: tuple[MainWindow, Claim, Evidence], qtbot: QtBot
) -> None:
    window, claim, _ = shown
    window.shelf.remove("briefing")
    settled(window, qtbot)
    assert window.checking.current == claim
    cards = window.panes.panel.deck.cards
    assert all(
        card.evidence().passage is None or card.evidence().passage.source != "briefing"  # type: ignore[union-attr]
        for card in cards
    )
    assert cards[0].evidence().finding.name == "not_found"


def test_to_open_its_passage_is_answered_in_a_sentence(
    shown: tuple[MainWindow, Claim, Evidence], qtbot: QtBot
) -> None:
    window, _, _ = shown
    window.shelf.remove("briefing")  # queued: the card is still there for what is asked next
    window.panes.panel.deck.cards[0]._open.click()
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    assert "This source is not in the library any more" in window.panes.message.words
    settled(window, qtbot)


def test_a_decision_that_rests_on_it_is_answered_and_the_next_one_holds(
    shown: tuple[MainWindow, Claim, Evidence], qtbot: QtBot
) -> None:
    window, claim, _ = shown
    window.shelf.remove("briefing")  # queued: the card is still there for what is asked next
    window.set_status("ok", False)
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    assert "This source is not in the library any more" in window.panes.message.words
    settled(window, qtbot)
    review = window.checking.review
    assert review is not None
    assert claim.id not in review.checks
    window.set_status("query", False)
    qtbot.waitUntil(lambda: claim.id in review.checks, timeout=8_000)
    assert (review.checks[claim.id].status, review.checks[claim.id].citation) == ("query", None)


def test_with_its_text_open_the_text_stays_and_its_passages_are_walked_no_more(
    shown: tuple[MainWindow, Claim, Evidence], qtbot: QtBot
) -> None:
    window, _, _ = shown
    window.panes.panel.deck.cards[0]._open.click()
    qtbot.waitUntil(window.panes.source.isVisible, timeout=8_000)
    window.shelf.remove("briefing")
    settled(window, qtbot)
    window.commands["next_hit"].trigger()
    qtbot.waitUntil(lambda: window._jobs.idle, timeout=8_000)
    assert window.panes.source.isVisible()
    assert window.checking.review is not None
