"""A second reader confirms or disputes a check, and the check stands until somebody decides."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from log_examples import FERRY_ACCOUNT, claim_on, ferry_article, revised_article

from redpencil.checklog.log import CheckLog
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.errors import UsageError
from redpencil.model import Article, SecondReading
from redpencil.words import sentence

OLD = ferry_article()
CLAIM = claim_on(OLD, "two winters")


@pytest.fixture
def decided(log: CheckLog, article: Article) -> CheckLog:
    log.decide(article.id, CLAIM, "ok", who="Ann")
    return log


def test_a_second_reading_shows_on_the_check_and_leaves_it_as_it_is(
    decided: CheckLog, article: Article
) -> None:
    change = decided.second(article.id, CLAIM.id, "dispute", "It was three.", "Bo", "fix")
    (check,) = change.checks
    assert change.event is not None
    assert (check.status, check.who) == ("ok", "Ann")
    assert check.seconds == (
        SecondReading(
            claim=CLAIM.id,
            decision=check.seq,
            verdict="dispute",
            note="It was three.",
            who="Bo",
            at=change.event.at,
            seq=change.event.seq,
            status="fix",
        ),
    )
    assert change.undoable == "disputing “two winters”"
    assert decided.checks(article.id) == (check,)


def test_several_readers_are_told_in_their_order(decided: CheckLog, article: Article) -> None:
    decided.second(article.id, CLAIM.id, "dispute", "", "Bo")
    decided.second(article.id, CLAIM.id, "confirm", "", "Cy")
    (check,) = decided.checks(article.id)
    assert [(one.who, one.verdict) for one in check.seconds] == [
        ("Bo", "dispute"),
        ("Cy", "confirm"),
    ]
    (check,) = decided.undo(article.id, "Cy").checks
    assert [one.who for one in check.seconds] == ["Bo"]
    (check,) = decided.redo(article.id, "Cy").checks
    assert [one.who for one in check.seconds] == ["Bo", "Cy"]


def test_a_new_decision_has_no_second_reading_and_the_old_one_stays_in_the_history(
    decided: CheckLog, article: Article
) -> None:
    decided.second(article.id, CLAIM.id, "confirm", "", "Bo")
    (check,) = decided.decide(article.id, CLAIM, "ok", who="Bo").checks
    assert check.seconds == ()
    kinds = [event.kind for event in decided.history(article.id, CLAIM.id)]
    assert kinds == ["decided", "second_read", "decided"]
    (check,) = decided.undo(article.id, "Ann").checks
    assert [one.who for one in check.seconds] == ["Bo"]


def test_a_second_reading_goes_with_its_check_to_a_new_draft(
    decided: CheckLog, article: Article
) -> None:
    decided.second(article.id, CLAIM.id, "confirm", "", "Bo")
    new = revised_article()
    change = decided.revise(article.id, new, FERRY_ACCOUNT, "Cy", onto=OLD.text_sha256)
    (check,) = change.checks
    assert check.claim == claim_on(new, "two winters").id
    assert [(one.who, one.claim) for one in check.seconds] == [("Bo", CLAIM.id)]


@pytest.mark.parametrize("who", ["Ann", " ann "])
def test_nobody_reads_their_own_decision_a_second_time(
    decided: CheckLog, article: Article, who: str
) -> None:
    with pytest.raises(UsageError) as refusal:
        decided.second(article.id, CLAIM.id, "confirm", "", who)
    assert refusal.value.code == "own_check"
    assert "Ann" in sentence(refusal.value)


def test_there_must_be_a_check_to_be_read_again(log: CheckLog, article: Article) -> None:
    with pytest.raises(UsageError) as refusal:
        log.second(article.id, CLAIM.id, "confirm", "", "Bo")
    assert refusal.value.code == "no_check"
    log.decide(article.id, CLAIM, "unchecked", who="Ann", note="ask")
    with pytest.raises(UsageError):
        log.second(article.id, CLAIM.id, "confirm", "", "Bo")


def test_a_stale_check_must_be_decided_on_before_it_is_read_again(
    log: CheckLog, article: Article
) -> None:
    log.decide(article.id, claim_on(OLD, "12 of its 15"), "ok", who="Ann")
    new = revised_article()
    log.revise(article.id, new, FERRY_ACCOUNT, "Ann", onto=OLD.text_sha256)
    with pytest.raises(UsageError) as refusal:
        log.second(article.id, claim_on(new, "13 of its 15").id, "confirm", "", "Bo")
    assert refusal.value.code == "check_is_stale"


def test_a_verdict_or_status_that_does_not_exist_is_refused(
    decided: CheckLog, article: Article
) -> None:
    wrong: Any = "applaud"
    with pytest.raises(UsageError) as refusal:
        decided.second(article.id, CLAIM.id, wrong, "", "Bo")
    assert refusal.value.code == "unknown_verdict"
    with pytest.raises(UsageError) as refusal:
        decided.second(article.id, CLAIM.id, "dispute", "", "Bo", "stale")
    assert refusal.value.code == "unknown_status"
    assert len(list(decided.events())) == 2


def test_a_log_with_second_readings_is_whole_and_replays_to_the_same(
    path: Path, decided: CheckLog, article: Article
) -> None:
    decided.second(article.id, CLAIM.id, "confirm", "“Σ”\x00", "Bo")
    decided.undo(article.id, "Bo")
    assert replay(decided).mended == ()
    assert verify(path).ok
