"""A text cut into the pieces by which it is laid on another one. Pure: no files, no Qt, no SQL."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from redpencil.model import Document
from redpencil.text.folding import fold
from redpencil.text.sentences import find_sentences

Pairs = list[int]
"""For each unit of the old text the number of its counterpart in the new one, or -1."""

Place = tuple[int, int]

_OPENING = 12
"""Characters by which a sentence is looked up, or all it has."""
# Where a sentence may begin within a paragraph whose typography is folded.
_BEGINNING = re.compile(r"(?:^|(?<=[.!?:'\")\]]) )(?=\S)")


@dataclass(frozen=True, slots=True)
class Units:
    """Sentences in the order of the text, or whole paragraphs where both texts have them.

    Two units with the same key have the same words: the key of a sentence is its words with
    the typography folded, that of a paragraph which both texts have is the number of the pair.
    """

    text: str
    places: tuple[Place, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    keys: tuple[Hashable, ...]
    counts: Mapping[Hashable, int]
    """How often each key stands in the text."""
    _parted: dict[int, tuple[Place, ...]] = field(default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.places)

    def covering(self, start: int, end: int) -> range:
        """The numbers of the units that hold some of start..end; empty where none does."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))

    def words(self, first: int, last: int) -> str:
        """The text from one unit to another, both taken in, as it stands."""
        return self.text[self.starts[first] : self.ends[last]]

    def around(self, start: int, end: int) -> Place:
        """Where the sentences lie that hold start..end; start..end itself where none does."""
        held = self.covering(start, end)
        if not held:
            return start, end
        first = self._sentences(held[0])
        last = first if len(held) == 1 else self._sentences(held[-1])
        left = next((a for a, b in first if b > start), start)
        right = next((b for a, b in reversed(last) if a < end), end)
        return left, right

    def _sentences(self, number: int) -> tuple[Place, ...]:
        place = self.places[number]
        if isinstance(self.keys[number], str):
            return (place,)
        if number not in self._parted:  # the claims of a paragraph ask for it one by one
            self._parted[number] = find_sentences(self.text, *place)
        return self._parted[number]


def cut_into_paragraphs(document: Document) -> Units:
    """The blocks of a document, and what words stand between them."""
    places = list(_paragraphs(document))
    keys = [fold(document.text[start:end]) for start, end in places]
    return _made(document.text, places, keys, Counter(keys))


def cut_into_sentences(old: Units, new: Units, pairs: Pairs) -> tuple[Units, Units]:
    """The sentences of two texts; the paragraphs that are paired stay whole.

    A sentence is counted in those as well.
    """
    numbers = {there: number for number, there in enumerate(pairs) if there >= 0}
    ours = _cut(old, [number if there >= 0 else None for number, there in enumerate(pairs)])
    theirs = _cut(new, [numbers.get(there) for there in range(len(new))])
    both = {key for key in ours[1] if isinstance(key, str)}.intersection(theirs[1])
    whole = (str(old.keys[number]) for number in numbers.values())
    inside = Counter(_held_in(whole, both))
    return (
        _made(old.text, *ours, Counter(ours[1]) + inside),
        _made(new.text, *theirs, Counter(theirs[1]) + inside),
    )


def _cut(paragraphs: Units, kept: Sequence[int | None]) -> tuple[list[Place], list[Hashable]]:
    places: list[Place] = []
    keys: list[Hashable] = []
    text = paragraphs.text
    for number, place in zip(kept, paragraphs.places, strict=True):
        if number is not None:
            places.append(place)
            keys.append(number)
            continue
        for start, end in find_sentences(text, *place):
            places.append((start, end))
            keys.append(fold(text[start:end]))
    return places, keys


def _held_in(paragraphs: Iterable[str], sentences: Iterable[Hashable]) -> Iterator[Hashable]:
    """The sentences that stand in some paragraphs, as often as they do.

    They are looked for where one may begin, which costs far less than to part the paragraphs.
    """
    by_opening: defaultdict[str, list[str]] = defaultdict(list)
    for sentence in map(str, sentences):
        by_opening[sentence[:_OPENING]].append(sentence)
    lengths = {len(opening) for opening in by_opening}
    for paragraph in paragraphs if lengths else ():
        for match in _BEGINNING.finditer(paragraph):
            at = match.end()
            for length in lengths:
                for sentence in by_opening.get(paragraph[at : at + length], ()):
                    if paragraph.startswith(sentence, at):
                        yield sentence


def _made(
    text: str, places: list[Place], keys: Sequence[Hashable], counts: Mapping[Hashable, int]
) -> Units:
    starts = tuple(place[0] for place in places)
    ends = tuple(place[1] for place in places)
    return Units(text, tuple(places), starts, ends, tuple(keys), counts)


def _paragraphs(document: Document) -> Iterator[Place]:
    at = 0
    for block in document.blocks:
        yield from _stripped(document.text, at, block.start)
        yield from _stripped(document.text, max(at, block.start), block.end)
        at = max(at, block.end)
    yield from _stripped(document.text, at, len(document.text))


def _stripped(text: str, start: int, end: int) -> Iterator[Place]:
    """The place without the white space around it, unless that is all there is."""
    piece = text[start:end] if start < end else ""
    inner = piece.strip()
    if inner:
        left = start + len(piece) - len(piece.lstrip())
        yield left, left + len(inner)
