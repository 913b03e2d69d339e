"""The whole report and the marked copy as leaves, for Markdown, DOCX, PDF and plain pages."""

from __future__ import annotations

from collections.abc import Iterator

from redpencil.reports.model import Report
from redpencil.reports.people.telling import tell
from redpencil.reports.people.values import (
    Correction,
    Entry,
    Leaf,
    LeafKind,
    Passage,
    Row,
    Run,
    Seen,
    Sheet,
    Telling,
    plain,
)
from redpencil.words import reports as words


def report_sheet(report: Report) -> Sheet:
    """Everything that the report says."""
    telling = tell(report)
    leaves = (
        *_summary(telling),
        *_article(telling),
        *_checks(telling),
        *_corrections(telling),
        *_gone(telling),
        *_sources(telling),
        *_meanings(telling),
        *_heading(words.PROOF, "proof"),
        *(_row(row) for row in telling.proof),
    )
    return Sheet(words.REPORT, telling.title, telling.language, leaves, report.edition.house)


def marked_sheet(report: Report) -> Sheet:
    """The article with numbered marks and what was decided in the margin, to be printed."""
    telling = tell(report)
    key = (Leaf("key", plain(words.HOW_PRINTED)),)
    numbers = {f"claim-{told.number}" for told in telling.entries}
    bare = (leaf for passage in telling.passages for leaf in _passage(passage, without=numbers))
    return Sheet(words.MARKED, telling.title, telling.language, (*key, *bare), report.edition.house)


def corrections_sheet(report: Report) -> Sheet:
    """The corrections alone, in the form that agencies use."""
    telling = tell(report)
    leaves = tuple(_corrections(telling, headed=False))
    house = report.edition.house
    return Sheet(words.CORRECTIONS, telling.title, telling.language, leaves, house)


def _heading(text: str, anchor: str = "") -> Iterator[Leaf]:
    yield Leaf("heading", plain(text), anchor=anchor)


def _row(row: Row) -> Leaf:
    return Leaf("row", row.runs, name=row.name)


def _summary(telling: Telling) -> Iterator[Leaf]:
    yield from _heading(words.SUMMARY, "summary")
    yield from (_row(row) for row in telling.summary)
    if telling.entries:
        yield Leaf("picture", plain(words.COVERAGE_KEY), picture=telling.coverage)
    if telling.queries:
        yield Leaf("subheading", plain(words.OPEN_QUERIES))
        yield from (_query(told) for told in telling.queries)


def _query(told: Entry) -> Leaf:
    number = Run(str(told.number), link=f"claim-{told.number}")
    asked = [row.runs for row in told.rows if row.name == words.NOTE]
    note = (Run(" — "), *asked[0]) if asked else ()
    return Leaf("item", (number, Run(f" {told.status_label}: {told.words}"), *note))


def _article(telling: Telling) -> Iterator[Leaf]:
    yield from _heading(words.ARTICLE, "article")
    yield Leaf("key", plain(words.HOW_MARKED))
    for passage in telling.passages:
        yield from _passage(passage)


def _passage(passage: Passage, without: set[str] | None = None) -> Iterator[Leaf]:
    """A block and its notes; links named in ``without`` lead nowhere here and are dropped."""
    runs = passage.runs
    if without is not None:
        runs = tuple(Run(run.text, run.look) if run.link in without else run for run in runs)
    kind: LeafKind = "subheading" if passage.kind == "heading" else passage.kind
    yield Leaf(kind, runs, name=passage.locator)
    for note in passage.margin:
        link = "" if without is not None else f"claim-{note.number}"
        head = Run(str(note.number), "number", link)
        tail = f". {note.words}" if note.words else ""
        yield Leaf("note", (head, Run(" "), Run(note.label, "strong"), Run(tail)))


def _checks(telling: Telling) -> Iterator[Leaf]:
    yield from _heading(words.CHECKS, "checks")
    if not telling.entries:
        yield Leaf("paragraph", plain(words.NO_CLAIMS))
    for told in telling.entries:
        yield from _entry(told)


def _entry(told: Entry) -> Iterator[Leaf]:
    back = f"mark-{told.number}"
    head = (Run(str(told.number), "number", back), Run(" "), Run(told.words))
    yield Leaf("subheading", head, anchor=f"claim-{told.number}")
    yield Leaf("row", (Run(told.status_label, "strong"),), name=words.ROW_STATUS)
    for row in told.rows:
        yield Leaf("quote", row.runs, name=row.name) if row.quoted else _row(row)
    if told.picture:
        yield Leaf("picture", picture=told.picture)
    for number, line in enumerate(told.history):
        yield Leaf("row", (Run(line, "soft"),), name="" if number else words.HISTORY)
    if told.seen:
        yield Leaf("small", plain(words.SEEN))
    for seen in told.seen:
        yield from _seen(seen)


def _seen(seen: Seen) -> Iterator[Leaf]:
    weak = f" {words.WEAK_MATCH}" if seen.weak else ""
    yield Leaf(
        "row", (Run(seen.finding, "strong"), Run(f"{weak}: {seen.why}")), name=words.ROW_FINDING
    )
    if seen.at_odds:
        yield Leaf("row", (Run(seen.at_odds, "strong"),), name=words.AT_ODDS)
    if seen.runs:
        yield Leaf("quote", seen.runs)
    if seen.around:
        yield Leaf("quote", seen.around, name=words.IN_ITS_SENTENCES)
    if seen.where:
        yield Leaf("row", (Run(seen.where, "soft"),), name=words.WHERE)
    if seen.picture:
        yield Leaf("picture", picture=seen.picture)


def _corrections(telling: Telling, *, headed: bool = True) -> Iterator[Leaf]:
    if headed:
        yield from _heading(words.CORRECTIONS, "corrections")
    if not telling.corrections:
        yield Leaf("paragraph", plain(words.NO_CORRECTIONS))
    for told in telling.corrections:
        yield from _correction(told, linked=headed)


def _correction(told: Correction, *, linked: bool) -> Iterator[Leaf]:
    link = f"claim-{told.number}" if linked else ""
    head = (Run(str(told.number), "number", link), Run(f" {told.locator}"))
    yield Leaf("subheading", head, anchor="" if linked else f"correction-{told.number}")
    yield Leaf("row", plain(told.was), name=words.WAS)
    yield Leaf("row", (Run(told.should_read, "strong"),), name=words.SHOULD_READ)
    if told.source:
        yield Leaf("row", plain(told.source), name=words.SOURCE)


def _gone(telling: Telling) -> Iterator[Leaf]:
    if telling.gone:
        yield from _heading(words.GONE, "gone")
        yield from (Leaf("item", plain(line)) for line in telling.gone)


def _sources(telling: Telling) -> Iterator[Leaf]:
    yield from _heading(words.SOURCES, "sources")
    if not telling.origins:
        yield Leaf("paragraph", plain(words.NO_SOURCES))
    for origin in telling.origins:
        address = (Run(f" {origin.address}"),) if origin.address else ()
        head = (Run(origin.title, "strong"), Run(f" ({origin.facts})"), *address)
        yield Leaf("item", head)
        if origin.claims:
            yield Leaf("row", _numbers(origin.claims), name=words.ROW_CLAIMS)
        yield Leaf("row", (Run(origin.sha256, "code"),), name=words.SHA)


def _numbers(numbers: tuple[int, ...]) -> tuple[Run, ...]:
    runs = [run for n in numbers for run in (Run(str(n), link=f"claim-{n}"), Run(", "))]
    return tuple(runs[:-1])


def _meanings(telling: Telling) -> Iterator[Leaf]:
    yield from _heading(words.MEANINGS, "meaning")
    yield Leaf("subheading", plain(words.STATUSES))
    yield from (_row(row) for row in telling.statuses)
    yield Leaf("subheading", plain(words.FINDINGS))
    yield Leaf("paragraph", plain(words.NOT_A_VERDICT))
    yield from (_row(row) for row in telling.findings)
