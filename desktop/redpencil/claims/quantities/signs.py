"""What stands right before the digits of a number: a currency's sign or code, a minus."""

from __future__ import annotations

import re
from functools import cache

from redpencil.claims.quantities.units import unit_table
from redpencil.model import Number

_COUNTRIES = {
    "US": "dollar", "A": "australian dollar", "AU": "australian dollar", "C": "canadian dollar",
    "CA": "canadian dollar", "CAN": "canadian dollar", "HK": "hong kong dollar",
    "NZ": "new zealand dollar", "S": "singapore dollar", "SG": "singapore dollar",
    "NT": "taiwan dollar", "J": "jamaican dollar", "R": "brazilian real", "MEX": "mexican peso",
}  # fmt: skip
_DOLLAR = re.compile(
    r"(?:(?<![A-Za-z])(US|us|[Uu]\.[Ss]\.?|AU?|CA?|Can|c|S|SG|HK|hk|NZ|nz|NT|J|R|"
    r"Mex|[A-Za-z]{3})[ ]?)?"
    r"\$(?:[ ]?(US|AU?|CA?|HK|NZ|S))?[ ]?(-|−)?\Z"
)
_MINUS = re.compile(
    r"(?<!COVID )(?<!Covid )(?<![^\s(\[,;:=<>])[-−]\Z|"
    r"(?:\A|\n)[ ]*[-−][ ]\Z|\b(?:[Mm]inus|[Nn]egative)[ -]\Z"
)


@cache
def _prefix() -> re.Pattern[str]:
    """Currency signs and codes that end right before a number, the dollar's left out."""
    signs = sorted((s for s in unit_table().prefixes if "$" not in s), key=len, reverse=True)
    letters = "|".join(re.escape(s) for s in signs if s[0].isalpha() and len(s) > 1)
    others = "|".join(re.escape(s) for s in signs if not s[0].isalpha())
    scaled = r"M?" if letters else ""
    return re.compile(rf"(?:(?<![A-Za-z])({scaled})({letters})|({others}))[ \u00a0]?(-|−)?\Z")


# "75 -300mm" is a span; "Stoxx 50 -1.3%" is a loss.
_SPAN_LEFT = re.compile(r"(?<!\d)(\d{1,6}) [-−]\Z")
_SPAN_RIGHT = re.compile(r"(\d{1,6})(?![\d%]|[.,]\d)")


Currency = tuple[int, str, Number, bool]
"""A currency before a number: its start, name and scale, and whether a minus stands in it."""


def read_currency(text: str, at: int) -> Currency | None:
    """The currency written before ``at``, or None."""
    if at and text[at - 1] not in "-− \u00a0$=." and not _may_be_sign(text[at - 1]):
        return None
    low = max(0, at - 9)
    last = at - (text[low:at].endswith(("-", "−")))
    last -= text[low:last].endswith((" ", "\u00a0"))
    if last <= low or text[last - 1] not in _sign_ends():
        return None  # most numbers have a word before them: no need to look for its beginning
    if match := _DOLLAR.search(text, low, at):
        country = (match[1] or match[2] or "US").replace(".", "").upper()
        code = unit_table().symbols.get(country) if len(country) == 3 else None
        start = match.start()
        if code is None and country not in _COUNTRIES:
            start, country = match.start() + len(match[1] or ""), "US"
            start += len(text[start:at]) - len(text[start:at].lstrip())
        elif (
            match[1] in ("A", "S", "C", "R", "J")
            and text[match.end(1)] == " "
            and (match[1] == "A" or (start and text[start - 1] not in " ("))
        ):
            start, country = match.end(1) + 1, "US"
        return start, code.name if code else _COUNTRIES[country], 1, bool(match[3])
    if match := _prefix().search(text, low, at):
        sign = match[2] or match[3]
        scale = 1_000_000 if match[1] == "M" else 1
        return match.start(), unit_table().prefixes[sign].name, scale, bool(match[4])
    return None


_SUM = re.compile(r"([A-Z]{2,3})\d[\d.,]*")


def is_sum(word: str) -> bool:
    """Whether a word is a code of a currency joined to its figure: the last of "3 USD50 cards"."""
    match = _SUM.fullmatch(word)
    return match is not None and match[1] in unit_table().prefixes


@cache
def _sign_ends() -> frozenset[str]:
    """The characters that a sign or code of a currency ends with."""
    return frozenset(sign[-1] for sign in [*unit_table().prefixes, *_COUNTRIES, "$"])


def _may_be_sign(char: str) -> bool:
    return char.isalpha() or (not char.isalnum() and char in "€£¥₹₽₩₺₪₱₴₦₫₭৳₾฿₿₤₲₡₸₼₮₵؋֏៛")


def read_minus(text: str, at: int) -> int:
    """Where the minus sign or word before ``at`` begins; ``at`` itself if there is none."""
    left = text[max(0, at - 2) : at]
    if not left.endswith(("-", "−", "- ", "− ", "s ", "e ")):
        return at
    if left.endswith((" -", " −")) and (low := _SPAN_LEFT.search(text, max(0, at - 9), at)):
        high = _SPAN_RIGHT.match(text, at)
        if high and int(low[1]) < int(high[1]):
            return at
    match = _MINUS.search(text, max(0, at - 10), at)
    return match.end() - len(match.group().lstrip()) if match else at
