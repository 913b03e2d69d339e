"""Figures that a source only lets one work out, and what turns an agreeing figure round."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.checks.ages import read_ages
from redpencil.checks.dates import at_odds, find_dates
from redpencil.checks.opposites import disbelief, opposite_words, other_partner
from redpencil.checks.quantities import compare_quantity, compare_texts
from redpencil.checks.worked_out import worked_out
from redpencil.claims.quantities.finding import find_quantities
from redpencil.model import Passage, Quantity
from redpencil.text.paragraphs import from_text

BORNE_OUT = [
    ("Ada Hale was mayor of Norhaven for eleven years.",
     "Ada Hale served as mayor of Norhaven from 1979 to 1990.", "years_between"),
    ("Jon Dorn played 16 seasons for Norhaven.",
     "He played for Norhaven from 1902 through 1917.", "years_between"),
    ("The siege of Norhaven lasted over two decades.",
     "The siege of Norhaven went on between 1611 and 1634.", "years_between"),
    ("Ada Hale had six siblings.", "Ada Hale was the third of seven children.", "siblings"),
    ("Ada Hale has five siblings.",
     "Ada Hale has two brothers and two half-sisters and a half-brother.", "parts"),
    ("Ada Hale died at the age of 64.",
     "Ada Hale (3 May 1899 – 9 June 1963) was a glazier.", "lifetime"),
    ("Ada Hale crossed three countries.",
     "Ada Hale crossed Estland, Lettland and Litland.", "names"),
]  # fmt: skip
AT_ODDS = [
    ("Ada Hale died in her early 70s.", "Ada Hale (3 May 1899 – 9 June 1963) was a glazier.",
     "lifetime", "64"),
    ("Ada Hale has four children.", "Ada Hale was married three times but has no children.",
     "none", "0"),
    ("Ada Hale had nine siblings.", "Ada Hale was the third of seven children.", "siblings", "6"),
    ("Dorn was 65 when he died.", "He died in Norhaven at the age of 54.", "other_count", "54"),
    ("The new tower of Norhaven, a work of Ada Hale and her sons, is 90 metres high.",
     "The tower by Ada Hale has a height of 120 metres, and two lamps.", "other_count",
     "120"),
    ("The Salt Road is a 2003 horror film.", "The Salt Road is a 2003 romantic comedy.",
     "opposite_event", "comedy"),
    ("The Salt Road is a 2003 film from Norway.", "The Salt Road is a 2003 Danish film.",
     "opposite_event", "Danish"),
    ("Ada Hale signed with Brass Records in 2007.",
     "Ada Hale signed with Moon Music in April 2007.", "other_name", "Moon Music"),
    ("The claim that 97% of the divers agree has been debunked.",
     "Of the divers asked, 97% agree that the claim holds.", "disbelieved", "debunked"),
    ("The fair was opened in the 13th century by Ada Hale.",
     "The fair was opened by Ada Hale in the early 11th century.", "same_event", "11th"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "rule"), BORNE_OUT)
def test_what_can_be_worked_out_bears_a_figure_out(claim: str, evidence: str, rule: str) -> None:
    finding = compare_texts(claim, evidence)
    assert (finding.name, finding.rule) == ("equal", rule)
    assert finding.weak
    assert finding.evidence_quantity is not None
    assert finding.evidence_quantity.raw in finding.why


@pytest.mark.parametrize(("claim", "evidence", "rule", "word"), AT_ODDS)
def test_a_difference_names_the_words_it_rests_on(
    claim: str, evidence: str, rule: str, word: str
) -> None:
    finding = compare_texts(claim, evidence)
    assert finding.name in ("differs", "base_differs")
    assert finding.rule == rule
    assert word in finding.why


def test_the_words_worked_out_from_are_shown_at_their_place() -> None:
    text = "Norhaven is old. Ada Hale served as its mayor from 1979 to 1990."
    claim = "Ada Hale was mayor of Norhaven for eleven years."
    (quantity,) = find_quantities(from_text(claim))
    passage = Passage("s", "Norhaven", "¶ 1", 0, len(text), text)
    (evidence,) = compare_quantity(quantity, claim, [passage])
    assert text[evidence.start : evidence.end] == "1979 to 1990"


def test_a_shorter_list_and_a_shorter_term_speak_against_nothing() -> None:
    teams = "Jon Dorn played for the Reds, the Blues and the Greens of Norhaven."
    assert compare_texts("Jon Dorn played for four teams of Norhaven.", teams).name == "not_found"
    terms = "Jon Dorn was mayor of Norhaven from 1971 to 1975, and again later."
    found = compare_texts("Jon Dorn was mayor of Norhaven for nine years.", terms)
    assert found.name == "not_found"


def test_in_a_library_he_may_be_anybody() -> None:
    claim = "Dorn was 65 when he died."
    text = "He died in Norhaven at the age of 54."
    (quantity,) = (q for q in read_ages(claim, list(find_quantities(from_text(claim)))))
    passage = Passage("s", "Seamen", "¶ 1", 0, len(text), text)
    assert compare_quantity(quantity, claim, [passage])[0].finding.name == "not_found"


def test_kids_are_children_and_acts_are_parts() -> None:
    assert compare_texts("The play is in 3 parts.", "It is a three-act play.").name == "equal"
    found = compare_texts("Ada Hale raised two kids.", "Ada Hale raised two children.")
    assert found.name == "equal"


def test_centuries_decades_and_years_before_christ_are_dates() -> None:
    first, second, third = find_dates("the 6th century BC, 508 BC and the 90s of the 90s")[:3]
    assert not at_odds(first, second)
    assert third.decade
    early, late = find_dates("the 11th century or the 13th century")
    assert at_odds(early, late)


def test_the_same_month_of_another_year_is_a_slip() -> None:
    claim = "The digging of the Norhaven tunnel was over in August 1895."
    text = "The tunnel was dug by islanders, from Norhaven to Dorn, until August 1995."
    finding = compare_texts(claim, text)
    assert (finding.name, finding.rule) == ("base_differs", "same_event")
    other = text.replace("August 1995", "May 1893")
    assert compare_texts(claim, other).name == "not_found"


def test_a_count_is_no_year() -> None:
    found = compare_texts("The poem has 1500 lines.", "The poem was printed in 1500.")
    assert found.name != "equal"


def test_places_lie_in_one_another_and_partners_do_not() -> None:
    ours, theirs = "born in Oran in ", "born in Algeria in "
    assert other_partner(ours, (16, 20), theirs, (19, 23)) is None
    ours, theirs = "signed with Brass & Co in ", "signed with Moon in "
    assert other_partner(ours, (26, 30), theirs, (20, 24)) == ("Brass & Co", "Moon")


def test_a_row_speaks_only_where_the_other_side_does_not_have_the_word_too() -> None:
    north, both = "in northern Norhaven, 1950", "north and south of Norhaven, 1950"
    assert opposite_words(north, (22, 26), both, (29, 33)) is None
    assert opposite_words(north, (22, 26), both[10:], (19, 23)) == ("northern", "south")


def test_a_denial_in_the_source_is_no_belief() -> None:
    assert disbelief("The 97% are a myth.", "97% agree.") == "myth"
    assert disbelief("The 97% are a myth.", "It is not so that 97% agree.") is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_whatever_is_worked_out_stands_in_the_text(text: str) -> None:
    for quantity in worked_out(text):
        assert text[quantity.start : quantity.end] == quantity.raw
        assert quantity.rules


@given(st.integers(1800, 1990), st.integers(1, 30))
def test_the_years_between_two_years_are_their_difference(first: int, years: int) -> None:
    (found,) = worked_out(f"from {first} to {first + years}")
    assert found.value == (years, years + 1)


@given(st.lists(st.sampled_from(["ab", "was 65 when", "in his 40s", "12", "."]), max_size=8))
def test_reading_ages_keeps_every_quantity(parts: list[str]) -> None:
    text = " ".join(parts)
    found: list[Quantity] = list(find_quantities(from_text(text)))
    assert [q.raw for q in read_ages(text, found)][: len(found)] == [q.raw for q in found]
