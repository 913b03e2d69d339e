"""Take names out of a report before any renderer sees it: of sources and of people.

It goes through every part of the model by its type, so that what is added to it is covered.
What a name is replaced by is as long as it was, so that every place in a text still holds. Hashes
that seal a withheld name go too: whoever guesses a name could prove the guess by them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

from redpencil.errors import UsageError
from redpencil.model import Aside, Citation, Claim, Document, Event, Passage, Source, claim_id
from redpencil.reports.model import Report
from redpencil.reports.names import Names
from redpencil.words.publishing import NAME_WITHHELD, WITHHELD

_HASH = re.compile(r"[0-9a-f]{64}")
_CLAIM_ID = re.compile(r"[qns][0-9a-f]{10}")
# An id of a source is withheld wherever it stands, unless it is so short that it is also a word
# or a figure ("s1", "2023"); then it goes only where it stands as an id.
_LONG_ID = 4
# What stands under these names is our own vocabulary, whatever a source is called.
_OURS = frozenset(
    ("kind", "status", "finding", "name", "rule", "modifier", "change", "cause", "verdict", "was",
     "reason", "what", "program", "at", "language", "media", "encoding", "level"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Plan:
    """What goes and what comes in its place.

    ``sources`` and ``kinds`` are those of the withheld sources by their ids; ``ids`` are new ones
    of claims and texts, where the article itself says a name.
    """

    names: Names
    sources: Mapping[str, str]
    ids: Mapping[str, str]
    kinds: Mapping[str, str]
    hashes: frozenset[str]
    every_hash: bool

    def text(self, value: str) -> str:
        if value in self.ids:
            return self.ids[value]
        if value in self.hashes or (self.every_hash and _HASH.fullmatch(value)):
            return WITHHELD
        if self.every_hash and _CLAIM_ID.fullmatch(value):
            return WITHHELD  # of an earlier draft: it is made from the hash of that text
        return self.names.hide(value)


def withhold(report: Report, sources: Iterable[str] = (), persons: Iterable[str] = ()) -> Report:
    """The report without the names of these sources (by id or title) and of these people.

    Raises UsageError ``nothing_to_withhold`` where the report rests on no such source.
    """
    hidden = _chosen(report, tuple(sources))
    people = tuple(dict.fromkeys(" ".join(name.split()) for name in persons if name.strip()))
    if not hidden and not people:
        return report
    plan = _plan(report, hidden, people)
    shown = _without(report, plan)
    edition = replace(
        report.edition,
        house=replace(report.edition.house, name=plan.names.hide(report.edition.house.name)),
        names=plan.names,
        sources_withheld=len(hidden),
        persons_withheld=len(people),
        article_url=_unless_named(report.edition.article_url, plan.names),
        report_url=_unless_named(report.edition.report_url, plan.names),
    )
    return replace(shown, edition=edition)


def _unless_named(address: str, names: Names) -> str:
    return "" if names.found_in_address(address) else address


def _chosen(report: Report, wanted: tuple[str, ...]) -> tuple[Source, ...]:
    found: dict[str, Source] = {}
    for name in wanted:
        key = " ".join(name.split()).casefold()
        fitting = [s for s in report.sources if key in (s.id.casefold(), _plain(s.title))]
        if not fitting:
            known = "; ".join(f"{s.id} ({s.title})" for s in report.sources) or "it rests on none"
            raise UsageError("nothing_to_withhold", name=name, known=known)
        found |= {source.id: source for source in fitting}
    return tuple(found.values())


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()


def _plan(report: Report, hidden: tuple[Source, ...], people: tuple[str, ...]) -> _Plan:
    titles = {s.id: {s.title} for s in hidden}
    hashes = {s.sha256 for s in hidden}
    for source, title, sha256 in _told(report):
        if source in titles:  # under the name that it had then
            titles[source].add(title)
            hashes.add(sha256)
    speakers = tuple(s.speaker for s in hidden if s.speaker)
    names = Names(
        tuple(
            sorted(
                name
                for s in hidden
                for name in (*titles[s.id], *_file_names(s.origin), s.id)
                if name and (name != s.id or len(name) >= _LONG_ID)
            )
        ),
        (*people, *speakers),
    )
    text = names.hide(report.document.text)
    masked = text != report.document.text
    return _Plan(
        names,
        {s.id: f"withheld-{number}" for number, s in enumerate(hidden, 1)},
        _new_ids(report, replace(report.document, text=text)) if masked else {},
        {s.id: names.hide(s.kind) for s in hidden},
        frozenset(hashes - {""}),
        masked,
    )


def _told(report: Report) -> Iterator[tuple[str, str, str]]:
    """Every source by id with a title and a hash that it has, or once had, in the report."""
    checks = (*(item.check for item in report.items), *report.gone)
    for check in checks:
        if check and check.citation:
            yield check.citation.source, check.citation.title, check.citation.sha256 or ""
    for item in report.items:
        for passage in (evidence.passage for evidence in item.evidence):
            if passage:
                yield passage.source, passage.title, ""
        for event in item.history:
            told = event.payload.get("citation")
            if isinstance(told, Mapping):
                yield _words(told, "source"), _words(told, "title"), _words(told, "sha256")


def _words(told: Mapping[str, object], name: str) -> str:
    return str(told.get(name) or "")


def _file_names(origin: str) -> tuple[str, ...]:
    return (origin, re.split(r"[/\\]", origin.rstrip("/\\"))[-1])


def _new_ids(report: Report, masked: Document) -> dict[str, str]:
    """Ids made from the text as it is shown, by the rule that made the old ones from the text."""
    digest = masked.text_sha256
    parts: list[Claim | Aside] = [*(item.claim for item in report.items), *report.asides]
    ids = {part.id: claim_id(part.kind, digest, part.start, part.end) for part in parts}
    for check in report.gone:
        ids.setdefault(check.claim, claim_id(check.kind, digest, check.start, check.end))
    ids[report.article] = f"a{digest[:10]}"
    ids[report.document.text_sha256] = digest
    return ids


def _without(report: Report, plan: _Plan) -> Report:
    """The report with every part of it as the plan has it, those that are added later too."""
    names = [f.name for f in fields(Report) if f.name not in ("edition", "program")]
    parts: dict[str, Any] = {name: _masked(getattr(report, name), plan) for name in names}
    shown = replace(report, **parts)
    first = 0 if plan.every_hash else _first_touched(report, shown)
    if first is None:
        return shown
    last = shown.last_event
    return replace(
        shown,
        items=tuple(
            replace(item, history=tuple(_unsealed(event, first) for event in item.history))
            for item in shown.items
        ),
        last_event=_unsealed(last, first) if last else None,
    )


def _first_touched(report: Report, shown: Report) -> int | None:
    """The first event that says a withheld name; None where none does."""
    events = zip(_events(report), _events(shown), strict=True)
    checks = zip(report.gone, shown.gone, strict=True)
    touched = [old.seq for old, new in events if old != new]
    return min([*touched, *(old.seq for old, new in checks if old != new)], default=None)


def _events(report: Report) -> list[Event]:
    return [event for item in report.items for event in item.history]


def _unsealed(event: Event, first: int) -> Event:
    """An event from the first one that a withheld name touches on: the chain seals them all."""
    return event if event.seq < first else replace(event, hash=WITHHELD, previous=WITHHELD)


def _masked(value: Any, plan: _Plan) -> Any:
    """The value with every text in it as the plan has it, however deep it lies."""
    masker = _MASKERS.get(type(value))
    if masker is not None:
        return masker(value, plan)
    return _fields(value, plan) if is_dataclass(value) else value


def _fields(value: Any, plan: _Plan) -> Any:
    parts = ((f.name, getattr(value, f.name)) for f in fields(value))
    return replace(value, **{n: _masked(part, plan) for n, part in parts if not _ours(n, part)})


def _ours(name: str, value: object) -> bool:
    return name in _OURS and isinstance(value, str)


def _document(document: Document, plan: _Plan) -> Document:
    """Without the path on this machine, and the hash of a file that says a name."""
    digest = WITHHELD if plan.every_hash else document.sha256
    masked: Document = _fields(replace(document, origin="", sha256=digest), plan)
    return masked


def _citation(citation: Citation, plan: _Plan) -> Citation:
    if citation.source in plan.kinds:
        citation = replace(
            citation,
            source=plan.sources[citation.source],
            title=_title(plan.kinds[citation.source]),
            locator=_place(citation.locator),
            sha256=WITHHELD if citation.sha256 else citation.sha256,
        )
    masked: Citation = _fields(citation, plan)
    return masked


def _passage(passage: Passage, plan: _Plan) -> Passage:
    if passage.source in plan.kinds:
        passage = replace(
            passage,
            source=plan.sources[passage.source],
            kind=plan.kinds[passage.source],
            title=_title(plan.kinds[passage.source]),
            locator=_place(passage.locator),
            speaker=None,
        )
    masked: Passage = _fields(passage, plan)
    return masked


def _source(source: Source, plan: _Plan) -> Source:
    if source.id not in plan.kinds:
        source = replace(source, origin=_unless_named(source.origin, plan.names))
        masked: Source = _fields(source, plan)
        return replace(masked, kind=plan.names.hide(source.kind))
    kind = plan.kinds[source.id]
    return Source(
        plan.sources[source.id],
        _title(kind),
        kind,
        source.primary,
        "",
        WITHHELD,
        source.added_at,
        source.passages,
    )


def _title(kind: str) -> str:
    return NAME_WITHHELD.format(kind=kind)


def _place(locator: str) -> str:
    """Where in the source, without the speaker that a transcript's locator ends with."""
    return locator.partition(" · ")[0]


def _mapping(value: Mapping[str, Any], plan: _Plan) -> dict[str, Any]:
    masked = {k: v if _ours(k, v) else _masked(v, plan) for k, v in value.items()}
    source = value.get("source")
    if isinstance(source, str) and source in plan.kinds:  # a citation as the log keeps it
        masked["source"] = plan.sources[source]
        masked |= {"title": _title(plan.kinds[source])} if "title" in value else {}
        if isinstance(value.get("locator"), str):
            masked["locator"] = _masked(_place(value["locator"]), plan)
        if value.get("sha256"):
            masked["sha256"] = WITHHELD
    return masked


_MASKERS: dict[type, Callable[[Any, _Plan], Any]] = {
    str: lambda value, plan: plan.text(value),
    tuple: lambda value, plan: tuple(_masked(part, plan) for part in value),
    list: lambda value, plan: [_masked(part, plan) for part in value],
    dict: _mapping,
    # The author's own file says the names in places that nobody can black out from outside.
    bytes: lambda value, plan: b"",
    Document: _document,
    Citation: _citation,
    Passage: _passage,
    Source: _source,
}
