"""How fast claims are found, beside the naive way: every pattern tried on every sentence anew."""

from __future__ import annotations

import re
import time
import tracemalloc
from collections import Counter
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


# News has about twenty quotations and twenty quantities in a thousand words, a third of what
# the paragraph above has; these bring it down to that.
BETWEEN = (
    "The pier was built by the fishermen of the parish, who wanted a place to land their catch in "
    "rough weather. Since then it has been mended often and loved rather less than it deserves. "
    "People from the villages behind the dunes still walk there on a Sunday, when the wind allows "
    "it, and look at the boats.\n\n"
    "Not everybody is content. In the Harbour Inn, where the old pilots sit by the window, the "
    "talk is of lamps that went out in the first storm and of a crane that never came back from "
    "the yard. The parish clerk, Tomas Ekwall, has heard it all before. He keeps the letters in a "
    "box under his desk and answers them when the season is over.\n\n"
    "Whether the work will be done before the ice comes depends on the weather and on the "
    "company from the mainland, whose barges are late. Nobody in the town hall wanted to guess. "
    "The ferries go on as before, with a longer wait at the western berth, and the market has "
    "moved to the square behind the church.\n\n"
)
TARGET = 150_000
"""Words in a second of processor time, all claims together, on a core of its own."""
YARDSTICK = 2_800_000
"""Words in a second that the plain count below takes on such a core."""


def article(words: int, between: str = "") -> Document:
    """An article of about so many words in the manner of an agency."""
    each = len((PARAGRAPH + between).split())
    pieces = (PARAGRAPH.format(n=i % 90 + 2) + between for i in range(words // each))
    return from_text("".join(pieces))


def counted(document: Document) -> int:
    """Every word and sign parted and counted: what any reading of a text has to do at least."""
    return len(Counter(match[0] for match in re.finditer(r"\w+|\S", document.text)))


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


def test_an_article_of_news_is_read_at_150_000_words_a_second(benchmark: BenchmarkFixture) -> None:
    document = article(20_000, BETWEEN)
    words = len(document.text.split())
    found(document)  # the lexicons are read once
    benchmark.pedantic(found, (document,), rounds=3)
    # By turns, so that what else the machine does slows both alike.
    pairs = [(seconds(found, document), seconds(counted, document)) for _ in range(12)]
    ours, plain = (words / min(times) for times in zip(*pairs, strict=True))
    benchmark.extra_info["words per second"] = round(ours)
    benchmark.extra_info["words per second, only counted"] = round(plain)
    dense = article(20_000)
    slower = min(seconds(found, dense) for _ in range(5))
    benchmark.extra_info["where claims stand thrice as dense"] = round(
        len(dense.text.split()) / slower
    )
    assert ours > TARGET * min(1, plain / YARDSTICK)


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
    # By turns and the best of each: a machine that stutters once must not count.
    pairs = [(seconds(found, large), seconds(found, small)) for _ in range(4)]
    ratio = min(large for large, _ in pairs) / min(small for _, small in pairs)
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
