"""The evidence for one claim in the panel: a card for each passage, and what was cited by hand."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QButtonGroup, QVBoxLayout, QWidget

from redpencil.model import Citation, Evidence
from redpencil.text.table_rows import row_locator
from redpencil.window.look.labels import heading, wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.window.panel.evidence_card import EvidenceCard
from redpencil.window.panel.hand_evidence import HandEvidence
from redpencil.window.panel.set_aside import SetAside
from redpencil.words.window import EVIDENCE, LOOKING_UP


class EvidenceDeck(QWidget):
    """One card is chosen: what the decision will rest on.

    ``passage_opened`` and ``passage_refused`` bring the Evidence of a card, ``sum_kept`` one
    whose sum shall be recorded, ``cited`` the Citation given by hand, ``taken_away`` tells that
    it shall be evidence no more.
    """

    passage_opened = Signal(object)
    passage_refused = Signal(object)
    sum_kept = Signal(object)
    cited = Signal(object)
    taken_away = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cards: list[EvidenceCard] = []
        self._cited: Citation | None = None
        self._looking = wrapped_label(LOOKING_UP, "soft")
        self._column = QVBoxLayout()
        self._column.setSpacing(9)
        # One group over two parents: what was found, and what was cited by hand.
        self._choices = QButtonGroup(self)
        self.set_aside = SetAside(theme)
        self.by_hand = HandEvidence(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(heading(EVIDENCE))
        layout.addSpacing(8)
        layout.addWidget(self._looking)
        layout.addLayout(self._column)
        layout.addSpacing(7)
        layout.addWidget(self.set_aside)
        layout.addWidget(self.by_hand)
        self.by_hand.given.connect(self.cited)
        self.by_hand.taken_away.connect(self._take_away)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self.set_aside.set_theme(theme)
        self.by_hand.set_theme(theme)
        for card in self.cards:
            card.set_theme(theme)

    # -- what is shown -------------------------------------------------------------------------

    def show_evidence(
        self, evidence: tuple[Evidence, ...] | None, citation: Citation | None, nothing: str
    ) -> None:
        """Show what was found, best first, with what a decision cites chosen.

        None is still looked up; ``nothing`` is what to say where nothing was found.
        """
        self.clear()
        self._looking.setText(LOOKING_UP if evidence is None else nothing)
        self._looking.setVisible(not evidence)
        chosen = _place_of(evidence or (), citation)
        for number, one in enumerate(evidence or (), 1):
            card = EvidenceCard(one, number, len(evidence or ()), self._theme, self)
            card.setChecked(number == chosen)
            card.passage_opened.connect(self.passage_opened)
            card.refused.connect(self.passage_refused)
            card.sum_kept.connect(self.sum_kept)
            self._choices.addButton(card)
            self._column.addWidget(card)
            card.show()
            self.cards.append(card)
        self.show_citation(citation)

    def show_citation(self, citation: Citation | None) -> None:
        """Show what is cited and was not found here: a person, an address, other words."""
        found = any(_is_cited(card.evidence(), citation) for card in self.cards)
        self._show_by_hand(None if found else citation)

    def choose(self, evidence: Evidence) -> None:
        """Let the decision rest on the card of a piece of evidence, where there is one."""
        for card in self.cards:
            if card.evidence() == evidence:
                card.setChecked(True)

    def cite(self, citation: Citation) -> None:
        """Show what a person cites, and choose it."""
        self._show_by_hand(citation)

    def clear(self) -> None:
        """Take the cards of the passages away."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        self.set_aside.show_evidence(())
        self._looking.hide()

    def _show_by_hand(self, citation: Citation | None) -> None:
        card = self.by_hand.show_citation(citation)
        several = len(self.cards) + (card is not None) > 1
        for found in self.cards:
            found.let_choose(several)
        if card is not None:
            self._choices.addButton(card)
            card.setChecked(True)

    def _take_away(self) -> None:
        self._show_by_hand(None)
        if self.cards:
            self.cards[0].setChecked(True)
        self.taken_away.emit()

    def sums(self) -> tuple[str, ...]:
        """The sums that the evidence of the chosen card's source comes to, as lines."""
        chosen = next((card.evidence() for card in self.cards if card.isChecked()), None)
        source = chosen.passage.source if chosen is not None and chosen.passage else ""
        found = (card.evidence() for card in self.cards)
        return tuple(
            one.sum.calculation
            for one in found
            if one.sum is not None and one.passage is not None and one.passage.source == source
        )

    # -- what is chosen ------------------------------------------------------------------------

    def evidence(self) -> Evidence | None:
        """The evidence chosen; None where nothing was found, or something else is cited."""
        for card in self.cards:
            if card.isChecked() and card.evidence().passage is not None:
                return card.evidence()
        return None

    def citation(self) -> Citation | None:
        """What is cited by hand, where that is chosen."""
        card = self.by_hand.card
        return card.citation if card is not None and card.isChecked() else None

    # -- the keyboard --------------------------------------------------------------------------

    def stations(self) -> Iterator[QWidget]:
        """Where the keyboard stops on its way through the cards, in order."""
        for card in self.cards:
            yield from card.stations()
        yield from self.set_aside.stations()

    def chosen_card(self) -> EvidenceCard | None:
        """The card chosen, or None."""
        return next((card for card in self.cards if card.isChecked()), None)

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in one of the cards."""
        focus = QApplication.focusWidget()
        return any(focus is station for station in self.stations())


def _place_of(evidence: tuple[Evidence, ...], citation: Citation | None) -> int:
    """The number of the evidence that a decision cites, from 1; the best for none."""
    for number, one in enumerate(evidence, 1):
        if _is_cited(one, citation):
            return number
    return 1


def _is_cited(evidence: Evidence, citation: Citation | None) -> bool:
    """Whether a decision rests on a piece of evidence."""
    passage = evidence.passage
    if citation is None or passage is None:
        return False
    here = passage.source, row_locator(passage.locator)
    return here == (citation.source, row_locator(citation.locator))
