"""Sums over a table's columns, beside its own totals, as calculations that can be run again. Pure.

A run are the rows of a table between its head, or a total, and the next total.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import islice

from redpencil.model import Block, Document
from redpencil.text.column_sums import read_sum, write_sum
from redpencil.text.table_rows import Cell, cells_of, figure_in, is_total, table_of

# What is no sum of anything, however many rows it has.
_NO_SUM = re.compile(
    r"%|\b(?:per ?cent(?:age)?|percentage|share|rate|ratio|average|mean|median|year|date|rank|"
    r"index|id|code|phone|per)\b",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:US|A|C)?[$€£¥]")

_Row = tuple[Block, dict[str, Cell]]


@dataclass(frozen=True, slots=True)
class Total:
    """What the rows of a run come to in one column, and what the table says they come to.

    ``locator`` and ``stated`` are of the row called a total, "" and None where there is none.
    ``parts`` are the locators of the rows summed up, ``start`` and ``end`` their place in the
    text, ``figures`` what stands in them, ``sign`` the currency that all of them have.
    """

    table: str
    column: str
    locator: str
    stated: Decimal | None
    parts: tuple[str, ...]
    start: int
    end: int
    figures: tuple[Decimal, ...] = field(repr=False)
    sign: str = ""

    @property
    def summed(self) -> Decimal:
        """The sum of the figures, exact."""
        return sum(self.figures, Decimal(0))

    @property
    def calculation(self) -> str:
        """The sum as a line of a calculation (see ``text.column_sums``)."""
        return write_sum(self.column, self.parts[0], self.parts[-1], self.figures)

    @property
    def agrees(self) -> bool:
        """Whether the parts make the total, by the digits that it is printed with."""
        if self.stated is None:
            return True
        return round(self.summed, _decimals(self.stated)) == self.stated

    @property
    def rounded(self) -> bool:
        """Whether parts that were rounded, each to one digit of its own, may make the total."""
        if self.stated is None or _decimals(self.stated) != 1:
            return False
        return abs(self.summed - self.stated) <= Decimal("0.05") * (len(self.figures) + 1)


def find_totals(document: Document) -> Iterator[Total]:
    """Every figure of a row called a total, beside the sum of the rows that it is of."""
    return (total for total in find_sums(document) if total.stated is not None)


def find_sums(document: Document) -> Iterator[Total]:
    """The sum of every column of figures, run by run, with the table's own total if it has one.

    A row is called a total by its first cell; a total behind others may sum up
    those as well. Left out are columns with a cell among the parts that is no plain figure, columns
    without a head where a row has another number of cells, and percents, years, averages and
    the like, whose sum says nothing.
    """
    parts: list[_Row] = []
    totals: list[_Row] = []
    before: Block | None = None
    for block in document.blocks:
        if before is not None and (
            block.kind != "row" or table_of(before.locator) != table_of(block.locator)
        ):
            yield from _sums(None, parts)
            parts, totals = [], []
        before = block if block.kind == "row" else None
        if before is None:
            continue
        row = block, _by_column(document.text[block.start : block.end])
        first = next(iter(row[1].values()), None)
        if first is None or not is_total(first.words):
            parts.append(row)
            continue
        yield from _totalled(row, parts, totals)
        totals = [*totals, row] if parts else [row]
        parts = []
    yield from _sums(None, parts)


def run_again(line: str, document: Document) -> str | None:
    """A line of a calculation that names a sum, as it comes out of the table now.

    The line itself where it says nothing else, and for a line that names no sum; None where the
    table has no such column, or the rows are gone.
    """
    named = read_sum(line)
    if named is None:
        return line
    for total in find_sums(document):
        if total.column == named.column and named.first in total.parts:
            same = total.summed == named.value and total.parts[-1] == named.last
            return line if same else total.calculation
    return None


def _by_column(words: str) -> dict[str, Cell]:
    """The cells of a row by their heads; a bare cell by its place, one of several heads by none."""
    cells = cells_of(words)
    times = Counter(cell.head for cell in cells)
    return {
        cell.head if cell.head and times[cell.head] == 1 else f"{place}": cell
        for place, cell in enumerate(cells, 1)
    }


def _totalled(total: _Row, parts: Sequence[_Row], totals: Sequence[_Row]) -> Iterator[Total]:
    """A total with its parts: the rows since the last one, or with the totals before, as it fits.

    Where totals stand before it and neither way makes it, nobody can tell what it is of.
    """
    label = next(iter(total[1].values())).words
    if not totals or label.lower().startswith("sub"):
        yield from _sums(total, parts)
        return
    alone = {one.column: one for one in _sums(total, parts)}
    beside = {one.column: one for one in _sums(total, [*totals, *parts])}
    for column in alone | beside:
        ways = (one for one in (alone.get(column), beside.get(column)) if one and one.agrees)
        yield from islice(ways, 1)


def _sums(total: _Row | None, parts: Sequence[_Row]) -> Iterator[Total]:
    if len(parts) < 2:
        return
    columns = total[1] if total is not None else parts[0][1]
    even = len({len(row) for _, row in parts} | {len(columns)}) == 1
    for column, cell in list(columns.items())[1:]:
        if _NO_SUM.search(column) or (not cell.head and not even):
            continue
        stated = figure_in(cell.words) if total is not None else None
        if total is not None and stated is None:
            continue
        yield from _sum(column, total, stated, parts)


def _sum(
    column: str, total: _Row | None, stated: Decimal | None, parts: Sequence[_Row]
) -> Iterator[Total]:
    found = [(block, row[column].words) for block, row in parts if column in row]
    figures: list[Decimal] = []
    for _, words in found:
        figure = figure_in(words)
        if figure is None:
            return
        figures.append(figure)
    if len(figures) < 2:
        return
    # The sign is often printed in the first row alone.
    signs = {match.group() for _, words in found if (match := _SIGN.search(words))}
    if len(signs) > 1:
        return
    yield Total(
        table_of(found[0][0].locator),
        column,
        total[0].locator if total is not None else "",
        stated,
        tuple(block.locator for block, _ in found),
        found[0][0].start,
        found[-1][0].end,
        tuple(figures),
        "".join(signs),
    )


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
