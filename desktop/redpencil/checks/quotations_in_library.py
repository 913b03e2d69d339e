"""One quotation looked for in a whole library and compared where it is found."""

from __future__ import annotations

from typing import Protocol

from redpencil.checks.quotations import compare_quotation, nothing_found
from redpencil.checks.wording import STOP, find_words
from redpencil.model import Evidence, Passage, Query

# So many passages are looked at; a passage that has the words is nearly always among them.
_LOOKED_AT = 16
# Runs of three words find the place of a quotation, be it all of common words; so many of each
# half, so that both pieces of a splice are found.
_RUN = 3
_RUNS_OF_A_HALF = 4
# Where the words themselves were found no other passage has them better: all of their runs were
# asked for everywhere.
_UNSETTLED = frozenset({"not_found", "paraphrased"})
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
    that is there; all its words only where they leave doubt.
    """
    runs = telling_runs(quote)
    best = _compare(quote, speaker, library, Query("", extra=runs))
    if best.finding.name not in _UNSETTLED and not best.finding.weak:
        return best
    return _compare(quote, speaker, library, Query(quote, extra=runs))


def _compare(quote: str, speaker: str | None, library: Quotable, query: Query) -> Evidence:
    hits = library.search(query, _LOOKED_AT)
    best = compare_quotation(quote, speaker, hits)[0] if hits else nothing_found()
    if not hits or not _runs_on(quote, best, hits[0]):
        return best
    around = _read_around(quote, best.passage or hits[0], hits, library)
    return compare_quotation(quote, speaker, around)[0]


def telling_runs(quote: str) -> tuple[str, ...]:
    """The runs of words of a quotation that tell most of their place; all of a short one."""
    norms = find_words(quote).norms
    if len(norms) <= _RUN:
        return (" ".join(norms),) if norms else ()
    starts = range(len(norms) - _RUN + 1)
    half = len(norms) // 2 - 1
    kept: set[int] = set()
    for part in (starts[:half], starts[half:]):
        weighed = sorted(part, key=lambda start: (-_weight(norms[start : start + _RUN]), start))
        kept.update(weighed[:_RUNS_OF_A_HALF])
    return tuple(" ".join(norms[start : start + _RUN]) for start in sorted(kept))


def _weight(norms: tuple[str, ...]) -> int:
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
    found = {(passage.source, passage.start, passage.end): passage for passage in (*hits, *near)}
    return tuple(found.values())
