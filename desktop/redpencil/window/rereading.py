"""A file read again in another way: its encoding, its changes, or its pages recognised.

Pages that are pictures are recognised where Tesseract is installed, one by one, so that decisions
are let in meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu

from redpencil.desk import Desk
from redpencil.documents import recognising
from redpencil.documents.choices import Choices
from redpencil.documents.recognising import Recognised
from redpencil.errors import WorldError
from redpencil.model import Added, Article, Change, Source
from redpencil.settings import Settings
from redpencil.window.panes import Panes
from redpencil.window.repainting import Repainting
from redpencil.window.work import verbs
from redpencil.window.work.checking import Checking
from redpencil.window.work.jobs import Jobs, Stream
from redpencil.window.work.shelf import Shelf
from redpencil.words.recognising import (
    LEFT_OFF,
    OTHER_LANGUAGE,
    recognise_words,
    recognising_words,
    scanned_sources,
    script_name,
)
from redpencil.words.speaking import LANGUAGE
from redpencil.words.window import window_sentence

_Begin: TypeAlias = Callable[[str], None]
# Offered first where nobody has chosen yet, by the language of the program.
_NATIVE = {"en": "eng", "fr": "fra"}


class Rereading(QObject):
    """Stands between the panes and the reading again of articles and sources."""

    def __init__(
        self,
        jobs: Jobs,
        checking: Checking,
        shelf: Shelf,
        panes: Panes,
        repainting: Repainting,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.languages: tuple[str, ...] = ()
        self._jobs = jobs
        self._checking = checking
        self._shelf = shelf
        self._panes = panes
        self._repainting = repainting
        self._last = _NATIVE.get(LANGUAGE, "eng")
        self._stream: Stream | None = None
        self._waiting: list[Path] = []
        panes.status.reading.reading_chosen.connect(self.read_article)
        panes.library.reading_chosen.connect(self.read_source)
        panes.source.reading_chosen.connect(self.read_source)
        checking.scan_met.connect(self._offer_article)
        shelf.scans_met.connect(self._offer_sources)

    def find_languages(self, chosen: Settings) -> None:
        """Find out what Tesseract can recognise here, and offer that."""
        work = partial(recognising.languages, chosen)
        self._jobs.pure(work, self._take_languages, lasting=True)

    def _take_languages(self, languages: tuple[str, ...]) -> None:
        self.languages = languages
        panes = self._panes
        for menu in (panes.status.reading.choices, panes.source.reading.choices):
            menu.set_languages(languages)
        panes.library.readings.set_languages(languages)

    # -- what was chosen ----------------------------------------------------------------------

    def read_article(self, choices: Choices) -> None:
        """Read the file of the article again, as was chosen."""
        review = self._checking.review
        if review is None:
            return
        path = Path(review.article.document.origin)
        if choices.ocr is None:
            self._checking.open_path(path, choices)
        else:
            self.recognise_article(path, choices.ocr)

    def read_source(self, asked: tuple[Source, Choices]) -> None:
        """Read the file of a source again, as was chosen."""
        source, choices = asked
        if choices.ocr is None:
            self._shelf.read_again(source.id, choices)
        else:
            self.recognise_sources((Path(source.origin),), choices.ocr)

    def recognise_article(self, path: Path, language: str) -> None:
        """Recognise the pages of a file and show it as the article."""
        self._waiting.clear()
        self._last = language
        work = partial(verbs.open_in_steps, path, Choices(ocr=language), self._checking.languages)
        self._begin(path, work)

    def recognise_sources(self, paths: tuple[Path, ...], language: str) -> None:
        """Recognise the pages of files, one file after another, and add them as sources."""
        self._last = language
        self._waiting = list(paths)
        self._next_source(Choices(ocr=language))

    def cancel(self) -> bool:
        """Leave off after the page in hand, with nothing changed; whether there was any."""
        if self._stream is None:
            return False
        self._waiting.clear()
        self._stream.cancel()
        return True

    # -- scans that were met ------------------------------------------------------------------

    def _offer_article(self, path: Path) -> None:
        self._offer(self._panes.message.words, partial(self.recognise_article, path))

    def _offer_sources(self, paths: tuple[Path, ...]) -> None:
        words = scanned_sources(paths[0].name, len(paths) - 1)
        self._offer(words, partial(self.recognise_sources, paths))

    def _offer(self, words: str, begin: _Begin) -> None:
        """Say it with a way out: the language that is likely, and the others on a menu."""
        if not self.languages:
            self._panes.message.say(words, "error")
            return
        first = self._last if self._last in self.languages else self.languages[0]
        way_out = (recognise_words(first), partial(begin, first))
        rest = tuple(code for code in self.languages if code != first)
        other = (OTHER_LANGUAGE, partial(self._ask_language, rest, begin)) if rest else None
        self._panes.message.say(words, "error", way_out, other)

    def _ask_language(self, languages: tuple[str, ...], begin: _Begin) -> None:
        menu = QMenu(self._panes)
        for code in languages:
            menu.addAction(script_name(code)).triggered.connect(partial(_begin_in, begin, code))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(QCursor.pos())

    # -- page by page -------------------------------------------------------------------------

    def _next_source(self, choices: Choices) -> None:
        if self._waiting:
            path = self._waiting.pop(0)
            self._begin(path, partial(verbs.recognise_source, path, choices))

    def _begin(self, path: Path, work: Callable[[Desk], Iterator[object]]) -> None:
        if self._stream is not None:
            self._stream.cancel()
        words = recognising_words(path.name)
        self._repainting.show_progress((words, 0, 0))
        self._stream = self._jobs.stream_on_desk(
            work, partial(self._take, words), self._end, self._refuse
        )

    def _take(self, words: str, step: Recognised | Added | tuple[Article, Change]) -> None:
        if isinstance(step, Recognised):
            self._repainting.show_progress((words, step.done, step.total))
            return
        # Recorded: it is shown even where somebody wanted it left off a moment too late.
        self._stream = None
        self._repainting.show_progress(("", 0, 0))
        if isinstance(step, Added):
            self._shelf.take_again(step)
            self._next_source(Choices(ocr=self._last))
        else:
            self._checking.show_read(step)

    def _end(self) -> None:
        if self._stream is not None and self._stream.over:
            self._stream = None
            self._repainting.show_progress(("", 0, 0))
            self._repainting.say((LEFT_OFF, "notice"))

    def _refuse(self, error: WorldError) -> None:
        self._stream = None
        self._waiting.clear()
        self._repainting.show_progress(("", 0, 0))
        self._repainting.say((window_sentence(error), "error"))


def _begin_in(begin: _Begin, code: str, checked: bool = False) -> None:
    begin(code)
