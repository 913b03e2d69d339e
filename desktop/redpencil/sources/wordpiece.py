"""Words cut into the pieces that a sentence model knows. Pure.

Devlin et al. 2019 (BERT), uncased: lower case, accents off, marks and ideographs by themselves, and
each word as the longest pieces of the vocabulary, from the left.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

_UNKNOWN, _BEGIN, _END = "[UNK]", "[CLS]", "[SEP]"
# A "word" of more letters is an address or a heap of signs; the models take it for unknown.
_LONGEST = 100
_IDEOGRAPHS = ((0x3400, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FA1F))


class WordPieces:
    """The vocabulary of a model, one piece a line in its file; ValueError without its signs."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._numbers: Mapping[str, int] = {line: n for n, line in enumerate(lines)}
        missing = [sign for sign in (_UNKNOWN, _BEGIN, _END) if sign not in self._numbers]
        if missing:
            raise ValueError(f"no {missing[0]} in the vocabulary")
        self._pieces = lru_cache(maxsize=100_000)(self._cut)

    def numbers(self, text: str, most: int) -> list[int]:
        """The numbers of a text's pieces with those of its beginning and end, ``most`` at most."""
        found: list[int] = []
        for word in _words(text):
            found += self._pieces(word)
            if len(found) >= most - 2:
                break
        return [self._numbers[_BEGIN], *found[: most - 2], self._numbers[_END]]

    def _cut(self, word: str) -> tuple[int, ...]:
        unknown = (self._numbers[_UNKNOWN],)
        if len(word) > _LONGEST:
            return unknown
        pieces: list[int] = []
        at = 0
        while at < len(word):
            for end in range(len(word), at, -1):
                number = self._numbers.get(f"##{word[at:end]}" if at else word[at:end])
                if number is not None:
                    pieces.append(number)
                    at = end
                    break
            else:
                return unknown
        return tuple(pieces)


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFD", text.lower())
    return "".join(map(_apart, plain)).split()


@lru_cache(maxsize=20_000)
def _apart(char: str) -> str:
    """A character as it stands in a word, with blanks around it, or gone."""
    if char.isspace():
        return " "
    kind = unicodedata.category(char)
    if kind == "Mn" or kind[0] == "C" or char == "\ufffd":
        return ""
    # All signs of ASCII count as marks, "$" and "^" too.
    mark = kind[0] == "P" or (char.isascii() and not char.isalnum())
    ideograph = any(first <= ord(char) <= last for first, last in _IDEOGRAPHS)
    return f" {char} " if mark or ideograph else char
