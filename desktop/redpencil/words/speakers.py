"""What is said of the speakers of an article, in the window and on the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from redpencil.model import QuotationKind
from redpencil.words.speaking import counted, each_said, said

SPEAKERS = said("Quotations by speaker")
_KINDS: Mapping[QuotationKind, Callable[[int], str]] = {
    "direct": lambda n: counted(n, "{n} direct", "{n} direct"),
    "mixed": lambda n: counted(n, "{n} mixed", "{n} mixed"),
    "indirect": lambda n: counted(n, "{n} indirect", "{n} indirect"),
}
_NO_NAME = each_said(
    {
        "unresolved": "He, she or they: not resolved",
        "unattributed": "No speaker found",
    }
)


def voice_name(standing: str, name: str) -> str:
    """The line of a speaker; those without a name have words of their own."""
    return name or _NO_NAME[standing]


def kinds_said(kinds: Mapping[QuotationKind, int]) -> str:
    """How a speaker is quoted: '3 direct, 1 indirect'."""
    return ", ".join(say(kinds[kind]) for kind, say in _KINDS.items() if kinds.get(kind))


def voice_detail(description: str, kinds: Mapping[QuotationKind, int]) -> str:
    """What stands under the name: how the speaker is quoted, then the fullest words."""
    return " · ".join(part for part in (kinds_said(kinds), description) if part)


def voice_spoken(standing: str, name: str, detail: str) -> str:
    """A speaker's row as a screen reader says it."""
    return said(
        "speaker {name}, {detail}",
        name=voice_name(standing, name),
        detail=detail.replace(" · ", ", "),
    )
