"""Any session of any acts: the state tables equal what stands, undone and redone, and replayed."""

from __future__ import annotations

import tempfile
from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from log_examples import CITATION, claim_on

from redpencil.checklog.log import CheckLog
from redpencil.checklog.replaying import replay
from redpencil.checklog.verifying import verify
from redpencil.model import Account, Claim, Document, Passed
from redpencil.text.paragraphs import from_text

WORDS = ("alpha", "alpha beta", "gamma", "delta")
FATES = ("carried", "moved", "stale", "gone")
READERS = ("Bo", "Cy")
OUTLIVING = ("turned", "marked", "bounded")


def draft(number: int) -> Document:
    """A text whose words stand elsewhere in each draft; two of the numbers give the same."""
    return from_text(f"{'On and on. ' * (number % 3)}Now alpha beta, gamma and delta.", "Greek")


@dataclass
class Stand:
    """What stands, in the plainest form: checks and amendments by the words of their claims."""

    draft: int = 0
    checks: dict[str, dict[str, Any]] = field(default_factory=dict)
    amendments: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)


class Session(RuleBasedStateMachine):
    """One article in one log, beside two stacks of whole states."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "log.db"
        self.log = CheckLog(self.path)
        self.article = self.log.register(draft(0), "Ann").id
        self.done, self.undone = [Stand()], list[Stand]()

    @property
    def stand(self) -> Stand:
        return self.done[-1]

    def claim(self, words: str, number: int | None = None) -> Claim:
        return claim_on(draft(self.stand.draft if number is None else number), words)

    def push(self) -> Stand:
        self.done.append(deepcopy(self.stand))
        self.undone.clear()
        return self.stand

    @rule(words=st.sampled_from(WORDS), status=st.sampled_from(["ok", "fix", "unchecked"]))
    def decide(self, words: str, status: Any) -> None:
        self.log.decide(self.article, self.claim(words), status, who="Ann", citation=CITATION)
        checks = self.push().checks
        checks.pop(words, None)
        if status != "unchecked":
            checks[words] = {"status": status, "was": None, "cause": "", "seconds": []}

    @rule(
        words=st.sampled_from(WORDS),
        what=st.sampled_from(["reading", "marked", "dismissed", "restored", "turned"]),
        parts=st.dictionaries(st.sampled_from("ab"), st.integers(0, 2), max_size=2),
    )
    def amend(self, words: str, what: Any, parts: dict[str, Any]) -> None:
        self.log.amend(self.article, self.claim(words), what, parts, "Ann")
        amendments = self.push().amendments
        if what == "restored":
            amendments.pop((words, "dismissed"), None)
        else:
            before = amendments.get((words, what), {}) if what == "reading" else {}
            amendments[words, what] = {**before, **parts}

    @rule()
    def widen(self) -> None:
        old, new = self.claim("alpha"), self.claim("alpha beta")
        parts = {"of": old.id, "start": old.start, "end": old.end}
        self.log.amend(self.article, new, "bounded", parts, "Ann")
        stand = self.push()
        stand.amendments["alpha beta", "bounded"] = parts
        if "alpha" in stand.checks and "alpha beta" not in stand.checks:
            check = stand.checks.pop("alpha")
            was = check["was"] or check["status"]
            stand.checks["alpha beta"] = check | {"status": "stale", "was": was, "cause": "words"}

    @rule(changed=st.dictionaries(st.sampled_from(WORDS), st.booleans(), min_size=1))
    def change_source(self, changed: dict[str, bool]) -> None:
        rows = [(self.claim(words).id, "x", "y" if new else "x") for words, new in changed.items()]
        change = self.log.source_changed(self.article, "s1", "T", "a", "b", rows, "Ann")
        if not set(changed) & set(self.stand.checks):
            assert change.event is None
            return
        stand = self.push()
        for words, new in changed.items():
            if new and words in stand.checks:
                check = stand.checks[words]
                was = check["was"] or check["status"]
                stand.checks[words] = check | {"status": "stale", "was": was, "cause": "source"}

    @rule(words=st.sampled_from(WORDS), who=st.sampled_from(READERS))
    def read_again(self, words: str, who: str) -> None:
        if self.stand.checks.get(words, {"status": "stale"})["status"] == "stale":
            return
        self.log.second(self.article, self.claim(words).id, "confirm", "", who)
        self.push().checks[words]["seconds"].append(who)

    @rule(
        number=st.integers(1, 8),
        fates=st.tuples(*(st.sampled_from(FATES) for _ in WORDS)),
    )
    def revise(self, number: int, fates: tuple[Any, ...]) -> None:
        old, new = draft(self.stand.draft), draft(number)
        if old.text == new.text:
            return
        passed = [
            Passed(
                fate,
                self.claim(words),
                None if fate == "gone" else self.claim(words, number),
                "context" if fate == "stale" else "",
            )
            for words, fate in zip(WORDS, fates, strict=True)
        ]
        account = Account(tuple(passed), ())
        self.log.revise(self.article, new, account, "Ann", onto=old.text_sha256)
        stand = self.push()
        stand.draft = number
        for words, fate in zip(WORDS, fates, strict=True):
            if fate == "gone":
                stand.checks.pop(words, None)
            elif fate == "stale" and words in stand.checks:
                check = stand.checks[words]
                was = check["was"] or check["status"]
                stand.checks[words] = check | {"status": "stale", "was": was, "cause": "context"}
            for key in [key for key in stand.amendments if key[0] == words]:
                if fate == "gone" or (fate == "stale" and key[1] not in OUTLIVING):
                    del stand.amendments[key]

    @precondition(lambda self: len(self.done) > 1)
    @rule()
    def undo(self) -> None:
        self.log.undo(self.article, "Ann")
        self.undone.append(self.done.pop())

    @precondition(lambda self: self.undone)
    @rule()
    def redo(self) -> None:
        self.log.redo(self.article, "Ann")
        self.done.append(self.undone.pop())

    @rule()
    def start_anew(self) -> None:
        self.log.close()
        self.log = CheckLog(self.path)

    @invariant()
    def the_tables_equal_what_stands(self) -> None:
        standing = self.log.standing(self.article)
        ids = {self.claim(words).id: words for words in WORDS}
        assert {
            ids[check.claim]: {
                "status": check.status,
                "was": check.was,
                "cause": check.cause,
                "seconds": [one.who for one in check.seconds],
            }
            for check in standing.checks
        } == self.stand.checks
        assert all(check.text == ids[check.claim] for check in standing.checks)
        told = {(ids[one.claim], one.what): one.parts for one in standing.amendments or ()}
        assert set(told) == set(self.stand.amendments)
        for key, parts in self.stand.amendments.items():
            assert key[1] == "bounded" or told[key] == parts
        assert (standing.undoable is None) == (len(self.done) == 1)
        assert (standing.redoable is None) == (not self.undone)

    def teardown(self) -> None:
        article = self.log.article(self.article)
        assert article.document == draft(self.stand.draft)
        replayed = replay(self.log)
        assert (replayed.events, replayed.mended) == (len(list(self.log.events())), ())
        assert verify(self.path, self.log.last_hash()).ok
        self.log.close()
        self.folder.cleanup()


Session.TestCase.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
TestAnySession = Session.TestCase
