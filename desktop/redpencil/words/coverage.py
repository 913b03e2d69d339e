"""What is said of how far an article is covered, and of who worked on it for how long."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from redpencil.words.window import when

TITLE = "Coverage"
UNTOUCHED_ONLY = "Only what nobody has touched"
HINT = "Enter or a double click goes to the paragraph."
NOBODY_YET = "Nobody has decided on anything in this article yet."
NO_CLAIMS_HERE = "no claim marked"


def stretch_line(claims: int, left: int) -> str:
    """How a paragraph stands: '2 of 3 checked', 'all 3 checked', 'no claim marked'."""
    if not claims:
        return NO_CLAIMS_HERE
    if not left:
        return "checked" if claims == 1 else f"all {claims:,} checked"
    if left == claims:
        return f"{left:,} open"
    return f"{claims - left:,} of {claims:,} checked"


def stretch_spoken(locator: str, words: str, line: str) -> str:
    """A paragraph's row as a screen reader says it."""
    return ", ".join(part for part in (locator.replace("¶", "paragraph"), line, words) if part)


def whole(paragraphs: int, untouched: int, unmarked: int, marked_percent: int) -> str:
    """The article in one line."""
    parts = [
        _count(paragraphs, "paragraph"),
        f"{untouched:,} untouched" if untouched else "none untouched",
        f"{unmarked:,} without a claim" if unmarked else "",
        f"{marked_percent} % of the text marked",
    ]
    return " · ".join(part for part in parts if part)


def person_line(
    who: str, claims: int, decisions: int, lengths: Iterable[timedelta], last: datetime,
    now: datetime,
) -> str:  # fmt: skip
    """What one person did: 'A. Kahn · 34 claims · 41 decisions · 52 min in 2 sittings · …'."""
    times = tuple(lengths)
    spent = duration(sum(times, timedelta()))
    sat = f"{spent} in {_count(len(times), 'sitting')}"
    latest = f"last {when(last.isoformat(), now)}"
    done = (_count(claims, "claim"), _count(decisions, "decision"))
    return " · ".join((who, *done, sat, latest))


def duration(time: timedelta) -> str:
    """A time as people say it: 'under a minute', '12 min', '1 h 05 min'."""
    minutes = int(time.total_seconds() // 60)
    if not minutes:
        return "under a minute"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
