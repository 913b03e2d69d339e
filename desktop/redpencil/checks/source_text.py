"""Passages of one source read as one run of numbered words. Pure: no files, no Qt."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from redpencil.checks.wording import STOP, Words, passage_words
from redpencil.model import Passage

APART = 10_000
"""Words apart, in the numbering, that say two passages do not adjoin."""

# Passages whose places in the source are this near (white space, a speaker's name) adjoin.
_ADJOINING = 120
# The longest runs are enough: a chain of sixty runs is longer than any quotation.
_RUNS = 60

Run = tuple[int, int, int]
"""Words shared with a quotation: number of its first word there, its place here, the length."""


class Text:
    """Passages in reading order as one run of words; those that adjoin are joined."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = sorted(passages, key=lambda p: (p.source, p.start, p.end))
        self.words: list[Words] = [passage_words(p.text) for p in self.passages]
        self.bases: list[int] = []
        self.firsts: list[int] = []
        self._lay_out()

    def _lay_out(self) -> None:
        """Number the words; words that two overlapping passages share are numbered once."""
        base = 0
        for number, passage in enumerate(self.passages):
            first = 0
            if number:
                last = self.passages[number - 1]
                between = passage.start - last.end
                length = len(self.words[number - 1].norms)
                base = self.bases[-1] + length
                if passage.source != last.source or not -len(passage.text) < between <= _ADJOINING:
                    base += APART
                elif between < 0:
                    first = self._shared(number, -between)
                    base = base - first if first >= 0 else base + APART
                    first = max(first, 0)
            self.bases.append(base)
            self.firsts.append(first)

    def _shared(self, number: int, characters: int) -> int:
        """How many words the beginning shares with the end of the passage before; -1: not so."""
        before, here = self.words[number - 1], self.words[number]
        shared = sum(end <= characters for _, end in here.spans)
        same = shared and here.norms[:shared] == before.norms[-shared:]
        return shared if same else -1

    def at(self, place: int) -> int:
        """The number of the passage that holds a word."""
        return max(bisect_right(self.bases, place) - 1, 0)

    def norm(self, place: int) -> str | None:
        """The word at a place, or None where no passage is."""
        number = self.at(place)
        local = place - self.bases[number]
        norms = self.words[number].norms
        return norms[local] if 0 <= local < len(norms) else None

    def span(self, place: int) -> tuple[int, int, int]:
        """Passage number, start and end of a word in that passage's text."""
        number = self.at(place)
        return (number, *self.words[number].spans[place - self.bases[number]])

    def norms(self, start: int, end: int) -> list[str]:
        """The words from one place to another; places between passages are left out."""
        return [norm for place in range(start, end) if (norm := self.norm(place)) is not None]

    def surface(self, start: int, end: int) -> str:
        """The text from one word to another, as written, across adjoining passages."""
        pieces: list[str] = []
        while start < end:
            number = self.at(start)
            words, base = self.words[number], self.bases[number]
            limit = self.bases[number + 1] if number + 1 < len(self.bases) else end
            limit = min(limit + self._first_after(number), base + len(words.norms), end)
            if limit <= start:
                break
            pieces.append(words.surface(start - base, limit - base))
            if limit < end:
                pieces.append(words.text[words.spans[limit - base - 1][1] :].strip())
                start = max(limit, self.bases[number + 1])
                if start == limit and start < end:
                    pieces.append(" " + self._lead(start))
            else:
                start = limit
        return "".join(pieces)

    def _first_after(self, number: int) -> int:
        return self.firsts[number + 1] if number + 1 < len(self.firsts) else 0

    def _lead(self, place: int) -> str:
        """What stands before the first word of a passage: an opening mark, say."""
        number = self.at(place)
        local = place - self.bases[number]
        words = self.words[number]
        return words.text[: words.spans[0][0]].strip() if local == 0 else ""

    def runs(self, norms: Sequence[str]) -> list[Run]:
        """The longest runs of words that both share, by their place in the quotation."""
        pairs: dict[tuple[str, str], list[int]] = {}
        for number, pair in enumerate(pairwise(norms)):
            pairs.setdefault(pair, []).append(number)
        singles = {norm: number for number, norm in enumerate(norms) if norm not in STOP}
        found: list[Run] = []
        for words, base in zip(self.words, self.bases, strict=True):
            here = words.norms
            hits = {
                (number, place)
                for place, pair in enumerate(pairwise(here))
                if pair in pairs
                for number in pairs[pair]
            }
            covered: set[int] = set()
            for number, place in hits:
                if (number - 1, place - 1) in hits:
                    continue
                length = 2
                while (number + length - 1, place + length - 1) in hits:
                    length += 1
                found.append((number, base + place, length))
                covered.update(range(place, place + length))
            found.extend(
                (singles[norm], base + place, 1)
                for place, norm in enumerate(here)
                if norm in singles and place not in covered
            )
        found.sort(key=lambda run: -run[2])
        return sorted(found[:_RUNS])
