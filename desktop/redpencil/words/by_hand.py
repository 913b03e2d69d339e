"""What is said around evidence that a person gives, and around a calculation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from redpencil.model import Citation
from redpencil.text.arithmetic import Worked, work_out, written
from redpencil.text.column_sums import read_sum
from redpencil.words.speaking import DECIMAL_MARK, as_written, each_said, said

ADD_BY_HAND = said("Add evidence by hand")
BY_HAND_FIELDS: tuple[tuple[str, str], ...] = each_said(
    (
        ("Person or address", "Ines Halloran, or https://…"),
        ("How and when", "by phone, 3 May"),
        ("What it says", "the words that bear on the claim"),
    )
)
"""Name and example of the fields for evidence that lies in no source of the library."""
ADD = said("Add")
NEVER_MIND = said("Never mind")
CITED_BY_HAND = said("Cited by hand")
CITED_BEFORE = said("Cited")
NO_LONGER = said("Not this")
NOT_THIS_ONE = said("Not this one")
NOT_THIS_ONE_MEANING = said(
    "This passage is not about the claim; do not show it again here, nor in reports"
)
TAKE_BACK = said("Bring back")
TAKE_BACK_MEANING = said("This passage is about the claim after all")
CITE = said("Cite selection")
CITE_HINT = said("Make the selected words of the source the evidence for the claim (C)")
NOTHING_TO_CITE = said(
    "Open a source, select words in it, and choose a claim; then they can be cited."
)
NO_STATEMENT_EVIDENCE = said(
    "No passage shares the words of this statement. Open a source, select the words that bear it "
    "out and press C, or add evidence by hand."
)
ALL_REFUSED = said("Everything found was set aside.")


def show_refused(count: int) -> str:
    """The line under the cards behind which lies what was set aside."""
    return said("Show what was set aside ({count})", count=count)


def hide_refused(count: int) -> str:
    """The same line while that is shown."""
    return said("Hide what was set aside ({count})", count=count)


def cited_words(citation: Citation) -> str:
    """Where a citation stands: source or person, and locator or manner."""
    return " · ".join(part for part in (citation.title, citation.locator) if part)


def cited_spoken(citation: Citation) -> str:
    """A citation as a screen reader says it."""
    parts = (CITED_BY_HAND, cited_words(citation), citation.passage)
    return ", ".join(" ".join(part.split()) for part in parts if part)


def calculation_words(text: str, sums: Sequence[str] = ()) -> str:
    """What the lines of a calculation come to, one sentence each; empty where none is one.

    ``sums`` are the sums of tables as they come out now, in lines that name their rows.
    """
    return "\n".join(_worked(worked) for worked in _lines(text, sums))


def calculation_holds(text: str, sums: Sequence[str] = ()) -> bool:
    """Whether every line of a calculation comes to what it says."""
    return all(worked.holds for worked in _lines(text, sums))


def _lines(text: str, sums: Sequence[str]) -> Iterator[Worked]:
    """The lines of a calculation worked out, as far as they are one."""
    now = {(one.column, one.first): one for line in sums if (one := read_sum(line))}
    for line in text.splitlines():
        named = read_sum(line)
        table = now.get((named.column, named.first)) if named is not None else None
        if named is not None and table is not None:
            expected = Fraction(named.value)
            yield Worked(Fraction(table.value), expected, holds=table.value == named.value)
        elif worked := _work_out(line) if named is None else work_out(named.arithmetic):
            yield worked


def _worked(worked: Worked) -> str:
    result = as_written(written(worked.value))
    if worked.expected is None:
        return f"= {result}"
    if worked.holds:
        return said("It comes to {result}.", result=result)
    expected = as_written(written(worked.expected))
    return said("It comes to {result}, not {expected}.", result=result, expected=expected)


def _work_out(line: str) -> Worked | None:
    """A line in the notation of the language spoken, or as it stands if only that comes out.

    A colleague may have written it down in a window of another language.
    """
    ways = (line.replace(DECIMAL_MARK, "."), line)
    worked = [one for one in map(work_out, ways) if one is not None]
    return next((one for one in worked if one.holds), worked[0] if worked else None)
