"""The library of sources as the window uses it: list, add, remove, open at a passage."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from redpencil.desk import Desk
from redpencil.documents.choices import Choices
from redpencil.errors import WorldError
from redpencil.model import Added, Document, Evidence, Source
from redpencil.window.work.jobs import Jobs, Stream
from redpencil.words import commands, encodings
from redpencil.words.window import window_sentence


class Shelf(QObject):
    """Asks the desk about sources; the window listens.

    ``checks_changed`` brings the Change of an article whose checks a replaced source made stale.
    """

    sources_changed = Signal(object)
    checks_changed = Signal(object)
    progressed = Signal(object)
    source_opened = Signal(object)
    said = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sources: tuple[Source, ...] = ()
        self._jobs = jobs
        self._adding: Stream | None = None
        self._waiting: list[tuple[Path, ...]] = []
        self._given = 0
        self._outcomes: list[Added] = []

    def refresh(self) -> None:
        """Read the list of sources again."""
        self._jobs.on_desk(_sources, self._take_sources, self._refuse, lasting=True)

    def add(self, paths: tuple[Path, ...]) -> None:
        """Add files and folders; they come one by one, and what failed is said at the end."""
        if self._adding is not None:
            self._waiting.append(paths)
            return
        self._outcomes = []
        self._given = len(paths)
        # Answered before the first file is: the desk does one thing after another.
        self._jobs.on_desk(partial(_count, paths), self._take_count, self._refuse, lasting=True)
        self.progressed.emit((0, self._given, paths[0].name if paths else ""))
        self._adding = self._jobs.stream_on_desk(
            partial(_add, paths), self._take_added, self._added_all, self._not_added
        )

    def cancel(self) -> None:
        """Stop adding after the file in hand."""
        self._waiting.clear()
        if self._adding is not None:
            self._adding.cancel()

    def remove(self, source_id: str) -> None:
        """Take a source from the library."""
        self._jobs.on_desk(
            partial(_remove, source_id), self._take_sources, self._refuse, lasting=True
        )

    def read_again(self, asked: tuple[str, str]) -> None:
        """Read the file of a source again and open it; ``asked`` is its id and an encoding."""
        self._jobs.on_desk(
            partial(_read_again, asked), self._take_again, self._refuse, lasting=True
        )

    def _take_again(self, added: Added) -> None:
        if added.outcome == "failed" or added.source is None:
            self.said.emit((added.error, "error"))
            return
        self.refresh()
        self.open_source(added.source.id)

    def open_source(self, source_id: str) -> None:
        """Open a source at its beginning."""
        self._jobs.on_desk(
            partial(_source, source_id),
            partial(self._tell_opened, None, ""),
            self._refuse,
            lasting=True,
        )

    def open_passage(self, evidence: Evidence) -> None:
        """Open the source of a piece of evidence at its passage; nothing where there is none."""
        passage = evidence.passage
        if passage is None:
            return
        self._jobs.on_desk(
            partial(_source, passage.source),
            partial(self._tell_opened, (passage.start, passage.end), passage.locator),
            self._refuse,
            lasting=True,
        )

    def _take_sources(self, sources: tuple[Source, ...]) -> None:
        self.sources = sources
        self.sources_changed.emit(sources)

    def _take_count(self, count: int) -> None:
        """Tell the end of the way, now that folders have been looked through."""
        self._given = count
        if self._adding is not None and not self._outcomes:
            self.progressed.emit((0, count, ""))

    def _take_added(self, added: Added) -> None:
        self._outcomes.append(added)
        for change in added.changes:  # a replaced source made checks stale
            self.checks_changed.emit(change)
        done = len(self._outcomes)
        self.progressed.emit((done, max(self._given, done), Path(added.name).name))

    def _added_all(self) -> None:
        self._adding = None
        self.progressed.emit((0, 0, ""))
        failed = [added for added in self._outcomes if added.outcome == "failed"]
        if failed:
            self.said.emit((commands.not_added(failed[0].error, len(failed) - 1), "error"))
        else:
            self._tell_noticed()
        self.refresh()
        if self._waiting:
            self.add(self._waiting.pop(0))

    def _tell_noticed(self) -> None:
        """Say what was noticed while the sources were read."""
        noticed = [(a.source.title, a.remarks[0]) for a in self._outcomes if a.source and a.remarks]
        if noticed:
            words = encodings.sources_noticed(*noticed[0], len(noticed) - 1)
            self.said.emit((words, "notice"))

    def _not_added(self, error: WorldError) -> None:
        self._adding = None
        self._waiting.clear()
        self.progressed.emit((0, 0, ""))
        self._refuse(error)
        self.refresh()

    def _tell_opened(
        self, span: tuple[int, int] | None, locator: str, found: tuple[Source, Document]
    ) -> None:
        self.source_opened.emit((*found, span, locator))

    def _refuse(self, error: WorldError) -> None:
        self.said.emit((window_sentence(error), "error"))


def _sources(desk: Desk) -> tuple[Source, ...]:
    return desk.library.sources()


def _count(paths: tuple[Path, ...], desk: Desk) -> int:
    return desk.count_sources(paths)


def _add(paths: tuple[Path, ...], desk: Desk) -> Iterator[Added]:
    return desk.add_sources(paths)


def _read_again(asked: tuple[str, str], desk: Desk) -> Added:
    source_id, encoding = asked
    return desk.read_source_again(source_id, Choices(encoding=encoding))


def _remove(source_id: str, desk: Desk) -> tuple[Source, ...]:
    desk.library.remove(source_id)
    return desk.library.sources()


def _source(source_id: str, desk: Desk) -> tuple[Source, Document]:
    return desk.library.source(source_id), desk.library.document(source_id)
