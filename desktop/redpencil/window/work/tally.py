"""Counting checks: how many stand, how many are open, and under which status. Pure: no Qt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from redpencil.model import Check, Status

OPEN: frozenset[Status] = frozenset({"unchecked", "checking", "stale"})
"""The statuses under which a claim is still a fact left."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How far the checking of one article has come; ``statuses`` sum up to ``claims``."""

    claims: int
    checked: int
    queries: int
    stale: int
    statuses: Mapping[Status, int]

    @property
    def left(self) -> int:
        """How many claims nobody has decided on."""
        return self.claims - self.checked


def is_open(check: Check | None) -> bool:
    """Whether a claim still waits for a decision."""
    return check is None or check.status in OPEN


def count_checks(claims: int, checks: Mapping[str, Check]) -> Tally:
    """The tally of an article of so many claims with these checks, by claim id."""
    statuses = Counter(check.status for check in checks.values())
    statuses["unchecked"] += max(0, claims - sum(statuses.values()))
    checked = sum(count for status, count in statuses.items() if status not in OPEN)
    return Tally(
        claims=claims,
        checked=min(checked, claims),
        queries=statuses["query"],
        stale=statuses["stale"],
        statuses={status: count for status, count in statuses.items() if count},
    )
