"""A cited passage is found again in a source that changed, and nothing else is taken for it."""

from __future__ import annotations

import pytest

from redpencil.model import Document
from redpencil.sources.counterparts import find_counterpart
from redpencil.text.paragraphs import from_text

OLD = "The clinic has 46 beds and nine nurses, the ministry said in its yearly report."
OTHERS = (
    "The ferry crosses the sound twice a day when the weather allows it.",
    "Salt was the trade of the island before the harbour was dug.",
    "Three babies were born in the corridor in the night of the flood.",
)


def source(*paragraphs: str) -> Document:
    return from_text("\n\n".join(paragraphs), title="Report")


def test_a_passage_that_stands_there_still_is_itself_wherever_it_moved() -> None:
    assert find_counterpart(OLD, "¶ 1", source(*OTHERS, OLD)) == OLD
    assert find_counterpart("46 beds and nine nurses", "¶ 1", source(OTHERS[0], OLD)) == (
        "46 beds and nine nurses"
    )


def test_line_breaks_are_no_change() -> None:
    broken = OLD.replace(" and ", "\nand ")
    assert find_counterpart(OLD, "¶ 1", source(broken)) == OLD


@pytest.mark.parametrize(
    "new",
    [
        OLD.replace("46", "48"),
        OLD.replace("nine nurses", "eleven nurses and a doctor"),
        "According to the ministry, "
        + OLD.removesuffix(", the ministry said in its yearly report."),
    ],
)
def test_a_passage_that_reads_otherwise_is_found(new: str) -> None:
    assert find_counterpart(OLD, "¶ 9", source(*OTHERS[:2], new, OTHERS[2])) == new


def test_of_two_like_it_the_one_at_the_same_place_is_taken() -> None:
    one, two = OLD.replace("46", "48"), OLD.replace("46 beds", "50 beds in all")
    assert find_counterpart(OLD, "¶ 2", source(one, two)) == two
    assert find_counterpart(OLD, "¶ 1", source(one, two)) == one


def test_what_stands_at_the_same_place_but_is_something_else_is_not_taken() -> None:
    assert find_counterpart(OLD, "¶ 1", source(*OTHERS)) is None
    new = OLD.replace("46", "48")
    assert find_counterpart(OLD, "¶ 1", source(OTHERS[0], new)) == new


def test_a_few_words_cited_from_a_long_passage_are_found_in_it() -> None:
    new = "In its report the ministry counted 48 beds and nine nurses, which it called enough."
    assert find_counterpart("46 beds and nine nurses", "¶ 1", source(OTHERS[0], new)) == new


def test_a_source_without_words_has_nothing() -> None:
    assert find_counterpart(OLD, "¶ 1", source("")) is None
