"""What is said beside the little scale of a figure."""

from __future__ import annotations

from redpencil.words.speaking import labelled, said

HERE = said("Here")
THERE = said("Source")


def beside(whose: str, figure: str) -> str:
    """Whose figure it is, and the figure."""
    return labelled(whose, figure)


def compared(ours: str, theirs: str) -> str:
    """Both figures for who does not see the line."""
    if theirs:
        return said("In the article {ours}, in the source {theirs}", ours=ours, theirs=theirs)
    return said("In the article {ours}", ours=ours)
