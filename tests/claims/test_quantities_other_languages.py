"""Quantities of French, Spanish and German texts carry English unit names and values."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.claims.quantities.finding import find_quantities
from redpencil.model import Quantity
from redpencil.text.paragraphs import from_text


def read(text: str, language: str) -> list[Quantity]:
    return list(find_quantities(replace(from_text(text), language=language)))


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("fr", "Le pont coûte 2,5 millions d'euros.", 2_500_000, "euro"),
        ("fr", "Elle a quatre-vingt-dix-sept ans.", 97, "year"),
        ("fr", "Environ 40 % des élèves marchent.", 40, "percentage"),
        ("es", "Costó 1.250 dólares.", 1250, "dollar"),
        ("es", "Hay trescientos cuarenta y siete kilómetros.", 347, "kilometre"),
        ("es", "Subió un veinticinco por ciento.", 25, "percentage"),
        ("de", "Der Turm ist dreihundertzwölf Meter hoch.", 312, "metre"),
        ("de", "Es kostete 1,5 Millionen Euro.", 1_500_000, "euro"),
        ("de-AT", "Rund 30 Prozent blieben.", 30, "percentage"),
    ],
)
def test_figures_of_other_languages_come_in_english_units(
    language: str, text: str, value: float, unit: str
) -> None:
    found = read(text, language)
    assert [(q.value, q.unit) for q in found] == [(value, unit)]


def test_hedges_of_other_languages_give_the_modifier() -> None:
    assert read("Plus de 300 euros", "fr")[0].modifier == "more_than"
    assert read("al menos 300 euros", "es")[0].modifier == "at_least"
    assert read("rund 300 Euro", "de")[0].modifier == "approx"


_PIECES = [
    "un", "cent", "mille", "et", "zwei", "hundert", "und", "dos", "mil", "y", "1", "2,5",
    "3.000", "%", "$", "-", "sur",
]  # fmt: skip


@given(
    st.lists(st.sampled_from(_PIECES), max_size=25),
    st.sampled_from(["fr", "es", "de"]),
)
@settings(max_examples=100, deadline=None)
def test_any_row_of_number_words_gives_ordered_quantities(parts: list[str], language: str) -> None:
    text = " ".join(parts)
    end = 0
    for found in read(text, language):
        assert end <= found.start < found.end <= len(text)
        assert found.raw == text[found.start : found.end]
        end = found.end
