"""What the first page says."""

from __future__ import annotations

from redpencil.words.speaking import each_said, said

TITLE = said("What shall we check?")
LINE = said(
    "Drop an article here, as a file or as words, or open one. Its quotations and numbers are "
    "marked, and checked against the sources you gather. Nothing leaves this machine."
)
BUTTONS: tuple[tuple[str, str], ...] = (
    ("open", said("Open article…")),
    ("paste", said("Paste as article")),
    ("add_sources", said("Add sources…")),
)
TIPS = each_said(
    {
        "open": "Choose the article to check",
        "paste": "Check the words on the clipboard",
        "add_sources": "Add the files that claims are checked against",
    }
)
SAMPLE = said("Try the sample")
SAMPLE_TIP = said("Open a sample article with its sources")
RECENT = said("Read last")


def recent_line(title: str, when: str) -> str:
    """An article read before, and when something was last done on it."""
    return f"{title}  —  {when}"
