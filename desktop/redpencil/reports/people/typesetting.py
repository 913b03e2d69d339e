"""Lines of mixed looks set into a column: widths, breaks, and what stands where. Pure layout."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Protocol

from redpencil.reports.people.bidirectional import (
    has_right_to_left,
    in_order,
    levels,
    mirrored,
    starts_right_to_left,
)
from redpencil.reports.people.values import Look, Run, Runs, said

_SUPER = 0.64


@dataclass(frozen=True, slots=True)
class Type:
    """How a block is set: face, size, the distance of its lines, its colour."""

    size: float
    leading: float
    colour: str = "ink"
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Style:
    """How words look once a block's type is known; words of one style are drawn as one.

    ``face`` is the one for letters that ``font`` lacks; empty where it has them.
    """

    font: str
    size: float
    colour: str
    look: Look
    link: str
    face: str = ""


class Faces(Protocol):
    """What setting has to know of faces."""

    def divided(self, word: str) -> Iterator[tuple[str, str]]:
        """The parts of a word with the names of the faces they stand in."""

    def width(self, text: str, style: Style) -> float:
        """How wide words are, in points."""

    def has_blank(self, face: str) -> bool:
        """Whether words of that face can be drawn as one, with the blanks between them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one style within a line; ``x`` and ``width`` in points from the column's edge.

    ``backwards`` is told of words of another face that are read from the right.
    """

    text: str
    x: float
    width: float
    style: Style
    anchor: str = ""
    backwards: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A line of pieces and the distance to the one above it."""

    pieces: tuple[Piece, ...]
    leading: float


@dataclass(frozen=True, slots=True)
class _Word:
    """What is never parted: letters between two spaces, perhaps of several styles.

    ``space`` is the width of the blank behind it.
    """

    parts: tuple[Piece, ...]
    width: float
    space: float


class _Row:
    """A line in the making: words that are drawn as one are joined as they come."""

    __slots__ = ("_anchor", "_faces", "_pieces", "_style", "_texts", "_width", "_x", "at")

    def __init__(self, at: float, faces: Faces) -> None:
        self.at = at
        self._faces = faces
        self._pieces: list[Piece] = []
        self._texts: list[str] = []
        self._style: Style | None = None
        self._anchor = ""
        self._x = self._width = 0.0

    def __bool__(self) -> bool:
        return bool(self._texts or self._pieces)

    def add(self, word: _Word, space: float) -> None:
        """Add a word behind a blank of that width."""
        if self and space:
            if self._style is None or not self._faces.has_blank(self._style.face):
                self._end()
                self._style = None
            elif self._style == word.parts[0].style:
                self._texts.append(" ")
                self._width += space
            self.at += space
        for part in word.parts:
            if part.anchor or self._style != part.style:
                self._end()
                self._style, self._x, self._width = part.style, self.at, 0.0
                self._anchor = part.anchor
            self._texts.append(part.text)
            self._width += part.width
            self.at += part.width

    def _end(self) -> None:
        if self._texts and self._style is not None:
            text = "".join(self._texts)
            self._pieces.append(Piece(text, self._x, self._width, self._style, self._anchor))
            self._texts = []

    def line(self, leading: float) -> Line:
        """The line as it stands."""
        self._end()
        return Line(tuple(self._pieces), leading)


def set_lines(
    runs: Runs, kind: Type, width: float, faces: Faces, first_at: float = 0.0
) -> tuple[Line, ...]:
    """Runs broken into lines of at most ``width``; words that are longer are cut.

    ``first_at`` is where the first line begins. Words that are read from the right stand so, and a
    block that begins with them ends its lines at the right.
    """
    lines: list[Line] = []
    row = _Row(first_at, faces)
    space = 0.0
    for word in _words(runs, kind, width, faces):
        if row and row.at + space + word.width > width:
            lines.append(row.line(kind.leading))
            row, space = _Row(0.0, faces), 0.0
        row.add(word, space)
        space = word.space
    if row or not lines:
        lines.append(row.line(kind.leading))
    if any(has_right_to_left(run.text) for run in runs):
        right = width if starts_right_to_left(said(runs)) else None
        return tuple(_both_ways(line, right, faces) for line in lines)
    return tuple(lines)


def _both_ways(line: Line, right: float | None, faces: Faces) -> Line:
    """A line with its words where readers of both directions look for them.

    ``right`` is where a line that is read from the right begins.
    """
    if not line.pieces:
        return line
    text = ""
    owners: list[int] = []
    gaps: dict[int, float] = {}
    end = line.pieces[0].x
    for number, piece in enumerate(line.pieces):
        if piece.x - end > 0.01:
            gaps[len(text)] = piece.x - end
            text, owners = text + " ", [*owners, -1]
        text += piece.text
        owners += [number] * len(piece.text)
        end = piece.x + piece.width
    found = levels(text, int(right is not None))
    at = line.pieces[0].x if right is None else right - (end - line.pieces[0].x)
    placed = []
    for first, last in in_order(*_stretches(owners, found)):
        if owners[first] < 0:
            at += gaps[first]
            continue
        piece = line.pieces[owners[first]]
        words = text[first:last]
        turned = bool(found[first] % 2)
        long = piece.width if words == piece.text else faces.width(words, piece.style)
        if turned and not piece.style.face:
            words, turned = mirrored(words), False
        begins = first == 0 or owners[first - 1] != owners[first]
        anchor = piece.anchor if begins else ""
        placed.append(Piece(words, at, long, piece.style, anchor, turned))
        at += long
    return Line(tuple(placed), line.leading)


def _stretches(owners: list[int], found: list[int]) -> tuple[list[tuple[int, int]], list[int]]:
    """Where letters of one piece and one level stand together, and those levels."""
    starts = [
        at
        for at in range(len(found))
        if at == 0 or (owners[at], found[at]) != (owners[at - 1], found[at - 1])
    ]
    ends = [*starts[1:], len(found)]
    return list(zip(starts, ends, strict=True)), [found[at] for at in starts]


def _words(runs: Runs, kind: Type, width: float, faces: Faces) -> Iterator[_Word]:
    held: list[Piece] = []
    for run in runs:
        style = style_of(run, kind)
        blank = faces.width(" ", style)
        anchor = run.anchor
        words = run.text.split(" ") if run.text.isprintable() else _split(run.text)
        for number, word in enumerate(words):
            if number and held:
                last = held[-1].style
                same = not last.face or not faces.has_blank(last.face)
                yield _word(held, blank if same else faces.width(" ", last))
                held = []
            if not word:
                continue
            for part, own, opens in _parts(word, style, faces):
                for piece, long in _cut(part, own, width, faces):
                    if held and (opens or sum(p.width for p in held) + long > width):
                        yield _word(held, 0.0)
                        held = []
                    held.append(Piece(piece, 0.0, long, own, anchor))
                    anchor = ""
    if held:
        yield _word(held, 0.0)


def _parts(word: str, style: Style, faces: Faces) -> Iterator[tuple[str, Style, bool]]:
    """A word by its faces, with whether a line may begin with the part.

    Chinese and Japanese have no blanks: a line may begin with any letter, but not with a sign that
    closes, and may not end with one that opens.
    """
    before = ""
    for part, face in faces.divided(word):
        own = replace(style, face=face) if face else style
        if not face or not any(_is_wide(letter) for letter in part):
            yield part, own, False
            before = part[-1:]
            continue
        for letter in part:
            closes = unicodedata.category(letter) in ("Po", "Pe", "Pf", "Lm", "Mn", "Mc")
            opened = unicodedata.category(before) in ("Ps", "Pi") if before else False
            yield letter, own, not closes and not opened
            before = letter


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) == "W"


def _split(text: str) -> list[str]:
    """Words between any white space; an empty one at an end that is white space."""
    words = text.split()
    left = [""] if text[:1].isspace() else []
    right = [""] if text[-1:].isspace() else []
    return [*left, *words, *right]


def _word(pieces: list[Piece], space: float) -> _Word:
    return _Word(tuple(pieces), sum(piece.width for piece in pieces), space)


def _cut(word: str, style: Style, width: float, faces: Faces) -> Iterator[tuple[str, float]]:
    """A word in pieces that fit the column: digests and addresses have no space to break at."""
    long = faces.width(word, style)
    while long > width and len(word) > 1:
        fits = max(1, int(len(word) * width / long) - 1)
        yield word[:fits], faces.width(word[:fits], style)
        word = word[fits:]
        long = faces.width(word, style)
    yield word, long


def style_of(run: Run, kind: Type) -> Style:
    """How a run looks in a block of that type."""
    size = kind.size * (_SUPER if run.look == "number" else 1)
    colour = "soft" if run.look in ("soft", "code") else kind.colour
    if run.look == "number" or run.link:
        colour = "red"
    return Style(_face(kind, run.look), size, colour, run.look, run.link)


def _face(kind: Type, look: Look) -> str:
    """The name of the font for words of a look in a block."""
    bold = kind.bold or look in ("strong", "number")
    return (
        ("BoldItalic" if kind.italic else "Bold")
        if bold
        else ("Italic" if kind.italic else "Regular")
    )
