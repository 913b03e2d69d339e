"""What the index gets to know of each passage: words, figures, and what stands around it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from redpencil.model import Document
from redpencil.sources.figures import extra_figures
from redpencil.sources.passages import Piece, cut_passages

# Characters on either side that count as standing beside a passage: some hundred words, the
# passage before or several short ones. Wider finds no more and makes the index slow.
REACH = 400


@dataclass(frozen=True, slots=True)
class PassageWords:
    """A passage as it enters the library: its place, and its words for the index."""

    piece: Piece
    text: str
    around: str
    figures: str


def index_words(document: Document, outside: str = "") -> list[PassageWords]:
    """The passages of a document in order.

    "Around" are the words before and after and the heading above: a passage that says "he" or
    "the ministry" is found by the names beside it. Rows of a table say all in themselves,
    so only the heading is theirs. ``outside`` are words that stand beside the whole document.
    """
    language = document.language
    pieces = cut_passages(document)
    texts = [document.text[piece.start : piece.end] for piece in pieces]
    found: list[PassageWords] = []
    heading = ""
    for number, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        near = [heading, outside]
        if piece.kind != "row":
            near.append(words_beside(texts, number))
        around = " ".join(filter(None, near))
        found.append(PassageWords(piece, text, around, extra_figures(text, language)))
        if piece.kind == "heading":
            heading = text
    return found


def words_beside(texts: Sequence[str], place: int) -> str:
    """The words that stand within reach before and after one of several texts in order."""
    before = _nearest((texts[n] for n in range(place - 1, -1, -1)), before=True)
    after = _nearest((texts[n] for n in range(place + 1, len(texts))), before=False)
    return " ".join((*before, *after))


def _nearest(texts: Iterable[str], *, before: bool) -> list[str]:
    """Texts, the nearest first, the last of them cut at a blank where the reach ends."""
    found: list[str] = []
    left = REACH
    for text in texts:
        if len(text) > left:
            words = text[-left:].partition(" ") if before else text[:left].rpartition(" ")
            found.append(words[2] if before else words[0])
            break
        found.append(text)
        left -= len(text)
    return found
