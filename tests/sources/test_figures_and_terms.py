"""Figures have one spelling, and a query has only words that the index can take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.sources.figures import extra_figures, find_figures
from redpencil.sources.terms import plain_phrase, query_terms, quoted, stop_words, words_of


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("1800", "1800"),
        ("1,800", "1800"),
        ("eighteen hundred", "1800"),
        ("Eleven", "11"),
        ("41.3", "41d3"),
        ("2.5 million", "2500000"),
        ("2,500,000", "2500000"),
        ("two and a half million", "2500000"),
        ("$5bn", "5000000000"),
        ("20 m", "20"),
    ],
)
def test_a_figure_has_one_spelling_however_it_is_written(text: str, spelling: str) -> None:
    assert [found[2] for found in find_figures(f"about {text} in all")] == [spelling]


def test_the_pronoun_one_is_no_figure() -> None:
    assert list(find_figures("No one knows which one it was.")) == []


def test_only_other_spellings_are_added_to_the_index() -> None:
    assert extra_figures("In 2004 some 1,800 of eleven") == "1800 11"


def test_stop_words_are_no_terms_and_words_come_once() -> None:
    assert words_of("The barges and the Barges of Lindau") == ("barges", "lindau")


def test_a_contraction_is_no_word_of_one_letter() -> None:
    assert words_of("the minister’s aide isn't they've") == ("minister", "aide", "isn")


def test_a_number_in_words_can_be_found_by_both_its_spellings() -> None:
    assert query_terms("eleven barges") == ("barges", "11", "eleven")


def test_a_phrase_of_stop_words_is_asked_for_as_it_stands() -> None:
    assert plain_phrase("“We are what we are”", 40) == "we are what we are"
    assert plain_phrase("the", 40) == ""
    assert plain_phrase("the " * 41, 40) == ""


def test_the_stop_words_are_lower_case_and_single() -> None:
    assert {"the", "of", "would"} <= stop_words()
    assert all(word == word.lower() and word.isalpha() for word in stop_words())


@given(st.text(max_size=200))
def test_a_query_can_hold_no_operator(text: str) -> None:
    for term in query_terms(text):
        assert term.isalnum()
    expression = quoted(query_terms(text))
    assert expression.count('"') % 2 == 0


@given(st.text(st.sampled_from("0123456789,. -/½kmbillion hundredtwo"), max_size=60))
def test_figures_lie_in_the_text_in_order(text: str) -> None:
    at = 0
    for start, end, spelling in find_figures(text):
        assert at <= start < end <= len(text)
        assert spelling.isalnum()
        at = end
