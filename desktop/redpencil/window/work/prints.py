"""The printed pages of the source that is open: asked for one at a time, beside the window."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from redpencil.desk import Desk
from redpencil.documents.page_pictures import PagePicture, PagePictures, pages_of, wanted_at
from redpencil.documents.page_requests import NOTHING, PDF
from redpencil.errors import WorldError
from redpencil.window.work.jobs import Jobs
from redpencil.window.work.requests import Opened
from redpencil.words.window import window_sentence


class Prints(QObject):
    """Holds the pages of one source at a time. ``drawn`` brings a PagePicture, ``refused`` the
    sentence that says why there is none."""

    drawn = Signal(object)
    refused = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._opened: Opened | None = None
        self._pictures: PagePictures | None = None
        self._wanted: tuple[int, int] | None = None
        self._drawing = False

    def open(self, opened: Opened) -> None:
        """Make ready for the pages of a source; nothing where it has none."""
        self.close()
        if opened.document.media != PDF:
            return
        self._opened = opened
        self._jobs.on_desk(
            partial(_pages, opened.source.id),
            partial(self._take_pages, opened),
            self._refuse,
            lasting=True,
        )

    def ask(self, wanted: tuple[int, int]) -> None:
        """Draw a page (its number from 1, its width in dots); of many asked for, the last."""
        self._wanted = wanted
        self._draw()

    def close(self) -> None:
        """Let go of the pages."""
        self._opened = self._wanted = None
        self._drawing = False
        pictures, self._pictures = self._pictures, None
        if pictures is not None:
            # It waits for its child to end: not on this thread.
            self._jobs.pure(pictures.close, _nothing, lasting=True)

    def end(self) -> None:
        """Let go of the pages when the window closes, and no job is taken any more."""
        if self._pictures is not None:
            self._pictures.close()
            self._pictures = None

    def _take_pages(self, opened: Opened, pictures: PagePictures) -> None:
        if opened is not self._opened:
            self._jobs.pure(pictures.close, _nothing, lasting=True)
            return
        self._pictures = pictures
        self._draw()

    def _draw(self) -> None:
        if self._pictures is None or self._opened is None or self._drawing or not self._wanted:
            return
        (number, width), self._wanted = self._wanted, None
        self._drawing = True
        work = partial(_picture, self._pictures, self._opened, number, width)
        self._jobs.pure(work, partial(self._take, self._opened), lasting=True)

    def _take(self, opened: Opened, found: PagePicture | WorldError) -> None:
        if opened is not self._opened:
            return
        self._drawing = False
        if isinstance(found, WorldError):
            self._refuse(found)
            return
        self.drawn.emit(found)
        self._draw()

    def _refuse(self, error: WorldError) -> None:
        self.refused.emit(window_sentence(error))


def _pages(source: str, desk: Desk) -> PagePictures:
    return desk.source_pages(source)


def _picture(
    pictures: PagePictures, opened: Opened, number: int, width: int
) -> PagePicture | WorldError:
    """A page with the words of the passage, where it may stand on it."""
    document, span = opened.document, opened.words or opened.passage
    marked = span is not None and number in pages_of(document, *span)
    wanted = wanted_at(document, *span) if span is not None and marked else NOTHING
    try:
        return pictures.picture(number, width, wanted)
    except WorldError as error:
        return error


def _nothing(_: None) -> None:
    """Nobody waits for it."""
