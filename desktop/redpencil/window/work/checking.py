"""The course of checking one article: open, find, look up, decide; widgets only listen.

Everything shown comes through the signals here, the person's own decisions included: they
are shown when the log has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from redpencil.claims.amending import find_amended
from redpencil.desk import Batch, Desk
from redpencil.documents.choices import NONE, Choices
from redpencil.errors import WorldError
from redpencil.model import (
    AmendmentKind,
    Article,
    Change,
    Claim,
    Event,
    Evidence,
    Status,
)
from redpencil.reports.model import Report
from redpencil.window.work import verbs
from redpencil.window.work.jobs import Failed, Jobs, Stream
from redpencil.window.work.requests import Draft, SecondRequest
from redpencil.window.work.review import Review
from redpencil.words import commands
from redpencil.words.window import window_sentence


class Checking(QObject):
    """Holds the Review on the screen and changes it through the jobs.

    ``languages`` are those that a person has set, by article id. ``scan_met`` brings the Path of a
    file whose pages are pictures, which can be recognised here.
    """

    leaving = Signal()
    scan_met = Signal(object)
    article_shown = Signal(object)
    claims_found = Signal(object)
    asides_found = Signal(object)
    claims_complete = Signal()
    evidence_found = Signal(object)
    checks_changed = Signal(object)
    amended = Signal(object)
    claim_chosen = Signal(object)
    history_read = Signal(object)
    undoable_changed = Signal(object)
    progressed = Signal(object)
    saved = Signal(object)
    report_written = Signal(object)
    said = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.review: Review | None = None
        self.languages: dict[str, str] = {}
        self._jobs = jobs
        self._finding: Stream | None = None
        self._looking = False
        self._halted = False
        self._all_found = False
        self._sources = 0
        self._round = 0
        self._writing = 0
        self._asked: dict[str, Status] = {}

    # -- opening ------------------------------------------------------------------------------

    def open_path(self, path: Path, choices: Choices = NONE) -> None:
        """Read a file and show it as the article, with what was noticed while it was read."""
        self.progressed.emit((commands.READING.format(name=path.name), 0, 0))
        failed = partial(self._not_read, path)
        self._open(partial(verbs.open_path, path, choices), failed, then=self.show_read)

    def open_address(self, address: str) -> None:
        """Fetch a page and show it as the article; the person has agreed to it."""
        self.progressed.emit((commands.FETCHING.format(name=address), 0, 0))
        self._open(partial(verbs.open_address, address))

    def open_text(self, text: str, media: str = "text/plain") -> None:
        """Show pasted or dropped words as the article."""
        self._open(partial(verbs.open_text, text, media))

    def reopen(self, article_id: str, failed: Failed | None = None) -> None:
        """Show an article that the log knows; ``failed`` takes the error where it does not."""
        self._open(partial(verbs.reopen, article_id), failed)

    def read_in(self, language: str) -> None:
        """Read the article anew by the rules of another language, now and from now on."""
        if self.review is not None:
            article = self.review.article.id
            self.languages.pop(article, None)  # at the end, where those set last stand
            self.languages[article] = language
            self.reopen(article)

    def _open(
        self,
        work: Callable[[Desk], Article],
        failed: Failed | None = None,
        then: Callable[[tuple[Article, Change]], None] | None = None,
    ) -> None:
        opened = partial(verbs.opened, work, self.languages)
        failed = failed or self._not_opened
        self._jobs.on_desk(opened, then or self._show, failed, lasting=True)

    def show_read(self, opened: tuple[Article, Change]) -> None:
        """Show an article that was read just now, with what was noticed then."""
        self._show(opened)
        remarks = opened[0].document.remarks
        if remarks:
            self.said.emit(("\n".join(remarks), "notice"))

    def _not_read(self, path: Path, error: WorldError) -> None:
        self._not_opened(error)
        if error.code == "scanned_here":
            self.scan_met.emit(path)

    def _not_opened(self, error: WorldError) -> None:
        self.progressed.emit(("", 0, 0))
        self._refuse(error)

    @property
    def current(self) -> Claim | None:
        """The claim that is chosen, or None."""
        return self.review.current if self.review else None

    @property
    def finding(self) -> bool:
        """Whether claims are being sought still."""
        return self._finding is not None

    @property
    def all_found(self) -> bool:
        """Whether every claim of the article has been found: nothing stopped it half-way."""
        return self._all_found

    @property
    def complete(self) -> bool:
        """Whether every claim has been found and looked up; without sources nothing is."""
        review = self.review
        if review is None or self._finding is not None:
            return False
        return len(review.evidence) == len(review.claims)

    def _show(self, opened: tuple[Article, Change]) -> None:
        article, standing = opened
        self.leaving.emit()
        self._jobs.new_generation()
        self.review = Review(article, standing.amendments or ())
        self._looking = self._halted = self._all_found = False
        self._round += 1
        self.article_shown.emit(article)
        self.claim_chosen.emit(None)
        self._tell_undoable(standing)
        self.progressed.emit((commands.FINDING, 0, 0))
        find = partial(find_amended, article.document, self.review.amendments)
        self._finding = self._jobs.stream(find, self._take_batch, self._found_all)

    def _take_batch(self, batch: Batch) -> None:
        if self.review is not None:
            self.review.add_claims(batch.claims)
            self.review.add_asides(batch.asides)
            self.claims_found.emit(batch.claims)
            self.asides_found.emit(batch.asides)
            self._look_up()

    def _found_all(self) -> None:
        # Halted, or ended by a fault of ours: then not all were found.
        self._all_found = self._finding is not None and self._finding.ended_well
        self._finding = None
        if self._all_found and self.review is not None:
            self.review.forget_short_quotations()
            self._round += 1  # what is looked up at this moment did not know all claims
        self.progressed.emit(("", 0, 0))
        self.claims_complete.emit()
        self._look_up()

    # -- evidence -----------------------------------------------------------------------------

    def set_sources(self, count: int, *, changed: bool) -> None:
        """Tell how many sources there are; where they changed, all is looked up anew."""
        self._sources = count
        if self.review is not None and changed:
            self._round += 1
            self._halted = False
            self.review.evidence.clear()
            self._look_up()

    def halt(self) -> None:
        """Stop finding and looking up in the background; a chosen claim is looked up still."""
        if self._finding is not None:
            self._finding.cancel()
        self._halted = True
        self.progressed.emit(("", 0, 0))

    def _look_up(self) -> None:
        """Look the next claim up: one at a time, so that a decision never waits for many."""
        review = self.review
        if review is None or self._looking or not self._sources:
            return
        claim = review.wanting_evidence()
        if claim is None or (self._halted and claim is not review.current):
            if self._finding is None:
                self.progressed.emit(("", 0, 0))
            return
        self._looking = True
        done, total = len(review.evidence), len(review.claims)
        if self._finding is None:
            self.progressed.emit((commands.LOOKING_UP, done, total))
        self._jobs.on_desk(
            partial(verbs.look_up, review.article.document, claim, tuple(review.claims)),
            partial(self._take_evidence, self._round, claim),
            self._look_up_failed,
        )

    def _take_evidence(self, asked_in: int, claim: Claim, evidence: tuple[Evidence, ...]) -> None:
        self._looking = False
        if self.review is not None and asked_in == self._round:
            self.review.evidence[claim.id] = evidence
            self.evidence_found.emit((claim, evidence))
        self._look_up()

    def _look_up_failed(self, error: WorldError) -> None:
        self._looking = False
        self._halted = True
        self.progressed.emit(("", 0, 0))
        self._refuse(error)

    # -- the way through ----------------------------------------------------------------------

    def choose(self, claim: Claim) -> None:
        """Go to a claim, look it up first, and read its history."""
        if self.review is not None and claim is not self.review.current:
            self.review.choose(claim)
            self._tell_chosen()

    def choose_neighbour(self, step: int, order: tuple[Claim, ...], near: int) -> None:
        """Go to the next (1) or previous (-1) claim of an order."""
        self._go(self.review.neighbour(step, order, near) if self.review else None)

    def choose_open(self, order: tuple[Claim, ...]) -> None:
        """Go to the next claim that nobody has decided on."""
        self._go(self.review.next_open(order) if self.review else None)

    def back(self) -> None:
        """Go to the claim chosen before."""
        if self.review is not None and self.review.back() is not None:
            self._tell_chosen()

    def forward(self) -> None:
        """Go forward again."""
        if self.review is not None and self.review.forward() is not None:
            self._tell_chosen()

    def _go(self, claim: Claim | None) -> None:
        if claim is not None:
            self.choose(claim)

    def _tell_chosen(self) -> None:
        if self.review is not None:
            self.claim_chosen.emit(self.review.current)
            self._look_up()
            self._read_history()

    def _read_history(self) -> None:
        review = self.review
        if review is not None and review.current is not None:
            claim = review.current
            self._jobs.on_desk(
                partial(verbs.history, review.article.id, claim.id),
                partial(self._tell_history, claim.id),
            )

    def _tell_history(self, claim_id: str, events: tuple[Event, ...]) -> None:
        current = self.review.current if self.review else None
        if current is not None and current.id == claim_id:
            self.history_read.emit(events)

    # -- decisions ----------------------------------------------------------------------------

    def decide(self, claim: Claim, status: Status, draft: Draft) -> None:
        """Record a decision; it is shown when the log has it."""
        if self.review is not None:
            article = self.review.article.id
            self._asked[claim.id] = status
            self._write(partial(verbs.decide, article, claim, status, draft))

    def decide_all(self, claims: tuple[Claim, ...], status: Status) -> None:
        """Record the same decision on several claims; what was written on each stays.

        Nobody looked at a passage for each of them, so none is cited.
        """
        if self.review is not None:
            for claim in claims:
                self.decide(claim, status, Draft.of(self.review.checks.get(claim.id)))

    def note(self, claim: Claim, draft: Draft) -> None:
        """Record what was written about a claim, under the status it has or was just given."""
        if self.review is not None:
            check = self.review.checks.get(claim.id)
            status = self._asked.get(claim.id) or (check.status if check else "unchecked")
            if status in ("unchecked", "stale"):
                # Without words of one's own an unchecked claim has no record to keep evidence in.
                status = "checking" if draft.citation is not None else "unchecked"
            self.decide(claim, status, draft)

    def amend(
        self, claim: Claim, what: AmendmentKind, parts: Mapping[str, object] | None = None
    ) -> None:
        """Record what a person changed in what was read; it is shown when the log has it."""
        if self.review is not None:
            self._write(partial(verbs.amend, self.review.article.id, claim, what, parts or {}))

    def retell(self) -> None:
        """Show the current claim as it is read now, and look up what nobody has."""
        self._tell_chosen()

    def second(self, request: SecondRequest) -> None:
        """Record another reader's word on a check; it is shown when the log has it."""
        if self.review is not None:
            self._write(partial(verbs.second, self.review.article.id, request))

    def undo(self) -> None:
        """Take the last decision back."""
        if self.review is not None:
            self._write(partial(verbs.undo, self.review.article.id), self._take_reversal)

    def redo(self) -> None:
        """Take the last undo back."""
        if self.review is not None:
            self._write(partial(verbs.redo, self.review.article.id), self._take_reversal)

    def _write(
        self, work: Callable[[Desk], Change], then: Callable[[Change], None] | None = None
    ) -> None:
        self._writing += 1
        self.saved.emit(commands.SAVING)
        self._jobs.on_desk(work, then or self._take_change, self._not_written, lasting=True)

    def _take_reversal(self, change: Change) -> None:
        """Show what was undone or redone, and go where it happened."""
        self._take_change(change)
        if self.review is None or change.event is None or change.event.claim is None:
            return
        claim = self.review.found(change.event.claim)
        if change.article == self.review.article.id and claim is not None:
            self.choose(claim)

    def _take_change(self, change: Change) -> None:
        self._written()
        self.take_change(change)

    def take_change(self, change: Change) -> None:
        """Show what a verb of the desk changed, if it was in the article on the screen."""
        if self.review is None or change.article != self.review.article.id:
            return
        if change.document is not None:  # a draft was taken back or given again
            self.reopen(change.article)
            return
        changed = self.review.apply(change)
        self.checks_changed.emit(changed)
        self._tell_undoable(change)
        if change.amendments is not None:
            self.amended.emit(change)
        if self.review.current is not None and self.review.current.id in changed:
            self._read_history()

    # -- reports ------------------------------------------------------------------------------

    def write_report(self, paths: tuple[Path, ...]) -> None:
        """Write the report on the article, with the evidence found up to now."""
        make = self.report_maker()
        if make is not None:
            work = partial(verbs.write_report, make, paths)
            self._jobs.on_desk(work, self.report_written.emit, self._refuse, lasting=True)

    def report_maker(self) -> partial[Report] | None:
        """What makes the report of a desk, with all that was found up to now; None without article.

        It is given the desk, in the worker.
        """
        review = self.review
        if review is None:
            return None
        claims = tuple(review.claims) if self._all_found else None
        asides = tuple(review.asides.values())
        return partial(verbs.report, review.article, claims, asides, dict(review.evidence))

    def take_changes(self, changes: Iterable[Change]) -> None:
        """Show what somebody else recorded on the article, as the answers of a call sheet are."""
        for change in changes:
            self.take_change(change)

    def _tell_undoable(self, change: Change) -> None:
        self.undoable_changed.emit((change.undoable, change.redoable))

    def _not_written(self, error: WorldError) -> None:
        self._written()
        self.saved.emit("")
        self._refuse(error)

    def _written(self) -> None:
        self._writing -= 1
        if not self._writing:
            self._asked.clear()
            self.saved.emit(commands.SAVED)

    def _refuse(self, error: WorldError) -> None:
        self.said.emit((window_sentence(error), "error"))
