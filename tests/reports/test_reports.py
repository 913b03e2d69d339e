"""Reports: complete, the same in both formats, harmless whatever the documents hold."""

from __future__ import annotations

import json
import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from redpencil.errors import InputError, UsageError
from redpencil.model import (
    Article,
    Check,
    Citation,
    Claim,
    Event,
    Evidence,
    Finding,
    Passage,
    Quantity,
    Source,
    claim_id,
)  # fmt: skip
from redpencil.reports.html import render_html
from redpencil.reports.json import render_json
from redpencil.reports.model import Report, build_report
from redpencil.reports.writing import formats, renderer_for, write_report
from redpencil.text.paragraphs import from_text

TEXT = "Mast raised\n\nThe new mast is nine metres high and has nine lamps."
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;{{ 7*7 }}"
NOW = "2024-03-12T09:30:00.000000+00:00"


def claim_in(text: str, words: str, title: str = "") -> Claim:
    document = from_text(text, title)
    start = text.index(words)
    end = start + len(words)
    reading = Quantity("measure", start, end, words, 9, "metre")
    identity = claim_id("quantity", document.text_sha256, start, end)
    return Claim(identity, "quantity", start, end, words, reading, "¶ 2")


def report_on(text: str = TEXT, words: str = "nine metres", said: str = "Nine metres.") -> Report:
    claim = claim_in(text, words)
    passage = Passage("s1", said, "line 4", 0, len(said), said, speaker="ORR")
    finding = Finding("words_changed", f"“{said}” is not it.", "rule", (("replace", words, said),))
    check = Check(
        claim.id, "fix", words, "quantity", claim.start, claim.end, "A.K.", NOW, 2,
        Citation("s1", said, "line 4", said, "0" * 64), "differs", said, said, said, "9 + 1",
    )  # fmt: skip
    event = Event(2, "decided", "a1", claim.id, {"status": "fix"}, "A.K.", NOW, "0.1", "00", "11")
    sources = [
        Source("s1", said, "report", True, "/home/someone/secret.txt", "ab" * 32, NOW, 1),
        Source("s2", "Unused", "report", False, "x", "cd" * 32, NOW, 1),
    ]
    article = Article("a1", from_text(text), checks=(check,))
    evidence = {claim.id: (Evidence(claim.id, passage, finding),)}
    return build_report(article, [claim], evidence, [event], sources)


class Page(HTMLParser):
    """What a browser would see of a page: its tags with their attributes, and its words."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_page_says_everything_a_reader_needs_to_repeat_the_check() -> None:
    words = Page(render_html(report_on())).words
    for needed in ("nine metres", "Fix", "A.K.", "2024-03-12 09:30", "line 4", "9 + 1", "ab" * 32):
        assert needed in words
    assert "0 left to check" in words


def test_the_page_needs_no_network_and_no_script() -> None:
    page = Page(render_html(report_on()))
    assert not {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "object"}
    links = [attrs["href"] for tag, attrs in page.tags if tag == "a"]
    assert links
    assert all(link and link.startswith("#") for link in links)
    assert "url(" not in render_html(report_on()).decode()


def test_nothing_of_a_hostile_document_is_obeyed() -> None:
    text = f"{HOSTILE}\n\nA mast of nine metres {HOSTILE}"
    page = Page(render_html(report_on(text, said=HOSTILE)))
    assert not {tag for tag, _ in page.tags} & {"script", "img"}
    assert HOSTILE in page.words
    assert "49" not in re.sub(r"[0-9a-f]{64}", "", page.words)


@given(st.text(min_size=1, max_size=60), st.text(min_size=1, max_size=60))
def test_property_a_page_has_the_same_tags_whatever_the_words(before: str, said: str) -> None:
    plain = Page(render_html(report_on("a\n\nnine metres b", said="x")))
    text = f"a\n\nnine metres {' '.join(before.split())}"
    odd = Page(render_html(report_on(text, said=f"x{said}")))
    skeleton = [tag for tag, _ in plain.tags]
    assert [tag for tag, _ in odd.tags] == skeleton


def test_the_article_stands_in_the_page_with_its_claims_numbered() -> None:
    page = render_html(report_on()).decode()
    assert (
        '<span class="quantity">nine metres</span><sup id="mark-1"><a href="#claim-1">1</a></sup>'
        in page
    )


def test_both_formats_tell_the_same_claims_and_hide_the_path_of_the_source() -> None:
    report = report_on()
    shape = json.loads(render_json(report))
    assert shape["claims"][0]["status"] == "fix"
    assert shape["claims"][0]["findings"][0]["finding"] == "words_changed"
    assert shape["counts"]["claims"] == 1
    for body in (render_html(report), render_json(report)):
        assert b"secret.txt" not in body


def test_words_that_agree_are_shown_in_their_sentence() -> None:
    said = "He said two or three times that the mast was nine metres high."
    report = report_on(said=said)
    claim = report.items[0].claim
    seen = report.items[0].evidence[0]
    start = said.index("two")
    agreeing = replace(seen.finding, diff=(("equal", "two or three", "two or three"),))
    evidence = {claim.id: (replace(seen, finding=agreeing, start=start, end=start + 12),)}
    article = Article("a1", report.document)
    page = render_html(build_report(article, [claim], evidence, [], [])).decode()
    assert "He said <mark>two or three</mark> times that" in page


def test_sources_that_disagree_and_the_sentences_around_words_are_told() -> None:
    said = "He said two or three times that the mast was nine metres high."
    report = report_on(said=said)
    claim = report.items[0].claim
    seen = report.items[0].evidence[0]
    assert seen.passage is not None
    at, end = said.index("nine"), said.index(" high")
    before = replace(seen.passage, start=-20, end=-1, text="Wind came up.", speaker="LIND")
    told = "The passages disagree: “ten metres” stands in Log, p. 3."
    found = replace(seen, start=at, end=end, at_odds=told, before=before)
    article = Article("a1", report.document)
    made = build_report(article, [claim], {claim.id: (found,)}, [], [])
    page = Page(render_html(made)).words
    assert f"Sources disagree: {told}" in page
    assert "In its sentences" in page
    assert "LIND: Wind came up. He said two or three times" in page
    shape = json.loads(render_json(made))["claims"][0]
    assert shape["disagreeing"] is True
    assert shape["findings"][0]["at_odds"] == told
    assert shape["findings"][0]["before"] == {"speaker": "LIND", "text": "Wind came up."}
    assert shape["findings"][0]["after"] is None
    alone = json.loads(render_json(report))["claims"][0]
    assert (alone["disagreeing"], alone["findings"][0]["at_odds"]) == (False, None)


def test_only_sources_that_something_rests_on_are_named() -> None:
    assert [source.id for source in report_on().sources] == ["s1"]


def test_a_check_whose_claim_is_found_no_more_is_told() -> None:
    report = report_on()
    article = Article("a1", report.document, checks=(replace(report.items[0].check or _none()),))
    alone = build_report(article, [], {}, [], [])
    assert [check.text for check in alone.gone] == ["nine metres"]
    assert "nine metres" in Page(render_html(alone)).words
    assert json.loads(render_json(alone))["gone"][0]["status"] == "fix"


def _none() -> Check:
    raise AssertionError("the item has no check")


def test_the_ending_chooses_the_format() -> None:
    assert renderer_for(Path("a.HTML")).name == "HTML"
    assert renderer_for(Path("a.json")).name == "JSON"
    assert {".html", ".json"} <= set(formats())
    with pytest.raises(UsageError):
        renderer_for(Path("a.docx.exe"))


def test_a_report_that_cannot_be_written_leaves_the_old_one_and_no_rubbish(tmp_path: Path) -> None:
    old = tmp_path / "report.html"
    old.write_text("old", encoding="utf-8")
    blocked = tmp_path / "folder.html"
    blocked.mkdir()
    with pytest.raises(InputError):
        write_report(report_on(), blocked)
    with pytest.raises(InputError):
        write_report(report_on(), tmp_path / "nowhere" / "report.html")
    assert sorted(os.listdir(tmp_path)) == ["folder.html", "report.html"]  # noqa: PTH208
    write_report(report_on(), old)
    assert old.read_bytes() == render_html(report_on())


def test_a_report_on_a_text_without_claims_says_so() -> None:
    empty = build_report(Article("a1", from_text("Only words.")), [], {}, [], [])
    assert "no number was found" in Page(render_html(empty)).words
