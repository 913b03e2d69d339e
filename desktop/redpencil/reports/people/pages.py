"""Sheets set on the pages of a PDF by ReportLab.

The same sheet gives the same bytes with the same fonts: no time, no random name goes in.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportlab import rl_config
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from redpencil.reports.people.inking import Ink
from redpencil.reports.people.lettering import Lettering
from redpencil.reports.people.logo import logo_of
from redpencil.reports.people.typesetting import Line, Type, set_lines
from redpencil.reports.people.values import Leaf, LeafKind, Picture, Run, Runs, Sheet, plain, said
from redpencil.words.reports import letters_missing

_WIDTH, _HEIGHT = A4
_LEFT, _TOP, _BOTTOM = 60.0, _HEIGHT - 58.0, 62.0
# About 75 letters of the body type, with a margin beside them that takes short notes.
_COLUMN = 352.0
_NOTES_AT, _NOTES = _LEFT + _COLUMN + 16, 112.0
_NAME = 76.0
# What a heading must have below it on its page: itself and two lines.
_KEPT = 34.0
# What a heading over a smaller heading must have: that one too, in two lines.
_KEPT_ABOVE_HEAD = _KEPT + 13 + 2 * 14.6
# How far a note may stand below the block it belongs to.
_DRIFT = 70.0
_LOGO = 40.0

_TYPES: dict[LeafKind, Type] = {
    "heading": Type(8.2, 12, "faint", bold=True),
    "subheading": Type(11, 14.6),
    "paragraph": Type(10.2, 15),
    "item": Type(9.6, 13.6),
    "quote": Type(9.4, 13, "soft"),
    "row": Type(9.4, 13),
    "small": Type(8, 11, "faint"),
    "key": Type(8, 11, "faint"),
    "answer": Type(8.6, 13, "soft"),
    "picture": Type(7.6, 10.5, "faint"),
}
_ABOVE: dict[LeafKind, float] = {
    "heading": 24, "subheading": 13, "paragraph": 7, "item": 3, "quote": 1.5, "row": 1,
    "small": 6, "key": 8, "answer": 4, "picture": 12,
}  # fmt: skip
_TITLE = Type(21, 25.5, bold=True)
_BRAND = Type(8.6, 11, "red", bold=True)
_NAMED = Type(7.8, 13, "faint")
_NOTE = Type(7.8, 10.4, "soft")
_FOOT = Type(7.6, 10, "faint")


@dataclass(slots=True)
class _Placed:
    """Lines or a picture at a place of a page; ``rule`` is a line above, ``bar`` one beside."""

    x: float
    y: float
    lines: tuple[Line, ...] = ()
    picture: Picture | None = None
    rule: bool = False
    bar: bool = False
    room: bool = False


@dataclass(slots=True)
class _Page:
    """One page: what stands on it, and the names that links and the outline lead to."""

    placed: list[_Placed] = field(default_factory=list)
    anchors: list[tuple[str, float]] = field(default_factory=list)
    outline: list[tuple[str, str, int]] = field(default_factory=list)


def render_sheet(sheet: Sheet) -> bytes:
    """The sheet as the bytes of a PDF file."""
    rl_config.useA85 = 0  # text around bytes makes the file a quarter longer, and slow
    lettering = Lettering(_texts(sheet))
    pages = _Setting(sheet, lettering).pages
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, lang=sheet.language or "en")
    canvas.setTitle(_unpaired(f"{sheet.name}: {sheet.title}"))
    canvas.setCreator("Redpencil")
    canvas.setAuthor(_unpaired(sheet.house.name) or "Redpencil")
    canvas.setSubject(sheet.name)
    canvas.setProducer("Redpencil")
    canvas.setViewerPreference("DisplayDocTitle", "true")  # what is read out is no file name
    ink = Ink(canvas, frozenset(name for page in pages for name, _ in page.anchors), lettering)
    foot = _foot(sheet, lettering)
    for number, page in enumerate(pages, 1):
        for name, y in page.anchors:
            canvas.bookmarkPage(name, fit="XYZ", left=0, top=min(y + 16, _HEIGHT), zoom=0)
        for name, title, level in page.outline:
            canvas.addOutlineEntry(title, name, level, closed=level == 0)
        for placed in page.placed:
            _draw(ink, placed)
        logo = logo_of(sheet.house) if number == 1 else None
        if logo is not None:
            ink.logo(logo, _NOTES_AT + _NOTES, _TOP + 6, _NOTES, _LOGO)
        ink.foot(foot, f"{number} / {len(pages)}", _LEFT, _NOTES_AT + _NOTES, _BOTTOM - 26)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _texts(sheet: Sheet) -> Iterator[str]:
    """All words of a sheet, as they are set: headings in capitals."""
    yield from (sheet.brand, sheet.title, sheet.name)
    for leaf in sheet.leaves:
        yield leaf.name
        for run in leaf.runs:
            yield run.text.upper() if leaf.kind == "heading" else run.text


def _unpaired(text: str) -> str:
    """Words without halves of pairs (surrogates), which no writer can put into a file."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _foot(sheet: Sheet, lettering: Lettering) -> Line:
    words = lettering.inked(f"{sheet.name}: {sheet.title}")
    while len(lines := set_lines(plain(words), _FOOT, _COLUMN, lettering)) > 1:
        words = words[: int(len(words) * 0.9)].rstrip() + "…"
    return lines[0]


def _draw(ink: Ink, placed: _Placed) -> None:
    if placed.rule:
        ink.rule(placed.x, placed.y + 15, _COLUMN)
    if placed.picture is not None:
        ink.picture(placed.picture, placed.x, placed.y, _COLUMN)
    y = placed.y
    for number, line in enumerate(placed.lines):
        y -= line.leading if number else 0
        ink.line(line, placed.x, y)
    if placed.bar:
        ink.bar(placed.x - 6, placed.y + 7, y - 2.5)
    if placed.room:
        ink.room(placed.x, y - 22, _COLUMN)


class _Setting:
    """Leaves on their way to pages, from the top of the first to the end of the last."""

    def __init__(self, sheet: Sheet, lettering: Lettering) -> None:
        self.pages = [_Page()]
        self._lettering = lettering
        self._y = _TOP
        self._notes_end = _TOP
        self._headed = False
        self._asked = False
        self._kept = _KEPT
        self._place(self._lines(plain(sheet.brand), _BRAND, _COLUMN), 0)
        self._place(self._lines(plain(sheet.title), _TITLE, _COLUMN), 18)
        if lettering.missing:
            words = letters_missing(lettering.missing)
            self._place(self._lines(plain(words), _TYPES["small"], _COLUMN), 14)
        following = (*(leaf.kind for leaf in sheet.leaves[1:]), "")
        for leaf, after in zip(sheet.leaves, following, strict=True):
            self._asked = after == "answer"
            self._kept = _KEPT_ABOVE_HEAD if after == "subheading" else _KEPT
            self._set(leaf)

    @property
    def _page(self) -> _Page:
        return self.pages[-1]

    def _set(self, leaf: Leaf) -> None:
        if leaf.kind == "note":
            self._note(leaf)
        elif leaf.kind == "picture":
            self._picture(leaf)
        elif leaf.kind in ("row", "quote"):
            self._row(leaf)
        else:
            self._block(leaf)

    def _lines(self, runs: Runs, kind: Type, width: float, at: float = 0.0) -> tuple[Line, ...]:
        inked = tuple(
            Run(self._lettering.inked(run.text), run.look, run.link, run.anchor)
            if run.text
            else run
            for run in runs
        )
        return set_lines(inked, kind, width, self._lettering, at)

    def _block(self, leaf: Leaf) -> None:
        kind = _TYPES[leaf.kind]
        runs = leaf.runs
        if leaf.kind == "heading":
            runs = tuple(Run(run.text.upper(), run.look) for run in runs)
        if leaf.name:
            runs = (Run(f"{leaf.name} ", "soft"), *runs)
        elif leaf.kind == "item":
            runs = (Run("• ", "soft"), *runs)
        indent = 12.0 if leaf.kind == "item" else 0.0
        lines = self._lines(runs, kind, _COLUMN - indent)
        heads = leaf.kind in ("heading", "subheading")
        self._clear_notes(leaf)
        self._place(
            lines,
            _ABOVE[leaf.kind],
            x=_LEFT + indent,
            keep=self._kept if heads or leaf.kind == "small" or self._asked else 0,
            rule=leaf.kind == "heading",
            room=leaf.kind == "answer",
            leaf=leaf,
        )
        if leaf.kind == "answer":
            self._y -= 30

    def _row(self, leaf: Leaf) -> None:
        """A name beside its words; what is quoted stands behind a thin line."""
        quoted = leaf.kind == "quote"
        at = _NAME + (8 if quoted else 0)
        lines = self._lines(leaf.runs, _TYPES[leaf.kind], _COLUMN - at)
        before = len(self._page.placed), len(self.pages)
        self._place(lines, _ABOVE[leaf.kind], x=_LEFT + at, bar=quoted)
        if leaf.name:
            # The name stands at the height of the first line, on the page where that went.
            page, index = self.pages[before[1] - 1], before[0]
            if len(page.placed) <= index:
                page, index = self.pages[before[1]], 0
            name = self._lines(plain(leaf.name), _NAMED, _NAME - 4)
            page.placed.append(_Placed(_LEFT, page.placed[index].y, name))

    def _note(self, leaf: Leaf) -> None:
        """A note at the height of the block it belongs to, or below the note before it."""
        lines = self._lines(leaf.runs, _NOTE, _NOTES - 6)
        height = sum(line.leading for line in lines)
        top = self._notes_end
        if top - height < _BOTTOM:
            self._turn()
            top = self._notes_end
        self._page.placed.append(_Placed(_NOTES_AT + 6, top - 8.5, lines, bar=True))
        self._notes_end = top - height - 3

    def _clear_notes(self, leaf: Leaf) -> None:
        """Begin below the notes: at a heading, or where they would fall too far behind."""
        if leaf.kind == "heading" or self._y - self._notes_end > _DRIFT:
            self._y = min(self._y, self._notes_end)

    def _picture(self, leaf: Leaf) -> None:
        picture = leaf.picture
        if picture is None:
            return
        shrink = _COLUMN / picture.width if picture.stretched else 0.9
        height = picture.height * (1 if picture.stretched else shrink)
        at = 0.0 if picture.stretched else _NAME
        self._require(height + 14)
        self._y -= (_ABOVE["picture"] if self._y < _TOP else 0) + height
        self._page.placed.append(_Placed(_LEFT + at, self._y, picture=picture))
        self._notes_end = self._y
        if leaf.runs:
            self._place(self._lines(leaf.runs, _TYPES["picture"], _COLUMN), 3)

    def _place(
        self,
        lines: tuple[Line, ...],
        above: float,
        *,
        x: float = _LEFT,
        keep: float = 0.0,
        rule: bool = False,
        bar: bool = False,
        room: bool = False,
        leaf: Leaf | None = None,
    ) -> None:
        """Set lines below what stands; a block that does not fit goes on on the next page."""
        above = above if self._y < _TOP else (12.0 if rule else 0.0)
        least = above + sum(line.leading for line in lines[:2]) + keep + (30 if room else 0)
        if self._require(least):
            above = 12.0 if rule else 0.0
        self._y -= above
        top = self._y
        if leaf is not None:
            self._name(leaf, lines)
        rest = lines
        while rest:
            fits = list(_fitting(rest, self._y - _BOTTOM)) or [rest[0]]
            first = self._y - fits[0].leading
            placed = _Placed(x, first, tuple(fits), rule=rule, bar=bar)
            placed.room = room and len(fits) == len(rest)
            self._page.placed.append(placed)
            self._anchor(fits, first)
            self._y -= sum(line.leading for line in fits)
            rest, rule = rest[len(fits) :], False
            if rest:
                self._turn()
                top = self._y
        self._notes_end = min(top - 5, self._notes_end)

    def _name(self, leaf: Leaf, lines: tuple[Line, ...]) -> None:
        if not leaf.anchor:
            return
        self._page.anchors.append((leaf.anchor, self._y - lines[0].leading))
        title = _unpaired(" ".join(said(leaf.runs).split()))
        level = 1 if leaf.kind != "heading" and self._headed else 0
        self._headed = self._headed or leaf.kind == "heading"
        if len(title) > 70:
            title = title[:69].rstrip() + "…"
        self._page.outline.append((leaf.anchor, title, level))

    def _anchor(self, lines: list[Line], y: float) -> None:
        for number, line in enumerate(lines):
            y -= line.leading if number else 0
            for piece in line.pieces:
                if piece.anchor:
                    self._page.anchors.append((piece.anchor, y))

    def _require(self, height: float) -> bool:
        """Turn the page where less than that is left; says whether it was turned."""
        if self._y - height >= _BOTTOM or self._y == _TOP:
            return False
        self._turn()
        return True

    def _turn(self) -> None:
        self.pages.append(_Page())
        self._y = self._notes_end = _TOP


def _fitting(lines: tuple[Line, ...], room: float) -> Iterator[Line]:
    for line in lines:
        room -= line.leading
        if room < 0:
            return
        yield line
