"""What a person sees when the program itself is at fault, and the log file that keeps it."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from redpencil.settings import data_folder
from redpencil.words import commands

_LOGGER = logging.getLogger("redpencil")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashDialogue(QDialog):
    """Says that it was our fault, that nothing recorded is lost, and shows the details."""

    def __init__(self, details: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(commands.CRASH_TITLE)
        self.resize(640, 400)
        words = QLabel(commands.CRASH_TEXT.format(log=log))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        self._details = QPlainTextEdit(details)
        self._details.setReadOnly(True)
        self._copy = QPushButton(commands.CRASH_COPY)
        self._go_on = QPushButton(commands.CRASH_GO_ON)
        self._go_on.setDefault(True)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self._copy)
        line.addWidget(self._go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(words)
        layout.addWidget(self._details, 1)
        layout.addLayout(line)
        self._copy.clicked.connect(self._copy_details)
        self._go_on.clicked.connect(self.accept)

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(self._details.toPlainText())


class CrashPath(QObject):
    """Takes every exception that nobody caught, from whatever thread, into log and dialogue."""

    _broke = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dialogue: CrashDialogue | None = None
        self._broke.connect(self._show)

    def install(self) -> None:
        """Become the hook of Python, of its threads and of Qt's messages."""
        sys.excepthook = self.take
        threading.excepthook = self._take_thread
        qInstallMessageHandler(_take_message)

    def take(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log an exception and show it; an interrupt from the keyboard ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _LOGGER.critical("%s", details)
        self._broke.emit(details)

    def _take_thread(self, given: threading.ExceptHookArgs) -> None:
        if given.exc_value is not None:
            self.take(given.exc_type, given.exc_value, given.exc_traceback)

    def _show(self, details: str) -> None:
        # One at a time: what fails in every paint would bury the screen.
        if self._dialogue is not None and self._dialogue.isVisible():
            return
        self._dialogue = CrashDialogue(details, log_file())
        self._dialogue.open()


def log_file() -> Path:
    """The log file for faults of the program; it holds no decisions."""
    return data_folder() / "redpencil.log"


def keep_log() -> None:
    """Write faults to the log file, at most a megabyte and the one before.

    Without a folder to write to they go to standard error.
    """
    path = log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    _LOGGER.addHandler(handler)


def _take_message(kind: QtMsgType, context: QMessageLogContext, words: str) -> None:
    _LOGGER.log(_LEVELS.get(kind, logging.WARNING), "Qt: %s", words)
