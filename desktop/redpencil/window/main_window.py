"""The main window: it wires panes, actions, the checking of an article and the shelf of sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QWidget

from redpencil.checklog.merging import Merge
from redpencil.model import Status
from redpencil.settings import Settings
from redpencil.window import window_state
from redpencil.window.actions import Actions
from redpencil.window.arriving import Arriving
from redpencil.window.asking import Asking
from redpencil.window.bindings import Bindings
from redpencil.window.coming_back import ComingBack
from redpencil.window.command_table import STATUS_COMMANDS
from redpencil.window.dropping import read_drop
from redpencil.window.exporting import Exporting
from redpencil.window.hits import Hits
from redpencil.window.look import theme
from redpencil.window.looking_back import LookingBack
from redpencil.window.looks import Looks
from redpencil.window.marking import Marking
from redpencil.window.panes import Panes
from redpencil.window.printing import Printing
from redpencil.window.repainting import Repainting, byline_of
from redpencil.window.rereading import Rereading
from redpencil.window.revising import Revising
from redpencil.window.searching import Searching
from redpencil.window.side_windows import SideWindows
from redpencil.window.stocking import Stocking
from redpencil.window.work.amending import Amending
from redpencil.window.work.checking import Checking
from redpencil.window.work.drafting import Drafting
from redpencil.window.work.folders import Folders
from redpencil.window.work.jobs import Jobs
from redpencil.window.work.log_book import LogBook
from redpencil.window.work.precedents import Precedents
from redpencil.window.work.prints import Prints
from redpencil.window.work.requests import Draft, StatusRequest
from redpencil.window.work.shelf import Shelf
from redpencil.words import amending as amending_words
from redpencil.words import commands
from redpencil.words import settings as settings_words
from redpencil.words.drafts import another_draft
from redpencil.words.encodings import NO_ENCODING
from redpencil.words.log import merged_sentence

# Longer than the last article takes to come: a first page that flashes by invites nobody.
_WELCOME_AFTER_MS = 900


class MainWindow(QMainWindow):
    """One window on one desk."""

    def __init__(self, jobs: Jobs, chosen: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked_who = False
        state = window_state.load()
        self._jobs = jobs
        colours = theme.load(chosen.theme)
        self.checking = Checking(jobs, self)
        self.checking.languages.update(state.languages)
        self.amending = Amending(jobs, self.checking, self)
        self.shelf = Shelf(jobs, self)
        self.prints = Prints(jobs, self)
        self.folders = Folders(jobs, self.shelf, self)
        self.log_book = LogBook(jobs, self)
        self.asking = Asking(self)
        self.drafting = Drafting(jobs, self)
        self.precedents = Precedents(jobs, self.checking, self)
        self.printing = Printing(self, colours)
        bindings = Bindings(chosen.keys)
        self.beside = SideWindows(self, colours, chosen.zoom / 100, bindings)
        self.exporting = Exporting(
            self, jobs, self.checking, colours, chosen.zoom / 100, state.exporting
        )
        self.panes = Panes(colours)
        self.looks = Looks(
            chosen, colours, self.panes, self.beside, self.exporting, self.printing, self
        )
        self.marking = Marking(self.panes, self.checking, self.amending, self)
        self.revising = Revising(self.checking, self.drafting, self.asking, self.panes, self)
        self.searching = Searching(
            self.panes.top.search, self.panes.article, self.panes.source, self
        )
        self.arriving = Arriving(
            self.panes, self.checking, self.revising, self.shelf,
            self.exporting.publishing, self.looks, self,
        )  # fmt: skip
        self.looking_back = LookingBack(self, self.panes, self.beside, self.checking, self.log_book)
        self.stocking = Stocking(
            self.panes, self.shelf, self.folders, self.prints, self.asking, self
        )
        self.coming_back = ComingBack(self, state, self.panes, self.checking, self.exporting)
        self.commands = Actions(self, self._doings(), bindings)
        self.repainting = Repainting(
            self, self.panes, self.commands, jobs, self.checking, self.shelf, state
        )
        self.revising.connect_to(self.repainting)
        self.rereading = Rereading(
            jobs, self.checking, self.shelf, self.panes, self.repainting, self
        )
        self.hits = Hits(self.panes, self.checking, self.shelf, self)
        self.setCentralWidget(self.panes)
        self.setAcceptDrops(True)
        self.setWindowTitle("Redpencil")
        self._make_menus()
        self._restore()
        self._connect_panes()
        self.shelf.refresh()
        self.folders.look()
        self.rereading.find_languages(chosen)
        self.repainting.read_recent()
        self.panes.article.setFocus()

    # -- set-up -------------------------------------------------------------------------------

    def _doings(self) -> Mapping[str, Callable[[], object]]:
        panes, checking, looks, marking = self.panes, self.checking, self.looks, self.marking
        doings: dict[str, Callable[[], object]] = {
            "open": self.asking.ask_article,
            "paste": self.arriving.paste,
            "encoding": self.open_readings,
            "open_address": self.arriving.ask_address,
            "add_sources": self.asking.ask_sources,
            "watch_folder": self.asking.ask_folder,
            "revise": self.revising.ask_draft,
            "report": self.exporting.show,
            "answers": self.exporting.ask_answers,
            "print": self.print_article,
            "home": partial(panes.show_welcome, True),
            "quit": self.close,
            "next_claim": partial(self.step, 1),
            "previous_claim": partial(self.step, -1),
            "next_open": self.step_open,
            "into_panel": panes.enter_panel,
            "next_hit": partial(self.step_hit, 1),
            "previous_hit": partial(self.step_hit, -1),
            "back": checking.back,
            "forward": checking.forward,
            "mark_quotation": partial(marking.mark, "quotation"),
            "mark_quantity": partial(marking.mark, "quantity"),
            "mark_statement": partial(marking.mark, "statement"),
            "borders": marking.bound,
            "end_on": partial(self.amending.move_border, "end", 1),
            "end_back": partial(self.amending.move_border, "end", -1),
            "start_on": partial(self.amending.move_border, "start", 1),
            "start_back": partial(self.amending.move_border, "start", -1),
            "dismiss": partial(marking.dismiss, "once"),
            "dismiss_text": partial(marking.dismiss, "text"),
            "cite": marking.cite,
            "turn": self.amending.turn,
            "edit_reading": panes.panel.reading.turn_form,
            "why": panes.panel.reading.why.toggle,
            "check_again": self.revising.check_again,
            "undo": checking.undo,
            "redo": checking.redo,
            "drafts": self.revising.show_account,
            "events": self.looking_back.show_events,
            "coverage": self.looking_back.show_coverage,
            "verify_log": self.log_book.verify,
            "merge_log": self.asking.ask_log,
            "settings": self.show_settings,
            "filter": panes.claims.open_filters,
            "find": self.searching.open,
            "next_pane": panes.cycle,
            "peel": self.peel,
            "wider": partial(looks.widen_by, 1),
            "narrower": partial(looks.widen_by, -1),
            "larger": partial(looks.zoom_by, 1),
            "smaller": partial(looks.zoom_by, -1),
            "normal_size": partial(looks.set_zoom, 100),
            "switch_theme": looks.switch_theme,
            "show_sources": self.toggle_library,
            "source_form": panes.source.turn_form,
            "outline": self.toggle_outline,
            "guide": self.beside.show_guide,
            "shortcuts": self.beside.show_shortcuts,
            "change_keys": self.beside.show_keys,
            "menu": panes.top.name.showMenu,
        }
        for name, status in STATUS_COMMANDS.items():
            doings[name] = partial(self.set_status, status, True)
            doings[f"{name}_stay"] = partial(self.set_status, status, False)
        return doings

    def _make_menus(self) -> None:
        menu = QMenu(self)
        self.commands.fill(menu)
        themes = menu.addMenu(commands.THEME)
        for name in theme.NAMES:
            action = themes.addAction(commands.THEMES[name])
            action.triggered.connect(partial(self.looks.choose_theme, name))
        switch, sources = self.commands["switch_theme"], self.commands["show_sources"]
        report = self.commands["report"]
        self.panes.top.give(menu, self.repainting.log, report, switch, sources)
        self.panes.source.hits.give(self.commands["previous_hit"], self.commands["next_hit"])
        self.commands.keep_to("into_panel", self, (self.panes.claims, self.panes.article))

    def _restore(self) -> None:
        self.coming_back.restore()
        self.looks.restore()
        self.panes.status.show_offline(self.looks.settings.offline)
        QTimer.singleShot(_WELCOME_AFTER_MS, self, self._welcome)

    def _connect_panes(self) -> None:
        panes = self.panes
        panes.claims.claim_chosen.connect(self.checking.choose)
        panes.article.claim_chosen.connect(self.checking.choose)
        panes.claims.asides.aside_taken.connect(self._choose_aside)
        panes.article.borders_moved.connect(self.amending.bound)
        panes.article.menu_asked.connect(self._show_mark_menu)
        panes.panel.passage_refused.connect(self.amending.refuse)
        panes.panel.passage_taken_back.connect(self.amending.take_back)
        panes.source.cite_asked.connect(self.marking.cite)
        panes.panel.back_requested.connect(self.amending.bring_back)
        panes.panel.turn_requested.connect(self.amending.turn)
        panes.panel.reading.place_asked.connect(panes.article.light)
        panes.panel.reading.part_typed.connect(self.amending.retype)
        panes.panel.reading.part_given_back.connect(self.amending.give_back)
        self.amending.names_found.connect(panes.panel.reading.set_names)
        self.amending.relaid.connect(self.repainting.show_relaid)
        self.amending.said.connect(self.repainting.say)
        self.marking.said.connect(self.repainting.say)
        self.marking.done_with.connect(partial(self.step, 1))
        panes.panel.status_requested.connect(self._take_request)
        panes.panel.note_edited.connect(self._take_note)
        self.shelf.checks_changed.connect(self.checking.take_change)
        panes.panel.set_reader(self.looks.settings.who)
        panes.panel.second_requested.connect(self.checking.second)
        panes.panel.earlier_opened.connect(self.precedents.go_to)
        self.precedents.found.connect(panes.panel.set_earlier)
        panes.welcome.asked.connect(lambda name: self.commands[name].trigger())
        panes.welcome.article_asked.connect(self.checking.reopen)
        self.stocking.said.connect(self.repainting.say)
        for button in (panes.status.reading, panes.source.reading):
            button.remarks_asked.connect(self.repainting.tell_remarks)
        panes.status.cancel_requested.connect(self._cancel)
        self.asking.article_chosen.connect(self.checking.open_path)
        self.exporting.said.connect(self.repainting.say)
        self.exporting.written.connect(self.repainting.tell_report)
        self.arriving.said.connect(self.repainting.say)
        self.arriving.refused.connect(self.repainting.refuse)
        self.looking_back.said.connect(self.repainting.say)
        self.coming_back.place_kept.connect(self.repainting.keep_place)
        self.log_book.verified.connect(self.repainting.tell_verdict)
        self.log_book.said.connect(self.repainting.say)
        self.log_book.merged.connect(self._take_merge)
        self.asking.log_chosen.connect(self.log_book.merge)
        self.beside.settings_changed.connect(self._use)
        self.checking.checks_changed.connect(self._ask_who)
        self.beside.keys_changed.connect(self.commands.bind)
        self.beside.keys_changed.connect(self.looks.take_keys)
        self.looks.refused.connect(self.repainting.refuse)
        panes.status.language.language_chosen.connect(self.checking.read_in)
        self.drafting.told.connect(self.beside.show_account)
        self.revising.status_given.connect(self._take_request)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._take_focus)

    # -- what the person asks -----------------------------------------------------------------

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) claim; from the place being read at first."""
        near = self.panes.article.reading_position()
        self.checking.choose_neighbour(step, self.panes.claims.order(), near)

    def step_hit(self, step: int) -> None:
        """Open the next (1) or previous (-1) passage of the chosen claim."""
        self.hits.step(step)

    def step_open(self) -> None:
        """Go to the next claim that nobody has decided on."""
        self.checking.choose_open(self.panes.claims.order())

    def set_status(self, status: Status, advance: bool) -> None:
        """Decide on the chosen claim with what stands in the panel, and go on where asked.

        Where several are chosen together in the list, the decision is for all of them.
        """
        together = self.panes.claims.selected()
        if together:
            self.panes.panel.flush()
            self.checking.decide_all(together, status)
            return
        claim, review = self.checking.current, self.checking.review
        if claim is None or review is None:
            return
        if claim.id in review.asides:
            self.repainting.say((amending_words.NOT_DECIDABLE, "notice"))
            return
        self.checking.decide(claim, status, self.panes.panel.draft())
        if advance:
            self.step(1)

    def _take_request(self, request: StatusRequest) -> None:
        self.set_status(request.status, request.advance)

    def _take_note(self, draft: Draft) -> None:
        claim = draft.claim or self.checking.current
        if claim is not None:
            self.checking.note(claim, draft)

    def print_article(self) -> None:
        """Show the article with its marks as pages of paper."""
        review = self.checking.review
        if review is None:
            self.repainting.say((commands.NO_ARTICLE, "notice"))
            return
        document = review.article.document
        claims, checks = tuple(review.claims), dict(review.checks)
        self.printing.show(document, byline_of(document), claims, checks)

    def _cancel(self) -> None:
        """Leave off what the status bar tells of."""
        if not self.rereading.cancel():
            self.revising.cancel()

    def open_readings(self) -> None:
        """Open the menu of ways in which the article's file can be read."""
        button = self.panes.status.reading
        if button.isHidden():
            self.repainting.say((NO_ENCODING, "notice"))
        else:
            button.showMenu()

    def peel(self) -> None:
        """Close what lies on top, one layer at a time; at last the article has the keyboard."""
        panes = self.panes
        layers = (
            self._leave_welcome,
            panes.top.search.close_search,
            panes.message.dismiss,
            panes.source.close_source,
        )
        if not any(close() for close in layers):
            panes.article.setFocus()

    def _leave_welcome(self) -> bool:
        return self.checking.review is not None and self.panes.show_welcome(False)

    def _welcome(self) -> None:
        """Show the first page where nothing was opened."""
        if self.checking.review is None:
            self.panes.show_welcome(True)

    def _show_mark_menu(self, place: QPoint) -> None:
        if self.checking.review is not None:
            self.marking.menu(self, self.commands).popup(place)

    def _choose_aside(self, aside: str) -> None:
        review = self.checking.review
        claim = review.found(aside) if review else None
        if claim is not None:
            self.checking.choose(claim)

    def toggle_library(self) -> None:
        """Show or hide the library of sources."""
        self.panes.show_library(self.panes.library.isHidden())

    def toggle_outline(self) -> None:
        """Show or hide the headings of the article."""
        self.panes.show_outline(self.panes.outline.isHidden())

    # -- who, and what may be done ------------------------------------------------------------

    def show_settings(self) -> None:
        """Show where a person says who they are, and what the program may do."""
        self.beside.show_settings(self.looks.settings)

    def _use(self, chosen: Settings) -> None:
        """Work by other settings from now on."""
        other_model = chosen.sentence_model != self.looks.settings.sentence_model
        self.looks.keep(chosen)
        self.log_book.use(chosen)
        if other_model:
            self.shelf.embed()
        self.panes.status.show_offline(chosen.offline)

    def _ask_who(self) -> None:
        """After the first decision of somebody without a name, say once how it is signed."""
        if self._asked_who or self.looks.settings.checker or self.panes.message.words:
            return  # said after a later decision, where something else is being said
        self._asked_who = True
        way_out = (settings_words.SET_NAME, self.show_settings)
        self.panes.message.say(
            settings_words.unsigned(self.looks.settings.login), "notice", way_out
        )

    def _take_merge(self, merge: Merge) -> None:
        """Say what came of a merge, and show the article as it now stands."""
        told = [(one.title, one.counts) for one in merge.articles]
        drafts = [another_draft(one.title, one.like) for one in merge.elsewhere if one.like]
        self.repainting.say((" ".join((merged_sentence(told), *drafts)), "notice"))
        review = self.checking.review
        touched = {one.article for one in merge.articles if one.change is not None}
        if review is not None and review.article.id in touched:
            self.checking.reopen(review.article.id)

    # -- Qt's own -----------------------------------------------------------------------------

    def _take_focus(self, old: QWidget | None, now: QWidget | None) -> None:
        self.commands.rest_while_typing(now)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if read_drop(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dropped = read_drop(event.mimeData())
        if dropped is not None:
            event.acceptProposedAction()
            self.arriving.take_drop(dropped)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.panes.panel.flush()
        self.coming_back.keep_last()
        self.prints.end()
        self._jobs.close()
        super().closeEvent(event)
