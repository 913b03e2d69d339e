"""Words and stems."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.tokens import find_words, stem


def words_of(text: str) -> list[str]:
    return [text[a:b] for a, b in find_words(text)]


def test_contractions_are_parted_and_marks_stand_alone() -> None:
    assert words_of('"We won\'t go," he said.') == [
        '"', "We", "wo", "n't", "go", ",", '"', "he", "said", ".",
    ]  # fmt: skip


def test_offsets_count_from_the_beginning_of_the_text() -> None:
    text = "one two three"
    assert [text[a:b] for a, b in find_words(text, 4)] == ["two", "three"]


def test_related_forms_have_one_stem() -> None:
    assert stem("Killings") == stem("killing") == "kill"


@given(st.text(alphabet=st.sampled_from("ab n't\"'`”“(.,…) 🙂-"), max_size=80))
def test_property_words_are_in_order_and_hold_all_that_is_not_white(text: str) -> None:
    spans = find_words(text)
    assert all(a < b for a, b in spans)
    assert all(x[1] <= y[0] for x, y in itertools.pairwise(spans))
    assert "".join(text[a:b] for a, b in spans).split() == "".join(text.split()).split()
