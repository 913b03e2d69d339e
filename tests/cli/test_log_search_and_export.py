"""``redpencil log search`` and ``redpencil log export --to``, as people type them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from children import ARTICLE, json_of, refused, run


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    claims = json_of("check", "article.txt", "--json")["claims"]
    first, second = (claim["id"] for claim in claims[:2])
    assert run("decide", "article.txt", first, "query", "--note", "Asked\x1b[2J").returncode == 0
    assert run("decide", "article.txt", first, "ok", "--note", "Asked her twice").returncode == 0
    assert run("decide", "article.txt", second, "fix", "--correction", "4 lamps").returncode == 0
    return tmp_path


def test_decisions_are_found_and_told_on_plain_lines() -> None:
    done = run("log", "search", "asked")
    assert (done.returncode, done.stderr) == (0, "")
    assert "OK: “We have oil for every night,”" in done.stdout
    assert "Query (decided anew since, or of an earlier draft): “We have oil" in done.stdout
    assert "Asked her twice" in done.stdout
    assert "\x1b" not in done.stdout
    assert "No decision" in run("log", "search", "nowhere").stdout
    assert "No words" in refused(2, "log", "search", "—")


def test_hits_come_as_json() -> None:
    (hit,) = json_of("log", "search", "lamps", "4", "--json", "--limit", "3")
    assert (hit["correction"], hit["status"], hit["current"]) == ("4 lamps", "fix", True)
    assert run("log", "search", "x", "--limit", "0").returncode == 2


def test_an_export_goes_to_a_folder_or_a_file(folder: Path) -> None:
    done = run("log", "export", "--to", "out")
    assert done.stdout.splitlines() == ["out/events.jsonl", "out/log.db", "out/metadata.yaml"]
    assert run("log", "verify", "--log", "out/log.db").returncode == 0
    assert run("log", "export", "--to", "all.jsonl").returncode == 0
    printed = run("log", "export").stdout
    assert (folder / "all.jsonl").read_text(encoding="utf-8") == printed
    assert json.loads(printed.splitlines()[-1])["events"] == 4


def test_an_export_that_cannot_be_written_says_so(folder: Path) -> None:
    (folder / "taken").write_text("a file")
    for target in ("taken", "taken/deeper", "nowhere/all.jsonl"):
        assert "could not be written" in refused(3, "log", "export", "--to", target)
    assert (folder / "taken").read_text() == "a file"
