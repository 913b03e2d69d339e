"""Take a new draft of an article in, and tell which article a text is a later draft of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from redpencil.checklog.log import CheckLog
from redpencil.checklog.queries import CheckedRow
from redpencil.claims.revising import account_for
from redpencil.documents import reading
from redpencil.documents.choices import Choices
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


def read_draft(path: Path, settings: Settings, choices: Choices, language: str) -> Document:
    """A new draft out of a file, in the language that the article has unless one is chosen."""
    document = reading.read_file(path, settings, choices)
    return document if choices.language else replace(document, language=language)


def take_in(log: CheckLog, who: str, article: Article, document: Document) -> Change:
    """Lay a draft on the article as it stands, and put it in its place.

    Raises UsageError where another program was quicker, or the words are the very same.
    """
    old = article.document
    account = account_for(old, log.amendments(article.id), document)
    return log.revise(article.id, document, account, who, onto=old.text_sha256)


def find_earlier(log: CheckLog, article: Article) -> EarlierDraft | None:
    """The article with checks that a text without any looks like a later draft of, if one does.

    One read from the same file comes first, then the one that shares most words.
    """
    if article.checks:
        return None
    origin = article.document.origin
    rows, same_place = log.checked(article.id, origin, _LOOKED_AT)
    ours = runs_of(article.document.text) if rows else frozenset()
    in_a_file = Path(origin).is_absolute()  # pasted words come from no file
    found = [_earlier(log, row, ours, in_a_file and row.id in same_place) for row in rows]
    fit = [one for one in found if one.likeness >= (LEAST if one.same == "path" else ALIKE)]
    return max(fit, key=lambda one: (one.same == "path", one.likeness), default=None)


def _earlier(log: CheckLog, row: CheckedRow, ours: Runs, same_file: bool) -> EarlierDraft:
    alike = share(ours, runs_of(log.text(row.document)))
    details = (row.id, row.title, row.revision, row.checks, row.changed_at)
    return EarlierDraft(*details, "path" if same_file else "words", round(alike, 3))
