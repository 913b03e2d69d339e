"""Articles and claims for the tests of the check log."""

from __future__ import annotations

from dataclasses import replace

from redpencil.model import (
    Account,
    Citation,
    Claim,
    ClaimKind,
    Document,
    Fate,
    Passed,
    claim_id,
)
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

REVISED = """Ferry line to reopen in spring

The harbour office said on Tuesday that 13 of its 15 ferries will sail again by March.

“We have waited two winters for this,” said Ada Lind, who runs the office. In the end several
people signed a letter that asked for it. Its author could not be reached; the repairs cost
3.4 million kroner.
"""
"""The second draft: a figure and a day have changed, a figure has gone, one has moved."""


def revised_article() -> Document:
    return from_text(REVISED, origin="ferry-2.md")


def account_of(old: Document, new: Document, *rows: tuple[Fate, str, str]) -> Account:
    """An account of claims by their words in both drafts; the new words are "" where it is gone.

    A stale one has other words, with its lines to lay side by side.
    """
    passed = []
    for fate, before, after in rows:
        was = claim_on(old, before)
        came = claim_on(new, after) if after else None
        one = Passed(fate, was, came)
        if fate in ("stale", "gone"):
            lines = (line_of(old, was), line_of(new, came) if came else "")
            one = replace(one, cause="words", before=lines[0], after=lines[1])
        passed.append(one)
    return Account(tuple(passed), ())


def line_of(document: Document, claim: Claim) -> str:
    return next(line for line in document.text.splitlines() if claim.text in line)


FERRY_ACCOUNT = account_of(
    ferry_article(),
    revised_article(),
    ("stale", "12 of its 15", "13 of its 15"),
    ("carried", "two winters", "two winters"),
    ("gone", "Several hundred", ""),
    ("moved", "3.4 million kroner", "3.4 million kroner"),
)
