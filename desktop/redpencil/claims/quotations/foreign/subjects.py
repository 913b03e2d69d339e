"""The subject before a reporting verb in languages beside English."""

from __future__ import annotations

from redpencil.claims.quotations.foreign.phrases import clause_subject, describes, phrase_before
from redpencil.claims.quotations.foreign.words import ForeignLayout
from redpencil.claims.quotations.layout import Tag
from redpencil.claims.quotations.phrases import Range

_COMMAS = frozenset((",", "--", "—", "–", "-"))


def subject_before(layout: ForeignLayout, begin: int, first: int) -> tuple[Range | None, str]:
    """The speaker that stands before a verb group, and the rule that found it.

    The rule is "shared" where an earlier verb of the sentence has the subject, "fronted" where
    what stands before the verb is no subject, "none" where nothing stands there.
    """
    at = begin - 1
    if at < first or layout.tags[at] & Tag.QUOTE:
        return None, "none"
    tag, word = layout.tags[at], layout.words[at]
    if layout.has(at, "conjunctions") or layout.has(at, "openers"):
        return None, "shared"
    if tag & Tag.RELATIVE and not tag & Tag.CAPITAL:
        return _relative(layout, at, first)
    if tag & Tag.PRONOUN and not layout.has(at, "not-subjects"):
        return (at, at + 1), "pronoun"
    if word in _COMMAS:
        return _before_description(layout, at, first)
    at = _over_time(layout, at, first)
    if at < first:
        return None, "fronted"
    if layout.words[at] in _COMMAS and at + 1 < begin:
        return None, "fronted"
    subject = phrase_before(layout, at, first)
    if subject is None:
        return None, "fronted"
    if _is_governed(layout, subject, first):
        whole = clause_subject(layout, first, begin)
        if whole and whole[1] <= subject[0] and not _verb_between(layout, whole[1], begin):
            return whole, "noun-phrase"
        return None, "fronted"
    return subject, "noun-phrase"


def _relative(layout: ForeignLayout, at: int, first: int) -> tuple[Range | None, str]:
    """ "the minister, who said": the pronoun; a conjunction ("que") has no subject in it."""
    before = at - 1
    if before >= first and layout.words[before] == ",":
        before -= 1
    noun = before >= first and layout.tags[before] & (Tag.CAPITAL | Tag.ROLE)
    return ((at, at + 1), "relative") if noun else (None, "none")


def _over_time(layout: ForeignLayout, at: int, first: int) -> int:
    """The word before a time ("am Dienstag", "el martes") that stands before the verb."""
    start = at
    while at >= first and (
        layout.tags[at] & (Tag.TIME | Tag.NUMBER | Tag.ADVERB)
        and not layout.tags[at] & (Tag.ROLE | Tag.DETERMINER)
        and not layout.given(at)
    ):
        at -= 1
    if at < start:
        small = Tag.DETERMINER | Tag.PREPOSITION
        while at >= first and layout.tags[at] & small and not layout.tags[at] & Tag.ROLE:
            at -= 1
    return at


def _is_governed(layout: ForeignLayout, subject: Range, first: int) -> bool:
    """Whether a phrase hangs on a preposition, or stands in the case of an object."""
    begin = subject[0]
    if layout.has(begin, "not-subject-determiners"):
        return True
    if layout.tags[begin] & Tag.PREPOSITION and not layout.tags[begin] & (
        Tag.DETERMINER | Tag.ROLE
    ):
        return True
    if begin == first:
        return False
    tag = layout.tags[begin - 1]
    return bool(tag & Tag.PREPOSITION) and not layout.tags[begin - 1] & Tag.ROLE


def _verb_between(layout: ForeignLayout, start: int, end: int) -> bool:
    stops = Tag.AUXILIARY | Tag.VERB | Tag.QUOTE | Tag.SUBORDINATOR
    return any(layout.tags[at] & stops for at in range(start, end))


def _before_description(layout: ForeignLayout, comma: int, first: int) -> tuple[Range | None, str]:
    """The subject whose description, or a clause about it, the mark ``comma`` closes."""
    mark = layout.words[comma]
    if comma > first and layout.tags[comma - 1] & Tag.QUOTE:
        return None, "none"
    begins = [first]
    for at in range(first, comma):
        if layout.words[at] == mark or layout.words[at] in ";:":
            begins.append(at + 1)
        elif layout.tags[at] & Tag.QUOTE:
            begins = [at + 1]
    pieces = [
        (a, b - 1) for a, b in zip(begins, [*begins[1:], comma + 1], strict=True) if b - 1 > a
    ]
    if len(pieces) < 2:
        return None, "shared"
    number = len(pieces) - 1
    while number > 0 and _leads_back(layout, pieces, number):
        number -= 1
    if number == len(pieces) - 1:
        return None, "shared"
    subject = _head(layout, *pieces[number])
    return ((subject[0], comma), "apposition") if subject else (None, "shared")


def _leads_back(layout: ForeignLayout, pieces: list[Range], number: int) -> bool:
    """Whether a piece says something of a speaker in the piece before it, or is an aside."""
    begin, end = pieces[number]
    if not _tells_of(layout, begin, end) and not _is_aside(layout, begin):
        return False
    return any(_head(layout, *piece) for piece in pieces[:number])


def _head(layout: ForeignLayout, begin: int, end: int) -> Range | None:
    """The speaker that a piece between commas ends with; None where it cannot be one."""
    if _is_aside(layout, begin) and not layout.tags[begin] & Tag.DETERMINER:
        return None
    subject = phrase_before(layout, end - 1, begin)
    if subject is None or _is_governed(layout, subject, begin):
        whole = clause_subject(layout, begin, end)
        return whole if whole and whole[1] == end else None
    return subject


def _tells_of(layout: ForeignLayout, begin: int, end: int) -> bool:
    """Whether a piece between commas describes the person before it, or is a clause about him."""
    if layout.tags[begin] & Tag.RELATIVE or layout.has(begin, "relative-articles"):
        finite = Tag.AUXILIARY | Tag.VERB | Tag.CUE
        clause = any(layout.tags[at] & finite for at in range(begin + 1, end))
        if layout.tags[begin] & Tag.RELATIVE or (clause and layout.tags[end - 1] & finite):
            return True
    return describes(layout, begin, end)


def _is_aside(layout: ForeignLayout, at: int) -> bool:
    """Whether a piece between commas is a time, a place or a link ("en revanche")."""
    tag = layout.tags[at]
    return bool(tag & (Tag.PREPOSITION | Tag.ADVERB | Tag.TIME | Tag.SUBORDINATOR))
