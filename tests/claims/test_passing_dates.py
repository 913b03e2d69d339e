"""Days told in passing are asides: listed, read in full, and not marked on the page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redpencil.claims.finding import find_all
from redpencil.claims.quantities.finding import read_quantities, tell_quantities
from redpencil.claims.quantities.passing_dates import IN_PASSING
from redpencil.model import Document, Quantity
from redpencil.text.paragraphs import from_text

# A Wednesday.
DAY = "2024-05-15"


def article(text: str) -> Document:
    return replace(from_text(text), date=DAY)


def dates(text: str) -> tuple[list[str], list[str]]:
    """The dates that are claims, and those told in passing."""
    claims: list[str] = []
    passing: list[str] = []
    for batch in find_all(article(text)):
        claims += [
            c.text for c in batch.claims if isinstance(c.reading, Quantity) and c.reading.iso
        ]
        passing += [a.text for a in batch.asides if a.reason == IN_PASSING]
    return claims, passing


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The mayor said on Tuesday that 40 boats sank.", "Tuesday"),
        ("OSLO, Tuesday — Rain fell on the quay.", "Tuesday"),
        ("Monday’s vote was close.", "Monday"),
        ("She resigned yesterday.", "yesterday"),
        ("The council meets again this week.", "this week"),
        ("Officials said late last month that 3 men had left.", "last month"),
        ("It rained for 3 days. The fair will open next month.", "next month"),
        ("The fair closed last year. Nobody counted the 40 stalls.", "last year"),
    ],
)
def test_a_day_told_in_passing_is_an_aside(text: str, date: str) -> None:
    assert dates(text) == ([], [date])


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The bridge opened on 14 May 2019.", "14 May 2019"),
        ("The bridge opened on 14 May.", "14 May"),
        ("The bridge opened on Tuesday, 14 May.", "Tuesday, 14 May"),
        ("The bridge opened in June.", "June"),
        ("The fair runs from Friday to Monday.", "Friday to Monday"),
        ("Fares rose 8 percent last year.", "last year"),
        ("Last year, on the island, 40 boats sank.", "Last year"),
        ("The ferry sank a year ago.", "a year ago"),
        ("The ferry sank two weeks ago.", "two weeks ago"),
        ("It rained through the past 30 days.", "30 days"),
    ],
)
def test_a_date_that_says_something_to_check_stays_a_claim(text: str, date: str) -> None:
    assert dates(text) == ([date], [])


def test_a_date_in_passing_keeps_its_reading_and_is_told_to_other_programs() -> None:
    (told,) = tell_quantities(article("She resigned on Monday."))
    assert (told.raw, told.iso) == ("Monday", ("2024-05-13", "2024-05-13"))


def test_what_waits_for_a_figure_comes_in_the_order_of_the_text() -> None:
    text = "Last year, on Tuesday, at 9.30am, the first of 40 boats sank; " * 5
    places = [found.start for found in read_quantities(article(text + "the end"))]
    assert places == sorted(places)
    assert len(places) == 5 * 5


def test_an_article_without_a_day_has_no_date_in_passing() -> None:
    assert not [
        aside
        for batch in find_all(from_text("She resigned on Monday, last week."))
        for aside in batch.asides
    ]
