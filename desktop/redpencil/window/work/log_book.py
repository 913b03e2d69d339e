"""The check log as the window uses it: prove that it is whole, read the events of an article."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from redpencil.checklog.merging import Merge
from redpencil.checklog.sittings import Sitting, sittings
from redpencil.checklog.verifying import Verdict, verify
from redpencil.desk import Desk
from redpencil.errors import StoreError, WorldError
from redpencil.model import Article, Event
from redpencil.settings import Settings
from redpencil.window.work.jobs import Jobs
from redpencil.words import commands
from redpencil.words.window import window_sentence


class LogBook(QObject):
    """Asks about the log; the window listens.

    ``verified`` brings the Verdict on a log that is whole, ``events_read`` an Article with
    its events, the oldest first, ``sittings_read`` who worked on one, ``merged`` the
    Merge of another log; everything else is said.
    """

    verified = Signal(object)
    events_read = Signal(object)
    sittings_read = Signal(object)
    merged = Signal(object)
    said = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def verify(self) -> None:
        """Prove the log as it stands after everything decided up to now."""
        self.said.emit((commands.VERIFYING, "notice"))
        self._jobs.on_desk(_path, self._prove, lasting=True)

    def merge(self, other: Path) -> None:
        """Bring the log of another desk in; ``merged`` tells what became of it."""
        self.said.emit((commands.MERGING.format(name=other.name), "notice"))
        self._jobs.on_desk(partial(_merge, other), self.merged.emit, self._refuse, lasting=True)

    def use(self, chosen: Settings) -> None:
        """Let the desk work by these settings from now on; the name signs what comes next."""
        self._jobs.on_desk(partial(_use, chosen), lambda _: None, lasting=True)

    def _refuse(self, error: WorldError) -> None:
        self.said.emit((window_sentence(error), "error"))

    def read_events(self, article: Article) -> None:
        """Read every event of an article."""
        self._jobs.on_desk(partial(_events, article), self.events_read.emit)

    def read_sittings(self, article: Article) -> None:
        """Work out from the events of an article who worked on it, and for how long."""
        self._jobs.on_desk(partial(_sittings, article), self.sittings_read.emit)

    def _prove(self, path: Path) -> None:
        # Not on the desk: a long log takes seconds, and a decision must not wait for it.
        self._jobs.pure(partial(verify, path), partial(self._tell, path), lasting=True)

    def _tell(self, path: Path, verdict: Verdict) -> None:
        if verdict.ok:
            self.verified.emit(verdict)
        else:
            broken = StoreError("log_broken", path=path, fault=verdict.fault)
            self.said.emit((window_sentence(broken), "error"))


def _path(desk: Desk) -> Path:
    return desk.log.path


def _events(article: Article, desk: Desk) -> tuple[Article, tuple[Event, ...]]:
    return article, desk.events(article.id)


def _sittings(article: Article, desk: Desk) -> tuple[Sitting, ...]:
    return sittings(desk.events(article.id))


def _merge(other: Path, desk: Desk) -> Merge:
    return desk.merge(other)


def _use(chosen: Settings, desk: Desk) -> None:
    desk.use(chosen)
