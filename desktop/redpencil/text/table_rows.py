"""A row of a table told in words, "country: Chad · troops: 2250", as cells again. Pure.

The readers of tables write rows so; whoever needs a cell parts them here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

BETWEEN = " · "
AFTER_HEAD = ": "
# "row 7", "table 2, row 7" and, of a sheet, "Sheet1!A7:C7".
_ROW = re.compile(r"(?P<table>|.*[ ,])row \d+|(?P<sheet>.*!)[A-Z]{1,3}\d+(?::[A-Z]{1,3}\d+)?")
_SEVERAL = " – "
_COLUMN = re.compile(r"(?<=\d), column .+\Z", re.DOTALL)
_FIGURE = re.compile(
    r"(?P<open>\()?(?P<sign>[-−–+])?\s?(?:(?:US|A|C)?[$€£¥]\s?)?(?P<minus>[-−–])?"
    r"(?P<digits>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:\s?[€£])?"
    r"(?P<close>\))?"
)
_TOTAL = re.compile(r"(?:grand |sub)?totals?\b|sum\b|overall\b|all\b", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\b(?:totals?|totall?ed|totall?ing|altogether|overall|combined|in all|in sum|sum of|"
    r"adds? up|added up|together)\b",
    re.IGNORECASE,
)
# Beyond 28 digits decimals are no longer exact, and a sum has more than its parts.
_MOST_DIGITS = 18
_GROUPING = re.compile(r"[,\s]")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its place within the words of the row, what heads it ("" for nothing), its words."""

    start: int
    end: int
    head: str
    words: str


def cells_of(row: str) -> tuple[Cell, ...]:
    """The cells of a row in their order; ``start`` and ``end`` are those of the cell's words."""
    cells: list[Cell] = []
    at = 0
    for part in row.split(BETWEEN):
        head, colon, words = part.partition(AFTER_HEAD)
        if not colon:
            head, words = "", part
        end = at + len(part)
        cells.append(Cell(end - len(words), end, head, words))
        at = end + len(BETWEEN)
    return tuple(cells)


def is_row(locator: str) -> bool:
    """Whether a locator is that of one row of a table, or of a cell in it."""
    return _SEVERAL not in locator and _ROW.fullmatch(row_locator(locator)) is not None


def table_of(locator: str) -> str:
    """What a locator says before the row: "table 2, " of "table 2, row 3", or the sheet."""
    match = _ROW.fullmatch(row_locator(locator))
    return (match["table"] or match["sheet"] or "") if match else ""


def cell_locator(locator: str, head: str) -> str:
    """The locator of the cell below ``head`` in a row: "row 6, column cost"."""
    return f"{row_locator(locator)}, column {head}" if head else row_locator(locator)


def row_locator(locator: str) -> str:
    """The locator of the row that a cell stands in; any other locator as it is."""
    return _COLUMN.sub("", locator)


def figure_in(cell: str) -> Decimal | None:
    """A cell that is one plain figure, with or without the sign of a currency.

    In brackets it is a loss. None for words, percents and whatever else.
    """
    match = _FIGURE.fullmatch(cell.strip())
    if match is None or bool(match["open"]) != bool(match["close"]):
        return None
    digits = _GROUPING.sub("", match["digits"])
    if len(digits) > _MOST_DIGITS:
        return None
    value = Decimal(digits)
    negative = match["open"] or match["minus"] or match["sign"] not in (None, "+")
    return -value if negative else value


def is_total(label: str) -> bool:
    """Whether a row is called a total by its first cell."""
    return _TOTAL.match(label.strip()) is not None


def speaks_of_all(sentence: str) -> bool:
    """Whether a sentence speaks of a whole: "in total", "altogether", "combined"."""
    return _OF_ALL.search(sentence) is not None
