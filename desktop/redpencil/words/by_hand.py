"""What is said around evidence that a person gives, and around a calculation."""

from __future__ import annotations

from redpencil.model import Citation
from redpencil.text.arithmetic import Worked, work_out, written

ADD_BY_HAND = "Add evidence by hand"
BY_HAND_FIELDS: tuple[tuple[str, str], ...] = (
    ("Person or address", "Ines Halloran, or https://…"),
    ("How and when", "by phone, 3 May"),
    ("What it says", "the words that bear on the claim"),
)
"""Name and example of the fields for evidence that lies in no source of the library."""
ADD = "Add"
NEVER_MIND = "Never mind"
CITED_BY_HAND = "Cited by hand"
CITED_BEFORE = "Cited"
NO_LONGER = "Not this"
NOT_THIS_ONE = "Not this one"
NOT_THIS_ONE_MEANING = (
    "This passage is not about the claim; do not show it again here, nor in reports"
)
TAKE_BACK = "Bring back"
TAKE_BACK_MEANING = "This passage is about the claim after all"
CITE = "Cite selection"
CITE_HINT = "Make the selected words of the source the evidence for the claim (C)"
NOTHING_TO_CITE = "Open a source, select words in it, and choose a claim; then they can be cited."
NO_STATEMENT_EVIDENCE = (
    "No passage shares the words of this statement. Open a source, select the words that bear it "
    "out and press C, or add evidence by hand."
)
ALL_REFUSED = "Everything found was set aside."


def show_refused(count: int) -> str:
    """The line under the cards behind which lies what was set aside."""
    return f"Show what was set aside ({count})"


def hide_refused(count: int) -> str:
    """The same line while that is shown."""
    return f"Hide what was set aside ({count})"


def cited_words(citation: Citation) -> str:
    """Where a citation stands: source or person, and locator or manner."""
    return " · ".join(part for part in (citation.title, citation.locator) if part)


def cited_spoken(citation: Citation) -> str:
    """A citation as a screen reader says it."""
    parts = (CITED_BY_HAND, cited_words(citation), citation.passage)
    return ", ".join(" ".join(part.split()) for part in parts if part)


def calculation_words(text: str) -> str:
    """What the lines of a calculation come to, one sentence each; empty where none is one."""
    return "\n".join(_worked(worked) for line in text.splitlines() if (worked := work_out(line)))


def calculation_holds(text: str) -> bool:
    """Whether every line of a calculation comes to what it says."""
    return all(worked.holds for line in text.splitlines() if (worked := work_out(line)))


def _worked(worked: Worked) -> str:
    result = written(worked.value)
    if worked.expected is None:
        return f"= {result}"
    if worked.holds:
        return f"It comes to {result}."
    return f"It comes to {result}, not {written(worked.expected)}."
