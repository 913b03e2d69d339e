"""The verbs of the desk as the jobs call them: the desk comes last, once it is their turn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from redpencil.desk import Desk
from redpencil.documents.choices import Choices
from redpencil.documents.recognising import Recognised
from redpencil.model import (
    Added,
    AmendmentKind,
    Article,
    Aside,
    Change,
    Claim,
    Document,
    Event,
    Evidence,
    Status,
)
from redpencil.reports.model import Report
from redpencil.window.work.requests import Draft, SecondRequest


def open_path(path: Path, choices: Choices, desk: Desk) -> Article:
    """Read a file as the article."""
    return desk.open_article(path, choices)


def open_address(address: str, desk: Desk) -> Article:
    """Fetch a page as the article."""
    return desk.open_address(address)


def open_text(text: str, media: str, desk: Desk) -> Article:
    """Take words as the article."""
    return desk.open_text(text, media=media)


def reopen(article_id: str, desk: Desk) -> Article:
    """Take an article as the log knows it."""
    return desk.reopen(article_id)


def look_up(
    document: Document, claim: Claim, claims: tuple[Claim, ...], desk: Desk
) -> tuple[Evidence, ...]:
    """Find evidence for a claim among these."""
    return desk.look_up(document, claim, claims)


def history(article: str, claim: str, desk: Desk) -> tuple[Event, ...]:
    """Read the events about a claim."""
    return desk.history(article, claim)


def decide(article: str, claim: Claim, status: Status, draft: Draft, desk: Desk) -> Change:
    """Record a decision with what the panel hands over."""
    return desk.decide(
        article,
        claim,
        status,
        evidence=draft.evidence,
        citation=draft.citation,
        note=draft.note,
        correction=draft.correction,
        calculation=draft.calculation,
    )


def opened(
    work: Callable[[Desk], Article], languages: Mapping[str, str], desk: Desk
) -> tuple[Article, Change]:
    """Open an article in the language that a person set for it, with what stands on it."""
    return _standing(work(desk), languages, desk)


def open_in_steps(
    path: Path, choices: Choices, languages: Mapping[str, str], desk: Desk
) -> Iterator[Recognised | tuple[Article, Change]]:
    """The same of a file whose pages are recognised; the last step is the article."""
    for step in desk.open_in_steps(path, choices):
        yield _standing(step, languages, desk) if isinstance(step, Article) else step


def recognise_source(path: Path, choices: Choices, desk: Desk) -> Iterator[Recognised | Added]:
    """Add a file whose pages are recognised; the last step is what became of it."""
    return desk.recognise_source(path, choices)


def _standing(article: Article, languages: Mapping[str, str], desk: Desk) -> tuple[Article, Change]:
    language = languages.get(article.id, article.document.language)
    if language != article.document.language:
        article = replace(article, document=replace(article.document, language=language))
    return article, desk.standing(article.id)


def amend(
    article: str, claim: Claim, what: AmendmentKind, parts: Mapping[str, object], desk: Desk
) -> Change:
    """Record what a person changed in what was read."""
    return desk.amend(article, claim, what, parts)


def second(article: str, request: SecondRequest, desk: Desk) -> Change:
    """Record another reader's word on a check."""
    return desk.second(article, request.claim, request.verdict, request.note)


def undo(article: str, desk: Desk) -> Change:
    """Take the last act back."""
    return desk.undo(article)


def redo(article: str, desk: Desk) -> Change:
    """Take the last undo back."""
    return desk.redo(article)


def report(
    article: Article,
    claims: tuple[Claim, ...] | None,
    asides: tuple[Aside, ...],
    evidence: dict[str, tuple[Evidence, ...]],
    desk: Desk,
) -> Report:
    """Make a report with what was found up to now."""
    return desk.report(article, evidence, claims=claims, asides=asides)


def write_report(
    make: Callable[[Desk], Report], paths: tuple[Path, ...], desk: Desk
) -> tuple[Path, ...]:
    """Make a report and write it."""
    return desk.write_reports(make(desk), paths)
