"""The folders that the library watches: looked into at the start and whenever something stirs."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from redpencil.desk import Desk
from redpencil.errors import WorldError
from redpencil.sources.library import Stamp
from redpencil.watching import Look
from redpencil.window.work.jobs import Jobs
from redpencil.window.work.shelf import Shelf
from redpencil.words import shelf as words
from redpencil.words.window import window_sentence

# As long as a file must be the same to be taken as whole: a download stirs more often.
_CALM_MS = 1_500
# The system has only so many watches; what is not watched is seen when its folder stirs.
_MOST_WATCHES = 1_000


class Folders(QObject):
    """Hands new and changed files of watched folders to the shelf; ``watched_changed`` brings
    the folders (tuple of names) with those of them that are not there (frozenset)."""

    watched_changed = Signal(object)
    said = Signal(object)

    def __init__(self, jobs: Jobs, shelf: Shelf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._shelf = shelf
        self._waiting: Mapping[str, Stamp] = {}
        # On their way into the library: another look must not hand them on again.
        self._handed: dict[str, Stamp] = {}
        self._told: tuple[tuple[str, ...], int] = ((), 0)
        self._looking = False
        self._watcher = QFileSystemWatcher(self)
        self.calm = QTimer(self)
        self.calm.setSingleShot(True)
        self.calm.setInterval(_CALM_MS)
        self._watcher.directoryChanged.connect(self.calm.start)
        self._watcher.fileChanged.connect(self.calm.start)
        self.calm.timeout.connect(self.look)

    def watch(self, folder: Path) -> None:
        """Watch a folder from now on."""
        self._jobs.on_desk(partial(_watch, folder), self._look_anew, self._refuse, lasting=True)

    def forget(self, folder: str) -> None:
        """Watch a folder no more; its sources stay."""
        work = partial(_forget, Path(folder))
        self._jobs.on_desk(work, self._look_anew, self._refuse, lasting=True)

    def look(self) -> None:
        """See what is new in the folders; while one look lasts, the next waits."""
        if self._looking:
            self.calm.start()
            return
        self._looking = True
        self._jobs.on_desk(partial(_look, self._waiting), self._take, self._refuse, lasting=True)

    def _look_anew(self, _: None) -> None:
        self.look()

    def _take(self, found: Look) -> None:
        self._looking = False
        self._waiting = found.waiting
        self._watch_paths({*found.folders, *found.files[:_MOST_WATCHES]})
        self.watched_changed.emit((found.watched, frozenset(found.missing)))
        if found.waiting:
            self.calm.start()
        ready = {path: at for path, at in found.ready.items() if self._handed.get(path) != at}
        if ready:
            self._handed |= ready
            self._shelf.add_watched(ready)
        if found.gone:
            self.said.emit((words.gone_files(found.gone), "notice"))
            self._shelf.refresh()
        self._tell_once(found)

    def _tell_once(self, found: Look) -> None:
        """Say what stays as it is only when it becomes so."""
        told, self._told = self._told, (found.missing, found.left_out)
        if found.missing and found.missing != told[0]:
            self.said.emit((words.folder_missing(found.missing), "notice"))
        elif found.left_out and found.left_out != told[1]:
            self.said.emit((words.left_out(found.left_out), "notice"))

    def _watch_paths(self, wanted: set[str]) -> None:
        watched = {*self._watcher.files(), *self._watcher.directories()}
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))

    def _refuse(self, error: WorldError) -> None:
        self._looking = False
        self.said.emit((window_sentence(error), "error"))


def _watch(folder: Path, desk: Desk) -> None:
    desk.watch_folder(folder)


def _forget(folder: Path, desk: Desk) -> None:
    desk.watch_folder(folder, watched=False)


def _look(waiting: Mapping[str, Stamp], desk: Desk) -> Look:
    return desk.look_into_folders(waiting)
