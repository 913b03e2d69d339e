"""Moving a claim's border with the mouse: where it can be taken, and the span while it moves."""

from __future__ import annotations

from PySide6.QtCore import QPointF

from redpencil.claims.bordering import Edge, snapped
from redpencil.model import Claim
from redpencil.window.page.page_view import PageView

# Either side of the line that is drawn around the claim, in pixels.
_REACH = 5.0


class BorderDrag:
    """One border in the hand; ``span`` is what the claim would cover, None while nothing moves."""

    def __init__(self, page: PageView) -> None:
        self._page = page
        self._edge: Edge | None = None
        self._claim: Claim | None = None
        self.span: tuple[int, int] | None = None

    def edge_at(self, claim: Claim | None, point: QPointF) -> Edge | None:
        """The border of a claim under a point of the view, or None."""
        if claim is None or claim.end <= claim.start:
            return None
        height = self._page.verticalScrollBar().value()
        at = QPointF(point.x(), point.y() + height)
        for edge, start, end in (
            ("start", claim.start, claim.start + 1),
            ("end", claim.end - 1, claim.end),
        ):
            for line, _ in self._page.lines_of(start, end):
                border = line.left() - 4 if edge == "start" else line.right() + 4
                if abs(at.x() - border) <= _REACH and line.top() <= at.y() <= line.bottom():
                    return "start" if edge == "start" else "end"
        return None

    def take(self, claim: Claim, edge: Edge) -> None:
        """Take a border of a claim into the hand."""
        self._claim, self._edge = claim, edge
        self.span = (claim.start, claim.end)

    def move(self, point: QPointF) -> bool:
        """Move the border to the word nearest to a point of the view; whether that changes it."""
        page, shown = self._page.page, self._page.shown
        if self._edge is None or self.span is None or page is None or shown is None:
            return False
        at = page.nearest_offset(self._page.cursorForPosition(point.toPoint()).position())
        before, self.span = self.span, snapped(shown.text, self.span, self._edge, at)
        return self.span != before

    def drop(self) -> tuple[int, int] | None:
        """Let go; gives the new span, or None where the claim has the same borders as before."""
        claim, span = self._claim, self.span
        self._claim = self._edge = self.span = None
        if claim is None or span is None or span == (claim.start, claim.end):
            return None
        return span
