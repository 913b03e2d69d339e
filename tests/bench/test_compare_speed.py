"""How many comparisons a second: quotations against passages, figures against figures."""

from __future__ import annotations

import random
from typing import Any

from redpencil.checks.quantities import compare_texts
from redpencil.checks.quotations import compare_quotation
from redpencil.model import Passage

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
