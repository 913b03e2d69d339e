"""Claims of one draft in the next: carried only with the same words, never to other ones."""

from __future__ import annotations

import random

import pytest
from draft_edits import edit
from draft_truth import Score, Truth
from drafts import begin
from hypothesis import given
from hypothesis import strategies as st
from local_paper import article

from redpencil.claims.carrying import carry_over
from redpencil.claims.finding import find_claims
from redpencil.model import Account, Claim, Document
from redpencil.text.paragraphs import from_text

ARTICLE = """The harbour counted 1,800 crates on Monday. “Not one was lost,” said Nils Borg.

Harbour Minister Ada Holm said the quay would cost 12 million crowns.
"""


def read(text: str) -> tuple[Document, tuple[Claim, ...]]:
    document = from_text(text)
    return document, tuple(claim for batch in find_claims(document) for claim in batch)


def carried(old: str, new: str) -> Account:
    return carry_over(*read(old), *read(new))


def fates(old: str, new: str) -> dict[str, tuple[str, str]]:
    return {p.old.text: (p.fate, p.cause) for p in carried(old, new).passed}


def test_an_unchanged_draft_carries_everything() -> None:
    account = carried(ARTICLE, ARTICLE)
    assert account.passed
    assert {p.fate for p in account.passed} == {"carried"}
    assert account.new == ()


def test_other_marks_and_dashes_change_nothing() -> None:
    straight = ARTICLE.replace("“", '"').replace("”", '"')
    assert {p.fate for p in carried(ARTICLE, straight).passed} == {"carried"}


def test_a_changed_figure_is_stale_and_the_rest_is_carried() -> None:
    told = fates(ARTICLE, ARTICLE.replace("1,800", "1,900"))
    assert told["1,800 crates"][0] == "stale"
    assert told["“Not one was lost,”"] == ("carried", "")


def test_the_same_figure_in_a_changed_sentence_is_stale_for_its_context() -> None:
    told = fates(ARTICLE, ARTICLE.replace("counted 1,800", "weighed 1,800"))
    assert told["1,800 crates"] == ("stale", "context")


def test_the_same_words_of_another_speaker_are_stale() -> None:
    told = fates(ARTICLE, ARTICLE.replace("Nils Borg", "Tom Rask"))
    assert told["“Not one was lost,”"][0] == "stale"


def test_a_paragraph_that_was_moved_takes_its_checks_along() -> None:
    first, second = ARTICLE.strip().split("\n\n")
    told = fates(ARTICLE + "\nA last line.\n", f"{second}\n\n{first}\n\nA last line.\n")
    assert {fate for fate, _ in told.values()} <= {"carried", "moved"}


def test_a_sentence_that_was_cut_is_gone() -> None:
    account = carried(ARTICLE, ARTICLE.split("\n\n")[1])
    assert [p.fate for p in account.passed if p.old.text == "1,800 crates"] == ["gone"]


def test_two_alike_sentences_that_were_swapped_do_not_change_their_checks() -> None:
    one = "On Monday 5 men left the mine at Orm."
    two = "On Monday 6 men left the mine at Orm."
    account = carried(f"{one} {two}\n", f"{two} {one}\n")
    for passed in account.passed:
        if passed.fate in ("carried", "moved"):
            assert passed.new is not None
            assert passed.new.text == passed.old.text


@pytest.mark.parametrize("seed", range(2))
def test_no_check_jumps_to_other_words_in_drafts_edited_in_every_way(seed: int) -> None:
    chance, score = random.Random(seed), Score()
    for number in range(4):
        draft = begin(article(seed * 100 + number))
        edit(draft, chance, chance.choice((1, 4, 8, 14)))
        rendered = draft.rendered()
        account = carry_over(draft.first, draft.claims, *read(rendered.text))
        score.add(Truth(draft, rendered), account)
    assert score.wrong == 0, score.faults
    assert score.wrong_stale == 0, score.faults
    assert score.share >= 0.98, score.faults


_TEXTS = st.lists(
    st.sampled_from(
        ["He said “no”. ", "5 men left. ", "6 men left. ", "\n\n", "“No,” Ada Holm said. "]
    ),
    max_size=12,
).map("".join)


@given(_TEXTS, _TEXTS)
def test_every_claim_is_accounted_for_once_property(old: str, new: str) -> None:
    (first, olds), (second, news) = read(old), read(new)
    account = carry_over(first, olds, second, news)
    assert [p.old for p in account.passed] == list(olds)
    targets = [p.new.id for p in account.passed if p.new is not None]
    assert len(targets) == len(set(targets))
    assert {c.id for c in news} <= {*targets, *(c.id for c in account.new)}
    assert not {*targets} & {c.id for c in account.new}
    for passed in account.passed:
        assert (passed.new is None) == (passed.fate == "gone")
