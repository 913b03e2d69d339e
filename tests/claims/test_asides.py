"""What looks like a claim and is none: it comes beside the claims, with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.claims.finding import RANK, find_all, find_claims
from redpencil.claims.quantities.finding import find_quantities
from redpencil.claims.quantities.non_claims import UNCOUNTED
from redpencil.claims.quotations.finding import find_quotations
from redpencil.claims.quotations.unsaid import UNSAID
from redpencil.model import Aside, Claim, Quantity, Quotation, claim_id
from redpencil.text.paragraphs import from_text


def asides(text: str) -> list[Aside]:
    return [aside for batch in find_all(from_text(text)) for aside in batch.asides]


def claims(text: str) -> list[Claim]:
    return [claim for batch in find_all(from_text(text)) for claim in batch.claims]


# Own examples of each reason.
REASONS = [
    (
        "He acted in the film “The Long Harbour” last spring.",
        "“The Long Harbour”",
        "title-of-work",
    ),
    ("Ann “Sunny” Lee opened the fair.", "“Sunny”", "nickname"),
    ("The “harbour” tax was raised.", "“harbour”", "term"),
    ("She was the first woman on the pier.", "first", "rank"),
    ("The port was built in 1987.", "1987", "year"),
    ("The port opened on 17 May.", "17 May", "day-without-year"),
    ("The gates open at 9.30am on weekdays.", "9.30am", "clock-time"),
    ("The home side won 2-1 at last.", "2-1", "score"),
    ("It is forbidden by Section 88 of the act.", "88", "reference"),
    ("They flew in an Airbus 320 to Oslo.", "320", "name"),
    ("Nobody has forgotten 9/11 here.", "9/11", "set-phrase"),
    ("He lives at 12 Harbour Street with a dog.", "12 Harbour Street", "address"),
    ("Call +44 20 7946 0958 for help.", "44 20 7946 0958", "telephone-number"),
    ("The notes name version 3.11.2 of it.", "3.11.2", "version"),
    ("It has a six-cylinder engine.", "six-cylinder", "kind"),
]


@pytest.mark.parametrize(("text", "words", "reason"), REASONS)
def test_what_is_no_claim_comes_as_an_aside_with_its_reason(
    text: str, words: str, reason: str
) -> None:
    assert [(a.text, a.reason) for a in asides(text)] == [(words, reason)]
    assert claims(text) == []


def test_a_name_below_a_pulled_quotation_is_an_aside() -> None:
    text = "“The harbour is full and it stays full.\n\nAnn Lee, Harbour Master”\n\nIt rained."
    assert [(a.text, a.reason) for a in asides(text)] == [("Ann Lee, Harbour Master”", "signature")]


def test_every_reason_has_an_example() -> None:
    shown = {reason for _, _, reason in REASONS} | {"signature"}
    assert shown == {*UNSAID, *UNCOUNTED, RANK}


def test_an_aside_is_read_in_full_so_that_it_can_become_a_claim() -> None:
    (aside,) = asides("Ann Lee spoke of the “harbour” tax.")
    assert isinstance(aside.reading, Quotation)
    assert aside.reading.speaker is not None
    assert aside.reading.speaker.text == "Ann Lee"
    (year,) = asides("The port was built in 1987.")
    assert isinstance(year.reading, Quantity)
    assert (year.reading.kind, year.reading.iso) == ("date", ("1987-01-01", "1988-01-01"))


def test_an_aside_has_the_id_that_the_claim_would_have() -> None:
    text = "The “harbour” tax was raised."
    document = from_text(text)
    (aside,) = asides(text)
    assert aside.id == claim_id("quotation", document.text_sha256, aside.start, aside.end)


def test_marks_around_nothing_are_not_even_an_aside() -> None:
    assert asides("They wrote “...” and left.") == []


def test_figures_inside_words_and_numbers_of_lists_are_not_even_asides() -> None:
    assert asides("1. Take the R2D2 there.\n\n2. See http://a.example/2014/05.") == []


WORDS = st.sampled_from(
    [
        *("“”\"',.:—()\n"),
        *("said", "Ann", "Lee", "he", "called", "the", "film", "first", "in", "1987", "2-1"),
        *("9.30am", "Section 4", "the first", "12", "per cent", "\n\n", "“No,”", "“Rain”"),
    ]
)


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_claims_and_asides_are_the_readings_of_the_finders_in_order(text: str) -> None:
    document = from_text(text)
    found = claims(text)
    left_out = asides(text)
    assert found == [claim for batch in find_claims(document) for claim in batch]
    assert [c.reading for c in found if c.kind == "quotation"] == list(find_quotations(document))
    counted = [q for q in find_quantities(document) if q.kind != "ordinal"]
    assert [c.reading for c in found if c.kind == "quantity"] == counted
    for one in (found, left_out):
        places = [(x.start, -x.end) for x in one]
        assert places == sorted(places)
    assert not {c.id for c in found} & {a.id for a in left_out}
    assert all(a.text == text[a.start : a.end] and a.reason for a in left_out)
