"""No reading crosses the end of a sentence: two in a row read as each does alone."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import product

import pytest

from redpencil.claims.quantities.finding import find_quantities, read_quantities
from redpencil.claims.quantities.stops import ends_sentence
from redpencil.text.paragraphs import from_text

_PLACE = re.compile(r"(?:start|end)=\d+, ")

BEFORE = [
    "Ivar Strand runs the shop at the landing.",
    "He wore it so.",
    "Output was 40.",
    "It opened in May.",
    "The ferry came on 3 May.",
    "Did the fares rise?",
    "Will they fall!",
    "The storm sank 11 boats and spared some.",
    "He spoke to Anna Lind.",
    "She is in Room.",
    "The guards took Flight.",
    "Nobody would name the number.",
    "They sold a third.",
    "He counted to twenty.",
    "It costs about $5.",
    "The price went from 3 to 10.",
    "They waited for a day or two.",
    "The share was one in five.",
    "The lake is under.",
    "It is 10 feet.",
    "They paid by.",
    "Sales doubled.",
    "He left at 4 p.m.",
    "It was 12 degrees.",
    "They lost more than.",
    "Nearly half.",
    "He was aged.",
    "“It rose,” she said.",
    "It fell…",
]
BEHIND = [
    "Fares rose 8 percent.",
    "12 boats came.",
    "60 were wounded.",
    "2014 people came.",
    "Five of them left.",
    "Million is a word.",
    "Percent is another.",
    "58 has been chosen.",
    "Years went by.",
    "Half of it burned.",
    "Tripled, the sum was $15.",
    "A day later it rained.",
    "To 12 it was known.",
    "More than 30 left.",
    "$4 was lost.",
    "May 5 was warm.",
    "In 2016 it closed.",
    "And 19 missing.",
    "Old people won 3 prizes.",
    "Times were hard for 7 men.",
]


def told(text: str, shift: int = 0) -> list[tuple[int, int, str]]:
    """What is read: its place, and all the rest of the reading."""
    found = read_quantities(replace(from_text(text), date="2024-05-15"))
    return [(one.start + shift, one.end + shift, _PLACE.sub("", repr(one))) for one in found]


@pytest.mark.parametrize("before", BEFORE)
def test_two_sentences_read_as_each_does_alone(before: str) -> None:
    for behind in BEHIND:
        both = told(f"{before} {behind}")
        assert both == told(before) + told(behind, len(before) + 1), behind


def test_what_rose_is_sought_in_its_own_sentence_however_long_the_one_before() -> None:
    for length, word in product(range(1, 90), ("so", "bay", "pier")):
        text = f"{'x' * length} {word}. Fares rose 8 percent."
        (found,) = find_quantities(from_text(text))
        assert found.concept == "Fares", text


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Shares of Acme Inc. rose 8 percent.", "Acme Inc."),
        ("Acme Inc. shares rose 8 percent.", "Acme Inc. shares"),
        ("U.S. sales fell 4 percent.", "U.S. sales"),
        ("Dr. Holm lost 3 kilograms.", "Dr. Holm"),
        ("J. Holm lost 3 kilograms.", "J. Holm"),
    ],
)
def test_a_stop_that_shortens_a_word_ends_nothing(text: str, concept: str) -> None:
    (found,) = find_quantities(from_text(text))
    assert found.concept == concept


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("He left. She came.", True),
        ("He left", False),
        ("He left.", True),
        ("He asked, “Why?” Nobody spoke.", True),
        ("It cost 3.5 euros.", False),
        ("Mr. Lind came", False),
        ("at 4 p.m. he left", False),
        ("at 4 p.m. He left", True),
        ("with No. 5", False),
        ("He said so… and left", False),
        ("in Jan. 5 men", False),
    ],
)
def test_a_mark_ends_a_sentence_or_not(text: str, ends: bool) -> None:
    at = next((n for n, sign in enumerate(text) if sign in ".!?…"), len(text) - 1)
    at = text.index(".", at + 1) if text[at : at + 2] == ".m" else at
    assert ends_sentence(text, at) is ends
