"""What is recorded when an article is opened and a claim decided, and what the log answers."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from log_examples import CITATION, WORDS, claim_on, ferry_article, other_article

from redpencil import __version__
from redpencil.checklog.log import CheckLog
from redpencil.errors import UsageError
from redpencil.model import DECIDABLE, Article
from redpencil.words import sentence
from redpencil.words.log import decision_label


def test_a_decision_is_an_event_and_a_check_at_once(log: CheckLog, article: Article) -> None:
    claim = claim_on(article.document, "Several hundred")
    change = log.decide(
        article.id,
        claim,
        "ok",
        who="Ann",
        citation=CITATION,
        finding="hedge_holds",
        why="431 is several hundred.",
        note="asked twice",
        correction="431",
        calculation="400 + 31",
    )
    (check,) = change.checks
    assert change.event is not None
    assert (check.claim, check.status, check.text) == (claim.id, "ok", "Several hundred")
    assert (check.start, check.end, check.kind) == (claim.start, claim.end, "quantity")
    assert (check.citation, check.finding, check.who) == (CITATION, "hedge_holds", "Ann")
    assert (check.why, check.note) == ("431 is several hundred.", "asked twice")
    assert (check.correction, check.calculation) == ("431", "400 + 31")
    assert (check.seq, check.at) == (change.event.seq, change.event.at)
    assert log.checks(article.id) == (check,)
    assert change.event.payload["text_sha256"] == article.document.text_sha256
    assert change.event.program == f"redpencil {__version__}"
    assert change.event.at.endswith("+00:00")
    assert "." in change.event.at


@pytest.mark.parametrize("status", DECIDABLE)
def test_every_status_that_people_set_can_be_recorded(
    log: CheckLog, article: Article, status: Any
) -> None:
    claim = claim_on(article.document, "two winters")
    change = log.decide(article.id, claim, status, who="Ann", note="why")
    assert [check.status for check in change.checks] == [status]


def test_a_second_decision_takes_the_place_of_the_first_and_both_stay_in_history(
    log: CheckLog, article: Article
) -> None:
    claim = claim_on(article.document, "two winters")
    log.decide(article.id, claim, "query", who="Ann", note="which?")
    log.decide(article.id, claim, "ok", who="Bo")
    (check,) = log.checks(article.id)
    assert (check.status, check.who, check.note) == ("ok", "Bo", "")
    events = log.history(article.id, claim.id)
    assert [event.payload["status"] for event in events] == ["query", "ok"]


def test_clearing_takes_the_check_away_and_is_a_decision_too(
    log: CheckLog, article: Article
) -> None:
    claim = claim_on(article.document, "two winters")
    log.decide(article.id, claim, "ok", who="Ann")
    change = log.decide(article.id, claim, "unchecked", who="Ann", citation=CITATION)
    assert (change.checks, change.cleared) == ((), (claim.id,))
    assert change.undoable == "clearing “two winters”"
    assert log.checks(article.id) == ()
    assert len(log.history(article.id, claim.id)) == 2


@pytest.mark.parametrize("field", ["note", "correction", "calculation"])
def test_a_claim_back_to_unchecked_keeps_what_was_noted(
    log: CheckLog, article: Article, field: str
) -> None:
    claim = claim_on(article.document, "two winters")
    noted: dict[str, Any] = {field: "one winter"}
    change = log.decide(article.id, claim, "unchecked", who="Ann", **noted)
    assert [check.status for check in change.checks] == ["unchecked"]


def test_checks_come_in_the_order_of_the_text(log: CheckLog, article: Article) -> None:
    for words in reversed(WORDS):
        log.decide(article.id, claim_on(article.document, words), "ok", who="Ann")
    assert [check.text for check in log.checks(article.id)] == list(WORDS)


def test_a_status_that_only_the_program_sets_is_refused(log: CheckLog, article: Article) -> None:
    claim = claim_on(article.document, "two winters")
    with pytest.raises(UsageError) as refusal:
        log.decide(article.id, claim, "stale", who="Ann")
    assert refusal.value.code == "unknown_status"
    assert log.checks(article.id) == ()


def test_a_claim_of_another_text_is_refused(log: CheckLog, article: Article) -> None:
    foreign = claim_on(other_article(), "4 days")
    moved = replace(claim_on(article.document, "two winters"), start=3)
    for claim in (foreign, moved):
        with pytest.raises(UsageError) as refusal:
            log.decide(article.id, claim, "ok", who="Ann")
        assert refusal.value.code == "unknown_claim"
    assert len(list(log.events())) == 1


def test_the_same_text_is_the_same_article_and_is_entered_once(
    log: CheckLog, article: Article
) -> None:
    claim = claim_on(article.document, "two winters")
    log.decide(article.id, claim, "ok", who="Ann")
    renamed = replace(ferry_article(), title="Another title", origin="copy.md")
    again = log.register(renamed, "Bo")
    assert (again.id, again.document) == (article.id, article.document)
    assert [check.status for check in again.checks] == ["ok"]
    assert [event.kind for event in log.events()] == ["article_opened", "decided"]


def test_the_opening_says_which_text_it_was(log: CheckLog, article: Article) -> None:
    (event,) = log.events(article.id)
    assert article.id == "a" + article.document.text_sha256[:10]
    assert event.payload["text_sha256"] == article.document.text_sha256
    assert (event.payload["title"], event.payload["origin"]) == (
        "Ferry line to reopen in spring",
        "ferry.md",
    )


def test_an_article_is_found_by_an_unmistakable_beginning_of_its_id(
    log: CheckLog, article: Article
) -> None:
    assert log.article(article.id[:4]) == log.article(article.id)
    assert log.checks(article.id[:6]) == ()
    for name in (
        article.id[:3],
        "",
        "a%",
        "ferry.md",
        article.id + "0",
        "\udcff\udcfe\udcfd\udcfc",
    ):
        with pytest.raises(UsageError) as refusal:
            log.article(name)
        assert refusal.value.code == "unknown_article"


def test_a_beginning_that_fits_two_articles_names_both(log: CheckLog) -> None:
    seen: dict[str, str] = {}
    number = 0
    while True:  # 4,096 beginnings: two of a few hundred texts share one
        document = other_article(number)
        beginning = document.text_sha256[:3]
        if beginning in seen:
            break
        seen[beginning] = document.text
        number += 1
    ids = [
        log.register(other_article(n), "Ann").id
        for n in range(number + 1)
        if other_article(n).text_sha256.startswith(beginning)
    ]
    with pytest.raises(UsageError) as refusal:
        log.article("a" + beginning)
    assert all(name in sentence(refusal.value) for name in ids)


def test_two_texts_whose_hashes_begin_alike_never_share_an_id(
    path: Path, log: CheckLog, article: Article
) -> None:
    other = other_article()
    alike = "a" + other.text_sha256[:10]
    with closing(sqlite3.connect(path)) as connection:  # such a pair cannot be found by trying
        connection.execute("UPDATE articles SET id = ?", (alike,))
        connection.execute("UPDATE revisions SET article = ?", (alike,))
        connection.commit()
    entered = log.register(other, "Ann")
    assert entered.id == "a" + other.text_sha256[:11]
    assert entered.document == other
    assert log.article(alike).document == article.document


def test_a_file_name_that_is_no_utf8_is_recorded_legibly(log: CheckLog) -> None:
    document = replace(ferry_article(), origin="f\udce4hre.md", title="F\ud83dhre")
    entered = log.register(document, "J\udcfcrg")
    (event,) = log.events(entered.id)
    assert event.payload["origin"] == "f\ufffdhre.md"
    assert event.who == "J\ufffdrg"
    assert log.article(entered.id).document == document


def test_the_list_of_articles_counts_their_checks_by_status(
    log: CheckLog, article: Article
) -> None:
    other = log.register(other_article(), "Bo")
    for words, status in zip(WORDS, ("ok", "ok", "fix", "query"), strict=True):
        chosen: Any = status
        log.decide(article.id, claim_on(article.document, words), chosen, who="Ann")
    first, second = log.articles()
    assert first.counts == {"ok": 2, "fix": 1, "query": 1}
    assert (second.id, second.counts, second.who) == (other.id, {}, "Bo")
    assert first.changed_at > second.at > first.at


def test_events_of_one_article_leave_the_others_out(log: CheckLog, article: Article) -> None:
    other = log.register(other_article(), "Bo")
    log.decide(other.id, claim_on(other.document, "4 days"), "ok", who="Bo")
    assert [event.seq for event in log.events()] == [1, 2, 3]
    assert [event.seq for event in log.events(other.id)] == [2, 3]
    assert list(log.events("a0000000000")) == []
    assert log.history(article.id, "nothing") == ()


def test_a_reader_of_events_who_stops_half_way_is_in_nobodys_way(
    log: CheckLog, article: Article
) -> None:
    claim = claim_on(article.document, "two winters")
    for _ in range(600):  # more than one page
        log.decide(article.id, claim, "ok", who="Ann")
    reader = log.events()
    assert next(reader).seq == 1
    log.decide(article.id, claim, "fix", who="Ann")
    assert [event.seq for event in reader] == list(range(2, 603))


def test_everything_is_there_when_the_log_is_opened_again(path: Path) -> None:
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    claim = claim_on(article.document, "two winters")
    log.decide(article.id, claim, "ok", who="Ann", citation=CITATION)
    before = (log.article(article.id), tuple(log.events()), log.last_hash())
    log.close()
    log = CheckLog(path)
    assert (log.article(article.id), tuple(log.events()), log.last_hash()) == before
    log.close()


def test_a_fact_without_a_locator_says_so_to_whoever_opens_the_file(
    log: CheckLog, article: Article
) -> None:
    bare = replace(CITATION, locator="")
    for words, citation in zip(WORDS, (CITATION, bare, None), strict=False):
        claim = claim_on(article.document, words)
        log.decide(article.id, claim, "ok", who="Ann", citation=citation)
    with log.reading() as connection:
        rows = connection.execute("SELECT text, locator FROM facts ORDER BY event").fetchall()
    assert rows == [
        ("12 of its 15", "p. 4"),
        ("two winters", "no locator"),
        ("Several hundred", "no locator"),
    ]


def test_a_label_for_undo_stays_short_and_has_one_pair_of_marks() -> None:
    assert decision_label("ok", "“We have\nwaited”") == "OK on “We have waited”"
    long = decision_label("source_needed", "word " * 30)
    assert long.endswith("…”")
    assert len(long) < 70
