"""What is said of the newsroom's own lexicons."""

from __future__ import annotations

from collections.abc import Sequence

from redpencil.errors import WorldError
from redpencil.words.errors import sentence
from redpencil.words.speaking import counted, labelled, said

NO_LEXICONS = said("none there; see Lexicons in the help")


def describe_lexicon(name: str, added: int, taken: int) -> str:
    """One list with how many rows it adds and takes away: "titles.tsv: 2 added, 1 taken away"."""
    parts = [counted(added, "{n} added", "{n} added")] if added else []
    parts += [counted(taken, "{n} taken away", "{n} taken away")] if taken else []
    return labelled(name, ", ".join(parts))


def tell_problems(problems: Sequence[WorldError]) -> str:
    """The first row or file that cannot be used, and where the others are told."""
    first = sentence(problems[0])
    more = len(problems) - 1
    if not more:
        return first
    rest = counted(
        more,
        "There is one more: `redpencil doctor` names them all.",
        "There are {n} more: `redpencil doctor` names them all.",
    )
    return f"{first} {rest}"
