"""The thing counted in French, Spanish, German, Italian and Portuguese: the noun of a number."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redpencil.claims.quantities.foreign_words import ForeignWords
from redpencil.model import Number

_WORD = re.compile(r"[ \u00a0]{1,2}((?:[^\W\d_]|[^\W\d_]-(?=[^\W\d_]))+)(?![\w²³’'])")
# More words before a noun than these belong to something else.
_MOST_ADJECTIVES = 2
_MILLION = 1_000_000
_ADJECTIVE = re.compile(r"[a-zäöüß-]{3,}(?:e|en|er|es)\Z")
_PLURALS = {"fr": "sx", "es": "s", "pt": "s", "it": "iea"}


@dataclass(frozen=True, slots=True)
class Counted:
    """A noun in the singular, the words it stands in, and where they end."""

    noun: str
    concept: str
    end: int


def counted_noun(text: str, end: int, value: Number, words: ForeignWords) -> Counted | None:
    """What a number that ends at ``end`` counts; None where no noun stands behind it.

    A plural for more than one, as far as its ending tells; in German a word with a capital.
    """
    start = end
    if value >= _MILLION and (link := _link(text, end, words)):
        start = link - 1
    first: int | None = None
    for _ in range(_MOST_ADJECTIVES + 1):
        match = _WORD.match(text, start)
        if match is None or match[1].lower() in words.uncounted:
            return None
        first = match.start(1) if first is None else first
        word, start = match[1], match.end(1)
        if _is_noun(word, value, words):
            return Counted(_singular(word, words), text[first:start], start)
        if not _stands_before(word, words):
            return None
    return None


def _link(text: str, end: int, words: ForeignWords) -> int | None:
    """Where the noun begins behind "de" or the like: "3 millions de personnes"."""
    for link in words.link:
        if text.startswith(link, end + 1) and text[end : end + 1] in " \u00a0":
            return end + 1 + len(link)
    return None


def _stands_before(word: str, words: ForeignWords) -> bool:
    if words.language == "de":
        return _ADJECTIVE.match(word) is not None
    return word.lower() in words.before_nouns


def _is_noun(word: str, value: Number, words: ForeignWords) -> bool:
    if len(word) < 3:
        return False
    if words.language == "de":
        return word[0].isupper() and not word.isupper()
    if not word.islower() or word in words.before_nouns:
        return False
    return value == 1 or word in words.singulars or word[-1] in _PLURALS[words.language]


def _singular(word: str, words: ForeignWords) -> str:
    """The singular by the language's list and endings; the word itself where neither tells."""
    if word in words.singulars:
        return words.singulars[word]
    for ending, single in words.singular_endings:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + single
    return word
