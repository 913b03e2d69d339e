"""Who worked on an article, when and for how long, as far as the log can tell. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from redpencil.model import Event

PAUSE = timedelta(minutes=15)
"""A longer time without any act ends a sitting: nobody can tell reading from being at lunch."""

_ACTS = frozenset(("decided", "undone", "redone", "amended", "second_read"))


@dataclass(frozen=True, slots=True)
class Sitting:
    """One person's work on an article without a long pause; the times are those of the log."""

    who: str
    begun: datetime
    ended: datetime
    decisions: int
    claims: frozenset[str]

    @property
    def lasted(self) -> timedelta:
        """From the first act to the last; what was read before the first one is not known."""
        return self.ended - self.begun


def sittings(events: Iterable[Event]) -> tuple[Sitting, ...]:
    """The sittings of everybody, in the order in which they began; other events are left out.

    Events stand in the order of the log. A time that cannot be read, or runs backwards because a
    clock was set, begins a new sitting rather than making one of negative length.
    """
    open_: dict[str, Sitting] = {}
    done: list[Sitting] = []
    for event in events:
        at = _time(event.at) if event.kind in _ACTS else None
        if at is None:
            continue
        last = open_.get(event.who)
        if last is None or not last.ended <= at <= last.ended + PAUSE:
            if last is not None:
                done.append(last)
            last = Sitting(event.who, at, at, 0, frozenset())
        open_[event.who] = _longer(last, event, at)
    return tuple(sorted((*done, *open_.values()), key=lambda sitting: sitting.begun))


def _longer(sitting: Sitting, event: Event, at: datetime) -> Sitting:
    decided = event.kind == "decided" and event.claim is not None
    claims = sitting.claims | {event.claim} if decided and event.claim else sitting.claims
    return Sitting(sitting.who, sitting.begun, at, sitting.decisions + decided, claims)


def _time(at: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return moment if moment.tzinfo is not None else None


def by_person(found: Iterable[Sitting]) -> Mapping[str, tuple[Sitting, ...]]:
    """The sittings of each person, in the order in which they began to work."""
    people: dict[str, list[Sitting]] = {}
    for sitting in found:
        people.setdefault(sitting.who, []).append(sitting)
    return {who: tuple(own) for who, own in people.items()}
