"""Sentences of a paragraph, by Punkt with our own parameters. Pure: no files but the lexicons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from redpencil.model import Document
from redpencil.text.wordlists import known_language, rows

if TYPE_CHECKING:
    from nltk.tokenize.punkt import PunktSentenceTokenizer

_END = re.compile(r"[.!?…][\"'”’»)\]]*\s")
# German writes ordinals so: "am 3. Mai", "der 2. Weltkrieg".
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}\.\Z")
_CLOSERS = "\"'”’»)]"


@cache
def _tokenizer(language: str) -> PunktSentenceTokenizer:
    """Punkt (Kiss and Strunk 2006) with hand-made lists in the place of training.

    NLTK takes a quarter of a second to import, so it is imported at the first use.
    """
    from nltk.tokenize.punkt import PunktParameters, PunktSentenceTokenizer

    parameters: Any = PunktParameters()
    parameters.abbrev_types = {row[0] for row in rows("abbreviations.txt", language)}
    if language == "en":
        parameters.sent_starters = {row[0] for row in rows("sentence-starters.txt")}
    return PunktSentenceTokenizer(parameters)


def find_sentences(
    text: str, start: int = 0, end: int | None = None, language: str = "en"
) -> tuple[tuple[int, int], ...]:
    """Start and end of each sentence between two offsets of a paragraph, white space left out.

    The abbreviations are those of ``language``, of English where it is not one that is known.
    Give it one paragraph at a time: over whole texts Punkt loses its footing.
    """
    piece = text[start:end]
    if not piece.strip():
        return ()
    if not _END.search(piece):  # most headlines, items and rows: no need to wake Punkt
        left = len(piece) - len(piece.lstrip())
        return ((start + left, start + left + len(piece.strip())),)
    return tuple((start + a, start + b) for a, b in _parted(piece, known_language(language)))


# The finders of quotations and of quantities and the laying of drafts ask for the same paragraphs
# one after the other; this many are those of a book's chapter or of a very long article.
@lru_cache(maxsize=4096)
def _parted(piece: str, language: str) -> tuple[tuple[int, int], ...]:
    return tuple(_joined(piece, _tokenizer(language).span_tokenize(piece), language))


def _joined(
    piece: str, spans: Iterator[tuple[int, int]], language: str
) -> Iterator[tuple[int, int]]:
    """Sentences, joined again where Punkt parted before a lower-case word or a closing mark."""
    held: tuple[int, int] | None = None
    for a, b in spans:
        if held is not None:
            first = piece[a]
            numbered = first.isdigit() and piece[: held[1]].endswith(("No.", "Nos."))
            numbered = numbered or (language == "de" and bool(_ORDINAL.search(piece, 0, held[1])))
            if first.islower() or numbered or (first in _CLOSERS and b - a == 1):
                held = (held[0], b)
                continue
            yield held
        held = (a, b)
    if held is not None:
        yield held


def sentence_around(document: Document, start: int, end: int) -> str:
    """The sentence of the document that holds start..end, or several where they cross its end.

    Between two blocks it is the span itself.
    """
    block = document.block_at(start)
    if block is None:
        return document.text[start:end]
    spans = find_sentences(document.text, block.start, block.end, document.language)
    inside = [s for s in spans if s[0] < end and start < s[1]]
    first, last = (inside[0][0], inside[-1][1]) if inside else (block.start, block.end)
    return document.text[first:last]
