"""A newsroom's own words: what they add, what they take away, and rows that cannot be used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from children import child

from redpencil.text.wordlists import SHAPES, read_newsroom
from redpencil.words import sentence

TEXT = "“We will not pay,” grimbled the treasurer of the yacht club."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "home" / "lexicons"
    made.mkdir(parents=True)
    return made


def quotes(folder: Path, text: str, **row: str) -> list[dict[str, object]]:
    line = json.dumps({"id": 1, "text": text, **row})
    done = child("claims", "--jsonl", stdin=line, REDPENCIL_DATA=str(folder.parent))
    found: list[dict[str, object]] = json.loads(done.stdout)["quotes"]
    return found


def cue(quote: dict[str, object]) -> str | None:
    found = quote["cue"]
    return found["text"] if isinstance(found, dict) else None


def test_a_made_up_verb_finds_a_quotation(folder: Path) -> None:
    assert [cue(q) for q in quotes(folder, TEXT)] != ["grimbled"]
    (folder / "reporting-verbs.tsv").write_text("grimble\tgrimbled\tsci\n", encoding="utf-8")
    assert [cue(q) for q in quotes(folder, TEXT)] == ["grimbled"]


def test_a_made_up_verb_of_another_language_is_conjugated(folder: Path) -> None:
    text = "« Nous ne paierons pas », a grimblé la trésorière du club nautique."
    (folder / "fr").mkdir()
    (folder / "fr" / "reporting-verbs.tsv").write_text("grimbler\t\tsc\n", encoding="utf-8")
    assert [cue(q) for q in quotes(folder, text, lang="fr")] == ["a grimblé"]


def test_a_verb_that_was_taken_away_reports_nothing(folder: Path) -> None:
    text = "The treasurer quipped that the harbour was full."
    assert [cue(q) for q in quotes(folder, text)] == ["quipped"]
    (folder / "reporting-verbs.tsv").write_text("-quip\n", encoding="utf-8")
    assert quotes(folder, text) == []


def test_a_row_that_does_not_fit_is_told_and_the_others_hold(folder: Path) -> None:
    rows = "# our own\ngrimble\tgrimbled\tsci\ngrumble grumbled sci\n"
    (folder / "reporting-verbs.tsv").write_text(rows, encoding="utf-8")
    line = json.dumps({"id": 1, "text": TEXT})
    done = child("claims", "--jsonl", stdin=line, REDPENCIL_DATA=str(folder.parent))
    assert done.returncode == 0
    assert "Line 3 of " in done.stderr
    assert "reporting-verbs.tsv" in done.stderr
    assert done.stderr.count("\n") == 1
    assert [cue(q) for q in json.loads(done.stdout)["quotes"]] == ["grimbled"]


def test_the_doctor_names_the_folder_and_what_was_read(folder: Path) -> None:
    (folder / "titles.tsv").write_text("sheikha\tf\n-sir\n", encoding="utf-8")
    (folder / "titels.tsv").write_text("sheikha\tf\n", encoding="utf-8")
    done = child("doctor", REDPENCIL_DATA=str(folder.parent))
    assert str(folder) in done.stdout
    assert "titles.tsv: 1 added, 1 taken away" in done.stdout
    assert "titels.tsv was left alone" in done.stdout


GOOD = {
    "reporting-verbs.tsv": "grimble\tgrimbled\tsci",
    "titles.tsv": "sheikha\tf",
    "given-names.tsv": "Ilsebill\tf",
    "role-nouns.tsv": "treasurer\tu",
    "organisation-words.txt": "taskforce",
    "abbreviations.txt": "brig",
    "according-to.txt": "à entendre",
    "sentence-starters.txt": "elsewhere",
    "word-sets.tsv": "adverbs\twryly drily",
}
BAD = {
    "reporting-verbs.tsv": ["grimble", "grimble\tgrimbled\txyz", "\tgrimbled\ts", "a\tb\ts\tt"],
    "titles.tsv": ["sheikha", "sheikha\tx", "\tf"],
    "given-names.tsv": ["Ilsebill\tfemale"],
    "role-nouns.tsv": ["treasurer\tz"],
    "organisation-words.txt": ["task\tforce"],
    "abbreviations.txt": ["\t"],
    "according-to.txt": ["à\tentendre"],
    "sentence-starters.txt": ["else\twhere"],
    "word-sets.tsv": ["no-such-set\twords", "adverbs", "adverbs\t"],
}


@pytest.mark.parametrize("name", SHAPES)
def test_every_list_takes_a_row_of_its_shape(folder: Path, name: str) -> None:
    language = "fr" if name == "according-to.txt" else "en"
    place = folder / language if language != "en" else folder
    place.mkdir(exist_ok=True)
    (place / name).write_text(GOOD[name] + "\n", encoding="utf-8")
    read = read_newsroom(folder)
    assert not read.problems
    assert read.added[language, name]


@pytest.mark.parametrize(("name", "row"), [(n, row) for n, rows in BAD.items() for row in rows])
def test_every_list_refuses_what_has_another_shape(folder: Path, name: str, row: str) -> None:
    language = "fr" if name == "according-to.txt" else "en"
    place = folder / language if language != "en" else folder
    place.mkdir(exist_ok=True)
    (place / name).write_text(f"# head\n{row}x\n" if row == "\t" else f"# head\n{row}\n", "utf-8")
    (problem,) = read_newsroom(folder).problems
    assert "Line 2 of " in sentence(problem)
    assert name in sentence(problem)


def test_a_file_that_is_no_utf_8_is_told_once(folder: Path) -> None:
    (folder / "titles.tsv").write_bytes("señora\tf\n".encode("latin-1"))
    (problem,) = read_newsroom(folder).problems
    assert problem.code == "wrong_encoding"


def test_a_folder_that_is_not_there_is_no_problem(tmp_path: Path) -> None:
    read = read_newsroom(tmp_path / "nowhere")
    assert (read.added, read.taken, read.problems) == ({}, {}, ())


def test_words_come_out_of_a_set_one_by_one(folder: Path) -> None:
    (folder / "word-sets.tsv").write_text("-adverbs\tstill yet\n", encoding="utf-8")
    read = read_newsroom(folder)
    assert read.taken["en", "word-sets.tsv"] == (("adverbs", "still"), ("adverbs", "yet"))
