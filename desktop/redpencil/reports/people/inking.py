"""What is drawn on a PDF page: lines of type with their marks, small pictures, rules, links."""

from __future__ import annotations

import io

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from redpencil.reports.people.embedding import Embedded
from redpencil.reports.people.lettering import Lettering
from redpencil.reports.people.logo import Logo
from redpencil.reports.people.typesetting import Line, Piece
from redpencil.reports.people.values import Picture, Shape

_INKS = {
    name: HexColor(value)
    for name, value in (
        ("ink", "#1f1d1a"), ("soft", "#4d4841"), ("faint", "#6f685e"), ("red", "#b3261e"),
        ("line", "#d8d2c8"), ("quotation", "#a97f12"), ("quantity", "#2f6da8"),
        ("ok", "#1f6f43"), ("fix", "#a33b12"), ("query", "#6b4ea0"), ("source_needed", "#7a5c00"),
    )
}  # fmt: skip
_TINTS = {
    "quotation": HexColor("#f8f1d6"),
    "quantity": HexColor("#e6eff8"),
    "struck": HexColor("#f8dfdb"),
    "added": HexColor("#e0f0e5"),
}
_LINES = {
    "quotation": ("quotation", ()),
    "indirect": ("quotation", (0.8, 1.6)),
    "quantity": ("quantity", (2.6, 1.6)),
    "statement": ("faint", (5, 1)),
    "added": ("ok", ()),
    "aligned": ("quantity", ()),
}
_UNDECIDED = frozenset({"tick unchecked"})


class Ink:
    """A canvas, the names that links may lead to, and the faces that words stand in."""

    def __init__(self, canvas: Canvas, anchors: frozenset[str], lettering: Lettering) -> None:
        self._canvas = canvas
        self._anchors = anchors
        self._lettering = lettering
        self._embedded: dict[str, Embedded] = {}

    def line(self, line: Line, x: float, y: float) -> None:
        """Type at a base line, tints below it, lines under and through it, links over it."""
        for piece in line.pieces:
            self._tint(piece, x, y)
        for piece in line.pieces:
            lift = 3.4 if piece.style.look == "number" else 0.0
            self._words(piece, x + piece.x, y + lift)
            self._under(piece, x, y)
            if piece.style.link in self._anchors:
                left, top = x + piece.x, y + piece.style.size + lift
                box = (left - 1, y - 2, left + piece.width + 1, top)
                self._canvas.linkRect("", piece.style.link, box, relative=0, Border="[0 0 0]")

    def _words(self, piece: Piece, x: float, y: float) -> None:
        style = piece.style
        self._canvas.setFillColor(_INKS[style.colour])
        if not style.face:
            self._canvas.setFont(style.font, style.size)
            self._canvas.drawString(x, y, piece.text)
            return
        outlines = self._lettering.outlines(style.face)
        if style.face not in self._embedded:
            self._embedded[style.face] = Embedded(self._canvas, outlines)
        bold = style.font.startswith("Bold")
        if bold:
            self._stroke(style.colour, 0, ())
        glyphs = outlines.shaped(piece.text, backwards=piece.backwards)
        embedded = self._embedded[style.face]
        self._canvas.addLiteral(embedded.drawn(glyphs, x, y, style.size, bold=bold))

    def logo(self, logo: Logo, right: float, top: float, width: float, height: float) -> None:
        """The house's logo with its upper right corner at a place, no larger than that."""
        wide, high = logo.fitted(width, height)
        image = ImageReader(io.BytesIO(logo.png))
        self._canvas.drawImage(image, right - wide, top - high, wide, high)

    def _tint(self, piece: Piece, x: float, y: float) -> None:
        tint = _TINTS.get(piece.style.look)
        if tint is not None:
            self._canvas.setFillColor(tint)
            high = piece.style.size * 1.16
            self._canvas.rect(x + piece.x, y - 2.6, piece.width, high, stroke=0, fill=1)

    def _under(self, piece: Piece, x: float, y: float) -> None:
        left, right = x + piece.x, x + piece.x + piece.width
        if piece.style.look == "struck":
            self._stroke("red", 0.8, ())
            self._canvas.line(left, y + piece.style.size * 0.26, right, y + piece.style.size * 0.26)
        elif piece.style.look in _LINES:
            colour, dashes = _LINES[piece.style.look]
            self._stroke(colour, 0.9, dashes)
            self._canvas.line(left, y - 2.4, right, y - 2.4)

    def _stroke(self, colour: str, width: float, dashes: tuple[float, ...]) -> None:
        self._canvas.setStrokeColor(_INKS[colour])
        self._canvas.setLineWidth(width)
        self._canvas.setDash(list(dashes), 0)

    def rule(self, x: float, y: float, width: float) -> None:
        """The line above a heading."""
        self._stroke("ink", 1, ())
        self._canvas.line(x, y, x + width, y)

    def bar(self, x: float, top: float, bottom: float) -> None:
        """The line beside a note or a quoted passage."""
        self._stroke("line", 1.2, ())
        self._canvas.line(x, top, x, bottom)

    def room(self, x: float, y: float, width: float) -> None:
        """A line to write on."""
        self._stroke("faint", 0.5, ())
        self._canvas.line(x, y, x + width, y)

    def foot(self, words: Line, number: str, left: float, right: float, y: float) -> None:
        """The foot of a page: what it is of, and which page."""
        self._stroke("line", 0.6, ())
        self._canvas.line(left, y + 13, right, y + 13)
        self.line(words, left, y)
        self._canvas.setFillColor(_INKS["faint"])
        self._canvas.setFont("Regular", 7.6)
        self._canvas.drawRightString(right, y, number)

    def picture(self, picture: Picture, x: float, y: float, column: float) -> None:
        """A small drawing with its lower left corner at a place."""
        across = column / picture.width if picture.stretched else 0.9
        down = 1.0 if picture.stretched else 0.9
        for shape in picture.shapes:
            top = y + (picture.height - shape.y) * down
            self._shape(shape, x + shape.x * across, top, across, down)

    def _shape(self, shape: Shape, x: float, top: float, across: float, down: float) -> None:
        if shape.kind == "words":
            self._canvas.setFillColor(_INKS["soft"])
            self._canvas.setFont("Regular", 8)
            self._canvas.drawString(x, top, shape.text)
        elif shape.kind == "line":
            self._stroke("line", 0.8, ())
            self._canvas.line(x, top, x + shape.width * across, top - shape.height * down)
        else:
            self._box(shape, x, top, shape.width * across, shape.height * down)

    def _box(self, shape: Shape, x: float, top: float, width: float, height: float) -> None:
        colour = {"claimed": "quantity", "sourced": "ink", "ground": "line"}.get(shape.look, "")
        colour = colour or shape.look.removeprefix("tick ")
        ink = _INKS.get(colour, _INKS["faint"])
        hollow = shape.look in _UNDECIDED or shape.look == "sourced"
        self._stroke("faint", 0.6, ())
        self._canvas.setStrokeColor(ink)
        self._canvas.setFillColor(ink)
        if shape.look == "ground":
            self._canvas.setFillAlpha(0.4)
        self._canvas.rect(x, top - height, width, height, stroke=int(hollow), fill=int(not hollow))
        self._canvas.setFillAlpha(1)
