"""Evidence by hand: a selection, a person, a passage set aside, a calculation worked out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from amending_desk import choose, current, open_text, press, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from redpencil.model import Check, Evidence
from redpencil.reports.model import Report
from redpencil.window.main_window import MainWindow
from redpencil.window.panel.evidence_card import EvidenceCard

KEY = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
SOURCE = """EDDA LUND: I have seen enough water, I said so.

EDDA LUND: My deputy takes over. He knows the pier.
"""


@pytest.fixture
def harbour(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> MainWindow:
    open_text(window, qtbot, tmp_path)
    path = tmp_path / "lund.txt"
    path.write_text(SOURCE, encoding="utf-8")
    window.shelf.add((path,))
    qtbot.waitUntil(lambda: len(window.shelf.sources) == 1 and window.checking.complete)
    settle(window, qtbot)
    return window


def check(window: MainWindow) -> Check | None:
    review = window.checking.review
    assert review is not None
    return review.checks.get(current(window).id)


def citation(window: MainWindow) -> tuple[str, str, str]:
    found = check(window)
    assert found is not None
    assert found.citation is not None
    return found.citation.title, found.citation.locator, found.citation.passage


def give(window: MainWindow, qtbot: QtBot, *words: str) -> None:
    form = window.panes.panel.deck.by_hand
    qtbot.mouseClick(form.opener, Qt.MouseButton.LeftButton)
    for field, said in zip(form.fields, words, strict=False):
        field.setFocus()
        qtbot.keyClicks(field, said)
    qtbot.mouseClick(form.add, Qt.MouseButton.LeftButton)
    settle(window, qtbot)


def open_and_select(window: MainWindow, qtbot: QtBot, words: str) -> None:
    window.shelf.open_source(window.shelf.sources[0].id)
    settle(window, qtbot)
    page = window.panes.source.page
    assert page.shown is not None
    assert page.page is not None
    start = page.shown.text.index(words)
    cursor = page.textCursor()
    cursor.setPosition(page.page.position(start) or 0)
    end = page.page.position(start + len(words)) or 0
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    page.setTextCursor(cursor)


def said(window: MainWindow) -> str:
    labels = window.panes.panel.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_a_person_with_date_and_manner_is_evidence(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "The pier will stand")
    give(harbour, qtbot, "Tom Brask", "by phone, 3 May", "He said it at noon.")
    assert citation(harbour) == ("Tom Brask", "by phone, 3 May", "He said it at noon.")
    assert "Tom Brask · by phone, 3 May" in said(harbour)
    press(harbour, qtbot, KEY.Key_1, SHIFT)
    found = check(harbour)
    assert found is not None
    assert found.status == "ok"
    assert citation(harbour)[0] == "Tom Brask"


def test_what_was_cited_by_hand_is_shown_when_the_article_is_opened_again(
    harbour: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    choose(harbour, "The pier will stand")
    give(harbour, qtbot, "https://example.org/pier", "read on 3 May")
    harbour.close()
    again = make_window()
    open_text(again, qtbot, tmp_path)
    choose(again, "The pier will stand")
    settle(again, qtbot)
    assert "https://example.org/pier · read on 3 May" in said(again)
    press(again, qtbot, KEY.Key_1, SHIFT)
    assert citation(again)[0] == "https://example.org/pier"


def test_evidence_by_hand_can_be_taken_away_and_undone(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "The pier will stand")
    give(harbour, qtbot, "Tom Brask", "by phone")
    card = harbour.panes.panel.deck.by_hand.card
    assert card is not None
    qtbot.mouseClick(card.away, Qt.MouseButton.LeftButton)
    settle(harbour, qtbot)
    assert harbour.panes.panel.deck.by_hand.card is None
    press(harbour, qtbot, KEY.Key_Z, CONTROL)
    assert "Tom Brask · by phone" in said(harbour)
    press(harbour, qtbot, KEY.Key_Z, CONTROL)
    assert "Tom Brask · by phone" not in said(harbour)


def test_selected_words_of_a_source_are_cited(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "The pier will stand")
    open_and_select(harbour, qtbot, "He knows the pier.")
    qtbot.keyClick(harbour.panes.source.page, KEY.Key_C)
    settle(harbour, qtbot)
    _, locator, passage = citation(harbour)
    assert passage == "He knows the pier."
    assert locator
    found = check(harbour)
    assert found is not None
    assert found.citation is not None
    assert found.citation.sha256


def test_a_statement_is_cited_and_decided_on(harbour: MainWindow, qtbot: QtBot) -> None:
    article = harbour.panes.article
    assert article.shown is not None
    start = article.shown.text.index("Tom Brask, takes over")
    harbour.amending.mark("statement", (start, start + len("Tom Brask, takes over")))
    settle(harbour, qtbot)
    assert "To be read" in said(harbour)
    open_and_select(harbour, qtbot, "My deputy takes over.")
    qtbot.keyClick(harbour.panes.source.page, KEY.Key_C)
    press(harbour, qtbot, KEY.Key_1, SHIFT)
    assert citation(harbour)[2] == "My deputy takes over."


def test_without_a_selection_nothing_is_cited(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "The pier will stand")
    press(harbour, qtbot, KEY.Key_C)
    assert check(harbour) is None
    assert "select words in it" in harbour.panes.message.words


def test_a_passage_that_is_set_aside_stays_away_until_undone(
    harbour: MainWindow, make_window: Callable[[], MainWindow], qtbot: QtBot, tmp_path: Path
) -> None:
    choose(harbour, "seen enough water")
    settle(harbour, qtbot)
    card = harbour.panes.panel.deck.cards[0]
    assert isinstance(card, EvidenceCard)
    place = card.evidence().passage
    assert place is not None
    qtbot.mouseClick(card._not_this, Qt.MouseButton.LeftButton)
    settle(harbour, qtbot)
    assert place not in [c.evidence().passage for c in harbour.panes.panel.deck.cards]
    assert "setting a passage aside" in harbour.commands["undo"].text()
    harbour.close()
    again = make_window()
    open_text(again, qtbot, tmp_path)
    choose(again, "seen enough water")
    qtbot.waitUntil(lambda: again.checking.complete)
    settle(again, qtbot)
    assert place not in [c.evidence().passage for c in again.panes.panel.deck.cards]
    press(again, qtbot, KEY.Key_Z, CONTROL)
    assert place in [c.evidence().passage for c in again.panes.panel.deck.cards]


def refuse_first(window: MainWindow, qtbot: QtBot) -> Evidence:
    card = window.panes.panel.deck.cards[0]
    assert isinstance(card, EvidenceCard)
    assert card.evidence().passage is not None
    qtbot.mouseClick(card._not_this, Qt.MouseButton.LeftButton)
    settle(window, qtbot)
    return card.evidence()


def test_a_passage_that_was_set_aside_is_brought_back_from_below_the_cards(
    harbour: MainWindow, qtbot: QtBot
) -> None:
    choose(harbour, "seen enough water")
    settle(harbour, qtbot)
    refused = refuse_first(harbour, qtbot)
    deck = harbour.panes.panel.deck
    aside = deck.set_aside
    assert refused not in [card.evidence() for card in deck.cards]
    assert aside.fold.text() == "Show what was set aside (1)"
    aside.fold.setFocus()
    qtbot.keyClick(aside.fold, KEY.Key_Space)
    back = list(aside.stations())[1]
    assert back.accessibleName().startswith("Bring back: EDDA LUND")
    qtbot.keyClick(back, KEY.Key_Space)
    settle(harbour, qtbot)
    assert refused in [card.evidence() for card in deck.cards]
    assert aside.isHidden()
    assert "bringing a passage back" in harbour.commands["undo"].text()
    assert "Passage brought back" in said(harbour)
    press(harbour, qtbot, KEY.Key_Z, CONTROL)
    assert refused not in [card.evidence() for card in deck.cards]
    assert "Passage brought back undone" in said(harbour)


def test_a_passage_is_set_aside_for_a_statement_too(harbour: MainWindow, qtbot: QtBot) -> None:
    article = harbour.panes.article
    assert article.shown is not None
    start = article.shown.text.index("Tom Brask, takes over")
    harbour.amending.mark("statement", (start, start + len("Tom Brask, takes over")))
    settle(harbour, qtbot)
    refused = refuse_first(harbour, qtbot)
    deck = harbour.panes.panel.deck
    assert refused not in [card.evidence() for card in deck.cards]
    assert not deck.set_aside.isHidden()


def test_a_report_leaves_out_what_was_set_aside(harbour: MainWindow, qtbot: QtBot) -> None:
    choose(harbour, "seen enough water")
    settle(harbour, qtbot)
    claim = current(harbour)
    refused = refuse_first(harbour, qtbot)
    make = harbour.checking.report_maker()
    assert make is not None
    told: list[Report] = []
    harbour._jobs.on_desk(make, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=8_000)
    item = next(item for item in told[0].items if item.claim.id == claim.id)
    assert refused not in item.evidence


def test_what_was_set_aside_stays_away_in_a_new_draft(
    harbour: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(harbour, "seen enough water")
    settle(harbour, qtbot)
    refused = refuse_first(harbour, qtbot)
    review = harbour.checking.review
    assert review is not None
    draft = tmp_path / "draft-2.txt"
    document = review.article.document
    draft.write_text(document.text + "\n\nThe band played on.\n", encoding="utf-8")
    harbour.drafting.revise(review.article.id, draft)
    qtbot.waitUntil(lambda: harbour.checking.review is not review, timeout=8_000)
    qtbot.waitUntil(lambda: harbour.checking.complete and harbour._jobs.idle, timeout=8_000)
    choose(harbour, "seen enough water")
    settle(harbour, qtbot)
    passages = [card.evidence().passage for card in harbour.panes.panel.deck.cards]
    assert refused.passage not in passages
    assert not harbour.panes.panel.deck.set_aside.isHidden()


def test_a_calculation_is_worked_out_while_it_is_written_and_again(
    harbour: MainWindow, qtbot: QtBot
) -> None:
    choose(harbour, "8 percent")
    box = harbour.panes.panel._fields.calculation
    box.setFocus()
    qtbot.keyClicks(box, "54 / 50 - 1 = 8 %")
    assert "It comes to 0.08." in said(harbour)
    press(harbour, qtbot, KEY.Key_F8)
    assert "It comes to" not in said(harbour)
    choose(harbour, "8 percent")
    settle(harbour, qtbot)
    assert "It comes to 0.08." in said(harbour)
    box.setPlainText("called the port\n1,247 - 1,180 = 68")
    assert "It comes to 67, not 68." in said(harbour)
    assert harbour.panes.panel._fields._worked.property("look") == "wrong"
