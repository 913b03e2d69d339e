"""What is said of the newsroom's own lexicons."""

from __future__ import annotations

from collections.abc import Sequence

from redpencil.errors import WorldError
from redpencil.words.errors import sentence

NO_LEXICONS = "none there; see Lexicons in the help"


def describe_lexicon(name: str, added: int, taken: int) -> str:
    """One list with how many rows it adds and takes away: "titles.tsv: 2 added, 1 taken away"."""
    parts = [f"{added} added"] if added else []
    parts += [f"{taken} taken away"] if taken else []
    return f"{name}: {', '.join(parts)}"


def tell_problems(problems: Sequence[WorldError]) -> str:
    """The first row or file that cannot be used, and where the others are told."""
    first = sentence(problems[0])
    more = len(problems) - 1
    if not more:
        return first
    verb = "is" if more == 1 else "are"
    rest = "one more" if more == 1 else f"{more} more"
    return f"{first} There {verb} {rest}: `redpencil doctor` names them all."
