"""The line at the foot of the window: how far the checking has come, and how things stand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QWidget

from redpencil.model import DECIDABLE, Check, Status
from redpencil.window.language_button import LanguageButton
from redpencil.window.look.labels import ElidedLabel, link, plain_label
from redpencil.window.look.reading_menu import ReadingButton
from redpencil.window.look.theme import Theme
from redpencil.window.work.tally import OPEN, Tally, count_checks
from redpencil.words.speaking import labelled
from redpencil.words.window import (
    CANCEL,
    OFFLINE,
    OFFLINE_MEANING,
    ONLY_WHEN_ASKED,
    ONLY_WHEN_ASKED_MEANING,
    PROGRESS_STRIP,
    checked_words,
    left_words,
    queries_words,
    sources_words,
    stale_words,
    statuses_words,
    zoom_words,
)

# Statuses from the leading edge on; what is open stays bare, but stale checks are shown.
# Of 255: how far the lightness of lines may be from that of the pane and still be quiet.
_STRONG = 100
_STRIP: tuple[Status, ...] = (*(s for s in DECIDABLE if s not in OPEN), "stale")


class CheckStatusBar(QWidget):
    """Counts on the leading side, the desk's state on the other, long work between them.

    ``cancel_requested`` tells that long work shall be stopped.
    """

    cancel_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._strip = ProgressStrip(theme)
        self._checked = plain_label("", "status")
        self._queries = plain_label("", "status")
        self._stale = plain_label("", "status")
        self._left = plain_label("", "status")
        self._work = ElidedLabel("status")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(90, 6)
        self._cancel = link(CANCEL)
        self.reading = ReadingButton()
        self._saved = plain_label("", "status")
        self._sources = plain_label(sources_words(0), "status")
        self._offline = plain_label("", "status")
        self.show_offline(True)
        self._zoom = plain_label(zoom_words(100), "status")
        self.language = LanguageButton()
        self._lay_out()
        self.set_theme(theme)
        self.show_counts(0, {})
        self.set_progress("", 0, 0)
        self._cancel.clicked.connect(self.cancel_requested)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(18)
        row.addWidget(self._strip)
        for label in (self._checked, self._queries, self._stale, self._left):
            row.addWidget(label)
        row.addStretch(1)
        for widget in (self._work, self._bar, self._cancel):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.reading)
        row.addWidget(self._saved)
        row.addWidget(self._sources)
        row.addWidget(self.language)
        row.addWidget(self._offline)
        row.addWidget(self._zoom)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(30)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._strip.set_theme(theme)
        self.setStyleSheet(
            'QLabel[look="status"], QPushButton, QToolButton { font-size: 12px; }'
            "QToolButton { padding: 2px 5px; }"
            f'QLabel[look="status"] {{ color: {theme.soft}; }}'
        )

    def show_counts(self, claims: int, checks: Mapping[str, Check]) -> None:
        """Show how far the checking of an article of so many claims has come."""
        tally = count_checks(claims, checks)
        self._strip.show_tally(tally)
        self._checked.setText(checked_words(tally.checked, tally.claims))
        self._queries.setText(queries_words(tally.queries))
        self._stale.setText(stale_words(tally.stale))
        self._left.setText(left_words(tally.left))
        for label in (self._checked, self._left):
            label.setVisible(claims > 0)
        self._queries.setVisible(tally.queries > 0)
        self._stale.setVisible(tally.stale > 0)

    def set_saved(self, text: str) -> None:
        """Say how the log stands, in the words given."""
        self._saved.setText(text)

    def set_sources(self, sources: int) -> None:
        """Say how many sources the library holds."""
        self._sources.setText(sources_words(sources))

    def show_offline(self, offline: bool) -> None:
        """Show whether pages of the web can be fetched at all."""
        self._offline.setText(OFFLINE if offline else ONLY_WHEN_ASKED)
        self._offline.setToolTip(OFFLINE_MEANING if offline else ONLY_WHEN_ASKED_MEANING)

    def set_zoom(self, percent: int) -> None:
        """Say the size of the article's type, in percent."""
        self._zoom.setText(zoom_words(percent))

    def set_progress(self, text: str, done: int, total: int) -> None:
        """Show long work with a way to stop it; an empty text means that none is going on.

        A total of nought shows work whose end is not known.
        """
        busy = bool(text)
        for widget in (self._work, self._bar, self._cancel):
            widget.setVisible(busy)
        self._work.setText(text)
        self._bar.setRange(0, max(0, total))
        self._bar.setValue(min(done, total))
        self._bar.setAccessibleName(text)
        self._cancel.setAccessibleName(labelled(CANCEL, text))


class ProgressStrip(QWidget):
    """Checks in the colours of their statuses, one beside the other; words say the same."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tally = count_checks(0, {})
        self.setMinimumWidth(48)
        self.setMaximumWidth(170)
        self.setFixedHeight(6)

    def set_theme(self, theme: Theme) -> None:
        """Repaint in the colours of a theme."""
        self._theme = theme
        self.update()

    def show_tally(self, tally: Tally) -> None:
        """Show how the checks are spread over the statuses."""
        self._tally = tally
        words = statuses_words(tally.statuses)
        self.setToolTip(words)
        self.setAccessibleName(PROGRESS_STRIP)
        self.setAccessibleDescription(words)
        self.update()

    def parts(self) -> tuple[tuple[Status, float], ...]:
        """The statuses shown, each with its share of the strip (from 0 to 1)."""
        claims = max(1, self._tally.claims)
        counts = self._tally.statuses
        return tuple((s, counts[s] / claims) for s in _STRIP if counts.get(s))

    def sizeHint(self) -> QSize:
        return QSize(170, 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        shape = QPainterPath()
        shape.addRoundedRect(whole, 3, 3)
        painter.setClipPath(shape)
        track, edge = QColor(self._theme.pane), QColor(self._theme.line)
        # Where lines are as dark as ink, a track filled with them would look like done work.
        hollow = abs(track.lightness() - edge.lightness()) > _STRONG
        painter.fillRect(whole, track if hollow else edge)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        before = 0.0
        for status, share in self.parts():
            width = max(2.0, share * whole.width())
            left = whole.width() - before - width if mirrored else before
            part = QRectF(left, 0, width, whole.height())
            painter.fillRect(part, QColor(self._theme.status_ink(status)))
            before += width
            # A hairline between two statuses, so that they part without colour too.
            parting = whole.width() - before if mirrored else before - 1
            painter.fillRect(QRectF(parting, 0, 1, whole.height()), track)
        if hollow:
            painter.setPen(QPen(edge, 1))
            painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 2.5, 2.5)
        painter.end()
