"""Verify finds every change that is made behind the guards, and says where it is."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from log_examples import CITATION, WORDS, claim_on, ferry_article

from redpencil.checklog.chain import GENESIS, canonical, seal
from redpencil.checklog.log import CheckLog
from redpencil.checklog.verifying import Verdict, verify
from redpencil.errors import StoreError
from redpencil.words.log import FAULTS


def made(path: Path) -> str:
    """A log of eight events, closed; what comes back is its last hash."""
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann").id
    for words in WORDS:
        claim = claim_on(ferry_article(), words)
        log.decide(article, claim, "ok", who="Ann", citation=CITATION, note="seen")
    log.undo(article, "Ann")
    log.undo(article, "Ann")
    log.redo(article, "Bo")
    last = log.last_hash()
    log.close()
    return last


def behind_the_guards(path: Path, *statements: str) -> None:
    """Change the file as somebody would who drops the triggers and puts them back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall()
        for name, _ in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            connection.execute(statement)
        for _, sql in triggers:
            connection.execute(sql)


def fault(verdict: Verdict) -> tuple[bool, str, int]:
    assert verdict.fault.endswith(".")
    assert "{" not in verdict.fault
    return verdict.ok, verdict.code, verdict.seq


def test_a_log_that_nobody_touched_is_whole(path: Path) -> None:
    last = made(path)
    assert verify(path) == Verdict(True, 8, last)
    assert verify(path, last).ok
    assert verify(path, f" {last.upper()}\n").ok  # as it may be pasted
    assert verify(path, GENESIS).ok


def test_an_empty_log_is_whole(path: Path) -> None:
    CheckLog(path).close()
    assert verify(path, GENESIS) == Verdict(True, 0, GENESIS)


@pytest.mark.parametrize(
    "column",
    ["kind", "article", "claim", "payload", "who", "at", "program", "previous", "hash"],
)
@pytest.mark.parametrize("seq", [1, 4, 8])
def test_a_change_in_any_column_of_any_event_is_found(path: Path, column: str, seq: int) -> None:
    made(path)
    value = "json_set(payload, '$.x', 1)" if column == "payload" else f"'{'e' * 64}'"
    change = f"UPDATE events SET {column} = {value} WHERE seq = {seq}"  # noqa: S608 - our table
    behind_the_guards(path, change)
    verdict = verify(path)
    assert not verdict.ok
    assert (verdict.code, verdict.seq) == ("link" if column == "previous" else "changed", seq)
    assert verdict.events == seq - 1


def test_a_payload_that_says_the_same_in_other_letters_is_found(path: Path) -> None:
    made(path)
    behind_the_guards(path, "UPDATE events SET payload = payload || ' ' WHERE seq = 3")
    assert fault(verify(path)) == (False, "changed", 3)


def test_a_claim_that_was_taken_out_of_an_event_is_found(path: Path) -> None:
    made(path)
    behind_the_guards(path, "UPDATE events SET claim = NULL WHERE seq = 3")
    assert fault(verify(path)) == (False, "changed", 3)


def test_a_missing_event_is_found(path: Path) -> None:
    made(path)
    behind_the_guards(path, "DELETE FROM events WHERE seq = 4")
    assert fault(verify(path)) == (False, "gap", 4)


def test_events_renumbered_over_a_gap_are_found(path: Path) -> None:
    made(path)
    behind_the_guards(
        path,
        "DELETE FROM events WHERE seq = 4",
        "UPDATE events SET seq = seq - 1 WHERE seq > 4",
    )
    assert fault(verify(path)) == (False, "link", 4)


def test_two_events_that_changed_places_are_found(path: Path) -> None:
    made(path)
    behind_the_guards(
        path,
        "UPDATE events SET seq = 99 WHERE seq = 3",
        "UPDATE events SET seq = 3 WHERE seq = 4",
        "UPDATE events SET seq = 4 WHERE seq = 99",
    )
    assert fault(verify(path)) == (False, "link", 3)


def test_an_end_that_was_cut_off_is_found_by_the_hash_of_an_export(path: Path) -> None:
    last = made(path)
    behind_the_guards(
        path,
        "DELETE FROM events WHERE seq = 8",
        "DELETE FROM checks WHERE event = 4",
        "UPDATE acts SET state = 'undone', below = 5 WHERE event = 4",
        "UPDATE articles SET last_act = 3, last_undone = 4, "
        "changed_at = (SELECT at FROM events WHERE seq = 7)",
    )
    assert verify(path).ok  # nothing inside the file can tell
    assert fault(verify(path, last)) == (False, "truncated", 0)
    assert last in verify(path, last).fault


def test_a_log_that_went_on_still_holds_the_hash_of_an_earlier_export(path: Path) -> None:
    last = made(path)
    log = CheckLog(path)
    article = log.articles()[0].id
    log.decide(article, claim_on(ferry_article(), "two winters"), "fix", who="Bo")
    log.close()
    assert verify(path, last).ok


def test_a_chain_that_was_made_anew_is_found_by_the_hash_of_an_export(path: Path) -> None:
    last = made(path)
    statements = []
    previous = GENESIS
    with closing(sqlite3.connect(path)) as connection:
        for row in connection.execute("SELECT * FROM events ORDER BY seq"):
            seq, kind, article, claim, payload, _, at, program = row[:8]
            said = json.loads(payload)
            new = seal(seq, kind, article, claim, said, "Eve", at, program, previous)
            statements.append(
                "UPDATE events SET who = 'Eve', "  # noqa: S608 - hashes of our own
                f"previous = '{previous}', hash = '{new}' WHERE seq = {seq}"
            )
            previous = new
    behind_the_guards(
        path,
        *statements,
        "UPDATE articles SET opened_by = 'Eve'",
        "UPDATE revisions SET who = 'Eve'",
    )
    assert verify(path).ok
    assert fault(verify(path, last)) == (False, "truncated", 0)


def test_a_text_that_was_changed_is_found(path: Path) -> None:
    made(path)
    behind_the_guards(path, "UPDATE texts SET body = replace(body, '15', '16')")
    assert fault(verify(path)) == (False, "text_changed", 0)


def test_a_text_that_is_missing_is_found(path: Path) -> None:
    made(path)
    behind_the_guards(path, "DELETE FROM texts")
    assert fault(verify(path)) == (False, "text_missing", 1)


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TRIGGER events_are_appended",
        "DROP TRIGGER events_are_never_changed",
        "DROP TRIGGER texts_are_never_deleted",
        "DROP INDEX events_of_a_claim",
        "DROP VIEW facts",
        "DROP TABLE checks",
        "CREATE TRIGGER quiet AFTER INSERT ON events BEGIN DELETE FROM checks; END",
    ],
)
def test_a_guard_that_is_missing_or_was_added_is_found(path: Path, statement: str) -> None:
    made(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    verdict = verify(path)
    assert fault(verdict) == (False, "unguarded", 0)
    assert statement.split()[2] in verdict.fault


def test_a_guard_of_the_same_name_that_guards_nothing_is_found(path: Path) -> None:
    made(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TRIGGER events_are_never_deleted")
        connection.execute(
            "CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events BEGIN SELECT 1; END"
        )
        connection.commit()
    assert fault(verify(path)) == (False, "unguarded", 0)


INSERT_AMENDMENT = (
    "INSERT INTO amendments SELECT 2, 'q', 'dismissed', id, 1, 'quotation', 0, 1, 'F', '{}', 2, "
    "'Eve', 'now' FROM articles"
)
INSERT_SECOND_READING = (
    "INSERT INTO second_readings SELECT 1, 2, id, 'q', 1, 'confirm', NULL, '', 'Eve', 'now', NULL "
    "FROM articles"
)


@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("articles", "UPDATE articles SET title = 'Ferry line to close'"),
        ("articles", "UPDATE articles SET last_act = 3"),
        ("revisions", "UPDATE revisions SET revision = 2"),
        ("acts", "UPDATE acts SET state = 'dropped' WHERE event = 5"),
        ("acts", "INSERT INTO acts SELECT 1, article, NULL, kind, state, 0 FROM acts LIMIT 1"),
        ("decisions", "UPDATE decisions SET status = 'fix' WHERE event = 2"),
        ("decisions", "UPDATE decisions SET figure_key = '12||boat' WHERE event = 2"),
        ("effects", "UPDATE effects SET words = '12 of its 51' WHERE event = 2"),
        ("checks", "DELETE FROM checks WHERE event = 2"),
        ("checks", "UPDATE checks SET decision = 3 WHERE event = 2"),
        ("amendments", INSERT_AMENDMENT),
        ("second_readings", INSERT_SECOND_READING),
    ],
)
def test_a_table_that_says_something_else_than_the_events_is_found(
    path: Path, table: str, statement: str
) -> None:
    made(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    verdict = verify(path)
    assert fault(verdict) == (False, "projection", 0)
    assert f"“{table}”" in verdict.fault


def append(path: Path, kind: str, claim: str | None, payload: dict[str, object]) -> None:
    """Append an event that is sealed and linked as it should be."""
    with closing(sqlite3.connect(path)) as connection:
        seq, article, previous = connection.execute(
            "SELECT seq, article, hash FROM events ORDER BY seq DESC"
        ).fetchone()
        fields = (seq + 1, kind, article, claim, payload, "Eve", "now", "p", previous)
        row = (*fields[:4], canonical(payload), *fields[5:], seal(*fields))
        connection.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
        connection.commit()


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("undone", {"undoes": 77}),
        ("redone", {"redoes": 2}),
        ("undone", {}),
        ("decided", {"status": "ok"}),
        ("decided", {"status": "unchecked", "note": [], "correction": 0, "calculation": None}),
        ("applauded", {}),
        ("article_opened", {"title": {}, "origin": "", "text_sha256": "", "document": None}),
        ("undone", {"undoes": 2**80}),
        ("decided", {"status": "ok", "citation": "p. 4"}),
        ("article_opened", {"title": None, "origin": "", "text_sha256": "", "document": None}),
    ],
)
def test_a_well_sealed_event_that_makes_no_sense_is_found(
    path: Path, kind: str, payload: dict[str, object]
) -> None:
    made(path)
    append(path, kind, "q", payload)
    assert fault(verify(path)) == (False, "unfit", 9)


@pytest.mark.parametrize(
    "parts",
    [
        *({part: ...} for part in ("status", "kind", "start", "end", "text", "citation")),
        {"citation": {"title": "A book"}},
        {"citation": "p. 4"},
        {"citation": ["s1"]},
        {"reading": "46 beds"},
        {"text": 46},
    ],
)
def test_a_decision_with_a_part_left_out_or_of_another_shape_is_found(
    path: Path, parts: dict[str, object]
) -> None:
    log = CheckLog(path)
    article = log.register(ferry_article(), "Ann")
    change = log.decide(
        article.id, claim_on(article.document, WORDS[0]), "ok", who="Ann", citation=CITATION
    )
    log.close()
    assert change.event is not None
    said = {**change.event.payload, **parts}
    append(path, "decided", "q", {part: value for part, value in said.items() if value is not ...})
    assert fault(verify(path)) == (False, "unfit", 3)


def test_a_database_of_another_program_is_no_log(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE events (id)")
        connection.commit()
    assert fault(verify(path)) == (False, "not_a_log", 0)


def test_a_file_that_is_no_database_is_damaged(path: Path) -> None:
    path.write_bytes(b"The quick brown fox jumps over the lazy dog. " * 40)
    assert fault(verify(path)) == (False, "damaged", 0)


def test_an_empty_file_is_no_log_and_stays_empty(path: Path) -> None:
    path.touch()
    assert fault(verify(path)) == (False, "not_a_log", 0)
    assert path.read_bytes() == b""


def test_a_log_that_is_not_there_is_said_to_be_missing_and_is_not_made(path: Path) -> None:
    with pytest.raises(StoreError) as refusal:
        verify(path)
    assert refusal.value.code == "store_missing"
    assert not path.exists()


def cut(data: bytes, at: int) -> bytes:
    return data[:at]


def blot(data: bytes, at: int) -> bytes:
    return data[:at] + bytes(b ^ 0xA5 for b in data[at : at + 64]) + data[at + 64 :]


@pytest.mark.parametrize("harm", [cut, blot])
@given(share=st.floats(0.0, 0.999))
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_damaged_file_gives_a_plain_verdict_and_is_left_as_it_is(
    path: Path, harm: Callable[[bytes, int], bytes], share: float
) -> None:
    whole = path.with_name("whole.db")
    if not whole.exists():
        made(whole)
    data = whole.read_bytes()
    harmed = harm(data, int(len(data) * share))
    path.write_bytes(harmed)
    verdict = judged(path)
    # What a blot hit may have been free space; then the log is whole indeed.
    assert verdict in {"whole", *FAULTS, "store_newer"}
    assert verdict != "whole" or len(harmed) == len(data)
    assert path.read_bytes() == harmed


def judged(path: Path) -> str:
    """The code of the fault, or of the refusal where the list of migrations was hit."""
    try:
        return verify(path).code or "whole"
    except StoreError as refusal:
        return refusal.code
