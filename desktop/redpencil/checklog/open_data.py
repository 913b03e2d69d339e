"""The SQL of the third and fourth step of the schema: what people and other programs ask with.

A full-text index over what decisions say, and views with plain names. A text that was released
is never edited.
"""

from __future__ import annotations

# The words stand once, in the events: the index has only where they occur, and shows them through
# this view. A trigger keeps it, so that whatever writes a decision writes its words.
THIRD_SEARCH = """
CREATE VIEW decision_words AS
SELECT decisions.id,
  json_extract(coalesce(imported_events.payload, events.payload), '$.text') AS text,
  json_extract(coalesce(imported_events.payload, events.payload), '$.note') AS note,
  json_extract(coalesce(imported_events.payload, events.payload), '$.correction') AS correction
FROM decisions JOIN events ON events.seq = decisions.event
LEFT JOIN imported_events ON imported_events.hash = decisions.origin;

CREATE VIRTUAL TABLE decisions_found USING fts5 (
  text, note, correction, content = 'decision_words', content_rowid = 'id',
  tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TRIGGER decisions_are_found AFTER INSERT ON decisions BEGIN
  INSERT INTO decisions_found (rowid, text, note, correction)
  SELECT id, text, note, correction FROM decision_words WHERE id = NEW.id;
END;
"""

THIRD_VIEWS = """
CREATE VIEW facts_left AS
SELECT articles.title AS article_title, left_open.*
FROM (
  SELECT article, claim, status, kind, "start", "end", text, speaker, source_title, locator,
    note, who, at
  FROM checks_current WHERE status NOT IN ('ok', 'opinion')
  UNION ALL
  SELECT articles.id, claims.claim, 'untouched', claims.kind, claims."start", claims."end",
    NULL, NULL, NULL, NULL, '', NULL, NULL
  FROM articles JOIN (
    SELECT events.seq AS draft, json_extract(passed.value, '$[6]') AS claim,
      json_extract(passed.value, '$[3]') AS kind, json_extract(passed.value, '$[7]') AS "start",
      json_extract(passed.value, '$[8]') AS "end"
    FROM events, json_each(events.payload, '$.passed') AS passed
    WHERE events.kind = 'article_revised'
    UNION
    SELECT events.seq, json_extract(fresh.value, '$[0]'), json_extract(fresh.value, '$[1]'),
      json_extract(fresh.value, '$[2]'), json_extract(fresh.value, '$[3]')
    FROM events, json_each(events.payload, '$.new') AS fresh
    WHERE events.kind = 'article_revised'
  ) AS claims ON claims.draft = articles.draft AND claims.claim IS NOT NULL
  WHERE NOT EXISTS (SELECT 1 FROM checks
    WHERE checks.draft = articles.draft AND checks.claim = claims.claim)
) AS left_open JOIN articles ON articles.id = left_open.article;

CREATE VIEW by_speaker AS
SELECT coalesce(speaker, '') AS speaker, count(*) AS checks, sum(status = 'ok') AS ok,
  sum(status NOT IN ('ok', 'opinion')) AS open, count(DISTINCT article) AS articles,
  max(at) AS last_at
FROM checks_current WHERE kind = 'quotation' GROUP BY coalesce(speaker, '');

CREATE VIEW by_source AS
SELECT source, max(source_title) AS source_title, count(*) AS checks, sum(status = 'ok') AS ok,
  sum(coalesce(locator, '') = '') AS without_locator, count(DISTINCT article) AS articles,
  min(at) AS first_at, max(at) AS last_at
FROM checks_current WHERE source IS NOT NULL GROUP BY source;

CREATE VIEW conflicts AS
SELECT checked.article_title, checked.article, checked.claim, checked.text,
  checked.status, checked.who, checked.at, seconds.status AS status_proposed,
  seconds.note AS objection, seconds.who AS disputed_by, seconds.at AS disputed_at
FROM second_readings_current AS seconds
JOIN checks_current AS checked
  ON checked.article = seconds.article AND checked.claim = seconds.claim
WHERE seconds.verdict = 'dispute';
"""

# The truth of a merge: which log, up to which event of it, and what came of it here.
FOURTH_VIEWS = """
CREATE VIEW merges AS
SELECT articles.title AS article_title, events.article, events.who, events.at, acts.state,
  json_extract(events.payload, '$.log') AS log, json_extract(events.payload, '$.events') AS events,
  json_array_length(events.payload, '$.adopted') AS adopted,
  json_array_length(events.payload, '$.confirmed') AS confirmed,
  json_array_length(events.payload, '$.disputed') AS disputed,
  json_array_length(events.payload, '$.amended') AS amended, events.seq AS event
FROM acts JOIN events ON events.seq = acts.event
JOIN articles ON articles.id = acts.article
WHERE acts.kind = 'merged';
"""
