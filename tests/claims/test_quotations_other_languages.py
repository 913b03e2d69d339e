"""Quotations of French, German, Spanish, Italian and Portuguese news, by the cases told in data."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_cases import Case, as_told, read_cases

from redpencil.claims.quotations.conjugation import forms_of
from redpencil.claims.quotations.finding import find_quotations
from redpencil.claims.quotations.foreign.grammar import grammar
from redpencil.model import Document, Quotation
from redpencil.text.paragraphs import from_text

LANGUAGES = ("fr", "de", "es", "it", "pt")
SECTIONS = ("", "held back", "article", "fresh")
CASES = [(code, case) for code in LANGUAGES for part in SECTIONS for case in read_cases(code, part)]


def document(text: str, language: str) -> Document:
    return replace(from_text(text), language=language)


def find(text: str, language: str) -> list[Quotation]:
    return list(find_quotations(document(text, language)))


@pytest.mark.parametrize(
    ("language", "case"), CASES, ids=[f"{code}-{case.text[:40]}" for code, case in CASES]
)
def test_the_quotations_of_a_case_are_found_as_told(language: str, case: Case) -> None:
    found = find(case.text, language)
    assert tuple(as_told(case.text, q) for q in found) == case.told


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_cases_enough_to_mean_something(language: str) -> None:
    assert sum(code == language for code, _ in CASES) >= 35


@pytest.mark.parametrize("code", ["de-AT", "DE", "de_CH"])
def test_a_region_of_a_language_is_read_as_the_language(code: str) -> None:
    (found,) = find("„Nein“, sagte Karin Brandt.", code)
    assert found.speaker is not None
    assert found.speaker.text == "Karin Brandt"


def test_a_language_that_is_not_known_is_read_as_english() -> None:
    (found,) = find("“No,” said Karin Brandt.", "nl")
    assert found.speaker is not None


_PIECES = [
    "«", "»", "„", "“", "”", "»", '"', "—", "–", ",", ".", ":", "dit", "a-t-il", "que", "sagte",
    "teilte", "mit", "dass", "dijo", "según", "ha", "detto", "secondo", "disse", "Ana", "Müller",
    "le", "der", "la", "o", "wie", "comme", "zufolge", "il", "er", "\n\n", "(", ")", "M.",
]  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=40), st.sampled_from(LANGUAGES))
def test_any_words_give_quotations_in_order_within_the_text(
    parts: list[str], language: str
) -> None:
    text = " ".join(parts)
    at = 0
    for quotation in find(text, language):
        assert at <= quotation.start < quotation.end <= len(text)
        assert list(quotation.spans) == sorted(quotation.spans)
        assert all(a < b for a, b in quotation.spans)
        at = quotation.start


@given(st.text(max_size=200), st.sampled_from(LANGUAGES))
def test_any_text_at_all_is_read_without_an_error(text: str, language: str) -> None:
    for quotation in find(text, language):
        assert 0 <= quotation.start < quotation.end <= len(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_paragraph_without_an_end_is_read_in_linear_time(language: str) -> None:
    piece = "« Nein, sagte der Mann, a-t-il dit, dijo Ana – ha detto – disse, "
    small, large = piece * 150, piece * 600
    find(small, language)

    def seconds(text: str) -> float:
        start = time.process_time()
        find(text, language)
        return time.process_time() - start

    assert seconds(large) < 12 * max(seconds(small), 0.005)


@pytest.mark.parametrize(
    ("language", "infinitive", "given_forms", "form"),
    [
        ("fr", "annoncer", "", "annonça"),
        ("fr", "répéter", "", "répète"),
        ("es", "explicar", "", "explicó"),
        ("es", "reconocer", "", "reconoció"),
        ("it", "spiegare", "", "spiegherà"),
        ("it", "annunciare", "", "annuncerà"),
        ("pt", "reconhecer", "", "reconheceu"),
        ("de", "antworten", "", "antwortete"),
        ("de", "betonen", "", "betonte"),
        ("de", "kritisieren", "", "kritisiert"),
        ("de", "sagen", "", "gesagt"),
        ("fr", "dire", "dit disait/dit/disant", "disait"),
    ],
)
def test_a_regular_verb_needs_no_list_of_its_forms(
    language: str, infinitive: str, given_forms: str, form: str
) -> None:
    made = {word for word, _ in forms_of(infinitive, given_forms, language)}
    assert form in made


def test_given_forms_stand_for_those_made_by_rule() -> None:
    made = {word for word, _ in forms_of("décrire", "décrit/décrit", "fr")}
    assert made == {"décrire", "décrit"}


def test_a_prefix_that_stands_apart_is_known_by_its_verb() -> None:
    known = grammar("de")
    assert any(one.prefix == "mit" for one in known.apart["teilte"])
    assert "mitteilte" in known.verbs
    assert "mitgeteilt" in known.verbs
