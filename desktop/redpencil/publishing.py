"""Make the report on an article out of its log, and read what a filled-in call sheet answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from redpencil.checklog.log import CheckLog
from redpencil.claims.amending import find_amended
from redpencil.documents import reading
from redpencil.errors import UsageError
from redpencil.gathering import is_there
from redpencil.model import Article, Aside, Claim, Evidence, Passage, Source
from redpencil.plugins import lay_beside
from redpencil.reports.edition import Edition
from redpencil.reports.house import load_house, public_address
from redpencil.reports.model import Report, build_report
from redpencil.reports.people.answers import asked_about, find_answers
from redpencil.reports.signing import without_login
from redpencil.settings import Settings
from redpencil.words.reports import answer_note


def compile_report(
    log: CheckLog,
    sources: Iterable[Source],
    settings: Settings,
    article: Article,
    claims: Sequence[Claim],
    asides: Sequence[Aside] = (),
    evidence: Mapping[str, tuple[Evidence, ...]] | None = None,
    edition: Edition | None = None,
) -> Report:
    """The report on an article as the log has it, with its claims in the order of the text.

    Without an ``edition`` the newsroom's own folder says who publishes it. A login that nobody
    chose as a name to sign with stands nowhere in it.
    """
    report = build_report(
        article,
        claims,
        evidence or {},
        log.events(article.id),
        sources,
        asides,
        cited=_cited(article, claims),
        earlier={claim.id: log.earlier(claim, (article.id, claim.id)) for claim in claims},
    )
    edition = edition or Edition(load_house(), public_address(article.document.origin))
    report = replace(report, edition=edition)
    login = settings.login
    return report if login == settings.checker else without_login(report, login)


def _cited(article: Article, claims: Iterable[Claim]) -> dict[str, Evidence]:
    """The passage that each check rests on, laid beside its claim, with the aligned words."""
    known = {claim.id: claim for claim in claims}
    found: dict[str, Evidence] = {}
    for check in article.checks:
        claim, citation = known.get(check.claim), check.citation
        if claim is None or citation is None or not citation.passage:
            continue
        words = citation.passage
        passage = Passage(citation.source, citation.title, citation.locator, 0, len(words), words)
        best = next(iter(lay_beside(claim, article.document, [passage])), None)
        if best is not None and best.passage is not None:
            found[claim.id] = best
    return found


def with_manuscript(report: Report, settings: Settings, path: Path | None = None) -> Report:
    """The report with the bytes of the article's own file, for comments in a copy of it.

    That is the file given, or the one the article was read from. It must be a Word file that
    has the very text that was checked: raises UsageError no_manuscript for anything else.
    """
    path = path or Path(report.document.origin)
    if path.suffix.lower() in (".docx", ".docm") and is_there(path):
        read = reading.read_file(path, settings)
        if read.text_sha256 == report.document.text_sha256:
            return replace(report, manuscript=path.read_bytes())
    raise UsageError("no_manuscript", name=report.document.title)


def answers_by_claim(sheet: Path, settings: Settings) -> Iterator[tuple[str, str]]:
    """The ids of the claims that a filled-in call sheet answers, each with the line to note."""
    for answer in find_answers(reading.read_file(sheet, settings)):
        yield answer.claim, answer_note(answer.words, answer.spoken_to)


def is_call_sheet(log: CheckLog, article: str, path: Path, settings: Settings) -> bool:
    """Whether a file is a call sheet of the article, filled in or not."""
    asked = asked_about(reading.read_file(path, settings))
    if not asked:
        return False
    batches = find_amended(log.article(article).document, log.amendments(article))
    return any(claim.id in asked for batch in batches for claim in batch.claims)
