"""What differs between a claim of an old draft and the one it has become. Pure: no files, no Qt."""

from __future__ import annotations

from redpencil.model import Claim, Mention, Quantity, Quotation
from redpencil.text.folding import fold
from redpencil.text.likeness import words_of

_PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "whom"))


def mentions_of(claim: Claim) -> tuple[Mention, ...]:
    """The speaker that a quotation names and the cue it is told by, as far as it has them."""
    reading = claim.reading
    if not isinstance(reading, Quotation):
        return ()
    return tuple(mention for mention in (reading.speaker, reading.cue) if mention is not None)


def same_words(old: Claim, new: Claim) -> bool:
    """Whether two claims have the same words, whatever their typography.

    Of a quotation these are the words said, whatever stands between its pieces.
    """
    return _same(old.text, new.text) or _said(old) == _said(new)


def _said(claim: Claim) -> list[str]:
    if not isinstance(claim.reading, Quotation):
        return [fold(claim.text)]
    return [fold(claim.text[a - claim.start : b - claim.start]) for a, b in claim.reading.spans]


def other_speaker(old: Claim, new: Claim) -> bool:
    """Whether the reading of a quotation names somebody else, or somebody on one side only."""
    ours, theirs = old.reading, new.reading
    if not isinstance(ours, Quotation) or not isinstance(theirs, Quotation):
        return False
    return not same_person(ours.speaker, theirs.speaker)


def same_person(one: Mention | None, other: Mention | None) -> bool:
    """Whether two mentions may name the same person: a name may be given shorter or longer."""
    if one is None or other is None:
        return one is other
    ours, theirs = (one.resolved or one.text), (other.resolved or other.text)
    return ours == theirs or _may_be(_words(ours), _words(theirs))


def _words(name: str) -> frozenset[str]:
    return frozenset(words_of(fold(name)))


def _may_be(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def is_pronoun(mention: Mention) -> bool:
    """Whether a mention names nobody by itself."""
    return mention.text.lower() in _PRONOUNS


def other_reading(old: Claim, new: Claim) -> bool:
    """Whether something else was read out of the words: a value, a unit, a modifier, a change."""
    ours, theirs = old.reading, new.reading
    if isinstance(ours, Quotation) and isinstance(theirs, Quotation):
        return ours.kind != theirs.kind or len(ours.spans) != len(theirs.spans)
    if isinstance(ours, Quantity) and isinstance(theirs, Quantity):
        return _read(ours) != _read(theirs) or not all(map(_same, _named(ours), _named(theirs)))
    return (ours is None) != (theirs is None)


def _read(quantity: Quantity) -> tuple[object, ...]:
    return (quantity.kind, quantity.value, quantity.modifier, quantity.change, quantity.iso)


def _named(quantity: Quantity) -> tuple[str, str]:
    return quantity.unit or "", quantity.concept or ""


def _same(one: str, other: str) -> bool:
    return one == other or fold(one) == fold(other)


def cause_of(old: Claim, new: Claim) -> str:
    """Why a check of the old claim does not stand for the new one, in the model's words; empty
    where words, speaker and reading are the same."""
    if not same_words(old, new):
        return "words"
    if other_speaker(old, new):
        return "speaker"
    return "reading" if other_reading(old, new) else ""
