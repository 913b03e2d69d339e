"""``redpencil report`` and ``answers``: write what the log says, enter what a call sheet says."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from redpencil import resources
from redpencil.cli.output import DONE, open_desk, print_verbatim, say
from redpencil.cli.parsing import Parts
from redpencil.cli.publishing import add_publishing, as_published, require_formats
from redpencil.reports.json import SCHEMA
from redpencil.reports.writing import KINDS
from redpencil.words import status_label
from redpencil.words.exporting import written_words
from redpencil.words.publishing import ENDINGS
from redpencil.words.reports import answers_entered


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the commands."""
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
    parser.add_argument(
        "--kind",
        choices=KINDS,
        default="report",
        help="the whole report, or a marked copy, call sheets, corrections, "
        "comments in a copy of the author's Word file",
    )
    parser.add_argument(
        "--with-quotations",
        action="store_true",
        help="tell the words of quotations on call sheets, which withhold them",
    )
    parser.add_argument("--schema", action=_Schema, help="print the JSON Schema of .json, and end")
    add_publishing(parser)
    parser.set_defaults(run=run)
    answers = parts.add_parser(
        "answers",
        help="enter the answers written on a call sheet",
        description="Read a call sheet that was filled in and note each answer on its claim.",
        epilog="Example: redpencil answers draft.md calls.docx",
        parents=[shared],
    )
    answers.add_argument("article", metavar="ARTICLE", help="a file, or an id of the log")
    answers.add_argument("sheet", metavar="SHEET", help="the sheet, as .docx, .md or text")
    answers.set_defaults(run=run_answers)


def run(arguments: argparse.Namespace) -> int:
    """Write each, and say where."""
    outs = [Path(out) for out in arguments.to]
    require_formats(outs, arguments.kind)
    with open_desk(arguments) as desk:
        article = desk.article_named(arguments.article)
        report = replace(desk.report(article), quotations_told=arguments.with_quotations)
        if arguments.kind == "comments":
            named = Path(arguments.article)
            report = desk.with_manuscript(report, named if named.is_file() else None)
        desk.require_apart(report, outs, Path(arguments.article))
        report = as_published(report, arguments)
        for path in desk.write_reports(report, outs, arguments.kind):
            say(written_words((str(path),)))
    return DONE


def run_answers(arguments: argparse.Namespace) -> int:
    """Enter them, and say how each claim stands now."""
    with open_desk(arguments) as desk:
        article = desk.article_named(arguments.article)
        changes = desk.enter_answers(article, Path(arguments.sheet))
    for change in changes:
        for check in change.checks:
            say(f"{status_label(check.status)}: {check.claim}  {check.note.splitlines()[-1]}")
    say(answers_entered(len(changes)))
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
