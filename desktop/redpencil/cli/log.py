"""``redpencil log``: list the articles, show, search, verify, replay, export and merge logs."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from redpencil import settings
from redpencil.checklog.exporting import export, export_to
from redpencil.checklog.log import CheckLog
from redpencil.checklog.merging import Merge, MergedArticle
from redpencil.checklog.replaying import replay
from redpencil.checklog.searching import Hit
from redpencil.checklog.verifying import verify
from redpencil.cli.output import DONE, open_desk, print_json, print_verbatim, say
from redpencil.cli.parsing import Parts, add_command, positive
from redpencil.errors import InputError, StoreError
from redpencil.model import Event
from redpencil.words import status_label
from redpencil.words.command_line import NO_ARTICLES, log_now, log_whole
from redpencil.words.drafts import another_draft
from redpencil.words.log import (
    DISPUTED,
    DISPUTES,
    ELSEWHERE,
    LEFT,
    MERGED,
    NOT_CURRENT,
    NOTHING_FOUND,
    NOTHING_NEW,
    event_words,
    merge_label,
    replay_label,
    status_named,
)


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the command and its verbs."""
    verbs = add_command(
        parts,
        shared,
        "log",
        "list, show, verify, export and merge check logs",
        "The append-only record of every decision.",
        "redpencil log verify",
    )
    listing = verbs.add("list", "list the articles", "redpencil log list", run_list)
    listing.add_argument("--json", action="store_true", help="print JSON")
    show = verbs.add("show", "show an article's events", "redpencil log show a012345", run_show)
    show.add_argument("article", metavar="ARTICLE")
    search = verbs.add(
        "search",
        "find decisions by their words",
        "redpencil log search harbour office",
        run_search,
    )
    search.add_argument("words", nargs="+", metavar="WORDS")
    search.add_argument("--limit", type=positive, default=20, metavar="N", help="at most N")
    search.add_argument("--json", action="store_true", help="print JSON")
    verifying = verbs.add("verify", "prove the log whole", "redpencil log verify", run_verify)
    verifying.add_argument("--expect", metavar="HASH", help="the last hash of an earlier export")
    exporting = verbs.add("export", "print events as JSON", "redpencil log export", run_export)
    exporting.add_argument("article", nargs="?", metavar="ARTICLE")
    exporting.add_argument("--to", metavar="OUT", help="a file for the events, or a folder for all")
    verbs.add("replay", "make the tables anew from the events", "redpencil log replay", run_replay)
    merging = verbs.add(
        "merge",
        "bring another log of the same articles in",
        "redpencil log merge ../bo/log.db",
        run_merge,
    )
    merging.add_argument("other", metavar="OTHER", help="the log file of another desk")
    merging.add_argument("article", nargs="?", metavar="ARTICLE", help="of one article alone")
    merging.add_argument("--json", action="store_true", help="print JSON")


def run_list(arguments: argparse.Namespace) -> int:
    """List the articles, the latest first."""
    with open_desk(arguments) as desk:
        rows = desk.recent()
    if arguments.json:
        print_json([{"id": i, "title": title, "changed_at": at} for i, title, at in rows])
    elif not rows:
        say(NO_ARTICLES)
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


def run_search(arguments: argparse.Namespace) -> int:
    """Print the decisions that say all the words, best first."""
    with open_desk(arguments) as desk:
        hits = desk.search_log(" ".join(arguments.words), arguments.limit)
    if arguments.json:
        print_json([asdict(hit) for hit in hits])
    elif not hits:
        say(NOTHING_FOUND)
    else:
        say(*(line for hit in hits for line in _hit_lines(hit)))
    return DONE


def _hit_lines(hit: Hit) -> Iterator[str]:
    state = "" if hit.current else f" ({NOT_CURRENT[hit.state]})"
    words = " ".join(hit.text.split())
    yield f"{hit.article}  {hit.claim}  {status_named(hit.status)}{state}: {words}"
    yield f"    {hit.at[:10]}, {hit.who}, in {hit.article_title}"
    for part in (hit.note, hit.correction):
        if part:
            yield f"    {' '.join(part.split())}"


def run_verify(arguments: argparse.Namespace) -> int:
    """Prove the chain; 4 where it does not hold, with the place."""
    path = Path(arguments.log) if arguments.log else settings.default_log()
    verdict = verify(path, arguments.expect)
    if not verdict.ok:
        raise StoreError("log_broken", path=path, fault=verdict.fault)
    say(log_whole(verdict.events, verdict.last_hash))
    return DONE


def run_replay(arguments: argparse.Namespace) -> int:
    """Project every event anew, mend the tables that said something else, and tell which."""
    with open_desk(arguments) as desk:
        replayed = replay(desk.log)
    say(replay_label(replayed.events, replayed.mended))
    return DONE


def run_export(arguments: argparse.Namespace) -> int:
    """Print the events as JSON lines, the last hash in the closing line."""
    with open_desk(arguments) as desk:
        article = desk.article_named(arguments.article).id if arguments.article else None
        if arguments.to:
            say(*map(str, _written(desk.log, Path(arguments.to), article)))
            return DONE
        for line in export(desk.log, article):
            print_verbatim(line)
    return DONE


def _written(log: CheckLog, target: Path, article: str | None) -> tuple[Path, ...]:
    try:
        return export_to(log, target, article)
    except OSError as error:
        details = {"name": str(error.filename or target), "reason": error.strerror or str(error)}
        raise InputError("not_written", **details) from error


def run_merge(arguments: argparse.Namespace) -> int:
    """Bring another log in and say, article by article, what came of it."""
    with open_desk(arguments) as desk:
        chosen = desk.article_named(arguments.article).id if arguments.article else None
        merge = desk.merge(Path(arguments.other), chosen)
        if arguments.json:
            print_json(_merge_shape(merge))
            return DONE
        say(log_now(merge.events, merge.last_hash))
        for one in merge.articles:
            say(f"{one.article}  {one.title}: {merge_label(one.counts)}")
            say(*_disputes(one), *_left(one))
    if not any(one.change for one in merge.articles):
        say(NOTHING_NEW)
    say(*(another_draft(one.title, one.like) for one in merge.elsewhere if one.like))
    alone = [one.title for one in merge.elsewhere if one.like is None]
    if alone:
        say(ELSEWHERE.format(titles="; ".join(alone)))
    return DONE


def _disputes(one: MergedArticle) -> Iterator[str]:
    """Every dispute that this merge brought, with what either of the two would set."""
    for check in one.change.checks if one.change else ():
        for second in check.seconds:
            new = one.change and one.change.event and second.seq == one.change.event.seq
            if new and second.verdict == "dispute":
                yield "  " + DISPUTES.format(
                    who=second.who,
                    claim=check.claim,
                    words=" ".join(check.text.split()),
                    ours=f"{status_label(check.status)} by {check.who}",
                    theirs=status_label(second.status) if second.status else DISPUTED,
                )


def _left(one: MergedArticle) -> Iterator[str]:
    if one.left:
        yield "  " + LEFT.format(claims=", ".join(one.left))


def _merge_shape(merge: Merge) -> dict[str, object]:
    articles = [
        {
            "id": one.article,
            "title": one.title,
            "event": one.change.event.seq if one.change and one.change.event else None,
            **{name: list(getattr(one, name)) for name in MERGED},
        }
        for one in merge.articles
    ]
    return {
        "events": merge.events,
        "last_hash": merge.last_hash,
        "imported": merge.imported,
        "articles": articles,
        "elsewhere": [one.title for one in merge.elsewhere],
        "drafts": [
            {"title": one.title, "article": one.like.article, "likeness": one.like.likeness}
            for one in merge.elsewhere
            if one.like
        ],
    }
