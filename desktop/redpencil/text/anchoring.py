"""Where the sentences of an old text lie in a new one. Pure: no files, no Qt, no SQL.

A sentence that stands once in both texts is an anchor, as a line is in Bram Cohen's patience
diff; what repeats itself is told apart by what stands beside it, and where that does not decide,
nothing is. Sentences in other words are looked for by ``likeness``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from redpencil.model import Document
from redpencil.text.folding import Folded, fold_with_places, keeps_places
from redpencil.text.likeness import NEAR, Like, find_likenesses
from redpencil.text.units import Pairs, Units, cut_into_paragraphs, cut_into_sentences

_LONG = 6
"""Words from which a sentence that stands once in both texts is the same one wherever it stands.
A shorter one (“No comment,” she said.) comes back by chance: it needs an anchor near it."""
_LONG_ENOUGH = re.compile(rf"(?:\W*+\w++){{{_LONG}}}")

Pair = tuple[int, int]


@dataclass(slots=True)
class Laid:
    """An old text laid on a new one.

    ``same`` has for each old unit the number of the new one with the same words, or -1;
    ``in_place`` are the old units that stand there in the old order and neighbourhood;
    ``ambiguous`` those whose words the new text has, at places between which nothing decides;
    ``like`` the counterparts in other words.
    """

    old: Units
    new: Units
    same: Pairs
    in_place: frozenset[int]
    ambiguous: frozenset[int]
    like: dict[int, Like]
    _folded: dict[int, tuple[Folded, Folded] | None] = field(default_factory=dict)

    def span_in_new(self, unit: int, start: int, end: int) -> Pair:
        """Where start..end lies in the new text, within an old unit that has the same words."""
        there = self.same[unit]
        first, other = self.old.starts[unit], self.new.starts[there]
        start, end = max(start, first), min(end, self.old.ends[unit])
        if unit not in self._folded:
            self._folded[unit] = _folded(self.old.words(unit, unit), self.new.words(there, there))
        folded = self._folded[unit]
        if folded is None:
            return start - first + other, end - first + other
        a, b = folded[0].span_in(folded[1], start - first, end - first)
        return a + other, b + other


def _folded(ours: str, theirs: str) -> tuple[Folded, Folded] | None:
    if ours == theirs or (keeps_places(ours) and keeps_places(theirs)):
        return None
    return fold_with_places(ours), fold_with_places(theirs)


def lay(old: Document, new: Document) -> Laid:
    """Lay an old text on a new one: by paragraphs, and by sentences where those have changed."""
    here, there = cut_into_paragraphs(old), cut_into_paragraphs(new)
    ours, theirs = cut_into_sentences(here, there, pair_same(here, there))
    same = pair_same(ours, theirs)
    like = find_likenesses(ours, theirs, same)
    counterparts = [
        (number, pair.new[0])
        for number, pair in like.items()
        if len(pair.old) == len(pair.new) == 1
    ]
    _grow(ours, theirs, same, counterparts)
    return Laid(
        ours,
        theirs,
        same,
        in_place=_in_place(ours, theirs, same, counterparts),
        ambiguous=_ambiguous(ours, theirs, same),
        like=like,
    )


def pair_same(old: Units, new: Units) -> Pairs:
    """The units that have the same words in both texts, each paired with one at most."""
    pairs = [-1] * len(old)
    unique = list(_unique(old, new))
    chain = set(longest_chain(unique))
    doubtful: list[Pair] = []
    for pair in unique:
        if _is_long(old, pair[0]):
            pairs[pair[0]] = pair[1]
        elif pair in chain:
            doubtful.append(pair)
    sure = [(-1, -1), *(p for p in unique if p in chain and pairs[p[0]] >= 0)]
    sure.append((len(old), len(new)))
    for pair in doubtful:
        if _is_near(pair, sure):
            pairs[pair[0]] = pair[1]
    _grow(old, new, pairs, ())
    return pairs


def _unique(old: Units, new: Units) -> Iterator[Pair]:
    """Pairs of units whose key stands once in both texts, in the order of the old one."""
    places = {key: number for number, key in enumerate(new.keys) if new.counts[key] == 1}
    for number, key in enumerate(old.keys):
        if old.counts[key] == 1 and key in places:
            yield number, places[key]


def _is_long(units: Units, number: int) -> bool:
    key = units.keys[number]
    return not isinstance(key, str) or _LONG_ENOUGH.match(key) is not None


def _is_near(pair: Pair, anchors: Sequence[Pair]) -> bool:
    """Whether the anchor before or after a pair lies near it in both texts."""
    at = bisect_left(anchors, pair)
    return any(
        abs(pair[0] - anchor[0]) <= NEAR and abs(pair[1] - anchor[1]) <= NEAR
        for anchor in anchors[max(0, at - 1) : at + 1]
    )


def longest_chain(pairs: Sequence[Pair]) -> Iterable[Pair]:
    """The longest run of pairs that keeps the order of both texts; the first must ascend."""
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (_, there) in enumerate(pairs):
        pile = bisect_left(tops, there)
        before.append(piles[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(there)
            piles.append(number)
        else:
            tops[pile] = there
            piles[pile] = number
    at = piles[-1] if piles else -1
    while at >= 0:
        yield pairs[at]
        at = before[at]


def _grow(old: Units, new: Units, pairs: Pairs, beside: Iterable[Pair]) -> None:
    """Pair what stands beside anchors in both texts, as far as the words are the same.

    What stood once needs one such neighbour, of any copies that it has now. What repeated itself
    then is reached from both sides, or stays unpaired: where one of two has gone, the other may
    have come into its place. So does what is reached with two answers, as a paragraph is that
    now stands twice in a row.
    """
    taken = {there for there in pairs if there >= 0}
    anchors = [(here, there) for here, there in enumerate(pairs) if there >= 0]
    anchors += [(-1, -1), (len(old), len(new)), *beside]
    reached = Counter(
        pair for step in (1, -1) for pair in set(_reached(old, new, pairs, taken, anchors, step))
    )
    rivals = Counter(here for here, _ in reached), Counter(there for _, there in reached)
    for (here, there), sides in reached.items():
        alone = rivals[0][here] == rivals[1][there] == 1
        if alone and (sides == 2 or old.counts[old.keys[here]] == 1):
            pairs[here] = there


def _reached(
    old: Units, new: Units, pairs: Pairs, taken: set[int], anchors: Iterable[Pair], step: int
) -> Iterator[Pair]:
    """The unpaired units with the same words that follow the anchors, or lead up to them."""
    for anchor in anchors:
        here, there = anchor[0] + step, anchor[1] + step
        while (
            0 <= here < len(old)
            and 0 <= there < len(new)
            and pairs[here] < 0
            and there not in taken
            and old.keys[here] == new.keys[there]
        ):
            yield here, there
            here, there = here + step, there + step


def _in_place(old: Units, new: Units, same: Pairs, counterparts: Iterable[Pair]) -> frozenset[int]:
    """The old units that stand in the old order with a neighbour of then near them."""
    pairs = [(here, there) for here, there in enumerate(same) if there >= 0]
    chain = [(-1, -1), *reversed(list(longest_chain(sorted([*pairs, *counterparts]))))]
    chain.append((len(old), len(new)))
    kept: set[int] = set()
    for at in range(1, len(chain) - 1):
        pair = chain[at]
        if same[pair[0]] == pair[1] and _is_near(pair, (chain[at - 1], chain[at + 1])):
            kept.add(pair[0])
    return frozenset(kept)


def _ambiguous(old: Units, new: Units, same: Pairs) -> frozenset[int]:
    """The unpaired old units whose words stand in the new text, unpaired too."""
    taken = set(same)
    free = {key for number, key in enumerate(new.keys) if number not in taken}
    return frozenset(n for n, there in enumerate(same) if there < 0 and old.keys[n] in free)
