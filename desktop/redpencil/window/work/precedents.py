"""“You checked this before”: what the log has on the words or the figure of the chosen claim."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from redpencil.desk import Desk
from redpencil.model import Claim, Earlier
from redpencil.window.work.checking import Checking
from redpencil.window.work.jobs import Jobs


class Precedents(QObject):
    """Asks for earlier checks whenever a claim is chosen; ``found`` brings them for that claim."""

    found = Signal(object)

    def __init__(self, jobs: Jobs, checking: Checking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._checking = checking
        self._waiting = ""
        checking.claim_chosen.connect(self._ask)
        checking.claims_found.connect(self._arrive)
        checking.claims_complete.connect(self._stop_waiting)

    def go_to(self, earlier: Earlier) -> None:
        """Open the article of an earlier check, and go to its claim there."""
        review = self._checking.review
        if review is not None and review.article.id == earlier.article:
            claim = review.claim(earlier.check.claim)
            if claim is not None:
                self._checking.choose(claim)
            return
        self._waiting = earlier.check.claim
        self._checking.reopen(earlier.article)

    def _ask(self, claim: Claim | None) -> None:
        review = self._checking.review
        if review is not None and claim is not None:
            self._jobs.on_desk(
                partial(_earlier, claim, review.article.id), partial(self._tell, claim)
            )

    def _tell(self, claim: Claim, earlier: tuple[Earlier, ...]) -> None:
        if self._checking.current is claim:
            self.found.emit(earlier)

    def _arrive(self, claims: tuple[Claim, ...]) -> None:
        """Go to the claim that was asked for, as soon as its article has it."""
        here = next((claim for claim in claims if claim.id == self._waiting), None)
        if here is not None:
            self._waiting = ""
            self._checking.choose(here)

    def _stop_waiting(self) -> None:
        self._waiting = ""


def _earlier(claim: Claim, article: str, desk: Desk) -> tuple[Earlier, ...]:
    return desk.earlier(claim, (article, claim.id))
