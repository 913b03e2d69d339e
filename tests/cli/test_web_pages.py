"""Addresses on the command line: fetched when named, said before, kept, and refused offline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from children import json_of, refused, run
from web_server import serving

from redpencil import settings
from redpencil.settings import Settings
from redpencil.web import snapshots

ARTICLE = "Pier\n\nRepairs cost 1.2 million crowns, the council said on Tuesday.\n"


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REDPENCIL_DATA", str(tmp_path / "data"))
    settings.save(Settings(private_addresses=True, fetch_seconds=5))
    with serving() as server:
        yield f"http://127.0.0.1:{server.server_address[1]}"


def test_a_page_becomes_a_source_with_its_address_and_a_snapshot(base: str) -> None:
    Path("pier.txt").write_text(ARTICLE)
    run("sources", "add", f"{base}/moved", f"{base}/numbers")
    page, numbers = sorted(json_of("sources", "list", "--json"), key=lambda s: s["kind"])[::-1]
    assert page["origin"] == f"{base}/page?from=moved"
    assert (page["kind"], page["title"]) == ("web page", "Pier reopens")
    assert numbers["kind"] == "data"
    (kept,) = snapshots.find(settings.snapshot_folder(), page["sha256"])
    assert snapshots.read(kept)[-1].address == page["origin"]
    found = json_of("check", "pier.txt", "--json")["claims"]
    assert any(f["finding"] == "equal" for claim in found for f in claim["findings"])


def test_an_article_is_fetched_once_and_then_known_by_its_address(base: str) -> None:
    first = json_of("check", f"{base}/page", "--json")["article"]
    again = json_of("check", f"{base}/page", "--json", "--offline")["article"]
    assert again["id"] == first["id"]
    assert any(entry["id"] == first["id"] for entry in json_of("log", "list", "--json"))
    assert "No article was read from" in refused(2, "report", f"{base}/other", "--to", "r.html")


def test_offline_makes_it_impossible_by_option_and_by_setting(base: str) -> None:
    for words in (("check",), ("sources", "add")):
        assert "the network is switched off" in refused(3, *words, f"{base}/page", "--offline")
    settings.save(Settings(private_addresses=True, offline=True))
    assert "the network is switched off" in refused(3, "check", f"{base}/page")
    assert not settings.snapshot_folder().exists()


def test_a_private_address_needs_the_setting(base: str) -> None:
    settings.save(Settings())
    done = run("check", f"{base}/page")
    assert done.returncode == 3
    assert "is this machine" in done.stderr.splitlines()[-1]


def test_what_is_sent_is_said_first(base: str) -> None:
    done = run("sources", "add", f"{base}/page")
    assert f"Asking for {base}/page; its machine is told only that Redpencil/" in done.stderr


@pytest.mark.parametrize("path", ["wrong-charset", "old-charset"])
def test_a_page_in_another_encoding_than_it_says_is_read(base: str, path: str) -> None:
    article = json_of("check", f"{base}/{path}", "--json")
    words = " ".join(claim["text"] for claim in article["claims"])
    assert "1.2 million" in words
    assert "�" not in words


def test_a_source_that_cannot_be_fetched_stops_nothing(base: str) -> None:
    Path("pier.txt").write_text(ARTICLE)
    done = run("sources", "add", f"{base}/short", "pier.txt")
    assert done.returncode == 3
    assert "did not come whole" in done.stderr
    assert [s["title"] for s in json_of("sources", "list", "--json")] == ["Pier"]


def test_an_article_from_the_web_takes_a_draft_that_is_fetched_when_named(base: str) -> None:
    name = json_of("check", f"{base}/page", "--json")["article"]["id"]
    done = run("revise", f"{base}/page", f"{base}/page")
    assert (done.returncode, "machine is told only" in done.stderr) == (2, True)
    assert "very words" in done.stderr
    Path("pier.txt").write_text(ARTICLE)
    shape = json_of("revise", f"{base}/page", "pier.txt", "--json")
    assert (shape["article"]["id"], shape["article"]["revision"]) == (name, 2)
    shape = json_of("revise", name, f"{base}/page", "--json")
    assert (shape["article"]["id"], shape["article"]["revision"]) == (name, 3)
    assert "switched off" in refused(3, "revise", name, f"{base}/page", "--offline")
