"""Two drafts of an article with their claims, laid on each other. Pure: no files, no Qt.

It answers where the words of an old claim are now, and which new claims stand there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from redpencil.claims.differing import mentions_of
from redpencil.model import Claim, ClaimKind, Document, Mention, Quantity, Quotation, claim_id
from redpencil.text.anchoring import lay
from redpencil.text.likeness import Like
from redpencil.text.units import Place, Units
from redpencil.text.word_images import Image, WordImages

_NOTHING = (0, 0)


@dataclass(frozen=True, slots=True)
class Footing:
    """The old units that a claim rests on: those of its own words, from the first to the last,
    and those of its speaker and its cue."""

    own: range
    others: tuple[int, ...]

    def __iter__(self) -> Iterator[int]:
        yield from self.own
        yield from self.others


@dataclass(frozen=True, slots=True)
class Trace:
    """What the words of a claim have become, as places in the new text in the old order.

    Of the ``total`` characters ``kept`` are in words that still stand. ``whole`` tells that all
    do, one after the other.
    """

    places: tuple[Place, ...]
    total: int
    kept: int
    whole: bool


class Drafts:
    """The old draft and the new one, with the claims of the new one."""

    def __init__(self, old: Document, new: Document, claims: Sequence[Claim]) -> None:
        self.old, self.new, self.claims = old, new, claims
        self.laid = lay(old, new)
        self._digest = new.text_sha256
        self._images: dict[Like, WordImages] = {}
        self._at: defaultdict[tuple[ClaimKind, Place], list[int]] = defaultdict(list)
        self._mentions: dict[Place, Mention] = {}
        shelves: defaultdict[ClaimKind, list[int]] = defaultdict(list)
        for number, claim in enumerate(claims):
            self._at[claim.kind, (claim.start, claim.end)].append(number)
            shelves[claim.kind].append(number)
            self._mentions.update(((m.start, m.end), m) for m in mentions_of(claim))
        self._shelves = {kind: _Shelf(claims, numbers) for kind, numbers in shelves.items()}

    # -- old words ----------------------------------------------------------------------------

    def footing(self, claim: Claim) -> Footing:
        """What of the old text a claim rests on."""
        old = self.laid.old
        own = old.covering(claim.start, claim.end)
        others = (n for m in mentions_of(claim) for n in old.covering(m.start, m.end))
        return Footing(own, tuple(n for n in others if n not in own))

    def stands(self, own: range) -> bool:
        """Whether these old units are there as they were, in a row."""
        same = self.laid.same
        first = same[own[0]] if own else -1
        return first >= 0 and all(same[n] == first + step for step, n in enumerate(own))

    def place(self, own: range, start: int, end: int) -> Place:
        """Where start..end of units that stand is now; white space around it left out."""
        first, _ = self.laid.span_in_new(own[0], start, end)
        _, last = self.laid.span_in_new(own[-1], start, end)
        words = self.new.text[first:last]
        return first + len(words) - len(words.lstrip()), last - len(words) + len(words.rstrip())

    def trace(self, start: int, end: int) -> Trace:
        """What the old words have become, sentence by sentence."""
        own = self.laid.old.covering(start, end)
        images = [self._image(number, start, end) for number in own]
        places = tuple((i.start, i.end) for i in images if i.start < i.end)
        gaps = (self.new.text[a[1] : b[0]] if a[1] <= b[0] else "-" for a, b in pairwise(places))
        whole = bool(images) and all(i.whole for i in images) and not any(g.strip() for g in gaps)
        return Trace(places, sum(i.total for i in images), sum(i.kept for i in images), whole)

    def _image(self, unit: int, start: int, end: int) -> Image:
        start, end = max(start, self.laid.old.starts[unit]), min(end, self.laid.old.ends[unit])
        if self.laid.same[unit] >= 0:
            return Image(*self.place(range(unit, unit + 1), start, end), end - start, end - start)
        like = self.laid.like.get(unit)
        if like is None:
            return Image(*_NOTHING, end - start, 0)
        if like not in self._images:
            ours, theirs = _reach(self.laid.old, like.old), _reach(self.laid.new, like.new)
            self._images[like] = WordImages(self.old.text, ours, self.new.text, theirs)
        return self._images[like].image(start, end)

    def old_sentences(self, claim: Claim) -> str:
        """The sentences of the old draft that a claim of it rests on."""
        return _sentences(self.laid.old, claim)

    # -- new claims ---------------------------------------------------------------------------

    def new_sentences(self, claim: Claim) -> str:
        """The sentences of the new draft that a claim of it rests on."""
        return _sentences(self.laid.new, claim)

    def counterpart(self, old: Claim) -> str:
        """The sentences that stand where those of an old claim stood; empty where none do."""
        places = self.trace(old.start, old.end).places
        return self.new.text[slice(*self.laid.new.around(*places[0]))] if places else ""

    def claims_at(self, kind: ClaimKind, place: Place) -> Sequence[int]:
        """The numbers of the new claims of a kind that have just this place."""
        return self._at.get((kind, place), ())

    def claims_over(self, kind: ClaimKind, place: Place) -> list[int]:
        """The numbers of the new claims of a kind that hold some of a place."""
        return self._shelves[kind].over(*place) if kind in self._shelves else []

    def mention_at(self, place: Place) -> Mention | None:
        """The mention of a speaker or a cue that was read at a place of the new text."""
        return self._mentions.get(place)

    def made(self, old: Claim, place: Place) -> Claim:
        """The old claim at a place of the new text, with what was read out of it then."""
        start, end = place
        block = self.new.block_at(start)
        return Claim(
            claim_id(old.kind, self._digest, start, end),
            old.kind,
            start,
            end,
            self.new.text[start:end],
            self._reading(old, place),
            block.locator if block else "",
        )

    def _reading(self, old: Claim, place: Place) -> Quotation | Quantity | None:
        start, end = place
        reading = old.reading
        if isinstance(reading, Quantity):
            return replace(reading, start=start, end=end, raw=self.new.text[start:end])
        if isinstance(reading, Quotation):
            spans = [self._now(*span) for span in reading.spans]
            return replace(
                reading,
                start=start,
                end=end,
                spans=tuple(s for s in spans if s is not None) if all(spans) else (place,),
                speaker=self._mention(reading.speaker),
                cue=self._mention(reading.cue),
            )
        return None

    def _now(self, start: int, end: int) -> Place | None:
        """Where old words stand now, unchanged; None where they do not."""
        trace = self.trace(start, end)
        return (trace.places[0][0], trace.places[-1][1]) if trace.whole and trace.places else None

    def _mention(self, old: Mention | None) -> Mention | None:
        place = self._now(old.start, old.end) if old else None
        if old is None or place is None:
            return None
        chain = [self._now(*link) for link in old.chain]
        kept = tuple(link for link in chain if link is not None)
        words = self.new.text[slice(*place)]
        return replace(
            old, text=words, start=place[0], end=place[1], chain=kept if all(chain) else ()
        )


class _Shelf:
    """The claims of one kind, to be found by any place that they hold."""

    def __init__(self, claims: Sequence[Claim], numbers: list[int]) -> None:
        self._numbers = sorted(numbers, key=lambda number: claims[number].start)
        self._claims = [claims[number] for number in self._numbers]
        self._starts = [claim.start for claim in self._claims]
        self._reach = list(accumulate((claim.end for claim in self._claims), max))

    def over(self, start: int, end: int) -> list[int]:
        found: list[int] = []
        at = bisect_left(self._starts, end) - 1
        while at >= 0 and self._reach[at] > start:
            if self._claims[at].end > start:
                found.append(self._numbers[at])
            at -= 1
        return found


def _reach(units: Units, numbers: range) -> Place:
    return units.starts[numbers[0]], units.ends[numbers[-1]]


def _sentences(units: Units, claim: Claim) -> str:
    """The sentences around a claim, its speaker and its cue in the order of the text."""
    places = [(claim.start, claim.end), *((m.start, m.end) for m in mentions_of(claim))]
    joined: list[Place] = []
    for start, end in sorted(units.around(*place) for place in places):
        if joined and (start <= joined[-1][1] or not units.text[joined[-1][1] : start].strip()):
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return " … ".join(units.text[start:end] for start, end in joined)
