"""What is seen when a date lies beside a date: periods, bounds, days without their year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.checks.dates import agree, allowed, at_odds, find_dates, lacks_year
from redpencil.checks.quantities import compare_texts

PAIRS = [
    ("The mill was founded in 1952.", "The mill was founded in the 1950s.", "not_found"),
    ("The mill was founded in the 1950s.", "The mill was founded in 1952.", "equal"),
    ("The mill was founded in the 1950s.", "The mill was founded in the 20th century.",
     "not_found"),
    ("The mill was founded in the early 20th century.", "The mill was founded in 1908.", "equal"),
    ("The mill was founded in the early 20th century.", "The mill was founded in 1988.",
     "not_found"),
    ("The mill opened in the late 2000s.", "The mill opened in May 2008.", "equal"),
    ("The mill was founded before 1990.", "The mill was founded in 1987.", "hedge_holds"),
    ("The mill was founded before 1990.", "The mill was founded in 1990.", "not_found"),
    ("The mill was founded before 1990.", "The mill was founded in 1995.", "base_differs"),
    ("The mill was founded after 3 May 1990.", "The mill was founded on 4 May 1990.",
     "hedge_holds"),
    ("The mill was founded in 1990.", "The mill was founded before 1990.", "not_found"),
    ("The mill burnt down on 4 May 1990.", "On 4 May the mill burnt down.", "equal"),
    ("The mill burnt down on 4 May 1990.", "The mill burnt down: 1990-05-04.", "equal"),
    ("Ada Hale died on 16 May 2001.", "Ada Hale, singer, born April 13, 1944; died May 25, 2001.",
     "base_differs"),
    # The prize has a date of its own: nothing is at odds here.
    ("The mill, founded in 1931, won a prize in 1996.", "The mill was founded in 1931.",
     "not_found"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "finding"), PAIRS)
def test_two_dates_get_their_finding(claim: str, evidence: str, finding: str) -> None:
    seen = compare_texts(claim, evidence)
    assert (seen.name, seen.why) == (finding, seen.why)


def test_the_date_of_a_death_is_told_beside_that_of_a_death() -> None:
    seen = compare_texts(
        "Ada Hale died on 16 May 2001.", "Ada Hale, singer, born April 13, 1944; died May 25, 2001."
    )
    assert "May 25, 2001" in seen.why


def test_a_day_is_not_said_to_be_the_same_as_its_year() -> None:
    seen = compare_texts("The mill opened in 1952.", "The mill opened on 4 May 1952.")
    assert (seen.name, seen.why) == ("equal", "The source has “4 May 1952”, which lies in “1952”.")


def test_a_bound_is_named_where_it_holds() -> None:
    seen = compare_texts("The mill was founded before 1990.", "The mill was founded in 1987.")
    assert seen.why == "The source has “1987”, and the article says earlier than “1990”."


DAYS = st.dates(date(1100, 1, 1), date(2099, 12, 31))


@given(DAYS)
def test_a_day_in_figures_is_the_day_in_words(day: date) -> None:
    (figures,) = find_dates(f"on {day.isoformat()}.")
    (words,) = find_dates(f"on {day.day} {day:%B} {day.year}.")
    assert agree(figures, words)
    assert agree(words, figures)


@given(DAYS, DAYS)
def test_no_date_agrees_and_is_at_odds_at_once(one: date, other: date) -> None:
    for claim in (f"{one.year}", f"the {one.year // 10 * 10}s", f"{one:%B} {one.year}"):
        for source in (f"{other.year}", f"the late {other.year // 10 * 10}s", other.isoformat()):
            ours, theirs = find_dates(claim), find_dates(source)
            if ours and theirs:
                assert not (agree(ours[0], theirs[0]) and at_odds(ours[0], theirs[0]))


@given(DAYS, DAYS)
def test_a_day_lies_on_one_side_of_a_bound(one: date, other: date) -> None:
    (ours,), (theirs,) = find_dates(one.isoformat()), find_dates(other.isoformat())
    after, before = allowed(ours, theirs, "more_than"), allowed(ours, theirs, "less_than")
    if one == other:
        assert after is before is None
    else:
        assert (after, before) == (other > one, other < one)


def test_a_day_without_its_year_is_no_other_day() -> None:
    (ours,), (same,), (other,) = map(find_dates, ("4 May 1990", "4 May", "5 May"))
    assert lacks_year(ours, same)
    assert not lacks_year(ours, other)
