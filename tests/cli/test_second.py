"""A second reader at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from redpencil.__main__ import main


@pytest.fixture
def claim(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REDPENCIL_DATA", str(tmp_path / "data"))
    Path("draft.md").write_text("The keeper has tended 3 lamps.\n", encoding="utf-8")
    reads_as("Ann")
    assert main(["claims", "draft.md", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["claims"]
    name: str = next(one["id"] for one in found if one["kind"] == "quantity")
    return name


def reads_as(checker: str) -> None:
    folder = Path("data")
    folder.mkdir(exist_ok=True)
    (folder / "settings.json").write_text(json.dumps({"checker": checker}), encoding="utf-8")


def test_a_second_reading_is_told_with_the_check(
    claim: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["decide", "draft.md", claim, "ok"]) == 0
    assert main(["second", "draft.md", claim, "confirm"]) == 2
    assert "another person’s" in capsys.readouterr().err
    reads_as("Bo")
    words = ["second", "draft.md", claim, "dispute", "--status", "fix", "--note", "Four."]
    assert main(words) == 0
    assert "Disputed by Bo, Fix  Four." in capsys.readouterr().out
    assert main(["undo", "draft.md"]) == 0
    assert "Disputed" not in capsys.readouterr().out


def test_a_second_reading_of_nothing_is_refused(
    claim: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["second", "draft.md", claim, "confirm"]) == 2
    assert "Nobody has decided" in capsys.readouterr().err
    assert main(["second", "draft.md", claim, "applaud"]) == 2
    assert "confirm or dispute" in capsys.readouterr().err
