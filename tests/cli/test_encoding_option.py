"""``--encoding``: a person who knows better than the detection has the last word."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from children import json_of, refused, run

# In Latin-2 these bytes spell the name; read as Windows-1252 they spell it wrong.
WORDS = '"Přišli včas," řekl Šimon Říha. Bylo jich 14.'


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "latin2.txt").write_text(f"Přišli včas\n\n{WORDS}", encoding="iso-8859-2")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_an_article_is_read_in_the_encoding_that_was_named() -> None:
    for verb in (["claims"], ["check"]):
        assert "Přišli" not in run(*verb, "latin2.txt").stdout
        assert "Přišli" in run(*verb, "latin2.txt", "--encoding", "iso-8859-2").stdout


def test_the_json_tells_encoding_language_and_what_was_noticed() -> None:
    for _ in range(2):  # the second time out of the log
        guessed = json_of("check", "latin2.txt", "--json")["article"]
        assert guessed["encoding"] != "utf-8"
        (remark,) = guessed["remarks"]
        assert guessed["encoding"] in remark
        assert len(guessed["language"]) == 2
    named = json_of("check", "latin2.txt", "--encoding", "iso-8859-2", "--json")["article"]
    assert codecs.lookup(named["encoding"]).name == "iso8859-2"
    assert named["remarks"] == []


def test_a_source_read_wrongly_is_replaced_when_its_encoding_is_named() -> None:
    assert run("sources", "add", "latin2.txt").stdout.startswith("added")
    (wrong,) = json_of("sources", "list", "--json")
    named = ("sources", "add", "latin2.txt", "--encoding", "latin2")
    assert run(*named).stdout.startswith("replaced")
    (right,) = json_of("sources", "list", "--json")
    assert right["id"] == wrong["id"]
    assert "Přišli" in run("sources", "show", right["id"]).stdout
    assert run(*named).stdout.startswith("known")
    assert run("sources", "add", "latin2.txt").stdout.startswith("known")


@pytest.mark.parametrize("name", ["latin-one-and-a-half", "rot13", "", "utf-8\x00", "undefined"])
def test_a_name_that_is_no_encoding_is_wrong_usage(name: str) -> None:
    for verb in (["claims"], ["check"], ["sources", "add"]):
        assert "is not an encoding" in refused(2, *verb, "latin2.txt", "--encoding", name)


def test_an_encoding_that_does_not_fit_is_told_and_not_worked_around() -> None:
    for verb in (["claims"], ["check"], ["sources", "add"]):
        told = refused(3, *verb, "latin2.txt", "--encoding", "utf-8")
        assert "latin2.txt is not written in utf-8" in told
    assert json_of("sources", "list", "--json") == []


def test_what_was_noticed_while_reading_is_said_once_and_kept_with_the_source(folder: Path) -> None:
    told = "Přišli".encode("iso-8859-2").decode("cp1252")
    for verb in (["claims"], ["check"], ["sources", "add"]):
        done = run(*verb, "latin2.txt")
        assert f"redpencil: {told} vèas: The encoding was guessed" in done.stderr
        assert "guessed" not in done.stdout
    (source,) = json_of("sources", "list", "--json")
    assert "The encoding was guessed" in run("sources", "show", source["id"]).stdout
    shown = json_of("sources", "show", source["id"], "--json")
    assert (shown["encoding"], len(shown["remarks"])) == ("windows-1252", 1)
    assert json_of("claims", "latin2.txt", "--json")["document"]["encoding"] == "windows-1252"
    assert run("claims", "latin2.txt", "--encoding", "latin2").stderr == ""
