"""Words of a text with their places. Pure: no files, no Qt."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nltk.stem.snowball import SnowballStemmer
    from nltk.tokenize import NLTKWordTokenizer


@cache
def _tokenizer() -> NLTKWordTokenizer:
    """The Treebank tokenizer of NLTK, imported at the first use (a quarter of a second)."""
    from nltk.tokenize.destructive import NLTKWordTokenizer

    return NLTKWordTokenizer()


@cache
def _stemmer(language: str) -> SnowballStemmer:
    from nltk.stem.snowball import SnowballStemmer

    return SnowballStemmer(language)


def find_words(text: str, start: int = 0, end: int | None = None) -> tuple[tuple[int, int], ...]:
    """Start and end of every token, punctuation marks included, between two offsets.

    Contractions are parted as in the Penn Treebank ("does" + "n't").
    """
    piece = text[start:end]
    # The tokenizer rewrites straight double marks and then cannot find them again beside
    # others that were there before; marks of one width keep every place.
    even = piece.replace("``", "““").replace("''", "””").replace('"', "”")
    try:
        spans = list(_tokenizer().span_tokenize(even))
    except ValueError:  # a token that its own alignment cannot find again
        return _plain_words(piece, start)
    return tuple((start + a, start + b) for a, b in spans)


def _plain_words(piece: str, start: int) -> tuple[tuple[int, int], ...]:
    spans: list[tuple[int, int]] = []
    at = 0
    for word in piece.split():
        at = piece.index(word, at)
        spans.append((start + at, start + at + len(word)))
        at += len(word)
    return tuple(spans)


# The words of a language that a session meets; the rest of them come once.
@lru_cache(maxsize=65536)
def stem(word: str, language: str = "english") -> str:
    """The Snowball stem of a word in lower case."""
    return str(_stemmer(language).stem(word.lower()))
