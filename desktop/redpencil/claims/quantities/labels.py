"""Whether a number is one at all: years, scores, names, references, and "one" as a pronoun."""

from __future__ import annotations

import re

from redpencil.claims.quantities.amounts import Amount, add_unit
from redpencil.claims.quantities.belongings import is_age
from redpencil.claims.quantities.concepts import counted_noun, is_plural
from redpencil.claims.quantities.counting_words import counting_words
from redpencil.claims.quantities.hedges import modifier_before
from redpencil.claims.quantities.non_claims import (
    is_index_name,
    is_jersey,
    is_part_of_name,
    is_product,
    is_reference,
    is_type,
    is_year,
    opens_sentence,
    score_end,
    told_as_year,
    year_span_end,
)
from redpencil.claims.quantities.numerals import Numeral
from redpencil.claims.quantities.signs import read_minus

_RUN = re.compile(r"[\d.,]*\d\w*")
_POSSESSIVE = re.compile(r"['’]s\b|[ ]s\b")
_ONE_LEFT = re.compile(
    r"\b(?:the|this|that|which|each|every|no|any|some|another|last|next|new|old|"
    r"other|first|only|good|a|big|such|previous)[ -]\Z",
    re.IGNORECASE,
)
_ONE_RIGHT = re.compile(
    r"(?:[ ](?:of|day|another|more|that|who|which|can|could|should|must|might|may|"
    r"would|will|is|was|has|had|knows|thing)\b|['’]s\b)"
)
_AT_ONE = re.compile(r"\bat one (?:point|time|stage)")
_RATIO_RIGHT = re.compile(
    r"[ ](?:out of|in|over|or|to) (?:every )?(?:\d|two|three|four|five|six|seven|eight|"
    r"nine|ten|twenty|a hundred|a thousand)"
)
_HYPHENED = re.compile(r"-([^\W\d_]+)(?![\w])")
# A car has so many cylinders; "a 300-bed hospital" is counted.
_LARGEST_KIND = 12
_WORD_RIGHT = re.compile(r"[ ][a-z]")
# A bare "one" counts only behind these; elsewhere it is "a better one", "the lack of one".
_ONE_COUNTS = re.compile(r"\b(?:by|to|least|than|from|just|only|equals|plus|is|was|minus|,) \Z|^\Z")


def label(text: str, at: int, amount: Amount) -> tuple[int, str] | None:
    """Where digits end that are a year, a score, a reference or part of a name, and the reason."""
    end = amount.end
    if (end < len(text) and (text[end].isalpha() or text[end] == "_")) or _POSSESSIVE.match(
        text, end
    ):
        run = _RUN.match(text, at)
        return run.end() if run else end, "name"
    if amount.scale > 1:
        return None
    if (kind := kind_end(text, end, amount)) is not None:
        return kind, "kind"
    if (score := score_end(text, at)) is not None:
        return score, "score"
    if amount.numeral.form == "digits" and is_year(text, at, end):
        if (span := year_span_end(text, at)) is not None:
            return span, "year"
        if told_as_year(text, at) or not (
            _counts(text, end) or modifier_before(text, amount.start)
        ):
            return end, "year"
    if is_jersey(text, at):
        return end, "name"
    if (
        is_product(text, at, end)
        and amount.numeral.form == "digits"
        and not modifier_before(text, amount.start)
    ):
        return end, "name"
    if is_index_name(text, at):
        return end, "name"
    reason = "reference" if is_reference(text, at) else "name"
    named = reason == "reference" or is_part_of_name(text, amount.start)
    if named and (is_type(text, at) or not _counts(text, end)):
        return None if is_age(text, at, end, amount.value) else (end, reason)
    return None


def _counts(text: str, end: int) -> bool:
    """Whether a plural noun that is no name stands behind a number."""
    noun = counted_noun(text, end, True)
    if noun is None:
        return False
    last = noun.concept.split()[-1]
    return is_plural(last) and last[0].islower()


def kind_end(text: str, end: int, amount: Amount) -> int | None:
    """Where "four-cylinder" or "five-star" ends, a number that tells a kind; None for a count."""
    match = _HYPHENED.match(text, end)
    small = isinstance(amount.value, int) and 0 < amount.value <= _LARGEST_KIND
    return match.end() if match and small and match[1].lower() in counting_words().kinds else None


def is_pronoun(text: str, at: int, end: int) -> bool:
    """Whether "one" stands for a person or thing: "one of", "no one", "the one", "one day"."""
    if _ONE_RIGHT.match(text, end) or _AT_ONE.search(text, max(0, at - 4), end + 6):
        return True
    if _RATIO_RIGHT.match(text, end) or read_minus(text, at) < at:
        return False
    probe = Amount(at, end, Numeral(at, end, 1, 1, "words", ""), 1)
    add_unit(text, probe)
    if probe.unit is not None:
        return False
    if _ONE_LEFT.search(text, max(0, at - 10), at):
        return True
    if counted_noun(text, end, False) is not None:
        return False
    return bool(_WORD_RIGHT.match(text, end)) or not _ONE_COUNTS.search(text, max(0, at - 8), at)


def is_name(text: str, at: int, end: int) -> bool:
    """Whether a number word with a capital is part of a name ("Studio Nine")."""
    if not text[at].isupper() or opens_sentence(text, at) or not is_part_of_name(text, at):
        return False
    noun = counted_noun(text, end, True)
    return noun is None or not is_plural(noun.concept.split()[-1])
