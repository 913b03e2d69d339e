"""``redpencil report``: write the report on an article from the log."""

from __future__ import annotations

import argparse
from pathlib import Path

from redpencil.cli.output import DONE, open_desk, say
from redpencil.cli.parsing import Parts
from redpencil.reports.writing import renderer_for


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the command."""
    parser = parts.add_parser(
        "report",
        help="write the report on an article, from the log",
        description="Write what the log says of an article; the ending chooses the format.",
        epilog="Example: redpencil report draft.md --to draft.html draft.json",
        parents=[shared],
    )
    parser.add_argument("article", metavar="ARTICLE", help="a file, or an id of the log")
    parser.add_argument(
        "--to", nargs="+", action="extend", required=True, metavar="OUT", help=".html or .json"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write each, and say where."""
    outs = [Path(out) for out in arguments.to]
    for out in outs:
        renderer_for(out)
    with open_desk(arguments) as desk:
        report = desk.report(desk.article_named(arguments.article))
        for path in desk.write_reports(report, outs):
            say(f"Written: {path}")
    return DONE
