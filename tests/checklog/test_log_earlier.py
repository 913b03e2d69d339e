"""“Was this checked before?”: the same words or the same figure, in this article or another."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from log_examples import CITATION, claim_on

from redpencil.checklog.earlier import figure_key, words_key
from redpencil.checklog.log import CheckLog
from redpencil.codec import decided_reading
from redpencil.model import Account, Article, Claim, Mention, Passed, Quantity, Quotation
from redpencil.text.paragraphs import from_text

SAME_WORDS = [
    ("“We have waited two winters,”", "We have waited two winters."),
    ("‘We’ve waited’", '"We\'ve waited"'),
    ("well-known", "well known"),
    ("Three  Babies", "three babies"),
    ("3.4 million", "3.4\u00a0million"),
    ("“Yes, we will”", "“Yes — we will”"),
    ("[regional] council", "regional council"),
]
OTHER_WORDS = [("1.5", "15"), ("3.4 million", "3.4 billion"), ("1,800", "1.800"), ("was", "is")]


@pytest.mark.parametrize(("one", "other"), SAME_WORDS)
def test_what_typesetting_changes_is_the_same_words(one: str, other: str) -> None:
    assert words_key(one) == words_key(other)
    assert words_key(one) is not None


@pytest.mark.parametrize(("one", "other"), OTHER_WORDS)
def test_other_words_have_another_key(one: str, other: str) -> None:
    assert words_key(one) != words_key(other)


@given(st.text(max_size=60))
def test_any_text_has_a_key_that_its_case_and_marks_do_not_change(text: str) -> None:
    key = words_key(text)
    assert key is None or len(key) == 16
    assert words_key(f"“{text}”") == key == words_key(f"  {text} ")


@given(st.text(st.characters(max_codepoint=127), max_size=60))
def test_plain_words_have_the_key_that_they_have_beside_a_sign_of_typesetting(text: str) -> None:
    assert words_key(text) == words_key(f"{text}\u2009") == words_key(f"\ufeff{text}")


def figure(**parts: Any) -> str | None:
    return figure_key({"value": 46, "unit": "bed", "concept": "beds", **parts})


def test_the_same_figure_of_the_same_thing_has_one_key() -> None:
    assert figure() == figure(concept="new beds") == figure(concept="beds for the sick")
    assert figure(value=46.0) == figure()
    assert figure(concept="bed") == figure()
    assert figure(unit=None, concept="ferries") == figure(unit=None, concept="old ferry")


@pytest.mark.parametrize(
    "parts",
    [
        {"value": 47},
        {"value": [46, 46.5]},
        {"unit": "boat"},
        {"concept": "nurses"},
        {"value": None},
        {"concept": None},
    ],
)
def test_another_figure_or_another_thing_has_another_key(parts: dict[str, Any]) -> None:
    assert figure(**parts) != figure()


def test_a_figure_of_nothing_in_particular_has_none() -> None:
    assert figure(value=None) is figure(concept=None) is figure(concept="") is figure_key(None)
    assert figure_key({"speaker": "Ada Lind"}) is None


def document(number: int, *lines: str) -> Any:
    return from_text("\n\n".join([f"Notice {number}", *lines]), title=f"Notice {number}")


def beds(document: Any, words: str, value: int = 46) -> Claim:
    bare = claim_on(document, words)
    reading = Quantity(
        "number", bare.start, bare.end, words, value, unit="bed", concept=words.split(" ", 1)[1]
    )
    return Claim(bare.id, bare.kind, bare.start, bare.end, bare.text, reading, "")


def test_earlier_checks_of_the_same_words_and_figures_come_the_latest_first(log: CheckLog) -> None:
    one = log.register(document(1, "The clinic has 46 new beds."), "Ann")
    two = log.register(document(2, "It has 46 beds."), "Ann")
    three = log.register(document(3, "Only 46 beds are there, and 44 chairs."), "Ann")
    log.decide(one.id, beds(one.document, "46 new beds"), "ok", who="Ann", citation=CITATION)
    log.decide(two.id, beds(two.document, "46 beds"), "fix", who="Bo")
    found = log.earlier(beds(three.document, "46 beds"))
    assert [(e.article, e.title, e.same, e.check.status) for e in found] == [
        (two.id, "Notice 2", "words", "fix"),
        (one.id, "Notice 1", "figure", "ok"),
    ]
    assert found[1].check.citation == CITATION
    assert (found[0].check.who, found[0].check.at) == ("Bo", log.checks(two.id)[0].at)
    assert log.earlier(beds(three.document, "46 beds"), limit=1) == found[:1]
    assert log.earlier(beds(three.document, "44 chairs", 44)) == ()


@pytest.fixture
def checked(log: CheckLog) -> Article:
    article = log.register(document(1, "It has 46 beds.", "Beds: 46 beds in all."), "Ann")
    log.decide(article.id, beds(article.document, "46 beds"), "ok", who="Ann")
    return article


def test_the_claim_itself_is_left_out(log: CheckLog, checked: Article) -> None:
    claim = beds(checked.document, "46 beds")
    assert len(log.earlier(claim)) == 1
    assert log.earlier(claim, besides=(checked.id, claim.id)) == ()
    assert len(log.earlier(claim, besides=("another", claim.id))) == 1


def test_only_the_last_decision_on_a_claim_counts(log: CheckLog, checked: Article) -> None:
    claim = beds(checked.document, "46 beds")
    log.decide(checked.id, claim, "query", who="Ann")
    assert [one.check.status for one in log.earlier(claim)] == ["query"]
    log.undo(checked.id, "Ann")
    assert [one.check.status for one in log.earlier(claim)] == ["ok"]
    log.decide(checked.id, claim, "unchecked", who="Ann")
    assert log.earlier(claim) == ()


def test_a_check_that_became_stale_since_says_so(log: CheckLog, checked: Article) -> None:
    old = beds(checked.document, "46 beds")
    text = checked.document.text.replace("It has 46 beds", "It has 48 beds")
    new = from_text(text, title="Notice 1")
    came = beds(new, "48 beds", 48)
    account = Account((Passed("stale", old, came, "words", "It has 46", "It has 48"),), ())
    log.revise(checked.id, new, account, "Bo", onto=checked.document.text_sha256)
    (found,) = log.earlier(old)
    assert (found.check.status, found.check.was, found.check.claim) == ("stale", "ok", came.id)
    assert log.earlier(old, besides=(checked.id, came.id)) == ()


def test_the_reading_that_was_decided_on_is_recorded(log: CheckLog, checked: Article) -> None:
    (event,) = (event for event in log.events() if event.kind == "decided")
    assert event.payload["reading"] == {
        "value": 46, "unit": "bed", "modifier": "exact", "change": None, "concept": "beds",
    }  # fmt: skip


def test_the_speaker_of_a_checked_quotation_stands_in_the_table(log: CheckLog) -> None:
    article = log.register(document(1, "“We wait,” she said."), "Ann")
    bare = claim_on(article.document, "“We wait,”", "quotation")
    she = Mention("she", 0, 3, resolved="Ada Lind")
    reading = Quotation("direct", bare.start, bare.end, ((bare.start, bare.end),), speaker=she)
    claim = Claim(bare.id, "quotation", bare.start, bare.end, bare.text, reading, "")
    assert decided_reading(claim) == {"speaker": "she", "resolved": "Ada Lind"}
    log.decide(article.id, claim, "ok", who="Ann")
    with log.reading() as connection:
        assert connection.execute("SELECT speaker FROM decisions").fetchall() == [("Ada Lind",)]
        assert connection.execute("SELECT speaker FROM checks_current").fetchone() == ("Ada Lind",)
