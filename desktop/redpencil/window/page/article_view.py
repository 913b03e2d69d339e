"""The article under check: its words, its marks, the chosen claim and what was found in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from redpencil.model import Check, Claim, Document, Quotation, Status
from redpencil.window.look.theme import Theme
from redpencil.window.page.border_drag import BorderDrag
from redpencil.window.page.mark_painting import LINE_AT, MarkPainter, tint_box
from redpencil.window.page.marks import MarkIndex, spans_of
from redpencil.window.page.outline import outline
from redpencil.window.page.page_view import PageView
from redpencil.words import commands
from redpencil.words.window import claim_hint


class ArticleView(PageView):
    """The article with its marks; a click on a mark chooses its claim.

    ``borders_moved`` brings the span (start, end) that the chosen claim was dragged to,
    ``menu_asked`` the place on the screen where a menu was asked for.
    """

    claim_chosen = Signal(object)
    borders_moved = Signal(object)
    menu_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("article")
        self.setAccessibleName(commands.ARTICLE_NAME)
        self.setAccessibleDescription(commands.ARTICLE_HINT)
        self.marks = MarkIndex()
        self._checks: dict[str, Check] = {}
        self._current: Claim | None = None
        self._hovered: Claim | None = None
        self._lit: tuple[int, int] | None = None
        self._pressed_at = QPointF()
        self._drag = BorderDrag(self)
        self.viewport().setMouseTracking(True)

    # -- what is shown ------------------------------------------------------------------------

    def show_article(
        self, document: Document, byline: str, checks: Iterable[Check], at: int = 0
    ) -> None:
        """Show another article, without claims as yet; ``at`` is where to begin reading."""
        self.marks = MarkIndex()
        self._checks = {check.claim: check for check in checks}
        self._current = self._hovered = None
        self._lit = None
        self.show_document(document, byline, at)

    def add_claims(self, claims: Iterable[Claim]) -> None:
        """Mark further claims as they are found."""
        self.marks.add(claims)
        self.viewport().update()

    def exchange(self, gone: Iterable[Claim], came: Iterable[Claim]) -> None:
        """Mark other claims of the same article in the place of some."""
        self.marks.exchange(gone, came)
        self._hovered = None
        self.viewport().update()

    def set_checks(self, checks: Mapping[str, Check | None]) -> None:
        """Repaint claims as they were decided; None clears the decision."""
        for claim, check in checks.items():
            if check is None:
                self._checks.pop(claim, None)
            else:
                self._checks[claim] = check
        self.viewport().update()

    def choose(self, claim: Claim | None) -> None:
        """Outline a claim and bring it into comfortable sight."""
        if claim is None or self._current is None or claim.id != self._current.id:
            self._lit = None
        self._current = claim
        self.show_current()
        self.viewport().update()

    def light(self, place: tuple[int, int]) -> None:
        """Light the words at a place (start, end), until another claim is chosen."""
        self._lit = place
        self.show_place(place[0])
        self.viewport().update()

    def show_current(self) -> None:
        """Bring the chosen claim into sight again, if one is chosen."""
        if self._current is not None:
            self.show_place(self._current.start)

    def status_of(self, claim: Claim) -> Status:
        """The status a claim is shown with."""
        check = self._checks.get(claim.id)
        return check.status if check else "unchecked"

    # -- painting -----------------------------------------------------------------------------

    def paint_under(self, painter: QPainter) -> None:
        start, end = self.visible_span()
        visible = self.marks.within(start, end)
        marks = MarkPainter(painter, self.theme, self.zoom, self.lines_of)
        for claim in visible:
            hovered = self._hovered is not None and claim.id == self._hovered.id
            marks.tint(claim, self.status_of(claim), hovered=hovered)
        self.paint_matches(painter, start, end)
        self._paint_lit(painter)
        for claim in visible:
            marks.line(claim, self.status_of(claim))
        if self._current is not None:
            self._paint_speaker(painter, self._current)
            # Under the words: a comma that follows at once is not struck through.
            self._paint_outline(painter, self._current)

    def paint_over(self, painter: QPainter) -> None:
        start, end = self.visible_span()
        marks = MarkPainter(painter, self.theme, self.zoom, self.lines_of)
        chosen = self._current.id if self._current is not None else ""
        for claim in self.marks.within(start, end):
            status = self.status_of(claim)
            if status != "unchecked":
                marks.sign(claim, status, outlined=claim.id == chosen)

    def _paint_outline(self, painter: QPainter, claim: Claim) -> None:
        painter.setPen(QPen(QColor(self.theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        spans = (self._drag.span,) if self._drag.span is not None else spans_of(claim)
        for start, end in spans:
            boxes = [
                tint_box(line, baseline, self.zoom).adjusted(-3, -2.5, 3, 2.5)
                for line, baseline in self.lines_of(start, end)
            ]
            painter.drawPath(outline(boxes, 4))

    def _paint_speaker(self, painter: QPainter, claim: Claim) -> None:
        """Who said the chosen words and the verb that says so, each with a line of its own."""
        reading = claim.reading
        if not isinstance(reading, Quotation):
            return
        named = ((reading.speaker, Qt.PenStyle.SolidLine), (reading.cue, Qt.PenStyle.DotLine))
        for mention, style in named:
            if mention is None:
                continue
            painter.setPen(QPen(QColor(self.theme.accent), 1.5, style))
            for line, baseline in self.lines_of(mention.start, mention.end):
                height = round(baseline + LINE_AT * self.zoom)
                painter.drawLine(QPointF(line.left(), height), QPointF(line.right(), height))

    def _paint_lit(self, painter: QPainter) -> None:
        if self._lit is None:
            return
        painter.setPen(QPen(QColor(self.theme.accent), 1))
        painter.setBrush(QColor(self.theme.accent_tint))
        for line, baseline in self.lines_of(*self._lit):
            painter.drawRoundedRect(tint_box(line, baseline, self.zoom), 3, 3)

    # -- mouse --------------------------------------------------------------------------------

    def claim_at(self, point: QPointF) -> Claim | None:
        """The claim whose mark lies under a point of the view, or None."""
        page = self.page
        if page is None:
            return None
        at = self.cursorForPosition(point.toPoint()).position()
        scrolled = QPointF(point.x(), point.y() + self.verticalScrollBar().value())
        # The nearest cursor position may lie before or behind the letter under the point.
        for position in (at, at - 1):
            offset = page.offset(position)
            claim = self.marks.at(offset) if offset is not None else None
            if claim is not None and self._covers(claim, scrolled):
                return claim
        return None

    def _covers(self, claim: Claim, point: QPointF) -> bool:
        return any(
            line.contains(point)
            for start, end in spans_of(claim)
            for line, _ in self.lines_of(start, end)
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position()
        left = event.button() == Qt.MouseButton.LeftButton
        edge = self._drag.edge_at(self._current, event.position()) if left else None
        if edge is not None and self._current is not None:
            self._drag.take(self._current, edge)
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag.span is not None:
            span = self._drag.drop()
            self.viewport().update()
            if span is not None:
                self.borders_moved.emit(span)
            return
        super().mouseReleaseEvent(event)
        moved = (event.position() - self._pressed_at).manhattanLength()
        if event.button() != Qt.MouseButton.LeftButton or moved > 3:
            return
        claim = self.claim_at(event.position())
        if claim is not None:
            self.claim_chosen.emit(claim)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag.span is not None:
            if self._drag.move(event.position()):
                self.viewport().update()
            return
        super().mouseMoveEvent(event)
        hovered = self.claim_at(event.position())
        if hovered is not self._hovered:
            self._hovered = hovered
            self.viewport().update()
        shape = Qt.CursorShape.PointingHandCursor if hovered else Qt.CursorShape.IBeamCursor
        if self._drag.edge_at(self._current, event.position()) is not None:
            shape = Qt.CursorShape.SizeHorCursor
        self.viewport().setCursor(shape)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: over the mark under the pointer, or at the chosen one for a key."""
        if event.reason() == QContextMenuEvent.Reason.Mouse and not self.has_selection():
            claim = self.claim_at(QPointF(event.pos()))
            if claim is not None:
                self.claim_chosen.emit(claim)
        self.menu_asked.emit(event.globalPos())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            claim = self.claim_at(QPointF(event.pos()))
            words = ""
            if claim is not None:
                words = claim_hint(claim, self.status_of(claim))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().viewportEvent(event)
