"""Some claims put in the place of others: every pane ends up as if it had begun with these."""

from __future__ import annotations

import random
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from redpencil.claims.amending import Found, bare_claim
from redpencil.claims.finding import Batch
from redpencil.model import Amendment, Article, Check, Claim
from redpencil.text.paragraphs import from_text
from redpencil.window.listing import claim_model
from redpencil.window.listing.claim_list import ClaimListView
from redpencil.window.listing.claim_model import ClaimModel, Tab
from redpencil.window.look import theme
from redpencil.window.page.marks import MarkIndex
from redpencil.window.page.minimap import Minimap
from redpencil.window.work.laying import laid_anew
from redpencil.window.work.review import Review

WORDS = "The pier has nine lamps and twelve steps. " * 30
DOCUMENT = from_text(WORDS)
SPANS = st.tuples(st.integers(0, 90), st.integers(1, 20)).map(lambda at: (at[0], at[0] + at[1]))
SETS = st.sets(SPANS, max_size=12)


def claims_at(spans: set[tuple[int, int]]) -> tuple[Claim, ...]:
    ordered = sorted(spans, key=lambda span: (span[0], -span[1]))
    return tuple(map(claim_at, ordered))


@cache
def claim_at(span: tuple[int, int]) -> Claim:
    return bare_claim(DOCUMENT, "statement", *span)


@given(SETS, SETS)
def test_the_marks_are_those_of_an_index_made_anew(
    before: set[tuple[int, int]], after: set[tuple[int, int]]
) -> None:
    marks, anew = MarkIndex(), MarkIndex()
    marks.add(claims_at(before))
    marks.exchange(claims_at(before - after), claims_at(after - before))
    anew.add(claims_at(after))
    assert list(marks) == list(anew)
    for offset in range(0, 250, 7):
        assert marks.within(offset, offset + 20) == anew.within(offset, offset + 20)


@pytest.mark.parametrize("tab", ["all", "open", "quotation", "speakers"])
@settings(max_examples=30)
@given(before=SETS, after=SETS, few=st.sampled_from([0, 1000]), seed=st.randoms())
def test_the_rows_are_those_of_a_model_made_anew(
    tab: Tab, before: set[tuple[int, int]], after: set[tuple[int, int]], few: int,
    seed: random.Random,
) -> None:  # fmt: skip
    limit, claim_model._FEW = claim_model._FEW, few
    try:
        model, anew = ClaimModel(), ClaimModel()
        QAbstractItemModelTester(model, model)
        model.show_tab(tab)
        anew.show_tab(tab)
        model.show_claims(claims_at(before))
        anew.show_claims(claims_at(after))
        for claim in claims_at(before | after):
            if seed.random() < 0.3:
                for each in (model, anew):
                    each.set_check(claim.id, decided(claim))
        model.exchange(claims_at(before - after), claims_at(after - before))
        assert model.shown() == anew.shown()
        assert model.claims() == anew.claims()
        assert model.counts() == anew.counts()
        assert all(model.row_of(c.id) == anew.row_of(c.id) for c in claims_at(before | after))
        assert model.rowCount(QModelIndex()) == len(anew.shown())
    finally:
        claim_model._FEW = limit


def decided(claim: Claim) -> Check:
    return Check(claim.id, "ok", claim.text, claim.kind, claim.start, claim.end, "A.K.", "2026", 1)


@pytest.mark.parametrize("many", [12, 400])
def test_the_map_draws_only_lines_that_change_and_looks_as_if_drawn_whole(
    many: int, qtbot: QtBot
) -> None:
    text = from_text("One lamp burns on the pier. " * 600)
    every = [
        bare_claim(text, "statement" if n % 2 else "quantity", n * 37, n * 37 + 9)
        for n in range(many)
    ]
    drawn, whole = Minimap(theme.load("light")), Minimap(theme.load("light"))
    for each in (drawn, whole):
        qtbot.addWidget(each)
        each.resize(14, 300)
        each.show_text(len(text.text))
    drawn.add_claims(every[:-1])
    drawn.grab()
    kept = drawn._drawn
    drawn.exchange(every[4:6], every[-1:])
    drawn.set_statuses({every[8].id: "fix"})
    whole.add_claims([*every[:4], *every[6:]])
    whole.set_statuses({every[8].id: "fix"})
    assert drawn._drawn is kept
    assert drawn.grab().toImage() == whole.grab().toImage()


def test_a_list_that_loses_the_chosen_row_chooses_no_other(qtbot: QtBot) -> None:
    view = ClaimListView(theme.load("light"))
    qtbot.addWidget(view)
    claims = claims_at({(0, 8), (20, 30), (40, 50)})
    view.show_claims(claims)
    view.choose(claims[1].id)
    with qtbot.assertNotEmitted(view.claim_chosen):
        view.exchange((claims[1],), ())
    assert view.order() == (claims[0], claims[2])


def test_what_an_amendment_leaves_alone_is_not_told_again() -> None:
    claims = claims_at({(0, 8), (20, 30), (40, 50)})
    found = Found(Batch(claims, ()))
    put_away = Amendment(
        1, claims[1].id, "dismissed", "statement", 20, 30, claims[1].text, {"scope": "once"},
        "A.K.", "2026",
    )  # fmt: skip
    laid = laid_anew(DOCUMENT, (put_away,), found, claims)
    assert laid.gone == (claims[1],)
    assert laid.came == ()
    assert laid.claims == (claims[0], claims[2])
    review = Review(Article("a1", DOCUMENT))
    review.add_claims(claims)
    review.evidence = {claim.id: () for claim in claims}
    review.lay_anew(laid)
    assert set(review.evidence) == {claims[0].id, claims[2].id}
    assert [review.position(claim) for claim in claims] == [1, 0, 2]
    assert list(review.asides) == [claims[1].id]
