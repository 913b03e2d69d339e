"""The word lists that tell what a number counts, from resources/lexicons/counting.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from redpencil import resources


@dataclass(frozen=True, slots=True)
class CountingWords:
    """Word lists in lower case, except ``not_names``; what each is for stands in the file."""

    function_words: frozenset[str]
    verbs: frozenset[str]
    states: frozenset[str]
    collective: frozenset[str]
    per_words: frozenset[str]
    not_names: frozenset[str]
    prefixes: frozenset[str]
    after_change: frozenset[str]
    not_moving: frozenset[str]
    kinds: frozenset[str]
    plurals: dict[str, str]


@cache
def counting_words() -> CountingWords:
    """The word lists, read once."""
    raw: dict[str, Any] = tomllib.loads(resources.text("lexicons/counting.toml"))
    plurals = raw.pop("plurals")
    return CountingWords(plurals=plurals, **{k: frozenset(v.split()) for k, v in raw.items()})
