"""Reported speech without marks in languages beside English: the clause that a verb governs."""

from __future__ import annotations

from redpencil.claims.quotations.cues import Cue
from redpencil.claims.quotations.foreign.phrases import is_finite
from redpencil.claims.quotations.foreign.words import ForeignLayout, foreign
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Frame
from redpencil.claims.quotations.phrases import Range
from redpencil.claims.quotations.reported import Report

_SHORTEST = 3
_REACH = 16
"""How far behind its verb a clause is looked for."""
_JOINTS = frozenset((",", "--", "—", "–", "-"))
_SMALL = Tag.PREPOSITION | Tag.DETERMINER
_VOICES = Frame.CLAUSE | Frame.THAT_CLAUSE


def find_reports(layout: Layout, cues: list[Cue], used: set[int]) -> list[Report]:
    """The reported clauses of a paragraph in order, none with words in marks in it.

    ``used`` are the verbs that stand right after words in marks: those they report.
    """
    layout = foreign(layout)
    found: list[Report] = []
    taken = 0
    for number, cue in enumerate(cues):
        if cue.subject is None and cue.rule not in ("left-out", "impersonal"):
            continue
        first, last = layout.sentences[layout.sentence[cue.verb]]
        report = _report(layout, cues, number, first, last, cue.verb in used)
        if report is None or report.pieces[0][0] < taken:
            continue
        if any(layout.tags[i] & Tag.QUOTE for piece in report.pieces for i in range(*piece)):
            continue
        found.append(report)
        taken = report.pieces[-1][1]
    return found


def _report(
    layout: ForeignLayout, cues: list[Cue], number: int, first: int, last: int, used: bool
) -> Report | None:
    cue = cues[number]
    if cue.rule in ("according-to", "as"):
        return None if used else _sourced(layout, cue, first, last)
    if not used and (cue.inverted or cue.rule == "left-out"):
        behind = _behind(layout, cue, first, last)
        if behind:
            return behind
    if used and not _opens_clause(layout, cue.end):
        return None
    return _ahead(layout, cues, number, last)


def _sourced(layout: ForeignLayout, cue: Cue, first: int, last: int) -> Report | None:
    """What stands beside "selon X" or "wie X sagte": behind it, around it, or before it."""
    end = _without_stop(layout, last)
    links = Tag.CONJUNCTION | Tag.PUNCTUATION
    rest = cue.end + 1 if cue.end < last and layout.words[cue.end] in _JOINTS else cue.end
    if all(layout.tags[n] & links for n in range(first, cue.begin)):
        parted = rest > cue.end or layout.grammar.code == "de"
        return _piece((rest, end), cue, cue.rule) if parted else None
    start = _after_links(layout, first, cue.begin)
    stop = _back(layout, cue.begin, start)
    set_off = layout.words[cue.begin - 1] in _JOINTS
    if set_off and rest > cue.end and end - rest > 0:
        return _around(layout, cue, (start, stop), (rest, end))
    if (
        not set_off
        and end > rest
        and _holds_verb(layout, start, stop)
        and _ends_in_verb(layout, end)
    ):
        return Report(((start, stop), (rest, end)), cue, "clause-around")
    return _piece((start, stop), cue, cue.rule)


def _ends_in_verb(layout: ForeignLayout, end: int) -> bool:
    """Whether a German clause goes on to its last verb ("ist laut X gesunken")."""
    return layout.grammar.code == "de" and not layout.tags[end - 1] & (Tag.CAPITAL | Tag.TIME)


def _piece(piece: Range, cue: Cue, rule: str) -> Report | None:
    return Report((piece,), cue, rule) if piece[1] - piece[0] >= _SHORTEST else None


def _behind(layout: ForeignLayout, cue: Cue, first: int, last: int) -> Report | None:
    """A clause before its verb, or around it: ..., a annoncé la préfecture."""
    begin = cue.begin
    if begin <= first + 1 or layout.words[begin - 1] not in _JOINTS:
        return None
    if not cue.frames & (Frame.SPEAKS | _VOICES) or not cue.finite:
        return None
    if cue.rule == "left-out" and not _is_final(layout, cue, last):
        return None
    start = _after_links(layout, _after_semicolon(layout, first, begin), begin)
    stop = _back(layout, begin, start)
    rest, end = cue.end, _without_stop(layout, last)
    if rest < end and layout.words[rest] in _JOINTS:
        return _around(layout, cue, (start, stop), (rest + 1, end))
    return _piece((start, stop), cue, "clause-before")


def _around(layout: ForeignLayout, cue: Cue, left: Range, right: Range) -> Report | None:
    """A clause parted by its verb; where each side is whole, the left one alone was said."""
    if right[0] >= right[1]:
        return _piece(left, cue, "clause-before")
    tag = layout.tags[right[0]]
    links = Tag.CONJUNCTION | Tag.SUBORDINATOR | Tag.RELATIVE
    gerund = layout.lows[right[0]].endswith(
        tuple(layout.grammar.language.words("endings-of-gerunds")) or ("\0",)
    )
    if (tag & links or gerund) and _holds_verb(layout, *left):
        return _piece(left, cue, "clause-before")
    return Report((left, right), cue, "clause-around")


def _is_final(layout: ForeignLayout, cue: Cue, last: int) -> bool:
    at = cue.end
    if at >= last:
        return True
    return layout.words[at] in ".,;!?" or bool(layout.tags[at] & (Tag.TIME | Tag.PREPOSITION))


def _ahead(layout: ForeignLayout, cues: list[Cue], number: int, last: int) -> Report | None:
    """The clause or the infinitive behind a verb."""
    cue = cues[number]
    start = max(cue.end if cue.inverted else cue.last, cue.verb + 1)
    opened = _clause_start(layout, cue, start, last)
    if opened is None:
        return None
    begin, rule = opened
    end = _clause_end(layout, cues, number, begin, last)
    return _piece((begin, end), cue, rule)


def _clause_start(layout: ForeignLayout, cue: Cue, start: int, last: int) -> tuple[int, str] | None:
    german = layout.grammar.code == "de"
    for at in range(start, min(last, start + _REACH)):
        tag, word = layout.tags[at], layout.words[at]
        if tag & Tag.QUOTE or word in ";.!?":
            return None
        if _opens_clause(layout, at) and cue.frames & _VOICES:
            return at, "that-clause"
        if at == start and cue.frames & Frame.QUESTION and layout.has(at, "question-words"):
            return at, "question"
        if word == ":" and cue.frames & _VOICES:
            return at + 1, "colon"
        if word == "," and german:
            return _after_comma(layout, cue, at + 1, last)
        begin = None if german else _infinitive(layout, cue, at, start)
        if begin is not None:
            return begin, "infinitive"
        article = at > 0 and layout.tags[at - 1] & Tag.DETERMINER
        if is_finite(layout, at) and not german and not article and not tag & _SMALL:
            return None
        if tag & (Tag.RELATIVE | Tag.SUBORDINATOR) and not german:
            return None
    return None


def _after_comma(layout: ForeignLayout, cue: Cue, at: int, last: int) -> tuple[int, str] | None:
    """What follows the comma behind a German verb: "dass ...", a main clause, an infinitive."""
    if at >= last or layout.tags[at] & Tag.QUOTE:
        return None
    if layout.has(at, "clause-openers"):
        return (at, "that-clause") if cue.frames & _VOICES else None
    if layout.has(at, "question-words"):
        return (at, "question") if cue.frames & (Frame.QUESTION | _VOICES) else None
    end = _without_stop(layout, last)
    comma = next((n for n in range(at, end) if layout.words[n] == ","), end)
    if cue.frames & Frame.INFINITIVE and any(layout.lows[n] == "zu" for n in range(at, comma)):
        return at, "infinitive"
    if layout.tags[at] & (Tag.SUBORDINATOR | Tag.CONJUNCTION) or not cue.frames & _VOICES:
        return None
    relative = layout.has(at, "relative-articles") and layout.tags[comma - 1] & (
        Tag.AUXILIARY | Tag.VERB | Tag.CUE
    )
    if relative or not _holds_verb(layout, at, end):
        return None
    return at, "bare-clause"


def _infinitive(layout: ForeignLayout, cue: Cue, at: int, start: int) -> int | None:
    """Where an infinitive that ends at ``at`` begins with its marker: "de défendre" """
    endings = tuple(layout.grammar.language.words("infinitive-endings"))
    if not cue.frames & Frame.INFINITIVE or not layout.lows[at].endswith(endings):
        return None
    if layout.tags[at] & ~(Tag.CUE | Tag.VERB | Tag.AUXILIARY) or len(layout.lows[at]) < 3:
        return None
    begin = at
    while begin > start and (
        layout.has(begin - 1, "infinitive-markers") or layout.has(begin - 1, "clitics")
    ):
        begin -= 1
    if begin == start:
        return begin
    # An adjunct stands between: "prometió en el Congreso recibir".
    before = layout.tags[begin - 1]
    marked = begin < at or not before & (Tag.PREPOSITION | Tag.DETERMINER)
    adjunct = layout.tags[start] & (Tag.PREPOSITION | Tag.TIME | Tag.ADVERB)
    return begin if marked and adjunct else None


def _opens_clause(layout: ForeignLayout, at: int) -> bool:
    return layout.has(at, "clause-openers")


def _clause_end(layout: ForeignLayout, cues: list[Cue], number: int, start: int, last: int) -> int:
    """Where a reported clause ends: at the sentence's end, or where the teller goes on."""
    end = _without_stop(layout, last)
    for other in cues[number + 1 :]:
        if other.begin >= end:
            break
        if other.begin <= start:
            continue
        before = other.begin - 1
        same = other.subject == cues[number].subject and layout.has(before, "conjunctions")
        aside = other.inverted and layout.words[before] in _JOINTS
        if same or aside:
            end = before
            break
    for at in range(start + 1, end - 2):
        if layout.words[at] in (";", "--", "—", "–"):
            return at
    return _back(layout, end, start)


def _holds_verb(layout: ForeignLayout, start: int, end: int) -> bool:
    finite = Tag.AUXILIARY | Tag.VERB | Tag.CUE
    return any(
        layout.tags[n] & finite
        or (layout.grammar.code == "de" and layout.lows[n].endswith(("te", "ten", "en")))
        for n in range(start, end)
        if not layout.tags[n] & Tag.CAPITAL
    )


def _after_semicolon(layout: ForeignLayout, first: int, end: int) -> int:
    return next((at + 1 for at in range(end - 1, first, -1) if layout.words[at] == ";"), first)


def _after_links(layout: ForeignLayout, start: int, end: int) -> int:
    links = Tag.PUNCTUATION | Tag.CONJUNCTION
    while start < end and layout.tags[start] & links and not layout.tags[start] & Tag.DETERMINER:
        start += 1
    return start


def _back(layout: ForeignLayout, end: int, first: int) -> int:
    while end > first and layout.tags[end - 1] & Tag.PUNCTUATION and layout.words[end - 1] != ")":
        end -= 1
    return end


def _without_stop(layout: ForeignLayout, last: int) -> int:
    end = last
    while end > 0 and layout.words[end - 1] in (".", "!", "?", "…", ";", ","):
        end -= 1
    return end
