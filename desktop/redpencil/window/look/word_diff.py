"""Words laid beside words: equal, struck, put in, aligned; told by shape as well as colour.

Everything here may come from a foreign document, so nothing of it is ever read as markup:
it goes into a text layout as it is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from redpencil.model import ClaimKind, Diff, Evidence
from redpencil.window.look.theme import Theme
from redpencil.window.look.utf16 import Utf16Map, for_qt
from redpencil.words import diffs
from redpencil.words.places import sentence_beside

Look = Literal["plain", "soft", "struck", "added", "aligned"]
Between = Literal["sources", "drafts"]
"""What lies side by side: an article and its sources, or two drafts of one text."""

# Longer runs that only the source has are shown by their beginning and end.
_WIDTHS = 16  # kept at once; a pane that is drawn wider has a new one at every step
_LONG_RUN = 16
_RUN_END = 6
_CLOSING = tuple(",.;:!?…)]}”’»%")
_OPENING = tuple("([{“‘«")
# Characters of a passage shown before and after the aligned words.
_AROUND = 110


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words with one look."""

    words: str
    look: Look = "plain"


def pieces_of_diff(diff: Diff) -> tuple[Piece, ...]:
    """The claim's words in order: those the source lacks struck, those it has instead put in."""
    pieces: list[Piece] = []
    for operation, ours, theirs in diff:
        if operation == "equal":
            pieces.append(Piece(ours))
        else:
            if ours and operation != "insert":
                pieces.append(Piece(ours, "struck"))
            if theirs and operation != "delete":
                pieces.append(Piece(_shortened(theirs), "added"))
    return tuple(_spaced(pieces))


def pieces_of_passage(text: str, start: int, end: int) -> tuple[Piece, ...]:
    """A passage cut to the surroundings of its aligned words; all of it soft if there are none.

    Offsets are code points into ``text``.
    """
    if not 0 <= start < end <= len(text):
        return (Piece(_one_line(_cut_after(text, 2 * _AROUND)), "soft"),)
    before = _collapse(_cut_before(text[:start], _AROUND))
    after = _collapse(_cut_after(text[end:], _AROUND))
    pieces = (Piece(before, "soft"), Piece(_one_line(text[start:end]), "aligned"))
    return tuple(p for p in (*pieces, Piece(after, "soft")) if p.words)


def pieces_around(evidence: Evidence) -> tuple[Piece, ...]:
    """The aligned words in their sentences, with the ones before and after; nothing without."""
    lead, words, rest = evidence.sentences
    before, after, here = evidence.before, evidence.after, evidence.passage
    pieces = (
        Piece(f"{_one_line(sentence_beside(before, here))} " if before else "", "soft"),
        Piece(_collapse(lead)),
        Piece(_one_line(words), "aligned"),
        Piece(_collapse(rest)),
        Piece(f" {_one_line(sentence_beside(after, here))}" if after else "", "soft"),
    )
    return tuple(piece for piece in pieces if piece.words)


def spoken_pieces(pieces: Iterable[Piece], between: Between = "sources") -> str:
    """The words with what is struck and put in said beside them."""
    said = (diffs.spoken(p.words, p.look, between) if p.words.strip() else p.words for p in pieces)
    return "".join(said).strip()


def _spaced(pieces: Iterable[Piece]) -> Iterable[Piece]:
    """The pieces with a space between them, where words and not closing marks meet."""
    before = ""
    for piece in pieces:
        words = _one_line(piece.words)
        if not words:
            continue
        if before and not before.endswith(_OPENING) and not words.startswith(_CLOSING):
            yield Piece(" ")
        yield Piece(words, piece.look)
        before = words


def _shortened(words: str) -> str:
    parts = words.split()
    if len(parts) <= _LONG_RUN:
        return words
    return " ".join((*parts[:_RUN_END], "…", *parts[-_RUN_END:]))


def _cut_before(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return "…" + text[-limit:].partition(" ")[2]


def _cut_after(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[:limit].rpartition(" ")[0] + "…"


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _collapse(words: str) -> str:
    """One line, with a single space kept at either end if there was any."""
    left = " " if words[:1].isspace() else ""
    right = " " if words[-1:].isspace() else ""
    inner = _one_line(words)
    return f"{left}{inner}{right}" if inner else left


class WordDiff(QLabel):
    """A label that lays out pieces and paints their looks; wraps anywhere if it must.

    Aligned words have the colour of their kind of claim: that they lie side by side says
    nothing yet on whether they agree.
    """

    def __init__(
        self,
        theme: Theme,
        font: QFont,
        parent: QWidget | None = None,
        *,
        kind: ClaimKind = "quotation",
        between: Between = "sources",
    ) -> None:
        super().__init__(parent)
        self._between: Between = between
        self._kind: ClaimKind = kind
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._theme = theme
        self._face = font
        self._pieces: tuple[Piece, ...] = ()
        self._layout = QTextLayout()
        self._laid: dict[int, QTextLayout] = {}

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self._lay_anew()

    def show_words(self, words: str) -> None:
        """Show plain words."""
        self.show_pieces((Piece(words),))

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Show these pieces; what is struck and put in is said to screen readers too."""
        self._pieces = tuple(Piece(for_qt(piece.words), piece.look) for piece in pieces)
        self.setText("".join(piece.words for piece in self._pieces))
        self.setAccessibleName(spoken_pieces(self._pieces, self._between))
        self._lay_anew()

    def pieces(self) -> tuple[Piece, ...]:
        """What is shown."""
        return self._pieces

    # -- Qt's overrides ------------------------------------------------------------------------

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._lay_out(max(1, width))
        return int(self._layout.boundingRect().height() + 0.999) + 3

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height())

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 60 else 320
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        self._lay_out(max(1, self.width()))
        painter = QPainter(self)
        self._paint_tints(painter)
        painter.setPen(QColor(self._theme.ink))
        self._layout.draw(painter, QPointF(0, 0))
        self._paint_lines(painter)
        painter.end()

    # -- laying out ----------------------------------------------------------------------------

    def _lay_anew(self) -> None:
        self._laid = {}
        self.updateGeometry()
        self.update()

    def _lay_out(self, width: int) -> None:
        """Have the words laid out at a width; Qt asks for a few of them over and over."""
        if width not in self._laid:
            if len(self._laid) > _WIDTHS:
                self._laid = {}
            self._laid[width] = self._made(width)
        self._layout = self._laid[width]

    def _made(self, width: int) -> QTextLayout:
        layout = QTextLayout(self.text(), self._face)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # The words' own direction, whatever that of the window.
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        top = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top))
            # Charis is generous by itself; the tints of two lines must not touch.
            top += line.height() * 1.02 + 1
        layout.endLayout()
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        formats = []
        for start, length, look in self._ranges():
            if look == "plain":
                continue
            span = QTextLayout.FormatRange()
            span.start, span.length = start, length
            form = QTextCharFormat()
            if look == "soft":
                form.setForeground(QColor(self._theme.soft))
            if look == "struck":
                form.setFontStrikeOut(True)
            span.format = form
            formats.append(span)
        return formats

    def _ranges(self) -> Iterable[tuple[int, int, Look]]:
        """UTF-16 start and length of every piece."""
        units = Utf16Map(self.text())
        start = 0
        for piece in self._pieces:
            end = start + len(piece.words)
            yield units.units(start), units.units(end) - units.units(start), piece.look
            start = end

    # -- painting ------------------------------------------------------------------------------

    def _boxes(self, start: int, length: int) -> Iterable[QRectF]:
        """The boxes of a range, one or more to a line: a range may run both ways."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first = max(start, line.textStart())
            last = min(start + length, line.textStart() + line.textLength())
            if first >= last:
                continue
            for run in line.glyphRuns(first, last - first):
                box = run.boundingRect()
                yield QRectF(box.x(), line.y(), box.width(), line.height())

    def _paint_tints(self, painter: QPainter) -> None:
        tints = {
            "struck": self._theme.deleted_tint,
            "added": self._theme.inserted_tint,
            "aligned": self._theme.kind_tint(self._kind),
        }
        for start, length, look in self._ranges():
            if look in tints:
                for box in self._boxes(start, length):
                    painter.fillRect(box.adjusted(-1, 1, 1, 0), QColor(tints[look]))

    def _paint_lines(self, painter: QPainter) -> None:
        """A full line under words put in, a dotted one under words that are aligned."""
        for start, length, look in self._ranges():
            if look not in ("added", "aligned"):
                continue
            pen = QPen(QColor(self._theme.ok), 2)
            if look == "aligned":
                pen = QPen(QColor(self._theme.kind_ink(self._kind)), 1.4, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            for box in self._boxes(start, length):
                painter.drawLine(
                    QPointF(box.left() - 1, box.bottom()), QPointF(box.right() + 1, box.bottom())
                )
