"""One piece of evidence: finding, why, the aligned words, where they stand; chosen like a radio."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from redpencil.model import ClaimKind, Evidence, FindingName
from redpencil.window.look import fonts
from redpencil.window.look.glyphs import paint_badge, paint_finding
from redpencil.window.look.labels import link, plain_label
from redpencil.window.look.theme import Theme
from redpencil.window.look.word_diff import (
    Piece,
    WordDiff,
    pieces_around,
    pieces_of_diff,
    pieces_of_passage,
)
from redpencil.words import finding_label
from redpencil.words.by_hand import NOT_THIS_ONE, NOT_THIS_ONE_MEANING
from redpencil.words.disagreement import AT_ODDS, AT_ODDS_MEANING
from redpencil.words.readings import describe_quantity
from redpencil.words.speaking import labelled
from redpencil.words.sums import KEEP_MEANING, keep
from redpencil.words.window import (
    AROUND,
    AROUND_MEANING,
    ARTICLE_SIDE,
    OPEN_AT_PASSAGE,
    SOURCE_SIDE,
    WEAK,
    WEAK_MEANING,
    card_spoken,
    source_line,
)

_RADIO = 13.0
_PAD = 13
_SIGN = 18
_FROM_RIGHT = Qt.LayoutDirection.RightToLeft


class EvidenceCard(QAbstractButton):
    """A card among its siblings: the one that is checked is what the decision rests on.

    Arrow keys go from card to card as between radio buttons; Enter opens the passage,
    which ``passage_opened`` brings; ``refused`` brings evidence that is not about the claim,
    ``sum_kept`` evidence whose sum shall be recorded as a calculation.
    """

    passage_opened = Signal(object)
    refused = Signal(object)
    sum_kept = Signal(object)

    def __init__(
        self,
        evidence: Evidence,
        number: int,
        total: int,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._evidence = evidence
        self._theme = theme
        self._choosable = False
        self.let_choose(total > 1)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(card_spoken(evidence, number, total))
        self._badge = FindingBadge(evidence.finding.name, theme)
        self._label = plain_label(finding_label(evidence.finding.name), "strong")
        self._why = WordDiff(theme, fonts.interface(13))
        self._at_odds = AtOddsLine(evidence.at_odds, theme, self)
        kind: ClaimKind = "quantity" if evidence.finding.claim_quantity else "quotation"
        self._words = WordDiff(theme, fonts.reading(15), self, kind=kind)
        self._around = WordDiff(theme, fonts.reading(15), self, kind=kind)
        self._where = WordDiff(theme, fonts.interface(12), self)
        self._open = link(OPEN_AT_PASSAGE, self)
        self._open.setFont(fonts.interface(12))
        self.around = link(AROUND, self)
        self.around.setFont(fonts.interface(12))
        self.around.setCheckable(True)
        self.around.setToolTip(AROUND_MEANING)
        self._not_this = link(NOT_THIS_ONE, self)
        self._not_this.setFont(fonts.interface(12))
        self._not_this.setToolTip(NOT_THIS_ONE_MEANING)
        self.keep = self._keep_button()
        self._lay_out()
        self._fill()
        self.around.toggled.connect(self._show_around)
        self._open.clicked.connect(self._open_passage)
        self._not_this.clicked.connect(self._refuse)

    def let_choose(self, several: bool) -> None:
        """Show whether there is anything to choose between."""
        self._choosable = several and self._evidence.passage is not None
        self.update()

    def stations(self) -> tuple[QWidget, ...]:
        """Where the keyboard stops in this card, in order."""
        if self._evidence.passage is None:
            return (self,)
        around = (self.around,) if self._has_surroundings() else ()
        kept = (self.keep,) if self.keep else ()
        return (self, self._not_this, *around, *kept, self._open)

    def evidence(self) -> Evidence:
        """What the card shows."""
        return self._evidence

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self._badge.set_theme(theme)
        self._at_odds.set_theme(theme)
        for words in self.findChildren(WordDiff):
            words.set_theme(theme)
        self.update()

    # -- making it -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_PAD, 11, _PAD, 10)
        layout.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(7)
        top.addWidget(self._badge)
        top.addWidget(self._label)
        if self._evidence.finding.weak:
            weak = plain_label(WEAK, "faint")
            weak.setToolTip(WEAK_MEANING)
            top.addWidget(weak)
        top.addStretch(1)
        top.addWidget(self._not_this)
        top.addSpacing(round(_RADIO) + 4)
        layout.addLayout(top)
        layout.addSpacing(4)
        layout.addWidget(self._why)
        layout.addWidget(self._at_odds)
        sides = self._sides()
        if sides is not None:
            layout.addSpacing(6)
            layout.addLayout(sides)
        if self.keep is not None:
            layout.addSpacing(4)
            layout.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignLeft)
        if self._evidence.passage is not None:
            self._lay_out_passage(layout)

    def _keep_button(self) -> QPushButton | None:
        """The offer to keep the sum that the evidence rests on, where there is one."""
        found = self._evidence.sum
        if found is None:
            return None
        button = link(keep(found.rows, found.column, found.shown), self)
        button.setObjectName("keepSum")
        button.setFont(fonts.interface(12))
        button.setToolTip(f"{KEEP_MEANING}\n{found.calculation}")
        button.clicked.connect(self._keep_sum)
        return button

    def _lay_out_passage(self, layout: QVBoxLayout) -> None:
        layout.addSpacing(6)
        layout.addWidget(self._words)
        layout.addWidget(self._around)
        if self._has_surroundings():
            layout.addSpacing(4)
            layout.addWidget(self.around, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addSpacing(6)
        bottom = QHBoxLayout()
        bottom.setSpacing(12)
        bottom.addWidget(self._where, 1)
        bottom.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(bottom)

    def _sides(self) -> QGridLayout | None:
        """Both quantities beside each other, where the finding read two."""
        finding = self._evidence.finding
        if finding.claim_quantity is None or finding.evidence_quantity is None:
            return None
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        pairs = ((ARTICLE_SIDE, finding.claim_quantity), (SOURCE_SIDE, finding.evidence_quantity))
        for row, (side, quantity) in enumerate(pairs):
            read = WordDiff(self._theme, fonts.interface(13, QFont.Weight.Medium))
            read.show_words(describe_quantity(quantity))
            grid.addWidget(plain_label(side, "faint"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(read, row, 1)
        return grid

    def _fill(self) -> None:
        evidence = self._evidence
        self._why.show_pieces((Piece(evidence.finding.why, "soft"),))
        self._why.setVisible(bool(evidence.finding.why))
        self._where.show_pieces((Piece(source_line(evidence), "soft"),))
        found = evidence.passage is not None
        self._words.setVisible(found)
        self._around.hide()
        self._around.show_pieces(pieces_around(evidence))
        self._at_odds.setVisible(bool(evidence.at_odds))
        self.around.setVisible(self._has_surroundings())
        self._where.setVisible(found)
        self._open.setVisible(found)
        self._not_this.setVisible(found)
        self._open.setAccessibleName(labelled(OPEN_AT_PASSAGE, source_line(evidence)))
        if evidence.passage is not None:
            self._words.show_pieces(
                pieces_of_diff(evidence.finding.diff)
                if evidence.finding.changes
                else pieces_of_passage(evidence.passage.text, evidence.start, evidence.end)
            )

    def _has_surroundings(self) -> bool:
        return self._evidence.before is not None or self._evidence.after is not None

    def _show_around(self, shown: bool) -> None:
        """The sentences around take the place of an excerpt; a comparison stays above them."""
        self._around.setVisible(shown)
        self._words.setVisible(not shown or self._evidence.finding.changes)
        self.updateGeometry()

    def _refuse(self) -> None:
        self.refused.emit(self._evidence)

    def _keep_sum(self) -> None:
        self.sum_kept.emit(self._evidence)

    def _open_passage(self) -> None:
        self.passage_opened.emit(self._evidence)

    # -- Qt's overrides ------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._evidence.passage is not None:
                self._open_passage()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._theme
        chosen = self.isChecked() and self._choosable
        edge = theme.accent if self.hasFocus() else theme.faint if chosen else theme.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        if self._choosable:
            self._paint_radio(painter)
        painter.end()

    def _paint_radio(self, painter: QPainter) -> None:
        """A ring, and a dot in it where the decision rests on this card."""
        left = self.width() - _PAD - _RADIO
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = _PAD
        box = QRectF(left, 14, _RADIO, _RADIO)
        colour = QColor(self._theme.accent if self.isChecked() else self._theme.faint)
        painter.setPen(QPen(colour, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(box)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(box.center()), _RADIO / 4, _RADIO / 4)


class AtOddsLine(QWidget):
    """That another passage does not agree with this one: a sign of its own, and a sentence.

    The card says the same to a screen reader, so the sign needs no name.
    """

    def __init__(self, sentence: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = WordDiff(theme, fonts.interface(13), self)
        self._sentence.show_words(sentence)
        self.setToolTip(AT_ODDS_MEANING)
        self.setAccessibleName(AT_ODDS)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 0)
        layout.setSpacing(0)
        layout.addSpacing(_SIGN + 7)  # the sign is painted there
        layout.addWidget(self._sentence)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        left = self.width() - _SIGN if self.layoutDirection() == _FROM_RIGHT else 0
        box = QRectF(left, 4, _SIGN, _SIGN)
        painter = QPainter(self)
        paint_badge(painter, box, "opposed", self._theme.need, self._theme.need_tint)
        painter.end()


class FindingBadge(QWidget):
    """The sign of a finding; the words beside it say the same."""

    def __init__(self, finding: FindingName, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._finding = finding
        self._theme = theme
        self.setFixedSize(18, 18)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_finding(painter, QRectF(self.rect()), self._finding, self._theme)
        painter.end()
