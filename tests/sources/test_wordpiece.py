"""Words are cut as the models of BERT's kind were trained to have them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.sources.wordpiece import WordPieces

VOCABULARY = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "ferry", "##man", "cafe", ",", "$", "五", "un")
PIECES = WordPieces(VOCABULARY)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Ferryman, ferry", ("ferry", "##man", ",", "ferry")),
        ("CAFÉ", ("cafe",)),
        ("$五五", ("$", "五", "五")),
        ("unferry zebra", ("[UNK]", "[UNK]")),
        ("fer\u200bry", ("ferry",)),
        ("x" * 101, ("[UNK]",)),
        ("", ()),
    ],
)
def test_a_text_is_cut_into_known_pieces(text: str, pieces: tuple[str, ...]) -> None:
    numbers = PIECES.numbers(text, 50)
    assert tuple(VOCABULARY[n] for n in numbers) == ("[CLS]", *pieces, "[SEP]")


@given(st.text(), st.integers(2, 40))
def test_property_no_text_has_more_pieces_than_asked_for(text: str, most: int) -> None:
    numbers = PIECES.numbers(text, most)
    assert len(numbers) <= most
    assert (numbers[0], numbers[-1]) == (2, 3)


def test_a_vocabulary_without_its_signs_is_refused() -> None:
    with pytest.raises(ValueError, match=r"\[SEP\]"):
        WordPieces(VOCABULARY[:3])
