"""The claims of the list put into groups: by speaker, status, kind or paragraph. Pure: no Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from redpencil.claims.by_speaker import Voice, voices
from redpencil.model import Check, Claim, Quantity, Quotation, Status
from redpencil.words.labels import STATUS_LABELS
from redpencil.words.listing import NO_PLACE, group_detail, group_spoken, kind_group
from redpencil.words.speakers import kinds_said, voice_name, voice_spoken

Grouping = Literal["text", "status", "speaker", "kind", "paragraph"]
"""``text`` is no grouping at all: the order of the text."""
GROUPINGS: tuple[Grouping, ...] = ("text", "status", "speaker", "kind", "paragraph")

Checks = Mapping[str, Check]


@dataclass(frozen=True, slots=True)
class Group:
    """A heading with the claims below it, by id in the order of the text.

    ``before`` and ``behind`` stand on the heading's second line, around how many are open.
    """

    name: str
    claims: tuple[str, ...]
    before: str = ""
    behind: str = ""
    voice: Voice | None = None

    def detail(self, left: int) -> str:
        """The heading's second line, with ``left`` claims open."""
        return group_detail(self.before, left, self.behind)

    def spoken(self, left: int) -> str:
        """The heading as a screen reader says it."""
        detail = self.detail(left)
        if self.voice is not None:
            return voice_spoken(self.voice.standing, self.voice.name, detail)
        return group_spoken(self.name, len(self.claims), detail)


def grouped(claims: Iterable[Claim], by: Grouping, checks: Checks) -> tuple[Group, ...]:
    """The groups of these claims; ``speaker`` leaves out what nobody says, ``text`` gives none."""
    if by == "speaker":
        return tuple(
            Group(
                voice_name(voice.standing, voice.name),
                voice.claims,
                kinds_said(voice.kinds),
                voice.description,
                voice,
            )
            for voice in voices(claims)
        )
    if by == "status":
        order = list(STATUS_LABELS.values())
        groups = _by_name(claims, lambda claim: STATUS_LABELS[_status(checks, claim)])
        return tuple(sorted(groups, key=lambda group: order.index(group.name)))
    if by == "kind":
        return tuple(sorted(_by_name(claims, _kind), key=lambda group: group.name))
    return _by_name(claims, lambda claim: claim.locator or NO_PLACE) if by == "paragraph" else ()


def _status(checks: Checks, claim: Claim) -> Status:
    check = checks.get(claim.id)
    return check.status if check is not None else "unchecked"


def _kind(claim: Claim) -> str:
    fine = claim.reading.kind if isinstance(claim.reading, Quotation | Quantity) else ""
    return kind_group(claim.kind, fine)


def _by_name(claims: Iterable[Claim], name: Callable[[Claim], str]) -> tuple[Group, ...]:
    groups: dict[str, list[str]] = {}
    for claim in claims:
        groups.setdefault(name(claim), []).append(claim.id)
    return tuple(Group(title, tuple(ids)) for title, ids in groups.items())
