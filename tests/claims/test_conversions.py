"""Conversions in brackets: whether they agree, and differences of temperature among them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.claims.finding import find_all
from redpencil.claims.quantities.finding import find_quantities
from redpencil.claims.quantities.units import find_unit, to_base_unit
from redpencil.codec import quantity_shape
from redpencil.model import Claim, Quantity
from redpencil.text.paragraphs import from_text
from redpencil.words.readings import reading_rows


def read(text: str, day: str | None = None) -> list[Quantity]:
    return list(find_quantities(replace(from_text(text), date=day)))


def claim_of(text: str, number: int, day: str | None = None) -> Claim:
    batches = find_all(replace(from_text(text), date=day))
    return [claim for batch in batches for claim in batch.claims][number]


@pytest.mark.parametrize(
    "text",
    [
        "It lies 80 kilometres (50 miles) to the north.",
        "It is 1 mile (1.6 km) long.",
        "It is 1 mile (2 km) long.",
        "It is 100 metres (328 feet) tall.",
        "It is 100 km (62.5 miles) away.",
        "It flies at 10,000 feet (3,000 metres).",
        "They drove at 60 mph (100 km/h).",
        "It weighs 5 kilograms (11 pounds).",
        "It was 30 degrees Celsius (86 Fahrenheit) in the shade.",
        "It was -40 °C (-40 °F) at night.",
        "It was 10 degrees Celsius (18 degrees Fahrenheit) warmer than usual.",
        "It burnt 12 hectares (30 acres) of heath.",
        "It is about 50 km (30 miles) away.",
        "The ship cost 80 million euros ($95 million).",
    ],
)
def test_a_conversion_that_was_rounded_agrees(text: str) -> None:
    first, second = read(text)
    assert second.converts == (first.start, first.end)
    assert second.comes_to is None


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("It lies 100 km (90 miles) to the north.", 62.1),
        ("It is 42 metres (183 feet) tall.", 138),
        ("It weighs 5 kilograms (2.3 pounds).", 11),
        ("It was 30 degrees Celsius (54 Fahrenheit) in the shade.", 86),
        ("It was 10 degrees Celsius (50 degrees Fahrenheit) warmer than usual.", 18),
        ("It burnt 1,200 hectares (300 acres) of heath.", 2970),
    ],
)
def test_a_conversion_that_is_off_tells_what_it_comes_to(text: str, worth: float) -> None:
    _, second = read(text)
    assert second.comes_to == pytest.approx(worth, rel=0.01)
    assert quantity_shape(second)["comes_to"] == second.comes_to


def test_the_panel_tells_what_a_wrong_conversion_comes_to() -> None:
    text = "It lies 100 km (90 miles) to the north."
    rows = dict(reading_rows(claim_of(text, 1)))
    assert rows["Converts"] == "the figure before the brackets, which comes to 62.1 miles"


def test_the_panel_tells_the_day_that_a_date_is_counted_from() -> None:
    rows = dict(reading_rows(claim_of("The pier opened two weeks ago.", 0, "2020-05-12")))
    assert rows["Counted from"] == "Tuesday 12 May 2020, the article’s date"


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The pier opened two weeks ago.", True),
        ("The pier opened on 3 May.", True),
        ("The pier opened on 3 May 2019.", False),
        ("The pier opened two weeks after 3 May 2019.", False),
        ("The pier opened two weeks after 3 May.", True),
        ("The pier opened in the first week of 2019.", False),
    ],
)
def test_a_date_knows_whether_it_hangs_on_the_articles_day(text: str, counted: bool) -> None:
    (found,) = read(text, "2020-05-12")
    assert found.counted_from == ("2020-05-12" if counted else None)
    assert ("from-article-date" in found.rules) <= counted


@given(low=st.floats(-80, 80), more=st.floats(0.1, 40))
def test_a_difference_converts_as_what_lies_between_two_temperatures(
    low: float, more: float
) -> None:
    one, other = to_base_unit(low, "celsius"), to_base_unit(low + more, "celsius")
    apart = to_base_unit(more, "celsius", difference=True)
    assert one is not None
    assert other is not None
    assert apart is not None
    assert apart[0] == pytest.approx(other[0] - one[0], abs=1e-6)
    fahrenheit = find_unit("fahrenheit")
    assert fahrenheit is not None
    assert apart[0] / fahrenheit.factor == pytest.approx(more * 1.8)
