"""How much of one text stands in another."""

from __future__ import annotations

from local_paper import article

from redpencil.text.resemblance import runs_of, share


def test_an_edited_draft_shares_most_of_its_words_and_another_article_hardly_any() -> None:
    text = article(1)
    edited = text.replace(" and ", " and also ").replace("the", "that", 5)
    assert share(runs_of(text), runs_of(edited)) > 0.4
    assert share(runs_of(text), runs_of(article(2))) < 0.35


def test_a_shorter_draft_is_measured_by_itself() -> None:
    text = article(3)
    assert share(runs_of(text), runs_of(text[: len(text) // 2])) > 0.98


def test_texts_without_words_share_nothing() -> None:
    assert share(runs_of(""), runs_of("…")) == 0
