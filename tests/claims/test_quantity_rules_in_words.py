"""Every rule that reads a quantity has its sentence."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from redpencil.claims import quantities
from redpencil.claims.finding import find_all
from redpencil.model import Quantity
from redpencil.text.paragraphs import from_text
from redpencil.words.quantity_rules import quantity_rule_words, quantity_words

PACKAGE = Path(quantities.__file__).parent
WRITTEN = re.compile(
    r"""rules\.append\("([a-z-]+)"\)|rules=\("([a-z-]+)","""
    r"""|rules, "([a-z-]+)"\]|"([a-z]+-[a-z-]+)"\s*\)$""",
    re.MULTILINE,
)
TEXT = """About 1,200 people, at least 30 of them children, waited for 3.5 hours on 3 May 2019.
The budget rose 8 percent to $2.5 million, up by 4bn litres, more than half of it in 2024-05-01.
A third of the 46 beds cost between $26 and $31 million; one in five of two or three thousand.
The 46-year-old, Per Lind, 34, walked 7½ miles and two and a half kilometres, twice the distance.
Several hundred fans, dozens of buses and a couple of million birds came in the 1990s, four times.
The fair opened last month and ran from Tuesday to Friday, in Q3 2021 and in the first week of 2022.
He came in June and left on 5/17; more than 10 but less than 40 saw the loss of $(3.2) million.
It costs $900 a month, 10-15 kg, three out of four, 5ft 3in, -5 degrees, 3 to 1, ½ and 4 °C.
"""


def test_every_rule_that_a_module_writes_down_has_its_sentence() -> None:
    found: set[str] = set()
    for module in sorted(PACKAGE.glob("*.py")):
        for match in WRITTEN.finditer(module.read_text(encoding="utf-8")):
            found |= {rule for rule in match.groups() if rule}
    assert len(found) > 25
    assert {rule for rule in found if not quantity_rule_words(rule)} == set()


@pytest.mark.parametrize("line", TEXT.splitlines())
def test_every_rule_at_work_has_its_sentence(line: str) -> None:
    for batch in find_all(replace(from_text(line), date="2023-05-17")):
        for found in (*batch.claims, *batch.asides):
            if isinstance(found.reading, Quantity):
                assert {r for r in found.reading.rules if not quantity_rule_words(r)} == set()
                assert quantity_words(found.reading)


def test_a_rule_that_is_not_known_is_passed_over() -> None:
    reading = Quantity("number", 0, 1, "9", 9, rules=("of-a-later-version", "digits"))
    assert quantity_words(reading) == ("The number stands in figures.",)
