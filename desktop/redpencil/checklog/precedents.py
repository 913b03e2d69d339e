"""“Was this checked before?”: earlier decisions on the same words, or on the same figure."""

from __future__ import annotations

import sqlite3
from typing import Literal

from redpencil.checklog import standing
from redpencil.checklog.earlier import figure_key, words_key
from redpencil.codec import decided_reading
from redpencil.model import Claim, Earlier

# Decisions looked at for one answer, undone ones and former ones of the same claim among them: a
# desk that checks the same words every day is answered as fast as one that never did.
_LOOKED_AT = 500

_DECISIONS = """
SELECT decisions.id, decisions.article, decisions.claim, articles.title, effects.status
FROM decisions
JOIN acts ON acts.event = decisions.event AND acts.state = 'standing'
JOIN effects ON effects.event = decisions.event AND effects.claim = decisions.claim
JOIN articles ON articles.id = decisions.article
WHERE {} = ? ORDER BY decisions.id DESC LIMIT ?
"""
_SAME_WORDS = _DECISIONS.format("decisions.words_key")
_SAME_FIGURE = _DECISIONS.format("decisions.figure_key")

Place = tuple[str, str]
"""An article and a claim of it."""


def earlier(
    connection: sqlite3.Connection, claim: Claim, besides: Place | None, limit: int
) -> tuple[Earlier, ...]:
    """Earlier decisions like one on a claim; see ``CheckLog.earlier``."""
    left_out = _left_out(connection, besides)
    found: dict[int, Earlier] = {}
    asked: tuple[tuple[Literal["words", "figure"], str, str | None], ...] = (
        ("words", _SAME_WORDS, words_key(claim.text)),
        ("figure", _SAME_FIGURE, figure_key(decided_reading(claim))),
    )
    for same, sql, key in asked:
        if key is not None:
            for number, article, title in _latest(connection, sql, key, left_out)[:limit]:
                check = standing.check_of_decision(connection, number)
                found.setdefault(number, Earlier(article, title, same, check))
    latest = sorted(found.items(), key=lambda one: (one[1].check.at, one[0]), reverse=True)
    return tuple(one for _, one in latest[:limit])


def _latest(
    connection: sqlite3.Connection, sql: str, key: str, left_out: set[Place]
) -> list[tuple[int, str, str]]:
    """The last decision on each claim, as its number, article and title, the latest first."""
    seen = set(left_out)
    found = []
    for number, article, claim, title, status in connection.execute(sql, (key, _LOOKED_AT)):
        if (article, claim) not in seen and status is not None:
            found.append((number, article, title))
        seen.add((article, claim))
    return found


def _left_out(connection: sqlite3.Connection, besides: Place | None) -> set[Place]:
    """A claim itself, and under the name it had when its check was decided in an earlier draft."""
    if besides is None:
        return set()
    rows = connection.execute(
        "SELECT decisions.article, decisions.claim FROM articles "
        "JOIN checks ON checks.draft = articles.draft "
        "JOIN decisions ON decisions.id = checks.decision "
        "WHERE articles.id = ? AND checks.claim = ?",
        besides,
    )
    return {besides, *((article, claim) for article, claim in rows)}
