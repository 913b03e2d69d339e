"""``redpencil log replay``: a table that was changed is found by verify and mended by replay."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from redpencil.__main__ import main


def test_a_table_that_was_changed_is_found_and_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REDPENCIL_DATA", str(tmp_path / "data"))
    Path("draft.md").write_text("The keeper has tended 3 lamps.\n", encoding="utf-8")
    assert main(["check", "draft.md"]) == 0
    capsys.readouterr()
    assert main(["log", "replay"]) == 0
    assert "1 event replayed; every table says what they say." in capsys.readouterr().out
    with closing(sqlite3.connect("data/log.db")) as connection:
        connection.execute("UPDATE articles SET title = 'Another'")
        connection.commit()
    assert main(["log", "verify"]) == 4
    assert "`redpencil log replay` makes it anew" in capsys.readouterr().err
    assert main(["log", "replay"]) == 0
    assert "made anew, for they differed: “articles”" in capsys.readouterr().out
    assert main(["log", "verify"]) == 0
