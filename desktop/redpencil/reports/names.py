"""Find the names that a report withholds, in any text, and black them out. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

MASK = "█"
"""Stands for one code point of a withheld name, so that every offset still holds."""

# A word of a name that stands for the person by itself: a capital and at least one letter more.
_TELLING = re.compile(r"[^\W\d_]{2,}")
# Forms of address and the like name nobody by themselves.
_ADDRESS = frozenset(
    ("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady",
     "rev", "fr", "st", "jr", "sr", "phd", "the", "and", "of", "herr", "frau", "und", "madame",
     "monsieur", "et", "señor", "señora", "signor", "signora", "senhor", "senhora"),
)  # fmt: skip

_BETWEEN = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Names:
    """Names to withhold. ``whole`` are titles, ids and addresses; ``persons`` are names of people.

    Of a person each word of the name with a capital is withheld as well: "Orr" and "ORR" tell
    who "Mary Orr" is. A single word is withheld as it is written and in capitals, several words
    in any case and over line ends.
    """

    whole: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()

    def found_in(self, text: str) -> bool:
        """Whether a withheld name stands in the text."""
        pattern = self._pattern()
        return pattern is not None and pattern.search(text) is not None

    def found_in_address(self, name: str) -> bool:
        """Whether a file name or a web address says a withheld name: "mary-orr" does, "orr" too."""
        pattern = self._pattern()
        if pattern is None:
            return False
        words = " ".join(_BETWEEN.split(unquote(name)))
        return re.search(pattern.pattern, words, re.IGNORECASE) is not None

    def hide(self, text: str) -> str:
        """The text with every withheld name blacked out, as long as it was."""
        pattern = self._pattern()
        if pattern is None:
            return text
        return pattern.sub(lambda found: MASK * len(found[0]), text)

    def _pattern(self) -> re.Pattern[str] | None:
        return _compiled(self.whole, self.persons)


@lru_cache(maxsize=8)
def _compiled(whole: tuple[str, ...], persons: tuple[str, ...]) -> re.Pattern[str] | None:
    forms = [*whole, *persons, *(word for name in persons for word in _telling(name))]
    patterns = dict.fromkeys(p for form in forms for p in _patterns(form))
    if not patterns:
        return None
    # The longest first, or "Mary" would leave " Orr" of "Mary Orr" to be told by its length.
    ordered = sorted(patterns, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered)})(?!\w)")


def _telling(name: str) -> Iterator[str]:
    for word in _TELLING.findall(name):
        if word[0].isupper() and word.casefold() not in _ADDRESS:
            yield word


def _patterns(form: str) -> Iterator[str]:
    """A name composed and decomposed, its words with any space between them."""
    for shape in ("NFC", "NFD"):
        words = unicodedata.normalize(shape, form).split()
        if len(words) > 1:
            yield f"(?i:{_spaced(words)})"
        elif words:
            yield re.escape(words[0])
            yield re.escape(words[0].upper())


def _spaced(words: Iterable[str]) -> str:
    return r"[\s\u00ad\u200b]+".join(map(re.escape, words))
