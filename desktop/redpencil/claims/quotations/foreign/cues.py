"""Reporting verbs and words that name a source, each with its speaker, beside English."""

from __future__ import annotations

from dataclasses import replace

from redpencil.claims.quotations.cues import Cue
from redpencil.claims.quotations.foreign import german, romance
from redpencil.claims.quotations.foreign.phrases import clause_subject, phrase_after, phrase_before
from redpencil.claims.quotations.foreign.saying import Saying
from redpencil.claims.quotations.foreign.words import ForeignLayout, foreign
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Frame

_SOURCE = Frame.SPEAKS | Frame.CLAUSE


def find_cues(layout: Layout) -> list[Cue]:
    """The reporting verbs outside all quotations in order, words for a source among them."""
    layout = foreign(layout)
    found: list[Saying] = []
    read = german.read if layout.grammar.code == "de" else romance.read
    for first, last in layout.sentences:
        start = len(found)
        at = first
        while at < last:
            cue = _source(layout, at, first, last)
            if cue is None and layout.tags[at] & Tag.CUE:
                cue = read(layout, at, first, last)
            if cue is not None:
                found.append(cue)
            at = cue.last if cue is not None and cue.last > at else at + 1
        _share_subjects(layout, found, start, first)
    return list(found)


def pronoun_at(layout: Layout, at: int) -> tuple[int, str] | None:
    """Length and English meaning of the pronoun ``at``; None where the word is no pronoun.

    German "sie" is "they" beside a verb in the plural.
    """
    layout = foreign(layout)
    if not layout.tags[at] & Tag.PRONOUN or (
        layout.words[at][0].isupper()
        and at > 0
        and (layout.words[at - 1] not in (".", ":"))
        and layout.sentences[layout.sentence[at]][0] != at
    ):
        return None
    meaning = layout.grammar.meaning(layout.lows[at])
    if meaning == "she" and layout.lows[at] == "sie":
        beside = [layout.lows[n] for n in (at - 1, at + 1) if 0 <= n < len(layout.lows)]
        if any(low.endswith("en") and layout.grammar.tags.get(low, 0) & Tag.CUE for low in beside):
            meaning = "they"
    return len(layout.words[at]), meaning


def _source(layout: ForeignLayout, at: int, first: int, last: int) -> Saying | None:
    """ "selon X", "laut X", "X zufolge", and German "so X" after what was said."""
    low = layout.lows[at]
    if low in layout.grammar.behind and at > first:
        subject = phrase_before(layout, at - 1, first)
        if subject is None and layout.tags[at - 1] & Tag.PRONOUN:
            subject = (at - 1, at)
        if subject:
            return _naming(at, at + 1, subject, subject[0])
    for phrase in layout.grammar.sources.get(low, ()):
        if tuple(layout.lows[at : at + len(phrase)]) != phrase:
            continue
        if at > first and layout.tags[at - 1] & Tag.DETERMINER and len(phrase) == 1:
            return None  # "il secondo", "o segundo": the second
        end = at + len(phrase)
        fronted = all(
            layout.tags[n] & (Tag.CONJUNCTION | Tag.PUNCTUATION) for n in range(first, at)
        )
        start = end + 1 if layout.has(end, "links-to-a-source") else end
        subject = phrase_after(layout, start, last, far=not fronted)
        if subject is None or not _is_source(layout, subject):
            continue
        return _naming(at, end, subject, at)
    if layout.has(at, "so-words") and at > first and layout.words[at - 1] == ",":
        subject = phrase_after(layout, at + 1, last)
        close = subject[1] if subject else last
        while close < last and layout.tags[close] & Tag.ADVERB:
            close += 1  # "so Roth weiter"
        closes = close >= last or layout.words[close] in ".,"
        if subject and closes and layout.names_somebody(*subject):
            return replace(_naming(at, at + 1, subject, at), close=close)
    return None


def _naming(first: int, last: int, subject: tuple[int, int], opening: int) -> Saying:
    close = max(last, subject[1])
    return Saying(first, first, last, _SOURCE, subject, True, True, "according-to", opening, close)


def _is_source(layout: ForeignLayout, subject: tuple[int, int]) -> bool:
    """Whether a phrase names somebody who can say something, and no law, plan or measure."""
    telling = Tag.ROLE | Tag.TITLE | Tag.PRONOUN
    if any(layout.tags[at] & telling or layout.given(at) for at in range(*subject)):
        return True
    if layout.grammar.code == "de":
        alone = subject[1] - subject[0] == 1
        return alone and ("-" in layout.words[subject[0]] or layout.words[subject[0]].isupper())
    return any(layout.tags[at] & Tag.CAPITAL for at in range(*subject))


def _share_subjects(layout: ForeignLayout, found: list[Saying], start: int, first: int) -> None:
    """Gives the cues of a sentence that have no subject the one they share with others.

    A verb that leaves its subject out ("left-out") goes on with the speaker of the sentence
    before; the paragraph before is left to the finder.
    """
    for number in range(start, len(found)):
        cue = found[number]
        if cue.subject is not None or cue.rule == "impersonal":
            continue
        earlier = [c.subject for c in found[start:number] if c.subject and c.rule != "according-to"]
        if cue.rule != "left-out" or earlier:
            subject = earlier[-1] if earlier else None
            if subject is None and cue.rule == "shared":
                subject = clause_subject(layout, first, cue.begin)
            if subject is not None:
                rule = "shared" if cue.finite else cue.rule
                found[number] = replace(cue, subject=subject, rule=rule)
                continue
        if cue.rule == "left-out" and (subject := _topic(layout, found[:start], first)):
            found[number] = replace(cue, subject=subject)


def _topic(layout: ForeignLayout, before: list[Saying], first: int) -> tuple[int, int] | None:
    """Who was spoken of last in the paragraph, as a speaker or as a subject."""
    sentence = layout.sentence[first]
    if sentence == 0:
        return None
    spoke = [c for c in before if c.subject and layout.sentence[c.verb] == sentence - 1]
    if spoke:
        return spoke[0].subject  # a later one may stand in what the first reports
    begin, end = layout.sentences[sentence - 1]
    subject = clause_subject(layout, begin, end)
    if subject and layout.names_somebody(*subject):
        return subject
    return before[-1].subject if before else None
