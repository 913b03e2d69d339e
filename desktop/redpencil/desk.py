"""The desk: the verbs that the window and the command line share, each returning what changed.

A Desk holds the two SQLite connections, so all its verbs belong to the thread that made it.
``find_claims`` is pure and may run anywhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from redpencil import resources
from redpencil.adding_up import Sums
from redpencil.checklog.log import CheckLog
from redpencil.checklog.merging import Merge, merge
from redpencil.checklog.searching import Hit
from redpencil.checks.disagreement import standing
from redpencil.claims.amending import find_amended
from redpencil.claims.finding import Batch, find_all, find_claims
from redpencil.documents import reading
from redpencil.documents.choices import NONE, Choices
from redpencil.documents.page_pictures import PagePictures
from redpencil.documents.recognising import Recognised
from redpencil.drafting import Incoming, find_earlier, find_like, lay_on, read_draft
from redpencil.errors import InputError, UsageError
from redpencil.gathering import (
    add_address,
    add_files,
    count_files,
    fetch_document,
    is_there,
    pages_of_source,
    pasted_document,
    read_again,
    recognise_source,
    with_changes,
)
from redpencil.looking_up import LookUp
from redpencil.model import (
    Account,
    Added,
    Amendment,
    AmendmentKind,
    Article,
    Aside,
    Change,
    Check,
    Citation,
    Claim,
    Document,
    Earlier,
    EarlierDraft,
    Event,
    Evidence,
    FindingName,
    Passed,
    Source,
    Status,
)
from redpencil.publishing import (
    answers_by_claim,
    compile_report,
    is_call_sheet,
    with_manuscript,
)
from redpencil.reports.edition import Edition
from redpencil.reports.model import Report
from redpencil.reports.writing import require_apart, write_report
from redpencil.settings import Settings
from redpencil.sources.library import Library, Stamp, open_library
from redpencil.sources.sentence_model import SentenceModel
from redpencil.watching import Look, look
from redpencil.web.addresses import is_address, parse

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
        self._sums = Sums()

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

    def open_article(self, path: Path, choices: Choices = NONE) -> Article:
        """Read a file in the cage and enter it in the log; the same text is the same article.

        A language that the person has chosen is recorded with a text that is new; of one that
        the log knows, this reading of it alone takes it.
        """
        return self._entered(reading.read_file(path, self.settings, choices), choices)

    def open_in_steps(self, path: Path, choices: Choices) -> Iterator[Recognised | Article]:
        """The same, page by page where pages are recognised; the last step is the article.

        Whoever stops asking before has entered nothing.
        """
        document = yield from reading.read_file_in_steps(path, self.settings, choices)
        yield self._entered(document, choices)

    def _entered(self, document: Document, choices: Choices) -> Article:
        return _in_language(self._log.register(document, self.settings.who), choices.language)

    def open_address(self, address: str, choices: Choices = NONE) -> Article:
        """Fetch a page, which somebody has asked for, and enter it in the log.

        Where the log knows an article from that address it is shown as it was, and nothing is
        fetched. Raises InputError where the page cannot be had, or the settings forbid it.
        """
        try:
            known = self._read_from(address)
        except UsageError:
            document = fetch_document(address, self.settings, choices)
            known = self._log.register(document, self.settings.who).id
        return _in_language(self._log.article(known), choices.language)

    def _read_from(self, address: str) -> str:
        """The id of the article that was read from an address last; else UsageError."""
        origin = str(parse(address))
        known = [row.id for row in self._log.articles() if row.origin == origin]
        if not known:
            raise UsageError("address_not_read", name=origin)
        return known[-1]

    def open_text(self, text: str, title: str = "", media: str = "text/plain") -> Article:
        """Take pasted words as an article; they go through the cage like a file."""
        document = pasted_document(text, title, media, self.settings)
        return self._log.register(document, self.settings.who)

    def reopen(self, article: str) -> Article:
        """An article as the log knows it, by its id or the beginning of it, checks and all."""
        return self._log.article(article)

    def article_named(self, name: str, choices: Choices = NONE) -> Article:
        """An article by the file it lies in, its address or its id in the log, read as was chosen.

        Raises InputError where the file cannot be read, UsageError where no article has that id.
        """
        if is_address(name):
            return _in_language(self.reopen(self._read_from(name)), choices.language)
        path = Path(name)
        if is_there(path) or os.sep in name or path.suffix:
            return self.open_article(path, choices)
        return _in_language(self.reopen(name), choices.language)

    def recent(self) -> tuple[tuple[str, str, str], ...]:
        """Id, title and time of the last event of the articles in the log, the latest first."""
        return self._log.recent()

    # -- evidence -----------------------------------------------------------------------------

    def look_up(
        self, document: Document, claim: Claim, claims: Sequence[Claim] = ()
    ) -> tuple[Evidence, ...]:
        """The best passages for a claim, each with its finding, best first.

        Where there is none, a single piece of evidence says that nothing was found. ``claims``
        are those of the article, by which a quotation of two or three words finds its place.
        """
        limit = self.settings.passages_per_claim
        look_up = LookUp(self.library, document, limit, self._sums)
        return look_up.evidence(claim, claims)

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
            why = why or " ".join(filter(None, (evidence.finding.why, evidence.at_odds)))
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
        """Take the last act that stands back, by a new event; raises UsageError if none does."""
        return self._log.undo(article, self.settings.who)

    def redo(self, article: str) -> Change:
        """Take the last undo back, by a new event; raises UsageError if there is none."""
        return self._log.redo(article, self.settings.who)

    def amend(
        self, article: str, claim: Claim, what: AmendmentKind, parts: Mapping[str, object]
    ) -> Change:
        """Record what a person changed in what was read: a reading, borders, a mark by hand …"""
        return self._log.amend(article, claim, what, parts, self.settings.who)

    def second(
        self,
        article: str,
        claim: str,
        verdict: Literal["confirm", "dispute"],
        note: str = "",
        status: Status | None = None,
    ) -> Change:
        """Record another reader's word on a check; raises UsageError for one's own."""
        return self._log.second(article, claim, verdict, note, self.settings.who, status)

    def earlier(
        self, claim: Claim, besides: tuple[str, str] | None = None, limit: int = 5
    ) -> tuple[Earlier, ...]:
        """Earlier decisions on the same words or the same figure, the latest first."""
        return self._log.earlier(claim, besides, limit)

    # -- drafts -------------------------------------------------------------------------------

    def revise(self, article: str, draft: Incoming, choices: Choices = NONE) -> Change:
        """Read a new draft, lay it on the one that stands, and put it in its place.

        ``account`` then tells what became of every claim; one undo takes all of it back. Raises
        InputError where it cannot be read, UsageError where the words are the very same.
        """
        *_, change = self.revise_in_steps(article, draft, choices)
        if change is None:
            raise AssertionError("the last step records the draft")
        return change

    def revise_in_steps(
        self, article: str, draft: Incoming, choices: Choices = NONE
    ) -> Iterator[Change | None]:
        """The same step by step; nothing is recorded before the last, which gives the Change."""
        yield None
        old = self.reopen(article)
        document = read_draft(draft, self.settings, choices, old)
        yield from lay_on(self._log, self.settings.who, old, document)

    def article_to_revise(self, name: str) -> Article:
        """The article that a draft is laid on: as ``article_named``, but a file that has changed
        since it was checked names the article that was read from it."""
        article = self.article_named(name)
        earlier = self.earlier_draft(article)
        if earlier is None or earlier.same != "path":
            return article
        return self.reopen(earlier.article)

    def earlier_draft(self, article: Article) -> EarlierDraft | None:
        """The checked article that one without checks looks like a later draft of, if any does."""
        return find_earlier(self._log, article)

    def account(self, article: str, revision: int | None = None) -> Account:
        """What became of every claim when a draft (the current one) took the place of the last."""
        return self._log.account(article, revision)

    def gone(self, article: str) -> tuple[Passed, ...]:
        """The claims that had a check and are in no draft since, with that check."""
        return self._log.gone(article)

    # -- the record ---------------------------------------------------------------------------

    def standing(self, article: str) -> Change:
        """Every check and amendment of an article, and what undo and redo would take."""
        return self._log.standing(article)

    def claims(self, article: Article) -> Iterator[Batch]:
        """Batches of claims and asides, with what people amended in them, as they are found."""
        return find_amended(article.document, self._log.amendments(article.id))

    def claim(self, article: Article, claim: str) -> Claim:
        """The claim of that id, one marked by hand too; raises UsageError where there is none."""
        return find_claim(article.document, claim, self._log.amendments(article.id))

    def history(self, article: str, claim: str) -> tuple[Event, ...]:
        """Every event about a claim, the oldest first."""
        return self._log.history(article, claim)

    def events(self, article: str) -> tuple[Event, ...]:
        """Every event about an article, the oldest first."""
        return tuple(self._log.events(article))

    def search_log(self, words: str, limit: int = 20) -> tuple[Hit, ...]:
        """Decisions in any article whose claim, note or correction has all these words."""
        return self._log.search(words, limit)

    def merge(self, other: Path, article: str | None = None) -> Merge:
        """Bring another log in, of every article that both have or of one; undone like any act."""
        return find_like(self._log, merge(self._log, other, self.settings.who, article))

    # -- sources ------------------------------------------------------------------------------

    def add_sources(
        self, paths: Iterable[Path], *, primary: bool = False, choices: Choices = NONE
    ) -> Iterator[Added]:
        """Add files, those in folders and archives, and rows of JSON; a failure stops nothing.

        A file that stands in the library already is read again where an encoding is chosen, and
        replaced where that makes other words of it. Then the checks that rest on it, in every
        article, become stale where their passage reads otherwise; ``changes`` tells which.
        """
        for added in add_files(self.library, self.settings, paths, primary, choices):
            yield self._with_changes(added)

    def count_sources(self, paths: Iterable[Path]) -> int:
        """How many files ``add_sources`` will look at, so that progress has an end to be told."""
        return count_files(paths)

    def add_address(self, address: str, *, primary: bool = False, choices: Choices = NONE) -> Added:
        """Fetch a page, which somebody has asked for, and add it to the library.

        What was seen is kept in the folder of snapshots. A failure is told as one of a file is.
        """
        return self._with_changes(
            add_address(self.library, self.settings, address, primary, choices)
        )

    def read_source_again(self, source: str, choices: Choices) -> Added:
        """Read the file of a source again, as was chosen: in another encoding, say.

        Kind, speaker and the rest stay. What its new words do to the checks that rest on it is
        told as with ``add_sources``. Raises InputError ``unknown_source``.
        """
        return self._with_changes(read_again(self.library, self.settings, source, choices))

    def recognise_source(self, path: Path, choices: Choices) -> Iterator[Recognised | Added]:
        """Add a file whose pages are to be recognised, in steps; the last is what became of it.

        A source of that file is replaced, with what that does as with ``add_sources``.
        """
        for step in recognise_source(self.library, self.settings, path, choices):
            yield self._with_changes(step) if isinstance(step, Added) else step

    def add_rows(self, rows: Iterable[Mapping[str, object]]) -> Iterator[Added]:
        """Add sources given as rows of JSON (see the command ``sources add --jsonl``).

        What a replaced source does to the checks that rest on it is told as with ``add_sources``.
        """
        for added in self.library.add_rows(rows):
            yield self._with_changes(added)

    def _with_changes(self, added: Added) -> Added:
        return with_changes(self._log, self.library, self.settings, added)

    def describe_source(self, source: str, kind: str, date: str | None, *, primary: bool) -> Source:
        """Record what a person says of a source: its kind, its date, whether it is primary."""
        return self.library.describe(source, kind, date, primary=primary)

    def watch_folder(self, folder: Path, *, watched: bool = True) -> None:
        """Watch a folder for sources from now on, or no more; the sources stay."""
        self.library.watch(str(folder.absolute()), watched=watched)

    def look_into_folders(self, waiting: Mapping[str, Stamp]) -> Look:
        """What is new in the watched folders; ``waiting`` is what waited at the look before."""
        return look(self.library, self.settings, waiting)

    def add_watched(self, ready: Mapping[str, Stamp]) -> Iterator[Added]:
        """Add files of watched folders as ``add_sources`` does; each is dealt with then."""
        left = dict(ready)
        for added in self.add_sources(map(Path, ready)):
            yield added
            # An archive brings several sources; their names begin with its own.
            done = [path for path in left if f"{added.name}/".startswith(f"{path}/")]
            self.library.note_files({path: left.pop(path) for path in done})

    def sources(self) -> tuple[Source, ...]:
        """The sources of the library."""
        return self.library.sources()

    def source_document(self, source: str) -> Document:
        """A source, whole, as it was read; raises InputError where the library has it no more."""
        return self.library.document(source)

    def source_pages(self, source: str) -> PagePictures:
        """The pages of a source as they were printed, to be closed by whoever looks at them.

        They may be asked for on any thread. Raises InputError where it has none, or its file is
        gone or has changed.
        """
        return pages_of_source(self.source_document(source), self.settings)

    def remove_source(self, source: str) -> None:
        """Take a source out of the library; its file and the recorded checks are left alone."""
        self.library.remove(source)

    @property
    def library(self) -> Library:
        """The library, for look-ups that are not about a claim.

        Made where it does not stand yet; raises StoreError where it cannot be used.
        """
        if self._opened_library is None:
            self._opened_library = open_library(self._library_path, self.settings.sentence_model)
        return self._opened_library

    def use(self, chosen: Settings) -> None:
        """Work by other settings from now on; with another sentence model the library is asked so.

        One that cannot be used is told where it is put to work: the library finds words without.
        """
        other = chosen.sentence_model != self.settings.sentence_model
        self.settings = chosen
        if other and self._opened_library is not None:
            self._opened_library.use_model(None)
            with suppress(InputError):
                self._use_model(self._opened_library)

    def _use_model(self, library: Library) -> None:
        folder = self.settings.sentence_model
        library.use_model(SentenceModel(Path(folder)) if folder else None)

    def embed(self) -> Iterator[tuple[int, int]]:
        """Make the passages of the library findable by meaning; how many are done, and of how many.

        What is told is in the library already; to stop, ask for no more. Raises InputError where
        the settings name no sentence model, or one that cannot be used.
        """
        if not self.settings.sentence_model:
            raise InputError("no_model")
        self._use_model(self.library)
        yield from self.library.embed()

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
        edition: Edition | None = None,
    ) -> Report:
        """The report on an article as the log has it now; ``evidence`` adds what was looked up.

        What a person said is not about a claim is left out of its evidence.

        ``edition`` says who publishes it and where; without one the newsroom's own folder does.
        What is to be withheld is taken out of the report with ``withhold``.

        ``claims`` are all claims of the article in the order of the text, and ``asides`` what was
        taken for none, where they have been found already; finding them anew takes a second for a
        hundred thousand words.
        """
        now = _in_language(self._log.article(article.id), article.document.language)
        if claims is None:
            batches = tuple(self.claims(now))
            claims = tuple(claim for batch in batches for claim in batch.claims)
            asides = tuple(aside for batch in batches for aside in batch.asides)
        said, looked_up = self._log.amendments(article.id), evidence or {}
        found = {claim: standing(every, said, claim) for claim, every in looked_up.items()}
        sources = self.library.sources()
        return compile_report(
            self._log, sources, self.settings, now, claims, asides, found, edition
        )

    def with_manuscript(self, report: Report, path: Path | None = None) -> Report:
        """The report with the bytes of the article's own file, for comments in a copy of it.

        That is the file given, or the one the article was read from. It must be a Word file that
        has the very text that was checked: raises UsageError no_manuscript for anything else.
        """
        return with_manuscript(report, self.settings, path)

    def enter_answers(self, article: Article, sheet: Path) -> tuple[Change, ...]:
        """Record what was written on a call sheet, each answer as a note on its claim.

        The status stays what it is; a claim that nobody had touched, or that is stale, is
        "checking" from then on. An answer that is recorded already is left out, and so is one on
        a claim that the article does not have.
        """
        now = self._log.article(article.id)
        claims = {claim.id: claim for batch in self.claims(now) for claim in batch.claims}
        checks = {check.claim: check for check in now.checks}
        changes: list[Change] = []
        for answered, line in answers_by_claim(sheet, self.settings):
            claim, check = claims.get(answered), checks.get(answered)
            if claim is not None and line not in (check.note.splitlines() if check else ()):
                changes.append(self._note_answer(article.id, claim, check, line))
        return tuple(changes)

    def _note_answer(self, article: str, claim: Claim, check: Check | None, line: str) -> Change:
        """Decide as before, with one line more in the note."""
        if check is None or check.status in ("unchecked", "stale"):
            kept = check.note if check else ""
            return self.decide(article, claim, "checking", note=f"{kept}\n{line}".strip())
        return self.decide(
            article,
            claim,
            check.status,
            citation=check.citation,
            finding=check.finding,
            why=check.why,
            note=f"{check.note}\n{line}".strip(),
            correction=check.correction,
            calculation=check.calculation,
        )

    def require_apart(self, report: Report, paths: Iterable[Path], *more: Path) -> None:
        """Raise UsageError where a report would be written over a file that was read for it.

        Those are the article's own, the sources', and ``more``. ``report`` is the one from which
        nothing was withheld yet, else it does not know them.
        """
        origins = (report.document.origin, *(source.origin for source in report.sources))
        require_apart(paths, (*origins, *map(str, more)))

    def is_call_sheet(self, article: str, path: Path) -> bool:
        """Whether a file is a call sheet of the article, filled in or not."""
        return is_call_sheet(self._log, article, path, self.settings)

    def write_reports(
        self, report: Report, paths: Iterable[Path], kind: str = "report"
    ) -> tuple[Path, ...]:
        """Write a report under each name; the ending chooses the format, ``kind`` what is told."""
        return tuple(write_report(report, path, kind) for path in paths)


def _in_language(article: Article, language: str | None) -> Article:
    """The article with its text read in a language; None leaves it as it is."""
    if language is None or language == article.document.language:
        return article
    return replace(article, document=replace(article.document, language=language))


def find_claim(document: Document, claim: str, amendments: Sequence[Amendment] = ()) -> Claim:
    """The claim of that id, as people amended it; raises UsageError where there is none."""
    for batch in find_amended(document, amendments):
        for found in batch.claims:
            if found.id == claim:
                return found
    raise UsageError("unknown_claim", name=claim, article="ARTICLE")
