"""A numeral with what belongs to it: sign, currency, scale, unit and rate, read at its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from redpencil.claims.quantities.counting_words import counting_words
from redpencil.claims.quantities.numerals import (
    NumberWords,
    Numeral,
    compose,
    number_words,
    tidy,
    with_fraction,
)
from redpencil.claims.quantities.units import Unit, find_unit, unit_table
from redpencil.model import Number, QuantityKind


@dataclass(slots=True)
class Amount:
    """A number being read: ``start`` and ``end`` take in its sign, currency and unit.

    ``low`` is the lower end of a range; ``value`` is then the upper one.
    """

    start: int
    end: int
    numeral: Numeral
    value: Number
    unit: str | None = None
    kind: QuantityKind = "number"
    scale: Number = 1
    prefixed: bool = False
    low: Number | None = None
    rules: list[str] = field(default_factory=list)


_SCALE = re.compile(r"[ \u00a0-]{0,2}([^\W\d_]+)")
_SHORT = re.compile(
    r"[ ]{0,2}(mn|mln|mil|bn|bln|tn|tln|trn|k|K|m|M|B|b|T)(?![\w/²³&'’]|\.\w)|"
    r"[ ]?(mil|mn|bn|m|k)\.?(?=[ -][a-z])"
)
_LONG_SHORT = frozenset({"mn", "mln", "mil", "bn", "bln", "tn", "tln", "trn"})
# Behind "37m" these say that the m is a metre; behind "35m" anything else a million.
_METRES = re.compile(
    r"[ -](?:tall|long|wide|high|deep|thick|broad|above|below|away|from|north|"
    r"south|east|west|apart|race|final|sprint|hurdles|freestyle|butterfly|backstroke|relay|dash|heats?|record|distance|across|"
    r"and|x|by|swim|run|in|off|down|up|away|dive|drop|stretch|depth|wall|fence|"
    r"waves?|champion)\b|\s*\(?[-–]?\d+[ ]?(?:ft|feet)|"
    r"[ ]?\(|[.,;:!?)]|\s*\Z|-(?:long|tall|wide|high|deep)"
)


def add_scale(text: str, amount: Amount, words: NumberWords) -> None:
    """Take in "million", "bn", "k" behind the number, if it is written in digits."""
    numeral = amount.numeral
    if numeral.form == "words" or (numeral.form == "fraction" and numeral.scale > 1):
        return
    match = _SCALE.match(text, amount.end)
    if match:
        word = match[1].lower()
        if (word in words.scales) or word in words.hundred:
            value, end, scale = compose(text, match.start(1), words, amount.value)
            whole = Numeral(amount.numeral.start, end, value, scale, "words", "")
            whole = with_fraction(text, whole, words)
            amount.value, amount.end, amount.scale = whole.value, whole.end, scale
            amount.rules.append("scale-word")
            return
    short = _SHORT.match(text, amount.end)
    if short is None:
        return
    letter = short[1] or short[2]
    spaced = text[amount.end] == " "
    if not _is_scale(text, letter, spaced, short, amount):
        return
    worth = words.short[letter]
    amount.value, amount.scale = tidy(amount.value * worth), worth
    amount.end = short.end()
    amount.rules.append("scale-letter")


def _is_scale(text: str, letter: str, spaced: bool, match: re.Match[str], amount: Amount) -> bool:
    if letter in _LONG_SHORT:
        return True
    if amount.prefixed:
        return not spaced or letter in "kKMB"
    if letter in "bT":
        return False
    if letter == "m":
        return not spaced and not _METRES.match(text, match.end())
    if spaced and letter in "kKMB":
        return match.end() - amount.end <= 3 and len(text[amount.end : match.end()].strip()) == 1
    return True


_WORDS = re.compile(
    r"([ \u00a0]?[-‑][ ]?|[ \u00a0]{1,3}|\n|)([^\W\d_]+\.?(?:(?:[ ]|-| / )[^\W\d_]+){0,4})"
)
_OPENING = re.compile(r"(?:[ \u00a0]?[-‑][ ]?|[ \u00a0]{1,3}|\n|)([^\W\d_]+)")
_SYMBOL = re.compile(
    r"([ \u00a0]?-?[{<]?)(sq[.]? ?(?:miles|metres|meters|feet|km|ft|mi|m)\b|(?:°|º|"
    r"deg) ?(?:[Cc]elsius|[Ff]ahrenheit)|(?:°|º) ?[CF]?(?![A-Za-z])|% point|%|"
    r"deg ?[CF]\b"
    r"|(?:kn|lb)[ -]ft|ft-lb|lb-ft|"
    r"[^\W\d_]+[²³]?(?:(?<=m)[23](?!\d))?(?:/[^\W\d_]+)?|[₹€£¥₽₩₺₪₱₴₦₫₭৳₾฿₿¢₲₡₸₼₮₵؋֏៛℃℉٪]|"
    r"[′″](?![A-Za-z])|\$(?! ?\d(?!\d? ?(?:cents?|¢|c)\b)))"
)
# Letters that stand for a unit only when they touch the digits: apart they are words or names.
_GLUED_ONLY = frozenset("ghtlAJPKVW") | {"pc", "mb", "R", "ms", "kn", "cal", "ha", "in"}
_DIGITS_ONLY = frozenset(
    {
        "sec",
        "secs",
        "min",
        "mins",
        "hr",
        "hrs",
        "yr",
        "yrs",
        "wk",
        "wks",
        "pt",
        "pts",
        "pct",
        "kilo",
        "gig",
        "deg",
    }
)
_PENCE = re.compile(r"[ ]?p(?![\w'’]|\.\w)")
_CENTS = re.compile(r"c(?![\w'’/])")
_VIDEO_LINES = frozenset({360, 480, 720, 1080, 1440, 2160})
_GENERATION = re.compile(r"[ ]?G(?![\w])")
_INCHES = re.compile(r"[ -]?in\b(?=[.,;)]|[ -](?:tall|long|wide|high|deep|screen))")


def add_unit(text: str, amount: Amount) -> None:
    """Take in the unit behind the number, then the rate it is in ("a day", "per share")."""
    unit = _unit_after(text, amount)
    if unit is None:
        if amount.unit is not None:
            add_rate(text, amount)
        return
    found, end, rule = unit
    if amount.unit is not None and found.kind != "money":
        return
    if amount.prefixed and found.name in ("cent", "penny"):
        return
    if found.dimension == "money" and found.factor != 1:
        amount.value = tidy(amount.value * found.factor)
    amount.unit, amount.end, amount.kind = found.name, end, found.kind
    amount.rules.append(rule)
    if found.name == "pound" and _is_money(text, amount):
        amount.unit, amount.kind = "pound sterling", "money"
        amount.rules.append("pounds-of-money")
    if found.dimension == "money" and amount.scale == 1 and (more := _SCALE.match(text, end)):
        worth = number_words().scales.get(more[1].lower(), 0)
        if worth >= 1000 and text[end] == " ":
            amount.value, amount.scale, amount.end = tidy(amount.value * worth), worth, more.end()
    add_rate(text, amount)


_SCALES_OF_HEAT = frozenset(("celsius", "fahrenheit", "kelvin"))
# A clause cannot end on these: what follows them is a sign and no dash.
_SPACED_MINUS = re.compile(
    r"\b(?:to|of|at|by|from|than|below|reached|reaches|hit|hits|around|about|nearly|almost|between|"
    r"convert)( [-−–] )\Z"
)


def spaced_minus(text: str, amount: Amount) -> int | None:
    """Where the minus of "fell to - 20 °C" stands; None for a dash between clauses.

    With a blank on both sides only temperatures and percentages have one.
    """
    if amount.unit not in _SCALES_OF_HEAT and amount.kind != "percent":
        return None
    match = _SPACED_MINUS.search(text, max(0, amount.start - 12), amount.start)
    return match.start(1) + 1 if match else None


def _unit_after(text: str, amount: Amount) -> tuple[Unit, int, str] | None:
    digits = amount.numeral.form != "words" and not text[amount.numeral.start].isalpha()
    opening = _OPENING.match(text, amount.end)
    # Most words behind a number begin no unit: they need not be tried in every length.
    if (
        opening
        and (opening[1].lower() in unit_table().openings or opening[1][0].isupper())
        and (match := _WORDS.match(text, amount.end))
    ):
        if match[1] or not digits:
            found = _by_words(text, match, amount, digits)
            if found:
                return found
        elif len(match[2]) > 2 and (found := _by_words(text, match, amount, digits)):
            return found
    if digits or (
        (code := _CODE_AFTER.match(text, amount.end)) and code[1] in unit_table().symbols
    ):
        return _by_symbol(text, amount) or _stretched(text, amount)
    return _stretched(text, amount)


# "fourteen long months", "five more miles": how the stretch felt or that it is added, no thing.
_HOW_LONG = re.compile(
    r"[ ](long|short|full|whole|solid|straight|consecutive|successive|more|further|extra|"
    r"additional)[ ]([a-z]+)(?!\w|-)"
)


def _stretched(text: str, amount: Amount) -> tuple[Unit, int, str] | None:
    """The stretch of time, or of way that is added, behind a number and one such word."""
    match = _HOW_LONG.match(text, amount.end)
    unit = unit_table().words.get(match[2]) if match else None
    if match is None or unit is None:
        return None
    added = match[1] in ("more", "further", "extra", "additional")
    if unit.dimension == "time" or (added and unit.dimension == "length"):
        return unit, match.end(), "unit-word"
    return None


def _by_words(
    text: str, match: re.Match[str], amount: Amount, digits: bool
) -> tuple[Unit, int, str] | None:
    phrase = match[2]
    words = unit_table().words
    while phrase:
        key = phrase.lower().rstrip(".").replace("-", " ").replace(" / ", " per ")
        unit = words.get(key)
        end = match.start(2) + len(phrase.rstrip("."))
        pressed = digits and key == "bar" and _PRESSED.match(text, end)
        if (
            unit is not None
            and (pressed or unit.name != "bar")
            and _fits(unit, key, phrase, match[1], amount, digits)
        ):
            return unit, end, "unit-word"
        if unit is None and (made := _foreign(key, phrase)):
            return made, match.start(2) + len(phrase), "currency-of-country"
        cut = max(phrase.rfind(" "), phrase.rfind("-"))
        phrase = phrase[:cut].rstrip(" /") if cut > 0 else ""
    return None


_CODE_AFTER = re.compile(r"[ ]?([A-Za-z]*[A-Z]{3}|%)(?!\w)")
# Units that are names as well when they have a capital: "1987 Mark", "4 Turn Lane".
_COMMON_NAMES = frozenset(
    ("stone", "cup", "mark", "point", "points", "turn", "barrel", "knot", "acre", "bar", "bars",
     "newton", "newtons", "grain", "torr", "mao", "nit", "leone")
)  # fmt: skip
# "12 bar at the pump" is a pressure; "12 bar stools" and "12 bars" are things.
_PRESSED = re.compile(r"(?! [a-z]+s\b)(?!-)")
_KINDS_OF_MONEY = re.compile(
    r"[A-Z][a-z]+ (dollar|peso|franc|pound|rupee|dinar|dirham|shilling|krone|"
    r"krona|lira|rial|riyal|mark)s?"
)


def _foreign(key: str, phrase: str) -> Unit | None:
    match = _KINDS_OF_MONEY.fullmatch(phrase)
    return Unit(key.split()[0] + " " + match[1], "money") if match else None


def _fits(unit: Unit, key: str, phrase: str, gap: str, amount: Amount, digits: bool) -> bool:
    """Whether a word that can be a unit is one here."""
    if key in _DIGITS_ONLY and not digits:
        return False
    if key in _COMMON_NAMES and phrase[0].isupper() and not phrase.isupper():
        return False
    if key == "second":
        return "-" in gap or digits or amount.value == 1
    if key == "won":
        return amount.value >= 1000
    if key in ("knot", "mark", "turn", "stone", "point", "crown", "night") and amount.value > 1:
        return "-" in gap or key == "point" or digits
    return True


def _by_symbol(text: str, amount: Amount) -> tuple[Unit, int, str] | None:
    if (
        amount.value in (2, 3, 4, 5, 6)
        and not amount.prefixed
        and (match := _GENERATION.match(text, amount.end))
    ):
        return find_unit("generation wireless") or Unit("", ""), match.end(), "wireless-generation"
    if amount.value not in _VIDEO_LINES and (match := _PENCE.match(text, amount.end)):
        return Unit("penny", "money"), match.end(), "unit-symbol"
    if match := _CENTS.match(text, amount.end):
        return Unit("cent", "money"), match.end(), "unit-symbol"
    if match := _INCHES.match(text, amount.end):
        return find_unit("inch") or Unit("", ""), match.end(), "unit-symbol"
    match = _SYMBOL.match(text, amount.end)
    if match is None:
        return None
    gap, sign = match[1], match[2]
    end = match.end()
    if gap.endswith(("{", "<")):
        end += text[end : end + 1] in ("}", ">")
    unit = _symbol(sign)
    if unit is None and "/" in sign:
        above, _, below = sign.partition("/")
        top, bottom = _symbol(above) or find_unit(above), _symbol(below) or find_unit(below)
        if top and bottom:
            return Unit(f"{top.name} per {bottom.name}", "rate"), end, "unit-symbol"
        unit, end = top, match.start(2) + len(above)
        sign = above
    if unit is None or (gap and sign in _GLUED_ONLY) or _CODE.match(text, end):
        return None
    if sign == "s" and (gap or amount.numeral.form != "decimal"):
        return None
    if (
        len(sign) == 1
        and sign.isalpha()
        and text[end : end + 1] in "'’."
        and text[end + 1 : end + 2].isalpha()
    ):
        return None
    return unit, end, "unit-symbol"


_CODE = re.compile(r"\d|[ ]?-\d|/(?![A-Za-z])")


def _symbol(sign: str) -> Unit | None:
    symbols = unit_table().symbols
    plain = sign.replace(".", "")
    if plain.lower().endswith(("celsius", "fahrenheit")):
        return find_unit(plain.lower().lstrip("°ºdeg "))
    if plain.startswith("sq"):
        return symbols.get("sq " + plain[2:].strip()) or find_unit("square " + plain[2:].strip())
    return symbols.get(sign) or symbols.get(sign.replace(" ", ""))


_MONEY_NEAR = re.compile(
    r"£|\b(?:profits?|sales|cost|costs|worth|price[sd]?|pay|paid|revenues?|sterling|fee|fees|"
    r"budget|debts?|loan|bill|spend|spent|salary|wages?|fund|funding|earn\w*|shares?)\b",
    re.IGNORECASE,
)


def _is_money(text: str, amount: Amount) -> bool:
    """Pounds are money in sums of a size no weight has in the news, or beside words of money."""
    if amount.scale >= 1_000_000:
        return True
    return bool(_MONEY_NEAR.search(text, max(0, amount.start - 60), amount.end + 20))


_RATE = re.compile(
    r"(?: per |[ ]?/[ ]?|-per-)([^\W\d_]+)|(?:(?: |-| - )(?:an?|every|each)(?: |-|"
    r" - ))([^\W\d_]+)|(?: per (annum|head|capita))"
    r"| an (ounce|hour|acre)"
)
_CONVERSION = re.compile(r"[ ]?\([^()\n]{1,30}\)(?= (?:per|an?) )")
_NOT_A_RATE = re.compile(
    r"[ ]?(?:earlier|ago|later|before|after|of|in which|when|that|to the|old)\b|-old"
)
_RATE_NAMES = {
    "annum": "year",
    "capita": "person",
    "head": "person",
    "mmbtu": "million british thermal units",
}


def add_rate(text: str, amount: Amount) -> None:
    """ "$70 a share", "9,000 barrels per day": per what the number is counted."""
    bracket = _CONVERSION.match(text, amount.end) if amount.kind == "money" else None
    match = _RATE.match(text, bracket.end() if bracket else amount.end)
    if match is None or amount.unit is None or " per " in amount.unit:
        return
    word = (match[1] or match[2] or match[3] or match[4]).lower()
    if not match[1] and word not in counting_words().per_words:
        return
    slashed = "/" in match.group()
    unit = (unit_table().symbols.get(match[1] or "") if slashed else None) or find_unit(word)
    if slashed and unit is None and word not in counting_words().per_words:
        return
    if amount.kind == "duration" and not slashed:
        return
    if not match[1] and _NOT_A_RATE.match(text, match.end()):
        return
    below = _RATE_NAMES.get(word) or (unit.name if unit and unit.name != "pound sterling" else word)
    amount.unit = f"{amount.unit} per {below}"
    if bracket is None:
        amount.end = match.end()
    amount.rules.append("rate")
