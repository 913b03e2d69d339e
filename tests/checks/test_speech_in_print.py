"""What editors tidy in speech, and what is more than that: asides, false starts, reported words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.checks.quotations import compare_quotation
from redpencil.checks.source_text import Text
from redpencil.model import Passage


def spoken(text: str, speaker: str = "HALE") -> list[Passage]:
    return [Passage("talk", "Talk", "turn 1", 0, len(text), text, speaker, "transcript")]


def finding(quote: str, source: str) -> str:
    return compare_quotation(quote, None, spoken(source))[0].finding.name


TIDIED = [
    (
        "We've paid for the crane twice over.",
        "And so, you know, we have paid for the crane twice over.",
    ),
    (
        "The crane we bought was rusty all over.",
        "The crane, I mean, the crane we bought was rusty all over.",
    ),
    ("The pilots and the crew were on deck.", "The pilots, you know, and the crew were on deck."),
    ("The pilots were on the deck at dawn.", "The pilots were on the -- on the deck at dawn."),
    ("The pilots were on the deck at dawn.", "The pilots were -- were on the deck at dawn."),
]
MORE_THAN_THAT = [
    (
        "The pilots were very tired at dawn.",
        "The pilots were very, very tired at dawn.",
        "words_changed",
    ),
    (
        "You why the pilots were on the deck.",
        "You know why the pilots were on the deck.",
        "words_changed",
    ),
    (
        "The pilots were on the deck at dawn.",
        "The pilots were not on the deck at dawn.",
        "words_changed",
    ),
]


@pytest.mark.parametrize(("quote", "source"), TIDIED)
def test_asides_and_false_starts_are_no_change(quote: str, source: str) -> None:
    assert finding(quote, source) == "punctuation_only"


@pytest.mark.parametrize(("quote", "source", "name"), MORE_THAN_THAT)
def test_what_looks_like_an_aside_is_told_as_a_change(quote: str, source: str, name: str) -> None:
    assert finding(quote, source) == name


@pytest.mark.parametrize("lead", ["Mr. Hale, you said", "As you've said", "Last week I said"])
def test_own_words_reported_back_are_no_cut(lead: str) -> None:
    quote = "The crane must be sold before the winter storms."
    assert finding(quote, f"{lead} the crane must be sold before the winter storms.") == (
        "punctuation_only"
    )


def test_the_words_of_others_are_a_cut() -> None:
    quote = "The crane must be sold before the winter storms."
    said = "My rivals say the crane must be sold before the winter storms."
    assert finding(quote, said) == "truncated"


def test_another_wording_with_little_left_is_a_paraphrase() -> None:
    quote = "So we will not give the lighthouse keepers new lamps."
    said = "You could give the lighthouse keepers new lamps."
    assert finding(quote, said) == "paraphrased"


WORDS = st.lists(
    st.sampled_from(
        ["gull", "crane", "we", "paid", "not", "you", "know", "deck", "İstanbul", "I’ve"]
    ),
    min_size=4,
    max_size=14,
)


@given(words=WORDS, at=st.integers(0, 13), other=st.sampled_from(["never", "not", "storm"]))
def test_a_word_put_in_is_never_called_exact(words: list[str], at: int, other: str) -> None:
    quote = [*words[:at], other, *words[at:]]
    assert words != quote
    assert finding(" ".join(quote), " ".join(words) + ".") != "exact"


@given(words=WORDS)
def test_a_word_is_found_where_it_stands(words: list[str]) -> None:
    text = Text(spoken(" ".join(words)))
    assert [text.surface(at, at + 1) for at in range(len(text.words[0].norms))] == words
