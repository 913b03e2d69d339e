"""A source file that has other words now: checks that rest on it become stale, and it is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from redpencil.__main__ import main

Said = pytest.CaptureFixture[str]
FIT = "The office has 15 ferries, and {} of them are fit.\n\nNobody counted the boats.\n"


@pytest.fixture
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> list[str]:
    """Two figures that are OK by one file, each by another passage of it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REDPENCIL_DATA", str(tmp_path / "data"))
    Path("draft.md").write_text("Of the ferries 12 are fit, said 3 keepers.\n", encoding="utf-8")
    Path("book.md").write_text(FIT.format(12), encoding="utf-8")
    assert main(["sources", "add", "book.md"]) == 0
    (source,) = listed(capsys)
    assert main(["claims", "draft.md", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["claims"]
    names = [one["id"] for one in found if one["kind"] == "quantity"][:2]
    for name, passage in zip(names, ("12 of them are fit", "Nobody counted"), strict=True):
        words = ["--source", source["id"], "--locator", "¶ 1", "--passage", passage]
        assert main(["decide", "draft.md", name, "ok", *words]) == 0
    capsys.readouterr()
    return names


def listed(capsys: Said) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(["sources", "list", "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return found


def test_a_file_added_again_with_other_words_makes_the_checks_on_them_stale(
    claims: list[str], capsys: Said
) -> None:
    (before,) = listed(capsys)
    Path("book.md").write_text(FIT.format(13), encoding="utf-8")
    assert main(["sources", "add", "book.md"]) == 0
    said = capsys.readouterr().out
    assert "replaced" in said
    assert f"Stale: {claims[0]}" in said
    assert claims[1] not in said
    (after,) = listed(capsys)
    assert after["id"] == before["id"]
    assert after["sha256"] != before["sha256"]
    assert main(["log", "show", "draft.md"]) == 0
    assert "source changed" in capsys.readouterr().out
    assert main(["undo", "draft.md"]) == 0
    assert f"OK: {claims[0]}" in capsys.readouterr().out


@pytest.mark.usefixtures("claims")
def test_the_words_of_before_in_another_file_are_a_source_of_their_own(capsys: Said) -> None:
    Path("book.md").write_text(FIT.format(13), encoding="utf-8")
    assert main(["sources", "add", "book.md"]) == 0
    Path("kept.md").write_text(FIT.format(12), encoding="utf-8")
    assert main(["sources", "add", "kept.md"]) == 0
    assert {Path(one["origin"]).name for one in listed(capsys)} == {"book.md", "kept.md"}
    assert main(["sources", "add", "book.md", "kept.md"]) == 0
    assert capsys.readouterr().out.count("known") == 2
