"""Articles and claims for the tests of the check log."""

from __future__ import annotations

from redpencil.model import Citation, Claim, ClaimKind, Document, claim_id
from redpencil.text.paragraphs import from_text

TEXT = """Ferry line to reopen in spring

The harbour office said on Monday that 12 of its 15 ferries will sail again by March.

“We have waited two winters for this,” said Ada Lind, who runs the office. Several hundred
people signed a letter that asked for it; the repairs cost 3.4 million kroner.
"""


def ferry_article() -> Document:
    return from_text(TEXT, origin="ferry.md")


def other_article(number: int = 1) -> Document:
    return from_text(f"Notice {number}\n\nThe bridge is shut for {number + 3} days.", origin="b.md")


def claim_on(document: Document, words: str, kind: ClaimKind = "quantity") -> Claim:
    """The claim on the first place where these words stand."""
    start = document.text.index(words)
    end = start + len(words)
    name = claim_id(kind, document.text_sha256, start, end)
    return Claim(name, kind, start, end, words, None, "¶ 2")


CITATION = Citation("s1", "Harbour timetable", "p. 4", "12 of 15 vessels are fit", "ab" * 32)
WORDS = ("12 of its 15", "two winters", "Several hundred", "3.4 million kroner")
