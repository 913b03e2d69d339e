"""The words of a query as FTS5 takes them: quoted, without stop words, figures in one spelling."""

from __future__ import annotations

import re
from functools import cache

from redpencil.sources.figures import find_figures
from redpencil.text.wordlists import rows

# What the tokenizer of SQLite (unicode61) takes for a word: letters and digits, nothing else.
_WORD = re.compile(r"[^\W_]+")
# Beyond this a query is a text: more words than a long paragraph has add nothing but time.
_MOST_CHARACTERS = 20_000
_CONTRACTION = re.compile(r"(?<=\w)'(?:s|t|d|m|ll|re|ve)(?!\w)")


@cache
def stop_words() -> frozenset[str]:
    """The words of English too common to find anything by, in lower case."""
    return frozenset(row[0] for row in rows("stopwords.txt"))


def words_of(text: str) -> tuple[str, ...]:
    """The searchable words of a text, each once, in lower case; stop words are left out."""
    folded = text[:_MOST_CHARACTERS].replace("’", "'").lower()
    stops = stop_words()
    found = (word.group() for word in _WORD.finditer(_without_contractions(folded)))
    return tuple(dict.fromkeys(word for word in found if word not in stops))


def _without_contractions(folded: str) -> str:
    """Endings such as 's and 've would be words of one or two letters to the index."""
    return _CONTRACTION.sub(" ", folded) if "'" in folded else folded


def query_terms(text: str) -> tuple[str, ...]:
    """The words of a query, each figure in its one spelling (see ``figures``)."""
    text = text[:_MOST_CHARACTERS]
    plain: list[str] = []
    figures: list[str] = []
    at = 0
    for start, end, spelling in find_figures(text):
        plain.append(text[at:start])
        figures.append(spelling)
        if not text[start].isdecimal():  # "eleven" may stand spelled out in a name as well
            figures.extend(words_of(text[start:end]))
        at = end
    plain.append(text[at:])
    return tuple(dict.fromkeys([*words_of(" ".join(plain)), *figures]))


def quoted(terms: tuple[str, ...]) -> str:
    """An FTS5 expression that any of the terms answers; inside quotes no operator counts."""
    return " OR ".join(f'"{term}"' for term in terms)


def plain_phrase(text: str, most: int) -> str:
    """The words in a row, stop words too: for "We are what we are", which holds nothing else.

    Empty for less than two words (one would find everything) and for more than ``most``.
    """
    words = _WORD.findall(text[:_MOST_CHARACTERS].lower())
    return " ".join(words) if 2 <= len(words) <= most else ""
