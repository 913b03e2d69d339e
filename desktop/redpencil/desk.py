"""The desk: the verbs that the window and the command line share, each returning what changed.

A Desk holds the two SQLite connections, so all its verbs belong to the thread that made it.
``find_claims`` is pure and may run anywhere.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self

from redpencil import plugins, resources
from redpencil.checklog.log import CheckLog
from redpencil.claims.finding import Batch, find_all, find_claims
from redpencil.documents import reading
from redpencil.errors import InputError, UsageError
from redpencil.model import (
    Added,
    Article,
    Aside,
    Change,
    Citation,
    Claim,
    Document,
    Event,
    Evidence,
    FindingName,
    Passage,
    Source,
    Status,
)
from redpencil.reports.model import Report, build_report
from redpencil.reports.writing import write_report
from redpencil.settings import Settings
from redpencil.sources.library import Library
from redpencil.sources.lookup import find_passages, query_for
from redpencil.words import sentence

__all__ = ["Batch", "Desk", "find_all", "find_claims", "sample_article", "sample_sources"]


def sample_article() -> Path:
    """The article that the program carries to be tried on."""
    return resources.path("samples/article.md")


def sample_sources() -> Path:
    """The folder of sources that belong to the sample article."""
    return resources.path("samples/sources")


class Desk:
    """One checker's desk: a library of sources and a check log, both local files."""

    def __init__(self, library: Path, log: Path, settings: Settings) -> None:
        """Open the log, made where it does not stand yet; raises StoreError if it cannot be used.

        The library is opened when it is first asked for: where it is damaged or in use, articles
        can be read and decided on all the same.
        """
        self.settings = settings
        self._log = CheckLog(log)
        self._library_path = library
        self._opened_library: Library | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close both stores; everything recorded is on the disk already."""
        if self._opened_library is not None:
            self._opened_library.close()
        self._log.close()

    # -- articles -----------------------------------------------------------------------------

    def open_article(self, path: Path, encoding: str | None = None) -> Article:
        """Read a file in the cage and enter it in the log; the same text is the same article."""
        return self._log.register(
            reading.read_file(path, self.settings, encoding), self.settings.who
        )

    def open_text(self, text: str, title: str = "", media: str = "text/plain") -> Article:
        """Take pasted words as an article; they go through the cage like a file."""
        document = reading.read_bytes(
            text.encode(), title or "pasted text", self.settings, encoding="utf-8", media=media
        )
        return self._log.register(document, self.settings.who)

    def reopen(self, article: str) -> Article:
        """An article as the log knows it, by its id or the beginning of it, checks and all."""
        return self._log.article(article)

    def article_named(self, name: str, encoding: str | None = None) -> Article:
        """An article by the file it lies in, read in ``encoding``, or by its id in the log.

        Raises InputError where the file cannot be read, UsageError where no article has that id.
        """
        _refuse_the_web(name)
        path = Path(name)
        if _is_there(path) or os.sep in name or path.suffix:
            return self.open_article(path, encoding)
        return self.reopen(name)

    def recent(self) -> tuple[tuple[str, str, str], ...]:
        """Id, title and time of the last event of the articles in the log, the latest first."""
        return self._log.recent()

    # -- evidence -----------------------------------------------------------------------------

    def look_up(self, document: Document, claim: Claim) -> tuple[Evidence, ...]:
        """The best passages for a claim, each with its finding, best first.

        Where there is none, a single piece of evidence says that nothing was found.
        """
        limit = self.settings.passages_per_claim
        passages = list(find_passages(self.library, claim, document, 3 * limit))
        for provider in plugins.providers():
            passages += provider.search(query_for(claim, document), limit)
        return tuple(islice(_compared(claim, document, passages), limit))

    # -- decisions ----------------------------------------------------------------------------

    def decide(
        self,
        article: str,
        claim: Claim,
        status: Status,
        *,
        evidence: Evidence | None = None,
        citation: Citation | None = None,
        finding: FindingName | None = None,
        why: str = "",
        note: str = "",
        correction: str = "",
        calculation: str = "",
    ) -> Change:
        """Record a decision; what it rests on is given as evidence, or as a citation by hand."""
        if evidence is not None:
            citation = citation or self.cite(evidence)
            finding = finding or evidence.finding.name
            why = why or evidence.finding.why
        return self._log.decide(
            article,
            claim,
            status,
            who=self.settings.who,
            citation=citation,
            finding=finding,
            why=why,
            note=note,
            correction=correction,
            calculation=calculation,
        )

    def cite(self, evidence: Evidence) -> Citation | None:
        """The citation of a piece of evidence, with the hash of its source as it is now."""
        passage = evidence.passage
        if passage is None:
            return None
        digest = self.library.source(passage.source).sha256
        return Citation(passage.source, passage.title, passage.locator, passage.text, digest)

    def undo(self, article: str) -> Change:
        """Take the last standing decision back, by a new event; raises UsageError if none is."""
        return self._log.undo(article, self.settings.who)

    def redo(self, article: str) -> Change:
        """Take the last undo back, by a new event; raises UsageError if there is none."""
        return self._log.redo(article, self.settings.who)

    def standing(self, article: str) -> Change:
        """Every check of an article as it stands, and what undo and redo would take."""
        return self._log.standing(article)

    def history(self, article: str, claim: str) -> tuple[Event, ...]:
        """Every event about a claim, the oldest first."""
        return self._log.history(article, claim)

    def events(self, article: str) -> tuple[Event, ...]:
        """Every event about an article, the oldest first."""
        return tuple(self._log.events(article))

    # -- sources ------------------------------------------------------------------------------

    def add_sources(
        self, paths: Iterable[Path], *, primary: bool = False, encoding: str | None = None
    ) -> Iterator[Added]:
        """Add files, and the files in folders, one after the other; a failure stops nothing.

        A file that stands in the library already is read again where an encoding is given, and
        replaced where that makes other words of it.
        """
        for path in paths:
            for file in _files_in(path):
                yield file if isinstance(file, Added) else self._add_file(file, primary, encoding)

    def _add_file(self, path: Path, primary: bool, encoding: str | None) -> Added:
        try:
            _refuse_the_web(str(path))
            known = None if encoding else self.library.by_sha256(_digest(path))
            if known is not None:
                return Added(str(path), "known", known)
            document = reading.read_file(path, self.settings, encoding)
        except InputError as error:
            return Added(str(path), "failed", error=sentence(error))
        return self.library.add(document, kind=kind_of(document), primary=primary)

    def add_rows(self, rows: Iterable[Mapping[str, object]]) -> Iterator[Added]:
        """Add sources given as rows of JSON (see the command ``sources add --jsonl``)."""
        return self.library.add_rows(rows)

    def sources(self) -> tuple[Source, ...]:
        """The sources of the library."""
        return self.library.sources()

    def source_document(self, source: str) -> Document:
        """A source, whole, as it was read; raises InputError where the library has it no more."""
        return self.library.document(source)

    def remove_source(self, source: str) -> None:
        """Take a source out of the library; its file and the recorded checks are left alone."""
        self.library.remove(source)

    @property
    def library(self) -> Library:
        """The library, for look-ups that are not about a claim.

        Made where it does not stand yet; raises StoreError where it cannot be used.
        """
        if self._opened_library is None:
            self._opened_library = Library(self._library_path)
        return self._opened_library

    @property
    def log(self) -> CheckLog:
        """The check log, for listing and export."""
        return self._log

    # -- reports ------------------------------------------------------------------------------

    def report(
        self,
        article: Article,
        evidence: Mapping[str, tuple[Evidence, ...]] | None = None,
        *,
        claims: Sequence[Claim] | None = None,
        asides: Sequence[Aside] = (),
    ) -> Report:
        """The report on an article as the log has it now; ``evidence`` adds what was looked up.

        ``claims`` are all claims of the article in the order of the text, and ``asides`` what was
        taken for none, where they have been found already; finding them anew takes a second for a
        hundred thousand words.
        """
        now = self._log.article(article.id)
        if claims is None:
            batches = tuple(find_all(now.document))
            claims = tuple(claim for batch in batches for claim in batch.claims)
            asides = tuple(aside for batch in batches for aside in batch.asides)
        return build_report(
            now, claims, evidence or {}, self.events(article.id), self.library.sources(), asides
        )

    def write_reports(self, report: Report, paths: Iterable[Path]) -> tuple[Path, ...]:
        """Write a report under each name; the ending chooses the format."""
        return tuple(write_report(report, path) for path in paths)


def _refuse_the_web(name: str) -> None:
    """Raise InputError for an address; a Path has already made one slash of two."""
    if name.startswith(("http:/", "https:/")):
        raise InputError("web_refused", name=name)


def _compared(claim: Claim, document: Document, passages: Sequence[Passage]) -> Iterator[Evidence]:
    """What every check of the claim's kind sees, those that found nothing last."""
    found = [
        evidence
        for comparison in plugins.comparisons()
        if comparison.kind == claim.kind
        for evidence in comparison.compare(claim, document, passages)
    ]
    return iter(sorted(found, key=lambda evidence: evidence.passage is None))


def kind_of(document: Document) -> str:
    """The kind of source that a document looks like; a person may correct it."""
    kinds = {block.kind for block in document.blocks}
    if "turn" in kinds:
        return "transcript"
    if document.media == "text/html":
        return "web page"
    if kinds == {"row"} or "csv" in document.media:
        return "data"
    return "document"


def find_claim(document: Document, claim: str) -> Claim:
    """The claim of that id; raises UsageError where the document has none."""
    for batch in find_claims(document):
        for found in batch:
            if found.id == claim:
                return found
    raise UsageError("unknown_claim", name=claim, article="ARTICLE")


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


def _is_there(path: Path) -> bool:
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


def _digest(path: Path) -> str:
    """SHA-256 of a file's bytes; a file that cannot be opened is told as reading tells it.

    So is a pipe or a device, which would be waited for without end.
    """
    try:
        if not path.is_file():
            return ""
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
