"""Two logs of the same article become one: provable, undone like any act, conflicts shown."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from log_examples import (
    CITATION,
    FERRY_ACCOUNT,
    claim_on,
    ferry_article,
    other_article,
    revised_article,
)
from sqlite_utils import Database

from redpencil.checklog.log import CheckLog
from redpencil.checklog.merging import merge
from redpencil.checklog.migrations import MIGRATIONS
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.errors import StoreError, UsageError
from redpencil.model import Claim, Document
from redpencil.words import sentence

OLD, NEW = ferry_article(), revised_article()
FERRIES, WINTERS, PEOPLE, MONEY = (
    claim_on(OLD, words)
    for words in ("12 of its 15", "two winters", "Several hundred", "3.4 million kroner")
)
LOGS = Path(__file__).parents[1] / "data" / "logs"


class Machine:
    """One checker's log, with the ferry article in it."""

    def __init__(self, path: Path, who: str, document: Document = OLD) -> None:
        self.path, self.who = path, who
        self.log = CheckLog(path)
        self.article = self.log.register(document, who).id

    def decide(self, claim: Claim, status: Any, **more: Any) -> None:
        self.log.decide(self.article, claim, status, who=self.who, **more)

    def merge(self, other: Machine) -> Any:
        return merge(self.log, other.path, self.who)

    def shown(self) -> dict[str, tuple[Any, ...]]:
        """Words of every check, with status, who decided, and what the others say of it."""
        return {
            check.text: (
                check.status,
                check.who,
                {(one.verdict, one.who, one.status) for one in check.seconds},
            )
            for check in self.log.checks(self.article)
        }

    def proved(self) -> None:
        """Assert that the log is whole and its tables are what its events say."""
        verdict = verify(self.path)
        assert verdict.ok, verdict.fault
        assert replay(self.log).mended == ()


@pytest.fixture
def ann(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path / "ann.db", "Ann")
    yield machine
    machine.log.close()


@pytest.fixture
def bo(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path / "bo.db", "Bo")
    yield machine
    machine.log.close()


@pytest.fixture
def cy(tmp_path: Path) -> Iterator[Machine]:
    machine = Machine(tmp_path / "cy.db", "Cy")
    yield machine
    machine.log.close()


def test_what_the_other_alone_decided_is_taken_over_with_who_and_when(
    ann: Machine, bo: Machine
) -> None:
    bo.decide(FERRIES, "ok", citation=CITATION, note="Seen.")
    (theirs,) = bo.log.checks(bo.article)
    (told,) = ann.merge(bo).articles
    assert (told.adopted, told.disputed) == ((FERRIES.id,), ())
    (check,) = ann.log.checks(ann.article)
    assert (check.who, check.at, check.citation, check.note) == ("Bo", theirs.at, CITATION, "Seen.")
    assert told.change is not None
    assert told.change.checks == (check,)
    ann.proved()


def test_where_two_people_differ_both_stand_and_the_conflict_is_shown(
    ann: Machine, bo: Machine
) -> None:
    ann.decide(FERRIES, "ok")
    ann.decide(WINTERS, "ok")
    ann.decide(MONEY, "fix", correction="3.5 million")
    bo.decide(FERRIES, "fix", correction="13 of its 15", note="The table has 13.")
    bo.decide(WINTERS, "ok")
    bo.decide(MONEY, "fix", correction="34 million")
    (told,) = ann.merge(bo).articles
    assert told.disputed == (FERRIES.id, MONEY.id)
    assert told.confirmed == (WINTERS.id,)
    assert ann.shown() == {
        FERRIES.text: ("ok", "Ann", {("dispute", "Bo", "fix")}),
        WINTERS.text: ("ok", "Ann", {("confirm", "Bo", "ok")}),
        MONEY.text: ("fix", "Ann", {("dispute", "Bo", "fix")}),
    }
    (second,) = ann.log.checks(ann.article)[0].seconds
    assert second.note == "The table has 13.\n13 of its 15"
    with closing(sqlite3.connect(ann.path)) as connection:
        conflicts = connection.execute("SELECT claim, who, disputed_by FROM conflicts").fetchall()
        merges = connection.execute("SELECT log, disputed, state FROM merges").fetchall()
    assert {row[0] for row in conflicts} == {FERRIES.id, MONEY.id}
    assert merges == [(bo.log.last_hash(), 2, "standing")]
    ann.proved()
    bo.merge(ann)
    assert bo.shown()[FERRIES.text] == ("fix", "Bo", {("dispute", "Ann", "ok")})
    bo.proved()


def test_merging_twice_adds_nothing_even_after_the_conflict_was_decided(
    ann: Machine, bo: Machine
) -> None:
    ann.decide(FERRIES, "ok")
    bo.decide(FERRIES, "fix")
    bo.decide(WINTERS, "query")
    ann.merge(bo)
    before = ann.log.last_hash()
    again = ann.merge(bo)
    assert (again.imported, again.articles[0].change) == (0, None)
    assert ann.log.last_hash() == before
    ann.decide(FERRIES, "ok", note="Asked both.")
    before = ann.log.last_hash()
    ann.merge(bo)
    assert ann.log.last_hash() == before
    assert ann.shown()[FERRIES.text] == ("ok", "Ann", set())


def test_a_merge_is_undone_and_redone_like_any_act_and_can_be_done_again(
    ann: Machine, bo: Machine
) -> None:
    ann.decide(FERRIES, "ok")
    bo.decide(FERRIES, "fix")
    bo.decide(WINTERS, "query")
    bo.log.amend(bo.article, claim_on(OLD, "signed a letter", "statement"), "marked", {}, "Bo")
    alone = ann.shown()
    ann.merge(bo)
    merged = ann.shown()
    assert len(ann.log.amendments(ann.article)) == 1
    assert "log brought in" in str(ann.log.standing(ann.article).undoable)
    change = ann.log.undo(ann.article, "Ann")
    assert ann.shown() == alone
    assert change.amendments == ()
    assert set(change.cleared) == {WINTERS.id}
    ann.log.redo(ann.article, "Ann")
    assert ann.shown() == merged
    ann.log.undo(ann.article, "Ann")
    ann.merge(bo)
    assert ann.shown() == merged
    ann.proved()


def test_their_events_are_kept_letter_by_letter_and_their_chain_stays_provable(
    ann: Machine, bo: Machine
) -> None:
    bo.log.register(other_article(), "Bo")
    bo.decide(FERRIES, "ok")
    ann.decide(WINTERS, "ok")
    merged = ann.merge(bo)
    columns = "seq, kind, article, claim, payload, who, at, program, previous, hash"
    with closing(sqlite3.connect(ann.path)) as here, closing(sqlite3.connect(bo.path)) as there:
        kept = here.execute(f"SELECT {columns} FROM imported_events ORDER BY seq").fetchall()  # noqa: S608
        assert kept == there.execute(f"SELECT {columns} FROM events ORDER BY seq").fetchall()  # noqa: S608
    assert (merged.imported, merged.events) == (3, 3)
    assert [one.title for one in merged.elsewhere] == ["Notice 1"]
    assert kept[-1][-1] == merged.last_hash == bo.log.last_hash()


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        ("UPDATE imported_events SET who = 'Eve' WHERE seq = 2", "import_changed"),
        ("DELETE FROM imported_events WHERE seq = 3", "import_missing"),
        ("DELETE FROM imported_events WHERE seq = 2", "import_link"),
        ("DELETE FROM imported_events", "import_missing"),
    ],
)
def test_what_was_brought_in_and_tampered_with_is_found(
    ann: Machine, bo: Machine, harm: str, code: str
) -> None:
    bo.decide(FERRIES, "ok")
    bo.decide(WINTERS, "ok")
    ann.merge(bo)
    with closing(sqlite3.connect(ann.path)) as connection:
        with pytest.raises(sqlite3.IntegrityError, match="imported event is never"):
            connection.execute(harm)
        guards = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE '%never%'"
        ).fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(harm)
        for _, sql in guards:
            connection.execute(sql)
        connection.commit()
    verdict = verify(ann.path)
    assert (verdict.ok, verdict.code) == (False, code), verdict.fault


def test_an_event_slipped_in_among_those_of_other_logs_is_found(ann: Machine, bo: Machine) -> None:
    bo.decide(FERRIES, "ok")
    ann.merge(bo)
    bo.decide(WINTERS, "ok")
    with closing(sqlite3.connect(bo.path)) as there, closing(sqlite3.connect(ann.path)) as here:
        row = there.execute(
            "SELECT hash, (SELECT hash FROM events WHERE seq = 1), seq, kind, article, claim, "
            "payload, who, at, program, previous FROM events WHERE seq = 3"
        ).fetchone()
        here.execute(f"INSERT INTO imported_events VALUES (?{', ?' * 10})", row)  # noqa: S608
        here.commit()
    verdict = verify(ann.path)
    assert (verdict.code, verdict.ok) == ("import_unbound", False)


def test_a_log_that_is_not_whole_is_refused_with_a_sentence_and_nothing_is_taken(
    ann: Machine, bo: Machine
) -> None:
    bo.decide(FERRIES, "ok")
    with closing(sqlite3.connect(bo.path)) as connection:
        connection.execute("DROP TRIGGER events_are_never_changed")
        connection.execute("UPDATE events SET who = 'Eve' WHERE seq = 2")
        connection.commit()
    before = ann.log.last_hash()
    with pytest.raises(StoreError) as refusal:
        ann.merge(bo)
    assert refusal.value.code == "other_broken"
    assert "event 2 was changed after it was recorded" in sentence(refusal.value)
    assert ann.log.last_hash() == before


def test_a_log_of_a_newer_version_is_refused_and_no_log_at_all_too(
    ann: Machine, bo: Machine, tmp_path: Path
) -> None:
    bo.log.close()
    with closing(sqlite3.connect(bo.path)) as connection:
        Database(connection)[MIGRATIONS.migrations_table].insert(
            {"migration_set": "redpencil.checklog", "name": "m999", "applied_at": "2030"}
        )
    with pytest.raises(StoreError) as refusal:
        ann.merge(bo)
    assert refusal.value.code == "other_newer"
    assert str(bo.path) in sentence(refusal.value)
    with pytest.raises(StoreError) as refusal:
        merge(ann.log, tmp_path / "nowhere.db", "Ann")
    assert refusal.value.code == "store_missing"
    (tmp_path / "words.db").write_text("no log", encoding="utf-8")
    with pytest.raises(StoreError) as refusal:
        merge(ann.log, tmp_path / "words.db", "Ann")
    assert refusal.value.code == "other_damaged"
    with pytest.raises(UsageError) as wrong:
        merge(ann.log, ann.path, "Ann")
    assert wrong.value.code == "same_log"


@pytest.mark.parametrize("step", ["m001", "m003"])
def test_a_log_of_an_older_version_is_merged_and_left_as_it_was(tmp_path: Path, step: str) -> None:
    other = tmp_path / "old.db"
    other.write_bytes(gzip.decompress((LOGS / f"log-{step}.db.gz").read_bytes()))
    kept = other.read_bytes()
    copy = tmp_path / "copy.db"
    copy.write_bytes(kept)
    theirs = CheckLog(copy)
    log = CheckLog(tmp_path / "log.db")
    ids = {
        row.id: log.register(theirs.article(row.id).document, "Ann").id for row in theirs.articles()
    }
    done = merge(log, other, "Ann")
    assert done.elsewhere == ()
    for there, here in ids.items():
        standing = {c.text: c.status for c in theirs.checks(there) if c.status != "stale"}
        assert {c.text: c.status for c in log.checks(here)} == standing
    assert other.read_bytes() == kept
    log.close()
    theirs.close()
    assert verify(tmp_path / "log.db").ok


def test_a_second_reading_in_a_copy_of_the_log_comes_home(ann: Machine, tmp_path: Path) -> None:
    ann.decide(FERRIES, "ok")
    with closing(sqlite3.connect(tmp_path / "lent.db")) as lent, ann.log.reading() as connection:
        connection.backup(lent)
    bo = Machine(tmp_path / "lent.db", "Bo")
    bo.log.second(bo.article, FERRIES.id, "dispute", "Look again.", "Bo", "fix")
    bo.decide(WINTERS, "ok")
    ann.decide(PEOPLE, "query")
    done = ann.merge(bo)
    assert done.imported == 2
    assert ann.shown() == {
        FERRIES.text: ("ok", "Ann", {("dispute", "Bo", "fix")}),
        WINTERS.text: ("ok", "Bo", set()),
        PEOPLE.text: ("query", "Ann", set()),
    }
    bo.merge(ann)
    assert bo.shown() == ann.shown()
    for machine in (ann, bo):
        machine.proved()
        before = machine.log.last_hash()
        machine.merge(ann if machine is bo else bo)
        assert machine.log.last_hash() == before
    bo.log.close()


def test_one_person_at_two_machines_never_disputes_themselves(ann: Machine, tmp_path: Path) -> None:
    laptop = Machine(tmp_path / "laptop.db", "ann ")
    ann.decide(FERRIES, "ok")
    laptop.decide(FERRIES, "fix")
    laptop.decide(WINTERS, "ok")
    ann.decide(WINTERS, "query")
    ann.merge(laptop)
    assert {text: shown[0] for text, shown in ann.shown().items()} == {
        FERRIES.text: "fix",
        WINTERS.text: "query",
    }
    assert all(shown[2] == set() for shown in ann.shown().values())
    laptop.log.close()


def test_what_was_decided_anew_there_takes_the_place_of_what_came_from_there(
    ann: Machine, bo: Machine
) -> None:
    bo.decide(FERRIES, "query")
    ann.merge(bo)
    bo.decide(FERRIES, "ok", citation=CITATION)
    ann.merge(bo)
    assert ann.shown() == {FERRIES.text: ("ok", "Bo", set())}
    ann.proved()


def test_checks_of_an_earlier_draft_come_along_where_the_words_are_the_same(
    ann: Machine, bo: Machine
) -> None:
    ann.log.revise(ann.article, NEW, FERRY_ACCOUNT, "Ann", onto=OLD.text_sha256)
    bo.decide(FERRIES, "ok")
    bo.decide(MONEY, "ok")
    bo.decide(PEOPLE, "query")
    (told,) = ann.merge(bo).articles
    (check,) = ann.log.checks(ann.article)
    moved = claim_on(NEW, MONEY.text)
    assert (check.claim, check.text, check.start) == (moved.id, MONEY.text, moved.start)
    assert told.left == (FERRIES.id, PEOPLE.id)
    bo.decide(WINTERS, "fix")
    ann.merge(bo)
    assert {one.text for one in ann.log.checks(ann.article)} == {MONEY.text, WINTERS.text}
    ann.proved()
    # And back: those of a later draft there, on the words as they stand here.
    ann.decide(claim_on(NEW, "13 of its 15"), "ok")
    ann.decide(moved, "fix")
    bo.merge(ann)
    assert bo.shown()[MONEY.text] == ("ok", "Bo", {("dispute", "Ann", "fix")})
    assert bo.log.article(bo.article).document == OLD
    bo.proved()


def test_a_stale_check_takes_over_what_was_decided_since_and_nothing_older(
    ann: Machine, bo: Machine
) -> None:
    bo.decide(FERRIES, "fix")
    for claim in (FERRIES, WINTERS):
        ann.decide(claim, "ok", citation=CITATION)
    rows = [(claim.id, "12 of 15", "13 of 15") for claim in (FERRIES, WINTERS)]
    ann.log.source_changed(ann.article, "s1", "T", "a", "b", rows, "Ann")
    bo.decide(WINTERS, "fix")
    (told,) = ann.merge(bo).articles
    assert told.left == (FERRIES.id,)
    assert ann.shown() == {
        FERRIES.text: ("stale", "Ann", set()),
        WINTERS.text: ("fix", "Bo", set()),
    }
    ann.proved()


def test_marks_and_readings_come_along_and_what_is_checked_here_is_not_put_away(
    ann: Machine, bo: Machine
) -> None:
    marked = claim_on(OLD, "signed a letter", "statement")
    bo.log.amend(bo.article, marked, "marked", {}, "Bo")
    bo.decide(marked, "ok")
    bo.log.amend(bo.article, PEOPLE, "dismissed", {}, "Bo")
    bo.log.amend(bo.article, MONEY, "dismissed", {}, "Bo")
    ann.decide(MONEY, "ok")
    ann.merge(bo)
    here = {(one.text, one.what): one.who for one in ann.log.amendments(ann.article)}
    assert here == {(marked.text, "marked"): "Bo", (PEOPLE.text, "dismissed"): "Bo"}
    assert ann.shown()[marked.text] == ("ok", "Bo", set())
    ann.log.amend(ann.article, PEOPLE, "restored", {}, "Ann")
    before = ann.log.last_hash()
    ann.merge(bo)
    assert ann.log.last_hash() == before
    ann.proved()


def test_one_article_alone_can_be_merged(ann: Machine, bo: Machine) -> None:
    other = other_article()
    for machine in (ann, bo):
        machine.log.register(other, machine.who)
    notice = bo.log.register(other, "Bo").id
    bo.log.decide(notice, claim_on(other, "4 days"), "ok", who="Bo")
    bo.decide(FERRIES, "ok")
    (told,) = merge(ann.log, bo.path, "Ann", ann.article).articles
    assert told.article == ann.article
    assert ann.log.checks(notice) == ()
    (told,) = [one for one in ann.merge(bo).articles if one.change]
    assert told.article == notice
    third = ann.log.register(other_article(7), "Ann").id
    with pytest.raises(UsageError) as wrong:
        merge(ann.log, bo.path, "Ann", third)
    assert wrong.value.code == "not_in_other_log"
    ann.proved()


def test_a_log_that_had_merged_a_third_brings_that_along_and_it_stays_provable(
    ann: Machine, bo: Machine, cy: Machine
) -> None:
    cy.decide(FERRIES, "fix")
    cy.decide(WINTERS, "ok")
    bo.decide(FERRIES, "ok")
    bo.merge(cy)
    ann.merge(bo)
    ann.proved()
    assert set(ann.shown()) == {FERRIES.text, WINTERS.text}
    assert ann.shown()[WINTERS.text] == ("ok", "Cy", set())
    before = ann.log.last_hash()
    ann.merge(cy)  # all of it came with Bo's
    assert ann.log.last_hash() == before
    ann.decide(PEOPLE, "query")
    bo.merge(ann)
    bo.proved()
    assert bo.shown()[PEOPLE.text] == ("query", "Ann", set())


def test_the_history_of_a_claim_tells_of_a_merge_that_disputed_it(
    ann: Machine, bo: Machine
) -> None:
    ann.decide(FERRIES, "ok")
    bo.decide(FERRIES, "fix")
    ann.merge(bo)
    kinds = [event.kind for event in ann.log.history(ann.article, FERRIES.id)]
    assert kinds == ["decided", "merged"]


def test_a_note_and_a_claim_that_somebody_is_at_come_along_and_dispute_nothing(
    ann: Machine, bo: Machine
) -> None:
    bo.decide(FERRIES, "unchecked", note="Ring the office.")
    bo.decide(WINTERS, "checking")
    bo.decide(MONEY, "ok")
    ann.decide(WINTERS, "ok")
    ann.decide(MONEY, "checking")
    ann.merge(bo)
    assert ann.shown() == {
        FERRIES.text: ("unchecked", "Bo", set()),
        WINTERS.text: ("ok", "Ann", set()),
        MONEY.text: ("ok", "Bo", set()),
    }


@pytest.mark.parametrize("later", ["old", "new"])
def test_two_drafts_that_are_two_articles_there_are_one_article_here(
    ann: Machine, bo: Machine, later: str
) -> None:
    ann.decide(WINTERS, "ok")
    ann.log.revise(ann.article, NEW, FERRY_ACCOUNT, "Ann", onto=OLD.text_sha256)
    second = bo.log.register(NEW, "Bo").id
    statuses = {"old": "fix", "new": "query"}
    for draft in ("new", "old") if later == "old" else ("old", "new"):
        article, document = (bo.article, OLD) if draft == "old" else (second, NEW)
        claim = claim_on(document, "3.4 million kroner")
        bo.log.decide(article, claim, statuses[draft], who="Bo")  # type: ignore[arg-type]
    bo.decide(WINTERS, "fix")
    (told,) = ann.merge(bo).articles
    assert (len(told.adopted), len(told.disputed)) == (1, 1)
    shown = ann.shown()
    assert shown["3.4 million kroner"] == (statuses[later], "Bo", set())
    assert shown["two winters"] == ("ok", "Ann", {("dispute", "Bo", "fix")})
    assert ann.merge(bo).articles[0].change is None
    ann.proved()
    ann.log.undo(ann.article, "Ann")
    assert set(ann.shown()) == {"two winters"}
