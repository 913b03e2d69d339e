"""Sentences, by Punkt with our own lists. The examples are the project's own."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.paragraphs import from_text
from redpencil.text.sentences import find_sentences, sentence_around

TABLE = [
    ("Mr. Hale left. He was late.", ["Mr. Hale left.", "He was late."]),
    ("The U.S. team won. It rained.", ["The U.S. team won.", "It rained."]),
    ("“We go,” said Dr. A. B. Orr Jr. on Monday.", ["“We go,” said Dr. A. B. Orr Jr. on Monday."]),
    ("She said “No.” He left.", ["She said “No.”", "He left."]),
    ("No. 3 was hers. We saw.", ["No. 3 was hers.", "We saw."]),
    ("Prices rose 3.5 percent. Wages fell.", ["Prices rose 3.5 percent.", "Wages fell."]),
    ("It ended at 5 p.m. The sun set.", ["It ended at 5 p.m.", "The sun set."]),
    ("“Stop!” he cried. Nobody did.", ["“Stop!” he cried.", "Nobody did."]),
    ("A headline without a stop", ["A headline without a stop"]),
]


@pytest.mark.parametrize(("text", "expected"), TABLE)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in find_sentences(text)] == expected


def test_the_sentence_around_a_claim_is_found_inside_its_paragraph() -> None:
    document = from_text("A. Orr wrote it.\n\nFirst one. The mast is nine metres high. Last one.")
    at = document.text.index("nine")
    assert sentence_around(document, at, at + 11) == "The mast is nine metres high."


def test_a_span_between_two_blocks_is_its_own_sentence() -> None:
    document = from_text("One here.\n\nTwo there.")
    assert sentence_around(document, 9, 11) == "\n\n"


def test_offsets_count_from_the_beginning_of_the_text() -> None:
    text = "Left out. Here it is. And more."
    assert [text[a:b] for a, b in find_sentences(text, 10)] == ["Here it is.", "And more."]


@given(st.text(alphabet=st.sampled_from("aB. \"'”’!?…)1é🙂\n"), max_size=120))
def test_property_sentences_hold_every_word_once_and_in_order(text: str) -> None:
    spans = find_sentences(text)
    assert all(a < b for a, b in spans)
    assert all(x[1] <= y[0] for x, y in itertools.pairwise(spans))
    assert "".join("".join(text[a:b] for a, b in spans).split()) == "".join(text.split())
