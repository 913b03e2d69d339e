"""Make the projections again from the events alone, and say whether they were what they say."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from redpencil.checklog import comparing, folding, searching
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
    with log.writing() as connection, ThreadPoolExecutor(1, "replay") as beside:
        # Another core compares meanwhile: SQLite works without Python's lock, and the lock on the
        # file sees to it that both have the same state of the log before them.
        compared = beside.submit(_compare, log.path)
        unindexed: sqlite3.Error | None = None
        try:
            searching.rebuild(connection)
        except sqlite3.Error as error:  # the tables that it is made of may be what is wrong
            unindexed = error
        events, wrong = compared.result()
        if wrong:
            folding.refill(connection)
        elif unindexed is not None:
            raise unindexed
        return Replay(events, wrong)


def _compare(path: Path) -> tuple[int, tuple[str, ...]]:
    with closing(_reader(path)) as one, closing(_reader(path)) as other:
        return comparing.compare(one, other)


def _reader(path: Path) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?mode=ro"
    return sqlite3.connect(address, uri=True, check_same_thread=False)
