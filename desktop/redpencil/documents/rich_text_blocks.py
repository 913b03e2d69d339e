"""Where words of a Rich Text file stand: paragraphs by their styles, tables, text boxes. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from redpencil.documents.building import Draft, Line
from redpencil.documents.table import add_lines

_HEADING = re.compile(r"heading ([1-9])", re.IGNORECASE)


@dataclass(slots=True)
class Styles:
    """The style sheet of a file: the names of styles, and their levels in the outline."""

    names: dict[int, str] = field(default_factory=dict)
    levels: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Paragraph:
    """The properties of the paragraph that is being read."""

    style: int = 0
    level: int = 0
    listed: int = 0
    in_table: bool = False


class Blocks:
    """Takes words in at its ``line``, and makes blocks of them where a paragraph or row ends."""

    def __init__(self, draft: Draft) -> None:
        self.line = Line(draft)
        self.paragraph = Paragraph()
        self.styles = Styles()
        self._draft = draft
        self._boxes: list[Sequence[str]] = []
        self._cells: list[Line] = []
        self._rows: list[list[Line]] = []
        self._tables = 0

    def reset(self) -> None:
        """Give the paragraph the properties of one that names none."""
        listed = self.paragraph.listed if not self.line.words else 0
        self.paragraph = Paragraph(listed=listed)

    def add_box(self, paragraphs: Sequence[str]) -> None:
        """Keep the words of a text box, which stand behind the paragraph they hang on."""
        self._boxes.append(paragraphs)

    def end_paragraph(self) -> None:
        """Make a block of the words, by the properties of their paragraph; a table ends before."""
        self.end_table()
        paragraph, styles = self.paragraph, self.styles
        name = styles.names.get(paragraph.style, "")
        if name.lower().startswith("toc "):
            self.line = Line(self._draft)
        match = _HEADING.fullmatch(name)
        level = paragraph.level or styles.levels.get(paragraph.style, 0)
        level = level or (int(match[1]) if match else int(name.lower() == "title"))
        listed = paragraph.listed
        self.line.close("heading" if level else "item" if listed else "paragraph", level or listed)
        paragraph.listed = 0
        boxes, self._boxes = self._boxes, []
        for words in (words for box in boxes for words in box):
            self._draft.add("paragraph", words)

    def end_cell(self) -> None:
        """End a cell of a row."""
        self._cells.append(self.line)
        self.line = Line(self._draft)

    def end_row(self) -> None:
        """End a row of a table."""
        if self._cells:
            self._rows.append(self._cells)
            self._cells = []

    def end_table(self) -> None:
        """Add the rows that have come together; one column or one row only lays out the page."""
        self.end_row()
        rows, self._rows = self._rows, []
        if not rows:
            return
        if len(rows) < 2 or max(map(len, rows)) < 2:
            for line in (line for row in rows for line in row):
                line.close("paragraph")
            return
        self._tables += 1
        add_lines(self._draft, rows, f"table {self._tables}, ", marked=False)
