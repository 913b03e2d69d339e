"""Logs merged in any order come to the same, twice is once, and a killed merge is all or none."""

from __future__ import annotations

import random
import tempfile
import time
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from log_examples import WORDS, claim_on, ferry_article
from nursery import Nursery
from torture import MEMORY

from redpencil.checklog.log import CheckLog
from redpencil.checklog.merging import merge
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.errors import UsageError

ARTICLE = ferry_article()
STATUSES = ("ok", "fix", "query", "checking", "unchecked")
DESKS = ("Bo", "Cy", "Di")

acts = st.lists(
    st.tuples(
        st.sampled_from(DESKS),
        st.sampled_from(("decide", "decide", "decide", "second", "mark", "undo", "redo")),
        st.sampled_from(WORDS[:3]),
        st.sampled_from(STATUSES),
    ),
    max_size=25,
)
orders = st.permutations(DESKS)


def act(log: CheckLog, article: str, who: str, verb: str, words: str, status: Any) -> None:
    """Do one of the acts, where it can be done."""
    claim = claim_on(ARTICLE, words)
    try:
        if verb == "decide":
            log.decide(article, claim, status, who=who)
        elif verb == "second":
            log.second(article, claim.id, "dispute", "", f"{who}'s reader", "fix")
        elif verb == "mark":
            log.amend(article, claim, "reading", {"of": who}, who)
        else:
            (log.undo if verb == "undo" else log.redo)(article, who)
    except UsageError:
        return


def shown(log: CheckLog, article: str) -> dict[str, tuple[Any, ...]]:
    return {
        check.text: (
            check.status,
            check.who,
            check.at,
            sorted((one.verdict, one.who, one.status or "") for one in check.seconds),
        )
        for check in log.checks(article)
    }


def desks(folder: Path, done: list[tuple[str, str, str, Any]]) -> dict[str, Path]:
    """The logs of three desks after some acts at each."""
    logs = {who: CheckLog(folder / f"{who}.db") for who in DESKS}
    articles = {who: log.register(ARTICLE, who).id for who, log in logs.items()}
    for who, verb, words, status in done:
        act(logs[who], articles[who], who, verb, words, status)
    for log in logs.values():
        log.close()
    return {who: folder / f"{who}.db" for who in DESKS}


@settings(max_examples=15, deadline=None)
@given(acts, orders, orders)
def test_property_logs_merged_in_any_order_show_the_same_and_twice_is_once(
    done: list[tuple[str, str, str, Any]], one: list[str], other: list[str]
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        folder = Path(name)
        paths = desks(folder, done)
        results = []
        for number, order in enumerate((one, other)):
            log = CheckLog(folder / f"{number}.db")
            article = log.register(ARTICLE, "Ann").id
            for who in order:
                before = log.standing(article)
                merged = merge(log, paths[who], "Ann").articles[0].change
                after = log.standing(article)
                if merged is not None:
                    log.undo(article, "Ann")
                    undone = log.standing(article)
                    assert (undone.checks, undone.amendments) == (before.checks, before.amendments)
                    log.redo(article, "Ann")
                    assert log.standing(article).checks == after.checks
            last = log.last_hash()
            for who in order:
                assert merge(log, paths[who], "Ann").articles[0].change is None
            assert log.last_hash() == last
            assert replay(log).mended == ()
            results.append(shown(log, article))
            log.close()
            assert verify(folder / f"{number}.db", last).ok
        assert results[0] == results[1]


meetings = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(DESKS), st.sampled_from(DESKS)),
        st.tuples(
            st.sampled_from(DESKS),
            st.sampled_from(("decide", "second", "undo", "redo")),
            st.sampled_from(WORDS[:3]),
            st.sampled_from(STATUSES),
        ),
    ),
    max_size=25,
)


@settings(max_examples=15, deadline=None)
@given(meetings)
def test_property_desks_that_go_on_deciding_and_merging_keep_whole_logs(
    done: list[tuple[Any, ...]],
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as name:
        folder = Path(name)
        logs = {who: CheckLog(folder / f"{who}.db") for who in DESKS}
        articles = {who: log.register(ARTICLE, who).id for who, log in logs.items()}
        for who, *rest in done:
            if len(rest) == 1:
                if rest[0] != who:
                    merge(logs[who], folder / f"{rest[0]}.db", who)
            else:
                act(logs[who], articles[who], who, *rest)
        for who, log in logs.items():
            assert replay(log).mended == ()
            checks = log.checks(articles[who])
            # Nobody is said to have read their own decision again.
            assert all(one.who != check.who for check in checks for one in check.seconds)
            log.close()
            verdict = verify(folder / f"{who}.db")
            assert verdict.ok, verdict.fault


def test_a_program_killed_in_a_merge_leaves_all_of_it_or_nothing(memory: Path, quick: Path) -> None:
    other = memory / "other.db"
    theirs = CheckLog(other)
    article = theirs.register(ARTICLE, "Bo").id
    for number in range(400):
        claim = claim_on(ARTICLE, WORDS[number % 4])
        theirs.decide(article, claim, "ok", who="Bo", note=f"{number} " + "n" * 2_000)
    expected = {check.text for check in theirs.checks(article)}
    theirs.close()
    mine = CheckLog(quick)
    article = mine.register(ARTICLE, "Ann").id
    mine.decide(article, claim_on(ARTICLE, WORDS[0]), "fix", who="Ann")
    mine.close()
    chance, outcomes = random.Random(9), []
    with Nursery(memory) as nursery:
        # How long one takes here and now, so that the others are killed within it.
        length = took(nursery, memory / "first.db", other)
        for number in range(12):
            program = nursery.start("merge", quick, other)
            program.showing("merging")
            time.sleep(chance.uniform(0, 1.1 * length) if number else 0)
            program.kill()
            assert program.ended() in {-9, 0}
            outcomes.append(all_or_nothing(quick, article, expected))
            assert outcomes[-1] or "merged" not in program.lines()
        assert nursery.start("merge", quick, other).ended() == 0
        assert all_or_nothing(quick, article, expected)
    assert not all(outcomes)


def took(nursery: Nursery, path: Path, other: Path) -> float:
    """Seconds that a program takes to bring a log into one that has the article alone."""
    log = CheckLog(path)
    log.register(ARTICLE, "Ann")
    log.close()
    program = nursery.start("merge", path, other)
    program.showing("merging")
    began = time.monotonic()
    program.showing("merged")
    length = time.monotonic() - began
    assert program.ended() == 0
    return length


def all_or_nothing(path: Path, article: str, expected: set[str]) -> bool:
    """Whether the last merge stands, whole; it is undone then, so that the next has work to do."""
    assert verify(path).ok
    log = CheckLog(path)
    try:
        events = [event.kind for event in log.events()]
        texts = {check.text for check in log.checks(article)}
        with log.reading() as connection:
            (kept,) = connection.execute("SELECT count(*) FROM imported_events").fetchone()
        assert replay(log).mended == ()
        if events[-1] != "merged":
            assert kept in {0, 401}
            assert texts == {WORDS[0]}
            return False
        assert (kept, texts) == (401, expected)
        log.undo(article, "Ann")
        return True
    finally:
        log.close()
