"""What a figure is in a change, and which figure one in brackets converts."""

from __future__ import annotations

import pytest

from redpencil.claims.quantities.finding import find_quantities
from redpencil.codec import quantity_shape
from redpencil.model import Quantity
from redpencil.text.paragraphs import from_text


def read(text: str) -> list[Quantity]:
    return list(find_quantities(from_text(text)))


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Output rose 3% to 410 tonnes from 398 tonnes.", ["difference", "new", "old"]),
        ("Unemployment is 4 percent, down from 5 percent.", [None, "old"]),
        ("Sales fell by a third.", ["difference"]),
        ("Stocks narrowed to 138 lots from 212 lots.", ["new", "old"]),
        ("It rose to 410.", ["new"]),
        ("A 3% rise to $5 million was planned.", ["difference", "new"]),
        ("A 3% rise in fares was planned.", ["difference"]),
        ("Sales doubled to 40 boats.", ["difference", "new"]),
        ("Prices jumped sharply to about $40 a barrel.", ["new"]),
        ("Fares rose 8 percent, the office said, to 40 euros.", ["difference", "new"]),
        ("Temperatures fell to between 3 and 5 degrees.", ["new"]),
        ("Up to 40 men came.", [None]),
        ("He gave trade to 12 countries.", [None]),
        ("The navy lost 40 boats to 12 pirates.", ["difference", None]),
        ("Fares rose 8 percent. To 40 men it mattered.", ["difference", None]),
        ("They walked from 3 villages to 5 towns.", [None, None]),
        ("The crew numbers 40.", [None]),
    ],
)
def test_a_figure_in_a_change_has_its_role(text: str, roles: list[str | None]) -> None:
    assert [quantity.role for quantity in read(text)] == roles


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The island is 80 kilometres (50 miles) away.", "80 kilometres"),
        ("It drives at 80 km/h (50 mph).", "80 km/h"),
        ("It was 5°C (41°F).", "5°C"),
        ("The house cost 6m euros (about $7m).", "6m euros"),
        ("Rent is $900 a month (£700 a month).", "$900 a month"),
    ],
)
def test_a_conversion_in_brackets_knows_what_it_converts(text: str, whole: str) -> None:
    first, second = read(text)
    assert first.converts is None
    assert second.converts == (first.start, first.end)
    assert text[slice(*second.converts)] == whole


@pytest.mark.parametrize(
    "text",
    [
        "It weighs 3 tonnes (40 boats).",
        "It fell 12 points (3 percent).",
        "It is 80 kilometres (in all 50 miles) away.",
        "It is 80 kilometres. (50 miles were planned.)",
        "It weighs 3 tonnes (40 metres).",
        "The club has 40 men (12 women).",
    ],
)
def test_other_figures_in_brackets_convert_nothing(text: str) -> None:
    assert [quantity.converts for quantity in read(text)] == [None, None]


def test_other_programs_are_told_a_role_and_a_conversion_only_where_there_is_one() -> None:
    first, second = (quantity_shape(q) for q in read("It rose to 80 kilometres (50 miles)."))
    assert first["role"] == "new"
    assert "converts" not in first
    assert second["converts"] == (11, 24)
    assert "role" not in second


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("A loss of $(4.5) million came.", -4_500_000, "dollar"),
        ("The year ended at €(1,250).", -1250, "euro"),
        ("It paid US$(3) per share.", -3, "dollar per share"),
        ("A net loss of (1,250) was told.", -1250, None),
    ],
)
def test_brackets_around_a_sum_are_a_loss_and_no_change(
    text: str, value: float, unit: str | None
) -> None:
    (found,) = read(text)
    assert (found.value, found.unit, found.role) == (value, unit, None)
    assert "minus-by-brackets" in found.rules


@pytest.mark.parametrize(
    "text",
    ["The pier (1,250) is old.", "The loss was $9 (4.5).", "The profit of 12 towns (1,250)."],
)
def test_brackets_elsewhere_take_nothing_away(text: str) -> None:
    assert all(isinstance(q.value, int | float) and q.value > 0 for q in read(text))
