"""The sum of a table's column as a line of a calculation, which names the rows it is of. Pure.

"sum of “cost” in row 2 to row 4: 4,200,000 + 7,000,000 = 11,200,000": by the names it can be run
again on the table, and the arithmetic behind them stands by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from redpencil.text.arithmetic import LONGEST

_LINE = re.compile(
    r"\s*(?P<names>sum of “(?P<column>.+)” in (?P<first>.+) to (?P<last>.+?))"
    r"(?:: (?P<parts>[^“”]+?))? = (?P<sum>[-−]?[\d,]+(?:\.\d+)?)\s*"
)


@dataclass(frozen=True, slots=True)
class SumLine:
    """A line taken apart: ``names`` is all before the figures, ``parts`` may be left out."""

    names: str
    column: str
    first: str
    last: str
    parts: str
    value: Decimal

    @property
    def arithmetic(self) -> str:
        """What of the line is plain arithmetic; "" where it names its rows alone."""
        return f"{self.parts} = {self.value}" if self.parts else ""


def write_sum(column: str, first: str, last: str, figures: Sequence[Decimal]) -> str:
    """The line for a sum; many figures are left out and stand for themselves in the table."""
    names = f"sum of “{column}” in {first} to {last}"
    total = f"{sum(figures, Decimal(0)):,}"
    # Grouped, a figure has four signs for three digits: more than this many are never written.
    if len(figures) <= LONGEST // 4:
        parts = " + ".join(f"({figure:,})" if figure < 0 else f"{figure:,}" for figure in figures)
        if len(parts) + len(total) + len(" = ") <= LONGEST:
            return f"{names}: {parts} = {total}"
    return f"{names} = {total}"


def read_sum(line: str) -> SumLine | None:
    """The line taken apart; None for one that names no column and rows."""
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    value = Decimal(match["sum"].replace(",", "").replace("−", "-"))
    names = match["names"], match["column"], match["first"], match["last"]
    return SumLine(*names, match["parts"] or "", value)
