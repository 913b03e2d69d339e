"""Undo and redo: new events that take the last decision back, and nothing is deleted."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from log_examples import WORDS, claim_on, ferry_article, other_article

from redpencil.checklog.log import CheckLog
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.errors import UsageError
from redpencil.model import Article


def test_undo_brings_the_decision_before_it_back(log: CheckLog, article: Article) -> None:
    claim = claim_on(article.document, "two winters")
    first = log.decide(article.id, claim, "query", who="Ann", note="which?")
    log.decide(article.id, claim, "ok", who="Bo")
    change = log.undo(article.id, "Cy")
    assert change.checks == first.checks
    assert change.event is not None
    assert (change.event.kind, change.event.claim) == ("undone", claim.id)
    assert (change.event.payload, change.event.who) == ({"undoes": 3}, "Cy")
    assert change.undoable == "Query on “two winters”"
    assert change.redoable == "OK on “two winters”"


def test_undoing_the_first_decision_clears_the_claim(log: CheckLog, article: Article) -> None:
    claim = claim_on(article.document, "two winters")
    log.decide(article.id, claim, "ok", who="Ann")
    change = log.undo(article.id, "Ann")
    assert (change.checks, change.cleared, change.undoable) == ((), (claim.id,), None)
    with pytest.raises(UsageError) as refusal:
        log.undo(article.id, "Ann")
    assert refusal.value.code == "nothing_to_undo"


def test_undoing_a_clearing_brings_the_check_back(log: CheckLog, article: Article) -> None:
    claim = claim_on(article.document, "two winters")
    decided = log.decide(article.id, claim, "ok", who="Ann")
    log.decide(article.id, claim, "unchecked", who="Ann")
    assert log.undo(article.id, "Ann").checks == decided.checks
    assert log.redo(article.id, "Ann").cleared == (claim.id,)


def test_undo_walks_back_over_claims_and_redo_forward_again(
    log: CheckLog, article: Article
) -> None:
    for words in WORDS:
        log.decide(article.id, claim_on(article.document, words), "ok", who="Ann")
    back = [log.undo(article.id, "Ann").cleared for _ in WORDS]
    forth = [log.redo(article.id, "Ann").checks[0].text for _ in WORDS]
    ids = [(claim_on(article.document, words).id,) for words in WORDS]
    assert back == ids[::-1]
    assert forth == list(WORDS)
    with pytest.raises(UsageError) as refusal:
        log.redo(article.id, "Ann")
    assert refusal.value.code == "nothing_to_redo"


def test_a_new_decision_ends_what_could_be_redone(log: CheckLog, article: Article) -> None:
    one, two, three, _ = (claim_on(article.document, words) for words in WORDS)
    log.decide(article.id, one, "ok", who="Ann")
    log.decide(article.id, two, "ok", who="Ann")
    log.undo(article.id, "Ann")
    change = log.decide(article.id, three, "fix", who="Ann")
    assert change.redoable is None
    with pytest.raises(UsageError):
        log.redo(article.id, "Ann")
    log.undo(article.id, "Ann")
    change = log.redo(article.id, "Ann")  # the third, and not the second, which was dropped
    assert [check.claim for check in change.checks] == [three.id]
    assert change.redoable is None


def test_undo_stays_within_its_article(log: CheckLog, article: Article) -> None:
    other = log.register(other_article(), "Ann")
    log.decide(article.id, claim_on(article.document, "two winters"), "ok", who="Ann")
    log.decide(other.id, claim_on(other.document, "4 days"), "fix", who="Ann")
    log.undo(article.id, "Ann")
    assert [check.status for check in log.checks(other.id)] == ["fix"]
    assert log.checks(article.id) == ()


def test_what_can_be_undone_is_known_after_opening_the_log_again(path: Path) -> None:
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    for words in WORDS[:2]:
        log.decide(article.id, claim_on(article.document, words), "ok", who="Ann")
    log.undo(article.id, "Ann")
    log.close()
    log = CheckLog(path)
    standing = log.standing(article.id)
    assert (standing.undoable, standing.redoable) == ("OK on “12 of its 15”", "OK on “two winters”")
    assert standing.checks == log.checks(article.id)
    log.close()


class Plain:
    """Undo as everybody knows it: two stacks of whole decisions, for each article."""

    def __init__(self) -> None:
        self.done: list[tuple[str, str, str]] = []
        self.undone: list[tuple[str, str, str]] = []

    def decide(self, claim: str, status: str, note: str) -> None:
        self.done.append((claim, status, note))
        self.undone.clear()

    def move(self, source: list[Any], target: list[Any]) -> bool:
        if not source:
            return False
        target.append(source.pop())
        return True

    def checks(self) -> dict[str, tuple[str, str]]:
        stand: dict[str, tuple[str, str]] = {}
        for claim, status, note in self.done:
            stand[claim] = (status, note)
        return {c: s for c, s in stand.items() if s != ("unchecked", "")}


STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.just("decide"),
            st.integers(0, 1),
            st.sampled_from(range(2)),
            st.sampled_from(["ok", "fix", "unchecked"]),
            st.sampled_from(["", "“Σ”\u2028\x00"]),
        ),
        st.tuples(st.sampled_from(["undo", "redo"]), st.integers(0, 1)),
    ),
    max_size=24,
)


@given(STEPS)
@settings(max_examples=60, deadline=None)
def test_any_session_stands_as_two_stacks_would_have_it_and_replays_to_the_same(
    steps: list[Any],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "log.db"
        log = CheckLog(path)
        articles = [log.register(ferry_article(), "Ann"), log.register(other_article(), "Ann")]
        claims = [
            [claim_on(articles[0].document, words) for words in WORDS[:2]],
            [claim_on(articles[1].document, words) for words in ("4 days", "bridge")],
        ]
        models = [Plain(), Plain()]
        for verb, number, *rest in steps:
            article, model = articles[number].id, models[number]
            if verb == "decide":
                claim, status, note = claims[number][rest[0]], rest[1], rest[2]
                log.decide(article, claim, status, who="Ann", note=note)
                model.decide(claim.id, status, note)
                continue
            stacks = (model.done, model.undone)
            if model.move(*(stacks if verb == "undo" else stacks[::-1])):
                getattr(log, verb)(article, "Ann")
            else:
                with pytest.raises(UsageError):
                    getattr(log, verb)(article, "Ann")
        for article_, model in zip(articles, models, strict=True):
            standing = log.standing(article_.id)
            assert {c.claim: (c.status, c.note) for c in standing.checks} == model.checks()
            assert (standing.undoable is None) == (not model.done)
            assert (standing.redoable is None) == (not model.undone)
        replayed = replay(log)
        assert (replayed.events, replayed.mended) == (len(list(log.events())), ())
        assert verify(path, log.last_hash()).ok
        log.close()


def test_the_last_two_hundred_acts_are_undone_one_by_one_over_restarts(path: Path) -> None:
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    stood = [log.checks(article.id)]
    for number in range(200):
        claim = claim_on(article.document, WORDS[number % len(WORDS)])
        if number % 5 == 4:
            log.second(article.id, claim.id, "confirm", f"{number}", "Bo")
        else:
            log.decide(article.id, claim, "ok", who="Ann", note=f"{number}")
        stood.append(log.checks(article.id))
    for number in range(200):
        if number % 40 == 0:
            log.close()
            log = CheckLog(path)
        assert log.checks(article.id) == stood.pop()
        log.undo(article.id, "Ann")
    assert log.checks(article.id) == stood.pop() == ()
    with pytest.raises(UsageError) as refusal:
        log.undo(article.id, "Ann")
    assert refusal.value.code == "nothing_to_undo"
    assert sum(1 for _ in log.events()) == 401
    log.close()
