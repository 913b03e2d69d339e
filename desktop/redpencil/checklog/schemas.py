"""The SQL of each step of the log's schema: a text that was released is never edited."""

from __future__ import annotations

# REPLACE deletes the row in its way without asking a DELETE trigger, so every way in which a
# new row could stand on an old one is refused before the insert. The refusals are sentences
# because they are all that somebody at a SQL prompt sees.
FIRST_TRUTH = """
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

FIRST_PROJECTIONS = """
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

FIRST_VIEWS = """
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

# Events of other logs, whole and in their own order, so that what was brought in stays provable.
# A log that was copied goes on as two: so the events form a tree, and each names the one before
# it by its hash. ``chain`` is the hash of the first event of all.
SECOND_TRUTH = """
CREATE TABLE imported_events (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  chain TEXT NOT NULL CHECK (length(chain) = 64),
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL,
  article TEXT NOT NULL,
  claim TEXT,
  payload TEXT NOT NULL CHECK (json_valid(payload)),
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  program TEXT NOT NULL,
  previous TEXT NOT NULL CHECK (length(previous) = 64)
) STRICT, WITHOUT ROWID;
CREATE INDEX imported_events_in_order ON imported_events (chain, seq);

CREATE TRIGGER imported_events_are_linked BEFORE INSERT ON imported_events BEGIN
  SELECT RAISE(ABORT, 'this event is recorded already')
  WHERE EXISTS (SELECT 1 FROM imported_events WHERE hash = NEW.hash)
  OR EXISTS (SELECT 1 FROM events WHERE hash = NEW.hash);
  SELECT RAISE(ABORT, 'an imported event follows an event that is recorded')
  WHERE NOT (
    NEW.seq = 1 AND NEW.previous = printf('%064d', 0) AND NEW.chain = NEW.hash
    OR EXISTS (SELECT 1 FROM imported_events
      WHERE hash = NEW.previous AND seq = NEW.seq - 1 AND chain = NEW.chain)
    OR EXISTS (SELECT 1 FROM events WHERE hash = NEW.previous AND seq = NEW.seq - 1)
    AND NEW.chain = (SELECT hash FROM events WHERE seq = 1));
END;

CREATE TRIGGER imported_events_are_never_changed BEFORE UPDATE ON imported_events
BEGIN SELECT RAISE(ABORT, 'an imported event is never changed'); END;

CREATE TRIGGER imported_events_are_never_deleted BEFORE DELETE ON imported_events
BEGIN SELECT RAISE(ABORT, 'an imported event is never deleted'); END;
"""

# What refers to another table goes before it: each dropped row is looked for in those that stay.
SECOND_FAREWELL = """
DROP VIEW decision_history;
DROP VIEW article_counts;
DROP VIEW facts;
DROP VIEW checks_current;
DROP TABLE checks;
DROP TABLE decisions;
DROP TABLE revisions;
DROP TABLE articles;
"""

# A draft is named by the event that brought it. What a decision says (its words, its passage,
# its note …) stands once, in its event: the views show it from there.
SECOND_PROJECTIONS = """
CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  origin TEXT NOT NULL,
  revision INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL,
  draft INTEGER NOT NULL REFERENCES events (seq),
  opened_at TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES events (seq),
  changed_at TEXT NOT NULL,
  last_act INTEGER,
  last_undone INTEGER
) STRICT;

CREATE TABLE revisions (
  event INTEGER PRIMARY KEY REFERENCES events (seq),
  article TEXT NOT NULL REFERENCES articles (id),
  revision INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES texts (digest),
  title TEXT NOT NULL,
  origin TEXT NOT NULL,
  before INTEGER,
  at TEXT NOT NULL,
  who TEXT NOT NULL
) STRICT;
CREATE INDEX revisions_by_text ON revisions (text_sha256);
CREATE INDEX revisions_of_an_article ON revisions (article, revision);

CREATE TABLE acts (
  event INTEGER PRIMARY KEY REFERENCES events (seq),
  article TEXT NOT NULL REFERENCES articles (id),
  claim TEXT,
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('standing', 'undone', 'dropped')),
  below INTEGER
) STRICT;

CREATE TABLE decisions (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES events (seq),
  article TEXT NOT NULL REFERENCES articles (id),
  claim TEXT NOT NULL,
  revision INTEGER NOT NULL,
  status TEXT NOT NULL,
  kind TEXT NOT NULL,
  source TEXT,
  speaker TEXT,
  words_key TEXT,
  figure_key TEXT,
  origin TEXT REFERENCES imported_events (hash)
) STRICT;
CREATE INDEX decisions_on_a_claim ON decisions (article, claim);
CREATE INDEX decisions_resting_on_a_source ON decisions (source) WHERE source IS NOT NULL;
CREATE INDEX decisions_on_the_same_words ON decisions (words_key) WHERE words_key IS NOT NULL;
CREATE INDEX decisions_on_the_same_figure ON decisions (figure_key) WHERE figure_key IS NOT NULL;
CREATE INDEX decisions_brought_in ON decisions (origin) WHERE origin IS NOT NULL;

CREATE TABLE effects (
  event INTEGER NOT NULL REFERENCES events (seq),
  claim TEXT NOT NULL,
  draft INTEGER NOT NULL REFERENCES revisions (event),
  decision INTEGER NOT NULL REFERENCES decisions (id),
  status TEXT,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  words TEXT,
  cause TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  covers INTEGER,
  came_from TEXT,
  PRIMARY KEY (event, claim)
) STRICT, WITHOUT ROWID;

CREATE TABLE checks (
  draft INTEGER NOT NULL REFERENCES revisions (event),
  claim TEXT NOT NULL,
  event INTEGER NOT NULL,
  decision INTEGER NOT NULL REFERENCES decisions (id),
  status TEXT NOT NULL,
  PRIMARY KEY (draft, claim),
  FOREIGN KEY (event, claim) REFERENCES effects (event, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX checks_of_a_decision ON checks (decision);

CREATE TABLE amendments (
  event INTEGER NOT NULL REFERENCES events (seq),
  claim TEXT NOT NULL,
  what TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id),
  draft INTEGER NOT NULL REFERENCES revisions (event),
  kind TEXT NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  parts TEXT NOT NULL CHECK (json_valid(parts)),
  amended INTEGER NOT NULL REFERENCES events (seq),
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (event, claim, what)
) STRICT, WITHOUT ROWID;
CREATE INDEX amendments_of_a_draft ON amendments (draft, event);

CREATE TABLE second_readings (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES events (seq),
  article TEXT NOT NULL REFERENCES articles (id),
  claim TEXT NOT NULL,
  decision INTEGER NOT NULL REFERENCES decisions (id),
  verdict TEXT NOT NULL CHECK (verdict IN ('confirm', 'dispute')),
  status TEXT,
  note TEXT NOT NULL,
  who TEXT NOT NULL,
  at TEXT NOT NULL,
  origin TEXT REFERENCES imported_events (hash)
) STRICT;
CREATE INDEX second_readings_of_a_decision ON second_readings (decision);
CREATE INDEX second_readings_brought_in ON second_readings (origin) WHERE origin IS NOT NULL;
"""

# json_extract and not ->>: SQLite has STRICT tables since 3.37, but the arrow only since 3.38.
SECOND_VIEWS = """
CREATE VIEW decision_history AS
SELECT articles.title AS article_title, decisions.article, decisions.claim, decisions.kind,
  json_extract(said, '$.text') AS text, decisions.status, acts.state, decisions.revision,
  json_extract(said, '$.start') AS "start", json_extract(said, '$.end') AS "end",
  decisions.speaker, decisions.source,
  json_extract(said, '$.citation.title') AS source_title,
  json_extract(said, '$.citation.locator') AS locator,
  json_extract(said, '$.citation.passage') AS passage,
  json_extract(said, '$.citation.sha256') AS source_sha256,
  json_extract(said, '$.finding') AS finding, json_extract(said, '$.why') AS why,
  json_extract(said, '$.note') AS note, json_extract(said, '$.correction') AS correction,
  json_extract(said, '$.calculation') AS calculation,
  sealed.who, sealed.at, decisions.event, decisions.id AS decision
FROM decisions
JOIN (
  SELECT decisions.id, coalesce(imported_events.payload, events.payload) AS said,
    coalesce(imported_events.who, events.who) AS who,
    coalesce(imported_events.at, events.at) AS at
  FROM decisions JOIN events ON events.seq = decisions.event
  LEFT JOIN imported_events ON imported_events.hash = decisions.origin
) AS sealed ON sealed.id = decisions.id
JOIN acts ON acts.event = decisions.event
JOIN articles ON articles.id = decisions.article;

CREATE VIEW checks_current AS
SELECT history.article_title, history.article, checks.claim, checks.status, history.kind,
  effects."start", effects."end", coalesce(effects.words, history.text) AS text,
  history.speaker, history.source, history.source_title, history.locator, history.passage,
  history.source_sha256, history.finding, history.why, history.note, history.correction,
  history.calculation, history.who, history.at, history.event, history.revision,
  history.status AS status_decided, effects.cause, effects.before, effects.after, checks.decision
FROM checks
JOIN articles ON articles.draft = checks.draft
JOIN effects ON effects.event = checks.event AND effects.claim = checks.claim
JOIN decision_history AS history ON history.decision = checks.decision;

CREATE VIEW facts AS
SELECT article_title, text, kind, source_title,
  CASE WHEN coalesce(locator, '') = '' THEN 'no locator' ELSE locator END AS locator,
  passage, finding, who, at, event
FROM checks_current WHERE status = 'ok';

CREATE VIEW article_counts AS
SELECT articles.id AS article, articles.title AS article_title, checks.status,
  count(*) AS checks
FROM articles JOIN checks ON checks.draft = articles.draft
GROUP BY articles.id, checks.status;

CREATE VIEW second_readings_current AS
SELECT articles.title AS article_title, second_readings.article, checks.claim,
  second_readings.verdict, second_readings.status, second_readings.note,
  second_readings.who, second_readings.at, second_readings.event
FROM second_readings
JOIN acts ON acts.event = second_readings.event AND acts.state = 'standing'
JOIN checks ON checks.decision = second_readings.decision
JOIN articles ON articles.draft = checks.draft;

CREATE VIEW claims_revised AS
SELECT articles.title AS article_title, revisions.article, revisions.revision,
  json_extract(passed.value, '$[0]') AS fate, json_extract(passed.value, '$[1]') AS cause,
  json_extract(passed.value, '$[3]') AS kind,
  json_extract(passed.value, '$[2]') AS old_claim,
  json_extract(passed.value, '$[4]') AS old_start, json_extract(passed.value, '$[5]') AS old_end,
  json_extract(passed.value, '$[6]') AS new_claim,
  json_extract(passed.value, '$[7]') AS new_start, json_extract(passed.value, '$[8]') AS new_end,
  acts.state, revisions.event
FROM revisions
JOIN articles ON articles.id = revisions.article
JOIN acts ON acts.event = revisions.event
JOIN events ON events.seq = revisions.event
JOIN json_each(events.payload, '$.passed') AS passed;
"""
