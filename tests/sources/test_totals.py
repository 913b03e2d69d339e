"""The totals of a table are laid beside the sum of their parts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.documents.table import read
from redpencil.model import Document
from redpencil.sources.totals import Total, find_totals


def table(*lines: str) -> Document:
    return read("\n".join(lines).encode(), "ferries.csv", {})


def totals(*lines: str) -> list[Total]:
    return list(find_totals(table(*lines)))


def test_a_total_that_its_parts_do_not_make_is_seen_with_the_sum() -> None:
    (total,) = totals("lake,boats,remark", "North,12,old", "South,30,new", "Total,43,")
    assert not total.agrees
    assert (total.column, total.stated, total.summed) == ("boats", 43, 42)
    assert total.calculation == "12 + 30 = 42"
    assert (total.locator, total.parts) == ("row 4", ("row 2", "row 3"))


def test_every_column_of_figures_has_its_sum() -> None:
    found = totals("lake;boats;cost", "N;2;1,200.50", "S;3;$ 99.50", "All lakes;5;1300.00")
    assert [(t.column, t.agrees) for t in found] == [("boats", True), ("cost", True)]


def test_a_total_is_held_to_the_digits_it_is_printed_with() -> None:
    (total,) = totals("lake,cost", "N,1.26", "S,2.31", "Total,3.6")
    assert total.agrees
    assert total.summed == Decimal("3.57")


def test_each_subtotal_sums_the_rows_since_the_last() -> None:
    lines = ("lake,boats", "A,1", "B,2", "Subtotal,3", "C,4", "D,5", "Subtotal,8")
    assert [t.calculation for t in totals(*lines)] == ["1 + 2 = 3", "4 + 5 = 9"]
    assert [t.agrees for t in totals(*lines)] == [True, False]


@pytest.mark.parametrize(
    "lines",
    [
        ("lake,share", "N,40%", "S,60%", "Total,100%"),
        ("lake,boats", "N,12", "S,some", "Total,12"),
        ("lake,boats", "N,12", "Total,12"),
        ("lake,boats", "N,12", "S,30", "Totten,43"),
        ("", ""),
    ],
)
def test_what_is_no_sum_gives_none(lines: tuple[str, ...]) -> None:
    assert totals(*lines) == []


def test_a_loss_is_taken_off() -> None:
    (total,) = totals("year,gain", "a,10", "b,-4", "Sum,6")
    assert (total.agrees, total.calculation) == (True, "10 + (-4) = 6")


@given(st.lists(st.integers(-9_999, 9_999), min_size=2, max_size=8), st.integers(-5, 5))
def test_property_a_sum_agrees_only_where_nothing_is_added(parts: list[int], more: int) -> None:
    rows = (f"lake {n},{part}" for n, part in enumerate(parts))
    (total,) = totals("lake,boats", *rows, f"Total,{sum(parts) + more}")
    assert total.agrees == (more == 0)
