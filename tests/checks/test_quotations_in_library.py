"""A quotation looked for in a library: a small one that is kept in memory, by shared words."""

from __future__ import annotations

from redpencil.checks.quotations_in_library import compare_in_library, telling_runs
from redpencil.model import Passage, Query

SENTENCES = (
    "The tide tables were wrong for a month.",
    "Nobody told the pilots about it.",
    "A freighter ran aground below the old lime kilns.",
    "Its cargo was nothing but cheap umbrellas.",
    "Children sold them on the market for weeks.",
    "The harbour master resigned before the inquiry began.",
)


class Shelf:
    """A library of one speech, a sentence to a passage."""

    def __init__(self) -> None:
        self.passages: list[Passage] = []
        at = 0
        for number, text in enumerate(SENTENCES, 1):
            place = f"¶ {number}"
            self.passages.append(Passage("talk", "Talk", place, at, at + len(text), text, "Hale"))
            at += len(text) + 1

    def search(self, query: Query, limit: int) -> tuple[Passage, ...]:
        asked = set(" ".join((query.words, *query.extra)).lower().split())
        ranked = sorted(
            ((len(asked & set(p.text.lower().strip(".").split())), p) for p in self.passages),
            key=lambda pair: -pair[0],
        )
        return tuple(passage for score, passage in ranked if score)[: min(limit, 2)]

    def neighbours(self, passage: Passage, count: int = 1) -> tuple[Passage, ...]:
        at = self.passages.index(passage)
        return tuple(self.passages[max(0, at - count) : at + count + 1])


def test_a_quotation_is_found_with_its_place() -> None:
    evidence = compare_in_library("A freighter ran aground", "Hale", Shelf())
    assert evidence.finding.name == "exact"
    assert evidence.passage is not None
    assert evidence.passage.locator == "¶ 3"


def test_a_quotation_over_many_passages_is_read_on() -> None:
    quote = " ".join(SENTENCES[1:5])
    assert compare_in_library(quote, "Hale", Shelf()).finding.name == "exact"


def test_words_nobody_said_are_not_found() -> None:
    evidence = compare_in_library("Every lamp on the pier was replaced twice", None, Shelf())
    assert evidence.finding.name == "not_found"
    assert evidence.passage is None


def test_an_empty_quotation_is_not_found() -> None:
    assert compare_in_library("", None, Shelf()).finding.name == "not_found"
    assert compare_in_library("…", None, Shelf()).finding.name == "not_found"


def test_another_speaker_is_told() -> None:
    evidence = compare_in_library("A freighter ran aground", "Mona Pike", Shelf())
    assert evidence.finding.name == "speaker_differs"


def test_the_runs_looked_for_come_from_both_halves() -> None:
    runs = telling_runs("one umbrella is wet " + "and then we go " * 4 + "past the lighthouse gate")
    first, second = runs
    assert any("umbrella" in run for run in first)
    assert any("lighthouse" in run for run in second)
    assert telling_runs("two words") == (("two words",),)
    assert telling_runs("") == ()


def test_pieces_of_two_sentences_are_found_whatever_their_length() -> None:
    forward = "The tide tables were wrong for a month, sold them on the market"
    assert compare_in_library(forward, None, Shelf()).finding.name == "spliced"
    backward = "Its cargo was nothing but cheap tide tables were wrong for a month"
    assert compare_in_library(backward, None, Shelf()).finding.name == "spliced"
