"""How the window looks: sizes, widths, themes, keys; what a person chooses is kept at once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from redpencil import settings
from redpencil.errors import InputError
from redpencil.settings import Settings
from redpencil.window.bindings import Bindings, status_keys
from redpencil.window.exporting import Exporting
from redpencil.window.look import theme
from redpencil.window.look.theme import Theme
from redpencil.window.panes import Panes
from redpencil.window.printing import Printing
from redpencil.window.side_windows import SideWindows

ZOOMS = (70, 80, 90, 100, 110, 125, 140, 160, 180, 200, 240)
"""The sizes of text in percent that the larger and smaller keys step through."""

COLUMNS = (70, 80, 90, 100, 115, 130, 150)
"""The widths of the column in percent that the wider and narrower keys step through."""


class Looks(QObject):
    """Holds the settings and changes panes and side windows by them.

    ``refused`` brings the error where they could not be kept.
    """

    refused = Signal(object)

    def __init__(
        self,
        chosen: Settings,
        colours: Theme,
        panes: Panes,
        beside: SideWindows,
        exporting: Exporting,
        printing: Printing,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.settings = chosen
        self.theme = colours
        self._panes = panes
        self._beside = beside
        self._exporting = exporting
        self._printing = printing

    def restore(self) -> None:
        """Show everything as it was chosen last."""
        self._panes.set_zoom(self.settings.zoom)
        self._panes.set_column(self.settings.column)
        self._panes.panel.show_keys(status_keys(Bindings(self.settings.keys)))

    def zoom_by(self, step: int) -> None:
        """Show the texts one step larger (1) or smaller (-1)."""
        nearest = min(ZOOMS, key=lambda zoom: abs(zoom - self.settings.zoom))
        place = ZOOMS.index(nearest) + step
        self.set_zoom(ZOOMS[min(len(ZOOMS) - 1, max(0, place))])

    def widen_by(self, step: int) -> None:
        """Set the texts in lines one step longer (1) or shorter (-1)."""
        nearest = min(COLUMNS, key=lambda width: abs(width - self.settings.column))
        place = COLUMNS.index(nearest) + step
        percent = COLUMNS[min(len(COLUMNS) - 1, max(0, place))]
        self._panes.set_column(percent)
        self.keep(replace(self.settings, column=percent))

    def set_zoom(self, percent: int) -> None:
        """Show the texts at a size in percent, from now on."""
        self._panes.set_zoom(percent)
        self._beside.set_zoom(percent / 100)
        self._exporting.set_zoom(percent / 100)
        self.keep(replace(self.settings, zoom=percent))

    def switch_theme(self) -> None:
        """From a light theme to the dark one, and back to light."""
        self.choose_theme("light" if self.theme.dark else "dark")

    def choose_theme(self, name: str, checked: bool = False) -> None:
        """Dress everything in a theme, from now on."""
        self.theme = theme.load(name)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            theme.dress(application, self.theme)
        self._panes.set_theme(self.theme)
        self._beside.set_theme(self.theme)
        self._exporting.set_theme(self.theme)
        self._printing.set_theme(self.theme)
        self.keep(replace(self.settings, theme=name))

    def take_keys(self, bindings: Bindings) -> None:
        """Show the keys of the statuses, and keep all of them."""
        self._panes.panel.show_keys(status_keys(bindings))
        self.keep(replace(self.settings, keys=bindings.chosen))

    def keep(self, chosen: Settings) -> None:
        """Work by other settings from now on; ``refused`` tells where they cannot be kept."""
        self.settings = chosen
        try:
            settings.save(chosen)
        except OSError as error:
            told = InputError(
                "not_written", name=settings.settings_file(), reason=error.strerror or error
            )
            self.refused.emit(told)
