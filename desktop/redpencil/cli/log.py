"""``redpencil log``: list the articles, show, verify and export the check log."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from redpencil import settings
from redpencil.checklog.exporting import export
from redpencil.checklog.verifying import verify
from redpencil.cli.output import DONE, open_desk, print_json, print_verbatim, say
from redpencil.cli.parsing import Parts, add_command
from redpencil.errors import StoreError
from redpencil.model import Event
from redpencil.words.log import count_events, event_words


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the command and its four verbs."""
    verbs = add_command(
        parts,
        shared,
        "log",
        "list, show, verify and export the check log",
        "The append-only record of every decision.",
        "redpencil log verify",
    )
    listing = verbs.add("list", "list the articles", "redpencil log list", run_list)
    listing.add_argument("--json", action="store_true", help="print JSON")
    show = verbs.add("show", "show an article's events", "redpencil log show a012345", run_show)
    show.add_argument("article", metavar="ARTICLE")
    verifying = verbs.add("verify", "prove the log whole", "redpencil log verify", run_verify)
    verifying.add_argument("--expect", metavar="HASH", help="the last hash of an earlier export")
    exporting = verbs.add("export", "print events as JSON", "redpencil log export", run_export)
    exporting.add_argument("article", nargs="?", metavar="ARTICLE")


def run_list(arguments: argparse.Namespace) -> int:
    """List the articles, the latest first."""
    with open_desk(arguments) as desk:
        rows = desk.recent()
    if arguments.json:
        print_json([{"id": i, "title": title, "changed_at": at} for i, title, at in rows])
    elif not rows:
        say("The log has no article yet; check one with: redpencil check ARTICLE")
    else:
        say(*(f"{i}  {at[:16].replace('T', ' ')}  {title}" for i, title, at in rows))
    return DONE


def run_show(arguments: argparse.Namespace) -> int:
    """Show every event of one article."""
    with open_desk(arguments) as desk:
        article = desk.article_named(arguments.article)
        say(f"{article.id}  {article.document.title}")
        events = desk.events(article.id)
        known = {event.seq: event for event in events}
        say(*(_line(event, known) for event in events))
    return DONE


def _line(event: Event, known: Mapping[int, Event]) -> str:
    done = event_words(event, known) if event.claim else event.kind.replace("_", " ")
    parts = [event.at, event.who, event.kind.replace("_", " "), done, event.claim or ""]
    return f"{event.seq:>6}  " + "  ".join(part for part in dict.fromkeys(parts) if part)


def run_verify(arguments: argparse.Namespace) -> int:
    """Prove the chain; 4 where it does not hold, with the place."""
    path = Path(arguments.log) if arguments.log else settings.default_log()
    verdict = verify(path, arguments.expect)
    if not verdict.ok:
        raise StoreError("log_broken", path=path, fault=verdict.fault)
    say(f"The log is whole: {count_events(verdict.events)}, last hash {verdict.last_hash}")
    return DONE


def run_export(arguments: argparse.Namespace) -> int:
    """Print the events as JSON lines, the last hash in the closing line."""
    with open_desk(arguments) as desk:
        article = desk.article_named(arguments.article).id if arguments.article else None
        for line in export(desk.log, article):
            print_verbatim(line)
    return DONE
