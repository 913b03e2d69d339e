"""The tables of number words, units and hedges of each language other than English."""

from __future__ import annotations

import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache

from redpencil import resources
from redpencil.model import Modifier, Number

LANGUAGES = frozenset({"fr", "es", "de", "it", "pt"})
"""The languages that have a lexicons/CODE/quantities.toml."""


def fold(word: str) -> str:
    """A word as it is looked up: lower case, without accents."""
    low = word.lower()
    if low.isascii():
        return low
    return "".join(c for c in unicodedata.normalize("NFD", low) if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True)
class ForeignWords:
    """The tables of one language; what each is for stands at the head of its file."""

    articles: frozenset[str]
    joints: frozenset[str]
    hundred: frozenset[str]
    point: frozenset[str]
    soft_point: frozenset[str]
    halves: frozenset[str]
    and_half: tuple[str, ...]
    over: tuple[str, ...]
    ranges: tuple[str, ...]
    framing: tuple[str, ...]
    ordinal_endings: tuple[str, ...]
    denominator_endings: tuple[str, ...]
    link: tuple[str, ...]
    per: tuple[str, ...]
    age_before: tuple[str, ...]
    age_after: tuple[str, ...]
    minus: tuple[str, ...]
    numbers: dict[str, Number]
    scales: dict[str, int]
    short: dict[str, int]
    fractions: dict[str, int]
    ordinals: dict[str, int]
    modifiers: dict[str, Modifier]
    units: dict[str, str]
    parts: tuple[str, ...]
    language: str
    contractions: dict[str, str]
    uncounted: frozenset[str]
    before_nouns: frozenset[str]
    singulars: dict[str, str]
    singular_endings: tuple[tuple[str, str], ...]


_SETS = ("articles", "joints", "hundred", "point", "soft_point", "halves")
_ROWS = ("and_half", "over", "ranges", "framing", "ordinal_endings", "denominator_endings",
         "link", "minus", "per", "age_before", "age_after")  # fmt: skip
_FOLDED = ("numbers", "scales", "fractions", "ordinals")


@cache
def foreign_words(language: str) -> ForeignWords:
    """The tables of one of LANGUAGES, read once."""
    raw = tomllib.loads(resources.text(f"lexicons/{language}/quantities.toml"))
    raw |= {name: frozenset(map(fold, raw[name])) for name in _SETS}
    raw |= {name: tuple(raw[name]) for name in _ROWS}
    raw |= {name: {fold(word): n for word, n in raw[name].items()} for name in _FOLDED}
    raw |= {name: frozenset(raw[name].split()) for name in ("uncounted", "before_nouns")}
    endings = (row.partition(">") for row in raw["singular_endings"])
    raw["singular_endings"] = tuple((ending, single) for ending, _, single in endings)
    raw["language"] = language
    morphemes = {*raw["numbers"], *raw["scales"], *raw["hundred"], *raw["joints"]}
    if not raw["ordinal_endings"]:
        morphemes |= set(raw["ordinals"])  # "tresmillonésimo"
    return ForeignWords(parts=tuple(sorted(morphemes, key=len, reverse=True)), **raw)
