"""The passages found for the chosen claim, one after the other, from source to source."""

from __future__ import annotations

from PySide6.QtCore import QObject

from redpencil.model import Evidence
from redpencil.window.panes import Panes
from redpencil.window.work.checking import Checking
from redpencil.window.work.requests import Opened
from redpencil.window.work.shelf import Shelf
from redpencil.words.hits import NO_HITS


class Hits(QObject):
    """Steps through the evidence of the chosen claim, in the order of its cards.

    The card goes along: what a decision rests on is the passage in sight.
    """

    def __init__(self, panes: Panes, checking: Checking, shelf: Shelf, parent: QObject) -> None:
        super().__init__(parent)
        self._panes = panes
        self._checking = checking
        self._shelf = shelf
        self._open: tuple[str, tuple[int, int] | None] | None = None
        # Keys come faster than sources open: the next step counts from the hit on its way.
        self._asked: Evidence | None = None
        checking.claim_chosen.connect(self._tell)
        checking.evidence_found.connect(self._tell)
        checking.amended.connect(self._tell)
        shelf.source_opened.connect(self._take_opened)
        shelf.said.connect(self._forget_asked)
        panes.panel.passage_opened.connect(self._take_asked)
        panes.source.closed.connect(self._close)

    def step(self, step: int) -> None:
        """Open the next hit (1) or the one before (-1), round the end; tell where there is none."""
        hits = self._hits()
        if not hits:
            self._shelf.said.emit((NO_HITS, "notice"))
            return
        here = self._here(hits)
        there = (here + step) % len(hits) if here >= 0 else (0 if step > 0 else len(hits) - 1)
        self._panes.panel.deck.choose(hits[there])
        self._asked = hits[there]
        self._shelf.open_passage(hits[there])

    def _hits(self) -> tuple[Evidence, ...]:
        review = self._checking.review
        if review is None or review.current is None:
            return ()
        claim = review.current.id
        found = review.fitting(claim, review.evidence.get(claim, ()))
        return tuple(one for one in found if one.passage is not None)

    def _here(self, hits: tuple[Evidence, ...]) -> int:
        """The number of the hit that is open or on its way, from 0; -1 for none of them."""
        if self._asked is not None and self._asked in hits:
            return hits.index(self._asked)
        places = [
            (hit.passage.source, (hit.passage.start, hit.passage.end))
            for hit in hits
            if hit.passage is not None
        ]
        return places.index(self._open) if self._open in places else -1

    def _take_asked(self, evidence: Evidence) -> None:
        self._asked = evidence

    def _take_opened(self, opened: Opened) -> None:
        self._open = (opened.source.id, opened.passage)
        asked = self._asked.passage if self._asked else None
        if asked is None or (asked.source, (asked.start, asked.end)) == self._open:
            self._asked = None
        self._tell()

    def _close(self) -> None:
        self._open = self._asked = None

    def _forget_asked(self) -> None:
        """Something was refused: then nothing is on its way."""
        self._asked = None

    def _tell(self) -> None:
        hits = self._hits()
        self._panes.source.show_hits(self._here(hits) + 1, len(hits))
