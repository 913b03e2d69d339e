"""Open the SQLite stores safely: pragmas, migrations in order with a back-up, plain refusals."""

from __future__ import annotations

import errno
import glob
import os
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from sqlite_utils import Database, Migrations

from redpencil.errors import StoreError

# A decision takes milliseconds; whoever holds the file for five seconds is another program.
BUSY_SECONDS = 5.0
# SQLite's and sqlite-utils' own tables; a file with others and none of our migrations is foreign.
_HOUSEKEEPING = {Migrations.migrations_table, "sqlite_sequence", "sqlite_stat1", "sqlite_stat4"}
# SQLite wants some pages for its journals; with less than this free, a failed write is a full disk.
_FULL_BELOW = 64 * 1024

# Primary result codes, https://www.sqlite.org/rescode.html
_CODES = {
    sqlite3.SQLITE_BUSY: "store_locked",
    sqlite3.SQLITE_LOCKED: "store_locked",
    sqlite3.SQLITE_CORRUPT: "store_corrupt",
    sqlite3.SQLITE_NOTADB: "store_corrupt",
    sqlite3.SQLITE_READONLY: "store_readonly",
    sqlite3.SQLITE_PERM: "store_readonly",
    sqlite3.SQLITE_FULL: "store_full",
    sqlite3.SQLITE_CANTOPEN: "store_missing",
    sqlite3.SQLITE_IOERR: "store_failing",
    sqlite3.SQLITE_AUTH: "store_missing",
}
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}


Identity = tuple[tuple[Path, tuple[int, int]], ...]
"""The files of an open store, each with the numbers of its device and of itself there."""


@contextmanager
def refusing(store: str, path: Path, option: str) -> Iterator[None]:
    """Turn the world's faults in a block of database work into StoreError.

    ``store`` is what the store is called ("library", "log"), ``option`` the one that names
    another file. Errors of our own making (bad SQL, a broken constraint) go through as they are.
    """
    try:
        yield
    except (sqlite3.Error, OSError, UnicodeDecodeError) as error:
        code = _code_of(error, path)
        if code is None:
            raise
        reason = (error.strerror if isinstance(error, OSError) else str(error)) or repr(error)
        raise StoreError(code, store=store, path=path, option=option, reason=reason) from error


def _code_of(error: sqlite3.Error | OSError | UnicodeDecodeError, path: Path) -> str | None:
    """The code of the sentence for an error; None where it is a bug."""
    if isinstance(error, UnicodeDecodeError):
        return "store_corrupt"  # bytes that are no text, in a column that holds text
    if isinstance(error, OSError):
        if error.errno in _FULL:
            return "store_full"
        return "store_readonly" if error.errno in _FORBIDDEN else "store_missing"
    if isinstance(error, sqlite3.OperationalError) and not hasattr(error, "sqlite_errorcode"):
        return "store_corrupt"  # raised by the sqlite3 module itself, at bytes that are no text
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest is the extended code
    code = _CODES.get(primary)
    if primary == sqlite3.SQLITE_IOERR and _disk_is_full(path):
        return "store_full"  # the shared memory of the WAL fails as "disk I/O error" first
    if primary == sqlite3.SQLITE_CANTOPEN and path.is_file() and not os.access(path, os.W_OK):
        return "store_readonly"
    return code


def _disk_is_full(path: Path) -> bool:
    try:
        return shutil.disk_usage(path.parent).free < _FULL_BELOW
    except OSError:
        return False


def open_database(
    path: Path, store: str, option: str, *, synchronous: Literal["NORMAL", "FULL"] = "NORMAL"
) -> Database:
    """Open a store, its folder made first: WAL, foreign keys on, five seconds of patience.

    The connection belongs to the thread that opens it. ``synchronous`` FULL survives a power
    cut to the last commit, NORMAL may lose the last ones but never the file
    (https://www.sqlite.org/pragma.html#pragma_synchronous). Raises StoreError where the file
    cannot be used.
    """
    with refusing(store, path, option):
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, "it is a folder")
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS)
        try:
            _switch_to_wal(connection)
            connection.execute(f"PRAGMA synchronous = {synchronous}")
            connection.execute("PRAGMA foreign_keys = ON")
            # Plug-ins of sqlite-utils belong to other programs: none of them runs on our stores.
            return Database(connection, execute_plugins=False)
        except BaseException:
            connection.close()
            raise


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """Turn WAL on, waiting for a program that is doing the same with a new file right now.

    SQLite answers this one statement "locked" at once, without its busy handler: a reader that
    becomes a writer could otherwise wait for ever (https://www.sqlite.org/c3ref/busy_handler.html).
    """
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def identity(path: Path) -> Identity:
    """Which files a store that is open consists of, as the system tells files apart.

    Besides the file itself that is its WAL, which holds the latest writes, and the index of it,
    on which all programs lock. Raises OSError where the file itself is not there.
    """
    files = [path]
    files += [part for part in (Path(f"{path}-wal"), Path(f"{path}-shm")) if part.exists()]
    return tuple((file, _number(file)) for file in files)


def _number(file: Path) -> tuple[int, int]:
    status = file.stat()
    return status.st_dev, status.st_ino


def require_same(path: Path, opened: Identity, store: str, option: str) -> None:
    """Raise StoreError ``store_vanished`` where a path does not name the files that were opened.

    POSIX lets a file be deleted while it is open: what is written to it then would be gone with
    the program, although every write succeeds.
    """
    try:
        same = all(_number(file) == number for file, number in opened)
    except OSError:
        same = False
    if not same:
        raise StoreError("store_vanished", store=store, path=path, option=option)


@contextmanager
def writing(db: Database) -> Iterator[None]:
    """One transaction that holds the write lock from its first word: all of it stays, or nothing.

    ``Database.atomic`` takes the lock at the first write, and fails without waiting if somebody
    else has written since its first read (https://www.sqlite.org/rescode.html#busy_snapshot).
    """
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.conn.execute("COMMIT")
    except BaseException:
        db.conn.rollback()
        raise


def apply_migrations(
    db: Database,
    migrations: Migrations,
    path: Path,
    store: str,
    option: str,
    then: Callable[[sqlite3.Connection], object] | None = None,
) -> Path | None:
    """Bring a store up to this version in one transaction; return the back-up, if one was made.

    A store that stood already is copied beside itself before it is changed, and ``then`` is done
    after the last step, in the same transaction. Raises StoreError
    ``store_newer`` where a later version wrote it, ``store_missing`` where it is the database
    of another program. The migrations must be able to run inside a transaction.
    """
    with refusing(store, path, option):
        if not _pending(db, migrations, path, store, option):
            return None
        backup = None
        with writing(db):  # two programs that start at once must not both migrate
            pending = _pending(db, migrations, path, store, option)
            stood = bool(migrations.applied(db))
            if pending and stood:
                backup = _back_up(path, pending[0])
            migrations.apply(db)
            if pending and stood and then is not None:
                then(db.conn)
        return backup


def _pending(
    db: Database, migrations: Migrations, path: Path, store: str, option: str
) -> tuple[str, ...]:
    """Names of the migrations still to be applied; refuses a newer and a foreign file."""
    details = {"store": store, "path": path, "option": option}
    with closing(sqlite3.connect(":memory:")) as nowhere:
        known = {m.name for m in migrations.pending(Database(nowhere, execute_plugins=False))}
    applied = {m.name for m in migrations.applied(db)}
    if applied - known:
        raise StoreError("store_newer", reason="it was written by a newer version", **details)
    if not applied and set(db.table_names()) - _HOUSEKEEPING:
        reason = "it is the database of another program"
        raise StoreError("store_missing", reason=reason, **details)
    return tuple(m.name for m in migrations.pending(db))


def is_damaged(path: Path, migrations: Migrations) -> bool:
    """Whether a store that is up to date has gone bad: its pages, or what it says of its tables.

    For an error that looks like a bug of ours, such as a broken constraint or a missing column:
    a page that was written to the wrong place raises those too. Reads the whole file.
    """
    with (
        closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection,
        closing(sqlite3.connect(":memory:")) as nowhere,
    ):
        try:
            if migrations.pending(Database(connection, execute_plugins=False)):
                return False
            migrations.apply(Database(nowhere, execute_plugins=False))
            right, here = (
                set(one.execute("SELECT name, sql FROM sqlite_master WHERE tbl_name <> ?", own))
                for own in [(Migrations.migrations_table,)]
                for one in (nowhere, connection)
            )
            return bool(right - here) or connection.execute(
                "PRAGMA integrity_check(1)"
            ).fetchone() != ("ok",)
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            return True


def _back_up(path: Path, migration: str) -> Path:
    """Copy the store as it was last committed; a copy that is not whole never gets the name."""
    # What a killed program left of its copy; whoever makes one now holds the write lock.
    for draft in path.parent.glob(f"{glob.escape(path.stem)}.before-*{path.suffix}.part*"):
        draft.unlink(missing_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    target = path.with_name(f"{path.stem}.before-{migration}.{stamp}{path.suffix}")
    draft = target.with_name(target.name + ".part")
    try:
        # A second connection: SQLite refuses to copy from one that holds the write lock.
        with closing(sqlite3.connect(path)) as whole, closing(sqlite3.connect(draft)) as copy:
            whole.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, without a WAL beside it
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return target
