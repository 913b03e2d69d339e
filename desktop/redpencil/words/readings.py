"""What was read out of a claim, in words: '> 1,200 · workers' for 'more than 1,200 workers'."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from math import isinf

from redpencil.model import (
    Claim,
    Mention,
    Modifier,
    Number,
    Quantity,
    Quotation,
    QuotationKind,
    Value,
)
from redpencil.words.labels import MODIFIER_LABELS, PARTLY_QUOTED, READING_KINDS
from redpencil.words.speaking import as_written, counted, each_said, said

_SIGNS: dict[Modifier, str] = each_said(
    {
        "exact": "",
        "approx": "about ",
        "more_than": "> ",
        "at_least": "≥ ",
        "less_than": "< ",
        "at_most": "≤ ",
    }
)
_SCALES: tuple[tuple[int, Callable[[int, str], str]], ...] = (
    (10**12, lambda n, size: counted(n, "{size} trillion", "{size} trillion", size=size)),
    (10**9, lambda n, size: counted(n, "{size} billion", "{size} billion", size=size)),
    (10**6, lambda n, size: counted(n, "{size} million", "{size} million", size=size)),
)
_QUOTATION_KINDS: Mapping[QuotationKind, str] = {
    "direct": "",
    "mixed": PARTLY_QUOTED,
    "indirect": READING_KINDS["indirect"],
}
_CHANGES = each_said({"up": "up {amount}", "down": "down {amount}"})
_ROLES = each_said(
    {
        "new": "the new value, after a change",
        "old": "the old value, before a change",
        "difference": "the size of a change",
    }
)
_CHANGE_VALUES = each_said({"up": "rose", "down": "fell"})
_MEASURED = frozenset({"percent", "money", "measure", "age", "duration"})
# Dates and ordinals are told by their own words: 2,026 is not a year.
_IN_OWN_WORDS = frozenset({"date", "ordinal"})
_IRREGULAR = {
    "foot": "feet",
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "life": "lives",
    "half": "halves",
    "penny": "pence",
    "fisherman": "fishermen",
    "policeman": "policemen",
}
_INVARIABLE = frozenset(
    {"yen", "yuan", "won", "baht", "rand", "renminbi", "hertz", "kilowatt-hour", "aircraft",
     "police", "people", "series", "species", "sheep", "hectare-foot", "percent", "personnel"}
)  # fmt: skip

MONTH_NAMES: tuple[str, ...] = each_said(
    (
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    )
)  # fmt: skip
WEEKDAY_NAMES: tuple[str, ...] = each_said(
    ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
)
INTERVAL_JOINT = said("{low} to {high}", low="", high="")
"""What stands between the ends of an interval that is typed or read out."""


def describe_number(number: Number) -> str:
    """A number as it is read: grouped by thousands, round millions and more in words."""
    if isinf(number):
        return said("any number")
    exact = Decimal(str(number)) if isinstance(number, float) else Decimal(number)
    for size, in_words in _SCALES:
        scaled = exact / size
        if abs(scaled) >= 1 and scaled == round(scaled, 3):
            return in_words(int(abs(scaled)), _grouped(scaled))
    return _grouped(exact)


def _grouped(exact: Decimal) -> str:
    words = f"{exact:,f}"
    if "." in words:
        words = words.rstrip("0").rstrip(".")
    return as_written(words.replace("-", "−"))


def describe_value(value: Value | None, modifier: Modifier, *, spoken: bool = False) -> str:
    """A value with its hedge: '> 1,200', 'about 3–7', '26–31 million'; empty for None.

    ``spoken`` puts words in the place of signs, for screen readers.
    """
    if value is None:
        return ""
    hedge = _SIGNS[modifier]
    if spoken:
        hedge = "" if modifier == "exact" else f"{MODIFIER_LABELS[modifier]} "
    if isinstance(value, tuple):
        return _interval(value, hedge, spoken=spoken)
    return hedge + describe_number(value)


def _interval(value: tuple[Number, Number], hedge: str, *, spoken: bool) -> str:
    low, high = value
    if isinf(high) and not isinf(low):
        return said("{low} or more", low=describe_number(low))
    if isinf(low) and not isinf(high):
        return said("{high} or less", high=describe_number(high))
    first, last = describe_number(low), describe_number(high)
    scale = last.partition(" ")[2]
    if scale and first.partition(" ")[2] == scale:
        first = first.partition(" ")[0]
    if spoken or first.startswith("−") or last.startswith("−") or " " in first:
        return hedge + said("{low} to {high}", low=first, high=last)
    return f"{hedge}{first}–{last}"


def plural(noun: str) -> str:
    """The English plural of a unit or a counted noun given in the singular."""
    for tail in (" per ", " of ", " in "):
        if tail in noun:
            head, _, rest = noun.partition(tail)
            return plural(head) + tail + rest
    if noun.startswith("degree "):
        return "degrees" + noun.removeprefix("degree")
    first, _, last = noun.rpartition(" ")
    return f"{first} {_plural_word(last)}".lstrip()


def _plural_word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word in _INVARIABLE or not word:
        return word
    if word[-1] == "y" and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    if word.endswith(("ss", "us", "x", "z", "ch", "sh")):
        return word + "es"
    return word if word.endswith("s") else word + "s"


def describe_quantity(quantity: Quantity, *, spoken: bool = False) -> str:
    """A quantity in one line: value, unit and the thing counted; its own words if unread."""
    if quantity.value is None or quantity.kind in _IN_OWN_WORDS:
        return _one_line(quantity.raw)
    amount = _amount(quantity, spoken=spoken)
    if quantity.change is not None:
        amount = _CHANGES[quantity.change].format(amount=amount)
    thing = thing_counted(quantity)
    joint = ", " if spoken else " · "
    return f"{amount}{joint}{thing}" if thing else amount


def _amount(quantity: Quantity, *, spoken: bool) -> str:
    value = describe_value(quantity.value, quantity.modifier, spoken=spoken)
    unit = quantity.unit or ""
    if quantity.kind == "age":
        if unit in ("", "year"):
            return said("aged {value}", value=value)
        return said("aged {value} {unit}", value=value, unit=plural(unit))
    if quantity.kind == "multiple":
        return said("{value} times", value=value)
    if quantity.kind == "ratio" and isinstance(quantity.value, float) and 0 < quantity.value < 1:
        share = describe_value(float(f"{100 * quantity.value:.3g}"), quantity.modifier)
        return _percent(share, spoken=spoken)
    if unit == "percentage" or (quantity.kind == "percent" and not unit):
        return _percent(value, spoken=spoken)
    if unit and _is_measure(quantity):
        return f"{value} {unit if quantity.value in (1, -1) else plural(unit)}"
    return value


def _is_measure(quantity: Quantity) -> bool:
    """Whether the unit is a measure rather than the noun counted."""
    unit, concept = (quantity.unit or "").lower(), (quantity.concept or "").lower()
    if unit and concept.endswith((unit, plural(unit))):
        return False
    return quantity.kind in _MEASURED or quantity.kind == "range"


def thing_counted(quantity: Quantity) -> str:
    """What is counted, in the article's words where they were read, else the plural noun."""
    if quantity.concept:
        return _one_line(quantity.concept)
    if quantity.unit and quantity.unit != "percentage" and not _is_measure(quantity):
        return quantity.unit if quantity.value in (1, -1) else plural(quantity.unit)
    return ""


def describe_quotation(quotation: Quotation) -> str:
    """Who is quoted, and how if not directly: 'indirect · Reyes'."""
    speaker = speaker_name(quotation.speaker) or said("no speaker named")
    kind = _QUOTATION_KINDS[quotation.kind]
    return f"{kind} · {speaker}" if kind else speaker


def speaker_name(mention: Mention | None) -> str:
    """The name a mention stands for: what a pronoun resolves to, else its own words."""
    return "" if mention is None else _one_line(mention.resolved or mention.text)


def describe_claim(claim: Claim, *, spoken: bool = False) -> str:
    """What was read out of a claim, in one line; empty where nothing was."""
    if isinstance(claim.reading, Quotation):
        return describe_quotation(claim.reading)
    if isinstance(claim.reading, Quantity):
        return describe_quantity(claim.reading, spoken=spoken)
    return ""


def reading_rows(claim: Claim, also_said: int = 0) -> tuple[tuple[str, str], ...]:
    """Name and value of everything read out of a claim, for the panel's little table.

    ``also_said`` is how many more quotations the same speaker has in the article.
    """
    if isinstance(claim.reading, Quotation):
        return tuple(_quotation_rows(claim.reading, also_said))
    if isinstance(claim.reading, Quantity):
        return tuple(_quantity_rows(claim.reading))
    return ()


def _quotation_rows(quotation: Quotation, also_said: int) -> Iterable[tuple[str, str]]:
    yield said("Speaker"), _speaker_words(quotation.speaker)
    if quotation.cue is not None:
        yield said("Cue"), _one_line(quotation.cue.text)
    pieces = len(quotation.spans)
    if pieces > 1:
        yield (
            said("Pieces"),
            said("{pieces}, with other words between them", pieces=pieces),
        )
    if also_said:
        yield (
            said("Also said"),
            counted(
                also_said,
                "{n} more quotation in this article",
                "{n} more quotations in this article",
            ),
        )


def _speaker_words(mention: Mention | None) -> str:
    if mention is None:
        return said("nobody is named near these words")
    name, words = speaker_name(mention), _one_line(mention.text)
    return name if name == words else said("{name} (here “{words}”)", name=name, words=words)


def _quantity_rows(quantity: Quantity) -> Iterable[tuple[str, str]]:
    if quantity.value is None or quantity.kind in _IN_OWN_WORDS:
        yield said("Value"), _one_line(quantity.raw)
    else:
        yield said("Value"), describe_value(quantity.value, "exact")
    if quantity.unit and (_is_measure(quantity) or quantity.unit == "percentage"):
        yield said("Unit"), said("percent") if quantity.unit == "percentage" else quantity.unit
    if quantity.modifier != "exact":
        yield said("Modifier"), MODIFIER_LABELS[quantity.modifier]
    if quantity.change is not None:
        yield said("Change"), _CHANGE_VALUES[quantity.change]
    if quantity.role is not None:
        yield said("Its part"), _ROLES[quantity.role]
    if quantity.converts is not None:
        yield said("Converts"), _conversion(quantity)
    if quantity.counted_from is not None:
        yield (
            said("Counted from"),
            said("{day}, the article’s date", day=_day(quantity.counted_from)),
        )
    thing = thing_counted(quantity)
    if thing:
        yield said("Counted"), thing


def _conversion(quantity: Quantity) -> str:
    """Which figure it converts, and what that comes to where the two do not agree."""
    if quantity.comes_to is None:
        return said("the figure before the brackets")
    return said(
        "the figure before the brackets, which comes to {worth} {unit}",
        worth=describe_number(quantity.comes_to),
        unit=plural(quantity.unit or ""),
    )


def _day(iso: str) -> str:
    """A day with its weekday: 'Wednesday 12 May 2021'."""
    day = date.fromisoformat(iso)
    return said(
        "{weekday} {day} {month} {year}",
        weekday=WEEKDAY_NAMES[day.weekday()],
        day=day.day,
        month=MONTH_NAMES[day.month - 1],
        year=day.year,
    )


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _percent(value: str, *, spoken: bool) -> str:
    return said("{value} percent", value=value) if spoken else f"{value}\u00a0%"
