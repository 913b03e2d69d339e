"""Files of many kinds on the command line: tracked changes, archives, rows of JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from archives import archive, docx, p, r
from children import json_of, run

CHANGED = docx(
    p(
        r("He took ")
        + '<w:del w:id="1" w:author="Ben"><w:r><w:delText>12 </w:delText></w:r></w:del>'
        + f'<w:ins w:id="2" w:author="Ben">{r("14 ")}</w:ins>'
        + r("boats out.")
    )
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "draft.docx").write_bytes(CHANGED)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_tracked_changes_are_read_as_accepted_unless_they_are_to_stand() -> None:
    for verb in (["claims"], ["check"]):
        assert "12" not in run(*verb, "draft.docx").stdout
        assert "12" in run(*verb, "draft.docx", "--changes", "standing").stdout


def test_a_source_is_read_anew_with_its_changes_standing() -> None:
    assert run("sources", "add", "draft.docx").stdout.startswith("added")
    assert run("sources", "add", "draft.docx").stdout.startswith("known")
    named = ("sources", "add", "draft.docx", "--changes", "standing")
    assert run(*named).stdout.startswith("replaced")
    (source,) = json_of("sources", "list", "--json")
    assert "12 14 boats" in run("sources", "show", source["id"]).stdout


def test_every_document_of_an_archive_becomes_a_source(folder: Path) -> None:
    parts = {
        "a/draft.docx": CHANGED,
        "talk.txt": "REYES: I tended 3 lamps.",
        "x.png": b"\x89PNG\r\n",
    }
    (folder / "all.zip").write_bytes(archive(parts))
    done = run("sources", "add", "all.zip")
    assert done.returncode == 3, "one of them could not be read"
    assert "x.png" in done.stderr
    origins = [source["origin"] for source in json_of("sources", "list", "--json")]
    assert origins == [str(folder / "all.zip/a/draft.docx"), str(folder / "all.zip/talk.txt")]
    assert run("sources", "add", "all.zip").stdout.count("known") == 2


def test_rows_of_json_are_added_by_the_name_of_their_file(folder: Path) -> None:
    row = {"id": "one", "title": "Lamps", "text": "3 lamps were lit.", "kind": "report"}
    (folder / "all.jsonl").write_text(json.dumps(row), encoding="utf-8")
    assert run("sources", "add", "all.jsonl").returncode == 0
    (source,) = json_of("sources", "list", "--json")
    assert (source["id"], source["title"], source["kind"]) == ("one", "Lamps", "report")
    assert run("sources", "add", "all.jsonl").stdout.startswith("known")
