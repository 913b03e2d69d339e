"""An article in the language that a person has chosen for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from redpencil.desk import Desk
from redpencil.documents.choices import Choices
from redpencil.settings import Settings

TEXT = "„Wir schließen am Freitag“, sagte Karin Brandt.\n"


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path / "library.db", tmp_path / "log.db", Settings())


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def test_a_chosen_language_is_recorded_with_a_new_text(desk: Desk, article: Path) -> None:
    opened = desk.open_article(article, Choices(language="de"))
    assert opened.document.language == "de"
    assert desk.reopen(opened.id).document.language == "de"


def test_a_known_text_is_read_anew_in_a_chosen_language(desk: Desk, article: Path) -> None:
    first = desk.open_article(article, Choices(language="en"))
    again = desk.open_article(article, Choices(language="de"))
    assert again.id == first.id
    assert again.document.language == "de"
    assert desk.reopen(first.id).document.language == "en"


def test_a_report_reads_the_article_in_the_language_it_was_opened_in(
    desk: Desk, article: Path
) -> None:
    desk.open_article(article, Choices(language="en"))
    report = desk.report(desk.open_article(article, Choices(language="de")))
    assert [item.claim.text for item in report.items] == ["„Wir schließen am Freitag“"]
    assert report.document.language == "de"
