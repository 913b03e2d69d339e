"""Which speaker each quoted region of a paragraph belongs to, in languages beside English."""

from __future__ import annotations

from redpencil.claims.quotations.cues import Cue
from redpencil.claims.quotations.foreign.phrases import (
    clause_subject,
    is_finite,
    phrase_after,
    phrase_before,
    phrase_behind,
)
from redpencil.claims.quotations.foreign.words import ForeignLayout, foreign
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Frame
from redpencil.claims.quotations.phrases import Range
from redpencil.claims.quotations.speakers import Attribution
from redpencil.claims.quotations.uncued import last_inside

_JOINTS = frozenset((",", "--", "—", "–", "-", "―"))
_VOICES = Frame.SPEAKS | Frame.CLAUSE
_GAP = 14
"""Words between a verb and the colon, or the marks, that it leads to."""
_NAMING_GAP = 8
_ADJUNCT = 12
"""Words of time, place or addressee inside an attribution that parts words in marks."""


def attribute(layout: Layout, cues: list[Cue]) -> list[Attribution]:
    """One attribution for each region of the paragraph, in order."""
    layout = foreign(layout)
    by_sentence: dict[int, list[Cue]] = {}
    for cue in cues:
        by_sentence.setdefault(layout.sentence[cue.verb], []).append(cue)
    found: list[Attribution] = []
    for at in sorted(layout.region):
        found.append(_attribute(layout, at, by_sentence, found[-1] if found else None))
    return found


def _attribute(
    layout: ForeignLayout, at: int, by_sentence: dict[int, list[Cue]], previous: Attribution | None
) -> Attribution:
    sentence = layout.sentence[at]
    first, last = layout.sentences[sentence]
    here = by_sentence.get(sentence, [])
    opens = _nothing_but_marks(layout, first, at)
    after = _right_beside(layout, at, here, by_sentence.get(sentence + 1, []), opens)
    before = _left_beside(layout, at, here)
    if after and (opens or before is None):
        return _with(after, "after")
    if previous is not None and _is_split(layout, previous, at):
        cue = previous.cue
        return Attribution(previous.subject, cue, "split", adjacent=True, continues=True)
    if before is not None:
        return _with(before, "before")
    if opens and (speaker := _behind_other_verb(layout, at, last)):
        return Attribution(speaker, None, "after-other-verb", adjacent=True)
    if named := _label(layout, at, first):
        return named
    if _nothing_but_marks(layout, first, last):
        if previous is not None:
            return Attribution(previous.subject, previous.cue, "goes-on", continues=True)
        return _from_earlier(layout, by_sentence, sentence)
    return _within(layout, at, here) or _without_cue(layout, at, previous)


def _with(cue: Cue, place: str, *, adjacent: bool = True) -> Attribution:
    return Attribution(cue.subject, cue, f"{place}-{cue.rule}", adjacent=adjacent)


def _is_split(layout: ForeignLayout, previous: Attribution, at: int) -> bool:
    """Whether marks go on right behind the attribution of those before them."""
    cue = previous.cue
    if cue is None or not previous.rule.startswith("after-") or not cue.verb < at:
        return False
    between = range(cue.end, at)
    if any(layout.words[n] in ".!?" for n in between):
        # Pieces that one pair of marks encloses: the piece before has no closing mark.
        enclosed = not layout.regions[layout.region[at] - 1].closed
        return enclosed and all(layout.tags[n] & Tag.PUNCTUATION for n in between)
    if not between or layout.words[at - 1] not in _JOINTS or len(between) > _ADJUNCT:
        return False
    return not any(
        layout.tags[n] & Tag.QUOTE or layout.words[n] in ":;" or is_finite(layout, n)
        for n in between
    )


def _nothing_but_marks(layout: ForeignLayout, first: int, last: int) -> bool:
    skipped = Tag.PUNCTUATION | Tag.QUOTE | Tag.CONJUNCTION
    return all(layout.tags[n] & skipped for n in range(first, last))


def _right_beside(
    layout: ForeignLayout, at: int, here: list[Cue], following: list[Cue], opens: bool
) -> Cue | None:
    """The cue that follows a region directly: « ... », dit-il."""
    start = at + 1
    comma = last_inside(layout, at) in ",?!…-—–"
    while start < len(layout.words) and layout.words[start] in _JOINTS:
        comma = True
        start += 1
    while start < len(layout.words) and layout.has(start, "words-before-a-cue"):
        start += 1
    if not opens and not comma:
        return None
    # In a sentence of its own an attribution has nothing else to report.
    alone = [c for c in following[:1] if _is_whole(layout, c)]
    for cue in (*here, *alone):
        if cue.begin != start or cue.rule in ("participle", "relative") or _leads_on(layout, cue):
            continue
        if cue.inverted or cue.rule == "left-out":
            return cue
    return None


def _behind_other_verb(layout: ForeignLayout, at: int, last: int) -> Range | None:
    """The speaker behind a verb that no list has: « ... », s’étrangle la députée."""
    start = at + 1
    while start < last and layout.words[start] in _JOINTS:
        start += 1
    if start == at + 1 and last_inside(layout, at) not in ",?!":
        return None
    while start < last and (layout.has(start, "clitics") or layout.tags[start] & Tag.AUXILIARY):
        start += 1
    known = layout.tags[start] & ~(Tag.CUE | Tag.VERB) if start < last else 1
    if known or not layout.words[start][0].isalpha():
        return None
    start += 1
    while start < last and layout.has(start, "not-subjects"):
        start += 1
    speaker = phrase_behind(layout, start, last)
    return speaker if speaker and layout.names_somebody(*speaker) else None


def _is_whole(layout: ForeignLayout, cue: Cue) -> bool:
    if cue.rule in ("according-to", "as"):
        return False
    last = layout.sentences[layout.sentence[cue.verb]][1]
    return all(
        layout.tags[n] & Tag.PUNCTUATION or layout.tags[n] & (Tag.TIME | Tag.PREPOSITION)
        for n in range(cue.end, min(last, cue.end + 2))
    )


def _leads_on(layout: ForeignLayout, cue: Cue) -> bool:
    """Whether a cue has words of its own to report behind it."""
    end = cue.end
    if end >= len(layout.words):
        return False
    if layout.words[end] == ":":
        return True
    return layout.has(end, "clause-openers") and cue.rule != "as"


def _left_beside(layout: ForeignLayout, at: int, here: list[Cue]) -> Cue | None:
    """The cue that leads directly into a region: il a dit : « ... »; parló di «...»."""
    best: Cue | None = None
    for cue in here:
        if cue.verb < at and max(cue.last, cue.verb + 1) <= at and _leads(layout, cue, at):
            best = cue
    return best


def _leads(layout: ForeignLayout, cue: Cue, at: int) -> bool:
    start = max(cue.last, cue.verb + 1)
    if cue.inverted:
        start = max(start, cue.end)
    gap = range(min(start, at), at)
    if len(gap) > _GAP or any(layout.tags[n] & Tag.QUOTE for n in gap):
        return False
    if not gap or layout.words[at - 1] == ":":
        return True
    if cue.rule == "according-to":
        return False
    if layout.words[at - 1] == "," and len(gap) <= 6:
        return bool(cue.frames & _VOICES) and not cue.inverted
    if layout.has(at - 1, "clause-openers"):
        return bool(cue.frames & _VOICES)
    if not cue.frames & Frame.NAMES or len(gap) > _NAMING_GAP:
        return False
    stops = Tag.AUXILIARY | Tag.VERB | Tag.RELATIVE | Tag.SUBORDINATOR
    return not any(layout.tags[n] & stops or layout.words[n] in ",;:" for n in gap)


def _label(layout: ForeignLayout, at: int, first: int) -> Attribution | None:
    """A name and a colon right before the marks (Ana Lobo: «...»)."""
    if at - 2 < first or layout.words[at - 1] != ":":
        return None
    if layout.tags[at - 2] & (Tag.CAPITAL | Tag.ROLE) or layout.words[at - 2] == ")":
        name = phrase_before(layout, at - 2, first)
        if name and name[0] == first:
            return Attribution(name, None, "label", adjacent=True)
    subject = clause_subject(layout, first, at)
    if subject and layout.names_somebody(*subject):
        return Attribution(subject, None, "colon", adjacent=True)
    return None


def _from_earlier(
    layout: ForeignLayout, by_sentence: dict[int, list[Cue]], sentence: int
) -> Attribution:
    """A region that makes a sentence of its own, read with the sentence before it."""
    if sentence == 0:
        return Attribution(None, None, "unattributed")
    begin, end = layout.sentences[sentence - 1]
    speaking = [c for c in by_sentence.get(sentence - 1, []) if c.frames & _VOICES and c.subject]
    if speaking:
        return Attribution(speaking[-1].subject, None, "sentence-before")
    subject = clause_subject(layout, begin, end)
    if subject and layout.names_somebody(*subject):
        return Attribution(subject, None, "subject-before")
    return Attribution(None, None, "unattributed")


def _within(layout: ForeignLayout, at: int, here: list[Cue]) -> Attribution | None:
    """The attribution by a cue elsewhere in the sentence of a region inside other words."""
    closing = next((c for c in reversed(here) if c.begin > at and _closes(layout, c)), None)
    left = [c for c in here if c.verb < at and (c.subject or c.rule == "left-out")]
    speaking = [c for c in left if c.frames & (_VOICES | Frame.NAMES)]
    if closing and not (speaking and _same_clause(layout, speaking[-1].end, at)):
        return _with(closing, "sentence", adjacent=False)
    if speaking:
        return _with(speaking[-1], "sentence", adjacent=False)
    right = [c for c in here if c.begin > at and c.subject and c.inverted]
    return _with(right[0], "sentence", adjacent=False) if right else None


def _same_clause(layout: ForeignLayout, start: int, at: int) -> bool:
    return not any(layout.words[n] in ";:" for n in range(start, at))


def _closes(layout: ForeignLayout, cue: Cue) -> bool:
    """Whether a cue closes what was said before it: ..., a-t-il dit."""
    if cue.subject is None or not (cue.inverted or cue.rule == "as"):
        return False
    set_off = cue.begin > 0 and layout.words[cue.begin - 1] in _JOINTS
    return set_off or cue.rule == "according-to"


def _without_cue(layout: ForeignLayout, at: int, previous: Attribution | None) -> Attribution:
    """The attribution where no reporting verb stands in the sentence."""
    first, last = layout.sentences[layout.sentence[at]]
    for number in range(first, at):
        if layout.has(number, "speaking-prepositions") and number == first:
            holder = phrase_after(layout, number + 1, at, far=False)
            if holder and layout.names_somebody(*holder):
                return Attribution(holder, None, "in-the-eyes-of")
    signed = _signature(layout, at, last)
    if signed:
        return Attribution(signed, None, "signed", adjacent=True)
    subject = clause_subject(layout, first, at)
    if subject and layout.names_somebody(*subject):
        return Attribution(subject, None, "subject")
    if previous is not None:
        return Attribution(previous.subject, None, "paragraph")
    return Attribution(None, None, "unattributed")


def _signature(layout: ForeignLayout, at: int, last: int) -> Range | None:
    """« ... » — Ann Lee, at the end of a sentence."""
    if at + 2 < last and layout.words[at + 1] in _JOINTS - {","}:
        end = last
        while end > at + 2 and layout.words[end - 1] in ".!":
            end -= 1
        if end - at < _GAP and layout.tags[at + 2] & Tag.CAPITAL:
            return (at + 2, end)
    return None
