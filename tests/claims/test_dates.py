"""Dates in prose come with the first and last day they stand for, counted from the article's."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.claims.finding import find_all
from redpencil.claims.quantities import feasts
from redpencil.claims.quantities.finding import find_quantities, tell_quantities
from redpencil.claims.quantities.periods import moved, period_of, shifted
from redpencil.model import Quantity
from redpencil.text.paragraphs import from_text

# A Wednesday.
DAY = "2024-05-15"


def dates(text: str, day: str | None = None) -> list[Quantity]:
    document = replace(from_text(text), date=day)
    return [q for q in tell_quantities(document) if q.kind == "date"]


def only(text: str, day: str | None = None) -> tuple[str | None, str | None] | None:
    found = dates(text, day)
    assert len(found) == 1, [q.raw for q in found]
    return found[0].iso


@pytest.mark.parametrize(
    ("words", "first", "end"),
    [
        ("on 3 March 2011", "2011-03-03", "2011-03-03"),
        ("on the 3rd of March, 2011", "2011-03-03", "2011-03-03"),
        ("on May. 3, 2011", "2011-05-03", "2011-05-03"),
        ("on March third, 2011", "2011-03-03", "2011-03-03"),
        ("on 2011/03/03", "2011-03-03", "2011-03-03"),
        ("on 3/29/11", "2011-03-29", "2011-03-29"),
        ("in March of 2011", "2011-03-01", "2011-04-01"),
        ("in 2011", "2011-01-01", "2012-01-01"),
        ("in nineteen eighty-seven", "1987-01-01", "1988-01-01"),
        ("in August two thousand and five", "2005-08-01", "2005-09-01"),
        ("in Q3 2011", "2011-07-01", "2011-10-01"),
        ("in the second quarter of 2011", "2011-04-01", "2011-07-01"),
        ("in the first half of 2011", "2011-01-01", "2011-07-01"),
        ("in the last four months of 2011", "2011-09-01", "2012-01-01"),
        ("in the first week of 2011", "2011-01-03", "2011-01-10"),
        ("in the 1970s", "1970-01-01", "1980-01-01"),
        ("in the 19th century", "1800-01-01", "1900-01-01"),
        ("in mid-2011", "2011-05-01", "2011-09-01"),
        ("in early March 2011", "2011-03-01", "2011-03-16"),
        ("at the end of 2011", "2011-09-01", "2012-01-01"),
        ("from 2011 to 2014", "2011-01-01", "2014-01-01"),
        ("in the 2011-12 season", "2011-01-01", "2012-01-01"),
        ("between March 2011 and the end of 2012", "2011-03-01", "2013-01-01"),
        ("from May to October 2011", "2011-05-01", "2011-10-01"),
        ("from November to March 2011", "2010-11-01", "2011-03-01"),
        ("from 20 May to 3 June 2011", "2011-05-20", "2011-06-03"),
        ("from 3 to 9 June 2011", "2011-06-03", "2011-06-09"),
        ("two weeks before 15 March 2011", "2011-03-01", "2011-03-01"),
        ("for two weeks from 1 March 2011", "2011-03-01", "2011-03-15"),
        ("in week 9 of 2011", "2011-02-28", "2011-03-07"),
        ("on the second Tuesday of May 2011", "2011-05-10", "2011-05-10"),
        ("on the last Friday of May 2011", "2011-05-27", "2011-05-27"),
        ("in the week of 6 June 2011", "2011-06-06", "2011-06-13"),
        ("on the weekend of 4 June 2011", "2011-06-04", "2011-06-06"),
        ("from 5/1-5/7, 2011", "2011-05-01", "2011-05-07"),
        ("from 27 April 2011 to the third", "2011-04-27", "2011-05-03"),
        ("in the late nineties", "1996-09-01", "2000-01-01"),
        ("in two thousand and eleven", "2011-01-01", "2012-01-01"),
        ("on Good Friday 2011", "2011-04-22", "2011-04-22"),
        ("on Boxing Day 2011", "2011-12-26", "2011-12-26"),
        ("on Presidents’ Day 2011", "2011-02-21", "2011-02-21"),
        ("on Memorial Day 2011", "2011-05-30", "2011-05-30"),
        ("over Labor Day weekend 2011", "2011-09-03", "2011-09-06"),
    ],
)  # fmt: skip
def test_a_printed_date_tells_its_first_and_last_day(words: str, first: str, end: str) -> None:
    assert only(f"The lighthouse was painted {words}.") == (first, end)


@pytest.mark.parametrize(
    ("words", "iso"),
    [
        ("since 2011", ("2011-01-01", None)),
        ("after March 2011", ("2011-04-01", None)),
        ("before 2011", (None, "2011-01-01")),
        ("before Easter 2011", (None, "2011-04-24")),
        ("later than March 2011", ("2011-04-01", None)),
        ("until 3 March 2011", (None, "2011-03-03")),
        ("by the end of 2011", (None, "2012-01-01")),
        ("in 2011 or later", ("2011-01-01", None)),
        ("after the 2011 storm", ("2011-01-01", "2012-01-01")),
    ],
)
def test_an_end_that_is_open_has_no_day(words: str, iso: tuple[str | None, str | None]) -> None:
    assert only(f"It stood empty {words}.") == iso


@pytest.mark.parametrize(
    ("sentence", "first", "end"),
    [
        ("She resigned on Tuesday.", "2024-05-14", "2024-05-14"),
        ("She resigned on Friday.", "2024-05-10", "2024-05-10"),
        ("The council will vote on Friday.", "2024-05-17", "2024-05-17"),
        ("She resigned last Friday.", "2024-05-10", "2024-05-10"),
        ("They sail next Monday.", "2024-05-20", "2024-05-20"),
        ("They met on Tuesday of last week.", "2024-05-07", "2024-05-07"),
        ("It rained yesterday.", "2024-05-14", "2024-05-14"),
        ("It rained last week.", "2024-05-06", "2024-05-13"),
        ("Prices fell last month.", "2024-04-01", "2024-05-01"),
        ("Prices fell last quarter.", "2024-01-01", "2024-04-01"),
        ("Prices fell earlier this year.", "2024-01-01", "2024-05-15"),
        ("The pier opened two weeks ago.", "2024-05-01", "2024-05-01"),
        ("The pier opened a year ago.", "2023-05-15", "2023-05-15"),
        ("It leaked over the past 30 days.", "2024-04-15", "2024-05-15"),
        ("It will close in three weeks.", "2024-06-05", "2024-06-05"),
        ("She resigned on May 9.", "2024-05-09", "2024-05-09"),
        ("She resigned in December.", "2023-12-01", "2024-01-01"),
        ("It has been shut since August.", "2023-08-01", None),
        ("Sales rose in the first quarter of this year.", "2024-01-01", "2024-04-01"),
        ("She resigned on the 18th.", "2024-05-18", "2024-05-18"),
        ("The fair ran from Friday to Monday.", "2024-05-10", "2024-05-13"),
        ("She resigned this April.", "2024-04-01", "2024-05-01"),
        ("She resigned last April.", "2023-04-01", "2023-05-01"),
        ("She resigned this past March.", "2024-03-01", "2024-04-01"),
        ("She will resign next March.", "2025-03-01", "2025-04-01"),
        ("She resigned at Easter.", "2024-03-31", "2024-03-31"),
        ("They sail before last Easter.", None, "2024-03-31"),
        ("They will sail next Easter.", "2025-04-20", "2025-04-20"),
        ("She resigned on the 3rd of this month.", "2024-05-03", "2024-05-03"),
        ("They sail from 4-23 in next month.", "2024-06-04", "2024-06-23"),
        ("They will sail in week 31.", "2024-07-29", "2024-08-05"),
        ("It rained in the first week of March.", "2024-03-04", "2024-03-11"),
        ("It rained on Friday the 3rd.", "2024-05-03", "2024-05-03"),
        ("It rained the day before yesterday.", "2024-05-13", "2024-05-13"),
        ("They sail the week after next.", "2024-05-27", "2024-06-03"),
        ("The rest of the month was dry.", "2024-05-15", "2024-06-01"),
        ("Sales fell in the year to date.", "2024-01-01", "2024-05-15"),
        ("Sales fell in the past two quarters.", "2023-10-01", "2024-04-01"),
        ("The pier opened more than two weeks ago.", None, "2024-05-01"),
        ("The pier opened less than two weeks ago.", "2024-05-01", "2024-05-15"),
        ("The pier opens two months after next Friday.", "2024-07-24", "2024-07-24"),
        ("It runs from May to March.", "2024-05-01", "2025-03-01"),
    ],
)
def test_the_articles_day_tells_what_its_words_mean(
    sentence: str, first: str | None, end: str | None
) -> None:
    assert only(sentence, DAY) == (first, end)


def test_days_that_share_a_month_are_each_a_day() -> None:
    assert [q.iso for q in dates("It closed on 3, 5 and 9 June 2011.")] == [
        ("2011-06-03", "2011-06-03"),
        ("2011-06-05", "2011-06-05"),
        ("2011-06-09", "2011-06-09"),
    ]
    assert [q.iso for q in dates("It closes on 5/20, 5/22 or 5/25.", DAY)] == [
        ("2024-05-20", "2024-05-20"),
        ("2024-05-22", "2024-05-22"),
        ("2024-05-25", "2024-05-25"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Easter Island lies far off.",
        "Christmas shopping was slow.",
        "The day after, may day trips resume.",
    ],
)
def test_a_feast_that_only_describes_something_is_no_day(sentence: str) -> None:
    assert dates(sentence, DAY) == []


@pytest.mark.parametrize(
    ("year", "easter"),
    [(1818, "03-22"), (1943, "04-25"), (1999, "04-04"), (2000, "04-23"), (2008, "03-23"),
     (2011, "04-24"), (2024, "03-31"), (2038, "04-25")],
)  # fmt: skip
def test_easter_is_where_the_almanac_has_it(year: int, easter: str) -> None:
    assert only(f"They met at Easter {year}.") == (f"{year}-{easter}", f"{year}-{easter}")


@given(year=st.integers(1600, 2199), name=st.sampled_from(sorted(feasts.openers())))
def test_every_feast_has_a_day_in_every_year(year: int, name: str) -> None:
    iso = only(f"They met on {name.title()} {year}.")
    assert iso is not None
    assert iso[0] == iso[1]
    assert str(iso[0]).startswith(str(year))


def test_a_while_ago_keeps_its_count_and_unit() -> None:
    (found,) = dates("The pier opened two weeks ago.", DAY)
    assert (found.value, found.unit, found.raw) == (2, "week", "two weeks ago")
    assert "from-article-date" in found.rules


def test_without_a_day_nothing_is_told_that_hangs_on_it() -> None:
    assert dates("She resigned on Tuesday, and last month nobody knew.") == []
    batches = find_all(from_text("She resigned on May 9 and flew home."))
    assert [(a.text, a.reason) for b in batches for a in b.asides] == [
        ("May 9", "day-without-year")
    ]


def test_a_year_alone_is_no_claim_but_the_batch_tells_it() -> None:
    document = from_text("The port was built in 1987 and 1991.")
    assert list(find_quantities(document)) == []
    assert [q.raw for q in tell_quantities(document)] == ["1987", "1991"]


@pytest.mark.parametrize(
    "sentence",
    [
        "April Jones and her brother August sang.",
        "The march 3 miles long began.",
        "The cat weighs 5/12 of the dog.",
        "They may 5 times ring the bell.",
    ],
)
def test_months_that_are_names_or_verbs_are_no_dates(sentence: str) -> None:
    assert dates(sentence, DAY) == []


@given(
    st.dates(date(1000, 1, 1), date(2199, 12, 31)),
    st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%m/%d/%Y", "%d-%b-%Y", "%b. %d, %Y"]),
)
def test_a_day_printed_in_any_style_is_read_back(day: date, style: str) -> None:
    assert only(f"It began on {day.strftime(style)} in Oslo.") == (day.isoformat(),) * 2


@given(st.dates(), st.integers(-(10**6), 10**6), st.sampled_from(["day", "week", "month", "year"]))
def test_moving_there_and_back_is_at_most_a_months_end_away(
    day: date, count: int, unit: str
) -> None:
    there = shifted(day, count, unit)
    if there is not None:
        assert abs((moved(there, -count, unit) - day).days) <= 3


@given(
    st.dates(date(1000, 1, 1), date(9000, 1, 1)),
    st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade"]),
)
def test_a_period_begins_before_it_ends(day: date, unit: str) -> None:
    found = period_of(day, unit)
    assert found is not None
    assert found.first <= found.end
    if unit != "weekend":
        assert found.first <= day


@pytest.mark.parametrize(
    ("words", "year"),
    [("in ’16 a new quay was built", 2016), ("the flood of '53", 1953), ("the class of ’12", 2012)],
)
def test_a_year_of_two_digits_is_told_whatever_follows(words: str, year: int) -> None:
    assert only(words) == (f"{year}-01-01", f"{year + 1}-01-01")


def test_a_year_in_short_at_the_end_of_a_title_stops_nothing() -> None:
    text = "The band played two songs, 'The Salt Road' and '22.'"
    assert [q.raw for q in find_quantities(from_text(text))] == ["two songs"]


_PIECES = [
    "May ", "from ", "to ", "3 ", "2011", "-", "/", "last ", "week ", "two ", "ago ", "the ",
    "end of ", "Tuesday ", "of ", ", ", "first ", "quarter ", "Q1 ", "9999999999 ", "years ",
    "’16 ", "'45 ",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=30), st.sampled_from([None, DAY, "0001-01-01"]))
@settings(deadline=None)
def test_any_row_of_date_words_gives_ordered_quantities(parts: list[str], day: str | None) -> None:
    document = replace(from_text("x"), text="".join(parts), blocks=(), date=day)
    end = 0
    for found in tell_quantities(document):
        assert end <= found.start < found.end <= len(document.text)
        assert found.raw == document.text[found.start : found.end]
        end = found.end


@pytest.mark.parametrize(
    "unit", ["May ", "3 May ", "2011-", "from 3 to ", "last ", "first ", "1/1", "two thousand and "]
)
def test_rows_of_date_words_cost_time_in_proportion_to_their_length(unit: str) -> None:
    document = replace(from_text("x"), text=unit * (20_000 // len(unit)), blocks=(), date=DAY)
    started = time.process_time()
    for _ in tell_quantities(document):
        pass
    assert time.process_time() - started < 0.001 * len(document.text)
