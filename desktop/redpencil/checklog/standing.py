"""What stands in an article: its checks, its amendments, what undo and redo would take.

Every function reads; a connection is handed in and nothing on it is changed. The view
``checks_current`` shows people the same checks; here what a decision says is read from its event
as it was sealed.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from redpencil.checklog.queries import EVENT_COLUMNS, IllegibleError, event_of
from redpencil.model import Amendment, Check, Citation, SecondReading
from redpencil.words.log import act_label

_COLUMNS = """
SELECT effects.claim, {status}, effects."start", effects."end", effects.words,
  effects.cause, effects.before, effects.after,
  decisions.id, decisions.event, decisions.status, decisions.kind, decisions.revision,
  CASE WHEN decisions.origin IS NULL THEN events.payload ELSE imported_events.payload END,
  coalesce(imported_events.who, events.who), coalesce(imported_events.at, events.at)
FROM {shown}
JOIN decisions ON decisions.id = {decision}
JOIN events ON events.seq = decisions.event
LEFT JOIN imported_events ON imported_events.hash = decisions.origin
"""
_CHECKS = _COLUMNS.format(
    status="checks.status",
    shown="checks JOIN effects ON effects.event = checks.event AND effects.claim = checks.claim",
    decision="checks.decision",
)
_DECIDED = _COLUMNS.format(status="effects.status", shown="effects", decision="effects.decision")
_READINGS = """
SELECT second_readings.decision, second_readings.claim, decisions.event, second_readings.verdict,
  second_readings.note, second_readings.who, second_readings.at, second_readings.event,
  second_readings.status
FROM checks
JOIN second_readings ON second_readings.decision = checks.decision
JOIN acts ON acts.event = second_readings.event AND acts.state = 'standing'
JOIN decisions ON decisions.id = checks.decision
"""

Seconds = dict[int, tuple[SecondReading, ...]]


_DRAFT = "checks.draft = (SELECT draft FROM articles WHERE id = ?)"


def checks(connection: sqlite3.Connection, article: str) -> tuple[Check, ...]:
    """The checks of an article as they stand, in the order of the text."""
    return _in_order(connection, _DRAFT, (article,))


def checks_of_draft(connection: sqlite3.Connection, draft: int) -> tuple[Check, ...]:
    """The checks as they stand in a draft, or stood when another took its place."""
    return _in_order(connection, "checks.draft = ?", (draft,))


def check(connection: sqlite3.Connection, article: str, claim: str) -> Check | None:
    """The check of one claim as it stands; None where there is none."""
    found = _in_order(connection, f"{_DRAFT} AND checks.claim = ?", (article, claim))
    return found[0] if found else None


def check_of_decision(connection: sqlite3.Connection, decision: int) -> Check:
    """The check that rests on a decision now, or else the decision as it was made."""
    shows = "checks.draft = (SELECT draft FROM articles WHERE id = decisions.article)"
    found = _in_order(connection, f"decisions.id = ? AND {shows}", (decision,))
    if found:
        return found[0]
    row = connection.execute(
        f"{_DECIDED} WHERE decisions.id = ? "
        "AND effects.event = decisions.event AND effects.claim = decisions.claim",
        (decision,),
    ).fetchone()
    if row is None:
        raise IllegibleError(f"decision {decision}")
    return check_of(row, {})


def resting_on(connection: sqlite3.Connection, source: str) -> tuple[tuple[str, Check], ...]:
    """Article and check of each check that stands and cites a source, by article and place."""
    found: list[tuple[str, Check]] = []
    for (article,) in connection.execute(
        "SELECT DISTINCT articles.id FROM decisions JOIN articles ON articles.id = article "
        "WHERE source = ? ORDER BY articles.event",
        (source,),
    ).fetchall():
        where = f"decisions.source = ? AND {_DRAFT}"
        found += ((article, check) for check in _in_order(connection, where, (source, article)))
    return tuple(found)


def _in_order(
    connection: sqlite3.Connection, where: str, named: tuple[str | int, ...]
) -> tuple[Check, ...]:
    seconds = _seconds(connection, where, named)
    found = connection.execute(f"{_CHECKS} WHERE {where}", named)
    made = (check_of(row, seconds) for row in found)
    return tuple(sorted(made, key=lambda check: (check.start, check.end, check.claim)))


def _seconds(connection: sqlite3.Connection, where: str, named: tuple[str | int, ...]) -> Seconds:
    found: dict[int, list[SecondReading]] = {}
    sql = f"{_READINGS} WHERE {where} ORDER BY second_readings.id"
    for decision, *parts in connection.execute(sql, named):
        found.setdefault(decision, []).append(SecondReading(*parts))
    return {decision: tuple(readings) for decision, readings in found.items()}


def check_of(row: tuple[Any, ...], seconds: Seconds) -> Check:
    """The check of a row with the columns that the questions here ask for."""
    claim, status, start, end, words, cause, before, after = row[:8]
    number, event, decided, kind, revision, payload, who, at = row[8:]
    try:
        said = json.loads(payload)
        citation = said["citation"]
        return Check(
            claim,
            status,
            said["text"] if words is None else words,
            kind,
            start,
            end,
            who,
            at,
            event,
            None if citation is None else Citation(**citation),
            said["finding"],
            said["why"],
            said["note"],
            said["correction"],
            said["calculation"],
            cause,
            before,
            after,
            revision,
            seconds.get(number, ()),
            decided if status == "stale" else None,
        )
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise IllegibleError(f"event {event}") from error


# -- amendments -----------------------------------------------------------------------------------


_SCOPED = ("dismissed", "restored")


def amendments(connection: sqlite3.Connection, article: str) -> tuple[Amendment, ...]:
    """What people changed in what was read of the current text, in the order of the text."""
    rows = connection.execute(
        'SELECT amended, amendments.claim, what, amendments.kind, "start", "end", text, parts, '
        "who, at FROM articles JOIN amendments ON amendments.draft = articles.draft "
        "JOIN acts ON acts.event = amendments.event AND acts.state = 'standing' "
        "WHERE articles.id = ? ORDER BY amendments.event, amended",
        (article,),
    )
    return folded(_amendment_of(row) for row in rows)


def _amendment_of(row: tuple[Any, ...]) -> Amendment:
    event, claim, what, kind, start, end, text, parts, who, at = row
    try:
        said = json.loads(parts)
        return Amendment(event, claim, what, kind, start, end, text, said, who, at)
    except (ValueError, RecursionError) as error:
        raise IllegibleError(f"event {event}") from error


def folded(said: Iterable[Amendment]) -> tuple[Amendment, ...]:
    """What stands of amendments that were made one after the other, in the order of the text.

    One for each claim and ``what``, the latest; the parts of a reading add up, and those named in
    its part ``back`` are no longer changed. A claim taken back is no longer put away, and then
    neither is said any more; where another claim's putting away hides it, the taking back stands.
    """
    stand: dict[tuple[str, str, object], Amendment] = {}
    for new in said:
        scope = new.parts.get("scope", "") if new.what in _SCOPED else ""
        if new.what == "restored" and _take_back(stand, new.claim, scope):
            continue
        if new.what == "dismissed":
            stand.pop((new.claim, "restored", scope), None)
        old = stand.pop((new.claim, new.what, scope), None)
        if new.what == "reading":
            parts = _added_up(old.parts if old is not None else {}, new.parts)
            if "back" in new.parts and not parts:
                continue
            new = replace(new, parts=parts)
        stand[new.claim, new.what, scope] = new
    return tuple(sorted(stand.values(), key=lambda one: (one.start, one.end, one.event)))


def _take_back(stand: dict[tuple[str, str, object], Amendment], claim: str, scope: object) -> bool:
    """Whether all is said with a claim put away no more; without a scope, whatever put it away."""
    if scope:
        return stand.pop((claim, "dismissed", scope), None) is not None
    for key in [key for key in stand if key[:2] == (claim, "dismissed")]:
        del stand[key]
    return True


def _added_up(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """The parts of a reading changed twice; ``was`` tells how each was before the first time."""
    given_back = new.get("back")
    back = set(given_back) if isinstance(given_back, list | tuple) else set()
    gone = back | {"back", "was"}
    was = {**_mapping(new.get("was")), **_mapping(old.get("was"))}
    parts = {name: part for name, part in {**old, **new}.items() if name not in gone}
    was = {name: part for name, part in was.items() if name not in back}
    return {**parts, "was": was} if was else parts


def _mapping(shape: object) -> Mapping[str, Any]:
    return shape if isinstance(shape, Mapping) else {}


# -- undo and redo --------------------------------------------------------------------------------


class Movable(NamedTuple):
    """An act that undo or redo would move next."""

    event: int
    claim: str | None
    label: str


def undoable(connection: sqlite3.Connection, article: str) -> Movable | None:
    """The last act of an article that stands; None where none does."""
    return _act(connection, article, "last_act")


def redoable(connection: sqlite3.Connection, article: str) -> Movable | None:
    """The act that was undone last, unless something was done since; else None."""
    return _act(connection, article, "last_undone")


def _act(connection: sqlite3.Connection, article: str, which: str) -> Movable | None:
    row = connection.execute(
        f"SELECT {EVENT_COLUMNS} FROM events "  # noqa: S608 - constants
        f"WHERE seq = (SELECT {which} FROM articles WHERE id = ?)",
        (article,),
    ).fetchone()
    if row is None:
        return None
    event = event_of(row)
    try:
        return Movable(event.seq, event.claim, act_label(event))
    except (KeyError, TypeError, AttributeError) as error:
        raise IllegibleError(f"event {event.seq}") from error
