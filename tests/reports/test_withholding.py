"""A withheld name stands in no byte of any format, and nothing in a report proves a guess at it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told_report import PUBLISHED, TEXT, told_report

from redpencil import plugins
from redpencil.errors import UsageError, WorldError
from redpencil.reports.model import Report
from redpencil.reports.names import Names
from redpencil.reports.withholding import withhold
from redpencil.reports.writing import write_report


def every_format(report: Report) -> dict[str, bytes]:
    """The report in all the formats that are registered, whoever wrote them, packed ones unpacked.

    A format that refuses to write such a report writes no name either.
    """
    bodies: dict[str, bytes] = {}
    for number, renderer in enumerate(plugins.renderers()):
        name = renderer.name if renderer.name not in bodies else f"{renderer.name} {number}"
        with suppress(WorldError):
            bodies[name] = unpacked(renderer.render(report))
    return bodies


def unpacked(body: bytes) -> bytes:
    """What somebody can read out of a file: parts of a package with their names, a PDF's words."""
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            return b"".join(name.encode() + package.read(name) for name in package.namelist())
    if body.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(body) as document:
            told = [page.get_textpage().get_text_range() for page in document]
            told += document.get_metadata_dict().values()
        packed = re.compile(b"stream.*?endstream", re.DOTALL)
        return packed.sub(b"", body) + "".join(told).encode()
    return body


def says(body: bytes, word: str) -> bool:
    """Whether a format has the word, as it would write it, and not within a longer one."""
    forms = {word, word.upper(), json.dumps(word)[1:-1]}
    whole = (re.escape(form.encode("utf-8", "backslashreplace")) for form in forms)
    return any(re.search(b"(?<![A-Za-z])" + form + b"(?![A-Za-z])", body) for form in whole)


def test_the_name_of_a_withheld_source_is_in_no_byte_of_any_format() -> None:
    report = told_report("See Notes on the mast, harbour-notes", origin="https://x.example/orr")
    shown = every_format(withhold(report, ["harbour-notes"]))
    for name, body in shown.items():
        for word in ("Notes on the mast", "harbour-notes", "x.example", "ab" * 32, "Orr"):
            assert not says(body, word), f"{name} says {word}"


def test_the_kind_of_a_withheld_source_is_kept() -> None:
    shown = withhold(told_report(), ["Notes on  the mast"])
    source = next(s for s in shown.sources if s.id.startswith("withheld"))
    assert (source.kind, source.primary, source.title) == (
        "interview", True, "Name withheld (interview)",
    )  # fmt: skip
    check = shown.items[0].check
    assert check is not None
    assert check.citation is not None
    assert (check.citation.source, check.citation.locator) == (source.id, "turn 4")


def test_a_withheld_person_is_in_no_byte_of_any_format() -> None:
    report = told_report("Mary\nOrr, MARY ORR and orr’s Orr's", who="Mary Orr")
    for name, body in every_format(withhold(report, [], ["Mary Orr"])).items():
        for word in ("Mary", "Orr"):
            assert not says(body, word), f"{name} says {word}"


def test_other_sources_and_people_stay() -> None:
    shown = withhold(told_report(), ["harbour-notes"], ["Mary Orr"])
    assert "data-1" in {source.id for source in shown.sources}
    assert b"Mast data" in every_format(shown)["CSV"]


def test_a_name_that_is_blacked_out_moves_no_word_of_the_article() -> None:
    report = told_report()
    shown = withhold(report, [], ["Mary Orr"])
    assert len(shown.document.text) == len(report.document.text)
    for old, new in zip(report.items, shown.items, strict=True):
        start, end = new.claim.start, new.claim.end
        assert (start, end) == (old.claim.start, old.claim.end)
        assert shown.document.text[start:end] == new.claim.text


def test_no_hash_that_seals_a_withheld_name_is_left() -> None:
    report = told_report(speaker=None)
    body = json.loads(every_format(withhold(report, ["harbour-notes"]))["JSON"])
    assert body["log"]["last_hash"] == "withheld"
    assert body["claims"][0]["history"][0]["hash"] == "withheld"
    assert body["article"]["text_sha256"] == report.document.text_sha256


def test_where_the_article_says_the_name_its_hash_and_its_ids_are_of_the_text_as_shown() -> None:
    report = told_report()
    shown = withhold(report, [], ["Mary Orr"])
    body = every_format(shown)["JSON"].decode()
    for proof in (report.document.text_sha256, report.article, report.items[0].claim.id):
        assert proof not in body
    identity = json.loads(body)["claims"][0]["id"]
    assert json.loads(body)["claims"][0]["check"]["claim"] == identity
    assert identity == withhold(report, [], ["Mary Orr"]).items[0].claim.id


def test_a_source_that_is_called_like_a_word_of_ours_breaks_nothing() -> None:
    for title in ("ok", "fix", "Quantity", "words_changed", "equal"):
        shown = withhold(told_report(title=title), ["harbour-notes"])
        assert [item.status for item in shown.items] == ["fix", "ok", "unchecked"]
        assert every_format(shown)


def test_an_unknown_source_is_told_with_those_that_can_be_withheld() -> None:
    with pytest.raises(UsageError) as refusal:
        withhold(told_report(), ["nobody"])
    assert "harbour-notes (Notes on the mast)" in str(refusal.value.details["known"])


def test_nothing_to_withhold_leaves_the_report_as_it_is() -> None:
    report = told_report()
    assert withhold(report) is report
    assert withhold(report, [], ["  "]) is report


@pytest.mark.parametrize(
    "name", ["orr.csv", "mary-orr.csv", "x_Mary_Orr.csv", "Notes on the mast.csv"]
)
def test_a_file_name_that_says_the_name_is_refused(name: str, tmp_path: Path) -> None:
    shown = withhold(told_report(), ["harbour-notes"], ["Mary Orr"])
    with pytest.raises(UsageError):
        write_report(shown, tmp_path / name)
    assert not list(tmp_path.iterdir())
    assert write_report(shown, tmp_path / "corridor.csv").exists()


def test_an_address_that_says_the_name_is_left_out() -> None:
    edition = replace(PUBLISHED, article_url="https://news.example/mary%2Dorr-speaks")
    report = told_report(origin="https://x.example/Orr", edition=edition)
    shown = withhold(report, [], ["Mary Orr"])
    assert shown.edition.article_url == ""
    assert shown.sources[0].origin == ""
    assert shown.edition.report_url == PUBLISHED.report_url


@settings(max_examples=15)  # each renders every format
@given(st.text("bcdfghjkqvwxzöéшд", min_size=4, max_size=12))
def test_property_any_name_is_gone_from_every_format(name: str) -> None:
    name = name.capitalize()
    text = TEXT.replace("Monday", f"{name} Day with {name}’s")
    shown = withhold(told_report(f"so {name} said", text=text), [], [name])
    for body in every_format(shown).values():
        assert name.encode() not in body


@given(st.text(max_size=40), st.lists(st.text(min_size=1, max_size=8), max_size=3))
def test_property_hiding_keeps_the_length_and_leaves_nothing_to_hide(
    text: str, names: list[str]
) -> None:
    hidden = Names(tuple(names), tuple(names))
    assert len(hidden.hide(text)) == len(text)
    assert "█" in names or not hidden.found_in(hidden.hide(text))
