"""Another reader's word on a check: it confirms or disputes, and changes nothing itself."""

from __future__ import annotations

import sqlite3
from typing import Literal

from redpencil.checklog import queries, recording, standing
from redpencil.errors import UsageError
from redpencil.model import DECIDABLE, Change, Status


def second(
    connection: sqlite3.Connection,
    article: str,
    claim: str,
    verdict: Literal["confirm", "dispute"],
    note: str,
    who: str,
    status: Status | None,
) -> Change:
    """Record a second reading; see ``CheckLog.second``."""
    if verdict not in ("confirm", "dispute"):
        raise UsageError("unknown_verdict", name=verdict)
    if status is not None and status not in DECIDABLE:
        raise UsageError("unknown_status", name=status, known=", ".join(DECIDABLE))
    check = standing.check(connection, article, claim)
    if check is None or check.status == "unchecked":
        raise UsageError("no_check", name=claim)
    if check.status == "stale":
        raise UsageError("check_is_stale", name=claim)
    if same_person(check.who, who):
        raise UsageError("own_check", name=claim, who=check.who)
    _, sha256, _ = queries.current_text(connection, article)
    payload = {
        "claim": claim,
        "decision": check.seq,
        "verdict": verdict,
        "note": note,
        "status": status,
        "text": check.text,
        "text_sha256": sha256,
    }
    return recording.record(connection, "second_read", article, claim, payload, who)


def same_person(one: str, other: str) -> bool:
    """Whether two names are one person's, as far as names can tell."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()
