"""Decisions are found by the words of the claim, the note and the correction."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from log_examples import claim_on, other_article

from redpencil.checklog.log import CheckLog
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.errors import UsageError
from redpencil.model import Article


@pytest.fixture
def kept(log: CheckLog, article: Article) -> CheckLog:
    first = claim_on(article.document, "12 of its 15")
    second = claim_on(article.document, "two winters")
    log.decide(article.id, first, "query", who="Ann", note="Asked the harbour master “twice”")
    log.decide(article.id, first, "ok", who="Ann", note="The harbour master says it's right")
    log.decide(article.id, second, "fix", who="Bo", correction="three winters")
    other = log.register(other_article(), "Bo")
    log.decide(other.id, claim_on(other.document, "4 days"), "ok", who="Bo", note="Zürich called")
    return log


def found(log: CheckLog, words: str) -> list[tuple[int, bool]]:
    return [(hit.event, hit.current) for hit in log.search(words)]


def test_words_are_found_in_claims_notes_and_corrections_of_every_article(kept: CheckLog) -> None:
    assert sorted(found(kept, "harbour master")) == [(2, False), (3, True)]
    assert found(kept, "three") == [(4, True)]
    assert found(kept, "days ZURICH") == [(6, True)]
    assert found(kept, "winter") == [(4, True)]  # one stem
    assert found(kept, "harbour winters") == []
    (hit,) = kept.search("three")
    assert (hit.text, hit.correction, hit.status) == ("two winters", "three winters", "fix")
    assert (hit.who, hit.article_title) == ("Bo", "Ferry line to reopen in spring")


def test_what_was_undone_is_found_and_said_to_be_undone(kept: CheckLog) -> None:
    (article,) = {hit.article for hit in kept.search("three")}
    kept.undo(article, "Ann")
    (hit,) = kept.search("three")
    assert (hit.state, hit.current) == ("undone", False)


@pytest.mark.parametrize("words", ["", "  ", "—", '"', "* ( )", "\0"])
def test_marks_alone_are_nothing_to_look_for(kept: CheckLog, words: str) -> None:
    with pytest.raises(UsageError) as refusal:
        kept.search(words)
    assert refusal.value.code == "no_words"


@pytest.mark.parametrize(
    "words",
    ["master OR zürich", "NOT three", "note:three", "thr*", "NEAR(a b)", "x) y", "a\0b"],
)
def test_the_language_of_the_index_is_not_spoken(kept: CheckLog, words: str) -> None:
    assert found(kept, words) == []


@given(words=st.text(max_size=30))
def test_anything_can_be_looked_for_as_a_property(kept: CheckLog, words: str) -> None:
    with suppress(UsageError):  # marks alone
        kept.search(words)


def test_a_replay_makes_the_index_anew(kept: CheckLog, path: Path) -> None:
    with kept.writing() as connection:
        connection.execute("INSERT INTO decisions_found (decisions_found) VALUES ('delete-all')")
    assert found(kept, "three") == []
    assert replay(kept).mended == ()
    assert found(kept, "three") == [(4, True)]
    with kept.writing() as connection:
        connection.execute("UPDATE decisions SET status = 'ok' WHERE event = 4")
    assert "decisions" in replay(kept).mended
    assert found(kept, "three") == [(4, True)]
    assert len(found(kept, "harbour master")) == 2
    assert verify(path).ok
    with kept.writing() as connection:  # raises where the index is at odds with the words
        connection.execute(
            "INSERT INTO decisions_found (decisions_found, rank) VALUES ('integrity-check', 1)"
        )
