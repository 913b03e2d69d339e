"""The list of claims: tabs with counts over rows that tell status, words and finding.

Behind the last tab the quotations stand under their speakers.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from redpencil.model import Check, Claim, Evidence
from redpencil.window.listing.claim_delegate import ClaimDelegate
from redpencil.window.listing.claim_model import ClaimModel
from redpencil.window.listing.claim_tabs import ClaimTabs
from redpencil.window.listing.speaker_model import SpeakerModel
from redpencil.window.listing.speaker_view import SpeakerView
from redpencil.window.look.hints import paint_hint
from redpencil.window.look.theme import Theme
from redpencil.words.window import CLAIM_LIST, NO_CLAIMS_IN_TAB

# Opening a speaker asks every row for its height; beyond this the speakers stay closed at first.
_ALL_OPENED = 500


class ClaimListView(QWidget):
    """Claims in the order of the text.

    ``claim_chosen`` brings the Claim that was chosen, by hand or through ``choose``;
    choosing the one that is chosen already is silent.
    """

    claim_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("claimList")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._chosen: str | None = None
        self._model = ClaimModel()
        self._delegate = ClaimDelegate(theme)
        self._tabs = ClaimTabs(theme)
        # The rows go through a model of Qt's own: laying them out asks for their number at every
        # single row, and a model in Python would have to wait each time for whoever finds claims.
        self._rows = QSortFilterProxyModel(self)
        self._rows.setDynamicSortFilter(False)
        self._rows.setSourceModel(self._model)
        self._view = _Rows()
        self._view.setModel(self._rows)
        self._view.setItemDelegate(self._delegate)
        self._speakers = SpeakerModel(self._shown_of, self._model.is_open, self)
        self._by_speaker = SpeakerView(theme, self._speakers)
        self._pages = QStackedWidget()
        # Thousands of checks may come in one go, as when an article is opened again: count once.
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(0)
        self._lay_out()
        self.set_theme(theme)
        self._tabs.currentChanged.connect(self._show_tab)
        self._view.selectionModel().currentChanged.connect(self._take_current)
        self._model.counted.connect(self._recount.start)
        self._recount.timeout.connect(self._show_counts)
        self._by_speaker.claim_taken.connect(self._take_spoken)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(8, 9, 6, 6)
        top.addWidget(self._tabs)
        layout.addLayout(top)
        for page in (self._view, self._by_speaker):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 1)
        self.setFocusProxy(self._pages)
        self._pages.setFocusProxy(self._view)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self._tabs.set_theme(theme)
        self._view.set_hint_colour(theme.soft)
        self._by_speaker.set_theme(theme)

    # -- what the window tells -----------------------------------------------------------------

    def show_claims(self, claims: Sequence[Claim]) -> None:
        """Show the claims of an article; checks and evidence of the last one are forgotten."""
        self._chosen = None
        self._model.show_claims(claims)
        self._view.scrollToTop()
        self._group_anew()

    def add_claims(self, claims: Sequence[Claim]) -> None:
        """Add a batch that was found; the claim chosen stays chosen."""
        self._model.add_claims(claims)
        self._restore_choice()
        self._group_anew()

    def set_check(self, claim_id: str, check: Check | None) -> None:
        """Show what was decided on a claim."""
        self._model.set_check(claim_id, check)
        self._speakers.repaint(claim_id)

    def set_evidence(self, claim_id: str, evidence: tuple[Evidence, ...]) -> None:
        """Show the best finding on a claim."""
        self._model.set_evidence(claim_id, evidence)
        self._speakers.repaint(claim_id)

    def choose(self, claim_id: str) -> None:
        """Choose a claim and scroll to it; the tab changes to All where it is not shown."""
        if not self._model.knows(claim_id):
            return
        spoken = self._speakers.index_of(claim_id)
        if self._model.row_of(claim_id) < 0 or (self._shows_speakers() and not spoken.isValid()):
            self._tabs.setCurrentIndex(0)
        self._by_speaker.choose(spoken)
        index = self._rows.index(self._model.row_of(claim_id), 0)
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def order(self) -> tuple[Claim, ...]:
        """Every claim in the order of the text, whatever tab is shown."""
        return self._model.claims()

    def chosen(self) -> Claim | None:
        """The claim chosen, or None."""
        return next((c for c in self._model.claims() if c.id == self._chosen), None)

    # -- slots ---------------------------------------------------------------------------------

    def _show_tab(self) -> None:
        self._model.show_tab(self._tabs.tab())
        page = self._by_speaker if self._shows_speakers() else self._view
        self._group_anew()
        self._pages.setFocusProxy(page)
        self._pages.setCurrentWidget(page)
        self._view.set_hint(NO_CLAIMS_IN_TAB[self._tabs.tab()])
        self._restore_choice()

    def _shows_speakers(self) -> bool:
        return self._tabs.tab() == "speakers"

    def _group_anew(self) -> None:
        """Bring the speakers up to date: they are grouped only while somebody looks at them."""
        claims = self._model.claims() if self._shows_speakers() else ()
        self._speakers.show_claims(claims)
        if claims:
            if len(claims) <= _ALL_OPENED:
                self._by_speaker.expandAll()
            self._by_speaker.choose(self._speakers.index_of(self._chosen or ""))

    def _shown_of(self, claim_id: str, role: int) -> object:
        claim = self._model.claim(claim_id)
        return None if claim is None else self._model.shown_of(claim, role)

    def _take_spoken(self, claim_id: str) -> None:
        index = self._rows.index(self._model.row_of(claim_id), 0)
        self._view.setCurrentIndex(index)

    def _show_counts(self) -> None:
        self._tabs.show_counts(self._model.counts())

    def _take_current(self, current: QModelIndex) -> None:
        claim = self._model.claim_at(current.row()) if current.isValid() else None
        if claim is None or claim.id == self._chosen:
            return
        self._chosen = claim.id
        self._model.hold(claim.id)
        self.claim_chosen.emit(claim)

    def _restore_choice(self) -> None:
        """Put the mark back on the claim chosen after the rows were made anew."""
        row = self._model.row_of(self._chosen) if self._chosen else -1
        if row < 0 or self._view.currentIndex().row() == row:
            return
        index = self._rows.index(row, 0)
        selection = self._view.selectionModel()
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._view.scrollTo(index)


class _Rows(QListView):
    """The view itself, with a sentence where there are no rows."""

    def __init__(self) -> None:
        super().__init__()
        self._hint = NO_CLAIMS_IN_TAB["all"]
        self._hint_colour = "#000000"
        self.setAccessibleName(CLAIM_LIST)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(18)

    def set_hint(self, words: str) -> None:
        """What to say where there are no rows."""
        self._hint = words
        self.viewport().update()

    def set_hint_colour(self, colour: str) -> None:
        """The colour to say it in."""
        self._hint_colour = colour
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen row in sight where the list loses room to what opens beside it."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_hint(self, self._hint, self._hint_colour)
