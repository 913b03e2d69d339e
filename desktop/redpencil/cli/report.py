"""``redpencil report``: write the report on an article from the log."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from redpencil import resources
from redpencil.cli.output import DONE, open_desk, print_verbatim, say
from redpencil.cli.parsing import Parts
from redpencil.cli.publishing import add_publishing, as_published, require_formats
from redpencil.reports.json import SCHEMA
from redpencil.words.publishing import ENDINGS


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the command."""
    parser = parts.add_parser(
        "report",
        help="write the report on an article, from the log",
        description="Write what the log says of an article; the ending chooses the format.",
        epilog="Example: redpencil report draft.md --to draft.html draft.csv draft.csl.json",
        parents=[shared],
    )
    parser.add_argument("article", metavar="ARTICLE", help="a file, or an id of the log")
    parser.add_argument(
        "--to",
        nargs="+",
        action="extend",
        required=True,
        metavar="OUT",
        help=f"files that end in one of {ENDINGS}",
    )
    parser.add_argument("--schema", action=_Schema, help="print the JSON Schema of .json, and end")
    add_publishing(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write each, and say where."""
    outs = [Path(out) for out in arguments.to]
    require_formats(outs)
    with open_desk(arguments) as desk:
        report = as_published(desk.report(desk.article_named(arguments.article)), arguments)
        for path in desk.write_reports(report, outs):
            say(f"Written: {path}")
    return DONE


class _Schema(argparse.Action):
    """Prints the schema of the JSON report in the place of a report, as ``--help`` does."""

    def __init__(self, option_strings: Sequence[str], dest: str, **rest: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, **rest)

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        print_verbatim(resources.text(SCHEMA).rstrip())
        parser.exit()
