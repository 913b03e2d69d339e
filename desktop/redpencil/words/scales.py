"""What is said beside the little scale of a figure."""

from __future__ import annotations

HERE = "Here"
THERE = "Source"


def beside(whose: str, figure: str) -> str:
    """Whose figure it is, and the figure."""
    return f"{whose}: {figure}"


def compared(ours: str, theirs: str) -> str:
    """Both figures for who does not see the line."""
    return f"In the article {ours}, in the source {theirs}" if theirs else f"In the article {ours}"
