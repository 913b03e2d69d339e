"""The windows beside the work: keys, guide, events; each is made when it is first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from redpencil.checklog.sittings import Sitting
from redpencil.claims.coverage import Stretch
from redpencil.model import Article, Event
from redpencil.settings import Settings
from redpencil.window.bindings import Bindings
from redpencil.window.coverage_window import CoverageWindow
from redpencil.window.drafts_window import DraftsWindow
from redpencil.window.events_window import EventsWindow
from redpencil.window.keys_window import KeysWindow
from redpencil.window.look.theme import Theme
from redpencil.window.settings_window import SettingsWindow
from redpencil.window.shortcuts_sheet import ShortcutsSheet
from redpencil.window.work.drafting import Told

if TYPE_CHECKING:
    from redpencil.window.guide.help_window import HelpWindow


class SideWindows(QObject):
    """Holds them; none is modal, and all go with the main window.

    ``claim_asked`` brings the id of a claim that was asked for in the events, ``place_asked``
    the code point of a paragraph that was asked for in the coverage, ``keys_changed`` the
    Bindings and ``settings_changed`` the Settings that a person chose.
    """

    claim_asked = Signal(object)
    place_asked = Signal(int)
    keys_changed = Signal(object)
    settings_changed = Signal(object)

    def __init__(self, window: QWidget, theme: Theme, zoom: float, bindings: Bindings) -> None:
        super().__init__(window)
        self.sheet: ShortcutsSheet | None = None
        self.keys: KeysWindow | None = None
        self.settings: SettingsWindow | None = None
        self.guide: HelpWindow | None = None
        self.events: EventsWindow | None = None
        self.coverage: CoverageWindow | None = None
        self.drafts: DraftsWindow | None = None
        self._window = window
        self._theme = theme
        self._zoom = zoom
        self._bindings = bindings

    def set_theme(self, theme: Theme) -> None:
        """Show in another theme."""
        self._theme = theme
        if self.guide is not None:
            self.guide.set_theme(theme)
        if self.coverage is not None:
            self.coverage.set_theme(theme)
        if self.drafts is not None:
            self.drafts.set_theme(theme)

    def set_zoom(self, zoom: float) -> None:
        """Show the guide larger or smaller, as the article is."""
        self._zoom = zoom
        if self.guide is not None:
            self.guide.set_zoom(zoom)

    def show_shortcuts(self) -> None:
        """Show the sheet of all keys."""
        if self.sheet is None:
            self.sheet = ShortcutsSheet(self._bindings, self._window)
            self.sheet.change_asked.connect(self.show_keys)
        self.sheet.show()
        self.sheet.activateWindow()

    def show_keys(self) -> None:
        """Show where keys are changed."""
        if self.keys is None:
            self.keys = KeysWindow(self._bindings, self._window)
            self.keys.changed.connect(self._take_keys)
        self.keys.show()
        self.keys.activateWindow()

    def show_settings(self, chosen: Settings) -> None:
        """Show where the settings are changed."""
        if self.settings is None:
            self.settings = SettingsWindow(chosen, self._window)
            self.settings.changed.connect(self.settings_changed)
        self.settings.show_settings(chosen)
        self.settings.show()
        self.settings.activateWindow()

    def _take_keys(self, bindings: Bindings) -> None:
        self._bindings = bindings
        if self.sheet is not None:
            self.sheet.show_keys(bindings)
        self.keys_changed.emit(bindings)

    def show_guide(self) -> None:
        """Show the guide where it was left."""
        if self.guide is None:
            # Not before it is asked for: its reader of Markdown takes 50 ms to import.
            from redpencil.window.guide.help_window import HelpWindow

            self.guide = HelpWindow(self._theme, self._zoom, self._window)
        self.guide.open()

    def show_events(self, read: tuple[Article, Sequence[Event]]) -> None:
        """Show the events of an article."""
        article, events = read
        if self.events is None:
            self.events = EventsWindow(self._window)
            self.events.claim_asked.connect(self.claim_asked)
        self.events.show_events(article.document.title, events)
        if not self.events.isVisible():
            self.events.show()
            self.events.activateWindow()

    def show_coverage(self, article: Article, stretches: Sequence[Stretch]) -> None:
        """Show how far an article is covered."""
        if self.coverage is None:
            self.coverage = CoverageWindow(self._theme, self._window)
            self.coverage.place_asked.connect(self.place_asked)
        document = article.document
        self.coverage.show_coverage(document.title, document.text, stretches)
        if not self.coverage.isVisible():
            self.coverage.show()
            self.coverage.activateWindow()

    def show_sittings(self, sittings: Sequence[Sitting]) -> None:
        """Tell in the coverage who worked on the article."""
        if self.coverage is not None:
            self.coverage.show_sittings(sittings)

    def show_account(self, told: Told) -> None:
        """Show what became of the claims of an article."""
        if self.drafts is None:
            self.drafts = DraftsWindow(self._theme, self._window)
            self.drafts.claim_asked.connect(self.claim_asked)
        self.drafts.show_account(told)
        self.drafts.show()
        self.drafts.activateWindow()
