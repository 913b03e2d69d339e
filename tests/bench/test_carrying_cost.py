"""What laying a draft on costs: as much for each word of a long text, also where all is alike."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable
from time import process_time

import pytest

from redpencil.claims.carrying import carry_over
from redpencil.claims.finding import find_all
from redpencil.model import Claim, Document
from redpencil.text.paragraphs import from_text

PARAGRAPH = (
    "The harbour office counted {0} boats on Monday. “We have waited for two winters,” said Ada "
    "Lind, who runs the office. The repairs cost 3 million kroner, and {1} people signed a letter."
)
WORDS = len(PARAGRAPH.split())
SHORT, LONG = 12_500, 100_000
# Twice what a cost in proportion to the words would be; a square would be eight times it.
_AT_MOST = 2 * LONG / SHORT


def same(paragraphs: int) -> tuple[list[str], list[str]]:
    text = [PARAGRAPH.format(12, 40)] * paragraphs
    return text, [one.replace("Monday", "Tuesday") for one in text]


def nearly(paragraphs: int) -> tuple[list[str], list[str]]:
    text = [PARAGRAPH.format(n % 97 + 3, n % 89 + 5) for n in range(paragraphs)]
    changed = [one.replace("Monday", "Tuesday").replace("kroner", "crowns") for one in text]
    random.Random(1).shuffle(changed)
    return text, changed


def claims_of(document: Document) -> tuple[Claim, ...]:
    return tuple(claim for batch in find_all(document) for claim in batch.claims)


@pytest.mark.parametrize("made", [same, nearly])
def test_the_cost_of_alike_paragraphs_is_in_proportion_to_their_words(
    made: Callable[[int], tuple[list[str], list[str]]],
) -> None:
    took = []
    for words in (SHORT, LONG):
        old, new = (from_text("\n\n".join(part)) for part in made(words // WORDS))
        ours, theirs = claims_of(old), claims_of(new)
        began = process_time()
        account = carry_over(old, ours, new, theirs)
        took.append(process_time() - began)
        assert len(account.passed) == len(ours)
    sys.stdout.write(f"{made.__name__}: {took[0]:.2f} s and {took[1]:.2f} s\n")
    assert took[1] < _AT_MOST * took[0]
