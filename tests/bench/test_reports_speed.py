"""How long a report on a thousand decided claims takes in each format, in processor time."""

from __future__ import annotations

import time

import pytest
from report_examples import long_report

from redpencil import plugins
from redpencil.reports.model import Report

CLAIMS = 1_000
MOST_SECONDS = {"HTML": 1.0, "Markdown": 1.0, "DOCX": 3.0, "PDF": 3.0}


@pytest.fixture(scope="module")
def report() -> Report:
    return long_report(CLAIMS)


@pytest.mark.parametrize("name", MOST_SECONDS)
def test_a_thousand_claims_are_written_in_time(name: str, report: Report) -> None:
    renderer = next(r for r in plugins.renderers() if (r.name, r.kind) == (name, "report"))
    renderer.render(long_report(1))  # what is loaded once is not counted
    began = time.process_time()
    body = renderer.render(report)
    took = time.process_time() - began
    print(f"{name}: {took:.2f} s, {len(body):,} bytes")  # noqa: T201
    assert took < MOST_SECONDS[name]
