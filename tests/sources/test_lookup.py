"""A claim asks the library the right question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from redpencil.model import Claim, Document, Mention, Note, Quantity, Quotation
from redpencil.sources.conversions import other_figures
from redpencil.sources.library import Library
from redpencil.sources.lookup import find_passages, query_for
from redpencil.text.paragraphs import from_text

ARTICLE = from_text(
    "Ferry office loses boats in lake storm\n"
    "The lake was calm by noon. The office said two ferries sank, $1.2 million worth. It rained.\n"
    "“Nobody was hurt,” she said, “and nobody will be.”"
)


def place(words: str, document: Document = ARTICLE) -> tuple[int, int]:
    start = document.text.index(words)
    return start, start + len(words)


def quotation() -> Claim:
    first, second = place("“Nobody was hurt,”"), place("“and nobody will be.”")
    at = place("she")
    reading = Quotation(
        "direct",
        first[0],
        second[1],
        (first, second),
        Mention("she", *at, resolved="Ilse Brandt"),
    )
    return Claim("q1", "quotation", first[0], second[1], "", reading, "¶ 3")


def quantity(words: str, value: float | tuple[float, float], unit: str) -> Claim:
    start, end = place(words)
    reading = Quantity("number", start, end, words, value, unit, concept=f"{unit}s")
    return Claim("n1", "quantity", start, end, words, reading, "¶ 2")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(tmp_path / "library.db")
    yield opened
    opened.close()


def test_a_quotation_asks_for_its_words_and_the_speaker_it_stands_for() -> None:
    query = query_for(quotation(), ARTICLE)
    assert query.words == "“Nobody was hurt,” “and nobody will be.”"
    assert query.speaker == "Ilse Brandt"
    assert query.context == ""


def test_a_report_in_other_words_asks_with_the_title_of_the_article() -> None:
    claim = quotation()
    assert isinstance(claim.reading, Quotation)
    told = replace(claim, reading=replace(claim.reading, kind="indirect"))
    assert query_for(told, ARTICLE).context == ARTICLE.title


def test_a_quantity_asks_for_its_sentence_and_for_its_value_in_digits() -> None:
    query = query_for(quantity("$1.2 million", 1_200_000, "dollar"), ARTICLE)
    assert query.words == "The office said two ferries sank, $1.2 million worth."
    assert query.extra == ("dollar", "dollars", "1200000")


def test_an_interval_asks_for_both_its_ends() -> None:
    query = query_for(quantity("two", (2, 3.5), "ferry"), ARTICLE)
    assert query.extra[-2:] == ("2", "3.5")


def test_a_statement_asks_for_its_own_words() -> None:
    start, end = place("The lake was calm by noon.")
    claim = Claim("s1", "statement", start, end, ARTICLE.text[start:end], None, "¶ 2")
    assert query_for(claim, ARTICLE).words == "The lake was calm by noon."


def test_a_number_in_words_finds_the_table_row_with_its_digits(library: Library) -> None:
    library.add(from_text("ferries sunk: 3\nferries sunk: 2\nferries sunk: 7"))
    best = find_passages(library, quantity("two", 2, "ferry"), ARTICLE, 3)[0]
    assert best.text == "ferries sunk: 2"


@pytest.mark.parametrize(
    ("unit", "value", "figures"),
    [
        ("kilometre", 5, ("3", "3.1", "3.11")),
        ("mile", 3.1, ("5", "4.99")),
        ("fahrenheit", 86, ("30",)),
        ("kilometre", (5, 10), ("3", "3.1", "3.11", "6", "6.2", "6.21")),
        ("ferry", 5, ()),
        ("dollar", 5, ()),
        ("", 5, ()),
    ],
)
def test_a_measure_is_asked_for_in_the_other_unit_as_well(
    unit: str, value: float | tuple[float, float], figures: tuple[str, ...]
) -> None:
    reading = Quantity("measure", 0, 1, "x", value, unit or None)
    assert other_figures(reading) == figures


def test_kilometres_find_the_passage_that_has_miles(library: Library) -> None:
    library.add(from_text("The crossing is 9 miles.\nIt is 3.1 miles.\nNobody lives there."))
    start, end = place("two")
    reading = Quantity("measure", start, end, "5 km", 5, "kilometre")
    claim = Claim("n1", "quantity", start, end, "5 km", reading, "¶ 2")
    assert find_passages(library, claim, ARTICLE, 3)[0].text == "It is 3.1 miles."


def test_an_article_is_no_evidence_for_itself(library: Library) -> None:
    library.add(ARTICLE)
    assert find_passages(library, quotation(), ARTICLE, 4) == ()
    library.add(from_text("Minutes.\nNobody was hurt and nobody will be."))
    (hit, *_) = find_passages(library, quotation(), ARTICLE, 4)
    assert hit.text.startswith("Nobody was hurt")


def test_the_passages_beside_a_quotation_come_with_it(library: Library) -> None:
    library.add(from_text("The cook was asleep.\nNobody was hurt at all.\nIt rained on Sunday."))
    hits = find_passages(library, quotation(), ARTICLE, 4)
    assert [h.locator for h in hits] == ["¶ 2", "¶ 1", "¶ 3"]
    assert len(find_passages(library, quotation(), ARTICLE, 2)) == 2


def test_an_empty_library_gives_nothing(library: Library) -> None:
    assert find_passages(library, quotation(), ARTICLE, 4) == ()


def test_a_comment_of_the_author_leads_to_the_source_it_names(library: Library) -> None:
    for day in range(9):
        library.add(from_text(f"On day {day} the office said two ferries sank, worth a lot."))
    library.add(from_text("The Lloyd ledger has the hulls paid in full."))
    claim = quantity("$1.2 million", 1_200_000, "dollar")
    note = Note(claim.start, claim.end, "Ann", "see Lloyd ledger", "comment")
    plain = find_passages(library, claim, ARTICLE, 4)
    hinted = find_passages(library, claim, replace(ARTICLE, notes=(note,)), 4)
    assert not any("Lloyd" in passage.text for passage in plain)
    assert any("Lloyd" in passage.text for passage in hinted)
    assert len(hinted) == len({(p.source, p.start) for p in hinted}) == 4
