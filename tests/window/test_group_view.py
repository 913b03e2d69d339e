"""Claims in groups: the tab of the speakers, the other groups, choosing in both directions."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from panel_values import check_of, quantity_claim, quotation_claim
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QTabBar, QTreeView
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from redpencil.model import Claim
from redpencil.window.listing.claim_list import ClaimListView
from redpencil.window.listing.claim_model import Role
from redpencil.window.listing.group_model import GroupModel
from redpencil.window.listing.grouping import GROUPINGS, grouped
from redpencil.window.look import fonts, theme

CLAIMS: tuple[Claim, ...] = (
    quotation_claim(1, speaker="Ana Reyes"),
    quantity_claim(2),
    quotation_claim(3, "“Not now”", speaker="Bo Lind", kind="mixed"),
    quotation_claim(4, "“It is late”", speaker="Ana Reyes", kind="indirect"),
    quotation_claim(5, "“Hm”", speaker=None),
)


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[ClaimListView]:
    fonts.register()
    shown = ClaimListView(theme.load("light"))
    shown.resize(296, 600)
    shown.show()
    shown.show_claims(CLAIMS)
    shown.findChildren(QTabBar)[0].setCurrentIndex(4)
    yield shown
    delete(shown)


def tree(view: ClaimListView) -> QTreeView:
    return view.findChildren(QTreeView)[0]


def speaker(view: ClaimListView, row: int) -> QModelIndex:
    return tree(view).model().index(row, 0)


def test_the_model_keeps_qts_rules(qapp: QApplication) -> None:
    model = GroupModel(lambda claim, role: claim, lambda claim: True, qapp)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, qapp)
    for by in GROUPINGS:
        model.show_groups(grouped(CLAIMS, by, {}))
        model.repaint("q3")
    model.show_groups(())
    assert model.rowCount() == 0


def test_speakers_are_listed_with_how_much_they_say(view: ClaimListView) -> None:
    model = tree(view).model()
    told = [
        (model.index(row, 0).data(), model.index(row, 0).data(Role.COUNT))
        for row in range(model.rowCount())
    ]
    assert told == [("Ana Reyes", 2), ("Bo Lind", 1), ("No speaker found", 1)]


def test_a_speakers_row_tells_kinds_and_what_is_open(view: ClaimListView) -> None:
    assert speaker(view, 0).data(Role.DETAIL) == "1 direct, 1 indirect · 2 open"
    view.set_check("q1", check_of(CLAIMS[0], "ok"))
    assert speaker(view, 0).data(Role.DETAIL) == "1 direct, 1 indirect · 1 open"
    view.set_check("q4", check_of(CLAIMS[3], "fix"))
    assert speaker(view, 0).data(Role.DETAIL) == "1 direct, 1 indirect · all checked"


def test_choosing_a_quotation_under_its_speaker_chooses_the_claim(
    qtbot: QtBot, view: ClaimListView
) -> None:
    index = speaker(view, 0).model().index(1, 0, speaker(view, 0))
    with qtbot.waitSignal(view.claim_chosen) as chosen:
        tree(view).setCurrentIndex(index)
    assert chosen.args[0] == CLAIMS[3]
    assert view.chosen() == CLAIMS[3]


def test_the_arrow_keys_walk_from_speaker_to_quotation(qtbot: QtBot, view: ClaimListView) -> None:
    tree(view).setFocus()
    tree(view).setCurrentIndex(speaker(view, 1))
    assert view.chosen() is None
    qtbot.keyClick(tree(view), Qt.Key.Key_Down)
    assert view.chosen() == CLAIMS[2]


def test_a_claim_chosen_elsewhere_is_shown_under_its_speaker(view: ClaimListView) -> None:
    view.choose("q3")
    current = tree(view).currentIndex()
    assert current.parent().data() == "Bo Lind"


def test_a_quantity_chosen_elsewhere_brings_the_whole_list_back(view: ClaimListView) -> None:
    view.choose("n2")
    assert view.findChildren(QTabBar)[0].currentIndex() == 0
    assert view.chosen() == CLAIMS[1]


def test_a_click_on_a_speaker_folds_the_quotations_away(qtbot: QtBot, view: ClaimListView) -> None:
    shown = tree(view)
    assert shown.isExpanded(speaker(view, 0))
    place = shown.visualRect(speaker(view, 0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not shown.isExpanded(speaker(view, 0))


def test_rows_are_read_out_with_name_and_counts(view: ClaimListView) -> None:
    spoken = speaker(view, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "speaker Ana Reyes, 1 direct, 1 indirect, 2 open"


def test_claims_that_come_later_join_their_speaker(view: ClaimListView) -> None:
    view.add_claims([quotation_claim(6, "“Enough”", speaker="Bo Lind")])
    assert speaker(view, 1).data(Role.COUNT) == 2


def test_groups_by_status_stand_in_the_order_of_the_statuses_and_follow_decisions(
    view: ClaimListView, qtbot: QtBot
) -> None:
    view.findChildren(QTabBar)[0].setCurrentIndex(0)
    view.group_by("status")
    view.set_check("q3", check_of(CLAIMS[2], "fix"))
    view.set_check("q1", check_of(CLAIMS[0], "ok"))
    qtbot.waitUntil(lambda: tree(view).model().rowCount() == 3)
    names = [speaker(view, row).data() for row in range(3)]
    assert names == ["Unchecked", "OK", "Fix"]
    assert speaker(view, 0).data(Role.DETAIL) == "3 open"
    assert speaker(view, 2).data(Qt.ItemDataRole.AccessibleTextRole) == (
        "group Fix, 1 claim, all checked"
    )


def test_every_claim_stands_in_exactly_one_group_whatever_the_grouping() -> None:
    for by in ("status", "kind", "paragraph"):
        listed = [claim for group in grouped(CLAIMS, by, {}) for claim in group.claims]
        assert sorted(listed) == sorted(claim.id for claim in CLAIMS)


def test_kinds_are_parted_into_direct_mixed_and_indirect() -> None:
    names = [group.name for group in grouped(CLAIMS, "kind", {})]
    assert "Quotation · direct" in names
    assert "Quotation · mixed" in names
    assert any(name.startswith("Quantity · ") for name in names)


def test_going_back_to_the_order_of_the_text_keeps_the_claim_chosen(view: ClaimListView) -> None:
    view.findChildren(QTabBar)[0].setCurrentIndex(0)
    view.choose("q4")
    for by in GROUPINGS[::-1]:
        view.group_by(by)
        chosen = view.chosen()
        assert chosen is not None
        assert chosen.id == "q4"
