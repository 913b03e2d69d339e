"""What a person amended in the window counts at the command line, too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from redpencil import settings
from redpencil.__main__ import main
from redpencil.claims.amending import bare_claim
from redpencil.desk import Desk
from redpencil.model import Claim

TEXT = "The keeper has tended 3 lamps. “We have oil,” she said. The pier is old.\n"


@pytest.fixture
def amended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Claim:
    """A draft with a statement marked, a quantity put away and a speaker named; the statement."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REDPENCIL_DATA", str(tmp_path / "data"))
    Path("draft.md").write_text(TEXT, encoding="utf-8")
    assert main(["report", "draft.md", "--to", "first.json"]) == 0
    desk = Desk(tmp_path / "data" / "library.db", tmp_path / "data" / "log.db", settings.load())
    article = desk.article_named("draft.md")
    document = article.document
    start = document.text.index("The pier")
    made = bare_claim(document, "statement", start, start + len("The pier is old"))
    desk.amend(article.id, made, "marked", {})
    found = [claim for batch in desk.claims(article) for claim in batch.claims]
    lamps = next(claim for claim in found if claim.kind == "quantity")
    said = next(claim for claim in found if claim.kind == "quotation")
    desk.amend(article.id, lamps, "dismissed", {"scope": "once"})
    named = {"speaker": {"text": "she", "start": 56, "end": 59}, "resolved": "Alma Reyes"}
    desk.amend(article.id, said, "reading", named)
    desk.close()
    return made


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    capsys.readouterr()
    assert main([*words]) == 0
    return json.loads(capsys.readouterr().out)


def test_check_finds_the_claims_as_they_were_amended(
    amended: Claim, capsys: pytest.CaptureFixture[str]
) -> None:
    claims = printed(capsys, "check", "draft.md", "--json")["claims"]
    assert [each["kind"] for each in claims] == ["quotation", "statement"]
    assert claims[1]["id"] == amended.id
    assert claims[0]["reading"]["speaker"]["resolved"] == "Alma Reyes"


def test_a_claim_marked_by_hand_is_decided_on(
    amended: Claim, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["decide", "draft.md", amended.id, "ok", "--note", "Built in 1880."]) == 0
    assert f"{amended.id}  The pier is old" in capsys.readouterr().out
    claims = printed(capsys, "check", "draft.md", "--json")["claims"]
    assert claims[1]["check"]["status"] == "ok"


def test_a_claim_that_was_put_away_is_not(
    amended: Claim, capsys: pytest.CaptureFixture[str]
) -> None:
    found = printed(capsys, "claims", "draft.md", "--json")["claims"]
    lamps = next(one["id"] for one in found if one["kind"] == "quantity")
    assert main(["decide", "draft.md", lamps, "ok"]) == 2
    assert lamps in capsys.readouterr().err
