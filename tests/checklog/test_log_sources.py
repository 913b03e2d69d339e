"""A source that changed: the checks whose passage reads otherwise are stale, with both words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from log_examples import (
    CITATION,
    FERRY_ACCOUNT,
    WORDS,
    claim_on,
    ferry_article,
    other_article,
    revised_article,
)

from redpencil.checklog.log import CheckLog
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.model import Article, Change

OLD = ferry_article()
BEFORE, AFTER = CITATION.passage, "13 of 15 vessels are fit"


@pytest.fixture
def decided(log: CheckLog, article: Article) -> CheckLog:
    for words in WORDS[:3]:
        log.decide(article.id, claim_on(OLD, words), "ok", who="Ann", citation=CITATION)
    other = replace(CITATION, source="s2")
    log.decide(article.id, claim_on(OLD, WORDS[3]), "ok", who="Ann", citation=other)
    return log


def change_source(log: CheckLog, article: str, *rows: tuple[str, str, str | None]) -> Change:
    return log.source_changed(article, "s1", "Harbour timetable", "ab" * 32, "cd" * 32, rows, "Bo")


def test_checks_whose_passage_changed_are_stale_and_the_others_stand(
    decided: CheckLog, article: Article
) -> None:
    changed, same, lost = (claim_on(OLD, words).id for words in WORDS[:3])
    change = change_source(
        decided, article.id, (changed, BEFORE, AFTER), (same, BEFORE, BEFORE), (lost, BEFORE, None)
    )
    assert [check.claim for check in change.checks] == [changed, lost]
    stale, gone = change.checks
    assert (stale.status, stale.was, stale.cause) == ("stale", "ok", "source")
    assert (stale.before, stale.after, gone.after) == (BEFORE, AFTER, "")
    assert (stale.citation, stale.text) == (CITATION, "12 of its 15")
    assert [check.status for check in decided.checks(article.id)] == ["stale", "ok", "stale", "ok"]
    assert change.undoable == "new text of “Harbour timetable”"


def test_one_undo_takes_the_staleness_of_all_back(decided: CheckLog, article: Article) -> None:
    before = decided.checks(article.id)
    rows = [(claim_on(OLD, words).id, BEFORE, AFTER) for words in WORDS[:3]]
    stale = change_source(decided, article.id, *rows).checks
    change = decided.undo(article.id, "Bo")
    assert (change.checks, decided.checks(article.id)) == (before[:3], before)
    assert decided.redo(article.id, "Bo").checks == stale


def test_a_new_decision_ends_it(decided: CheckLog, article: Article) -> None:
    claim = claim_on(OLD, WORDS[0])
    change_source(decided, article.id, (claim.id, BEFORE, AFTER))
    (check,) = decided.decide(article.id, claim, "fix", who="Bo").checks
    assert (check.status, check.cause, check.before, check.was) == ("fix", "", "", None)
    assert [event.kind for event in decided.history(article.id, claim.id)] == [
        "decided",
        "source_changed",
        "decided",
    ]


def test_checks_resting_on_a_source_are_found_in_every_article(
    decided: CheckLog, article: Article
) -> None:
    other = decided.register(other_article(), "Ann")
    claim = claim_on(other.document, "4 days")
    decided.decide(other.id, claim, "query", who="Ann", citation=CITATION)
    bridge = claim_on(other.document, "bridge")
    decided.decide(other.id, bridge, "ok", who="Ann", citation=CITATION)
    decided.undo(other.id, "Ann")
    decided.decide(article.id, claim_on(OLD, WORDS[1]), "ok", who="Ann")  # rests on nothing now
    found = [(name, check.text) for name, check in decided.resting_on("s1")]
    assert found == [
        (article.id, "12 of its 15"),
        (article.id, "Several hundred"),
        (other.id, "4 days"),
    ]
    assert decided.resting_on("s3") == ()


def test_after_a_revision_only_checks_of_the_new_draft_rest_on_a_source(
    decided: CheckLog, article: Article
) -> None:
    decided.revise(article.id, revised_article(), FERRY_ACCOUNT, "Bo", onto=OLD.text_sha256)
    found = [(check.text, check.status) for _, check in decided.resting_on("s1")]
    assert found == [("13 of its 15", "stale"), ("two winters", "ok")]


def test_a_check_that_rests_on_something_else_by_now_is_left_alone(
    decided: CheckLog, article: Article
) -> None:
    claims = [claim_on(OLD, words).id for words in (WORDS[0], WORDS[3])]
    change = change_source(decided, article.id, *((claim, BEFORE, AFTER) for claim in claims))
    assert [check.claim for check in change.checks] == claims[:1]
    events = len(list(decided.events()))
    change = change_source(decided, article.id, (claims[1], BEFORE, AFTER))
    assert (change.event, change.checks) == (None, ())
    assert len(list(decided.events())) == events


def test_a_log_with_changed_sources_is_whole_and_replays_to_the_same(
    path: Path, decided: CheckLog, article: Article
) -> None:
    change_source(decided, article.id, (claim_on(OLD, WORDS[0]).id, BEFORE, None))
    change_source(decided, article.id, (claim_on(OLD, WORDS[0]).id, BEFORE, AFTER))
    (check,) = decided.undo(article.id, "Ann").checks
    assert (check.status, check.after) == ("stale", "")
    assert replay(decided).mended == ()
    assert verify(path).ok
