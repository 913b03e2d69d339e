"""What was read out of claims, and what the window says about them, in words."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from panel_values import (
    decided,
    evidence_for,
    passage_of,
    quantity_claim,
    quotation_claim,
)

from redpencil.model import Claim, Mention, Modifier, Quantity, Quotation, Value
from redpencil.words import window
from redpencil.words.readings import (
    describe_number,
    describe_quantity,
    describe_quotation,
    describe_value,
    plural,
    reading_rows,
)


# Written for this test; the notation is that of the picture the window is built to.
@pytest.mark.parametrize(
    ("value", "modifier", "words"),
    [
        (1200, "more_than", "> 1,200"),
        (1200, "exact", "1,200"),
        (40, "at_least", "≥ 40"),
        (40, "less_than", "< 40"),
        (40, "at_most", "≤ 40"),
        (3.5, "approx", "about 3.5"),
        ((3, 7), "approx", "about 3–7"),
        ((26_000_000, 31_000_000), "exact", "26–31 million"),
        ((900_000, 1_200_000), "exact", "900,000–1.2 million"),
        ((-5, 3), "exact", "−5 to 3"),
        (31_500_000_000, "exact", "31.5 billion"),
        (1_234_567, "exact", "1,234,567"),
        (2.0, "exact", "2"),
        ((10, inf), "exact", "10 or more"),
        ((-inf, 10), "exact", "10 or less"),
        (None, "approx", ""),
    ],
)
def test_a_value_is_written_with_its_hedge(
    value: Value | None, modifier: Modifier, words: str
) -> None:
    assert describe_value(value, modifier) == words


def test_a_value_is_spoken_without_signs() -> None:
    assert describe_value(1200, "more_than", spoken=True) == "more than 1,200"
    assert describe_value((3, 7), "approx", spoken=True) == "about 3 to 7"


@settings(max_examples=100)
@given(st.integers(-(10**15), 10**15))
def test_no_digit_of_a_whole_number_is_lost(number: int) -> None:
    words = describe_number(number)
    scale = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
    figure, _, scaled = words.partition(" ")
    digits = figure.replace(",", "").replace("−", "-")
    whole, _, rest = digits.partition(".")
    size = scale.get(scaled, 1)
    sign = -1 if digits.startswith("-") else 1
    value = int(whole) * size + sign * int(rest or 0) * size // 10 ** len(rest)
    assert value == number


@settings(max_examples=100)
@given(st.floats(allow_nan=False, allow_infinity=False, min_value=-1e12, max_value=1e12))
def test_every_number_has_words(number: float) -> None:
    assert describe_number(number)
    assert "e" not in describe_number(number).partition(" ")[0]


@pytest.mark.parametrize(
    ("noun", "many"),
    [
        ("worker", "workers"),
        ("family", "families"),
        ("foot", "feet"),
        ("person", "people"),
        ("church", "churches"),
        ("day", "days"),
        ("workers", "workers"),
        ("barrel per day", "barrels per day"),
        ("degree Celsius", "degrees Celsius"),
        ("square kilometre", "square kilometres"),
        ("yen", "yen"),
        ("percentage point", "percentage points"),
    ],
)
def test_units_have_their_plural(noun: str, many: str) -> None:
    assert plural(noun) == many


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity("number", 0, 1, "x", 1200, "worker", "more_than"), "> 1,200 · workers"),
        (Quantity("number", 0, 1, "x", 1800, "troop", concept="Chadian troops"),
         "1,800 · Chadian troops"),
        (Quantity("percent", 0, 1, "x", 18, "percentage", change="up"), "up 18\u00a0%"),
        (Quantity("percent", 0, 1, "x", 3, "percentage point"), "3 percentage points"),
        (Quantity("money", 0, 1, "x", 1, "dollar"), "1 dollar"),
        (Quantity("measure", 0, 1, "x", 80, "kilometre", "at_most"), "≤ 80 kilometres"),
        (Quantity("age", 0, 1, "x", 34, "year"), "aged 34"),
        (Quantity("age", 0, 1, "x", 8, "month"), "aged 8 months"),
        (Quantity("multiple", 0, 1, "x", 3), "3 times"),
        (Quantity("ratio", 0, 1, "x", 0.2, None, concept="windows"), "20\u00a0% · windows"),
        (Quantity("ratio", 0, 1, "x", 1 / 3), "33.3\u00a0%"),
        (Quantity("range", 0, 1, "x", (2.5, 3), "metre"), "2.5–3 metres"),
        (Quantity("range", 0, 1, "x", (200, 999), "person", "approx", concept="people"),
         "about 200–999 · people"),
        (Quantity("range", 0, 1, "x", (26_000_000, 31_000_000), "dollar", concept="cost"),
         "26–31 million dollars · cost"),
        (Quantity("date", 0, 1, "4 March\n2026", 2026), "4 March 2026"),
        (Quantity("number", 0, 1, "dozens", None, "boat"), "dozens"),
    ],
)  # fmt: skip
def test_a_quantity_is_told_in_one_line(quantity: Quantity, words: str) -> None:
    assert describe_quantity(quantity) == words


def test_a_quotation_is_told_by_whom_its_speaker_stands_for() -> None:
    said = Quotation("indirect", 0, 1, ((0, 1),), Mention("she", 0, 3, resolved="Ana Reyes"))
    assert describe_quotation(said) == "indirect · Ana Reyes"
    nobody = Quotation("direct", 0, 1, ((0, 1),))
    assert describe_quotation(nobody) == "no speaker named"


def test_the_rows_of_a_quotation_name_the_pronoun_too() -> None:
    said = Quotation("direct", 0, 9, ((0, 4), (6, 9)), Mention("she", 0, 3, resolved="Ana Reyes"))
    claim = Claim("q1", "quotation", 0, 9, "“a” b “c”", said, "¶ 1")
    rows = dict(reading_rows(claim, also_said=1))
    assert rows["Speaker"] == "Ana Reyes (here “she”)"
    assert rows["Pieces"].startswith("2,")
    assert rows["Also said"] == "1 more quotation in this article"


def test_the_rows_of_a_quantity_part_value_modifier_and_thing_counted() -> None:
    rows = dict(reading_rows(quantity_claim(1)))
    assert rows == {"Value": "1,200", "Modifier": "more than", "Counted": "workers"}


def test_a_row_joins_what_was_read_with_the_best_finding() -> None:
    claim = quantity_claim(1)
    found = (evidence_for(claim, "hedge_holds", passage_of()),)
    assert window.claim_row(claim, found) == "hedge holds — > 1,200 · workers"
    assert window.claim_row(claim, None) == "> 1,200 · workers"


def test_a_row_does_not_say_the_same_words_twice() -> None:
    date = quantity_claim(1, Quantity("date", 0, 7, "4 March", None))
    assert window.claim_row(date, None) == "date"


def test_a_claim_is_spoken_with_its_place_kind_and_status_first() -> None:
    claim = quantity_claim(3)
    spoken = window.claim_spoken(claim, 12, 87, "unchecked", None)
    assert spoken.startswith("claim 12 of 87, quantity, unchecked, more than 1,200 workers")
    assert spoken.endswith("paragraph 3")


NOON = datetime(2026, 3, 5, 12, 0, tzinfo=timezone(timedelta(hours=1)))


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2026-03-05T09:30:00+00:00", "today 10:30"),
        ("2026-03-05T09:30:00Z", "today 10:30"),
        ("2026-03-04T23:30:00+00:00", "today 00:30"),
        ("2026-03-04T09:30:00+00:00", "yesterday 10:30"),
        ("2026-02-02T09:30:00", "2 February 10:30"),
        ("2025-02-02T09:30:00+00:00", "2 February 2025"),
        ("some day", "some day"),
    ],
)
def test_a_time_is_told_in_the_readers_own_zone(at: str, words: str) -> None:
    assert window.when(at, NOON) == words


def test_history_is_told_with_the_latest_first() -> None:
    history = (
        decided(1, "fix"),
        decided(2, "ok", at="2026-03-05T09:00:00+00:00"),
    )
    lines = window.history_lines(history, datetime(2026, 3, 5, 20, tzinfo=UTC))
    assert lines == ("OK · A.K. · today 09:00", "Fix · A.K. · today 13:02")


def test_history_says_what_was_taken_back() -> None:
    undo = decided(2, "ok", kind="undone")
    undo = type(undo)(2, "undone", "a1", "q1", {"undoes": 1}, "A.K.", undo.at, "0.1", "", "")
    lines = window.history_lines((decided(1, "source_needed"), undo), NOON)
    assert lines[0].startswith("Source needed undone")


def test_a_cleared_status_is_told_from_a_note_on_an_open_claim() -> None:
    cleared = decided(1, "unchecked")
    noted = type(cleared)(
        2, "decided", "a1", "q1", {"status": "unchecked", "note": "asked"}, "A.K.",
        cleared.at, "0.1", "", "",
    )  # fmt: skip
    lines = window.history_lines((cleared, noted), NOON)
    assert [line.split(" · ")[0] for line in lines] == ["Noted", "Cleared"]


def test_a_source_line_leaves_out_what_is_not_known() -> None:
    claim = quotation_claim(1)
    assert window.source_line(evidence_for(claim, passage=passage_of())) == (
        "Transcript 1 · turn 14 · REYES"
    )
    assert window.source_line(evidence_for(claim, "not_found")) == ""


def test_not_found_is_never_called_false() -> None:
    claim = quotation_claim(1)
    nothing = evidence_for(claim, "not_found", why="No passage is near.")
    said = window.card_spoken(nothing, 1, 1) + window.claim_row(claim, (nothing,))
    assert "not found" in said.lower()
    assert not {"false", "wrong", "untrue"} & set(said.lower().split())


def test_the_counts_of_one_and_many_are_told_apart() -> None:
    assert window.queries_words(1) == "1 open query"
    assert window.queries_words(5) == "5 open queries"
    assert window.left_words(1) == "1 fact left"
    assert window.left_words(2100) == "2,100 facts left"
    assert window.sources_words(0) == "no sources"


def test_a_stale_notice_says_what_to_do() -> None:
    assert "decide anew" in window.stale_notice()
