"""Sentences with numbers of many classes, each with the readings that a careful reader gives it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import isclose
from pathlib import Path

import pytest

from redpencil.claims.quantities.finding import find_quantities, tell_quantities
from redpencil.model import Quantity
from redpencil.text.paragraphs import from_text
from redpencil.words.readings import plural

_SENTENCES = Path(__file__).parents[1] / "data" / "number_sentences.txt"
_MODIFIERS = ("approx", "more_than", "at_least", "less_than", "at_most")
_KINDS = ("measure", "age", "ordinal", "ratio", "multiple")


@dataclass(frozen=True)
class Told:
    """A sentence, its language, its article's day, and a line for each of its quantities."""

    language: str
    day: str | None
    sentence: str
    readings: tuple[str, ...]


def told_sentences() -> Iterator[Told]:
    """Every sentence of the file, as its head describes them."""
    language, day = "en", None
    sentence, readings = "", []
    for line in [*_SENTENCES.read_text("utf-8").splitlines(), "== end"]:
        if line.startswith("  "):
            readings.append(line.strip())
            continue
        if sentence:
            yield Told(language, day, sentence, tuple(readings))
        sentence, readings = "", []
        if line.startswith("== "):
            language, _, given = line.removeprefix("== ").partition(" ")
            day = given or None
        elif not line.startswith("#"):
            sentence = line


@pytest.mark.parametrize("told", list(told_sentences()), ids=lambda told: told.sentence[:60])
def test_a_sentence_is_read_as_a_careful_reader_reads_it(told: Told) -> None:
    document = replace(from_text(told.sentence), language=told.language, date=told.day)
    read = tell_quantities if told.day else find_quantities
    found = list(read(document))
    assert len(found) == len(told.readings), found
    pairs = zip(found, told.readings, strict=True)
    assert [_shown(quantity, line) for quantity, line in pairs] == list(told.readings)


def _shown(quantity: Quantity, line: str) -> str:
    """The line itself where the reading is what it says, else what was read."""
    value, unit, *more = (part.strip() for part in line.split(";"))
    flags = " ".join(more).split()
    fits = _is_value(quantity, value) and _is_unit(quantity, unit)
    if not any(flag in _MODIFIERS for flag in flags) and quantity.modifier != "exact":
        fits = fits and "approximate" in quantity.rules
    return line if fits and all(_has(quantity, flag) for flag in flags) else repr(quantity)


def _is_value(quantity: Quantity, told: str) -> bool:
    if told == "-":
        return quantity.value is None
    wanted = [float(part) for part in told.split("..")]
    value = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
    return len(value) == len(wanted) and all(
        part is not None and isclose(part, one, rel_tol=1e-6)
        for part, one in zip(value, wanted, strict=True)
    )


def _is_unit(quantity: Quantity, told: str) -> bool:
    if told == "-":
        return quantity.unit is None
    return told in (quantity.unit, quantity.concept) or quantity.concept == plural(told)


def _has(quantity: Quantity, flag: str) -> bool:
    if "/" in flag:
        first, end = (None if part == "-" else part for part in flag.split("/"))
        return quantity.iso == (first, end)
    if flag in _MODIFIERS:
        return quantity.modifier == flag
    return flag in (quantity.change, quantity.role, quantity.kind if flag in _KINDS else "")
