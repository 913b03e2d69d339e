"""Quantities of texts in other languages carry English unit names and values."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spelling import SPELLERS

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
        ("fr", "La dette atteint 1,2 milliard d’euros.", 1_200_000_000, "euro"),
        ("fr", "Le loyer est de 20 euros par jour.", 20, "euro per day"),
        ("fr", "Il a coûté quinze euros et trente cents.", 15.3, "euro"),
        ("fr", "Il y avait un demi-million de kilomètres.", 500_000, "kilometre"),
        ("fr", "Un prêt de EUR 1000 fut signé.", 1000, "euro"),
        ("es", "Ganó tres millones y medio de pesos.", 3_500_000, "peso"),
        ("es", "Ganó dos mil millones de euros.", 2_000_000_000, "euro"),
        ("es", "Corre a 120 kilómetros por hora.", 120, "kilometre per hour"),
        ("es", "Esperó cinco segundos.", 5, "second"),
        ("de", "Es kostet zweieinhalb Millionen Euro.", 2_500_000, "euro"),
        ("de", "Der Umsatz lag bei 3,5 Mrd. Euro.", 3_500_000_000, "euro"),
        ("de", "Es waren minus 5 Grad Celsius.", -5, "celsius"),
        ("it", "Costa 1,5 milioni di euro.", 1_500_000, "euro"),
        ("it", "Aspetta da ventitré giorni.", 23, "day"),
        ("pt", "Custou R$ 300.", 300, "brazilian real"),
        ("pt", "Andou mil duzentos e trinta e quatro quilómetros.", 1234, "kilometre"),
    ],
)
def test_figures_of_other_languages_come_in_english_units(
    language: str, text: str, value: float, unit: str
) -> None:
    found = read(text, language)
    assert [(q.value, q.unit) for q in found] == [(value, unit)]


@pytest.mark.parametrize(
    ("language", "text", "kind", "value"),
    [
        ("fr", "Un élève sur cinq marche.", "ratio", 0.2),
        ("fr", "La moitié du budget manque.", "ratio", 0.5),
        ("fr", "Trois quarts des élèves marchent.", "ratio", 0.75),
        ("fr", "Jeanne Petit, 61 ans, tient la boutique.", "age", 61),
        ("fr", "C’est le vingt-cinquième phare.", "ordinal", 25),
        ("fr", "Il tombe 15 à 20 % de pluie.", "range", (15, 20)),
        ("es", "Camina 3 de cada 10 alumnos.", "ratio", 0.3),
        ("es", "Es el vigésimo quinto faro.", "ordinal", 25),
        ("es", "Sobran entre 20 y 30 barcos.", "range", (20, 30)),
        ("es", "Es mayor que veinte y menor que treinta.", "range", (20, 30)),
        ("de", "Der 61-jährige Bäcker kam.", "age", 61),
        ("de", "Drei von vier Booten sanken.", "ratio", 0.75),
        ("de", "Das war der hundertfünfundzwanzigste Turm.", "ordinal", 125),
        ("de", "Zwei Drittel der Boote sanken.", "ratio", 2 / 3),
        ("it", "Cammina uno su cinque.", "ratio", 0.2),
        ("pt", "Andam três em cada cinco.", "ratio", 0.6),
    ],
)  # fmt: skip
def test_shares_ages_ranks_and_ranges_are_told_apart(
    language: str, text: str, kind: str, value: float | tuple[int, int]
) -> None:
    (found,) = read(text, language)
    assert found.kind == kind
    assert found.value == pytest.approx(value)


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


@pytest.mark.parametrize("language", ["fr", "es", "de", "it", "pt"])
@pytest.mark.parametrize("unit", ["un ", "mil ", "cinq et ", "ein und ", "1.000.", "1 de ", "y "])
def test_rows_of_number_words_cost_time_in_proportion_to_their_length(
    language: str, unit: str
) -> None:
    document = replace(
        from_text("x"), text=unit * (10_000 // len(unit)), blocks=(), language=language
    )
    started = time.process_time()
    for _ in find_quantities(document):
        pass
    assert time.process_time() - started < 0.001 * len(document.text)


@given(
    st.integers(0, 10**9),
    st.sampled_from([".", "\u00a0", "\u202f", ""]),
    st.sampled_from(["fr", "es", "de", "it", "pt"]),
)
def test_a_figure_in_any_grouping_is_read_back(value: int, mark: str, language: str) -> None:
    (found,) = read(f"{value:,}".replace(",", mark) + " km", language)
    assert (found.value, found.unit) == (value, "kilometre")


@given(st.integers(0, 10**9), st.sampled_from(sorted(SPELLERS)))
def test_a_number_spelled_out_is_read_back(value: int, language: str) -> None:
    text = SPELLERS[language](value) + " km"
    (found,) = read(text, language)
    assert (found.value, found.unit, found.raw) == (value, "kilometre", text)
