"""The language of a document: chosen by a person, told by the file, or shown by its words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told_cases import read_cases

from redpencil.documents.choices import Choices
from redpencil.documents.languages import detect, told
from redpencil.documents.properties import language_of
from redpencil.documents.reading import read_bytes, read_file
from redpencil.settings import Settings

FRENCH = (
    "Le port fermera vendredi, a annoncé la préfecture dans un communiqué publié hier soir. Les "
    "pêcheurs demandent un délai, car la saison commence à peine."
)
ENGLISH = "The harbour will close on Friday, the council said in a statement published last night."


@pytest.mark.parametrize("language", ["fr", "de", "es", "it", "pt"])
def test_an_article_shows_its_language(language: str) -> None:
    for case in read_cases(language, "article"):
        assert detect(case.text) == language


@pytest.mark.parametrize("language", ["fr", "de", "es", "it", "pt"])
def test_a_few_lines_show_their_language(language: str) -> None:
    lines = [case.text for case in read_cases(language)]
    trios = ["\n".join(lines[at : at + 3]) for at in range(0, len(lines) - 3, 3)]
    assert {detect(trio) for trio in trios} == {language}


@pytest.mark.parametrize(
    "text", ["", "42", "Convert 10 celsius", "Angela Merkel", "«Bonjour»", ENGLISH]
)
def test_what_shows_nothing_or_english_is_english(text: str) -> None:
    assert detect(text) == "en"


def test_a_french_paragraph_in_an_english_article_leaves_it_english() -> None:
    assert detect(f"{ENGLISH} {ENGLISH} {ENGLISH} {FRENCH}") == "en"


@given(st.text())
def test_any_text_has_a_language(text: str) -> None:
    assert told(detect(text)) == detect(text)


@pytest.mark.parametrize(
    ("tag", "code"), [("fr-CA", "fr"), ("DE_at", "de"), (" pt ", "pt"), ("x", ""), ("français", "")]
)
def test_a_tag_gives_its_primary_subtag(tag: str, code: str) -> None:
    assert told(tag) == code


def test_english_in_an_office_file_tells_nothing() -> None:
    assert language_of("en-US") == ""
    assert language_of("fr-FR") == "fr"


def test_the_words_tell_where_the_file_does_not() -> None:
    document = read_bytes(FRENCH.encode(), "a.txt", Settings())
    assert document.language == "fr"


def test_what_a_page_says_of_itself_goes_before_its_words() -> None:
    page = f'<html lang="pt-BR"><body><p>{FRENCH}</p></body></html>'
    assert read_bytes(page.encode(), "a.html", Settings()).language == "pt"


def test_the_language_a_person_chose_goes_before_all() -> None:
    page = f'<html lang="pt"><body><p>{FRENCH}</p></body></html>'
    assert read_bytes(page.encode(), "a.html", Settings(), Choices(language="it")).language == "it"


def test_a_file_can_be_read_in_a_chosen_language(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(FRENCH, encoding="utf-8")
    assert read_file(file, Settings(), Choices(language="es")).language == "es"
