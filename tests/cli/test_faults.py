"""The world at its worst: one plain sentence each time, and nothing that was recorded is lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from children import (
    ARTICLE,
    ORDINARY_USER,
    TALK,
    child,
    command,
    json_of,
    refused,
    run,
    small_disk,
    whole_log,
)

from redpencil import storing


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "talk.txt").write_text(TALK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(storing, "BUSY_SECONDS", 0.1)  # nobody wants to wait in a test
    return tmp_path


@dataclass(frozen=True)
class Desk:
    """A data folder in which the article was checked, and decided on once."""

    data: Path
    article: str
    claims: tuple[str, ...]

    def events(self) -> list[dict[str, Any]]:
        return whole_log(self.data)


@pytest.fixture(scope="module")
def first_desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    folder = tmp_path_factory.mktemp("first")
    article, notes, data = folder / "article.txt", folder / "notes", folder / "data"
    article.write_text(ARTICLE, encoding="utf-8")
    notes.mkdir()
    (notes / "talk.txt").write_text(TALK, encoding="utf-8")
    stores = ("--log", str(data / "log.db"), "--library", str(data / "library.db"))
    shape = json_of("check", str(article), "--sources", str(notes), "--json", *stores)
    claims = tuple(claim["id"] for claim in shape["claims"])
    assert run("decide", str(article), claims[0], "ok", *stores).returncode == 0
    return Desk(data, shape["article"]["id"], claims)


@pytest.fixture
def desk(first_desk: Desk, data_folder: Path) -> Desk:
    """The same again, as this test's own."""
    shutil.copytree(first_desk.data, data_folder)
    return replace(first_desk, data=data_folder)


# -- files ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\t\n", "No text was found"),
        ("binary.txt", bytes(random.Random(5).randbytes(4000)), "does not look like text"),
        ("paper.pdf", b"%PDF-1.7\nsome objects", "could not be understood"),
        ("gone.txt", None, "is not there any more"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence_for_every_command(
    folder: Path, name: str, data: bytes | None, words: str
) -> None:
    if data is not None:
        (folder / name).write_bytes(data)
    for verb in (["check"], ["claims"], ["sources", "add"]):
        assert words in refused(3, *verb, name)
    assert "is a folder" in refused(3, "check", "notes")


def test_what_may_not_be_read_is_called_so() -> None:
    with public_folder() as shared:
        (shared / "closed").mkdir()
        for path in (shared / "closed" / "inner.txt", shared / "mine.txt"):
            path.write_text(ARTICLE, encoding="utf-8")
        (shared / "mine.txt").chmod(0)
        (shared / "closed").chmod(0)
        surroundings = {"REDPENCIL_DATA": str(shared / "data")}
        where = f"import os\nos.chdir({str(shared)!r})\n" + ORDINARY_USER
        for verb, name in (("check", "mine.txt"), ("claims", "closed/inner.txt")):
            words = refused(3, verb, name, before=where, **surroundings)
            assert "may not be read by you" in words
        names = ("closed", "closed/inner.txt", "mine.txt", "gone.txt")
        done = child("sources", "add", *names, before=where, **surroundings)
        assert done.returncode == 3
        assert len(done.stderr.splitlines()) == 4
        assert "Traceback" not in done.stderr


def test_a_pipe_or_a_device_among_the_sources_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "notes" / "a pipe")
    done = run("sources", "add", "notes", "/dev/zero")
    assert done.returncode == 3
    assert done.stderr.count("not an ordinary file") == 2
    assert done.stdout.startswith("added")


def test_an_article_that_is_among_the_sources_as_well_is_used_as_both() -> None:
    shape = json_of("check", "article.txt", "--sources", "article.txt", "notes", "--json")
    assert {found["source"] for claim in shape["claims"] for found in claim["findings"]}
    assert len(json_of("sources", "list", "--json")) == 2


def test_an_article_of_two_megabytes_on_one_line_is_read(folder: Path) -> None:
    sentence = "The harbour office counted the boats again and found nobody there. "
    text = sentence * (2_000_000 // len(sentence)) + "“We lost 14 boats,” Ann Lee said."
    (folder / "long.txt").write_text(text, encoding="utf-8")
    done = run("claims", "long.txt")
    assert done.returncode == 0, done.stderr
    assert "We lost 14 boats" in done.stdout


def test_an_article_without_claims_is_no_fault(folder: Path) -> None:
    (folder / "calm.txt").write_text("Nothing much\n\nA quiet day it was.", encoding="utf-8")
    done = run("check", "calm.txt", "--sources", "notes", "--report", "calm.html")
    assert (done.returncode, done.stderr) == (0, "")
    assert "no quotation and no number was found" in done.stdout
    assert "Nothing much" in (folder / "calm.html").read_text(encoding="utf-8")


# -- reports ----------------------------------------------------------------------------------


def test_a_report_that_cannot_be_written_says_so_and_leaves_the_old_one(
    folder: Path, desk: Desk
) -> None:
    (folder / "taken.html").mkdir()
    for name in ("taken.html", "nowhere/report.html", "r" * 300 + ".html"):
        assert "could not be written" in refused(3, "report", desk.article, "--to", name)
    assert "could not be written" in refused(3, "check", "article.txt", "--report", "taken.html")
    (folder / "report.html").write_text("the report of yesterday")
    boats = "\n\n".join(f"In year {year} there were {year} boats." for year in range(100, 180))
    (folder / "article.txt").write_text(boats, encoding="utf-8")
    assert run("check", "article.txt").returncode == 0
    full = small_disk(40_000)  # enough for the log to be read
    told = refused(3, "report", "article.txt", "--to", "report.html", before=full)
    assert "report.html could not be written" in told
    assert (folder / "report.html").read_text() == "the report of yesterday"
    assert sorted(path.name for path in folder.glob(".*")) == []
    assert run("report", "article.txt", "--to", "report.html").returncode == 0
    assert "179 boats" in (folder / "report.html").read_text(encoding="utf-8")


def test_a_report_into_a_folder_that_may_not_be_written_says_so() -> None:
    with public_folder() as shared:
        (shared / "article.txt").write_text(ARTICLE, encoding="utf-8")
        surroundings = {"REDPENCIL_DATA": str(shared / "data")}
        article = json_of_data("article.txt", shared)
        closed = shared / "closed"
        closed.mkdir(mode=0o555)
        where = f"import os\nos.chdir({str(shared)!r})\n" + ORDINARY_USER
        words = refused(3, "report", article, "--to", "closed/r.json", before=where, **surroundings)
        assert "closed/r.json could not be written" in words


# -- stores -----------------------------------------------------------------------------------


def test_a_store_that_may_not_be_written_says_so_and_keeps_what_it_has() -> None:
    with public_folder() as shared:
        (shared / "article.txt").write_text(ARTICLE, encoding="utf-8")
        article = json_of_data("article.txt", shared)
        data = shared / "data"
        for path in (*data.iterdir(), data):
            path.chmod(0o555 if path.is_dir() else 0o444)
        surroundings = {"REDPENCIL_DATA": str(data)}
        for words in (["log", "list"], ["undo", article], ["sources", "list"]):
            told = refused(4, *words, before=ORDINARY_USER, **surroundings)
            assert "may not be written" in told
        done = child("log", "verify", before=ORDINARY_USER, **surroundings)
        assert done.returncode == 0, done.stderr
        data.chmod(0o755)
        assert len(whole_log(data)) == 1


def json_of_data(article: str, shared: Path) -> str:
    """Check an article with the data folder of all; its id."""
    shared.joinpath("data").chmod(0o777)
    data = shared / "data"
    stores = ("--log", str(data / "log.db"), "--library", str(data / "library.db"))
    done = run("check", str(shared / article), *stores)
    assert done.returncode == 0, done.stderr
    for path in (shared / "data").iterdir():
        path.chmod(0o666)
    return done.stdout.split()[-1]


@contextmanager
def public_folder() -> Iterator[Path]:
    """A folder that every user may look into, with a data folder; pytest's are closed to others."""
    shared = Path(tempfile.mkdtemp())
    shared.chmod(0o755)
    (shared / "data").mkdir()
    (shared / "data").chmod(0o777)
    try:
        yield shared
    finally:
        for path in (shared, *(path for path in shared.iterdir() if path.is_dir())):
            path.chmod(0o755)
        shutil.rmtree(shared)


@pytest.mark.parametrize("store", ["log", "library"])
def test_a_store_held_by_another_program_is_said_to_be_in_use(desk: Desk, store: str) -> None:
    writing = {
        "log": ["decide", desk.article, desk.claims[1], "fix"],
        "library": ["sources", "add", "article.txt"],
    }[store]
    before = desk.events()
    with closing(sqlite3.connect(desk.data / f"{store}.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        told = refused(4, *writing)
        assert "is in use by another program" in told
        assert f"{store}.db" in told
        assert run("log", "list").returncode == 0  # reading goes on
        other.execute("ROLLBACK")
    assert desk.events() == before
    assert run(*writing).returncode == 0


@pytest.mark.parametrize("store", ["log", "library"])
def test_a_store_locked_to_all_is_said_to_be_in_use(desk: Desk, store: str) -> None:
    with closing(sqlite3.connect(desk.data / f"{store}.db", isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        words = ["log", "list"] if store == "log" else ["sources", "list"]
        for command_line in (["check", "article.txt"], words):
            assert "in use by another program" in refused(4, *command_line)
        other.execute("ROLLBACK")
    assert len(desk.events()) == 2


def test_a_full_disk_refuses_the_decision_and_keeps_all_that_was_recorded(desk: Desk) -> None:
    before = desk.events()
    full = small_disk((desk.data / "log.db").stat().st_size)
    long = "n" * 90_000
    told = refused(4, "decide", desk.article, desk.claims[1], "fix", "--note", long, before=full)
    assert "log" in told
    assert "Everything recorded before is safe" in told
    assert desk.events() == before
    assert run("decide", desk.article, desk.claims[1], "fix", "--note", long).returncode == 0
    after = desk.events()
    assert after[:-1] == before
    assert after[-1]["payload"]["note"] == long


def test_a_full_disk_refuses_the_source_and_keeps_those_there_are(folder: Path, desk: Desk) -> None:
    before = json_of("sources", "list", "--json")
    words = " ".join(str(number) for number in range(60_000))
    (folder / "huge.txt").write_text(words, encoding="utf-8")
    full = small_disk((desk.data / "library.db").stat().st_size)
    told = refused(4, "sources", "add", "huge.txt", before=full)
    assert "library" in told
    assert "Everything recorded before is safe" in told
    assert json_of("sources", "list", "--json") == before
    assert run("sources", "add", "huge.txt").returncode == 0
    assert len(json_of("sources", "list", "--json")) == 2


@pytest.mark.parametrize("store", ["log", "library"])
@pytest.mark.parametrize("harm", ["head", "middle", "cut", "all"])
def test_a_damaged_store_is_refused_in_a_sentence_and_left_as_it_is(
    desk: Desk, store: str, harm: str
) -> None:
    path = desk.data / f"{store}.db"
    data = bytearray(path.read_bytes())
    noise = random.Random(f"{store}{harm}").randbytes(len(data))
    if harm == "head":
        data[100:4096] = noise[100:4096]
    elif harm == "middle":
        data[4096:-4096] = noise[4096:-4096]
    elif harm == "cut":
        del data[len(data) // 2 :]
    else:
        data[:] = noise
    path.write_bytes(data)
    option = f"--{store}"
    words = ["log", "export"] if store == "log" else ["sources", "search", "oil"]
    told = refused(4, *words)
    assert "is damaged" in told
    assert option in told
    assert path.read_bytes() == data
    if store == "log":
        assert "not whole" in refused(4, "log", "verify")
    else:
        assert len(desk.events()) == 2
    if harm == "cut":
        assert run("doctor").returncode == 4
        assert run("check", "article.txt", option, "new.db").returncode == 0


def test_a_store_that_is_empty_or_a_folder_or_foreign(folder: Path) -> None:
    (folder / "empty.db").write_bytes(b"")
    (folder / "folder.db").mkdir()
    with closing(sqlite3.connect(folder / "foreign.db")) as other:
        other.execute("CREATE TABLE recipes (name TEXT)")
    for option in ("--log", "--library"):
        assert run("check", "article.txt", option, "empty.db").returncode == 0
        assert "folder" in refused(4, "check", "article.txt", option, "folder.db")
        told = refused(4, "check", "article.txt", option, "foreign.db")
        assert "another program" in told
        (folder / "empty.db").unlink()
        (folder / "empty.db").write_bytes(b"")


# -- several at once, and interrupted ---------------------------------------------------------


def test_two_decisions_at_once_are_both_recorded(desk: Desk) -> None:
    programs = [
        subprocess.Popen(
            command(("decide", desk.article, claim, "query", "--note", str(number))),
            stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )
        for number, claim in enumerate(desk.claims[:2])
    ]  # fmt: skip
    for program in programs:
        assert program.communicate(timeout=60)[1] == b""
        assert program.returncode == 0
    events = desk.events()
    notes = sorted(event["payload"]["note"] for event in events[2:])
    assert notes == ["0", "1"]


def test_an_interrupt_while_sources_are_added_keeps_those_already_told(folder: Path) -> None:
    for number in range(200):
        text = f"Note {number}\n\nThe boat {number} came in."
        (folder / "notes" / f"{number:03}.txt").write_text(text, encoding="utf-8")
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command(("sources", "add", "notes")),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment,
    ) as program:  # fmt: skip
        assert program.stdout is not None
        assert program.stderr is not None
        told = [program.stdout.readline() for _ in range(3)]
        program.send_signal(signal.SIGINT)
        told += program.stdout.readlines()
        assert program.stderr.read() == ""
    assert program.returncode == 130
    kept = {source["id"] for source in json_of("sources", "list", "--json")}
    shown = {line.split()[1] for line in told}
    assert shown <= kept
    assert len(kept - shown) <= 1  # one may be in the library and not yet told
    assert len(kept) < 200
    assert run("sources", "add", "notes/001.txt").returncode == 0
