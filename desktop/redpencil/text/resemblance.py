"""How much of one text stands in another, to tell a later draft of it. Pure: no files, no Qt."""

from __future__ import annotations

import re

_RUN = 5
"""Words in a row that are looked for: few enough to outlive an edited sentence, and so many that
two reports on one matter share them only where one was made from the other (Broder, "On the
resemblance and containment of documents", 1997, calls them shingles)."""
_WORD = re.compile(r"\w+")

Runs = frozenset[int]


def runs_of(text: str) -> Runs:
    """The runs of words of a text, as numbers that hold within this process."""
    words = _WORD.findall(text.casefold())
    return frozenset(hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1))


def share(one: Runs, other: Runs) -> float:
    """The share of the shorter text's runs that the other has: 0 where either has none."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0
