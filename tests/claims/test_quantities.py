"""What find_quantities reads: kind, value, unit, modifier, change and the thing counted."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.claims.quantities.finding import find_quantities
from redpencil.model import Quantity
from redpencil.text.paragraphs import from_text


def read(text: str) -> list[Quantity]:
    return list(find_quantities(from_text(text)))


def only(text: str) -> Quantity:
    found = read(text)
    assert len(found) == 1, [q.raw for q in found]
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("The council hired 1,250 teachers.", "number", 1250, "teacher"),
        ("About 1.5 million homes stood empty.", "number", 1_500_000, "home"),
        ("They planted twenty-three thousand trees.", "number", 23_000, "tree"),
        ("The bridge is 35 kilometres away.", "measure", 35, "kilometre"),
        ("The reservoir holds 4.2bn litres.", "measure", 4_200_000_000, "litre"),
        ("A 17-day strike ended.", "duration", 17, "day"),
        ("Half an hour later it rained.", "duration", 0.5, "hour"),
        ("The tunnel is 7½ miles long.", "measure", 7.5, "mile"),
        ("Turnout was 61.4 per cent.", "percent", 61.4, "percentage"),
        ("Support moved by two percentage points.", "percent", 2, "percentage point"),
        ("The fine was €2.5m.", "money", 2_500_000, "euro"),
        ("It sold for A$40,000.", "money", 40_000, "australian dollar"),
        ("It cost 10.5 million Canadian dollars.", "money", 10_500_000, "canadian dollar"),
        ("The field yields 9,000 barrels a day.", "measure", 9000, "barrel per day"),
        ("Rent is $900 a month.", "money", 900, "dollar per month"),
        ("Winds reached 95 km/h overnight.", "measure", 95, "kilometre per hour"),
        ("It was -5 degrees Celsius.", "measure", -5, "celsius"),
        ("A 58-year-old baker won.", "age", 58, "year"),
        ("Marta Olsen, 44, runs the shop.", "age", 44, "year"),
        ("The law covers patients aged 65.", "age", 65, "year"),
        ("Four out of five villagers agreed.", "ratio", 0.8, None),
        ("One in five pupils walks.", "ratio", 0.2, None),
        ("Two-thirds of the vote was counted.", "ratio", 2 / 3, None),
        ("Output doubled.", "multiple", 2, "time"),
        ("Sales were three times higher.", "multiple", 3, "time"),
        ("He finished 11th.", "ordinal", 11, None),
        ("She is the number two at the ministry.", "ordinal", 2, None),
        ("He stood 6'3\" in his socks.", "measure", 6.25, "foot"),
    ],
)  # fmt: skip
def test_a_figure_is_read_with_its_kind_value_and_unit(
    text: str, kind: str, value: float, unit: str | None
) -> None:
    found = only(text)
    assert (found.kind, found.unit) == (kind, unit)
    assert found.value == pytest.approx(value)
    assert found.rules


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Officials said several hundred farmers came.", (200, 999), "farmer"),
        ("Dozens of boats sank.", (12, 120), "boat"),
        ("A handful of sailors stayed.", (3, 9), "sailor"),
        ("Tens of thousands of fans sang.", (10_000, 100_000), "fan"),
        ("Two or three soldiers were hurt.", (2, 3), "soldier"),
        ("It will cost between $14 and $19 million.", (14_000_000, 19_000_000), "dollar"),
        ("Prices went from 5 to 10 euros.", (5, 10), "euro"),
        ("Expect 5-10 cm of snow.", (5, 10), "centimetre"),
        ("Four to five thousand people marched.", (4000, 5000), "person"),
    ],
)
def test_a_span_of_values_is_an_interval_with_one_unit(
    text: str, value: tuple[int, int], unit: str
) -> None:
    found = only(text)
    assert (found.kind, found.value, found.unit) == ("range", value, unit)


@pytest.mark.parametrize(
    ("words", "modifier"),
    [
        ("about 300", "approx"),
        ("nearly 300", "approx"),
        ("some 300", "approx"),
        ("300-odd", "approx"),
        ("more than 300", "more_than"),
        ("over 300", "more_than"),
        ("at least 300", "at_least"),
        ("300-plus", "at_least"),
        ("300 or more", "at_least"),
        ("fewer than 300", "less_than"),
        ("just under 300", "less_than"),
        ("up to 300", "at_most"),
        ("no more than 300", "at_most"),
        ("exactly 300", "exact"),
        ("300", "exact"),
    ],
)
def test_a_hedge_gives_the_modifier(words: str, modifier: str) -> None:
    found = only(f"The mill employs {words} weavers.")
    assert (found.value, found.unit, found.modifier) == (300, "weaver", modifier)


def test_a_dash_begins_another_number() -> None:
    found = [q.value for q in read("The lock cost $4 million - four times the budget.")]
    assert found == [4_000_000, 4]


def test_what_lies_under_two_metres_of_water_lies_under_exactly_two() -> None:
    assert only("The yard stood under two metres of water.").modifier == "exact"
    assert only("The wall was under two metres high.").modifier == "less_than"
    assert only("They used under two litres of oil.").modifier == "less_than"


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Exports rose 4%.", "up"),
        ("Exports were up by nearly 4%.", "up"),
        ("Exports fell a further 4%.", "down"),
        ("The plant cut emissions by 4%.", "down"),
        ("Officials noted a 4% rise.", "up"),
        ("The index closed at 4%.", None),
        ("They gave up 6% of it.", None),
    ],
)
def test_the_size_of_a_change_knows_its_direction(text: str, change: str | None) -> None:
    assert only(text).change == change


def test_the_level_that_a_figure_rose_to_is_no_change() -> None:
    size, level = read("Wheat rose 3% to 240 euros.")
    assert (size.change, level.change, level.unit) == ("up", None, "euro")


def test_the_noun_counted_is_singular_as_unit_and_whole_as_concept() -> None:
    found = only("The ministry sent 2,450 Peruvian engineers.")
    assert (found.unit, found.concept) == ("engineer", "Peruvian engineers")


def test_a_head_that_is_left_out_is_taken_from_the_number_before() -> None:
    hurt, missing = read("The club said 14 of its rowers were hurt and 35 missing.")
    assert (hurt.unit, missing.unit, missing.value) == ("rower", "rower", 35)
    assert "elided-unit" in missing.rules


def test_a_conversion_in_brackets_keeps_the_hedge_of_its_figure() -> None:
    crowns, dollars = read("It lost over 9 million Danish kroner ($1.3 million).")
    assert (crowns.modifier, dollars.modifier) == ("more_than", "more_than")
    assert dollars.value == 1_300_000


def test_a_unit_said_once_serves_every_hanging_number() -> None:
    first, second = read("It comes with a 5- or 6-inch blade.")
    assert (first.value, first.unit, second.value, second.unit) == (5, "inch", 6, "inch")


def test_pounds_are_money_beside_words_of_money_and_weight_elsewhere() -> None:
    assert only("The bill came to 300 pounds.").unit == "pound sterling"
    assert only("The bear weighed 300 pounds.").unit == "pound"


@pytest.mark.parametrize(
    "text",
    [
        "It opened in 2014.",
        "The 1998 law stands.",
        "She served from 2003 to 2011.",
        "The train left at 6:40 a.m. sharp.",
        "Call +44-20-7946-0018 now.",
        "The G20 met again.",
        "An Airbus 320 landed.",
        "See Section 12 of the act.",
        "No one came.",
        "One of them sang.",
        "She wanted a better one.",
        "They won 3-1.",
        "Visit https://example.org/2024/17/page now.",
        "Version 3.11.2 came out.",
        "The Nikkei 225 was calm.",
        "The A380 and the MiG-29 flew.",
        "It is a 24/7 shop.",
        "The odds are 50/50.",
        "He has a 9-to-5 job.",
        "They left in ’45 for good.",
    ],
)
def test_figures_that_claim_nothing_are_left_alone(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("on 17 May 2019", ("2019-05-17", "2019-05-17")),
        ("on May 17, 2019", ("2019-05-17", "2019-05-17")),
        ("on 2019-05-17", ("2019-05-17", "2019-05-17")),
        ("in December 2018", ("2018-12-01", "2019-01-01")),
        ("in the 1990s", ("1990-01-01", "2000-01-01")),
    ],
)
def test_a_date_is_one_claim_with_its_day_inside(text: str, iso: tuple[str, str]) -> None:
    found = only(f"It began {text} in Oslo.")
    assert (found.kind, found.iso) == ("date", iso)


def test_quantities_come_one_by_one_before_the_text_is_read_to_its_end() -> None:
    text = "There were 12 ships. " + "Nothing else happened. " * 200_000
    started = time.process_time()
    first = next(find_quantities(replace(from_text("x"), text=text, blocks=())))
    assert first.value == 12
    assert time.process_time() - started < 0.2


@given(st.text(alphabet=" \n.,-$%€£'’/()0123456789amMkthoneadfr½–+:", max_size=200))
@settings(max_examples=100, deadline=None)
def test_any_string_of_figures_gives_ordered_quantities_that_quote_the_text(text: str) -> None:
    end = 0
    for found in find_quantities(replace(from_text("x"), text=text, blocks=())):
        assert end <= found.start < found.end <= len(text)
        assert found.raw == text[found.start : found.end]
        end = found.end


@given(
    st.sampled_from(
        ["1,", "1-", "1 ", "1.", "$1", "one hundred and ", "1,111,", "between 1 and ", "1 of the ",
         "7- or ", "(1", "dozens of ", "1%", "½", "2014-", "- ", "a ", " ", "9^9", ", 44, ", "1’"]
    )
)  # fmt: skip
@settings(max_examples=20, deadline=None)
def test_hostile_repetition_costs_time_in_proportion_to_its_length(unit: str) -> None:
    text = unit * (20_000 // len(unit))
    started = time.process_time()
    for _ in islice(find_quantities(replace(from_text("x"), text=text, blocks=())), 10**6):
        pass
    # Linear reading takes a fifth of a millisecond a character at most; a quadratic one, minutes.
    assert time.process_time() - started < 0.001 * len(text)


def test_a_number_in_marks_counts_the_noun_behind_them() -> None:
    found = only('He said "several hundred" local farmers came.')
    assert (found.raw, found.unit, found.concept) == ("several hundred", "farmer", "local farmers")


@pytest.mark.parametrize(
    ("sentence", "value", "unit"),
    [
        ("We waited fourteen long months for the door to open.", 14, "month"),
        ("Output fell for 14 consecutive months.", 14, "month"),
        ("The strike lasted three full days.", 3, "day"),
        ("They had two straight years of losses.", 2, "year"),
        ("She asked for 5 more minutes.", 5, "minute"),
    ],
)
def test_a_word_for_how_long_it_felt_does_not_make_time_a_thing(
    sentence: str, value: int, unit: str
) -> None:
    (found,) = find_quantities(from_text(sentence))
    assert (found.value, found.unit, found.kind) == (value, unit, "duration")


def test_long_things_stay_things() -> None:
    (found,) = find_quantities(from_text("They built four long piers."))
    assert (found.value, found.unit, found.kind) == (4, "pier", "number")
