"""Gather sources for the library, and tell the log what a source that changed does to checks."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

from redpencil.checklog.log import CheckLog
from redpencil.documents import reading
from redpencil.documents.cage_parts import Reading
from redpencil.documents.choices import Choices
from redpencil.documents.page_pictures import PagePictures, pages_of_file
from redpencil.documents.page_requests import PDF
from redpencil.documents.reading_ahead import ReadingAhead, Readings
from redpencil.documents.recognising import Recognised
from redpencil.errors import InputError
from redpencil.model import Added, Change, Check, Document, Source
from redpencil.settings import Settings, snapshot_folder
from redpencil.sources.counterparts import find_counterpart
from redpencil.sources.library import Library
from redpencil.sources.totals import run_again
from redpencil.web import fetching, naming, snapshots
from redpencil.words import sentence


def add_files(
    library: Library, settings: Settings, paths: Iterable[Path], primary: bool, choices: Choices
) -> Iterator[Added]:
    """Add files, and the files in folders, in their order; a failure stops nothing.

    Files are read ahead, one on each core. What came out is in the library; to go on after an
    end in the middle, add the same again: what is known is not read again.
    """
    stood = _by_origin(library)
    with ReadingAhead(settings, choices) as ahead:
        waiting: deque[Added | tuple[Path, Readings]] = deque()
        for file in chain.from_iterable(map(_files_in, paths)):
            waiting.append(_begun(library, settings, file, ahead, choices))
            if len(waiting) > ahead.cores:
                yield from _ended(library, stood, waiting.popleft(), primary)
        while waiting:
            yield from _ended(library, stood, waiting.popleft(), primary)


def count_files(paths: Iterable[Path]) -> int:
    """How many files ``add_files`` would look at: those named, and those in folders."""
    return sum(1 for _ in chain.from_iterable(map(_files_in, paths)))


def _by_origin(library: Library) -> dict[str, Source]:
    """The sources by the file or address that they came from, the latest of several."""
    return {source.origin: source for source in library.sources()}


def _begun(
    library: Library, settings: Settings, file: Path | Added, ahead: ReadingAhead, choices: Choices
) -> Added | tuple[Path, Readings]:
    """What became of a file where that is known already, or else its reading, under way."""
    if isinstance(file, Added):
        return file
    known = None if choices.of_words else library.by_sha256(_digest(file, settings))
    return Added(str(file), "known", known) if known else (file, ahead.begin(file))


def _ended(
    library: Library,
    stood: dict[str, Source],
    begun: Added | tuple[Path, Readings],
    primary: bool,
) -> Iterator[Added]:
    """Add the document in a file, or all those in an archive or in rows of JSON."""
    if isinstance(begun, Added):
        yield begun
        return
    path, readings = begun
    try:
        for found in readings():
            added = _add_reading(library, stood, path, found, primary)
            if added.source is not None:
                stood[added.source.origin] = added.source
            yield added
    except InputError as error:
        yield Added(str(path), "failed", error=sentence(error))


def _add_reading(
    library: Library, stood: dict[str, Source], path: Path, found: Reading, primary: bool
) -> Added:
    if found.document is None:
        name = f"{path}/{found.name}" if found.name else str(path)
        code = found.error.code if found.error else ""
        return Added(name, "failed", error=sentence(found.error) if found.error else "", code=code)
    facts = found.facts
    # The file of a source that has other bytes now is that source, changed.
    before = None if facts.get("id") else stood.get(found.document.origin)
    return library.add(
        found.document,
        kind=facts.get("kind") or kind_of(found.document),
        primary=primary or facts.get("primary") == "yes" or (before is not None and before.primary),
        speaker=facts.get("speaker") or (before.speaker if before else None),
        id=facts.get("id") or (before.id if before else None),
    )


def read_again(library: Library, settings: Settings, source_id: str, choices: Choices) -> Added:
    """Read the file of a source again, as was chosen; what a person said of it stays as it is.

    Raises InputError ``unknown_source``; a file that cannot be read is told in what comes back.
    """
    source = library.source(source_id)
    try:
        document = reading.read_file(Path(source.origin), settings, choices)
    except InputError as error:
        return Added(source.origin, "failed", source, sentence(error))
    return _in_place_of(library, source, document)


def _in_place_of(library: Library, source: Source, document: Document) -> Added:
    return library.add(
        document,
        kind=source.kind,
        primary=source.primary,
        speaker=source.speaker,
        date=source.date,
        id=source.id,
    )


def recognise_source(
    library: Library, settings: Settings, path: Path, choices: Choices
) -> Iterator[Recognised | Added]:
    """Add a file whose pages are to be recognised, page by page; the last is what became of it.

    Where the library has a source of that file, it is that one, and what was said of it stays.
    """
    before = _by_origin(library).get(str(path.absolute()))
    try:
        document = yield from reading.read_file_in_steps(path, settings, choices)
    except InputError as error:
        yield Added(str(path), "failed", before, sentence(error))
        return
    if before is None:
        yield library.add(document, kind=kind_of(document))
    else:
        yield _in_place_of(library, before, document)


def with_changes(log: CheckLog, library: Library, settings: Settings, added: Added) -> Added:
    """What became of a source, with what that changed in the log.

    Where it was replaced, every check that rests on it is laid beside its new text.
    """
    source = added.source
    if added.outcome != "replaced" or source is None:
        return added
    resting: dict[str, list[Check]] = {}
    for article, check in log.resting_on(source.id):
        resting.setdefault(article, []).append(check)
    if not resting:
        return added
    document = library.document(source.id)
    changes: list[Change] = []
    for article, checks in resting.items():
        rows = [(check.claim, *_passages(check, document)) for check in checks]
        before = _hash_cited(checks)
        change = log.source_changed(
            article, source.id, source.title, before, source.sha256, rows, settings.who
        )
        changes.append(change)
    return replace(added, changes=tuple(changes))


def _passages(check: Check, document: Document) -> tuple[str, str | None]:
    """The passage that a check cites, and what stands in its place now.

    Where the passage stands as it was, the first line of the calculation that comes out otherwise.
    """
    if check.citation is None:
        return "", ""
    passage = check.citation.passage
    now = find_counterpart(passage, check.citation.locator, document)
    if now == passage:
        for line in check.calculation.splitlines():
            again = run_again(line, document)
            if again != line:
                return line, again
    return passage, now


def _hash_cited(checks: Iterable[Check]) -> str:
    """The hash of the source as it was cited last; "" where nobody recorded one."""
    cited = [(check.at, check.citation.sha256) for check in checks if check.citation]
    return next((sha256 for _, sha256 in sorted(cited, reverse=True) if sha256), "")


def fetch_document(address: str, settings: Settings, choices: Choices) -> Document:
    """The document at an address, read in the cage; what was seen is kept as a snapshot.

    Its origin is the address that it came from at last, its hash that of the bytes. Raises
    InputError ``web_refused`` where the settings forbid the network; else as ``fetching.fetch``
    and ``reading.read_bytes``.
    """
    if settings.offline:
        raise InputError("web_refused", name=address)
    limits = fetching.Limits(
        settings.fetch_seconds, settings.fetch_limit_mb, settings.private_addresses
    )
    fetched = fetching.fetch(address, limits)
    snapshots.keep(snapshot_folder(), fetched)
    name = naming.file_name(fetched.final, fetched.media)
    try:
        told = replace(choices, encoding=choices.encoding or naming.known_encoding(fetched.charset))
        document = reading.read_bytes(fetched.body, name, settings, told, shown=fetched.final)
    except InputError as error:
        if choices.encoding or error.code != "wrong_encoding":
            raise
        # The machine names another encoding than the page is in: the page is believed.
        document = reading.read_bytes(fetched.body, name, settings, choices, shown=fetched.final)
    return replace(document, origin=fetched.final)


def pasted_document(text: str, title: str, media: str, settings: Settings) -> Document:
    """The document in words that come from no file; they go through the cage like one."""
    name, choices = title or "pasted text", Choices(encoding="utf-8")
    return reading.read_bytes(text.encode(), name, settings, choices, media)


def add_address(
    library: Library, settings: Settings, address: str, primary: bool, choices: Choices
) -> Added:
    """Fetch a page and add it to the library; a failure is told as one of a file is."""
    try:
        document = fetch_document(address, settings, choices)
    except InputError as error:
        return Added(address, "failed", error=sentence(error))
    before = _by_origin(library).get(document.origin)
    return library.add(
        document,
        kind=kind_of(document),
        primary=primary or (before is not None and before.primary),
        id=before.id if before else None,
    )


def pages_of_source(document: Document, settings: Settings) -> PagePictures:
    """The pages of a document that was a PDF, as they were printed.

    From its file, if that still has the same bytes, or from the snapshot of its address. To be
    closed when nobody looks any more. Raises InputError: no_pages, source_changed,
    page_not_kept, and what reading the file may raise.
    """
    origin = document.origin
    if document.media != PDF:
        raise InputError("no_pages", name=origin)
    if not origin.startswith(("http://", "https://")):
        return pages_of_file(Path(origin), document.sha256, settings)
    for path in reversed(snapshots.find(snapshot_folder(), document.sha256)):
        body = snapshots.read(path)[-1].unpacked(settings.fetch_limit_mb)
        if hashlib.sha256(body).hexdigest() == document.sha256:
            return PagePictures(body, origin, settings)
    raise InputError("page_not_kept", name=origin)


def kind_of(document: Document) -> str:
    """The kind of source that a document looks like; a person may correct it."""
    kinds = {block.kind for block in document.blocks}
    if "turn" in kinds:
        return "transcript"
    if document.media == "text/html":
        return "web page"
    if kinds == {"row"} or "csv" in document.media or "spreadsheet" in document.media:
        return "data"
    return "document"


def _files_in(path: Path) -> Iterator[Path | Added]:
    """The file itself, or the files below a folder in order; hidden ones and links left out.

    A folder that cannot be listed comes as what became of it.
    """
    if not _is_folder(path):
        yield path
        return
    try:
        entries = sorted(path.iterdir())
    except PermissionError:
        refusal = InputError("forbidden", name=str(path))
        yield Added(str(path), "failed", error=sentence(refusal))
        return
    except OSError as error:
        refusal = InputError("unreadable", name=str(path), reason=error.strerror or "I/O error")
        yield Added(str(path), "failed", error=sentence(refusal))
        return
    for entry in entries:
        if not entry.name.startswith(".") and not entry.is_symlink():
            yield from _files_in(entry)


def is_there(path: Path) -> bool:
    """Whether there is such a file, as far as can be seen: reading it tells what is the matter."""
    try:
        return path.exists()
    except OSError:  # a name that is too long, or a folder that may not be looked into
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def _digest(path: Path, settings: Settings) -> str:
    """SHA-256 of a file's bytes; a file that cannot be opened is told as reading tells it.

    So is one that is too large, and a pipe or a device, which would be waited for without end.
    """
    try:
        if not path.is_file() or path.stat().st_size > settings.file_limit_mb * 1024 * 1024:
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
