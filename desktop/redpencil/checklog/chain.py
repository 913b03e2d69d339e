"""How events are linked: canonical JSON and the hash that seals each event. Pure: no SQL.

The rule is small enough to be repeated by anyone with an export: the hash of an event is
the SHA-256 of the canonical JSON of the list
``[seq, kind, article, claim, payload, who, at, program, previous]`` in UTF-8.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any

from redpencil.model import Event

GENESIS = "0" * 64
"""What the first event names as its previous hash."""

_SURROGATES = re.compile("[\ud800-\udfff]")


def canonical(value: object) -> str:
    """Compact JSON with sorted keys and without escapes that JSON does not ask for.

    Raises ValueError for numbers that JSON does not have.
    """
    return json.dumps(
        value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
    )


def digest_of(text: str) -> str:
    """SHA-256 of a text in UTF-8, as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode()).hexdigest()


def recordable(value: Any) -> Any:
    """The value with halves of surrogate pairs replaced by U+FFFD.

    File names that are not UTF-8 arrive in Python with such halves; no store can keep them.
    """
    if isinstance(value, str):
        return _SURROGATES.sub("\ufffd", value)
    if isinstance(value, Mapping):
        return {recordable(key): recordable(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [recordable(item) for item in value]
    return value


def seal(
    seq: int,
    kind: str,
    article: str,
    claim: str | None,
    payload: Mapping[str, object],
    who: str,
    at: str,
    program: str,
    previous: str,
) -> str:
    """The hash of an event with these fields, as 64 hexadecimal digits."""
    fields = [seq, kind, article, claim, dict(payload), who, at, program, previous]
    return digest_of(canonical(fields))


def seal_of(event: Event) -> str:
    """The hash that the event ought to carry."""
    return seal(
        event.seq,
        event.kind,
        event.article,
        event.claim,
        event.payload,
        event.who,
        event.at,
        event.program,
        event.previous,
    )
