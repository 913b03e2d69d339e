"""What becomes of claims when the article is revised: carried, moved, stale or gone."""

from __future__ import annotations

import random

from draft_edits import EDITS, edit
from draft_truth import Score, Truth
from drafts import begin
from hypothesis import given
from hypothesis import strategies as st
from local_paper import article

from redpencil.claims.carrying import carry_over
from redpencil.claims.finding import find_claims
from redpencil.model import Account, Claim, Document, Passed, claim_id
from redpencil.resources import path
from redpencil.text.folding import fold
from redpencil.text.paragraphs import from_text

OPENING = "The pier was closed for the winter after the flood of last year.\n\n"
CLOSING = "\n\nThe council meets again on the first day of the coming month."


def claims_of(document: Document) -> tuple[Claim, ...]:
    return tuple(claim for batch in find_claims(document) for claim in batch)


def account_of(old: str, new: str) -> Account:
    first, second = from_text(old), from_text(new)
    return carry_over(first, claims_of(first), second, claims_of(second))


def fate_of(words: str, old: str, new: str) -> Passed:
    """What became of the claim with these words, in the middle of an article."""
    account = account_of(OPENING + old + CLOSING, OPENING + new + CLOSING)
    return next(passed for passed in account.passed if words in passed.old.text)


def marked(document: Document, words: str) -> Claim:
    """Words that a person has marked as a claim."""
    start = document.text.index(words)
    end = start + len(words)
    digest = claim_id("statement", document.text_sha256, start, end)
    return Claim(digest, "statement", start, end, words, None, "¶ 1")


def test_the_same_text_carries_everything() -> None:
    document = from_text(path("samples/article.md").read_text(encoding="utf-8"))
    claims = claims_of(document)
    account = carry_over(document, claims, document, claims)
    assert {passed.fate for passed in account.passed} == {"carried"}
    assert [passed.new for passed in account.passed] == list(claims)
    assert account.new == ()


def test_other_marks_and_dashes_are_no_change() -> None:
    passed = fate_of(
        "counted", "“We counted them—twice,” she said.", '"We counted them -- twice," she said.'
    )
    assert passed.fate == "carried"
    assert passed.new is not None
    assert passed.new.text == '"We counted them -- twice,"'


def test_a_claim_in_a_sentence_that_went_elsewhere_has_moved() -> None:
    sentence = "The clinic has treated 5,200 patients since it was opened."
    other = "A bell was hung in the tower, and the children were allowed to ring it."
    old = f"{sentence}\n\n{other}\n\nThe road to the harbour is paved now."
    new = f"{other}\n\nThe road to the harbour is paved now.\n\n{sentence}"
    assert fate_of("5,200", old, new).fate == "moved"


def test_other_words_around_a_figure_make_its_check_stale() -> None:
    passed = fate_of("1,800", "About 1,800 troops were killed near the river.",
                     "About 1,800 troops were wounded near the river.")  # fmt: skip
    assert (passed.fate, passed.cause) == ("stale", "context")
    assert passed.before == "About 1,800 troops were killed near the river."
    assert passed.after == "About 1,800 troops were wounded near the river."


def test_another_figure_makes_its_check_stale() -> None:
    passed = fate_of("5,200", "The clinic treated 5,200 patients in the first year.",
                     "The clinic treated 5,800 patients in the first year.")  # fmt: skip
    assert (passed.fate, passed.cause) == ("stale", "words")
    assert passed.new is not None
    assert "5,800" in passed.new.text


def test_a_not_makes_a_check_stale() -> None:
    passed = fate_of("never", "“It was never meant to last,” the mayor Ann Lee said on Monday.",
                     "“It was meant to last,” the mayor Ann Lee said on Monday.")  # fmt: skip
    assert (passed.fate, passed.cause) == ("stale", "words")


def test_the_same_words_of_somebody_else_are_stale() -> None:
    passed = fate_of("every lamp", "“We counted every lamp on the pier,” Tamsin Okoro said.",
                     "“We counted every lamp on the pier,” Daniel Abara said.")  # fmt: skip
    assert (passed.fate, passed.cause) == ("stale", "speaker")


def test_a_pronoun_that_means_somebody_else_now_is_stale() -> None:
    said = "“We counted every lamp on the pier before the winter came,” she said."
    old = f"The minister Tamsin Okoro came to the harbour on Friday. {said}"
    new = f"The minister Ines Halloran came to the harbour on Friday. {said}"
    assert (fate_of("every lamp", old, new).fate, fate_of("every lamp", old, new).cause) == (
        "stale",
        "speaker",
    )


def test_another_reading_of_the_same_words_is_stale() -> None:
    old = "The work will cost $3 million."
    first, second = from_text(OPENING + old), from_text(OPENING + old)
    claims = claims_of(first)
    twisted = [
        Claim(c.id, c.kind, c.start, c.end, c.text, None, c.locator) for c in claims_of(second)
    ]
    account = carry_over(first, claims, second, twisted)
    assert {(passed.fate, passed.cause) for passed in account.passed} == {("stale", "reading")}


def test_words_that_were_struck_are_gone_and_others_are_new() -> None:
    account = account_of(
        OPENING + "The clinic treated 5,200 patients in its first year." + CLOSING,
        OPENING + "“Nobody on this island slept,” said Per Lindqvist, a fisherman." + CLOSING,
    )
    assert {(passed.fate, passed.cause) for passed in account.passed} == {("gone", "words")}
    assert any("Nobody" in claim.text for claim in account.new)


def test_two_copies_side_by_side_are_ambiguous() -> None:
    sentence = "The clinic treated 5,200 patients in the first year after the flood."
    passed = fate_of("5,200", sentence, f"{sentence}\n\n{sentence}")
    assert (passed.fate, passed.cause) == ("gone", "ambiguous")


def test_a_copy_elsewhere_leaves_the_check_where_it_was() -> None:
    sentence = "The clinic treated 5,200 patients in the first year after the flood."
    other = "The road to the harbour is paved now, and the ferry has a new engine."
    passed = fate_of("5,200", f"{sentence}\n\n{other}", f"{sentence}\n\n{other}\n\n{sentence}")
    assert passed.fate == "carried"
    assert passed.new is not None
    assert passed.new.start == passed.old.start


def test_two_sentences_of_one_pattern_that_change_places_keep_their_checks() -> None:
    one = "In 2019 the clinic at Lorne treated 400 patients."
    other = "In 2020 the clinic at Lorne treated 500 patients."
    account = account_of(f"{OPENING}{one} {other}{CLOSING}", f"{OPENING}{other} {one}{CLOSING}")
    for passed in account.passed:
        assert passed.new is not None
        assert passed.new.text == passed.old.text


def test_words_marked_by_hand_are_made_anew_at_the_same_place() -> None:
    old = from_text(f"{OPENING}The clinic is the only one on the island, and it is warm.{CLOSING}")
    new = from_text(f"A heading\n\n{old.text}")
    claim = marked(old, "the only one on the island")
    (passed,) = carry_over(old, [claim], new, claims_of(new)).passed
    assert passed.fate == "carried"
    assert passed.new is not None
    assert new.text[passed.new.start : passed.new.end] == claim.text
    expected = claim_id("statement", new.text_sha256, passed.new.start, passed.new.end)
    assert passed.new.id == expected


def test_words_marked_by_hand_in_a_changed_sentence_are_stale() -> None:
    old = from_text(f"{OPENING}The clinic is the only one on the island, and it is warm.{CLOSING}")
    new = from_text(f"{OPENING}The clinic is the only one on the island, and it is cold.{CLOSING}")
    (passed,) = carry_over(old, [marked(old, "the only one on the island")], new, ()).passed
    assert (passed.fate, passed.cause) == ("stale", "context")
    assert passed.new is not None
    assert passed.new.text == "the only one on the island"


def test_some_two_hundred_edits_of_all_kinds_attach_nothing_wrongly() -> None:
    chance, score, made = random.Random(7), Score(), set()
    for seed in range(20):
        draft = begin(article(seed))
        edit(draft, chance, 10)
        made |= set(draft.made)
        rendered = draft.rendered()
        new = from_text(rendered.text)
        account = carry_over(draft.first, draft.claims, new, claims_of(new))
        score.add(Truth(draft, rendered), account)
    assert made == {edited.__name__ for edited in EDITS}
    assert (score.wrong, score.wrong_stale) == (0, 0), "\n".join(score.faults)
    assert score.share >= 0.98, score.share


PIECES = st.sampled_from(
    [
        *article(3).split("\n\n")[:5],
        "“Not yet,” he said.",
        "“Not yet,” she said.",
        "It cost $3 million. It cost $4 million.",
        "- 1,800",
        "",
        "…",
    ]
)
TEXTS = st.lists(PIECES | st.text("ab 1,.“”\n-", max_size=12), max_size=6).map("\n\n".join)


@given(TEXTS, TEXTS)
def test_every_claim_of_any_two_texts_is_accounted_for_once(one: str, other: str) -> None:
    old, new = from_text(one), from_text(other)
    claims, others = claims_of(old), claims_of(new)
    account = carry_over(old, claims, new, others)
    assert [passed.old for passed in account.passed] == list(claims)
    given_to = [passed.new for passed in account.passed if passed.new is not None]
    assert len({claim.id for claim in given_to}) == len(given_to)
    listed = [claim.id for claim in account.new]
    assert sorted([*listed, *(c.id for c in given_to if c in others)]) == sorted(
        claim.id for claim in others
    )
    for passed in account.passed:
        assert (passed.new is None) == (passed.fate == "gone")
        assert bool(passed.cause) == (passed.fate in ("stale", "gone"))
        if passed.new is not None and passed.fate != "stale":
            assert fold(passed.new.text) == fold(passed.old.text)


@given(TEXTS)
def test_any_text_laid_on_itself_carries_every_claim(text: str) -> None:
    document = from_text(text)
    claims = claims_of(document)
    account = carry_over(document, claims, document, claims)
    assert [passed.fate for passed in account.passed] == ["carried"] * len(claims)
    assert account.new == ()
