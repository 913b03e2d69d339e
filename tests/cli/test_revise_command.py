"""A new draft at the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from children import child, json_of, run

FIRST = """Lighthouse to stay lit

“We have oil for every night,” keeper Alma Reyes said on Monday. She has tended 3 lamps.

The ferry brings 40 guests a week. The old pier was sold for 2 million crowns in the spring.
"""
SECOND = FIRST.replace("3 lamps", "4 lamps").replace(
    " The old pier was sold for 2 million crowns in the spring.", " A 5th inn opened."
)


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REDPENCIL_DATA", str(tmp_path / "data"))
    Path("draft.md").write_text(FIRST, encoding="utf-8")
    Path("draft-2.md").write_text(SECOND, encoding="utf-8")
    for claim in json_of("claims", "draft.md", "--json")["claims"]:
        assert run("decide", "draft.md", claim["id"], "ok").returncode == 0
    name: str = json_of("log", "list", "--json")[0]["id"]
    return name


def test_the_account_of_a_draft_is_told_with_what_changed(article: str) -> None:
    done = run("revise", "draft.md", "draft-2.md")
    assert done.returncode == 0, done.stderr
    first, counts, *_ = done.stdout.splitlines()
    assert first == f"Lighthouse to stay lit: draft 2 of {article}"
    assert counts == "2 carried, none moved, 1 stale, 1 gone, none new"
    assert "She has tended [-3-] {+4+} lamps." in done.stdout
    assert "2 million crowns" in done.stdout.partition("Gone.")[2]
    assert "oil for every night" not in done.stdout
    assert run("log", "verify").returncode == 0


def test_every_claim_is_listed_where_that_is_asked_for(article: str) -> None:
    done = run("revise", article, "draft-2.md", "--all")
    assert "oil for every night" in done.stdout.partition("Carried.")[2]


def test_the_account_as_json_has_both_sides_of_every_claim(article: str) -> None:
    shape = json_of("revise", article, "draft-2.md", "--json")
    assert shape["article"]["revision"] == 2
    assert shape["counts"] == {"carried": 2, "moved": 0, "stale": 1, "gone": 1, "new": 0}
    by_fate = {claim["fate"]: claim for claim in shape["claims"]}
    stale = by_fate["stale"]
    assert (stale["old"]["text"], stale["new"]["text"]) == ("3 lamps", "4 lamps")
    assert ["replace", "3", "4"] in stale["diff"]
    assert (stale["cause"], stale["check"]["status"]) == ("words", "ok")
    assert (by_fate["gone"]["new"], by_fate["carried"]["cause"]) == (None, None)


def test_a_file_that_changed_under_its_name_is_laid_on_its_own_article(article: str) -> None:
    Path("draft.md").write_text(SECOND, encoding="utf-8")
    done = run("revise", "draft.md", "draft.md")
    assert done.returncode == 0, done.stderr
    assert f"draft 2 of {article}" in done.stdout


def test_checking_a_later_draft_says_so_and_names_the_command(article: str) -> None:
    done = run("check", "draft-2.md", "--json")
    (remark,) = done.stderr.splitlines()
    assert f"redpencil revise {article} draft-2.md" in remark
    assert "4 checks" in remark
    assert json.loads(done.stdout)["earlier_draft"]["article"] == article
    assert run("revise", article, "draft-2.md").returncode == 0
    assert run("check", "draft-2.md").stderr == ""


def test_the_very_same_words_are_refused(article: str) -> None:
    done = run("revise", article, "draft.md")
    assert done.returncode == 2
    assert "very words" in done.stderr
    assert run("revise", article, "lost.md").returncode == 3
    assert run("revise", "a0000", "draft.md").returncode == 2


def test_the_next_draft_comes_from_standard_input(article: str) -> None:
    done = child("revise", article, "-", stdin=SECOND)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[1] == "2 carried, none moved, 1 stale, 1 gone, none new"
