"""Drafts in the window: from the offer to the account, and a stale check looked at again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from redpencil.drafting import Incoming, Pasted
from redpencil.model import Change
from redpencil.web.addresses import is_address
from redpencil.window.asking import Asking
from redpencil.window.dropping import read_drop
from redpencil.window.panes import Panes
from redpencil.window.repainting import Repainting
from redpencil.window.work.checking import Checking
from redpencil.window.work.drafting import Drafting, Offer
from redpencil.window.work.requests import StatusRequest
from redpencil.words import commands, web
from redpencil.words.drafts import another_file


class Revising(QObject):
    """Stands between the panes and the drafting of one window.

    ``status_given`` brings the StatusRequest of a check that was looked at again.
    """

    status_given = Signal(object)

    def __init__(
        self, checking: Checking, drafting: Drafting, asking: Asking, panes: Panes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._checking = checking
        self._drafting = drafting
        self._asking = asking
        self._panes = panes
        asking.draft_chosen.connect(self.revise)
        panes.panel.again_requested.connect(self.check_again)
        drafting.offered.connect(self._offer)
        drafting.revised.connect(self._take_draft)
        checking.article_shown.connect(drafting.watch)

    def connect_to(self, repainting: Repainting) -> None:
        """Let what is done and said be shown."""
        self._drafting.progressed.connect(repainting.show_progress)
        self._drafting.said.connect(repainting.say)

    def ask_draft(self) -> None:
        """Ask for the new draft of the article: a file, or what else it may come from.

        An article that came from the web can be fetched again, a pasted one pasted again.
        """
        review = self._checking.review
        if review is None:
            self._say(commands.NO_ARTICLE)
            return
        origin = review.article.document.origin
        if Path(origin).is_absolute():
            self._asking.ask_draft()
            return
        file = (commands.CHOOSE_DRAFT, self._asking.ask_draft)
        if is_address(origin):
            fetch = (web.FETCH_AGAIN, partial(self.revise, origin))
            self._panes.message.say(web.offer(origin), "notice", fetch, file)
        else:
            paste = (commands.PASTE_DRAFT, self.paste)
            self._panes.message.say(commands.PASTED_BEFORE, "notice", paste, file)

    def paste(self) -> None:
        """Lay the words on the clipboard on the article that is open."""
        pasted = read_drop(QGuiApplication.clipboard().mimeData())
        if pasted is not None and pasted.text:
            self.revise(Pasted(pasted.text, pasted.media))
        else:
            self._say(commands.NOTHING_TO_PASTE)

    def revise(self, draft: Incoming) -> None:
        """Lay a draft on the article that is open."""
        review = self._checking.review
        if review is not None:
            self._panes.panel.flush()
            self._drafting.revise(review.article.id, draft)

    def cancel(self) -> None:
        """Leave off laying a draft on; where none is, stop looking for claims and evidence."""
        if not self._drafting.cancel():
            self._checking.halt()

    def take_file(self, path: Path) -> None:
        """Open a file; beside an article that has checks it may be a new draft of that one."""
        review = self._checking.review
        if review is None or not review.checks:
            self._checking.open_path(path)
            return
        self._ask_which(path.name, path, partial(self._checking.open_path, path))

    def take_text(self, text: str, media: str = "text/plain") -> None:
        """Open words; beside an article that has checks they may be a new draft of that one."""
        review = self._checking.review
        open_it = partial(self._checking.open_text, text, media)
        if review is None or not review.checks:
            open_it()
        else:
            self._ask_which(commands.PASTED_DRAFT, Pasted(text, media), open_it)

    def _ask_which(self, name: str, draft: Incoming, open_it: Callable[[], None]) -> None:
        review = self._checking.review
        title = review.article.document.title if review else ""
        revise = (commands.NEW_REVISION, partial(self.revise, draft))
        article = (commands.OPEN_AS_ARTICLE, open_it)
        self._panes.message.say(another_file(name, title), "notice", revise, article)

    def show_account(self) -> None:
        """Show what became of the claims when the current draft came."""
        review = self._checking.review
        if review is None:
            self._say(commands.NO_ARTICLE)
        else:
            self._drafting.tell(review.article.id)

    def check_again(self) -> None:
        """Give the stale check of the chosen claim the status it had, and go on."""
        claim, review = self._checking.current, self._checking.review
        check = review.checks.get(claim.id) if review and claim else None
        if check is None or check.status != "stale" or check.was is None:
            self._say(commands.NOT_STALE)
        else:
            self.status_given.emit(StatusRequest(check.was, True))

    def _offer(self, offer: Offer) -> None:
        way_out = (
            commands.NEW_REVISION,
            partial(self._drafting.revise, offer.article, offer.draft),
        )
        self._panes.message.say(offer.words, "notice", way_out)

    def _take_draft(self, change: Change) -> None:
        self._panes.message.dismiss()
        self._checking.reopen(change.article)

    def _say(self, words: str) -> None:
        self._panes.message.say(words)
