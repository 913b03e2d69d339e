"""What is told about one claim: what was read, what was decided and why, what was seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from redpencil.model import Check, Evidence, Source
from redpencil.reports.model import Item
from redpencil.reports.people.pictures import interval
from redpencil.reports.people.values import Entry, Row, Run, Runs, Seen, plain
from redpencil.text.table_rows import row_locator
from redpencil.words.labels import STATUS_LABELS, finding_label, kind_label, status_label
from redpencil.words.log import event_words
from redpencil.words.places import passage_place, sentence_beside
from redpencil.words.readings import reading_rows
from redpencil.words.reports import (
    CALCULATION,
    CHANGED,
    DECIDED,
    EARLIER,
    HINTS,
    NO_LOCATOR,
    NOTE,
    PASSAGE,
    RESTS_ON,
    ROW_FINDING,
    SECOND_READING,
    SHOULD_READ,
    STALE_CAUSES,
    WAS,
    WORD_BY_WORD,
    accessed_on,
    at_minute,
    draft_number,
    earlier_words,
    second_words,
)

# Enough of a passage to read the aligned words in their sentence, in code points on either side.
_AROUND = 300


def entry(item: Item, sources: Mapping[str, Source]) -> Entry:
    """Everything about one claim; ``sources`` by their ids tell when a source was read."""
    return Entry(
        number=item.number,
        claim=item.claim.id,
        status=item.status,
        status_label=status_label(item.status),
        words=" ".join(item.claim.text.split()),
        rows=tuple(_rows(item, sources)),
        seen=tuple(_seen(evidence) for evidence in item.evidence if not _is_cited(evidence, item)),
        history=tuple(_history(item)) if len(item.history) > 1 else (),
        picture=interval(item.cited.finding) if item.cited else None,
    )


def _rows(item: Item, sources: Mapping[str, Source]) -> Iterator[Row]:
    yield Row(kind_label(item.claim.kind), plain(item.claim.locator))
    for name, words in reading_rows(item.claim):
        yield Row(name, plain(words))
    for hint in item.hints:
        said = f"{hint.author}: {hint.text}" if hint.author else hint.text
        yield Row(HINTS["comment"], plain(" ".join(said.split())))
    if item.check is not None:
        yield from _check_rows(item, item.check, sources)
    for earlier in item.earlier:
        yield Row(EARLIER, plain(earlier_words(earlier)))


def _check_rows(item: Item, check: Check, sources: Mapping[str, Source]) -> Iterator[Row]:
    if check.was is not None:
        yield Row(WAS, plain(f"{STATUS_LABELS[check.was]}; {STALE_CAUSES.get(check.cause, '')}"))
        if check.before or check.after:
            yield Row(CHANGED, (Run(check.before, "struck"), Run(" "), Run(check.after, "added")))
    if check.finding:
        why = f": {check.why}" if check.why else ""
        yield Row(ROW_FINDING, (Run(finding_label(check.finding), "strong"), Run(why)))
    yield from _citation_rows(item, check, sources)
    if check.correction:
        yield Row(SHOULD_READ, (Run(check.correction, "strong"),))
    if check.note:
        yield Row(NOTE, plain(check.note))
    if check.calculation:
        yield Row(CALCULATION, (Run(check.calculation, "code"),))
    draft = f", {draft_number(check.revision)}" if check.revision > 1 else ""
    yield Row(DECIDED, plain(f"{check.who}, {at_minute(check.at)} UTC{draft}"))
    for second in check.seconds:
        yield Row(SECOND_READING, plain(second_words(second)))


def _citation_rows(item: Item, check: Check, sources: Mapping[str, Source]) -> Iterator[Row]:
    citation = check.citation
    if citation is None:
        if check.status == "ok":
            yield Row(RESTS_ON, plain(NO_LOCATOR))
        return
    known = sources.get(citation.source)
    accessed = f", {accessed_on(known.added_at)}" if known else ""
    place = f", {citation.locator or NO_LOCATOR}{accessed}"
    yield Row(RESTS_ON, (Run(citation.title, "strong"), Run(place)))
    if not citation.passage:
        return
    if item.cited is None:
        yield Row(PASSAGE, plain(_one_line(citation.passage)), quoted=True)
        return
    yield Row(PASSAGE, _excerpt(item.cited), quoted=True)
    if item.cited.finding.changes:
        yield Row(WORD_BY_WORD, diff_runs(item.cited))


def _is_cited(evidence: Evidence, item: Item) -> bool:
    """Whether the check rests on this very passage, which is told with it already."""
    citation, passage = item.check.citation if item.check else None, evidence.passage
    if citation is None or passage is None:
        return False
    here = (passage.source, row_locator(passage.locator), passage.text)
    return here == (citation.source, row_locator(citation.locator), citation.passage)


def diff_runs(evidence: Evidence) -> Runs:
    """The words of claim and source in one line: struck are the claim's, added the source's."""
    runs: list[Run] = []
    for operation, ours, theirs in evidence.finding.diff:
        if operation == "equal":
            runs += [Run(theirs), Run(" ")]
            continue
        if ours:
            runs += [Run(ours, "struck"), Run(" ")]
        if theirs:
            runs += [Run(theirs, "added"), Run(" ")]
    return tuple(runs[:-1])


def _seen(evidence: Evidence) -> Seen:
    passage, finding = evidence.passage, evidence.finding
    runs = diff_runs(evidence) if finding.changes else _excerpt(evidence)
    return Seen(
        finding=finding_label(finding.name),
        weak=finding.weak,
        why=finding.why,
        runs=runs,
        quoted=not finding.changes,
        where=passage_place(passage) if passage else "",
        picture=interval(finding),
        at_odds=evidence.at_odds,
        around=_around(evidence) if finding.changes else (),
    )


def _around(evidence: Evidence) -> Runs:
    """The aligned words in their sentences, and the sentences before and after in soft letters."""
    lead, words, rest = evidence.sentences
    here = evidence.passage
    runs = (
        Run(f"{sentence_beside(evidence.before, here)} " if evidence.before else "", "soft"),
        Run(lead),
        Run(words, "aligned"),
        Run(rest),
        Run(f" {sentence_beside(evidence.after, here)}" if evidence.after else "", "soft"),
    )
    return tuple(run for run in runs if run.text)


def _excerpt(evidence: Evidence) -> Runs:
    """The aligned words of a passage with what stands before and after them."""
    if evidence.passage is None:
        return ()
    text, start, end = evidence.passage.text, evidence.start, evidence.end
    before, after = text[:start], text[end:]
    if evidence.before is not None and evidence.before.end <= evidence.passage.start:
        before = f"{sentence_beside(evidence.before, evidence.passage)} {before}"
    if evidence.after is not None and evidence.after.start >= evidence.passage.end:
        after = f"{after} {sentence_beside(evidence.after, evidence.passage)}"
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    runs = (Run(before), Run(text[start:end], "aligned"), Run(after))
    return tuple(run for run in runs if run.text)


def _history(item: Item) -> Iterator[str]:
    known = {event.seq: event for event in item.history}
    for event in item.history:
        yield f"{at_minute(event.at)} · {event.who} · {event_words(event, known)}"


def _one_line(words: str) -> str:
    return " ".join(words.split())
