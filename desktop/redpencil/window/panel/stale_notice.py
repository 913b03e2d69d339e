"""Why a check is stale: the sentence that says so, what changed word by word, and the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from redpencil.model import Check
from redpencil.text.diffing import diff_words
from redpencil.window.look import fonts
from redpencil.window.look.labels import link, wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.window.look.word_diff import WordDiff, pieces_of_diff
from redpencil.words.drafts import cause_sentence, check_again_words
from redpencil.words.window import stale_notice


class StaleNotice(QFrame):
    """Hidden while a check is not stale; ``again_requested`` asks for the status that it had."""

    again_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("staleNotice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._words = wrapped_label(stale_notice())
        self.diff = WordDiff(theme, fonts.reading(15), between="drafts")
        self._again = link("")
        column = QVBoxLayout(self)
        column.setContentsMargins(11, 8, 11, 8)
        column.setSpacing(6)
        column.addWidget(self._words)
        column.addWidget(self.diff)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignLeft)
        self.set_theme(theme)
        self.hide()
        self._again.clicked.connect(self.again_requested)

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self.diff.set_theme(theme)
        ink, tint = theme.status_ink("stale"), theme.status_tint("stale")
        self.setStyleSheet(
            f"QFrame#staleNotice {{ background: {tint}; border: 1px solid {ink};"
            f" border-radius: 8px; }} QFrame#staleNotice QLabel {{ color: {theme.ink}; }}"
        )

    def show_check(self, check: Check | None) -> None:
        """Show why this check is stale; hide where it is not."""
        stale = check is not None and check.status == "stale"
        self.setVisible(stale)
        if check is None or not stale:
            return
        self._words.setText(cause_sentence("stale", check.cause) or stale_notice())
        steps = diff_words(check.before, check.after) if check.before or check.after else ()
        self.diff.show_pieces(pieces_of_diff(steps))
        self.diff.setVisible(bool(steps))
        self._again.setText(check_again_words(check.was) if check.was else "")
        self._again.setVisible(check.was is not None)
