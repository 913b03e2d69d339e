"""What people change in what was read: it stands, adds up, is undone, and goes to new drafts."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from log_examples import (
    FERRY_ACCOUNT,
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
from redpencil.model import Amendment, Article, Claim, claim_id

OLD, NEW = ferry_article(), revised_article()
QUOTE = "“We have waited two winters for this,”"


def standing(log: CheckLog, article: Article) -> list[tuple[str, str, Any]]:
    return [(one.text, one.what, one.parts) for one in log.amendments(article.id)]


def speaker(text: str, document: Any = OLD) -> dict[str, object]:
    start = document.text.index(text)
    return {"text": text, "start": start, "end": start + len(text)}


def test_an_amendment_is_an_event_and_stands_at_once(log: CheckLog, article: Article) -> None:
    claim = claim_on(OLD, QUOTE, "quotation")
    change = log.amend(article.id, claim, "reading", {"speaker": speaker("Ada Lind")}, "Ann")
    assert change.event is not None
    assert change.amendments == log.amendments(article.id)
    (one,) = log.amendments(article.id)
    assert one == Amendment(
        event=change.event.seq,
        claim=claim.id,
        what="reading",
        kind="quotation",
        start=claim.start,
        end=claim.end,
        text=QUOTE,
        parts={"speaker": speaker("Ada Lind")},
        who="Ann",
        at=change.event.at,
    )
    assert change.undoable == "reading of “We have waited two winters for this,”"
    assert change.event.payload["text_sha256"] == OLD.text_sha256
    assert [event.kind for event in log.history(article.id, claim.id)] == ["amended"]


def test_the_parts_of_a_reading_add_up_and_later_ones_count(
    log: CheckLog, article: Article
) -> None:
    claim = claim_on(OLD, "12 of its 15")
    log.amend(article.id, claim, "reading", {"value": 12, "unit": "ferry"}, "Ann")
    log.amend(article.id, claim, "reading", {"unit": "boat", "concept": "boats"}, "Bo")
    (one,) = log.amendments(article.id)
    assert (one.parts, one.who) == ({"value": 12, "unit": "boat", "concept": "boats"}, "Bo")
    log.undo(article.id, "Ann")
    (one,) = log.amendments(article.id)
    assert (one.parts, one.who) == ({"value": 12, "unit": "ferry"}, "Ann")


def test_a_part_given_back_is_changed_no_more_and_the_others_are(
    log: CheckLog, article: Article
) -> None:
    claim = claim_on(OLD, "12 of its 15")
    log.amend(article.id, claim, "reading", {"value": 12, "was": {"value": 15}}, "Ann")
    log.amend(article.id, claim, "reading", {"value": 3, "was": {"value": 12}}, "Ann")
    log.amend(article.id, claim, "reading", {"unit": "boat", "was": {"unit": None}}, "Ann")
    (one,) = log.amendments(article.id)
    assert one.parts == {"value": 3, "unit": "boat", "was": {"value": 15, "unit": None}}
    log.amend(article.id, claim, "reading", {"back": ["value"]}, "Ann")
    (one,) = log.amendments(article.id)
    assert one.parts == {"unit": "boat", "was": {"unit": None}}
    log.amend(article.id, claim, "reading", {"back": ["unit"]}, "Ann")
    assert log.amendments(article.id) == ()
    log.undo(article.id, "Ann")
    assert log.amendments(article.id) == (one,)


def test_one_claim_is_taken_back_where_another_one_put_its_words_away(
    log: CheckLog, article: Article
) -> None:
    first, other = claim_on(OLD, "two winters"), claim_on(OLD, "3.4 million")
    log.amend(article.id, first, "dismissed", {"scope": "rule", "rule": "digits"}, "Ann")
    log.amend(article.id, other, "restored", {"scope": "once"}, "Ann")
    assert ("3.4 million", "restored", {"scope": "once"}) in standing(log, article)
    log.amend(article.id, other, "dismissed", {"scope": "once"}, "Ann")
    assert [what for words, what, _ in standing(log, article) if words != "two winters"] == [
        "dismissed"
    ]
    log.amend(article.id, first, "restored", {"scope": "rule", "rule": "digits"}, "Ann")
    assert [words for words, *_ in standing(log, article)] == ["3.4 million"]


def test_a_claim_put_away_can_be_taken_back_and_neither_is_told_then(
    log: CheckLog, article: Article
) -> None:
    claim = claim_on(OLD, "two winters")
    log.amend(article.id, claim, "dismissed", {}, "Ann")
    assert standing(log, article) == [("two winters", "dismissed", {})]
    change = log.amend(article.id, claim, "restored", {}, "Ann")
    assert (change.amendments, change.undoable) == ((), "taking “two winters” back")
    log.undo(article.id, "Ann")
    assert standing(log, article) == [("two winters", "dismissed", {})]
    log.amend(article.id, claim, "restored", {}, "Ann")
    log.amend(article.id, claim, "dismissed", {}, "Ann")
    assert standing(log, article) == [("two winters", "dismissed", {})]


def test_words_marked_by_hand_are_a_claim_to_decide_on(log: CheckLog, article: Article) -> None:
    claim = claim_on(OLD, "who runs the office", "statement")
    log.amend(article.id, claim, "marked", {}, "Ann")
    log.decide(article.id, claim, "ok", who="Ann")
    assert [check.text for check in log.checks(article.id)] == ["who runs the office"]
    assert standing(log, article) == [("who runs the office", "marked", {})]


def bound(log: CheckLog, article: Article) -> Claim:
    old, new = claim_on(OLD, "3.4 million"), claim_on(OLD, "3.4 million kroner")
    parts = {"of": old.id, "start": old.start, "end": old.end}
    log.amend(article.id, new, "bounded", parts, "Ann")
    return new


def test_a_check_follows_its_claim_to_new_borders_and_is_stale_there(
    log: CheckLog, article: Article
) -> None:
    old = claim_on(OLD, "3.4 million")
    decided = log.decide(article.id, old, "ok", who="Ann", note="seen").checks
    new = bound(log, article)
    (check,) = log.checks(article.id)
    assert (check.claim, check.text, check.status, check.was) == (
        new.id, "3.4 million kroner", "stale", "ok",
    )  # fmt: skip
    assert (check.cause, check.before, check.after) == (
        "words", "3.4 million", "3.4 million kroner",
    )  # fmt: skip
    assert [event.kind for event in log.history(article.id, new.id)] == ["decided", "amended"]
    change = log.undo(article.id, "Ann")
    assert (change.checks, change.cleared) == (decided, (new.id,))
    change = log.redo(article.id, "Ann")
    assert (change.checks, change.cleared) == ((check,), (old.id,))


def test_new_borders_of_an_unchecked_claim_change_no_check(log: CheckLog, article: Article) -> None:
    new = bound(log, article)
    assert log.checks(article.id) == ()
    assert standing(log, article)[0][1] == "bounded"
    log.decide(article.id, new, "ok", who="Ann")
    assert [check.text for check in log.checks(article.id)] == ["3.4 million kroner"]


def test_a_check_made_on_the_words_within_the_new_borders_stays(
    log: CheckLog, article: Article
) -> None:
    log.decide(article.id, claim_on(OLD, "3.4 million"), "fix", who="Ann")
    log.decide(article.id, claim_on(OLD, "3.4 million kroner"), "ok", who="Ann")
    before = log.checks(article.id)
    bound(log, article)
    assert log.checks(article.id) == before
    log.undo(article.id, "Ann")
    assert log.checks(article.id) == before


def test_a_claim_that_is_not_of_the_text_cannot_be_amended(log: CheckLog, article: Article) -> None:
    for claim in (
        claim_on(other_article(), "4 days"),
        replace(claim_on(OLD, "two winters"), start=3),
    ):
        with pytest.raises(UsageError) as refusal:
            log.amend(article.id, claim, "marked", {}, "Ann")
        assert refusal.value.code == "unknown_claim"
    wrong: Any = "applauded"
    with pytest.raises(ValueError, match="applauded"):
        log.amend(article.id, claim_on(OLD, "two winters"), wrong, {}, "Ann")
    assert len(list(log.events())) == 1


def test_amendments_go_to_a_new_draft_with_carried_and_moved_claims(
    log: CheckLog, article: Article
) -> None:
    said = log.amend(article.id, claim_on(OLD, "two winters"), "reading", {"unit": "winter"}, "Ann")
    log.amend(article.id, claim_on(OLD, "3.4 million kroner"), "dismissed", {}, "Bo")
    log.amend(article.id, claim_on(OLD, "Several hundred"), "dismissed", {}, "Bo")
    change = log.revise(article.id, NEW, FERRY_ACCOUNT, "Cy", onto=OLD.text_sha256)
    assert said.event is not None
    assert standing(log, article) == [
        ("two winters", "reading", {"unit": "winter"}),
        ("3.4 million kroner", "dismissed", {}),
    ]
    first, second = log.amendments(article.id)
    assert change.amendments == (first, second)
    claim = claim_on(NEW, "two winters")
    assert (first.claim, first.start, first.event) == (claim.id, claim.start, said.event.seq)
    assert (first.who, first.at, second.who) == ("Ann", said.event.at, "Bo")
    log.amend(article.id, claim, "reading", {"value": 2}, "Cy")
    assert log.amendments(article.id)[0].parts == {"unit": "winter", "value": 2}
    log.undo(article.id, "Cy")
    log.undo(article.id, "Cy")
    assert log.amendments(article.id)[0].claim == claim_on(OLD, "two winters").id


def test_of_words_that_changed_only_what_makes_them_a_claim_goes_to_the_new_draft(
    log: CheckLog, article: Article
) -> None:
    claim = claim_on(OLD, "12 of its 15")
    log.amend(article.id, claim, "marked", {}, "Ann")
    log.amend(article.id, claim, "reading", {"value": 12}, "Ann")
    log.amend(article.id, claim, "dismissed", {}, "Ann")
    log.revise(article.id, NEW, FERRY_ACCOUNT, "Cy", onto=OLD.text_sha256)
    assert standing(log, article) == [("13 of its 15", "marked", {})]


def test_what_was_said_of_words_or_a_rule_outlives_the_claim_at_which_it_was_said(
    log: CheckLog, article: Article
) -> None:
    gone, changed = claim_on(OLD, "Several hundred"), claim_on(OLD, "12 of its 15")
    words: dict[str, object] = {"scope": "text"}
    rule: dict[str, object] = {"scope": "rule", "rule": "number"}
    log.amend(article.id, gone, "dismissed", words, "Ann")
    log.amend(article.id, changed, "dismissed", rule, "Ann")
    log.amend(article.id, changed, "restored", words, "Ann")
    before = standing(log, article)
    log.revise(article.id, NEW, FERRY_ACCOUNT, "Cy", onto=OLD.text_sha256)
    assert standing(log, article) == before
    log.revise(article.id, OLD, account_of(NEW, OLD), "Cy", onto=NEW.text_sha256)
    assert standing(log, article) == before
    assert [one.who for one in log.amendments(article.id)] == ["Ann"] * 3
    assert replay(log).mended == ()


def test_places_in_a_reading_move_along_if_the_same_words_stand_there(
    log: CheckLog, article: Article
) -> None:
    account = account_of(OLD, NEW, ("moved", QUOTE, QUOTE))
    old, new = claim_on(OLD, QUOTE), claim_on(NEW, QUOTE)
    parts = {
        "speaker": speaker("Ada Lind"),
        "cue": speaker("Several hundred"),  # in the new draft other words stand in its place
        "spans": [[old.start, old.start + 8], [old.start + 9, old.end]],
        "resolved": "Ada Lind",
        "iso": ["2024-01-01", "2024-01-31"],
    }
    log.amend(article.id, old, "reading", parts, "Ann")
    log.revise(article.id, NEW, account, "Ann", onto=OLD.text_sha256)
    (one,) = log.amendments(article.id)
    assert one.parts == {
        "speaker": speaker("Ada Lind", NEW),
        "cue": {"text": "Several hundred", "start": None, "end": None},
        "spans": [[new.start, new.start + 8], [new.start + 9, new.end]],
        "resolved": "Ada Lind",
        "iso": ["2024-01-01", "2024-01-31"],
    }


def test_borders_moved_by_hand_stay_moved_in_a_new_draft(log: CheckLog, article: Article) -> None:
    bound(log, article)
    log.revise(article.id, NEW, FERRY_ACCOUNT, "Ann", onto=OLD.text_sha256)
    (one,) = log.amendments(article.id)
    found = claim_on(NEW, "3.4 million")
    assert one.parts == {"of": found.id, "start": found.start, "end": found.end}
    assert one.claim == claim_on(NEW, "3.4 million kroner").id
    assert one.parts["of"] == claim_id("quantity", NEW.text_sha256, found.start, found.end)


def test_a_log_with_amendments_is_whole_and_replays_to_the_same(
    path: Path, log: CheckLog, article: Article
) -> None:
    log.decide(article.id, claim_on(OLD, "3.4 million"), "ok", who="Ann")
    bound(log, article)
    log.amend(article.id, claim_on(OLD, "two winters"), "dismissed", {"why": "“Σ”\x00"}, "J\udcfc")
    log.revise(article.id, NEW, FERRY_ACCOUNT, "Cy", onto=OLD.text_sha256)
    log.undo(article.id, "Ann")
    assert replay(log).mended == ()
    assert verify(path).ok
