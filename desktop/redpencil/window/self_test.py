"""The program tries itself out: the sample is checked in a hidden window, from file to report."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from redpencil.checklog.verifying import verify
from redpencil.desk import sample_article, sample_sources
from redpencil.window import application
from redpencil.window.main_window import MainWindow
from redpencil.words import commands

# The sample takes two seconds on a slow machine; beyond this something hangs.
_PATIENCE_S = 60.0
_LOOK_EVERY_MS = 10
# As many files as lie in resources/samples/sources.
_SOURCES = 6


class SelfTestError(Exception):
    """The program did not do on the sample what it does for everybody."""


def run() -> int:
    """Check the sample in a folder of its own; 0 and one line if all went well.

    Raises SelfTestError where a step did not come out as it must.
    """
    application.make_application()
    with tempfile.TemporaryDirectory(prefix="redpencil-") as folder:
        window = application.open_window(Path(folder) / "library.db", Path(folder) / "log.db")
        window.show()
        try:
            told = _try_out(window, Path(folder))
        finally:
            window.close()
        verdict = verify(Path(folder) / "log.db")
        _require(verdict.ok and verdict.events == 2, f"the log is not whole: {verdict.fault}")
    print(told)  # noqa: T201
    return 0


def _try_out(window: MainWindow, folder: Path) -> str:
    """Open, find, look up, decide and report; gives the line that says what was done."""
    checking, shelf = window.checking, window.shelf
    shelf.add((sample_sources(),))
    _wait(lambda: len(shelf.sources) == _SOURCES, "the sources were not added")
    found: list[bool] = []
    checking.claims_complete.connect(partial(found.append, True))
    checking.open_path(sample_article())
    _wait(lambda: bool(found), "the claims were not found")
    review = checking.review
    if review is None:
        raise SelfTestError("the article has gone")
    _wait(lambda: len(review.evidence) == len(review.claims), "the evidence was not looked up")
    first = next(c for c in review.claims if review.evidence[c.id][0].passage is not None)
    checking.choose(first)
    window.set_status("ok", False)
    _wait(lambda: first.id in review.checks, "the decision was not recorded")
    report = folder / "report.html"
    checking.write_report((report,))
    _wait(report.exists, "the report was not written")
    return commands.SELF_TEST.format(claims=len(review.claims), sources=len(shelf.sources))


def _wait(ready: Callable[[], bool], otherwise: str) -> None:
    """Let the window work until something is so."""
    end = time.monotonic() + _PATIENCE_S
    while not ready():
        _require(time.monotonic() < end, otherwise)
        loop = QEventLoop()
        QTimer.singleShot(_LOOK_EVERY_MS, loop.quit)
        loop.exec()


def _require(good: bool, otherwise: str) -> None:
    if not good:
        raise SelfTestError(otherwise)
