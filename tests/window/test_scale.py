"""The little scale: where figures lie on it, and what the panel shows of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from redpencil.model import Modifier, Quantity, Value
from redpencil.window.look import theme
from redpencil.window.panel.scale import scale_of
from redpencil.window.panel.scale_line import ScaleLine


def figure(value: Value | None, modifier: Modifier = "exact", unit: str = "boat") -> Quantity:
    return Quantity("number", 0, 2, "40", value, unit, modifier)


NUMBERS = st.floats(-1e12, 1e12) | st.integers(-(10**9), 10**9)
VALUES = NUMBERS | st.tuples(NUMBERS, NUMBERS).map(lambda pair: (min(pair), max(pair)))
MODIFIERS: tuple[Modifier, ...] = (
    "exact", "approx", "more_than", "at_least", "less_than", "at_most",
)  # fmt: skip


@given(VALUES, st.sampled_from(MODIFIERS), VALUES, st.sampled_from(MODIFIERS))
def test_every_figure_lies_on_the_line_with_its_ends_in_order(
    ours: Value, first: Modifier, theirs: Value, second: Modifier
) -> None:
    scale = scale_of(figure(ours, first), figure(theirs, second))
    assert scale is not None
    assert scale.theirs is not None
    for reach in (scale.ours, scale.theirs):
        assert 0 <= reach.low <= reach.high <= 1


def test_a_bound_is_open_on_its_side_and_a_larger_figure_lies_further_on() -> None:
    scale = scale_of(figure(40, "more_than"), figure(50))
    assert scale is not None
    assert scale.theirs is not None
    assert (scale.ours.open_low, scale.ours.open_high) == (False, True)
    assert scale.ours.low < scale.theirs.low == scale.theirs.high < scale.ours.high


def test_the_sources_figure_is_drawn_in_the_articles_unit() -> None:
    scale = scale_of(figure(5, unit="kilometre"), figure(5000, unit="metre"))
    assert scale is not None
    assert scale.theirs is not None
    assert scale.theirs.low == pytest.approx(scale.ours.low)
    warm = scale_of(figure(5, unit="celsius"), figure(41, unit="fahrenheit"))
    assert warm is not None
    assert warm.theirs is not None
    assert warm.theirs.low == pytest.approx(warm.ours.low, abs=1e-3)


def test_what_cannot_be_compared_or_drawn_is_left_out() -> None:
    other = scale_of(figure(5, unit="kilometre"), figure(5, unit="boat"))
    assert other is not None
    assert other.theirs is None
    assert scale_of(figure(None)) is None
    assert scale_of(Quantity("date", 0, 4, "2016", 2016)) is None


def test_the_line_tells_both_figures_in_words_and_hides_where_it_says_nothing(
    dressed: QApplication,
) -> None:
    line = ScaleLine(theme.load("light"))
    line.show_quantities(figure(40, "at_least"), figure(38))
    assert line.words() == ("Here: ≥ 40 · boats", "Source: 38 · boats")
    assert "at least 40" in line.accessibleName()
    assert not line.grab().isNull()
    line.show_quantities(figure(40))
    assert line.isHidden()
    assert line.words() == ()
    line.show_quantities(figure((3, 7), "approx"))
    assert not line.isHidden()
    line.show_quantities(None)
    assert line.isHidden()
