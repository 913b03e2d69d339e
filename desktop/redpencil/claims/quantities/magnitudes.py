"""Magnitudes without a figure: "dozens", "several hundred", "doubled"."""

from __future__ import annotations

import re

from redpencil.claims.quantities.amounts import Amount, add_unit
from redpencil.claims.quantities.belongings import TIMES_RIGHT
from redpencil.claims.quantities.changes import multiples
from redpencil.claims.quantities.concepts import subject_before
from redpencil.claims.quantities.hedges import modifier_before
from redpencil.claims.quantities.numerals import NumberWords, Numeral
from redpencil.model import Direction, Quantity

_VAGUE = re.compile(
    r"(?:tens|dozens|scores|hundreds|thousands|millions|billions|"
    r"trillions)(?: of (?:dozens|hundreds|thousands|millions|billions|"
    r"trillions)\b){0,2}\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"(several|few|couple(?: of)?)(?: (?:more|other))? (dozen|hundred|thousand|"
    r"million|billion)s?\b",
    re.IGNORECASE,
)
_HANDFUL = re.compile(r"handful(?= of [a-z])", re.IGNORECASE)
_OF_TIMES = re.compile(r" (?:of )?times\b")
_OF = re.compile(r" of (?=[^\W\d_])")
_DOWN = re.compile(r"[ -](?:down|up|back|over)\b")
_PARTITIVE = re.compile(r"[ ]of\b")


def vague_magnitude(text: str, at: int, words: NumberWords) -> Amount | None:
    """ "dozens", "tens of thousands": given as the interval from one to ten of them; or None."""
    match = _VAGUE.match(text, at)
    if match is None or match.group().lower() == "tens":
        return None
    if match.group().lower() == "scores" and not _PARTITIVE.match(text, match.end()):
        return None
    low = 1
    for word in re.findall(r"[a-z]+", match.group().lower()):
        low *= words.vague.get(word, 1)
    # The interval tells all that is open; a modifier is told where a word of its own gives one.
    return _magnitude(text, at, match.end(), (low, low * 10), "vague-magnitude")


def several_of_scale(text: str, at: int, words: NumberWords) -> Amount | None:
    """ "several hundred" is 200 to 999, "a couple of thousand" 2,000 to 3,000; or None.

    "A handful of" is 3 to 9.
    """
    if handful := _HANDFUL.match(text, at):
        return _magnitude(text, at, handful.end(), (3, 9), "handful")
    match = _SEVERAL.match(text, at)
    if match is None:
        return None
    scale = words.scales.get(match[2].lower(), 100)
    if match[1].lower().startswith("couple"):
        return _magnitude(text, at, match.end(), (2 * scale, 3 * scale), "couple-of-scale")
    return _magnitude(text, at, match.end(), (2 * scale, 10 * scale - 1), "several-of-scale")


def _magnitude(text: str, at: int, end: int, value: tuple[int, int], rule: str) -> Amount:
    numeral = Numeral(at, end, value[1], 1, "words", rule)
    amount = Amount(at, end, numeral, value[1], low=value[0], rules=[rule])
    if rule != "vague-magnitude":
        amount.rules.append("approximate")
    if times := _OF_TIMES.match(text, end):
        amount.unit, amount.end = "time", times.end()
    elif gap := _OF.match(text, end):
        probe = Amount(at, gap.end() - 1, numeral, value[1], scale=value[0])
        add_unit(text, probe)
        if probe.unit is not None:
            amount.unit, amount.kind, amount.end = probe.unit, probe.kind, probe.end
    else:
        add_unit(text, amount)
    return amount


def multiple(text: str, at: int, token: str) -> Quantity | None:
    """ "doubled", "twice as many", "double the": a multiple said in one word; or None."""
    end, word = at + len(token), token.lower()
    if _DOWN.match(text, end):
        return None
    if word in ("double", "triple", "treble", "quadruple") and not TIMES_RIGHT.match(text, end):
        return None
    change: Direction | None = None
    if word.endswith(("ed", "ing")):
        change = "down" if word.startswith("halv") else "up"
    modifier = modifier_before(text, at)
    return Quantity(
        kind="multiple",
        start=at,
        end=end,
        raw=text[at:end],
        value=multiples()[word],
        unit="time",
        modifier=modifier[0] if modifier else "exact",
        change=change,
        concept=subject_before(text, at) if change else None,
        rules=("multiple-word",),
        role="difference" if change else None,
    )
