"""Words in marks that nobody said: titles of works, nicknames, terms. Reasons, not scores."""

from __future__ import annotations

import re

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.speakers import Attribution

NOTHING = "nothing-in-marks"
UNSAID = ("title-of-work", "nickname", "term", "signature")
"""Why words in marks are no quotation, as ``LeftOut.reason`` has it."""

_INNER = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")
_SMALL = lexicons.word_set("small-title-words")
_WORKS = lexicons.word_set("kinds-of-works")
_TERMED = lexicons.word_set("words-before-a-term")
_NO_CUE = frozenset(
    ("subject", "subject-behind", "subject-before", "paragraph", "unattributed", "sentence-before")
)
_NEXT_WORKS = lexicons.word_set("words-after-a-work")


def unsaid(layout: Layout, at: int, attribution: Attribution) -> str | None:
    """Why the quotation-word ``at`` is taken as no quotation; None when it may be one.

    The reasons are NOTHING and those of UNSAID.
    """
    region = layout.regions[layout.region[at]]
    inner = layout.text[region.start : region.end]
    words = _INNER.findall(inner)
    if not words:
        return NOTHING
    if len(words) > 12:
        return None
    headline = _is_headline(layout, at)
    if not headline and _is_title_case(words) and _names_a_work(layout, at, inner):
        return "title-of-work"
    if attribution.adjacent:
        return None
    if _is_nickname(layout, at, words):
        return "nickname"
    if (
        not headline
        and _is_title_case(words)
        and (_titled_place(layout, at, words, inner) or _titled_wholly(layout, at, words, inner))
    ):
        return "title-of-work"
    if attribution.rule in _NO_CUE and not headline and _is_term(layout, at, words):
        return "term"
    return None


def _is_headline(layout: Layout, at: int) -> bool:
    """Whether the sentence around writes nearly all its words with capitals."""
    first, last = layout.sentences[layout.sentence[at]]
    words = [w for w in layout.words[first:last] if w[0].isalpha() and w.lower() not in _SMALL]
    return len(words) > 2 and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def _is_term(layout: Layout, at: int, words: list[str]) -> bool:
    """A word or two that the article itself holds with tongs: the “surge” strategy.

    Where no reporting verb stands in the sentence, one word in marks is a term, and so
    are two or three that a noun follows or, capitalised, stand in no sentence's end.
    """
    if len(words) == 1:
        return True
    if len(words) > 3:
        return False
    following = layout.tags[at + 1] if at + 1 < len(layout.tags) else Tag.PUNCTUATION
    ends = following & (Tag.PUNCTUATION | Tag.QUOTE)
    if words[0][0].isupper():
        before = layout.tags[at - 1] if at else Tag.PUNCTUATION
        return not ends or bool(before & (Tag.PUNCTUATION | Tag.QUOTE))
    bare = Tag.PREPOSITION | Tag.CONJUNCTION | Tag.CAPITAL | Tag.SUBORDINATOR | Tag.RELATIVE
    return not following & (bare | Tag.PUNCTUATION | Tag.QUOTE | Tag.AUXILIARY)


def _is_nickname(layout: Layout, at: int, words: list[str]) -> bool:
    """Robert “Bobby” Scott: capitals on both sides of one or two words."""
    if len(words) > 2 or at == 0 or at + 1 >= len(layout.words):
        return False
    left, right = layout.tags[at - 1], layout.tags[at + 1]
    name_left = left & Tag.CAPITAL or layout.words[at - 1] == "."
    return bool(name_left and right & Tag.CAPITAL and not left & Tag.CUE and words[0][0].isupper())


def _is_title_case(words: list[str]) -> bool:
    counted = [w for w in words if w.lower() not in _SMALL]
    if not counted:
        return words[0][0].isupper() and len(words) > 1
    return (
        words[0][0].isupper() or words[0][0].isdigit()
        if len(counted) == 1
        else (all(w[0].isupper() or w[0].isdigit() for w in counted))
    )


def _names_a_work(layout: Layout, at: int, inner: str) -> bool:
    """Whether the words beside say that a work stands in the marks, attribution or not."""
    before = layout.lows[at - 1] if at else ""
    after = layout.lows[at + 1] if at + 1 < len(layout.lows) else ""
    if inner[-2:-1] in ("!", "?") and before not in _WORKS:
        return False
    if before.endswith(("’s", "'s", "s’", "s'")) and layout.tags[at - 1] & Tag.CAPITAL:
        return True
    if before in _WORKS or (after in _NEXT_WORKS and before not in ("said", ",")):
        return True
    if before == "," and at > 1 and layout.lows[at - 2] in _WORKS:
        return True
    return before in ("on", "of") and at > 0


def _titled_wholly(layout: Layout, at: int, words: list[str], inner: str) -> bool:
    """Whether every word of weight has the capital of a title, and no verb of saying stands by.

    Somebody's words are written so only in a headline, or where they are names alone.
    """
    first, last = layout.sentences[layout.sentence[at]]
    if inner[-2:-1] in ("!", "?", "…") or last - first < 4:
        return False
    return sum(w[0].isupper() for w in words if w.lower() not in _SMALL) > 1


def _titled_place(layout: Layout, at: int, words: list[str], inner: str) -> bool:
    """Whether the place of some words in capitals is that of a name rather than of speech."""
    before = layout.lows[at - 1] if at else ""
    tag = layout.tags[at - 1] if at else 0
    after = layout.lows[at + 1] if at + 1 < len(layout.lows) else ""
    if inner[-2:-1] in ("!", "?"):
        return False
    if before.endswith(("’s", "'s", "s’", "s'")) or before in _TERMED or after in _WORKS:
        return True
    if tag & Tag.PREPOSITION and before in ("on", "in", "of", "from", "for", "to", "at", "like"):
        return True
    return bool(tag & Tag.DETERMINER) and len(words) < 5
