"""Articles, edits made to them, and the truth about every claim by construction.

An article is kept as paragraphs of sentences of pieces, and every piece knows which words of the
first draft it is. An edit moves, copies, changes or removes pieces, so what became of a claim is
known from the edits alone; nothing here looks for anything in a text.
"""

from __future__ import annotations

import random
import re
import unicodedata
from dataclasses import dataclass, field, replace
from itertools import accumulate

from redpencil.claims.finding import find_claims
from redpencil.model import Claim, Document
from redpencil.text.paragraphs import from_text
from redpencil.text.sentences import find_sentences

Origin = tuple[int, int, bool] | None
"""Start and end in the first draft, and whether the words are still the same; None: put in."""


@dataclass(frozen=True)
class Piece:
    """Words, with where they come from; ``dress`` tells that only their typography changed."""

    text: str
    start: int = -1
    end: int = -1
    same: bool = True
    dress: bool = False

    def origins(self) -> list[Origin]:
        if self.start < 0:
            return [None] * len(self.text)
        if self.same and not self.dress:
            return [(self.start + n, self.start + n + 1, True) for n in range(len(self.text))]
        return [(self.start, self.end, self.same)] * len(self.text)


@dataclass
class Sentence:
    """A sentence; ``number`` is its place in the first draft, -1 for one put in.

    A ``sibling`` is a copy that was altered at once, while what it was copied from stayed.
    """

    pieces: list[Piece]
    number: int
    changed: bool = False
    sibling: bool = False

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def copy(self) -> Sentence:
        return replace(self, pieces=list(self.pieces))

    def parted(self, mark: str) -> list[Sentence]:
        """Two sentences of this one, which has the mark once, in a piece of its own words."""
        at = self.text.index(mark)
        left = replace(self, pieces=[_cut(p, 0, at - n) for p, n in self._placed()])
        right = replace(self, pieces=[_cut(p, at + 1 - n, len(p.text)) for p, n in self._placed()])
        return [left, right]

    def _placed(self) -> list[tuple[Piece, int]]:
        """The pieces with the number of characters before each."""
        ends = list(accumulate(len(piece.text) for piece in self.pieces))
        return list(zip(self.pieces, [0, *ends], strict=False))

    def put(self, start: int, end: int, words: str, *, dress: bool = False) -> None:
        """Put words in the place of start..end of this sentence as it is now."""
        placed = self._placed()
        before = [_cut(piece, 0, start - at) for piece, at in placed]
        middle = [_cut(piece, start - at, end - at) for piece, at in placed]
        after = [_cut(piece, end - at, len(piece.text)) for piece, at in placed]
        old = [piece for piece in middle if piece.text and piece.start >= 0]
        put = Piece(words)
        if old:
            same = dress and all(piece.same for piece in old)
            put = Piece(words, old[0].start, old[-1].end, same, dress=True)
        pieces = [*before, put, *after]
        self.pieces = [piece for piece in pieces if piece.text or piece is put]
        if not dress:
            self.changed = True


def _cut(piece: Piece, start: int, end: int) -> Piece:
    """Some of a piece, by offsets into it; those beyond its ends count as its ends."""
    start, end = max(0, start), min(max(0, end), len(piece.text))
    text = piece.text[start:end]
    if not text:
        return Piece("")
    if piece.start < 0 or piece.dress or not piece.same:
        return replace(piece, text=text)
    return replace(piece, text=text, start=piece.start + start, end=piece.start + end)


@dataclass
class Draft:
    """An article that is being edited, and what is known about its first draft."""

    first: Document
    claims: tuple[Claim, ...]
    places: list[tuple[int, int]]
    paragraphs: list[list[Sentence]]
    exchanged: set[str] = field(default_factory=set)
    undecided: set[int] = field(default_factory=set)
    made: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    """The bare words of each sentence of the first draft."""
    numbers: list[list[int]] = field(default_factory=list)
    """The paragraphs of the first draft by the numbers of their sentences."""

    def rendered(self) -> Rendered:
        pieces: list[str] = []
        origins: list[Origin] = []
        held: list[tuple[int, int, Sentence]] = []
        for paragraph in self.paragraphs:
            if not paragraph:
                continue
            if pieces:
                pieces.append("\n\n")
                origins += [None, None]
            for number, sentence in enumerate(paragraph):
                if number:
                    pieces.append(" ")
                    origins.append(None)
                start = len(origins)
                for piece in sentence.pieces:
                    pieces.append(piece.text)
                    origins += piece.origins()
                held.append((start, len(origins), sentence))
        return Rendered("".join(pieces), origins, held)

    def pick(self, chance: random.Random) -> tuple[int, int]:
        """A sentence by the number of its paragraph and its number there."""
        full = [n for n, paragraph in enumerate(self.paragraphs) if paragraph]
        number = chance.choice(full)
        return number, chance.randrange(len(self.paragraphs[number]))


@dataclass
class Rendered:
    """A new draft with the origin of each of its characters and the sentences it is made of."""

    text: str
    origins: list[Origin]
    held: list[tuple[int, int, Sentence]]

    def sentences(self, start: int, end: int) -> list[Sentence]:
        return [sentence for a, b, sentence in self.held if a < end and start < b]


def begin(text: str) -> Draft:
    """A first draft, with its claims and nothing edited."""
    laid_out = from_text(text)
    kept = [
        [laid_out.text[a:b] for a, b in find_sentences(laid_out.text, block.start, block.end)]
        for block in laid_out.blocks
    ]
    document = from_text("\n\n".join(" ".join(sentences) for sentences in kept))
    places: list[tuple[int, int]] = []
    paragraphs: list[list[Sentence]] = []
    at = 0
    for sentences in kept:
        paragraph = []
        for words in sentences:
            paragraph.append(Sentence([Piece(words, at, at + len(words))], len(places)))
            places.append((at, at + len(words)))
            at += len(words) + 1
        at += 1
        paragraphs.append(paragraph)
    claims = tuple(claim for batch in find_claims(document) for claim in batch)
    words = [bare_words(sentence.text) for paragraph in paragraphs for sentence in paragraph]
    numbers = [[sentence.number for sentence in paragraph] for paragraph in paragraphs]
    return Draft(document, claims, places, paragraphs, words=words, numbers=numbers)


def bare_words(text: str) -> str:
    """The letters and digits of a text, one space between them."""
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFC", text)))
