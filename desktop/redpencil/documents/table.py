"""The reader of tables in plain text: comma, semicolon or tab separated. It runs in the cage."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from redpencil.documents.building import Draft, Line, clean, squeeze
from redpencil.documents.encodings import decode
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.text.table_rows import AFTER_HEAD, BETWEEN
from redpencil.words.documents import reason, remark

MOST_CELLS = 2_000_000
"""The most cells of a table: so many take a sixth of the time and of the memory of a reader."""
_SEPARATORS = ",;\t|"
_SAMPLE_LINES = 50
_DIGITS = frozenset("0123456789")
_YEAR = re.compile(r"\D{0,80}(?:19|20)\d\d\D{0,80}")


def read(data: bytes, name: str, options: Mapping[str, str]) -> Document:
    """Each row as one block that repeats the words of the header: "country: Chad · troops: 2250".

    Rows are counted as a spreadsheet counts them, the header row included. Raises InputError
    binary, wrong_encoding, table_too_large or reader_failed.
    """
    decoded = decode(data, name, options.get("encoding"))
    text, remarks = clean(decoded.text)
    rows = _rows(text, name)
    top = _header_row(rows)
    draft = Draft()
    for number, row in enumerate(rows[:top], 1):
        draft.add("heading" if number == 1 else "paragraph", " ".join(row), 1, f"row {number}")
    title = draft.first("heading") or PurePath(name).stem
    header = rows[top] if top < len(rows) else []
    add_rows(draft, header, rows[top + 1 :], top + 2)
    if any(len(row) > len(header) for row in rows[top + 1 :]):
        remarks += (remark("long_lines"),)
    document = draft.document(title, name, "text/csv")
    return replace(document, encoding=decoded.encoding, remarks=decoded.remarks + remarks)


def add_rows(
    draft: Draft,
    header: Sequence[str],
    rows: Sequence[Sequence[str]],
    first: int,
    table: str = "",
) -> None:
    """Add the rows of a table to a draft, each cell after the word that heads its column.

    ``first`` is the number of the first of them; ``table`` names the table in the locators.
    A table of nothing but a header is added as that one row. Empty rows are left out.
    """
    if header and not any(any(squeeze(cell) for cell in row) for row in rows):
        draft.add(
            "row", BETWEEN.join(filter(None, map(squeeze, header))), 0, f"{table}row {first - 1}"
        )
        return
    for number, row in enumerate(rows, first):
        draft.add("row", row_in_words(header, row), 0, f"{table}row {number}")


def add_lines(draft: Draft, rows: Sequence[Sequence[Line]], table: str, *, marked: bool) -> None:
    """Add a table whose cells were read as lines; what was anchored in a cell goes to its row.

    Its first row heads the others where it is ``marked`` as doing so, or reads so.
    """
    words = [[line.words for line in row] for row in rows]
    headed = len(rows) > 1 and (marked or reads_as_head(words))
    for number, row in enumerate(words[headed:], 1 + headed):
        block = draft.add("row", row_in_words(words[0] if headed else (), row), 0,
                          f"{table}row {number}")  # fmt: skip
        if block is not None:
            for line in (*(rows[0] if number == 2 and headed else ()), *rows[number - 1]):
                line.give_to(block)


def reads_as_head(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first of some rows reads as the head of the others: no figures in it but years.

    A year heads a column, and so do words with one ("Sales 2023"), unless years stand below it.
    """
    below = rows[1] if len(rows) > 1 else ()
    return all(
        not _DIGITS & set(cell)
        or (has_year(cell) and not (place < len(below) and has_year(below[place])))
        for place, cell in enumerate(rows[0] if rows else ())
    )


def has_year(cell: str) -> bool:
    """Whether a year is all the figures that a cell has."""
    return _YEAR.fullmatch(cell) is not None


def row_in_words(header: Sequence[str], row: Sequence[str]) -> str:
    """A row as words; a column without a heading gives its cell alone."""
    cells: list[str] = []
    for place, cell in enumerate(row):
        words = squeeze(cell)
        head = squeeze(header[place]) if place < len(header) else ""
        if words:
            cells.append(f"{head}{AFTER_HEAD}{words}" if head else words)
    return BETWEEN.join(cells)


def _rows(text: str, name: str) -> list[list[str]]:
    """The records of the text, blank lines kept, so that their numbers stay true."""
    csv.field_size_limit(max(len(text), 131_072))
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    try:
        return list(_counted(lines, name))
    except csv.Error as error:
        raise InputError("reader_failed", name=name, reason=reason("failed")) from error


def _counted(lines: Iterable[list[str]], name: str) -> Iterator[list[str]]:
    left = MOST_CELLS
    for row in lines:
        left -= len(row)
        if left < 0:
            raise InputError("table_too_large", name=name, limit=f"{MOST_CELLS:,}")
        yield row


def _separator(text: str) -> str:
    """The separator that parts most of the first lines into the same number of cells."""
    lines = [line for line in text[:200_000].split("\n") if line.strip()][:_SAMPLE_LINES]
    best, most = ",", 0.0
    for separator in _SEPARATORS:
        counts = [len(row) - 1 for row in csv.reader(lines, delimiter=separator)]
        usual = max(set(counts), key=counts.count, default=0)
        weight = counts.count(usual) * min(usual, 2)
        if usual and weight > most:
            best, most = separator, weight
    return best


def _header_row(rows: Sequence[Sequence[str]]) -> int:
    """Where the header stands: after lines of one cell that say what the table is about."""
    width = max((sum(map(bool, row)) for row in rows[:_SAMPLE_LINES]), default=0)
    if width < 2:
        return 0
    for number, row in enumerate(rows[:_SAMPLE_LINES]):
        if sum(bool(cell.strip()) for cell in row) > 1:
            return number
    return 0
