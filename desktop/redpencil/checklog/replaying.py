"""Make the projections again from the events alone, and say whether they were what they say."""

from __future__ import annotations

from dataclasses import dataclass

from redpencil.checklog import folding, searching
from redpencil.checklog.log import CheckLog


@dataclass(frozen=True, slots=True)
class Replay:
    """How many events were replayed, and which tables had to be mended."""

    events: int
    mended: tuple[str, ...]


def replay(log: CheckLog) -> Replay:
    """Project every event anew; where a table says something else, all are made anew.
    The full-text index, which says nothing of its own, is made anew in any case.

    Nothing else may write meanwhile. Raises StoreError where the file cannot be used, and
    UnfitError where the events themselves do not hold together (see ``verify``).
    """
    with log.writing() as connection:
        events, wrong = folding.compare(connection)
        if wrong:
            folding.refill(connection)
        else:
            searching.rebuild(connection)
        return Replay(events, wrong)
