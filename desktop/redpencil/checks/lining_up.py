"""Whether two sentences speak of the same thing: shared words, names, places and years. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter

from redpencil.checks.nouns import in_full, name_of
from redpencil.checks.wording import STOP, listed
from redpencil.model import Quantity
from redpencil.text.months import MONTH_NUMBERS

YEAR = re.compile(r"(?<![\d.,$€£])(1[0-9]{3}|20[0-9]{2})(?![\d%]|,\d|\.\d)s?\b")
# Words that belong to figures themselves and so prove nothing about the thing counted.
_FIGURE_WORDS = listed(
    "percent per cent percentage point points million billion trillion thousand hundred dozen "
    "dollar dollars euro euros pound pounds about around nearly almost roughly approximately "
    "least most more than over under up least one two three four five six seven eight nine ten "
    "eleven twelve twenty thirty forty fifty sixty seventy eighty ninety number total average "
    "estimated reported according"
)
_TELLING_NOTHING = STOP | _FIGURE_WORDS
# A word without the mark of the genitive; hyphens and points within it belong to it.
_WORD = re.compile(r"[^\W\d_]\w*(?:[-.][^\W_]\w*|['’](?!s\b)[^\W_]\w*)*")
# How many words on either side of a figure tell what it counts.
_NEAR = 6
_FOLLOWING = 2
# So many words of content make a sentence that can be told from others; and so much of the
# evidence must be in the claim for the two to run in parallel.
_TELLS, _BACK = 3, 0.5
# The share of words that two sentences on one thing have in common, seen on claims laid beside
# encyclopedia passages; and how much more of those near the figure.
_SHARE, _TELLING_SHARE, _NEARER = 0.25, 0.14, 0.09
# Less of both where a person laid the two texts side by side: they belong together.
_GIVEN_SHARE, _GIVEN_TELLING_SHARE = 0.2, 0.07


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken apart for lining up: stems with places, names, years."""

    text: str
    stems: tuple[tuple[str, int], ...]
    content: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]

    def near(self, start: int, end: int) -> frozenset[str]:
        """The stems nearest to a span, the span's own words left out."""
        first, last = self._at(start), self._at(end)
        around = (*self.stems[max(0, first - _NEAR) : first], *self.stems[last : last + _NEAR])
        return frozenset(stem_ for stem_, _ in around)

    def follows(self, start: int) -> frozenset[str]:
        """The first stems from a figure on, its own noun among them: "troops killed"."""
        first = self._at(start)
        return frozenset(stem_ for stem_, _ in self.stems[first : first + _FOLLOWING])

    def _at(self, offset: int) -> int:
        """The number of the first stem from an offset on."""
        return bisect_left(self.stems, offset, key=itemgetter(1))


@lru_cache(maxsize=4096)
def read_sentence(text: str) -> Sentence:
    """The stems, names and years of a sentence."""
    stems: list[tuple[str, int]] = []
    names: set[str] = set()
    for match in _WORD.finditer(text):
        word, start = match.group(), match.start()
        if word[0].isupper() and (full := in_full(text, start, match.end())):
            stems += [(name_of(part.lower()), start) for part in full]
            if start > 0:
                names.update(name_of(part.lower()) for part in full if part[0].isupper())
            continue
        lower = word.lower()
        if lower in _TELLING_NOTHING or len(lower) < 2:
            continue
        root = name_of(lower)
        stems.append((root, start))
        if word[0].isupper() and start > 0 and lower not in MONTH_NUMBERS:
            names.add(root)
    years = frozenset(m.group(1) for m in YEAR.finditer(text))
    return Sentence(text, tuple(stems), frozenset(s for s, _ in stems), frozenset(names), years)


@dataclass(frozen=True, slots=True)
class Side:
    """One quantity with the sentence it stands in; ``span`` is its place there.

    ``around`` are the words of the whole passage, as stems; ``near`` those nearest to the figure,
    ``follows`` the first from it on.
    """

    quantity: Quantity
    sentence: Sentence
    span: tuple[int, int]
    around: frozenset[str]
    near: frozenset[str]
    follows: frozenset[str]

    @classmethod
    def of(
        cls,
        quantity: Quantity,
        sentence: Sentence,
        span: tuple[int, int],
        around: frozenset[str] = frozenset(),
    ) -> Side:
        """The side of a quantity: a passage has many claims laid beside it, and is read once."""
        near, follows = sentence.near(*span), sentence.follows(span[0])
        return cls(quantity, sentence, span, around, near, follows)

    @property
    def place(self) -> float:
        """Where in its sentence it stands, from 0 to 1."""
        return self.span[0] / max(len(self.sentence.text), 1)


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two sentences line up, from 0 to 1: all words, words near the figure, names.

    ``back`` is the share of the evidence's words that the claim has, ``told`` how many words
    of content the claim has at all; ``tight`` where the same word stands behind both figures.
    ``around``, ``named`` and ``plain`` are the shares of all the claim's words, of its names and
    of its other words in the whole passage. ``given`` where a person laid the two texts side by
    side: then "he" in the one is who is named in the other.
    """

    words: float
    near: float
    names: float
    back: float
    told: int
    tight: bool = False
    around: float = 0.0
    named: float = 0.0
    plain: float = 0.0
    given: bool = False

    @property
    def parallel(self) -> bool:
        """The one sentence is nearly the other: a claim of a word or two is like anything."""
        return self.words >= 0.8 and self.told >= _TELLS and self.back >= _BACK

    @property
    def close(self) -> bool:
        """Both speak of the same thing, in other words perhaps."""
        if self.parallel:
            return True
        if self.tight and self.words >= 0.4 and self.near >= 0.4 and self.names >= 1:
            return True
        return self.words >= 0.5 and self.near >= 0.4 and self.names >= 0.5

    def likely(self, *, telling: bool) -> bool:
        """They may speak of the same thing: enough for a figure that agrees.

        A ``telling`` figure (1,812 rather than 2) needs fewer words beside it.
        """
        least = _TELLING_SHARE if telling else _SHARE
        if self.given:
            least = _GIVEN_TELLING_SHARE if telling else _GIVEN_SHARE
        return self.around >= least or self.near >= least + _NEARER


def fit(ours: Side, theirs: Side, title: str, *, given: bool = False) -> Fit:
    """How a claim's sentence lines up with a sentence of a passage, around two figures.

    What the title of the source names needs not be named in the sentence again.
    """
    claim, evidence = ours.sentence, theirs.sentence
    named = read_sentence(title).content if title else frozenset()
    known = evidence.content | named
    whole = known | theirs.around
    return Fit(
        _share(claim.content, known),
        _share(ours.near, theirs.near | (named - evidence.content)),
        _share(claim.names, known),
        _share(evidence.content, claim.content),
        len(claim.content),
        not ours.follows.isdisjoint(theirs.follows),
        _share(claim.content, whole),
        _share(claim.names, whole),
        _share(claim.content - claim.names, whole),
        given,
    )


def _share(wanted: frozenset[str], there: frozenset[str]) -> float:
    return len(wanted & there) / len(wanted) if wanted else 1.0


def other_years(claim: Sentence, evidence: Sentence, *, parallel: bool) -> tuple[str, str] | None:
    """The year of the claim and the year in its place in the evidence, where they are at odds.

    Sentences that run parallel are at odds over any year exchanged; others only if they
    share none.
    """
    missing, instead = claim.years - evidence.years, evidence.years - claim.years
    if not missing or not instead:
        return None
    if not parallel and claim.years & evidence.years:
        return None
    year = min(missing)
    return year, min(instead, key=lambda other: abs(int(other) - int(year)))
