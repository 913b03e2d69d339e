"""The log as open data: views, questions, an export, and other programs that read it as it is."""

from __future__ import annotations

import contextlib
import json
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml
from log_examples import (
    CITATION,
    account_of,
    claim_on,
    ferry_article,
    other_article,
    revised_article,
)
from sqlite_utils import Database

from redpencil.checklog import recording
from redpencil.checklog.describing import metadata, questions
from redpencil.checklog.exporting import export, export_to
from redpencil.checklog.log import CheckLog
from redpencil.checklog.merging import merge
from redpencil.checklog.verifying import verify
from redpencil.model import Claim, Document, Mention, Quotation
from redpencil.words.open_data import COLUMNS, TABLES

VIEWS = {
    "article_counts", "by_source", "by_speaker", "checks_current", "claims_revised", "conflicts",
    "decision_history", "decision_words", "facts", "facts_left", "merges",
    "second_readings_current",
}  # fmt: skip
OLD, NEW = ferry_article(), revised_article()


def quoted(document: Document, words: str, speaker: str) -> Claim:
    """A quotation with its speaker, as the program finds it."""
    claim = claim_on(document, words, "quotation")
    name = document.text.index(speaker)
    mention = Mention(speaker, name, name + len(speaker))
    spans = ((claim.start, claim.end),)
    reading = Quotation("direct", claim.start, claim.end, spans, mention)
    return replace(claim, reading=reading)


class _Clock(datetime):
    """The time that the log takes for now."""

    moment = datetime(2026, 3, 2, 9, tzinfo=UTC)

    @classmethod
    def now(cls, tz: Any = None) -> _Clock:
        del tz
        moment = cls.moment
        return cls(*moment.timetuple()[:6], moment.microsecond, UTC)


@pytest.fixture
def kept(log: CheckLog, monkeypatch: pytest.MonkeyPatch) -> CheckLog:
    """Two articles, three checkers, some days: enough for each question to have an answer."""
    monkeypatch.setattr(recording, "datetime", _Clock)
    monkeypatch.setattr(_Clock, "moment", datetime(2026, 3, 2, 9, tzinfo=UTC))
    article = log.register(OLD, "Ann")
    said = quoted(OLD, "“We have waited two winters for this,”", "Ada Lind")
    ferries, people = claim_on(OLD, "12 of its 15"), claim_on(OLD, "Several hundred")
    repairs = claim_on(OLD, "3.4 million kroner")
    log.decide(article.id, said, "ok", who="Ann", citation=CITATION, finding="exact")
    log.decide(article.id, ferries, "ok", who="Ann", citation=replace(CITATION, locator=""))
    log.decide(article.id, people, "query", who="Bo", note="How many hundred?")
    log.decide(article.id, repairs, "fix", who="Bo")
    log.undo(article.id, "Bo")
    _Clock.moment += timedelta(days=1)
    log.decide(article.id, ferries, "fix", who="Cy", correction="13 of its 15")
    log.second(article.id, said.id, "dispute", "It was three.", "Cy", "fix")
    other = log.register(other_article(), "Cy")
    log.decide(other.id, claim_on(other.document, "4 days"), "ok", who="Cy")
    _Clock.moment += timedelta(hours=1)
    theirs = CheckLog(log.path.with_name("theirs.db"))
    there = theirs.register(other_article(), "Di")
    theirs.decide(there.id, claim_on(there.document, "4 days"), "query", who="Di")
    theirs.close()
    merge(log, log.path.with_name("theirs.db"), "Cy")
    return log


def asked(log: CheckLog, sql: str, **given: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(log.path)) as connection:
        return connection.execute(sql, given).fetchall()


FERRY, NOTICE = "Ferry line to reopen in spring", "Notice 1"
LATER = "2026-03-03T10:00:00.000000+00:00"
DAY_1, DAY_2 = "2026-03-02T09:00:00.000000+00:00", "2026-03-03T09:00:00.000000+00:00"
SAID = "“We have waited two winters for this,”"
ANSWERS: dict[str, tuple[dict[str, str], list[tuple[Any, ...]]]] = {
    "Which quotations of a speaker were checked, and on what": (
        {"speaker": "lind"},
        [(FERRY, SAID, "ok", "Harbour timetable", "p. 4", CITATION.passage, "Ann", DAY_1)],
    ),
    "Which checks rest on a source": (
        {"source": "s1"},
        [(FERRY, SAID, "ok", "p. 4", CITATION.passage, "Ann", DAY_1)],
    ),
    "What was changed after it was OK": (
        {},
        [(FERRY, "12 of its 15", "fix", "Cy", DAY_2, DAY_1)],
    ),
    "Who checked what on a day": (
        {"day": "2026-03-02"},
        [
            ("Ann", FERRY, SAID, "ok", DAY_1),
            ("Ann", FERRY, "12 of its 15", "ok", DAY_1),
            ("Bo", FERRY, "Several hundred", "query", DAY_1),
        ],
    ),
    "Which open queries are older than a week": (
        {},
        [(FERRY, "Several hundred", "How many hundred?", "Bo", DAY_1)],
    ),
    "Which facts have no locator": ({}, [(NOTICE, "4 days", None, "Cy", DAY_2)]),
    "Which checks are disputed": (
        {},
        [
            (NOTICE, "4 days", "ok", "Cy", "query", "", "Di"),
            (FERRY, SAID, "ok", "Ann", "fix", "It was three.", "Cy"),
        ],
    ),
    "Which logs were merged, and what came of it": (
        {},
        [(NOTICE, "Cy", LATER, 0, 0, 1)],
    ),
    "What is left in each article": ({}, [(FERRY, "fix", 1), (FERRY, "query", 1)]),
}


def test_every_question_of_the_docs_has_an_answer_here() -> None:
    assert [question.title for question in questions()] == list(ANSWERS)


@pytest.mark.parametrize("title", ANSWERS)
def test_a_question_of_the_docs_is_answered_as_it_should_be(kept: CheckLog, title: str) -> None:
    (question,) = (one for one in questions() if one.title == title)
    given, answer = ANSWERS[title]
    assert sorted(asked(kept, question.sql, **given)) == sorted(answer)


def test_what_nobody_touched_in_a_new_draft_is_left(kept: CheckLog) -> None:
    article = next(row.id for row in kept.articles() if row.title == FERRY)
    came = (
        ("stale", "12 of its 15", "13 of its 15"),
        ("moved", "3.4 million kroner", "3.4 million kroner"),
        ("gone", "Several hundred", ""),
    )
    account = account_of(OLD, NEW, *came)
    fresh = claim_on(NEW, "Tuesday")
    kept.revise(article, NEW, replace(account, new=(fresh,)), "Bo", onto=OLD.text_sha256)
    rows = asked(kept, 'SELECT status, claim, "start" FROM facts_left ORDER BY "start"')
    ferries, repairs = claim_on(NEW, "13 of its 15"), claim_on(NEW, "3.4 million kroner")
    assert rows == [
        ("untouched", fresh.id, fresh.start),
        ("stale", ferries.id, ferries.start),
        ("untouched", repairs.id, repairs.start),
    ]


def test_checks_are_counted_by_speaker_and_by_source(kept: CheckLog) -> None:
    by_speaker = asked(kept, "SELECT speaker, checks, ok, open, articles FROM by_speaker")
    assert by_speaker == [("Ada Lind", 1, 1, 0, 1)]
    by_source = asked(
        kept, "SELECT source, source_title, checks, ok, without_locator FROM by_source"
    )
    assert by_source == [("s1", "Harbour timetable", 1, 1, 0)]


# -- the export ---------------------------------------------------------------------------------


def test_a_folder_gets_the_events_a_copy_and_the_metadata(kept: CheckLog, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "out"
    for _ in range(2):  # again over the first
        written = export_to(kept, folder)
        assert [path.name for path in written] == ["events.jsonl", "log.db", "metadata.yaml"]
        assert sorted(path.name for path in folder.iterdir()) == sorted(p.name for p in written)
    assert written[0].read_text(encoding="utf-8").splitlines() == list(export(kept))
    assert verify(written[1], kept.last_hash()).ok
    assert written[2].read_text(encoding="utf-8") == metadata()


def test_an_article_goes_to_a_file_alone(kept: CheckLog, tmp_path: Path) -> None:
    article = kept.articles()[0].id
    target = tmp_path / "ferry.jsonl"
    assert export_to(kept, target, article) == (target,)
    assert target.read_text(encoding="utf-8").splitlines() == list(export(kept, article))


def test_the_log_itself_is_never_written_over(kept: CheckLog) -> None:
    before = kept.last_hash()
    with pytest.raises(FileExistsError):
        export_to(kept, kept.path.parent)
    assert verify(kept.path, before).ok


def test_the_metadata_is_yaml_that_names_what_there_is(kept: CheckLog) -> None:
    read = yaml.safe_load(metadata())
    described = read["databases"]["log"]
    assert {name: one["description"] for name, one in described["tables"].items()} == TABLES
    assert {
        name: one["columns"] for name, one in described["tables"].items() if one["columns"]
    } == (COLUMNS)
    assert [one["sql"] for one in described["queries"].values()] == [q.sql for q in questions()]
    db = Database(kept.path, execute_plugins=False)
    named = {*db.table_names(), *db.view_names()}
    hidden = {name for name in named if name.startswith(("_sqlite", "decisions_found_"))}
    assert named - hidden == set(TABLES)
    for table, columns in COLUMNS.items():
        cursor = db.execute(f"SELECT * FROM {table} LIMIT 0")  # noqa: S608 - our own names
        assert set(columns) <= {column[0] for column in cursor.description}
    db.close()


# -- other programs -----------------------------------------------------------------------------


def test_sqlite_utils_reads_the_log_as_it_is(kept: CheckLog) -> None:
    def told(*words: str) -> str:
        command = [sys.executable, "-m", "sqlite_utils", *words]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    path = str(kept.path)
    assert {row["view"] for row in json.loads(told("views", path))} == VIEWS
    rows = json.loads(told("rows", path, "checks_current"))
    assert {row["status"] for row in rows} == {"ok", "fix", "query"}
    (hit,) = json.loads(told("search", path, "decisions_found", "hundred?", "--quote")) or [{}]
    assert "hundred" in str(hit)
    assert told("query", path, "PRAGMA foreign_key_check") in {"[]\n", "[]"}


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of Datasette on an exported folder, on this machine alone."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "datasette", "serve", str(folder / "log.db")]
    command += ["--metadata", str(folder / "metadata.yaml"), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        try:
            deadline = time.monotonic() + 30
            while time.monotonic() < deadline:
                with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
                    break
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}/log"
        finally:
            program.terminate()


def fetched(address: str) -> Any:
    with urllib.request.urlopen(address, timeout=20) as answer:  # noqa: S310 - our own server
        return json.load(answer)


def test_datasette_shows_the_views_and_asks_the_questions(kept: CheckLog, tmp_path: Path) -> None:
    export_to(kept, tmp_path / "out")
    with served(tmp_path / "out") as address:
        rows = fetched(f"{address}/checks_current.json?_shape=array&_sort=text")
        assert {row["text"] for row in rows} == {SAID, "12 of its 15", "Several hundred", "4 days"}
        for question in questions():
            given, answer = ANSWERS[question.title]
            words = "&".join(f"{name}={value}" for name, value in given.items())
            rows = fetched(f"{address}/{question.name}.json?_shape=array&{words}")
            assert sorted(tuple(row.values()) for row in rows) == sorted(answer)
