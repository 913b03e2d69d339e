"""Which claim of one log is which of another: through the drafts that lie between the two texts.

Every function reads; connections are handed in and nothing on them is changed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from redpencil.checklog import queries
from redpencil.checklog.queries import Draft

# Only these have the words and the context that a check was made on.
_SAME_WORDS = ("carried", "moved")

Place = tuple[str, int, int]
"""A claim's id and borders."""


@dataclass(frozen=True, slots=True)
class Way:
    """From the current draft of one log to that of another, step by step."""

    steps: tuple[dict[str, Place], ...]

    def follow(self, claim: str, start: int, end: int) -> Place | None:
        """The claim as it is at the other end; None where its words have changed between."""
        place: Place | None = (claim, start, end)
        for step in self.steps:
            place = step.get(place[0]) if place else None
        return place


def way(
    theirs: sqlite3.Connection, article: str, ours: sqlite3.Connection
) -> tuple[str, Way] | None:
    """The article here that shares a text with theirs, and the way from their draft to ours.

    Their drafts are gone back to the first text that is known here, ours forward from there.
    None where no text of theirs is one of ours.
    """
    back: list[dict[str, Place]] = []
    for draft in _lineage(theirs, article):
        name = queries.article_with_text(ours, draft.text_sha256)
        if name is not None:
            on = _forward(ours, name, draft.text_sha256)
            return name, Way((*back, *on))
        back.append({new[0]: old for old, new in _passed(theirs, draft)})
    return None


def _lineage(connection: sqlite3.Connection, article: str) -> Iterator[Draft]:
    """The current draft and those that led to it, back to the first."""
    found: Draft | None = queries.current_draft(connection, article)
    while found is not None:
        yield found
        found = None if found.before is None else queries.draft(connection, found.before)


def _forward(
    connection: sqlite3.Connection, article: str, text_sha256: str
) -> list[dict[str, Place]]:
    steps: list[dict[str, Place]] = []
    for draft in _lineage(connection, article):
        if draft.text_sha256 == text_sha256:
            break
        steps.insert(0, {old[0]: new for old, new in _passed(connection, draft)})
    return steps


def _passed(connection: sqlite3.Connection, draft: Draft) -> Iterator[tuple[Place, Place]]:
    """The claims that a draft kept word for word, as they were and as they are."""
    said: Any = queries.event(connection, draft.event).payload
    for fate, _, old, _, old_start, old_end, new, start, end, *_ in said.get("passed", ()):
        if fate in _SAME_WORDS:
            yield (old, old_start, old_end), (new, start, end)
