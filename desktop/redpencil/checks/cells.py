"""The figures of a table's row, each with its own cell as context: label, head, unit, period. Pure.

What a cell counts is told by the word that heads its column and by the row's label, not by the
cells beside it; so each figure is laid beside a claim with those words alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from redpencil.checks.heads import in_unit_of, unit_of_head
from redpencil.checks.lining_up import YEAR, Sentence, Side, read_sentence
from redpencil.checks.nouns import name_of
from redpencil.checks.verdicts import comparable, other_cell
from redpencil.model import Finding, Quantity
from redpencil.text.table_rows import Cell, cells_of, figure_in, is_total, speaks_of_all

# Below such heads four digits are a year.
_YEARLY = re.compile(
    r"\b(?:years?|date|season|founded|born|died|since|opened|built)\b", re.IGNORECASE
)
# Where another figure may begin to have its own period.
_CLAUSE = re.compile(r"[,;]\s|\sand\s|\sbut\s|\swhile\s")
_MONEY_SIGN = re.compile(r"[$€£¥]")


@dataclass(frozen=True, slots=True)
class CellSide:
    """A figure of a row with its cell; stems of its head, its row's label and its whole context.

    ``years`` are its period; ``total`` is whether the row is called a total.
    """

    side: Side
    cell: Cell
    head: frozenset[str]
    label: frozenset[str]
    years: frozenset[str]
    context: frozenset[str]
    total: bool = False


@lru_cache(maxsize=4096)
def _read_row(text: str, title: str, found: tuple[Quantity, ...]) -> tuple[CellSide, ...]:
    cells = cells_of(text)
    label = _label(cells)
    around = read_sentence(" ".join(map(_words_of, cells))).content
    context = around | read_sentence(title).content
    labelled = read_sentence(label.words).content if label else frozenset()
    total = label is not None and is_total(label.words)
    return tuple(
        CellSide(
            Side.of(quantity, *_sentence(cell, label, quantity), around),
            cell,
            read_sentence(cell.head).content,
            labelled,
            _years(cell, label),
            context,
            total,
        )
        for cell in cells
        for quantity in _quantities(cell, found)
    )


def _words_of(cell: Cell) -> str:
    """What a cell adds to the words of its row; a figure adds none, and its head is its own."""
    return "" if figure_in(cell.words) is not None else f"{cell.head} {cell.words}"


def _label(cells: tuple[Cell, ...]) -> Cell | None:
    """The first cell says what the row is about, unless it is a figure that is no year."""
    if len(cells) < 2:
        return None
    words = cells[0].words.strip()
    return None if figure_in(words) is not None and not YEAR.fullmatch(words) else cells[0]


def _quantities(cell: Cell, found: Iterable[Quantity]) -> Iterable[Quantity]:
    """What is read in a cell: the plain figure that it is, or what running text would be."""
    unit = unit_of_head(cell.head) if cell.head else None
    value = None if _MONEY_SIGN.search(cell.words) else figure_in(cell.words)
    if value is not None and not _is_year(cell):
        number = int(value) if value == value.to_integral_value() else float(value)
        plain = Quantity("number", cell.start, cell.end, cell.words, number)
        return (in_unit_of(plain, unit),)
    place = cell.start, cell.end
    inside = (q for q in found if cell.start <= q.start and q.end <= cell.end)
    return (in_unit_of(q, unit) if (q.start, q.end) == place else q for q in inside)


def _is_year(cell: Cell) -> bool:
    return YEAR.fullmatch(cell.words) is not None and _YEARLY.search(cell.head) is not None


def _sentence(
    cell: Cell, label: Cell | None, quantity: Quantity
) -> tuple[Sentence, tuple[int, int]]:
    """The cell as a sentence would tell it, head, row, figure; and where the figure stands there.

    Four digits that are no year get the comma by which they are not taken for one.
    """
    row = "" if label is None or label is cell else f", {label.words}"
    before = f"The {cell.head}{row}: "
    if YEAR.fullmatch(cell.words) and not _is_year(cell) and label is not cell:
        grouped = f"{int(cell.words):,}"
        return read_sentence(before + grouped), (len(before), len(before) + len(grouped))
    at = len(before) + quantity.start - cell.start
    return read_sentence(before + cell.words), (at, at + quantity.end - quantity.start)


def _years(cell: Cell, label: Cell | None) -> frozenset[str]:
    """The period of a cell: the years in its head, or else those of the row's label."""
    years = frozenset(m[1] for m in YEAR.finditer(cell.head))
    if years or label is None or label is cell:
        return years
    return frozenset(m[1] for m in YEAR.finditer(label.words))


# -- beside a claim --------------------------------------------------------------------------------


def cells_beside(
    ours: Side, text: str, title: str, found: tuple[Quantity, ...]
) -> tuple[CellSide, ...]:
    """The figures of a row that may be the claim's: of its period, below its head, if any are.

    ``found`` is what was read in the words of the row as running text. Of what row, column and
    title name, the words that the claim has as well are the thing counted.
    """
    sides = tuple(one for one in _read_row(text, title, found) if comparable(ours, one.side))
    year = _nearest_year(ours)
    if year and any(year in one.years for one in sides):
        sides = tuple(one for one in sides if year in one.years)
    wanted = ours.sentence.content
    sides = _most(sides, lambda one: len(one.head & wanted))
    return tuple(_counting(ours, one) for one in sides)


def _most(sides: tuple[CellSide, ...], score: Callable[[CellSide], int]) -> tuple[CellSide, ...]:
    most = max(map(score, sides), default=0)
    return tuple(one for one in sides if score(one) == most)


def _nearest_year(ours: Side) -> str:
    """The year nearest to a figure, in its clause if there is one; of two as near that behind it.

    "In 2021 Chad sent 2,250 troops, and 1,900 in 2022": each figure has its own.
    """
    start, end = ours.span
    text = ours.sentence.text
    breaks = [m.start() for m in _CLAUSE.finditer(text)]
    clause = bisect_left(breaks, start)
    near = [
        (
            bisect_left(breaks, m.start()) != clause,
            min(abs(m.start() - end), abs(start - m.end())),
            -m.start(),
            m[1],
        )
        for m in YEAR.finditer(text)
        if not (m.start() < end and start < m.end())
    ]
    return min(near)[3] if near else ""


def _counting(ours: Side, one: CellSide) -> CellSide:
    """The figure with what it counts, as far as the claim names it too."""
    quantity = one.side.quantity
    named = f"{ours.quantity.concept or ''} {ours.quantity.unit or ''}".lower().split()
    known = one.context | one.head
    shared = " ".join(dict.fromkeys(word for word in named if name_of(word) in known))
    counted = replace(quantity, concept=shared or None)
    return replace(one, side=replace(one.side, quantity=counted))


def stands_for(ours: Side, one: CellSide) -> bool:
    """Whether claim and cell are of one row and one period, so that another figure says something.

    The claim must name the row; of a row called a total it may speak as one, or name the table.
    """
    wanted = ours.sentence.content
    year = _nearest_year(ours)
    if one.years and year and year not in one.years:
        return False
    if one.total:
        table = one.context - one.head - one.label
        return speaks_of_all(ours.sentence.text) or not table.isdisjoint(wanted)
    if one.label:
        return not one.label.isdisjoint(wanted)
    return bool(one.years and year) or not one.context.isdisjoint(wanted)


def differing(ours: Side, one: CellSide) -> Finding | None:
    """That the cell has another figure, where row, column and period are all the claim's own.

    None where one of them is not, or the figures lie too far apart to be of one thing.
    """
    wanted, quantity = ours.sentence.content, one.side.quantity
    if not one.label <= wanted or not (one.head & wanted or quantity.concept):
        return None
    if not stands_for(ours, one):
        return None
    # A table of several years answers a claim that names none only perhaps.
    return other_cell(ours, one.side, weak=bool(one.years) and not _nearest_year(ours))
