"""The list of claims: tabs with counts over rows that tell status, words and finding.

The rows stand in the order of the text or in groups; filters narrow them. Behind the last tab
the quotations stand under their speakers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from redpencil.model import Check, Claim, Evidence
from redpencil.window.listing.aside_section import AsideSection
from redpencil.window.listing.claim_delegate import ClaimDelegate
from redpencil.window.listing.claim_model import ClaimModel
from redpencil.window.listing.claim_rows import ClaimRows
from redpencil.window.listing.claim_tabs import ClaimTabs
from redpencil.window.listing.group_model import GroupModel
from redpencil.window.listing.group_view import GroupView
from redpencil.window.listing.grouping import GROUPINGS, Grouping, grouped
from redpencil.window.listing.list_bar import ListBar
from redpencil.window.listing.narrowing import Narrowing, narrowing_of
from redpencil.window.look.leading import LeadingPane
from redpencil.window.look.theme import Theme
from redpencil.words.listing import NOTHING_PASSES, chosen_together, shown_of
from redpencil.words.window import NO_CLAIMS_IN_TAB

# Opening a group asks every row for its height; beyond this the groups stay closed at first.
_ALL_OPENED = 500


class ClaimListView(LeadingPane):
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
        self._exchanging = False
        self._model = ClaimModel()
        self._delegate = ClaimDelegate(theme)
        self._tabs = ClaimTabs(theme)
        # The rows go through a model of Qt's own: laying them out asks for their number at every
        # single row, and a model in Python would have to wait each time for whoever finds claims.
        self._rows = QSortFilterProxyModel(self)
        self._rows.setDynamicSortFilter(False)
        self._rows.setSourceModel(self._model)
        self._view = ClaimRows()
        self._view.setModel(self._rows)
        self._view.setItemDelegate(self._delegate)
        self._bar = ListBar(theme)
        self._grouping: Grouping = "text"
        self._groups = GroupModel(self._shown_of, self._model.is_open, self)
        self._grouped = GroupView(theme, self._groups)
        self._pages = QStackedWidget()
        self.asides = AsideSection(theme)
        # Thousands of checks may come in one go, as when an article is opened again: count once.
        self._recount = QTimer(self)
        self._recount.setSingleShot(True)
        self._recount.setInterval(0)
        self._regroup = QTimer(self)
        self._regroup.setSingleShot(True)
        self._regroup.setInterval(0)
        self._lay_out()
        self.set_theme(theme)
        self._tabs.currentChanged.connect(self._show_tab)
        self._view.selectionModel().currentChanged.connect(self._take_current)
        self._model.counted.connect(self._recount.start)
        self._recount.timeout.connect(self._show_counts)
        self._regroup.timeout.connect(self._group_anew)
        self._grouped.claim_taken.connect(self._take_grouped)
        self._bar.grouping_chosen.connect(self.group_by)
        self._bar.narrowing_chosen.connect(self.narrow)
        for view in (self._view, self._grouped):
            view.selectionModel().selectionChanged.connect(self._recount.start)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(8, 9, 6, 4)
        top.setSpacing(3)
        top.addWidget(self._tabs)
        top.addWidget(self._bar)
        layout.addLayout(top)
        for page in (self._view, self._grouped):
            self._pages.addWidget(page)
        layout.addWidget(self._pages, 3)
        layout.addWidget(self.asides)
        self.asides.turned.connect(self._share_out)
        self.lead_to(self._view)

    def _share_out(self, opened: bool) -> None:
        """Give the asides two fifths of the height while they are open."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretchFactor(self.asides, 2 if opened else 0)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self.asides.set_theme(theme)
        self._delegate.set_theme(theme)
        self._tabs.set_theme(theme)
        self._bar.set_theme(theme)
        self._view.set_hint_colour(theme.soft)
        self._grouped.set_theme(theme)

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

    def exchange(self, gone: Sequence[Claim], came: Sequence[Claim]) -> None:
        """Show other claims of the same article in the place of some."""
        place = self._view.verticalScrollBar().value()
        # Where the chosen row goes, the view would choose its neighbour, and nobody asked for it.
        self._exchanging = True
        self._model.exchange(gone, came)
        self._exchanging = False
        self._view.verticalScrollBar().setValue(place)
        self._restore_choice()
        self._group_anew()

    def set_check(self, claim_id: str, check: Check | None) -> None:
        """Show what was decided on a claim."""
        self._model.set_check(claim_id, check)
        self._groups.repaint(claim_id)
        if self._shows_groups() and (self._grouping == "status" or self._model.narrowing()):
            self._regroup.start()

    def set_evidence(self, claim_id: str, evidence: tuple[Evidence, ...]) -> None:
        """Show the best finding on a claim."""
        self._model.set_evidence(claim_id, evidence)
        self._groups.repaint(claim_id)
        if self._shows_groups() and self._model.narrowing().evidence:
            self._regroup.start()

    def choose(self, claim_id: str) -> None:
        """Choose a claim and scroll to it; tab and filters give way where they do not show it."""
        self.asides.choose(claim_id)
        if not self._model.knows(claim_id):
            self._choose_none()
            return
        if self._model.row_of(claim_id) < 0 and self._model.narrowing():
            self.narrow(Narrowing())
        grouped = self._groups.index_of(claim_id)
        if self._model.row_of(claim_id) < 0 or (self._shows_groups() and not grouped.isValid()):
            self._tabs.setCurrentIndex(0)
            grouped = self._groups.index_of(claim_id)
        self._grouped.choose(grouped)
        index = self._rows.index(self._model.row_of(claim_id), 0)
        self._view.setCurrentIndex(index)
        self._view.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def group_by(self, grouping: Grouping) -> None:
        """Show the claims in these groups, or in the order of the text."""
        self._grouping = grouping
        self._show_tab()

    def narrow(self, narrowing: Narrowing) -> None:
        """Show only the claims that pass these filters."""
        self._bar.show_narrowing(narrowing)
        self._model.narrow(narrowing)
        self._group_anew()
        self._restore_choice()
        self._show_hint()
        self._recount.start()

    def _choose_none(self) -> None:
        """Take the mark from the list while an aside is chosen."""
        self._chosen = None
        self._view.setCurrentIndex(QModelIndex())
        self._view.clearSelection()
        self._grouped.clearSelection()

    def order(self) -> tuple[Claim, ...]:
        """Every claim in the order of the text, whatever tab is shown."""
        return self._model.claims()

    @property
    def state(self) -> dict[str, tuple[str, ...]]:
        """What is listed and how, by name, for the next start."""
        narrowing = self._model.narrowing()
        return {
            "tab": (self._tabs.tab(),),
            "grouping": (self._grouping,),
            "statuses": tuple(sorted(narrowing.statuses)),
            "evidence": tuple(sorted(narrowing.evidence)),
            "speakers": tuple(sorted(narrowing.speakers)),
        }

    def restore(self, state: Mapping[str, tuple[str, ...]]) -> None:
        """List what was listed when ``state`` was kept; names nobody knows are left out."""
        self._tabs.choose(*state.get("tab", ())[:1])
        self.narrow(narrowing_of(state))
        kept = state.get("grouping", ())
        for grouping in GROUPINGS:
            if grouping in kept:
                self.group_by(grouping)

    def open_filters(self) -> None:
        """Open the menu of the filters."""
        self._bar.open_filters()

    def selected(self) -> tuple[Claim, ...]:
        """The claims chosen together, in the order of the text; none where only one is."""
        if self._shows_groups():
            rows = self._grouped.selectionModel().selectedRows()
            ids = {self._groups.claim_of(index) for index in rows}
            found = [claim for claim in self._model.shown() if claim.id in ids]
        else:
            rows = sorted(self._view.selectionModel().selectedRows(), key=QModelIndex.row)
            listed = (self._model.claim_at(index.row()) for index in rows)
            found = [claim for claim in listed if claim is not None]
        return tuple(found) if len(found) > 1 else ()

    def chosen(self) -> Claim | None:
        """The claim chosen, or None."""
        return next((c for c in self._model.claims() if c.id == self._chosen), None)

    # -- slots ---------------------------------------------------------------------------------

    def _show_tab(self) -> None:
        self._model.show_tab(self._tabs.tab())
        self._bar.show_grouping(self._shown_grouping())
        page = self._grouped if self._shows_groups() else self._view
        self._group_anew()
        self.lead_to(page)
        self._pages.setCurrentWidget(page)
        self._show_hint()
        self._restore_choice()

    def _show_hint(self) -> None:
        narrowed = bool(self._model.narrowing()) and bool(self._model.claims())
        hint = NOTHING_PASSES if narrowed else NO_CLAIMS_IN_TAB[self._tabs.tab()]
        self._view.set_hint(hint)
        self._grouped.set_hint(hint)

    def _shown_grouping(self) -> Grouping:
        return "speaker" if self._tabs.tab() == "speakers" else self._grouping

    def _shows_groups(self) -> bool:
        return self._shown_grouping() != "text"

    def _group_anew(self) -> None:
        """Bring the groups up to date: they are made only while somebody looks at them."""
        by = self._shown_grouping()
        if by == "text" and not self._groups.rowCount():
            return
        groups = grouped(self._model.shown(), by, self._model.checks())
        self._groups.show_groups(groups)
        if groups:
            if sum(len(group.claims) for group in groups) <= _ALL_OPENED:
                self._grouped.expandAll()
            self._grouped.choose(self._groups.index_of(self._chosen or ""))

    def _shown_of(self, claim_id: str, role: int) -> object:
        claim = self._model.claim(claim_id)
        return None if claim is None else self._model.shown_of(claim, role)

    def _take_grouped(self, claim_id: str) -> None:
        index = self._rows.index(self._model.row_of(claim_id), 0)
        self._view.setCurrentIndex(index)

    def _show_counts(self) -> None:
        self._tabs.show_counts(self._model.counts())
        together = len(self.selected())
        claims = self._model.claims()
        if together:
            self._bar.say(chosen_together(together))
        else:
            shown = self._model.rowCount()
            self._bar.say(shown_of(shown, len(claims)) if self._model.narrowing() else "")
        self._bar.show_speakers(self._model.speakers())

    def _take_current(self, current: QModelIndex) -> None:
        claim = self._model.claim_at(current.row()) if current.isValid() else None
        if claim is None or claim.id == self._chosen or self._exchanging:
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
