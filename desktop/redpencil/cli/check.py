"""``redpencil check``: read an article, find its claims, lay each beside the sources."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from redpencil.cli.choosing import add_choices, chosen
from redpencil.cli.output import (
    DONE,
    FAILED_ON,
    UNREADABLE,
    complain,
    complain_of_lexicons,
    open_desk,
    print_json,
    progress,
    say,
    tell_of_asking,
    tell_remarks,
)
from redpencil.cli.parsing import Parts
from redpencil.cli.publishing import add_publishing, as_published, require_formats
from redpencil.cli.sources import add_named
from redpencil.desk import Desk
from redpencil.documents.choices import Choices
from redpencil.model import QUANTITY_FINDINGS, QUOTATION_FINDINGS, Article, Evidence
from redpencil.reports.json import report_shape
from redpencil.reports.model import Item, Report
from redpencil.reports.writing import require_apart
from redpencil.web.addresses import is_address
from redpencil.words import finding_label, kind_label, status_label
from redpencil.words.command_line import article_id, nothing_found
from redpencil.words.drafts import how_to_revise
from redpencil.words.exporting import written_words
from redpencil.words.publishing import ENDINGS
from redpencil.words.reports import WEAK_MATCH
from redpencil.words.speaking import labelled
from redpencil.words.window import left_words

FINDINGS = tuple(dict.fromkeys(QUOTATION_FINDINGS + QUANTITY_FINDINGS))


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the command."""
    parser = parts.add_parser(
        "check",
        help="check an article against sources and write a report",
        description="Read an article, find its claims, look up evidence, compare, report. "
        "Statuses are a person's to set and stay as they are.",
        epilog="Example: redpencil check draft.md --sources notes/ --report draft.html",
        parents=[shared],
    )
    parser.add_argument("article", metavar="ARTICLE", help="a file, or an id of the log")
    parser.add_argument(
        "--sources",
        nargs="+",
        action="extend",
        default=[],
        metavar="PATH",
        help="files and folders to add first",
    )
    parser.add_argument(
        "--report",
        nargs="+",
        action="extend",
        default=[],
        metavar="OUT",
        help=f"files that end in one of {ENDINGS}",
    )
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    add_choices(parser, "ARTICLE")
    add_publishing(parser)
    parser.add_argument(
        "--fail-on",
        action="append",
        default=[],
        choices=FINDINGS,
        metavar="FINDING",
        help="end with status 1 where a claim's best finding is this one",
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do it; 3 where a source could not be read (the others are still used)."""
    outs = [Path(out) for out in arguments.report]
    require_formats(outs)
    require_apart(outs, (arguments.article, *arguments.sources))
    choices = chosen(arguments)
    complain_of_lexicons()
    with open_desk(arguments) as desk:
        article = _article(desk, arguments.article, choices)
        earlier = desk.earlier_draft(article)
        tell_remarks(article.document.title, article.document.remarks)
        failed = add_sources(desk, arguments.sources)
        whole = desk.report(article, look_up_all(desk, article))
        desk.require_apart(whole, outs)
        report = as_published(whole, arguments)
        desk.write_reports(report, outs)
    if earlier is not None:
        complain(how_to_revise(earlier, arguments.article))
    if arguments.json:
        found = asdict(earlier) if earlier else None
        print_json({**report_shape(report), "earlier_draft": found})
    else:
        say(*lines(report))
        say(*(written_words((str(out),)) for out in outs))
    met = any(i.evidence and i.evidence[0].finding.name in arguments.fail_on for i in report.items)
    if failed:
        return UNREADABLE
    return FAILED_ON if met else DONE


def _article(desk: Desk, name: str, choices: Choices) -> Article:
    """The article; one on the web is fetched, unless it was read before."""
    if not is_address(name):
        return desk.article_named(name, choices)
    tell_of_asking(desk, name)
    return desk.open_address(name, choices)


def add_sources(desk: Desk, names: Iterable[str]) -> int:
    """Add sources, complain about those that cannot be read, and return how many could not."""
    failed = 0
    for added in add_named(desk, names):
        if added.outcome == "failed":
            complain(added.error)
            failed += 1
        tell_remarks(added.source.title if added.source else added.name, added.remarks)
    return failed


def look_up_all(desk: Desk, article: Article) -> dict[str, tuple[Evidence, ...]]:
    """The evidence for every claim of an article, by the claim's id."""
    claims = [claim for batch in desk.claims(article) for claim in batch.claims]
    return {
        claim.id: desk.look_up(article.document, claim, claims)
        for claim in progress(claims, len(claims), "Checking")
    }


def lines(report: Report) -> list[str]:
    """The result for a person: one claim in two lines, then the counts."""
    if not report.items:
        return [nothing_found(report.document.title)]
    out = [report.document.title, ""]
    for item in report.items:
        out += _item_lines(item)
    counts = ", ".join(f"{n} {name}" for name, n in report.counts.items())
    return [*out, "", f"{counts}; {left_words(report.facts_left)}", article_id(report.article)]


def _item_lines(item: Item) -> list[str]:
    words = " ".join(item.claim.text.split())
    if len(words) > 78:
        words = words[:77].rsplit(" ", 1)[0] + "…"
    head = f"{item.number:>3} {kind_label(item.claim.kind):<9} {item.claim.locator:<5} {words}"
    if item.status != "unchecked":
        head += f"  [{status_label(item.status)}]"
    if not item.evidence:
        return [head]
    best = item.evidence[0]
    where = f" — {best.passage.title}, {best.passage.locator}" if best.passage else ""
    label = finding_label(best.finding.name) + (f" {WEAK_MATCH}" if best.finding.weak else "")
    told = [head, f"      {labelled(label, best.finding.why)}{where}"]
    return [*told, f"      {best.at_odds}"] if best.at_odds else told
