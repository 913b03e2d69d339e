"""Every command of the window in one table, with the keys it has until somebody changes them."""

from __future__ import annotations

from dataclasses import dataclass

from redpencil.model import Status
from redpencil.words.commands import COMMANDS


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its keys in Qt's portable spelling, its group on menu and sheet.

    ``keys`` work at all times; ``letters`` rest while a text box has the keyboard.
    """

    name: str
    group: str
    keys: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()

    @property
    def standard(self) -> tuple[str, ...]:
        """All its keys, as they are until somebody changes them."""
        return self.keys + self.letters

    @property
    def text(self) -> str:
        """Its words on a menu."""
        return COMMANDS[self.name][0]

    @property
    def tip(self) -> str:
        """What it does, in a sentence without its full stop."""
        return COMMANDS[self.name][1]


TABLE: tuple[Command, ...] = (
    Command("open", "Article", ("Ctrl+O",)),
    Command("paste", "Article", (), ("Ctrl+Shift+V",)),
    Command("encoding", "Article", ("Ctrl+Alt+E",)),
    Command("open_address", "Article", ("Ctrl+Alt+O",)),
    Command("add_sources", "Article", ("Ctrl+Shift+O",)),
    Command("watch_folder", "Article", ("Ctrl+Alt+W",)),
    Command("revise", "Article", ("Ctrl+R",)),
    Command("report", "Article", ("Ctrl+E",)),
    Command("answers", "Article", ("Ctrl+Shift+E",)),
    Command("settings", "Article", ("Ctrl+,",)),
    Command("print", "Article", ("Ctrl+P",)),
    Command("home", "Article", ("Alt+Home",)),
    Command("quit", "Article", ("Ctrl+Q",)),
    Command("next_claim", "Claims", ("F8",), ("N",)),
    Command("previous_claim", "Claims", ("Shift+F8",), ("P",)),
    Command("next_open", "Claims", ("Ctrl+F8",)),
    Command("into_panel", "Claims", (), ("Return", "Enter")),
    Command("next_hit", "Claims", ("F7",), ("H",)),
    Command("previous_hit", "Claims", ("Shift+F7",), ("Shift+H",)),
    Command("filter", "Claims", ("Ctrl+Shift+F",)),
    Command("back", "Claims", ("Alt+Left",)),
    Command("forward", "Claims", ("Alt+Right",)),
    Command("ok", "Decisions", (), ("1",)),
    Command("fix", "Decisions", (), ("2",)),
    Command("query", "Decisions", (), ("3",)),
    Command("source_needed", "Decisions", (), ("4",)),
    Command("clear", "Decisions", (), ("0",)),
    Command("ok_stay", "Decisions", (), ("Shift+1",)),
    Command("fix_stay", "Decisions", (), ("Shift+2",)),
    Command("query_stay", "Decisions", (), ("Shift+3",)),
    Command("source_needed_stay", "Decisions", (), ("Shift+4",)),
    Command("clear_stay", "Decisions", (), ("Shift+0",)),
    Command("cite", "Marks", (), ("C",)),
    Command("mark_quotation", "Marks", (), ("Q",)),
    Command("mark_quantity", "Marks", (), ("U",)),
    Command("mark_statement", "Marks", (), ("S",)),
    Command("borders", "Marks", (), ("B",)),
    Command("end_on", "Marks", (), ("Alt+Shift+Right",)),
    Command("end_back", "Marks", (), ("Alt+Shift+Left",)),
    Command("start_on", "Marks", (), ("Alt+Shift+Down",)),
    Command("start_back", "Marks", (), ("Alt+Shift+Up",)),
    Command("dismiss", "Marks", (), ("D",)),
    Command("dismiss_text", "Marks", (), ("Shift+D",)),
    Command("turn", "Marks", (), ("T",)),
    Command("edit_reading", "Claims", (), ("E",)),
    Command("why", "Claims", (), ("W",)),
    Command("check_again", "Decisions", (), ("R",)),
    Command("undo", "Decisions", ("Ctrl+Z",)),
    Command("redo", "Decisions", ("Ctrl+Shift+Z", "Ctrl+Y")),
    Command("drafts", "Log", ("Ctrl+D",)),
    Command("events", "Log", ("Ctrl+H",)),
    Command("verify_log", "Log"),
    Command("merge_log", "Log"),
    Command("coverage", "Log", ("Ctrl+Shift+H",)),
    Command("find", "Reading", ("Ctrl+F",)),
    Command("next_pane", "Reading", ("F6",)),
    Command("peel", "Reading", ("Esc",)),
    Command("larger", "Reading", ("Ctrl++", "Ctrl+=")),
    Command("smaller", "Reading", ("Ctrl+-",)),
    Command("normal_size", "Reading", ("Ctrl+0",)),
    Command("wider", "Reading", ("Ctrl+Alt++", "Ctrl+Alt+=")),
    Command("narrower", "Reading", ("Ctrl+Alt+-",)),
    Command("switch_theme", "Reading", ("Ctrl+Shift+L",)),
    Command("show_sources", "Reading", ("Ctrl+L",)),
    Command("source_form", "Reading", ("Ctrl+Shift+T",)),
    Command("outline", "Reading", ("F9",)),
    Command("guide", "Help", ("Shift+F1",)),
    Command("shortcuts", "Help", ("F1",), ("?",)),
    Command("change_keys", "Help"),
    Command("menu", "Help", ("F10",)),
)

STATUS_COMMANDS: dict[str, Status] = {
    "ok": "ok",
    "fix": "fix",
    "query": "query",
    "source_needed": "source_needed",
    "clear": "unchecked",
}
"""The commands that set a status; with ``_stay`` behind the name they do not go on."""
