"""Where a quantity may begin: digits and the words that open one, all other words leapt over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from redpencil.claims.quantities.numerals import VULGAR, NumberWords
from redpencil.claims.quantities.units import single_units

_LETTER = r"[^\W\d_]"
# Behind "a" only these begin something: "a year ago", besides "a hundred", "a third" and measures.
_POINTS_IN_TIME = (
    "second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century",
)  # fmt: skip


def candidate_pattern(words: NumberWords, openers: Iterable[str]) -> re.Pattern[str]:
    """What finds the places where digits stand, a web address or one of ``openers``.

    Made for a text in lower case with a line feed before it. A match begins with the
    character before the place and ends one behind its first; group 1 is set where the
    character before is a digit, and so a place too. It begins with a bare class of
    characters because the engine leaps to the next one of those: most of the text is
    never looked at twice. Words share their beginnings, or each would be tried in turn.
    """
    counted = [*words.hundred, *words.scales, *words.fractions, *_POINTS_IN_TIME, *single_units()]
    article = rf"(?:{_any_of(words.article)})[ \t\u00a0\n-]+{_any_of(counted)}(?!{_LETTER})"
    word = rf"(?:{_any_of(set(openers) - words.article)}(?!{_LETTER})"
    if words.article:
        word += rf"|{article}"
    word += rf"|https?://|www\.|[{VULGAR}²³¹])"
    return re.compile(rf"[^a-z](?:(?={word})(?:(?<=(\d)).|(?<!{_LETTER}).)|(?<=\d)|(?<=\.)(?=\d))")


def _any_of(words: Iterable[str]) -> str:
    """A pattern for some words, as a tree of the letters that they share from the left."""
    tails: dict[str, list[str]] = {}
    for word in sorted(set(words)):
        tails.setdefault(word[:1], []).append(word[1:])
    ends = "" in tails and tails.pop("")
    branches = [re.escape(head) + _any_of(rest) for head, rest in tails.items()]
    if not branches:
        return ""
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"


def find_candidates(text: str, pattern: re.Pattern[str]) -> Iterator[int]:
    """The offsets in order at which a quantity may begin, and those of web addresses.

    An address is told too, so that who reads it can leave it alone as a whole.
    """
    # Only the capital dotted I grows in lower case, and would shift every place behind it.
    lowered = "\n" + text.replace("İ", "ı").lower()
    for match in pattern.finditer(lowered):
        at = match.end() - 2
        if match.lastindex:
            yield at - 1
        yield at
