"""Units and currencies from the lexicons: what stands behind a number, and how units compare."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from redpencil import resources
from redpencil.model import QuantityKind


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measure or a currency; value * ``factor`` + ``offset`` is in the base unit."""

    name: str
    dimension: str
    factor: float = 1.0
    offset: float = 0.0

    @property
    def kind(self) -> QuantityKind:
        """The kind of quantity that a number becomes with this unit."""
        if self.dimension in ("share", "points"):
            return "percent"
        if self.dimension == "money":
            return "money"
        return "duration" if self.dimension == "time" else "measure"


@dataclass(frozen=True, slots=True)
class UnitTable:
    """Every surface form of the units. Symbols are matched as written, words in lower case.

    ``openings`` are the first words of ``words``, without a full stop.
    """

    by_name: dict[str, Unit]
    words: dict[str, Unit]
    symbols: dict[str, Unit]
    prefixes: dict[str, Unit]
    bases: dict[str, str]
    openings: set[str]


# Minor units: how many of them make one of the major unit that sums are compared in.
_MINOR = {
    "cent": ("dollar", 0.01),
    "penny": ("pound sterling", 0.01),
    "sen": ("malaysian ringgit", 0.01),
    "kopek": ("russian ruble", 0.01),
    "paisa": ("indian rupee", 0.01),
    "grosz": ("polish zloty", 0.01),
    "stotinka": ("bulgarian lev", 0.01),
    "satang": ("thai baht", 0.01),
    "halala": ("saudi riyal", 0.01),
    "agora": ("israeli shekel", 0.01),
    "kurus": ("turkish lira", 0.01),
    "jiao": ("chinese yuan", 0.1),
    "kobo": ("nigerian naira", 0.01),
    "pesewa": ("ghanaian cedi", 0.01),
    "toea": ("papua new guinean kina", 0.01),
}
# "MUSD 20" and "kEUR 5", as companies write them.
_CODE_SCALES = {"M": 1e6, "k": 1e3, "bn": 1e9}
# The codes that are also met in lower case; others ("all", "try") are words of their own.
_LOWER_CODES = {
    "USD",
    "EUR",
    "GBP",
    "AUD",
    "CAD",
    "NZD",
    "SGD",
    "HKD",
    "INR",
    "RMB",
    "CNY",
    "JPY",
    "SEK",
    "BTC",
}
_IRREGULAR = {
    "foot": "feet", "inch": "inches", "century": "centuries", "penny": "pennies", "peso": "pesos",
}  # fmt: skip


def _key(word: str) -> str:
    """How words of a unit are looked up: lower case, hyphens as spaces."""
    return word.lower().replace("-", " ")


def _rows(name: str, width: int) -> Iterator[list[str]]:
    for line in resources.text(f"lexicons/{name}").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield cells + [""] * (width - len(cells))


def plural(word: str) -> str:
    """The plural of an English unit's name; of "x per y" and "x of y" the first word's."""
    for joint in (" per ", " of "):
        if joint in word:
            head, _, rest = word.partition(joint)
            return plural(head) + joint + rest
    head, _, last = word.rpartition(" ")
    many = _IRREGULAR.get(last) or (last + ("es" if last.endswith(("s", "x", "z")) else "s"))
    return f"{head} {many}" if head else many


@cache
def unit_table() -> UnitTable:
    """The table of all units and currencies, read once."""
    table = UnitTable({}, {}, {}, {}, {}, set())
    for name, dimension, factor, words, symbols in _rows("units.tsv", 5):
        times, _, plus = factor.partition("+")
        unit = Unit(name, dimension, float(times), float(plus or 0))
        table.by_name[name] = unit
        if unit.factor == 1 and not unit.offset:
            table.bases.setdefault(dimension, name)
        for word in filter(None, [name, *words.split("|")]):
            table.words[_key(word)] = unit
            table.words.setdefault(_key(plural(word)), unit)
        table.symbols.update(dict.fromkeys(filter(None, symbols.split("|")), unit))
    for name, codes, signs, words in _rows("currencies.tsv", 4):
        _add_currency(table, name, codes, signs, words)
    table.openings.update(word.split()[0].rstrip(".") for word in table.words)
    return table


def _add_currency(table: UnitTable, name: str, codes: str, signs: str, words: str) -> None:
    unit = Unit(name, "money")
    table.by_name[name] = unit
    for word in filter(None, [name, *words.split("|")]):
        table.words[_key(word)] = unit
        table.words.setdefault(_key(plural(word)), unit)
    for marked in filter(None, codes.split("|")):
        code = marked.rstrip("<")
        table.symbols[code] = unit
        if code == marked:
            table.prefixes[code] = unit
        for letter, times in _CODE_SCALES.items():
            table.symbols[letter + code] = Unit(name, "money", times)
        if code in _LOWER_CODES:
            table.symbols[code.lower()] = unit
    for sign in filter(None, signs.split("|")):
        table.prefixes[sign] = unit
        if not sign.isalpha():
            table.symbols.setdefault(sign, unit)


_COUNTED_SINGLY = ("length", "area", "volume", "mass", "data", "power", "energy")
# These are at least as often something else: a yard with a gate, a cup, a bit of luck.
_THINGS = frozenset(
    ("foot", "hand", "yard", "stone", "cup", "pound", "barrel", "bit", "grain", "dram", "therm",
     "teaspoon", "tablespoon", "pint", "quart", "calorie", "inch")
)  # fmt: skip


@cache
def single_units() -> frozenset[str]:
    """The words for units of which "a" can mean one: "nearly a tonne", "a gigabyte of maps"."""
    found = unit_table().words.items()
    return frozenset(
        word
        for word, unit in found
        if unit.dimension in _COUNTED_SINGLY
        and word.isalpha()
        and unit.name not in _THINGS
        and word != plural(unit.name)
        and not word.endswith("s")
    )


def find_unit(name: str) -> Unit | None:
    """The unit of this English name, singular or plural, or None for anything else."""
    table = unit_table()
    return table.by_name.get(name) or table.words.get(_key(name))


def base_unit(unit: Unit) -> str:
    """The name of the unit that values of this dimension are compared in."""
    if unit.dimension == "money":
        return _MINOR.get(unit.name, (unit.name, 1.0))[0]
    return unit_table().bases.get(unit.dimension, unit.name)


def to_base_unit(
    value: float, unit: str | None, *, difference: bool = False
) -> tuple[float, str] | None:
    """The value in the base unit of its dimension, and that unit's name; None if not comparable.

    Kilometres and miles come back in metres, tonnes in kilograms, cents in dollars, rates
    ("barrel per day") with both of their units converted. Counted nouns, and numbers
    without a unit, have no conversion. With ``difference`` the value tells how far two others lie
    apart: 10 degrees Celsius more are 18 Fahrenheit more, and no 50. Factors stand in
    resources/lexicons/units.tsv.
    """
    if unit is None:
        return None
    known = find_unit(unit)
    if known is not None:
        if known.dimension == "money":
            return value * _MINOR.get(known.name, ("", 1.0))[1], base_unit(known)
        offset = 0.0 if difference else known.offset
        return value * known.factor + offset, base_unit(known)
    above, _, below = unit.partition(" per ")
    top, bottom = find_unit(above), find_unit(below)
    if top is None or bottom is None:
        return None
    upper = to_base_unit(value, above)
    lower = to_base_unit(1.0, below)
    if upper is None or lower is None or not lower[0]:
        return None
    return upper[0] / lower[0], f"{upper[1]} per {lower[1]}"
