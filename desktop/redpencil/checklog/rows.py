"""The rows of the projected tables, column by column as the schema has them. Pure: no SQL."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

State = str
"""``standing``, ``undone``, or ``dropped``: undone, and something else was done since."""


class Entry(NamedTuple):
    """What the projections need to know of an event."""

    seq: int
    kind: str
    article: str
    claim: str | None
    payload: Mapping[str, Any]
    who: str
    at: str


class Article(NamedTuple):
    """An article as it stands: its draft, and the ends of what can be undone and redone.

    ``draft`` is the event that brought the current text.
    """

    id: str
    title: str
    origin: str
    revision: int
    text_sha256: str
    draft: int
    opened_at: str
    opened_by: str
    event: int
    changed_at: str
    last_act: int | None
    last_undone: int | None


class Revision(NamedTuple):
    """A draft of an article; ``before`` is the draft that it followed."""

    event: int
    article: str
    revision: int
    text_sha256: str
    document: str
    title: str
    origin: str
    before: int | None
    at: str
    who: str


class Act(NamedTuple):
    """Something that can be undone. ``below`` is the act under it on the stack that it lies on."""

    event: int
    article: str
    claim: str | None
    kind: str
    state: State
    below: int | None


class Decision(NamedTuple):
    """A decision; what it says in full stands in its event, or in the one it was brought in by.

    ``origin`` is the hash of that event of another log.
    """

    id: int
    event: int
    article: str
    claim: str
    revision: int
    status: str
    kind: str
    source: str | None
    speaker: str | None
    words_key: str | None
    figure_key: str | None
    origin: str | None


class Effect(NamedTuple):
    """What an event did to one claim: the decision it puts there, as it is or stale.

    ``status`` is None where the claim is left without a check. ``words`` are None where the claim
    has those of the decision. ``covers`` is the event whose effect showed before, ``came_from``
    the claim's id in the draft before.
    """

    event: int
    claim: str
    draft: int
    decision: int
    status: str | None
    start: int
    end: int
    words: str | None
    cause: str
    before: str
    after: str
    covers: int | None
    came_from: str | None


class Check(NamedTuple):
    """The effect that shows on a claim of a draft."""

    draft: int
    claim: str
    event: int
    decision: int
    status: str


class Amendment(NamedTuple):
    """Something a person changed in what was read; ``amended`` is the event that said so first."""

    event: int
    claim: str
    what: str
    article: str
    draft: int
    kind: str
    start: int
    end: int
    text: str
    parts: str
    amended: int
    who: str
    at: str


class SecondReading(NamedTuple):
    """Another reader's word on a decision; ``origin`` as in Decision."""

    id: int
    event: int
    article: str
    claim: str
    decision: int
    verdict: str
    status: str | None
    note: str
    who: str
    at: str
    origin: str | None


def speaker(reading: Mapping[str, Any]) -> str | None:
    """Whose words they are: the name that is meant where the text has but a pronoun."""
    return reading.get("resolved") or reading.get("speaker")
