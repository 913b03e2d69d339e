"""Disks that are full, closed to writing, or gone: what did not fit is told, the rest stands.

Each is a real one: a small file system of its own, where the system lets us mount one, and a
limit on the size of files, which every POSIX system has.
"""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from log_examples import WORDS, claim_on, ferry_article

from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify
from redpencil.errors import StoreError
from redpencil.model import Article
from redpencil.words import sentence

# Flags of mount(2) and unshare(2) on Linux.
_NEW_MOUNTS, _PRIVATE, _REMOUNT, _READ_ONLY = 0x20000, 1 << 18 | 1 << 14, 32, 1

MOUNTING = f"""
import ctypes, os, sys
libc = ctypes.CDLL(None, use_errno=True)
def call(name, *given):
    if getattr(libc, name)(*given):
        raise OSError(ctypes.get_errno(), name)
def mount(folder, kind, flags=0, options=b""):
    call("mount", b"tmpfs", os.fsencode(folder), kind, ctypes.c_ulong(flags), options)
call("unshare", {_NEW_MOUNTS})
mount("/", None, {_PRIVATE})
mount(sys.argv[1], b"tmpfs", 0, b"size=600k")
"""
# What both kinds of disk share. A child tells what became of it as JSON.
STORY = """
import json, os, sys
from pathlib import Path
from log_examples import WORDS, claim_on, ferry_article
from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify
from redpencil.errors import StoreError
from redpencil.words import sentence

folder = Path(sys.argv[1])
path = folder / "log.db"
told, kept, refused = [], [], []

def decide(log, article, number, status="ok", size=700):
    claim = claim_on(article.document, WORDS[number % len(WORDS)])
    note = str(number) + " " + "n" * (number * 37 % size)
    try:
        event = log.decide(article.id, claim, status, who="Ann", note=note).event
    except StoreError as refusal:
        refused.append(refusal.code)
        told.append(sentence(refusal))
        return False
    kept.append((event.seq, event.hash))
    return True

def stands(log):
    events = [(event.seq, event.hash) for event in log.events()][1:]
    return events == kept and verify(path).ok
"""
FILLING = """
log = CheckLog(path)
article = log.register(ferry_article(), "Ann")
number, right = 0, []
for round in range(12):
    decide(log, article, 0)
    fill(round)
    while decide(log, article, number):
        number += 1
        assert number < 5000
    for size in (9_000, 700, 40_000):  # the disk is as full as before, whatever is tried
        number += 1
        decide(log, article, number, "fix", size)
    right.append(stands(log))
    make_room()
    number += 1
    right.append(decide(log, article, number, "query", 9_000) and stands(log))
    if round % 3 == 2:
        fill(round)
        log.close()
        try:
            log = CheckLog(path)
        except StoreError as refusal:
            refused.append(refusal.code)
            told.append(sentence(refusal))
            make_room()
            log = CheckLog(path)
        make_room()
        right.append(stands(log))
log.close()
print(json.dumps([right, sorted(set(refused)), sorted(set(told)), len(kept)]))
"""
SMALL_FILES = """
import resource
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
def fill(round):
    biggest = max(file.stat().st_size for file in folder.iterdir())
    resource.setrlimit(resource.RLIMIT_FSIZE, (biggest + 1500 * round, hard))
def make_room():
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
"""
SMALL_DISK = """
ballast = folder / "ballast"
def fill(round):
    with ballast.open("wb", buffering=0) as file:
        room = os.statvfs(folder)
        left = room.f_bavail * room.f_bsize - 4096 * round
        while left > 0:
            left -= file.write(bytes(min(left, 4096)))
def make_room():
    ballast.unlink(missing_ok=True)
    size = sum(file.stat().st_size for file in folder.iterdir())
    # The log grows, and the disk with it: 200 KB are free again.
    mount(folder, None, 32, b"size=%dk" % (size // 1024 + 200))
"""
CLOSED = """
log = CheckLog(path)
article = log.register(ferry_article(), "Ann")
decide(log, article, 1)
log.close()
shut()
verdict = verify(path, kept[-1][1])
codes = []
for attempt in (path, folder / "new.db", folder / "deeper" / "new.db"):
    try:
        CheckLog(attempt)
    except StoreError as refusal:
        codes.append(refusal.code)
        told.append(sentence(refusal))
open_again()
log = CheckLog(path)
print(json.dumps([verdict.ok, codes, told, decide(log, article, 2) and stands(log)]))
"""
CLOSED_DISK = f"""
def shut():
    mount(folder, None, {_REMOUNT | _READ_ONLY})
def open_again():
    mount(folder, None, {_REMOUNT})
"""
# Root may do everything, so it steps down for a while.
CLOSED_FOLDER = """
root = os.geteuid() == 0
def shut():
    path.chmod(0o444)
    folder.chmod(0o555)
    if root:
        os.seteuid(65534)
def open_again():
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    path.chmod(0o644)
"""


def can_mount() -> bool:
    """Whether this system lets us mount a file system in a child's own view of the world."""
    if os.geteuid() != 0 or not sys.platform.startswith("linux"):
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    child = os.fork()
    if child == 0:
        os._exit(libc.unshare(_NEW_MOUNTS) != 0 or libc.mount(b"x", b"/", None, _PRIVATE, None))
    return os.waitpid(child, 0)[1] == 0


def told_by(script: str, folder: Path) -> Any:
    """What a child that runs a script in a folder tells."""
    path = os.pathsep.join([str(Path(__file__).parent), *sys.path])
    done = subprocess.run(
        [sys.executable, "-c", script, str(folder)],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


MOUNTED = can_mount()
FULL = {"small files": SMALL_FILES}
SHUT = {"folder": CLOSED_FOLDER}
if MOUNTED:
    FULL["small disk"] = MOUNTING + SMALL_DISK
    SHUT["disk"] = MOUNTING + CLOSED_DISK


@pytest.mark.parametrize("disk", FULL.values(), ids=FULL)
def test_a_disk_that_fills_up_again_and_again_refuses_in_a_sentence_and_loses_nothing(
    memory: Path, disk: str
) -> None:
    right, codes, told, kept = told_by(STORY + disk + FILLING, memory)
    assert right == [True] * len(right)
    assert kept > 20
    assert set(codes) <= {"store_full", "store_failing"}
    assert all("is safe" in words and "{" not in words for words in told)


@pytest.mark.parametrize("disk", SHUT.values(), ids=SHUT)
def test_a_place_closed_to_writing_is_told_and_the_log_in_it_can_be_proved(
    memory: Path, disk: str
) -> None:
    ok, codes, told, went_on = told_by(STORY + disk + CLOSED, memory)
    assert (ok, went_on) == (True, True)
    assert set(codes) <= {"store_readonly", "store_missing"}
    assert codes[0] == "store_readonly"
    assert all("{" not in words for words in told)


# -- a place that is gone -----------------------------------------------------------------------


def refusal_of(log: CheckLog, article: Article) -> str:
    """The sentence with which a decision is refused because its file is not there any more."""
    with pytest.raises(StoreError) as refused:
        log.decide(article.id, claim_on(article.document, WORDS[1]), "fix", who="Ann")
    assert refused.value.code == "store_vanished"
    return sentence(refused.value)


def away(path: Path) -> Path:
    return path.with_name("elsewhere." + path.name)


def moved(path: Path) -> None:
    path.rename(away(path))


def replaced(path: Path) -> None:
    """Another file of the same content, as some synchronising programs leave it."""
    path.rename(away(path))
    shutil.copyfile(away(path), path)


def drive_gone(path: Path) -> None:
    path.parent.rename(away(path.parent))


def drive_other(path: Path) -> None:
    drive_gone(path)
    path.parent.mkdir()


def wal_moved(path: Path) -> None:
    moved(path.with_name(path.name + "-wal"))


def wal_replaced(path: Path) -> None:
    replaced(path.with_name(path.name + "-wal"))


def index_moved(path: Path) -> None:
    moved(path.with_name(path.name + "-shm"))


def back(path: Path) -> None:
    """Everything stands again where it stood."""
    if away(path.parent).exists():
        if path.parent.exists():
            path.parent.rmdir()
        away(path.parent).rename(path.parent)
    for file in list(path.parent.glob("elsewhere.*")):
        file.replace(file.with_name(file.name.removeprefix("elsewhere.")))


@pytest.mark.parametrize(
    "harm", [moved, replaced, drive_gone, drive_other, wal_moved, wal_replaced, index_moved]
)
def test_nothing_is_recorded_in_a_log_whose_files_were_taken_away_until_they_are_back(
    memory: Path, harm: Callable[[Path], None]
) -> None:
    path = memory / "drive" / "log.db"
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    claim = claim_on(article.document, WORDS[0])
    log.decide(article.id, claim, "ok", who="Ann")
    harm(path)
    for _ in range(2):
        assert "moved, replaced or deleted while it was open" in refusal_of(log, article)
    assert [check.status for check in log.checks(article.id)] == ["ok"]
    back(path)
    log.decide(article.id, claim, "query", who="Ann")
    events = [event.hash for event in log.events()]
    log.close()
    verdict = verify(path, events[-1])
    assert (verdict.ok, verdict.events) == (True, 3), verdict.fault


def test_a_deleted_log_is_told_and_a_new_one_can_be_begun(memory: Path) -> None:
    path = memory / "log.db"
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    for file in memory.iterdir():
        file.unlink()
    assert "start the program anew" in refusal_of(log, article)
    log.close()
    assert list(memory.iterdir()) == []
    log = CheckLog(path)
    log.register(ferry_article(), "Ann")
    log.close()
    assert verify(path).events == 1


def test_a_proof_taken_while_the_log_is_open_does_not_let_another_program_take_it_away(
    memory: Path,
) -> None:
    path = memory / "log.db"
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    for number in range(3):
        assert verify(path).ok
        told_by(
            """
import sys
from pathlib import Path
from redpencil.checklog.log import CheckLog
log = CheckLog(Path(sys.argv[1]) / "log.db")
log.articles()
log.close()
print("{}")
""",
            memory,
        )
        log.decide(article.id, claim_on(article.document, WORDS[number]), "ok", who="Ann")
    counted = "import sqlite3, sys; print(sqlite3.connect(sys.argv[1] + '/log.db').execute("
    counted += "'SELECT count(*) FROM events').fetchone()[0])"
    assert told_by(counted, memory) == 4
    log.close()
