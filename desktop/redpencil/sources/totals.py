"""Totals of a table beside the sum of their parts, as calculations that can be run again. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from redpencil.model import Block, Document

# A cell as the readers of tables write it: "troops: 2250", cells parted by " · ".
_CELL = re.compile(r"(?P<head>[^:]{1,80}): (?P<words>.+)")
_BETWEEN = " · "
_FIGURE = re.compile(
    r"[$€£¥]?\s?(?P<sign>[-−]?)(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?%?"
)
_TOTAL = re.compile(r"(?:grand |sub)?totals?\b|sum\b|overall\b|all\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Total:
    """A total and its parts: column, locators, the figures, and the sum as an expression.

    ``calculation`` reads "2250 + 1800 = 4050"; ``parts`` are the locators of the rows summed up.
    """

    column: str
    locator: str
    stated: Decimal
    summed: Decimal
    parts: tuple[str, ...]
    calculation: str

    @property
    def agrees(self) -> bool:
        """Whether the parts make the total, by the digits that it is printed with."""
        exponent = self.stated.as_tuple().exponent
        places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        return round(self.summed, places) == self.stated


def find_totals(document: Document) -> Iterator[Total]:
    """Every figure of a row called a total, beside the sum of the rows between it and the last.

    A row is called so by its first cell. Columns with a cell among the parts that is no plain
    figure are left out, and so are percents, whose total is no sum of interest.
    """
    parts: list[tuple[Block, dict[str, str]]] = []
    before: Block | None = None
    for block in document.blocks:
        if block.kind != "row":
            parts, before = [], None
            continue
        cells = _cells(document.text[block.start : block.end])
        if before is not None and _table(before) != _table(block):
            parts = []
        before = block
        first = next(iter(cells.values()), "")
        if not _TOTAL.match(first):
            parts.append((block, cells))
            continue
        if len(parts) > 1:
            yield from _totals(block, cells, parts)
        parts = []


def _table(block: Block) -> str:
    """What a locator says before the row: "table 2 " of "table 2 row 3", or the sheet."""
    return block.locator.rpartition("!")[0] or block.locator.rpartition("row ")[0]


def _cells(words: str) -> dict[str, str]:
    """The cells of a row by the words that head their columns; a bare cell by its place."""
    cells: dict[str, str] = {}
    for place, cell in enumerate(words.split(_BETWEEN)):
        match = _CELL.fullmatch(cell)
        cells.setdefault(*((match["head"], match["words"]) if match else (f"{place + 1}", cell)))
    return cells


def _totals(
    block: Block, cells: dict[str, str], parts: list[tuple[Block, dict[str, str]]]
) -> Iterator[Total]:
    for column, words in list(cells.items())[1:]:
        stated = _figure(words)
        found = [(part, _figure(row[column])) for part, row in parts if column in row]
        figures = [figure for _, figure in found if figure is not None]
        if stated is None or len(figures) < 2 or len(figures) < len(found):
            continue
        summed = sum(figures, Decimal(0))
        sign = " + ".join(f"({figure})" if figure < 0 else f"{figure}" for figure in figures)
        places = tuple(part.locator for part, _ in found)
        yield Total(column, block.locator, stated, summed, places, f"{sign} = {summed}")


def _figure(words: str) -> Decimal | None:
    """A cell that is one plain figure; None for words, percents and whatever else."""
    match = _FIGURE.fullmatch(words.strip())
    if match is None or words.rstrip().endswith("%"):
        return None
    value = Decimal(match["digits"].replace(",", ""))
    return -value if match["sign"] else value
