"""The way from a pronoun or a short form to the name, as steps to click: she → Lund → Edda Lund."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from redpencil.window.look.flowing import Flow
from redpencil.window.look.labels import link, plain_label
from redpencil.window.work.behind import Step
from redpencil.words.amending import BY_WAY_OF, BY_WAY_OF_HINT
from redpencil.words.speaking import labelled

_MOST = 60


class ChainSteps(QWidget):
    """``place_asked`` brings the place (start, end) of the words that a person wants to see."""

    place_asked = Signal(object)

    def __init__(self, names_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = plain_label(BY_WAY_OF, "faint")
        name.setMinimumWidth(names_width)
        self._flow = Flow(gap=3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 3, 0, 0)
        row.setSpacing(14)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._flow, 1)
        self.hide()

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps; nothing where there are none."""
        self._flow.clear()
        for number, step in enumerate(steps):
            if number:
                self._flow.add(plain_label("→", "faint"))
            self._flow.add(self._made(step))
        self.setVisible(bool(steps))

    def _made(self, step: Step) -> QWidget:
        words = step.words if len(step.words) <= _MOST else step.words[: _MOST - 1] + "…"
        if step.place is None:
            return plain_label(words)
        button = link(words.replace("&", "&&"))
        button.setToolTip(BY_WAY_OF_HINT)
        button.setAccessibleName(labelled(words, BY_WAY_OF_HINT))
        button.clicked.connect(partial(self._ask, step.place))
        return button

    def _ask(self, place: tuple[int, int], checked: bool = False) -> None:
        self.place_asked.emit(place)
