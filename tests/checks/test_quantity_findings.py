"""What is seen when a figure lies beside the figures of a source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.checks.figures import figure_of, printed_step
from redpencil.checks.quantities import compare_quantity, compare_texts
from redpencil.model import Passage, Quantity

PAIRS = [
    ("The port handled 1,812 containers in May.", "In May the port handled 1,812 containers.",
     "equal"),
    ("The fund holds $26 million.", "The fund holds $25.9 million.", "rounded"),
    ("The fund holds 1.8 million crowns.", "The fund holds 1,812,000 crowns.", "rounded"),
    ("About 400 pupils left the school.", "In all, 412 pupils left the school.", "hedge_holds"),
    ("More than 1,800 pupils left the school.", "In all, 1,812 pupils left the school.",
     "hedge_holds"),
    ("Several hundred pupils left the school.", "In all, 400 pupils left the school.",
     "hedge_holds"),
    ("Two or three ferries sank in the storm.", "Two ferries sank in the storm.", "hedge_holds"),
    ("The road is 80 kilometres long.", "The road is 50 miles long.", "rounded"),
    ("Some 40 per cent of the roofs leak.", "Some 40% of the roofs leak.", "equal"),
    ("The orchard has ninety trees.", "The orchard has 90 trees.", "equal"),
    ("The orchard has 70 trees by the river.", "The orchard has 90 trees by the river.",
     "differs"),
    ("The mill made a profit of $3 billion last year.",
     "The mill made a profit of $3 million last year.", "unit_differs"),
    ("Wages rose by 4 percentage points in the mill.", "Wages rose by 4 percent in the mill.",
     "unit_differs"),
    ("The bridge was shut for eleven months of repairs.",
     "The bridge was shut for eleven years of repairs.", "unit_differs"),
    ("In 2014 the mill had 320 workers.", "In 2016 the mill had 320 workers.", "base_differs"),
    ("The mill employs 320 workers.", "The lighthouse was painted in 12 shades of white.",
     "not_found"),
    ("The mill employs 320 workers.", "The mill is old and draughty.", "not_found"),
    ("The mill is old and draughty.", "The mill employs 320 workers.", "not_found"),
    ("Ilsa Brandt died in 1961.", "Ilsa Brandt (3 May 1899 – 9 June 1964) was a glazier.",
     "base_differs"),
    ("Ilsa Brandt died in 1964.", "Ilsa Brandt (3 May 1899 – 9 June 1964) was a glazier.",
     "equal"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "evidence", "finding"), PAIRS)
def test_two_texts_get_their_finding(claim: str, evidence: str, finding: str) -> None:
    seen = compare_texts(claim, evidence)
    assert (seen.name, seen.why) == (finding, seen.why)
    assert seen.why.endswith(".")


def number(raw: str, value: float, unit: str | None = None, **more: str) -> Quantity:
    return Quantity("number", 0, len(raw), raw, value, unit, **more)  # type: ignore[arg-type]


def passage(text: str, source: str = "s") -> Passage:
    return Passage(source, "", "¶ 1", 0, len(text), text)


def test_a_rounded_number_is_not_called_false() -> None:
    for printed, exact in (("1.8 million", "1,812,000"), ("26 million", "25,900,000")):
        seen = compare_texts(f"The lake holds {printed} fish.", f"The lake holds {exact} fish.")
        assert seen.name == "rounded"


def test_a_difference_is_told_in_full_and_in_per_cent() -> None:
    seen = compare_texts("The orchard has 120 trees.", "The orchard has 100 trees.")
    assert seen.name == "differs"
    assert "20 more" in seen.why
    assert "20.0 %" in seen.why
    assert seen.claim_quantity is not None
    assert seen.evidence_quantity is not None
    assert (seen.claim_quantity.value, seen.evidence_quantity.value) == (120, 100)


def test_a_conversion_says_that_it_is_one() -> None:
    seen = compare_texts("The road is 80 kilometres long.", "The road is 50 miles long.")
    assert "converted" in seen.why


def test_what_bears_a_figure_out_comes_before_what_does_not() -> None:
    sentence = "The orchard has 90 trees by the river."
    found = compare_quantity(
        number("90 trees", 90, "tree"),
        sentence,
        [
            passage("The orchard has 70 trees by the river.", "old"),
            passage("The orchard has 90 trees by the river.", "new"),
        ],
    )
    assert [(e.passage.source if e.passage else "", e.finding.name) for e in found] == [
        ("new", "equal"),
        ("old", "differs"),
    ]


def test_the_figure_of_the_source_is_pointed_at() -> None:
    text = "It rained. The orchard has 90 trees by the river."
    (evidence,) = compare_quantity(
        number("90 trees", 90, "tree"), "The orchard has 90 trees by the river.", [passage(text)]
    )
    assert text[evidence.start : evidence.end].startswith("90")


def test_figures_of_other_things_are_left_alone() -> None:
    found = compare_quantity(
        number("90 trees", 90, "tree"),
        "The orchard has 90 trees by the river.",
        [passage("A choir of 14 singers toured the coast.")],
    )
    assert [(e.passage, e.finding.name) for e in found] == [(None, "not_found")]


def test_no_passages_is_not_found() -> None:
    (evidence,) = compare_quantity(number("90 trees", 90, "tree"), "There are 90 trees.", [])
    assert evidence.finding.name == "not_found"
    assert evidence.finding.claim_quantity is not None


@pytest.mark.parametrize(
    ("raw", "value", "step"),
    [
        ("1.8 million", 1_800_000, 100_000),
        ("1,812", 1812, 1),
        ("1,800", 1800, 100),
        ("$2.70", 2.7, 0.01),
        ("26 million", 26_000_000, 1_000_000),
        ("ninety", 90, 10),
        ("0.16 metres", 0.16, 0.01),
        ("0", 0, 1),
    ],
)
def test_the_last_digit_that_counts_gives_the_precision(
    raw: str, value: float, step: float
) -> None:
    assert printed_step(raw, value) == pytest.approx(step)


@given(
    st.text(max_size=20),
    st.one_of(
        st.integers(-(10**15), 10**15),
        st.floats(allow_nan=False, allow_infinity=False, min_value=-1e15, max_value=1e15),
    ),
)
@settings(max_examples=100, deadline=None)
def test_every_value_has_a_precision_above_nothing(raw: str, value: float) -> None:
    assert printed_step(raw, value) > 0
    figure = figure_of(number(raw, value))
    assert figure is not None
    assert figure.single


@given(st.integers(2, 10**9))
@settings(max_examples=60, deadline=None)
def test_the_same_figure_is_always_equal(value: int) -> None:
    text = f"The vault of the bank holds {value} coins of silver."
    assert compare_texts(text, text).name in ("equal", "not_found")


@given(st.text(max_size=120), st.text(max_size=120))
@settings(max_examples=60, deadline=None)
def test_no_texts_whatever_break_the_comparison(claim: str, evidence: str) -> None:
    assert compare_texts(claim, evidence).why


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The mill employs 400 weavers.", "The mill employs fewer than 400 weavers."),
        ("Fewer than 50 boats came.", "More than 40 boats came."),
        ("The flood took 3,210 sheep.", "The flood took thousands of sheep."),
        ("The league has 195 clubs.", "The league has 200 clubs."),
    ],
)
def test_a_vaguer_source_bears_nothing_out(claim: str, evidence: str) -> None:
    assert compare_texts(claim, evidence).name not in ("equal", "rounded", "hedge_holds")


def test_a_claim_of_one_word_is_not_parallel_to_every_sentence() -> None:
    finding = compare_texts("It cost $3 million.", "The building of the lock cost $157 million.")
    assert finding.name == "not_found"


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The fair opens on 16 September.", "The fair was founded in September 2007."),
        ("The bridge fell on 26 September.", "Ann Orr was born on 26 September 1907."),
    ],
)
def test_a_date_is_equal_only_where_every_part_is_printed(claim: str, evidence: str) -> None:
    assert compare_texts(claim, evidence).name != "equal"
