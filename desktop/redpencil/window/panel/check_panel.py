"""The check panel: one claim, what was read out of it, the evidence, and the decision on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from redpencil.model import (
    Amendment,
    Aside,
    Check,
    Citation,
    Claim,
    Earlier,
    Event,
    Evidence,
    Status,
)
from redpencil.window.look import fonts
from redpencil.window.look.labels import heading, wrapped_label
from redpencil.window.look.leading import LeadingPane
from redpencil.window.look.theme import Theme
from redpencil.window.look.word_diff import WordDiff
from redpencil.window.panel.aside_notice import AsideNotice
from redpencil.window.panel.author_comments import AuthorComments
from redpencil.window.panel.check_fields import CheckFields
from redpencil.window.panel.earlier_checks import EarlierChecks
from redpencil.window.panel.evidence_deck import EvidenceDeck
from redpencil.window.panel.reading_part import ReadingPart
from redpencil.window.panel.second_readings import SecondReadings
from redpencil.window.panel.stale_notice import StaleNotice
from redpencil.window.panel.status_buttons import StatusButton, StatusButtons
from redpencil.window.work.behind import Behind
from redpencil.window.work.requests import Draft
from redpencil.words.amending import aside_heading
from redpencil.words.by_hand import ALL_REFUSED, NO_STATEMENT_EVIDENCE
from redpencil.words.window import (
    CHECK_PANEL,
    HISTORY,
    NO_CLAIM_CHOSEN,
    NO_EVIDENCE,
    NO_HISTORY,
    claim_heading,
    history_lines,
)

_MARGIN = 18


class CheckPanel(LeadingPane):
    """Shows one claim and asks for what the person decides; it records nothing itself.

    ``status_requested`` brings a StatusRequest, ``note_edited`` a Draft as soon as a text
    box with something new in it is left (or on Ctrl+Enter, or before another claim is
    shown), ``passage_opened`` the Evidence to be opened. ``turn_requested`` asks to make the
    aside shown a claim, ``back_requested`` brings the Amendment that put it away.
    ``passage_refused`` brings the Evidence that is not about the claim, ``passage_taken_back``
    one that is after all; ``again_requested`` asks
    that a stale check gets the status it had, ``earlier_opened`` brings the Earlier to be gone to,
    ``second_requested`` a SecondRequest.
    """

    status_requested = Signal(object)
    note_edited = Signal(object)
    passage_opened = Signal(object)
    turn_requested = Signal()
    back_requested = Signal(object)
    passage_refused = Signal(object)
    passage_taken_back = Signal(object)
    again_requested = Signal()
    earlier_opened = Signal(object)
    second_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(CHECK_PANEL)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._theme = theme
        self._claim: Claim | None = None
        self._check: Check | None = None
        self._set_aside: tuple[Evidence, ...] = ()
        self._reader = ""
        self._make_parts()
        self._lay_out()
        self._colour()
        self.show_claim(None, None, None, 0, 0)
        self._buttons.status_requested.connect(self.status_requested)
        self._fields.finished.connect(self._file_when_left)
        self.deck.passage_opened.connect(self.passage_opened)
        self.deck.passage_refused.connect(self.passage_refused)
        self.deck.set_aside.taken_back.connect(self.passage_taken_back)
        self.deck.cited.connect(self.cite)
        self.deck.sum_kept.connect(self._keep_sum)
        self.deck.taken_away.connect(self._file_draft)
        self._aside.turn_requested.connect(self.turn_requested)
        self._aside.back_requested.connect(self.back_requested)
        self._notice.again_requested.connect(self.again_requested)
        self._earlier.check_opened.connect(self.earlier_opened)
        self._seconds.requested.connect(self.second_requested)

    def _make_parts(self) -> None:
        theme = self._theme
        self._content = QWidget()
        self._where = wrapped_label("", "small")
        self._words = WordDiff(theme, fonts.reading(17))
        self.reading = ReadingPart(theme)
        self._aside = AsideNotice(theme)
        self._comments = AuthorComments(theme)
        self._notice = StaleNotice(theme)
        self._earlier = EarlierChecks(theme)
        self.deck = EvidenceDeck(theme)
        self._buttons = StatusButtons(theme)
        self._fields = CheckFields()
        self._seconds = SecondReadings()
        self._history = wrapped_label("", "soft")

    def _lay_out(self) -> None:
        content = self._content
        content.setObjectName("pane")
        column = QVBoxLayout(content)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 20)
        column.setSpacing(0)
        column.addWidget(self._where)
        column.addSpacing(4)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addWidget(self._aside)
        column.addWidget(self.reading)
        column.addSpacing(6)
        column.addWidget(self._comments)
        column.addWidget(self._notice)
        column.addWidget(self._earlier)
        column.addSpacing(14)
        column.addWidget(self.deck)
        column.addSpacing(9)
        column.addWidget(self._fields)
        column.addWidget(self._seconds)
        column.addSpacing(18)
        column.addWidget(heading(HISTORY))
        column.addSpacing(7)
        column.addWidget(self._history)
        column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(content)
        sheet = QWidget()
        below = QVBoxLayout(sheet)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self._area, 1)
        self._foot = self._footer()
        below.addWidget(self._foot)
        self._sheet = sheet
        self._empty = wrapped_label(NO_CLAIM_CHOSEN, "soft")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(72, 0, 72, 60)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._sheet)

    def _footer(self) -> QWidget:
        """The status buttons, always in sight however much evidence there is."""
        footer = QWidget()
        column = QVBoxLayout(footer)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(0)
        self._edge = QFrame()
        self._edge.setFixedHeight(1)
        column.addWidget(self._edge)
        column.addSpacing(11)
        row = QVBoxLayout()
        row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        row.addWidget(self._buttons)
        column.addLayout(row)
        return footer

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self._words.set_theme(theme)
        self.reading.set_theme(theme)
        self._aside.set_theme(theme)
        self._comments.set_theme(theme)
        self._notice.set_theme(theme)
        self._earlier.set_theme(theme)
        self.deck.set_theme(theme)
        self._buttons.set_theme(theme)
        self._colour()

    # -- what the window tells -----------------------------------------------------------------

    def show_claim(
        self,
        claim: Claim | None,
        check: Check | None,
        evidence: tuple[Evidence, ...] | None,
        position: int,
        total: int,
        also_said: int = 0,
        behind: Behind | None = None,
        *,
        set_aside: tuple[Evidence, ...] = (),
    ) -> None:
        """Show a claim, or nothing for None; ``evidence`` is None while it is looked up.

        ``position`` counts from one; ``also_said`` is how many more quotations the same
        speaker has, ``behind`` what the reading rests on. What was written for the claim
        before is handed on first. ``set_aside`` is what a person said is not about the claim.
        """
        self.flush()
        same = claim is not None and self._claim is not None and claim.id == self._claim.id
        self._claim, self._set_aside = claim, set_aside
        self._stack.setCurrentWidget(self._empty if claim is None else self._sheet)
        if claim is None:
            self._check = None
            self.set_evidence(())
            self._fields.show_check(None)
            return
        self._is_claim(True)
        self._where.setText(claim_heading(claim, position, total))
        self._words.show_words(" ".join(claim.text.split()))
        behind = behind or Behind()
        self.reading.show_reading(claim, also_said, behind)
        self._comments.show_comments(behind.comments)
        self._fields.show_check(check)
        self._earlier.show_earlier(())
        self._show_status(check)
        # What happened to a claim that was checked is read by and by: say nothing till then.
        self._history.setText("" if check else NO_HISTORY)
        self._show_evidence(evidence)
        if not same:
            self.deck.by_hand.close_form()
            self._area.verticalScrollBar().setValue(0)

    def show_aside(self, aside: Aside, dismissals: Sequence[Amendment] = ()) -> None:
        """Show what was taken for no claim: why, and the way to make it one."""
        self.flush()
        self._claim = self._check = None
        self._stack.setCurrentWidget(self._sheet)
        self._where.setText(aside_heading(aside))
        self._words.show_words(" ".join(aside.text.split()))
        self._aside.show_aside(aside, dismissals)
        self._let_go_of_cards()
        self.deck.clear()
        self._fields.show_check(None)
        self._history.setText(NO_HISTORY)
        self._is_claim(False)
        self.lead_to(self._aside.button)

    def _is_claim(self, claim: bool) -> None:
        """Show what belongs to a claim, or to an aside."""
        self._aside.setVisible(not claim)
        parts = (self.reading, self.deck, self._fields, self._foot)
        for part in parts:
            part.setVisible(claim)
        self._comments.show_comments(())
        self._notice.setVisible(False)
        self._earlier.show_earlier(())
        self._seconds.show_check(None, self._reader)

    def set_evidence(
        self, evidence: tuple[Evidence, ...], set_aside: tuple[Evidence, ...] = ()
    ) -> None:
        """Show what was found for the claim shown, best first, and what of it was set aside."""
        self._set_aside = set_aside
        self._show_evidence(evidence)

    def set_check(self, check: Check | None) -> None:
        """Show what stands in the log for the claim shown; one for another claim is not heard.

        A text box in which something was written meanwhile keeps it.
        """
        if check is not None and (self._claim is None or check.claim != self._claim.id):
            return
        self._fields.take_in(check)
        self._show_status(check)
        self.deck.show_citation(check.citation if check else None)

    def set_reader(self, name: str) -> None:
        """Tell who reads: what somebody else decided may be confirmed or disputed."""
        self._reader = name
        self._seconds.show_check(self._check, name)

    def set_earlier(self, found: tuple[Earlier, ...]) -> None:
        """Show what was decided before on the words or the figure of the claim shown."""
        self._earlier.show_earlier(found)

    def set_history(self, history: tuple[Event, ...]) -> None:
        """Show the events about the claim, given with the oldest first."""
        lines = history_lines(history, datetime.now().astimezone())
        self._history.setText("\n".join(lines) or NO_HISTORY)

    # -- what the window asks ------------------------------------------------------------------

    def draft(self) -> Draft:
        """Hand over what is written and the evidence chosen (None where nothing was found).

        What was handed over is not told by ``note_edited`` a second time.
        """
        self._fields.keep()
        return Draft(
            note=self._fields.note.words(),
            correction=self._fields.correction.words(),
            calculation=self._fields.calculation.words(),
            evidence=self.deck.evidence(),
            claim=self._claim,
            citation=self.deck.citation(),
        )

    def cite(self, citation: Citation) -> None:
        """Take what a person cites as the evidence for the claim shown, and hand it on."""
        if self._claim is not None:
            self.deck.cite(citation)
            self._file_draft()

    def show_keys(self, keys: Mapping[Status, str]) -> None:
        """Show on the status buttons the keys that do the same."""
        self._buttons.show_keys(keys)

    def flush(self) -> None:
        """Hand on what was written and not handed on yet; call it before closing."""
        if self._claim is not None and self._fields.is_changed():
            self._file_draft()

    # -- parts ---------------------------------------------------------------------------------

    def _show_status(self, check: Check | None) -> None:
        self._check = check
        status: Status = check.status if check else "unchecked"
        self._buttons.show_status(status)
        self._notice.show_check(check)
        self._seconds.show_check(check, self._reader)

    def _colour(self) -> None:
        # Qt would make the hint half as dark as the words, too faint to be read by all.
        self._fields.setStyleSheet(
            f"QPlainTextEdit {{ placeholder-text-color: {self._theme.faint}; }}"
        )
        self._edge.setStyleSheet(f"background: {self._theme.line};")

    def _show_evidence(self, evidence: tuple[Evidence, ...] | None) -> None:
        in_hand = self.hasFocus() or self.deck.has_keyboard()
        self.reading.show_scale(evidence or ())
        self._let_go_of_cards()
        citation = self._check.citation if self._check else None
        self.deck.show_evidence(evidence, citation, self._nothing_found())
        self.deck.set_aside.show_evidence(self._set_aside)
        self._fields.show_sums(self.deck.sums())
        self.lead_to(self.deck.chosen_card())
        if in_hand:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _nothing_found(self) -> str:
        if self._claim is not None and self._claim.kind == "statement":
            return NO_STATEMENT_EVIDENCE
        return ALL_REFUSED if self._set_aside else NO_EVIDENCE

    def _let_go_of_cards(self) -> None:
        # Left to itself, the keyboard would go on into a text box, where the single keys that
        # decide are letters; or onto a status, where Enter decides.
        self.lead_to(None)
        if self.hasFocus() or self._aside.button.hasFocus() or self.deck.has_keyboard():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- slots ---------------------------------------------------------------------------------

    def _file_when_left(self) -> None:
        """File the draft, unless a status button took the focus: its press will take it along."""
        if not isinstance(QApplication.focusWidget(), StatusButton):
            self._file_draft()

    def _keep_sum(self, evidence: Evidence) -> None:
        """Write the sum of a table into the calculation; the decision rests on that table."""
        if evidence.sum is not None:
            self.deck.choose(evidence)
            self._fields.keep_sum(evidence.sum.calculation)
            self._fields.show_sums(self.deck.sums())
            self._file_draft()

    def _file_draft(self) -> None:
        if self._claim is not None:
            self.note_edited.emit(self.draft())
