"""The one path to the screen: whatever the work tells is shown here, the person's own acts too."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDesktopServices,
    QGuiApplication,
)
from PySide6.QtWidgets import QMainWindow, QMenu

from redpencil.checklog.verifying import Verdict
from redpencil.claims.amending import dismissals_of
from redpencil.desk import Desk
from redpencil.errors import WorldError
from redpencil.model import Article, Check, Claim, Document, Evidence, Source
from redpencil.window.actions import Actions
from redpencil.window.panes import Panes
from redpencil.window.window_state import WindowState
from redpencil.window.work.behind import behind
from redpencil.window.work.checking import Checking
from redpencil.window.work.jobs import Jobs
from redpencil.window.work.laying import Laid
from redpencil.window.work.requests import Opened
from redpencil.window.work.shelf import Shelf
from redpencil.words import commands
from redpencil.words.window import claim_spoken, opening_line, window_sentence

_RECENT = 12
# Ten showings a second look as if claims came one by one.
_GATHER_MS = 100
# Heading, a paragraph that names the author, dateline: there a text says itself what we would.
_OPENING = 4


class Repainting(QObject):
    """Listens to the checking and the shelf, and shows what they tell in every pane."""

    def __init__(
        self, window: QMainWindow, panes: Panes, actions: Actions, jobs: Jobs,
        checking: Checking, shelf: Shelf, state: WindowState,
    ) -> None:  # fmt: skip
        super().__init__(window)
        self.log = QMenu(window)
        self._window = window
        self.panes = panes
        self._actions = actions
        self._jobs = jobs
        self.checking = checking
        self.shelf = shelf
        self._places = dict(state.places)
        self._last_claim = (state.article, state.claim)
        self._source_ids: tuple[tuple[str, str], ...] | None = None
        self._found: list[Claim] = []
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.setInterval(_GATHER_MS)
        self._gather.timeout.connect(self._add_found)
        checking.article_shown.connect(self._show_article)
        checking.claims_found.connect(self._take_found)
        checking.asides_found.connect(panes.claims.asides.add_asides)
        checking.claims_complete.connect(self._add_found)
        checking.claims_complete.connect(self._show_complete)
        checking.evidence_found.connect(self._show_evidence)
        checking.checks_changed.connect(self._show_checks)
        checking.claim_chosen.connect(self._show_claim)
        checking.history_read.connect(panes.panel.set_history)
        checking.undoable_changed.connect(self._show_undoable)
        checking.progressed.connect(self.show_progress)
        checking.saved.connect(panes.status.set_saved)
        checking.report_written.connect(self.tell_report)
        checking.said.connect(self.say)
        shelf.sources_changed.connect(self._show_sources)
        shelf.progressed.connect(self._show_adding)
        shelf.source_opened.connect(self._show_source)
        shelf.said.connect(self.say)
        jobs.world_failed.connect(self.refuse)

    def say(self, told: tuple[str, str]) -> None:
        """Say a sentence; the second word is "error" where something did not work."""
        words, kind = told
        self.panes.message.say(words, "error" if kind == "error" else "notice")

    def tell_remarks(self, remarks: tuple[str, ...]) -> None:
        """Say what was noticed while a text was read."""
        self.say(("\n".join(remarks), "notice"))

    def refuse(self, error: WorldError) -> None:
        """Say what the world did not let happen, and what would help."""
        self.say((window_sentence(error), "error"))

    def keep_place(self, article: str, place: int) -> None:
        """Remember where an article is being read, for when it is opened again."""
        self._places[article] = place

    def read_recent(self) -> None:
        """Fill the menu of the articles opened last."""
        self._jobs.on_desk(Desk.recent, self._show_recent, lasting=True)

    def _show_article(self, article: Article) -> None:
        document, panes = article.document, self.panes
        self._window.setWindowTitle(
            f"{document.title} — Redpencil" if document.title else "Redpencil"
        )
        panes.top.show_title(document.title)
        panes.status.language.show_language(document.language)
        panes.status.reading.show_document(document)
        panes.top.search.close_search()
        panes.source.close_source()
        panes.show_welcome(False)
        place = self._places.get(article.id, 0)
        panes.article.show_article(document, byline_of(document), article.checks, place)
        panes.outline.show_document(document)
        panes.minimap.show_text(len(document.text))
        panes.minimap.set_statuses({check.claim: check.status for check in article.checks})
        panes.claims.show_claims(())
        panes.claims.asides.show_asides(())
        self._found = []
        self._show_counts()
        panes.article.setFocus()
        self.read_recent()

    def _take_found(self, claims: tuple[Claim, ...]) -> None:
        """Show the first claims at once and the later ones in handfuls.

        In a long text hundreds of batches come, and each showing repaints what is in sight.
        """
        self._found += claims
        if not self._gather.isActive():
            self._add_found()
            self._gather.start()

    def _add_found(self) -> None:
        claims, self._found = tuple(self._found), []
        if not claims:
            return
        self.panes.article.add_claims(claims)
        self.panes.minimap.add_claims(claims)
        self.panes.claims.add_claims(claims)
        review = self.checking.review
        for claim in claims:
            check = review.checks.get(claim.id) if review else None
            if check is not None:
                self.panes.claims.set_check(claim.id, check)
        self._show_counts()

    def show_relaid(self, laid: Laid) -> None:
        """Show the claims and asides that are other in the place of those that were shown."""
        review, panes = self.checking.review, self.panes
        if review is None:
            return
        panes.article.exchange(laid.gone, laid.came)
        panes.minimap.exchange(laid.gone, laid.came)
        panes.claims.exchange(laid.gone, laid.came)
        panes.claims.asides.show_asides(tuple(review.asides.values()))
        current = review.current
        if current is not None and current.id in review.evidence:
            fitting = review.fitting(current.id, review.evidence[current.id])
            panes.claims.set_evidence(current.id, fitting)
        self._show_counts()

    def _show_evidence(self, found: tuple[Claim, tuple[Evidence, ...]]) -> None:
        claim, evidence = found
        review = self.checking.review
        if review is None:
            return
        evidence = review.fitting(claim.id, evidence)
        self.panes.claims.set_evidence(claim.id, evidence)
        if self.checking.current is claim:
            self.panes.panel.set_evidence(evidence, review.set_aside(claim.id))

    def _show_checks(self, changed: Mapping[str, Check | None]) -> None:
        panes, current = self.panes, self.checking.current
        panes.article.set_checks(changed)
        panes.minimap.set_statuses(
            {claim: check.status if check else "unchecked" for claim, check in changed.items()}
        )
        for claim, check in changed.items():
            panes.claims.set_check(claim, check)
        if current is not None and current.id in changed:
            panes.panel.set_check(changed[current.id])
        self._show_counts()

    def _show_claim(self, claim: Claim | None) -> None:
        review, panes = self.checking.review, self.panes
        panes.article.choose(claim)
        panes.minimap.choose(claim)
        if claim is None or review is None:
            panes.panel.show_claim(None, None, None, 0, 0)
            return
        panes.claims.choose(claim.id)
        aside = review.asides.get(claim.id)
        if aside is not None:
            panes.panel.show_aside(aside, dismissals_of(claim, review.amendments))
            return
        found = review.evidence.get(claim.id) if self.shelf.sources else ()
        panes.panel.show_claim(
            claim,
            review.checks.get(claim.id),
            review.fitting(claim.id, found) if found is not None else None,
            review.position(claim),
            len(review.claims),
            review.also_said(claim),
            behind(review, claim),
            set_aside=review.set_aside(claim.id),
        )
        self._announce(claim)

    def _announce(self, claim: Claim) -> None:
        """Tell a screen reader: a page with marks on it says nothing of itself."""
        review = self.checking.review
        if review is None or not QAccessible.isActive():
            return
        check = review.checks.get(claim.id)
        words = claim_spoken(
            claim,
            review.position(claim),
            len(review.claims),
            check.status if check else "unchecked",
            review.fitting(claim.id, review.evidence.get(claim.id, ())),
        )
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.panes.article, words))

    def _show_complete(self) -> None:
        self._show_counts()
        review = self.checking.review
        self._choose_last_claim()
        if review is not None and not review.claims:
            # It takes the place of what was noticed while the text was read, which may be why.
            self.tell_remarks((*review.article.document.remarks, commands.NO_CLAIMS))

    def _choose_last_claim(self) -> None:
        """Go back to the claim chosen when the window was closed, once, and only there."""
        (article, claim_id), self._last_claim = self._last_claim, ("", "")
        review = self.checking.review
        if review is None or review.current is not None or review.article.id != article:
            return
        claim = review.claim(claim_id)
        if claim is not None:
            self.checking.choose(claim)

    def _show_counts(self) -> None:
        review = self.checking.review
        if review is not None:
            self.panes.status.show_counts(len(review.claims), review.checks)

    def _show_undoable(self, names: tuple[str | None, str | None]) -> None:
        for name, what in zip(("undo", "redo"), names, strict=True):
            self._actions.name_what(name, what)

    def show_progress(self, told: tuple[str, int, int]) -> None:
        """Show what is being done, and how far it has come."""
        self.panes.status.set_progress(*told)

    def _show_sources(self, sources: tuple[Source, ...]) -> None:
        self.panes.library.show_sources(sources)
        self.panes.top.show_sources(len(sources))
        self.panes.status.set_sources(len(sources))
        # The first answer tells what was there already: it makes nothing stale.
        now = tuple((source.id, source.sha256) for source in sources)
        changed = self._source_ids is not None and now != self._source_ids
        self._source_ids = now
        self.checking.set_sources(len(sources), changed=changed)
        if changed:
            self._show_claim(self.checking.current)

    def _show_adding(self, told: tuple[int, int, str]) -> None:
        self.panes.library.set_progress(*told)

    def _show_source(self, opened: Opened) -> None:
        self.panes.make_room_for_source()
        self.panes.source.show_source(
            opened.source, opened.document, opened.passage, opened.locator, opened.words
        )
        # Once the splitter has moved, the chosen claim may have slipped out of sight.
        QTimer.singleShot(0, self.panes.article.show_current)

    def tell_report(self, paths: tuple[Path, ...]) -> None:
        """Say what was written, with the way to open it."""
        names = ", ".join(path.name for path in paths)
        way_out = (commands.REPORT_OPEN, partial(open_file, paths[0]))
        self.panes.message.say(commands.REPORT_WRITTEN.format(names=names), "notice", way_out)

    def tell_verdict(self, verdict: Verdict) -> None:
        """Say that the log is whole; the whole hash can be taken along, to be kept elsewhere."""
        words = commands.log_whole(verdict.events, verdict.last_hash)
        way_out = (commands.COPY_HASH, partial(_copy, verdict.last_hash))
        self.panes.message.say(words, "notice", way_out)

    def _show_recent(self, articles: tuple[tuple[str, str, str], ...]) -> None:
        self.log.clear()
        self.panes.welcome.show_recent(articles)
        for article, title, _ in articles[:_RECENT]:
            action = self.log.addAction(title.replace("&", "&&")[:80] or article)
            action.triggered.connect(partial(self._reopen, article))
        if not articles:
            self.log.addAction(commands.NO_RECENT).setEnabled(False)
        self.log.addSeparator()
        for name in ("drafts", "events", "verify_log"):
            self.log.addAction(self._actions[name])

    def _reopen(self, article: str, checked: bool = False) -> None:
        self.checking.reopen(article)


def byline_of(document: Document) -> str:
    """The line below the heading: who wrote it and when, and how long it is."""
    blocks = document.blocks[:_OPENING]
    opening = document.text[: blocks[-1].end] if blocks else ""
    source = opening_line((document.byline, document.date), opening)
    return commands.byline(source, len(document.text.split()))


def open_file(path: Path) -> None:
    """Have the system open a file that was written."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _copy(words: str) -> None:
    QGuiApplication.clipboard().setText(words)
