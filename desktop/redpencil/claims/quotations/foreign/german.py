"""Reporting verbs of German with their subjects: second place, last place, prefixes that part."""

from __future__ import annotations

from redpencil.claims.quotations.foreign.phrases import phrase_after
from redpencil.claims.quotations.foreign.saying import Saying
from redpencil.claims.quotations.foreign.subjects import subject_before
from redpencil.claims.quotations.foreign.words import ForeignLayout
from redpencil.claims.quotations.layout import Tag
from redpencil.claims.quotations.lexicons import Form, Verb
from redpencil.claims.quotations.phrases import Range

_FINITE = Form.PAST | Form.THIRD
_BORDERS = frozenset((",", ":", ";", ".", "!", "?", "--", "—", "–"))


def read(layout: ForeignLayout, at: int, first: int, last: int) -> Saying | None:
    """The cue whose verb is the word ``at``, or None where the word is no verb here."""
    if layout.tags[at] & Tag.CAPITAL:
        return None
    low = layout.lows[at]
    for apart in layout.grammar.apart.get(low, ()):
        close = _prefix(layout, at, last, apart.prefix)
        if close is not None and apart.verb.forms & _FINITE:
            return _placed(layout, at, at, first, close - 1, last, apart.verb)
    verb = layout.grammar.verbs.get(low)
    if verb is None:
        return None
    if verb.lemma == "heißen":
        return _impersonal(layout, at, last, verb)
    helper = _helper(layout, at, first, last) if verb.forms & Form.PARTICIPLE else None
    if helper is not None:
        return _placed(layout, at, helper, first, at, last, verb)
    if not verb.forms & _FINITE or (at > first and layout.lows[at - 1] == "zu"):
        return None
    return _placed(layout, at, at, first, last, last, verb)


def _prefix(layout: ForeignLayout, at: int, last: int, prefix: str) -> int | None:
    """One past the prefix that closes the clause of a verb; None where it is another verb."""
    for number in range(at + 1, last):
        if layout.tags[number] & Tag.QUOTE:
            return None
        closes = number + 1 >= last or layout.words[number + 1] in _BORDERS
        quoted = number + 1 < last and layout.tags[number + 1] & Tag.QUOTE
        if layout.lows[number] == prefix and (closes or quoted):
            return number + 1
        if layout.words[number] in ".;:":
            return None
    return None


def _helper(layout: ForeignLayout, at: int, first: int, last: int) -> int | None:
    """The auxiliary of a participle: before it in its clause, or right behind it."""
    if at + 1 < last and layout.tags[at + 1] & Tag.AUXILIARY:
        return at + 1
    closes = at + 1 >= last or layout.words[at + 1] in _BORDERS
    if not closes and not layout.tags[at + 1] & Tag.QUOTE:
        return None
    for number in range(at - 1, first - 1, -1):
        if layout.tags[number] & Tag.QUOTE or layout.words[number] in ":;":
            return None
        if layout.lows[number] in ("hat", "haben", "hatte", "hatten", "habe"):
            return number
    return None


def _impersonal(layout: ForeignLayout, at: int, last: int, verb: Verb) -> Saying | None:
    """ "hieß es aus Regierungskreisen": nobody is named but where it comes from."""
    end = at + 2
    if layout.lows[at + 1 : end] != ["es"]:
        return None
    source = layout.has(end, "source-prepositions")
    subject = phrase_after(layout, end + 1, last) if source else None
    close = subject[1] if subject else end
    return Saying(at, at, end, verb.frames, subject, True, True, "impersonal", at, close)


def _placed(
    layout: ForeignLayout, at: int, finite: int, first: int, limit: int, last: int, verb: Verb
) -> Saying | None:
    """The cue with its subject before or behind the finite verb, by the place of that.

    ``limit`` is the word that closes the clause: a prefix or a participle, or the end.
    """
    left, right = min(finite, at), max(finite, at)
    if named := _after_as(layout, left, first):
        opening, subject = named
        return _made(at, verb, subject, "as", True, opening, right + 1)
    close = min(limit + 1, last) if limit < last else at + 1
    placed = _subject(layout, left, finite, first, limit)
    if placed is None:
        return None
    found, rule, inverted = placed
    opening = min(left, found[0]) if found and not inverted else left
    return _made(at, verb, found, rule, inverted, opening, max(close, right + 1))


def _made(
    at: int, verb: Verb, subject: Range | None, rule: str, inverted: bool, opening: int, close: int
) -> Saying:
    close = max(close, subject[1]) if subject and inverted else close
    return Saying(at, at, at + 1, verb.frames, subject, inverted, True, rule, opening, close)


def _subject(
    layout: ForeignLayout, left: int, finite: int, first: int, limit: int
) -> tuple[Range | None, str, bool] | None:
    """The subject, its rule, and whether it stands behind the verb; None where there is none."""
    start = finite + 1
    while start < limit and layout.has(start, "not-subjects"):
        start += 1  # "verteidigte sich die Ministerin"
    behind = phrase_after(layout, start, limit) if start < limit else None
    if behind and _is_object(layout, behind):
        behind = None
    subject, rule = subject_before(layout, left, first)
    if subject and _is_object(layout, subject):
        subject = None
    before = finite - 1
    opens = finite == left and (
        before < first or layout.words[before] in _BORDERS or bool(layout.tags[before] & Tag.QUOTE)
    )
    if behind and opens and not (subject and rule == "apposition"):
        return behind, "inverted", True
    if subject:
        return subject, rule, False
    if behind and rule != "shared":
        return behind, "inverted", True
    return (None, rule, False) if rule == "shared" else None


def _after_as(layout: ForeignLayout, verb: int, first: int) -> tuple[int, Range] | None:
    """ "wie X sagte": the place of "wie", and X."""
    for number in range(verb - 1, first - 1, -1):
        if layout.words[number] in _BORDERS or layout.tags[number] & Tag.QUOTE:
            return None
        if layout.has(number, "as-words"):
            subject = phrase_after(layout, number + 1, verb, far=False)
            return (number, subject) if subject else None
    return None


def _is_object(layout: ForeignLayout, phrase: Range) -> bool:
    """Whether a phrase stands in a case that no subject has ("den Plan", "sich")."""
    return layout.has(phrase[0], "not-subject-determiners") or layout.has(phrase[0], "clitics")
