"""Reporting verbs in a paragraph, each with the speaker that its sentence gives it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.finite import clause_subject, governing, takes_object
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Form, Frame
from redpencil.claims.quotations.phrases import Range, phrase_after, phrase_before
from redpencil.claims.quotations.subjects import subject_before
from redpencil.claims.quotations.verbs import is_noun, may_be_capital_verb, owned, verb_group


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb with its helpers. Numbers are those of words in the layout.

    ``subject`` is the speaker's phrase or None; ``inverted`` when it stands after the
    verb; ``finite`` is False for "saying", "to say"; ``rule`` names how the subject was found.
    """

    first: int
    verb: int
    last: int
    frames: int
    subject: Range | None
    inverted: bool
    finite: bool
    rule: str

    @property
    def begin(self) -> int:
        """The first word of the cue and its speaker together."""
        return self.first if self.subject is None else min(self.first, self.subject[0])

    @property
    def end(self) -> int:
        """One past the last word of the cue and its speaker together."""
        return self.last if self.subject is None else max(self.last, self.subject[1])


_BE = lexicons.word_set("forms-of-be")
_CATENATIVES = lexicons.word_set("catenative-verbs")
_FRONTED = lexicons.word_set("clause-openers")
_CAUSES = lexicons.word_set("verbs-of-causing")
# What is written on them speaks for itself: "a sign saying ...".
_BOARDS = lexicons.word_set("written-boards")
_LINKING = Tag.CONJUNCTION | Tag.ADVERB
_SAYS = Frame.SPEAKS | Frame.CLAUSE | Frame.THAT_CLAUSE
# Words that lead in what somebody said and are no verbs of saying by themselves.
_OTHER_CUES = frozenset(("according", "put", "puts"))
_PUT_IT = lexicons.Verb("put", Frame.SPEAKS, Form.PAST)


def find_cues(layout: Layout) -> list[Cue]:
    """The reporting verbs outside all quotations in order, "according to" among them."""
    verbs = lexicons.reporting_verbs()
    found: list[Cue] = []
    tags, sentence = layout.tags, layout.sentence
    marked = _marked(layout)
    while marked:
        number = sentence[marked[-1]]
        first, last = layout.sentences[number]
        start = len(found)
        while marked and sentence[marked[-1]] == number:
            at = marked.pop()
            if not tags[at] & Tag.CUE:
                if layout.lows[at] == "according" and at + 2 < last and layout.lows[at + 1] == "to":
                    found.append(_according(layout, at, last))
                elif layout.lows[at] in ("put", "puts") and layout.lows[at + 1 : at + 2] == ["it"]:
                    put = _read(layout, at, first, last, _PUT_IT, found[start:])
                    if put:
                        found.append(replace(put, last=max(put.last, at + 2)))
                continue
            cue = _read(layout, at, first, last, verbs[layout.lows[at]], found[start:])
            if cue is not None:
                found.append(cue)
        _share_subjects(layout, found, start, first, last)
    return found


def _marked(layout: Layout) -> list[int]:
    """The words that may be cues, the last one first: most words are looked at once only."""
    lows = layout.lows
    found = [at for at, tag in enumerate(layout.tags) if tag & Tag.CUE]
    if not _OTHER_CUES.isdisjoint(lows):
        found += [at for at, low in enumerate(lows) if low in _OTHER_CUES]
        found = sorted(set(found))
    found.reverse()
    return found


def _according(layout: Layout, at: int, last: int) -> Cue:
    # In front of its sentence the comma after the source begins what it says.
    first = layout.sentences[layout.sentence[at]][0]
    fronted = at == first or (at == first + 1 and bool(layout.tags[first] & _LINKING))
    if at > first + 1:
        before = layout.lows[at - 2 if layout.words[at - 1] == "," else at - 1]
        fronted = before == "that" or before in _FRONTED
    subject = phrase_after(layout, at + 2, last, far=not fronted)
    return Cue(at, at, at + 2, Frame.SPEAKS | Frame.CLAUSE, subject, True, True, "according-to")


def _read(
    layout: Layout, at: int, first: int, last: int, verb: lexicons.Verb, earlier: list[Cue]
) -> Cue | None:
    """The cue whose verb is the word ``at``, or None where the word is no verb here."""
    tags, lows = layout.tags, layout.lows
    begin, helpers = verb_group(layout, at, first)
    end = at + 1
    if tags[at] & Tag.CAPITAL and not may_be_capital_verb(layout, at, first):
        return None
    if verb.forms == Form.ING and not helpers:
        if at > first and tags[at - 1] & Tag.DETERMINER:
            return None
        return Cue(begin, at, end, verb.frames, None, False, False, "participle")
    passive = bool(helpers) and helpers[-1] in _BE and bool(verb.forms & Form.PARTICIPLE)
    if passive and not verb.forms & Form.ING:
        return _passive(layout, begin, at, end, last, verb)
    if verb.forms & (Form.BASE | Form.THIRD) and not helpers and is_noun(layout, at, first, verb):
        return None
    if at > first and begin == at and owned(layout.lows[at - 1]):
        return None
    if verb.forms == Form.PARTICIPLE and not helpers:
        return None
    inverted = _inverted_subject(layout, begin, at, end, first, last, verb)
    if inverted:
        return Cue(begin, at, end, verb.frames, inverted, True, True, "inverted")
    if begin > first and lows[begin - 1] == "to" and verb.forms & Form.BASE:
        return _infinitive(layout, begin - 1, at, end, first, verb, earlier)
    if begin == first:
        return Cue(begin, at, end, verb.frames, None, False, True, "no-subject")
    subject, rule = subject_before(layout, begin, first)
    if subject is None and rule == "none":
        return None
    if (
        subject
        and verb.forms & Form.PARTICIPLE
        and begin == at
        and _is_reduced(layout, subject, first, verb.frames & _SAYS)
    ):
        return None
    if subject and _is_bare_number(layout, subject) and not _begins_clause(layout, at + 1):
        return None
    return Cue(begin, at, end, verb.frames, subject, False, True, rule)


def _is_reduced(layout: Layout, subject: Range, first: int, speaks: int) -> bool:
    """Whether a noun before a participle is itself an object: "wrote a play called “...”"."""
    if layout.tags[subject[1] - 1] & (Tag.CAPITAL | Tag.ROLE | Tag.PRONOUN | Tag.NUMBER):
        return False
    before = subject[0] - 1
    if before < first or (speaks and layout.tags[before] & Tag.PREPOSITION):
        return False
    return takes_object(layout, before)


def _is_bare_number(layout: Layout, subject: Range) -> bool:
    return subject[1] - subject[0] == 1 and bool(layout.tags[subject[0]] & Tag.NUMBER)


def _begins_clause(layout: Layout, at: int) -> bool:
    """Whether "that" or a pronoun follows, so that the word before is a verb of saying."""
    if at >= len(layout.words):
        return False
    return layout.lows[at] == "that" or bool(layout.tags[at] & Tag.PRONOUN)


def _passive(
    layout: Layout, begin: int, at: int, end: int, last: int, verb: lexicons.Verb
) -> Cue | None:
    """ "was called ... by X": the speaker comes after "by", if he comes at all."""
    for number in range(at + 1, min(last, at + 25)):
        if layout.lows[number] == "by":
            subject = phrase_after(layout, number + 1, last)
            if subject:
                return Cue(
                    begin, at, end, verb.frames & ~Frame.CLAUSE, subject, True, True, "by-phrase"
                )
    if layout.lows[at] == "quoted":
        subject = phrase_before(layout, begin - 1, max(0, begin - 20)) if begin else None
        return Cue(begin, at, end, verb.frames, subject, False, True, "quoted-as-saying")
    return None


def _inverted_subject(
    layout: Layout, begin: int, at: int, end: int, first: int, last: int, verb: lexicons.Verb
) -> Range | None:
    """The speaker after the verb, where a quotation or its comma stands right before it."""
    if end >= last or begin != at:
        return None
    if at == first:
        after_marks = at > 0 and layout.tags[at - 1] & Tag.QUOTE
        if not after_marks and not _opens_inverted(layout, at, verb):
            return None
    else:
        before = layout.tags[at - 1]
        comma = layout.words[at - 1] in (",", "--", "—", "–", "-", "?", "!")
        if not before & Tag.QUOTE and not (comma and verb.frames & Frame.INVERTS):
            return None
        quoted = at - 2 >= first and layout.tags[at - 2] & Tag.QUOTE
        if comma and not quoted and _commas_enclose(layout, at, first):
            phrase = phrase_after(layout, end, last)
            closes = phrase and (phrase[1] >= last or layout.words[phrase[1]] == ".")
            return phrase if closes and verb.frames & Frame.INVERTS else None
    if layout.lows[end] in ("that", "it", "to", "on", "in"):
        return None
    if not verb.frames & (Frame.INVERTS | Frame.SPEAKS):
        return None
    phrase = phrase_after(layout, end, last)
    if phrase and at > first and not layout.tags[at - 1] & Tag.QUOTE:
        quoted = at - 2 >= first and layout.tags[at - 2] & Tag.QUOTE
        if not quoted and phrase[1] < last and layout.tags[phrase[1]] & (Tag.AUXILIARY | Tag.VERB):
            return None
    return phrase


def _opens_inverted(layout: Layout, at: int, verb: lexicons.Verb) -> bool:
    """Whether a sentence opens with a verb and its speaker: "Added Lee: “...”"."""
    if layout.lows[at] in ("said", "says", "added", "wrote"):
        return True
    named = at + 1 < len(layout.tags) and layout.tags[at + 1] & (Tag.CAPITAL | Tag.TITLE)
    return bool(named and verb.frames & Frame.INVERTS and verb.forms & Form.PAST)


def _commas_enclose(layout: Layout, at: int, first: int) -> bool:
    """Whether the comma before the verb closes an apposition to a subject on the left."""
    subject, _ = subject_before(layout, at, first)
    return subject is not None


def _infinitive(
    layout: Layout,
    begin: int,
    at: int,
    end: int,
    first: int,
    verb: lexicons.Verb,
    earlier: list[Cue],
) -> Cue | None:
    """ "went on to say": the subject of the verbs before it."""
    at_left = begin
    while at_left > first and (
        layout.lows[at_left - 1] in _CATENATIVES
        or layout.tags[at_left - 1] & (Tag.AUXILIARY | Tag.ADVERB)
    ):
        at_left -= 1
    if at_left == begin:
        subject = _made_to(layout, begin, first) or (earlier[-1].subject if earlier else None)
        return Cue(begin, at, end, verb.frames & ~Frame.CLAUSE, subject, False, False, "infinitive")
    subject, rule = subject_before(layout, at_left, first)
    return Cue(
        at_left, at, end, verb.frames, subject, False, True, "catenative" if subject else rule
    )


def _made_to(layout: Layout, to: int, first: int) -> Range | None:
    """The object of a verb of causing before "to" ("led her to say", "prompted Lee to add")."""
    phrase = phrase_before(layout, to - 1, first) if to > first else None
    if phrase is None or phrase[0] == first:
        return None
    return phrase if layout.lows[phrase[0] - 1] in _CAUSES else None


def _share_subjects(layout: Layout, found: list[Cue], start: int, first: int, last: int) -> None:
    """Gives every cue of a sentence that has none the subject it shares with the others."""
    for number in range(start, len(found)):
        cue = found[number]
        if cue.subject is not None:
            continue
        rule = cue.rule
        subject = None if cue.finite else _name_right_before(layout, cue, first)
        if subject is None and cue.rule != "infinitive":
            clause = governing(layout, cue.first, first)
            if clause is not None:
                subject, rule = clause.subject, f"{cue.rule}-in-clause"
        if subject is None:
            subject = _nearest_subject(layout, found, number, start, first)
        if subject is None:
            subject = clause_subject(layout, first, cue.first)
            rule = f"{cue.rule}-of-clause"
        if subject is None and not cue.finite:
            subject = _following_subject(layout, cue, found, number, last)
            rule = f"{cue.rule}-fronted"
        found[number] = replace(cue, subject=subject, rule=rule)


def _name_right_before(layout: Layout, cue: Cue, first: int) -> Range | None:
    """ "with Lee saying ...", "- Lee calling it ...": the name that a participle follows."""
    at = cue.first - 1
    if at >= first and layout.lows[at] in _BOARDS:
        return phrase_before(layout, at, first)
    if at < first or layout.tags[at] & (Tag.TIME | Tag.PUNCTUATION | Tag.QUOTE):
        return None
    name = phrase_before(layout, at, first)
    if name is not None and name[0] > first and layout.lows[name[0] - 1] == "with":
        return name
    if not layout.tags[at] & Tag.CAPITAL:
        return None
    if name is None or name[0] == first:
        return name
    before = name[0] - 1
    opens = layout.lows[before] in ("with", "and") or layout.tags[before] & Tag.PUNCTUATION
    return name if opens else None


def _nearest_subject(
    layout: Layout, found: list[Cue], number: int, start: int, first: int
) -> Range | None:
    """The subject of the nearest verb before in the main clause; a pronoun may be nearer still."""
    cue = found[number]
    aside = cue.first > first and layout.words[cue.first - 1] == ","
    nearest: Cue | None = None
    for earlier in range(number - 1, start - 1, -1):
        other = found[earlier]
        if not other.finite or other.subject is None or other.rule in ("according-to", "relative"):
            continue
        if nearest is None or (aside and not cue.finite and other.frames & Frame.CLAUSE):
            nearest = other
        else:
            break
    if aside and not cue.finite:
        fronted = Tag.SUBORDINATOR | Tag.PREPOSITION
        main = clause_subject(layout, first, cue.first) if layout.tags[first] & fronted else None
        if main and nearest and nearest.subject and nearest.subject[1] <= main[0]:
            return main
    limit = nearest.verb if nearest else first
    if cue.finite:
        for at in range(cue.first - 1, limit, -1):
            begins = layout.words[at - 1] == "," or layout.tags[at - 1] & Tag.SUBORDINATOR
            if layout.lows[at] in ("he", "she", "they") and begins:
                return (at, at + 1)
    return nearest.subject if nearest else None


def _following_subject(
    layout: Layout, cue: Cue, found: list[Cue], number: int, last: int
) -> Range | None:
    """The main subject after a fronted participle ("Calling it a mistake, Lee said ...")."""
    for at in range(cue.last, last):
        if layout.words[at] == ",":
            return clause_subject(layout, at + 1, last)
    return found[number + 1].subject if number + 1 < len(found) else None
