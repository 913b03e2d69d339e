"""Several programs and sudden death: what was said to be recorded is on the disk, once."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify

DECIDING = """
import sys
from pathlib import Path
from log_examples import WORDS, claim_on, ferry_article
from redpencil.checklog.log import CheckLog

path, who, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
log = CheckLog(path)
article = log.register(ferry_article(), who)
print("ready", flush=True)
sys.stdin.readline()
for number in range(count):
    claim = claim_on(article.document, WORDS[number % len(WORDS)])
    if number % 5 == 4:
        event = log.undo(article.id, who).event
    else:
        event = log.decide(article.id, claim, "ok", who=who, note=str(number)).event
    print(event.seq, event.hash, flush=True)
"""


def child(path: Path, who: str, count: int) -> subprocess.Popen[str]:
    """A program of its own that decides, and prints each event after it was recorded."""
    return subprocess.Popen(
        [sys.executable, "-c", DECIDING, str(path), who, str(count)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parent)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize("after", [1, 40, 173])
def test_a_program_that_is_killed_loses_nothing_that_it_had_shown(path: Path, after: int) -> None:
    with child(path, "Ann", 1_000_000) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
        program.stdin.write("go\n")
        program.stdin.flush()
        shown = [program.stdout.readline() for _ in range(after)]
        program.kill()  # SIGKILL on POSIX: no handler runs
        shown += [line for line in program.stdout if line.endswith("\n")]
        program.stdin.close()
    assert program.returncode != 0
    assert verify(path).ok
    log = CheckLog(path)
    recorded = {(event.seq, event.hash) for event in log.events()}
    assert {(int(s), h) for s, h in map(str.split, shown)} <= recorded
    assert len(recorded) - 1 - len(shown) in {0, 1}  # one may be recorded but not yet shown
    log.undo(log.articles()[0].id, "Bo")  # work goes on without any help
    log.close()
    assert verify(path).ok


def test_programs_that_open_and_write_at_once_keep_one_whole_chain(path: Path) -> None:
    CheckLog(path).close()
    names = ("Ann", "Bo", "Cy")
    programs = [child(path, who, 60) for who in names]
    for program in programs:  # all of them opened it and entered the article at the same time
        assert program.stdout is not None
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        assert program.stdin is not None
        program.stdin.write("go\n")
        program.stdin.flush()
    shown = [program.communicate()[0].split() for program in programs]
    assert [program.returncode for program in programs] == [0, 0, 0]
    log = CheckLog(path)
    events = list(log.events())
    log.close()
    assert [event.kind for event in events].count("article_opened") == 1
    assert [event.seq for event in events] == list(range(1, 182))
    for who, words in zip(names, shown, strict=True):
        mine = [(event.seq, event.hash) for event in events[1:] if event.who == who]
        assert mine == list(zip(map(int, words[::2]), words[1::2], strict=True))
        assert len(mine) == 60
    assert verify(path, events[-1].hash).ok
