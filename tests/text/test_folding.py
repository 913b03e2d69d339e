"""Typography is folded away and nothing else, and every place is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.text.folding import fold, fold_with_places, keeps_places

TYPOGRAPHY = st.text("ab1 \n.-'`’‘“”«»–—…\u00a0\u202f\u00ad\u200be\u0301\u1100\u1161‹›−|‑")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“No,” she said", '"No," she said'),
        ("„Nein“ and «non» and ``no''", '"Nein" and "non" and "no"'),
        ("«\u00a0Oui\u00a0»", '"Oui"'),
        ("it’s the captain‘s", "it's the captain's"),
        ("a pier—or two", "a pier -- or two"),
        ("a pier — or two", "a pier --- or two"),
        ("2019–2021", "2019-2021"),
        ("well‑known", "well-known"),
        ("and so …", "and so . . ."),
        ("12\u00a0000 boats\nof  oak", "12 000 boats of oak"),
        ("cafe\u0301", "café"),
        ("\u1100\u1161", "\uac00"),
        ("in\u00advisible \u200bmarks", "invisible marks"),
        ("− 4 °C", "- 4 °C"),
    ],
)
def test_other_dress_is_the_same_words(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1,800 troops", "1.800 troops"),
        ("5' of rope", '5" of rope'),
        ("rose 5", "rose -5"),
        ("12 000", "12000"),
        ("May", "may"),
        ("10²", "102"),
        ("½ of it", "1⁄2 of it"),
        ("No. She left", "No, she left"),
        ("resume", "résumé"),
        ("end of it.", "end of it"),
    ],
)
def test_other_letters_digits_signs_and_stops_are_other_words(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_words_keep_their_place_from_one_dress_to_the_other() -> None:
    old, new = "He said—twice—“never …” again", 'He said  --  twice -- "never ..." again'
    here, there = fold_with_places(old), fold_with_places(new)
    for words in ("He", "said", "twice", "never", "again"):
        at = old.index(words)
        start, end = here.span_in(there, at, at + len(words))
        assert new[start:end] == words
    quoted = old.index("“"), old.index("”") + 1
    start, end = here.span_in(there, *quoted)
    assert new[start:end] == '"never ..."'


@given(TYPOGRAPHY)
def test_the_places_belong_to_the_folded_text(text: str) -> None:
    folded = fold_with_places(text)
    assert folded.text == fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert list(folded.ends) == sorted(folded.ends)


@given(TYPOGRAPHY, st.integers(0, 20), st.integers(0, 20))
def test_a_place_in_the_same_text_lies_in_that_place(text: str, one: int, other: int) -> None:
    folded = fold_with_places(text)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = folded.span_in(folded, start, end)
    assert first == last or (start <= first and last <= end)


@given(TYPOGRAPHY)
def test_a_text_that_keeps_its_places_has_each_character_where_it_was(text: str) -> None:
    if keeps_places(text):
        folded = fold_with_places(text)
        assert list(folded.starts) == list(range(len(text)))
        assert list(folded.ends) == list(range(1, len(text) + 1))


def test_marks_that_are_only_set_otherwise_keep_their_places() -> None:
    assert keeps_places("“We’ll stay” – for 5 nights")
    assert not keeps_places("We’ll … stay")
    assert not keeps_places("We’ll  stay")
