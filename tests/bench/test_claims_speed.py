"""How fast claims are found, beside the naive way: every pattern tried on every sentence anew."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable

from pytest_benchmark.fixture import BenchmarkFixture

from redpencil.claims.finding import find_claims
from redpencil.model import Document
from redpencil.text.paragraphs import from_text
from redpencil.text.sentences import find_sentences

PARAGRAPH = (
    "“We counted every lamp on the pier,” Harbour Master Ilse Brandt said on Monday. She added "
    "that about 1,240 visitors had come in {n} days, up 12 percent from the year before. The "
    "council, which owns the pier, said it would spend $3.5 million on the work. “Nobody will be "
    "turned away,” she told reporters, although two of the three ferries were still in dock.\n\n"
)


def article(words: int) -> Document:
    """An article of about so many words in the manner of an agency."""
    each = len(PARAGRAPH.split())
    return from_text("".join(PARAGRAPH.format(n=i % 90 + 2) for i in range(words // each)))


def found(document: Document) -> int:
    return sum(len(batch) for batch in find_claims(document))


def naive(document: Document) -> int:
    """Each sentence as a document of its own: no state, no speaker from before, all set up anew."""
    return sum(
        found(from_text(document.text[a:b]))
        for block in document.blocks
        for a, b in find_sentences(document.text, block.start, block.end)
    )


def seconds(work: Callable[[Document], int], document: Document) -> float:
    start = time.process_time()
    assert work(document) > 0
    return time.process_time() - start


def test_claims_are_found_faster_than_sentence_by_sentence(benchmark: BenchmarkFixture) -> None:
    document = article(20_000)
    found(document)  # the lexicons are read once
    benchmark(found, document)
    ours, theirs = seconds(found, document), seconds(naive, document)
    benchmark.extra_info["words per second"] = round(len(document.text.split()) / ours)
    benchmark.extra_info["naive / ours"] = round(theirs / ours, 2)
    assert ours < theirs


def test_the_cost_grows_with_the_text_and_not_faster(benchmark: BenchmarkFixture) -> None:
    small, large = article(10_000), article(40_000)
    found(small)
    benchmark.pedantic(found, (large,), rounds=3)
    ratio = seconds(found, large) / seconds(found, small)
    benchmark.extra_info["four times the text costs"] = round(ratio, 2)
    assert ratio < 6


def test_a_text_of_100_000_words_takes_little_memory(benchmark: BenchmarkFixture) -> None:
    document = article(100_000)
    tracemalloc.start()
    for _ in find_claims(document):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    benchmark.pedantic(found, (document,), rounds=1)
    benchmark.extra_info["peak MB"] = round(peak / 1e6, 1)
    assert peak < 80e6
