"""Whether two runs of words are the same words, spelled in two ways. Pure: no files, no Qt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

_WHOLE: dict[str, tuple[str, ...]] = {
    "can't": ("can not",),
    "cannot": ("can not",),
    "won't": ("will not",),
    "shan't": ("shall not",),
    "let's": ("let us", "let's"),
    "okay": ("ok",),
    "o'k": ("ok",),
    "gonna": ("going to",),
    "wanna": ("want to",),
    "gotta": ("got to",),
    "'cause": ("because",),
    "cause": ("because", "cause"),
    "cuz": ("because",),
    "til": ("until", "till"),
    "till": ("until", "till"),
    "mr": ("mister",),
    "dr": ("doctor",),
    "per cent": ("percent",),
}
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("n't", (" not",)),
    ("'ve", (" have",)),
    ("'re", (" are",)),
    ("'ll", (" will", " shall")),
    ("'m", (" am",)),
    ("'s", (" is", " has", "'s")),
    ("'d", (" would", " had")),
    ("in'", ("ing",)),
)
_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NUMBERS = {word: str(value) for value, word in enumerate(_UNITS.split(" "))} | {
    word: str(10 * value) for value, word in enumerate(_TENS.split(" "), 2)
}
# More readings than this of one run of words, and it is not a matter of spelling any more.
_READINGS = 32


def _readings_of(word: str) -> tuple[str, ...]:
    if word in _WHOLE:
        return _WHOLE[word]
    if word in _NUMBERS:
        return (_NUMBERS[word], word)
    for ending, expansions in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending):
            return tuple(word[: -len(ending)] + expansion for expansion in expansions)
    return (word,)


def _readings(words: Sequence[str]) -> Iterator[str]:
    choices = [_readings_of(word) for word in words]
    total = 1
    for choice in choices:
        total *= len(choice)
    if total > _READINGS:
        yield "".join(words)
        return
    for reading in product(*choices):
        yield "".join("".join(reading).split())


def same_words(quote: Sequence[str], source: Sequence[str]) -> bool:
    """Whether the two differ in spelling only: contractions written out, hyphenation, numbers.

    Words are compared without the spaces between them, so "health care" is "healthcare" and
    "per cent" is "percent"; "he's" is "he is" and "he has", never "he was".
    """
    if not quote or not source or len(quote) > 6 or len(source) > 6:
        return False
    return not set(_readings(quote)).isdisjoint(_readings(source))
