"""What holds for every quotation: a changed one is never called the same."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.checks.quotations import compare_quotation
from redpencil.checks.spellings import same_words
from redpencil.checks.wording import find_words, read_quote, typeset_alike
from redpencil.model import Passage

LEXICON = (
    "harbour lantern ferry bread winter island tunnel engine quay gull rope timber council ledger "
    "baker anchor the a of and to in we not will never was is nobody always"
)
WORDS = LEXICON.split(" ")
SAME = {"exact", "punctuation_only", "marked_edit"}

sentence = st.lists(st.sampled_from(WORDS), min_size=8, max_size=40)


def passage(words: list[str]) -> Passage:
    text = " ".join(words) + "."
    return Passage("s", "S", "", 0, len(text), text)


@given(sentence, st.data())
@settings(max_examples=80, deadline=None)
def test_any_run_of_words_is_found_as_it_stands(words: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(words) - 4))
    end = data.draw(st.integers(start + 4, len(words)))
    quote = " ".join(words[start:end])
    finding = compare_quotation(quote, None, [passage(words)])[0].finding
    assert finding.name in ("exact", "context_differs")


@given(sentence, st.data())
@settings(max_examples=100, deadline=None)
def test_a_quotation_with_another_word_is_never_called_the_same(
    words: list[str], data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(words) - 4))
    end = data.draw(st.integers(start + 4, len(words)))
    quote = list(words[start:end])
    quote[data.draw(st.integers(0, len(quote) - 1))] = "zebra"
    for evidence in compare_quotation(" ".join(quote), None, [passage(words)]):
        assert evidence.finding.name not in SAME


@given(sentence, st.data())
@settings(max_examples=100, deadline=None)
def test_a_quotation_without_one_of_the_words_is_never_called_the_same(
    words: list[str], data: st.DataObject
) -> None:
    gone = data.draw(st.integers(1, len(words) - 2))
    quote = words[:gone] + words[gone + 1 :]
    joined = " ".join(quote)
    if joined in " ".join(words):
        return
    for evidence in compare_quotation(joined, None, [passage(words)]):
        assert evidence.finding.name not in SAME


@given(sentence, sentence)
@settings(max_examples=80, deadline=None)
def test_the_diff_holds_every_word_of_the_quotation_once(
    words: list[str], other: list[str]
) -> None:
    evidence = compare_quotation(" ".join(other), None, [passage(words)])[0]
    if evidence.passage is None:
        assert evidence.finding.diff == ()
        return
    told = " ".join(row[1] for row in evidence.finding.diff if row[1])
    assert told.split() == other
    assert 0 <= evidence.start < evidence.end <= len(evidence.passage.text)


@given(st.text(max_size=200), st.text(max_size=200))
@settings(max_examples=100, deadline=None)
def test_no_text_whatever_breaks_the_comparison(quote: str, text: str) -> None:
    found = compare_quotation(quote, "A. Name", [Passage("s", "S", "", 0, len(text), text, "B")])
    assert found
    for evidence in found:
        assert evidence.finding.why
        if evidence.finding.name == "exact":
            assert [n.casefold() for n in read_quote(quote).words.norms]


@given(st.text(max_size=120))
@settings(max_examples=100, deadline=None)
def test_words_keep_their_places(text: str) -> None:
    words = find_words(text)
    assert len(words.norms) == len(words.spans)
    assert all(0 <= start < end <= len(text) for start, end in words.spans)
    assert list(words.spans) == sorted(words.spans)


def test_typography_is_no_difference_and_letters_are() -> None:
    assert typeset_alike("“It’s over”—really") == typeset_alike('"It\'s over" -- really')
    assert typeset_alike("It is over") != typeset_alike("it is over")


def test_a_contraction_is_the_same_words_and_a_negation_is_not() -> None:
    assert same_words(["we've"], ["we", "have"])
    assert same_words(["he's"], ["he", "has"])
    assert same_words(["per", "cent"], ["percent"])
    assert same_words(["ten"], ["10"])
    assert not same_words(["isn't"], ["is"])
    assert not same_words(["he's"], ["he", "was"])
    assert not same_words(["ten"], ["11"])
    assert not same_words([], ["we"])
