"""The way through the claims of an article, and what a change does to them."""

from __future__ import annotations

from redpencil.model import Article, Change, Check, Claim, Mention, Quotation
from redpencil.text.paragraphs import from_text
from redpencil.window.look.theme import load
from redpencil.window.page.marks import MarkIndex, look_of
from redpencil.window.work.review import Review

TEXT = "“One,” she said. “Two,” she said. Then 3 and 44 came, and “five of 5 hands” too."


def claim(words: str, kind: str = "quotation", speaker: str | None = None) -> Claim:
    start = TEXT.index(words)
    mention = Mention(speaker, 0, 3) if speaker else None
    span = (start, start + len(words))
    reading = Quotation("direct", *span, (span,), mention) if kind == "quotation" else None
    return Claim(words, kind, *span, words, reading, "¶ 1")  # type: ignore[arg-type]


ONE, TWO = claim("“One,”", speaker="Ada"), claim("“Two,”", speaker="Ada")
THREE, FOUR = claim("3", "quantity"), claim("44", "quantity")
FIVE, INNER = claim("“five of 5 hands”"), claim("5", "quantity")
ORDER = (ONE, TWO, THREE, FOUR, FIVE)


def review() -> Review:
    found = Review(Article("a", from_text(TEXT)))
    found.add_claims(ORDER)
    return found


def check(of: Claim, status: str = "ok") -> Check:
    return Check(of.id, status, of.text, of.kind, of.start, of.end, "me", "", 1)  # type: ignore[arg-type]


def test_the_first_step_begins_where_one_is_reading() -> None:
    assert review().neighbour(1, ORDER, near=THREE.start) is THREE
    assert review().neighbour(-1, ORDER, near=THREE.start) is TWO


def test_the_ends_of_the_list_stay_ends() -> None:
    held = review()
    held.choose(FIVE)
    assert held.neighbour(1, ORDER) is FIVE
    held.choose(ONE)
    assert held.neighbour(-1, ORDER) is ONE


def test_the_next_open_claim_skips_what_is_decided_and_begins_again_at_the_top() -> None:
    held = review()
    held.apply(Change("a", (check(THREE), check(FIVE, "fix"))))
    held.choose(TWO)
    assert held.next_open(ORDER) is FOUR
    held.choose(FOUR)
    assert held.next_open(ORDER) is ONE


def test_nothing_is_open_once_all_is_decided() -> None:
    held = review()
    held.apply(Change("a", tuple(check(each) for each in ORDER)))
    assert held.next_open(ORDER) is None


def test_a_stale_check_is_open_again() -> None:
    held = review()
    held.apply(Change("a", tuple(check(c, "stale" if c is TWO else "ok") for c in ORDER)))
    assert held.next_open(ORDER) is TWO


def test_back_and_forward_retrace_the_choices() -> None:
    held = review()
    for each in (ONE, FOUR, TWO):
        held.choose(each)
    assert held.back() is FOUR
    assert held.back() is ONE
    assert held.back() is None
    assert held.forward() is FOUR
    held.choose(FIVE)
    assert held.forward() is None


def test_a_cleared_claim_has_no_check_any_more() -> None:
    held = review()
    held.apply(Change("a", (check(ONE),)))
    changed = held.apply(Change("a", cleared=(ONE.id,)))
    assert dict(changed) == {ONE.id: None}
    assert held.checks == {}


def test_the_chosen_claim_is_looked_up_first_then_those_after_it() -> None:
    held = review()
    held.choose(THREE)
    asked = []
    while (wanted := held.wanting_evidence()) is not None:
        asked.append(wanted)
        held.evidence[wanted.id] = ()
    assert asked == [THREE, FOUR, FIVE, ONE, TWO]


def test_other_quotations_of_the_speaker_are_counted() -> None:
    assert review().also_said(ONE) == 1
    assert review().also_said(FIVE) == 0


def test_the_innermost_mark_lies_under_the_pointer() -> None:
    marks = MarkIndex()
    marks.add((FIVE, INNER))
    marks.add(ORDER[:4])
    assert marks.at(INNER.start) is INNER
    assert marks.at(FIVE.start + 1) is FIVE
    assert marks.at(TEXT.index("she")) is None
    assert marks.within(TWO.start, FOUR.end) == [TWO, THREE, FOUR]


def test_kind_is_told_by_the_line_and_a_closed_claim_loses_its_tint() -> None:
    theme = load("light")
    assert not look_of(ONE, "unchecked", theme).dashed
    assert look_of(THREE, "unchecked", theme).dashed
    assert look_of(ONE, "ok", theme).tint == ""
    assert look_of(ONE, "fix", theme).tint == theme.fix_tint
