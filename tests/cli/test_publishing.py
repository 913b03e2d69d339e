"""Reports for other programs from the command line: formats, withheld names, reviews, schema."""

from __future__ import annotations

import csv
import getpass
import json
from pathlib import Path

import jsonschema
import pytest

from redpencil import settings
from redpencil.cli.commands import parse, run
from redpencil.reports.house import house_folder
from redpencil.reports.writing import formats
from redpencil.words.publishing import ENDINGS

TEXT = "Mast raised\n\n“We are ready at last,” Mary Orr said. The mast is nine metres high.\n"
SAID = (
    "QUAY: Are you ready?\n\nORR: We are ready at last.\n\nQUAY: Since when?\n\nORR: Since May.\n"
)


def redpencil(*words: str) -> int:
    return run(parse(words))


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "mast.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def decided(article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """The article with one decision on it: the claim's id, and the source's id and title."""
    source, out = tmp_path / "Talk on the quay.txt", tmp_path / "seen.json"
    source.write_text(SAID, encoding="utf-8")
    assert redpencil("check", article, "--sources", str(source), "--report", str(out)) == 0
    claim = json.loads(out.read_text(encoding="utf-8"))["claims"][0]
    best = claim["findings"][0]
    assert best["finding"] == "exact"
    words = ("--source", best["source"], "--locator", best["locator"], "--passage", best["passage"])
    assert redpencil("decide", article, claim["id"], "fix", *words, "--note", "=1+1") == 0
    capsys.readouterr()
    return {"claim": claim["id"], "source": best["source"], "title": best["title"]}


def test_the_help_names_every_ending() -> None:
    assert set(formats()) - {".htm", ".markdown"} <= set(ENDINGS.split())
    assert set(ENDINGS.split()) <= set(formats())


def test_every_ending_writes_its_format_from_the_log(
    decided: dict[str, str], article: str, tmp_path: Path
) -> None:
    outs = [str(tmp_path / f"a{e}") for e in ENDINGS.split() if "claimreview" not in e]
    assert redpencil("report", article, "--to", *outs) == 0
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text(encoding="utf-8").splitlines()))
    row = next(row for row in rows if row["status"] == "fix")
    assert (row["claim"], row["source"], row["note"]) == (
        decided["claim"],
        decided["source"],
        "'=1+1",
    )
    assert decided["title"] in (tmp_path / "a.bib").read_text(encoding="utf-8")


def test_the_schema_is_printed_and_holds_for_the_sample(
    decided: dict[str, str], article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        parse(["report", "--schema"])
    assert end.value.code == 0
    schema = json.loads(capsys.readouterr().out)
    for words in (["report", article, "--to"], ["check", article, "--report"]):
        for withheld in (
            [],
            ["--withhold", decided["source"], "--withhold-person", "Mary Orr"],
        ):
            out = tmp_path / "a.json"
            assert redpencil(*words, str(out), *withheld) == 0
            jsonschema.validate(json.loads(out.read_text(encoding="utf-8")), schema)


def test_withheld_names_are_in_no_file(
    decided: dict[str, str], article: str, tmp_path: Path
) -> None:
    outs = [str(tmp_path / f"a{e}") for e in ENDINGS.split() if "claimreview" not in e]
    words = ("--withhold", decided["title"], "--withhold-person", "Mary Orr")
    assert redpencil("check", article, "--report", *outs, *words) == 0
    for out in outs:
        body = Path(out).read_bytes()
        for name in (decided["title"], decided["source"], "Orr", "ORR", "Mary"):
            assert name.encode() not in body, f"{out} says {name}"


def test_an_unknown_source_and_a_bad_address_are_wrong_usage(
    decided: dict[str, str], article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = str(tmp_path / "a.csv")
    assert redpencil("report", article, "--to", out, "--withhold", "nobody") == 2
    assert decided["title"] in capsys.readouterr().err
    assert redpencil("report", article, "--to", out, "--report-url", "javascript:x") == 2
    assert not Path(out).exists()


def test_a_review_is_refused_with_the_reason_until_all_is_declared(
    decided: dict[str, str], article: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "a.claimreview.jsonld"
    assert redpencil("report", article, "--to", str(out)) == 2
    assert "declared scale" in capsys.readouterr().err
    house_folder().mkdir(parents=True)
    scale = {"name": "Two words", "ratings": {"ok": "Stands", "fix": "Wrong"}}
    told = json.dumps({"name": "The Harbour Paper", "scale": scale})
    (house_folder() / "house.json").write_text(told, encoding="utf-8")
    assert redpencil("report", article, "--to", str(out)) == 2
    assert "--report-url" in capsys.readouterr().err
    assert not out.exists()
    address = ("--report-url", "https://paper.example/checks/1")
    assert redpencil("report", article, "--to", str(out), *address) == 0
    (review,) = json.loads(out.read_text(encoding="utf-8"))["@graph"]
    assert review["reviewRating"]["alternateName"] == "Wrong"


def test_no_report_has_the_name_of_the_login(
    decided: dict[str, str], article: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getuser", lambda: "xq-login")
    assert redpencil("decide", article, decided["claim"], "ok") == 0
    outs = [str(tmp_path / f"a{e}") for e in ENDINGS.split() if "claimreview" not in e]
    assert redpencil("report", article, "--to", *outs) == 0
    assert not [out for out in outs if b"xq-login" in Path(out).read_bytes()]
    settings.save(settings.Settings(checker="xq-login"))  # chosen now, so it may stand there
    assert redpencil("report", article, "--to", str(tmp_path / "a.json")) == 0
    assert b"xq-login" in (tmp_path / "a.json").read_bytes()


def test_a_source_that_the_library_has_no_more_is_still_named(
    decided: dict[str, str], article: str, tmp_path: Path
) -> None:
    assert redpencil("sources", "remove", decided["source"]) == 0
    out = tmp_path / "a.csl.json"
    assert redpencil("report", article, "--to", str(out)) == 0
    (item,) = json.loads(out.read_text(encoding="utf-8"))
    assert item["title"] == decided["title"]
