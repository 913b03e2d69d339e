"""A new draft at the desk: read, laid on, recorded and told; and recognised when it is opened."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from local_paper import article as paper

from redpencil.claims.amending import bare_claim, find_amended
from redpencil.desk import Desk, find_claims
from redpencil.drafting import Pasted
from redpencil.errors import InputError, UsageError
from redpencil.model import Article, Claim, claim_id
from redpencil.settings import Settings

FIRST = """Lighthouse to stay lit

“We have oil for every night,” keeper Alma Reyes said on Monday. She has tended 3 lamps.

The ferry brings 40 guests a week, and the island has two inns for them.
"""
SECOND = FIRST.replace("3 lamps", "4 lamps").replace("to stay lit", "to stay lit all winter")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk(tmp_path / "library.db", tmp_path / "log.db", Settings(checker="Ann")) as opened:
        yield opened


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "draft.md"
    path.write_text(FIRST, encoding="utf-8")
    return path


def claim_with(article: Article, words: str) -> Claim:
    claims = [claim for batch in find_claims(article.document) for claim in batch]
    return min((c for c in claims if words in c.text), key=lambda claim: len(claim.text))


def checked(desk: Desk, path: Path) -> Article:
    article = desk.open_article(path)
    for words in ("3 lamps", "40 guests", "oil for every night"):
        desk.decide(article.id, claim_with(article, words), "ok")
    return article


def test_a_new_draft_is_read_laid_on_recorded_and_told(desk: Desk, draft: Path) -> None:
    article = checked(desk, draft)
    draft.write_text(SECOND, encoding="utf-8")
    change = desk.revise(article.id, draft)
    assert change.revision == 2
    assert change.document is not None
    assert "4 lamps" in change.document.text
    assert sorted(check.status for check in change.checks) == ["ok", "ok", "stale"]
    account = desk.account(article.id)
    (stale,) = (one for one in account.fated("stale") if one.check)
    assert ("3 lamps" in stale.before, "4 lamps" in stale.after) == (True, True)
    assert account.counts["gone"] == 0
    desk.undo(article.id)
    assert [check.status for check in desk.reopen(article.id).checks] == ["ok", "ok", "ok"]


def test_what_a_person_changed_stands_in_the_new_draft(desk: Desk, draft: Path) -> None:
    article = checked(desk, draft)
    guests, said = claim_with(article, "40 guests"), claim_with(article, "oil for every")
    desk.amend(article.id, guests, "reading", {"unit": "visitor"})
    desk.amend(article.id, said, "dismissed", {"scope": "once"})
    draft.write_text(SECOND, encoding="utf-8")
    change = desk.revise(article.id, draft)
    assert change.document is not None
    assert [check.status for check in change.checks].count("stale") == 1
    batches = tuple(find_amended(change.document, change.amendments or ()))
    claims = {claim.text: claim for batch in batches for claim in batch.claims}
    assert "visitor" in str(claims["40 guests a week"].reading)
    assert not any("oil for every" in text for text in claims)


def test_words_put_away_stay_away_when_their_first_claim_is_gone(desk: Desk, draft: Path) -> None:
    first = "Fires\n\nThe keeper counted 3 lamps.\n\nHe lit 3 lamps again at night.\n"
    second = "Fires\n\nThe keeper slept well.\n\nHe lit 3 lamps again at night.\n"
    third = second + "\nIn the morning he put 3 lamps out.\n"
    draft.write_text(first, encoding="utf-8")
    article = desk.open_article(draft)
    desk.amend(article.id, claim_with(article, "3 lamps"), "dismissed", {"scope": "text"})
    for text in (second, third):
        draft.write_text(text, encoding="utf-8")
        desk.revise(article.id, draft)
        now = desk.reopen(article.id)
        assert not [
            one for batch in desk.claims(now) for one in batch.claims if one.kind != "quotation"
        ]
    away = [one for batch in desk.claims(now) for one in batch.asides if "3 lamps" in one.text]
    assert len(away) == 2


def test_borders_moved_twice_go_along_with_what_was_read(desk: Desk, draft: Path) -> None:
    article = checked(desk, draft)
    document = article.document
    before = claim_with(article, "40 guests")
    for words in ("brings 40 guests", "brings 40 guests a week"):
        start = document.text.index(words)
        moved = _bounded(document.text_sha256, start, words)
        parts = {"of": before.id, "start": before.start, "end": before.end}
        desk.amend(article.id, moved, "bounded", parts)
        before = moved
    desk.amend(article.id, before, "reading", {"unit": "visitor"})
    draft.write_text(SECOND, encoding="utf-8")
    change = desk.revise(article.id, draft)
    assert change.document is not None
    batches = tuple(find_amended(change.document, change.amendments or ()))
    about = [c for batch in batches for c in batch.claims if "guests" in c.text]
    assert [claim.text for claim in about] == ["brings 40 guests a week"]
    assert "visitor" in str(about[0].reading)


def _bounded(digest: str, start: int, words: str) -> Claim:
    end = start + len(words)
    return Claim(claim_id("quantity", digest, start, end), "quantity", start, end, words, None, "")


def test_the_same_words_are_no_new_draft_and_a_lost_file_changes_nothing(
    desk: Desk, draft: Path, tmp_path: Path
) -> None:
    article = checked(desk, draft)
    with pytest.raises(UsageError, match="same_text"):
        desk.revise(article.id, draft)
    with pytest.raises(InputError, match="vanished"):
        desk.revise(article.id, tmp_path / "lost.md")
    assert desk.reopen(article.id).revision == 1


def test_a_file_that_changed_is_known_by_its_path(desk: Desk, draft: Path) -> None:
    article = checked(desk, draft)
    draft.write_text(SECOND, encoding="utf-8")
    opened = desk.open_article(draft)
    earlier = desk.earlier_draft(opened)
    assert earlier is not None
    assert (earlier.article, earlier.same, earlier.checks) == (article.id, "path", 3)
    assert desk.article_to_revise(str(draft)).id == article.id
    desk.revise(article.id, draft)
    assert desk.open_article(draft).id == article.id
    assert [row[0] for row in desk.recent()] == [article.id]


def test_a_later_draft_in_another_file_is_known_by_its_words(desk: Desk, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("one.md", "two.md", "other.md")]
    text = paper(1)
    edited = text.replace(" and ", " and also ", 3)
    for path, words in zip(paths, (text, edited, paper(2)), strict=True):
        path.write_text(words, encoding="utf-8")
    article = desk.open_article(paths[0])
    claim = next(iter(find_claims(article.document)))[0]
    desk.decide(article.id, claim, "ok")
    earlier = desk.earlier_draft(desk.open_article(paths[1]))
    assert earlier is not None
    assert (earlier.article, earlier.same) == (article.id, "words")
    assert desk.earlier_draft(desk.open_article(paths[2])) is None
    assert desk.earlier_draft(desk.reopen(article.id)) is None


def test_an_article_with_checks_of_its_own_is_nobodys_later_draft(
    desk: Desk, draft: Path, tmp_path: Path
) -> None:
    checked(desk, draft)
    other = tmp_path / "other.md"
    other.write_text(SECOND, encoding="utf-8")
    opened = desk.open_article(other)
    assert desk.earlier_draft(opened) is not None
    desk.decide(opened.id, claim_with(opened, "4 lamps"), "ok")
    assert desk.earlier_draft(desk.reopen(opened.id)) is None


def test_a_file_of_that_name_with_another_article_is_no_draft(desk: Desk, draft: Path) -> None:
    checked(desk, draft)
    draft.write_text(paper(4), encoding="utf-8")
    assert desk.earlier_draft(desk.open_article(draft)) is None


def test_a_pasted_article_takes_pasted_words_and_then_a_file_as_its_next_drafts(
    desk: Desk, draft: Path
) -> None:
    article = desk.open_text(FIRST)
    for words in ("3 lamps", "40 guests"):
        desk.decide(article.id, claim_with(article, words), "ok")
    change = desk.revise(article.id, Pasted(SECOND))
    assert sorted(check.status for check in change.checks) == ["ok", "stale"]
    draft.write_text(FIRST, encoding="utf-8")
    change = desk.revise(article.id, draft)
    assert (change.revision, desk.reopen(article.id).document.origin) == (3, str(draft))


def test_whoever_leaves_off_before_the_last_step_has_recorded_nothing(
    desk: Desk, draft: Path
) -> None:
    article = checked(desk, draft)
    draft.write_text(SECOND, encoding="utf-8")
    before = desk.events(article.id)
    steps = 0
    while True:
        laying = desk.revise_in_steps(article.id, draft)
        *left_off, last = islice(laying, steps + 1)
        if last is not None:
            break
        assert left_off == [None] * steps
        assert desk.events(article.id) == before
        steps += 1
    assert steps > 2
    assert len(desk.events(article.id)) == len(before) + 1


def test_what_is_marked_between_two_steps_is_in_the_new_draft(desk: Desk, draft: Path) -> None:
    article = checked(desk, draft)
    draft.write_text(SECOND, encoding="utf-8")
    laying = desk.revise_in_steps(article.id, draft)
    assert list(islice(laying, 2)) == [None, None]
    start = article.document.text.index("keeper")
    words = article.document.text[start : start + 6]
    marked = bare_claim(article.document, "statement", start, start + 6)
    desk.amend(article.id, marked, "marked", {})
    desk.decide(article.id, marked, "ok")
    *_, change = laying
    assert change is not None
    assert (words, "ok") in [(check.text, check.status) for check in change.checks]
