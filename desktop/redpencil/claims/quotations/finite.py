"""The finite clauses of a sentence with their subjects, whatever their verbs say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Frame
from redpencil.claims.quotations.phrases import Range, phrase_after
from redpencil.claims.quotations.subjects import CONTRACTED, subject_before

Level = Literal["main", "adverbial", "content", "relative"]


@dataclass(frozen=True, slots=True)
class Clause:
    """A subject and the first word of its finite verb.

    ``level`` is how the clause hangs in its sentence: by itself, from "when" or
    "although", as the content of a verb ("that ..."), or from a noun ("who ...").
    """

    subject: Range
    verb: int
    level: Level


_OPENINGS = lexicons.word_set("sentence-openings")
_NOT_FINITE = frozenset(("be", "been", "being", "having"))
_PRONOUNS = lexicons.word_set("contracting-pronouns")
_CONTENT = lexicons.word_set("words-opening-content")
_ACCOMPANYING = frozenset(("when", "while", "as", "where", "though", "although", "whereas"))
_OPENERS = frozenset((",", ";", ":", "—", "--", "–", "-", "(", "“”", "•", "*", "...", "…"))
_FOLLOWS_A_VERB = Tag.DETERMINER | Tag.PRONOUN | Tag.PREPOSITION | Tag.QUOTE


def clauses_before(layout: Layout, at: int, first: int) -> Iterator[Clause]:
    """The finite clauses whose verbs stand before the word ``at``, the nearest first."""
    for verb in range(at - 1, first - 1, -1):
        if not _may_be_finite(layout, verb, first):
            continue
        begin = verb
        while begin > first and _is_adverb(layout, begin - 1):
            begin -= 1
        if contracted(layout.lows[verb]):
            begin, subject, rule = verb, (verb, verb + 1), "pronoun"
        else:
            found, rule = subject_before(layout, begin, first)
            if found is None:
                continue
            subject = found
        level = _level(layout, subject, verb, first, rule)
        if level is not None:
            yield Clause(subject, begin, level)


def contracted(low: str) -> bool:
    """Whether a word is a pronoun with its verb: "he’s", "they've"."""
    pronouns = _PRONOUNS
    return any(low.endswith(end) and low[: -len(end)] in pronouns for end in CONTRACTED)


def _is_adverb(layout: Layout, at: int) -> bool:
    tag = layout.tags[at]
    return bool(tag & Tag.ADVERB) and not tag & (Tag.DETERMINER | Tag.CAPITAL)


def _may_be_finite(layout: Layout, at: int, first: int) -> bool:
    """Whether a word may be the first of a finite verb, by its form and its neighbours."""
    tag, low = layout.tags[at], layout.lows[at]
    if tag & (Tag.PUNCTUATION | Tag.QUOTE):
        return False
    if contracted(low):
        return True
    if at == first or tag & Tag.CAPITAL or low in _NOT_FINITE or low.endswith("ing"):
        return False
    before = layout.tags[at - 1]
    if layout.lows[at - 1] == "to" or _owned(layout, at - 1):
        return False
    helper = at - 1
    while helper > first and _is_adverb(layout, helper):
        helper -= 1
    if layout.tags[helper] & Tag.AUXILIARY and not layout.tags[helper] & Tag.CAPITAL:
        return False
    if tag & (Tag.AUXILIARY | Tag.VERB):
        return True
    named = before & (Tag.CAPITAL | Tag.ROLE | Tag.PRONOUN | Tag.RELATIVE | Tag.ADVERB)
    if low.endswith("ed"):
        return layout.lows[at + 1 : at + 2] != ["by"] and not before & Tag.DETERMINER
    if tag & Tag.CUE and not tag & Tag.ROLE:
        return bool(named) or layout.words[at - 1] in _OPENERS
    if not named or at + 1 >= len(layout.tags) or tag & Tag.ROLE:
        return False
    follows = bool(layout.tags[at + 1] & _FOLLOWS_A_VERB)
    return follows and low.endswith("s") and not low.endswith(("ss", "’s", "'s"))


def _owned(layout: Layout, at: int) -> bool:
    """Whether a word makes the next one a noun: a possessive, an article."""
    low = layout.lows[at]
    if low.endswith(("’s", "'s", "s’", "s'")):
        return not contracted(low)
    return bool(layout.tags[at] & Tag.DETERMINER) and not layout.tags[at] & Tag.PRONOUN


def _level(layout: Layout, subject: Range, verb: int, first: int, rule: str) -> Level | None:
    """How a clause hangs in its sentence by the word before its subject; None if it is none."""
    if rule == "relative":
        return "relative"
    if layout.lows[subject[0]].endswith("ing") and not layout.tags[subject[0]] & Tag.CAPITAL:
        return None
    head = layout.tags[subject[1] - 1] | layout.tags[subject[0]]
    if not head & (Tag.CAPITAL | Tag.ROLE | Tag.PRONOUN | Tag.DETERMINER | Tag.NUMBER):
        return None
    before = subject[0] - 1
    while before >= first and _is_adverb(layout, before):
        before -= 1
    if before < first:
        return "main"
    tag, low = layout.tags[before], layout.lows[before]
    if low in _CONTENT:
        return "content"
    if tag & Tag.SUBORDINATOR:
        return "adverbial" if low in _ACCOMPANYING else "content"
    if tag & Tag.RELATIVE:
        return "adverbial"
    if layout.words[before] in _OPENERS or tag & (Tag.CONJUNCTION | Tag.QUOTE):
        return "main"
    if tag & Tag.CUE and lexicons.reporting_verbs()[low].frames & Frame.CLAUSE:
        return "content"
    if tag & (Tag.TIME | Tag.NUMBER):
        return "main"
    return "main" if layout.tags[verb] & Tag.CUE and not takes_object(layout, before) else None


def takes_object(layout: Layout, at: int) -> bool:
    """Whether a word is a verb or a preposition, so that what follows is its object."""
    tag, low = layout.tags[at], layout.lows[at]
    if tag & (Tag.VERB | Tag.AUXILIARY | Tag.PREPOSITION):
        return True
    return low.endswith(("ed", "ing")) and not tag & (Tag.CAPITAL | Tag.ROLE)


def governing(layout: Layout, at: int, first: int) -> Clause | None:
    """The clause that a word hangs from: the nearest that is no content and no relative one."""
    for clause in clauses_before(layout, at, first):
        if clause.level in ("main", "adverbial"):
            return clause
    return None


def clause_subject(layout: Layout, first: int, last: int) -> Range | None:
    """The subject of the clause in ``first`` .. ``last``: the phrase after what is fronted.

    None where no phrase begins.
    """
    tags, words, lows = layout.tags, layout.words, layout.lows
    at = first
    hops = 0
    while at < last and hops < 6:
        hops += 1
        tag, low = tags[at], lows[at]
        if low in _OPENINGS or words[at] in (",", "“”", "(", "—", "--", "–", "-", "•", "*"):
            at += 1
            continue
        if tag & Tag.ADVERB and not tag & Tag.DETERMINER:
            at += 1
            continue
        fronted = (
            tag & (Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.TIME)
            or low.endswith("ing")
            or (tag & Tag.CUE and low.endswith("ed"))
        )
        if (
            tag & Tag.DETERMINER
            and at + 1 < last
            and tags[at + 1] & Tag.TIME
            and not tags[at + 1] & Tag.ROLE
        ):
            fronted = True
        if fronted and not tag & Tag.ROLE:
            comma = _next_comma(layout, at, last)
            if comma is None:
                if tag & Tag.SUBORDINATOR:
                    at += 1
                    continue
                return None
            at = comma + 1
            if at + 2 < last and tags[at] & Tag.CAPITAL and words[at + 1] in (".", ","):
                # The second half of a place: "In Aspen, Colo., the ..."
                comma = _next_comma(layout, at, min(last, at + 3))
                at = (
                    comma + 1
                    if comma is not None and not _verb_soon(layout, at, comma, last)
                    else at
                )
            continue
        return phrase_after(layout, at, last, far=False)
    return None


def _verb_soon(layout: Layout, at: int, comma: int, last: int) -> bool:
    """Whether what follows a name and its comma describes it, so that it is the subject."""
    if comma + 1 >= last:
        return False
    follows = comma + 1
    return bool(layout.tags[follows] & (Tag.RELATIVE | Tag.AUXILIARY)) or layout.lows[
        follows
    ].endswith("ing")


def _next_comma(layout: Layout, at: int, last: int) -> int | None:
    for number in range(at, last):
        if layout.words[number] == ",":
            return number
    return None
