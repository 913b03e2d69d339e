"""The totals of a table are laid beside the sum of their parts."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.documents.table import read
from redpencil.model import Document
from redpencil.sources.totals import Total, find_sums, find_totals, run_again
from redpencil.text.arithmetic import work_out
from redpencil.text.column_sums import read_sum


def table(*lines: str) -> Document:
    return read("\n".join(lines).encode(), "ferries.csv", {})


def totals(*lines: str) -> list[Total]:
    return list(find_totals(table(*lines)))


def test_a_total_that_its_parts_do_not_make_is_seen_with_the_sum() -> None:
    (total,) = totals("lake,boats,remark", "North,12,old", "South,30,new", "Total,43,")
    assert not total.agrees
    assert (total.column, total.stated, total.summed) == ("boats", 43, 42)
    assert total.calculation == "sum of “boats” in row 2 to row 3: 12 + 30 = 42"
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
    assert [t.summed for t in totals(*lines)] == [3, 9]
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
    assert total.agrees
    assert total.calculation.endswith(": 10 + (-4) = 6")


def test_a_grand_total_sums_up_the_totals_before_it() -> None:
    lines = ("lake,boats", "A,1", "B,2", "Subtotal,3", "C,4", "D,5", "Subtotal,9", "Total,12")
    assert totals(*lines)[-1].parts == ("row 4", "row 7")
    assert totals(*lines)[-1].agrees


def test_a_total_with_more_than_rows_before_it_is_not_guessed_at() -> None:
    fits = totals("lake,cost", "A,1", "B,2", "Subtotal,3", "tax,4", "fee,5", "Total,12")
    assert [t.agrees for t in fits] == [True, True]
    unclear = totals("lake,cost", "A,1", "B,2", "Subtotal,3", "tax,4", "fee,5", "Total,50")
    assert [t.stated for t in unclear] == [3]


def test_a_table_without_a_total_has_its_sums_all_the_same() -> None:
    (boats,) = find_sums(table("lake,boats,share %", "N,12,3", "S,30,4"))
    assert (boats.column, boats.stated, boats.summed) == ("boats", None, 42)


def test_a_sum_is_run_again_on_the_table_as_it_is_now() -> None:
    (before,) = totals("lake,boats", "N,12", "S,30", "Total,42")
    line = before.calculation
    assert run_again(line, table("lake,boats", "N,12", "S,30", "Total,43")) == line
    grown = run_again(line, table("lake,boats", "N,12", "S,30", "W,5", "Total,47"))
    assert grown == "sum of “boats” in row 2 to row 4: 12 + 30 + 5 = 47"
    assert run_again(line, table("lake,ships", "N,12", "S,30")) is None
    assert run_again("12 + 30 = 42", table("lake,ships", "N,12", "S,30")) == "12 + 30 = 42"


def test_a_sum_of_many_rows_is_told_by_its_rows_alone() -> None:
    (total,) = totals("lake,boats", *(f"lake {n},{n}" for n in range(500)), "Total,124750")
    assert total.calculation == "sum of “boats” in row 2 to row 501 = 124,750"
    assert read_sum(total.calculation) is not None


FIGURES = st.decimals(-99_999, 99_999, places=2, allow_nan=False, allow_infinity=False)


@given(st.lists(FIGURES, min_size=2, max_size=40))
def test_property_a_sum_is_what_decimal_sums(parts: list[Decimal]) -> None:
    document = table("lake,cost", *(f"lake {n},{part}" for n, part in enumerate(parts)))
    (total,) = find_sums(document)
    assert total.summed == sum(parts, Decimal(0))
    line = read_sum(total.calculation)
    assert line is not None
    assert line.value == sum(parts, Decimal(0))
    if line.arithmetic:
        worked = work_out(line.arithmetic)
        assert worked is not None
        assert worked.holds
    assert run_again(total.calculation, document) == total.calculation


@given(st.lists(st.integers(-9_999, 9_999), min_size=2, max_size=8), st.integers(-5, 5))
def test_property_a_sum_agrees_only_where_nothing_is_added(parts: list[int], more: int) -> None:
    rows = (f"lake {n},{part}" for n, part in enumerate(parts))
    (total,) = totals("lake,boats", *rows, f"Total,{sum(parts) + more}")
    assert total.agrees == (more == 0)
