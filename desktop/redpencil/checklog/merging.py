"""Another log of the same articles brought in: its events kept as they were sealed, its word told.

What was decided there alone is adopted; what both decided is laid side by side, and where two
people differ both stand. The whole is one act for each article, and one transaction.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from redpencil.checklog import amending, queries, recording, relating, standing, weighing
from redpencil.checklog.log import CheckLog
from redpencil.checklog.relating import Place, Way
from redpencil.checklog.second_reading import same_person
from redpencil.checklog.verifying import opened_whole
from redpencil.checklog.weighing import Reading, Stand, Voice
from redpencil.errors import StoreError, UsageError
from redpencil.model import Amendment, Change, Claim, EarlierDraft, Passed
from redpencil.words.log import MERGED

_STANDS = """
SELECT checks.claim, effects."start", effects."end", coalesce(decisions.origin, decided.hash),
  coalesce(imported_events.who, decided.who), coalesce(imported_events.at, decided.at),
  coalesce(imported_events.payload, decided.payload), decisions.origin IS NULL,
  checks.status, effects.cause, shown.at, checks.decision
FROM articles
JOIN checks ON checks.draft = articles.draft
JOIN effects ON effects.event = checks.event AND effects.claim = checks.claim
JOIN decisions ON decisions.id = checks.decision
JOIN events AS decided ON decided.seq = decisions.event
JOIN events AS shown ON shown.seq = checks.event
LEFT JOIN imported_events ON imported_events.hash = decisions.origin
WHERE articles.id = ?
"""
_WORDS = """
SELECT second_readings.decision, coalesce(second_readings.origin, events.hash),
  second_readings.verdict, second_readings.origin IS NULL, imported_events.kind,
  imported_events.who, imported_events.at, imported_events.payload
FROM articles
JOIN checks ON checks.draft = articles.draft
JOIN second_readings ON second_readings.decision = checks.decision
JOIN acts ON acts.event = second_readings.event AND acts.state = 'standing'
JOIN events ON events.seq = second_readings.event
LEFT JOIN imported_events ON imported_events.hash = second_readings.origin
WHERE articles.id = ? ORDER BY second_readings.id
"""
_BROUGHT_IN = """
SELECT 1 FROM decisions JOIN acts ON acts.event = decisions.event AND acts.state = 'standing'
WHERE decisions.origin = :hash AND decisions.article = :article
UNION ALL
SELECT 1 FROM second_readings
JOIN acts ON acts.event = second_readings.event AND acts.state = 'standing'
WHERE second_readings.origin = :hash AND second_readings.article = :article
UNION ALL SELECT 1 FROM events WHERE hash = :hash
"""
_KNOWN = """
SELECT 1 FROM events WHERE hash = :hash
UNION ALL SELECT 1 FROM imported_events WHERE hash = :hash
"""
_THEIR_EVENTS = """
SELECT hash, (SELECT hash FROM events WHERE seq = 1), seq, kind, article, claim, payload, who, at,
  program, previous FROM events
UNION ALL
SELECT hash, chain, seq, kind, article, claim, payload, who, at, program, previous
FROM imported_events
ORDER BY 3
"""

_OF_THE_OTHER = {
    "store_newer": "other_newer",
    "store_corrupt": "other_damaged",
    "log_broken": "other_broken",
}


@dataclass(frozen=True, slots=True)
class MergedArticle:
    """What a merge did to an article: the ids of its claims, and the change that shows.

    ``left`` are claims that were decided on there and cannot be here: their words have changed
    since, or they were stale there, or the check here became stale after the decision there.
    """

    article: str
    title: str
    adopted: tuple[str, ...]
    confirmed: tuple[str, ...]
    disputed: tuple[str, ...]
    amended: tuple[str, ...]
    left: tuple[str, ...]
    change: Change | None = None

    @property
    def counts(self) -> dict[str, int]:
        """How many claims came to what, by the names of ``words.log.MERGED``."""
        return {name: len(getattr(self, name)) for name in MERGED}


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """An article of the other log alone. ``like`` is the article here that it reads like a draft
    of, where somebody has laid it beside these."""

    title: str
    text: str
    like: EarlierDraft | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """What a merge did. ``last_hash`` is that of the other log, which had ``events`` of its own.

    ``imported`` are how many of its events, and of those that it had brought in itself, were new
    here. ``articles`` are those that both logs have, ``elsewhere`` those that the other has alone.
    """

    events: int
    last_hash: str
    imported: int
    articles: tuple[MergedArticle, ...]
    elsewhere: tuple[Elsewhere, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """What a merge would say of one article, before it is recorded."""

    article: str
    adopted: list[list[Any]]
    confirmed: list[list[str]]
    disputed: list[list[str]]
    amended: list[dict[str, object]]
    left: list[str]

    @property
    def anything(self) -> bool:
        return bool(self.adopted or self.confirmed or self.disputed or self.amended)


def merge(log: CheckLog, other: Path, who: str, article: str | None = None) -> Merge:
    """Bring another log in, of every article that both have or of one; see the module.

    The other file is only read; where it is of an older version, a copy in memory is brought up
    to date. Merging what was merged before records nothing. Raises StoreError where the other
    log cannot be read, is not whole or was written by a newer version, and UsageError where it
    is this log itself or the article is in one of the two alone.
    """
    if _same_file(log.path, other):
        raise UsageError("same_log", name=other)
    chosen = None if article is None else log.article(article).id
    with _opened(other) as theirs, log.writing() as ours:
        events, last_hash = queries.last_link(theirs)
        found, elsewhere = _told(theirs, ours, chosen)
        if chosen is not None and not found:
            raise UsageError("not_in_other_log", name=chosen, path=other)
        imported = 0
        if any(one.anything for one in found):
            imported = _import(theirs, ours)
        bound = {"log": last_hash, "events": events}
        merged = tuple(_record(ours, one, bound, who) for one in found)
    return Merge(events, last_hash, imported, merged, () if chosen else elsewhere)


def _same_file(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return False


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    """Their log, proved whole; what is wrong with it is told of it and not of ours."""
    with ExitStack() as opened:
        try:
            connection = opened.enter_context(opened_whole(path))
        except StoreError as error:
            code = _OF_THE_OTHER.get(error.code)
            if code is None:
                raise
            raise StoreError(code, **error.details | {"path": path}) from error
        yield connection


# -- what there is to say -------------------------------------------------------------------------


def _told(
    theirs: sqlite3.Connection, ours: sqlite3.Connection, chosen: str | None
) -> tuple[list[_Told], tuple[Elsewhere, ...]]:
    """What each article that both have gets, and those that they have alone.

    What is one article here may be several there: drafts that nobody laid on each other.
    """
    ways: dict[str, dict[str, Way]] = {}
    elsewhere = []
    for row in queries.articles(theirs):
        related = relating.way(theirs, row.id, ours)
        if related is None:
            _, _, digest = queries.current_text(theirs, row.id)
            elsewhere.append(Elsewhere(row.title, queries.document(theirs, digest).text))
        elif chosen in (None, related[0]):
            ways.setdefault(related[0], {})[row.id] = related[1]
    found = [_of_an_article(theirs, drafts, ours, article) for article, drafts in ways.items()]
    return found, tuple(elsewhere)


def _of_an_article(
    theirs: sqlite3.Connection, drafts: Mapping[str, Way], ours: sqlite3.Connection, article: str
) -> _Told:
    """What an article here gets of those that it is there, each with its way to the draft here."""
    revision, text_sha256, _ = queries.current_text(ours, article)
    here = {one.claim: one for one in _stands(ours, article)}
    told = _Told(article, [], [], [], [], [])
    for name, way in drafts.items():
        amended = {(row["claim"], row["what"]) for row in told.amended}
        rows = _amendments(theirs, name, ours, article, way)
        told.amended.extend(row for row in rows if (row["claim"], row["what"]) not in amended)

    def heard(hash_: str) -> bool:
        return _any(ours, _BROUGHT_IN, hash=hash_, article=article)

    for place, stand in _followed(theirs, drafts, told.left).items():
        standing_there = {stand.voice.hash, *(one.hash for one in stand.others)}
        withdrawn = _withdrawn(theirs, standing_there)
        outcome = weighing.weigh(here.get(place[0]), stand, text_sha256, heard, withdrawn)
        if outcome.adopted is not None:
            told.adopted.append([*place, revision, outcome.adopted])
        told.confirmed.extend([place[0], hash_] for hash_ in outcome.confirmed)
        told.disputed.extend([place[0], hash_] for hash_ in outcome.disputed)
        if outcome.left:
            told.left.append(place[0])
    return told


def _followed(
    theirs: sqlite3.Connection, drafts: Mapping[str, Way], left: list[str]
) -> dict[Place, Stand]:
    """What stands there on each claim here; the claims whose words have changed are ``left``."""
    found: dict[Place, list[Stand]] = {}
    for name, way in drafts.items():
        for stand in _stands(theirs, name):
            place = way.follow(stand.claim, stand.start, stand.end)
            if place is None:
                left.append(stand.claim)
            else:
                found.setdefault(place, []).append(stand)
    return {place: weighing.together(stands) for place, stands in found.items()}


def _withdrawn(theirs: sqlite3.Connection, standing_there: set[str]) -> Callable[[str], bool]:
    """Whether their log has an event that does not stand on the claim there any more."""
    return lambda hash_: hash_ not in standing_there and _any(theirs, _KNOWN, hash=hash_)


def _any(connection: sqlite3.Connection, sql: str, **named: str) -> bool:
    return connection.execute(sql, named).fetchone() is not None


def _stands(connection: sqlite3.Connection, article: str) -> Iterator[Stand]:
    """What stands on every claim of an article's current draft, in the order of the text."""
    others: dict[int, list[Voice]] = {}
    readings: dict[int, list[Reading]] = {}
    read_here = set()
    for decision, hash_, verdict, own, kind, who, at, payload in connection.execute(
        _WORDS, (article,)
    ):
        if kind == "decided":
            others.setdefault(decision, []).append(_voice(hash_, who, at, json.loads(payload)))
            continue
        readings.setdefault(decision, []).append(Reading(hash_, verdict == "confirm"))
        if own:
            read_here.add(decision)
    rows = connection.execute(f'{_STANDS} ORDER BY effects."start", effects."end", 1', (article,))
    for claim, start, end, hash_, who, at, payload, own, status, cause, shown_at, decision in rows:
        said = json.loads(payload)
        yield Stand(
            claim,
            start,
            end,
            _voice(hash_, who, at, said),
            bool(own) or decision in read_here,
            tuple(others.get(decision, ())),
            tuple(readings.get(decision, ())),
            shown_at if status == "stale" else None,
            cause,
            said["text_sha256"],
        )


def _voice(hash_: str, who: str, at: str, said: dict[str, Any]) -> Voice:
    return Voice(hash_, who, at, said["status"], said["correction"])


def _amendments(
    theirs: sqlite3.Connection, their_article: str, ours: sqlite3.Connection, article: str, way: Way
) -> list[dict[str, object]]:
    """What they changed in what was read, where nobody here said anything of the same.

    One person's later word counts on either machine. Claims that were decided on here are not
    put away, and their borders stay.
    """
    here = {(one.claim, one.what): one for one in standing.amendments(ours, article)}
    rows = ours.execute(
        "SELECT amendments.claim, what FROM articles "
        "JOIN amendments ON amendments.draft = articles.draft "
        "JOIN acts ON acts.event = amendments.event AND acts.state = 'standing' "
        "WHERE articles.id = ?",
        (article,),
    )
    said = {(claim, "dismissed" if what == "restored" else what) for claim, what in rows}
    checked = {check.claim for check in standing.checks(ours, article)}
    _, _, digest = queries.current_text(ours, article)
    document = queries.document(ours, digest)
    wanted: list[Amendment] = []
    passed: dict[str, Passed] = {}
    for one in standing.amendments(theirs, their_article):
        place = way.follow(one.claim, one.start, one.end)
        if place is None:
            continue
        claim, start, end = place
        mine = here.get((claim, one.what))
        if mine is not None and not _said_anew(one, mine):
            continue
        if mine is None and (claim, one.what) in said:
            continue
        if one.what in ("dismissed", "bounded") and _hidden(one, way, claim) & checked:
            continue
        wanted.append(one)
        old = Claim(one.claim, one.kind, one.start, one.end, one.text, None, "")
        words = document.text[start:end]
        passed[one.claim] = Passed(
            "moved", old, Claim(claim, one.kind, start, end, words, None, "")
        )
    made = amending.passed_on(wanted, passed.values(), document)
    # The number of the event that said it first is one of theirs.
    return [{key: part for key, part in row.items() if key != "amended"} for row in made]


def _said_anew(one: Amendment, mine: Amendment) -> bool:
    return same_person(one.who, mine.who) and one.at > mine.at and one.parts != mine.parts


def _hidden(one: Amendment, way: Way, claim: str) -> set[str]:
    """The claims that an amendment takes out of sight."""
    of = one.parts.get("of")
    if one.what != "bounded" or not isinstance(of, str):
        return {claim}
    place = way.follow(of, 0, 0)
    return {place[0]} if place else set()


# -- writing it -----------------------------------------------------------------------------------


def _import(theirs: sqlite3.Connection, ours: sqlite3.Connection) -> int:
    """Keep every event of theirs that is not here yet, letter by letter; how many there were."""
    new = [row for row in theirs.execute(_THEIR_EVENTS) if not _any(ours, _KNOWN, hash=row[0])]
    ours.executemany(f"INSERT INTO imported_events VALUES (?{', ?' * 10})", new)  # noqa: S608
    return len(new)


def _record(
    ours: sqlite3.Connection, told: _Told, bound: dict[str, object], who: str
) -> MergedArticle:
    title = queries.article_title(ours, told.article)
    change = None
    if told.anything:
        payload = bound | {
            "adopted": told.adopted,
            "confirmed": told.confirmed,
            "disputed": told.disputed,
            "amended": told.amended,
        }
        change = recording.record(ours, "merged", told.article, None, payload, who)
    return MergedArticle(
        told.article,
        title,
        tuple(row[0] for row in told.adopted),
        tuple(row[0] for row in told.confirmed),
        tuple(dict.fromkeys(row[0] for row in told.disputed)),
        tuple(str(row["claim"]) for row in told.amended),
        tuple(told.left),
        change,
    )
