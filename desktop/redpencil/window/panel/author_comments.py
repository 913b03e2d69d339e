"""What the author's own file says beside the words of a claim: often it names the source."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from redpencil.model import Note
from redpencil.window.look.labels import wrapped_label
from redpencil.window.look.theme import Theme
from redpencil.words.window import comment_head


class AuthorComments(QFrame):
    """Hidden where the file has no comment on the claim shown; the words can be copied."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("authorComments")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(11, 8, 11, 9)
        self._column.setSpacing(2)
        self._labels: list[QLabel] = []
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self.setStyleSheet(
            f"QFrame#authorComments {{ background: {theme.statement_tint};"
            f" border-left: 3px solid {theme.faint}; }}"
        )

    def show_comments(self, comments: Sequence[Note]) -> None:
        """Show the comments on a claim in the order of the text; hide where there is none."""
        for label in self._labels:
            self._column.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        now = datetime.now().astimezone()
        for comment in comments:
            head = wrapped_label(comment_head(comment.author, comment.date, now), "small")
            words = wrapped_label(comment.text)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.setAccessibleName(f"{head.text()}: {comment.text}")
            self._labels += [head, words]
        for label in self._labels:
            self._column.addWidget(label)
        self.setVisible(bool(self._labels))
