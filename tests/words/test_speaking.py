"""The language that sentences are said in: chosen once, kept out of what machines read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from redpencil import settings
from redpencil.settings import Settings
from redpencil.words import speaking

SAY = """
from redpencil.words import coverage, log, readings, reports, speaking, window
from datetime import UTC, datetime, timedelta
now = datetime(2026, 5, 3, 12, tzinfo=UTC)
print(speaking.LANGUAGE)
print(*(window.left_words(n) for n in (0, 1, 2, 1200)), sep="|")
print(log.count_events(12_345), readings.describe_number(2.5), readings.describe_number(3_100_000))
print(window.when("2026-03-12T09:30:00+00:00", now), coverage.duration(timedelta(minutes=65)))
print(speaking.quoted("oui"), speaking.joined(("a", "b", "c")), speaking.labelled("Sources", 3))
"""


def spoken(folder: Path, code: str = SAY, **environment: str) -> list[str]:
    """What a program prints that is started in this data folder and with these variables."""
    kept = {key: value for key, value in os.environ.items() if key != settings.LANGUAGE_VARIABLE}
    told = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", code],
        env={**kept, "REDPENCIL_DATA": str(folder), **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return told.stdout.splitlines()


def test_zero_is_singular_in_french_and_numbers_have_french_marks(tmp_path: Path) -> None:
    language, left, counts, times, marks = spoken(tmp_path, REDPENCIL_LANGUAGE="fr")
    assert language == "fr"
    assert left == "0 fait restant|1 fait restant|2 faits restants|1\u202f200 faits restants"
    assert counts == "12\u202f345 événements 2,5 3,1 millions"
    assert times == "12 mars 09:30 1 h 05 min"
    assert marks == "«\u00a0oui\u00a0» a, b et c Sources\u00a0: 3"


def test_english_is_said_without_a_catalogue(tmp_path: Path) -> None:
    language, left, counts, times, marks = spoken(tmp_path)
    assert language == "en"
    assert left == "0 facts left|1 fact left|2 facts left|1,200 facts left"
    assert counts == "12,345 events 2.5 3.1 million"
    assert times == "12 March 09:30 1 h 05 min"
    assert marks == "“oui” a, b and c Sources: 3"
    code = "import sys, redpencil.words.window; print('xml.etree.ElementTree' in sys.modules)"
    assert spoken(tmp_path, code) == ["False"]


def test_the_setting_chooses_and_the_variable_overrules_it(data_folder: Path) -> None:
    code = "from redpencil.words import speaking; print(speaking.LANGUAGE)"
    settings.save(Settings(language="fr"))
    assert spoken(data_folder, code) == ["fr"]
    assert spoken(data_folder, code, REDPENCIL_LANGUAGE="en") == ["en"]
    settings.save(Settings(language="tlh"))
    assert spoken(data_folder, code) == ["en"]
    settings.settings_file().write_text("no settings", encoding="utf-8")
    assert spoken(data_folder, code) == ["en"]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fr_CA", "LC_ALL": "de_DE"}, "de"),
        ({"LANGUAGE": "fr:en", "LANG": "en_GB"}, "fr"),
        ({}, "en"),
    ],
)
@pytest.mark.usefixtures("data_folder")
def test_the_window_follows_the_system_and_the_command_line_does_not(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", settings.LANGUAGE_VARIABLE):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert settings.spoken_language() == "en"
    monkeypatch.setattr(sys, "platform", "linux")
    # Set first, so that what follows is taken back at the end of the test.
    monkeypatch.setenv(settings.LANGUAGE_VARIABLE, "")
    settings.follow_system()
    assert settings.spoken_language() == language


@pytest.mark.parametrize(
    ("words", "opens"),
    [
        ([], True),
        (["open", "draft.md"], True),
        (["--log", "check", "--offline"], True),
        (["check", "draft.md"], False),
        (["--library", "x.db", "log", "list"], False),
    ],
)
def test_the_window_is_told_from_a_command_before_anything_is_said(
    words: list[str], opens: bool
) -> None:
    from redpencil import __main__

    assert __main__._opens_window(words) is opens


def test_what_machines_read_is_the_same_in_every_language(tmp_path: Path) -> None:
    article = tmp_path / "boats.md"
    article.write_text(
        "# Boats\n\n“We sail at dawn,” said Ann Orr. The line has 1,200 boats.\n", encoding="utf-8"
    )
    command = [sys.executable, "-m", "redpencil", "check", str(article), "--json"]
    answers = []
    for language in ("en", "fr"):
        environment = {**os.environ, "REDPENCIL_DATA": str(tmp_path / language)}
        environment[settings.LANGUAGE_VARIABLE] = language
        told = subprocess.run(command, env=environment, capture_output=True, check=True)
        answers.append(_without_sentences(json.loads(told.stdout)))
    assert answers[0] == answers[1]


def _without_sentences(shape: object) -> object:
    if isinstance(shape, dict):
        # The log tells when it was made, too.
        other = ("why", "remarks", "log")
        return {k: _without_sentences(v) for k, v in shape.items() if k not in other}
    return [_without_sentences(one) for one in shape] if isinstance(shape, list) else shape


def test_a_call_sheet_is_read_back_whatever_language_it_was_written_in() -> None:
    from redpencil.reports.people.answers import find_answers
    from redpencil.text.paragraphs import from_text

    sheet = (
        "Interlocuteur (appel 1\u00a0: qui, quand, comment)\u00a0: Ann Orr, mardi\n\n"
        "Réponse q0123456789 : oui\n\nAnswer n0123456789: no\n"
    )
    found = [(one.claim, one.words, one.spoken_to) for one in find_answers(from_text(sheet))]
    assert found == [
        ("q0123456789", "oui", "Ann Orr, mardi"),
        ("n0123456789", "no", "Ann Orr, mardi"),
    ]


def test_a_value_is_typed_in_the_notation_that_its_field_shows(tmp_path: Path) -> None:
    code = """
from dataclasses import replace
from redpencil.claims.typed_parts import _value
from redpencil.text.paragraphs import from_text
from redpencil.words.by_hand import calculation_holds
article = replace(from_text("x"), language="en")
for typed in ("1 200", "2,5 millions", "2.5 million", "3 à 7", "26 à 31 millions", "1 200 à 1 300"):
    print(_value(article, typed))
lines = ("1 247 − 1 180 = 67", "1,247 − 1,180 = 67", "2,5 × 2 = 5", "2 × 2 = 5")
print(*map(calculation_holds, lines))
"""
    assert spoken(tmp_path, code, REDPENCIL_LANGUAGE="fr") == [
        "1200", "2500000", "2500000", "[3, 7]", "[26000000, 31000000]", "[1200, 1300]",
        "True True True False",
    ]  # fmt: skip


def test_each_said_leaves_names_alone() -> None:
    table = {"ok": ("Yes", "No"), "open": ("Open", "")}
    assert speaking.each_said(table) == table
