"""Names, rows and streams that nobody would make on purpose: answered plainly, never obeyed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from children import ARTICLE, child, json_of, refused, run, whole_log

# Escape sequence and line end, marks that turn the direction of writing round, and no UTF-8.
NAMES = [b"red\x1b[31m\nline", "cod\u202etxt".encode(), b"raw\xff\xfe"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


# -- names ------------------------------------------------------------------------------------


@pytest.mark.parametrize("raw", NAMES)
def test_a_hostile_name_is_shown_and_not_obeyed(raw: bytes) -> None:
    name = os.fsdecode(raw)
    Path(f"{name}.txt").write_bytes(b"")
    for words in (
        ["check", f"{name}.txt"],
        ["claims", f"{name}.txt"],
        ["sources", "add", f"{name}.txt"],
        ["claims", "--jsonl", f"{name}.jsonl"],
        ["sources", "show", name],
        ["sources", "remove", name],
        ["check", "article.txt", "--report", f"{name}/r.html"],
    ):
        assert "\\" in refused(3, *words)  # "refused" looks at every character of the line
    for words in (
        ["check", name],
        ["undo", name],
        ["decide", "article.txt", name, "ok"],
        ["decide", "article.txt", "q1", name],
        ["check", "article.txt", "--report", name],
        ["claims", "article.txt", "--encoding", name],
        ["log", name],
        ["check", "article.txt", name],
    ):
        assert "\\" in refused(2, *words)


@pytest.mark.parametrize("raw", NAMES)
def test_an_article_of_a_hostile_name_is_checked_decided_on_and_reported(
    raw: bytes, data_folder: Path
) -> None:
    name = os.fsdecode(raw) + ".csv"  # a table has no title but its name
    Path(name).write_text("place,boats\nHolm,42\n", encoding="utf-8")
    shape = json_of("check", name, "--sources", name, "--json", "--report", f"{name}.html")
    (claim,) = (claim["id"] for claim in shape["claims"])
    done = run("decide", name, claim, "ok", "--note", os.fsdecode(raw))
    assert (done.returncode, done.stderr) == (0, "")
    article = shape["article"]["id"]
    for verb in (["report", article, "--to", "r.json", "r.html"], ["log", "list"],
                 ["claims", name], ["sources", "list"], ["log", "show", article]):  # fmt: skip
        done = run(*verb)
        assert (done.returncode, done.stderr) == (0, "")
        assert all(c.isprintable() for c in done.stdout.replace("\n", "")), done.stdout
    assert json.loads(Path("r.json").read_text(encoding="utf-8"))["claims"][0]["status"] == "ok"
    assert Path("r.html").read_bytes().decode("utf-8")
    assert len(whole_log(data_folder)) == 2


def test_names_and_ids_without_end_are_refused_in_a_sentence_of_some_length() -> None:
    long = "x" * 5_000
    for status, words in (
        (2, ["check", long]),
        (3, ["check", f"{long}.txt"]),
        (3, ["check", f"{long}/a.txt"]),
        (2, ["decide", "article.txt", long, "ok"]),
        (2, ["undo", long]),
        (2, ["log", "show", long]),
        (3, ["sources", "add", long]),
        (3, ["sources", "show", long]),
        (3, ["compare", "quantities", "--jsonl", long]),
        (4, ["log", "list", "--log", long]),
        (4, ["sources", "list", "--library", long]),
        (4, ["log", "verify", "--log", long]),
    ):
        assert len(refused(status, *words)) < 2_500


# -- wrong usage ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["check"],
        ["check", "article.txt", "--fail-on", "nothing"],
        ["sources", "search", "words", "--limit", "many"],
        ["sources", "search", "words", "--limit", "9" * 5_000],
        ["log"],
        ["decide", "article.txt"],
        ["log", "verify", "--unknown"],
    ],
)
def test_wrong_usage_is_one_line_that_points_to_the_help(words: list[str]) -> None:
    assert "--help` shows how it is used" in refused(2, *words)


# -- rows -------------------------------------------------------------------------------------


def rows_in(name: str, rows: list[object], *raw: bytes) -> str:
    lines = [json.dumps(row).encode() for row in rows]
    Path(name).write_bytes(b"\n".join([*lines, *raw]) + b"\n")
    return name


DEEP = b"[" * 100_000


def test_rows_of_sources_of_any_shape_are_added_or_refused_one_by_one() -> None:
    turn: dict[str, Any] = {"speaker": 3, "text": "Hi there"}
    good: list[object] = [
        {"id": "wrong extras", "title": 5, "text": "words", "kind": 9, "date": 4, "speaker": [1]},
        {"id": "turns", "turns": [turn]},
        {"id": "x" * 100_000, "text": "an id without end"},
        {"id": "half \ud800", "text": "half \ud800 a pair"},
        {"id": "zero \x00", "text": "zero \x00 byte", "date": "\x00"},
    ]
    bad: list[object] = [
        {"id": 7, "text": "words"},
        {"id": None, "text": "words"},
        {"id": "t1", "text": None},
        {"id": "t2", "text": ["words"]},
        {"id": "t3", "turns": "words"},
        {"id": "t4", "turns": [1, 2]},
        {"id": "t5", "turns": [{"speaker": "A"}]},
        {"id": "t6", "turns": None},
        {"id": "t7", "turns": []},
        {"id": "t8"},
        [1],
        "words",
        None,
    ]
    raw = (b'{"id": "raw \xff", "text": "raw \xff bytes"}', b"\xff\xfe", DEEP, b'{"id": "open')
    done = run("sources", "add", "--jsonl", rows_in("rows.jsonl", [*bad, *good], *raw))
    assert done.returncode == 3
    assert "6 added" in done.stdout
    complaints = done.stderr.splitlines()
    assert len(complaints) == len(bad) + 3
    assert all(line.startswith("redpencil: ") and line.endswith(".") for line in complaints)
    assert len(json_of("sources", "list", "--json")) == 6


@pytest.mark.parametrize(
    ("verb", "field"),
    [
        (["claims", "--jsonl"], "text"),
        (["sources", "search", "--jsonl"], "query"),
        (["compare", "quotations", "--jsonl"], "quote"),
    ],
)
def test_every_row_has_its_answer_in_its_place(verb: list[str], field: str) -> None:
    words = "“Half \ud800 a pair,” Ann Lee said of 3 boats."
    rows: list[object] = [
        {"id": 1, field: None},
        {"id": "a\ud800", field: words, "speaker": 4, "context": 5, "lang": 6},
        {"id": [{}], field: "zero \x00 byte"},
        {"id": None, field: ""},
        {field: "9" * 5_000},
        {"id": "x" * 100_000, field: "word " * 5_000},
    ]
    raw = (b'{"id": "raw \xff", "%s": "raw \xff bytes"}' % field.encode(), DEEP)
    done = run(*verb, rows_in("rows.jsonl", rows, *raw))
    assert (done.returncode, done.stderr) == (0, "")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    ids = [1, "a\ud800", [{}], None, None, "x" * 100_000, "raw \udcff", None]
    assert [answer["id"] for answer in answers] == ids
    assert ["error" in answer for answer in answers] == [True] + [False] * 6 + [True]


# -- streams ----------------------------------------------------------------------------------


def in_shell(line: str) -> subprocess.CompletedProcess[str]:
    """A line of a shell in which $R stands for the program."""
    program = f"R={sys.executable!r}' -m redpencil'; "
    return subprocess.run(
        ["/bin/sh", "-c", program + line], capture_output=True, text=True, check=False, timeout=60
    )


def test_closed_streams_are_no_bug() -> None:
    done = in_shell("$R claims - <&-")
    assert done.returncode == 3
    assert "standard input is empty" in done.stderr
    assert in_shell("$R claims --jsonl <&-").returncode == 0
    done = in_shell("$R check article.txt >&-")
    assert (done.returncode, done.stderr) == (0, "")
    done = in_shell("$R check gone.txt 2>&-")
    assert (done.returncode, done.stdout) == (3, "")


def test_a_reader_that_has_seen_enough_ends_the_work_quietly(folder: Path) -> None:
    boats = "\n\n".join(f"In year {year} there were {year} boats." for year in range(100, 900))
    (folder / "long.txt").write_text(boats, encoding="utf-8")
    done = in_shell("$R claims long.txt | head -n 2")
    assert done.stderr == ""
    assert len(done.stdout.splitlines()) == 2


def test_an_output_that_takes_nothing_is_told_in_a_sentence(data_folder: Path) -> None:
    for words in ("check article.txt", "log export"):
        done = in_shell(f"$R {words} > /dev/full")
        assert done.returncode == 3
        (line,) = done.stderr.splitlines()
        assert line.startswith("redpencil: The output could not be written")
    assert len(whole_log(data_folder)) == 1


def test_a_terminal_of_few_letters_gets_escapes_and_json_is_always_utf_8() -> None:
    done = child("check", "article.txt", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u201cWe have oil" in done.stdout
    shape = json.loads(child("check", "article.txt", "--json", PYTHONIOENCODING="cp1252").stdout)
    assert shape["claims"][0]["text"].startswith("“We have oil")


def test_an_export_is_json_to_the_letter(folder: Path) -> None:
    odd = "Odd spaces\n\n“We have 12\u00a0000 lam\u00adps in\u202fall,” Ann\u200d Lee said."
    (folder / "odd.txt").write_text(odd, encoding="utf-8")
    claim = json_of("check", "odd.txt", "--json")["claims"][0]
    assert run("decide", "odd.txt", claim["id"], "ok").returncode == 0
    lines = child("log", "export").stdout.splitlines()
    assert json.loads(lines[1])["payload"]["text"] == claim["text"]
    assert "lam\u00adps" in child("claims", "odd.txt").stdout
