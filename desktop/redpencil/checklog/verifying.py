"""Prove that a log is whole, or name the first place where it is not; nothing is written to it.

What a proof of this kind cannot see is a whole chain made anew: against that, keep the last
hash of an export elsewhere and hand it in as ``expected``.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Container, Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils import Database, Migrations

from redpencil.checklog import chain, comparing, folding, queries
from redpencil.checklog.log import OPTION, STORE, refusing_log
from redpencil.checklog.migrations import MIGRATIONS
from redpencil.checklog.tables import LAYOUTS
from redpencil.errors import StoreError
from redpencil.model import Event
from redpencil.storing import BUSY_SECONDS
from redpencil.words.log import fault_sentence

# What SQLite answers where it may not make the files that reading a WAL asks for.
_NO_WAL_INDEX = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
_OURS = ("texts", "events", "imported_events", *LAYOUTS)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a log is whole; if not, the first fault as a code, a sentence and its event.

    ``events`` and ``last_hash`` tell how far the chain holds. ``seq`` is the event at
    fault, or 0 where no single event is.
    """

    ok: bool
    events: int
    last_hash: str
    seq: int = 0
    code: str = ""
    fault: str = ""


class _FaultError(Exception):
    """The first fault, on its way out of the checks."""

    def __init__(self, code: str, *, seq: int = 0, name: str = "") -> None:
        super().__init__(code)
        self.code, self.seq, self.name = code, seq, name


class _Progress:
    """How far the chain was found to hold."""

    def __init__(self) -> None:
        self.events, self.last_hash = 0, chain.GENESIS


def verify(path: Path, expected: str | None = None) -> Verdict:
    """Check every link, text, guard and projection; a damaged file gives a verdict as well.

    ``expected`` is the last hash of an earlier export; the log may have grown since, but
    must still hold that event. Raises StoreError where there is no file, where it may not
    be read, is held by another program, or was written by a newer version.
    """
    far = _Progress()
    expected = expected.strip().lower() if expected else None
    try:
        with refusing_log(path), _opened(path) as connection:
            connection.execute("BEGIN")  # one state of the log, whatever others append meanwhile
            _check(connection, far, expected)
    except _FaultError as fault:
        return _verdict(far, fault)
    except StoreError as error:
        if error.code != "store_corrupt":
            raise
        return _verdict(far, _FaultError("damaged", seq=far.events))
    except sqlite3.Error:  # our own questions are sound, so a column or a table has gone bad
        return _verdict(far, _FaultError("damaged", seq=far.events))
    return Verdict(True, far.events, far.last_hash)


@contextmanager
def opened_whole(path: Path) -> Iterator[sqlite3.Connection]:
    """A log that was proved, to be read in the very state that was proved.

    One of an older version comes as a copy in memory that was brought up to date; the file is
    left as it is. Raises StoreError as ``verify`` does, and ``log_broken`` where it is not whole.
    """
    with refusing_log(path), _opened(path) as connection:
        connection.execute("BEGIN")
        try:
            _check(connection, _Progress(), None)
        except (_FaultError, StoreError, sqlite3.Error) as error:
            fault = error if isinstance(error, _FaultError) else _FaultError("damaged")
            if isinstance(error, StoreError) and error.code != "store_corrupt":
                raise
            said = fault_sentence(fault.code, seq=fault.seq, name=fault.name)
            raise StoreError("log_broken", path=path, fault=said) from error
        if not _later_steps(connection):
            yield connection
            return
        with closing(sqlite3.connect(":memory:")) as copy:
            connection.backup(copy)
            MIGRATIONS.apply(Database(copy, execute_plugins=False))
            folding.refill(copy)
            yield copy


def _verdict(far: _Progress, fault: _FaultError) -> Verdict:
    said = fault_sentence(fault.code, seq=fault.seq, name=fault.name)
    seq = 0 if fault.code == "damaged" else fault.seq
    return Verdict(False, far.events, far.last_hash, seq, fault.code, said)


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The log, to be read only; a copy of it where SQLite may not put its WAL index beside it.

    A log that SQLite can open is opened by nobody else here: closing it again would take away
    the locks that this process holds on it for a connection, and another program could then
    remove the WAL under that one (https://www.sqlite.org/howtocorrupt.html, 2.2).
    """
    with ExitStack() as opened:
        try:
            connection = opened.enter_context(closing(_connect(path)))
            connection.execute("SELECT count(*) FROM sqlite_master")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in _NO_WAL_INDEX:
                raise
        else:
            yield connection
            return
    with path.open("rb"):  # says plainly why, where it cannot be read
        pass
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        for ending in ("", "-wal"):
            part = path.with_name(path.name + ending)
            if part.exists():
                shutil.copyfile(part, copy.with_name(part.name))
        with closing(_connect(copy)) as connection:
            yield connection


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=BUSY_SECONDS
    )
    # Bytes that are no text any more must reach the comparison, not stop it.
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def _check(connection: sqlite3.Connection, far: _Progress, expected: str | None) -> None:
    later = _later_steps(connection)
    _check_chain(connection, far, expected)
    if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
        raise _FaultError("damaged", seq=far.events)
    _check_texts(connection)
    _check_guards(connection, later)
    if _has_imports(connection):
        _check_imports(connection)
    _check_projections(connection, later)


def _later_steps(connection: sqlite3.Connection) -> tuple[str, ...]:
    """The steps that a log of an older version has before it, each by its name.

    Raises _FaultError where it is no log, StoreError where a newer version wrote it.
    """
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    if not {"events", "texts", Migrations.migrations_table} <= tables:
        raise _FaultError("not_a_log")
    db = Database(connection, execute_plugins=False)
    applied = {migration.name for migration in MIGRATIONS.applied(db)}
    with closing(sqlite3.connect(":memory:")) as fresh:
        steps = MIGRATIONS.pending(Database(fresh, execute_plugins=False))
        known = [step.name for step in steps]
    if not applied:
        raise _FaultError("not_a_log")
    if applied - set(known):
        raise StoreError("store_newer", store=STORE, path=_path(connection), option=OPTION)
    return tuple(name for name in known if name not in applied)


def _path(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA database_list").fetchone()[2])


def _check_chain(connection: sqlite3.Connection, far: _Progress, expected: str | None) -> None:
    met = expected is None or expected == chain.GENESIS
    query = f"SELECT {queries.EVENT_COLUMNS} FROM events ORDER BY seq"  # noqa: S608 - a constant
    for row in connection.execute(query):
        seq = far.events + 1
        if row[0] != seq:
            raise _FaultError("gap", seq=seq)
        if row[8] != far.last_hash:
            raise _FaultError("link", seq=seq)
        event = _event(row, seq)
        _check_text_of(connection, event)
        far.events, far.last_hash = seq, event.hash
        met = met or event.hash == expected
    if not met:
        raise _FaultError("truncated", name=expected or "")


def _event(row: tuple[object, ...], seq: int) -> Event:
    """The event of a row, if it is letter by letter what was sealed."""
    try:
        event = queries.event_of(row)
        same = chain.canonical(event.payload) == row[4] and chain.seal_of(event) == event.hash
    except (queries.IllegibleError, TypeError, ValueError, RecursionError) as error:
        raise _FaultError("changed", seq=seq) from error
    if not same:
        raise _FaultError("changed", seq=seq)
    return event


def _check_text_of(connection: sqlite3.Connection, event: Event) -> None:
    digest = event.payload.get("document")
    if digest is None:
        return
    if not connection.execute("SELECT 1 FROM texts WHERE digest = ?", (digest,)).fetchone():
        raise _FaultError("text_missing", seq=event.seq)


def _check_texts(connection: sqlite3.Connection) -> None:
    for digest, body in connection.execute("SELECT digest, body FROM texts"):
        if chain.digest_of(body) != digest:
            raise _FaultError("text_changed", name=str(digest))


def _check_imports(connection: sqlite3.Connection) -> None:
    """Every event of another log as it was sealed, linked to the one before it there.

    Each must be one of those up to a last event that a merge has named, and all of these there.
    """
    known = {chain.GENESIS: (0, "")}
    own = connection.execute("SELECT hash, seq FROM events ORDER BY seq").fetchall()
    known |= {hash_: (seq, own[0][0]) for hash_, seq in own}
    before: dict[str, str] = {}
    merges: dict[str, str] = {}
    for hash_, root, *row in connection.execute(
        "SELECT hash, chain, seq, kind, article, claim, payload, who, at, program, previous "
        "FROM imported_events ORDER BY seq"
    ):
        if hash_ in known:
            raise _FaultError("import_link", name=hash_)
        event = _imported_event((*row, hash_))
        seq, first = known.get(row[8], (None, ""))
        if row[0] - 1 != seq or root != (first or hash_):
            raise _FaultError("import_link", name=hash_)
        known[hash_] = (row[0], root)
        before[hash_] = event.previous
        if event.kind == "merged":
            merges[hash_] = _named_by(event.payload)
    named = connection.execute("SELECT payload FROM events WHERE kind = 'merged'")
    _check_bound([_named_by(json.loads(row[0])) for row in named], known, before, merges)


def _named_by(payload: Mapping[str, object]) -> str:
    return str(payload.get("log"))


def _check_bound(
    heads: list[str], known: Container[str], before: dict[str, str], merges: dict[str, str]
) -> None:
    """Whether merges, those of other logs too, name the imported events and no others.

    ``before`` has the hash before each imported event, ``merges`` what those of them that are
    merges name.
    """
    bound: set[str] = set()
    while heads:
        hash_ = heads.pop()
        if hash_ not in known:
            raise _FaultError("import_missing", name=hash_)
        while hash_ in before and hash_ not in bound:
            bound.add(hash_)
            if hash_ in merges:
                heads.append(merges[hash_])
            hash_ = before[hash_]
    for hash_ in before:
        if hash_ not in bound:
            raise _FaultError("import_unbound", name=hash_)


def _imported_event(row: tuple[object, ...]) -> Event:
    try:
        return _event(row, 0)
    except _FaultError as fault:
        raise _FaultError("import_changed", name=str(row[9])) from fault


def _has_imports(connection: sqlite3.Connection) -> bool:
    named = "SELECT 1 FROM sqlite_master WHERE name = 'imported_events'"
    return connection.execute(named).fetchone() is not None


def _check_guards(connection: sqlite3.Connection, later: tuple[str, ...]) -> None:
    """Every table, index, view and trigger as the migrations make them, and no further trigger."""
    with _empty_log(later) as fresh:
        right = _schema(fresh)
    here = _schema(connection)
    for key, made in right.items():
        if here.get(key) != made:
            raise _FaultError("unguarded", name=key[1])
    for kind, name in here.keys() - right.keys():
        if kind == "trigger":
            raise _FaultError("unguarded", name=name)


@contextmanager
def _empty_log(later: tuple[str, ...]) -> Iterator[sqlite3.Connection]:
    """A log in memory, as it is made before these steps."""
    with closing(sqlite3.connect(":memory:")) as connection:
        db = Database(connection, execute_plugins=False)
        MIGRATIONS.apply(db, stop_before=later[0] if later else None)
        yield connection


def _schema(connection: sqlite3.Connection) -> dict[tuple[str, str], str | None]:
    marks = ", ".join("?" * len(_OURS))
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master "  # noqa: S608 - marks only
        f"WHERE tbl_name IN ({marks}) OR type = 'view' ORDER BY name",
        _OURS,
    )
    return {(kind, name): sql for kind, name, sql in rows}


def _check_projections(connection: sqlite3.Connection, later: tuple[str, ...]) -> None:
    """Whether the projected tables say what the events say.

    Those of an older version are made anew when the log is opened: there the events must fit.
    """
    try:
        if later:
            folding.fold_only(connection)
            return
        _, wrong = comparing.compare(connection)
    except folding.UnfitError as error:
        raise _FaultError("unfit", seq=error.seq) from error
    for table in wrong:
        raise _FaultError("projection", name=table)
