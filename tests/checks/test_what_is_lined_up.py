"""Which figures are laid side by side: things in other words, units, abbreviations, ages."""

from __future__ import annotations

import pytest

from redpencil.checks.lining_up import read_sentence
from redpencil.checks.quantities import compare_texts

PAIRS = [
    # Against the absolute zero, 1 °C and 9 °F would be about the same.
    ("The lake warmed by at most one degree Celsius.", "The lake warmed by 9 degrees Fahrenheit.",
     "not_found"),
    ("The lake warmed by 5 degrees Celsius.", "The lake warmed by 9 degrees Fahrenheit.", "equal"),
    ("The lake is at 20 degrees Celsius.", "The lake is at 68 degrees Fahrenheit.", "equal"),
    ("Hale has been working for 30 years.", "The career of Hale spans over five decades.",
     "differs"),
    ("Hale was 16 at her father's death.", "Hale was six days old when her father died.",
     "differs"),
    ("The mayor died at the age of 78.", "Mayor dies at 78.", "equal"),
    ("Ada Hale went to sea when she was only 18.", "At sea from the age of 18, Ada Hale sailed on.",
     "equal"),
    # The passage counts the very thing that the claim counts; the gates are no answer.
    ("The airport of Oran has 16 terminals.",
     "The airport of Oran has 16 gates. The airport of Oran has three terminals.", "differs"),
    ("The story of Hale runs for two years.", "The story of Hale is told over two years.", "equal"),
    ("The choir had 26 nominations in all.", "The choir had 26 nods in all.", "equal"),
    ("The United States makes 30 percent of all kites.", "The U.S. makes 30% of all kites.",
     "equal"),
    ("The air of the hall had 400 ppm of carbon dioxide.",
     "The air of the hall had 400 ppm of CO 2.", "equal"),
    # A date alone is no answer to how many there were.
    ("In 1994 the choir had 26 nominations.", "In 1994 the choir sang abroad.", "not_found"),
    ("Sales of the mill did increase in 2019.", "Sales of the mill decreased in 2019.",
     "base_differs"),
    ("Hale and Dorn married in 2010.", "Hale and Dorn separated in 2010.", "base_differs"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "finding"), PAIRS)
def test_figures_are_laid_beside_those_of_the_same_thing(
    claim: str, evidence: str, finding: str
) -> None:
    seen = compare_texts(claim, evidence)
    assert (seen.name, seen.why) == (finding, seen.why)


def test_bounds_are_named_where_they_exclude_each_other() -> None:
    seen = compare_texts(
        "Fewer than 50 artists worked on the film.", "More than 300 artists worked on the film."
    )
    assert seen.name == "differs"
    assert "more than “300 artists”" in seen.why
    assert "less than “50 artists”" in seen.why


@pytest.mark.parametrize(
    ("short", "full"),
    [("CO2", "carbon dioxide"), ("CO 2", "carbon dioxide"), ("the UN", "the United Nations")],
)
def test_an_abbreviation_is_read_as_the_words_it_stands_for(short: str, full: str) -> None:
    assert (
        read_sentence(f"It told of {short}.").content
        == read_sentence(f"It told of {full}.").content
    )


def test_a_word_that_looks_like_an_abbreviation_is_left_alone() -> None:
    assert "state" not in read_sentence("It told us of it.").content
    assert "carbon" not in read_sentence("The CO 210 form.").content
