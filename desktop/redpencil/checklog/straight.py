"""Decisions folded by a straight way: nearly all events are decisions, and long logs are many.

Of the payload of a decision the projections need a few parts only. SQLite picks these out, which
takes half the time of reading the whole in Python. What is done with them is what
``projecting`` does with a decision, and whatever is not quite plain is left to it: a claim that
is cleared, an act after an undo, a payload of another shape.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from redpencil.checklog.earlier import figure_key, words_key
from redpencil.checklog.rows import Act, Article, Check, Decision, Effect, speaker
from redpencil.checklog.tables import Tables

# A citation without a source is of another shape; the two tell it from a decision without one.
_PLAIN = (
    "kind = 'decided' AND json_valid(payload) AND ("
    "json_type(payload, '$.citation.source') = 'text' OR json_type(payload, '$.citation') = 'null')"
)
_PARTS = (
    "json_extract(payload, '$.status', '$.kind', '$.start', '$.end', '$.text', "
    "'$.citation.source', '$.reading')"
)
EVENTS = (
    f"SELECT seq, CASE WHEN {_PLAIN} THEN NULL ELSE kind END, article, claim, "  # noqa: S608
    f"CASE WHEN {_PLAIN} THEN {_PARTS} ELSE payload END, who, at FROM events ORDER BY seq"
)
"""All events; those that can go the straight way have no kind, and parts for a payload."""

Decide = Callable[[int, str, "str | None", list[Any], str], bool]

# What the constructor of a named tuple does, without its step of Python.
_new = tuple.__new__


def straight(tables: Tables) -> Decide:
    """How a decision is entered in these tables: number, article, claim, parts and time of it.

    The answer is False where it is not plain, and then nothing was entered. Raises what
    ``projecting.apply`` raises for parts of another shape.
    """
    article_of, put_article = tables.articles.find, tables.articles.put
    check_of, put_check = tables.checks.find, tables.checks.put
    put_act, put_decision, put_effect = tables.acts.put, tables.decisions.put, tables.effects.put
    next_id = tables.next_id

    def decide(seq: int, article: str, claim: str | None, parts: list[Any], at: str) -> bool:
        status, kind, start, end, text, source, reading = parts
        found = article_of(article)
        if found is None or claim is None or status == "unchecked" or None in parts[:5]:
            return False
        name, title, origin, revision, sha256, draft, opened, by, event, _, below, undone = found
        if undone is not None:
            return False
        speaks, figure = (speaker(reading), figure_key(reading)) if reading else (None, None)
        words = words_key(text)
        number = next_id("decisions")
        last = (name, title, origin, revision, sha256, draft, opened, by, event, at, seq, None)
        decision = (
            *(number, seq, article, claim, revision, status, kind, source),
            *(speaks, words, figure, None),
        )
        place = (draft, claim)
        covered = check_of(place)
        covers = None if covered is None else covered.event
        effect = (
            *(seq, claim, draft, number, status, start, end),
            *(None, "", "", "", covers, None),
        )
        put_article(article, _new(Article, last))
        put_act(seq, _new(Act, (seq, article, claim, "decided", "standing", below)))
        put_decision(number, _new(Decision, decision))
        put_effect((seq, claim), _new(Effect, effect))
        put_check(place, _new(Check, (draft, claim, seq, number, status)))
        return True

    return decide
