"""What other programs make of the reports: LibreOffice, a PDF library, a browser, axe-core.

Programs that are not installed take nothing from a test: what they would show is then read out
of the file itself.
"""

from __future__ import annotations

import ctypes
import io
import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from html import unescape
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import docx as python_docx
import pypdfium2
import pytest
from lxml import html as lxml_html
from PIL import Image
from report_examples import HOSTILE, full_report, long_report

from redpencil.reports.model import Report
from redpencil.reports.people import pages
from redpencil.reports.people.values import Leaf, Run, Sheet
from redpencil.reports.writing import renderer_for

KINDS = ("report", "marked", "corrections", "calls")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
AXE = find_spec("axe_core_python")
PATIENCE_S = 120
# The levels of WCAG 2.2 up to AA, and what else its authors advise.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RUN_AXE = """axe.run(document, {runOnly: RULES}).then(told => {
  const shown = document.createElement("pre");
  shown.id = "told";
  shown.textContent = JSON.stringify({passes: told.passes.length, violations:
    told.violations.map(v => v.id + ": " + v.nodes.map(n => n.target.join(" ")).join(", "))});
  document.body.replaceChildren(shown);
});"""
SAID = {
    "report": ("The mast is ten metres high.", "Every boat will see it now", "Harbour book"),
    "marked": ("keeper Ada Orr said", "Every boat will see it now", "Fix"),
    "corrections": ("nine metres", "The mast is ten metres high."),
    "calls": ("Ada Orr", "Spoken to"),
}


def made(report: Report, ending: str, kind: str) -> bytes:
    body: Any = renderer_for(Path(f"a{ending}"), kind).render(report)
    assert isinstance(body, bytes)
    return body


def flat(words: str) -> str:
    return " ".join(words.split())


def browse(folder: Path, page: str, *wishes: str) -> str:
    """What the browser says about a page, which it opens from the disk, cut off from any net."""
    assert BROWSER is not None
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]
    command += [f"--user-data-dir={folder / 'profile'}", "--proxy-server=127.0.0.1:9"]
    command += [*wishes, path.as_uri()]
    told = subprocess.run(command, capture_output=True, timeout=PATIENCE_S, check=True, cwd=folder)
    return told.stdout.decode()


def page_words(page: str) -> str:
    """The words of a page by the rules of HTML, without its style."""
    tree = lxml_html.document_fromstring(page)
    for style in tree.xpath("//style"):
        style.getparent().remove(style)
    return flat(unescape(str(tree.text_content())))


@pytest.fixture(scope="module")
def opened_in_office(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The words of every kind of Word report as LibreOffice prints them: one start for all."""
    folder = tmp_path_factory.mktemp("office")
    names = []
    for kind in KINDS:
        (folder / f"{kind}.docx").write_bytes(made(full_report(), ".docx", kind))
        names.append(f"{kind}.docx")
    (folder / "hostile.docx").write_bytes(made(full_report(HOSTILE, HOSTILE), ".docx", "report"))
    names.append("hostile.docx")
    if OFFICE is None:
        return {Path(name).stem: docx_words(folder / name) for name in names}
    command = [OFFICE, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", str(folder)]
    command += [f"-env:UserInstallation={(folder / 'profile').as_uri()}", *names]
    subprocess.run(command, capture_output=True, timeout=PATIENCE_S, check=True, cwd=folder)
    return {Path(n).stem: pdf_words((folder / n).with_suffix(".pdf").read_bytes()) for n in names}


def docx_words(path: Path) -> str:
    return flat("\n".join(p.text for p in python_docx.Document(str(path)).paragraphs))


def pdf_words(body: bytes) -> str:
    with pypdfium2.PdfDocument(body) as pdf:
        return flat(" ".join(page.get_textpage().get_text_range() for page in pdf))


@pytest.mark.parametrize("kind", KINDS)
def test_a_word_report_opens_with_all_it_says(kind: str, opened_in_office: dict[str, str]) -> None:
    for words in SAID[kind]:
        assert words in opened_in_office[kind]


def test_hostile_words_are_printed_by_an_office_as_words(opened_in_office: dict[str, str]) -> None:
    assert "<script>alert(1)</script>" in opened_in_office["hostile"]
    assert "{{ 7*7 }}" in opened_in_office["hostile"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_pdf_has_its_words_in_order_its_language_its_title_and_an_outline(kind: str) -> None:
    body = made(full_report(), ".pdf", kind)
    for words in SAID[kind]:
        assert words in pdf_words(body)
    with pypdfium2.PdfDocument(body) as pdf:
        facts = pdf.get_metadata_dict()
        assert facts["Title"].endswith(": Mast raised")
        assert facts["Author"]
        assert not facts["CreationDate"] or facts["CreationDate"].startswith("D:2000")
        titles = [mark.get_title() for mark in pdf.get_toc()]
    assert titles or kind == "marked"
    assert re.search(rb"/Lang \(en\)", body)
    assert b"/DisplayDocTitle true" in body


def links_of(pdf: pypdfium2.PdfDocument) -> list[tuple[int, int]]:
    """Every link as the page it stands on and the page it leads to."""
    raw = pypdfium2.raw
    found: list[tuple[int, int]] = []
    for number, page in enumerate(pdf):
        at, link = ctypes.c_int(0), raw.FPDF_LINK()
        while raw.FPDFLink_Enumerate(page.raw, ctypes.byref(at), ctypes.byref(link)):
            there = raw.FPDFLink_GetDest(pdf.raw, link)
            found.append((number, raw.FPDFDest_GetDestPageIndex(pdf.raw, there) if there else -1))
    return found


def test_the_links_of_a_pdf_lead_to_a_check_and_back() -> None:
    with pypdfium2.PdfDocument(made(long_report(30), ".pdf", "report")) as pdf:
        links = links_of(pdf)
        pages = len(pdf)
    assert len(links) >= 60
    assert all(0 <= there < pages for _, there in links)
    assert any(here < there for here, there in links)
    assert any(here > there for here, there in links)


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_shown_and_printed_by_a_browser(kind: str, tmp_path: Path) -> None:
    page = made(full_report(), ".html", kind).decode()
    words = page_words(page)
    if BROWSER is not None:
        wishes = ("--print-to-pdf=page.pdf", "--no-pdf-header-footer")
        browse(tmp_path, page, *wishes)
        words = pdf_words((tmp_path / "page.pdf").read_bytes())
    for said in SAID[kind]:
        assert said in words
    assert "Skip to the checks" not in words or BROWSER is None
    loaded = re.findall(r"""(?:src|href|data|url)\s*[=(]\s*["']?([^"')\s>]+)""", page)
    assert all(address.startswith(("#", "data:")) for address in loaded)


@pytest.mark.parametrize(("name", "wish"), [("light", ""), ("dark", "--force-dark-mode")])
def test_a_page_follows_the_light_of_the_screen(name: str, wish: str, tmp_path: Path) -> None:
    page = made(full_report(), ".html", "report").decode()
    assert "prefers-color-scheme:dark" in page
    if BROWSER is None:
        return
    browse(tmp_path, page, "--screenshot=seen.png", "--window-size=900,1200", *filter(None, [wish]))
    with Image.open(tmp_path / "seen.png") as seen:
        ground = seen.convert("L").getpixel((4, 4))
        shades = len(seen.convert("L").resize((300, 400)).getcolors(256) or ())
    assert isinstance(ground, int)
    assert (ground > 200) == (name == "light")
    assert shades > 40  # not an empty page


def test_a_page_fits_a_phone(tmp_path: Path) -> None:
    """No line is wider than the screen (WCAG 2.2, 1.4.10 Reflow, at 320 CSS pixels)."""
    page = made(long_report(12), ".html", "report").decode()
    assert 'name="viewport" content="width=device-width' in page
    if BROWSER is None:
        return
    measure = (
        "<script>addEventListener('load',()=>{document.body.dataset.wide="
        "document.documentElement.scrollWidth>innerWidth})</script></body>"
    )
    narrow = f'<iframe srcdoc="{_quoted(page.replace("</body>", measure))}" width="320" height="800"></iframe>'  # noqa: E501
    ask = "<script>addEventListener('load',()=>{document.title=frames[0].document.body.dataset.wide})</script>"  # noqa: E501
    told = browse(tmp_path, narrow + ask, "--virtual-time-budget=4000", "--dump-dom")
    assert "<title>false</title>" in told


def _quoted(page: str) -> str:
    return page.replace("&", "&amp;").replace('"', "&quot;")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("claims", [0, 4])
def test_a_checker_of_accessibility_finds_nothing(kind: str, claims: int, tmp_path: Path) -> None:
    """axe-core by the rules of WCAG 2.2 AA; without it or a browser, levels and names alone."""
    report = full_report() if claims else long_report(0)
    page = made(report, ".html", kind).decode()
    levels = [int(level) for level in re.findall(r"<h([1-6])", page)]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert re.search(r'<html lang="\w+', page)
    if BROWSER is None or AXE is None or not AXE.submodule_search_locations:
        return
    axe = Path(AXE.submodule_search_locations[0]) / "axe.min.js"
    run = RUN_AXE.replace("RULES", json.dumps(RULES))
    scripts = f"<script>{axe.read_text(encoding='utf-8')}</script><script>{run}</script></body>"
    shown = browse(tmp_path, page.replace("</body>", scripts), *_AXE_WISHES)
    found = re.search('<pre id="told">(.*?)</pre>', shown, re.DOTALL)
    assert found
    told = json.loads(unescape(found[1]))
    assert told["violations"] == []
    assert told["passes"] > 12


_AXE_WISHES: Sequence[str] = ("--virtual-time-budget=9000", "--dump-dom")


def test_two_marks_that_end_together_are_not_read_as_one_number() -> None:
    runs = (Run("12 lamps"), Run("6", "number"), Run("\u2009"), Run("8", "number"))
    sheet = Sheet("Marked copy", "Mast", "en", (Leaf("paragraph", runs),))
    assert re.search("lamps ?6 8", pdf_words(pages.render_sheet(sheet)))


def test_a_word_report_has_a_language_headings_and_a_title() -> None:
    for kind in KINDS:
        word = python_docx.Document(io.BytesIO(made(full_report(), ".docx", kind)))
        assert word.core_properties.title.endswith(": Mast raised")
        styles = {str(p.style.name) for p in word.paragraphs if p.style}
        assert "Title" in styles
        assert 'w:lang w:val="en"' in word.styles.element.xml
