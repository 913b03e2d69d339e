"""Two versions of a passage, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.diffing import diff_words


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        ("The ferry takes 180 people.", "The ferry takes 190 people.", [("180", "190")]),
        ("It cost $1.5 million.", "It cost $1.8 million.", [("$1.5", "$1.8")]),
        ("a 12-hour night", "a 14-hour night", [("12-hour", "14-hour")]),
        ("We stay.", "We all stay.", [("", "all")]),
        ("We all stay.", "We stay.", [("all", "")]),
        ("one boat, in May", "two boats, at ten", [("one boat, in May", "two boats, at ten")]),
        ("sold the old boat", "bought the new boat", [("sold the old", "bought the new")]),
    ],
)  # fmt: skip
def test_what_was_taken_out_and_put_in_is_told_in_whole_words(
    before: str, after: str, changes: list[tuple[str, str]]
) -> None:
    found = diff_words(before, after)
    assert [(ours, theirs) for step, ours, theirs in found if step != "equal"] == changes


def test_other_typography_is_no_change() -> None:
    steps = diff_words("“We’ll stay” – always", '"We\'ll stay" — always')
    assert [step for step, _, _ in steps] == ["equal"]


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_versions_can_be_read_off_the_diff(before: str, after: str) -> None:
    steps = diff_words(before, after)
    for number, text in ((1, before), (2, after)):
        words = "".join("".join(step[number] for step in steps).split())
        assert words == "".join(text.split())
