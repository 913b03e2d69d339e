"""What a person set aside for the claim shown: folded away under a line, with the way back."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from redpencil.model import Evidence
from redpencil.window.look import fonts
from redpencil.window.look.labels import link
from redpencil.window.look.theme import Theme
from redpencil.window.look.word_diff import Piece, WordDiff, pieces_of_passage
from redpencil.words.by_hand import TAKE_BACK, TAKE_BACK_MEANING, hide_refused, show_refused
from redpencil.words.window import source_line


class SetAside(QWidget):
    """Hidden where nothing was set aside. ``taken_back`` brings the Evidence of a line."""

    taken_back = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._evidence: tuple[Evidence, ...] = ()
        self._lines: list[_Line] = []
        self.fold = link("")
        self.fold.setCheckable(True)
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 4, 0, 6)
        self._column.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(self.fold)
        top.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self._rows)
        self._rows.hide()
        self.hide()
        self.fold.toggled.connect(self._unfold)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        for words in self.findChildren(WordDiff):
            words.set_theme(theme)

    def show_evidence(self, evidence: tuple[Evidence, ...]) -> None:
        """Show what was set aside; what was unfolded stays so as long as there is anything."""
        self._evidence = evidence
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = []
        if not evidence:
            self.fold.setChecked(False)
        self.setVisible(bool(evidence))
        self._unfold(self.fold.isChecked())

    def stations(self) -> Iterator[QWidget]:
        """Where the keyboard stops here, in order."""
        if self._evidence:
            yield self.fold
            for line in self._lines:
                yield line.back

    def _unfold(self, unfolded: bool) -> None:
        count = len(self._evidence)
        self.fold.setText(hide_refused(count) if unfolded else show_refused(count))
        self._rows.setVisible(unfolded)
        if unfolded and not self._lines:
            before: QWidget = self.fold
            for one in self._evidence:
                line = _Line(one, self._theme, self)
                line.back.clicked.connect(partial(self._take_back, one))
                self._column.addWidget(line)
                line.show()
                self.setTabOrder(before, line.back)
                before = line.back
                self._lines.append(line)

    def _take_back(self, evidence: Evidence, checked: bool = False) -> None:
        self.taken_back.emit(evidence)


class _Line(QFrame):
    """One passage that was set aside: its words, where they stand, and the way back."""

    def __init__(self, evidence: Evidence, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "aside")
        words = WordDiff(theme, fonts.reading(14), self)
        where = WordDiff(theme, fonts.interface(12), self)
        where.show_pieces((Piece(source_line(evidence), "soft"),))
        if evidence.passage is not None:
            words.show_pieces(
                pieces_of_passage(evidence.passage.text, evidence.start, evidence.end)
            )
        self.back = link(TAKE_BACK, self)
        self.back.setFont(fonts.interface(12))
        self.back.setToolTip(TAKE_BACK_MEANING)
        self.back.setAccessibleName(f"{TAKE_BACK}: {source_line(evidence)}")
        bottom = QHBoxLayout()
        bottom.setSpacing(12)
        bottom.addWidget(where, 1)
        bottom.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 2, 0, 2)
        layout.setSpacing(4)
        layout.addWidget(words)
        layout.addLayout(bottom)
