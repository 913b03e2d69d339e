"""``redpencil claims``: the claims of documents, for people, as JSON, or as a batch."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Any

from redpencil import settings
from redpencil.claims.by_speaker import voices
from redpencil.claims.finding import Batch, find_all
from redpencil.claims.quantities.finding import tell_quantities
from redpencil.claims.quantities.periods import day_in
from redpencil.claims.quotations.finding import find_quotations
from redpencil.cli.choosing import add_choices, chosen
from redpencil.cli.output import (
    DONE,
    UNREADABLE,
    batch,
    complain,
    complain_of_lexicons,
    print_json,
    say,
    tell_remarks,
)
from redpencil.cli.parsing import Parts
from redpencil.codec import aside_shape, claim_shape, quantity_shape, quotation_shape
from redpencil.documents import reading
from redpencil.documents.choices import Choices
from redpencil.documents.languages import detect, told
from redpencil.errors import InputError, UsageError
from redpencil.model import Claim, Document
from redpencil.text.paragraphs import from_text
from redpencil.words import kind_label, sentence
from redpencil.words.speakers import voice_detail, voice_name

_TOLD = ("title", "sha256", "byline", "date", "language", "encoding", "remarks")


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the command."""
    parser = parts.add_parser(
        "claims",
        help="list the quotations and quantities of documents",
        description="Find the claims of documents. With --jsonl every line of the input is "
        '{"id", "text", "lang"?, "date"?} and every line of the output '
        '{"id", "quotes", "quantities"}.',
        epilog="Example: redpencil claims draft.md --json",
        parents=[shared],
    )
    parser.add_argument("files", nargs="*", metavar="FILE")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument(
        "--by-speaker", action="store_true", help="the quotations under those who said them"
    )
    parser.add_argument(
        "--date",
        metavar="DAY",
        help="the day (2024-05-17) from which “Tuesday” and “last month” are told, of the files "
        "or rows that name none",
    )
    parser.add_argument("--jsonl", action="store_true", help="rows in on standard input, rows out")
    add_choices(parser, "the files", "the files, or of rows that name none")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """List them; 3 where a file could not be read (the others are still done)."""
    choices = chosen(arguments)
    if arguments.date is not None and day_in(arguments.date) is None:
        raise UsageError("no_day", name=arguments.date)
    complain_of_lexicons()
    if arguments.jsonl:
        names = arguments.files or ["-"]
        answer = partial(_answer, chosen=choices.language, day=arguments.date)
        return max(batch(name, ("text",), answer) for name in names)
    if not arguments.files:
        raise UsageError("no_files")
    status, shapes = DONE, []
    for name in arguments.files:
        try:
            document = _dated(_read(name, choices), arguments.date)
        except InputError as error:
            complain(sentence(error))
            status = UNREADABLE
            continue
        tell_remarks(document.title, document.remarks)
        batches = tuple(find_all(document))
        claims = tuple(claim for batch in batches for claim in batch.claims)
        if arguments.json:
            shapes.append(_shape(document, batches, by_speaker=arguments.by_speaker))
        elif arguments.by_speaker:
            say(document.title, *_lines_by_speaker(claims), "")
        else:
            say(document.title, *map(_line, claims), "")
    if arguments.json:
        print_json(shapes[0] if len(arguments.files) == 1 and shapes else shapes)
    return status


def _read(name: str, choices: Choices) -> Document:
    limits = settings.load()
    if name == "-":
        data = sys.stdin.buffer.read()
        return reading.read_bytes(data, "standard input", limits, choices, "text/plain")
    return reading.read_file(Path(name), limits, choices)


def _dated(document: Document, day: str | None) -> Document:
    """The document, told from ``day`` where it has no day of its own."""
    return document if day_in(document.date) else replace(document, date=day or document.date)


def _answer(row: dict[str, Any], chosen: str | None, day: str | None) -> dict[str, object]:
    document = from_text(row["text"])
    given = row.get("lang")
    language = (told(given) if isinstance(given, str) else "") or chosen or detect(document.text)
    own = row.get("date")
    document = replace(document, language=language, date=own if isinstance(own, str) else None)
    document = _dated(document, day)
    return {
        "quotes": [quotation_shape(q) for q in find_quotations(document)],
        "quantities": [quantity_shape(q) for q in tell_quantities(document)],
    }


def _shape(
    document: Document, batches: tuple[Batch, ...], *, by_speaker: bool
) -> dict[str, object]:
    claims = [claim for batch in batches for claim in batch.claims]
    shape: dict[str, object] = {
        "document": {name: getattr(document, name) for name in _TOLD},
        "claims": [claim_shape(claim) for claim in claims],
        "asides": [aside_shape(aside) for batch in batches for aside in batch.asides],
    }
    if by_speaker:
        shape["speakers"] = [asdict(voice) for voice in voices(claims)]
    return shape


def _lines_by_speaker(claims: Sequence[Claim]) -> Iterator[str]:
    """Each speaker on a line with the counts, and the quotations below."""
    by_id = {claim.id: claim for claim in claims}
    for voice in voices(claims):
        said = [by_id[claim] for claim in voice.claims]
        detail = voice_detail(voice.description, voice.kinds)
        yield f"{voice_name(voice.standing, voice.name)} ({detail})"
        yield from map(_line, said)


def _line(claim: Claim) -> str:
    words = " ".join(claim.text.split())
    return f"  {claim.id}  {kind_label(claim.kind):<9} {claim.locator:<5} {words}"
