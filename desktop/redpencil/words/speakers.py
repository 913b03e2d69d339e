"""What is said of the speakers of an article, in the window and on the command line."""

from __future__ import annotations

from collections.abc import Mapping

from redpencil.model import QuotationKind

SPEAKERS = "Quotations by speaker"
_KINDS: tuple[QuotationKind, ...] = ("direct", "mixed", "indirect")
_NO_NAME = {
    "unresolved": "He, she or they: not resolved",
    "unattributed": "No speaker found",
}


def voice_name(standing: str, name: str) -> str:
    """The line of a speaker; those without a name have words of their own."""
    return name or _NO_NAME[standing]


def voice_detail(
    description: str, kinds: Mapping[QuotationKind, int], left: int | None = None
) -> str:
    """What stands under the name: how the speaker is quoted, what is left, the fullest words.

    ``left`` is None where nobody asks for decisions.
    """
    said = ", ".join(f"{kinds[kind]:,} {kind}" for kind in _KINDS if kinds.get(kind))
    undecided = "" if left is None else f"{left:,} open" if left else "all checked"
    return " · ".join(part for part in (said, undecided, description) if part)


def voice_spoken(standing: str, name: str, detail: str) -> str:
    """A speaker's row as a screen reader says it."""
    return f"speaker {voice_name(standing, name)}, {detail.replace(' · ', ', ')}"
