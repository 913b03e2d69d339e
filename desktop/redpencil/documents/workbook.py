"""The reader of workbooks (XLSX): each row of a sheet with its cells. It runs in the cage."""

from __future__ import annotations

import io
import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from redpencil.documents.building import Draft, clean, squeeze
from redpencil.documents.markup import Element, failure_of_xml, local, parse_xml
from redpencil.documents.number_formats import Format, read_formats, shown
from redpencil.documents.packages import Package
from redpencil.documents.properties import Properties, read_core
from redpencil.documents.table import MOST_CELLS, has_year, row_in_words
from redpencil.errors import InputError
from redpencil.model import Document
from redpencil.words.documents import reason, remark

MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PLACE = re.compile(r"(?P<column>[A-Z]{1,3})(?P<row>\d{1,7})")
_PLAIN_NAME = re.compile(r"[A-Za-z_]\w*")
_MOST_COLUMNS, _MOST_ROWS = 16_384, 1_048_576  # of the format itself
# Merged cells are filled in one by one; larger areas are borders and backgrounds.
_MOST_MERGED = 10_000
_LONGEST_HEAD = 20
_DIGITS = frozenset("0123456789")


@dataclass(slots=True)
class _Sheet:
    """The cells of a sheet as words: row by row, by the number of the column."""

    name: str
    hidden: bool = False
    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    last: int = 0
    never: int = 0


@dataclass(frozen=True, slots=True)
class _Shared:
    """What all sheets share."""

    words: Sequence[str]
    formats: Sequence[Format]
    from_1904: bool


def read(data: bytes, name: str, _options: Mapping[str, str]) -> Document:
    """Each row as one block with the words of its header: "country: Chad · troops: 2250".

    Locators are those that spreadsheets take: "Sheet1!A7:C7". Numbers stand with all their
    digits, percents as percents, dates as dates. InputError: locked, unpacks_too_large,
    table_too_large, reader_failed.
    """
    package = Package(data, name)
    parts = _parts(package, name)
    draft = Draft()
    sheets = list(_sheets(package, name, parts))
    filled = [sheet for sheet in sheets if sheet.rows]
    for sheet in filled:
        _add(draft, sheet, several=len(filled) > 1)
    core = _core(package, name)
    document = draft.document(core.title or PurePath(name).stem, name, MEDIA)
    remarks: tuple[str, ...] = ()
    if hidden := [sheet.name for sheet in filled if sheet.hidden]:
        remarks += (remark("hidden_sheets", names=", ".join(hidden)[:300]),)
    if never := sum(sheet.never for sheet in sheets):
        remarks += (remark("never_calculated", count=never),)
    return replace(document, byline=core.author, date=core.date, remarks=remarks)


def _parts(package: Package, name: str) -> list[tuple[str, str, bool]]:
    """Name, part and whether it is hidden for every sheet, in the order of the tabs."""
    main = "xl/workbook.xml"
    if main not in package:
        raise InputError("reader_failed", name=name, reason=reason("no_body"))
    relations = package.read("xl/_rels/workbook.xml.rels")
    targets = {
        relation.get("Id", ""): posixpath.normpath(
            posixpath.join("/xl", relation.get("Target", ""))
        ).lstrip("/")
        for relation in (parse_xml(relations, name) if relations else ())
        if relation.get("TargetMode") != "External"
    }
    found: list[tuple[str, str, bool]] = []
    for sheet in parse_xml(package.read(main), name).iter():
        if local(sheet) == "sheet":
            ids = (value for key, value in sheet.attrib.items() if key.endswith("}id"))
            part = targets.get(next(ids, ""), "")
            title = squeeze(clean(sheet.get("name", ""))[0]) or "Sheet"
            found.append((title, part, sheet.get("state", "visible") != "visible"))
    return [entry for entry in found if entry[1] in package]


def _sheets(
    package: Package, name: str, parts: Sequence[tuple[str, str, bool]]
) -> Iterator[_Sheet]:
    shared = _Shared(
        list(_strings(package.read("xl/sharedStrings.xml"), name)),
        read_formats(_root(package, "xl/styles.xml", name)),
        b'date1904="1"' in package.read("xl/workbook.xml"),
    )
    left = MOST_CELLS
    for title, part, hidden in parts:
        sheet = _Sheet(title, hidden)
        merged: list[str] = []
        data = package.read(part)
        left -= data.count(b"<v>") + data.count(b"<is>")  # in time, and as every program writes it
        if left < 0:
            raise InputError("table_too_large", name=name, limit=f"{MOST_CELLS:,}")
        for element in _elements(data, name, ("row", "mergeCell")):
            if local(element) == "row":
                _read_row(sheet, element, shared)
            else:
                merged.append(element.get("ref", ""))
        _fill_merged(sheet, merged)
        yield sheet


def _root(package: Package, part: str, name: str) -> Element | None:
    data = package.read(part)
    return parse_xml(data.replace(_STRICT, S[1:-1].encode()), name) if data else None


def _elements(data: bytes, name: str, wanted: tuple[str, ...]) -> Iterator[Element]:
    """The elements of these names, each dropped again once it was used: sheets are long."""
    from lxml import etree

    source = io.BytesIO(data.replace(_STRICT, S[1:-1].encode()))
    steps = etree.iterparse(
        source, tag=[S + name for name in wanted], resolve_entities=False, no_network=True,
        load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for _, element in steps:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError as error:
        raise failure_of_xml(error, name) from error


def _strings(data: bytes, name: str) -> Iterator[str]:
    for item in _elements(data, name, ("si",)) if data else ():
        yield _words(item)


def _words(element: Element) -> str:
    """The words of a string, without how they are pronounced."""
    texts = (t for t in element.iter(S + "t") if local(t.getparent()) != "rPh")
    return squeeze(clean("".join(t.text or "" for t in texts))[0])


def _read_row(sheet: _Sheet, element: Element, shared: _Shared) -> None:
    given = element.get("r", "")
    number = int(given) if given.isdecimal() and len(given) < 8 else sheet.last + 1
    sheet.last = number
    cells: dict[int, str] = {}
    column = 0
    for cell in element.iterfind(S + "c"):
        match = _PLACE.fullmatch(cell.get("r", ""))
        column = _number(match["column"]) if match else column + 1
        words = _cell(sheet, cell, shared)
        if words and 0 < column <= _MOST_COLUMNS:
            cells[column] = words
    if cells and 0 < number <= _MOST_ROWS:
        sheet.rows[number] = cells


def _cell(sheet: _Sheet, cell: Element, shared: _Shared) -> str:
    """What a cell shows, with all the digits it has."""
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _words(cell)
    found = cell.find(S + "v")
    value = squeeze(found.text or "") if found is not None else ""
    if not value:
        sheet.never += cell.find(S + "f") is not None
        return ""
    if kind == "s":
        place = int(value) if value.isdecimal() and len(value) < 10 else -1
        return shared.words[place] if 0 <= place < len(shared.words) else ""
    if kind == "b":
        return "TRUE" if value == "1" else "FALSE"
    if kind != "n":
        return clean(value)[0]
    style = cell.get("s", "0")
    place = int(style) if style.isdecimal() and len(style) < 7 else 0
    used = shared.formats[place] if place < len(shared.formats) else Format()
    return shown(value, used, from_1904=shared.from_1904)


def _fill_merged(sheet: _Sheet, areas: Sequence[str]) -> None:
    """Write what a merged area shows into each of its cells, so that every row has it."""
    left = _MOST_MERGED
    for area in areas:
        first, _, last = area.partition(":")
        one, other = _PLACE.fullmatch(first), _PLACE.fullmatch(last)
        if one is None or other is None:
            continue
        rows = range(int(one["row"]), int(other["row"]) + 1)
        columns = range(_number(one["column"]), _number(other["column"]) + 1)
        words = sheet.rows.get(rows.start, {}).get(columns.start, "")
        left -= len(rows) * len(columns)
        if left < 0:
            return
        for row in rows if words else ():
            if row in sheet.rows:  # a row without words of its own stays empty
                for column in columns if len(columns) == 1 or row == rows.start else ():
                    sheet.rows[row].setdefault(column, words if len(columns) == 1 else "")


def _add(draft: Draft, sheet: _Sheet, *, several: bool) -> None:
    """Add the rows of a sheet, below its name where it is one of several."""
    name = sheet.name if _PLAIN_NAME.fullmatch(sheet.name) else f"'{sheet.name}'"
    if several:
        draft.add("heading", sheet.name, 1, name)
    numbers = sorted(sheet.rows)
    top = _header(sheet, numbers)
    header: dict[int, str] = {}
    for number in numbers:
        cells = sheet.rows[number]
        columns = sorted(cells)
        place = f"{name}!{_letters(columns[0])}{number}"
        if len(columns) > 1:
            place += f":{_letters(columns[-1])}{number}"
        if number == top:
            header = cells
        if number < top:
            draft.add("paragraph", " ".join(cells[c] for c in columns), 0, place)
        elif number > top or number == numbers[-1]:
            heads = [header.get(c, "") if number > top else "" for c in columns]
            draft.add("row", row_in_words(heads, [cells[c] for c in columns]), 0, place)


def _header(sheet: _Sheet, numbers: Sequence[int]) -> int:
    """The row that heads the others: the first of several cells, none of them a figure.

    0 where there is none.
    """
    for number in numbers[:_LONGEST_HEAD]:
        cells = sheet.rows[number].values()
        if len(cells) > 1:
            return number if all(not _DIGITS & set(c) or has_year(c) for c in cells) else 0
    return 0


def _number(letters: str) -> int:
    """The number of a column from its letters: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _core(package: Package, name: str) -> Properties:
    root = _root(package, "docProps/core.xml", name)
    return Properties() if root is None else read_core(root)
