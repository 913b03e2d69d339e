"""The quotations of an article by who said them: what a call to that person must cover. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from redpencil.model import Claim, Mention, Quotation, QuotationKind

Standing = Literal["named", "unresolved", "unattributed"]
"""A speaker with a name or a description; a pronoun nobody could place; no speaker at all."""

_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "whom"))


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker of an article: the name, the fullest words for them, and what they say.

    ``claims`` are the ids of the quotations in the order of the text, ``kinds`` how many of
    each kind. The pronouns that nobody could place make one voice, so do the words without a
    speaker; both have an empty ``name``.
    """

    standing: Standing
    name: str
    description: str
    claims: tuple[str, ...]
    kinds: Mapping[QuotationKind, int]


def voices(claims: Iterable[Claim]) -> tuple[Voice, ...]:
    """The speakers of these claims in the order of their first words, those unplaced last.

    Claims that are no quotations are passed over; nothing gives an empty tuple.
    """
    said: dict[tuple[Standing, str], list[tuple[Claim, Quotation]]] = {}
    for claim in claims:
        if isinstance(claim.reading, Quotation):
            said.setdefault(_key(claim.reading.speaker), []).append((claim, claim.reading))
    order = {"named": 0, "unresolved": 1, "unattributed": 2}
    keys = sorted(said, key=lambda key: order[key[0]])  # stable: the order of the text within
    return tuple(_voice(key[0], said[key]) for key in keys)


def _key(speaker: Mention | None) -> tuple[Standing, str]:
    if speaker is None:
        return "unattributed", ""
    name = name_of(speaker)
    return ("named", name.casefold()) if name else ("unresolved", "")


def name_of(speaker: Mention) -> str:
    """The name a speaker goes by: the one resolved, else the words; "" for a bare pronoun."""
    if speaker.resolved:
        return speaker.resolved
    words = " ".join(speaker.text.split())
    return "" if words.lower() in _PRONOUNS else words


def _voice(standing: Standing, said: list[tuple[Claim, Quotation]]) -> Voice:
    name = description = ""
    if standing == "named":
        mentions = [q.speaker for _, q in said if q.speaker is not None]
        name = name_of(mentions[0])
        description = max((" ".join(m.text.split()) for m in mentions), key=len)
        description = description if len(description) > len(name) else ""
    kinds = Counter(quotation.kind for _, quotation in said)
    return Voice(standing, name, description, tuple(claim.id for claim, _ in said), dict(kinds))
