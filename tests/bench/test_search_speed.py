"""Searching and filling the library, each against the naive way in the same run."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from redpencil.model import Query
from redpencil.sources import searching
from redpencil.sources.library import Library
from redpencil.sources.ranking import Candidate, rank

PASSAGES = 20_000
RANDOM = random.Random(7)
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si", "to")
WORDS = ["".join(RANDOM.choices(SYLLABLES, k=RANDOM.choice((2, 3, 3, 4)))) for _ in range(12_000)]
# Zipf's law: the n-th word of a text is met about 1/n times as often as the first.
WEIGHTS = list(accumulate(1 / (n + 1) for n in range(len(WORDS))))


def sentence(length: int) -> str:
    return " ".join(RANDOM.choices(WORDS, cum_weights=WEIGHTS, k=length))


def rows() -> list[dict[str, object]]:
    return [
        {"id": f"r{n}", "title": sentence(4), "text": f"{sentence(40)} {n}."}
        for n in range(PASSAGES)
    ]


def seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


@pytest.fixture(scope="module")
def corpus() -> list[dict[str, object]]:
    return rows()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory, corpus: list[Any]) -> Iterator[Library]:
    opened = Library(tmp_path_factory.mktemp("bench") / "library.db")
    list(opened.add_rows(corpus))
    yield opened
    opened.close()


def test_a_search_is_far_faster_than_reading_every_passage(
    benchmark: Any, library: Library, corpus: list[dict[str, object]]
) -> None:
    asked = [sentence(14) for _ in range(20)]
    splits = [frozenset(str(row["text"]).split()) for row in corpus]

    def read_every_passage() -> None:
        wanted = frozenset(asked[0].split())
        sorted(range(PASSAGES), key=lambda n: -len(wanted & splits[n]))

    def search_all() -> None:
        for words in asked:
            assert library.search(Query(words), 10)

    naive = min(seconds(read_every_passage) for _ in range(3))
    benchmark.pedantic(search_all, rounds=3, warmup_rounds=1)
    each = min(seconds(search_all) for _ in range(3)) / len(asked)
    benchmark.extra_info["naive / ours"] = round(naive / each, 2)
    assert each < naive


def test_ranking_what_the_index_found_is_far_faster_than_ranking_all(
    benchmark: Any, library: Library, corpus: list[dict[str, object]]
) -> None:
    query = Query(sentence(14))
    sought, found = library.candidates(query, 60)
    assert len(found) == 60
    everything = [
        Candidate(n, str(row["id"]), str(row["title"]), str(row["text"]), "", "", "", 1.0)
        for n, row in enumerate(corpus)
    ]
    benchmark.pedantic(lambda: rank(sought, found), rounds=5, warmup_rounds=1)
    ours = min(seconds(lambda: rank(sought, found)) for _ in range(5))
    naive = seconds(lambda: rank(sought, everything))
    benchmark.extra_info["naive / ours"] = round(naive / ours, 2)
    assert ours < naive / 20


def test_a_shortlist_spares_scoring_every_passage_that_holds_a_word(
    benchmark: Any, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Naive is what SQLite does by itself: bm25 of each passage that holds a word of the query."""
    asked = [Query(sentence(14)) for _ in range(60)]

    def look_up() -> None:
        for query in asked:
            library.candidates(query, 60)

    def processor_time() -> float:
        start = time.process_time()
        look_up()
        return time.process_time() - start

    benchmark.pedantic(look_up, rounds=3, warmup_rounds=1)
    ours = min(processor_time() for _ in range(3))
    monkeypatch.setattr(searching, "_MANY", 10**9)
    naive = min(processor_time() for _ in range(3))
    benchmark.extra_info["naive / ours"] = round(naive / ours, 2)
    assert ours < naive


LARGE = 130_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of a hundred and thirty thousand passages, each twelve words long."""
    opened = Library(tmp_path_factory.mktemp("large") / "library.db")
    made = ({"id": f"l{n}", "title": "", "text": f"{sentence(12)}."} for n in range(LARGE))
    assert sum(1 for _ in opened.add_rows(made)) == LARGE
    yield opened
    opened.close()


def test_one_look_up_among_130_000_passages(
    benchmark: Any, large: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each query is a new one, as claims are; naive is bm25 of all that hold a word of it."""
    asked = [Query(sentence(14)) for _ in range(120)]
    fresh = iter(asked)
    benchmark.pedantic(lambda: large.search(next(fresh), 10), rounds=40, warmup_rounds=5)

    def processor_time(queries: list[Query]) -> float:
        start = time.process_time()
        for query in queries:
            large.search(query, 10)
        return (time.process_time() - start) / len(queries)

    ours = processor_time(asked[45:85])
    monkeypatch.setattr(searching, "_MANY", 10**9)
    naive = processor_time(asked[85:])
    benchmark.extra_info["milliseconds a look-up"] = round(1000 * ours, 1)
    benchmark.extra_info["naive / ours"] = round(naive / ours, 2)
    assert ours < naive
    assert ours < 0.1


def test_one_more_source_costs_no_more_in_a_large_library_than_in_a_small_one(
    benchmark: Any, tmp_path: Path, library: Library
) -> None:
    """The naive way is to fill the library anew; the large one has twenty thousand passages."""
    small = Library(tmp_path / "small.db")
    numbers = iter(range(10_000))

    def add_to(opened: Library) -> None:
        row = {"id": f"more {next(numbers)}", "title": "More", "text": sentence(40)}
        assert [a.outcome for a in opened.add_rows([row])] == ["added"]

    benchmark.pedantic(lambda: add_to(library), rounds=20, warmup_rounds=2)
    large = min(seconds(lambda: add_to(library)) for _ in range(20))
    little = min(seconds(lambda: add_to(small)) for _ in range(20))
    small.close()
    benchmark.extra_info["large / small"] = round(large / little, 2)
    assert large < 10 * little
    assert large < 0.1


def test_adding_rows_known_already_costs_a_small_part_of_adding_them(
    benchmark: Any, tmp_path: Path, corpus: list[dict[str, object]]
) -> None:
    some = corpus[:4000]
    opened = Library(tmp_path / "library.db")
    first = seconds(lambda: list(opened.add_rows(some)))
    benchmark.pedantic(lambda: list(opened.add_rows(some)), rounds=3)
    again = min(seconds(lambda: list(opened.add_rows(some))) for _ in range(3))
    opened.close()
    benchmark.extra_info["first / again"] = round(first / again, 2)
    benchmark.extra_info["passages a second"] = round(len(some) / first)
    assert again < first / 2


def test_adding_in_batches_is_faster_than_one_transaction_a_row(
    benchmark: Any, tmp_path: Path, corpus: list[dict[str, object]]
) -> None:
    some = corpus[:1500]

    def one_by_one() -> None:
        opened = Library(tmp_path / "slow.db")
        for row in some:
            list(opened.add_rows([row]))
        opened.close()

    number = iter(range(100))

    def batched() -> None:
        opened = Library(tmp_path / f"fast{next(number)}.db")
        list(opened.add_rows(some))
        opened.close()

    naive = seconds(one_by_one)
    benchmark.pedantic(batched, rounds=3)
    ours = min(seconds(batched) for _ in range(2))
    benchmark.extra_info["naive / ours"] = round(naive / ours, 2)
    assert ours < naive
