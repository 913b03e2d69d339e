"""Dates, ranks and counts of one thing in two wordings: when they are at odds, and when not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.checks.dates import Date, agree, at_odds, find_dates
from redpencil.checks.events import event_of, refers_back
from redpencil.checks.opposites import opposite_words
from redpencil.checks.quantities import compare_texts

AT_ODDS = [
    (
        "The Salt Road is a 1931 novel by the island writer Ada Hale.",
        "The Salt Road is a 1913 novel by Ada Hale, who was a pilot.",
        "same_event",
    ),
    (
        "It was published in 1849.",
        "The Salt Road is a story by Ada Hale, first published in 1850.",
        "same_event",
    ),
    (
        "Henry Oakes was a general of the Navy and the 35th mayor of the Free Islands.",
        "Henry “Hal” Oakes served as the 34th mayor of the Free Islands from 1953 to 1961.",
        "other_rank",
    ),
    (
        "Brass Moon is a nine-member band that brought the sale of seats to a height never seen.",
        "Brass Moon is a seven-member band from Norhaven whose first record was sold abroad.",
        "other_count",
    ),
    (
        "In 2004 the band Brass Moon collapsed.",
        "Brass Moon is a rock band from Norhaven, formed in 2004.",
        "opposite_event",
    ),
    ("In 1940, Ada Hale was born.", "Ada Hale (born 28 March 1930) is a pilot.", "other_life_date"),
    (
        "On 2 February 2014, Ada Hale died.",
        "Ada Mary Hale (8 April 1974 \u2212 2 February 2013) was a pilot.",
        "other_life_date",
    ),
]
NOT_AT_ODDS = [
    # another thing happened in the other year
    ("The Salt Road was published in 1931.", "The Salt Road was translated in 1940."),
    # another work of another name
    ("The Salt Road is a 1931 novel.", "A 1954 novel made her famous."),
    # the source prints less, and nothing of it differs
    ("Ada Hale was born on 8 March 1872.", "Ada Hale was born in Norhaven in 1872."),
    # an adjective tells two counts apart
    ("Brass Moon has 120 solar jobs in Norhaven.", "Brass Moon has 90 wind jobs in Norhaven."),
    # birth and death are two events
    ("Ada Hale died on 16 May 2001.", "Ada Hale, pilot, was born on 13 April 1944."),
]


@pytest.mark.parametrize(("claim", "evidence", "rule"), AT_ODDS)
def test_what_happens_once_cannot_have_two_dates_ranks_or_counts(
    claim: str, evidence: str, rule: str
) -> None:
    finding = compare_texts(claim, evidence)
    assert finding.rule == rule
    assert finding.name in ("differs", "base_differs")


@pytest.mark.parametrize(("claim", "evidence"), NOT_AT_ODDS)
def test_where_the_thing_is_another_nothing_is_said_to_differ(claim: str, evidence: str) -> None:
    assert compare_texts(claim, evidence).name not in ("differs", "base_differs", "unit_differs")


def test_bounds_that_face_each_other_are_apart() -> None:
    claim = "Season 8 of Brass Moon had fewer than 50 riggers at work."
    evidence = "In season 8 of Brass Moon more than 300 riggers were at work."
    finding = compare_texts(claim, evidence)
    assert finding.rule == "bounds_apart"
    assert "300" in finding.why


def test_the_same_hedge_on_a_rounded_figure_is_rounding() -> None:
    claim = "The bridge cost more than $400 million, the council said on Monday."
    evidence = "The bridge cost more than $417 million, the council said on Monday."
    assert compare_texts(claim, evidence).name == "rounded"


def test_a_difference_is_told_in_the_unit_of_the_article() -> None:
    claim = "The road from Norhaven to Dorn is 30 miles long, the council said."
    evidence = "The road from Norhaven to Dorn is 60 kilometres long, the council said."
    finding = compare_texts(claim, evidence)
    assert finding.name == "differs"
    assert "7.28" in finding.why


def test_the_word_nearest_to_a_date_tells_the_event() -> None:
    text = "Founded by a baker, it was published in 1850; he died in 1860."
    first, second = find_dates(text)
    assert event_of(text, first.start, first.end) == event_of("printed in 1850", 11, 15)
    assert event_of(text, second.start, second.end) == event_of("passed away in 1860", 15, 19)
    assert event_of("in 1850 nothing much", 3, 7) is None


def test_opposites_count_only_where_neither_side_has_both() -> None:
    won, lost = "They won in 1950", "They lost in 1950"
    assert opposite_words(won, (12, 16), lost, (13, 17)) == ("won", "lost")
    both = "They won and lost in 1950"
    assert opposite_words(won, (12, 16), both, (21, 25)) is None


def test_a_pronoun_or_the_thing_itself_refers_back() -> None:
    assert refers_back("It was opened in 1901.")
    assert refers_back("Filming of the film began in 1901.")
    assert not refers_back("Norhaven opened in 1901.")


DATES = st.builds(
    Date,
    st.just(0),
    st.just(4),
    st.integers(1801, 2030),
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 28),
)


@given(DATES, DATES)
def test_no_two_dates_agree_and_are_at_odds(one: Date, other: Date) -> None:
    assert not (agree(one, other) and at_odds(one, other))
    assert at_odds(one, other) == at_odds(other, one)
    assert not at_odds(one, one)
