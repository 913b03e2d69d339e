"""One quotation looked for in a whole library and compared where it is found."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Protocol

from redpencil.checks.quotations import compare_quotation, nothing_found
from redpencil.checks.wording import STOP, find_words
from redpencil.model import Evidence, Passage, Query

# So many passages are looked at for each half of a quotation, and for all its words; a passage
# that has the words is nearly always among them.
_LOOKED_AT_FOR_A_HALF = 7
_LOOKED_AT = 16
# Runs of three words find the place of a quotation, be it all of common words; one of each
# quarter, so that both pieces of a splice are found.
_RUN = 3
_QUARTERS = 4
# In doubt its longest words are asked for, which are its rarest; more of them find no more.
_LONGEST_WORDS = 6
# No further than this on either side, in passages.
_MOST_NEIGHBOURS = 12


class Quotable(Protocol):
    """A library that can be searched and read around a passage."""

    def search(self, query: Query, limit: int) -> tuple[Passage, ...]:
        """The passages nearest to a query, best first."""
        ...

    def neighbours(self, passage: Passage, count: int = 1) -> tuple[Passage, ...]:
        """The passages before and after one, itself included, in order."""
        ...


def compare_in_library(quote: str, speaker: str | None, library: Quotable) -> Evidence:
    """The best evidence for a quotation in a library; "not found" with no passage else.

    Its runs of words are asked for first, which is quick and finds nearly every quotation
    that is there; single words only where they leave doubt. Where the words themselves were
    found no other passage has them better: their runs were asked for everywhere.
    """
    hits: tuple[Passage, ...] = ()
    for runs in telling_runs(quote):
        hits += library.search(Query("", extra=runs), _LOOKED_AT_FOR_A_HALF)
    best = _compare(quote, speaker, library, hits)
    if best.finding.name != "not_found" and not best.finding.weak:
        return best
    longest = sorted(set(find_words(quote).norms) - STOP, key=lambda norm: (-len(norm), norm))
    words = " ".join(longest[:_LONGEST_WORDS])
    return _compare(quote, speaker, library, hits + library.search(Query(words), _LOOKED_AT))


def _compare(
    quote: str, speaker: str | None, library: Quotable, hits: tuple[Passage, ...]
) -> Evidence:
    found = _once(hits)
    best = compare_quotation(quote, speaker, found)[0] if found else nothing_found()
    if not found or not _runs_on(quote, best, found[0]):
        return best
    around = _read_around(quote, best.passage or found[0], found, library)
    return compare_quotation(quote, speaker, around)[0]


def _once(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Passages each once, in the order in which they were found."""
    return tuple({(p.source, p.start, p.end): p for p in reversed(passages)}.values())[::-1]


def telling_runs(quote: str) -> tuple[tuple[str, ...], ...]:
    """The runs of words that tell most of the place of each half; all of a short quotation."""
    norms = find_words(quote).norms
    if len(norms) <= _RUN:
        return ((" ".join(norms),),) if norms else ()
    best = _best_of_quarters(norms)
    half = (len(best) + 1) // 2
    return tuple(tuple(runs) for runs in (best[:half], best[half:]) if runs)


def _best_of_quarters(norms: tuple[str, ...]) -> list[str]:
    """The run of each quarter that tells most, so that no change of a word spoils them all."""
    starts = len(norms) - _RUN + 1
    borders = [round(starts * quarter / _QUARTERS) for quarter in range(_QUARTERS + 1)]
    found: list[str] = []
    for first, end in pairwise(borders):
        runs = [norms[start : start + _RUN] for start in range(first, end)]
        if runs:
            best = max(runs, key=_weight)
            found.append(" ".join(best))
    return found


def _weight(norms: Sequence[str]) -> int:
    """How many letters the words have that are not common ones: long words are rare words."""
    return sum(len(norm) for norm in norms if norm not in STOP)


def _runs_on(quote: str, best: Evidence, first: Passage) -> bool:
    """Whether the quotation may begin before or go on after what was read."""
    if best.passage is None:
        return len(find_words(quote).norms) > len(find_words(first.text).norms)
    diff = best.finding.diff
    return best.finding.name == "spliced" or diff[0][0] != "equal" or diff[-1][0] != "equal"


def _read_around(
    quote: str, nearest: Passage, hits: tuple[Passage, ...], library: Quotable
) -> tuple[Passage, ...]:
    """The hits with the neighbours of one: as many as a quotation of this length may run over."""
    words = len(find_words(quote).norms)
    held = max(len(find_words(nearest.text).norms), 1)
    near = library.neighbours(nearest, min(1 + words // held, _MOST_NEIGHBOURS))
    return _once((*hits, *near))
