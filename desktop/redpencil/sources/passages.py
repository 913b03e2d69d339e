"""Cut a document into passages that keep sentences whole and never mix blocks. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from redpencil.model import Block, Document
from redpencil.text.sentences import find_sentences
from redpencil.text.table_rows import BETWEEN

# About what a reader takes in at a glance; the passages of retrieval collections (MS MARCO,
# TREC CAsT) have 60 to 120 words too.
_WORDS = 90
_MOST_WORDS = 120
# Some scripts put no blanks between words, and some files no full stops between sentences.
_CHARACTERS = 700
_MOST_CHARACTERS = 1000


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage before it has a source: its place in the text, its locator, who speaks."""

    start: int
    end: int
    locator: str
    kind: str
    speaker: str | None = None


def cut_passages(document: Document) -> tuple[Piece, ...]:
    """The passages of a document in order; empty for a document without words.

    Only what one speaker says without a break in several short turns is put together.
    """
    return tuple(piece for run in _runs(document) for piece in _cut(document.text, run))


def _runs(document: Document) -> Iterator[tuple[Block, ...]]:
    """Each block by itself; turns of one speaker that follow each other while they are short."""
    held: list[Block] = []
    for block in document.blocks:
        if not document.text[block.start : block.end].strip():
            continue
        if held and _goes_on(document.text, held, block):
            held.append(block)
            continue
        if held:
            yield tuple(held)
        held = [block]
    if held:
        yield tuple(held)


def _goes_on(text: str, held: Sequence[Block], block: Block) -> bool:
    first, last = held[0], held[-1]
    if block.kind != "turn" or last.kind != "turn" or block.speaker != last.speaker:
        return False
    # A label between them would become part of the words that were said.
    between = text[last.end : block.start]
    return not between.strip() and not _is_long(text, first.start, block.end, _WORDS, _CHARACTERS)


def _is_long(text: str, start: int, end: int, words: int, characters: int) -> bool:
    """Whether a stretch goes beyond either measure; words are counted by the blanks."""
    if end - start <= 2 * words:  # a word and its blank have two characters at least
        return False
    return end - start > characters or text.count(" ", start, end) >= words


def _cut(text: str, run: Sequence[Block]) -> Iterator[Piece]:
    """The pieces of a run of blocks: one while it is short, else sentences put together."""
    first, last = run[0], run[-1]
    if not _is_long(text, first.start, last.end, _MOST_WORDS, _MOST_CHARACTERS):
        yield Piece(first.start, last.end, _locator(run), first.kind, first.speaker)
        return
    for start, end in _packed(text, _sentences(text, run)):
        blocks = [block for block in run if block.start < end and start < block.end]
        yield Piece(start, end, _locator(blocks), first.kind, first.speaker)


def _locator(run: Sequence[Block]) -> str:
    first, last = run[0].locator, run[-1].locator
    return first if first == last else f"{first} – {last}"


def _sentences(text: str, run: Sequence[Block]) -> Iterator[tuple[int, int]]:
    for block in run:
        parts = _cells(text, block) if block.kind == "row" else ((block.start, block.end),)
        for part in parts:
            for start, end in find_sentences(text, *part):
                yield from _bounded(text, start, end)


def _cells(text: str, row: Block) -> Iterator[tuple[int, int]]:
    """The cells of a row: a long one is cut between them, so that each keeps its head."""
    start = row.start
    for part in text[row.start : row.end].split(BETWEEN):
        yield start, start + len(part)
        start += len(part) + len(BETWEEN)


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it is; one that never ends in parts, cut at blanks where there are any."""
    while end - start > 2 * _MOST_CHARACTERS:
        at = text.rfind(" ", start + _CHARACTERS, start + _MOST_CHARACTERS)
        stop = at if at > start else start + _MOST_CHARACTERS
        yield start, stop
        start = stop
    if text[start:end].strip():
        yield start, end


def _packed(text: str, sentences: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Sentences put together while they stay within the usual length."""
    held: tuple[int, int] | None = None
    for start, end in sentences:
        if held is not None and not _is_long(text, held[0], end, _WORDS, _CHARACTERS):
            held = (held[0], end)
            continue
        if held is not None:
            yield held
        held = (start, end)
    if held is not None:
        yield held
