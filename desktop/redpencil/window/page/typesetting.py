"""Puts a document on a page of Qt's, in portions: heading, byline, paragraphs, turns."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from redpencil.model import Block, Document
from redpencil.window.look import fonts
from redpencil.window.look.theme import Theme
from redpencil.window.look.utf16 import for_qt
from redpencil.window.page.page_map import PageMap

# About 66 characters of Charis SIL at 18 px: the measure that books are set to.
MEASURE = 620
# Room beside the words for the outline of the current claim and for hanging signs.
GUTTER = 26
READING_SIZE = 18.0
LEADING = 1.62
_HEADING_SIZES = {1: 29.0, 2: 22.0, 3: 19.0}
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class Setting:
    """How a page is set: the theme's colours, the zoom (1.0 is normal), the byline or none."""

    theme: Theme
    zoom: float = 1.0
    byline: str = ""
    names: bool = False


class Typesetter:
    """Sets one document into a QTextDocument, as many blocks at a time as are asked for."""

    def __init__(self, target: QTextDocument, document: Document, setting: Setting) -> None:
        target.clear()
        target.setUndoRedoEnabled(False)
        target.setDocumentMargin(0)
        self.page = PageMap(document)
        self._document = document
        self._setting = setting
        self._target = target
        self._next = 0
        self._begun = False
        self._known: dict[tuple[str, int], tuple[QTextBlockFormat, QTextCharFormat]] = {}
        self._dress_frame()

    @property
    def done(self) -> bool:
        """Whether every block is on the page."""
        return self._next >= len(self._document.blocks)

    @property
    def reached(self) -> int:
        """The code point of the document up to which it is on the page."""
        return self._document.blocks[self._next - 1].end if self._next else 0

    def set_blocks(self, count: int) -> None:
        """Put up to so many further blocks on the page, in one edit."""
        cursor = QTextCursor(self._target)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        if not self._begun:
            self._set_opening(cursor)
        for _ in range(min(count, len(self._document.blocks) - self._next)):
            self._set_block(cursor, self._document.blocks[self._next])
            self._next += 1
        cursor.endEditBlock()

    def _dress_frame(self) -> None:
        frame = self._target.rootFrame()
        shape = frame.frameFormat()
        zoom = self._setting.zoom
        shape.setLeftMargin(GUTTER)
        shape.setRightMargin(GUTTER)
        shape.setTopMargin(44 * zoom)
        shape.setBottomMargin(160 * zoom)
        frame.setFrameFormat(shape)

    def _set_opening(self, cursor: QTextCursor) -> None:
        """The title, where the text does not begin with a heading of its own; then the byline."""
        first = self._document.blocks[0] if self._document.blocks else None
        title = self._document.title
        own_heading = first is not None and first.kind == "heading"
        opens_alike = self._document.text.lstrip().startswith(title.rstrip("…")[:40])
        if title and not own_heading and not opens_alike:
            self._insert(cursor, for_qt(title), self._heading_shape(1), self._heading_letters(1))
        if own_heading and first is not None:
            self._set_block(cursor, first)
            self._next = 1
        if self._setting.byline:
            shape = _shape(0, 24 * self._setting.zoom, 20 * self._setting.zoom)
            self._insert(cursor, for_qt(self._setting.byline), shape, self._small_letters())

    def _set_block(self, cursor: QTextCursor, block: Block) -> None:
        text = for_qt(self._document.text[block.start : block.end])
        if self._setting.names and block.kind == "turn" and block.speaker:
            name = for_qt(block.speaker)
            if not text.startswith(name):
                shape = _shape(0, 2, 18 * self._setting.zoom)
                self._insert(cursor, name, shape, self._small_letters(strong=True))
        # Formats are made once for each kind of block: a long text has thousands of them.
        kind = (block.kind, block.level)
        if kind not in self._known:
            self._known[kind] = self._looks(block)
        shape, letters = self._known[kind]
        self._insert(cursor, text, shape, letters, block)

    def _insert(
        self,
        cursor: QTextCursor,
        text: str,
        shape: QTextBlockFormat,
        letters: QTextCharFormat,
        block: Block | None = None,
    ) -> None:
        if self._begun:
            cursor.insertBlock(shape, letters)
        else:
            cursor.setBlockFormat(shape)
            cursor.setBlockCharFormat(letters)
            self._begun = True
        if block is not None:
            shown = self._target.blockCount() - 1
            self.page.place(block.start, block.end, cursor.position(), shown)
        cursor.insertText(text, letters)

    def _looks(self, block: Block) -> tuple[QTextBlockFormat, QTextCharFormat]:
        zoom = self._setting.zoom
        if block.kind == "heading":
            level = min(3, max(1, block.level or 2))
            return self._heading_shape(level), self._heading_letters(level)
        letters = self._letters(fonts.reading(READING_SIZE * zoom), self._setting.theme.ink)
        line = READING_SIZE * LEADING * zoom
        if block.kind == "item":
            shape = _shape(0, 8 * zoom, line)
            shape.setLeftMargin(22 * zoom)
            return shape, letters
        if block.kind == "row":
            letters = self._letters(fonts.interface(14 * zoom), self._setting.theme.ink)
            return _shape(0, 5 * zoom, 22 * zoom), letters
        return _shape(0, 17 * zoom, line), letters

    def _heading_shape(self, level: int) -> QTextBlockFormat:
        zoom = self._setting.zoom
        size = _HEADING_SIZES[level] * zoom
        shape = _shape(0 if level == 1 else 12 * zoom, 8 * zoom, size * 1.22)
        shape.setHeadingLevel(level)
        return shape

    def _heading_letters(self, level: int) -> QTextCharFormat:
        size = _HEADING_SIZES[level] * self._setting.zoom
        return self._letters(fonts.reading(size, bold=True), self._setting.theme.ink)

    def _small_letters(self, *, strong: bool = False) -> QTextCharFormat:
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        size = 12.5 * self._setting.zoom
        return self._letters(fonts.interface(size, weight), self._setting.theme.faint)

    def _letters(self, font: QFont, colour: str) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(font)
        letters.setForeground(QColor(colour))
        return letters


def _shape(above: float, below: float, line: float) -> QTextBlockFormat:
    shape = QTextBlockFormat()
    shape.setTopMargin(above)
    shape.setBottomMargin(below)
    shape.setLineHeight(line, _FIXED)
    shape.setAlignment(Qt.AlignmentFlag.AlignLeading)
    return shape
