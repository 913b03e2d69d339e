"""A figure of a table is laid beside a claim with the head and the label of its own cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.checks.heads import unit_of_head
from redpencil.checks.quantities import compare_quantity
from redpencil.claims.finding import find_claims
from redpencil.model import Evidence, Passage, Quantity
from redpencil.text.paragraphs import from_text
from redpencil.text.table_rows import cell_locator, cells_of, figure_in, is_row, row_locator

BOATS = "harbour: Norhaven · boats 2021: 1250 · boats 2022: 1310"
TRADE = "land: Osmark · imports ($ m): 2100 · exports ($ m): 2400"
WORK = "trade: Weaving · employed in 2021 (in thousands): 44.1 · share %: 12.5"
COSTS = (
    "item: Roof · cost: $4,200,000",
    "item: Masonry · cost: $7,000,000",
    "item: Total cost · cost: $11,200,000",
)


def beside(sentence: str, *rows: str, title: str = "Accounts") -> tuple[Evidence, ...]:
    """The last figure of a sentence beside the rows of a table."""
    claims = [c for batch in find_claims(from_text(sentence)) for c in batch]
    reading = [c.reading for c in claims if isinstance(c.reading, Quantity)][-1]
    passages = [Passage("s1", title, f"row {n}", 0, len(row), row) for n, row in enumerate(rows, 2)]
    return compare_quantity(reading, sentence, passages)


def told(evidence: Evidence) -> tuple[str, str]:
    assert evidence.passage is not None
    return evidence.finding.name, evidence.passage.locator.partition("column ")[2]


@pytest.mark.parametrize(
    ("sentence", "row", "name", "column"),
    [
        ("Norhaven had 1,250 boats in 2021.", BOATS, "equal", "boats 2021"),
        ("Norhaven had 1,310 boats in 2022, after 2021.", BOATS, "equal", "boats 2022"),
        ("Norhaven had 1,250 boats in 2022.", BOATS, "differs", "boats 2022"),
        ("In 2021 Norhaven had 900 ships and in 2022 1,310 boats.", BOATS, "equal", "boats 2022"),
        ("Exports of Osmark came to $2.4 billion.", TRADE, "equal", "exports ($ m)"),
        ("Imports of Osmark came to $2.4 billion.", TRADE, "differs", "imports ($ m)"),
        ("In 2021 weaving employed 44,100.", WORK, "equal", "employed in 2021 (in thousands)"),
        ("In weaving the share is 12.5 percent.", WORK, "equal", "share %"),
    ],
)
def test_head_label_unit_and_year_are_the_cells_context(
    sentence: str, row: str, name: str, column: str
) -> None:
    assert told(beside(sentence, row)[0]) == (name, column)


def test_the_source_is_told_with_the_unit_of_its_head() -> None:
    (found,) = beside("Exports of Osmark came to $2.4 billion.", TRADE)
    assert "“2400 ($ m)”" in found.finding.why
    assert TRADE[found.start : found.end] == "2400"


def test_a_row_that_the_claim_does_not_name_differs_from_nothing() -> None:
    found = beside("The masonry cost $7.5 million.", *COSTS)
    assert [(e.finding.name, e.passage and e.passage.locator) for e in found] == [
        ("differs", "row 3, column cost")
    ]


def test_a_total_differs_only_from_what_speaks_of_a_whole() -> None:
    assert beside("The chapel cost $12 million.", COSTS[2])[0].finding.name == "not_found"
    found = beside("In total it cost $12.5 million.", COSTS[2])
    assert told(found[0]) == ("differs", "cost")


@pytest.mark.parametrize(
    ("head", "kind", "unit", "factor"),
    [
        ("employed (in thousands)", "number", None, 1e3),
        ("population ('000)", "number", None, 1e3),
        ("exports 2021 (€ m)", "money", "euro", 1e6),
        ("cost, EUR bn", "money", "euro", 1e9),
        ("cost, in thousands of dollars", "money", "dollar", 1e3),
        ("output US$ bn", "money", "dollar", 1e9),
        ("share %", "percent", "percentage", 1),
        ("length (km)", "measure", "kilometre", 1),
        ("height (m)", "measure", "metre", 1),
    ],
)
def test_a_head_tells_the_unit_of_its_figures(
    head: str, kind: str, unit: str | None, factor: float
) -> None:
    found = unit_of_head(head)
    assert found is not None
    assert (found.kind, found.unit, found.factor) == (kind, unit, factor)


@pytest.mark.parametrize("head", ["cost", "troops 2021", "visitors (total)", "cost (2021)", "m"])
def test_a_head_that_names_no_unit_tells_none(head: str) -> None:
    assert unit_of_head(head) is None


@pytest.mark.parametrize(
    ("cell", "value"),
    [("1,250", "1250"), ("$4.20", "4.20"), ("(1,250)", "-1250"), ("−3", "-3"), ("€ 7", "7")],
)
def test_a_plain_figure_is_read_with_its_sign(cell: str, value: str) -> None:
    assert str(figure_in(cell)) == value


@pytest.mark.parametrize("cell", ["12%", "9" * 40, "some", "1,2500", "(12", "3 May", "", "1.2.3"])
def test_what_is_no_plain_figure_is_none(cell: str) -> None:
    assert figure_in(cell) is None


@pytest.mark.parametrize("locator", ["row 7", "table 2, row 3", "Sheet1!A7:C7", "'My sheet'!B2"])
def test_the_locator_of_a_cell_leads_back_to_its_row(locator: str) -> None:
    cell = cell_locator(locator, "cost, all in")
    assert is_row(locator)
    assert is_row(cell)
    assert row_locator(cell) == locator
    assert cell_locator(cell, "other") == f"{locator}, column other"


@pytest.mark.parametrize("locator", ["¶ 7", "page 3, ¶ 2", "row 2 – row 4", "turn 3 · ROW 4", ""])
def test_what_is_no_row_is_none(locator: str) -> None:
    assert not is_row(locator)


@given(st.text(alphabet="ab :·1\n", max_size=60))
def test_property_cells_point_at_their_own_words(row: str) -> None:
    assert all(row[cell.start : cell.end] == cell.words for cell in cells_of(row))
