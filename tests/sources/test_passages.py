"""Passages keep sentences whole, never mix blocks, and point at their own words."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from redpencil.model import Block, Document
from redpencil.sources.passages import cut_passages
from redpencil.text.paragraphs import from_text
from redpencil.text.table_rows import cells_of

SENTENCE = "The harbour office counted {} barges on the morning tide before the fog came in."


def transcript(*turns: tuple[str, str], apart: str = "\n") -> Document:
    text, blocks = "", []
    for number, (speaker, words) in enumerate(turns, 1):
        text += apart if text else ""
        blocks.append(
            Block("turn", len(text), len(text) + len(words), f"turn {number}", 0, speaker)
        )
        text += words
    return Document(text, tuple(blocks), "Hearing", "hearing.txt", "0" * 64)


def test_a_short_paragraph_is_one_passage_with_its_own_locator() -> None:
    text = f"{SENTENCE.format(4)}\n{SENTENCE.format(5)}"
    first, second = cut_passages(from_text(text))
    assert text[first.start : first.end] == SENTENCE.format(4)
    assert (first.locator, second.locator) == ("¶ 1", "¶ 2")


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    text = " ".join(SENTENCE.format(n) for n in range(30))
    pieces = cut_passages(from_text(text))
    assert len(pieces) > 2
    for piece in pieces:
        words = text[piece.start : piece.end]
        assert words.startswith("The harbour")
        assert words.endswith("came in.")
        assert 50 <= len(words.split()) <= 120
    assert " ".join(text[p.start : p.end] for p in pieces) == text


def test_a_wide_row_is_cut_between_its_cells() -> None:
    row = " · ".join(f"boats in the year {year}: {year - 1000}" for year in range(1900, 1990))
    pieces = cut_passages(Document(row, (Block("row", 0, len(row), "row 2"),), "B", "b", "0" * 64))
    assert len(pieces) > 2
    assert {piece.locator for piece in pieces} == {"row 2"}
    for piece in pieces:
        cells = cells_of(row[piece.start : piece.end])
        assert all(cell.head.startswith("boats in the year") for cell in cells)


def test_two_speakers_never_share_a_passage() -> None:
    document = transcript(("Adler", "Yes."), ("Brandt", "No."), ("Adler", "We will see."))
    pieces = cut_passages(document)
    assert [p.speaker for p in pieces] == ["Adler", "Brandt", "Adler"]


def test_what_one_speaker_says_without_a_break_is_read_as_one() -> None:
    document = transcript(
        ("Adler", "We paid."), ("Adler", "We paid twice."), ("Brandt", "Who paid?")
    )
    first, second = cut_passages(document)
    assert document.text[first.start : first.end] == "We paid.\nWe paid twice."
    assert first.locator == "turn 1 – turn 2"
    assert second.speaker == "Brandt"


def test_a_label_between_two_turns_keeps_them_apart() -> None:
    document = transcript(("Adler", "We paid."), ("Adler", "We paid twice."), apart="\nADLER: ")
    assert len(cut_passages(document)) == 2


def test_a_sentence_that_never_ends_is_cut_all_the_same() -> None:
    text = "word " * 20_000
    pieces = cut_passages(from_text(text))
    assert max(p.end - p.start for p in pieces) <= 2000
    assert sum(text[p.start : p.end].count("word") for p in pieces) == 20_000


def test_a_script_without_blanks_is_cut_too() -> None:
    text = "字" * 10_000
    pieces = cut_passages(from_text(text))
    assert "".join(text[p.start : p.end] for p in pieces) == text
    assert max(p.end - p.start for p in pieces) <= 2000


def test_an_empty_document_has_no_passages() -> None:
    assert cut_passages(from_text(" \n ")) == ()


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from('ab. !?\n“”"7,’\u3000字é😀 '), max_size=3000))
def test_every_word_is_in_just_one_passage(text: str) -> None:
    document = from_text(text)
    pieces = cut_passages(document)
    for before, after in pairwise(pieces):
        assert before.end <= after.start
    inside = "".join("".join(text[p.start : p.end].split()) for p in pieces)
    assert inside == "".join(text.split())
    for piece in pieces:
        block = document.block_at(piece.start)
        assert block is not None
        assert block.start <= piece.start
        assert piece.end <= block.end
