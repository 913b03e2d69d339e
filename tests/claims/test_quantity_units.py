"""Units compare through the base unit of their dimension; numerals are worth what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.claims.quantities.digits import read_digits
from redpencil.claims.quantities.numerals import number_words, read_words
from redpencil.claims.quantities.units import find_unit, to_base_unit, unit_table


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((35, "kilometre"), (21.748, "mile")),
        ((1, "tonne"), (1000, "kilogram")),
        ((1.5, "hour"), (90, "minute")),
        ((20, "celsius"), (68, "fahrenheit")),
        ((50, "mile per hour"), (80.47, "kilometre per hour")),
        ((250, "cent"), (2.5, "dollar")),
        ((100, "basis point"), (1, "percentage point")),
        ((3, "dollar per gallon"), (0.7925, "dollar per litre")),
    ],
)
def test_the_same_amount_in_two_units_has_one_base(
    one: tuple[float, str], other: tuple[float, str]
) -> None:
    first, second = to_base_unit(*one), to_base_unit(*other)
    assert first is not None
    assert second is not None
    assert first[1] == second[1]
    assert first[0] == pytest.approx(second[0], rel=1e-3)


@pytest.mark.parametrize("unit", [None, "troop", "troop per day", "percentage per troop"])
def test_a_counted_noun_has_no_conversion(unit: str | None) -> None:
    assert to_base_unit(3, unit) is None


def test_percent_and_percentage_points_never_compare() -> None:
    percent, points = to_base_unit(5, "percentage"), to_base_unit(5, "percentage point")
    assert percent is not None
    assert points is not None
    assert percent[1] != points[1]


def test_every_unit_is_found_by_its_name_and_its_plural() -> None:
    for name in unit_table().by_name:
        assert find_unit(name) is not None
    assert find_unit("square feet") == find_unit("square foot")


@given(st.integers(min_value=0, max_value=10**12))
def test_a_grouped_figure_is_worth_its_digits(value: int) -> None:
    text = f"{value:,}"
    found = read_digits(text, 0)
    assert found is not None
    assert (found.value, found.end) == (value, len(text))


_SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen",
]  # fmt: skip
_TENS = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]  # fmt: skip


def spell(number: int) -> str:
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = f" {spell(number % scale)}" if number % scale else ""
            return f"{spell(number // scale)} {name}{rest}"
    if number >= 100:
        rest = f" and {spell(number % 100)}" if number % 100 else ""
        return f"{_SMALL[number // 100]} hundred{rest}"
    if number < 20:
        return _SMALL[number]
    return _TENS[number // 10] + (f"-{_SMALL[number % 10]}" if number % 10 else "")


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_a_number_spelled_out_is_read_back(number: int) -> None:
    text = spell(number)
    found = read_words(text, 0, number_words("en"))
    assert found is not None
    assert (found.value, found.end) == (number, len(text))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half a million", 500_000),
        ("two and a half", 2.5),
        ("one million and a half", 1_500_000),
        ("three dozen", 36),
        ("five point five", 5.5),
        ("three quarters", 0.75),
        ("one hundred and three quarters", 100.75),
    ],
)
def test_fractions_in_words_are_worth_what_they_say(text: str, value: float) -> None:
    found = read_words(text, 0, number_words("en"))
    assert found is not None
    assert (found.value, found.end) == (pytest.approx(value), len(text))
