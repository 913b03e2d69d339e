"""Lines of mixed looks set into a column: widths, breaks, and what stands where. Pure layout."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from redpencil.reports.people.values import Look, Run, Runs

Measure = Callable[[str, str, float], float]
"""The width in points of words in a font at a size."""
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
    """How words look once a block's type is known; words of one style are drawn as one."""

    font: str
    size: float
    colour: str
    look: Look
    link: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one style within a line; ``x`` and ``width`` in points from the column's edge."""

    text: str
    x: float
    width: float
    style: Style
    anchor: str = ""


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

    __slots__ = ("_anchor", "_pieces", "_style", "_texts", "_width", "_x", "at")

    def __init__(self, at: float) -> None:
        self.at = at
        self._pieces: list[Piece] = []
        self._texts: list[str] = []
        self._style: Style | None = None
        self._anchor = ""
        self._x = self._width = 0.0

    def __bool__(self) -> bool:
        return bool(self._texts)

    def add(self, word: _Word, space: float) -> None:
        """Add a word behind a blank of that width."""
        if self._texts and space:
            if self._style == word.parts[0].style:
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
    runs: Runs, kind: Type, width: float, measure: Measure, first_at: float = 0.0
) -> tuple[Line, ...]:
    """Runs broken into lines of at most ``width``; words that are longer are cut.

    ``first_at`` is where the first line begins.
    """
    lines: list[Line] = []
    row = _Row(first_at)
    space = 0.0
    for word in _words(runs, kind, width, measure):
        if row and row.at + space + word.width > width:
            lines.append(row.line(kind.leading))
            row, space = _Row(0.0), 0.0
        row.add(word, space)
        space = word.space
    if row or not lines:
        lines.append(row.line(kind.leading))
    return tuple(lines)


def _words(runs: Runs, kind: Type, width: float, measure: Measure) -> Iterator[_Word]:
    held: list[Piece] = []
    for run in runs:
        style = style_of(run, kind)
        blank = measure(" ", style.font, style.size)
        anchor = run.anchor
        words = run.text.split(" ") if run.text.isprintable() else _split(run.text)
        for number, word in enumerate(words):
            if number and held:
                yield _word(held, blank)
                held = []
            if not word:
                continue
            for part, long in _cut(word, style, width, measure):
                if held and sum(p.width for p in held) + long > width:
                    yield _word(held, 0.0)
                    held = []
                held.append(Piece(part, 0.0, long, style, anchor))
                anchor = ""
    if held:
        yield _word(held, 0.0)


def _split(text: str) -> list[str]:
    """Words between any white space; an empty one at an end that is white space."""
    words = text.split()
    left = [""] if text[:1].isspace() else []
    right = [""] if text[-1:].isspace() else []
    return [*left, *words, *right]


def _word(pieces: list[Piece], space: float) -> _Word:
    return _Word(tuple(pieces), sum(piece.width for piece in pieces), space)


def _cut(word: str, style: Style, width: float, measure: Measure) -> Iterator[tuple[str, float]]:
    """A word in pieces that fit the column: digests and addresses have no space to break at."""
    long = measure(word, style.font, style.size)
    while long > width and len(word) > 1:
        fits = max(1, int(len(word) * width / long) - 1)
        yield word[:fits], measure(word[:fits], style.font, style.size)
        word = word[fits:]
        long = measure(word, style.font, style.size)
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
