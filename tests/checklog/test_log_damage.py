"""Bytes gone bad in the file or its write-ahead file: a whole log, or a sentence with the place."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest
from log_examples import CITATION, WORDS, claim_on, ferry_article, other_article

from redpencil.checklog.exporting import export
from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import verify
from redpencil.errors import StoreError, UsageError, WorldError
from redpencil.model import Check, Event
from redpencil.words import sentence

PAGE = 4096
DECISIONS = 40


@dataclass(frozen=True, slots=True)
class Kept:
    """A log that was closed, or whose program was killed: its bytes and what it holds."""

    data: bytes
    wal: bytes
    events: tuple[Event, ...]
    checks: tuple[Check, ...]
    article: str


def made(folder: Path, *, killed: bool) -> Kept:
    """A log in which all kinds of acts were done."""
    path, copy = folder / "log.db", folder / "copy.db"
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    for number in range(DECISIONS):
        claim = claim_on(article.document, WORDS[number % len(WORDS)])
        note = f"note {number} " + "x" * (40 * number)
        log.decide(article.id, claim, "ok", who="Ann", citation=CITATION, note=note)
        if number % 7 == 6:
            log.undo(article.id, "Bo")
        if number % 14 == 13:
            log.redo(article.id, "Bo")
        if killed and number == DECISIONS // 2:
            with log.reading() as connection:
                connection.execute("PRAGMA wal_checkpoint(RESTART)")
    log.register(other_article(), "Bo")
    log.undo(article.id, "Bo")
    events, checks = tuple(log.events()), log.checks(article.id)
    if killed:  # whatever a killed program leaves lies there at this moment
        shutil.copyfile(path, copy)
        shutil.copyfile(f"{path}-wal", f"{copy}-wal")
    log.close()
    data = (copy if killed else path).read_bytes()
    wal = Path(f"{copy}-wal").read_bytes() if killed else b""
    return Kept(data, wal, events, checks, article.id)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return made(tmp_path_factory.mktemp("closed"), killed=False)


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    return made(tmp_path_factory.mktemp("killed"), killed=True)


def lay(path: Path, data: bytes, wal: bytes = b"") -> None:
    """Put these files in the place of those that were there."""
    for ending, part in (("", data), ("-wal", wal), ("-shm", b"")):
        path.with_name(path.name + ending).unlink(missing_ok=True)
        if part:
            path.with_name(path.name + ending).write_bytes(part)


def judged(path: Path) -> str:
    """The sentence of the verdict, or of the refusal; nothing where the log is whole."""
    try:
        said = verify(path).fault
    except StoreError as refusal:
        said = sentence(refusal)
    assert "{" not in said
    return said


def plain(refusal: WorldError) -> str:
    """The code of a refusal, which must have its sentence."""
    said = sentence(refusal)
    assert "{" not in said
    assert said.endswith(".")
    return refusal.code


def use(path: Path, article: str) -> list[str]:
    """Do all that can be done with a log; the codes with which it was refused."""
    claim = claim_on(ferry_article(), WORDS[0])
    acts: tuple[Callable[[CheckLog], object], ...] = (
        lambda log: list(log.events()),
        lambda log: list(export(log, article)),
        lambda log: log.articles(),
        lambda log: log.article(article),
        lambda log: log.history(article, claim.id),
        lambda log: log.standing(article),
        lambda log: log.register(ferry_article(), "Cy"),
        lambda log: log.decide(article, claim, "fix", who="Cy", note="n" * 5_000),
        lambda log: log.undo(article, "Cy"),
        lambda log: log.redo(article, "Cy"),
        lambda log: log.register(other_article(9), "Cy"),
    )
    try:
        log = CheckLog(path)
    except StoreError as refusal:
        return [plain(refusal)]
    codes = []
    for act in acts:
        try:
            act(log)
        except (StoreError, UsageError) as refusal:
            codes.append(plain(refusal))
    with suppress(StoreError):
        log.close()
    return codes


def settle(path: Path, kept: Kept) -> str:
    """Assert what must hold of a damaged log; what was said of it, or nothing if it is whole."""
    said = judged(path)
    if not said:
        log = CheckLog(path)
        assert tuple(log.events()) == kept.events
        assert log.checks(kept.article) == kept.checks
        log.close()
    codes = use(path, kept.article)
    if not said:
        assert codes == []
        assert judged(path) == ""
    return said


def flipped(data: bytearray, chance: random.Random, at: int) -> None:
    data[at] ^= 1 << chance.randrange(8)


def blotted(data: bytearray, chance: random.Random, at: int) -> None:
    part = slice(at, min(at + 24, len(data)))
    data[part] = chance.randbytes(part.stop - part.start)


def zeroed(data: bytearray, chance: random.Random, at: int) -> None:
    del chance
    at -= at % 512  # a sector of the disk
    data[at : at + 512] = bytes(512)


def mistaken(data: bytearray, chance: random.Random, at: int) -> None:
    at -= at % PAGE  # a page written to the place of another
    other = PAGE * chance.randrange(len(data) // PAGE)
    data[at : at + PAGE] = data[other : other + PAGE]


@pytest.mark.parametrize("harm", [flipped, blotted, zeroed, mistaken])
def test_bytes_overwritten_anywhere_are_told_with_their_place_and_lose_nothing_silently(
    quick: Path, closed: Kept, harm: Callable[[bytearray, random.Random, int], None]
) -> None:
    chance = random.Random(harm.__name__)
    told = 0
    for _ in range(50):
        data = bytearray(closed.data)
        # The first pages hold what all others hang on, so they get more than their share.
        harm(data, chance, chance.randrange(len(data) if chance.random() < 0.7 else 10 * PAGE))
        lay(quick, bytes(data))
        told += bool(settle(quick, closed))
    assert told > 10


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"CREATE TABLE events", b"CREATE TABLE eventz"),
        (b"payload TEXT", b"payloaf TEXT"),
        (b"CREATE VIEW checks_current", b"CREATE VIEW checks_currend"),
        (b"decisions.article, decisions.claim", b"decisions.article, decisions.klaim"),
        (b"BEFORE INSERT ON events", b"BEFORE INSERT ON eventt"),
        (b"hash TEXT NOT NULL UNIQUE", b"hasc TEXT NOT NULL UNIQUE"),
        (b"SELECT RAISE(ABORT", b"SELECT RAIZE(ABORT"),
    ],
)
def test_a_damaged_description_of_the_tables_is_called_damage_and_not_a_bug(
    quick: Path, closed: Kept, old: bytes, new: bytes
) -> None:
    assert old in closed.data
    lay(quick, closed.data.replace(old, new))
    assert settle(quick, closed)
    assert set(use(quick, closed.article)) <= {"store_corrupt"}


def test_a_file_cut_short_anywhere_is_told(quick: Path, closed: Kept) -> None:
    chance = random.Random(11)
    edges = [edge + near for edge in range(PAGE, len(closed.data), PAGE) for near in (-1, 0, 1)]
    lengths = [*chance.sample(edges, 50), *(chance.randrange(len(closed.data)) for _ in range(50))]
    for length in lengths:
        lay(quick, closed.data[:length])
        assert settle(quick, closed) or length == len(closed.data)


# -- the write-ahead file ---------------------------------------------------------------------


def frames(wal: bytes) -> Iterator[int]:
    """Where each frame of a write-ahead file ends (https://www.sqlite.org/fileformat2.html)."""
    yield from range(32, len(wal) + 1, 24 + PAGE)


def beginning(path: Path, kept: Kept) -> int:
    """Assert that the log holds a beginning of the events, whole, and can go on; how many."""
    log = CheckLog(path)
    events = tuple(log.events())
    assert events == kept.events[: len(events)]
    article = log.article(kept.article)
    log.close()
    assert judged(path) == ""
    verdict = verify(path, kept.events[-1].hash)
    assert verdict.ok == (events == kept.events)
    assert verdict.ok or verdict.code == "truncated"
    log = CheckLog(path)
    log.decide(article.id, claim_on(article.document, WORDS[1]), "fix", who="Cy")
    log.close()
    assert verify(path).events == len(events) + 1
    return len(events)


def test_a_write_ahead_file_cut_short_or_gone_leaves_a_whole_beginning_that_an_export_unmasks(
    quick: Path, killed: Kept
) -> None:
    lay(quick, killed.data, killed.wal)
    assert beginning(quick, killed) == len(killed.events)
    lay(quick, killed.data)
    flushed = beginning(quick, killed)
    assert DECISIONS // 2 < flushed < len(killed.events)
    chance = random.Random(12)
    ends = [end + near for end in frames(killed.wal) for near in (-1, 0, 1)]
    met = set()
    for length in sorted(chance.sample(ends, 30)):
        lay(quick, killed.data, killed.wal[:length])
        met.add(beginning(quick, killed))
    assert min(met) >= flushed
    assert len(met) > 5


def test_bytes_overwritten_in_the_write_ahead_file_leave_a_whole_beginning(
    quick: Path, killed: Kept
) -> None:
    chance = random.Random(13)
    for _ in range(40):
        wal = bytearray(killed.wal)
        blotted(wal, chance, chance.randrange(len(wal)))
        lay(quick, killed.data, bytes(wal))
        assert beginning(quick, killed) >= DECISIONS // 2


def test_an_older_copy_beside_a_newer_write_ahead_file_is_told_or_whole(
    quick: Path, closed: Kept, killed: Kept
) -> None:
    older = killed.data[: len(killed.data) // PAGE // 2 * PAGE]
    for data in (older, closed.data, closed.data[: 20 * PAGE]):
        lay(quick, data, killed.wal)
        said = judged(quick)
        use(quick, closed.article)
        if not said:
            with closing(sqlite3.connect(quick)) as connection:
                count = connection.execute("SELECT count(*) FROM events").fetchone()[0]
            assert count >= DECISIONS // 2
