"""A line of arithmetic is worked out exactly, and nothing else is run."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.arithmetic import work_out, written


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("1,247 − 1,180", "67"),
        ("1,247 - 1,180 = 67", "67"),
        ("2 + 3 × 4", "14"),
        ("(2 + 3) * 4", "20"),
        ("10 ÷ 4", "2.5"),
        ("-3 + 5", "2"),
        ("2^10 / 1 024", "1"),
        ("12 % of 400", "48"),
        ("200 + 8 %", "216"),
        ("200 − 8 %", "184"),
        ("0.1 + 0.2", "0.3"),
        ("1 / 3", "0.333333"),
        ("5 x 6", "30"),
        ("2,386,500 + 10,000,000", "12,386,500"),
    ],
)
def test_arithmetic_as_people_write_it(line: str, value: str) -> None:
    worked = work_out(line)
    assert worked is not None
    assert written(worked.value) == value
    assert worked.holds


@pytest.mark.parametrize(
    ("line", "holds"),
    [
        ("1,247 − 1,180 = 68", False),
        ("2 / 3 = 0.67", True),
        ("2 / 3 = 0.66", False),
        ("(58 − 50) / 50 = 16 %", True),
        ("(58 − 50) / 50 = 15 %", False),
        ("12 / 36 = 1/3", True),
    ],
)
def test_an_expected_result_is_compared_as_it_is_written(line: str, holds: bool) -> None:
    worked = work_out(line)
    assert worked is not None
    assert worked.holds is holds


@pytest.mark.parametrize(
    "line",
    ["", "12", "called the ministry", "2 +", "(1 + 2", "1 / 0", "9^9^9^9", "10^999", "1 + + )",
     "__import__('os')", "1 + a", "2 = 2 = 2", "(" * 60 + "1+1" + ")" * 60],
)  # fmt: skip
def test_what_is_no_arithmetic_comes_to_nothing(line: str) -> None:
    assert work_out(line) is None


@given(st.text(alphabet="0123456789.,+-*/^()%= x÷of", max_size=60))
def test_whatever_is_written_raises_nothing(line: str) -> None:
    worked = work_out(line)
    if worked is not None:
        assert written(worked.value)


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
def test_sums_are_exact(one: int, other: int) -> None:
    worked = work_out(f"({one:,}) + ({other:,})")
    assert worked is not None
    assert worked.value == Fraction(one + other)
