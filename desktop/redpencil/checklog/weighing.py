"""What two logs say of one claim, weighed: which decision shows, and who confirms or disputes it.

Pure: no SQL. The rules depend on who decided what and when, never on the order in which logs are
merged: of decisions that were brought in the latest shows, and the others stand beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from redpencil.checklog.second_reading import same_person

# Somebody is at it, or left a note: nothing that could agree or disagree.
_UNSETTLED = ("unchecked", "checking")


@dataclass(frozen=True, slots=True)
class Voice:
    """One person's decision. ``hash`` is that of the event that says it, in whichever log."""

    hash: str
    who: str
    at: str
    status: str
    correction: str

    @property
    def settled(self) -> bool:
        return self.status not in _UNSETTLED

    def agrees_with(self, other: Voice) -> bool:
        """The same status, and the same correction but for spaces and case."""
        return (self.status, _folded(self.correction)) == (other.status, _folded(other.correction))


@dataclass(frozen=True, slots=True)
class Reading:
    """A second reading of a decision, by the hash of its event."""

    hash: str
    confirms: bool


@dataclass(frozen=True, slots=True)
class Stand:
    """What stands on a claim in one log.

    ``own`` says that somebody at this log decided, or read again, what shows. ``others`` are
    decisions of other logs beside it, ``readings`` the second readings of the one that shows.
    ``stale_since`` is the time it became stale, ``cause`` why, ``on_text`` the hash of the text
    that it was decided on.
    """

    claim: str
    start: int
    end: int
    voice: Voice
    own: bool
    others: tuple[Voice, ...] = ()
    readings: tuple[Reading, ...] = ()
    stale_since: str | None = None
    cause: str = ""
    on_text: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a merge records of a claim, each by the hash of its event.

    ``left`` says that something was decided there that cannot stand here.
    """

    adopted: str | None = None
    confirmed: tuple[str, ...] = ()
    disputed: tuple[str, ...] = ()
    left: bool = False


NOTHING = Outcome()


def weigh(
    ours: Stand | None,
    theirs: Stand,
    text_sha256: str,
    heard: Callable[[str], bool],
    withdrawn: Callable[[str], bool],
) -> Outcome:
    """What becomes of a claim on which both logs may have decided.

    ``heard`` tells whether an event is one of ours or was brought in already, ``withdrawn``
    whether their log has an event that does not stand there any more. ``text_sha256`` is the
    text that is current here.
    """
    if theirs.stale_since is not None:
        return Outcome(left=not heard(theirs.voice.hash))
    new = [one for one in (theirs.voice, *theirs.others) if not heard(one.hash)]
    if ours is None:
        return _told(_latest(new), new, theirs, heard) if new else NOTHING
    if ours.stale_since is not None or (ours.own and not ours.voice.settled):
        settled = [one for one in new if one.settled]
        if not settled or not _answers(ours, theirs, _latest(settled), text_sha256):
            return Outcome(left=bool(settled))
        return _told(_latest(settled), settled, theirs, heard)
    if not new:
        return _told(ours.voice, (), theirs, heard, shows=True)
    if ours.own:
        later = [one for one in new if _takes_back(one, ours.voice)]
        if not later:
            return _told(ours.voice, new, theirs, heard, shows=True)
        return _told(_latest(later), new, theirs, heard)
    beside = [one for one in (ours.voice, *ours.others) if not withdrawn(one.hash)]
    winner = _latest([*beside, *new])
    if winner == ours.voice:
        return _told(winner, new, theirs, heard, shows=True)
    return _told(winner, [*beside, *new], theirs, heard)


def together(stands: Sequence[Stand]) -> Stand:
    """What stands on one claim in several drafts of one log, as if it stood in one of them.

    The latest decision that is not stale shows, and the others stand beside it.
    """
    first, *others = sorted(
        stands, key=lambda one: (one.stale_since is None, *_rank(one.voice)), reverse=True
    )
    fresh = [one for one in others if one.stale_since is None]
    beside = (voice for one in fresh for voice in (one.voice, *one.others))
    return replace(first, others=(*first.others, *beside))


def _answers(ours: Stand, theirs: Stand, latest: Voice, text_sha256: str) -> bool:
    """Whether what they decided settles what is open here, and is not older than the change."""
    if ours.stale_since is None:
        return True
    on_these_words = ours.cause != "source" and theirs.on_text == text_sha256
    return on_these_words or latest.at > ours.stale_since


def _takes_back(later: Voice, earlier: Voice) -> bool:
    """Whether one person has decided anew, on another machine."""
    return same_person(later.who, earlier.who) and later.at > earlier.at


def _latest(voices: list[Voice]) -> Voice:
    return max(voices, key=_rank)


def _rank(voice: Voice) -> tuple[bool, str, str]:
    # Two machines can have the same time on their clocks; then the hash decides, the same anywhere.
    return voice.settled, voice.at, voice.hash


def _told(
    winner: Voice,
    voices: Iterable[Voice],
    theirs: Stand,
    heard: Callable[[str], bool],
    *,
    shows: bool = False,
) -> Outcome:
    """The outcome when a decision shows, and with it the words of all the others.

    A second reading is said of one decision: it comes along with that one alone.
    """
    others = [
        one
        for one in voices
        if one.settled and winner.settled and not same_person(one.who, winner.who)
    ]
    readings = theirs.readings if winner.hash == theirs.voice.hash else ()
    readings = tuple(one for one in readings if not heard(one.hash))
    return Outcome(
        None if shows else winner.hash,
        tuple(one.hash for one in others if one.agrees_with(winner))
        + tuple(one.hash for one in readings if one.confirms),
        tuple(one.hash for one in others if not one.agrees_with(winner))
        + tuple(one.hash for one in readings if not one.confirms),
    )


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
