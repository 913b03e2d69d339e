"""Passages that are not about a claim: told by source, place and words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from redpencil.claims.set_aside import PART, bringing_back, entries, parted, setting_aside
from redpencil.model import Amendment, Evidence, Finding, Passage


def found(words: str, locator: str = "¶ 1", source: str = "s1") -> Evidence:
    passage = Passage(source, "Briefing", locator, 0, len(words), words)
    return Evidence("q1", passage, Finding("exact", "", "rule"))


def said(parts: dict[str, object], claim: str = "q1") -> Amendment:
    return Amendment(1, claim, "reading", "quotation", 0, 1, "x", parts, "A.K.", "2026")


def test_a_passage_set_aside_is_parted_from_the_rest() -> None:
    one, other = found("One."), found("Other.", "¶ 2")
    amendments = [said(setting_aside(one, (), "q1"))]
    assert parted([one, other], amendments, "q1") == ((other,), (one,))
    assert parted([one, other], amendments, "q2") == ((one, other), ())


def test_other_words_at_the_same_place_have_not_been_judged() -> None:
    amendments = [said(setting_aside(found("Fares rose by 8 percent."), (), "q1"))]
    changed = found("Fares rose by 7 percent.")
    assert parted([changed], amendments, "q1") == ((changed,), ())


def test_what_an_older_log_lists_by_place_alone_means_any_words_there() -> None:
    amendments = [said({PART: [["s1", "¶ 1"]]})]
    one = found("One.")
    assert parted([one], amendments, "q1") == ((), (one,))
    assert bringing_back(one, amendments, "q1") == {"back": [PART]}


def test_where_nothing_was_found_nothing_is_set_aside() -> None:
    nothing = Evidence("q1", None, Finding("not_found", "", "rule"))
    assert parted([nothing], [said({PART: [["", ""], ["s1"], 7]})], "q1") == ((nothing,), ())


@given(st.lists(st.sampled_from(["a", "b", "c", "d"]), unique=True, min_size=1))
def test_what_was_set_aside_in_any_order_comes_back_one_by_one(order: list[str]) -> None:
    amendments: list[Amendment] = []
    for words in order:
        amendments = [said(setting_aside(found(words), amendments, "q1"))]
    assert len(entries(amendments, "q1")) == len(order)
    for words in order:
        parts = bringing_back(found(words), amendments, "q1")
        assert "back" in parts
        amendments = [said({k: v for k, v in parts.items() if k != "back"})]
        assert parted([found(words)], amendments, "q1")[0]
    assert not entries(amendments, "q1")
