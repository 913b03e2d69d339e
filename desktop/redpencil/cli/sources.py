"""``redpencil sources``: add, list, show, remove and search the sources of the library."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from redpencil import settings
from redpencil.cli.choosing import add_choices, chosen
from redpencil.cli.output import (
    DONE,
    UNREADABLE,
    batch,
    complain,
    library_of,
    open_desk,
    print_json,
    progress,
    read_rows,
    say,
    tell_of_asking,
    tell_progress,
    tell_remarks,
)
from redpencil.cli.parsing import Parts, add_command, positive
from redpencil.documents.choices import NONE, Choices
from redpencil.errors import UsageError, WorldError
from redpencil.model import Added, Check, Passage, Query
from redpencil.sources.sentence_model import SentenceModel
from redpencil.web.addresses import is_address
from redpencil.words import sentence, status_label
from redpencil.words.command_line import NO_SOURCES, NOTHING_TO_ADD, passages

if TYPE_CHECKING:
    from redpencil.desk import Desk


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the command and its five verbs."""
    verbs = add_command(
        parts,
        shared,
        "sources",
        "add, list, show, remove and search sources",
        "The library of sources that claims are checked against.",
        "redpencil sources add notes/ transcript.txt",
    )
    add = verbs.add(
        "add",
        "add files, folders and pages of the web, or rows",
        "redpencil sources add notes/",
        run_add,
    )
    add.add_argument("paths", nargs="*", metavar="PATH|URL")
    add.add_argument("--jsonl", metavar="FILE", help="rows of JSON, one source each")
    add.add_argument("--primary", action="store_true", help="mark them as primary sources")
    add_choices(add, "the files")
    listing = verbs.add("list", "list the sources", "redpencil sources list --json", run_list)
    listing.add_argument("--json", action="store_true", help="print JSON")
    show = verbs.add("show", "show one source", "redpencil sources show s0123456789", run_show)
    show.add_argument("source", metavar="SOURCE")
    show.add_argument("--json", action="store_true", help="print JSON")
    remove = verbs.add(
        "remove", "remove sources", "redpencil sources remove s0123456789", run_remove
    )
    remove.add_argument("sources", nargs="+", metavar="SOURCE")
    embed = verbs.add(
        "embed",
        "make the passages findable by meaning",
        "redpencil sources embed --model ~/models/minilm",
        run_embed,
    )
    embed.add_argument("--model", metavar="FOLDER", help="the folder of a sentence model")
    search = verbs.add(
        "search", "search the passages", 'redpencil sources search "harbour pilots"', run_search
    )
    search.add_argument("words", nargs="*", metavar="WORDS")
    search.add_argument("--jsonl", metavar="FILE", help='rows {"id", "query", "context"?}')
    search.add_argument("--limit", type=positive, default=10, metavar="N", help="how many (10)")
    search.add_argument("--json", action="store_true", help="print JSON")


def run_add(arguments: argparse.Namespace) -> int:
    """Add files or rows; 3 where one could not be read (the others are still added)."""
    if not arguments.paths and not arguments.jsonl:
        raise UsageError("no_files")
    choices = chosen(arguments)
    with open_desk(arguments) as desk:
        if arguments.jsonl:
            return _add_rows(desk, arguments.jsonl)
        failed = False
        added = add_named(desk, arguments.paths, arguments.primary, choices)
        files = [Path(name) for name in arguments.paths if not is_address(name)]
        total = desk.count_sources(files) + len(arguments.paths) - len(files)
        for item in progress(added, total, "Adding"):
            failed |= _tell(item)
    return UNREADABLE if failed else DONE


def add_named(
    desk: Desk, names: Iterable[str], primary: bool = False, choices: Choices = NONE
) -> Iterator[Added]:
    """Add what was named in the order given: files, folders and addresses."""
    for asked, group in groupby(names, is_address):
        if not asked:  # together, so that every core has one to read
            yield from desk.add_sources(map(Path, group), primary=primary, choices=choices)
            continue
        for name in group:
            tell_of_asking(desk, name)
            yield desk.add_address(name, primary=primary, choices=choices)


def _add_rows(desk: Desk, name: str) -> int:
    failed = False

    def good() -> Iterator[dict[str, Any]]:
        nonlocal failed
        for row in read_rows(name, ("id",)):
            if isinstance(row, WorldError):
                complain(sentence(row))
                failed = True
            else:
                yield row

    counts: dict[str, int] = {}
    for item in desk.add_rows(good()):
        counts[item.outcome] = counts.get(item.outcome, 0) + 1
        if item.outcome == "failed":
            complain(item.error)
            failed = True
    say(", ".join(f"{n} {outcome}" for outcome, n in counts.items()) or NOTHING_TO_ADD)
    return UNREADABLE if failed else DONE


def _tell(item: Added) -> bool:
    """Say what became of one file; True where it failed."""
    if item.outcome == "failed" or item.source is None:
        complain(item.error)
        return True
    source = item.source
    count = passages(source.passages)
    say(f"{item.outcome:<8} {source.id}  {source.title} ({source.kind}, {count})")
    for change in item.changes:
        say(*(line for check in change.checks for line in _stale_lines(change.article, check)))
    tell_remarks(source.title, item.remarks)
    return False


def _stale_lines(article: str, check: Check) -> Iterator[str]:
    """A check that rests on words which the source no longer has, and both passages."""
    if check.status != "stale":
        return
    words = " ".join(check.text.split())
    yield f"  {status_label(check.status)}: {check.claim}  {words} ({article})"
    yield f"    - {' '.join(check.before.split())}"
    yield f"    + {' '.join(check.after.split())}"


def run_list(arguments: argparse.Namespace) -> int:
    """List the sources."""
    with open_desk(arguments) as desk:
        sources = desk.sources()
    if arguments.json:
        print_json([asdict(source) for source in sources])
    elif not sources:
        say(NO_SOURCES)
    else:
        say(*(f"{s.id}  {s.kind:<12} {s.passages:>5}  {s.title}" for s in sources))
    return DONE


def run_show(arguments: argparse.Namespace) -> int:
    """Show one source, whole."""
    with open_desk(arguments) as desk:
        source = desk.library.source(arguments.source)
        document = desk.source_document(arguments.source)
    if arguments.json:
        more = {"encoding": document.encoding, "remarks": document.remarks}
        print_json({**asdict(source), "text": document.text, **more})
        return DONE
    facts = f"{source.kind} · {source.passages} passages · added {source.added_at}"
    say(source.title, f"{facts} · {document.encoding}", *document.remarks, "")
    for block in document.blocks:
        say(f"{block.locator:<10} {document.text[block.start : block.end]}")
    return DONE


def run_remove(arguments: argparse.Namespace) -> int:
    """Remove sources from the library; files and recorded checks are left alone."""
    with open_desk(arguments) as desk:
        for name in arguments.sources:
            title = desk.library.source(name).title
            desk.remove_source(name)
            say(f"removed  {name}  {title}")
    return DONE


def run_embed(arguments: argparse.Namespace) -> int:
    """Make the directions that are missing; the folder named is kept in the settings."""
    if arguments.model:
        SentenceModel(Path(arguments.model))  # one that cannot be used is not kept
        folder = str(Path(arguments.model).resolve())
        settings.save(replace(settings.load(), sentence_model=folder))
    with open_desk(arguments) as desk:
        done = 0
        for done, of in desk.embed():
            tell_progress("Embedding", done, of)
    say(f"{done} passage{'s' if done != 1 else ''} made findable by meaning")
    return DONE


def run_search(arguments: argparse.Namespace) -> int:
    """Search the passages, best first."""
    with library_of(arguments) as library:
        limit = arguments.limit

        def answer(row: dict[str, Any]) -> dict[str, object]:
            context = row.get("context")
            query = Query(row["query"], context if isinstance(context, str) else "")
            return {"hits": [_hit(p) for p in library.search(query, limit)]}

        if arguments.jsonl:
            return batch(arguments.jsonl, ("query",), answer)
        if not arguments.words:
            raise UsageError("no_words")
        hits = library.search(Query(" ".join(arguments.words)), limit)
    if arguments.json:
        print_json([_hit(passage) for passage in hits])
    else:
        for passage in hits:
            say(f"{passage.title}, {passage.locator}", f"    {passage.text}")
    return DONE


def _hit(passage: Passage) -> dict[str, object]:
    return {
        "source": passage.source,
        "title": passage.title,
        "locator": passage.locator,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "speaker": passage.speaker,
        "score": round(passage.score, 4),
    }
