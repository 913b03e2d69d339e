"""A table of a source as a Qt model: its rows are told in words, and are cells again here.

A cell knows where it stands in the text, so that the cell of a passage can be marked. Rows are
parted when they come into sight: a table of a hundred thousand rows is shown at once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from redpencil.model import Block, Document
from redpencil.text.table_rows import AFTER_HEAD, BETWEEN, cells_of
from redpencil.window.look import fonts
from redpencil.words.source_forms import cell_spoken

AnyIndex = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
# Rows from all over the table, by which its columns are known.
_SAMPLE = 400
# A head stands in at least this share of the rows; words before a colon in a cell do not.
_SHARE = 0.2
_KEPT_ROWS = 2_000
_FIGURE = frozenset("0123456789-−+$€£¥(")


class CellRole(IntEnum):
    """What a cell can be asked for besides its words."""

    MARKED = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Cell:
    """The words of a cell, with their place in the text of the document."""

    start: int
    end: int
    words: str


def is_table(document: Document) -> bool:
    """Whether a document is hardly more than rows: then it is shown as a table."""
    rows = sum(block.kind == "row" for block in document.blocks)
    return rows > 0 and rows >= 0.6 * len(document.blocks)


class TableModel(QAbstractTableModel):
    """The blocks of a document, a row for each; what is no row has its words in the first cell."""

    def __init__(self) -> None:
        super().__init__()
        self._document: Document | None = None
        self._heads: tuple[str, ...] = ()
        self._blocks: tuple[Block, ...] = ()
        self._marked = (0, 0)
        self._cells = lru_cache(_KEPT_ROWS)(self._parted)

    def show_document(self, document: Document | None, marked: tuple[int, int] = (0, 0)) -> None:
        """Show a document; ``marked`` is the stretch of its text whose cells are marked."""
        self.beginResetModel()
        self._document = document
        self._blocks = document.blocks if document else ()
        self._heads = _heads(document) if document else ()
        self._marked = marked
        self._cells.cache_clear()
        self.endResetModel()

    def place_of(self, offset: int) -> tuple[int, int]:
        """Row and column of a code point; column 0 where it stands in no cell."""
        row = next((n for n, b in enumerate(self._blocks) if b.start <= offset < b.end), 0)
        for column, cell in self._cells(row).items() if self._blocks else ():
            if cell.start <= offset < cell.end:
                return row, column
        return row, 0

    def block_at(self, row: int) -> Block | None:
        """The block of a row, or None outside the rows."""
        return self._blocks[row] if 0 <= row < len(self._blocks) else None

    def wide_rows(self, most: int) -> list[int]:
        """The rows that are no rows of the table: its title, the name of a sheet; up to so many."""
        return [n for n, block in enumerate(self._blocks) if block.kind != "row"][:most]

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._blocks)

    def columnCount(self, parent: AnyIndex = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        across = orientation == Qt.Orientation.Horizontal
        if role == Qt.ItemDataRole.DisplayRole and across:
            return self._heads[section] if 0 <= section < len(self._heads) else None
        if role == Qt.ItemDataRole.DisplayRole:
            block = self.block_at(section)
            return _number(block.locator) if block else None
        if role == Qt.ItemDataRole.TextAlignmentRole and across:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._blocks):
            return None
        cell = self._cells(index.row()).get(index.column())
        if cell is None:
            return False if role == CellRole.MARKED else None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return cell.words
            case Qt.ItemDataRole.AccessibleTextRole:
                head = self._heads[index.column()]
                return cell_spoken(head, cell.words, marked=self._is_marked(cell))
            case Qt.ItemDataRole.TextAlignmentRole:
                figure = cell.words[:1] in _FIGURE and self._blocks[index.row()].kind == "row"
                side = Qt.AlignmentFlag.AlignRight if figure else Qt.AlignmentFlag.AlignLeading
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if self._blocks[index.row()].kind == "heading":
                return fonts.interface(13, QFont.Weight.DemiBold)
            case CellRole.MARKED:
                return self._is_marked(cell)
            case _:
                return None

    def _is_marked(self, cell: Cell) -> bool:
        return cell.start < self._marked[1] and self._marked[0] < cell.end

    def _parted(self, row: int) -> dict[int, Cell]:
        """The cells of a row by their columns."""
        block, document = self._blocks[row], self._document
        if document is None:
            return {}
        text = document.text[block.start : block.end]
        if block.kind != "row":
            return {0: Cell(block.start, block.end, " ".join(text.split()))}
        found: dict[int, Cell] = {}
        last = 0
        for cell in cells_of(text):
            head, words, at = cell.head, cell.words, cell.start
            column = self._column(head, found)
            if column is None:
                # A column without a head, or words of the cell before that look like a new one.
                bare = (n for n, known in enumerate(self._heads) if not known and n not in found)
                column = next(bare, last)
                at -= len(head) + len(AFTER_HEAD) if head else 0
                words = text[at : cell.end]
            at += block.start
            if column in found:
                before = found[column]
                at, words = before.start, f"{before.words}{BETWEEN}{words}"
            found[column] = Cell(at, min(block.end, at + len(words)), words)
            last = column
        return found

    def _column(self, head: str, taken: dict[int, Cell]) -> int | None:
        """The first column of this head that the row has no cell in yet."""
        if not head:
            return None
        fits = (n for n, known in enumerate(self._heads) if known == head and n not in taken)
        return next(fits, None)


def _heads(document: Document) -> tuple[str, ...]:
    """The heads of the columns, in order; "" for each column that has none."""
    rows = [block for block in document.blocks if block.kind == "row"]
    step = max(1, len(rows) // _SAMPLE)
    sample = [
        [cell.head for cell in cells_of(document.text[b.start : b.end])] for b in rows[::step]
    ]
    enough = max(1.0, _SHARE * len(sample))
    counts = Counter(head for heads in sample for head in set(heads))
    times = Counter[str]()
    for heads in sample:
        for head, count in Counter(filter(None, heads)).items():
            if counts[head] >= enough:
                times[head] = max(times[head], count)
    bare = Counter(sum(head not in times for head in heads) for heads in sample)
    without = max((n for n in bare if sum(bare[m] for m in bare if m >= n) >= enough), default=0)
    known = [head for head in times for _ in range(times[head])]
    return (*known, *[""] * without) or ("",)


def _number(locator: str) -> str:
    """The number of a row as a spreadsheet tells it: that of 'row 7' and of 'Sheet1!A7:C7'."""
    last = locator.replace(":", " ").split(" ")[-1] if locator else ""
    return "".join(letter for letter in last if letter.isdigit())


def cells_as_rows(model: TableModel, rows: Sequence[int]) -> tuple[Block, ...]:
    """The blocks of some rows, in order, each once."""
    blocks = (model.block_at(row) for row in sorted(set(rows)))
    return tuple(block for block in blocks if block is not None)
