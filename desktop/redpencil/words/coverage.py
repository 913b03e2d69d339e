"""What is said of how far an article is covered, and of who worked on it for how long."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from redpencil.words.speaking import counted, number, said
from redpencil.words.window import locator_spoken, when

TITLE = said("Coverage")
UNTOUCHED_ONLY = said("Only what nobody has touched")
HINT = said("Enter or a double click goes to the paragraph.")
NOBODY_YET = said("Nobody has decided on anything in this article yet.")
NO_CLAIMS_HERE = said("no claim marked")


def stretch_line(claims: int, left: int) -> str:
    """How a paragraph stands: '2 of 3 checked', 'all 3 checked', 'no claim marked'."""
    if not claims:
        return NO_CLAIMS_HERE
    if not left:
        return counted(claims, "checked", "all {n} checked")
    if left == claims:
        return counted(left, "{n} open", "{n} open")
    return counted(
        claims - left, "{n} of {claims} checked", "{n} of {claims} checked", claims=number(claims)
    )


def stretch_spoken(locator: str, words: str, line: str) -> str:
    """A paragraph's row as a screen reader says it."""
    return ", ".join(part for part in (locator_spoken(locator), line, words) if part)


def whole(paragraphs: int, untouched: int, unmarked: int, marked_percent: int) -> str:
    """The article in one line."""
    parts = [
        counted(paragraphs, "{n} paragraph", "{n} paragraphs"),
        counted(untouched, "{n} untouched", "{n} untouched")
        if untouched
        else said("none untouched"),
        counted(unmarked, "{n} without a claim", "{n} without a claim") if unmarked else "",
        said("{percent} % of the text marked", percent=marked_percent),
    ]
    return " · ".join(part for part in parts if part)


def person_line(
    who: str, claims: int, decisions: int, lengths: Iterable[timedelta], last: datetime,
    now: datetime,
) -> str:  # fmt: skip
    """What one person did: 'A. Kahn · 34 claims · 41 decisions · 52 min in 2 sittings · …'."""
    times = tuple(lengths)
    spent = duration(sum(times, timedelta()))
    return " · ".join(
        (
            who,
            counted(claims, "{n} claim", "{n} claims"),
            counted(decisions, "{n} decision", "{n} decisions"),
            counted(len(times), "{spent} in {n} sitting", "{spent} in {n} sittings", spent=spent),
            said("last {when}", when=when(last.isoformat(), now)),
        )
    )


def duration(time: timedelta) -> str:
    """A time as people say it: 'under a minute', '12 min', '1 h 05 min'."""
    minutes = int(time.total_seconds() // 60)
    if not minutes:
        return said("under a minute")
    if minutes < 60:
        return said("{minutes} min", minutes=minutes)
    return said("{hours} h {minutes} min", hours=minutes // 60, minutes=f"{minutes % 60:02}")
