"""``redpencil revise``: lay a new draft on an article, and say what became of every claim."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from redpencil.cli.choosing import add_choices, chosen
from redpencil.cli.output import (
    DONE,
    complain_of_lexicons,
    open_desk,
    print_json,
    say,
    tell_of_asking,
)
from redpencil.cli.parsing import Parts
from redpencil.desk import Desk
from redpencil.documents import reading
from redpencil.documents.choices import Choices
from redpencil.drafting import Incoming
from redpencil.model import Account, Article, Claim, Passed
from redpencil.text.diffing import diff_words
from redpencil.web.addresses import is_address
from redpencil.words import status_label
from redpencil.words.command_line import draft_of
from redpencil.words.drafts import (
    FATE_MEANINGS,
    NO_CHECK,
    PARTS,
    cause_sentence,
    counts_words,
    marked_diff,
)


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the command."""
    parser = parts.add_parser(
        "revise",
        help="lay a new draft on an article that was checked",
        description="Checks carry over where the words and what they rest on are the same. "
        "What changed is stale, with the change; what is gone is told; nothing is guessed.",
        epilog="Example: redpencil revise draft.md draft-2.md",
        parents=[shared],
    )
    parser.add_argument("article", metavar="ARTICLE", help="a file, or an id of the log")
    parser.add_argument(
        "draft",
        metavar="FILE",
        help="the file with the new draft, - for standard input, or an address that is fetched",
    )
    parser.add_argument("--json", action="store_true", help="print the account as JSON")
    parser.add_argument("--all", action="store_true", help="list the carried and moved ones, too")
    add_choices(parser, "FILE")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do it, and tell the account."""
    choices = chosen(arguments)
    complain_of_lexicons()
    with open_desk(arguments) as desk:
        article = desk.article_to_revise(arguments.article)
        desk.revise(article.id, _incoming(desk, arguments.draft, choices), choices)
        now, account = desk.reopen(article.id), desk.account(article.id)
    if arguments.json:
        print_json(account_shape(now, account))
    else:
        say(*_lines(now, account, every=arguments.all))
    return DONE


def _incoming(desk: Desk, name: str, choices: Choices) -> Incoming:
    """The draft as it was named; before a page is fetched, what is sent is said."""
    if name == "-":
        data = sys.stdin.buffer.read()
        return reading.read_bytes(data, "standard input", desk.settings, choices, "text/plain")
    if is_address(name):
        tell_of_asking(desk, name)
        return name
    return Path(name)


def account_shape(article: Article, account: Account) -> dict[str, object]:
    """The account of a new draft as plain lists and dictionaries, for ``revise --json``."""
    document = article.document
    return {
        "article": {
            "id": article.id,
            "title": document.title,
            "revision": article.revision,
            "sha256": document.sha256,
            "text_sha256": document.text_sha256,
        },
        "counts": account.counts,
        "claims": [_passed_shape(one) for one in account.passed],
        "new": [_claim_shape(claim) for claim in account.new],
    }


def _passed_shape(one: Passed) -> dict[str, object]:
    return {
        "fate": one.fate,
        "cause": one.cause or None,
        "old": _claim_shape(one.old),
        "new": _claim_shape(one.new) if one.new else None,
        "before": one.before or None,
        "after": one.after or None,
        "diff": [list(step) for step in _diff(one)],
        "check": asdict(one.check) if one.check else None,
    }


def _claim_shape(claim: Claim) -> dict[str, object]:
    shape = asdict(claim)
    del shape["reading"]  # the log knows what was decided on it, not what is read out of it today
    return shape


def _diff(one: Passed) -> tuple[tuple[str, str, str], ...]:
    return diff_words(one.before, one.after) if one.before and one.after else ()


def _lines(article: Article, account: Account, *, every: bool) -> Iterator[str]:
    yield draft_of(article.document.title, article.revision, article.id)
    yield counts_words(account.counts)
    for name in FATE_MEANINGS:
        if name in ("carried", "moved") and not every:
            continue
        if name == "new":
            found = [_claim_line(claim) for claim in account.new]
        else:
            found = list(_told_all(one for one in account.passed if one.fate == name))
        if found:
            yield ""
            yield f"{PARTS[name]}. {FATE_MEANINGS[name]}"
            yield from found


def _told_all(passed: Iterable[Passed]) -> Iterator[str]:
    """Claims with the status that stood on each, why it stands no more, and the sentence's diff.

    Several claims of one sentence have one diff, under the first of them.
    """
    shown = ("", "")
    for one in passed:
        status = status_label(one.check.was or one.check.status) if one.check else NO_CHECK
        yield f"{_claim_line(one.new or one.old)}  [{status}]"
        why = cause_sentence(one.fate, one.cause)
        if why:
            yield f"      {why}"
        sentences = one.before, one.after
        if all(sentences) and sentences != shown:
            yield f"      {marked_diff(diff_words(*sentences))}"
            shown = sentences


def _claim_line(claim: Claim) -> str:
    return f"  {claim.id}  {claim.locator:<5} {' '.join(claim.text.split())}"
