"""Which reporting verb, and so which speaker, each quoted region of a paragraph belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from redpencil.claims.quotations import lexicons, uncued
from redpencil.claims.quotations.cues import Cue
from redpencil.claims.quotations.finite import clause_subject, governing
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Frame
from redpencil.claims.quotations.nesting import beyond_what, is_content, outermost
from redpencil.claims.quotations.phrases import Range, phrase_after


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who said a region, by which cue, and the rule that says so.

    ``adjacent`` tells that the cue stands right beside the marks, so that the words
    in them are the whole of what was said. ``continues`` tells that the region goes on
    with the quotation before it.
    """

    subject: Range | None
    cue: Cue | None
    rule: str
    adjacent: bool = False
    continues: bool = False


_JOINTS = frozenset((",", "--", "—", "–", "-", "―"))
_INTO = lexicons.word_set("words-leading-into-marks")


def attribute(layout: Layout, cues: list[Cue]) -> list[Attribution]:
    """One attribution for each region of the paragraph, in order."""
    quotes = sorted(layout.region)
    by_sentence: dict[int, list[Cue]] = {}
    for cue in cues:
        by_sentence.setdefault(layout.sentence[cue.verb], []).append(cue)
    found: list[Attribution] = []
    for at in quotes:
        previous = found[-1] if found else None
        found.append(_attribute(layout, at, by_sentence, previous))
    return found


def _attribute(
    layout: Layout, at: int, by_sentence: dict[int, list[Cue]], previous: Attribution | None
) -> Attribution:
    sentence = layout.sentence[at]
    first, last = layout.sentences[sentence]
    here = by_sentence.get(sentence, [])
    beside = _beside(layout, at, here, by_sentence.get(sentence + 1, []))
    source = _source_in_front(layout, at, here, first)
    if source and not (beside and beside.cue and beside.cue.frames & Frame.SPEAKS):
        adjacent = beside is not None and beside.adjacent
        return Attribution(source.subject, source, f"sentence-{source.rule}", adjacent)
    if beside:
        return _split_on(beside, previous)
    named = uncued.label(layout, at, first) or uncued.headline(layout, at, last)
    if named:
        return Attribution(named[0], None, named[1], adjacent=True)
    if _stands_alone(layout, at, first, last):
        short = uncued.subject_of_next(layout, at, last)
        if short:
            return Attribution(short, None, "after-other-verb", adjacent=True)
        if previous is not None:
            return Attribution(previous.subject, previous.cue, "goes-on", continues=True)
        return _from_earlier_sentence(layout, first, by_sentence, sentence)
    return _within_sentence(layout, at, here) or _without_cue(layout, at, previous)


def _source_in_front(layout: Layout, at: int, here: list[Cue], first: int) -> Cue | None:
    """The source that a sentence names first, "According to Lee, ...": all of it is theirs."""
    if not here or here[0].rule != "according-to" or here[0].end > at:
        return None
    opens = here[0].first == first or (
        here[0].first == first + 1 and layout.tags[first] & (Tag.CONJUNCTION | Tag.ADVERB)
    )
    return here[0] if opens and here[0].subject else None


def _split_on(beside: Attribution, previous: Attribution | None) -> Attribution:
    """“...,” Lee said, “...”: the cue that stood after one region leads into the next."""
    if previous is None or previous.cue is None or beside.cue != previous.cue:
        return beside
    if previous.rule.startswith("after-") and beside.rule.startswith("before-"):
        return Attribution(previous.subject, previous.cue, "split", adjacent=True, continues=True)
    return beside


def _beside(layout: Layout, at: int, here: list[Cue], following: list[Cue]) -> Attribution | None:
    """The attribution by a cue right beside the marks."""
    first = layout.sentences[layout.sentence[at]][0]
    opens = _opens_sentence(layout, at, first)
    after = _right_beside(layout, at, here, following if opens else [], opens)
    before = _left_beside(layout, at, here)
    if after and not opens and _has_own_clause(layout, at, after, here):
        after = None
    if after and (opens or before is None or at - before.end > 1):
        return Attribution(after.subject, after, f"after-{after.rule}", adjacent=True)
    if before is None:
        return None
    speaks = before.frames & (Frame.SPEAKS | Frame.NAMES)
    closing = _closing_cue(layout, at, here)
    if closing and not speaks:
        return Attribution(closing.subject, closing, f"sentence-{closing.rule}")
    main = beyond_what(layout, before, first)
    if main:
        return Attribution(main, before, "before-what", adjacent=True)
    held = before.rule == "pronoun" or not speaks or is_content(layout, before, here)
    outer = outermost(layout, before, here) if held else before
    return Attribution(outer.subject, outer, f"before-{outer.rule}", adjacent=True)


def _has_own_clause(layout: Layout, at: int, after: Cue, here: list[Cue]) -> bool:
    """Whether the cue behind the marks reports what follows it, and one before them the marks.

    "As Lee claimed that “it is full,” Orr said the port was empty."
    """
    if not after.frames & Frame.CLAUSE or layout.words[at - 1] in _JOINTS:
        return False
    if layout.words[after.end : after.end + 1] == ["-"] or _is_complete(layout, after):
        return False
    return any(c.last <= at and c.subject and c.frames & Frame.SPEAKS for c in here)


def _within_sentence(layout: Layout, at: int, here: list[Cue]) -> Attribution | None:
    """The attribution by a name or a cue elsewhere in the sentence."""
    first, last = layout.sentences[layout.sentence[at]]
    other = uncued.subject_of_other_verb(layout, at, first, last)
    if other:
        return Attribution(other, None, "after-other-verb", adjacent=True)
    cue = _in_sentence(layout, at, here)
    if cue is None:
        return None
    thinks = cue.rule == "relative" and not cue.frames & Frame.SPEAKS
    if thinks and (main := clause_subject(layout, first, at)):
        return Attribution(main, None, "subject")
    return Attribution(cue.subject, cue, f"sentence-{cue.rule}")


def _without_cue(layout: Layout, at: int, previous: Attribution | None) -> Attribution:
    """The attribution where no reporting verb stands in the sentence."""
    first, last = layout.sentences[layout.sentence[at]]
    signed = uncued.dash_signature(layout, at, last)
    if signed:
        return Attribution(signed, None, "signed", adjacent=True)
    labelled = uncued.headline_label(layout, at, first)
    if labelled:
        return Attribution(labelled, None, "headline-label")
    owner = uncued.possessor(layout, at, first)
    if owner:
        return Attribution(owner, None, "possessor")
    clause = governing(layout, at, first)
    if clause is not None and not uncued.is_dummy(layout, clause.subject):
        return Attribution(clause.subject, None, "subject")
    subject = uncued.own_clause_subject(layout, first, at) or clause_subject(layout, first, at)
    dummy = subject is not None and uncued.is_dummy(layout, subject)
    if subject and not (dummy and (previous is not None or clause is not None)):
        return Attribution(subject, None, "subject")
    if not subject and (subject := uncued.subject_behind(layout, at, last)):
        return Attribution(subject, None, "subject-behind")
    if previous is not None:
        return Attribution(previous.subject, None, "paragraph")
    return Attribution(None, None, "unattributed")


def _opens_sentence(layout: Layout, at: int, first: int) -> bool:
    """Whether nothing but marks, links and other quotations stands before a region."""
    skipped = Tag.PUNCTUATION | Tag.QUOTE | Tag.CONJUNCTION
    return all(layout.tags[i] & skipped for i in range(first, at))


def _stands_alone(layout: Layout, at: int, first: int, last: int) -> bool:
    """Whether a sentence has nothing but quotations in it."""
    return all(
        layout.tags[i] & (Tag.QUOTE | Tag.PUNCTUATION) or layout.lows[i] in ("and", "but")
        for i in range(first, last)
    )


def _right_beside(
    layout: Layout, at: int, here: list[Cue], following: list[Cue], opens: bool
) -> Cue | None:
    """The cue that follows a region directly: “...,” he said.

    After marks in the midst of a sentence it must be set off by a comma.
    """
    start = at + 1
    while start < len(layout.words) and layout.words[start] in _JOINTS:
        start += 1
    inner = uncued.last_inside(layout, at)
    if not opens and start == at + 1 and inner not in ",?!-—–":
        return None
    for cue in here:
        if not opens and _leads_on(layout, cue):
            continue
        if (
            cue.begin == start
            and cue.subject
            and _voices(layout, at, cue)
            and cue.rule != "participle"
        ):
            return cue
        if cue.rule == "according-to" and cue.first == start:
            return cue
    if inner in "?!.…" and start < len(layout.words):
        for cue in following[:1]:
            short = cue.end >= len(layout.words) or layout.words[cue.end] == "."
            speaks = cue.begin == start and cue.frames & Frame.SPEAKS
            if speaks and _is_complete(layout, cue) and (inner != "." or short):
                return cue
    return None


def _leads_on(layout: Layout, cue: Cue) -> bool:
    """Whether a cue has words of its own to report: "he said: ...", "he said that ..."."""
    if cue.end >= len(layout.words):
        return False
    return layout.words[cue.end] == ":" or layout.lows[cue.end] == "that"


def _voices(layout: Layout, at: int, cue: Cue) -> bool:
    """Whether a cue after the marks speaks: any does after a comma inside them."""
    if cue.frames & Frame.SPEAKS:
        return True
    return uncued.last_inside(layout, at) == "," and not cue.frames & Frame.MIND


def _is_complete(layout: Layout, cue: Cue) -> bool:
    """Whether nothing that was said follows a cue: it ends its sentence, asides apart."""
    at = cue.end
    if cue.frames & Frame.ADDRESSEE and not cue.inverted:
        whom = phrase_after(layout, at, len(layout.words), far=False)
        at = whom[1] if whom else at
    while at < len(layout.words) and layout.tags[at] & (Tag.TIME | Tag.ADVERB):
        at += 1
    if at >= len(layout.words):
        return True
    if layout.words[at] == ",":
        return at + 1 >= len(layout.words) or not layout.tags[at + 1] & Tag.QUOTE
    if layout.words[at] in (".", ";") or layout.lows[at] in (
        "as",
        "when",
        "while",
        "before",
        "after",
    ):
        return True
    return bool(layout.tags[at] & Tag.PREPOSITION)


def _left_beside(layout: Layout, at: int, here: list[Cue]) -> Cue | None:
    """The cue that leads directly into a region: he said, “...”; called it “...”."""
    best: Cue | None = None
    for cue in here:
        if cue.verb >= at:
            break
        if cue.end <= at and _leads(layout, cue, at):
            best = cue
    return best


def _leads(layout: Layout, cue: Cue, at: int) -> bool:
    gap = range(max(cue.end, cue.last), at)
    if len(gap) > 12:
        return False
    if any(layout.tags[i] & Tag.QUOTE for i in gap):
        return False
    if not gap:
        # What “said Lee, one of the first “...” pilots” reports stood before it.
        named = Tag.CAPITAL | Tag.ROLE | Tag.PRONOUN
        return not cue.inverted or bool(layout.tags[at - 1] & named)
    if layout.words[at - 1] == ":":
        return True
    if layout.words[at - 1] == "," and cue.frames & Frame.SPEAKS:
        return len(gap) <= 10 and not any(layout.tags[i] & Tag.AUXILIARY for i in gap)
    if len(gap) == 1 and layout.lows[at - 1] in _INTO:
        return True
    stops = Tag.PUNCTUATION | Tag.AUXILIARY | Tag.VERB | Tag.RELATIVE | Tag.CONJUNCTION
    if not cue.frames & Frame.NAMES or len(gap) > 6:
        return False
    return not any(layout.tags[i] & stops or layout.lows[i] == "that" for i in gap)


def _in_sentence(layout: Layout, at: int, here: list[Cue]) -> Cue | None:
    """The cue of the sentence that governs a region standing inside other words."""
    left = [c for c in here if c.last <= at and c.subject]
    right = [c for c in here if c.begin > at and c.subject and c.frames & Frame.SPEAKS]
    speaking = [c for c in left if c.frames & (Frame.SPEAKS | Frame.NAMES | Frame.CLAUSE)]
    closing = _closing_cue(layout, at, here)
    if closing and closing.inverted and not (speaking and speaking[-1].frames & Frame.SPEAKS):
        return closing
    if right and _closes_sentence(layout, right[-1]):
        if not speaking or _comma_between(layout, speaking[-1].end, at):
            return right[-1]
        if right[-1].rule == "according-to" and not speaking[-1].frames & Frame.SPEAKS:
            return right[-1]
    if speaking:
        return outermost(layout, speaking[-1], here)
    if right:
        return right[0]
    return left[-1] if left else None


def _comma_between(layout: Layout, start: int, end: int) -> bool:
    """Whether a comma and then a new subject stand between a cue and the marks."""
    for at in range(start, end - 1):
        if layout.words[at] == "," and layout.tags[at + 1] & (
            Tag.PRONOUN | Tag.DETERMINER | Tag.CAPITAL
        ):
            return any(layout.tags[i] & (Tag.AUXILIARY | Tag.VERB) for i in range(at + 1, end))
    return False


def _closing_cue(layout: Layout, at: int, here: list[Cue]) -> Cue | None:
    """The cue that closes the sentence after everything said in it: “...” ..., said Lee."""
    for cue in reversed(here):
        if cue.begin <= at:
            return None
        speaks = cue.subject is not None and cue.frames & Frame.SPEAKS
        if speaks and _closes_sentence(layout, cue) and _is_complete(layout, cue):
            return cue
    return None


def _closes_sentence(layout: Layout, cue: Cue) -> bool:
    """Whether a comma sets a cue off from what stands before it, be it inside the marks."""
    if cue.begin == 0:
        return False
    before = cue.begin - 1
    if layout.tags[before] & Tag.QUOTE:
        return uncued.last_inside(layout, before) == ","
    return layout.words[before] == ","


def _from_earlier_sentence(
    layout: Layout, first: int, by_sentence: dict[int, list[Cue]], sentence: int
) -> Attribution:
    """A region that opens its own sentence, read with the sentence before it."""
    if sentence == 0:
        return Attribution(None, None, "unattributed")
    cues = by_sentence.get(sentence - 1, [])
    speaking = [c for c in cues if c.frames & Frame.SPEAKS and c.subject]
    begin, end = layout.sentences[sentence - 1]
    if speaking:
        return Attribution(speaking[-1].subject, None, "sentence-before")
    subject = clause_subject(layout, begin, end)
    if subject:
        return Attribution(subject, None, "subject-before")
    return Attribution(None, None, "unattributed")
