"""Acts on the words selected and on the mark chosen: mark, move borders, put away, cite."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from redpencil.model import ClaimKind
from redpencil.window.actions import Actions
from redpencil.window.mark_menu import mark_menu
from redpencil.window.panes import Panes
from redpencil.window.work.amending import Amending
from redpencil.window.work.checking import Checking
from redpencil.words import by_hand


class Marking(QObject):
    """Takes what is selected in the panes to the amending.

    ``done_with`` tells that the chosen mark was put away and the next one is due; ``said``
    brings a sentence about what could not be done.
    """

    done_with = Signal()
    said = Signal(object)

    def __init__(
        self, panes: Panes, checking: Checking, amending: Amending, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._panes = panes
        self._checking = checking
        self._amending = amending

    def mark(self, kind: ClaimKind) -> None:
        """Make the words selected in the article a claim of this kind."""
        self._amending.mark(kind, self._panes.article.selected_span())
        self._panes.article.select_nothing()

    def bound(self) -> None:
        """Make the words selected in the article the borders of the chosen claim."""
        self._amending.bound(self._panes.article.selected_span())
        self._panes.article.select_nothing()

    def dismiss(self, scope: str, rule: str = "") -> None:
        """Put the chosen mark away: "once", its words ("text"), or all of a "rule"."""
        if self._amending.dismiss(scope, rule):
            self.done_with.emit()

    def cite(self) -> None:
        """Make the words selected in the open source the evidence for the chosen claim."""
        citation, review = self._panes.source.selected_citation(), self._checking.review
        claim = self._checking.current
        if citation is None or claim is None or review is None or claim.id in review.asides:
            self.said.emit((by_hand.NOTHING_TO_CITE, "notice"))
        else:
            self._panes.panel.cite(citation)

    def menu(self, window: QWidget, commands: Actions) -> QMenu:
        """The menu of what can be done with what is selected and chosen now."""
        review, claim = self._checking.review, self._checking.current
        is_aside = review is not None and claim is not None and claim.id in review.asides
        selected = self._panes.article.has_selection()
        return mark_menu(window, commands, claim, self.dismiss, is_aside, selected)
