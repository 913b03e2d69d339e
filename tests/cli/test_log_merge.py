"""Two desks' logs merged at the command line: taken over, disputed, told, undone, refused."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from redpencil.__main__ import main

Said = pytest.CaptureFixture[str]


@pytest.fixture
def claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said) -> list[str]:
    """The ids of the two figures of an article on which Ann and Bo decided, each in a log."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REDPENCIL_DATA", str(tmp_path / "data"))
    Path("draft.md").write_text("The keeper has tended 3 lamps on 12 islands.\n", encoding="utf-8")
    assert main(["claims", "draft.md", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["claims"]
    lamps, islands = (one["id"] for one in found if one["kind"] == "quantity")
    reads_as("Bo")
    at_bos = ["--log", "bo.db"]
    note = ["--note", "The log book has four."]
    assert main([*at_bos, "decide", "draft.md", lamps, "fix", *note]) == 0
    assert main([*at_bos, "decide", "draft.md", islands, "ok"]) == 0
    Path("more.md").write_text("# Harbour notes\n\nThere are 9 boats.\n", encoding="utf-8")
    assert main([*at_bos, "check", "more.md"]) == 0
    reads_as("Ann")
    assert main(["decide", "draft.md", lamps, "ok"]) == 0
    capsys.readouterr()
    return [lamps, islands]


def reads_as(checker: str) -> None:
    folder = Path("data")
    folder.mkdir(exist_ok=True)
    (folder / "settings.json").write_text(json.dumps({"checker": checker}), encoding="utf-8")


def test_a_merge_tells_what_was_taken_over_what_is_disputed_and_what_is_elsewhere(
    claims: list[str], capsys: Said
) -> None:
    assert main(["log", "merge", "bo.db"]) == 0
    said = capsys.readouterr().out
    assert "1 taken over, 1 disputed" in said
    assert f"Bo disputes {claims[0]}  3 lamps: OK by Ann here, Fix there" in said
    assert "In that log alone: Harbour notes." in said
    assert main(["log", "verify"]) == 0
    assert main(["log", "show", "draft.md"]) == 0
    assert "merged" in capsys.readouterr().out
    assert main(["log", "merge", "bo.db"]) == 0
    assert "nothing was recorded" in capsys.readouterr().out
    assert main(["report", "draft.md", "--to", "report.html", "report.json"]) == 0
    report = json.loads(Path("report.json").read_text(encoding="utf-8"))
    assert {one["id"]: one["status"] for one in report["claims"] if one["id"] in claims} == {
        claims[0]: "ok",
        claims[1]: "ok",
    }
    assert "The log book has four." in Path("report.html").read_text(encoding="utf-8")
    assert main(["undo", "draft.md"]) == 0
    capsys.readouterr()
    assert main(["log", "merge", "bo.db", "draft.md"]) == 0
    assert "1 taken over, 1 disputed" in capsys.readouterr().out


def test_a_merge_comes_as_json(claims: list[str], capsys: Said) -> None:
    assert main(["log", "merge", "bo.db", "--json"]) == 0
    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert told["imported"] == told["events"] == 4
    (article,) = told["articles"]
    assert (article["adopted"], article["disputed"]) == ([claims[1]], [claims[0]])
    assert (article["confirmed"], article["amended"], article["left"]) == ([], [], [])
    assert article["event"] == 3
    assert told["elsewhere"] == ["Harbour notes"]
    assert main(["--log", "bo.db", "log", "verify", "--expect", told["last_hash"]]) == 0


@pytest.mark.usefixtures("claims")
def test_a_log_that_cannot_be_merged_is_refused_in_one_sentence(capsys: Said) -> None:
    with closing(sqlite3.connect("bo.db")) as connection:
        connection.execute("DROP TRIGGER events_are_never_changed")
        connection.execute("UPDATE events SET who = 'Eve' WHERE seq = 2")
        connection.commit()
    assert main(["log", "merge", "bo.db"]) == 4
    assert "event 2 was changed after it was recorded" in capsys.readouterr().err
    assert main(["log", "merge", "nowhere.db"]) == 4
    assert "nowhere.db" in capsys.readouterr().err
    assert main(["log", "merge", "draft.md"]) == 4
    assert "no check log" in capsys.readouterr().err
    assert main(["log", "merge", "data/log.db"]) == 2
    assert "this log itself" in capsys.readouterr().err


def test_an_article_there_that_reads_like_another_draft_is_told_with_the_way_to_bring_it_in(
    claims: list[str], capsys: Said
) -> None:
    text = "The keeper has tended 3 lamps on 12 islands since he came over from the mainland.\n"
    Path("long.md").write_text(text, encoding="utf-8")
    Path("longer.md").write_text(text + "\nHe has 2 dogs.\n", encoding="utf-8")
    for log, name in (("data/log.db", "long.md"), ("bo.db", "longer.md")):
        assert main(["claims", name, "--json"]) == 0
        claim = json.loads(capsys.readouterr().out)["claims"][0]["id"]
        assert main(["--log", log, "decide", name, claim, "ok"]) == 0
        capsys.readouterr()
    capsys.readouterr()
    assert main(["log", "merge", "bo.db", "--json"]) == 0
    (draft,) = json.loads(capsys.readouterr().out)["drafts"]
    assert main(["log", "merge", "bo.db"]) == 0
    said = capsys.readouterr().out
    assert "reads like another draft of" in said
    assert draft["article"] in said
    assert "In that log alone: Harbour notes." in said
    assert main(["revise", draft["article"], "longer.md"]) == 0
    capsys.readouterr()
    assert main(["log", "merge", "bo.db"]) == 0
    assert "another draft" not in capsys.readouterr().out
