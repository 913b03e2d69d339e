"""The panel's part on the reading: what was read, by which rules, and a form to change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from redpencil.model import Claim, Evidence, Quantity
from redpencil.window.look.labels import link, wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.window.panel.chain_steps import ChainSteps
from redpencil.window.panel.reading_form import ReadingForm
from redpencil.window.panel.reading_rows import NAMES_WIDTH, ReadingRows
from redpencil.window.panel.scale_line import ScaleLine
from redpencil.window.work.behind import Behind
from redpencil.words.amending import (
    DONE_EDITING,
    EDIT_READING,
    PARTS,
    TAKE_BACK,
    WHY,
    changed_by_hand,
)
from redpencil.words.speaking import labelled


class ReadingPart(QWidget):
    """Shows a reading and asks for what a person changes in it.

    ``place_asked`` brings a place of the article to be lit, ``part_typed`` the name of a part
    and what was typed for it, ``part_given_back`` the name of a part to be as it was read.
    """

    place_asked = Signal(object)
    part_typed = Signal(str, str)
    part_given_back = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim: Claim | None = None
        self._editing = False
        self.rows = ReadingRows(theme)
        self.steps = ChainSteps(NAMES_WIDTH)
        self.scale = ScaleLine(theme)
        self.form = ReadingForm(NAMES_WIDTH)
        self._by_hand = QVBoxLayout()
        self._by_hand.setSpacing(1)
        self._lines: list[QWidget] = []
        self.edit = link(EDIT_READING)
        self.why = link(WHY)
        self.why.setCheckable(True)
        self._reasons = wrapped_label("", "soft")
        self._reasons.setContentsMargins(2, 5, 0, 0)
        self._reasons.hide()
        self._lay_out()
        self.steps.place_asked.connect(self.place_asked)
        self.form.part_typed.connect(self.part_typed)
        self.edit.clicked.connect(self.turn_form)
        self.why.toggled.connect(self._show_why)

    def _lay_out(self) -> None:
        links = QHBoxLayout()
        links.setSpacing(14)
        links.addWidget(self.edit)
        links.addWidget(self.why)
        links.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rows)
        layout.addWidget(self.scale)
        layout.addWidget(self.form)
        layout.addWidget(self.steps)
        layout.addSpacing(3)
        layout.addLayout(self._by_hand)
        layout.addSpacing(5)
        layout.addLayout(links)
        layout.addWidget(self._reasons)
        self.form.hide()

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self.rows.set_theme(theme)
        self.scale.set_theme(theme)

    def set_names(self, names: Sequence[str]) -> None:
        """The names that can stand in the speaker's field."""
        self.form.set_names(names)

    def show_reading(self, claim: Claim, also_said: int, behind: Behind) -> None:
        """Show the reading of a claim; the form closes when another claim is shown."""
        if self._claim is None or claim.id != self._claim.id:
            self._editing = False
        self._claim = claim
        self.rows.show_reading(claim, also_said)
        self.steps.show_steps(behind.steps)
        self._show_by_hand(claim, behind.changed)
        self._reasons.setText("\n".join(f"· {reason}" for reason in behind.why))
        self.edit.setVisible(claim.reading is not None)
        self.why.setVisible(bool(behind.why))
        self._show_why()
        self._show_form()

    def show_scale(self, evidence: Sequence[Evidence]) -> None:
        """Draw the figure on a line, with that of the first evidence that has one."""
        reading = self._claim.reading if self._claim is not None else None
        ours = reading if isinstance(reading, Quantity) else None
        found = (one.finding.evidence_quantity for one in evidence)
        self.scale.show_quantities(ours, next((q for q in found if q is not None), None))

    def turn_form(self) -> None:
        """Open the form, with the keyboard in its first field, or close it."""
        if self._claim is None or self._claim.reading is None:
            return
        self._editing = not self._editing
        self._show_form()
        (self.form.enter if self._editing else self.edit.setFocus)()

    @property
    def editing(self) -> bool:
        """Whether the form is open."""
        return self._editing

    def _show_form(self) -> None:
        # Its fields are made when somebody opens it: most claims are passed by without.
        if self._editing and self._claim is not None:
            self.form.show_reading(self._claim)
        self.rows.setVisible(not self._editing and self.rows.has_rows())
        self.form.setVisible(self._editing)
        self.edit.setText(DONE_EDITING if self._editing else EDIT_READING)

    def _show_why(self) -> None:
        shown = self.why.isChecked() and bool(self._reasons.text())
        self._reasons.setVisible(shown)

    def _show_by_hand(self, claim: Claim, changed: Mapping[str, object]) -> None:
        for line in self._lines:
            self._by_hand.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [
            self._line(part, changed_by_hand(part, changed[part], claim.kind))
            for part in PARTS
            if part in changed
        ]
        for line in self._lines:
            self._by_hand.addWidget(line)
            line.show()

    def _line(self, part: str, words: str) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 3, 0, 0)
        row.setSpacing(10)
        back = link(TAKE_BACK)
        back.setAccessibleName(labelled(TAKE_BACK, PARTS[part]))
        row.addWidget(wrapped_label(words, "soft"), 1)
        row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        back.clicked.connect(partial(self._give_back, part))
        return line

    def _give_back(self, part: str, checked: bool = False) -> None:
        self.part_given_back.emit(part)

    # -- Qt's overrides ------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._editing:
            self.turn_form()
            return
        super().keyPressEvent(event)
