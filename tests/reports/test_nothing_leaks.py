"""No format of any kind tells the machine's paths, its login, or a word that is withheld."""

from __future__ import annotations

import base64
import getpass
import io
import json
import re
import socket
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx as python_docx
import pypdfium2
import pytest
from told_report import TEXT, told_report

from redpencil import plugins
from redpencil.desk import Desk
from redpencil.errors import UsageError
from redpencil.reports.house import House
from redpencil.reports.model import Report
from redpencil.reports.signing import without_login
from redpencil.reports.withholding import withhold
from redpencil.reports.writing import KINDS, write_report
from redpencil.settings import Settings

RENDERERS = [(r.kind, ending, r) for r in plugins.renderers() for ending in r.endings[:1]]
IDS = [f"{kind}{ending}" for kind, ending, _ in RENDERERS]
every_renderer = pytest.mark.parametrize(("kind", "ending", "renderer"), RENDERERS, ids=IDS)
SECRETS = ("Mary", "Orr", "MARY ORR", "Notes on the mast", "harbour-notes", "Zebulon")
PATHS = ("/home/someone", "secret.txt", "C:\\Users\\someone", "someone", "file:///")


def manuscript() -> bytes:
    """The article as the author's own Word file, which tells neither paths nor a login."""
    made = python_docx.Document()
    for paragraph in TEXT.split("\n\n"):
        made.add_paragraph(paragraph)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def everything(body: bytes) -> Iterator[tuple[str, bytes]]:
    """What can be read out of a file: as it stands, unpacked, as text, in its facts and links."""
    yield "bytes", body
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as package:
            yield "archive comment", package.comment
            for info in package.infolist():
                yield "part name", info.filename.encode() + info.comment + info.extra
                yield info.filename, package.read(info)
                bare = re.sub(rb"<[^>]*>", b"", package.read(info))
                yield f"{info.filename}, its words", bare
    if body.startswith(b"%PDF"):
        for packed in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", body, re.DOTALL):
            try:
                yield "stream", zlib.decompress(packed)
            except zlib.error:
                yield "stream", packed
        with pypdfium2.PdfDocument(body) as pdf:
            yield "facts", json.dumps(pdf.get_metadata_dict(), ensure_ascii=False).encode()
            titles = " ".join(str(mark.get_title()) for mark in pdf.get_toc())
            yield "outline", titles.encode()
            pages = (page.get_textpage().get_text_range() for page in pdf)
            yield "words", " ".join(" ".join(pages).split()).encode()
    for packed in re.findall(rb"base64,([\w+/=]+)", body):
        yield "embedded", base64.b64decode(packed)


def says(body: bytes, words: str) -> list[str]:
    """Where a file says these words: plain, escaped as in JSON, percent, or as character codes."""
    forms = {words, words.lower(), json.dumps(words)[1:-1], words.replace("\\", "\\\\")}
    forms |= {words.replace(" ", "%20"), words.replace(" ", "-"), words.replace(" ", "_")}
    codes = {form.encode() for form in forms} | {words.encode("utf-16-be")}
    # Short names may be a part of other words ("for", "orr" in "corridor"), and of packed bytes.
    whole = [re.compile(rb"(?<![A-Za-z])" + re.escape(code) + rb"(?![A-Za-z])") for code in codes]
    return [
        place
        for place, part in everything(body)
        if place != "stream" or len(words) > 4
        if any(pattern.search(part) for pattern in whole)
    ]


@every_renderer
def test_a_withheld_word_is_nowhere_in_a_file(kind: str, ending: str, renderer: Any) -> None:
    report = told_report(
        "so Mary Orr and Zebulon said", who="Mary Orr", origin="https://x.example/Mary-Orr"
    )
    house = House("Zebulon Orr & Co")
    report = replace(
        report, quotations_told=True, manuscript=manuscript(),
        edition=replace(report.edition, house=replace(report.edition.house, name=house.name)),
    )  # fmt: skip
    shown = withhold(report, ["harbour-notes"], ["Mary Orr", "Zebulon"])
    if kind == "comments":
        with pytest.raises(UsageError):  # the file itself says the names
            renderer.render(shown)
        return
    body = renderer.render(shown)
    for word in SECRETS:
        assert not says(body, word)
    assert says(renderer.render(report), "Mary") or ending in (".bib", ".csl.json")


@every_renderer
def test_no_path_and_no_login_is_anywhere_in_a_file(kind: str, ending: str, renderer: Any) -> None:
    for origin in ("/home/someone/secret.txt", "C:\\Users\\someone\\secret.txt",
                   "file:///home/someone/secret.txt"):  # fmt: skip
        report = told_report(who="someone", origin=origin)
        document = replace(report.document, origin="/home/someone/draft.docx")
        report = replace(report, document=document, manuscript=manuscript())
        body = renderer.render(without_login(report, "someone"))
        for path in PATHS:
            assert not says(body, path), origin


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_name_that_says_a_withheld_name_is_refused(kind: str, tmp_path: Path) -> None:
    shown = withhold(told_report(), [], ["Mary Orr"])
    ending = ".docx" if kind == "comments" else ".md"
    with pytest.raises(UsageError) as refusal:
        write_report(shown, tmp_path / f"mary-orr{ending}", kind)
    assert refusal.value.code == "name_in_file"
    assert not list(tmp_path.iterdir())


def test_a_desk_of_this_machine_tells_nothing_of_it_in_any_file(tmp_path: Path) -> None:
    """With real files, a real log and the real login, which nobody has replaced by a name."""
    own = tmp_path / "desk-of-someone"
    own.mkdir()
    article, source = own / "article.docx", own / "talk.txt"
    article.write_bytes(manuscript())
    source.write_text("ORR: It stands at last. The mast is nine metres high.\n", encoding="utf-8")
    with Desk(own / "library.db", own / "log.db", Settings(checker="")) as desk:
        assert all(added.source for added in desk.add_sources([source]))
        opened = desk.open_article(article)
        first = desk.report(opened)
        claim = first.items[0].claim
        evidence = desk.look_up(opened.document, claim)
        desk.decide(opened.id, claim, "ok", evidence=evidence[0], note="seen")
        found = {claim.id: evidence}
        report = desk.with_manuscript(desk.report(opened, found))
        outs: list[Path] = []
        for kind, ending, _ in RENDERERS:
            if ending != ".claimreview.jsonld":  # it needs a scale, and told_report has one
                outs += desk.write_reports(report, [tmp_path / f"{kind}{ending}"], kind)
    machine = [str(tmp_path), "desk-of-someone", "talk.txt"]
    login = getpass.getuser()
    signed = re.compile(rf"(?i)(author|creator|who|checker|by)\W{{1,6}}{re.escape(login)}\b")
    for out in outs:
        body = out.read_bytes()
        for word in (*machine, *([socket.gethostname()] if len(socket.gethostname()) > 4 else [])):
            assert not says(body, word), out.name
        for place, part in everything(body):
            assert not signed.search(part.decode("utf-8", "replace")), (out.name, place)
    assert len(outs) >= len(RENDERERS) - 1


def test_the_search_itself_finds_what_stands_in_each_kind_of_file() -> None:
    """A search that finds nothing anywhere would prove nothing."""
    for kind, ending, renderer in RENDERERS:
        if kind == "report" and ending not in (".bib", ".csl.json"):
            found: Report = told_report("Zebulon", text=TEXT.replace("at last", "Zebulon"))
            assert says(renderer.render(found), "Zebulon"), ending
