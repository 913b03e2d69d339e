"""How many comparisons a second: quotations against passages, figures against figures."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from rapidfuzz import fuzz

from redpencil.checks.quantities import compare_texts, quantities_in
from redpencil.checks.quotations import compare_quotation
from redpencil.checks.quotations_in_library import compare_in_library
from redpencil.model import Passage
from redpencil.sources.library import Library

LEXICON = (
    "harbour lantern ferry bread winter island tunnel engine quay gull rope timber council ledger "
    "baker anchor the a of and to in we not will never was is nobody always"
)
WORDS = LEXICON.split(" ")


def speech(seed: int, passages: int = 16, length: int = 90) -> list[Passage]:
    chance = random.Random(seed)
    found: list[Passage] = []
    at = 0
    for number in range(passages):
        text = " ".join(chance.choices(WORDS, k=length)) + "."
        found.append(Passage("s", "S", f"¶ {number}", at, at + len(text), text, "A"))
        at += len(text) + 1
    return found


def test_a_quotation_against_sixteen_passages(benchmark: Any) -> None:
    passages = speech(1)
    words = passages[7].text.split()[20:45]
    words[12] = "zebra"
    found = benchmark(compare_quotation, " ".join(words), "A", passages)
    assert found[0].finding.name == "words_changed"


def test_a_figure_against_a_sentence(benchmark: Any) -> None:
    claim = "The orchard has 120 trees by the river."
    seen = benchmark(compare_texts, claim, "The orchard has 100 trees by the river.")
    assert seen.name == "differs"


def test_pairs_of_claim_and_evidence_a_second(benchmark: Any) -> None:
    """Naive is to read the claim anew for each sentence of the evidence it is laid beside."""
    sentences = [
        f"The {thing} of pier {n} has {17 * n + 3} lamps and {n + 2} boats."
        for n, thing in enumerate(WORDS[:12], 1)
    ]
    pairs = [(claim, " ".join(sentences)) for claim in sentences]

    def ours() -> None:
        for claim, evidence in pairs:
            assert compare_texts(claim, evidence).name == "equal"

    def naive() -> None:
        for claim, _ in pairs:
            for sentence in sentences:
                quantities_in.cache_clear()
                compare_texts(claim, sentence)

    benchmark.pedantic(ours, rounds=3, warmup_rounds=1)
    quantities_in.cache_clear()
    each = processor_seconds(ours) / len(pairs)
    anew = processor_seconds(naive) / len(pairs)
    benchmark.extra_info["pairs a second"] = round(1 / each)
    benchmark.extra_info["naive / ours"] = round(anew / each, 1)
    assert each < anew


def processor_seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def transcripts(sentences: int) -> list[dict[str, object]]:
    """Speeches of 200 turns, each of 25 words that are met as seldom as words are in speech."""
    chance = random.Random(5)
    syllables = ("ba", "ce", "di", "fo", "gu", "ha", "ke", "li", "mo", "nu", "pa", "re", "si")
    rare = ["".join(chance.choices(syllables, k=3)) for _ in range(9_000)]
    words = [*WORDS, *rare]
    weights = [1 / (number + 1) for number in range(len(words))]
    turns = [
        {"speaker": f"S{number % 7}", "text": " ".join(chance.choices(words, weights, k=25)) + "."}
        for number in range(sentences)
    ]
    return [
        {
            "id": f"t{at}",
            "title": f"Speech {at}",
            "kind": "transcript",
            "turns": turns[at : at + 200],
        }
        for at in range(0, sentences, 200)
    ]


@pytest.fixture(scope="module")
def speeches() -> list[dict[str, object]]:
    return transcripts(20_000)


@pytest.fixture(scope="module")
def library(
    tmp_path_factory: pytest.TempPathFactory, speeches: list[dict[str, object]]
) -> Iterator[Library]:
    opened = Library(tmp_path_factory.mktemp("bench") / "library.db")
    list(opened.add_rows(speeches))
    yield opened
    opened.close()


def test_quotations_against_half_a_million_words(
    benchmark: Any, library: Library, speeches: list[dict[str, object]]
) -> None:
    """A changed word in every second quotation; naive is a fuzzy search through every speech."""
    chance = random.Random(9)
    texts = [
        " ".join(turn["text"] for turn in speech["turns"])  # type: ignore[attr-defined]
        for speech in speeches
    ]
    asked: list[tuple[str, str]] = []
    for number in range(100):
        words = chance.choice(chance.choice(speeches)["turns"])["text"].split()[:17]  # type: ignore[call-overload]
        if number % 2:
            words[8] = "zebra"
        asked.append((" ".join(words), "words_changed" if number % 2 else "exact"))

    def ask() -> list[str]:
        return [compare_in_library(quote, None, library).finding.name for quote, _ in asked]

    found = benchmark.pedantic(ask, rounds=3, warmup_rounds=1)
    assert found == [name for _, name in asked]
    start = time.process_time()
    ask()
    each = (time.process_time() - start) / len(asked)
    start = time.process_time()
    for quote, _ in asked[:2]:
        max(fuzz.partial_ratio(quote, text) for text in texts)
    naive = (time.process_time() - start) / 2
    benchmark.extra_info["quotations a second"] = round(1 / each)
    benchmark.extra_info["naive / ours"] = round(naive / each, 1)
    assert each < naive
