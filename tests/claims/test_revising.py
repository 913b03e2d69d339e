"""A new draft laid on one that a person has amended."""

from __future__ import annotations

from collections.abc import Iterable

from redpencil.claims.amending import find_amended
from redpencil.claims.finding import find_all
from redpencil.claims.revising import account_in_steps
from redpencil.model import (
    Account,
    Amendment,
    AmendmentKind,
    Aside,
    Claim,
    ClaimKind,
    Document,
    claim_id,
)
from redpencil.text.paragraphs import from_text

OLD = from_text(
    "Harbour to close\n\n"
    "“We have oil for every night,” keeper Alma Reyes said. She has tended 3 lamps since 2019.\n\n"
    "The board meets again in the autumn, and the fishermen will wait."
)
NEW = from_text(OLD.text.replace("Harbour to close", "Harbour to close in May, keeper says"))


def found(document: Document, words: str) -> Claim:
    every = [claim for batch in find_all(document) for claim in batch.claims]
    return min((c for c in every if words in c.text), key=lambda claim: len(claim.text))


def amendment(
    what: AmendmentKind, claim: Claim | Aside, number: int = 1, **parts: object
) -> Amendment:
    return Amendment(
        number, claim.id, what, claim.kind, claim.start, claim.end, claim.text, parts, "Ann", ""
    )


def account_for(old: Document, said: Iterable[Amendment], new: Document) -> Account:
    steps = account_in_steps(old, said, new)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            account: Account = end.value
            return account


def at(words: str, kind: ClaimKind = "statement") -> Claim:
    start = OLD.text.index(words)
    end = start + len(words)
    return Claim(claim_id(kind, OLD.text_sha256, start, end), kind, start, end, words, None, "¶ 3")


def fate(account: Account, claim: Claim) -> str:
    (one,) = (one for one in account.passed if one.old.id == claim.id)
    return one.fate


def test_a_reading_that_a_person_changed_does_not_make_its_check_stale() -> None:
    lamps, said = found(OLD, "3 lamps"), found(OLD, "oil for every night")
    changed = (
        amendment("reading", lamps, 1, unit="lantern", value=4),
        amendment("reading", said, 2, resolved="Alma Reyes the younger"),
    )
    account = account_for(OLD, changed, NEW)
    assert [fate(account, claim) for claim in (lamps, said)] == ["carried", "carried"]


def test_words_marked_by_hand_go_along() -> None:
    marked = at("the fishermen will wait")
    account = account_for(OLD, [amendment("marked", marked)], NEW)
    assert fate(account, marked) == "carried"
    assert marked.id not in {claim.id for claim in account.new}


def test_a_claim_that_was_put_away_is_accounted_for_so_that_it_stays_away() -> None:
    lamps = found(OLD, "3 lamps")
    for away in (amendment("dismissed", lamps), amendment("turned", lamps, to="aside")):
        account = account_for(OLD, [away], NEW)
        assert fate(account, lamps) == "carried"


def test_an_aside_that_was_taken_for_a_claim_goes_along() -> None:
    asides = [aside for batch in find_all(OLD) for aside in batch.asides]
    (year,) = (aside for aside in asides if aside.text == "2019")
    turned = amendment("turned", year, to="claim")
    account = account_for(OLD, [turned], NEW)
    (one,) = (one for one in account.passed if one.old.id == year.id)
    assert one.fate == "carried"
    assert one.new is not None
    assert one.new.text == "2019"


def test_a_claim_with_other_borders_goes_along_and_the_one_before_is_not_new() -> None:
    lamps = found(OLD, "3 lamps")
    wider = at("tended 3 lamps", "quantity")
    bounded = amendment("bounded", wider, of=lamps.id, start=lamps.start, end=lamps.end)
    account = account_for(OLD, [bounded], NEW)
    assert fate(account, wider) == "carried"
    assert lamps.id not in {one.old.id for one in account.passed}
    assert "3 lamps" not in {claim.text for claim in account.new}


def test_every_claim_of_either_draft_is_in_the_account_once() -> None:
    lamps = found(OLD, "3 lamps")
    marked = at("the fishermen will wait")
    said = [amendment("marked", marked), amendment("reading", lamps, 2, value=5)]
    account = account_for(OLD, said, NEW)
    ours = {claim.id for batch in find_amended(OLD, said) for claim in batch.claims}
    theirs = {claim.id for batch in find_all(NEW) for claim in batch.claims}
    came = [one.new.id for one in account.passed if one.new is not None]
    assert sorted(one.old.id for one in account.passed) == sorted(ours)
    assert theirs <= {*came, *(claim.id for claim in account.new)}
    assert len(came) == len(set(came))
