"""Two amounts that belong together: ranges, shared scales and units, ratios, hanging hyphens."""

from __future__ import annotations

import re

from redpencil.claims.quantities.amounts import (
    Amount,
    add_rate,
    add_scale,
    add_unit,
    spaced_minus,
)
from redpencil.claims.quantities.concepts import counted_noun
from redpencil.claims.quantities.digits import read_digits
from redpencil.claims.quantities.non_claims import is_year
from redpencil.claims.quantities.numerals import NumberWords, read_words, tidy
from redpencil.claims.quantities.signs import Currency, read_currency, read_minus
from redpencil.model import Number, QuantityKind

_JOIN = re.compile(
    r"(?P<dash>[-–—~]| [-–—] )|[ ]+(?P<to>to)(?:[ ](?:about|around|nearly|more than|"
    r"as much as|almost|over))?[ ]+"
    r"|[ ]+(?P<and>and|through)[ ]+|[ ]+(?P<or>or)[ ]+|[ ]+(?P<upto>up to)[ ]+|"
    r"(?P<slash>/)(?=[$€£])"
)
_CLOSED_BEFORE_SCALE = re.compile(r"\)(?= ?(?:thousand|million|billion|trillion|bn|mn)\b)")
_ACCOUNT_LEFT = re.compile(
    r"\b(?:loss|losses|profit|income|earnings|result|deficit|surplus|cash flow|EBITDA?)"
    r"(?: (?:of|was|is|were|came to|for the (?:year|quarter|period)))? \Z",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\bbetween(?: (?:about|around|roughly|just|some|an estimated))? \Z", re.IGNORECASE
)
_FROM = re.compile(r"\bfrom(?: (?:about|around|roughly|just|some|as little as))? \Z", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:[A-Za-z]{1,3}[ ]?\$|\$(?:US|AU?|NZ)?|[A-Z]{2,3}[ ]?|[€£¥₹₽₩₺₪₱₴₦₫₭৳₾฿₿₤₲₡₸₼₮₵؋֏៛]|"
    r"Y=)?[ ]?[-−]?(?=\.?\d)"
)


def read_amount(text: str, at: int, words: NumberWords) -> Amount | None:
    """The amount that begins at ``at`` with its currency sign, digits or number word; or None."""
    opening = _OPENING.match(text, at)
    if opening is None:
        numeral = read_words(text, at, words)
        if numeral is None:
            return None
        amount = Amount(
            at, numeral.end, numeral, numeral.value, scale=numeral.scale, rules=[numeral.rule]
        )
        add_unit(text, amount)
        return amount
    return amount_at(text, opening.end(), words, read_currency(text, opening.end()), at)


def amount_at(
    text: str, at: int, words: NumberWords, currency: Currency | None, low: int
) -> Amount | None:
    """The amount whose digits begin at ``at``; its sign and currency reach back to ``low``."""
    numeral = read_digits(text, at)
    if numeral is None:
        return None
    amount = Amount(
        at, numeral.end, numeral, numeral.value, scale=numeral.scale, rules=[numeral.rule]
    )
    if currency and currency[0] >= low:
        start, unit, scale, minus = currency
        amount.start, amount.unit, amount.kind, amount.prefixed = start, unit, "money", True
        amount.value = tidy(amount.value * scale * (-1 if minus else 1))
        amount.rules.append("currency-before")
    minus_at = read_minus(text, amount.start)
    if minus_at < amount.start and minus_at >= low:
        amount.value, amount.start = -amount.value, minus_at
        amount.rules.append("minus")
    add_scale(text, amount, words)
    if amount.scale == 1 and text[amount.start - 1 : amount.start] == "(":
        _take_brackets(text, amount, words, low)
    add_unit(text, amount)
    if amount.value > 0 and (sign := spaced_minus(text, amount)) is not None and sign >= low:
        amount.value, amount.start = -amount.value, sign
        amount.rules.append("minus")
    return amount


def _take_brackets(text: str, amount: Amount, words: NumberWords, low: int) -> None:
    """ "(3.2) million" and "$(4.5)" are losses, as accounts print them.

    So is "(1,250)" behind a word of accounts; elsewhere a figure in brackets is an addition.
    """
    if amount.unit is not None or text[amount.end : amount.end + 1] != ")":
        return
    opening = amount.start - 1
    currency = read_currency(text, opening) if opening > low else None
    if currency and currency[0] >= low and not currency[3]:
        amount.start, amount.unit, amount.kind, amount.prefixed = (
            currency[0],
            currency[1],
            "money",
            True,
        )
        amount.value = tidy(amount.value * currency[2])
        amount.rules.append("currency-before")
    elif _CLOSED_BEFORE_SCALE.match(text, amount.end) or (
        amount.numeral.rule != "digits"
        and _ACCOUNT_LEFT.search(text, max(low, opening - 40), opening)
    ):
        amount.start = opening
    else:
        return
    amount.end, amount.value = amount.end + 1, -amount.value
    add_scale(text, amount, words)
    amount.rules.append("minus-by-brackets")


def join_range(text: str, first: Amount, words: NumberWords, changed: bool) -> Amount | None:
    """``first`` and the amount behind "to", "and", "or" or a dash as one interval; or None.

    ``changed`` says that a verb of change stands before: "rose 5% to 60" is no range.
    """
    match = _JOIN.match(text, first.end)
    if match is None:
        return None
    left = text[max(0, first.start - 32) : first.start]
    between, since = bool(_BETWEEN.search(left)), bool(_FROM.search(left))
    if match["and"] and not between:
        return None
    if (match["to"] or match["upto"]) and changed and not since:
        return None
    second = read_amount(text, match.end(), words)
    if second is None or isinstance(second.value, tuple):
        return None
    if match["or"]:
        return _alternative(text, first, second)
    if not _agree(first, second, between or since):
        return None
    low, high = _share_scale(first, second), second.value
    if (
        match["dash"]
        and first.unit is None
        and (low >= high or is_year(text, first.start, first.end))
    ):
        return None
    if low >= high and not since:
        return None
    low, high = min(low, high), max(low, high)
    second.value = high
    return merged(text, first, second, low, "range")


def _agree(first: Amount, second: Amount, framed: bool) -> bool:
    """Whether two amounts can be the ends of one range: the same unit, or one for both."""
    if first.unit == second.unit:
        return True
    if first.unit is None:
        return first.numeral.form != "fraction" or framed
    if second.unit is None:
        return first.prefixed
    return second.unit.startswith(f"{first.unit} per ")


def _share_scale(first: Amount, second: Amount) -> Number:
    """The lower end, in the scale of the upper one where it has none: "$26 and $31 million"."""
    if first.scale == 1 and second.scale >= 1000:
        coefficient = second.value / second.scale
        if 0 < first.value < coefficient:
            return tidy(first.value * second.scale)
    return first.value


def _alternative(text: str, first: Amount, second: Amount) -> Amount | None:
    """ "two or three": neighbours on the number line are one estimate, others are two figures."""
    if first.unit is not None or first.numeral.form not in ("words", "digits"):
        return None
    low = _share_scale(first, second)
    if not low < second.value <= low * 2 or second.numeral.form != first.numeral.form:
        return None
    either = merged(text, first, second, low, "either-or")
    either.rules.append("approximate")
    return either


def merged(text: str, first: Amount, second: Amount, low: Number, rule: str) -> Amount:
    """One interval of two amounts, from ``low`` to the second; the rules of both, and this one."""
    unit = second.unit or first.unit
    kind = second.kind if second.unit else first.kind
    both = Amount(
        first.start, second.end, second.numeral, second.value, unit, kind, second.scale, False
    )
    both.rules = [*first.rules, *second.rules, rule]
    both.low = low
    if first.prefixed and not second.prefixed:
        add_rate(text, both)  # "$2-3 billion a year": the sign stands before, the rate behind
    return both


_TO_ONE = re.compile(r"-to-(?=\d|[a-z])")
_OUT_OF = re.compile(r"[ -]+(?P<how>out of|in|over)[ -]+(?:every |each )?")


def join_ratio(text: str, first: Amount, words: NumberWords) -> Amount | None:
    """ "six out of seven", "one in four" as one ratio; None for two numbers."""
    if first.unit is not None or first.numeral.form not in ("words", "digits") or first.scale > 1:
        return None
    if to_one := _TO_ONE.match(text, first.end):
        below = read_amount(text, to_one.end(), words)
        if below is not None and below.unit is None and below.value > 0:
            part = tidy(first.value / below.value)
            joined = Amount(first.start, below.end, first.numeral, part, None, "ratio")
            joined.rules = [*first.rules, "ratio-to"]
            return joined
    match = _OUT_OF.match(text, first.end)
    if match is None:
        return None
    second = read_amount(text, match.end(), words)
    if second is None or second.unit is not None or not first.value < second.value:
        return None
    if second.numeral.form not in ("words", "digits"):
        return None
    loose = match["how"] != "out of"
    if loose and (is_year(text, match.end(), second.end) or first.value > 20 or second.value < 2):
        return None
    joined = Amount(
        first.start, second.end, first.numeral, first.value / second.value, None, "ratio"
    )
    joined.rules = [*first.rules, "ratio-" + match["how"].replace(" ", "-")]
    return joined


_PAIRS = {
    ("foot", "inch"): 12, ("dollar", "cent"): 100, ("pound sterling", "penny"): 100,
    ("euro", "cent"): 100, ("pound", "ounce"): 16, ("stone", "pound"): 14,
    ("chinese yuan", "jiao"): 10, ("russian ruble", "kopek"): 100, ("indian rupee", "paisa"): 100,
    ("polish zloty", "grosz"): 100, ("israeli shekel", "agora"): 100,
    ("swiss franc", "centime"): 100, ("south african rand", "cent"): 100,
    **{(f"{country} dollar", "cent"): 100 for country in (
        "australian", "canadian", "hong kong", "new zealand", "singapore", "jamaican")},
}  # fmt: skip
_LARGER = frozenset(larger for larger, _ in _PAIRS)
_NEXT = re.compile(r",? (?:and )?|(?<=[a-z])(?=\d)")
_BARE_CENTS = re.compile(
    r"(?: and)? (\d\d|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    r"ninety)(?= ?(?:[.,;!?)]|\Z| more\b))(?![.,]\d)"
)


def join_pair(text: str, first: Amount, words: NumberWords) -> Amount | None:
    """ "6 feet 3 inches", "8 dollars 70 cents" as one amount in the larger unit; or None."""
    if first.unit not in _LARGER:
        return None
    gap = _NEXT.match(text, first.end)
    second = read_amount(text, gap.end(), words) if gap else None
    if second is not None and second.unit is not None and not second.prefixed:
        parts = _PAIRS.get((first.unit, second.unit))
        if parts and 0 < second.value < parts:
            joined = Amount(
                first.start,
                second.end,
                first.numeral,
                tidy(first.value + second.value / parts),
                first.unit,
                first.kind,
            )
            joined.rules = [*first.rules, "pair-of-units"]
            return joined
    if (
        first.kind == "money"
        and not first.prefixed
        and (bare := _BARE_CENTS.match(text, first.end))
    ):
        numeral = read_words(text, bare.start(1), words)
        cents = numeral.value if numeral else int(bare[1])
        joined = Amount(
            first.start,
            bare.end(),
            first.numeral,
            tidy(first.value + cents / 100),
            first.unit,
            "money",
        )
        joined.rules = [*first.rules, "bare-cents"]
        return joined
    return None


_HANGING = re.compile(r"-(?=,? (?:and|or|to) |, )")
_SUSPENDED = re.compile(r"-(?:,? (?:and|or|to) |, )")


def is_hanging(text: str, amount: Amount) -> bool:
    """Whether a hyphen waits for a later unit: the "7-" of "a 7- or 8-inch screen"."""
    return amount.unit is None and bool(_HANGING.match(text, amount.end))


def suspended_unit(
    text: str, amount: Amount, words: NumberWords
) -> tuple[str, QuantityKind] | None:
    """The unit that a hanging hyphen waits for, up to four numbers on, with its kind; or None."""
    end = amount.end
    for _ in range(4):
        link = _SUSPENDED.match(text, end)
        later = read_amount(text, link.end(), words) if link else None
        if later is None:
            return None
        if later.unit is not None:
            return later.unit, later.kind
        end = later.end
        if not _HANGING.match(text, end):
            noun = counted_noun(text, end, True)
            return (noun.noun, "number") if noun else None
    return None
