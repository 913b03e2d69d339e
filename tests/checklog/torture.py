"""Kill programs in the middle of their decisions, again and again, and look what is left.

``python tests/menu.py torture`` does it for as long as one likes; the suite does a few rounds.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from nursery import Nursery, Program

from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify

_MINUTES = 5.0
MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
# Past this many events a new log is begun: each round proves the whole of it.
_LONG = 10_000


@dataclass(frozen=True, slots=True)
class Tally:
    """What was done: programs killed, decisions shown, events found recorded in the end."""

    kills: int = 0
    shown: int = 0
    recorded: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.kills + other.kills, self.shown + other.shown, self.recorded + other.recorded
        )


def torment(nursery: Nursery, path: Path, seed: object, kills: int, programs: int = 1) -> Tally:
    """Let programs decide on a log and kill them at random moments, ``kills`` times over.

    Asserts after each time that the log opens, is whole, and holds what was shown, once.
    """
    chance = random.Random(f"{seed}")
    recorded = _recorded(path)
    tally = Tally()
    for number in range(kills):
        names = [f"{number}.{place}" for place in range(programs)]
        started = [nursery.start("decide", path, name, f"{seed}.{name}", 10**9) for name in names]
        # From the first system call of the opening on; a decision takes about a millisecond.
        time.sleep(chance.uniform(0, 0.05) if chance.random() < 0.3 else chance.uniform(0.02, 0.2))
        for program in started:
            program.kill()
        assert [program.ended() for program in started] == [-9] * programs
        after = _recorded(path)
        assert after[: len(recorded)] == recorded  # nothing of the past has moved
        shown = [event for program in started for event in program.events()]
        assert set(shown) <= set(after[len(recorded) :])
        # Of each program one event may be recorded that it could not show any more; besides
        # those that it shows there is the opening of an article.
        _count_once(path, len(recorded), started, names)
        recorded = after
        tally += Tally(programs, len(shown), 0)
    return tally + Tally(0, 0, len(recorded))


def _recorded(path: Path) -> list[tuple[int, str]]:
    """Number and hash of every event, as the next program to open the log finds them."""
    if not path.exists():
        return []
    log = CheckLog(path)
    chain = [(event.seq, event.hash) for event in log.events()]
    log.close()
    verdict = verify(path)
    assert verdict.ok, verdict.fault
    assert verdict.events == len(chain)
    return chain


def _count_once(path: Path, before: int, started: list[Program], names: list[str]) -> None:
    log = CheckLog(path)
    events = [event for event in log.events() if event.seq > before]
    log.close()
    for program, name in zip(started, names, strict=True):
        mine = [event for event in events if event.who == name and event.kind != "article_opened"]
        shown = program.events()
        assert [(event.seq, event.hash) for event in mine[: len(shown)]] == shown
        assert len(mine) - len(shown) in {0, 1}
        notes = [event.payload["note"] for event in mine if event.kind == "decided"]
        assert len(set(notes)) == len(notes)


def main(words: list[str]) -> int:
    """For ``words[0]`` minutes: one, two or four programs at a time; the seed is told first."""
    minutes = float(words[0]) if words else _MINUTES
    seed = words[1] if len(words) > 1 else str(random.SystemRandom().randrange(10**6))
    say(f"{minutes:g} minutes with the seed {seed}")
    tally, number, end = Tally(), 0, time.monotonic() + 60 * minutes
    # The death of a program is the same in memory, and the commits do not wait for a disk there.
    memory = MEMORY if MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="redpencil-torture-", dir=memory) as name:
        folder = Path(name)
        with Nursery(folder) as nursery:
            while time.monotonic() < end:
                path, logged = folder / f"log-{number}.db", 0
                while logged < _LONG and time.monotonic() < end:
                    programs = random.Random(f"{seed}.{number}").choice((1, 1, 2, 4))
                    done = torment(nursery, path, f"{seed}.{number}", 10, programs)
                    logged, number = done.recorded, number + 1
                    tally += Tally(done.kills, done.shown, 0)
                tally += Tally(0, 0, logged)
                path.unlink()
                say(f"{tally.kills} kills, {tally.shown:,} decisions shown, none lost, none twice")
    return 0


def say(words: str) -> None:
    """One line for the person who waits."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
