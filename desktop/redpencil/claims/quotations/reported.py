"""Reported speech without marks: the clause that a reporting verb governs."""

from __future__ import annotations

from dataclasses import dataclass

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.clauses import (
    FRONTED,
    WHOM,
    addressee,
    after_semicolon,
    back_over_commas,
    forward_over_links,
    has_verb,
    is_final,
    opens_clause,
    without_stop,
)
from redpencil.claims.quotations.cues import Cue
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Frame
from redpencil.claims.quotations.phrases import Range, phrase_after


@dataclass(frozen=True, slots=True)
class Report:
    """A reported clause: its words in one or two pieces, its cue, and the rule that found it."""

    pieces: tuple[Range, ...]
    cue: Cue
    rule: str


_SHORTEST = 3
"""Fewer words than this after a reporting verb are an object, not a clause."""
_LONGEST_HEADLINE = 25
_LABEL = 3
"""A headline and its speaker after the colon have so many words at most."""
_PLAIN = lexicons.word_set("verbs-never-nouns")
_QUESTIONS = lexicons.word_set("question-words")


def find_reports(layout: Layout, cues: list[Cue], used: set[int]) -> list[Report]:
    """The reported clauses of a paragraph in order, none with words in marks in it.

    ``used`` are the verbs that stand right after words in marks: they report those and
    nothing else, unless "that" follows. Of clauses inside one another the outermost is given.
    """
    found: list[Report] = []
    taken = 0
    headline = _headline(layout)
    if headline:
        return [headline]
    for number, cue in enumerate(cues):
        if cue.subject is None or cue.rule.startswith("infinitive"):
            continue
        if not cue.frames & _GOVERNING:
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


def _headline(layout: Layout) -> Report | None:
    """A headline with its speaker after the colon: "Port closed for good: minister"."""
    last = len(layout.words)
    if len(layout.sentences) != 1 or last > _LONGEST_HEADLINE or layout.region:
        return None
    colons = [at for at in range(last) if layout.words[at] == ":"]
    if len(colons) != 1 or not colons[0] >= _SHORTEST or not 1 <= last - colons[0] - 1 <= _LABEL:
        return None
    colon = colons[0]
    if not layout.tags[last - 1] & Tag.ROLE or layout.tags[last - 1] & Tag.CAPITAL:
        return None
    subject = phrase_after(layout, colon + 1, last, far=False)
    if subject is None or subject[1] != last:
        return None
    cue = Cue(colon, colon, colon + 1, Frame.CLAUSE, subject, True, True, "colon")
    return Report(((0, colon),), cue, "headline")


_GOVERNING = (
    Frame.CLAUSE | Frame.THAT_CLAUSE | Frame.QUESTION | Frame.INFINITIVE | Frame.URGES | Frame.NAMES
)


def _report(
    layout: Layout, cues: list[Cue], number: int, first: int, last: int, used: bool
) -> Report | None:
    cue = cues[number]
    if cue.rule == "according-to":
        return _according(layout, cue, first, last)
    if used:
        if cue.end < last and layout.lows[cue.end] == "that" and not cue.inverted:
            return _clause_ahead(layout, cues, number, last)
        return None
    if not cue.inverted:
        ahead = _clause_ahead(layout, cues, number, last)
        if ahead:
            return ahead
    return _clause_behind(layout, cue, first, last)


def _according(layout: Layout, cue: Cue, first: int, last: int) -> Report | None:
    if layout.words[cue.first - 1] == "," and layout.words[cue.end : cue.end + 1] == [","]:
        start = forward_over_links(layout, first, cue.first - 1)
        around = _around(layout, cue, start, cue.first - 1, cue.end + 1, last)
        if around:
            return around
    if cue.first - first > 1:
        end = back_over_commas(layout, cue.first, first)
        start = forward_over_links(layout, first, end)
        if end - start < _SHORTEST:
            return None
        return Report(((start, end),), cue, "according-to")
    if cue.end < last and layout.words[cue.end] == ",":
        end = without_stop(layout, last)
        if end - cue.end - 1 >= _SHORTEST:
            return Report(((cue.end + 1, end),), cue, "according-to")
    return None


def _clause_ahead(layout: Layout, cues: list[Cue], number: int, last: int) -> Report | None:
    cue = cues[number]
    start = cue.last
    if start >= last or layout.words[start] in (".", ",", ":", ";"):
        return None
    opened = (
        _that_clause(layout, cue, start, last)
        or _question(layout, cue, start, last)
        or _infinitive(layout, cue, start, last)
        or _subject_matter(layout, cue, start, last)
        or _bare_clause(layout, cue, start, last)
        or _object(layout, cue, start, last)
    )
    if opened is None:
        return None
    start, rule = opened
    end = _clause_end(layout, cues, number, start, last)
    if end - start < (1 if rule in ("object", "called-for", "asked-about") else _SHORTEST):
        return None
    return Report(((start, end),), cue, rule)


def _that_clause(layout: Layout, cue: Cue, start: int, last: int) -> tuple[int, str] | None:
    """The word "that" opening the clause, some words after the verb at most."""
    if not cue.frames & Frame.THAT_CLAUSE:
        return None
    reach = 12 if cue.frames & (Frame.ADDRESSEE | Frame.SPEAKS) else 4
    for at in range(start, min(last, start + reach)):
        low = layout.lows[at]
        if low == "that":
            if at > start and layout.tags[at - 1] & Tag.PREPOSITION:
                return None
            if at + 1 >= last or layout.words[at + 1] in (".", ","):
                return None
            relative = layout.tags[at + 1] & (Tag.AUXILIARY | Tag.VERB | Tag.CUE)
            if at > start and (relative or layout.lows[at + 1].endswith("ed")):
                return None  # a relative clause: "a film that showed ..."
            return at, "that-clause"
        if layout.words[at] in (",", ";", ":") or layout.tags[at] & (
            Tag.QUOTE | Tag.SUBORDINATOR | Tag.RELATIVE
        ):
            return None
        if layout.tags[at] & Tag.AUXILIARY and not layout.tags[at] & Tag.CAPITAL:
            return None
    return None


def _question(layout: Layout, cue: Cue, start: int, last: int) -> tuple[int, str] | None:
    if not cue.frames & (Frame.QUESTION | Frame.CLAUSE):
        return None
    if layout.lows[start] in _QUESTIONS:
        return start, "question"
    if cue.frames & Frame.QUESTION:
        whom = addressee(layout, start, last)
        if whom is not None and whom < last and layout.lows[whom] in _QUESTIONS:
            return whom, "question"
    return None


def _infinitive(layout: Layout, cue: Cue, start: int, last: int) -> tuple[int, str] | None:
    """ "vowed to fight", "urged Europe to act": what is promised or asked for."""
    if cue.frames & Frame.INFINITIVE and layout.lows[start] == "to" and start + 1 < last:
        names = Tag.CAPITAL | Tag.DETERMINER | Tag.PRONOUN
        return None if layout.tags[start + 1] & names else (start, "infinitive")
    if cue.frames & Frame.URGES:
        somebody = Tag.DETERMINER | Tag.CAPITAL | Tag.PRONOUN | Tag.ROLE
        person = layout.tags[start] & somebody or layout.lows[start] in WHOM
        whom = addressee(layout, start, last) if person else None
        if whom is not None and whom < last and layout.lows[whom] in ("to", "not"):
            return start, "urging"
    return None


def _bare_clause(layout: Layout, cue: Cue, start: int, last: int) -> tuple[int, str] | None:
    if not cue.frames & Frame.CLAUSE or cue.frames & Frame.MIND:
        return None
    plain = lexicons.reporting_verbs()[layout.lows[cue.verb]].lemma in _PLAIN
    if cue.rule == "relative" and not plain:
        return None
    at = start
    if cue.frames & Frame.ADDRESSEE:
        whom = addressee(layout, at, last)
        if whom is None:
            return None
        at = whom
    while at < last and layout.tags[at] & Tag.TIME and not layout.tags[at] & Tag.DETERMINER:
        if layout.lows[at] == "may" and not layout.tags[at] & Tag.CAPITAL:
            break
        at += 1
    return (at, "bare-clause") if at < last and opens_clause(layout, at, last, plain) else None


def _subject_matter(layout: Layout, cue: Cue, start: int, last: int) -> tuple[int, str] | None:
    """ "called for an inquiry", "asked the minister about it": what was asked for or about."""
    lemma = lexicons.reporting_verbs()[layout.lows[cue.verb]].lemma
    if lemma == "call" and layout.lows[start] in ("for", "on") and start + 1 < last:
        return start + 1, "called-for"
    if lemma != "ask":
        return None
    if layout.lows[start] == "about":
        return start + 1, "asked-about"
    whom = addressee(layout, start, last)
    if whom is not None and whom + 1 < last and layout.lows[whom] == "about":
        return whom + 1, "asked-about"
    return None


def _object(layout: Layout, cue: Cue, start: int, last: int) -> tuple[int, str] | None:
    """ "accused the ministry of hiding it": blame, praise and names given without marks."""
    if not cue.frames & Frame.NAMES or not cue.finite or cue.frames & Frame.CLAUSE:
        return None
    phrase = phrase_after(layout, start, last, far=False)
    if phrase is None or phrase[1] >= last:
        return None
    named = lexicons.reporting_verbs()[layout.lows[cue.verb]].lemma == "call"
    if named and layout.tags[phrase[1]] & Tag.DETERMINER:
        return start, "object"
    for at in range(start + 1, min(last, phrase[1] + 4)):
        if layout.lows[at] in ("of", "for", "as") and at + 1 < last:
            return start, "object"
    return None


def _clause_end(layout: Layout, cues: list[Cue], number: int, start: int, last: int) -> int:
    """Where the reported clause ends: at the sentence's end, or where the teller goes on."""
    end = without_stop(layout, last)
    cue = cues[number]
    first = layout.sentences[layout.sentence[cue.verb]][0]
    fronted = layout.lows[first] in FRONTED or (
        cue.begin > first and layout.lows[cue.begin - 1] in FRONTED
    )
    for position in range(number + 1, len(cues)):
        other = cues[position]
        if other.first >= end:
            break
        if other.first <= start or other.subject != cue.subject:
            continue
        before = other.first - 1
        if layout.words[before] == "," or layout.lows[before] in ("and", "but"):
            end = before - 1 if before > start and layout.words[before - 1] == "," else before
            break
    for at in range(start + 1, end - 2):
        if layout.words[at] in (";", "--", "—", "–"):
            return at
        if layout.words[at] != ",":
            continue
        low, tag = layout.lows[at + 1], layout.tags[at + 1]
        if low in ("but", "although", "though", "even", "according", "while", "whereas"):
            return at
        if (
            low in ("and", "so")
            and layout.tags[at + 2] & (Tag.PRONOUN | Tag.CAPITAL)
            and at - start > 3
        ):
            return at
        if fronted and tag & (Tag.PRONOUN | Tag.CAPITAL | Tag.DETERMINER):
            return at
    return end


def _clause_behind(layout: Layout, cue: Cue, first: int, last: int) -> Report | None:
    """A clause before its cue, or around it: "The plan failed, officials said." """
    begin = cue.begin
    if begin <= first + 1 or layout.words[begin - 1] not in (",", "--", "—", "–"):
        return None
    if not cue.frames & Frame.SPEAKS or not cue.finite:
        return None
    end = back_over_commas(layout, begin, first)
    start = forward_over_links(layout, after_semicolon(layout, first, end), end)
    rest = cue.end
    if rest < last - _SHORTEST and layout.words[rest] == ",":
        return _around(layout, cue, start, end, rest + 1, last)
    if (
        end - start < _SHORTEST
        or not is_final(layout, cue, last)
        or not has_verb(layout, start, end)
    ):
        return None
    return Report(((start, end),), cue, "clause-before")


def _around(layout: Layout, cue: Cue, start: int, end: int, rest: int, last: int) -> Report | None:
    """ "The plan, officials said, had failed.": the cue stands inside the clause."""
    if rest >= last:
        return None
    low, tag = layout.lows[rest], layout.tags[rest]
    if low.endswith("ing") or tag & Tag.RELATIVE or start >= end:
        return None
    whole = has_verb(layout, start, end)
    if whole and tag & (Tag.CONJUNCTION | Tag.SUBORDINATOR):
        return Report(((start, end),), cue, "clause-before") if end - start >= _SHORTEST else None
    close = without_stop(layout, last)
    if not whole and not has_verb(layout, rest, close):
        return None
    return Report(((start, end), (rest, close)), cue, "clause-around")
