"""Ordinals: "10th", "twenty-fifth", "the third", "number three"."""

from __future__ import annotations

import re

from redpencil.claims.quantities.concepts import counted_noun
from redpencil.claims.quantities.non_claims import opens_sentence
from redpencil.claims.quantities.numerals import NumberWords, Numeral
from redpencil.model import Quantity

_CENTURY = re.compile(r"[ -](?:century|centuries)\b", re.IGNORECASE)
_ORDINAL_TAIL = re.compile(r"[ -]([a-z]+)", re.IGNORECASE)
_ORDINAL_LEFT = re.compile(
    r"(?:\b(?:the|a|its|his|her|their|our|my|your|this|that|between|than|came|finished|placed|"
    r"ranked)|['’]s)[ ]\Z|\A\Z|^\Z",
    re.IGNORECASE,
)
_NOT_ORDINAL = re.compile(
    r"[ -](?:lady|place|grade|graders?|hand|party|parties|half|floor|aid|thing|things|class|"
    r"world|name|names|minister|family|thoughts?|instance|degree|cousin|nature|glance|love|"
    r"rate|responders?)\b",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(\d{1,6})(?:st|nd|rd|th)\b")
_FRAMED = re.compile(r"\b(?:between|from)(?: the)? \Z", re.IGNORECASE)
_OTHER_RANK = re.compile(
    r" (?:and|to) (?:the )?(?:(\d{1,6})(?:st|nd|rd|th)\b|([a-z]+)\b)", re.IGNORECASE
)
# "A twenty-first of the sum" is a part of it, "a twenty-first birthday" is not.
_ONE_LEFT = re.compile(r"\ban? \Z", re.IGNORECASE)
_PART_RIGHT = re.compile(r"[ ]of\b|[.,;)?!]|\s*\Z")
_NUMBER_LEFT = re.compile(r"\b[Nn]umber \Z")


def rank(text: str, start: int, end: int, value: int, rule: str) -> Quantity:
    """The ordinal between two offsets, with the noun behind it as its concept."""
    noun = counted_noun(text, end, False)
    concept = noun.concept if noun else None
    raw = text[start:end]
    return Quantity("ordinal", start, end, raw, value, concept=concept, rules=(rule,))


def rank_in_digits(text: str, at: int) -> tuple[list[Quantity], int] | None:
    """ "10th" at ``at``, and where to go on; no quantity for a century; None for other digits."""
    match = _ORDINAL.match(text, at)
    if match is None:
        return None
    if _CENTURY.match(text, match.end()):
        return [], match.end()
    return [rank(text, at, match.end(), int(match[1]), "ordinal-digits")], match.end()


def rank_in_words(text: str, at: int, token: str, words: NumberWords) -> Quantity | None:
    """ "the third" at ``at``; None where the word is part of a name or of a phrase."""
    if token[0].isupper() and not opens_sentence(text, at):
        return None
    end = at + len(token)
    if not _ORDINAL_LEFT.search(text, max(0, at - 10), at) or _NOT_ORDINAL.match(text, end):
        return None
    return rank(text, at, end, words.ordinals[token.lower()], "ordinal-words")


def rank_range(text: str, first: Quantity, words: NumberWords) -> Quantity | None:
    """ "between the tenth and the fifteenth": an interval of ranks; None for two ranks."""
    if not _FRAMED.search(text, max(0, first.start - 14), first.start):
        return None
    match = _OTHER_RANK.match(text, first.end)
    if match is None:
        return None
    high = int(match[1]) if match[1] else words.ordinals.get(match[2].lower(), 0)
    if not isinstance(first.value, int) or high <= first.value:
        return None
    raw, value = text[first.start : match.end()], (first.value, high)
    return Quantity("range", first.start, match.end(), raw, value, rules=("ordinal-words", "range"))


def rank_of_numeral(text: str, numeral: Numeral, words: NumberWords) -> Quantity | None:
    """ "twenty-fifth", whose tens were read as a numeral, and "number three"; or None."""
    if _NUMBER_LEFT.search(text, max(0, numeral.start - 8), numeral.start):
        return rank(text, numeral.start, numeral.end, int(numeral.value), "number-as-rank")
    match = _ORDINAL_TAIL.match(text, numeral.end)
    if match is None or match[1].lower() not in words.ordinals:
        return None
    worth, count = words.ordinals[match[1].lower()], int(numeral.value)
    if worth >= 100:  # "a hundred trillionth", "two hundredth"
        return rank(text, numeral.start, match.end(), count * worth, "ordinal-words")
    if count < 20 or count % 10:
        return None
    if _ONE_LEFT.search(text, max(0, numeral.start - 4), numeral.start) and _PART_RIGHT.match(
        text, match.end()
    ):
        raw = text[numeral.start : match.end()]
        return Quantity(
            "ratio", numeral.start, match.end(), raw, 1 / (count + worth),
            rules=("article-fraction",),
        )  # fmt: skip
    return rank(text, numeral.start, match.end(), count + worth, "ordinal-words")
