"""Take a new draft of an article in, and tell which article a text is a later draft of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from redpencil.checklog.log import CheckLog
from redpencil.checklog.merging import Merge
from redpencil.checklog.queries import CheckedRow
from redpencil.claims.revising import account_in_steps
from redpencil.documents import reading
from redpencil.documents.choices import Choices
from redpencil.gathering import fetch_document, pasted_document
from redpencil.model import Article, Change, Document, EarlierDraft
from redpencil.settings import Settings
from redpencil.text.resemblance import Runs, runs_of, share

ALIKE = 0.35
"""The share of the shorter text that two drafts have in common at least. Two reports of one desk
on one matter share their background, which is seldom a third; a draft that shares less is as good
as written anew, and hardly a check would be carried."""
LEAST = 0.05
"""The share of words below which a file of the same name holds another article by now."""
_LOOKED_AT = 200
"""Articles with checks that a text is laid beside, the latest: a draft follows within days."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """Words that come from no file, with their media type."""

    text: str
    media: str = "text/plain"


Incoming = Path | Pasted | str | Document
"""What a new draft comes in as: a file, pasted words, an address that is fetched for it, or a
document that was read before."""


def read_draft(
    incoming: Incoming, settings: Settings, choices: Choices, article: Article
) -> Document:
    """A new draft as it comes in, in the language that the article has unless one is chosen.

    Raises InputError where it cannot be read or had.
    """
    document = _read(incoming, settings, choices)
    language = choices.language or article.document.language
    return replace(document, language=language)


def _read(incoming: Incoming, settings: Settings, choices: Choices) -> Document:
    match incoming:
        case Document():
            return incoming
        case Pasted():
            return pasted_document(incoming.text, "", incoming.media, settings)
        case Path():
            return reading.read_file(incoming, settings, choices)
        case _:
            return fetch_document(incoming, settings, choices)


def lay_on(
    log: CheckLog, who: str, article: Article, document: Document
) -> Iterator[Change | None]:
    """Lay a draft on the article as it stands, in steps, and put it in its place with the last.

    Each step but the last gives None: until then nothing is recorded, and whoever stops asking
    has changed nothing. Raises UsageError where another program was quicker, or the words are the
    very same.
    """
    old = article.document
    while True:
        said = log.amendments(article.id)
        account = yield from account_in_steps(old, said, document)
        if log.amendments(article.id) == said:  # people go on working between the steps
            break
    yield log.revise(article.id, document, account, who, onto=old.text_sha256)


def find_earlier(log: CheckLog, article: Article) -> EarlierDraft | None:
    """The article with checks that a text without any looks like a later draft of, if one does.

    One read from the same file comes first, then the one that shares most words.
    """
    if article.checks:
        return None
    origin = article.document.origin
    in_a_file = Path(origin).is_absolute()  # pasted words come from no file
    return _most_like(log, article.document.text, article.id, origin if in_a_file else "")


def find_like(log: CheckLog, merged: Merge) -> Merge:
    """A merge, with what each article that is there alone reads like a draft of."""
    every = (replace(one, like=_most_like(log, one.text)) for one in merged.elsewhere)
    return replace(merged, elsewhere=tuple(every))


def _most_like(
    log: CheckLog, text: str, besides: str = "", origin: str = ""
) -> EarlierDraft | None:
    """The article with checks that a text looks like a draft of, ``besides`` left out."""
    rows, same_place = log.checked(besides, origin, _LOOKED_AT)
    ours = runs_of(text) if rows else frozenset()
    found = [_earlier(log, row, ours, bool(origin) and row.id in same_place) for row in rows]
    fit = [one for one in found if one.likeness >= (LEAST if one.same == "path" else ALIKE)]
    return max(fit, key=lambda one: (one.same == "path", one.likeness), default=None)


def _earlier(log: CheckLog, row: CheckedRow, ours: Runs, same_file: bool) -> EarlierDraft:
    alike = share(ours, runs_of(log.text(row.document)))
    details = (row.id, row.title, row.revision, row.checks, row.changed_at)
    return EarlierDraft(*details, "path" if same_file else "words", round(alike, 3))
