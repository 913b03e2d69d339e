"""Noun phrases for speakers: where one begins or ends beside a reporting verb."""

from __future__ import annotations

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.layout import Layout, Tag

Range = tuple[int, int]
"""First and one-past-last word of a phrase."""

# Prepositions that bind a phrase to the speaker before it ("a spokesman for", "the head of").
_BINDING = lexicons.word_set("binding-prepositions")
_LINKS = Tag.SUBORDINATOR | Tag.CONJUNCTION | Tag.RELATIVE | Tag.AUXILIARY | Tag.PRONOUN
# Signs that stay inside a name: AT&T, Smith/Jones, @someone.
_GLUE = frozenset("&/'’@#")
_ASIDE = 7
"""Words in brackets up to this number stay inside a name: Ann Lee (Labour, Leeds)."""
LONGEST_TITLE = 60
"""A title in marks inside a description is no longer than this, in code points."""
_NICKNAME = 20
"""The longest nickname, marks included, in code points."""
_DASHES = frozenset(("--", "—", "–", "-"))
_OPENINGS = lexicons.word_set("sentence-openings")
_ADJUNCTS = lexicons.word_set("words-opening-an-adjunct")
_ALONE = lexicons.word_set("words-standing-for-speakers")
_OWNERS = frozenset(("his", "her", "their", "its"))
_APPOSITIVE_STARTS = lexicons.word_set("words-opening-an-apposition")


def phrase_before(layout: Layout, last: int, first: int) -> Range | None:
    """The noun phrase that ends with the word ``last``, not reaching back past ``first``.

    Descriptions are taken in ("Defence Minister X", "a spokesman for Y"). None when
    the word cannot end one.
    """
    tags, words, lows = layout.tags, layout.words, layout.lows
    at = last
    if at >= first and words[at] in ")]":
        at = _opening(layout, at, first) - 1
    if at < first or not _may_end(layout, at):
        return None
    if at > first and not tags[at] and lows[at].endswith("ed") and _is_past(layout, at):
        return None
    begin = at
    while begin > first:
        further = _step_back(layout, begin, first)
        if further == begin:
            break
        begin = further
        if tags[begin] & Tag.DETERMINER and not _goes_on_before(layout, begin, first):
            break
    while begin < at and (
        lows[begin] in _OPENINGS
        or lows[begin] == "whose"
        or (tags[begin] & (Tag.PREPOSITION | Tag.TIME) and not tags[begin] & Tag.ROLE)
    ):
        begin += 1
    return (begin, last + 1)


def _step_back(layout: Layout, begin: int, first: int) -> int:
    """Where a phrase begins with one more word taken in; ``begin`` itself at its border."""
    previous = begin - 1
    tag, low, word = layout.tags[previous], layout.lows[previous], layout.words[previous]
    if tag & (Tag.PUNCTUATION | Tag.QUOTE):
        if word == "." and _abbreviates(layout, previous):
            return max(first, previous - 1)
        if word in ")]" and (opening := _opening(layout, previous, first)) > previous - _ASIDE:
            return opening
        return previous if word in _GLUE else begin
    if tag & Tag.CAPITAL and low not in _OPENINGS and not tag & Tag.SUBORDINATOR:
        return begin if tag & Tag.PREPOSITION else previous
    if low == "and" and _joins(layout, previous, first):
        return previous
    if tag & _LINKS or low == "what":
        return begin
    if tag & Tag.DETERMINER:
        return previous
    if tag & Tag.PREPOSITION:
        binds = low in _BINDING and previous > first and _binds(layout, previous)
        return previous if binds else begin
    if tag & Tag.VERB:
        return begin
    if tag & Tag.CUE and not tag & Tag.ROLE and not _modifies(layout, previous):
        return begin
    if tag & Tag.ADVERB and low not in ("then", "now"):
        return begin
    if not tag and low.endswith("ed") and previous > first and _is_past(layout, previous):
        return previous if layout.lows[begin] == "by" else begin
    return previous


def _is_past(layout: Layout, at: int) -> bool:
    """Whether a word in -ed is a verb by what stands before it ("Lee helped", "had handled")."""
    before = layout.tags[at - 1]
    if before & Tag.CAPITAL:
        return not before & Tag.TIME and layout.starts[at] > layout.ends[at - 1]
    return bool(before & (Tag.AUXILIARY | Tag.RELATIVE | Tag.PRONOUN))


def _goes_on_before(layout: Layout, begin: int, first: int) -> bool:
    """Whether a phrase reaches back past its determiner ("the head of the bank")."""
    if begin == first or layout.lows[begin] == "whose":
        return False
    before = layout.tags[begin - 1]
    if layout.lows[begin - 1] == "and":
        return layout.lows[begin] in _OWNERS and _joins(layout, begin - 1, first)
    return layout.lows[begin - 1] in _BINDING or bool(before & Tag.DETERMINER)


def _opening(layout: Layout, at: int, first: int) -> int:
    """The bracket that the one at ``at`` closes, or ``first``."""
    while at > first and layout.words[at] not in "([":
        at -= 1
    return at


def _may_end(layout: Layout, at: int) -> bool:
    tag = layout.tags[at]
    if tag & (Tag.QUOTE | Tag.SUBORDINATOR | Tag.CONJUNCTION | Tag.AUXILIARY):
        return False
    if tag & Tag.PUNCTUATION:
        return layout.words[at] == "." and _abbreviates(layout, at)
    if tag & Tag.PREPOSITION:
        return False
    return not (
        tag & Tag.DETERMINER and layout.lows[at] in ("the", "a", "an", "its", "their", "my")
    )


def _abbreviates(layout: Layout, at: int) -> bool:
    """Whether the full stop ``at`` belongs to the word before it."""
    return at > 0 and layout.sentence[at] == layout.sentence[min(at + 1, len(layout.sentence) - 1)]


def _modifies(layout: Layout, at: int) -> bool:
    """Whether a word that could be a verb stands as a modifier ("the reported deal")."""
    return at > 0 and bool(layout.tags[at - 1] & Tag.DETERMINER)


def _joins(layout: Layout, at: int, first: int) -> bool:
    """Whether "and" joins two names or nouns into one speaker ("Cruz and Rubio")."""
    if at <= first or at + 1 >= len(layout.words):
        return False
    left, right = layout.tags[at - 1], layout.tags[at + 1]
    both_names = bool(left & Tag.CAPITAL and right & Tag.CAPITAL)
    both_nouns = bool(left & Tag.ROLE and right & Tag.ROLE)
    if left & Tag.CAPITAL and not left & Tag.TIME and layout.lows[at + 1] in _OWNERS:
        return True  # "Lee and her crew"
    if not both_names:
        return both_nouns
    return not left & (Tag.TIME | Tag.PRONOUN) and layout.lows[at + 1] not in (
        "he",
        "she",
        "they",
        "it",
    )


def _binds(layout: Layout, at: int) -> bool:
    """Whether the preposition ``at`` ties what follows to a speaker before it."""
    before = layout.tags[at - 1]
    low = layout.lows[at]
    if before & (Tag.PUNCTUATION | Tag.QUOTE | Tag.CONJUNCTION | Tag.SUBORDINATOR):
        return False
    if before & (Tag.PREPOSITION | Tag.AUXILIARY | Tag.VERB | Tag.TIME):
        return False
    if before & Tag.CUE and not before & Tag.ROLE and not before & Tag.CAPITAL:
        return False
    if low in ("of", "for", "from", "at", "with", "in"):
        return True
    if low == "by" and not before & (Tag.CAPITAL | Tag.ROLE):
        return _is_made(layout, at - 1)
    return bool(before & Tag.ROLE)


def _is_made(layout: Layout, at: int) -> bool:
    """Whether a participle before "by" hangs from a noun: "a letter seen by Lee"."""
    if at < 2 or not layout.lows[at].endswith(("ed", "en")):
        return False
    before = layout.tags[at - 1]
    if before & (Tag.AUXILIARY | Tag.ADVERB | Tag.PUNCTUATION | Tag.QUOTE | Tag.PRONOUN):
        return False
    return not before & (Tag.PREPOSITION | Tag.CONJUNCTION)


def phrase_after(layout: Layout, first: int, last: int, *, far: bool = True) -> Range | None:
    """The noun phrase that begins with the word ``first``, ending before ``last`` at the latest.

    With ``far`` an appositive after a comma is taken in ("Ann Lee, a nurse from Leeds").
    None where no phrase begins.
    """
    if first >= last:
        return None
    tags = layout.tags
    if tags[first] & Tag.PRONOUN:
        return (first, first + 1)
    if not _may_begin(layout, first):
        return None
    at = first
    seen_noun = False
    while at < last:
        further = _step(layout, at, last, seen_noun)
        if further == at:
            break
        if not tags[at] & (Tag.DETERMINER | Tag.PREPOSITION | Tag.PUNCTUATION):
            seen_noun = True
        at = further
    dangling = Tag.PREPOSITION | Tag.DETERMINER
    while at > first and tags[at - 1] & dangling and not tags[at - 1] & Tag.ROLE:
        at -= 1
    if not seen_noun:
        alone = layout.lows[first] in _ALONE and at <= first + 1
        return (first, first + 1) if alone else None
    if at == first:
        return None
    return (first, _with_appositive(layout, at, last) if far else at)


def _step(layout: Layout, at: int, last: int, seen_noun: bool) -> int:
    """The word after ``at`` if that belongs to the phrase; ``at`` itself at its border."""
    tag, low, word = layout.tags[at], layout.lows[at], layout.words[at]
    if tag & Tag.QUOTE:
        return at + 1 if seen_noun and is_nickname(layout, at) else at
    if tag & Tag.PUNCTUATION:
        if word == "." and at + 1 < last and _abbreviates(layout, at):
            return at + 1
        if word in "([":
            return _closing(layout, at, last) or at
        return at + 1 if word in _GLUE or word == "%" else at
    if low == "and" and seen_noun and at + 1 < last and _joins(layout, at, at - 1):
        return at + 1
    if tag & Tag.CAPITAL:
        borders = seen_noun and tag & (Tag.PRONOUN | Tag.TIME) and not tag & Tag.ROLE
        unbound = tag & Tag.PREPOSITION and not (seen_noun and _belongs(layout, at, last))
        return at if borders or unbound else at + 1
    if tag & (_LINKS & ~Tag.PRONOUN | Tag.VERB):
        return at
    if tag & Tag.PREPOSITION:
        return at + 1 if seen_noun and _belongs(layout, at, last) else at
    if seen_noun and _borders(layout, at, last):
        return at
    return at + 1


def _borders(layout: Layout, at: int, last: int) -> bool:
    """Whether a word in small letters after a noun stands outside its phrase."""
    tag = layout.tags[at]
    if tag & (Tag.PRONOUN | Tag.ADVERB) or layout.lows[at].endswith("ing"):
        return True
    if tag & (Tag.TIME | Tag.CUE) and not tag & Tag.ROLE:
        return True
    return _is_verb_here(layout, at, last)


def is_nickname(layout: Layout, at: int) -> bool:
    """A short word in marks between two capitalised ones stays inside a name."""
    if at == 0 or at + 1 >= len(layout.tags) or layout.ends[at] - layout.starts[at] > _NICKNAME:
        return False
    return bool(layout.tags[at - 1] & layout.tags[at + 1] & Tag.CAPITAL)


def _may_begin(layout: Layout, at: int) -> bool:
    tag = layout.tags[at]
    if tag & (Tag.QUOTE | Tag.PUNCTUATION):
        return layout.words[at] in ("@", "#")
    if tag & (Tag.SUBORDINATOR | Tag.CONJUNCTION | Tag.AUXILIARY | Tag.RELATIVE):
        return False
    if tag & Tag.TIME and not tag & (Tag.ROLE | Tag.CAPITAL):
        return False
    if (
        tag & Tag.CAPITAL
        and tag & Tag.TIME
        and layout.lows[at] not in ("may", "april", "june", "march")
    ):
        return False
    return not tag & (Tag.PREPOSITION | Tag.ADVERB) or bool(tag & (Tag.DETERMINER | Tag.ROLE))


def _is_verb_here(layout: Layout, at: int, last: int) -> bool:
    """Whether a word after a name or a role looks like its verb ("Lee endorsed the ...")."""
    before = layout.tags[at - 1] & (Tag.CAPITAL | Tag.ROLE)
    low = layout.lows[at]
    if not before or layout.tags[at] & Tag.ROLE:
        return False
    if low.endswith("ed"):
        return True
    following = layout.tags[at + 1] if at + 1 < last else 0
    return (
        low.endswith("s") and bool(following & (Tag.DETERMINER | Tag.PRONOUN)) and low[-2:] != "ss"
    )


def _closing(layout: Layout, at: int, last: int) -> int | None:
    for number in range(at + 1, min(last, at + 8)):
        if layout.words[number] in ")]":
            return number + 1
    return None


def _belongs(layout: Layout, at: int, last: int) -> bool:
    """Whether the preposition ``at`` after a noun phrase ties more words to it."""
    low = layout.lows[at]
    if at + 1 >= last or low not in ("of", "for", "from", "at", "with", "in", "to", "on"):
        return False
    tag = layout.tags[at + 1]
    if tag & (Tag.TIME | Tag.QUOTE | Tag.PUNCTUATION | Tag.NUMBER):
        return False
    if low in ("of", "from"):
        return True
    if low == "for":
        return bool(layout.tags[at - 1] & Tag.ROLE) or bool(tag & (Tag.CAPITAL | Tag.DETERMINER))
    if low in ("at", "with"):
        return bool(tag & Tag.CAPITAL) or layout.lows[at + 1] == "the"
    return bool(layout.tags[at - 1] & Tag.ROLE and tag & Tag.CAPITAL)


def _is_described_by(layout: Layout, at: int) -> bool:
    """Whether marks in a description hold a name or a term: "the author of “Salt and Rope”"."""
    short = layout.ends[at] - layout.starts[at] <= LONGEST_TITLE
    return short and bool(layout.tags[at - 1] & (Tag.PREPOSITION | Tag.DETERMINER))


def _with_appositive(layout: Layout, at: int, last: int) -> int:
    """The end of a phrase with the description after its comma, if one stands there."""
    tags, words, lows = layout.tags, layout.words, layout.lows
    if at + 1 >= last or words[at] != ",":
        return at
    tag, low = tags[at + 1], lows[at + 1]
    described = (
        low in _APPOSITIVE_STARTS
        or tag & (Tag.DETERMINER | Tag.NUMBER | Tag.ROLE)
        or (tag & Tag.CAPITAL and not tag & (Tag.TIME | Tag.SUBORDINATOR))
        or (not tag & ~Tag.CUE and not low.endswith(("ing", "ed")) and low.isalpha())
    )
    if not described or low in _ADJUNCTS:
        return at
    end = at + 1
    while end < last:
        word = words[end]
        if tags[end] & Tag.QUOTE and not _is_described_by(layout, end):
            break
        if word in (":", ";") or word in _DASHES:
            break
        if word == "." and not _abbreviates(layout, end):
            break
        if word == "," and end + 1 < last:
            next_tag, next_low = tags[end + 1], lows[end + 1]
            if next_low in _ADJUNCTS or next_low.endswith("ing") or next_tag & Tag.SUBORDINATOR:
                break
            if next_tag & Tag.QUOTE:
                break
        end += 1
    while end > at and words[end - 1] in (",", "."):
        if words[end - 1] == "." and end < last:
            break
        end -= 1
    return end
