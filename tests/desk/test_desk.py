"""The desk: one article from file to report, with the real cage, library and log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from redpencil.desk import Desk, find_claim, find_claims
from redpencil.errors import UsageError
from redpencil.gathering import kind_of
from redpencil.model import Article, Claim
from redpencil.settings import Settings
from redpencil.text.paragraphs import from_text

ARTICLE = """Lighthouse to stay lit

The lamp of Skerry Point will burn for at least 12 more years, the keeper said on Monday.

“We have oil for every night,” keeper Alma Reyes said. She has tended 3 lamps.
"""
TALK = """Talk with the keeper

REYES: We have oil for every night. I have tended 3 lamps in my life.
QUESTION: How long will it burn?
REYES: The lamp will burn for 14 more years, if you ask me.
"""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "library.db", tmp_path / "log.db", Settings(checker="ar")) as desk:
        yield desk


@pytest.fixture
def article(desk: Desk, tmp_path: Path) -> Article:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return desk.open_article(path)


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "sources" / "talk.txt"
    path.parent.mkdir()
    path.write_text(TALK, encoding="utf-8")
    return path


def claims_of(article: Article) -> list[Claim]:
    return [claim for batch in find_claims(article.document) for claim in batch]


def claim_with(article: Article, words: str) -> Claim:
    return next(claim for claim in claims_of(article) if words in claim.text)


def test_an_article_is_read_and_entered_in_the_log(desk: Desk, article: Article) -> None:
    assert article.document.title == "Lighthouse to stay lit"
    assert desk.recent()[0][:2] == (article.id, "Lighthouse to stay lit")
    assert desk.reopen(article.id[:6]).document == article.document


def test_the_same_text_opened_again_is_the_same_article(desk: Desk, article: Article) -> None:
    again = desk.open_text(ARTICLE)
    assert again.id == article.id
    assert len(desk.recent()) == 1


def test_a_folder_of_sources_is_added_once(desk: Desk, talk: Path) -> None:
    (talk.parent / ".hidden.txt").write_text("not this", encoding="utf-8")
    assert [a.outcome for a in desk.add_sources([talk.parent])] == ["added"]
    assert [a.outcome for a in desk.add_sources([talk.parent, talk])] == ["known", "known"]
    (source,) = desk.sources()
    assert source.kind == "transcript"


def test_a_source_that_cannot_be_read_stops_no_other(desk: Desk, talk: Path) -> None:
    (talk.parent / "a-broken.txt").write_bytes(b"\x00\x01\x02" * 50)
    outcomes = {Path(a.name).name: a for a in desk.add_sources([talk.parent])}
    assert outcomes["a-broken.txt"].outcome == "failed"
    assert "does not look like text" in outcomes["a-broken.txt"].error
    assert outcomes["talk.txt"].outcome == "added"


def test_a_quotation_finds_its_words_and_their_speaker(
    desk: Desk, article: Article, talk: Path
) -> None:
    list(desk.add_sources([talk]))
    best = desk.look_up(article.document, claim_with(article, "oil for every night"))[0]
    assert best.finding.name == "exact"
    assert best.passage is not None
    assert best.passage.speaker == "REYES"


def test_a_hedge_is_held_against_the_number_of_the_source(
    desk: Desk, article: Article, talk: Path
) -> None:
    list(desk.add_sources([talk]))
    claim = next(c for c in claims_of(article) if c.kind == "quantity")
    found = desk.look_up(article.document, claim)
    assert "hedge_holds" in {e.finding.name for e in found}


def test_without_sources_the_finding_is_not_found(desk: Desk, article: Article) -> None:
    for claim in claims_of(article):
        (only,) = desk.look_up(article.document, claim)
        assert only.finding.name == "not_found"
        assert only.passage is None


def test_a_decision_cites_the_source_as_it_is_now(desk: Desk, article: Article, talk: Path) -> None:
    (added,) = desk.add_sources([talk])
    assert added.source is not None
    claim = claim_with(article, "oil for every night")
    best = desk.look_up(article.document, claim)[0]
    change = desk.decide(article.id, claim, "ok", evidence=best, note="heard it")
    (check,) = change.checks
    assert check.status == "ok"
    assert check.who == "ar"
    assert check.note == "heard it"
    assert check.citation is not None
    assert check.citation.sha256 == added.source.sha256
    assert "every night" in check.citation.passage


def test_undo_and_redo_go_through_the_desk(desk: Desk, article: Article) -> None:
    claim = claims_of(article)[0]
    desk.decide(article.id, claim, "query")
    assert desk.undo(article.id).cleared == (claim.id,)
    assert desk.redo(article.id).checks[0].status == "query"
    assert [e.kind for e in desk.history(article.id, claim.id)] == ["decided", "undone", "redone"]


def test_the_log_answers_after_the_file_has_gone(desk: Desk, article: Article) -> None:
    Path(article.document.origin).unlink(missing_ok=True)
    assert desk.article_named(article.id).document.text == article.document.text


def test_a_report_names_the_sources_that_a_check_rests_on(
    desk: Desk, article: Article, talk: Path
) -> None:
    other = talk.with_name("other.txt")
    other.write_text("Nothing of this matters here at all.", encoding="utf-8")
    list(desk.add_sources([talk, other]))
    claim = claim_with(article, "oil for every night")
    desk.decide(article.id, claim, "ok", evidence=desk.look_up(article.document, claim)[0])
    report = desk.report(article)
    assert [source.title for source in report.sources] == ["Talk with the keeper"]
    assert report.facts_left == len(report.items) - 1


def test_an_address_that_was_not_read_is_told_and_not_fetched(desk: Desk) -> None:
    with pytest.raises(UsageError) as caught:
        desk.article_named("https://example.org/story")
    assert caught.value.code == "address_not_read"


def test_an_unknown_claim_is_refused(article: Article) -> None:
    with pytest.raises(UsageError):
        find_claim(article.document, "q0000000000")


def test_claims_come_in_the_order_of_the_text_with_locators(article: Article) -> None:
    claims = claims_of(article)
    assert [c.start for c in claims] == sorted(c.start for c in claims)
    assert all(c.locator.startswith("¶ ") for c in claims)
    assert all(article.document.text[c.start : c.end] == c.text for c in claims)


def test_the_kind_of_a_source_is_guessed_from_its_blocks() -> None:
    assert kind_of(from_text("Only words here.")) == "document"
