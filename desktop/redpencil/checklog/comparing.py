"""Whether the projected tables say what the events say: proved where SQLite can, else folded."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from operator import itemgetter
from typing import Any

from redpencil.checklog import folding
from redpencil.checklog.proving import Proof, as_list, prove
from redpencil.checklog.queries import IllegibleError
from redpencil.checklog.rows import Article
from redpencil.checklog.tables import LAYOUTS

# The number of the last decision before each event tells which numbers its own have. Decisions of
# claims that are proved are nothing here but acts, so their payload is not read.
_LEFT = """
WITH numbered AS (
  SELECT seq, sum(made) OVER (ORDER BY seq ROWS UNBOUNDED PRECEDING) - made AS before FROM (
    SELECT seq, CASE kind WHEN 'decided' THEN 1
      WHEN 'merged' THEN json_array_length(payload, '$.adopted') ELSE 0 END AS made FROM events)),
parted AS (
  SELECT *, kind = 'decided' AND article NOT IN (SELECT value FROM json_each(:whole))
    AND article || ' ' || claim NOT IN (SELECT value FROM json_each(:claims)) AS proved
  FROM events WHERE article IN (SELECT value FROM json_each(:articles)))
SELECT seq, CASE WHEN proved THEN '' ELSE kind END, article, claim,
  CASE WHEN proved THEN 'null' ELSE payload END, who, at, before
FROM parted JOIN numbered USING (seq) ORDER BY seq
"""
_OPENED = """
SELECT seq, kind, article, claim, payload, who, at, 0 FROM events
WHERE kind = 'article_opened' AND article NOT IN (SELECT value FROM json_each(:articles))
ORDER BY seq
"""
# Rows asked for at a time, by their keys.
_HANDFUL = 5_000


def compare(
    connection: sqlite3.Connection, *more: sqlite3.Connection
) -> tuple[int, tuple[str, ...]]:
    """How many events there are, and which projected tables do not say what they say.

    Further connections to the same state of the log share the work, each in a thread of its own.
    Raises UnfitError, and IllegibleError for what is no event.
    """
    if _proved(connection, *more):
        return connection.execute("SELECT count(*) FROM events").fetchone()[0], ()
    # Whatever is the matter, this tells which table or which event it is.
    return folding.compare(connection)


def _proved(connection: sqlite3.Connection, *more: sqlite3.Connection) -> bool:
    """Whether every row is proved, or is what its events lead to, and there are no others."""
    try:
        proof = prove(connection, *more)
        return proof is not None and _rest_stands(connection, proof)
    except (sqlite3.OperationalError, folding.UnfitError, IllegibleError):
        return False


def _rest_stands(connection: sqlite3.Connection, proof: Proof) -> bool:
    decided: dict[int, Any] = {}
    folded = folding.fold(
        connection,
        lambda made: decided.update((row.id, row) for row in made),
        _left(connection, proof),
    )
    for table, kept in folded.kept():
        rows = decided if table == "decisions" else kept
        if table == "articles":
            rows = {name: _ended(row, proof) for name, row in kept.items()}
        (there,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
        if there != len(rows) + proof.rows[table] or not _stand(connection, table, rows):
            return False
    return True


def _left(connection: sqlite3.Connection, proof: Proof) -> Iterator[tuple[Any, ...]]:
    """The events that are to be folded, those of one article in their order."""
    named = {
        "articles": as_list(proof.whole | proof.acts),
        "whole": as_list(proof.whole),
        "claims": as_list(proof.claims),
    }
    yield from connection.execute(_OPENED, named)
    if proof.whole or proof.acts:
        yield from connection.execute(_LEFT, named)


def _ended(article: Article, proof: Proof) -> Article:
    """An article as its proved decisions leave it."""
    ends = proof.ends.get(article.id)
    return article._replace(changed_at=ends.at, last_act=ends.act) if ends else article


def _stand(connection: sqlite3.Connection, table: str, rows: dict[Any, Any]) -> bool:
    """Whether a table has all these rows, by their keys."""
    columns, count = LAYOUTS[table]
    on = " AND ".join(
        f"{table}.\"{name}\" = json_extract(k.value, '$[{n}]')"
        for n, name in enumerate(columns[:count])
    )
    sql = f"SELECT {table}.* FROM json_each(?) AS k CROSS JOIN {table} ON {on}"  # noqa: S608
    key = itemgetter(*range(count))
    keys = list(rows)
    for first in range(0, len(keys), _HANDFUL):
        part = keys[first : first + _HANDFUL]
        asked = json.dumps(part if count > 1 else [[one] for one in part])
        found = connection.execute(sql, (asked,)).fetchall()
        if len(found) != len(part) or any(rows.get(key(row)) != row for row in found):
            return False
    return True
