"""Paragraphs and their locators."""

from __future__ import annotations

import itertools
import time

from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.paragraphs import find_paragraphs, from_text


def words_of(text: str) -> list[str]:
    return [text[a:b] for a, b in find_paragraphs(text)]


def test_every_line_is_a_paragraph_of_an_unwrapped_text() -> None:
    assert words_of("One line.\nAnother line.\n\nA third.") == [
        "One line.",
        "Another line.",
        "A third.",
    ]


def test_a_hard_wrapped_text_is_parted_at_its_blank_lines() -> None:
    line = "The harbour pilots went out early that day, well before the sun"
    text = "\n".join([line] * 4) + "\n\n" + "\n".join([line] * 3)
    assert len(find_paragraphs(text)) == 2


def test_a_short_first_line_without_a_stop_is_the_heading_and_the_title() -> None:
    document = from_text("Ferry sails again\n\nThe ferry sailed on Monday.")
    assert [block.kind for block in document.blocks] == ["heading", "paragraph"]
    assert document.title == "Ferry sails again"


def test_a_single_paragraph_is_no_heading() -> None:
    assert from_text("Ferry sails again").blocks[0].kind == "paragraph"


def test_a_text_without_words_has_no_blocks() -> None:
    assert from_text(" \n\t\n").blocks == ()


def test_a_line_of_a_million_letters_costs_no_more_than_its_length() -> None:
    start = time.process_time()
    assert len(find_paragraphs("a\n\n" + "x" * 1_000_000 + "\n\nb")) == 3
    assert time.process_time() - start < 1


@given(st.text(alphabet=st.sampled_from("ab .\n\t\u00a0é“”🙂"), max_size=200))
def test_property_paragraphs_hold_every_word_once_and_in_order(text: str) -> None:
    spans = find_paragraphs(text)
    assert all(0 <= a < b <= len(text) for a, b in spans)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(spans))
    outside = "".join(
        text[a:b] for a, b in zip([0, *(b for _, b in spans)], [*(a for a, _ in spans), len(text)],
                                  strict=True)
    )  # fmt: skip
    assert outside.strip() == ""


@given(st.text(max_size=300))
def test_property_a_block_is_found_at_every_place_inside_it(text: str) -> None:
    document = from_text(text)
    for block in document.blocks:
        assert document.block_at(block.start) == block
        assert document.block_at(block.end - 1) == block
        assert document.block_at(block.end) != block
