"""Drafts as the window uses them: the file watched, a new draft offered, laid on, and told."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from redpencil.desk import Desk
from redpencil.drafting import Incoming, Pasted
from redpencil.errors import UsageError, WorldError
from redpencil.model import Account, Article, Change, Document, EarlierDraft, Passed
from redpencil.window.work.jobs import Jobs, Stream
from redpencil.words import commands, drafts
from redpencil.words.window import window_sentence

# Writers save in several steps (a new file, a move, a touch): one answer to all of them.
_CALM_MS = 400


@dataclass(frozen=True, slots=True)
class Offer:
    """What may be a new draft of an article, and the sentence that says so."""

    article: str
    draft: Incoming
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """What became of the claims of an article: by its last draft, and gone in all drafts."""

    article: Article
    account: Account
    gone: tuple[Passed, ...]


class Drafting(QObject):
    """Asks the desk about drafts; the window listens.

    ``offered`` brings an Offer, ``revised`` the Change of a draft that was laid on, ``told`` what
    became of the claims; ``progressed`` and ``said`` are as in the checking.
    """

    offered = Signal(object)
    revised = Signal(object)
    told = Signal(object)
    progressed = Signal(object)
    said = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._article: Article | None = None
        self._asked: set[tuple[str, str]] = set()
        self._laying: Stream | None = None
        self._watcher = QFileSystemWatcher(self)
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(_CALM_MS)
        self._watcher.fileChanged.connect(self._calm.start)
        self._watcher.directoryChanged.connect(self._calm.start)
        self._calm.timeout.connect(self.look_at_file)

    def watch(self, article: Article) -> None:
        """Watch the file of the article that is shown now, and ask whether it is a later draft."""
        self._article = article
        watched = [*self._watcher.files(), *self._watcher.directories()]
        if watched:
            self._watcher.removePaths(watched)
        path = Path(article.document.origin)
        if path.is_absolute():
            # The folder as well: most programs put a new file in the place of the old one.
            self._watcher.addPaths([str(path), str(path.parent)])
        if article.checks:
            self.look_at_file()
        else:
            self._jobs.on_desk(
                partial(_earlier, article), partial(self._tell_earlier, article.document)
            )

    def look_at_file(self) -> None:
        """See whether the file of the article has other bytes by now."""
        article = self._article
        if article is not None:
            path = Path(article.document.origin)
            if str(path) not in self._watcher.files():
                self._watcher.addPath(str(path))
            self._jobs.pure(partial(_digest, path), partial(self._compare, article, path))

    def _compare(self, article: Article, path: Path, digest: str) -> None:
        current = self._article
        if current is None or current.id != article.id:
            return
        # Once for each content: whoever undid a draft, or said no, is not asked again and again.
        if digest not in ("", current.document.sha256) and (article.id, digest) not in self._asked:
            self._asked.add((article.id, digest))
            self.offered.emit(Offer(article.id, path, drafts.file_changed(path.name)))

    def _tell_earlier(self, document: Document, earlier: EarlierDraft | None) -> None:
        if earlier is not None:
            words = drafts.looks_like_a_draft(earlier)
            self.offered.emit(Offer(earlier.article, document, words))

    def revise(self, article: str, draft: Incoming) -> None:
        """Lay a draft on an article; then it is shown, with what became of it.

        Decisions are let in meanwhile, and ``cancel`` leaves off.
        """
        if self._laying is not None:
            self._laying.cancel()
        self.progressed.emit((commands.LAYING.format(name=_name(draft)), 0, 0))
        self._laying = self._jobs.stream_on_desk(
            partial(_steps, article, draft), self._take_step, self._end, self._not_revised
        )

    def cancel(self) -> bool:
        """Leave off laying a draft on, with nothing recorded; whether one was being laid on."""
        if self._laying is None:
            return False
        self._laying.cancel()
        return True

    def tell(self, article: str) -> None:
        """Ask what became of the claims of an article; ``told`` brings it."""
        self._jobs.on_desk(partial(_told, article), self.told.emit, self._not_told, lasting=True)

    def _take_step(self, change: Change | None) -> None:
        if change is None:
            return
        # Recorded: it is shown even where somebody wanted it cancelled a moment too late.
        self._laying = None
        self.progressed.emit(("", 0, 0))
        self.revised.emit(change)
        self.tell(change.article)

    def _end(self) -> None:
        laying = self._laying
        if laying is None or not laying.over:
            return
        self._laying = None
        self.progressed.emit(("", 0, 0))
        if laying.cancelled:
            self.said.emit((commands.NOT_LAID, "notice"))

    def _not_revised(self, error: WorldError) -> None:
        self._laying = None
        self.progressed.emit(("", 0, 0))
        self.said.emit((window_sentence(error), "error"))

    def _not_told(self, error: WorldError) -> None:
        first = isinstance(error, UsageError) and error.code == "no_draft_before"
        self.said.emit((window_sentence(error), "notice" if first else "error"))


def _earlier(article: Article, desk: Desk) -> EarlierDraft | None:
    return desk.earlier_draft(article)


def _steps(article: str, draft: Incoming, desk: Desk) -> Iterator[Change | None]:
    return desk.revise_in_steps(article, draft)


def _name(draft: Incoming) -> str:
    """What a draft is called while it is laid on."""
    match draft:
        case Document():
            return draft.title
        case Pasted():
            return commands.PASTED_DRAFT
        case Path():
            return draft.name
        case _:
            return draft


def _told(article: str, desk: Desk) -> Told:
    return Told(desk.reopen(article), desk.account(article), desk.gone(article))


def _digest(path: Path) -> str:
    """SHA-256 of a file's bytes; nothing where it cannot be read just now."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
