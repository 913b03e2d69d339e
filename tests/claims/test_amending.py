"""A person's amendments laid over what was found: each kind, their order, and the batches."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.claims.amending import DISMISSED, amend, find_amended, heard
from redpencil.claims.finding import Batch, find_all
from redpencil.claims.quotations.names import BY_HAND
from redpencil.model import (
    Amendment,
    AmendmentKind,
    Aside,
    Claim,
    ClaimKind,
    Quantity,
    Quotation,
    claim_id,
)
from redpencil.text.paragraphs import from_text

TEXT = (
    "Mark Okoro sat. Paul Orr stood.\n\n"
    "“It is full,” he said.\n\n"
    "“It was full before,” he added. The “harbour” tax rose 12 percent in 1987.\n\n"
    "The 12 percent was too much for the first of the three ferries."
)
DOCUMENT = from_text(TEXT)


def all_of(batches: list[Batch]) -> Batch:
    return Batch(
        tuple(c for b in batches for c in b.claims), tuple(a for b in batches for a in b.asides)
    )


FOUND = all_of(list(find_all(DOCUMENT)))


def claim(words: str) -> Claim:
    return next(c for c in FOUND.claims if c.text == words)


def aside(words: str) -> Aside:
    return next(a for a in FOUND.asides if a.text == words)


def to(found: Claim | Aside, what: AmendmentKind, event: int = 1, **parts: object) -> Amendment:
    return Amendment(
        event, found.id, what, found.kind, found.start, found.end, found.text, parts, "Kim", "now"
    )


def marked(kind: ClaimKind, words: str, event: int = 1, **parts: object) -> Amendment:
    start = TEXT.index(words)
    end = start + len(words)
    new = claim_id(kind, DOCUMENT.text_sha256, start, end)
    return Amendment(event, new, "marked", kind, start, end, words, parts, "Kim", "now")


def bounded(
    old: Claim | Aside, start: int, end: int, event: int = 1, text: str = TEXT
) -> Amendment:
    """New borders for a claim, as the log has them: under the id of the new place."""
    digest = from_text(text).text_sha256
    parts: dict[str, object] = {"of": old.id, "start": old.start, "end": old.end}
    new = claim_id(old.kind, digest, start, end)
    words = text[start:end]
    return Amendment(event, new, "bounded", old.kind, start, end, words, parts, "Kim", "now")


def amended(*amendments: Amendment) -> Batch:
    """The claims and asides after amendments; laid over the whole, and over batches, alike."""
    heard_of = heard(amendments)
    found = all_of(list(find_all(DOCUMENT, heard_of)))
    whole = amend(DOCUMENT, found.claims, found.asides, amendments)
    assert all_of(list(find_amended(DOCUMENT, amendments))) == whole
    return whole


def words(found: tuple[Claim, ...] | tuple[Aside, ...]) -> list[str]:
    return [x.text for x in found]


def speakers(batch: Batch) -> list[str | None]:
    readings = [c.reading for c in batch.claims if isinstance(c.reading, Quotation)]
    return [q.speaker.resolved if q.speaker else "" for q in readings]


def reading(batch: Batch, text: str) -> Quotation | Quantity:
    (found,) = [c.reading for c in batch.claims if c.text == text]
    assert found is not None
    return found


def test_without_amendments_all_stays_as_it_was_found() -> None:
    assert amended() == FOUND
    assert words(FOUND.asides) == ["“harbour”", "1987", "first"]


def test_a_corrected_speaker_holds_for_the_claim_and_the_later_ones_that_rest_on_it() -> None:
    first = claim("“It is full,”")
    assert speakers(amended(to(first, "reading", resolved="Mark Okoro"))) == ["Mark Okoro"] * 2
    second = claim("“It was full before,”")
    later = amended(to(second, "reading", resolved="Mark Okoro"))
    assert speakers(later) == ["Paul Orr", "Mark Okoro"]


def test_a_claim_with_an_amendment_of_its_own_does_not_follow() -> None:
    first, second = claim("“It is full,”"), claim("“It was full before,”")
    batch = amended(
        to(first, "reading", 1, resolved="Mark Okoro"),
        to(second, "reading", 2, resolved="Ann Lee"),
    )
    assert speakers(batch) == ["Mark Okoro", "Ann Lee"]


def test_nobody_known_is_a_word_too() -> None:
    batch = amended(to(claim("“It is full,”"), "reading", speaker=None, resolved=None))
    said = reading(batch, "“It is full,”")
    assert isinstance(said, Quotation)
    assert said.speaker is None


def test_the_words_of_the_speaker_and_the_cue_can_be_others() -> None:
    place = TEXT.index("Mark Okoro")
    parts: Mapping[str, object] = {
        "speaker": {"text": "Mark Okoro", "start": place, "end": place + 10},
        "resolved": None,
        "cue": None,
        "kind": "mixed",
    }
    said = reading(amended(to(claim("“It is full,”"), "reading", **parts)), "“It is full,”")
    assert isinstance(said, Quotation)
    assert said.speaker is not None
    assert (said.speaker.text, said.speaker.start, said.cue, said.kind) == (
        "Mark Okoro", place, None, "mixed",
    )  # fmt: skip
    assert said.rules[-1] == BY_HAND


def test_the_parts_of_a_quantity_can_be_others() -> None:
    parts: Mapping[str, object] = {
        "value": [10, 12.5],
        "unit": "percentage point",
        "modifier": "approx",
        "change": None,
        "concept": "tax",
        "kind": "range",
    }
    read = amended(to(FOUND.claims[2], "reading", **parts)).claims[2].reading
    assert isinstance(read, Quantity)
    assert (read.value, read.unit, read.modifier, read.change, read.concept, read.kind) == (
        (10, 12.5), "percentage point", "approx", None, "tax", "range",
    )  # fmt: skip


@pytest.mark.parametrize(
    "parts",
    [
        {"value": "many"},
        {"value": [1]},
        {"value": True},
        {"modifier": "hardly"},
        {"kind": 3},
        {"change": "sideways"},
        {"mood": "cheerful"},
    ],
)
def test_parts_that_are_not_known_leave_a_reading_as_it_was(parts: dict[str, object]) -> None:
    batch = amended(to(FOUND.claims[2], "reading", **parts))
    assert batch.claims[2] == FOUND.claims[2]


def test_an_aside_becomes_a_claim_under_the_same_id_and_back() -> None:
    term = aside("“harbour”")
    one = amended(to(term, "turned", to="claim"))
    assert [c.text for c in one.claims if c.id == term.id] == ["“harbour”"]
    assert "“harbour”" not in words(one.asides)
    two = amended(to(term, "turned", 1, to="claim"), to(term, "turned", 2, to="aside"))
    assert [a.reason for a in two.asides if a.id == term.id] == [BY_HAND]
    assert term.id not in {c.id for c in two.claims}


def test_a_claim_becomes_an_aside() -> None:
    batch = amended(to(claim("“It is full,”"), "turned", to="aside"))
    assert "“It is full,”" not in words(batch.claims)
    assert batch.asides[0].reason == BY_HAND


def test_words_marked_by_hand_are_a_claim_in_their_place() -> None:
    batch = amended(marked("statement", "Paul Orr stood"))
    assert words(batch.claims)[0] == "Paul Orr stood"
    assert batch.claims[0].reading is None


def test_a_quantity_marked_by_hand_is_read_out_of_its_words() -> None:
    read = reading(amended(marked("quantity", "too much for the first of the three ferries")),
                   "too much for the first of the three ferries")  # fmt: skip
    assert isinstance(read, Quantity)
    assert read.value == 1
    unread = reading(amended(marked("quantity", "too much")), "too much")
    assert isinstance(unread, Quantity)
    assert (unread.value, unread.rules) == (None, (BY_HAND,))


def test_a_quotation_marked_by_hand_takes_its_kind_from_the_marks() -> None:
    direct = reading(amended(marked("quotation", "“harbour” tax")), "“harbour” tax")
    indirect = reading(amended(marked("quotation", "was too much")), "was too much")
    assert isinstance(direct, Quotation)
    assert isinstance(indirect, Quotation)
    assert (direct.kind, indirect.kind) == ("direct", "indirect")


def test_marking_what_is_an_aside_makes_it_the_claim_it_would_have_been() -> None:
    batch = amended(marked("quantity", "1987"))
    assert reading(batch, "1987") == aside("1987").reading
    assert "1987" not in words(batch.asides)


def test_new_borders_make_another_claim_of_it() -> None:
    old = claim("“It is full,”")
    batch = amended(bounded(old, old.start + 1, old.end - 2))
    said = reading(batch, "It is full")
    assert isinstance(said, Quotation)
    assert said.spans == ((old.start + 1, old.end - 2),)
    assert said.speaker is not None
    assert old.id not in {c.id for c in batch.claims}


def test_an_amendment_after_new_borders_names_the_new_claim() -> None:
    old = claim("“It is full,”")
    start, end = old.start + 1, old.end - 2
    new = claim_id("quotation", DOCUMENT.text_sha256, start, end)
    second = Amendment(
        2, new, "reading", "quotation", start, end, "It is full", {"kind": "mixed"}, "Kim", "now"
    )
    said = reading(amended(bounded(old, start, end), second), "It is full")
    assert isinstance(said, Quotation)
    assert said.kind == "mixed"


def test_a_claim_that_got_its_borders_by_hand_stays_when_the_old_one_is_found_no_more() -> None:
    lost = replace(claim("“It is full,”"), id="q0000000000")
    batch = amended(bounded(lost, lost.start + 1, lost.end - 2))
    assert "It is full" in words(batch.claims)


def test_a_moved_quantity_is_read_anew() -> None:
    old = FOUND.claims[2]
    batch = amended(bounded(old, old.start, old.start + 2))
    read = reading(batch, "12")
    assert isinstance(read, Quantity)
    assert (read.value, read.unit) == (12, None)


def test_a_claim_can_be_dismissed_once_or_wherever_its_words_stand() -> None:
    percent = [c for c in FOUND.claims if c.text == "12 percent"]
    assert len(percent) == 2
    once = amended(to(percent[0], "dismissed", scope="once"))
    assert [c.id for c in once.claims if c.text == "12 percent"] == [percent[1].id]
    assert [a.reason for a in once.asides if a.id == percent[0].id] == [DISMISSED]
    everywhere = amended(to(percent[0], "dismissed", scope="text"))
    assert "12 percent" not in words(everywhere.claims)


def test_whatever_a_rule_finds_can_be_dismissed() -> None:
    said = claim("“It is full,”")
    batch = amended(to(said, "dismissed", scope="rule", rule="after-pronoun"))
    assert [c.kind for c in batch.claims] == ["quantity"] * 3


def test_of_dismissing_and_restoring_the_last_word_counts() -> None:
    percent = [c for c in FOUND.claims if c.text == "12 percent"]
    everywhere = to(percent[0], "dismissed", 1, scope="text")
    one_back = amended(everywhere, to(percent[1], "restored", 2, scope="once"))
    assert [c.id for c in one_back.claims if c.text == "12 percent"] == [percent[1].id]
    all_back = amended(everywhere, to(percent[1], "restored", 2, scope="text"))
    assert words(all_back.claims).count("12 percent") == 2
    gone_again = amended(to(percent[0], "restored", 1), to(percent[0], "dismissed", 2))
    assert [c.id for c in gone_again.claims if c.text == "12 percent"] == [percent[1].id]


def test_an_amendment_about_a_claim_that_is_not_found_changes_nothing() -> None:
    lost = Amendment(
        1, "q0000000000", "reading", "quotation", 0, 4, "gone", {"kind": "mixed"}, "Kim", "now"
    )
    assert amended(lost) == FOUND


def test_what_a_person_turned_into_a_claim_stays_one_when_it_is_found_no_more() -> None:
    start = TEXT.index("Paul Orr")
    new = claim_id("quotation", DOCUMENT.text_sha256, start, start + 8)
    turned = Amendment(
        1, new, "turned", "quotation", start, start + 8, "Paul Orr", {"to": "claim"}, "Kim", "now"
    )
    assert words(amended(turned).claims)[0] == "Paul Orr"


PARTS = st.fixed_dictionaries(
    {},
    optional={
        "to": st.sampled_from(("claim", "aside", 4)),
        "scope": st.sampled_from(("once", "text", "rule", None)),
        "rule": st.sampled_from(("after-pronoun", "integer", "term")),
        "speaker": st.none() | st.just({"text": "Paul Orr", "start": 16, "end": 24}),
        "resolved": st.none() | st.sampled_from(("Mark Okoro", "Dan Orr")) | st.just(3),
        "value": st.none() | st.integers() | st.lists(st.floats(0, 9), max_size=3),
        "kind": st.sampled_from(("mixed", "money", "nothing")),
    },
)
KINDS = st.sampled_from(("reading", "turned", "marked", "dismissed", "restored"))
EVERY: tuple[Claim | Aside, ...] = (*FOUND.claims, *FOUND.asides)


def history_of(draw: st.DrawFn, text: str, every: Sequence[Claim | Aside]) -> list[Amendment]:
    """Up to eight amendments of all kinds, in the shapes that the log has."""
    history: list[Amendment] = []
    for event in range(draw(st.integers(0, 8))):
        meant = draw(st.sampled_from(every))
        if draw(st.integers(0, 5)):
            history.append(to(meant, draw(KINDS), event, **draw(PARTS)))
        else:
            start = draw(st.integers(0, len(text) - 1))
            end = draw(st.integers(start + 1, min(len(text), start + 40)))
            history.append(bounded(meant, start, end, event, text))
    return history


@st.composite
def histories(draw: st.DrawFn) -> list[Amendment]:
    return history_of(draw, TEXT, EVERY)


@settings(max_examples=100, deadline=None)
@given(histories())
def test_any_history_of_amendments_gives_whole_claims_in_order(history: list[Amendment]) -> None:
    batch = amend(DOCUMENT, FOUND.claims, FOUND.asides, history)
    ids = [c.id for c in batch.claims] + [a.id for a in batch.asides]
    assert len(set(ids)) == len(ids)
    for one in (batch.claims, batch.asides):
        places = [(x.start, -x.end) for x in one]
        assert places == sorted(places)
        for found in one:
            assert found.text == TEXT[found.start : found.end]
            assert found.id == claim_id(found.kind, DOCUMENT.text_sha256, found.start, found.end)
    assert amend(DOCUMENT, FOUND.claims, FOUND.asides, reversed(history)) == batch


LONG = "\n\n".join(TEXT for _ in range(12))


LONG_DOCUMENT = from_text(LONG)
IN_LONG = [x for b in find_all(LONG_DOCUMENT) for x in (*b.claims, *b.asides)]


@st.composite
def long_histories(draw: st.DrawFn) -> list[Amendment]:
    return history_of(draw, LONG, IN_LONG)


@settings(max_examples=25, deadline=None)
@given(long_histories())
def test_over_many_batches_the_same_stands_as_over_the_whole(history: list[Amendment]) -> None:
    document = LONG_DOCUMENT
    found = all_of(list(find_all(document, heard(history))))
    whole = amend(document, found.claims, found.asides, history)
    batches = all_of(list(find_amended(document, history)))
    assert sorted(batches.claims, key=lambda c: (c.start, -c.end, c.id)) == sorted(
        whole.claims, key=lambda c: (c.start, -c.end, c.id)
    )
    assert {a.id: a for a in batches.asides} == {a.id: a for a in whole.asides}
