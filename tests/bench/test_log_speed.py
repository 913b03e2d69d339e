"""How long a decision, a replay and a question take, each beside the naive way.

A decision with full durability is laid beside a plain INSERT, an answer from a log of a million
events beside a scan of it.
"""

from __future__ import annotations

import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from long_logs import claim_in, document, make_long_log

from redpencil.checklog import folding, searching
from redpencil.checklog.chain import canonical
from redpencil.checklog.log import CheckLog
from redpencil.checklog.merging import merge
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.model import Article, Citation, Claim, claim_id
from redpencil.storing import open_database
from redpencil.text.paragraphs import from_text

SENTENCE = "On day {0} the harbour counted {0} boats and {1} sacks of salt. "
CITATION = Citation("s1", "Harbour book", "p. 9", SENTENCE.format(14, 28), "ab" * 32)
EVENTS = 5_000
LONG = 100_000


@pytest.fixture
def log(tmp_path: Path) -> Iterator[CheckLog]:
    opened = CheckLog(tmp_path / "log.db")
    yield opened
    opened.close()


@pytest.fixture
def article(log: CheckLog) -> Article:
    """About 100,000 words."""
    text = "\n\n".join(SENTENCE.format(n, 2 * n) * 8 for n in range(1000))
    return log.register(from_text(text, title="Salt"), "Ann")


def claim(article: Article, number: int) -> Claim:
    sha256, start = article.document.text_sha256, number % 5000
    words = article.document.text[start : start + 20]
    name = claim_id("quantity", sha256, start, start + 20)
    return Claim(name, "quantity", start, start + 20, words, None, "¶ 1")


def decide(log: CheckLog, article: Article, claimed: Claim) -> None:
    log.decide(
        article.id,
        claimed,
        "ok",
        who="Ann",
        citation=CITATION,
        finding="equal",
        why="Both say 14 boats.",
        note="Seen in the book itself.",
    )


def test_one_decision(benchmark: Any, log: CheckLog, article: Article) -> None:
    claims = (claim(article, number) for number in count())
    benchmark.pedantic(
        decide,
        setup=lambda: ((log, article, next(claims)), {}),
        rounds=1000,
        warmup_rounds=20,
    )
    assert len(log.checks(article.id)) == 1020


def test_one_plain_insert_with_the_same_durability(benchmark: Any, tmp_path: Path) -> None:
    db = open_database(tmp_path / "plain.db", "log", "--log", synchronous="FULL")
    db.execute("CREATE TABLE checks (claim, status, body)")
    body = canonical({"citation": CITATION.passage, "note": "Seen in the book itself."})

    def insert() -> None:
        with db.atomic():
            db.execute("INSERT INTO checks VALUES ('q1', 'ok', ?)", [body])

    benchmark.pedantic(insert, rounds=1000, warmup_rounds=20)
    db.close()


def test_undo_and_redo(benchmark: Any, log: CheckLog, article: Article) -> None:
    for number in range(200):
        decide(log, article, claim(article, number))

    def back_and_forth() -> None:
        log.undo(article.id, "Ann")
        log.redo(article.id, "Ann")

    benchmark.pedantic(back_and_forth, rounds=300, warmup_rounds=5)


@pytest.fixture
def long_log(log: CheckLog, article: Article) -> CheckLog:
    for number in range(EVENTS - 1):
        decide(log, article, claim(article, number))
    return log


def test_replay_of_a_hundred_thousand_events(benchmark: Any, tmp_path: Path) -> None:
    make_long_log(tmp_path / "log.db", LONG)
    with closing(CheckLog(tmp_path / "log.db")) as log:
        result = benchmark.pedantic(replay, args=(log,), rounds=5)
        assert result.events == LONG
        start = time.perf_counter()
        with log.writing() as connection:  # the naive way: one event after the other
            assert folding.compare(connection) == (LONG, ())
            searching.rebuild(connection)
        naive = time.perf_counter() - start
    seconds = benchmark.stats.stats.min
    benchmark.extra_info["events_per_second"] = round(LONG / seconds)
    benchmark.extra_info["naive_events_per_second"] = round(LONG / naive)
    sys.stdout.write(f"replay: {round(LONG / seconds)} events/s, folded: {round(LONG / naive)}\n")
    assert seconds < naive


def test_projecting_five_thousand_events_in_memory(benchmark: Any, long_log: CheckLog) -> None:
    """A replay without the comparison with what stands, and without the index of words."""

    def project() -> None:
        with long_log.reading() as connection:
            folding.fold_only(connection)

    benchmark.pedantic(project, rounds=5)
    benchmark.extra_info["events_per_second"] = round(EVENTS / benchmark.stats.stats.min)
    sys.stdout.write(f"projecting: {benchmark.extra_info['events_per_second']} events/s\n")


def test_merging_a_log_of_five_thousand_events(
    benchmark: Any, long_log: CheckLog, article: Article, tmp_path: Path
) -> None:
    numbers = count()

    def fresh() -> tuple[tuple[CheckLog, Path, str], dict[str, Any]]:
        log = CheckLog(tmp_path / f"mine-{next(numbers)}.db")
        log.register(article.document, "Bo")
        return (log, long_log.path, "Bo"), {}

    merged = benchmark.pedantic(merge, setup=fresh, rounds=3)
    assert merged.imported == EVENTS


def test_verify_of_five_thousand_events(benchmark: Any, long_log: CheckLog) -> None:
    verdict = benchmark.pedantic(verify, args=(long_log.path,), rounds=5)
    assert (verdict.ok, verdict.events) == (True, EVENTS)
    benchmark.extra_info["events_per_second"] = round(EVENTS / benchmark.stats.stats.min)


def test_reading_five_thousand_events_without_a_proof(benchmark: Any, long_log: CheckLog) -> None:
    def read() -> int:
        with closing(sqlite3.connect(long_log.path)) as connection:
            return len(connection.execute("SELECT * FROM events").fetchall())

    assert benchmark.pedantic(read, rounds=5) == EVENTS


MANY = 1_000_000


@pytest.fixture(scope="module")
def huge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("huge") / "log.db"
    make_long_log(path, MANY)
    return path


def test_opening_a_log_of_a_million_events_to_the_first_screen(benchmark: Any, huge: Path) -> None:
    def open_it() -> int:
        log = CheckLog(huge)
        article = log.article(log.recent()[0][0])
        checks = log.standing(article.id).checks
        log.close()
        return len(checks)

    assert benchmark.pedantic(open_it, rounds=5, warmup_rounds=1) > 0
    assert benchmark.stats.stats.min < 0.3


def test_asking_a_million_events_whether_this_was_checked_before(
    benchmark: Any, huge: Path
) -> None:
    log = CheckLog(huge)
    claims = (claim_in(document(250), number) for number in count())
    found = benchmark.pedantic(
        log.earlier, setup=lambda: ((next(claims),), {}), rounds=50, warmup_rounds=1
    )
    log.close()
    assert found
    assert benchmark.stats.stats.median < 0.02


def test_asking_a_million_events_by_a_scan_for_the_words(benchmark: Any, huge: Path) -> None:
    words = f"%{claim_in(document(250), 7).text}%"

    def scan() -> int:
        with closing(sqlite3.connect(huge)) as connection:
            sql = "SELECT seq FROM events WHERE payload LIKE ? ORDER BY seq DESC LIMIT 5"
            return len(connection.execute(sql, (words,)).fetchall())

    assert benchmark.pedantic(scan, rounds=3)


def test_searching_the_words_of_a_million_events(benchmark: Any, huge: Path) -> None:
    log = CheckLog(huge)
    found = benchmark.pedantic(log.search, args=("parish 77 book 250",), rounds=20)
    log.close()
    assert found
