"""Passages found for one claim that do not agree among themselves are told as doing so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from redpencil.checks.disagreement import both_sides, standing, tell_disagreement
from redpencil.checks.quantities import compare_quantity
from redpencil.checks.quotations import compare_quotation
from redpencil.claims.set_aside import setting_aside
from redpencil.model import Amendment, Evidence, Passage, Quantity

QUOTE = "The harbour wall will stand for another hundred years."


def passage(text: str, source: str, speaker: str | None = None, number: int = 1) -> Passage:
    title = f"Record {source}"
    return Passage(source, title, f"turn {number}", 0, len(text), text, speaker, "transcript")


def quoted(*passages: Passage, speaker: str | None = None) -> tuple[Evidence, ...]:
    return tell_disagreement(compare_quotation(QUOTE, speaker, passages))


def counted(*figures: str) -> list[Evidence]:
    claim = "The pier of Norhaven has 48 lamps along its rail."
    start = claim.index("48")
    quantity = Quantity("number", start, start + 8, "48 lamps", 48, "lamp", concept="lamps")
    passages = [
        passage(f"The pier of Norhaven has {figure} lamps along its rail.", f"s{number}")
        for number, figure in enumerate(figures)
    ]
    return list(compare_quantity(quantity, claim, passages))


def test_a_source_with_other_words_disagrees_with_one_that_has_them_as_quoted() -> None:
    other = QUOTE.replace("hundred", "thirty")
    found = quoted(passage(QUOTE, "a"), passage(other, "b"))
    assert [one.finding.name for one in found] == ["exact", "words_changed"]
    assert found[0].at_odds == (
        "The sources disagree: in Record b, turn 1 “thirty” stands for “hundred”."
    )
    assert found[1].at_odds == "The sources disagree: Record a, turn 1 has the words as quoted."


def test_another_speaker_in_another_source_is_a_disagreement() -> None:
    found = quoted(passage(QUOTE, "a", "REYES"), passage(QUOTE, "b", "LIND"), speaker="Ana Reyes")
    assert [one.finding.name for one in found] == ["exact", "speaker_differs"]
    assert found[0].at_odds == "The sources disagree: in Record b, turn 1 LIND says these words."
    assert "REYES says these words" in found[1].at_odds


def test_a_source_that_names_no_speaker_denies_nobody_the_words() -> None:
    found = quoted(passage(QUOTE, "a", None), passage(QUOTE, "b", "LIND"), speaker="Ana Reyes")
    assert {one.finding.name for one in found} == {"exact", "speaker_differs"}
    assert not any(one.at_odds for one in found)


def test_two_sources_that_both_read_otherwise_disagree_where_their_words_do() -> None:
    thirty, forty = QUOTE.replace("hundred", "thirty"), QUOTE.replace("hundred", "forty")
    found = quoted(passage(thirty, "a"), passage(forty, "b"))
    assert {one.finding.name for one in found} == {"words_changed"}
    assert "“forty” stands for “hundred”" in found[0].at_odds
    alike = quoted(passage(thirty, "a"), passage(thirty, "b"))
    assert not any(one.at_odds for one in alike)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A speaker may say nearly the same twice in one speech.
        (passage(QUOTE, "a"), replace(passage(QUOTE[:-8] + "weeks.", "a"), start=900, end=960)),
        (passage(QUOTE, "a"), passage(QUOTE, "b")),
        (passage(QUOTE, "a"), passage(QUOTE.rstrip(".") + "!", "b")),
    ],
)
def test_what_agrees_or_stands_in_one_source_is_no_disagreement(
    one: Passage, other: Passage
) -> None:
    found = quoted(one, other)
    assert len(found) == 2
    assert not any(evidence.at_odds for evidence in found)


def test_a_cut_in_one_source_only_is_told() -> None:
    denied = "It is not true that " + QUOTE[:1].lower() + QUOTE[1:]
    quote = QUOTE[:1].lower() + QUOTE[1:]
    found = tell_disagreement(
        compare_quotation(quote, None, [passage(f"I say that {quote}", "a"), passage(denied, "b")])
    )
    assert {one.finding.name for one in found} >= {"context_differs"}
    assert any("others beside them" in one.at_odds for one in found)


def test_figures_that_differ_from_the_claim_and_from_each_other_disagree() -> None:
    found = tell_disagreement(counted("52", "61"))
    assert {one.finding.name for one in found} == {"differs"}
    assert [one.at_odds for one in found] == [
        "The passages disagree: “61 lamps” stands in Record s1, turn 1.",
        "The passages disagree: “52 lamps” stands in Record s0, turn 1.",
    ]
    assert not any(one.at_odds for one in tell_disagreement(counted("52", "52")))


def test_a_weak_find_disagrees_with_nothing() -> None:
    first, second = counted("48", "52")
    weak = replace(second, finding=replace(second.finding, weak=True))
    assert not any(one.at_odds for one in tell_disagreement([first, weak]))


def test_the_other_side_is_shown_though_many_agree() -> None:
    found = counted(*["48"] * 6, "52")
    shown = both_sides(found, 3)
    assert [one.finding.name for one in shown] == ["equal", "equal", "differs"]
    assert all(one.at_odds for one in shown)
    assert both_sides(found[:6], 3) == tuple(found[:3])
    assert [one.finding.name for one in both_sides(found, 1)] == ["equal"]


def test_what_a_person_set_aside_disagrees_no_more() -> None:
    found = tell_disagreement([replace(one, claim="n1") for one in counted("48", "52")])
    assert all(one.at_odds for one in found)
    parts = setting_aside(found[1], (), "n1")
    said = Amendment(1, "n1", "reading", "quantity", 0, 1, "x", parts, "AK", "2026-01-01T00:00:00Z")
    (left,) = standing(found, (said,), "n1")
    assert left.finding.name == "equal"
    assert not left.at_odds
    assert standing(found, (), "n1") == found
