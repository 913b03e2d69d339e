"""The claim list: rows, tabs and counts, choosing, and what screen readers hear."""

from __future__ import annotations

from collections.abc import Iterator
from time import perf_counter

import pytest
from panel_values import check_of, evidence_for, passage_of, quantity_claim, quotation_claim
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QListView, QTabBar
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from redpencil.model import Claim
from redpencil.window.listing.claim_delegate import elide_quoted
from redpencil.window.listing.claim_list import ClaimListView
from redpencil.window.listing.claim_model import ClaimModel
from redpencil.window.look import fonts, theme


def many(count: int, first: int = 1) -> list[Claim]:
    return [
        quotation_claim(n) if n % 3 == 0 else quantity_claim(n) for n in range(first, first + count)
    ]


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication) -> Iterator[ClaimListView]:
    fonts.register()
    shown = ClaimListView(theme.load("light"))
    shown.resize(296, 600)
    shown.show()
    yield shown
    # At once: what lingers would be dressed anew in every test that follows.
    delete(shown)


def rows(view: ClaimListView) -> QAbstractItemModel:
    return view.findChildren(QListView)[0].model()


def tabs(view: ClaimListView) -> QTabBar:
    return view.findChildren(QTabBar)[0]


def tab_texts(view: ClaimListView) -> list[str]:
    QApplication.processEvents()
    return [tabs(view).tabText(number) for number in range(4)]


def words(view: ClaimListView) -> list[str]:
    model = rows(view)
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_model_keeps_qts_rules_through_everything(qapp: QApplication) -> None:
    model = ClaimModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_claims(many(10))
    model.add_claims(many(10, 11))
    model.show_tab("open")
    for claim in model.claims()[::2]:
        model.set_check(claim.id, check_of(claim, "ok"))
    assert model.rowCount() == 10
    model.set_check("n1", None)
    assert model.rowCount() == 11
    model.add_claims([quotation_claim(5, "“squeezed in”")])
    model.show_tab("quotation")
    model.add_claims(many(5, 40))
    assert model.rowCount() == model.counts()["quotation"]


def test_batches_come_out_in_the_order_of_the_text(view: ClaimListView) -> None:
    view.show_claims(many(4, 10))
    view.add_claims(many(4, 20))
    view.add_claims(many(2, 3))
    starts = [claim.start for claim in view.order()]
    assert starts == sorted(starts)
    assert len(words(view)) == 10


def test_a_claim_that_is_found_twice_stands_once(view: ClaimListView) -> None:
    view.show_claims(many(3))
    view.add_claims(many(5))
    assert len(view.order()) == 5


def test_the_tabs_count_and_show_their_own(view: ClaimListView) -> None:
    view.show_claims(many(9))
    view.set_check("n1", check_of(quantity_claim(1), "ok"))
    view.set_check("n2", check_of(quantity_claim(2), "checking"))
    assert tab_texts(view) == ["All 9", "Open 8", "Quotations 3", "Quantities 6"]
    tabs(view).setCurrentIndex(2)
    assert set(words(view)) == {"“We will not leave”"}


def test_a_claim_in_hand_stays_in_the_open_tab_until_one_goes_on(view: ClaimListView) -> None:
    view.show_claims(many(3))
    tabs(view).setCurrentIndex(1)
    view.choose("n1")
    view.set_check("n1", check_of(quantity_claim(1), "ok"))
    assert len(words(view)) == 3
    view.choose("n2")
    assert len(words(view)) == 2
    assert view.chosen() == quantity_claim(2)
    view.set_check("n1", None)
    assert len(words(view)) == 3


def test_choosing_tells_the_claim_once(view: ClaimListView, qtbot: QtBot) -> None:
    view.show_claims(many(5))
    told: list[Claim] = []
    view.claim_chosen.connect(told.append)
    view.choose("q3")
    view.choose("q3")
    assert [claim.id for claim in told] == ["q3"]


def test_arrow_keys_choose(view: ClaimListView, qtbot: QtBot) -> None:
    view.show_claims(many(5))
    view.choose("n1")
    with qtbot.waitSignal(view.claim_chosen) as told:
        qtbot.keyClick(view.findChildren(QListView)[0], Qt.Key.Key_Down)
    assert told.args == [view.order()[1]]


def test_a_claim_outside_the_tab_is_shown_by_going_to_all(view: ClaimListView) -> None:
    view.show_claims(many(6))
    tabs(view).setCurrentIndex(2)
    view.choose("n1")
    assert tabs(view).currentIndex() == 0
    assert view.chosen() == quantity_claim(1)


def test_an_unknown_claim_changes_nothing(view: ClaimListView) -> None:
    view.show_claims(many(2))
    view.choose("q999")
    assert view.chosen() is None


def test_the_claim_chosen_stays_chosen_while_others_come(view: ClaimListView) -> None:
    view.show_claims(many(3, 10))
    view.choose("n11")
    view.add_claims([quotation_claim(1)])
    current = view.findChildren(QListView)[0].currentIndex()
    assert current.data() == quantity_claim(11).text


def test_a_row_says_its_place_kind_and_status_to_a_screen_reader(view: ClaimListView) -> None:
    claim = quantity_claim(2)
    view.show_claims([quotation_claim(1), claim])
    view.set_check(claim.id, check_of(claim, "query"))
    view.set_evidence(claim.id, (evidence_for(claim, "differs", passage_of()),))
    spoken = rows(view).index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("claim 2 of 2, quantity, query")
    assert "differs" in spoken
    assert ">" not in spoken


def test_a_new_article_forgets_the_old_checks(view: ClaimListView) -> None:
    view.show_claims(many(2))
    view.set_check("n1", check_of(quantity_claim(1), "ok"))
    view.show_claims(many(2))
    assert tab_texts(view)[1] == "Open 2"


def test_a_check_that_comes_before_its_claim_is_kept(view: ClaimListView) -> None:
    view.show_claims(())
    view.set_check("n1", check_of(quantity_claim(1), "ok"))
    view.add_claims(many(2))
    assert tab_texts(view)[1] == "Open 1"


def test_five_thousand_claims_are_there_at_once(view: ClaimListView, qapp: QApplication) -> None:
    claims = many(5000)
    start = perf_counter()
    view.show_claims(claims[:64])
    for first in range(64, 5000, 64):
        view.add_claims(claims[first : first + 64])
    view.choose(claims[-1].id)
    view.grab()
    # 0.1 s on two idle cores; room for a busy machine, none for laying out every row.
    assert perf_counter() - start < 2
    assert len(words(view)) == 5000


def test_a_thousand_checks_are_counted_once(view: ClaimListView) -> None:
    claims = many(3000)
    view.show_claims(claims)
    start = perf_counter()
    for claim in claims[:1000]:
        view.set_check(claim.id, check_of(claim, "ok"))
    assert tab_texts(view)[1] == "Open 2,000"
    # 0.02 s on two idle cores; counting after each took 1.8.
    assert perf_counter() - start < 0.5


def test_words_in_marks_keep_their_closing_mark(qapp: QApplication) -> None:
    fonts.register()
    metrics = QFontMetrics(fonts.interface(13))
    cut = elide_quoted("“the worst season in living memory”", metrics, 150)
    assert cut.endswith("…”")
    assert metrics.horizontalAdvance(cut) <= 150
    assert elide_quoted("“short”", metrics, 150) == "“short”"
    assert elide_quoted("a long run of words without any marks", metrics, 90).endswith("…")


def test_dark_and_light_are_painted_in_their_own_colours(view: ClaimListView) -> None:
    view.show_claims(many(3))
    view.choose("n2")
    images: dict[str, QImage] = {}
    for name in ("light", "dark"):
        colours = theme.load(name)
        view.set_theme(colours)
        images[name] = view.grab().toImage()
        shades = {images[name].pixelColor(x, y).name() for x in (1, 2) for y in range(0, 300, 2)}
        assert colours.accent in shades
    assert images["light"] != images["dark"]
