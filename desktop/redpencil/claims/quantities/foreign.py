"""Quantities in French, Spanish, German, Italian and Portuguese: numbers with what they measure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from redpencil.claims.quantities.digits import read_digits
from redpencil.claims.quantities.foreign_nouns import counted_noun
from redpencil.claims.quantities.foreign_numerals import SpelledReader
from redpencil.claims.quantities.foreign_words import ForeignWords, foreign_words
from redpencil.claims.quantities.non_claims import end_of_non_claim, is_year
from redpencil.claims.quantities.numerals import VULGAR, tidy
from redpencil.claims.quantities.signs import read_currency, read_minus
from redpencil.claims.quantities.units import Unit, find_unit, unit_table
from redpencil.model import Modifier, Number, Quantity, QuantityKind, Value

_SCANNER = re.compile(rf"(?:https?://|www\.)\S{{1,2000}}|[.,]?\d|[^\W\d_]+|[{VULGAR}]")
_AFTER = re.compile(r"[ \u00a0-]{0,2}([^\W\d_]+(?:[ -][^\W\d_]+){0,2})")
_SIGN = re.compile(
    r"[ \u00a0]?(%|[$€£¥]|[°º] ?(?:[CF](?!\w)|[Cc]elsius|[Ff]ahrenheit)|[°º]|"
    r"[^\W\d_]+[²³]?(?:/[^\W\d_]+)?)"
)
_DASH = re.compile(r"[ ]?[-–][ ]?")
_SHORT = re.compile(r"[ \u00a0]?([^\W\d_]+\.?)(?![\w'’²³/])")
# Thousands parted by full stops look like a version ("1.234.567") to an English eye.
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?:\.\d{3}){1,4}(?![\w.]*\.\d)|\d+(?:[.,]\d+)?[eE]\d+\b")
_SPACED_MINUS = re.compile(r"(?:\A|\s)[-−] \Z")
_CENTS = ("dollar", "euro", "pound sterling")
_BARE_CENTS = re.compile(r"(\d\d)(?=[ ]?(?:[.;!?)]|\Z))")
_CLOSED = re.compile(r"[ ]?(?:[.;!?)]|\Z)")
_APPOSED = re.compile(r"[A-Z][\w'’-]+(?:, (?:de |di )?| \()\Z")
_LAST_WORD = re.compile(r"[^\W\d_]+['’]?\Z")
_AND = re.compile(r"[ ,]{1,2}(?:[^\W\d_]{1,5} )?")
_BOUNDS = {"more_than": 1, "at_least": 1, "less_than": -1, "at_most": -1}


@dataclass(slots=True)
class _Read:
    """A number with what belongs to it; ``low`` is the lower end of a range."""

    start: int
    end: int
    value: Number
    form: str
    unit: Unit | None = None
    low: Number | None = None


def find_foreign_quantities(text: str, language: str) -> Iterator[Quantity]:
    """Quantities of a text in one of LANGUAGES, in order, with the nouns they count."""
    reader = _Reader(text, foreign_words(language))
    position = low = 0
    for match in _SCANNER.finditer(text):
        if match.start() < position:
            continue
        quantity, position = reader.read(match.group(), match.start(), low)
        if quantity is not None:
            low = quantity.end
            yield quantity


class _Reader:
    """Reads the numbers of one text with the tables of its language."""

    def __init__(self, text: str, words: ForeignWords) -> None:
        self.text = text
        self.words = words
        self.spelled = SpelledReader(text, words)
        joints = "|".join(map(re.escape, words.ranges))
        self.joint = re.compile(rf"[ ](?:{joints})[ ]")
        self.framing = re.compile(rf"\b(?:{'|'.join(words.framing)}) \Z", re.IGNORECASE)
        self.over = re.compile(rf"[ ](?:{'|'.join(words.over)})[ ]")
        self.per = re.compile(rf" (?:{'|'.join(words.per)}) ([^\W\d_]+)")
        link = "|".join(map(re.escape, words.link))
        self.link = re.compile(rf"[ \u00a0](?:{link})") if link else None
        # "Un élève sur cinq"; "eine Stadt von 300 Häusern" is no share.
        self.among = re.compile(rf" [^\W\d_]+ (?:{words.over[0]}) ")
        self.shares = words.language != "de"
        parting = "|".join([*words.joints, *words.soft_point])
        self.cents = re.compile(rf"[ ](?:(?:{parting})[ ])?")

    def read(self, token: str, at: int, low: int) -> tuple[Quantity | None, int]:
        """The quantity that begins at a token, if any, and where to go on."""
        text, after = self.text, at + len(token)
        digits = token[-1].isdigit() or token in VULGAR
        if not digits and not self.spelled.opens(token):
            return None, after
        start, money = at, None
        if digits:
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
        found.start = start
        if money:
            found.unit = Unit(money, "money")
        self._sign(found, low)
        return self._quantity(found, at)

    def _sign(self, found: _Read, low: int) -> None:
        """A minus before the number, one with a space only where it is no dash between words."""
        text = self.text
        minus = read_minus(text, found.start)
        if minus == found.start:
            left = text[max(0, found.start - 12) : found.start].lower()
            word = next((w for w in self.words.minus if left.endswith(w + " ")), "")
            alone = word and not left[: -len(word) - 1][-1:].isalpha()
            if alone and self._modifier(found.start) == "exact":  # "al menos", "au moins"
                minus = found.start - len(word) - 1
            elif _SPACED_MINUS.search(text, max(0, found.start - 3), found.start):
                after = self._unit(found.end)
                if after and after[0].dimension in ("temperature", "angle"):
                    minus = found.start - 2
        if low <= minus < found.start:
            found.start, found.value = minus, -found.value

    def _quantity(self, found: _Read, at: int) -> tuple[Quantity | None, int]:
        text, form = self.text, found.form
        if form == "ordinal":
            raw = text[found.start : found.end]
            made = Quantity("ordinal", found.start, found.end, raw, found.value,
                            rules=("other-language", form))  # fmt: skip
            return made, found.end
        if found.unit is None and (after := self._unit(found.end)) is not None:
            found.unit, found.end = after
        if ratio := self._over(found):
            found, form = ratio, "ratio"
        if found.unit is None and form == "digits" and is_year(text, at, found.end):
            return None, found.end
        if form == "article" and found.unit is None:
            return None, found.end
        self._cents(found)
        self._pounds(found)
        self._rate(found)
        self._range(found)
        shares = form in ("fraction", "ratio") and found.unit is None
        kind: QuantityKind = "ratio" if shares else found.unit.kind if found.unit else "number"
        if kind == "duration" and self._is_age(found):
            kind = "age"
        counted = None
        if found.unit is None and kind == "number" and form in ("digits", "words"):
            counted = counted_noun(text, found.end, found.value, self.words)
        if counted is not None and not self.spelled.opens(counted.concept.split()[-1]):
            found.unit, found.end = Unit(counted.noun, "counted"), counted.end
        else:
            counted = None
        value: Value = found.value if found.low is None else (found.low, found.value)
        name = found.unit.name if found.unit else None
        modifier, rules = self._modifier(found.start), ("other-language", form)
        made = Quantity(
            kind if found.low is None else "range", found.start, found.end,
            text[found.start : found.end], value, name,
            modifier if found.low is None or modifier not in _BOUNDS else "exact",
            concept=counted.concept if counted else None, rules=rules,
        )  # fmt: skip
        return made, found.end

    def _over(self, found: _Read) -> _Read | None:
        """ "un sur trois", "3 de cada 10": a share of a whole; None for anything else."""
        if found.unit is not None:
            return None
        joint = self.over.match(self.text, found.end)
        if joint is None and self.shares and found.form in ("article", "words"):
            joint = self.among.match(self.text, found.end)  # "un élève sur cinq"
        if joint is None:
            return None
        whole = self._numeral(joint.end())
        if whole is None or whole.form not in ("words", "digits") or not found.value < whole.value:
            return None
        return _Read(found.start, whole.end, tidy(found.value / whole.value), "ratio")

    def _cents(self, found: _Read) -> None:
        """ "15 euros et 30 cents", "15 dollars 50": both are one sum."""
        if found.unit is None or found.unit.name not in _CENTS or self.text[found.start] in "$€£":
            return
        text = self.text
        gap = self.cents.match(text, found.end)
        if gap is None:
            return
        if bare := _BARE_CENTS.match(text, gap.end()):
            found.value, found.end = tidy(found.value + int(bare[1]) / 100), bare.end()
            return
        small = self._numeral(gap.end())
        if (
            small
            and small.form == "words"
            and 9 < small.value < 100
            and _CLOSED.match(text, small.end)
        ):
            found.value, found.end = tidy(found.value + small.value / 100), small.end
            return
        after = self._unit(small.end) if small and 0 < small.value < 100 else None
        if small and after and after[0].name in ("cent", "penny"):
            found.value, found.end = tidy(found.value + small.value / 100), after[1]

    def _pounds(self, found: _Read) -> None:
        """Pounds are money in sums of a size no weight has in the news."""
        if found.unit and found.unit.name == "pound" and found.value >= 1_000_000:
            found.unit = find_unit("pound sterling")

    def _rate(self, found: _Read) -> None:
        """ "3 euros par jour", "20 Euro pro Monat": per what the number is counted."""
        match = self.per.match(self.text, found.end) if found.unit else None
        below = self.words.units.get(match[1].lower()) if match else None
        if found.unit and match and below and " per " not in found.unit.name:
            name = f"{found.unit.name} per {below}"
            found.unit, found.end = Unit(name, found.unit.dimension), match.end()

    def _is_age(self, found: _Read) -> bool:
        """Whether a time is somebody's age: "âgé de 61 ans", "61 Jahre alt", "Lind, 61 ans,"."""
        text, words = self.text, self.words
        left = text[max(0, found.start - 16) : found.start].lower().rstrip()
        right = text[found.end : found.end + 12].lower().lstrip(" -")
        return (
            any(left.endswith(word) for word in words.age_before)
            or any(right.startswith(word) for word in words.age_after)
            or any(word in text[found.start : found.end] for word in words.age_after)
            or bool(
                _APPOSED.search(text, max(0, found.start - 24), found.start)
                and right[:1] in (",", ")", ".")
            )
        )

    def _range(self, found: _Read) -> None:
        """Take in the other end of a range; nothing happens where there is none."""
        text = self.text
        dash = _DASH.match(text, found.end)
        joint = dash or self.joint.match(text, found.end)
        second = None
        if joint and (dash or self._framed(found.start)):
            second = self._numeral(joint.end())
        elif joint and joint.group().strip() == self.words.ranges[0] and found.form == "digits":
            second = self._numeral(joint.end())  # "15 à 20 %" has a unit; "un à un" does not
            figures = second and second.form == "digits" and found.unit is None
            second = second if second and figures and self._unit(second.end) else None
        if second is None and (between := _AND.match(text, found.end)):
            second = self._other_bound(found, between.end())
        if second is None or not found.value < second.value or second.form == "ordinal":
            return
        after = self._unit(second.end)
        if found.unit and after and after[0].name != found.unit.name:
            return
        found.low, found.value, found.end = found.value, second.value, second.end
        if after:
            found.unit, found.end = after

    def _framed(self, start: int) -> bool:
        return bool(self.framing.search(self.text, max(0, start - 12), start))

    def _other_bound(self, found: _Read, at: int) -> _Read | None:
        """ "mayor que 20 y menor que 35": the number behind an upper bound; or None."""
        if _BOUNDS.get(self._modifier(found.start)) != 1:
            return None
        ahead = self.text[at : at + 30].lower()
        for phrase, modifier in self.words.modifiers.items():
            if _BOUNDS.get(modifier) == -1 and ahead.startswith(phrase + " "):
                return self._numeral(at + len(phrase) + 1)
        return None

    def _numeral(self, at: int) -> _Read | None:
        """The number at ``at``, its scale words taken in."""
        text = self.text
        if text[at : at + 1] in VULGAR and at < len(text):
            return _Read(at, at + 1, unicodedata.numeric(text[at]), "fraction")
        digits = read_digits(text, at, european=True)
        if digits is None:
            spelled = self.spelled.read(at)
            return _Read(at, spelled.end, spelled.value, spelled.form) if spelled else None
        if digits.form == "fraction":
            return _Read(at, digits.end, digits.value, "fraction")
        scaled = self.spelled.read(digits.end, digits.value)
        if scaled is not None:
            return _Read(at, scaled.end, scaled.value, "words")
        short = _SHORT.match(text, digits.end)
        worth = self.words.short.get(short[1], 0) if short else 0
        if short and not worth:
            worth = self.words.short.get(short[1].rstrip("."), 0)
        if short and worth:
            return _Read(at, short.end(), tidy(digits.value * worth), "words")
        return _Read(at, digits.end, digits.value, "digits")

    def _unit(self, end: int) -> tuple[Unit, int] | None:
        text = self.text
        if self.link and (link := self.link.match(text, end)):
            linked = self._unit_at(link.end())
            if linked:
                return linked
        return self._unit_at(end)

    def _unit_at(self, end: int) -> tuple[Unit, int] | None:
        text = self.text
        if match := _AFTER.match(text, end):
            names, phrase = self.words.units, match[1]
            while phrase:
                if name := names.get(phrase.lower()):
                    return find_unit(name) or Unit(name, "money"), match.start(1) + len(phrase)
                phrase = phrase[: max(phrase.rfind(" "), phrase.rfind("-"), 0)]
        if match := _SIGN.match(text, end):
            sign = match[1].replace(" ", "").replace("º", "°")
            sign = sign[:2].upper() if len(sign) > 2 and sign[0] == "°" else sign
            unit = unit_table().symbols.get(sign)
            spaced = match.group()[0] in " \u00a0"
            lone = len(sign) == 1 and sign.isalpha() and sign not in "mLlg"
            if unit is not None and not (spaced and lone):
                return unit, match.end()
        return None

    def _modifier(self, start: int) -> Modifier:
        """The hedge before a number, an article between them looked through ("más del 35 %")."""
        left = self.text[max(0, start - 24) : start].lower().rstrip()
        return self._hedge(left) or self._hedge(self._without_article(left)) or "exact"

    def _without_article(self, left: str) -> str:
        joined = self.words.contractions
        match = _LAST_WORD.search(left)
        if match is None or match.group() not in joined:
            return ""
        return (left[: match.start()] + joined[match.group()]).rstrip()

    def _hedge(self, left: str) -> Modifier | None:
        best = ""
        for phrase in self.words.modifiers:
            fits = left.endswith(phrase) and not left[: -len(phrase)][-1:].isalpha()
            if fits and len(phrase) > len(best):
                best = phrase
        return self.words.modifiers[best] if best else None
