"""What people change in what the program read: recorded, and taken along to a new draft."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace
from typing import Any, get_args

from redpencil.checklog import queries, recording, standing
from redpencil.errors import UsageError
from redpencil.model import Amendment, AmendmentKind, Change, Claim, Document, Passed, claim_id

# A claim that exists by a person's word alone goes on existing when its words were changed; what
# was said of its reading, or that it is none, was said of other words.
_OUTLIVES_ITS_WORDS: tuple[AmendmentKind, ...] = ("turned", "marked", "bounded")
_PLACES = ("spans", "chain")
# Said of words or of a rule, wherever the article has them: the claim is but where it was said.
_WIDE_SCOPES = ("text", "rule")


def amend(
    connection: sqlite3.Connection,
    article: str,
    claim: Claim,
    what: AmendmentKind,
    parts: Mapping[str, object],
    who: str,
) -> Change:
    """Record what a person changed; see ``CheckLog.amend``."""
    if what not in get_args(AmendmentKind):
        raise ValueError(what)
    _, sha256, _ = queries.current_text(connection, article)
    if claim.id != claim_id(claim.kind, sha256, claim.start, claim.end):
        raise UsageError("unknown_claim", name=claim.id, article=article)
    payload: dict[str, object] = {
        "what": what,
        "kind": claim.kind,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "text_sha256": sha256,
        "parts": dict(parts),
    }
    of = parts.get("of") if what == "bounded" else None
    # A check that was made on the words within the new borders is worth more than one moved there.
    if isinstance(of, str) and standing.check(connection, article, claim.id) is None:
        check = standing.check(connection, article, of)
        if check is not None:
            payload["moves"] = {"claim": of, "before": check.text}
    return recording.record(connection, "amended", article, claim.id, payload, who)


def passed_on(
    said: Iterable[Amendment], passed: Iterable[Passed], document: Document
) -> list[dict[str, object]]:
    """The amendments that stand in a new draft, as the event of a revision records them.

    Those of claims that were carried or moved, and of claims with other words those without
    which the claim would not be there. What was said of words or of a rule is said of the whole
    article: where its claim has other words now or is gone, it stands under the claim of then.
    """
    said, passed = tuple(said), tuple(passed)
    ways = {one.old.id: one for one in passed if one.new is not None}
    sha256 = document.text_sha256
    _add_ways_of_borders(ways, said, {one.old.id for one in passed}, document)
    found: list[dict[str, object]] = []
    for one in said:
        way = ways.get(one.claim)
        lost = way is None or (way.fate == "stale" and one.what not in _OUTLIVES_ITS_WORDS)
        if lost and one.parts.get("scope") in _WIDE_SCOPES:
            found.append(_as_recorded(one))
        if lost or way is None or way.new is None:
            continue
        shifted = _Shift(way.new.start - way.old.start, document.text)
        parts = {name: shifted.part(name, value) for name, value in one.parts.items()}
        if one.what == "bounded" and "of" in parts:
            parts["of"] = claim_id(one.kind, sha256, parts["start"], parts["end"])
        new = way.new
        there = replace(one, claim=new.id, start=new.start, end=new.end, text=new.text, parts=parts)
        found.append(_as_recorded(there))
    return found


def _as_recorded(one: Amendment) -> dict[str, object]:
    return {
        "claim": one.claim,
        "what": one.what,
        "kind": one.kind,
        "start": one.start,
        "end": one.end,
        "text": one.text,
        "parts": dict(one.parts),
        "amended": one.event,
        "who": one.who,
        "at": one.at,
    }


def _add_ways_of_borders(
    ways: dict[str, Passed], said: Iterable[Amendment], named: Set[str], document: Document
) -> None:
    """Let a claim that got other borders go as far on as the one that stands in its place.

    It is no claim any more, so an account need not name it (``named``); what was said of it is
    part of what stands.
    """
    for one in sorted(said, key=lambda one: one.event, reverse=True):
        of, start, end = (one.parts.get(name) for name in ("of", "start", "end"))
        way = ways.get(one.claim)
        if one.what != "bounded" or not isinstance(of, str) or way is None or of in named:
            continue
        if way.new is None or not isinstance(start, int) or not isinstance(end, int):
            continue
        by = way.new.start - way.old.start
        places = (start + by, end + by)
        name = claim_id(one.kind, document.text_sha256, *places)
        text = document.text[slice(*places)]
        old = replace(way.old, id=of, start=start, end=end)
        new = replace(way.new, id=name, start=places[0], end=places[1], text=text)
        ways[of] = replace(way, old=old, new=new)


class _Shift:
    """Places of one text as places of the next: so far on, if the same words stand there."""

    def __init__(self, by: int, text: str) -> None:
        self._by, self._text = by, text

    def part(self, name: str, value: object) -> Any:
        """A part of a reading with the places in it; words that are not there have no place."""
        if name in ("start", "end") and isinstance(value, int):
            return value + self._by
        if name in _PLACES and isinstance(value, (list, tuple)):
            return [[start + self._by, end + self._by] for start, end in value]
        if not isinstance(value, Mapping):
            return value
        moved = {key: self.part(key, inner) for key, inner in value.items()}
        start, end, words = moved.get("start"), moved.get("end"), moved.get("text")
        placed = isinstance(start, int) and isinstance(end, int) and isinstance(words, str)
        if placed and self._text[start:end] != words:
            moved |= {"start": None, "end": None}
        return moved
