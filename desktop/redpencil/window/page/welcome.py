"""The first page: what can be opened, and the articles read last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from redpencil.window.look import fonts
from redpencil.window.look.flowing import Flow
from redpencil.window.look.labels import plain_label
from redpencil.window.look.theme import Theme
from redpencil.words import welcome as words
from redpencil.words.window import when

_ARTICLE = Qt.ItemDataRole.UserRole
_COLUMN = 560
_ROW = 34
_MOST = 10

Recent = Sequence[tuple[str, str, str]]
"""Id, title and time of the last event of articles, the latest first."""


class Welcome(QWidget):
    """``asked`` brings the name of a command, ``article_asked`` the id of an article."""

    asked = Signal(str)
    sample_asked = Signal()
    article_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = plain_label(words.TITLE)
        self._title.setFont(fonts.reading(30, bold=True))
        self._line = plain_label(words.LINE, "soft")
        self._line.setWordWrap(True)
        self._heading = plain_label(words.RECENT.upper(), "heading")
        self._list = QListWidget()
        self._list.setObjectName("rows")
        self._list.setAccessibleName(words.RECENT)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.itemActivated.connect(self._ask_article)
        self._list.itemClicked.connect(self._ask_article)
        self._buttons: list[QPushButton] = []
        self._lay_out()
        self.setFocusProxy(self._buttons[0])
        self.show_recent(())

    def _lay_out(self) -> None:
        buttons = Flow(gap=10)
        for name, label in words.BUTTONS:
            button = QPushButton(label)
            button.setToolTip(words.TIPS[name])
            button.clicked.connect(lambda checked=False, name=name: self.asked.emit(name))
            self._buttons.append(button)
            buttons.add(button)
        sample = QPushButton(words.SAMPLE)
        sample.setToolTip(words.SAMPLE_TIP)
        sample.clicked.connect(self.sample_asked)
        self._buttons.append(sample)
        buttons.add(sample)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addSpacing(10)
        column.addWidget(buttons)
        column.addSpacing(22)
        column.addWidget(self._heading)
        column.addWidget(self._list)
        column.addStretch(3)
        held = QWidget()
        held.setMaximumWidth(_COLUMN)
        held.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 20, 28, 20)
        row.addStretch(1)
        row.addWidget(held, 100)
        row.addStretch(1)

    def show_recent(self, articles: Recent) -> None:
        """List the articles read last; without any, only what can be opened is shown."""
        now = datetime.now().astimezone()
        self._list.clear()
        for article, title, at in articles[:_MOST]:
            shown = " ".join(title.split()) or article
            item = QListWidgetItem(words.recent_line(shown, when(at, now)))
            item.setData(_ARTICLE, article)
            item.setSizeHint(QSize(0, _ROW))
            item.setToolTip(shown)
            self._list.addItem(item)
        self._list.setFixedHeight(self._list.count() * _ROW + 8)
        self._list.setVisible(bool(articles))
        self._heading.setVisible(bool(articles))

    @property
    def lines(self) -> tuple[str, ...]:
        """The articles listed, as shown."""
        return tuple(self._list.item(row).text() for row in range(self._list.count()))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the article may get: the page must not keep the window wide."""
        return QSize(320, 200)

    def _ask_article(self, item: QListWidgetItem) -> None:
        self.article_asked.emit(item.data(_ARTICLE))
