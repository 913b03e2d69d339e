"""What the panel and the list show of passages that disagree, and of the sentences around words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from panel_values import evidence_for, passage_of, quotation_claim
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from redpencil.model import Evidence, Passage
from redpencil.window.listing.narrowing import states_of
from redpencil.window.look import fonts, theme
from redpencil.window.look.glyphs import FINDING_SIGNS
from redpencil.window.look.word_diff import WordDiff
from redpencil.window.panel.check_panel import CheckPanel
from redpencil.window.panel.evidence_card import AtOddsLine, EvidenceCard

CLAIM = quotation_claim(3)
TOLD = "The sources disagree: in Transcript 2, turn 14 “rest” stands for “leave”."
TEXT = "It is late. We will not leave, whatever they say."
HERE = passage_of(TEXT)
BEFORE = replace(HERE, text="It is late.", end=11)
AFTER = Passage("s1", "Transcript 1", "turn 15", 80, 92, "Then go now.", "LIND")


def disagreeing() -> tuple[Evidence, ...]:
    exact = evidence_for(CLAIM, "exact", HERE, "All 4 words stand there.")
    start = TEXT.index("We will")
    exact = replace(exact, start=start, end=start + 17, at_odds=TOLD, before=BEFORE, after=AFTER)
    diff = (("equal", "We will not", "We will not"), ("replace", "leave", "rest"))
    changed = evidence_for(CLAIM, "words_changed", passage_of(number=2), diff=diff)
    return (
        exact,
        replace(changed, end=16, at_odds="The sources disagree: Transcript 1 has it.", after=AFTER),
        evidence_for(CLAIM, "paraphrased", passage_of("They would stay.", number=3)),
    )


@pytest.fixture
def panel(qtbot: QtBot, qapp: QApplication) -> Iterator[CheckPanel]:
    fonts.register()
    shown = CheckPanel(theme.load("light"))
    shown.resize(404, 1100)
    shown.show()
    qtbot.waitActive(shown)
    shown.show_claim(CLAIM, None, disagreeing(), 3, 37)
    yield shown
    delete(shown)


def words_in(card: EvidenceCard) -> list[str]:
    return [one.text() for one in card.findChildren(WordDiff) if one.isVisible()]


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_a_card_that_another_disagrees_with_says_so_beside_a_sign(panel: CheckPanel) -> None:
    first, second, third = panel.deck.cards
    (line,) = first.findChildren(AtOddsLine)
    assert line.isVisible()
    assert TOLD in words_in(first)
    assert second.findChildren(AtOddsLine)[0].isVisible()
    assert not third.findChildren(AtOddsLine)[0].isVisible()
    assert TOLD.rstrip(".") in first.accessibleName()
    drawn = colours(line.grab(line.rect()).toImage())
    shades = theme.load("light")
    assert {QColor(shades.need).name(), QColor(shades.need_tint).name()} <= drawn


def test_the_sign_is_that_of_no_finding() -> None:
    assert "opposed" not in {sign for sign, _ in FINDING_SIGNS.values()}


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_sign_stands_clear_of_the_sentence(
    panel: CheckPanel, direction: Qt.LayoutDirection
) -> None:
    panel.setLayoutDirection(direction)
    QApplication.processEvents()
    (line,) = panel.deck.cards[0].findChildren(AtOddsLine)
    (sentence,) = line.findChildren(WordDiff)
    left, right = sentence.x(), line.width() - sentence.geometry().right() - 1
    beside = left if direction == Qt.LayoutDirection.LeftToRight else right
    assert beside >= 20


def test_the_sentences_before_and_after_come_at_a_press(panel: CheckPanel, qtbot: QtBot) -> None:
    card = panel.deck.cards[0]
    whole = "It is late. We will not leave, whatever they say. LIND: Then go now."
    assert card.around.isVisible()
    assert whole not in words_in(card)
    height = card.sizeHint().height()
    QTest.mouseClick(card.around, Qt.MouseButton.LeftButton, pos=QPoint(4, 4))
    assert whole in words_in(card)
    assert card.sizeHint().height() != height or len(words_in(card)) > 1
    card.around.setFocus()
    QTest.keyClick(card.around, Qt.Key.Key_Space)
    assert whole not in words_in(card)


def test_a_comparison_stays_where_its_sentences_are_shown(panel: CheckPanel) -> None:
    card = panel.deck.cards[1]
    before = words_in(card)
    card.around.click()
    assert set(before) < set(words_in(card))
    assert "We will not rest LIND: Then go now." in words_in(card)


def test_a_passage_with_nothing_around_offers_nothing(panel: CheckPanel) -> None:
    card = panel.deck.cards[2]
    assert not card.around.isVisible()
    assert card.around not in card.stations()
    assert panel.deck.cards[0].around in panel.deck.cards[0].stations()


def test_the_list_tells_sources_that_disagree_from_one_that_reads_otherwise() -> None:
    evidence = disagreeing()
    assert states_of(evidence) == {"departing", "disagreeing"}
    assert states_of(evidence[2:]) == frozenset()
    alone = replace(evidence[1], at_odds="")
    assert states_of((alone,)) == {"departing"}
