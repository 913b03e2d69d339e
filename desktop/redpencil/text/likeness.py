"""Which changed sentence of a text was which in an earlier draft, told only where it is plain.

A pair needs a floor of shared words, and a margin over every other pair that either of the two
could make: two sentences of one pattern ("In 2019 it had 40 beds", "In 2020 it had 44 beds") are
alike without one having become the other. Pure: no files, no Qt, no SQL.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from rapidfuzz.distance import Indel

from redpencil.text.units import Pairs, Units

NEAR = 3
"""How many sentences away an anchor may be to tell of a neighbourhood."""
FLOORS = (0.75, 0.5, 0.5)
"""The share of words in common that a pair needs, by how many of its sides have an anchor near."""
MARGIN = 0.08
"""How much more alike than any rival a pair must be: one word of twelve."""
SIDE = 0.1
"""What an anchor beside a pair is worth, in shares of words."""
WHOLE = 0.85
"""The share of words in common that a sentence needs with the two that it was made of, or into:
who splits a sentence changes little else."""
_RARE = 6
"""Words of a sentence by which candidates are looked up, the rarest first."""
_COMMON = 24
"""A word that more sentences than this have looks nothing up."""
_CANDIDATES = 8
_ROUNDS = 4
_WORD = re.compile(
    r"\d+(?:[.,:]\d+)*|[\u3040-\u30ff\u3400-\u9fff]|[^\W\d_\u3040-\u30ff\u3400-\u9fff]+"
)

Words = tuple[str, ...]
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Like:
    """Sentences of the old text and those that they have become; one to one, one to two, or two
    to one. ``score`` is the share of words in common, from 0 to 1."""

    old: range
    new: range
    score: float


def words_of(sentence: str) -> Words:
    """The words of a sentence for comparing, in lower case; a number is one word."""
    return tuple(_WORD.findall(sentence.casefold()))


def likeness(ours: Words, theirs: Words) -> float:
    """The share of words in common, in order: 1 for the same words, 0 for none."""
    return Indel.normalized_similarity(ours, theirs)


def find_likenesses(old: Units, new: Units, same: Pairs) -> dict[int, Like]:
    """The changed sentences of the old text that are recognised in the new one, by number."""
    return _Search(old, new, same).run()


Side = tuple[int, int]
"""The number of the nearest anchor, as it is in the new text, and how far away it is."""


Shared = tuple[float, int]
"""The share of words that a pair has in common, and on how many sides an anchor is near it."""


class _Search:
    """The search among what has no counterpart yet; each round gives the next one anchors."""

    def __init__(self, old: Units, new: Units, same: Pairs) -> None:
        self._old, self._new, self._same = old, new, same
        taken = set(same)
        here = [n for n, there in enumerate(same) if there < 0]
        there = [n for n in range(len(new)) if n not in taken]
        # What stands unpaired in both texts with the same words is in doubt, and not alike.
        doubtful = {old.keys[n] for n in here} & {new.keys[n] for n in there}
        self._here = _worded(old, (n for n in here if old.keys[n] not in doubtful))
        self._there = _worded(new, (n for n in there if new.keys[n] not in doubtful))
        self._found: dict[int, Like] = {}
        self._patterns: _Patterns | None = None
        self._shared: dict[tuple[int, int], float] = {}
        self._worded: dict[tuple[int, range], Words] = {}

    def run(self) -> dict[int, Like]:
        for _ in range(_ROUNDS):
            if not (self._here and self._there and self._round()):
                break
        self._mend_splits()
        self._pair_splits()
        return self._found

    # -- one to one ---------------------------------------------------------------------------

    def _round(self) -> bool:
        """Pair what is plain now; whether there was anything."""
        scores = dict(self._scored())
        best_here, best_there = _Best(scores, 0), _Best(scores, 1)
        # Something stands where the old sentence stood, and may be what has become of it.
        beside_here = {pair[0] for pair, (_, sides) in scores.items() if sides}
        beside_there = {pair[1] for pair, (_, sides) in scores.items() if sides}
        plain = [
            (here, there)
            for (here, there), (shared, sides) in scores.items()
            if shared >= FLOORS[sides]
            and best_here.is_plain(here, shared, sides)
            and best_there.is_plain(there, shared, sides)
            and (sides or not (here in beside_here or there in beside_there))
            and not self._of_a_pattern(_one(here), _one(there))
        ]
        for here, there in plain:
            self._pair(_one(here), _one(there), scores[here, there][0])
        return bool(plain)

    def _pair(self, here: range, there: range, shared: float) -> None:
        like = Like(here, there, shared)
        for number in here:
            self._found[number] = like
            self._here.pop(number, None)
        for number in there:
            self._there.pop(number, None)

    def _scored(self) -> Iterator[tuple[tuple[int, int], Shared]]:
        """Candidate pairs with the words they share and the sides on which an anchor is near."""
        beside = Counter(self._beside())
        for pair in {*beside, *self._by_rare_words()}:
            if pair not in self._shared:  # each round asks for nearly the same ones
                self._shared[pair] = likeness(self._here[pair[0]], self._there[pair[1]])
            yield pair, (self._shared[pair], beside[pair])

    def _beside(self) -> Iterator[tuple[int, int]]:
        """Pairs near the same anchor; those between two such anchors come twice."""
        for step in (1, -1):
            near: defaultdict[int, list[int]] = defaultdict(list)
            for number, anchor in self._sides_there(step):
                near[anchor].append(number)
            for number, anchor in self._sides_here(step):
                for there in near[anchor]:
                    yield number, there

    def _sides_here(self, step: int) -> Iterator[Side]:
        """Free sentences of the old text with the near anchor before (1) or after them (-1)."""
        anchors = {n: there for n, there in enumerate(self._same) if there >= 0}
        anchors |= {n: like.new[-1 if step > 0 else 0] for n, like in self._found.items()}
        return _near(len(self._old), len(self._new), self._here, anchors, step)

    def _sides_there(self, step: int) -> Iterator[Side]:
        anchors = {there: there for there in self._same if there >= 0}
        anchors |= {n: n for like in self._found.values() for n in like.new}
        return _near(len(self._new), len(self._new), self._there, anchors, step)

    def _by_rare_words(self) -> Iterator[tuple[int, int]]:
        index = _index(self._there)
        for here, words in self._here.items():
            for there in _sharing(words, index):
                yield here, there

    def _of_a_pattern(self, here: range, there: range) -> bool:
        """Whether another sentence of either text could as well be the counterpart."""
        patterns = self._all_patterns()
        ours, theirs = self._words_here(here), self._words_there(there)
        return any(
            rival > shared - MARGIN if stands else rival >= shared
            for words, shared in ((ours, _shared(ours, theirs)), (theirs, _shared(theirs, ours)))
            for rival, stands in patterns.rivals(words, here, there)
        )

    def _is_plain_split(self, here: range, there: range) -> bool:
        """Whether no other sentences could be the two of a pair as well as these."""
        whole = self._words_there(there) if len(here) > 1 else self._words_here(here)
        rivalled = self._all_patterns().has_other_parts(whole, here, there)
        return not rivalled and not self._of_a_pattern(here, there)

    def _all_patterns(self) -> _Patterns:
        if self._patterns is None:
            asked = {word for words in self._here.values() for word in words}
            asked.update(word for words in self._there.values() for word in words)
            self._patterns = _Patterns(self._old, self._new, self._same, asked)
        return self._patterns

    # -- two to one, one to two ---------------------------------------------------------------

    def _mend_splits(self) -> None:
        """Add the other part where a sentence was split in two, or two were made one."""
        for like in list(self._found.values()):
            here, there = like.old[0], like.new[0]
            wider = [
                *((like.old, _both(there, n)) for n in (there - 1, there + 1) if n in self._there),
                *((_both(here, n), like.new) for n in (here - 1, here + 1) if n in self._here),
            ]
            scored = [(likeness(self._words_here(a), self._words_there(b)), a, b) for a, b in wider]
            best = max(scored, key=lambda found: found[0], default=None)
            if best is None or best[0] < max(WHOLE, like.score + MARGIN):
                continue
            if self._is_plain_split(best[1], best[2]):
                self._pair(best[1], best[2], best[0])

    def _pair_splits(self) -> None:
        """Pair what neither half is like enough for: two sentences and the one made of them."""
        wider = {
            pair: likeness(self._words_here(pair[0]), self._words_there(pair[1]))
            for pair in set(self._wider(dict(self._scored())))
        }
        plain = [
            (here, there)
            for (here, there), shared in wider.items()
            if shared >= WHOLE
            and all(
                shared - other >= MARGIN
                for (ours, theirs), other in wider.items()
                if (ours, theirs) != (here, there) and (_meet(ours, here) or _meet(theirs, there))
            )
            and self._is_plain_split(here, there)
        ]
        for pair in plain:
            self._pair(*pair, wider[pair])

    def _wider(self, scores: Mapping[tuple[int, int], Shared]) -> Iterator[tuple[range, range]]:
        """Neighbours that are both candidates for the same sentence of the other text."""
        for here, there in scores:
            if (here + 1, there) in scores:
                yield _both(here, here + 1), _one(there)
            if (here, there + 1) in scores:
                yield _one(here), _both(there, there + 1)

    def _words_here(self, numbers: range) -> Words:
        return self._words(0, self._old, numbers)

    def _words_there(self, numbers: range) -> Words:
        return self._words(1, self._new, numbers)

    def _words(self, side: int, units: Units, numbers: range) -> Words:
        if (side, numbers) not in self._worded:
            words = words_of(" ".join(str(units.keys[n]) for n in numbers))
            self._worded[side, numbers] = words
        return self._worded[side, numbers]


def _one(number: int) -> range:
    return range(number, number + 1)


def _shared(ours: Words, theirs: Words) -> float:
    """The share of different words that another piece has, in whatever order."""
    words = frozenset(ours)
    return len(words.intersection(theirs)) / len(words)


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


def _worded(units: Units, numbers: Iterable[int]) -> dict[int, Words]:
    """The words of those sentences that have any."""
    worded = ((number, words_of(str(units.keys[number]))) for number in numbers)
    return {number: words for number, words in worded if words}


def _both(one: int, other: int) -> range:
    return range(min(one, other), max(one, other) + 1)


def _near(
    length: int, end: int, free: Mapping[int, Words], anchors: Mapping[int, int], step: int
) -> Iterator[Side]:
    """The free numbers with their anchor, where that is at most NEAR steps before them.

    The beginning of the text is an anchor, and the end of it where the steps go backward.
    """
    anchor, away = (-1, 0) if step > 0 else (end, 0)
    for number in range(length) if step > 0 else range(length - 1, -1, -1):
        away += 1
        if number in anchors:
            anchor, away = anchors[number], 0
        elif away <= NEAR and number in free:
            yield number, anchor


class _Best:
    """The best pairs of each sentence of one text."""

    def __init__(self, scores: Mapping[tuple[int, int], Shared], side: int) -> None:
        self._shared: defaultdict[int, float] = defaultdict(float)
        self._first: defaultdict[int, float] = defaultdict(float)
        self._second: defaultdict[int, float] = defaultdict(float)
        for pair, (shared, sides) in scores.items():
            number, score = pair[side], shared + SIDE * sides
            self._shared[number] = max(self._shared[number], shared)
            low, high = sorted((score, self._first[number]))
            self._first[number] = high
            self._second[number] = max(self._second[number], low)

    def is_plain(self, number: int, shared: float, sides: int) -> bool:
        """Whether a pair of this sentence is ahead of all others, and none shares more words."""
        score = shared + SIDE * sides
        ahead = score >= self._first[number] and score - self._second[number] >= MARGIN
        return ahead and shared >= self._shared[number]


def _index(sentences: Mapping[Key, Iterable[str]]) -> dict[str, list[Key]]:
    index: defaultdict[str, list[Key]] = defaultdict(list)
    for number, words in sentences.items():
        for word in set(words):
            index[word].append(number)
    return index


def _sharing(words: Words, index: Mapping[str, list[int]]) -> list[int]:
    """The sentences that share most of the rare words; never very many."""
    rarest = sorted((len(index[word]), word) for word in set(words) if word in index)[:_RARE]
    shared = Counter(n for many, word in rarest if many <= _COMMON for n in index[word])
    return [number for number, _ in shared.most_common(_CANDIDATES)]


class _Patterns:
    """All that stands in the two texts, to ask whether a sentence is one of a pattern."""

    def __init__(self, old: Units, new: Units, same: Pairs, asked: set[str]) -> None:
        """``asked`` are the words that will be asked for; the others need no place."""
        taken = set(same)
        self._same = same
        # What stands in both texts with the same words is read once.
        pieces = {(n, -1): old.words(n, n) for n in range(len(old))}
        pieces |= {(-1, n): new.words(n, n) for n in range(len(new)) if n not in taken}
        words = {key: frozenset(words_of(piece)) for key, piece in pieces.items()}
        self._sizes = {key: len(found) for key, found in words.items()}
        self._words = {key: asked.intersection(found) for key, found in words.items()}
        self._index = _index(self._words)

    def rivals(self, words: Words, here: range, there: range) -> Iterator[tuple[float, bool]]:
        """How much of some words other pieces have, and whether those stand in both texts.

        A paragraph that does is searched whole; ``here`` and ``there`` are left out.
        """
        ours = frozenset(words)
        rarest = sorted((len(self._index[w]), w) for w in ours if w in self._index)[:_RARE]
        # Words of a pattern are not rare; some of the pieces that have them stand for all.
        found = {key for _, word in rarest for key in self._index[word][:_COMMON]}
        for old, new in found:
            if old not in here and new not in there:
                stands = old >= 0 and self._same[old] >= 0
                yield len(ours & self._words[old, new]) / len(ours), stands

    def has_other_parts(self, whole: Words, here: range, there: range) -> bool:
        """Whether other pieces lie in some words as fully as the lesser of two parts does."""
        words = frozenset(whole)
        side, parts = (0, here) if len(here) > 1 else (1, there)
        shares: dict[bool, list[float]] = {True: [], False: []}
        for key in {key for word in words for key in self._index.get(word, ())[:_COMMON]}:
            if key[side] >= 0:
                share = len(words & self._words[key]) / self._sizes[key]
                shares[key[side] in parts].append(share)
        return max(shares[False], default=0) >= min(shares[True], default=0)
