"""The text of a Word document as blocks, with changes, comments and hidden words. In the cage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from redpencil.documents.annotating import Notes, Pending
from redpencil.documents.building import Draft, Kind, Line, raised
from redpencil.documents.markup import Element, local
from redpencil.documents.table import add_lines
from redpencil.documents.word_styles import (
    Styles,
    W,
    list_level,
    number,
    outline_level,
    switch,
    value,
)
from redpencil.model import NoteKind

_CHANGES: dict[str, NoteKind] = {
    "ins": "insertion", "moveTo": "insertion", "del": "deletion", "moveFrom": "deletion",
}  # fmt: skip
# What only wraps others, in a paragraph or around paragraphs (ISO/IEC 29500-1, 17.3 to 17.5).
_WRAPPERS = frozenset((
    "hyperlink", "smartTag", "customXml", "sdtContent", "fldSimple", "dir", "bdo", "rubyBase",
    "ruby", "txbxContent", "body", "footnote", "endnote", "comment", "Choice",
))  # fmt: skip
_BLANKS = {"tab": " ", "br": " ", "cr": " ", "ptab": " ", "noBreakHyphen": "-"}
# The places of the Symbol font (Adobe Symbol encoding) that change what a number says.
_SYMBOLS = {
    "A3": "≤", "B0": "°", "B1": "±", "B2": "″", "B3": "≥", "B4": "×", "B8": "÷", "B9": "≠",
    "BB": "≈", "A0": "€", "A2": "′", "6D": "μ", "2D": "−", "BC": "…", "B7": "•",
}  # fmt: skip


# Cells of data hold a figure, a name or a phrase; on average more is a text set in columns.
_LETTERS_OF_DATA = 250
_BYLINES = frozenset(("author", "byline", "autor", "auteur"))
_MOST_COLUMNS = 63  # Word's own bound


@dataclass(frozen=True, slots=True)
class Change:
    """A tracked change that is open: what it does, who made it and when."""

    kind: NoteKind
    author: str = ""
    date: str | None = None


class Body:
    """One walk over the parts of a document that hold text."""

    def __init__(self, styles: Styles, comments: Mapping[str, Pending], *, standing: bool) -> None:
        """``comments`` are those of the file by id; ``standing`` keeps deleted words in."""
        self.draft = Draft()
        self.notes = Notes()
        self.title = ""
        self.byline = ""
        self.embedded = 0
        self.noted: list[tuple[str, str]] = []
        """Footnotes and endnotes in the order of their marks: kind and id."""
        self._styles = styles
        self._comments = comments
        self._standing = standing
        self._line = Line(self.draft)
        self._change: Change | None = None
        self._hidden = False
        self._raised = False
        self._fields: list[bool] = []
        self._boxes: list[Element] = []
        self._in_cell = False
        self._tables = 0
        self._locator = ""
        self._first = 0
        self._enter: dict[str, Callable[[Element], None]] = {
            "p": self._paragraph, "tbl": self._table, "r": self._run, "t": self._text,
            "delText": self._text, "sym": self._symbol, "fldChar": self._field,
            "footnoteReference": self._noted, "endnoteReference": self._noted,
            "commentRangeStart": self._comment, "commentRangeEnd": self._comment_ends,
            "commentReference": self._comment, "sdt": self._controlled,
            "AlternateContent": self._alternative, "oMath": self._formula,
            "oMathPara": self._formula, "drawing": self._drawing, "pict": self._drawing,
            "object": self._drawing, "altChunk": self._chunk,
        }  # fmt: skip

    def read(self, root: Element, locator: str = "") -> None:
        """Take in the blocks below an element; ``locator`` names it where it is no body."""
        self._locator, self._first = locator, len(self.draft.blocks)
        self._inside(root)
        self._end("paragraph")

    def _inside(self, element: Element) -> None:
        for child in element:
            self._visit(child)

    def _visit(self, element: Element) -> None:
        name = local(element)
        enter = self._enter.get(name)
        if enter is not None:
            enter(element)
        elif name in _BLANKS:
            self._say(_BLANKS[name])
        elif name in _CHANGES:
            with self._changed(element, _CHANGES[name]):
                self._inside(element)
        elif name in _WRAPPERS:
            self._inside(element)

    # -- blocks -------------------------------------------------------------------------------

    def _paragraph(self, element: Element) -> None:
        properties = element.find(W + "pPr")
        style = self._styles.of(properties, "pStyle")
        if style.name.startswith("toc "):  # the table of contents says the headings again
            return
        outer, self._hidden = self._hidden, bool(style.hidden)
        self._inside(element)
        self._hidden = outer
        # A field whose code never ended must not swallow the rest of the document.
        self._fields = [True for _ in self._fields]
        boxes, self._boxes = self._boxes, []
        if self._goes_on(properties):
            self._line.say(" ")
        else:
            level = outline_level(properties)
            level = style.level or 0 if level is None else level
            listed = list_level(properties)
            listed = style.listed or 0 if listed is None else listed
            if style.name in _BYLINES:
                self.byline = self.byline or self._line.words
            if style.name == "title":
                self.title = self.title or self._line.words
                level = level or 1
            self._end("heading" if level else "item" if listed else "paragraph", level or listed)
        for box in boxes:
            self._inside(box)

    def _goes_on(self, properties: Element | None) -> bool:
        """Whether the mark at the end of this paragraph is deleted, and the deletion accepted."""
        mark = None if properties is None else properties.find(W + "rPr")
        return mark is not None and not self._standing and mark.find(W + "del") is not None

    def _end(self, kind: Kind, level: int = 0) -> None:
        if self._in_cell:
            self._line.say(" ")
        else:
            number = len(self.draft.blocks) - self._first + 1
            more = f" ¶ {number}" if self._locator and number > 1 else ""
            self._line.close(kind, level, self._locator + more)

    def _table(self, element: Element) -> None:
        rows = [(row, list(_parts(row, "tc"))) for row in _parts(element, "tr")]
        if self._in_cell or _lays_out(rows):
            for _, parts in rows:
                for part in parts:
                    self._inside(part)
            return
        self._end("paragraph")
        outer, self._in_cell = self._line, True
        cells: list[list[Line]] = []
        for row, parts in rows:
            if self._standing or not _is_deleted(row):
                cells.append(self._cells(parts, cells[-1] if cells else []))
        self._line, self._in_cell = outer, False
        self._tables += 1
        marked = switch(rows[0][0].find(W + "trPr"), "tblHeader") or False
        add_lines(self.draft, cells, f"table {self._tables}, ", marked=marked)

    def _cells(self, parts: Sequence[Element], above: Sequence[Line]) -> list[Line]:
        """The cells of a row, one for each column; what spans several rows stands in each."""
        cells: list[Line] = []
        for part in parts:
            self._line = line = Line(self.draft)
            self._inside(part)
            properties = part.find(W + "tcPr")
            merged = None if properties is None else properties.find(W + "vMerge")
            goes_on = merged is not None and merged.get(W + "val") != "restart"
            if goes_on and not line.words and len(cells) < len(above):
                line.say(above[len(cells)].words)
            cells.append(line)
            span = min(number(value(properties, "gridSpan")) or 1, _MOST_COLUMNS)
            cells += [Line(self.draft) for _ in range(span - 1)]
        return cells

    def _controlled(self, element: Element) -> None:
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        if gallery is not None and gallery.get(W + "val", "") == "Table of Contents":
            return
        self._inside(element)

    def _alternative(self, element: Element) -> None:
        """The same content for newer and for older programs: only one of them is read."""
        if len(element):
            self._inside(element[0])

    def _chunk(self, _element: Element) -> None:
        self.embedded += 1

    # -- within a paragraph -------------------------------------------------------------------

    def _run(self, element: Element) -> None:
        properties = element.find(W + "rPr")
        if properties is None:
            self._inside(element)
            return
        hidden = switch(properties, "vanish")
        if hidden is None:
            hidden = self._styles.of(properties, "rStyle").hidden
        outer = self._hidden, self._raised
        self._hidden = outer[0] if hidden is None else hidden
        self._raised = value(properties, "vertAlign") == "superscript"
        self._inside(element)
        self._hidden, self._raised = outer

    def _text(self, element: Element) -> None:
        self._say(element.text or "")

    def _say(self, words: str) -> None:
        """Say words where they belong: into the line, or aside where they are not to be seen."""
        if not all(self._fields):
            return
        change = self._change
        if self._hidden:
            self._aside("hidden", words, change.author if change else "")
        elif change is not None and change.kind == "deletion" and not self._standing:
            self._aside("deletion", words, change.author, change.date)
        else:
            self._line.say(raised(words) if self._raised else words)

    def _aside(self, kind: NoteKind, words: str, author: str, date: str | None = None) -> None:
        here = self._line.edge(ends=True)
        self.notes.add(Pending(kind, here, None, author, words, date))

    @contextmanager
    def _changed(self, element: Element, kind: NoteKind) -> Iterator[None]:
        outer = self._change
        author, date = element.get(W + "author", ""), element.get(W + "date")
        if outer is None or outer.kind != "deletion":  # what was inserted and then deleted is gone
            self._change = Change(kind, author, date)
        shown = self._standing or kind == "insertion"
        note = Pending(kind, self._line.edge(ends=False), None, author, "", date)
        yield
        if shown and self._change is not None and self._change.kind == kind:
            note.end = self._line.edge(ends=True)
            self.notes.add(note)
        self._change = outer

    def _symbol(self, element: Element) -> None:
        if element.get(W + "font", "").lower() == "symbol":
            self._say(_SYMBOLS.get(element.get(W + "char", "")[-2:].upper(), ""))

    def _field(self, element: Element) -> None:
        """Follow a field from its beginning over its code to its result and its end."""
        kind = element.get(W + "fldCharType")
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _formula(self, element: Element) -> None:
        for part in element.iter():
            if local(part) == "t":
                self._say(part.text or "")

    def _drawing(self, element: Element) -> None:
        """Text boxes are read after the paragraph they hang on, or at once within a table."""
        for box in element.iter(W + "txbxContent"):
            if self._in_cell:
                self._inside(box)
            else:
                self._boxes.append(box)

    # -- what stands beside the text ----------------------------------------------------------

    def _noted(self, element: Element) -> None:
        """A mark is left out of the text: beside a figure it would become part of it."""
        dropped = self._change is not None and self._change.kind == "deletion"
        if not (dropped and not self._standing):
            kind = local(element).removesuffix("Reference")
            self.noted.append((kind, element.get(W + "id", "")))

    def _comment(self, element: Element) -> None:
        comment = self._comments.get(element.get(W + "id", ""))
        if comment is not None and not any(comment is known for known in self.notes.pending):
            comment.start = self._line.edge(ends=False)
            self.notes.add(comment)

    def _comment_ends(self, element: Element) -> None:
        comment = self._comments.get(element.get(W + "id", ""))
        if comment is not None:
            comment.end = self._line.edge(ends=True)


def _parts(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, through what may be wrapped around them."""
    for child in element:
        inner = local(child)
        if inner == name:
            yield child
        elif inner in _WRAPPERS or inner in _CHANGES or inner == "sdt":
            yield from _parts(child, name)


def _lays_out(rows: Sequence[tuple[Element, Sequence[Element]]]) -> bool:
    """Whether a table only arranges a page: tables in it, one column or row, cells of prose."""
    cells = [cell for _, parts in rows for cell in parts]
    if len(rows) < 2 or max(len(parts) for _, parts in rows) < 2:
        return True
    if any(cell.find(f".//{W}tbl") is not None for cell in cells):
        return True
    letters = sum(len(text.text or "") for cell in cells for text in cell.iter(W + "t"))
    return letters > _LETTERS_OF_DATA * len(cells)


def _is_deleted(row: Element) -> bool:
    properties = row.find(W + "trPr")
    return properties is not None and properties.find(W + "del") is not None
