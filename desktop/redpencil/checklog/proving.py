"""What SQLite itself can prove of the tables: that plain decisions stand in them as they must.

Nearly all events are decisions, and of nearly all claims nothing else was ever said. For such a
claim every row follows from its events and from the one before, so one statement can lay them
side by side without a step of Python for each. What it does not prove is no fault yet: those
claims are folded and compared row by row, as ``projecting`` says.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import chain
from typing import Any, NamedTuple

from redpencil.checklog.earlier import figure_key, words_key

# A claim is often decided on again, and its decisions are looked at one after the other.
_LATELY = 256

_TOUCHING = frozenset({"undone", "redone", "amended", "second_read"})
"""Kinds that say something of the claims that they name, and of no others."""

_SPECIAL = """
SELECT article, kind, claim,
  CASE kind WHEN 'amended' THEN json_extract(payload, '$.moves.claim') END
FROM events WHERE kind NOT IN ('article_opened', 'decided')
"""

# Numbers are those of a count in the order of the events: with the rest they are the only ones.
_NUMBERED = """
SELECT count(*) = coalesce(max(id), 0) AND coalesce(min(id), 1) = 1 AND NOT EXISTS (
  SELECT 1 FROM decisions AS a JOIN decisions AS b ON b.id = a.id + 1 WHERE b.event < a.event)
FROM decisions
"""


def _type(path: str) -> str:
    return f"coalesce(json_type(e.payload, '$.{path}'), 'null')"


def _said(path: str) -> str:
    return f"json_extract(e.payload, '$.{path}')"


# Most decisions rest on no reading, and every path costs a search.
_READ_ALIKE = f"""CASE {_type("reading")}
  WHEN 'null' THEN d.speaker IS NULL AND d.figure_key IS NULL
  WHEN 'object' THEN {_type("reading.resolved")} IN ('null', 'text')
    AND {_type("reading.speaker")} IN ('null', 'text')
    AND d.speaker IS coalesce(nullif({_said("reading.resolved")}, ''), {_said("reading.speaker")})
    AND CASE WHEN {_said("reading.value")} IS NULL THEN d.figure_key IS NULL
      ELSE d.figure_key IS figure_key_of({_said("reading")}) END
  END"""
_COVERS_THE_LAST = """f.covers IS (SELECT max(b.seq) FROM events AS b
  WHERE b.article = e.article AND b.claim = e.claim AND b.seq < e.seq)"""
_AS_DECIDED = " AND ".join(
    (
        "d.event = e.seq AND d.article = e.article AND d.claim = e.claim AND d.revision = 1",
        "d.origin IS NULL AND f.draft = o.draft AND o.draft < e.seq",
        "f.words IS NULL AND f.cause = '' AND f.before = '' AND f.after = ''",
        "f.came_from IS NULL AND f.status = d.status AND d.status <> 'unchecked'",
        f"d.status = {_said('status')} AND d.kind = {_said('kind')}",
        f'f."start" = {_said("start")} AND f."end" = {_said("end")}',
        f"({_type('citation.source')} = 'text' OR json_type(e.payload, '$.citation') = 'null')",
        f"d.source IS {_said('citation.source')}",
        _READ_ALIKE,
        f"d.words_key IS words_key({_said('text')})",
        _COVERS_THE_LAST,
    )
)
# ``projecting`` says the same of one decision at a time.
_CLAIMS = f"""
WITH opened AS MATERIALIZED (
  SELECT article, min(seq) AS draft FROM events WHERE kind = 'article_opened' GROUP BY article),
claims AS (
  SELECT e.article, e.claim, o.draft, count(*) AS decisions, max(e.seq) AS last,
    min(coalesce({_AS_DECIDED}, 0)) AS proved
  FROM events AS e
  LEFT JOIN effects AS f ON f.event = e.seq AND f.claim = e.claim
  LEFT JOIN decisions AS d ON d.id = f.decision
  LEFT JOIN opened AS o ON o.article = e.article
  WHERE e.kind = 'decided' AND e.article >= :first AND e.article < :end
    AND e.article NOT IN (SELECT value FROM json_each(:articles))
    AND coalesce(e.article || ' ' || e.claim, '') NOT IN (SELECT value FROM json_each(:claims))
  GROUP BY e.article, e.claim)
SELECT article, unproved, count(*), sum(decisions) FROM (
  SELECT article, decisions, CASE WHEN proved AND EXISTS (
    SELECT 1 FROM checks AS c JOIN effects AS f ON f.event = c.event AND f.claim = c.claim
    WHERE c.draft = claims.draft AND c.claim = claims.claim AND c.event = last
      AND c.decision = f.decision AND c.status = f.status
  ) THEN NULL ELSE coalesce(claim, '') END AS unproved FROM claims)
GROUP BY article, unproved
"""  # noqa: S608 - constants

_ACTS = """
SELECT e.article, count(*), sum(coalesce(
  a.article = e.article AND a.claim = e.claim AND a.kind = 'decided' AND a.state = 'standing'
  AND a.below IS nullif((SELECT max(b.seq) FROM events AS b
    WHERE b.article = e.article AND b.seq < e.seq), o.draft), 0)), max(e.seq), e.at
FROM events AS e LEFT JOIN acts AS a ON a.event = e.seq
JOIN (SELECT article, min(seq) AS draft FROM events WHERE kind = 'article_opened'
  GROUP BY article) AS o ON o.article = e.article
WHERE e.kind = 'decided' AND e.article NOT IN (SELECT value FROM json_each(:articles))
GROUP BY e.article
"""

_NAMES = "SELECT article FROM events WHERE kind = 'article_opened' ORDER BY article"
# No name of an article begins with it.
_BEHIND_ALL = "\U0010ffff"


class Ends(NamedTuple):
    """The last act of an article, and when it was done."""

    act: int
    at: str


@dataclass(slots=True)
class Proof:
    """What is proved, and what is left to be folded.

    Of the articles in ``whole`` everything is to be folded, of those in ``acts`` every act, and
    the ``claims`` (article and claim, a space between) with all that was said of them. ``ends``
    has the last act of every other article; ``rows`` says how many rows of a table are proved.
    """

    whole: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    ends: dict[str, Ends] = field(default_factory=dict)
    rows: Counter[str] = field(default_factory=Counter)


def prove(connection: sqlite3.Connection, *more: sqlite3.Connection) -> Proof | None:
    """What stands as plain decisions make it; None where the numbers of decisions do not.

    Further connections share the work, see ``comparing``. Raises sqlite3.OperationalError where a
    payload is no JSON, or of a shape that nobody records.
    """
    if not connection.execute(_NUMBERED).fetchone()[0]:
        return None
    proof = Proof()
    for article, kind, *claims in connection.execute(_SPECIAL):
        if kind in _TOUCHING and claims[0] is not None:
            proof.acts.add(article)
            proof.claims.update(f"{article} {claim}" for claim in claims if claim is not None)
        else:
            proof.whole.add(article)
    _prove_claims((connection, *more), proof)
    _prove_acts(connection, proof)
    return proof


def _prove_claims(connections: Sequence[sqlite3.Connection], proof: Proof) -> None:
    names = [row[0] for row in connections[0].execute(_NAMES)]
    ends = [names[len(names) * n // len(connections)] for n in range(1, len(connections)) if names]
    work = partial(
        _claims_between, {"articles": as_list(proof.whole), "claims": as_list(proof.claims)}
    )
    # SQLite leaves Python's lock alone while it looks: each thread has a core of its own.
    with ThreadPoolExecutor(len(connections), "prove") as others:
        parts = list(zip(connections, ["", *ends], [*ends, _BEHIND_ALL], strict=False))
        begun = [others.submit(work, *part) for part in parts[1:]]
        found = [work(*parts[0]), *(one.result() for one in begun)]
    for article, unproved, claims, decisions in chain.from_iterable(found):
        if unproved is None:
            proof.rows.update(decisions=decisions, effects=decisions, checks=claims)
        elif unproved:
            proof.acts.add(article)
            proof.claims.add(f"{article} {unproved}")
        else:
            raise sqlite3.OperationalError("a decision names no claim")


def _claims_between(
    named: dict[str, str], connection: sqlite3.Connection, first: str, end: str
) -> list[tuple[Any, ...]]:
    """The claims of the articles from the first to the end; the last one left out."""
    connection.create_function("words_key", 1, lru_cache(_LATELY)(words_key), deterministic=True)
    connection.create_function("figure_key_of", 1, _figure_key_of, deterministic=True)
    return connection.execute(_CLAIMS, {**named, "first": first, "end": end}).fetchall()


def _prove_acts(connection: sqlite3.Connection, proof: Proof) -> None:
    named = {"articles": as_list(proof.whole | proof.acts)}
    for article, acts, proved, last, at in connection.execute(_ACTS, named).fetchall():
        if acts == proved:
            proof.ends[article] = Ends(last, at)
            proof.rows.update(acts=acts)
        else:
            proof.acts.add(article)


def _figure_key_of(reading: str) -> str | None:
    return figure_key(json.loads(reading))


def as_list(names: Iterable[str]) -> str:
    """Names as SQLite can take them for one parameter."""
    return json.dumps(sorted(names))
