"""Reporting verbs of French, Spanish, Italian and Portuguese with their subjects."""

from __future__ import annotations

from redpencil.claims.quotations.foreign.phrases import phrase_after, phrase_behind
from redpencil.claims.quotations.foreign.saying import Saying
from redpencil.claims.quotations.foreign.subjects import subject_before
from redpencil.claims.quotations.foreign.words import ForeignLayout
from redpencil.claims.quotations.layout import Tag
from redpencil.claims.quotations.lexicons import Form, Verb
from redpencil.claims.quotations.phrases import Range

_FINITE = Form.PAST | Form.THIRD
_JOINTS = frozenset((",", "--", "—", "–", "-", "―"))
# Forms that are never nouns: past tenses that end so.
_SURELY_VERBS = (
    "ó", "ò", "ou", "eu", "iu", "aron", "ieron", "jeron", "aram", "eram", "iram", "èrent", "arono",
    "irono", "ait", "aient", "ava", "aba", "avano", "aban", "avam",
)  # fmt: skip


def read(layout: ForeignLayout, at: int, first: int, last: int) -> Saying | None:
    """The cue whose verb is the word ``at``, or None where the word is no verb here."""
    verb = layout.grammar.verbs[layout.lows[at]]
    if layout.tags[at] & Tag.CAPITAL and (at > first or not verb.forms & _FINITE):
        return None
    begin, helped, inside = _group(layout, at, first)
    if _tells_on(layout, at, first) and verb.forms == Form.BASE:
        return Saying(at, at, at + 1, verb.frames, None, False, True, "left-out", at, at + 1)
    if not helped:
        begin = _catenative(layout, at, first) if verb.forms == Form.BASE else begin
        if begin < 0:
            return None
        if verb.forms == Form.ING:
            return Saying(at, at, at + 1, verb.frames, None, False, False, "participle", at, at + 1)
        if begin == at and not verb.forms & _FINITE:
            return None
        if _is_noun(layout, at, first):
            return None
    end = at + 1
    if inside:
        return _made(begin, at, end, verb, inside, begin, "pronoun", inverted=True)
    hanging = _hanging(layout, end, last)
    if hanging:
        return _made(begin, at, end, verb, hanging, begin, "pronoun", inverted=True)
    return _placed(layout, begin, at, end, first, last, verb)


def _made(
    begin: int, at: int, end: int, verb: Verb, subject: Range | None, opening: int, rule: str,
    *, inverted: bool = False,
) -> Saying:  # fmt: skip
    close = max(end, subject[1]) if subject else end
    opening = min(opening, subject[0]) if subject and subject[1] <= begin else opening
    return Saying(begin, at, end, verb.frames, subject, inverted, True, rule, opening, close)


def _group(layout: ForeignLayout, at: int, first: int) -> tuple[int, bool, Range | None]:
    """Where the verb group begins, whether it has an auxiliary, and a subject inside it."""
    begin = at
    helped = False
    inside: Range | None = None
    number = at - 1
    while number >= first:
        tag = layout.tags[number]
        if tag & Tag.AUXILIARY and not (tag & Tag.CAPITAL and number > first):
            helped, begin = True, number
        elif layout.has(number, "clitics") and not _is_article(layout, number, at, helped):
            begin = number
        elif tag & Tag.PRONOUN and number > first and layout.words[number - 1][0] == "-":
            inside = (number, number + 1)
            number -= 1
        elif not (tag & Tag.ADVERB and not tag & (Tag.CAPITAL | Tag.DETERMINER)):
            break
        number -= 1
    return begin, helped, inside if helped else None


def _is_article(layout: ForeignLayout, number: int, at: int, helped: bool) -> bool:
    """Whether a small word before a verb is an article or a subject rather than an object."""
    tag = layout.tags[number]
    if tag & Tag.PRONOUN and layout.has(number, "subject-pronouns"):
        return True
    if not tag & (Tag.DETERMINER | Tag.PREPOSITION):
        return False
    return not (helped or layout.lows[at].endswith(_SURELY_VERBS) or _sure_before(layout, number))


def _sure_before(layout: ForeignLayout, number: int) -> bool:
    """Whether what stands before "le dit" shows that it is no noun: "il le dit"."""
    if number == 0:
        return False
    tag = layout.tags[number - 1]
    return bool(tag & Tag.PRONOUN) or layout.has(number - 1, "as-words")


def _tells_on(layout: ForeignLayout, at: int, first: int) -> bool:
    """ "Et d’ajouter : ...": the French infinitive that goes on with whoever spoke."""
    before = layout.lows[max(first, at - 2) : at]
    return before in (["et", "d’"], ["et", "de"])


def _catenative(layout: ForeignLayout, at: int, first: int) -> int:
    """Where "veut croire", "ha voluto precisare" begins; -1 where no verb leads to it."""
    begin = at
    while begin > first and layout.tags[begin - 1] & (Tag.VERB | Tag.AUXILIARY):
        begin -= 1
    return begin if begin < at else -1


def _is_noun(layout: ForeignLayout, at: int, first: int) -> bool:
    """Whether a present form stands as a noun ("la demande", "una nota", "le juge")."""
    if at == first or layout.lows[at].endswith(_SURELY_VERBS):
        return False
    tag = layout.tags[at - 1]
    if tag & Tag.DETERMINER:
        clitic = layout.has(at - 1, "clitics") and _sure_before(layout, at - 1)
        return not (clitic or tag & Tag.PRONOUN)
    if tag & Tag.NUMBER:
        return True
    return bool(tag & Tag.PREPOSITION) and not tag & (Tag.CAPITAL | Tag.TIME)


def _hanging(layout: ForeignLayout, end: int, last: int) -> Range | None:
    """The pronoun of "explique-t-elle"."""
    if end + 1 < last and layout.words[end] in ("-", "-t-") and layout.tags[end + 1] & Tag.PRONOUN:
        return (end + 1, end + 2)
    return None


def _placed(
    layout: ForeignLayout, begin: int, at: int, end: int, first: int, last: int, verb: Verb
) -> Saying | None:
    """The cue with its subject before or behind it, by what stands beside it."""
    before = begin - 1
    if before >= first and layout.has(before, "as-words"):
        subject = phrase_after(layout, end, last, far=before > first)
        rule = "as" if subject else "left-out"
        return _made(begin, at, end, verb, subject, before, rule, inverted=True)
    if _behind_marks(layout, before, first):
        subject = phrase_behind(layout, end, last)
        if subject is not None:
            return _made(begin, at, end, verb, subject, begin, "inverted", inverted=True)
        return _without(layout, begin, at, end, verb)
    joint = before >= first and layout.words[before] in _JOINTS
    subject, rule = subject_before(layout, begin, first)
    if rule == "relative" or (subject and not joint):
        return _made(begin, at, end, verb, subject, begin, rule)
    behind = _aside_subject(layout, end, last)
    if joint and (subject is None or (behind and not _leads_on(layout, end, last))) and behind:
        return _made(begin, at, end, verb, behind, begin, "inverted", inverted=True)
    if subject is not None:
        return _made(begin, at, end, verb, subject, begin, rule)
    if behind:
        return _made(begin, at, end, verb, behind, begin, "inverted", inverted=True)
    if rule == "shared":
        return Saying(begin, at, end, verb.frames, None, False, True, "shared", begin, end)
    return _without(layout, begin, at, end, verb)


def _without(layout: ForeignLayout, begin: int, at: int, end: int, verb: Verb) -> Saying | None:
    if not layout.grammar.drops_subjects:
        return None
    return Saying(begin, at, end, verb.frames, None, False, True, "left-out", begin, end)


def _behind_marks(layout: ForeignLayout, before: int, first: int) -> bool:
    """Whether words in marks stand right before a verb, a comma or a dash between or not."""
    if before >= first and layout.words[before] in _JOINTS:
        before -= 1
    if before >= first:
        return bool(layout.tags[before] & Tag.QUOTE)
    return before >= 0 and before == first - 1 and bool(layout.tags[before] & Tag.QUOTE)


def _aside_subject(layout: ForeignLayout, end: int, last: int) -> Range | None:
    """The speaker right behind a verb, where nothing but an adjunct follows him."""
    subject = phrase_behind(layout, end, last)
    if subject is None or not layout.names_somebody(*subject):
        return None
    rest = subject[1]
    if rest >= last or layout.tags[rest] & (Tag.PREPOSITION | Tag.TIME | Tag.ADVERB):
        return subject
    joint = layout.words[rest] in _JOINTS or layout.words[rest] in ".:;!?"
    return subject if joint or layout.has(rest, "clause-openers") else None


def _leads_on(layout: ForeignLayout, end: int, last: int) -> bool:
    """Whether a verb has a clause or words in marks of its own behind it."""
    if end >= last:
        return False
    return layout.words[end] == ":" or layout.has(end, "clause-openers")
