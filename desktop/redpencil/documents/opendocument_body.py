"""The text of an OpenDocument as blocks, with changes, comments and hidden words. In the cage."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from redpencil.documents.annotating import Notes, Pending
from redpencil.documents.building import Draft, Kind, Line, raised, squeeze
from redpencil.documents.markup import Element, local
from redpencil.documents.table import add_lines
from redpencil.documents.word_styles import number
from redpencil.model import NoteKind

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
"""Namespaces of OpenDocument 1.3 (ISO/IEC 26300), as prefixes of names."""

# What holds no running text: declarations, forms, lists made out of the text itself.
_LEFT_OUT = frozenset((
    "tracked-changes", "sequence-decls", "variable-decls", "user-field-decls", "forms",
    "dde-connection-decls", "table-of-content", "illustration-index", "table-index",
    "object-index", "user-index", "alphabetical-index", "note-citation", "ruby-text", "object",
    "image", "plugin", "applet", "event-listeners", "script", "number",
))  # fmt: skip
_SHAPES = ("custom-shape", "rect", "ellipse", "circle", "polygon", "path", "line", "connector")
_ROWS = frozenset(("table-header-rows", "table-rows", "table-row-group"))
_MOST_COLUMNS = 63
_LETTERS_OF_DATA = 250
_LONGEST_CHAIN = 50


@dataclass(frozen=True, slots=True)
class Styles:
    """The names of styles that hide words, and of those that are titles."""

    hidden: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    raised: frozenset[str] = frozenset()
    language: str = ""


@dataclass(slots=True)
class _Change:
    kind: NoteKind
    author: str
    date: str | None
    words: str = ""


def read_styles(roots: Iterable[Element]) -> Styles:
    """The styles of all parts of a document."""
    bases: dict[str, str] = {}
    hidden: dict[str, bool] = {}
    above: set[str] = set()
    language = ""
    for root in roots:
        for style in root.iter(STYLE + "style"):
            name = style.get(STYLE + "name", "")
            bases[name] = style.get(STYLE + "parent-style-name", "")
            text = style.find(STYLE + "text-properties")
            if text is None:
                continue
            if (display := text.get(TEXT + "display")) is not None:
                hidden[name] = display == "none"
            if re.match(r"super|[1-9]", text.get(STYLE + "text-position", "")):
                above.add(name)
        for default in root.iter(STYLE + "default-style"):
            text = default.find(STYLE + "text-properties")
            given = "" if text is None else text.get(FO + "language", "")
            language = language or ("" if given in ("none", "zxx") else given)
    chains = {name: _chain(name, bases) for name in bases}
    return Styles(
        frozenset(n for n, c in chains.items() if next((hidden[s] for s in c if s in hidden), 0)),
        frozenset(n for n, c in chains.items() if "Title" in c) | {"Title"},
        frozenset(above),
        language,
    )


def _chain(name: str, bases: Mapping[str, str]) -> tuple[str, ...]:
    chain: list[str] = []
    while name and len(chain) < _LONGEST_CHAIN:
        chain.append(name)
        name = bases.get(name, "")
    return tuple(chain)


@dataclass(slots=True)
class _State:
    """Where the walk is: in which lists, in hidden words, in a cell of a table."""

    lists: int = 0
    hidden: bool = False
    raised: bool = False
    in_cell: bool = False
    tables: int = 0
    locator: str = ""
    first: int = 0
    boxes: list[Element] = field(default_factory=list)
    noted: list[tuple[str, Element]] = field(default_factory=list)


class Body:
    """One walk over the text of a document."""

    def __init__(self, styles: Styles, *, standing: bool) -> None:
        """``standing`` keeps what tracked changes delete."""
        self.draft = Draft()
        self.notes = Notes()
        self.title = ""
        self._styles = styles
        self._standing = standing
        self._line = Line(self.draft)
        self._now = _State()
        self._changes: dict[str, _Change] = {}
        self._open: dict[str, Pending] = {}
        self._enter: dict[str, Callable[[Element], None]] = {
            "p": self._paragraph, "h": self._paragraph, "list": self._list, "table": self._table,
            "note": self._note, "annotation": self._annotation,
            "annotation-end": self._annotation_ends, "change": self._deleted,
            "change-start": self._inserted, "change-end": self._insertion_ends,
            "s": self._blank, "tab": self._blank, "line-break": self._blank,
            "span": self._span, "frame": self._frame, "section": self._section,
            "hidden-text": self._hidden_field, "hidden-paragraph": self._hidden_field,
        } | dict.fromkeys(_SHAPES, self._box)  # fmt: skip

    def read_all(self, root: Element) -> None:
        """Take in the text, and after it its footnotes and endnotes under their numbers."""
        self._changes = dict(_changes(root))
        self._inside(root)
        self._end("paragraph")
        numbers: dict[str, int] = {}
        for kind, note in self._now.noted:
            numbers[kind] = numbers.get(kind, 0) + 1
            self._now.locator, self._now.first = f"{kind} {numbers[kind]}", len(self.draft.blocks)
            self._inside(note)
            self._end("paragraph")

    def _inside(self, element: Element) -> None:
        for child in element:
            name = local(child)
            enter = self._enter.get(name)
            if enter is not None:
                enter(child)
            elif name not in _LEFT_OUT and not child.tag.startswith(SVG):
                self._words(child)
            self._say(child.tail)

    def _words(self, element: Element) -> None:
        self._say(element.text)
        self._inside(element)

    def _say(self, words: str | None) -> None:
        if words and self._now.hidden:
            here = self._line.edge(ends=True)
            self.notes.add(Pending("hidden", here, text=words))
        elif words:
            self._line.say(raised(words) if self._now.raised else words)

    # -- blocks -------------------------------------------------------------------------------

    def _paragraph(self, element: Element) -> None:
        style = element.get(TEXT + "style-name", "")
        if not self._now.in_cell:
            self._end("paragraph")  # white space between paragraphs, or words in front of a box
        outer, self._now.hidden = self._now.hidden, self._now.hidden or style in self._styles.hidden
        self._words(element)
        self._now.hidden = outer
        boxes, self._now.boxes = self._now.boxes, []
        level = 0
        if local(element) == "h":
            level = max(1, number(element.get(TEXT + "outline-level", "1")) or 1)
        elif style in self._styles.titles:
            self.title = self.title or self._line.words
            level = 1
        lists = self._now.lists
        self._end("heading" if level else "item" if lists else "paragraph", level or lists)
        for box in boxes:
            self._inside(box)

    def _end(self, kind: Kind, level: int = 0) -> None:
        if self._now.in_cell:
            self._line.say(" ")
            return
        count = len(self.draft.blocks) - self._now.first + 1
        more = f" ¶ {count}" if self._now.locator and count > 1 else ""
        self._line.close(kind, level, self._now.locator + more)

    def _list(self, element: Element) -> None:
        self._now.lists += 1
        self._inside(element)
        self._now.lists -= 1

    def _section(self, element: Element) -> None:
        outer = self._now.hidden
        self._now.hidden = outer or element.get(TEXT + "display") == "none"
        self._inside(element)
        self._now.hidden = outer

    def _table(self, element: Element) -> None:
        rows = [(headed, list(_cells(row))) for headed, row in _rows(element)]
        if self._now.in_cell or _lays_out([cells for _, cells in rows]):
            for _, cells in rows:
                for cell in cells:
                    self._inside(cell)
            return
        self._end("paragraph")
        outer, self._now.in_cell = self._line, True
        lines = [self._row(cells) for _, cells in rows]
        self._line, self._now.in_cell = outer, False
        self._now.tables += 1
        add_lines(self.draft, lines, f"table {self._now.tables}, ", marked=rows[0][0])

    def _row(self, cells: Sequence[Element]) -> list[Line]:
        lines: list[Line] = []
        for cell in cells:
            self._line = line = Line(self.draft)
            self._inside(cell)
            lines.append(line)
            repeated = number(cell.get(TABLE + "number-columns-repeated", "1")) or 1
            for _ in range(min(repeated, _MOST_COLUMNS) - 1):
                again = Line(self.draft)
                again.say(line.words)
                lines.append(again)
        return lines

    def _frame(self, element: Element) -> None:
        for box in element:
            if local(box) == "text-box":
                self._box(box)

    def _box(self, element: Element) -> None:
        """A text box is read after the paragraph it hangs on, or at once within a table."""
        if self._now.in_cell:
            self._inside(element)
        else:
            self._now.boxes.append(element)

    # -- within a paragraph -------------------------------------------------------------------

    def _blank(self, _element: Element) -> None:
        self._say(" ")

    def _span(self, element: Element) -> None:
        style = element.get(TEXT + "style-name", "")
        outer = self._now.hidden, self._now.raised
        self._now.hidden = outer[0] or style in self._styles.hidden
        self._now.raised = outer[1] or style in self._styles.raised
        self._words(element)
        self._now.hidden, self._now.raised = outer

    def _hidden_field(self, element: Element) -> None:
        outer, self._now.hidden = self._now.hidden, True
        self._say(element.get(TEXT + "string-value"))
        self._words(element)
        self._now.hidden = outer

    # -- what stands beside the text ----------------------------------------------------------

    def _note(self, element: Element) -> None:
        """A mark is left out of the text: beside a figure it would become part of it."""
        kind = element.get(TEXT + "note-class", "footnote")
        body = element.find(TEXT + "note-body")
        if body is not None:
            self._now.noted.append(("endnote" if kind == "endnote" else "footnote", body))

    def _annotation(self, element: Element) -> None:
        creator, day = element.find(DC + "creator"), element.find(DC + "date")
        paragraphs = (squeeze("".join(p.itertext())) for p in element.iter(TEXT + "p"))
        comment = Pending(
            "comment",
            self._line.edge(ends=False),
            author="" if creator is None else squeeze("".join(creator.itertext())),
            text="\n".join(filter(None, paragraphs)),
            date=None if day is None else day.text,
        )
        self.notes.add(comment)
        self._open[element.get(OFFICE + "name", "")] = comment

    def _annotation_ends(self, element: Element) -> None:
        comment = self._open.get(element.get(OFFICE + "name", ""))
        if comment is not None:
            comment.end = self._line.edge(ends=True)

    def _deleted(self, element: Element) -> None:
        change = self._changes.get(element.get(TEXT + "change-id", ""))
        if change is None or change.kind != "deletion":
            return
        note = Pending("deletion", self._line.edge(ends=not self._standing), author=change.author,
                       date=change.date)  # fmt: skip
        if self._standing:
            self._say(change.words)
            note.end = self._line.edge(ends=True)
        else:
            note.text = change.words
        self.notes.add(note)

    def _inserted(self, element: Element) -> None:
        change = self._changes.get(element.get(TEXT + "change-id", ""))
        if change is not None and change.kind == "insertion":
            start = self._line.edge(ends=False)
            note = Pending("insertion", start, author=change.author, date=change.date)
            self._open[element.get(TEXT + "change-id", "")] = self.notes.add(note)

    def _insertion_ends(self, element: Element) -> None:
        note = self._open.get(element.get(TEXT + "change-id", ""))
        if note is not None:
            note.end = self._line.edge(ends=True)


def _changes(root: Element) -> Iterator[tuple[str, _Change]]:
    """The tracked changes by their ids, with the words of those that delete."""
    for region in root.iterfind(f"{TEXT}tracked-changes/{TEXT}changed-region"):
        id_ = region.get(TEXT + "id") or region.get("{http://www.w3.org/XML/1998/namespace}id", "")
        for change in region:
            kind = local(change)
            if kind not in ("insertion", "deletion"):
                continue
            info = change.find(OFFICE + "change-info")
            facts = {} if info is None else {local(f): "".join(f.itertext()) for f in info}
            parts = (p for p in change.iter(TEXT + "p", TEXT + "h") if kind == "deletion")
            words = " ".join("".join(part.itertext()) for part in parts)
            made: NoteKind = "insertion" if kind == "insertion" else "deletion"
            yield id_, _Change(made, facts.get("creator", ""), facts.get("date"), words)


def _rows(table: Element) -> Iterator[tuple[bool, Element]]:
    """The rows of a table, each with whether it is marked as a header."""
    for child in table:
        name = local(child)
        if name == "table-row":
            yield local(table) == "table-header-rows", child
        elif name in _ROWS:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    return (child for child in row if local(child) in ("table-cell", "covered-table-cell"))


def _lays_out(rows: Sequence[Sequence[Element]]) -> bool:
    """Whether a table only arranges a page: tables in it, one column or row, cells of prose."""
    cells = [cell for row in rows for cell in row]
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return True
    if any(cell.find(f".//{TABLE}table") is not None for cell in cells):
        return True
    letters = sum(len(words) for cell in cells for words in cell.itertext())
    return letters > _LETTERS_OF_DATA * len(cells)
