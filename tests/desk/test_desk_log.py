"""The verbs of the desk that write to the log, and what a source that changed does to checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from redpencil.desk import Desk, find_claims
from redpencil.errors import UsageError
from redpencil.model import Article, Check, Claim
from redpencil.settings import Settings

ARTICLE = """Lighthouse to stay lit

“We have oil for every night,” keeper Alma Reyes said on Monday. She has tended 3 lamps.
"""
TURNS: list[dict[str, str]] = [
    {"speaker": "REYES", "text": "We have oil for every night of the winter."},
    {"speaker": "HOST", "text": "Thank you for showing us round."},
    {"speaker": "REYES", "text": "I have tended 3 lamps since the spring."},
]


@pytest.fixture
def stores(tmp_path: Path) -> tuple[Path, Path]:
    return tmp_path / "library.db", tmp_path / "log.db"


@pytest.fixture
def desk(stores: tuple[Path, Path]) -> Iterator[Desk]:
    with Desk(*stores, Settings(checker="Ann")) as opened:
        list(opened.add_rows([{"id": "talk", "title": "Talk", "turns": TURNS}]))
        yield opened


@pytest.fixture
def article(desk: Desk) -> Article:
    return desk.open_text(ARTICLE)


def claim_with(article: Article, words: str) -> Claim:
    claims = [claim for batch in find_claims(article.document) for claim in batch]
    return min((c for c in claims if words in c.text), key=lambda claim: len(claim.text))


def decide_with_evidence(desk: Desk, article: Article, words: str) -> Check:
    claim = claim_with(article, words)
    best = desk.look_up(article.document, claim)[0]
    (check,) = desk.decide(article.id, claim, "ok", evidence=best).checks
    assert check.citation is not None
    assert check.citation.source == "talk"
    return check


def replace_talk(desk: Desk, *turns: dict[str, str]) -> Any:
    (added,) = desk.add_rows([{"id": "talk", "title": "Talk", "turns": list(turns)}])
    assert added.outcome == "replaced"
    return added


def test_checks_become_stale_where_a_replaced_source_reads_otherwise(
    desk: Desk, article: Article
) -> None:
    quotation = decide_with_evidence(desk, article, "oil for every night")
    lamps = decide_with_evidence(desk, article, "3 lamps")
    changed = {"speaker": "REYES", "text": "I have tended 4 lamps since the spring."}
    added = replace_talk(desk, TURNS[0], TURNS[1], changed)
    (change,) = added.changes
    checks = {check.claim: check for check in desk.standing(article.id).checks}
    stale = checks[lamps.claim]
    assert change.article == article.id
    assert (stale.status, stale.cause, stale.was) == ("stale", "source", "ok")
    assert "3 lamps" in stale.before
    assert "4 lamps" in stale.after
    assert checks[quotation.claim] == quotation
    assert desk.undo(article.id).undoable is not None
    assert {check.status for check in desk.standing(article.id).checks} == {"ok"}


def test_every_article_that_rests_on_the_source_is_told(desk: Desk, article: Article) -> None:
    decide_with_evidence(desk, article, "3 lamps")
    other = desk.open_text("The keeper has tended 3 lamps since the spring.\n")
    decide_with_evidence(desk, other, "3 lamps")
    added = replace_talk(desk, TURNS[1])
    assert [change.article for change in added.changes] == [article.id, other.id]
    for change in added.changes:
        assert [(check.status, check.after) for check in change.checks] == [("stale", "")]


def test_a_source_that_only_grew_makes_nothing_stale(desk: Desk, article: Article) -> None:
    check = decide_with_evidence(desk, article, "3 lamps")
    added = replace_talk(desk, *TURNS, {"speaker": "HOST", "text": "That was the keeper."})
    (change,) = added.changes
    assert change.checks == ()
    assert desk.standing(article.id).checks == (check,)
    assert desk.events(article.id)[-1].kind == "source_changed"


def test_a_source_nobody_cited_changes_nothing_in_the_log(desk: Desk, article: Article) -> None:
    events = desk.events(article.id)
    assert replace_talk(desk, TURNS[1]).changes == ()
    assert desk.events(article.id) == events


def test_amendments_come_with_what_stands(desk: Desk, article: Article) -> None:
    claim = claim_with(article, "3 lamps")
    change = desk.amend(article.id, claim, "dismissed", {})
    assert change.amendments == desk.standing(article.id).amendments
    assert [one.what for one in change.amendments or ()] == ["dismissed"]
    assert desk.decide(article.id, claim, "ok").amendments is None


def test_another_checker_reads_again_and_sees_what_was_checked_before(
    desk: Desk, article: Article, stores: tuple[Path, Path]
) -> None:
    claim = claim_with(article, "3 lamps")
    desk.decide(article.id, claim, "ok")
    with pytest.raises(UsageError):
        desk.second(article.id, claim.id, "confirm")
    with Desk(*stores, Settings(checker="Bo")) as other:
        (check,) = other.second(article.id, claim.id, "dispute", "Four.", "fix").checks
        assert [(one.who, one.status) for one in check.seconds] == [("Bo", "fix")]
        elsewhere = other.open_text("She has tended 3 lamps.\n")
        found = other.earlier(claim_with(elsewhere, "3 lamps"))
        assert [(one.article, one.check.status) for one in found] == [(article.id, "ok")]
        assert other.earlier(claim, besides=(article.id, claim.id)) == ()
