"""Numbers in every style that news prints, each read back as what it is worth and what it tells."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.claims.quantities.finding import find_quantities
from redpencil.model import Quantity
from redpencil.text.paragraphs import from_text


def read(text: str) -> list[Quantity]:
    return list(find_quantities(from_text(text)))


def only(text: str) -> Quantity:
    found = read(text)
    assert len(found) == 1, [q.raw for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("The island has 1,800 homes.", "number", 1800, "home"),
        ("The island has 1 800 homes.", "number", 1800, "home"),
        ("The island has 1\u202f234\u202f567 trees.", "number", 1_234_567, "tree"),
        ("The island has 1'800 homes.", "number", 1800, "home"),
        ("The fund has 12,34,567 shares.", "number", 1_234_567, "share"),
        ("The fund lost Rs 3 crore.", "money", 30_000_000, "indian rupee"),
        ("The yard owes $-4.2bn.", "money", -4_200_000_000, "dollar"),
        ("The yard owes USD7m.", "money", 7_000_000, "dollar"),
        ("The yard owes $US70 million.", "money", 70_000_000, "dollar"),
        ("The yard owes S$3m.", "money", 3_000_000, "singapore dollar"),
        ("It made a loss of (3.2) million.", "number", -3_200_000, None),
        ("The pier is three and a half miles long.", "measure", 3.5, "mile"),
        ("Two and five ninths were left.", "number", 2 + 5 / 9, None),
        ("Three twenty-firsts were left.", "ratio", 3 / 21, None),
        ("Nine out of 10 sailors agreed.", "ratio", 0.9, None),
        ("Catches tripled.", "multiple", 3, "time"),
        ("There was a ten-fold rise.", "multiple", 10, "time"),
        ("Catches halved.", "multiple", 0.5, "time"),
        ("Support moved by 3 percentage points.", "percent", 3, "percentage point"),
        ("The van does 34 mpg.", "measure", 34, "mile per gallon"),
        ("Rent is £900 per head.", "money", 900, "pound sterling per person"),
        ("She earns $40,000 a year.", "money", 40_000, "dollar per year"),
        ("Water was at 31 degrees Celsius.", "measure", 31, "celsius"),
        ("The offensive, 26 days old, goes on.", "age", 26, "day"),
        ("Ilse Brandt, 61, steers the ferry.", "age", 61, "year"),
    ],
)  # fmt: skip
def test_a_style_of_printing_is_read(text: str, kind: str, value: float, unit: str | None) -> None:
    found = only(text)
    assert (found.kind, found.unit) == (kind, unit)
    assert found.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It takes more than 10 and less than 40 men.", (10, 40)),
        ("It takes at least 10 but no more than 40 men.", (10, 40)),
        ("The bill is between $26 and $31 million.", (26_000_000, 31_000_000)),
        ("The boats carry four or five people.", (4, 5)),
        ("They finished between the tenth and the fifteenth.", (10, 15)),
    ],
)
def test_two_ends_make_one_interval(text: str, value: tuple[int, int]) -> None:
    found = only(text)
    assert (found.kind, found.value) == ("range", value)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Stoxx 50 -1.3% by noon.", [-1.3]),
        ("The bid was $4.5 million (€4.1 million).", [4_500_000, 4_100_000]),
        ("The lens is a 75 -300mm zoom.", [75, 300]),
        ("The crew - 19 men - sang.", [19]),
    ],
)
def test_a_minus_is_told_from_dashes_and_brackets(text: str, values: list[float]) -> None:
    assert [q.value for q in read(text)] == values


def test_a_head_left_out_is_taken_from_the_number_before_and_from_its_group() -> None:
    dead, hurt = read("11 of its soldiers were killed and 60 wounded.")
    assert (dead.unit, hurt.unit) == ("soldier", "soldier")
    some, whole = read("23 of its 29 delegates left.")
    assert (some.unit, whole.unit, whole.value) == ("delegate", "delegate", 29)


def test_the_difference_has_a_direction_and_the_level_has_none() -> None:
    size, level = read("Catches rose 3% to 410 tonnes.")
    assert (size.change, level.change) == ("up", None)
    assert only("Rent fell by a third.").change == "down"


def test_the_months_that_lead_up_to_something_bound_no_number() -> None:
    assert only("The weeks leading up to 2 votes were quiet.").modifier == "exact"


def test_what_rose_is_sought_in_its_own_sentence() -> None:
    assert only("Nobody spoke of last year. It rose 3%.").concept is None


@given(
    st.integers(10_000, 10**12),
    st.sampled_from([",", "\u00a0", "\u202f", "'", "’", ""]),
    st.sampled_from(["$", "€", "£", "USD ", "US$", "-$"]),
)
def test_a_sum_in_any_grouping_is_read_back(value: int, mark: str, sign: str) -> None:
    found = only(f"They paid {sign}{value:,} then.".replace(",", mark))
    assert (found.kind, found.value) == ("money", -value if sign == "-$" else value)


@given(
    st.integers(1, 999),
    st.integers(0, 9),
    st.sampled_from([("bn", 10**9), ("m", 10**6), (" million", 10**6), (" trillion", 10**12)]),
)
def test_a_sum_with_a_scale_is_read_back(whole: int, tenth: int, scale: tuple[str, int]) -> None:
    found = only(f"They paid £{whole}.{tenth}{scale[0]} then.")
    assert found.unit == "pound sterling"
    assert found.value == pytest.approx((whole * 10 + tenth) * scale[1] / 10)


_HOSTILE = [
    "1", "9,", "1'", "(1)", "(1.2) ", "$(", "-", " -", "1 000 ", "1/2 ", "twenty ", "twenty-first ",
    "more than 1 and ", "less than ", "to ", "million ", "’", "Q1 ", "e9", "^9", "½", "%",
]  # fmt: skip


@given(st.lists(st.sampled_from(_HOSTILE), min_size=1, max_size=6))
@settings(max_examples=40, deadline=None)
def test_hostile_figures_cost_a_bounded_time_for_each_character(parts: list[str]) -> None:
    unit = "".join(parts)
    text = unit * (8_000 // len(unit))
    started = time.process_time()
    for _ in islice(find_quantities(replace(from_text("x"), text=text, blocks=())), 10**6):
        pass
    # A fifth of a millisecond for a character at most; what is quadratic takes minutes.
    assert time.process_time() - started < 0.001 * len(text)
