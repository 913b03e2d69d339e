"""Noun phrases for speakers in languages beside English: where one begins or ends."""

from __future__ import annotations

from redpencil.claims.quotations.foreign.words import ForeignLayout, foreign
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Form
from redpencil.claims.quotations.phrases import Range

_STOPS = Tag.QUOTE | Tag.AUXILIARY | Tag.VERB | Tag.SUBORDINATOR | Tag.RELATIVE | Tag.TIME
_NOUNLIKE = Tag.CAPITAL | Tag.ROLE | Tag.TITLE
_ASIDE = 8
"""Words in brackets up to this number stay inside a name: Ana Rey (PSOE)."""
_MOST_ADJUNCTS = 6
_DASHES = frozenset(("--", "—", "–", "-"))
_LONGEST_DESCRIPTION = 25
"""A description in commas has so many words at most."""


def phrase_after(layout: ForeignLayout, first: int, last: int, *, far: bool = True) -> Range | None:
    """The noun phrase that begins with the word ``first`` and ends before ``last`` at the latest.

    With ``far`` a description after a comma is taken in ("Ana Rey, médica de Lugo"). None
    where no phrase begins.
    """
    if first >= last:
        return None
    tags = layout.tags
    pronoun = tags[first] & Tag.PRONOUN and not tags[first] & (Tag.ROLE | Tag.CAPITAL)
    article = tags[first] & Tag.DETERMINER and first + 1 < last and _noun(layout, first + 1)
    if pronoun and not article:
        return (first, first + 1)
    if tags[first] & (Tag.PUNCTUATION | Tag.QUOTE | Tag.CONJUNCTION | Tag.SUBORDINATOR):
        return None
    if tags[first] & Tag.PREPOSITION and not tags[first] & (Tag.DETERMINER | Tag.CAPITAL):
        return None
    if tags[first] & (Tag.AUXILIARY | Tag.VERB | Tag.ADVERB) and not (
        tags[first] & (_NOUNLIKE | Tag.DETERMINER)
    ):
        return None
    end = _walk(layout, first, last)
    if not any(_noun(layout, at) for at in range(first, end)):
        return None
    return (first, _with_description(layout, end, last) if far else end)


def phrase_behind(layout: ForeignLayout, first: int, last: int) -> Range | None:
    """The speaker behind a verb, be it behind a time, a place or those spoken to.

    "a expliqué à la presse le directeur", "dijo ayer en Madrid la ministra".
    """
    at = first
    for _ in range(_MOST_ADJUNCTS):
        found = phrase_after(layout, at, last)
        if found is not None:
            return found if at == first or layout.names_somebody(*found) else None
        if at >= last or not layout.tags[at] & (Tag.PREPOSITION | Tag.TIME | Tag.ADVERB):
            return None
        if layout.has(at, "binding-prepositions") or layout.has(at, "infinitive-markers"):
            return None
        if not layout.tags[at] & Tag.PREPOSITION or layout.tags[at] & (Tag.TIME | Tag.ADVERB):
            at += 1
            continue
        start = at + 1
        while start < last and layout.tags[start] & (Tag.DETERMINER | Tag.PREPOSITION):
            start += 1
        object_of = phrase_after(layout, start, last, far=False)
        if object_of is None:
            at = start + 1 if start < last and layout.tags[start] & Tag.TIME else start
            continue
        given = [n for n in range(start + 1, object_of[1]) if layout.given(n)]
        if given and object_of[1] - given[0] > 1:
            return phrase_after(layout, given[0], last)
        at = object_of[1]
    return None


def _noun(layout: ForeignLayout, at: int) -> bool:
    """Whether a word may head a phrase: a name, a role, or a word of no known kind."""
    tag = layout.tags[at]
    if tag & _NOUNLIKE:
        return True
    if tag & Tag.CUE and not tag & ~Tag.CUE:
        return at > 0 and bool(layout.tags[at - 1] & Tag.DETERMINER)
    return not tag and layout.words[at][0].isalpha()


def _walk(layout: ForeignLayout, first: int, last: int) -> int:
    """Where the phrase that begins at ``first`` ends, nothing left dangling."""
    tags = layout.tags
    at = first
    seen = False
    while at < last:
        step = _step(layout, first, at, last, seen)
        if not step:
            break
        seen = seen or any(_noun(layout, n) for n in range(at, at + step))
        at += step
    loose = Tag.PREPOSITION | Tag.DETERMINER | Tag.CONJUNCTION
    while at > first and tags[at - 1] & loose and not tags[at - 1] & _NOUNLIKE:
        at -= 1
    return at


def _step(layout: ForeignLayout, first: int, at: int, last: int, seen: bool) -> int:
    """How many words from ``at`` on belong to the phrase; 0 at its border."""
    tag, word = layout.tags[at], layout.words[at]
    if tag & Tag.PUNCTUATION:
        return _sign(layout, at, last, seen)
    if tag & Tag.CAPITAL and not (tag & Tag.TIME and seen):
        return 1
    if layout.has(at, "name-particles") and _between_names(layout, at, last):
        return 1
    if tag & (Tag.ROLE | Tag.TITLE) and not _after_name(layout, first, at):
        return 1
    if layout.has(at, "conjunctions"):
        return 1 if seen and _joins(layout, at, last) else 0
    if layout.has(at, "binding-prepositions"):
        return 1 if seen and _binds(layout, first, at, last) else 0
    if layout.has(at, "office-prepositions") and at > first and layout.has(at - 1, "office-nouns"):
        return 1
    if tag & Tag.DETERMINER:
        return 1 if not seen or (_leads(layout, at) and not _after_name(layout, first, at)) else 0
    if tag & (_STOPS | Tag.PREPOSITION | Tag.PRONOUN):
        return 0
    if tag & Tag.ADVERB or (tag & Tag.CUE and not _noun(layout, at)):
        return 0
    if tag & Tag.NUMBER:
        return 0 if seen else 1
    if seen and (_after_name(layout, first, at) or _is_gerund(layout, at)):
        return 0
    if layout.grammar.code == "de" and at > first and layout.tags[at - 1] & Tag.CAPITAL:
        return 0  # adjectives stand before their noun
    return 1 if word[0].isalpha() else 0


def _sign(layout: ForeignLayout, at: int, last: int, seen: bool) -> int:
    word = layout.words[at]
    if word == "." and at + 1 < last and at and layout.ends[at - 1] == layout.starts[at]:
        return 1  # an abbreviation: the sentence goes on
    if word == "(" and seen:
        for closing in range(at + 1, min(last, at + _ASIDE)):
            if layout.words[closing] == ")":
                return closing + 1 - at
    return 1 if seen and word in "&/" else 0


def _between_names(layout: ForeignLayout, at: int, last: int) -> bool:
    """Whether a small word stands inside a name: Juan de la Vega, Ursula von der Leyen."""
    if not at:
        return False
    links = layout.tags[at] & Tag.PREPOSITION or layout.has(at, "links-in-names")
    if not (layout.tags[at - 1] & Tag.CAPITAL and links) and not (
        layout.has(at - 1, "name-particles")
    ):
        return False
    following = at + 1
    while following < last and layout.has(following, "name-particles"):
        following += 1
    return following < last and bool(layout.tags[following] & Tag.CAPITAL)


def _after_name(layout: ForeignLayout, first: int, at: int) -> bool:
    """Whether a person's name has come before: no description follows it without a comma."""
    if at <= first or not layout.tags[at - 1] & Tag.CAPITAL:
        return False
    if layout.grammar.code == "de" and layout.tags[at - 1] & Tag.ROLE:
        return False
    run = at - 1
    while run > first and layout.tags[run - 1] & Tag.CAPITAL:
        run -= 1
    if layout.given(run) or at - run > 1:
        return True
    # "la Commission européenne": one capital behind an article is a body rather.
    return not (run > first and layout.tags[run - 1] & (Tag.DETERMINER | Tag.PREPOSITION))


def _binds(layout: ForeignLayout, first: int, at: int, last: int) -> bool:
    """Whether the preposition ``at`` ties what follows to the speaker before it."""
    following = at + 1
    while following < last and layout.tags[following] & Tag.DETERMINER:
        following += 1
    if following >= last or layout.tags[following] & (_STOPS | Tag.NUMBER | Tag.PUNCTUATION):
        return False
    if layout.tags[following] & Tag.PRONOUN and not _noun(layout, following):
        return False
    if _after_name(layout, first, at):
        return bool(layout.tags[following] & Tag.CAPITAL)
    return True


def _leads(layout: ForeignLayout, at: int) -> bool:
    """Whether an article after a noun leads on: after a preposition, or in the genitive."""
    if not at:
        return False
    if layout.has(at - 1, "binding-prepositions") or layout.tags[at - 1] & Tag.DETERMINER:
        return True
    if layout.has(at - 1, "office-prepositions"):
        return True
    genitive = layout.has(at, "genitive-determiners")
    return genitive and bool(layout.tags[at - 1] & Tag.CAPITAL)


def _joins(layout: ForeignLayout, at: int, last: int) -> bool:
    """Whether "and" joins two names or two roles into one speaker."""
    following = at + 1
    if following < last and layout.tags[following] & Tag.DETERMINER:
        following += 1
    if following >= last:
        return False
    both = layout.tags[at - 1] & layout.tags[following]
    return bool(both & (Tag.CAPITAL | Tag.ROLE)) and not layout.tags[following] & Tag.PRONOUN


def _is_gerund(layout: ForeignLayout, at: int) -> bool:
    endings = tuple(layout.grammar.language.words("endings-of-gerunds"))
    return bool(endings) and layout.lows[at].endswith(endings) and not layout.tags[at] & _NOUNLIKE


def _with_description(layout: ForeignLayout, end: int, last: int) -> int:
    """The end of a phrase with the description after its comma, if one stands there."""
    if end + 1 >= last or layout.words[end] != ",":
        return end
    if not describes(layout, end + 1, last):
        return end
    close = _close_of_description(layout, end + 1, last)
    if layout.words[end + 1].isdigit() and close == end + 2 and close + 1 < last:
        # An age alone; the place or the office may follow it.
        place = layout.words[close] == "," and (
            layout.has(close + 1, "source-prepositions") or describes(layout, close + 1, last)
        )
        return _close_of_description(layout, close + 1, last) if place else close
    return close


def _close_of_description(layout: ForeignLayout, at: int, last: int) -> int:
    while at < last:
        word = layout.words[at]
        if layout.tags[at] & Tag.QUOTE or word in (",", ":", ";", "!", "?") or word in _DASHES:
            break
        if word == "." and (at + 1 >= last or layout.sentence[at] != layout.sentence[at + 1]):
            break
        at += 1
    return at


def describes(layout: ForeignLayout, at: int, last: int) -> bool:
    """Whether the words behind a comma describe the person named before it."""
    end = _close_of_description(layout, at, last)
    if end == at or end - at > _LONGEST_DESCRIPTION:
        return False
    tag = layout.tags[at]
    if tag & Tag.NUMBER:
        return end - at <= 2
    aged = layout.has(at, "binding-prepositions") and at + 1 < end
    if aged and layout.tags[at + 1] & Tag.NUMBER:
        return end - at <= 3
    if tag & (Tag.CONJUNCTION | Tag.SUBORDINATOR | Tag.PRONOUN) and not tag & Tag.DETERMINER:
        return False
    if tag & (Tag.PREPOSITION | Tag.ADVERB | Tag.TIME) and not tag & (Tag.DETERMINER | _NOUNLIKE):
        return False
    if any(is_finite(layout, n) for n in range(at, end)):
        return False
    if _is_gerund(layout, at):
        return False
    participles = tuple(layout.grammar.language.words("endings-of-participles"))
    if participles and layout.lows[at].endswith(participles) and not tag:
        return True
    head = at + 1 if tag & Tag.DETERMINER else at
    return any(layout.tags[n] & _NOUNLIKE for n in range(head, min(end, head + 4)))


def is_finite(layout: ForeignLayout, at: int) -> bool:
    """Whether the word ``at`` stands as the finite verb of a clause."""
    tag = layout.tags[at]
    if tag & _NOUNLIKE:
        return False
    if tag & (Tag.AUXILIARY | Tag.VERB):
        return True
    if not tag & Tag.CUE or (at and layout.tags[at - 1] & Tag.DETERMINER):
        return False
    verb = layout.grammar.verbs.get(layout.lows[at])
    return verb is None or bool(verb.forms & (Form.PAST | Form.THIRD))


def phrase_before(layout: ForeignLayout, last: int, first: int) -> Range | None:
    """The noun phrase that ends with the word ``last``, not reaching back past ``first``."""
    at = last
    if at >= first and layout.words[at] == ")":
        while at > first and layout.words[at] != "(":
            at -= 1
        at -= 1
    if at < first or not _may_end(layout, at):
        return None
    begin = at
    while begin > first and (step := _step_back(layout, begin, first)):
        begin -= step
    while begin < at and _is_loose(layout, begin):
        begin += 1
    return (begin, last + 1)


def _is_loose(layout: ForeignLayout, at: int) -> bool:
    """Whether a word only leads up to a phrase, so that the phrase begins behind it."""
    tag = layout.tags[at]
    if tag & Tag.DETERMINER and not layout.has(at, "binding-prepositions"):
        return False
    if tag & (Tag.PREPOSITION | Tag.TIME | Tag.ADVERB) and not tag & (Tag.ROLE | Tag.TITLE):
        return not (tag & Tag.CAPITAL and tag & Tag.TIME and layout.given(at))
    return False


def _may_end(layout: ForeignLayout, at: int) -> bool:
    tag = layout.tags[at]
    if tag & (Tag.QUOTE | Tag.PUNCTUATION | Tag.SUBORDINATOR | Tag.CONJUNCTION):
        return False
    if tag & Tag.CAPITAL and not tag & (Tag.TIME | Tag.PREPOSITION):
        return True
    if tag & Tag.ROLE:
        return True
    return not tag & (_STOPS | Tag.PREPOSITION | Tag.DETERMINER | Tag.ADVERB | Tag.PRONOUN)


def _step_back(layout: ForeignLayout, begin: int, first: int) -> int:
    """How many words before ``begin`` belong to the phrase; 0 at its border."""
    at = begin - 1
    tag, word = layout.tags[at], layout.words[at]
    if tag & Tag.PUNCTUATION:
        within = word == "." and at > first and layout.ends[at - 1] == layout.starts[at]
        return 2 if within else 0
    here = layout.tags[begin]
    binds = layout.has(begin, "binding-prepositions")
    behind_article = here & Tag.DETERMINER and not here & Tag.CAPITAL and not binds
    if behind_article and not layout.has(begin, "genitive-determiners"):
        if layout.has(at, "binding-prepositions") and at > first:
            return 1 if _noun(layout, at - 1) else 0
        return 1 if tag & Tag.DETERMINER else 0
    if tag & Tag.CAPITAL:
        sentence_opener = at == first and tag & (
            Tag.PREPOSITION | Tag.TIME | Tag.ADVERB | Tag.CONJUNCTION | Tag.SUBORDINATOR
        )
        if sentence_opener and not tag & (Tag.DETERMINER | _NOUNLIKE & ~Tag.CAPITAL):
            return 0
        return 1 if not tag & Tag.TIME else 0
    linked = here & Tag.CAPITAL and at > first and layout.has(at, "name-particles")
    if linked and (layout.tags[at - 1] & Tag.CAPITAL or layout.has(at - 1, "name-particles")):
        return 1
    if layout.has(at, "conjunctions"):
        return 1 if at > first and _joins(layout, at, begin + 2) else 0
    if layout.has(at, "binding-prepositions"):
        return 1 if at > first and _noun(layout, at - 1) else 0
    if layout.has(at, "office-prepositions") and at > first and layout.has(at - 1, "office-nouns"):
        return 1
    if behind_article:
        return 1 if tag & (Tag.CAPITAL | Tag.ROLE) else 0
    if tag & Tag.DETERMINER:
        return 1
    if tag & Tag.ROLE:
        return 1
    if tag & (_STOPS | Tag.PREPOSITION | Tag.PRONOUN | Tag.ADVERB | Tag.CUE):
        return 0
    return 1 if not tag & Tag.NUMBER or begin - first < 2 else 0


def clause_subject(layout: ForeignLayout, first: int, last: int) -> Range | None:
    """The subject of the clause in ``first`` .. ``last``: the phrase after what is fronted.

    None where no phrase begins.
    """
    at = first
    for _ in range(6):
        if at >= last:
            return None
        tag = layout.tags[at]
        if layout.words[at] in (",", "(", "•", "*") or layout.words[at] in _DASHES:
            at += 1
            continue
        if layout.has(at, "openers") or (tag & Tag.ADVERB and not tag & Tag.DETERMINER):
            at += 1
            continue
        fronted = tag & (Tag.PREPOSITION | Tag.SUBORDINATOR | Tag.TIME)
        if fronted and not tag & (Tag.DETERMINER | Tag.ROLE):
            comma = next((n for n in range(at, last) if layout.words[n] == ","), None)
            if comma is None:
                return None
            at = comma + 1
            continue
        return phrase_after(layout, at, last, far=False)
    return None


def find_subject(layout: Layout, first: int, last: int) -> Range | None:
    """``clause_subject`` for any layout of a language beside English."""
    return clause_subject(foreign(layout), first, last)


def find_phrase_before(layout: Layout, last: int, first: int) -> Range | None:
    """``phrase_before`` for any layout of a language beside English."""
    return phrase_before(foreign(layout), last, first)
