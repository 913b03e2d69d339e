"""The borders of claims stand at the edges of words."""

from __future__ import annotations

from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from redpencil.claims.bordering import moved, snapped, trimmed

TEXT = "He paid $2.5 million, or “so”."
EDGES = st.sampled_from(["start", "end"])


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def shown(span: tuple[int, int]) -> str:
    return TEXT[slice(*span)]


def test_a_border_moves_by_words_and_marks() -> None:
    assert shown(moved(TEXT, at("2.5 million"), "start", -1)) == "$2.5 million"
    assert shown(moved(TEXT, at("2.5 million"), "end", -1)) == "2.5"
    assert shown(moved(TEXT, at("“so"), "end", 1)) == "“so”"


def test_at_the_ends_nothing_moves() -> None:
    assert moved(TEXT, at("He"), "start", -1) == at("He")
    assert moved(TEXT, at("He"), "start", 1) == at("He")
    assert moved(TEXT, at("He"), "end", -1) == at("He")


@given(
    st.text(max_size=80), st.integers(0, 80), st.integers(0, 80), EDGES, st.sampled_from([1, -1])
)
def test_borders_never_cross_nor_leave_the_text(
    text: str, one: int, other: int, edge: Literal["start", "end"], step: int
) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    if start == end:
        return
    span = start, end
    for low, high in (moved(text, span, edge, step), snapped(text, span, edge, one)):
        assert 0 <= low < high <= len(text)


@given(st.text(max_size=40))
def test_what_is_trimmed_has_no_space_at_its_ends(text: str) -> None:
    start, end = trimmed(text, 0, len(text))
    assert text[start:end] == text.strip()
