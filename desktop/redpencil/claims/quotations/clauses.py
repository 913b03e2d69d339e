"""Where a reported clause begins and ends among the words of its sentence."""

from __future__ import annotations

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.cues import Cue
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Frame
from redpencil.claims.quotations.phrases import phrase_after

_REACH = 14
"""How far behind a subject its finite verb is looked for."""
# Pronouns that may carry a shortened verb: "it's", "they’re".
_SHORTENED = tuple(
    f"{word}{mark}"
    for word in ["it", "he", "she", "that", "there", "what", "they", "we", "you", "i"]
    for mark in "'’"
)
WHOM = lexicons.word_set("addressees")
FRONTED = lexicons.word_set("clause-openers")


def addressee(layout: Layout, at: int, last: int) -> int | None:
    """One past the person spoken to, who stands right after the verb."""
    if layout.lows[at] in WHOM:
        return at + 1
    phrase = phrase_after(layout, at, last, far=False)
    return phrase[1] if phrase is not None and phrase[1] < last else None


def opens_clause(layout: Layout, at: int, last: int, plain: bool) -> bool:
    """Whether a subject and its finite verb begin at a word.

    After a ``plain`` verb of saying the finite verb may stand further off.
    """
    tag, low = layout.tags[at], layout.lows[at]
    if tag & (Tag.PUNCTUATION | Tag.QUOTE | Tag.CONJUNCTION | Tag.AUXILIARY | Tag.SUBORDINATOR):
        return False
    if low in ("there", "here") or tag & Tag.PRONOUN:
        return True
    if tag & Tag.PREPOSITION and not tag & Tag.CAPITAL:
        return False
    if low.startswith(("he’", "she’", "it’", "they’", "we’", "i’", "he'", "she'", "it'", "they'")):
        return True
    phrase = phrase_after(layout, at, last, far=False)
    after = phrase[1] if phrase else at + 1
    finite = after < last and layout.lows[after].endswith(("ed", "s"))
    if finite and not layout.tags[after] & (Tag.CAPITAL | Tag.ROLE):
        return True
    for number in range(after, min(last, after + (_REACH if plain else 1))):
        if layout.words[number] in (";", ":") or layout.tags[number] & Tag.QUOTE:
            return False
        if (
            layout.tags[number] & (Tag.AUXILIARY | Tag.VERB)
            and not layout.tags[number] & Tag.CAPITAL
        ):
            return True
    return False


def after_semicolon(layout: Layout, first: int, end: int) -> int:
    return next((at + 1 for at in range(end - 1, first, -1) if layout.words[at] == ";"), first)


def has_verb(layout: Layout, start: int, end: int) -> bool:
    """Whether a finite verb stands in some words, a clause put in front of them apart."""
    if start < end and layout.lows[start] in FRONTED:
        commas = (at for at in range(start, end) if layout.words[at] == ",")
        start = next(commas, end)
    return any(
        layout.tags[i] & (Tag.AUXILIARY | Tag.VERB | Tag.CUE)
        or layout.lows[i].endswith(("ed", "n’t", "n't"))
        or layout.lows[i].startswith(_SHORTENED)
        for i in range(start, end)
    )


def is_final(layout: Layout, cue: Cue, last: int) -> bool:
    """Whether a cue stands at the end of its sentence, time and place aside."""
    at = cue.end
    if cue.frames & Frame.ADDRESSEE and at < last:
        at = addressee(layout, at, last) or at
    if at >= last:
        return True
    if layout.words[at] in (".", ",", ";", "!", "?"):
        return True
    return bool(layout.tags[at] & (Tag.TIME | Tag.PREPOSITION | Tag.ADVERB)) or (
        layout.lows[at] in ("when", "as", "while", "after", "before")
    )


def back_over_commas(layout: Layout, end: int, first: int) -> int:
    while (
        end > first
        and layout.tags[end - 1] & Tag.PUNCTUATION
        and layout.words[end - 1] not in ")]%"
    ):
        end -= 1
    return end


def forward_over_links(layout: Layout, start: int, end: int) -> int:
    while start < end and (
        layout.lows[start] in ("but", "and", "so", "yet") or layout.tags[start] & Tag.PUNCTUATION
    ):
        start += 1
    return start


def without_stop(layout: Layout, last: int) -> int:
    end = last
    while end > 0 and layout.words[end - 1] in (".", "!", "?", "…", ";", ","):
        end -= 1
    return end
