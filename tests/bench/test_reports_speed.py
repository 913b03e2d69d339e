"""How long a report on a thousand decided claims takes in each format, in processor time."""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from dataclasses import replace
from html import escape

import docx as python_docx
import pytest
from report_examples import long_report
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate
from told_report import PUBLISHED

from redpencil import plugins, resources
from redpencil.hooks import Renderer
from redpencil.reports.model import Report
from redpencil.reports.people.leaves import report_sheet
from redpencil.reports.people.values import Leaf

CLAIMS = 1_000
MOST_SECONDS = {"PDF": 3.0, "DOCX": 3.0}
_EVERY = [r for r in plugins.renderers() if r.kind != "comments"]


@pytest.fixture(scope="module")
def report() -> Report:
    made = long_report(CLAIMS)
    return replace(made, edition=PUBLISHED)  # with the scale that reviews need


def seconds(work: Callable[[], bytes]) -> tuple[float, int]:
    """Processor time of a piece of work, and how many bytes came of it."""
    began = time.process_time()
    body = work()
    return time.process_time() - began, len(body)


@pytest.mark.parametrize("renderer", _EVERY, ids=lambda r: f"{r.kind}-{r.name}")
def test_a_thousand_claims_are_written_in_time(renderer: Renderer, report: Report) -> None:
    renderer.render(report if renderer.name == "ClaimReview" else long_report(1))  # loads once
    took, size = seconds(lambda: bytes(renderer.render(report)))
    print(f"{renderer.kind} {renderer.name}: {took:.2f} s, {size:,} bytes")  # noqa: T201
    assert took < MOST_SECONDS.get(renderer.name, 1.0)


def naive_docx(report: Report) -> bytes:
    """Every leaf as a paragraph by python-docx, without links, marks or margins."""
    made = python_docx.Document()
    for leaf in report_sheet(report).leaves:
        paragraph = made.add_paragraph()
        for run in leaf.runs:
            paragraph.add_run(run.text).bold = run.look == "strong"
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def naive_pdf(report: Report) -> bytes:
    """Every leaf as a paragraph by ReportLab's own layout, in our letters, with links and bold."""
    pdfmetrics.registerFont(TTFont("Naive", str(resources.path("fonts/CharisSIL-Regular.ttf"))))
    pdfmetrics.registerFont(TTFont("NaiveB", str(resources.path("fonts/CharisSIL-Bold.ttf"))))
    style = ParagraphStyle("naive", fontName="Naive", fontSize=10, leading=14)
    leaves = report_sheet(report).leaves
    known = {leaf.anchor for leaf in leaves} | {run.anchor for x in leaves for run in x.runs}
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4).build([_paragraph(x, known, style) for x in leaves])
    return out.getvalue()


def _paragraph(leaf: Leaf, known: set[str], style: ParagraphStyle) -> Paragraph:
    words = f'<a name="{leaf.anchor}"/>' if leaf.anchor else ""
    for run in leaf.runs:
        shown = escape(run.text)
        shown = f'<font name="NaiveB">{shown}</font>' if run.look == "strong" else shown
        shown = f'<a href="#{run.link}">{shown}</a>' if run.link in known - {""} else shown
        words += (f'<a name="{run.anchor}"/>' if run.anchor else "") + shown
    return Paragraph(words, style)


@pytest.mark.parametrize(("name", "naive"), [("DOCX", naive_docx), ("PDF", naive_pdf)])
def test_our_way_is_no_slower_than_the_naive_one(
    name: str, naive: Callable[[Report], bytes], report: Report
) -> None:
    renderer = next(r for r in _EVERY if (r.name, r.kind) == (name, "report"))
    for render in (renderer.render, naive):
        render(long_report(1))
    ours, _ = seconds(lambda: bytes(renderer.render(report)))
    theirs, _ = seconds(lambda: naive(report))
    print(f"{name}: {ours:.2f} s, the naive way {theirs:.2f} s")  # noqa: T201
    assert ours < 1.2 * theirs
