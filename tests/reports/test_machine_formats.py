"""The formats for machines: as their standards want them, read back, harmless, reproducible."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from hypothesis import given
from pybtex.database import Person, parse_bytes
from pybtex.richtext import Text
from pyld import jsonld
from standards import CLAIM_REVIEW, CSL, HYPOTHESIS, WEB_ANNOTATION
from told_report import HOSTILE, PUBLISHED, TEXT, hostile_words, told_report

from redpencil import plugins, resources
from redpencil.errors import UsageError
from redpencil.reports.edition import Edition
from redpencil.reports.house import House, public_address
from redpencil.reports.json import SCHEMA, render_json
from redpencil.reports.machines.annotations import render_annotations
from redpencil.reports.machines.bibtex import render_bibtex
from redpencil.reports.machines.citations import date_parts, render_csl
from redpencil.reports.machines.claimreview import render_claimreview
from redpencil.reports.machines.hypothesis import render_hypothesis
from redpencil.reports.machines.table import COLUMNS, guarded, render_table, unguarded
from redpencil.reports.model import Report

SCHEMAS: dict[str, dict[str, Any]] = {
    "JSON": json.loads(resources.text(SCHEMA)),
    "W3C Web Annotation": WEB_ANNOTATION,
    "Hypothesis": HYPOTHESIS,
    "CSL-JSON": CSL,
    "ClaimReview": CLAIM_REVIEW,
}
JSON_FORMATS = [renderer for renderer in plugins.renderers() if renderer.name in SCHEMAS]
MACHINE_FORMATS = [r for r in plugins.renderers() if r.name in {*SCHEMAS, "CSV", "BibTeX"}]


def validated(name: str, body: bytes) -> Any:
    """The JSON of a format, held to its schema."""
    shape = json.loads(body)
    jsonschema.Draft202012Validator(SCHEMAS[name]).validate(shape)
    return shape


def hostile_report(words: str) -> Report:
    """Hostile words wherever a document or a person can put them."""
    text = TEXT.replace("Monday", f"Monday {words}").replace("last", f"last {words}")
    return told_report(words, title=words or "x", who=words, text=text)


# -- every format ---------------------------------------------------------------------------------


def test_every_schema_is_a_schema() -> None:
    assert len(JSON_FORMATS) == len(SCHEMAS)
    for schema in SCHEMAS.values():
        jsonschema.Draft202012Validator.check_schema(schema)


@pytest.mark.parametrize("renderer", JSON_FORMATS, ids=lambda r: r.name)
def test_a_report_is_what_its_standard_wants(renderer: Any) -> None:
    validated(renderer.name, renderer.render(told_report()))


@pytest.mark.parametrize("renderer", JSON_FORMATS, ids=lambda r: r.name)
@given(hostile_words)
def test_property_hostile_words_stay_within_the_standard_and_within_a_script(
    renderer: Any, words: str
) -> None:
    body = renderer.render(hostile_report(words))
    validated(renderer.name, body)
    assert not set(body) & set(b"<>&")
    assert "\u2028".encode() not in body


@pytest.mark.parametrize("renderer", MACHINE_FORMATS, ids=lambda r: r.name)
def test_the_same_report_is_the_same_to_the_byte(renderer: Any) -> None:
    assert renderer.render(told_report()) == renderer.render(told_report())


@pytest.mark.parametrize("renderer", MACHINE_FORMATS, ids=lambda r: r.name)
def test_no_format_tells_a_path_of_this_machine(renderer: Any) -> None:
    assert b"secret" not in renderer.render(told_report())
    assert b"/home" not in renderer.render(told_report())


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "http:///x",
     "https://a b", "https://x/<script>", "//x.example", "\u202ehttps://x", "https://x\n"],
)  # fmt: skip
def test_what_is_no_web_address_is_in_no_format(address: str) -> None:
    assert public_address(address) == ""
    report = told_report(origin=address)
    for renderer in JSON_FORMATS:
        shape = json.dumps(validated(renderer.name, renderer.render(report)))
        assert json.dumps(address)[1:-1] not in shape


# -- JSON -----------------------------------------------------------------------------------------


def test_the_schema_finds_what_is_wrong() -> None:
    shape = json.loads(render_json(told_report()))
    for change in ({"facts_left": -1}, {"claims": [{}]}, {"article": {}}, {"sources": None}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.Draft202012Validator(SCHEMAS["JSON"]).validate(shape | change)


# -- CSV ------------------------------------------------------------------------------------------


def rows_of(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode(), newline="")))


def test_the_table_has_a_row_for_each_claim_and_for_each_check_that_is_gone() -> None:
    rows = rows_of(render_table(told_report()))
    assert [(r["standing"], r["kind"], r["status"]) for r in rows] == [
        ("current", "quotation", "fix"),
        ("current", "quantity", "ok"),
        ("current", "quantity", "unchecked"),
        ("gone", "quantity", "ok"),
    ]
    assert tuple(rows[0]) == COLUMNS
    assert rows[0]["at"] == "2024-03-12T09:30:00.000000Z"
    assert (rows[1]["value_low"], rows[1]["unit"], rows[1]["source_url"]) == (
        "9", "metre", "https://data.example/a?b=1&c=2",
    )  # fmt: skip


@given(hostile_words)
def test_property_no_cell_is_computed_and_each_is_read_back(words: str) -> None:
    report = hostile_report(words)
    rows = rows_of(render_table(report))
    assert len(rows) == 4
    for row in rows:
        assert not any(cell[:1] in "=+-@\t\r\n＝＋－＠" for cell in row.values() if cell)
    shown = words.encode("utf-8", "backslashreplace").decode()
    assert unguarded(rows[0]["note"]) == shown
    assert (
        unguarded(rows[0]["text"])
        == report.items[0].claim.text.encode("utf-8", "backslashreplace").decode()
    )


@given(hostile_words)
def test_property_a_guarded_cell_is_read_back(words: str) -> None:
    for cell in (words, f"'{words}", f"''={words}"):
        assert unguarded(str(guarded(cell))) == cell


def test_a_number_of_ours_is_no_formula() -> None:
    assert guarded(-5) == -5


# -- W3C annotations and Hypothesis ---------------------------------------------------------------


def selectors(target: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    place, quote = target["selector"]
    return place, quote


@given(hostile_words)
def test_property_the_selectors_find_the_words_again(words: str) -> None:
    report = hostile_report(words)
    text = report.document.text
    for annotation in json.loads(render_annotations(report))["first"]["items"]:
        place, quote = selectors(annotation["target"])
        assert text[place["start"] : place["end"]] == quote["exact"]
        assert text[: place["start"]].endswith(quote["prefix"])
        assert text[place["end"] :].startswith(quote.get("suffix", ""))
        assert len(quote["prefix"]) == min(32, place["start"])


@given(hostile_words)
def test_property_hypothesis_counts_as_javascript_does(words: str) -> None:
    report = hostile_report(words)
    units = report.document.text.encode("utf-16-le", "surrogatepass")
    for row in json.loads(render_hypothesis(report))["rows"]:
        place, quote = selectors(row["target"][0])
        found = units[2 * place["start"] : 2 * place["end"]]
        assert found == quote["exact"].encode("utf-16-le", "surrogatepass")


@given(hostile_words)
def test_property_no_markdown_of_a_document_is_obeyed(words: str) -> None:
    plain = json.loads(render_hypothesis(told_report("x")))["rows"][0]["text"]
    text = json.loads(render_hypothesis(told_report(words)))["rows"][0]["text"]
    for sign in "*_`[]<\\$|":
        assert text.count(sign) == plain.count(sign)
    assert text.count("\n\n>") == plain.count("\n\n>")


def test_an_annotation_says_what_was_decided_and_on_what() -> None:
    shape = json.loads(render_annotations(told_report("forty")))
    first = shape["first"]["items"][0]
    said = [(body.get("purpose"), body.get("value")) for body in first["body"]]
    assert ("tagging", "fix") in said
    assert ("editing", "forty") in said
    assert first["body"][-1]["source"]["label"] == "Notes on the mast"
    assert first["target"]["source"] == PUBLISHED.article_url
    assert "creator" not in shape["first"]["items"][2]


def test_an_article_without_an_address_is_named_by_its_hash() -> None:
    """RFC 6920, section 8.1: the example of the hash of "Hello World!"."""
    shape = json.loads(render_annotations(told_report(edition=Edition())))
    source = shape["first"]["items"][0]["target"]["source"]
    assert source.startswith("ni:///sha-256;")
    hello = told_report(text="Hello World!" + TEXT)
    assert hello.document.text_sha256 not in source


def test_the_annotations_are_linked_data() -> None:
    """Expanded by a JSON-LD processor, with the terms of the standard's context that are used."""
    oa, dc = "http://www.w3.org/ns/oa#", "http://purl.org/dc/terms/"
    context = {
        "id": "@id",
        "type": "@type",
        "oa": oa,
        "Annotation": f"{oa}Annotation",
        "TextQuoteSelector": f"{oa}TextQuoteSelector",
        "exact": f"{oa}exact",
        "target": {"@id": f"{oa}hasTarget", "@type": "@id"},
        "source": {"@id": f"{oa}hasSource", "@type": "@id"},
        "selector": {"@id": f"{oa}hasSelector", "@type": "@id"},
        "created": {"@id": f"{dc}created"},
    }
    shape = json.loads(render_annotations(told_report()))["first"]["items"][0]
    (expanded,) = jsonld.expand(shape, {"expandContext": context})
    assert expanded["@type"] == [f"{oa}Annotation"]
    selectors = expanded[f"{oa}hasTarget"][0][f"{oa}hasSelector"]
    quotes = [s[f"{oa}exact"][0]["@value"] for s in selectors if f"{oa}exact" in s]
    assert quotes == [told_report().items[0].claim.text]


# -- sources --------------------------------------------------------------------------------------


def test_a_citation_processor_sets_the_sources(tmp_path: Any) -> None:
    style = tmp_path / "plain.csl"
    style.write_text(STYLE, encoding="utf-8")
    items = json.loads(render_csl(told_report("x", title="Notes <on> the mast")))
    bibliography = CitationStylesBibliography(
        CitationStylesStyle(str(style), validate=False), CiteProcJSON(items), formatter.plain
    )
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"])]))
    set_ = [str(entry) for entry in bibliography.bibliography()]
    assert set_[0].startswith("Notes <on> the mast 2024")
    assert set_[1].startswith("Mast data")


STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>Plain</title><id>plain</id><updated>2024-01-01T00:00:00+00:00</updated></info>
  <citation><layout><text variable="title"/></layout></citation>
  <bibliography><layout><group delimiter=" ">
    <text variable="title"/>
    <date variable="issued"><date-part name="year"/></date>
  </group></layout></bibliography>
</style>
"""


def test_csl_tells_kind_author_dates_and_address() -> None:
    notes, data = json.loads(render_csl(told_report()))
    assert (notes["type"], notes["author"]) == ("interview", [{"literal": "Mary Orr"}])
    assert notes["issued"] == {"date-parts": [[2024, 3, 11]]}
    assert "URL" not in notes
    assert (data["type"], data["issued"]) == ("dataset", {"literal": "March 2024"})
    assert data["URL"] == "https://data.example/a?b=1&c=2"


@pytest.mark.parametrize(
    ("date", "parts"),
    [("2024", (2024,)), ("2024-03", (2024, 3)), ("2024-03-12", (2024, 3, 12)),
     ("2024-03-12T09:30:00+00:00", (2024, 3, 12)), ("2024-13", ()), ("2024/25", ()), ("", ()),
     ("12 March", ())],
)  # fmt: skip
def test_a_date_is_told_as_far_as_it_is_known(date: str, parts: tuple[int, ...]) -> None:
    assert date_parts(date) == parts


@given(hostile_words, hostile_words)
def test_property_bibtex_is_read_back_entry_by_entry(title: str, kind: str) -> None:
    report = told_report(title=title, kind=kind, source=title or "x")
    body = render_bibtex(report)
    read = parse_bytes(body, "bibtex")
    assert len(read.entries) == len(report.sources)
    entry = next(iter(read.entries.values()))
    shown = str(Text.from_latex(entry.fields["title"]))
    signs = "text(braceleft|braceright|asciicircum|asciitilde|backslash)"  # names it leaves alone
    assert letters(re.sub(signs, "", shown)) == letters(title)
    assert {person.last_names[0] for person in entry.persons["author"]} == {"{Mary Orr}"}


def letters(words: str) -> str:
    """The letters and digits alone: what TeX makes of accents and dashes is its own affair."""
    return "".join(c for c in words if c.isascii() and c.isalnum())


def test_bibtex_says_what_csl_says() -> None:
    entry = parse_bytes(render_bibtex(told_report()), "bibtex").entries["harbour-notes"]
    assert str(Text.from_latex(entry.fields["title"])) == "Notes on the mast"
    assert (entry.fields["year"], entry.fields["month"]) == ("2024", "March")
    assert (entry.fields["urldate"], entry.type) == ("2024-03-12", "misc")
    assert entry.persons["author"] == [Person("{Mary Orr}")]


def test_two_sources_never_share_a_key() -> None:
    report = told_report(source="data 1")
    report = replace(report, sources=(*report.sources, replace(report.sources[0], id="DATA-1")))
    read = parse_bytes(render_bibtex(report), "bibtex")
    assert len({key.lower() for key in read.entries}) == 3


# -- ClaimReview ----------------------------------------------------------------------------------


def test_a_review_has_the_rating_in_words_and_no_number() -> None:
    quotation, height = json.loads(render_claimreview(told_report()))["@graph"]
    assert quotation["reviewRating"] == {"@type": "Rating", "alternateName": "Wrong"}
    assert height["reviewRating"]["alternateName"] == "Stands"
    assert quotation["url"] == "https://paper.example/checks/mast#claim-1"
    assert quotation["itemReviewed"]["author"] == {"name": "Mary Orr"}
    assert quotation["datePublished"] == "2024-03-12"


def test_notes_between_colleagues_are_not_published_in_a_review() -> None:
    assert b"hush" not in render_claimreview(told_report("hush"))


@pytest.mark.parametrize(
    ("edition", "code"),
    [
        (replace(PUBLISHED, report_url=""), "no_review_address"),
        (replace(PUBLISHED, house=replace(PUBLISHED.house, scale=None)), "no_review_scale"),
        (replace(PUBLISHED, house=replace(PUBLISHED.house, name="")), "no_review_author"),
        (Edition(House()), "no_review_scale"),
    ],
)
def test_without_an_address_a_name_or_a_scale_there_is_no_review(
    edition: Edition, code: str
) -> None:
    with pytest.raises(UsageError) as refusal:
        render_claimreview(told_report(edition=edition))
    assert refusal.value.code == code


def test_a_claim_that_nobody_rated_has_no_review() -> None:
    report = told_report()
    with pytest.raises(UsageError) as refusal:
        render_claimreview(replace(report, items=report.items[2:]))
    assert refusal.value.code == "nothing_reviewed"


def test_the_hostile_words_are_hostile() -> None:
    assert len(set(HOSTILE)) > 15
