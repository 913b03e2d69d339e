"""The schema of the check log, step by step: a step is never edited, later ones are added.

``texts`` and ``events`` are the truth and only grow; the other tables are projections of
the events and can be made again from them. A new kind of event needs a step of its own, even
an empty one, so that an older version refuses the file instead of misreading it.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("redpencil.checklog")

# REPLACE deletes the row in its way without asking a DELETE trigger, so every way in which a
# new row could stand on an old one is refused before the insert. The refusals are sentences
# because they are all that somebody at a SQL prompt sees.
_TRUTH = """
CREATE TABLE texts (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER texts_are_added_once BEFORE INSERT ON texts
WHEN EXISTS (SELECT 1 FROM texts WHERE digest = NEW.digest)
BEGIN SELECT RAISE(ABORT, 'this text is recorded already'); END;

CREATE TRIGGER texts_are_never_changed BEFORE UPDATE ON texts
BEGIN SELECT RAISE(ABORT, 'a recorded text is never changed'); END;

CREATE TRIGGER texts_are_never_deleted BEFORE DELETE ON texts
BEGIN SELECT RAISE(ABORT, 'a recorded text is never deleted'); END;

CREATE TABLE events (
  seq INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  article TEXT NOT NULL,
  claim TEXT,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  program TEXT NOT NULL,
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX events_of_an_article ON events (article, seq);
CREATE INDEX events_of_a_claim ON events (article, claim, seq);

CREATE TRIGGER events_are_appended BEFORE INSERT ON events BEGIN
  SELECT RAISE(ABORT, 'an event is only appended, with the next number')
  WHERE NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM events);
  SELECT RAISE(ABORT, 'an event names the hash of the event before it')
  WHERE NEW.previous IS NOT coalesce(
    (SELECT hash FROM events ORDER BY seq DESC LIMIT 1), printf('%064d', 0));
  SELECT RAISE(ABORT, 'this hash belongs to another event')
  WHERE EXISTS (SELECT 1 FROM events WHERE hash = NEW.hash);
END;

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'a recorded event is never changed'); END;

CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'a recorded event is never deleted'); END;
"""

_PROJECTIONS = """
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  origin TEXT NOT NULL,
  revision INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL,
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (seq)
) STRICT;

CREATE TABLE revisions (
  article TEXT NOT NULL REFERENCES articles (id),
  revision INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES texts (digest),
  title TEXT NOT NULL,
  origin TEXT NOT NULL,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (seq),
  PRIMARY KEY (article, revision)
) STRICT;
CREATE INDEX revisions_by_text ON revisions (text_sha256);

CREATE TABLE decisions (
  event INTEGER PRIMARY KEY REFERENCES events (seq),
  article TEXT NOT NULL REFERENCES articles (id),
  claim TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('standing', 'undone', 'dropped')),
  clears INTEGER NOT NULL,
  status TEXT NOT NULL,
  kind TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  source TEXT,
  source_title TEXT,
  locator TEXT,
  passage TEXT,
  source_sha256 TEXT,
  finding TEXT,
  why TEXT NOT NULL,
  note TEXT NOT NULL,
  correction TEXT NOT NULL,
  calculation TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_to_take_back ON decisions (article, state, event);
CREATE INDEX decisions_of_a_claim ON decisions (article, claim, event);

CREATE TABLE checks (
  article TEXT NOT NULL REFERENCES articles (id),
  claim TEXT NOT NULL,
  decision INTEGER NOT NULL REFERENCES decisions (event),
  PRIMARY KEY (article, claim)
) STRICT;
CREATE INDEX checks_of_a_decision ON checks (decision);
"""

_VIEWS = """
CREATE VIEW checks_current AS
SELECT articles.title AS article_title, decisions.article, decisions.claim, decisions.status,
  decisions.kind, decisions."start", decisions."end", decisions.text, decisions.source,
  decisions.source_title, decisions.locator, decisions.passage, decisions.source_sha256,
  decisions.finding, decisions.why, decisions.note, decisions.correction,
  decisions.calculation, decisions.who, decisions.at, decisions.event
FROM checks
JOIN decisions ON decisions.event = checks.decision
JOIN articles ON articles.id = checks.article;

CREATE VIEW facts AS
SELECT article_title, text, kind, source_title,
  CASE WHEN coalesce(locator, '') = '' THEN 'no locator' ELSE locator END AS locator,
  passage, finding, who, at, event
FROM checks_current WHERE status = 'ok';

CREATE VIEW article_counts AS
SELECT article, article_title, status, count(*) AS checks
FROM checks_current GROUP BY article, status;

CREATE VIEW decision_history AS
SELECT articles.title AS article_title, decisions.text, decisions.status, decisions.state,
  decisions.source_title, decisions.locator, decisions.note, decisions.correction,
  decisions.who, decisions.at, decisions.event
FROM decisions JOIN articles ON articles.id = decisions.article;
"""


@MIGRATIONS()
def m001_events_and_projections(db: Database) -> None:
    """The truth, its guards, its projections, and views for people."""
    for statement in _statements(_TRUTH + _PROJECTIONS + _VIEWS):
        db.execute(statement)


def _statements(script: str) -> tuple[str, ...]:
    """The statements of a script, each of which ends its line.

    ``executescript`` would commit the transaction that a migration runs in.
    """
    found: list[str] = []
    open_lines: list[str] = []
    for line in script.strip().splitlines():
        open_lines.append(line)
        whole = "\n".join(open_lines)
        if sqlite3.complete_statement(whole):
            found.append(whole.strip())
            open_lines = []
    return tuple(found)
