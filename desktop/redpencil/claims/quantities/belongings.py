"""What belongs to a number that was read: range, modifier, change, age and the thing counted."""

from __future__ import annotations

import re
from dataclasses import replace

from redpencil.claims.quantities.amounts import Amount
from redpencil.claims.quantities.bounds import BETWEEN, join_bounds
from redpencil.claims.quantities.changes import (
    change_after,
    change_before,
    change_of,
    change_of_count,
    change_to_level,
    sizes_change,
)
from redpencil.claims.quantities.concepts import (
    counted_noun,
    is_elided,
    measured_thing,
    subject_before,
)
from redpencil.claims.quantities.conversions import comes_to, converted
from redpencil.claims.quantities.hedges import modifier_after, modifier_before
from redpencil.claims.quantities.numerals import NumberWords
from redpencil.claims.quantities.ranges import (
    is_hanging,
    join_pair,
    join_range,
    join_ratio,
    read_amount,
    suspended_unit,
)
from redpencil.claims.quantities.roles import role_of
from redpencil.claims.quantities.stops import stop_between
from redpencil.claims.quantities.units import find_unit, to_base_unit
from redpencil.model import Direction, Modifier, Quantity, QuantityKind, Value

_Change = tuple[Direction, str, int]
_BENEATH = re.compile(r"\b(?:under|below) $", re.IGNORECASE)
_OF = re.compile(r" of [a-z]")

_OF_THE = re.compile(r" of (?:the|its|their|his|her|a)[ ]")
_OR_TWO = re.compile(r"\b(?:an?|another) ([a-z]+) or \Z")
_PER_TIME = re.compile(r" (?:per|a) (day|week|month|year|hour|minute)\b")
_BY = re.compile(r" (?:by|x|×) (?=\d|[a-z])")
# "Rupees 4,000", as money is written from Lagos to Manila: the name stands before the figure.
_MONEY_BEFORE = re.compile(
    r"\b(rupees?|ringgit|sen|naira|cedis?|dirhams?|dinars?|riyals?|rials?|shillings?|taka|baht|"
    r"pesos?|rubles?|roubles?|rupiah|dollars?|euros?|yen|yuan|won|rand) \Z",
    re.IGNORECASE,
)
_TEMPERATURES = ("celsius", "fahrenheit", "kelvin", "degree")
# How far apart two temperatures lie; "five degrees below zero" is a temperature.
_WARMER = re.compile(
    r"(?: \([^()\n]{1,30}\))? (?:[a-z]+ly )?(?:warmer|colder|cooler|hotter|milder|of warming|"
    r"(?:above|below) (?:the )?(?:normal|average|usual|seasonal|pre-industrial))\b"
)
_FOLD = re.compile(r"[ -]?fold\b")
_TIMES = re.compile(r"[ -]times?\b")
TIMES_RIGHT = re.compile(
    r"[ ](?:as|more|the|higher|larger|bigger|that|those|its|their|his|her|what|less|over|greater|"
    r"faster|longer|lower|earnings|book|annual|than)\b"
)
"""What follows a multiple ("three times as many"), and not a mere count of times."""
_BRACKET = re.compile(r"[ ]?\([ ]?|[ ]?/[ ]?|\)? ?\(")
_OLD = re.compile(r"(?:[ -]{1,2}olds?\b|[ ]of age\b)")
_AGE_OF = re.compile(r"\b(?:age of|aged|ages) \Z", re.IGNORECASE)
_AGED = re.compile(r"\b(?:aged|age|ages)(?: of| between| from)? \Z", re.IGNORECASE)
_APPOSITION = re.compile(r"[A-Z][\w'’.-]+(?: (?:Jr|Sr|II|III)\.?)?, \Z")
_AFTER_AGE = re.compile(r"[ ]?(?:,|\.(?:\s|\Z)|;|\)| (?:and|who|was|is|said|has|had|of)\b)")
_TWO_NAMES = re.compile(r"[A-Z][a-z'’-]+ [A-Z][\w'’-]+ \Z")
_AFTER_NAME = re.compile(r" (?:has|had|was|is|who|said|says|told)\b")
_PEOPLE_UNDER = re.compile(
    r"\b(?:people|men|women|children|adults|voters|those|anyone|anybody|everyone|residents|patients|"
    r"kids|persons|americans|workers|drivers) (?:under|over|above|below) \Z",
    re.IGNORECASE,
)
_TURNED = re.compile(r"\b(?:who is|who was|who’s|who's|turned|turns|turning) \Z")
_YO = re.compile(r"[ ]?(?:yo|y/o|y\.o\.)\b")
_AGE_ENDS = ("age ", "aged ", "ages ", " of ", " between ", " from ")
_BOUND_ENDS = ("under ", "over ", "above ", "below ")
_TURNED_ENDS = ("is ", "was ", "’s ", "'s ", "turned ", "turns ", "turning ")
_CONTINUES = re.compile(r"\b(?:from|with|against|than|and|to|or|another|while|at)\b|,|;")
_OR = re.compile(r",? or (?:about |around |nearly |almost |more than |some )?")
# Further on, a number left bare is another thing than the one before it.
_FAR = 80


def finish(text: str, amount: Amount, words: NumberWords, last: Quantity | None) -> Quantity:
    """The quantity that an amount becomes; ``last`` is the quantity before it in the text."""
    hedge = modifier_before(text, amount.start)
    opening = hedge[1] if hedge else amount.start
    change = change_before(text, opening)
    if change is None and amount.value > 0:  # "a loss of (1,250)" is a level, no change
        change = change_of(text, opening, amount.kind, amount.unit)
    if amount.low is None:
        bounds = join_bounds(text, amount, hedge[0] if hedge else None, words)
        amount = bounds or _joined(text, amount, words, change is not None)
    modifier, modifier_end = _modifier(text, amount, hedge[0] if hedge else None, last)
    concept = _belongings(text, amount, words, last)
    value: Value = amount.value if amount.low is None else (amount.low, amount.value)
    direction = _direction(text, amount, change, last, concept)
    if change is not None and amount.unit is not None and concept is None:
        concept = subject_before(text, change[2])
    kind: QuantityKind = amount.kind
    if amount.low is not None and kind != "age":
        kind = "range"
    if modifier != "exact":
        amount.rules.append(f"modifier-{modifier.replace('_', '-')}")
    end = max(amount.end, modifier_end)
    # A loss is a level that lies below nothing, no change.
    sized = bool(direction) and "minus-is-down" not in amount.rules
    sized = sized or (amount.kind == "percent" and sizes_change(text, amount.end))
    sized = sized or (amount.unit in _TEMPERATURES and bool(_WARMER.match(text, amount.end)))
    quantity = Quantity(
        kind=kind,
        start=amount.start,
        end=end,
        raw=text[amount.start : end],
        value=value,
        unit=amount.unit,
        modifier=modifier,
        change=direction,
        concept=concept,
        rules=tuple(dict.fromkeys(amount.rules)),
        role=role_of(text, opening, sized, amount.unit, amount.low, last),
    )
    place = converted(text, quantity, last)
    if place is None or last is None:
        return quantity
    quantity = replace(quantity, converts=place)
    if last.role == "difference":  # "10 °C (18 °F) warmer": both are
        quantity = replace(quantity, role=last.role)
    return replace(quantity, comes_to=comes_to(quantity, last))


def _joined(text: str, amount: Amount, words: NumberWords, changed: bool) -> Amount:
    return (
        join_pair(text, amount, words)
        or join_range(text, amount, words, changed)
        or join_ratio(text, amount, words)
        or amount
    )


def _direction(
    text: str,
    amount: Amount,
    change: _Change | None,
    last: Quantity | None,
    concept: str | None,
) -> Direction | None:
    """Up or down, by the verb before, a minus sign, or what stands behind ("a 3% rise")."""
    if change is not None:
        amount.rules.append(change[1])
        return change[0]
    if amount.kind in ("percent", "money") and amount.low is None and amount.value < 0:
        amount.rules.append("minus-is-down")
        return "down"
    if last is not None and last.change and _OR.fullmatch(text[last.end : amount.start]):
        amount.rules.append("change-shared")
        return last.change
    if amount.low is not None:
        return None
    if amount.kind in ("percent", "money", "measure"):
        if stepped := change_to_level(text, amount.start, amount.end):
            amount.rules.append("change-to-level")
            return stepped
        behind = change_after(text, amount.end, amount.kind, amount.unit)
    else:
        hyphened = text[amount.numeral.end : amount.numeral.end + 1] == "-"
        behind = change_of_count(concept) if hyphened and amount.kind == "number" else None
    if behind:
        amount.rules.append("change-noun")
    return behind


def _modifier(
    text: str, amount: Amount, before: Modifier | None, last: Quantity | None
) -> tuple[Modifier, int]:
    """The modifier, and how far the words that give it reach."""
    after = modifier_after(text, amount.end)
    if after is not None:
        return after
    if BETWEEN in amount.rules:
        return "exact", amount.end
    if "approximate" in amount.rules:
        return "approx", amount.end
    if before is not None and not _lies_beneath(text, amount):
        return before, amount.end
    # A conversion in brackets is as loose as the figure before it: "over 6m lei ($2m)".
    near = last is not None and amount.start - last.end <= 3
    if last is not None and near and _BRACKET.fullmatch(text[last.end : amount.start]):
        return last.modifier, amount.end
    return "exact", amount.end


def _lies_beneath(text: str, amount: Amount) -> bool:
    """Whether "under" tells a place and not a bound: "under two metres of water"."""
    if not _BENEATH.search(text, max(0, amount.start - 9), amount.start):
        return False
    base = to_base_unit(1, amount.unit)
    return base is not None and base[1] == "metre" and bool(_OF.match(text, amount.end))


def _belongings(text: str, amount: Amount, words: NumberWords, last: Quantity | None) -> str | None:
    """Settle age, times and the noun counted; what comes back is the concept."""
    if amount.kind == "duration":
        old = _OLD.match(text, amount.end)
        if old or _AGE_OF.search(text, max(0, amount.start - 14), amount.start):
            amount.kind = "age"
            amount.end = old.end() if old else amount.end
            amount.rules.append("age")
            return measured_thing(text, amount.end, True)
    bare_range = amount.low is not None and amount.unit is None
    if bare_range and _AGED.search(text, max(0, amount.start - 20), amount.start):
        amount.kind, amount.unit = "age", "year"
        amount.rules.append("age")
        return None
    if amount.unit is not None or amount.kind == "ratio":
        adjective = amount.kind in ("measure", "duration", "money", "ratio")
        return measured_thing(text, amount.end, adjective)
    if is_age(text, amount.numeral.start, amount.end, amount.value):
        amount.kind, amount.unit = "age", "year"
        amount.rules.append("age-in-apposition")
        return None
    if fold := _FOLD.match(text, amount.end):
        amount.unit, amount.kind, amount.end = "time", "multiple", fold.end()
        amount.rules.append("times")
        return None
    if times := _TIMES.match(text, amount.end):
        amount.unit, amount.end = "time", times.end()
        if TIMES_RIGHT.match(text, times.end()) or amount.numeral.form == "decimal":
            amount.kind = "multiple"
        amount.rules.append("times")
        return None
    return _counted(text, amount, words, last)


def _counted(text: str, amount: Amount, words: NumberWords, last: Quantity | None) -> str | None:
    tail = modifier_after(text, amount.end)
    many = amount.value != 1 or amount.low is not None
    hyphened = bool(tail) and text[amount.end : amount.end + 1] == "-"
    noun = counted_noun(text, tail[1] if tail else amount.end, many, attributive=hyphened)
    absent = noun is None or is_hanging(text, amount)
    if absent and _unit_elsewhere(text, amount, words, last):
        return None
    if noun is not None:
        amount.unit, amount.end = noun.noun, max(noun.end, amount.end)
        amount.rules.append(noun.rule)
        return noun.concept
    return _elided(text, amount, last)


def _unit_elsewhere(text: str, amount: Amount, words: NumberWords, last: Quantity | None) -> bool:
    """A unit that is said once for several numbers, or before the number."""
    if is_hanging(text, amount) and (unit := suspended_unit(text, amount, words)):
        amount.unit, amount.kind = unit
        amount.rules.append("suspended-hyphen")
    elif named := _MONEY_BEFORE.search(text, max(0, amount.start - 10), amount.start):
        money = find_unit(named[1].lower())
        if money is None or not text[amount.start].isdigit():
            return False
        amount.start, amount.unit, amount.kind = named.start(), money.name, "money"
        amount.rules.append("currency-before")
    elif whole := _OF_THE.match(text, amount.end):
        later = read_amount(text, whole.end(), words)
        if later is None or later.unit is None or later.kind not in ("money", "measure"):
            return False
        amount.unit, amount.kind = later.unit, later.kind
        amount.rules.append("unit-of-the-whole")
    elif pair := _OR_TWO.search(text, max(0, amount.start - 30), amount.start):
        amount.unit = pair[1].lower()
        amount.rules.append("noun-or-two")
    elif by := _BY.match(text, amount.end):
        side = read_amount(text, by.end(), words)
        if side is None or side.unit is None or side.kind != "measure":
            return False
        amount.unit, amount.kind = side.unit, side.kind
        amount.rules.append("elided-unit")
    elif per := _PER_TIME.match(text, amount.end):
        if last is None or last.unit is None or last.kind != "number":
            return False
        amount.unit, amount.end = f"{last.unit} per {per[1]}", per.end()
        amount.rules.append("elided-unit")
    else:
        return False
    return True


def _elided(text: str, amount: Amount, last: Quantity | None) -> str | None:
    """The unit and concept of the number before, where this one leaves them out."""
    if last is None or last.unit is None or not is_elided(text, amount.end):
        return None
    between = text[last.end : amount.start]
    if len(between) > _FAR or stop_between(text, last.end, amount.start):
        return None
    if last.kind == "percent" and change_before(text, amount.start):
        amount.unit, amount.kind = last.unit, "percent"
    elif last.kind in ("number", "range") and _CONTINUES.search(between):
        amount.unit = last.unit
    else:
        return None
    amount.rules.append("elided-unit")
    return last.concept


def is_age(text: str, at: int, end: int, value: Value) -> bool:
    """Whether a bare number is an age: "aged 58", "Lind, 58,", "Ola Lind 58 has"."""
    if not isinstance(value, int) or not 0 < value <= 120:
        return False
    if _YO.match(text, end):
        return True
    # How the words before it end tells which of the patterns are worth a try.
    low = max(0, at - 40)
    left = text[max(0, at - 10) : at].lower()
    if left.endswith(_AGE_ENDS) and _AGED.search(text, low, at):
        return True
    if left.endswith(_BOUND_ENDS) and value >= 10 and _PEOPLE_UNDER.search(text, low, at):
        return True
    if (
        left.endswith(_TURNED_ENDS)
        and _TURNED.search(text, low, at)
        and _AFTER_AGE.match(text, end)
    ):
        return True
    if not text[at].isdigit():
        return False
    if left.endswith(", ") and _AFTER_AGE.match(text, end) and _APPOSITION.search(text, low, at):
        return True
    return bool(_AFTER_NAME.match(text, end) and _TWO_NAMES.search(text, low, at))
