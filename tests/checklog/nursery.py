"""Programs that work on a log and may be killed: forked from one that has imported everything.

Starting Python anew for each would take longer than the lives they are given. What a program
shows goes straight to a file of its own, which outlives it like a screen that somebody has read.
"""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import Self

from log_examples import CITATION, WORDS, claim_on, ferry_article, other_article
from sqlite_utils import Database

from redpencil import storing
from redpencil.checklog import merging
from redpencil.checklog.log import CheckLog
from redpencil.checklog.migrations import MIGRATIONS
from redpencil.errors import StoreError, UsageError
from redpencil.model import Event
from redpencil.words import sentence

Show = Callable[[str], None]
LATER_STEP = "m999_later"
"""The step of the schema that ``migrate`` adds, as a later version would."""
HANDFUL = 0.02
"""Seconds for which a program that ``hold`` s a log lets others wait before it lets go."""
# A program shows its first line within some hundredths of a second.
_LONGEST_WAIT = 20.0


# -- what they do -----------------------------------------------------------------------------


def decide(show: Show, path: str, name: str, seed: str, count: str) -> None:
    """Decide, undo, redo and open articles as fast as it goes, showing each recorded event.

    Each decision carries ``name`` and its number in the note, so that a doubled one is seen.
    """
    chance = random.Random(seed)
    log = CheckLog(Path(path))
    article = log.register(ferry_article(), name)
    show("ready")
    for number in range(int(count)):
        try:
            event = _one(log, article.id, name, number, chance)
        except StoreError as refusal:
            if refusal.code != "store_locked":
                raise
            show(f"refused {sentence(refusal)}")
        else:
            show(f"{event.seq} {event.hash}")
    log.close()


def _one(log: CheckLog, article: str, name: str, number: int, chance: random.Random) -> Event:
    act = chance.random()
    if act < 0.01:  # before the decision: a refusal must not follow what was recorded
        log.register(other_article(number), name)
    verb = log.undo if act < 0.15 else log.redo if act < 0.25 else None
    event = None
    if verb is not None:
        with suppress(UsageError):  # there may be nothing to take back, or another was quicker
            event = verb(article, name).event
    if event is None:
        claim = claim_on(ferry_article(), chance.choice(WORDS))
        # Now and then more than a page, so that a commit is cut between its pages too.
        note = f"{name} {number} " + "n" * (chance.randint(0, 9_000) if act > 0.9 else 0)
        cited = CITATION if chance.random() < 0.5 else None
        event = log.decide(article, claim, "ok", who=name, citation=cited, note=note).event
    assert event is not None
    return event


def migrate(show: Show, path: str) -> None:
    """Open a log as a later version does, whose schema has one more step, which takes its time."""

    @MIGRATIONS(name=LATER_STEP)
    def later(db: Database) -> None:
        db.execute("CREATE TABLE later (seq INTEGER, payload TEXT) STRICT")
        show("migrating")
        db.execute("INSERT INTO later SELECT seq, payload FROM events")
        db.execute("CREATE INDEX later_by_payload ON later (payload)")

    show("opening")
    CheckLog(Path(path)).close()
    show("migrated")


def upgrade(show: Show, path: str) -> None:
    """Open a log, which brings one of an older version up to date."""
    show("opening")
    CheckLog(Path(path)).close()
    show("up to date")


def merge(show: Show, path: str, other: str) -> None:
    """Bring another log in."""
    log = CheckLog(Path(path))
    show("merging")
    merging.merge(log, Path(other), "Ann")
    show("merged")
    log.close()


def read(show: Show, path: str, last: str) -> None:
    """Read the whole log again and again until it has ``last`` events, showing how many it saw."""
    log = CheckLog(Path(path))
    count = 0
    while count < int(last):
        chain = [(event.seq, event.hash, event.previous) for event in log.events()]
        assert [seq for seq, _, _ in chain] == list(range(1, len(chain) + 1))
        assert all(one[1] == other[2] for one, other in pairwise(chain))
        show(str(len(chain)))
        assert len(chain) >= count
        count = len(chain)
    log.close()


def hold(show: Show, path: str, times: str) -> None:
    """Hold the lock longer than anybody has patience for, some times over."""
    db = storing.open_database(Path(path), "log", "--log")
    for _ in range(int(times)):
        with storing.writing(db):
            show("held")
            time.sleep(4 * HANDFUL)
        time.sleep(HANDFUL)
    db.close()


WORK: dict[str, Callable[..., None]] = {
    work.__name__: work for work in (decide, migrate, upgrade, merge, read, hold)
}


# -- how they live ----------------------------------------------------------------------------


class Program:
    """One program at work; ``shown`` is the file with what it has shown up to now."""

    def __init__(self, nursery: Nursery, pid: int, shown: Path) -> None:
        self.pid, self._nursery, self._shown = pid, nursery, shown

    def lines(self) -> list[str]:
        """What it has shown so far, whole lines only."""
        with suppress(FileNotFoundError):
            return self._shown.read_text(encoding="utf-8").splitlines()
        return []

    def events(self) -> list[tuple[int, str]]:
        """Number and hash of the events that it has shown as recorded."""
        words = [line.split() for line in self.lines() if line[0].isdigit()]
        return [(int(seq), digest) for seq, digest in words]

    def refusals(self) -> list[str]:
        """The sentences with which it was refused."""
        return [line.removeprefix("refused ") for line in self.lines() if "refused" in line]

    def showing(self, line: str) -> None:
        """Wait until it has shown a line; TimeoutError where it does not come."""
        deadline = time.monotonic() + _LONGEST_WAIT
        while line not in self.lines():
            if time.monotonic() > deadline:
                raise TimeoutError("\n".join(self.lines()))
            time.sleep(0.001)

    def kill(self) -> None:
        """SIGKILL: no handler runs, nothing is tidied up."""
        os.kill(self.pid, signal.SIGKILL)

    def ended(self) -> int:
        """Wait for its end: 0 where it ended well, 1 after a traceback, -9 where it was killed."""
        return self._nursery.ask("wait", str(self.pid))


class Nursery:
    """The program that the others are forked from; it knows their ends."""

    def __init__(self, folder: Path, patience: float = storing.BUSY_SECONDS) -> None:
        """``folder`` takes what they show; ``patience`` is how long they wait for a lock."""
        self._folder, self._patience, self._count = folder, patience, 0

    def __enter__(self) -> Self:
        self._program = subprocess.Popen(
            [sys.executable, __file__, str(self._patience)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._program.communicate()

    def start(self, work: str, *words: object) -> Program:
        """Let a program do one of ``WORK``."""
        self._count += 1
        shown = self._folder / f"shown-{self._count}"
        shown.touch()
        return Program(self, self.ask(work, str(shown), *map(str, words)), shown)

    def ask(self, *words: str) -> int:
        """Say something to the nursery; its answer is a number."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(json.dumps(words) + "\n")
        self._program.stdin.flush()
        return int(self._program.stdout.readline())


def _live(work: str, shown: str, words: list[str]) -> None:
    """The whole life of a program: it never returns."""
    file = os.open(shown, os.O_WRONLY | os.O_APPEND)
    try:
        # One write for each line: what is in the file is whole.
        WORK[work](lambda line: os.write(file, f"{line}\n".encode()), *words)
    except BaseException:  # any end is shown: the tests must see it
        os.write(file, traceback.format_exc().encode())
        os._exit(1)
    os._exit(0)


def _questions() -> Iterator[tuple[str, list[str]]]:
    for line in sys.stdin:
        first, *rest = json.loads(line)
        yield first, rest


def _tend() -> None:
    """Fork programs and wait for them, as it is asked on standard input."""
    storing.BUSY_SECONDS = float(sys.argv[1])
    for first, rest in _questions():
        if first == "wait":
            answer = os.waitstatus_to_exitcode(os.waitpid(int(rest[0]), 0)[1])
        else:
            answer = os.fork()
            if answer == 0:
                _live(first, rest[0], rest[1:])
        print(answer, flush=True)  # noqa: T201 - to the tests


if __name__ == "__main__":
    _tend()
