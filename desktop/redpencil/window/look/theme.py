"""A theme: the named colours of one file in resources/themes, as palette and stylesheet."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from redpencil import resources
from redpencil.model import ClaimKind, Status
from redpencil.window.look import fonts
from redpencil.window.look.stylesheet import sheet

NAMES = ("light", "sepia", "dark", "high-contrast")


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour of the window by what it is for, as ``#rrggbb``.

    A ``…_tint`` lies behind ink; the name alone is for lines, glyphs and words.
    """

    name: str
    title: str
    dark: bool
    window: str
    page: str
    pane: str
    line: str
    ink: str
    soft: str
    faint: str
    accent: str
    accent_tint: str
    raised: str
    quotation: str
    quotation_tint: str
    quantity: str
    quantity_tint: str
    statement: str
    statement_tint: str
    ok: str
    ok_tint: str
    fix: str
    fix_tint: str
    query: str
    query_tint: str
    need: str
    need_tint: str
    stale: str
    stale_tint: str
    settled: str
    settled_tint: str
    inserted_tint: str
    deleted_tint: str

    def status_ink(self, status: Status) -> str:
        """The colour of a status's glyph, edge and word."""
        return str(getattr(self, _STATUS_COLOURS[status]))

    def status_tint(self, status: Status) -> str:
        """The colour behind a status's glyph; the pane's own for unchecked."""
        if status == "unchecked":
            return self.pane
        return str(getattr(self, _STATUS_COLOURS[status] + "_tint"))

    def kind_ink(self, kind: ClaimKind) -> str:
        """The underline of a kind of claim."""
        return str(getattr(self, kind))

    def kind_tint(self, kind: ClaimKind) -> str:
        """The tint of a kind of claim."""
        return str(getattr(self, kind + "_tint"))

    def palette(self) -> QPalette:
        """The palette for style Fusion: no colour is left to the desktop."""
        palette = QPalette()
        for role, colour in _roles(self).items():
            palette.setColor(role, QColor(colour))
        disabled = QPalette.ColorGroup.Disabled
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(disabled, role, QColor(self.faint))
        return palette

    def stylesheet(self) -> str:
        """The one stylesheet of the window, in this theme's colours."""
        tick = "icons/tick-dark.svg" if self.dark else "icons/tick-light.svg"
        named = {f.name: str(getattr(self, f.name)) for f in fields(self)}
        return sheet({**named, "tick": resources.path(tick).as_posix()})


_STATUS_COLOURS: dict[Status, str] = {
    "unchecked": "faint",
    "checking": "settled",
    "ok": "ok",
    "fix": "fix",
    "query": "query",
    "source_needed": "need",
    "on_author": "settled",
    "opinion": "settled",
    "stale": "stale",
}


def _roles(theme: Theme) -> dict[QPalette.ColorRole, str]:
    role = QPalette.ColorRole
    return {
        role.Window: theme.window,
        role.WindowText: theme.ink,
        role.Base: theme.page,
        role.AlternateBase: theme.pane,
        role.Text: theme.ink,
        role.PlaceholderText: theme.faint,
        role.Button: theme.raised,
        role.ButtonText: theme.ink,
        role.BrightText: theme.accent,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.ink,
        role.Light: theme.raised,
        role.Midlight: theme.pane,
        role.Mid: theme.line,
        role.Dark: theme.faint,
        role.Shadow: theme.ink,
        role.Highlight: theme.accent_tint,
        role.HighlightedText: theme.ink,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
    }


@cache
def load(name: str) -> Theme:
    """The theme of that name; an unknown name, as from older settings, gives the light one.

    A theme file that lacks a colour raises TypeError: it is part of the program.
    """
    known = name if name in NAMES else NAMES[0]
    read = tomllib.loads(resources.text(f"themes/{known}.toml"))
    return Theme(
        name=str(read["name"]), title=str(read["title"]), dark=bool(read["dark"]), **read["colours"]
    )


def dress(app: QApplication, theme: Theme) -> None:
    """Give the whole application this theme, the interface face and style Fusion."""
    fonts.register()
    app.setStyle("Fusion")
    app.setFont(fonts.interface())
    app.setPalette(theme.palette())
    app.setStyleSheet(theme.stylesheet())
