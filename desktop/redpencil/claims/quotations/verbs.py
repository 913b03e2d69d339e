"""Whether a word that could be a verb is one where it stands, and which helpers it has."""

from __future__ import annotations

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Form
from redpencil.claims.quotations.subjects import CONTRACTED

_PRONOUNS = lexicons.word_set("contracting-pronouns")
_MANY = lexicons.word_set("plural-subjects")
# Third persons that are as often plural nouns.
_NOUNS = lexicons.word_set("plural-nouns-like-verbs")
_NEVER_NOUNS = lexicons.word_set("verbs-never-nouns")


def may_be_capital_verb(layout: Layout, at: int, first: int) -> bool:
    """Headlines write their verbs with a capital; elsewhere a capital makes a name."""
    if at == first:
        return layout.lows[at].endswith(("ing", "ed")) or layout.lows[at] in (
            "said",
            "says",
            "wrote",
        )
    if layout.lows[at] in _NOUNS - {"calls", "claims", "vows", "shows", "finds"}:
        return False
    words = [w for w in layout.words[first : first + 14] if w[0].isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) >= 0.7 * len(words)


def owned(low: str) -> bool:
    """Whether a word makes the next one part of a noun phrase ("his reported deal")."""
    if low in ("the", "a", "an", "his", "its", "their", "her"):
        return True
    return low.endswith(("’s", "'s", "s’")) and low.split("’")[0].split("'")[0] not in _PRONOUNS


def is_noun(layout: Layout, at: int, first: int, verb: lexicons.Verb) -> bool:
    """Whether a present form ("the report", "his remarks", "home state") stands as a noun."""
    if at == first:
        return True
    tag, low = layout.tags[at - 1], layout.lows[at - 1]
    if tag & Tag.QUOTE:
        return False
    if low.endswith(("’s", "'s", "s’", "s'")) and low.split("’")[0].split("'")[0] not in _PRONOUNS:
        return True
    if verb.forms & Form.PAST:
        return bool(tag & (Tag.DETERMINER | Tag.PREPOSITION)) and low not in _MANY
    if low == "that" and verb.forms & Form.BASE:
        return True
    if tag & Tag.CONJUNCTION and verb.forms & Form.BASE and verb.lemma not in _NEVER_NOUNS:
        return layout.lows[at + 1 : at + 2] != ["that"]
    if low in ("that", "who", "which", "to") or tag & (Tag.PRONOUN | Tag.CONJUNCTION):
        return False
    if tag & Tag.ADVERB and not tag & Tag.DETERMINER:
        return False
    if layout.words[at - 1] in (",", ")", "--", "—", "–"):
        return False
    if verb.forms & Form.BASE and verb.lemma in _NEVER_NOUNS:
        return bool(tag & (Tag.DETERMINER | Tag.PREPOSITION)) and low not in _MANY
    if verb.forms & Form.BASE:
        return not (low in _MANY or (low.endswith("s") and not tag & Tag.PREPOSITION))
    if tag & (Tag.DETERMINER | Tag.PREPOSITION | Tag.NUMBER) and low not in _MANY:
        return True
    if layout.lows[at] not in _NOUNS or at + 1 >= len(layout.words):
        return False
    if not tag & (Tag.CAPITAL | Tag.ROLE):
        return True
    object_begins = Tag.DETERMINER | Tag.PRONOUN | Tag.CAPITAL | Tag.QUOTE | Tag.ROLE | Tag.ADVERB
    return not layout.tags[at + 1] & object_begins and layout.lows[at + 1] not in (
        "that",
        "to",
        "for",
    )


def verb_group(layout: Layout, at: int, first: int) -> tuple[int, list[str]]:
    """Where the verb group begins, and its auxiliaries in order."""
    tags, lows = layout.tags, layout.lows
    begin = at
    helpers: list[str] = []
    while begin > first:
        tag, low = tags[begin - 1], lows[begin - 1]
        if tag & Tag.AUXILIARY and not tag & Tag.CAPITAL:
            helpers.insert(0, low)
        elif not (tag & Tag.ADVERB and not tag & (Tag.DETERMINER | Tag.CAPITAL)) or low == "so":
            break
        begin -= 1
    previous = lows[begin - 1] if begin > first else ""
    for ending in CONTRACTED:
        if previous.endswith(ending) and previous[: -len(ending)] in _PRONOUNS:
            helpers.insert(0, "is" if ending in ("’s", "'s", "’re", "'re", "’m", "'m") else "has")
    return begin, helpers
