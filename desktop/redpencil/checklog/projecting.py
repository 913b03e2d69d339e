"""What each kind of event does to the projections: used alike when recording and replaying.

The functions read nothing but the event, the projections and the recorded texts and events of
other logs, so a projection can be made again from those alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from redpencil.checklog import rows
from redpencil.checklog.acts import (
    begin,
    check_on,
    effect_of,
    have_effects,
    redone,
    revision_of,
    show,
    turn_to,
    undone,
)
from redpencil.checklog.chain import canonical
from redpencil.checklog.earlier import figure_key, words_key
from redpencil.checklog.rows import Entry
from redpencil.checklog.tables import Imported, Tables

_SAID_AFTER_ALL = ("note", "correction", "calculation")


def clears(payload: Mapping[str, Any]) -> bool:
    """Whether a decision takes a check away: back to unchecked, and nothing left to say."""
    return payload["status"] == "unchecked" and not any(payload[part] for part in _SAID_AFTER_ALL)


def apply(tables: Tables, entry: Entry) -> None:
    """Bring the projections up to date with one more event.

    Raises ValueError for an event that cannot follow the ones before it, KeyError or TypeError
    for a payload of another shape; nothing that this program records does either.
    """
    kind = KINDS.get(entry.kind)
    if kind is None:
        raise ValueError(f"unknown kind of event: {entry.kind}")
    kind(tables, entry)


# -- articles and their drafts --------------------------------------------------------------------


def _article_opened(tables: Tables, entry: Entry) -> None:
    if tables.articles.find(entry.article) is not None:
        raise ValueError(f"article {entry.article} is open already")
    said = entry.payload
    draft = _draft(entry, 1, None)
    tables.articles.put(
        entry.article,
        rows.Article(
            entry.article,
            said["title"],
            said["origin"],
            1,
            said["text_sha256"],
            entry.seq,
            entry.at,
            entry.who,
            entry.seq,
            entry.at,
            None,
            None,
        ),
    )
    tables.revisions.put(entry.seq, draft)


def _draft(entry: Entry, revision: int, before: int | None) -> rows.Revision:
    said = entry.payload
    return rows.Revision(
        entry.seq,
        entry.article,
        revision,
        said["text_sha256"],
        said["document"],
        said["title"],
        said["origin"],
        before,
        entry.at,
        entry.who,
    )


def _article_revised(tables: Tables, entry: Entry) -> None:
    """Put the new draft in the place of the old, and the checks that passed on its claims."""
    said = entry.payload
    old = begin(tables, entry)
    draft = _draft(entry, said["revision"], old.draft)
    if draft.revision != old.revision + 1:
        raise ValueError(f"event {entry.seq} is not the next draft")
    tables.revisions.put(entry.seq, draft)
    turn_to(tables, entry.article, draft)
    text = ""
    touched = []
    for fate, cause, claim, _, _, _, new, start, end, *sentences in said["passed"]:
        shown = None if new is None else tables.checks.find((old.draft, claim))
        if shown is None:
            continue
        text = text or tables.truth.text(said["document"])
        effect = _passed_on(tables, entry, shown, new, (start, end), text[start:end])
        if fate == "stale":
            first = shown.status == "stale" and effect.cause != "source"
            effect = effect._replace(
                status="stale",
                cause=cause,
                # What was decided on, not what stood between.
                before=effect.before if first else sentences[0],
                after=sentences[1],
            )
        touched.append(effect)
    have_effects(tables, entry, touched)
    for amended in said["amended"]:
        _amend(tables, entry, amended, entry.seq)


def _passed_on(
    tables: Tables,
    entry: Entry,
    shown: rows.Check,
    new: str,
    place: tuple[int, int],
    words: str,
) -> rows.Effect:
    """The check of a claim as it stands on the claim that came of it; what was stale stays so."""
    effect = effect_of(tables, shown)
    return rows.Effect(
        entry.seq,
        new,
        entry.seq,
        shown.decision,
        shown.status,
        *place,
        words,
        effect.cause,
        effect.before,
        effect.after,
        None,
        shown.claim,
    )


# -- decisions ------------------------------------------------------------------------------------


def _decided(tables: Tables, entry: Entry) -> None:
    article = begin(tables, entry)
    if entry.claim is None:
        raise ValueError(f"event {entry.seq} names no claim")
    said = entry.payload
    cleared = clears(said)
    decision = _decide(tables, entry, entry.claim, said, article.revision, None)
    covered = tables.checks.find((article.draft, entry.claim))
    effect = rows.Effect(
        entry.seq,
        entry.claim,
        article.draft,
        decision,
        None if cleared else said["status"],
        said["start"],
        said["end"],
        None,
        "",
        "",
        "",
        None if covered is None else covered.event,
        None,
    )
    tables.effects.put((entry.seq, entry.claim), effect)
    show(tables, effect, article.draft, entry.claim)


def _decide(
    tables: Tables,
    entry: Entry,
    claim: str,
    said: Mapping[str, Any],
    revision: int,
    origin: str | None,
) -> int:
    """Enter a decision and return its number; ``said`` is the payload that holds it."""
    number = tables.next_id("decisions")
    citation = said["citation"]
    reading = said.get("reading")
    tables.decisions.put(
        number,
        rows.Decision(
            number,
            entry.seq,
            entry.article,
            claim,
            revision,
            said["status"],
            said["kind"],
            citation["source"] if citation else None,
            rows.speaker(reading) if reading else None,
            words_key(said["text"]),
            figure_key(reading) if reading else None,
            origin,
        ),
    )
    return number


# -- amendments -----------------------------------------------------------------------------------


def _amended(tables: Tables, entry: Entry) -> None:
    article = begin(tables, entry)
    if entry.claim is None:
        raise ValueError(f"event {entry.seq} names no claim")
    said = entry.payload
    _amend(tables, entry, {**said, "claim": entry.claim}, article.draft)
    if said.get("moves"):
        have_effects(tables, entry, _move_check(tables, entry, article.draft, said["moves"]))


def _amend(tables: Tables, entry: Entry, said: Mapping[str, Any], draft: int) -> None:
    row = rows.Amendment(
        entry.seq,
        said["claim"],
        said["what"],
        entry.article,
        draft,
        said["kind"],
        said["start"],
        said["end"],
        said["text"],
        canonical(said["parts"]),
        said.get("amended", entry.seq),
        said.get("who", entry.who),
        said.get("at", entry.at),
    )
    tables.amendments.put((row.event, row.claim, row.what), row)


def _move_check(
    tables: Tables, entry: Entry, draft: int, moves: Mapping[str, Any]
) -> Iterable[rows.Effect]:
    """The check of a claim whose borders were moved: stale, for it was made on other words."""
    said = entry.payload
    shown = check_on(tables, draft, moves["claim"])
    old = effect_of(tables, shown)
    yield old._replace(event=entry.seq, status=None, covers=shown.event)
    if entry.claim is not None:
        yield rows.Effect(
            entry.seq,
            entry.claim,
            draft,
            shown.decision,
            "stale",
            said["start"],
            said["end"],
            said["text"],
            "words",
            moves["before"],
            said["text"],
            None,
            moves["claim"],
        )


# -- sources --------------------------------------------------------------------------------------


def _source_changed(tables: Tables, entry: Entry) -> None:
    """Make the checks stale whose passage reads otherwise now; the others stand as they did."""
    article = begin(tables, entry)
    touched = []
    for claim, before, after in entry.payload["claims"]:
        shown = check_on(tables, article.draft, claim)
        if before != after:
            touched.append(
                effect_of(tables, shown)._replace(
                    event=entry.seq,
                    status="stale",
                    cause="source",
                    before=before,
                    after=after or "",
                    covers=shown.event,
                )
            )
    have_effects(tables, entry, touched)


# -- second readings ------------------------------------------------------------------------------


def _second_read(tables: Tables, entry: Entry) -> None:
    article = begin(tables, entry)
    if entry.claim is None:
        raise ValueError(f"event {entry.seq} names no claim")
    said = entry.payload
    check = check_on(tables, article.draft, entry.claim)
    word = (said["verdict"], said["status"], said["note"], entry.who, entry.at)
    _read_again(tables, entry, check, word, None)


def _read_again(
    tables: Tables,
    entry: Entry,
    check: rows.Check,
    word: tuple[str, str | None, str, str, str],
    origin: str | None,
) -> None:
    number = tables.next_id("second_readings")
    tables.second_readings.put(
        number,
        rows.SecondReading(
            number, entry.seq, entry.article, check.claim, check.decision, *word, origin
        ),
    )


# -- other logs -----------------------------------------------------------------------------------


def _merged(tables: Tables, entry: Entry) -> None:
    """Adopt the decisions of another log, and enter its readers' words on ours."""
    article = begin(tables, entry)
    said = entry.payload
    text = tables.truth.text(revision_of(tables, article.draft).document)
    touched = [_adopted(tables, entry, article, row, text) for row in said["adopted"]]
    have_effects(tables, entry, touched)
    for verdict in ("confirmed", "disputed"):
        for claim, origin in said[verdict]:
            check = check_on(tables, article.draft, claim)
            word = second_word(tables.truth.imported(origin), verdict == "confirmed")
            _read_again(tables, entry, check, word, origin)
    for amended in said["amended"]:
        _amend(tables, entry, amended, article.draft)


def _adopted(
    tables: Tables, entry: Entry, article: rows.Article, row: list[Any], text: str
) -> rows.Effect:
    claim, start, end, revision, origin = row
    theirs = tables.truth.imported(origin).payload
    decision = _decide(tables, entry, claim, theirs, revision, origin)
    covered = tables.checks.find((article.draft, claim))
    words = None if theirs["text_sha256"] == article.text_sha256 else text[start:end]
    return rows.Effect(
        entry.seq,
        claim,
        article.draft,
        decision,
        theirs["status"],
        start,
        end,
        words,
        "",
        "",
        "",
        None if covered is None else covered.event,
        None,
    )


def second_word(theirs: Imported, confirms: bool) -> tuple[str, str | None, str, str, str]:
    """Verdict, status, note, who and when: what another log's event says as a second reading.

    It may be a second reading there too, or a decision of their own that differs from ours.
    """
    said = theirs.payload
    verdict = "confirm" if confirms else "dispute"
    note = said["note"]
    if theirs.kind == "decided" and said["correction"]:
        note = f"{note}\n{said['correction']}" if note else said["correction"]
    return verdict, said["status"], note, theirs.who, theirs.at


KINDS: dict[str, Callable[[Tables, Entry], None]] = {
    "article_opened": _article_opened,
    "article_revised": _article_revised,
    "decided": _decided,
    "amended": _amended,
    "source_changed": _source_changed,
    "second_read": _second_read,
    "merged": _merged,
    "undone": undone,
    "redone": redone,
}
"""Every kind of event, with what it does to the projections."""
