"""From the report model to what people read, once for all formats."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from redpencil.model import Source
from redpencil.reports.house import public_address
from redpencil.reports.model import Item, Report
from redpencil.reports.people.entries import entry
from redpencil.reports.people.marking import passages
from redpencil.reports.people.pictures import coverage
from redpencil.reports.people.values import Correction, Origin, Row, Run, Telling, plain
from redpencil.words.labels import FINDING_LABELS, KIND_LABELS, STATUS_LABELS, STATUS_MEANINGS
from redpencil.words.reports import (
    AUTHOR,
    CHECKED_BY,
    CHECKED_ON,
    DRAFT,
    FACTS_LEFT,
    FINDING_MEANINGS,
    ITS_HASH,
    LOG_UP_TO,
    NO_CLAIMS,
    NO_QUERIES,
    OPEN_QUERIES,
    PROGRAM,
    ROW_ARTICLE,
    ROW_CLAIMS,
    ROW_STATUS,
    TEXT_SHA,
    UNTOUCHED,
    at_minute,
    claims_by_kind,
    event_number,
    facts_left,
    source_facts,
    untouched_of,
)
from redpencil.words.speaking import number


def tell(report: Report) -> Telling:
    """The whole report, in the order in which it is read."""
    sources = {source.id: source for source in report.sources}
    entries = tuple(entry(item, sources) for item in report.items)
    waiting = {item.number for item in report.open_queries}
    return Telling(
        title=report.document.title,
        language=report.document.language,
        summary=tuple(_summary(report)),
        coverage=coverage(report),
        passages=tuple(passages(report)),
        entries=entries,
        queries=tuple(told for told in entries if told.number in waiting),
        untouched=tuple(item.number for item in report.untouched),
        corrections=tuple(correction(item) for item in report.corrections),
        gone=tuple(f"{' '.join(c.text.split())} — {c.who}, {at_minute(c.at)}" for c in report.gone),
        origins=tuple(_origin(source, report) for source in report.sources),
        statuses=tuple(Row(STATUS_LABELS[s], plain(w)) for s, w in STATUS_MEANINGS.items()),
        findings=tuple(Row(FINDING_LABELS[f], plain(w)) for f, w in FINDING_MEANINGS.items()),
        proof=tuple(_proof(report)),
    )


def _summary(report: Report) -> Iterator[Row]:
    if not report.items:
        yield Row(ROW_CLAIMS, plain(NO_CLAIMS))
        return
    counts = report.counts
    kinds = {kind: counts[kind] for kind in KIND_LABELS if kind in counts}
    yield Row(ROW_CLAIMS, plain(claims_by_kind(len(report.items), kinds)))
    states = [f"{number(counts[s])} {label}" for s, label in STATUS_LABELS.items() if counts.get(s)]
    yield Row(ROW_STATUS, plain(" · ".join(states)))
    yield Row(FACTS_LEFT, plain(facts_left(report.facts_left)))
    queries = [_to(item) for item in report.open_queries]
    yield Row(OPEN_QUERIES, _in_row(queries) or plain(NO_QUERIES))
    yield Row(UNTOUCHED, plain(untouched_of(len(report.untouched), len(report.items))))
    if report.checkers:
        yield Row(CHECKED_BY, plain(", ".join(report.checkers)))
    days = sorted(event.at[:10] for item in report.items for event in item.history)
    if days:
        span = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
        yield Row(CHECKED_ON, plain(span))
    if report.document.byline:
        yield Row(AUTHOR, plain(report.document.byline))
    if report.revision > 1:
        yield Row(DRAFT, plain(str(report.revision)))


def _to(item: Item) -> Run:
    return Run(str(item.number), link=f"claim-{item.number}")


def _in_row(runs: list[Run]) -> tuple[Run, ...]:
    spaced = [piece for run in runs for piece in (run, Run(", "))]
    return tuple(spaced[:-1])


def correction(item: Item) -> Correction:
    """What stood and what should stand; the words alone where nothing was written down."""
    check = item.check
    citation = check.citation if check else None
    source = f"{citation.title}, {citation.locator}".rstrip(", ") if citation else ""
    return Correction(
        number=item.number,
        locator=item.claim.locator,
        was=" ".join(item.claim.text.split()),
        should_read=" ".join(check.correction.split()) if check else "",
        source=source,
        who=check.who if check else "",
    )


def _origin(source: Source, report: Report) -> Origin:
    cited = (
        item.number
        for item in report.items
        if (item.check and item.check.citation and item.check.citation.source == source.id)
        or any(e.passage and e.passage.source == source.id for e in item.evidence)
    )
    address = web_address(source.origin)
    return Origin(source.title, source_facts(source), address, source.sha256, tuple(cited))


def web_address(origin: str) -> str:
    """The address of a page of the web; empty for anything else, paths and scripts included."""
    try:
        parts = urlsplit(origin)
    except ValueError:
        return ""
    plain_enough = parts.scheme in ("http", "https") and parts.hostname and "@" not in parts.netloc
    return public_address(origin) if plain_enough else ""


def _proof(report: Report) -> Iterator[Row]:
    yield Row(ROW_ARTICLE, (Run(report.article, "code"),))
    yield Row(TEXT_SHA, (Run(report.document.text_sha256, "code"),))
    if report.last_event:
        yield Row(LOG_UP_TO, plain(event_number(report.last_event.seq)))
        yield Row(ITS_HASH, (Run(report.last_event.hash, "code"),))
    yield Row(PROGRAM, plain(f"Redpencil {report.program}"))
