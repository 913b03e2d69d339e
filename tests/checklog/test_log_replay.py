"""Replay makes the projections again from the events, and mends what was harmed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from log_examples import WORDS, claim_on

from redpencil.checklog.log import CheckLog
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.model import Article


@pytest.fixture
def kept(log: CheckLog, article: Article) -> CheckLog:
    for words in WORDS:
        log.decide(article.id, claim_on(article.document, words), "ok", who="Ann")
    log.undo(article.id, "Ann")
    return log


def test_a_log_that_nobody_touched_needs_no_mending(path: Path, kept: CheckLog) -> None:
    before = path.read_bytes(), kept.standing(kept.articles()[0].id)
    result = replay(kept)
    assert (result.events, result.mended) == (6, ())
    assert (path.read_bytes(), kept.standing(kept.articles()[0].id)) == before


EVERY = ("articles", "revisions", "acts", "decisions", "effects", "checks")


@pytest.mark.parametrize(
    ("mended", "statements"),
    [
        (("articles",), ["UPDATE articles SET title = 'x'"]),
        (("acts",), ["UPDATE acts SET state = 'dropped'"]),
        (("decisions",), ["UPDATE decisions SET status = 'fix'"]),
        (("effects",), ["UPDATE effects SET covers = 2"]),
        (("checks",), ["DELETE FROM checks"]),
        (("checks",), ["INSERT INTO checks SELECT draft, 'ghost', 2, 1, 'ok' FROM articles"]),
        (("effects", "checks"), ["DELETE FROM checks", "DELETE FROM effects"]),
        (EVERY, [*map("DELETE FROM {}".format, reversed(EVERY))]),
    ],
)
def test_harmed_tables_are_mended_from_the_events(
    path: Path, kept: CheckLog, mended: tuple[str, ...], statements: list[str]
) -> None:
    article = kept.articles()[0].id
    before = kept.standing(article), kept.article(article)
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    assert not verify(path).ok
    assert replay(kept).mended == mended
    assert (kept.standing(article), kept.article(article)) == before
    assert verify(path).ok
    assert kept.redo(article, "Ann").checks  # and work goes on
