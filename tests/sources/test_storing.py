"""Stores are opened, migrated and refused with a sentence each."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from redpencil.errors import StoreError
from redpencil.storing import apply_migrations, open_database, refusing
from redpencil.words import sentence

Opener = Callable[[], Database]


def steps(*names: str) -> Migrations:
    """Migrations that each make a table of their own name."""
    made = Migrations("shelf")
    for name in names:

        @made(name=name)
        def step(db: Database, name: str = name) -> None:
            db.table(name).create({"word": str})

    return made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "shelf.db"


@pytest.fixture
def opened(path: Path) -> Iterator[Opener]:
    held: list[Database] = []

    def open_it() -> Database:
        held.append(open_database(path, "shelf", "--shelf"))
        return held[-1]

    yield open_it
    for db in held:
        db.close()


def migrate(db: Database, path: Path, *names: str) -> Path | None:
    return apply_migrations(db, steps(*names), path, "shelf", "--shelf")


def backups(path: Path) -> list[Path]:
    return sorted(path.parent.glob("shelf.before-*"))


def test_a_new_store_gets_its_folder_its_tables_and_no_back_up(opened: Opener, path: Path) -> None:
    db = opened()
    assert migrate(db, path, "one", "two") is None
    assert {"one", "two"} <= set(db.table_names())
    assert backups(path) == []
    assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_store_is_copied_as_it_was_before_a_migration_changes_it(
    opened: Opener, path: Path
) -> None:
    db = opened()
    migrate(db, path, "one")
    db.table("one").insert({"word": "kept"})
    copy = migrate(db, path, "one", "two")
    assert copy is not None
    assert backups(path) == [copy]
    with closing(sqlite3.connect(copy)) as old:
        assert old.execute("SELECT word FROM one").fetchall() == [("kept",)]
        assert not old.execute("SELECT 1 FROM sqlite_master WHERE name = 'two'").fetchall()


def test_a_store_that_is_up_to_date_is_not_copied_again(opened: Opener, path: Path) -> None:
    migrate(opened(), path, "one")
    assert migrate(opened(), path, "one") is None
    assert backups(path) == []


def test_a_migration_that_fails_leaves_the_store_as_it_was(opened: Opener, path: Path) -> None:
    db = opened()
    migrate(db, path, "one")
    broken = steps("one", "two")

    @broken()
    def three(db: Database) -> None:
        db.execute("INSERT INTO nowhere VALUES (1)")

    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        apply_migrations(db, broken, path, "shelf", "--shelf")
    assert "two" not in db.table_names()
    assert not db.conn.in_transaction
    assert migrate(db, path, "one", "two") is not None


def test_a_store_of_a_later_version_is_refused_and_not_touched(opened: Opener, path: Path) -> None:
    migrate(opened(), path, "one", "two")
    with pytest.raises(StoreError) as caught:
        migrate(opened(), path, "one")
    assert caught.value.code == "store_newer"
    assert "newer version" in sentence(caught.value)
    assert backups(path) == []


def test_the_database_of_another_program_is_left_alone(opened: Opener, path: Path) -> None:
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(StoreError) as caught:
        migrate(opened(), path, "one")
    assert caught.value.code == "store_missing"
    assert "another program" in sentence(caught.value)


def test_two_programs_that_start_at_once_make_one_store(opened: Opener, path: Path) -> None:
    first, second = opened(), opened()
    assert migrate(first, path, "one") is None
    assert migrate(second, path, "one") is None
    assert second.table("one").exists()


def test_a_file_that_is_no_database_is_called_damaged(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"no database at all " * 400)
    with pytest.raises(StoreError) as caught:
        open_database(path, "shelf", "--shelf")
    assert caught.value.code == "store_corrupt"
    assert path.read_bytes().startswith(b"no database")


def test_a_folder_in_the_place_of_the_file_is_named_as_such(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(StoreError) as caught:
        open_database(path, "shelf", "--shelf")
    assert caught.value.code == "store_missing"
    assert "folder" in sentence(caught.value)


def test_a_file_in_the_place_of_the_folder_is_refused(path: Path) -> None:
    path.parent.write_text("a file")
    with pytest.raises(StoreError) as caught:
        open_database(path, "shelf", "--shelf")
    assert caught.value.code == "store_missing"


def test_a_locked_store_is_said_to_be_in_use(opened: Opener, path: Path) -> None:
    holder, other = opened(), opened()
    migrate(holder, path, "one")
    other.execute("PRAGMA busy_timeout = 1")
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as caught, refusing("shelf", path, "--shelf"):
        other.execute("BEGIN IMMEDIATE")
    assert caught.value.code == "store_locked"
    assert str(path) in sentence(caught.value)


def test_a_store_that_may_not_be_written_says_so(opened: Opener, path: Path) -> None:
    db = opened()
    migrate(db, path, "one")
    db.execute("PRAGMA query_only = ON")
    with pytest.raises(StoreError) as caught, refusing("shelf", path, "--shelf"):
        db.table("one").insert({"word": "refused"})
    assert caught.value.code == "store_readonly"


def test_a_full_disk_is_said_to_be_full(opened: Opener, path: Path) -> None:
    db = opened()
    migrate(db, path, "one")
    pages = db.execute("PRAGMA page_count").fetchone()[0]
    db.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError) as caught, refusing("shelf", path, "--shelf"):
        db.table("one").insert({"word": "too long " * 10_000})
    assert caught.value.code == "store_full"
    assert db.table("one").count == 0


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (OSError(28, "No space left on device"), "store_full"),
        (PermissionError(13, "Permission denied"), "store_readonly"),
        (OSError(30, "Read-only file system"), "store_readonly"),
        (FileNotFoundError(2, "No such file or directory"), "store_missing"),
    ],
)
def test_faults_of_the_system_have_their_sentence(path: Path, fault: OSError, code: str) -> None:
    with pytest.raises(StoreError) as caught, refusing("shelf", path, "--shelf"):
        raise fault
    assert caught.value.code == code
    assert sentence(caught.value)


def test_our_own_mistakes_are_not_dressed_up(opened: Opener, path: Path) -> None:
    db = opened()
    with pytest.raises(sqlite3.OperationalError), refusing("shelf", path, "--shelf"):
        db.execute("SELECT * FROM nowhere")
