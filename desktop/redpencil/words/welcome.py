"""What the first page says."""

from __future__ import annotations

TITLE = "What shall we check?"
LINE = (
    "Drop an article here, as a file or as words, or open one. Its quotations and numbers are "
    "marked, and checked against the sources you gather. Nothing leaves this machine."
)
BUTTONS: tuple[tuple[str, str], ...] = (
    ("open", "Open article…"),
    ("paste", "Paste as article"),
    ("add_sources", "Add sources…"),
)
TIPS = {
    "open": "Choose the article to check",
    "paste": "Check the words on the clipboard",
    "add_sources": "Add the files that claims are checked against",
}
SAMPLE = "Try the sample"
SAMPLE_TIP = "Open a sample article with its sources"
RECENT = "Read last"


def recent_line(title: str, when: str) -> str:
    """An article read before, and when something was last done on it."""
    return f"{title}  —  {when}"
