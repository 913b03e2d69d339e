"""What an article opens in English: "a year ago", "a day and a half", "nearly a tonne"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from redpencil.claims.quantities.amounts import Amount, add_unit
from redpencil.claims.quantities.hedges import modifier_before
from redpencil.claims.quantities.moments import moment_of
from redpencil.claims.quantities.numerals import Numeral, number_words
from redpencil.model import Quantity

_A_WHILE_AGO = re.compile(
    r"an? (second|minute|hour|day|week|fortnight|month|year|decade|century) ago\b", re.IGNORECASE
)
_A_UNIT_AND_PART = re.compile(
    r"an? (minute|hour|day|week|month|year|decade|century) and a (half|quarter|third)\b"
    r"(?! of\b)",
    re.IGNORECASE,
)
_OF_MASS = re.compile(r" of (?!the |an? |his |her |its |their )[a-z]")
# Behind a duration that is counted stands no noun: "more than a day trip", "over a year-long row".
_UNIT_ENDS = re.compile(
    r"(?=[.,;:!?)]|\s*\Z)| (?:of|in|on|at|to|for|from|with|by|and|or|but|after|before|away|ago|"
    r"earlier|later|since|long|wide|high|deep|tall|into|until|because|without|when|that|which|behind|"
    r"ahead|above|below|off|apart|between|north|south|east|west|old|per|each|as|while)\b"
)


def read_article(text: str, at: int, anchor: date | None) -> Quantity | None:
    """ "a year and a half", or "a year ago": a point in time, one unit back; or None."""
    if and_part := _A_UNIT_AND_PART.match(text, at):
        part = number_words().fractions[and_part[2].lower()]
        unit, raw = and_part[1].lower(), and_part.group()
        rules = ("article", "and-a-half")
        return Quantity("duration", at, and_part.end(), raw, 1 + 1 / part, unit, rules=rules)
    match = _A_WHILE_AGO.match(text, at)
    if match is None:
        return None
    end = match.end() - len(" ago")
    whole = Quantity("duration", at, end, "", 1, match[1].lower(), rules=("a-while-ago",))
    moment = moment_of(text, whole, anchor)
    return replace(moment, kind="date", end=match.end(), raw=match.group())


def one_of_a_unit(text: str, at: int, end: int) -> Amount | None:
    """ "nearly a tonne", "more than a year", "a gigabyte of maps": one, where that is told.

    A measure of something is, and what a hedge bends; "a mile away" is a manner of speaking.
    """
    amount = Amount(at, end, Numeral(at, end, 1, 1, "words", "article"), 1, rules=["article"])
    add_unit(text, amount)
    if amount.kind not in ("measure", "duration") or amount.unit is None:
        return None
    told = amount.kind == "measure" and _OF_MASS.match(text, amount.end)
    bent = modifier_before(text, at) and _UNIT_ENDS.match(text, amount.end)
    return amount if told or bent else None
