"""How marks are painted over lines of words: on the screen and on paper alike.

Where lines lie is told by whoever set them; here only strokes, tints and signs are known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from redpencil.model import Claim, Status
from redpencil.window.look.bidi import reads_leftward
from redpencil.window.look.glyphs import STATUS_SIGNS, hanging_width, paint_hanging
from redpencil.window.look.theme import Theme
from redpencil.window.page.marks import Look, look_of, spans_of

Lines = Callable[[int, int], Iterable[tuple[QRectF, float]]]
"""The boxes that a span of the text covers, line by line, each with its baseline."""

# From the baseline, in pixels at normal zoom: the tint's top, the underline, and how far the
# tint goes below that. A quantity's line runs above that of a quotation around it.
_TINT_TOP, LINE_AT, _BELOW_LINE = 18.0, 5.5, 1.2
_QUOTATION_LINE_AT = 8.0
# A sign's foot over the baseline, and its height: it stands above the tops of the letters
# (Charis SIL: 14 at this size) and below the letters of the line before (4.5 under theirs).
SIGN_FOOT, SIGN = 14.4, 8.6


def tint_box(
    line: QRectF, baseline: float, zoom: float, line_at: float = _QUOTATION_LINE_AT
) -> QRectF:
    """The box around words that a tint or an outline fills."""
    top = baseline - _TINT_TOP * zoom
    bottom = baseline + (line_at + _BELOW_LINE) * zoom
    return QRectF(line.left() - 1, top, line.width() + 2, bottom - top)


class MarkPainter:
    """Paints the marks of claims in a theme, at a zoom, where ``lines`` says that words are."""

    def __init__(self, painter: QPainter, theme: Theme, zoom: float, lines: Lines) -> None:
        self._painter = painter
        self._theme = theme
        self._zoom = zoom
        self._lines = lines
        self._taken: dict[int, list[tuple[float, float]]] = {}

    def tint(self, claim: Claim, status: Status, *, hovered: bool = False) -> None:
        """The tint under the words of a claim, where its look has one."""
        look = look_of(claim, status, self._theme)
        if not look.tint:
            return
        tint = QColor(look.tint)
        if hovered:
            tint = tint.lighter(125) if self._theme.dark else tint.darker(104)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(tint)
        for start, end in spans_of(claim):
            for line, baseline in self._lines(start, end):
                box = tint_box(line, baseline, self._zoom, _line_at(claim))
                self._painter.drawRoundedRect(box, 2, 2)

    def line(self, claim: Claim, status: Status) -> None:
        """The line under the words of a claim: its style tells the kind."""
        look = look_of(claim, status, self._theme)
        self._painter.setPen(_pen(look))
        for start, end in spans_of(claim):
            for line, baseline in self._lines(start, end):
                below = _line_at(claim) * self._zoom
                height = round(baseline + below) + (look.width % 2) / 2
                self._painter.drawLine(
                    QPointF(line.left() - 1, height), QPointF(line.right() + 1, height)
                )

    def end_of(self, claim: Claim) -> tuple[QRectF, float] | None:
        """The last line that a claim covers, with its baseline; None where it is not set."""
        lines = list(self._lines(*spans_of(claim)[-1]))
        return lines[-1] if lines else None

    def sign(
        self, claim: Claim, status: Status, *, outlined: bool = False, room: float = 0.0
    ) -> float:
        """The status's sign hangs at the mark's end, in the leading, and moves no word.

        Marks that end close together hang side by side, with ``room`` kept behind each sign.
        Gives how far from the right end of the mark's last line that room begins.
        """
        place = self.end_of(claim)
        if place is None:
            return 0.0
        line, baseline = place
        height = SIGN * self._zoom
        width = hanging_width(height, STATUS_SIGNS[status]) + 1
        # Outside the outline of the chosen claim.
        left = self._free(claim, place, 7.0 if outlined else 0.5, width + room)
        foot = QPointF(left, baseline - SIGN_FOOT * self._zoom)
        ink = self._theme.status_ink(status)
        paint_hanging(self._painter, foot, height, STATUS_SIGNS[status], ink)
        return left + width - line.right()

    def keep(self, claim: Claim, room: float) -> float:
        """Keep room at the mark's end without a sign; gives where it begins as ``sign`` does."""
        place = self.end_of(claim)
        if place is None:
            return 0.0
        return self._free(claim, place, 1.0, room) - place[0].right()

    def _free(self, claim: Claim, place: tuple[QRectF, float], gap: float, width: float) -> float:
        """Where so much room is free above a line, from the mark's end on; it is taken then.

        Words that run from right to left end on the left, and room is looked for leftward.
        """
        line, baseline = place
        leftward = reads_leftward(claim.text)
        left = line.left() - gap - width if leftward else line.right() + gap
        taken = self._taken.setdefault(round(baseline), [])
        for begin, end in sorted(taken, reverse=leftward):
            if left < end and left + width > begin:
                left = begin - 1 - width if leftward else end + 1
        taken.append((left, left + width))
        return left


def _pen(look: Look) -> QPen:
    pen = QPen(QColor(look.line), look.width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if look.dashed:
        pen.setDashPattern([2.4, 1.4] if look.width >= 2 else [2.6, 1.8])
    return pen


def _line_at(claim: Claim) -> float:
    return _QUOTATION_LINE_AT if claim.kind == "quotation" else LINE_AT
