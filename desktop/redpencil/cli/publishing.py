"""The options that say how a report leaves the house: what it withholds, where it is published."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from redpencil.errors import UsageError
from redpencil.reports.house import public_address
from redpencil.reports.model import Report
from redpencil.reports.withholding import withhold
from redpencil.reports.writing import renderer_for


def add_publishing(parser: argparse.ArgumentParser) -> None:
    """Enter the options."""
    group = parser.add_argument_group("reports")
    group.add_argument(
        "--withhold",
        nargs="+",
        action="extend",
        default=[],
        metavar="SOURCE",
        help="take the names of these sources out of every format, their kind is kept",
    )
    group.add_argument(
        "--withhold-person",
        nargs="+",
        action="extend",
        default=[],
        metavar="NAME",
        help="black out the names of these people wherever they stand",
    )
    group.add_argument(
        "--article-url", metavar="URL", help="where the article is published, if it is"
    )
    group.add_argument(
        "--report-url", metavar="URL", help="where the report will be published (ClaimReview)"
    )


def require_formats(outs: Iterable[Path], kind: str = "report") -> None:
    """Raise UsageError for an ending that no format of the kind has, before any work is done."""
    for out in outs:
        renderer_for(out, kind)


def as_published(report: Report, arguments: argparse.Namespace) -> Report:
    """The report with its addresses, and without the names that are to be withheld."""
    article, own = arguments.article_url, arguments.report_url
    edition = replace(
        report.edition,
        article_url=_address(article) if article else report.edition.article_url,
        report_url=_address(own) if own else report.edition.report_url,
    )
    addressed = replace(report, edition=edition)
    return withhold(addressed, arguments.withhold, arguments.withhold_person)


def _address(name: str) -> str:
    if not public_address(name):
        raise UsageError("no_public_address", name=name)
    return name
