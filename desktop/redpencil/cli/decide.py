"""``redpencil decide``, ``second`` and ``undo``: decide, read again, take an act back."""

from __future__ import annotations

import argparse

from redpencil.cli.output import DONE, open_desk, say
from redpencil.cli.parsing import Parts
from redpencil.errors import UsageError
from redpencil.model import DECIDABLE, Change, Citation, Status
from redpencil.words import status_label
from redpencil.words.command_line import NO_LOCATOR, TAKEN_BACK, event_line
from redpencil.words.log import second_label


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the commands."""
    parser = parts.add_parser(
        "decide",
        help="record a decision about a claim",
        epilog="Example: redpencil decide draft.md q0123456789 ok --source s0123456789 "
        "--locator 'turn 4' --passage 'We will stay.'",
        parents=[shared],
    )
    parser.add_argument("article", metavar="ARTICLE", help="a file, or an id of the log")
    parser.add_argument("claim", metavar="CLAIM", help="its id, as claims --json shows it")
    parser.add_argument("status", metavar="STATUS", help=", ".join(DECIDABLE))
    parser.add_argument("--source", metavar="S", help="the source it rests on")
    parser.add_argument("--locator", default="", metavar="L", help="where in the source")
    parser.add_argument("--passage", default="", metavar="T", help="the words of the source")
    parser.add_argument("--note", default="", metavar="T")
    parser.add_argument("--correction", default="", metavar="T")
    parser.add_argument("--calculation", default="", metavar="E")
    parser.set_defaults(run=run_decide)
    second = parts.add_parser(
        "second",
        help="confirm or dispute what somebody else decided",
        epilog="Example: redpencil second draft.md q0123456789 dispute --status fix "
        "--note 'The transcript has June.'",
        parents=[shared],
    )
    second.add_argument("article", metavar="ARTICLE", help="a file, or an id of the log")
    second.add_argument("claim", metavar="CLAIM", help="its id, as claims --json shows it")
    second.add_argument("verdict", metavar="VERDICT", help="confirm or dispute")
    second.add_argument("--note", default="", metavar="T")
    second.add_argument("--status", metavar="STATUS", help="the status that you would set")
    second.set_defaults(run=run_second)
    undo = parts.add_parser(
        "undo",
        help="take the last act back, by a new event",
        epilog="Example: redpencil undo draft.md",
        parents=[shared],
    )
    undo.add_argument("article", metavar="ARTICLE", help="a file, or an id of the log")
    undo.set_defaults(run=run_undo)


def _status(word: str) -> Status:
    for status in DECIDABLE:
        if word.lower().replace(" ", "_").replace("-", "_") == status:
            return status
    raise UsageError("unknown_status", name=word, known=", ".join(DECIDABLE))


def run_decide(arguments: argparse.Namespace) -> int:
    """Record it and say how the claim stands now."""
    status = _status(arguments.status)
    with open_desk(arguments) as desk:
        article = desk.article_named(arguments.article)
        claim = desk.claim(article, arguments.claim)
        citation = None
        if arguments.source:
            source = desk.library.source(arguments.source)
            citation = Citation(
                source.id, source.title, arguments.locator, arguments.passage, source.sha256
            )
        change = desk.decide(
            article.id,
            claim,
            status,
            citation=citation,
            note=arguments.note,
            correction=arguments.correction,
            calculation=arguments.calculation,
        )
    _tell(change)
    return DONE


def run_second(arguments: argparse.Namespace) -> int:
    """Record it and say what stands beside the check now."""
    status = _status(arguments.status) if arguments.status else None
    with open_desk(arguments) as desk:
        article = desk.article_named(arguments.article)
        verdict = arguments.verdict.lower()
        change = desk.second(article.id, arguments.claim, verdict, arguments.note, status)
    _tell(change)
    return DONE


def run_undo(arguments: argparse.Namespace) -> int:
    """Undo and say how the claim stands now."""
    with open_desk(arguments) as desk:
        change = desk.undo(desk.article_named(arguments.article).id)
    say(TAKEN_BACK)
    _tell(change)
    return DONE


def _tell(change: Change) -> None:
    if change.document is not None:
        say(f"Draft {change.revision}: {change.document.title}")
    for check in change.checks:
        words = " ".join(check.text.split())
        where = "" if check.citation and check.citation.locator else f" {NO_LOCATOR}"
        say(f"{status_label(check.status)}{where}: {check.claim}  {words}")
        for second in check.seconds:
            would_be = f", {status_label(second.status)}" if second.status else ""
            say(f"  {second_label(second)}{would_be}  {second.note}".rstrip())
    for claim in change.cleared:
        say(f"{status_label('unchecked')}: {claim}")
    if change.event:
        say(event_line(change.event.seq, change.event.at, change.event.who))
