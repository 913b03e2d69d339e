"""The course of a report: what there is to choose from, how it will look, writing, answers."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from redpencil.claims.by_speaker import voices
from redpencil.desk import Desk
from redpencil.errors import WorldError
from redpencil.model import Change
from redpencil.reports.model import Report
from redpencil.reports.writing import chief_endings, write_report
from redpencil.window.work.checking import Checking
from redpencil.window.work.jobs import Jobs
from redpencil.window.work.previewing import PREVIEWED, as_ordered, look, paths_of
from redpencil.window.work.requests import Offer, Order, Preview
from redpencil.words import exporting as words
from redpencil.words.reports import answers_entered
from redpencil.words.window import window_sentence


class Publishing(QObject):
    """Asks for reports on the article that is checked; the window listens.

    ``offered`` brings an Offer, ``previewed`` a Preview, ``written`` the Paths of the files,
    ``sheet_found`` the Path of a dropped file that is a call sheet of the article, ``no_sheet``
    of one that is none. ``answered`` brings the Changes that answers made. What does not work
    comes as a sentence through ``refused``.
    """

    offered = Signal(object)
    previewed = Signal(object)
    written = Signal(object)
    sheet_found = Signal(object)
    no_sheet = Signal(object)
    answered = Signal(object)
    refused = Signal(str)
    said = Signal(object)

    def __init__(self, jobs: Jobs, checking: Checking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._checking = checking
        self._report: Report | None = None
        self._wanted: tuple[Order, str] | None = None
        self._busy = False
        checking.article_shown.connect(self._forget)

    def prepare(self) -> None:
        """Make the report as the log has it now, and offer what can be chosen of it."""
        make = self._checking.report_maker()
        if make is not None:
            self._jobs.on_desk(partial(_prepared, make), self._offer, self._refuse)

    def preview(self, order: Order, ending: str) -> None:
        """Show how the file with this ending will look; of many wishes the last one counts."""
        self._wanted = (order, ending)
        self._show_next()

    def write(self, order: Order) -> None:
        """Write every file of an order, from the log as it is now."""
        make = self._checking.report_maker()
        if make is not None:
            work = partial(_ordered, make, order)
            self._jobs.on_desk(work, partial(self._write, order), self._refuse, lasting=True)

    def enter_answers(self, sheet: Path) -> None:
        """Record the answers on a call sheet."""
        review = self._checking.review
        if review is not None:
            work = partial(_answered, review.article.id, sheet)
            self._jobs.on_desk(work, self._tell_answers, self._refuse, lasting=True)

    def sort_out(self, path: Path) -> None:
        """Tell whether a file is a call sheet of the article that is checked."""
        review = self._checking.review
        if review is None:
            self.no_sheet.emit(path)
            return
        self._jobs.on_desk(
            partial(_is_sheet, review.article.id, path),
            partial(self._tell_sheet, path),
            lambda error: self.no_sheet.emit(path),
        )

    # -- answers of the jobs -------------------------------------------------------------------

    def _forget(self) -> None:
        self._report = None
        self._wanted = None
        self._busy = False

    def _offer(self, made: tuple[Report, Offer]) -> None:
        self._report = made[0]
        self.offered.emit(made[1])

    def _show_next(self) -> None:
        if self._busy or self._wanted is None or self._report is None:
            return
        (order, ending), self._wanted = self._wanted, None
        self._busy = True
        if order.kind == "comments":
            work = partial(_seen_with_file, self._report, order, ending)
            self._jobs.on_desk(work, self._previewed)
        else:
            self._jobs.pure(partial(_seen, self._report, order, ending), self._previewed)

    def _previewed(self, preview: Preview) -> None:
        self._busy = False
        if self._wanted is None:
            self.previewed.emit(preview)
        self._show_next()

    def _write(self, order: Order, report: Report) -> None:
        # Not on the desk: a long PDF takes seconds, and a decision must not wait for it.
        self._jobs.pure(partial(_written, report, order), self._tell_written, lasting=True)

    def _tell_written(self, written: tuple[Path, ...] | WorldError) -> None:
        if isinstance(written, WorldError):
            self._refuse(written)
        else:
            self.written.emit(written)

    def _tell_answers(self, changes: tuple[Change, ...]) -> None:
        self.answered.emit(changes)
        told = f"{answers_entered(len(changes))}." if changes else words.NO_ANSWERS
        self.said.emit((told, "notice"))

    def _tell_sheet(self, path: Path, is_sheet: bool) -> None:
        (self.sheet_found if is_sheet else self.no_sheet).emit(path)

    def _refuse(self, error: WorldError) -> None:
        self.refused.emit(window_sentence(error))


def _prepared(make: partial[Report], desk: Desk) -> tuple[Report, Offer]:
    report = make(desk)
    own = Path(report.document.origin)
    offer = Offer(
        article=report.article,
        title=report.document.title,
        formats={kind: tuple(_ordered_endings(chief_endings(kind))) for kind in PREVIEWED},
        sources=tuple((source.id, source.title) for source in report.sources),
        persons=tuple(_persons(report)),
        folder=own.parent if own.is_absolute() and own.parent.is_dir() else None,
    )
    return report, offer


def _ordered_endings(endings: Iterable[str]) -> list[str]:
    """Those that the program knows in its own order, then those of other packages."""
    known = tuple(words.FORMATS)
    return sorted(endings, key=lambda e: (known.index(e) if e in known else len(known), e))


def _persons(report: Report) -> list[str]:
    """Everybody who is quoted in the article or speaks in a source, each once."""
    named = [v.name for v in voices(i.claim for i in report.items) if v.standing == "named"]
    named += [source.speaker for source in report.sources if source.speaker]
    # Names before descriptions ("the ministry"), else in the order of the text.
    return sorted(dict.fromkeys(named), key=lambda name: not name[:1].isupper())


def _seen_with_file(report: Report, order: Order, ending: str, desk: Desk) -> Preview:
    try:
        as_ordered(report, order)  # where names are withheld the file is not even read
        return _seen(desk.with_manuscript(report), order, ending)
    except WorldError as error:
        return Preview((), (), refusal=window_sentence(error))


def _seen(report: Report, order: Order, ending: str) -> Preview:
    try:
        told = as_ordered(report, order)
        paths = paths_of(told, order)
        files = tuple(path.name for path in paths)
        replaced = tuple(path.name for path in paths if path.exists())
    except (WorldError, OSError) as error:
        return Preview((), (), refusal=_sentence(error))
    if not ending:
        return Preview(files, replaced)
    try:
        page, text = look(told, order.kind, ending)
    except WorldError as error:
        return Preview(files, replaced, refusal=window_sentence(error))
    return Preview(files, replaced, page, text)


def _sentence(error: WorldError | OSError) -> str:
    return window_sentence(error) if isinstance(error, WorldError) else str(error.strerror)


def _ordered(make: partial[Report], order: Order, desk: Desk) -> Report:
    """The report as ordered; UsageError where a file of it would fall on one that is read."""
    report = make(desk)
    told = as_ordered(report, order)
    if order.kind == "comments":
        told = desk.with_manuscript(told)
    desk.require_apart(report, paths_of(told, order))
    return told


def _written(report: Report, order: Order) -> tuple[Path, ...] | WorldError:
    try:
        paths = paths_of(report, order)
        return tuple(write_report(report, path, order.kind) for path in paths)
    except WorldError as error:
        return error


def _answered(article: str, sheet: Path, desk: Desk) -> tuple[Change, ...]:
    return desk.enter_answers(desk.reopen(article), sheet)


def _is_sheet(article: str, path: Path, desk: Desk) -> bool:
    return desk.is_call_sheet(article, path)
