"""Words of both directions of writing on one line, as the Unicode standard orders them (UAX #9)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.reports.people.bidirectional import (
    has_right_to_left,
    in_order,
    levels,
    mirrored,
    starts_right_to_left,
)

# Letters stand for their directions: Hebrew and Arabic words are told by their code points so
# that no editor turns these lines.
ALEF, BET, GIMEL = "\u05d0", "\u05d1", "\u05d2"
BEH, THREE = "\u0628", "\u0663"


@pytest.mark.parametrize(
    ("text", "base", "expected"),
    [
        ("abc", 0, "000"),
        (f"{ALEF}{BET}", 0, "11"),
        (f"a {ALEF} {BET} b", 0, "0011100"),
        (f"{ALEF} 12 {BET}", 1, "1" + "1" + "22" + "1" + "1"),
        (f"{ALEF} abc", 1, "11222"),
        (f"{BEH} 12.5", 1, "11" + "2222"),  # W2 and W4: a number beside Arabic is one of its own
        (f"{ALEF} $12", 1, "11" + "222"),  # W5: the sign of money goes with its number
        (f"{BEH} 12%", 1, "11" + "22" + "1"),  # but not with one beside Arabic
        (f"{BEH}{THREE}", 0, "12"),
        (f"a ({ALEF}) b", 0, "00010" + "00"),  # N0: brackets go with the line around them
        (f"{ALEF} (a) {BET}", 1, "11" + "121" + "11"),
        (f"{ALEF}\u05b0", 0, "11"),  # W1: a mark goes with its letter
        (f"{ALEF} ", 0, "10"),  # L1: blanks at the end of a line
        ("", 1, ""),
    ],
)
def test_letters_have_the_levels_of_the_standard(text: str, base: int, expected: str) -> None:
    assert levels(text, base) == [int(level) for level in expected]


def test_a_sentence_with_words_of_the_other_direction_is_put_in_order() -> None:
    text = f"see {ALEF}{BET} {GIMEL} there"
    assert "".join(in_order(text, levels(text, 0))) == f"see {GIMEL} {BET}{ALEF} there"


def test_a_number_in_a_line_from_the_right_is_read_from_the_left() -> None:
    text = f"{ALEF} 120 {BET}"
    assert "".join(in_order(text, levels(text, 1))) == f"{BET} 120 {ALEF}"


def test_brackets_turn_and_marks_stay_behind_their_letter() -> None:
    assert mirrored(f"({ALEF}\u05b0)") == f"({ALEF}\u05b0)"
    assert mirrored("a)") == "(a"


def test_the_first_letter_with_a_direction_says_where_a_block_begins() -> None:
    assert starts_right_to_left(f"12. “{ALEF} abc")
    assert not starts_right_to_left(f"abc {ALEF}")
    assert not starts_right_to_left("12 %")
    assert has_right_to_left(f"abc {ALEF}")
    assert not has_right_to_left("Übermorgen")


@given(st.text(f"{ALEF}{BET}{BEH}{THREE}ab12 .,%$()[]“\u0301\u2067\u202e"), st.integers(0, 1))
def test_no_letter_is_lost_and_words_from_the_left_alone_stay_as_they_are(
    text: str, base: int
) -> None:
    found = levels(text, base)
    assert sorted(in_order(text, found)) == sorted(text)
    assert all(level in (base, base + 1, 2) for level in found)
    if text.isascii() and not base:
        assert "".join(in_order(text, found)) == text
