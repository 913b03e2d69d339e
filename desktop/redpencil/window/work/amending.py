"""What a person changes in what was read, as the window uses it: record it, lay all claims anew.

The desk records; then claims and asides are laid anew beside the window's thread, and shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal

from redpencil.claims.amending import DISMISSED, Found, bare_claim
from redpencil.claims.bordering import Edge, moved
from redpencil.claims.finding import Batch
from redpencil.claims.set_aside import bringing_back, setting_aside
from redpencil.claims.typed_parts import names_in, typed_part
from redpencil.model import Amendment, Aside, Change, Claim, ClaimKind, Evidence
from redpencil.window.work.checking import Checking
from redpencil.window.work.jobs import Jobs
from redpencil.window.work.laying import Laid, laid_anew
from redpencil.words import amending as words


class Amending(QObject):
    """Listens to the checking; ``relaid`` brings what is other (Laid) in its review now.

    ``names_found`` brings the names of the article that a speaker could have.

    Acts on the claim that is chosen. What cannot be done is said.
    """

    relaid = Signal(object)
    names_found = Signal(object)
    said = Signal(object)

    def __init__(self, jobs: Jobs, checking: Checking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._checking = checking
        self._found: Found | None = None
        self._round = 0
        self._waiting: Change | None = None
        self._aimed: tuple[str, Claim] | None = None
        checking.article_shown.connect(self._forget)
        checking.amended.connect(self._lay_anew)
        checking.claims_complete.connect(self._lay_what_waited)
        checking.claims_complete.connect(self._tell_names)

    # -- acts ---------------------------------------------------------------------------------

    def turn(self) -> None:
        """Make the chosen claim an aside, or the chosen aside a claim."""
        claim, aside = self._checking.current, self._aside()
        if claim is None:
            self.said.emit((words.NOTHING_CHOSEN, "notice"))
        elif aside is not None and aside.reason == DISMISSED:
            self._checking.amend(claim, "restored", {"scope": "once"})
        else:
            self._checking.amend(claim, "turned", {"to": "aside" if aside is None else "claim"})

    def mark(self, kind: ClaimKind, span: tuple[int, int]) -> None:
        """Make the words of a span a claim of this kind."""
        review = self._checking.review
        if review is None or span[0] >= span[1]:
            self.said.emit((words.NOTHING_SELECTED, "notice"))
            return
        self._checking.amend(bare_claim(review.article.document, kind, *span), "marked")

    def bound(self, span: tuple[int, int]) -> None:
        """Give the chosen claim other borders."""
        review, claim = self._checking.review, self._aim()
        if review is None or claim is None:
            self.said.emit((words.NOTHING_CHOSEN, "notice"))
        elif span[0] < span[1] and span != (claim.start, claim.end):
            made = bare_claim(review.article.document, claim.kind, *span)
            of = {"of": claim.id, "start": claim.start, "end": claim.end}
            self._aimed = (review.current.id if review.current else "", made)
            self._checking.amend(made, "bounded", of)

    def move_border(self, edge: Edge, step: int) -> None:
        """Move a border of the chosen claim by a word, on (1) or back (-1)."""
        review, claim = self._checking.review, self._aim()
        if review is None or claim is None:
            self.said.emit((words.NOTHING_CHOSEN, "notice"))
            return
        span = (claim.start, claim.end)
        self.bound(moved(review.article.document.text, span, edge, step))

    def _aim(self) -> Claim | None:
        """The chosen claim, or the one that it is about to be: keys come faster than the log."""
        claim = self._checking.current
        if claim is not None and self._aimed is not None and self._aimed[0] == claim.id:
            return self._aimed[1]
        return claim

    def dismiss(self, scope: str, rule: str = "") -> bool:
        """Put the chosen claim away: "once", its words ("text"), or what a "rule" finds."""
        claim = self._checking.current
        if claim is None or self._aside() is not None:
            self.said.emit((words.NOTHING_CHOSEN, "notice"))
            return False
        parts = {"scope": scope, "rule": rule} if rule else {"scope": scope}
        self._checking.amend(claim, "dismissed", parts)
        return True

    def bring_back(self, dismissal: Amendment) -> None:
        """Take back what puts claims away, with all that it hides."""
        review = self._checking.review
        if review is not None:
            said = dismissal
            claim = bare_claim(review.article.document, said.kind, said.start, said.end)
            self._checking.amend(claim, "restored", said.parts)

    def refuse(self, evidence: Evidence) -> None:
        """Show a passage for the chosen claim no more: it is not about it."""
        review, claim = self._checking.review, self._checking.current
        if review is not None and claim is not None:
            parts = setting_aside(evidence, review.amendments, claim.id)
            self._checking.amend(claim, "reading", parts)

    def take_back(self, evidence: Evidence) -> None:
        """Show a passage for the chosen claim again, that was set aside."""
        review, claim = self._checking.review, self._checking.current
        if review is not None and claim is not None:
            parts = bringing_back(evidence, review.amendments, claim.id)
            self._checking.amend(claim, "reading", parts)

    def retype(self, part: str, typed: str) -> None:
        """Read what was typed for a part of the chosen claim's reading, and record it."""
        review, claim = self._checking.review, self._checking.current
        if review is not None and claim is not None:
            work = partial(typed_part, review.article.document, claim, part, typed)
            self._jobs.pure(work, partial(self._reread, claim))

    def give_back(self, part: str) -> None:
        """Let a part of the chosen claim's reading be again as the program reads it."""
        claim = self._checking.current
        if claim is not None:
            back = ["speaker", "resolved"] if part == "speaker" else [part]
            self._checking.amend(claim, "reading", {"back": back})

    def _reread(self, claim: Claim, parts: Mapping[str, object]) -> None:
        if parts:
            self._checking.amend(claim, "reading", parts)

    def _tell_names(self) -> None:
        review = self._checking.review
        if review is not None:
            work = partial(names_in, review.article.document, tuple(review.claims))
            self._jobs.pure(work, self.names_found.emit)

    def _aside(self) -> Aside | None:
        """The aside that is chosen, or None where a claim is."""
        review = self._checking.review
        if review is None or review.current is None:
            return None
        return review.asides.get(review.current.id)

    # -- laying anew --------------------------------------------------------------------------

    def _forget(self) -> None:
        self._found = self._waiting = self._aimed = None
        self._round += 1

    def _lay_what_waited(self) -> None:
        """What was found without any amendments is what others are laid over."""
        review = self._checking.review
        if review is not None and self._checking.all_found and not review.amendments:
            asides = tuple(review.asides.values())
            self._found = Found(Batch(tuple(review.claims), asides))
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self._lay_anew(waiting)

    def _lay_anew(self, change: Change) -> None:
        review = self._checking.review
        if review is None:
            return
        if self._checking.finding:
            self._waiting = change
            return
        self._round += 1
        document = review.article.document
        self._jobs.pure(
            partial(laid_anew, document, review.amendments, self._found, tuple(review.claims)),
            partial(self._take, self._round, change),
        )

    def _take(self, asked_in: int, change: Change, laid: Laid) -> None:
        review = self._checking.review
        # Two that are laid at a time may come in the wrong order: the last one asked for counts.
        if review is None or asked_in != self._round:
            return
        self._found = laid.found
        self._aimed = None
        goes_to = _goes_to(change, review.current)
        review.lay_anew(laid)
        now = review.found(goes_to) if goes_to else None
        if now is not None:
            review.choose(now)
        self.relaid.emit(laid)
        self._checking.retell()


def _goes_to(change: Change, current: Claim | None) -> str | None:
    """The claim that an act leads to; None where the person stays, wherever they are by now."""
    event = change.event
    if event is None:
        return None
    of = event.payload.get("parts")
    before = of.get("of") if isinstance(of, Mapping) else None
    moved = before is not None and current is not None and current.id == before
    leads = event.kind in ("undone", "redone") or event.payload.get("what") == "marked"
    return event.claim if moved or leads else None
