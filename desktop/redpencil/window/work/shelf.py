"""The library of sources as the window uses it: list, add, remove, open at a passage."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from redpencil.desk import Desk
from redpencil.documents.choices import Choices
from redpencil.errors import WorldError
from redpencil.gathering import is_there
from redpencil.model import Added, Document, Evidence, Source
from redpencil.sources.library import Stamp
from redpencil.window.work.jobs import Jobs, Stream
from redpencil.window.work.requests import Opened
from redpencil.words import commands, encodings, shelf
from redpencil.words.window import MEANING, window_sentence


@dataclass(frozen=True, slots=True)
class _Order:
    """Files to add: how many were given, the name of the first, and what adds them.

    ``paths`` are what folders among them are to be counted for. ``watched`` are those of watched
    folders; ``told`` says whether known ones are told.
    """

    given: int
    name: str
    start: Callable[[Desk], Iterator[Added]]
    paths: tuple[Path, ...] = ()
    told: bool = True
    watched: bool = False


class Shelf(QObject):
    """Asks the desk about sources; the window listens.

    ``checks_changed`` brings the Change of an article whose checks a replaced source made stale,
    ``missing_found`` the ids of the sources whose files are not where they were read,
    ``scans_met`` the Paths of files whose pages are pictures, where nothing else failed.
    """

    sources_changed = Signal(object)
    missing_found = Signal(object)
    checks_changed = Signal(object)
    progressed = Signal(object)
    source_opened = Signal(object)
    scans_met = Signal(object)
    said = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sources: tuple[Source, ...] = ()
        self._jobs = jobs
        self._adding: Stream | None = None
        self._embedding: Stream | None = None
        self._told_meaning = False
        self._waiting: list[_Order] = []
        self._order: _Order | None = None
        self._outcomes: list[Added] = []

    def refresh(self) -> None:
        """Read the list of sources again."""
        self._jobs.on_desk(_sources, self._take_sources, self._refuse, lasting=True)

    def add(self, paths: tuple[Path, ...], *, told: bool = True) -> None:
        """Add files and folders; they come one by one, and what failed is said at the end.

        So is what stood in the library already, where it shall be ``told``.
        """
        name = paths[0].name if paths else ""
        self._begin(_Order(len(paths), name, partial(_add, paths), paths, told=told))

    def add_watched(self, ready: Mapping[str, Stamp]) -> None:
        """Add files of watched folders, and say what came of it."""
        name = Path(next(iter(ready))).name
        self._begin(_Order(len(ready), name, partial(_add_watched, ready), watched=True))

    def describe(self, source: Source) -> None:
        """Record kind, date and whether it is primary, as a person says it of a source."""
        self._jobs.on_desk(
            partial(_describe, source), self._take_sources, self._refuse, lasting=True
        )

    def _begin(self, order: _Order) -> None:
        if self._adding is not None:
            self._waiting.append(order)
            return
        self._stop_embedding()  # it goes on behind what is added now
        self._outcomes = []
        self._order = order
        if order.paths:  # answered before the first file is: the desk does one thing after another
            self._jobs.on_desk(
                partial(_count, order.paths), self._take_count, self._refuse, lasting=True
            )
        self.progressed.emit((0, order.given, order.name))
        self._adding = self._jobs.stream_on_desk(
            order.start, self._take_added, self._added_all, self._not_added
        )

    def cancel(self) -> None:
        """Stop adding after the file in hand, or making passages findable by meaning."""
        self._stop_embedding()
        self._waiting.clear()
        if self._adding is not None:
            self._adding.cancel()

    def remove(self, source_id: str) -> None:
        """Take a source from the library."""
        self._jobs.on_desk(
            partial(_remove, source_id), self._take_sources, self._refuse, lasting=True
        )

    def read_again(self, source_id: str, choices: Choices) -> None:
        """Read the file of a source again, as was chosen, and open it."""
        work = partial(_read_again, source_id, choices)
        self._jobs.on_desk(work, self.take_again, self._refuse, lasting=True)

    def take_again(self, added: Added) -> None:
        """Open a source that was read again, or say why it could not be."""
        for change in added.changes:
            self.checks_changed.emit(change)
        if added.outcome == "failed" or added.source is None:
            self.said.emit((added.error, "error"))
            return
        self.refresh()
        self.open_source(added.source.id)

    def open_source(self, source_id: str) -> None:
        """Open a source at its beginning."""
        self._jobs.on_desk(
            partial(_source, source_id),
            partial(self._tell_opened, None),
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
            partial(self._tell_opened, evidence),
            self._refuse,
            lasting=True,
        )

    def _take_sources(self, sources: tuple[Source, ...]) -> None:
        self.sources = sources
        self.sources_changed.emit(sources)
        self._jobs.pure(partial(_missing, sources), self.missing_found.emit, lasting=True)

    def _take_count(self, count: int) -> None:
        """Tell the end of the way, now that folders have been looked through."""
        if self._order is not None:
            self._order = replace(self._order, given=count)
        if self._adding is not None and not self._outcomes:
            self.progressed.emit((0, count, ""))

    def _take_added(self, added: Added) -> None:
        self._outcomes.append(added)
        for change in added.changes:  # a replaced source made checks stale
            self.checks_changed.emit(change)
        done, given = len(self._outcomes), self._order.given if self._order else 0
        self.progressed.emit((done, max(given, done), Path(added.name).name))

    def _added_all(self) -> None:
        self._adding = None
        self.progressed.emit((0, 0, ""))
        failed = [added for added in self._outcomes if added.outcome == "failed"]
        scans = tuple(Path(added.name) for added in failed if added.code == "scanned_here")
        if failed and len(scans) == len(failed):
            self.scans_met.emit(scans)
        elif failed:
            self.said.emit((commands.not_added(failed[0].error, len(failed) - 1), "error"))
        else:
            words = " ".join(part for part in (self._outcome(), self._noticed()) if part)
            if words:
                self.said.emit((words, "notice"))
        self.refresh()
        if self._waiting:
            self._begin(self._waiting.pop(0))
        else:
            self._embed()

    def embed(self) -> None:
        """Make all passages findable by meaning, by the model that the settings name now.

        Behind an adding that is under way it comes by itself.
        """
        if self._adding is None:
            self._stop_embedding()
            self._embed()

    def _embed(self) -> None:
        """Make what was added findable by meaning, where the settings name a sentence model."""
        self._embedding = self._jobs.stream_on_desk(
            _embed, self._take_embedded, self._stop_embedding, self._not_embedded
        )

    def _take_embedded(self, done: tuple[int, int]) -> None:
        if self._embedding is not None:
            self._told_meaning = True
            self.progressed.emit((*done, MEANING))

    def _stop_embedding(self) -> None:
        if self._embedding is not None:
            self._embedding.cancel()
            self._embedding = None
        if self._told_meaning:
            self._told_meaning = False
            self.progressed.emit((0, 0, ""))

    def _not_embedded(self, error: WorldError) -> None:
        self._stop_embedding()
        self._refuse(error)

    def _outcome(self) -> str:
        """What became of the files: those of a watched folder, or those that stood here already."""
        order = self._order
        if order is not None and order.watched:
            came = tuple(a.name for a in self._outcomes if a.outcome == "added")
            other = tuple(a.name for a in self._outcomes if a.outcome == "replaced")
            return shelf.came_by_themselves(came, other)
        known = [a.source.title for a in self._outcomes if a.outcome == "known" and a.source]
        return shelf.known_already(known) if order is not None and order.told else ""

    def _noticed(self) -> str:
        """What was noticed while the sources were read."""
        noticed = [(a.source.title, a.remarks[0]) for a in self._outcomes if a.source and a.remarks]
        return encodings.sources_noticed(*noticed[0], len(noticed) - 1) if noticed else ""

    def _not_added(self, error: WorldError) -> None:
        self._adding = None
        self._waiting.clear()
        self.progressed.emit((0, 0, ""))
        self._refuse(error)
        self.refresh()

    def _tell_opened(self, evidence: Evidence | None, found: tuple[Source, Document]) -> None:
        source, document = found
        passage = evidence.passage if evidence else None
        if evidence is None or passage is None:
            self.source_opened.emit(Opened(source, document))
            return
        start, end = passage.start + evidence.start, passage.start + evidence.end
        whole = document.text[passage.start : passage.end] == passage.text and start < end
        words = (start, end) if whole else None
        span = (passage.start, passage.end)
        self.source_opened.emit(Opened(source, document, span, passage.locator, words))

    def _refuse(self, error: WorldError) -> None:
        self.said.emit((window_sentence(error), "error"))


def _sources(desk: Desk) -> tuple[Source, ...]:
    return desk.library.sources()


def _count(paths: tuple[Path, ...], desk: Desk) -> int:
    return desk.count_sources(paths)


def _add(paths: tuple[Path, ...], desk: Desk) -> Iterator[Added]:
    return desk.add_sources(paths)


def _add_watched(ready: Mapping[str, Stamp], desk: Desk) -> Iterator[Added]:
    return desk.add_watched(ready)


def _describe(source: Source, desk: Desk) -> tuple[Source, ...]:
    desk.describe_source(source.id, source.kind, source.date, primary=source.primary)
    return desk.library.sources()


def _missing(sources: tuple[Source, ...]) -> frozenset[str]:
    """The sources that were read from a file which is not there any more."""
    return frozenset(source.id for source in sources if not _stands(Path(source.origin)))


def _stands(origin: Path) -> bool:
    """Whether a file is there, or the archive that it lies in; what came otherwise always is."""
    return not origin.is_absolute() or is_there(origin) or any(map(_is_file, origin.parents))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder that may not be looked into
        return False


def _embed(desk: Desk) -> Iterator[tuple[int, int]]:
    return desk.embed() if desk.settings.sentence_model else iter(())


def _read_again(source_id: str, choices: Choices, desk: Desk) -> Added:
    return desk.read_source_again(source_id, choices)


def _remove(source_id: str, desk: Desk) -> tuple[Source, ...]:
    desk.library.remove(source_id)
    return desk.library.sources()


def _source(source_id: str, desk: Desk) -> tuple[Source, Document]:
    return desk.library.source(source_id), desk.library.document(source_id)
