"""Quantities in French, Spanish and German: number words, percent, money and measures."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import Any, cast

from redpencil import resources
from redpencil.claims.quantities.digits import read_digits
from redpencil.claims.quantities.non_claims import end_of_non_claim, is_year
from redpencil.claims.quantities.numerals import tidy
from redpencil.claims.quantities.signs import read_currency, read_minus
from redpencil.claims.quantities.units import Unit, find_unit, unit_table
from redpencil.model import Modifier, Number, Quantity, QuantityKind, Value

_SCANNER = re.compile(r"(?:https?://|www\.)\S{1,2000}|[.,]?\d|[^\W\d_]+")
_WORD = re.compile(r"[ \u00a0]{0,3}(?:-[ ]?)?([^\W\d_]+)")
_AFTER = re.compile(r"[ \u00a0-]{0,2}([^\W\d_]+(?:[ -][^\W\d_]+)?)")
_SIGN = re.compile(r"[ \u00a0]?(%|[$€£¥]|[^\W\d_]+[²³]?(?:/[^\W\d_]+)?)")
_RANGE = re.compile(r"(?:[ ]?[-–][ ]?|[ ](?:y|et|und|a|à|bis)[ ])")
_FRAMED = re.compile(r"\b(?:entre|zwischen|von|de|desde) \Z", re.IGNORECASE)
_OVER = re.compile(r"[ ](?:sur|sobre|de cada|von|aus)[ ]")
# Thousands parted by full stops look like a version ("1.234.567") to an English eye.
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3}){1,4}(?![\w.]*\.\d)")
_MOST_WORDS = 16

_Numeral = tuple[Number, int, str]


@cache
def languages() -> dict[str, Any]:
    """The tables of resources/lexicons/other-languages.toml by language code."""
    return tomllib.loads(resources.text("lexicons/other-languages.toml"))


def find_foreign_quantities(text: str, language: str) -> Iterator[Quantity]:
    """Quantities of a text in one of ``languages()``, in order; without the nouns counted."""
    reader = _Reader(text, languages()[language])
    position = 0
    for match in _SCANNER.finditer(text):
        if match.start() < position:
            continue
        quantity, position = reader.read(match.group(), match.start(), position)
        if quantity is not None:
            yield quantity


class _Reader:
    """Reads the numbers of one text with the tables of its language."""

    def __init__(self, text: str, table: dict[str, Any]) -> None:
        self.text = text
        self.table = table
        morphemes = sorted(
            [*table["numbers"], *table["scales"], *table["hundred"], *table["joints"]],
            key=len,
            reverse=True,
        )
        self.parts = re.compile("|".join(morphemes))
        self.whole = re.compile(f"(?:{'|'.join(morphemes)})+")

    def read(self, token: str, at: int, low: int) -> tuple[Quantity | None, int]:
        """The quantity that begins at a token, if any, and where to go on."""
        text, after = self.text, at + len(token)
        if not (token[-1].isdigit() or self._worth(token) is not None):
            return None, after
        start, money = at, None
        if token[-1].isdigit():
            currency = read_currency(text, at)
            if currency is not None and currency[0] >= low:
                start, money = currency[0], currency[1]
            elif not _GROUPED.match(text, at):
                skip = end_of_non_claim(text, at)
                if skip is not None:
                    return None, skip
        found = self._numeral(at)
        if found is None:
            return None, after
        value, end, form = found
        minus = read_minus(text, start)
        if low <= minus < start:
            start, value = minus, -value
        return self._quantity(start, end, value, form, money, at)

    def _quantity(
        self, start: int, end: int, value: Number, form: str, money: str | None, at: int
    ) -> tuple[Quantity | None, int]:
        text = self.text
        unit = Unit(money, "money") if money else None
        if unit is None and (after := self._unit(end)) is not None:
            unit, end = after
        kind: QuantityKind = unit.kind if unit else ("ratio" if form == "fraction" else "number")
        if unit is None and form == "digits" and is_year(text, at, end):
            return None, end
        if form == "article" and unit is None:
            return None, end
        result: Value = value
        second = self._second(start, end, value)
        if second is not None:
            high, end, later, kind = second
            unit = unit or later
            result = high if kind == "ratio" else (value, high)
        made = Quantity(
            kind, start, end, text[start:end], result, unit.name if unit else None,
            self._modifier(start), rules=("other-language", form),
        )  # fmt: skip
        return made, end

    def _second(
        self, start: int, end: int, value: Number
    ) -> tuple[Number, int, Unit | None, QuantityKind] | None:
        """The other end of a range, or the whole of a ratio ("un sur trois"); or None."""
        text = self.text
        over = _OVER.match(text, end)
        joint = over or _RANGE.match(text, end)
        found = self._numeral(joint.end()) if joint else None
        if joint is None or found is None or not value < found[0]:
            return None
        if over:
            return tidy(value / found[0]), found[1], None, "ratio"
        dashed = "-" in joint.group() or "–" in joint.group()
        if not dashed and not _FRAMED.search(text, max(0, start - 12), start):
            return None
        after = self._unit(found[1])
        if after is None:
            return found[0], found[1], None, "range"
        return found[0], after[1], after[0], "range"

    def _numeral(self, at: int) -> _Numeral | None:
        """Value, end and form of the number at ``at``, its scale words taken in."""
        digits = read_digits(self.text, at, european=True)
        if digits is None:
            return self._words(at, None, at)
        if digits.form == "fraction":
            return digits.value, digits.end, "fraction"
        scaled = self._words(digits.end, digits.value, digits.end)
        return scaled or (digits.value, digits.end, "digits")

    def _words(self, at: int, given: Number | None, end: int) -> _Numeral | None:
        """The number in words from ``at`` on; behind digits only their scale words."""
        total: Number = 0
        current = given
        bare, single = given is not None, ""
        for _ in range(_MOST_WORDS):
            match = _WORD.match(self.text, end)
            if match is None or (end > at and match.start(1) == end):
                break
            word = match[1].lower()
            if current is not None and word in self.table["fractions"] and not bare:
                return (
                    tidy(total + current / self.table["fractions"][word]),
                    match.end(),
                    "fraction",
                )
            parts = self._worth(word)
            scales = parts is not None and all(p in self.table["scales"] for p in parts)
            if word in self.table["joints"] and current is not None and not bare:
                following = _WORD.match(self.text, match.end())
                if following is None or self._worth(following[1]) is None:
                    break
                end = match.end()
                continue
            if parts is None or (bare and not scales) or not self._follows(current, parts[0]):
                break
            single = word if current is None and not total else ""
            for part in parts:
                total, current = self._add(total, current, part)
            bare, end = False, match.end()
        if bare or (current is None and not total):
            return None
        return (
            tidy(total + (current or 0)),
            end,
            "article" if single in self.table["articles"] else "words",
        )

    def _follows(self, current: Number | None, part: str) -> bool:
        """Whether a small number may be added to what stands: not "un" + "veinticinco"."""
        worth = self.table["numbers"].get(part)
        if worth is None or current is None or current % 100 == 0:
            return True
        return bool(worth < 20 and current % 10 == 0) or (worth == 20 and current % 100 == 4)

    def _add(
        self, total: Number, current: Number | None, part: str
    ) -> tuple[Number, Number | None]:
        table = self.table
        if part in table["scales"]:
            scale = table["scales"][part]
            if current is None and total and scale > 1000:
                return total * scale, None
            return total + (1 if current is None else current) * scale, None
        if part in table["hundred"]:
            small = (current or 0) % 100
            return total, (current or 0) + (100 * small - small if 1 < small < 10 else 100 - small)
        if part in table["joints"]:
            return total, current
        worth = table["numbers"][part]
        if worth == 20 and (current or 0) % 100 == 4 and "quatre" in table["numbers"]:
            worth = 76  # quatre-vingt: four twenties
        return total, (current or 0) + worth

    def _worth(self, word: str) -> list[str] | None:
        """The number words that a word is made of ("fünf-und-zwanzig"), or None."""
        lower = word.lower()
        table = self.table
        if lower in table["numbers"] or lower in table["scales"] or lower in table["hundred"]:
            return [lower]
        if "und" not in table["joints"] or len(lower) > 120 or not self.whole.fullmatch(lower):
            return None
        return None if lower in table["joints"] else self.parts.findall(lower)

    def _unit(self, end: int) -> tuple[Unit, int] | None:
        text = self.text
        for link in self.table["link"]:
            if text[end : end + len(link) + 2].lower().startswith(f" {link}"):
                end += len(link) + 1
                break
        if match := _AFTER.match(text, end):
            names = self.table["units"]
            for phrase in (match[1], re.split("[ -]", match[1])[0]):
                if name := names.get(phrase.lower()):
                    return find_unit(name) or Unit(name, "money"), match.start(1) + len(phrase)
        if match := _SIGN.match(text, end):
            unit = unit_table().symbols.get(match[1])
            if unit is not None and not (
                match.group()[0] == " "
                and len(match[1]) == 1
                and match[1].isalpha()
                and match[1] not in "mLlg"
            ):
                return unit, match.end()
        return None

    def _modifier(self, start: int) -> Modifier:
        left = self.text[max(0, start - 20) : start].lower().rstrip()
        for phrase, modifier in self.table["modifiers"].items():
            if left.endswith(phrase) and not left[: -len(phrase)][-1:].isalpha():
                return cast(Modifier, modifier)
        return "exact"
