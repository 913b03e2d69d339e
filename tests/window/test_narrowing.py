"""Filters of the claim list: which claims pass, how filters combine, the bar that sets them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from panel_values import check_of, evidence_for, passage_of, quantity_claim, quotation_claim
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView, QMenu, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from redpencil.model import DECIDABLE, Claim, Evidence
from redpencil.window.listing.claim_list import ClaimListView
from redpencil.window.listing.narrowing import EVIDENCE_STATES, Narrowing, states_of
from redpencil.window.look import fonts, theme

CLAIMS: tuple[Claim, ...] = (
    quotation_claim(1, speaker="Ana Reyes"),
    quantity_claim(2),
    quotation_claim(3, "“Not now”", speaker="Bo Lind"),
    quotation_claim(4, "“It is late”", speaker="Ana Reyes"),
)


def found(claim: Claim, *names: str, weak: bool = False) -> tuple[Evidence, ...]:
    pieces = [evidence_for(claim, name, passage_of()) for name in names]  # type: ignore[arg-type]
    if weak:
        pieces[0] = replace(pieces[0], finding=replace(pieces[0].finding, weak=True))
    return tuple(pieces)


def test_evidence_is_told_as_none_disagreeing_or_weak() -> None:
    claim = CLAIMS[0]
    assert states_of(None) == frozenset()
    assert states_of(()) == {"none"}
    assert states_of((evidence_for(claim, "not_found"),)) == {"none"}
    assert states_of(found(claim, "exact")) == frozenset()
    assert states_of(found(claim, "exact", "words_changed")) == {"departing"}
    assert states_of(found(claim, "exact", weak=True)) == {"weak"}
    assert states_of(found(claim, "differs", weak=True)) == {"departing", "weak"}


NARROWINGS = st.builds(
    Narrowing,
    st.frozensets(st.sampled_from(DECIDABLE)),
    st.frozensets(st.sampled_from(EVIDENCE_STATES)),
    st.frozensets(st.sampled_from(("ana reyes", "bo lind", "nobody"))),
)


@given(NARROWINGS, st.sampled_from(CLAIMS), st.booleans(), st.booleans())
def test_a_filter_that_is_added_to_others_never_lets_more_through(
    narrowing: Narrowing, claim: Claim, checked: bool, looked: bool
) -> None:
    check = check_of(claim, "fix") if checked else None
    evidence = found(claim, "differs") if looked else None
    assert Narrowing().passes(claim, check, evidence)
    if not narrowing.statuses and narrowing.turned_status("ok").passes(claim, check, evidence):
        assert narrowing.passes(claim, check, evidence)
    if not narrowing.speakers and narrowing.turned_speaker("Ana Reyes").passes(
        claim, check, evidence
    ):
        assert narrowing.passes(claim, check, evidence)


@given(NARROWINGS)
def test_a_filter_turned_twice_is_as_it_was(narrowing: Narrowing) -> None:
    assert narrowing.turned_status("ok").turned_status("ok") == narrowing
    assert narrowing.turned_evidence("weak").turned_evidence("weak") == narrowing
    assert narrowing.turned_speaker("Bo").turned_speaker("BO") == narrowing


# -- in the list ----------------------------------------------------------------------------------


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[ClaimListView]:
    fonts.register()
    shown = ClaimListView(theme.load("light"))
    shown.resize(296, 600)
    shown.show()
    shown.show_claims(CLAIMS)
    yield shown
    delete(shown)


def listed(view: ClaimListView) -> list[str]:
    model = view.findChildren(QListView)[0].model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def words_of(*claims: Claim) -> list[str]:
    return [claim.text for claim in claims]


def test_filters_of_two_kinds_combine(view: ClaimListView) -> None:
    view.set_check("q1", check_of(CLAIMS[0], "fix"))
    view.set_check("q3", check_of(CLAIMS[2], "fix"))
    view.narrow(Narrowing(statuses=frozenset(("fix",))))
    assert listed(view) == words_of(CLAIMS[0], CLAIMS[2])
    view.narrow(Narrowing(statuses=frozenset(("fix",)), speakers=frozenset(("bo lind",))))
    assert listed(view) == words_of(CLAIMS[2])
    view.narrow(Narrowing())
    assert listed(view) == words_of(*CLAIMS)


def test_evidence_that_comes_in_brings_its_claim_behind_the_filter(view: ClaimListView) -> None:
    view.narrow(Narrowing(evidence=frozenset(("departing",))))
    assert listed(view) == []
    view.set_evidence("n2", found(CLAIMS[1], "differs"))
    assert listed(view) == words_of(CLAIMS[1])


def test_a_claim_in_hand_stays_until_another_is_chosen(view: ClaimListView) -> None:
    view.narrow(Narrowing(statuses=frozenset(("unchecked",))))
    view.choose("q1")
    view.set_check("q1", check_of(CLAIMS[0], "ok"))
    assert listed(view) == words_of(*CLAIMS)
    view.choose("n2")
    assert listed(view) == words_of(*CLAIMS[1:])


def test_choosing_a_claim_that_is_filtered_out_takes_the_filters_off(view: ClaimListView) -> None:
    view.narrow(Narrowing(speakers=frozenset(("bo lind",))))
    view.choose("q1")
    assert listed(view) == words_of(*CLAIMS)
    chosen = view.chosen()
    assert chosen is not None
    assert chosen.id == "q1"


def filters(view: ClaimListView) -> QMenu:
    buttons = view.findChildren(QToolButton)
    menu = next(b.menu() for b in buttons if b.text().startswith("Filter"))
    menu.aboutToShow.emit()
    return menu


def entry(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == words)


def test_the_menu_of_filters_stays_open_while_boxes_are_ticked(
    view: ClaimListView, qtbot: QtBot
) -> None:
    view.set_check("q1", check_of(CLAIMS[0], "fix"))
    menu = filters(view)
    menu.popup(view.mapToGlobal(view.rect().topLeft()))
    for words in ("Fix", "Query"):
        place = menu.actionGeometry(entry(menu, words)).center()
        QTest.mouseMove(menu, place)
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    assert menu.isVisible()
    assert listed(view) == words_of(CLAIMS[0])
    menu.close()
    entry(filters(view), "Show all claims").trigger()
    assert listed(view) == words_of(*CLAIMS)


def test_the_menu_lists_who_speaks_and_the_bar_tells_how_many_are_shown(
    view: ClaimListView, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: any(a.menu() for a in filters(view).actions()))
    speakers = entry(filters(view), "Speaker").menu()
    assert isinstance(speakers, QMenu)
    assert [action.text() for action in speakers.actions()] == ["Ana Reyes", "Bo Lind"]
    speakers.actions()[0].trigger()
    assert listed(view) == words_of(CLAIMS[0], CLAIMS[3])
    button = next(b for b in view.findChildren(QToolButton) if b.text().startswith("Filter"))
    assert button.text() == "Filter: 1"
    assert button.toolTip() == "Ana Reyes"
