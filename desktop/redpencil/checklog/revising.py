"""A new draft in the place of the old: what became of each claim, recorded and told again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from redpencil.checklog import amending, queries, recording, standing
from redpencil.checklog.queries import Draft, IllegibleError
from redpencil.errors import UsageError
from redpencil.model import Account, Change, Check, Claim, Document, Passed, claim_id


def revise(
    connection: sqlite3.Connection,
    article: str,
    document: Document,
    account: Account,
    onto: str,
    who: str,
) -> Change:
    """Put a new draft in the place of the current one; see ``CheckLog.revise``."""
    revision, sha256, _ = queries.current_text(connection, article)
    new_sha256 = document.text_sha256
    if onto != sha256 or not _all_of(sha256, (one.old for one in account.passed)):
        raise UsageError("draft_outdated", name=article)
    if new_sha256 == sha256:
        raise UsageError("same_text", name=article)
    came = [one.new for one in account.passed if one.new is not None]
    if not _all_of(new_sha256, (*came, *account.new)) or len({one.id for one in came}) < len(came):
        raise ValueError("the account names claims that are not of the new draft, or one twice")
    forgotten = _forgotten(account, standing.checks(connection, article))
    passed = (*account.passed, *forgotten)
    amended = amending.passed_on(standing.amendments(connection, article), passed, document)
    payload = {
        "revision": revision + 1,
        "text_sha256": new_sha256,
        "document": recording.keep_text(connection, document),
        "title": document.title,
        "origin": document.origin,
        "passed": [_row(one) for one in passed],
        "new": [[one.id, one.kind, one.start, one.end] for one in account.new],
        "amended": amended,
    }
    return recording.record(connection, "article_revised", article, None, payload, who)


def _all_of(sha256: str, claims: Iterator[Claim] | tuple[Claim, ...]) -> bool:
    return all(one.id == claim_id(one.kind, sha256, one.start, one.end) for one in claims)


def _forgotten(account: Account, checks: tuple[Check, ...]) -> Iterator[Passed]:
    """Checks on claims that the account does not name: none may be lost without a word."""
    named = {one.old.id for one in account.passed}
    for check in checks:
        if check.claim not in named:
            claim = Claim(check.claim, check.kind, check.start, check.end, check.text, None, "")
            yield Passed("gone", claim, None, "unfound", check.text)


def _row(one: Passed) -> list[object]:
    """One claim's way as it is recorded: short, for a draft may have ten thousand claims."""
    old, new = one.old, one.new
    place = [None, None, None] if new is None else [new.id, new.start, new.end]
    row = [one.fate, one.cause, old.id, old.kind, old.start, old.end, *place]
    return [*row, one.before, one.after] if one.fate in ("stale", "gone") else row


def account_of(connection: sqlite3.Connection, draft: Draft) -> Account:
    """What became of every claim when a draft took the place of the one before.

    Raises UsageError ``no_draft_before`` for the first draft.
    """
    if draft.before is None:
        raise UsageError("no_draft_before", name=draft.article)
    before = queries.draft(connection, draft.before)
    old = queries.document(connection, before.document)
    new = queries.document(connection, draft.document)
    checks = {check.claim: check for check in standing.checks_of_draft(connection, before.event)}
    said: Mapping[str, Any] = queries.event(connection, draft.event).payload
    try:
        passed = tuple(_passed(row, old, new, checks) for row in said["passed"])
        return Account(passed, tuple(_claim(new, *row) for row in said["new"]))
    except (KeyError, TypeError, ValueError) as error:
        raise IllegibleError(f"event {draft.event}") from error


def gone(connection: sqlite3.Connection, article: str) -> tuple[Passed, ...]:
    """Every claim that had a check and is in no draft after, with its check, the oldest first."""
    found: list[Passed] = []
    draft: Draft | None = queries.current_draft(connection, article)
    while draft is not None and draft.before is not None:
        passed = account_of(connection, draft).passed
        found = [one for one in passed if one.fate == "gone" and one.check] + found
        draft = queries.draft(connection, draft.before)
    return tuple(found)


def _passed(row: list[Any], old: Document, new: Document, checks: Mapping[str, Check]) -> Passed:
    fate, cause, claim, kind, start, end, came, new_start, new_end, *sentences = row
    before, after = sentences or ("", "")
    return Passed(
        fate,
        _claim(old, claim, kind, start, end),
        None if came is None else _claim(new, came, kind, new_start, new_end),
        cause,
        before,
        after,
        checks.get(claim),
    )


def _claim(document: Document, name: str, kind: Any, start: int, end: int) -> Claim:
    block = document.block_at(start)
    text = document.text[start:end]
    return Claim(name, kind, start, end, text, None, block.locator if block else "")
