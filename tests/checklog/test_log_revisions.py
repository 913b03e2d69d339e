"""A new draft: checks go over with the words, what changed is stale, what is gone is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from log_examples import (
    CITATION,
    FERRY_ACCOUNT,
    WORDS,
    account_of,
    claim_on,
    ferry_article,
    other_article,
    revised_article,
)

from redpencil.checklog.log import CheckLog
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.errors import UsageError
from redpencil.model import Account, Article, Change, Check, Claim, Document, Passed, claim_id
from redpencil.text.paragraphs import from_text

ONTO = ferry_article().text_sha256
NEW = revised_article()


@pytest.fixture
def decided(log: CheckLog, article: Article) -> CheckLog:
    statuses: tuple[Any, ...] = ("ok", "fix", "query", "ok")
    for words, status in zip(WORDS, statuses, strict=True):
        claim = claim_on(article.document, words)
        log.decide(article.id, claim, status, who="Ann", citation=CITATION, note=f"on {words}")
    return log


def revise(log: CheckLog, article: Article) -> Change:
    return log.revise(article.id, NEW, FERRY_ACCOUNT, "Bo", onto=ONTO)


def by_words(checks: tuple[Check, ...]) -> dict[str, Check]:
    return {check.text: check for check in checks}


def test_checks_of_carried_and_moved_claims_stand_on_the_new_claims(
    decided: CheckLog, article: Article
) -> None:
    before = by_words(decided.checks(article.id))
    change = revise(decided, article)
    now = by_words(change.checks)
    for words in ("two winters", "3.4 million kroner"):
        claim = claim_on(NEW, words)
        assert now[words] == replace(
            before[words], claim=claim.id, start=claim.start, end=claim.end
        )
        assert now[words].claim != before[words].claim
        assert (now[words].revision, now[words].who) == (1, "Ann")
    assert (change.document, change.revision) == (NEW, 2)
    assert change.undoable == "draft 2"
    assert decided.checks(article.id) == change.checks


def test_a_stale_check_shows_what_was_decided_and_both_lines(
    decided: CheckLog, article: Article
) -> None:
    stale = by_words(revise(decided, article).checks)["13 of its 15"]
    assert (stale.status, stale.was, stale.cause) == ("stale", "ok", "words")
    assert "on Monday that 12 of its 15" in stale.before
    assert "on Tuesday that 13 of its 15" in stale.after
    assert (stale.citation, stale.note) == (CITATION, "on 12 of its 15")
    assert stale.claim == claim_on(NEW, "13 of its 15").id


def test_what_is_gone_is_told_with_the_check_that_it_had(
    decided: CheckLog, article: Article
) -> None:
    was = by_words(decided.checks(article.id))["Several hundred"]
    revise(decided, article)
    (gone,) = decided.gone(article.id)
    assert (gone.fate, gone.new, gone.cause, gone.check) == ("gone", None, "words", was)
    assert gone.old.text == "Several hundred"
    assert "Several hundred" in gone.before
    assert "Several hundred" not in by_words(decided.checks(article.id))


def test_the_account_of_a_draft_can_be_read_again(decided: CheckLog, article: Article) -> None:
    before = decided.checks(article.id)
    revise(decided, article)
    account = decided.account(article.id)
    assert account == decided.account(article.id, 2)
    assert tuple(one.check for one in account.passed) == before
    told = [(one.fate, one.old.id, one.new and one.new.id, one.before) for one in account.passed]
    given = [(p.fate, p.old.id, p.new and p.new.id, p.before) for p in FERRY_ACCOUNT.passed]
    assert told == given
    assert [one.new.text for one in account.passed if one.new] == [
        "13 of its 15",
        "two winters",
        "3.4 million kroner",
    ]


def test_new_claims_of_a_draft_are_told(log: CheckLog, article: Article) -> None:
    new = claim_on(NEW, "several")
    log.revise(article.id, NEW, replace(FERRY_ACCOUNT, new=(new,)), "Bo", onto=ONTO)
    assert [(one.id, one.text, one.locator) for one in log.account(article.id).new] == [
        (new.id, "several", "¶ 3")
    ]


def test_undoing_a_revision_brings_the_draft_before_back_with_its_checks(
    decided: CheckLog, article: Article
) -> None:
    before = decided.article(article.id), decided.standing(article.id).undoable
    after = revise(decided, article)
    change = decided.undo(article.id, "Bo")
    assert change.document == article.document
    assert (change.revision, change.redoable) == (1, "draft 2")
    assert (decided.article(article.id), change.undoable) == before
    assert change.checks == before[0].checks
    assert decided.gone(article.id) == ()
    again = decided.redo(article.id, "Bo")
    assert (again.checks, again.document) == (after.checks, NEW)


def test_decisions_in_the_new_draft_are_undone_before_it(
    decided: CheckLog, article: Article
) -> None:
    first = decided.checks(article.id)
    revise(decided, article)
    stale = claim_on(NEW, "13 of its 15")
    change = decided.decide(article.id, stale, "ok", who="Bo")
    (check,) = change.checks
    assert (check.status, check.cause, check.was, check.revision) == ("ok", "", None, 2)
    assert [c.status for c in decided.undo(article.id, "Bo").checks] == ["stale"]
    decided.undo(article.id, "Bo")
    assert decided.checks(article.id) == first
    decided.redo(article.id, "Bo")
    decided.redo(article.id, "Bo")
    assert by_words(decided.checks(article.id))["13 of its 15"] == check


def test_a_claim_of_the_draft_before_cannot_be_decided_on(
    decided: CheckLog, article: Article
) -> None:
    revise(decided, article)
    for words in ("two winters", "12 of its 15"):
        with pytest.raises(UsageError) as refusal:
            decided.decide(article.id, claim_on(article.document, words), "ok", who="Ann")
        assert refusal.value.code == "unknown_claim"


def test_a_draft_made_for_another_text_is_refused(decided: CheckLog, article: Article) -> None:
    revise(decided, article)
    third = from_text(NEW.text + "\nA line more.\n", origin="3.md")
    for account, onto in (
        (FERRY_ACCOUNT, ONTO),
        (FERRY_ACCOUNT, NEW.text_sha256),
        (Account((), ()), ONTO),
    ):
        with pytest.raises(UsageError) as refusal:
            decided.revise(article.id, third, account, "Bo", onto=onto)
        assert refusal.value.code == "draft_outdated"
    assert decided.article(article.id).revision == 2


def test_a_draft_with_the_very_same_words_is_refused(log: CheckLog, article: Article) -> None:
    with pytest.raises(UsageError) as refusal:
        log.revise(article.id, ferry_article(), Account((), ()), "Bo", onto=ONTO)
    assert refusal.value.code == "same_text"
    assert len(list(log.events())) == 1


def test_an_account_that_leads_two_claims_to_one_is_no_account(
    log: CheckLog, article: Article
) -> None:
    first, second, *_ = FERRY_ACCOUNT.passed
    twice = Account((first, replace(second, new=first.new)), ())
    with pytest.raises(ValueError, match="twice"):
        log.revise(article.id, NEW, twice, "Bo", onto=ONTO)


def test_a_check_that_the_account_forgot_is_gone_and_not_lost(
    decided: CheckLog, article: Article
) -> None:
    account = Account(FERRY_ACCOUNT.passed[:3], ())
    decided.revise(article.id, NEW, account, "Bo", onto=ONTO)
    forgotten = decided.gone(article.id)[-1]
    assert (forgotten.fate, forgotten.cause) == ("gone", "unfound")
    assert forgotten.check is not None
    assert forgotten.check.text == "3.4 million kroner"


def third_draft(log: CheckLog, article: Article) -> Change:
    """Back to Monday, and the figure in other words still."""
    text = NEW.text.replace("13 of its 15", "all 15").replace("Tuesday", "Monday")
    third = from_text(text, origin="3.md")
    account = account_of(
        NEW,
        third,
        ("stale", "13 of its 15", "all 15"),
        ("carried", "two winters", "two winters"),
        ("gone", "3.4 million kroner", ""),
    )
    return log.revise(article.id, third, account, "Cy", onto=NEW.text_sha256)


def test_over_several_drafts_a_stale_check_is_laid_beside_what_was_decided_on(
    decided: CheckLog, article: Article
) -> None:
    revise(decided, article)
    checks = by_words(third_draft(decided, article).checks)
    stale = checks["all 15"]
    assert (stale.status, stale.was) == ("stale", "ok")
    assert "12 of its 15" in stale.before
    assert "all 15" in stale.after
    assert [one.old.text for one in decided.gone(article.id)] == [
        "Several hundred",
        "3.4 million kroner",
    ]
    assert decided.account(article.id, 2).passed[0].old.text == "12 of its 15"
    assert decided.account(article.id).passed[0].old.text == "13 of its 15"


@pytest.mark.parametrize(("revision", "code"), [(1, "no_draft_before"), (3, "unknown_draft")])
def test_there_is_no_account_of_a_first_draft_or_of_none(
    decided: CheckLog, article: Article, revision: int, code: str
) -> None:
    revise(decided, article)
    with pytest.raises(UsageError) as refusal:
        decided.account(article.id, revision)
    assert refusal.value.code == code


def test_the_history_of_a_claim_goes_back_through_the_drafts(
    decided: CheckLog, article: Article
) -> None:
    revise(decided, article)
    third_draft(decided, article)
    current = decided.article(article.id).document
    claim = claim_on(current, "all 15")
    decided.decide(article.id, claim, "ok", who="Cy")
    kinds = [event.kind for event in decided.history(article.id, claim.id)]
    assert kinds == ["decided", "article_revised", "article_revised", "decided"]
    decided.undo(article.id, "Cy")
    decided.undo(article.id, "Cy")
    back = decided.history(article.id, claim_on(NEW, "13 of its 15").id)
    assert [event.kind for event in back] == ["decided", "article_revised"]


def test_opening_an_older_draft_gives_the_article_at_its_current_one(
    decided: CheckLog, article: Article
) -> None:
    revise(decided, article)
    for document in (ferry_article(), NEW):
        opened = decided.register(document, "Cy")
        assert (opened.id, opened.revision, opened.document) == (article.id, 2, NEW)


def test_a_wrong_file_that_was_taken_back_is_an_article_of_its_own(
    decided: CheckLog, article: Article
) -> None:
    wrong = other_article()
    everything_gone = Account(
        tuple(replace(one, fate="gone", new=None) for one in FERRY_ACCOUNT.passed), ()
    )
    decided.revise(article.id, wrong, everything_gone, "Bo", onto=ONTO)
    assert decided.checks(article.id) == ()
    decided.undo(article.id, "Bo")
    opened = decided.register(wrong, "Bo")
    assert opened.id != article.id
    assert (opened.revision, opened.document) == (1, wrong)


def test_a_draft_that_was_opened_as_an_article_before_can_be_laid_onto_the_first(
    decided: CheckLog, article: Article
) -> None:
    strayed = decided.register(NEW, "Bo")
    assert strayed.id != article.id
    revise(decided, article)
    assert decided.register(NEW, "Bo").id == article.id
    assert decided.article(strayed.id).document == NEW


def test_ten_thousand_claims_pass_in_a_moment_and_in_few_bytes(log: CheckLog) -> None:
    lines = [
        f"On day {number} we counted {number * 7} boats in the bay." for number in range(10_000)
    ]
    old = from_text("\n\n".join(lines), title="Bay")
    new = from_text("\n\n".join(["A new head.", *lines]), title="Bay")
    article = log.register(old, "Ann")
    passed = []
    for number, block in enumerate(old.blocks):
        line = old.text[block.start : block.end]
        at = block.start + line.index(str(number * 7))
        was = claim_at(old, at, str(number * 7))
        came = claim_at(new, at + len("A new head.\n\n"), str(number * 7))
        stale = number % 20 == 0
        passed.append(
            Passed("stale", was, came, "context", line, "A new head. " + line)
            if stale
            else Passed("moved", was, came)
        )
        if number % 100 == 0:
            log.decide(article.id, was, "ok", who="Ann")
    change = log.revise(article.id, new, Account(tuple(passed), ()), "Ann", onto=old.text_sha256)
    assert len(change.checks) == 100
    assert {check.status for check in change.checks} == {"stale"}
    with log.reading() as connection:
        (size,) = connection.execute(
            "SELECT length(payload) FROM events WHERE kind = 'article_revised'"
        ).fetchone()
    assert size < 1_200_000
    assert len(log.account(article.id).passed) == 10_000


def claim_at(document: Document, start: int, words: str) -> Claim:
    end = start + len(words)
    assert document.text[start:end] == words
    name = claim_id("quantity", document.text_sha256, start, end)
    return Claim(name, "quantity", start, end, words, None, "")


def test_a_log_with_drafts_is_whole_and_replays_to_the_same(
    path: Path, decided: CheckLog, article: Article
) -> None:
    revise(decided, article)
    third_draft(decided, article)
    decided.undo(article.id, "Ann")
    assert replay(decided).mended == ()
    assert verify(path).ok
