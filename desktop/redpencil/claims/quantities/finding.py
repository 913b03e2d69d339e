"""Quantities of a document: number claims with value, unit, modifier, change, thing counted."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from redpencil.claims.left_out import LeftOut
from redpencil.claims.quantities import anchored_dates, feasts, parts_of_years, unfixed_years
from redpencil.claims.quantities.amounts import Amount, add_unit
from redpencil.claims.quantities.anchored_dates import FROM_ARTICLE, read_day_of_month
from redpencil.claims.quantities.articles import one_of_a_unit, read_article
from redpencil.claims.quantities.asides import Found, uncounted, year_in_words
from redpencil.claims.quantities.belongings import finish
from redpencil.claims.quantities.candidates import candidate_pattern, find_candidates
from redpencil.claims.quantities.changes import multiples
from redpencil.claims.quantities.date_spans import DateFound, read_date
from redpencil.claims.quantities.date_words import MONTH_WORDS
from redpencil.claims.quantities.dates import worded_day
from redpencil.claims.quantities.foreign import find_foreign_quantities
from redpencil.claims.quantities.foreign_words import LANGUAGES
from redpencil.claims.quantities.hedges import modifier_before
from redpencil.claims.quantities.labels import is_name, is_pronoun, kind_end, label
from redpencil.claims.quantities.magnitudes import multiple, several_of_scale, vague_magnitude
from redpencil.claims.quantities.moments import FROM_PRINT, moment_of
from redpencil.claims.quantities.non_claims import is_reference, non_claim
from redpencil.claims.quantities.numerals import (
    VULGAR,
    NumberWords,
    Numeral,
    number_words,
    read_words,
    tidy,
)
from redpencil.claims.quantities.passing_dates import settle
from redpencil.claims.quantities.periods import day_in
from redpencil.claims.quantities.ranges import amount_at, join_range
from redpencil.claims.quantities.ranks import (
    rank_in_digits,
    rank_in_words,
    rank_of_numeral,
    rank_range,
)
from redpencil.claims.quantities.signs import read_currency, read_minus
from redpencil.model import Document, Quantity

# What stands at a candidate's place: an address of the web (left alone), a digit, or a word.
_TOKEN = re.compile(rf"(?:https?://|www\.)\S{{1,2000}}|\.?\d|[^\W\d_]+|[{VULGAR}]")


def find_quantities(document: Document) -> Iterator[Quantity]:
    """The quantities of a document in the order of its text, read as they are asked for.

    Every rule that made a reading is named in ``Quantity.rules``. Nothing comes back for
    years alone, clock times, telephone numbers, names, list numbers and references.
    """
    return (q for q in read_quantities(document) if isinstance(q, Quantity))


def tell_quantities(document: Document) -> Iterator[Quantity]:
    """As ``find_quantities``, and years that stand alone as the dates they are."""
    for found in read_quantities(document):
        if isinstance(found, Quantity):
            yield found
        elif isinstance(found.reading, Quantity) and found.reading.iso:
            yield found.reading


def read_quantities(document: Document) -> Iterator[Found]:
    """All quantities, and between them what claims nothing, in order."""
    language = document.language.split("-")[0].lower()
    if language in LANGUAGES:
        yield from find_foreign_quantities(document.text, language)
        return
    anchor = day_in(document.date)
    openers, places = _openers(language, anchor is not None)
    search = _Search(document.text, number_words(language), openers, anchor)
    found = search.walk(places)
    if anchor is None:
        yield from found
    else:
        for told in settle(document.text, found):
            if isinstance(told, Quantity):
                yield _with_anchor(document.text, told, anchor)
            elif isinstance(told.reading, Quantity):
                reading = _with_anchor(document.text, told.reading, anchor)
                yield told if reading is told.reading else replace(told, reading=reading)
            else:
                yield told


class _Search:
    """One walk through a text; it remembers the last quantity, for what is left out later on."""

    def __init__(
        self, text: str, words: NumberWords, openers: dict[str, str], anchor: date | None
    ) -> None:
        self.text = text
        self.anchor = anchor
        self.words = words
        self.previous: Quantity | None = None
        self.openers = openers

    def walk(self, places: re.Pattern[str]) -> Iterator[Found]:
        """All that is read at the places that a pattern finds."""
        position = 0
        for at in find_candidates(self.text, places):
            if at < position:
                continue
            found, position = self.read(at)
            for quantity in found:
                if isinstance(quantity, Quantity):
                    self.previous = quantity
                yield quantity

    def read(self, at: int) -> tuple[list[Found], int]:
        """What begins at a candidate's place, and where to go on."""
        match = _TOKEN.match(self.text, at)
        if match is None:
            return [], at + 1
        token, after = match.group(), match.end()
        first = token[0]
        if first.isdigit() or first == "." or first in VULGAR:
            found, end = self._digits(at)
            return found, max(end, after)
        reader = self.openers.get(token.lower())
        if reader is None:
            return [], after
        found, end = getattr(self, reader)(token, at)
        return found, max(end, after)

    def _made(self, amount: Amount) -> tuple[list[Found], int]:
        quantity = finish(self.text, amount, self.words, self.previous)
        if quantity.kind == "duration" or (quantity.kind == "number" and self.anchor):
            quantity = moment_of(self.text, quantity, self.anchor)
        return [quantity], quantity.end

    # -- digits ---------------------------------------------------------------------------

    def _digits(self, at: int) -> tuple[list[Found], int]:
        text = self.text
        if text[at] in VULGAR:
            return self._vulgar(at)
        low = self.previous.end if self.previous else 0
        currency = read_currency(text, at)
        if currency is not None and currency[0] < low:
            currency = None
        if currency is None:
            if height := _FEET_INCHES.match(text, at):
                return [_height(text, height)], height.end()
            if skip := non_claim(text, at):
                return uncounted(text, at, *skip)
            if found := read_date(text, at, self.anchor):
                return _dated(text, found, self.anchor)
            if ordinal := rank_in_digits(text, at):
                spans = (rank_range(text, found, self.words) for found in ordinal[0])
                if span := next((s for s in spans if s), None):
                    return [span], span.end
                return [*map(self._day_or_rank, ordinal[0])], ordinal[1]
        if currency is None and not self._open_on_the_left(at):
            return [], at + 1
        amount = amount_at(text, at, self.words, currency, low)
        if amount is None:
            run = _RUN.match(text, at)
            return [], run.end() if run else at + 1
        if (
            amount.prefixed
            and amount.unit == "pound sterling"
            and text[amount.start] == "P"
            and _is_console(amount)
        ):
            return uncounted(text, at, amount.end, "name")
        joined = join_range(text, amount, self.words, False) if amount.unit is None else None
        if joined is not None and joined.unit is not None:
            return self._made(amount)
        if amount.unit is None and (skip := label(text, at, amount)):
            return uncounted(text, at, *skip)
        if (
            amount.numeral.form == "fraction"
            and amount.unit is None
            and amount.scale == 1
            and 0 < amount.value < 1
        ):
            return self._fraction(amount.numeral)
        return self._made(amount)

    def _day_or_rank(self, rank: Quantity) -> Quantity:
        """ "on the 18th" is a day where the article's is known."""
        if self.anchor is None or not isinstance(rank.value, int) or rank.value > 31:
            return rank
        end = rank.end
        iso = read_day_of_month(self.text, rank.start, end, rank.value, self.anchor)
        return replace(rank, kind="date", value=None, concept=None, iso=iso) if iso else rank

    def _open_on_the_left(self, at: int) -> bool:
        return at == 0 or not (self.text[at - 1].isalpha() or self.text[at - 1] == "_")

    def _vulgar(self, at: int) -> tuple[list[Found], int]:
        value = unicodedata.numeric(self.text[at])
        numeral = Numeral(at, at + 1, value, 1, "fraction", "vulgar-fraction")
        return self._fraction(numeral)

    # -- words ----------------------------------------------------------------------------

    def _date(self, token: str, at: int) -> tuple[list[Found], int]:
        found = read_date(self.text, at, self.anchor)
        return _dated(self.text, found, self.anchor) if found else ([], at + len(token))

    def _number(self, token: str, at: int) -> tuple[list[Found], int]:
        numeral = read_words(self.text, at, self.words)
        if numeral is None:
            return [], at + len(token)
        text = self.text
        if _MONTH_BEHIND.match(text, numeral.end) and worded_day(text, at):
            return self._date(token, at)
        if year := year_in_words(text, at, numeral):
            return year
        if at and (text[at - 1] in "_-’'" and not _PREFIXED.search(text, max(0, at - 12), at)):
            return [], numeral.end
        if numeral.rule == "article-fraction" and not _PART_OF.match(text, numeral.end):
            probe = Amount(at, numeral.end, numeral, numeral.value, rules=[numeral.rule])
            add_unit(text, probe)
            return self._made(probe) if probe.unit else ([], at + len(token))
        if _OCLOCK.match(text, numeral.end):
            return uncounted(text, at, numeral.end, "clock-time")
        if numeral.value == 1 and numeral.form == "words" and is_pronoun(text, at, numeral.end):
            return [], numeral.end
        if numeral.form == "fraction" and numeral.scale == 1 and numeral.value < 1:
            return self._fraction(numeral)
        if ordinal := rank_of_numeral(text, numeral, self.words):
            return [ordinal], ordinal.end
        if is_reference(text, at):
            return uncounted(text, at, numeral.end, "reference")
        if is_name(text, at, numeral.end):
            return uncounted(text, at, numeral.end, "name")
        amount = Amount(
            at, numeral.end, numeral, numeral.value, scale=numeral.scale, rules=[numeral.rule]
        )
        if (kind := kind_end(text, numeral.end, amount)) is not None:
            return uncounted(text, at, kind, "kind")
        minus = read_minus(text, at)
        if minus < at and (self.previous is None or minus >= self.previous.end):
            amount.start, amount.value = minus, -amount.value
            amount.rules.append("minus")
        add_unit(text, amount)
        return self._made(amount)

    def _half(self, token: str, at: int) -> tuple[list[Found], int]:
        text, end = self.text, at + len(token)
        numeral = read_words(text, at, self.words)
        if numeral is not None:
            amount = Amount(
                at, numeral.end, numeral, numeral.value, scale=numeral.scale, rules=[numeral.rule]
            )
            add_unit(text, amount)
            return self._made(amount)
        if token.lower() not in ("half", "quarter") or _HALF_LEFT.search(text, max(0, at - 12), at):
            return [], end
        if token.lower() == "quarter" or not (
            _HALF_RIGHT.match(text, end) or _PART_OF.match(text, end)
        ):
            return [], end
        return self._fraction(Numeral(at, end, 0.5, 1, "fraction", "half"))

    def _fraction(self, numeral: Numeral) -> tuple[list[Found], int]:
        """A share of something ("two-thirds of the sales"), or of a unit ("half an hour")."""
        text = self.text
        amount = Amount(numeral.start, numeral.end, numeral, numeral.value, rules=[numeral.rule])
        if gap := _OF_A_UNIT.match(text, amount.end):
            probe = Amount(numeral.start, gap.end() - 1, numeral, numeral.value)
            add_unit(text, probe)
            if probe.unit is not None and probe.kind in ("measure", "duration", "percent"):
                probe.rules = [numeral.rule, *probe.rules]
                return self._made(probe)
        add_unit(text, amount)
        if amount.unit is None:
            amount.kind = "ratio"
        return self._made(amount)

    def _vague(self, token: str, at: int) -> tuple[list[Found], int]:
        amount = vague_magnitude(self.text, at, self.words)
        return self._made(amount) if amount else ([], at + len(token))

    def _several(self, token: str, at: int) -> tuple[list[Found], int]:
        amount = several_of_scale(self.text, at, self.words)
        return self._made(amount) if amount else ([], at + len(token))

    def _multiple(self, token: str, at: int) -> tuple[list[Found], int]:
        found = multiple(self.text, at, token)
        return [found] if found else [], at + len(token)

    def _ordinal(self, token: str, at: int) -> tuple[list[Found], int]:
        if dated := read_date(self.text, at, self.anchor):
            return _dated(self.text, dated, self.anchor)
        found = rank_in_words(self.text, at, token, self.words)
        if found is None:
            return [], at + len(token)
        found = rank_range(self.text, found, self.words) or found
        return [found], found.end

    def _article(self, token: str, at: int) -> tuple[list[Found], int]:
        if found := read_article(self.text, at, self.anchor):
            return [found], found.end
        one = one_of_a_unit(self.text, at, at + len(token))
        return self._made(one) if one else self._number(token, at)


_SEPARATORS = re.compile("[ .'’-]")
_MONTH_BEHIND = re.compile(rf" (?:of )?(?:{'|'.join(MONTH_WORDS)})\b", re.IGNORECASE)
_RUN = re.compile(r"[\d.,]*\d\w*")
_PREFIXED = re.compile(r"(?:\b(?:sub|minus|mid|non|then|now|now|under|over)-)\Z", re.IGNORECASE)
_FEET_INCHES = re.compile(r"([3-8])[ ]?['’′][ ]?(\d{1,2})(?:[\"”″]|(?= tall))")
_OCLOCK = re.compile(r"[ ]o['’]clock")
_PART_OF = re.compile(r"[ ]of\b|[.,;)?!]|\s*\Z")
_HALF_LEFT = re.compile(
    r"\b(?:first|second|other|this|last|next|better|final|top|bottom|opening|per) \Z", re.IGNORECASE
)
_HALF_RIGHT = re.compile(
    r"[ ](?:the|an?|its|their|his|her|our|my|your|all|people)\b", re.IGNORECASE
)
_OF_A_UNIT = re.compile(r"(?: of)? an? (?:US |UK )?(?=[a-z])")


def _with_anchor(text: str, found: Quantity, anchor: date) -> Quantity:
    """A date that hangs on the article's day, with that day; anything else as it is."""
    if found.iso is None or found.counted_from or found.rules == ("year",):
        return found
    plain = read_date(text, found.start, None) if FROM_ARTICLE not in found.rules else None
    if (plain is not None and plain.iso == found.iso) or FROM_PRINT in found.rules:
        return found
    return replace(found, counted_from=anchor.isoformat())


def _is_console(amount: Amount) -> bool:
    """PS5 is a games console; PS6m is how plain ASCII writes six million pounds."""
    return amount.scale == 1 and isinstance(amount.value, int) and amount.value < 10


def _height(text: str, match: re.Match[str]) -> Quantity:
    """6'3" as feet."""
    value = tidy(int(match[1]) + int(match[2]) / 12)
    return Quantity(
        "measure", match.start(), match.end(), match.group(), value, "foot", rules=("feet-inches",)
    )


def _dated(text: str, found: DateFound, anchor: date | None) -> tuple[list[Found], int]:
    """A date; left out where nothing tells its year."""
    modifier = modifier_before(text, found.start)
    made = Quantity(
        "date",
        found.start,
        found.end,
        text[found.start : found.end],
        None,
        None,
        modifier[0] if modifier else "exact",
        rules=(found.rule,),
        iso=found.iso,
        counted_from=anchor.isoformat() if anchor and found.rule == FROM_ARTICLE else None,
    )
    return [made if found.iso else LeftOut(made, "day-without-year")], found.end


@cache
def _openers(language: str, anchored: bool) -> tuple[dict[str, str], re.Pattern[str]]:
    """Which words may begin a quantity, with the method that reads them, and their pattern.

    Words such as "Tuesday" begin one only where the article's day is known.
    """
    words = number_words(language)
    table: dict[str, str] = dict.fromkeys(words.ordinals, "_ordinal")
    table |= dict.fromkeys([*words.small, *words.tens], "_number")
    table |= dict.fromkeys(words.article, "_article")
    table |= dict.fromkeys(words.vague, "_vague")
    table |= dict.fromkeys(multiples(), "_multiple")
    table |= dict.fromkeys(("several", "few", "couple", "handful"), "_several")
    table |= dict.fromkeys(("half", "quarter"), "_half")
    table |= dict.fromkeys([*MONTH_WORDS, "q", "h", "last"], "_date")
    phrases = {*feasts.openers(), *parts_of_years.openers(), *unfixed_years.openers()}
    if anchored:
        phrases.update(anchored_dates.openers())
    places = phrases.union(table)
    for phrase in phrases:
        table.setdefault(_SEPARATORS.split(phrase)[0], "_date")
    return table, candidate_pattern(words, places)
