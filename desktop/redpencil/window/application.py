"""Starts the window: application, fonts, theme, crash path, desk, and what is opened first."""

from __future__ import annotations

import sys
import threading
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from redpencil import __version__, settings
from redpencil.desk import Desk, sample_article, sample_sources
from redpencil.documents import cage
from redpencil.errors import WorldError
from redpencil.settings import Settings
from redpencil.text.wordlists import newsroom
from redpencil.window import window_state
from redpencil.window.crash_dialogue import CrashPath, keep_log
from redpencil.window.look import theme
from redpencil.window.look.glyphs import sign_icon
from redpencil.window.look.speech import speak
from redpencil.window.main_window import MainWindow
from redpencil.window.work.jobs import Jobs
from redpencil.words import commands
from redpencil.words.lexicons import tell_problems
from redpencil.words.window import window_sentence

# Python's own 5 ms would be waited for at every return from Qt while a worker is busy. Measured
# on a text of 100,000 words: shorter still costs the worker more than the window gains.
SWITCH_SECONDS = 0.0002
# What opens first has the machine to itself until then.
_WARM_AFTER_MS = 1_500


def run(paths: Sequence[Path], library: Path | None, log: Path | None) -> int:
    """Open the window and stay until it is closed; gives the exit status.

    The first path is shown as the article; without one, the article read last is, or the
    sample on a first run.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    application = make_application()
    crash = CrashPath(application)
    keep_log()
    crash.install()
    window = open_window(library, log)
    window.show()
    # After the first paint: the desk and its libraries take longer than the window.
    QTimer.singleShot(0, partial(open_first, window, tuple(paths)))
    QTimer.singleShot(_WARM_AFTER_MS, _warm_up)
    return application.exec()


def _warm_up() -> None:
    threading.Thread(target=cage.warm_up, daemon=True).start()


def make_application() -> QApplication:
    """The one QApplication, dressed; an existing one is dressed again."""
    existing = QApplication.instance()
    application = cast(QApplication, existing) if existing else QApplication(sys.argv[:1])
    application.setApplicationName("Redpencil")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("redpencil")
    speak(application)
    theme.dress(application, theme.load("light"))
    application.setWindowIcon(sign_icon("pencil", theme.load("light").accent, 64))
    return application


def open_window(library: Path | None, log: Path | None) -> MainWindow:
    """A window on the desk with this library and log, or on the user's own."""
    chosen, refused = _settings()
    application = QApplication.instance()
    if isinstance(application, QApplication):
        theme.dress(application, theme.load(chosen.theme))
    jobs = Jobs(
        partial(
            Desk,
            library or settings.default_library(),
            log or settings.default_log(),
            chosen,
        )
    )
    window = MainWindow(jobs, chosen)
    if refused is not None:
        window.panes.message.say(window_sentence(refused), "error")
    elif problems := newsroom().problems:
        window.panes.message.say(tell_problems(problems), "error")
    window.panes.welcome.sample_asked.connect(partial(open_sample, window))
    return window


def open_first(window: MainWindow, paths: tuple[Path, ...]) -> None:
    """Show the article asked for, or the one read last, or the sample on a first run."""
    if paths:
        window.checking.open_path(paths[0])
        return
    last = window_state.load().article
    if last:
        window.checking.reopen(last, partial(_open_other, window))
        return
    open_sample(window)


def open_sample(window: MainWindow) -> None:
    """Show the sample with its sources, and its first claim in the panel."""
    window.panes.message.say(commands.FIRST_RUN)
    window.shelf.add((sample_sources(),), told=False)
    window.checking.claims_complete.connect(
        partial(window.step, 1), Qt.ConnectionType.SingleShotConnection
    )
    window.checking.open_path(sample_article())


def _open_other(window: MainWindow, error: WorldError) -> None:
    """The article read last is not in this log, as after a new ``--log``: begin anew."""
    if error.code == "unknown_article":
        open_sample(window)
    else:
        window.repainting.refuse(error)


def _settings() -> tuple[Settings, WorldError | None]:
    """The settings, or those of the first day and why the kept ones were refused."""
    try:
        return settings.load(), None
    except WorldError as error:
        return Settings(), error
