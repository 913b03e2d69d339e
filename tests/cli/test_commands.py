"""The command line as a person and a pipeline use it, most of it as a real child process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from redpencil.__main__ import main

ARTICLE = """Lighthouse to stay lit

“We have oil for every night,” keeper Alma Reyes said on Monday. She has tended 3 lamps.
"""
TALK = "Talk with the keeper\n\nREYES: We have oil for every night. I have tended 3 lamps.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "talk.txt").write_text(TALK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*words: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "redpencil", *words],
        input=stdin, capture_output=True, text=True, encoding="utf-8", env=environment, check=False,
    )  # fmt: skip


def check_json() -> dict[str, Any]:
    done = run("check", "article.txt", "--sources", "notes", "--json")
    assert done.returncode == 0, done.stderr
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.mark.usefixtures("folder")
def test_check_prints_the_promised_json() -> None:
    result = check_json()
    assert set(result) >= {"article", "claims", "counts"}
    assert set(result["article"]) >= {"id", "title", "sha256"}
    quotation = next(c for c in result["claims"] if c["kind"] == "quotation")
    assert set(quotation) >= {"id", "kind", "start", "end", "text", "reading", "status", "findings"}
    assert quotation["reading"]["speaker"]["text"].endswith("Alma Reyes")
    assert quotation["status"] == "unchecked"
    assert quotation["findings"][0]["finding"] == "exact"
    assert set(quotation["findings"][0]) >= {"finding", "source", "locator", "passage", "why"}


def test_check_writes_the_reports_it_is_asked_for(folder: Path) -> None:
    done = run("check", "article.txt", "--sources", "notes", "--report", "a.html", "a.json")
    assert done.returncode == 0, done.stderr
    assert "Lighthouse to stay lit" in (folder / "a.html").read_text(encoding="utf-8")
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["claims"]
    assert "Exact" in done.stdout


def test_reports_may_be_asked_for_one_by_one(folder: Path) -> None:
    assert run("check", "article.txt", "--report", "a.html", "--report", "b.json").returncode == 0
    assert (folder / "a.html").exists()
    assert (folder / "b.json").exists()


def test_a_finding_named_with_fail_on_gives_status_one(folder: Path) -> None:
    assert run("check", "article.txt", "--fail-on", "not_found").returncode == 1
    assert run("check", "article.txt", "--fail-on", "differs").returncode == 0
    assert folder.exists()


def test_an_unreadable_source_gives_status_three_and_the_others_are_used(folder: Path) -> None:
    (folder / "notes" / "empty.txt").write_bytes(b"")
    done = run("check", "article.txt", "--sources", "notes", "gone.txt", "--json")
    assert done.returncode == 3
    assert "is empty" in done.stderr
    assert "gone.txt" in done.stderr
    assert len(done.stderr.splitlines()) == 2
    claims = json.loads(done.stdout)["claims"]
    assert claims[0]["findings"][0]["finding"] == "exact"


@pytest.mark.usefixtures("folder")
def test_a_missing_article_is_one_sentence_and_status_three() -> None:
    done = run("check", "nowhere.txt")
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.startswith("redpencil: nowhere.txt is not there")
    assert "Traceback" not in done.stderr


@pytest.mark.usefixtures("folder")
def test_debug_shows_the_traceback() -> None:
    assert "Traceback" in run("check", "nowhere.txt", "--debug").stderr


@pytest.mark.usefixtures("folder")
def test_a_wrong_ending_is_told_before_the_work() -> None:
    done = run("check", "article.txt", "--report", "report.exe")
    assert done.returncode == 2
    assert ".html" in done.stderr


def test_a_log_that_is_no_database_gives_status_four(folder: Path) -> None:
    (folder / "broken.db").write_bytes(b"this is no database at all, " * 200)
    for option in ("--log", "--library"):
        done = run("check", "article.txt", option, "broken.db")
        assert done.returncode == 4, option
        assert "damaged" in done.stderr
        assert option in done.stderr


@pytest.mark.usefixtures("folder")
def test_claims_go_through_a_batch_row_by_row() -> None:
    rows = [
        json.dumps({"id": "a", "text": "He paid $12.50 for it, “a bargain,” Ann Lee said."}),
        "not json",
        json.dumps({"id": "c"}),
        json.dumps({"id": "d", "text": ""}),
    ]
    done = run("claims", "--jsonl", stdin="\n".join(rows) + "\n")
    assert done.returncode == 0, done.stderr
    a, b, c, d = (json.loads(line) for line in done.stdout.splitlines())
    (quantity,) = (q for q in a["quantities"] if q["kind"] == "money")
    assert (quantity["value"], quantity["unit"]) == (12.5, "dollar")
    assert a["quotes"][0]["speaker"]["text"] == "Ann Lee"
    assert "error" in b
    assert c["id"] == "c"
    assert "error" in c
    assert d == {"id": "d", "quotes": [], "quantities": []}


@pytest.mark.usefixtures("folder")
def test_dates_of_a_batch_are_counted_from_the_day_of_the_row_or_the_option() -> None:
    rows = [
        {"id": "a", "text": "She left on Tuesday.", "date": "2024-05-15"},
        {"id": "b", "text": "She left on Tuesday."},
    ]
    done = run("claims", "--jsonl", "--date", "2024-06-12", stdin="\n".join(map(json.dumps, rows)))
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [a["quantities"][0]["iso"][0] for a in answers] == ["2024-05-14", "2024-06-11"]
    assert run("claims", "article.txt", "--date", "soon").returncode == 2


@pytest.mark.usefixtures("folder")
def test_claims_of_a_file_are_listed_for_people_and_as_json() -> None:
    assert "oil for every night" in run("claims", "article.txt").stdout
    shape = json.loads(run("claims", "article.txt", "--json").stdout)
    assert {c["kind"] for c in shape["claims"]} == {"quotation", "quantity"}


@pytest.mark.usefixtures("folder")
def test_claims_read_standard_input_too() -> None:
    assert "oil" in run("claims", "-", stdin=ARTICLE).stdout


SAID_AND_NOT = """Lighthouse to stay lit

“We have oil,” keeper Alma Reyes said. “It will do,” she said.

The “Long Night” festival was the first since 1987.

“We have no oil,” said Dan Orr.
"""


def test_claims_come_with_what_was_taken_for_none() -> None:
    shape = json.loads(run("claims", "-", "--json", stdin=SAID_AND_NOT).stdout)
    assert [(a["text"], a["reason"]) for a in shape["asides"]] == [
        ("“Long Night”", "title-of-work"),
        ("first", "rank"),
        ("1987", "year"),
    ]
    assert set(shape["asides"][0]) == {
        "id", "kind", "start", "end", "text", "reason", "locator", "reading",
    }  # fmt: skip
    said = next(c["reading"] for c in shape["claims"] if c["reading"]["speaker"]["text"] == "she")
    speaker = said["speaker"]
    assert (speaker["resolved"], speaker["rule"]) == ("Alma Reyes", "only-woman-named")
    assert [SAID_AND_NOT[a:b] for a, b in speaker["chain"]] == ["Alma Reyes"]


@pytest.mark.usefixtures("folder")
def test_a_report_names_what_was_taken_for_no_claim() -> None:
    Path("article.txt").write_text(SAID_AND_NOT, encoding="utf-8")
    shape = json.loads(run("check", "article.txt", "--json").stdout)
    assert [a["reason"] for a in shape["asides"]] == ["title-of-work", "rank", "year"]


def test_quotations_are_listed_under_those_who_said_them() -> None:
    told = run("claims", "-", "--by-speaker", stdin=SAID_AND_NOT).stdout.splitlines()
    assert [line for line in told[1:] if line and not line.startswith(" ")] == [
        "Alma Reyes (2 direct · keeper Alma Reyes)",
        "Dan Orr (1 direct)",
    ]
    shape = json.loads(run("claims", "-", "--by-speaker", "--json", stdin=SAID_AND_NOT).stdout)
    assert [(v["name"], v["kinds"], len(v["claims"])) for v in shape["speakers"]] == [
        ("Alma Reyes", {"direct": 2}, 2),
        ("Dan Orr", {"direct": 1}, 1),
    ]


@pytest.mark.usefixtures("folder")
def test_sources_are_added_listed_shown_searched_and_removed() -> None:
    assert run("sources", "add", "notes").stdout.startswith("added")
    assert run("sources", "add", "notes").stdout.startswith("known")
    (source,) = json.loads(run("sources", "list", "--json").stdout)
    assert "REYES" in run("sources", "show", source["id"]).stdout
    assert "\n    We have oil" in run("sources", "search", "oil", "night").stdout
    (hit, *_) = json.loads(run("sources", "search", "oil", "night", "--json").stdout)
    assert hit["source"] == source["id"]
    assert run("sources", "remove", source["id"]).returncode == 0
    assert "empty" in run("sources", "list").stdout
    assert run("sources", "show", source["id"]).returncode == 3


def test_rows_of_sources_are_added_and_searched_as_a_batch(folder: Path) -> None:
    rows = [
        {"id": "x", "title": "Tides", "text": "The spring tide rose by two metres."},
        {"id": "y", "title": "Talk", "kind": "transcript",
         "turns": [{"speaker": "ORR", "text": "Nobody saw the tide."}]},
    ]  # fmt: skip
    lines = "\n".join(json.dumps(row) for row in rows)
    (folder / "rows.jsonl").write_text(lines, encoding="utf-8")
    assert run("sources", "add", "--jsonl", "rows.jsonl").stdout == "2 added\n"
    assert run("sources", "add", "--jsonl", "rows.jsonl").stdout == "2 known\n"
    ask = json.dumps({"id": 1, "query": "spring tide", "context": "Tides"})
    done = run("sources", "search", "--jsonl", "-", "--limit", "5", stdin=ask + "\n")
    answer = json.loads(done.stdout)
    assert answer["id"] == 1
    assert answer["hits"][0]["source"] == "x"
    assert set(answer["hits"][0]) >= {"source", "title", "locator", "start", "end", "text", "score"}


def test_quantities_are_compared_as_a_batch(folder: Path) -> None:
    row = {"id": 7, "claim": "The clinic has 46 beds.", "evidence": "The clinic has 46 beds now."}
    (folder / "pairs.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    answer = json.loads(run("compare", "quantities", "--jsonl", "pairs.jsonl").stdout)
    assert answer["id"] == 7
    assert answer["finding"] == "equal"
    assert answer["claim_quantity"]["value"] == 46
    assert answer["why"]


@pytest.mark.usefixtures("folder")
def test_quotations_are_compared_with_the_library_as_a_batch() -> None:
    run("sources", "add", "notes")
    row = json.dumps({"id": "q", "quote": "We have oil for every night", "speaker": "Alma Reyes"})
    answer = json.loads(run("compare", "quotations", "--jsonl", "-", stdin=row).stdout)
    assert answer["finding"] == "exact"
    assert answer["speaker"] == "REYES"
    assert answer["diff"]


@pytest.mark.usefixtures("folder")
def test_a_decision_is_recorded_shown_taken_back_and_proved() -> None:
    result = check_json()
    article, claim = result["article"]["id"], result["claims"][0]["id"]
    done = run("decide", article, claim, "source-needed", "--note", "ask the keeper")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Source needed (no locator)")
    assert "decided" in run("log", "show", article).stdout
    report = run("report", "article.txt", "--to", "r.json")
    assert report.returncode == 0, report.stderr
    items = json.loads(Path("r.json").read_text(encoding="utf-8"))["claims"]
    assert items[0]["status"] == "source_needed"
    assert items[0]["check"]["note"] == "ask the keeper"
    assert "\nUnchecked: " in run("undo", article).stdout
    assert run("undo", article).returncode == 2
    closing = json.loads(run("log", "export").stdout.splitlines()[-1])
    assert run("log", "verify", "--expect", closing["last_hash"]).returncode == 0
    assert run("log", "verify", "--expect", "1" * 64).returncode == 4
    assert article in run("log", "list").stdout


@pytest.mark.usefixtures("folder")
def test_a_status_that_is_none_is_refused_with_those_there_are() -> None:
    done = run("decide", "article.txt", "q1", "fine")
    assert done.returncode == 2
    assert "source_needed" in done.stderr


@pytest.mark.usefixtures("folder")
def test_stale_cannot_be_set_by_a_person() -> None:
    assert run("decide", "article.txt", "q1", "stale").returncode == 2


@pytest.mark.usefixtures("folder")
def test_the_doctor_says_how_things_stand() -> None:
    check_json()
    done = run("doctor")
    assert done.returncode == 0
    assert "SQLite" in done.stdout
    assert "whole, 1 events" in done.stdout or "whole" in done.stdout


def test_escape_sequences_of_a_document_are_not_obeyed_by_the_terminal(folder: Path) -> None:
    (folder / "evil.txt").write_text("“Hello \x1b[31m there,” Ann Lee said.", encoding="utf-8")
    assert "\x1b" not in run("claims", "evil.txt").stdout


def test_every_command_has_help_and_the_program_a_version(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for words in (["--version"], ["check", "--help"], ["sources", "add", "--help"]):
        with pytest.raises(SystemExit) as ended:
            main(words)
        assert ended.value.code == 0
    assert "Example: redpencil check" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_the_stores_are_named_before_the_command_or_after_it() -> None:
    assert main(["--log", "one.db", "log", "list"]) == 0
    assert main(["log", "list", "--log", "two.db"]) == 0
    assert {path.name for path in Path().glob("*.db")} == {"one.db", "two.db"}


def test_no_file_named_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims"]) == 2
    assert capsys.readouterr().err.startswith("redpencil: No file was named")
