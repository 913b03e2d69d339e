"""Who speaks where no reporting verb says so: labels, owners, signatures, subjects."""

from __future__ import annotations

from redpencil.claims.quotations import lexicons
from redpencil.claims.quotations.finite import clause_subject
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.phrases import Range, phrase_after, phrase_before

_LONGEST_LABEL = 4
"""A headline's speaker has this many words at most."""
_SHORT_TAIL = 9
"""So many words may follow the speaker in the sentence after the marks."""
_DUMMIES = frozenset(("it", "that", "this", "there", "here", "what"))
_NO_SPEAKERS = lexicons.word_set("labels-no-speakers")
_SAYING_NOUNS = lexicons.word_set("nouns-of-saying")


def label(layout: Layout, at: int, first: int) -> tuple[Range, str] | None:
    """A name and a colon right before the marks (Ann Lee: “...”), and the rule.

    A name in the middle of a sentence is rather its object; then the subject speaks.
    """
    if at - 2 < first or layout.words[at - 1] != ":":
        return None
    if layout.tags[at - 2] & Tag.CAPITAL:
        name = phrase_before(layout, at - 2, first)
        if name and (name[0] == first or layout.tags[name[0] - 1] & Tag.PUNCTUATION):
            return name, "label"
    subject = clause_subject(layout, first, at)
    return (subject, "colon") if subject else None


def headline_label(layout: Layout, at: int, first: int) -> Range | None:
    """A name and a colon that open a sentence with the marks further on (Lee: port ‘is full’)."""
    for number in range(first + 1, min(at - 1, first + _LONGEST_LABEL + 1)):
        if layout.words[number] == ":":
            if layout.lows[number - 1] in _NO_SPEAKERS or layout.lows[first] in _NO_SPEAKERS:
                return None
            name = phrase_before(layout, number - 1, first)
            return name if name and name[0] == first else None
    return None


def headline(layout: Layout, at: int, last: int) -> tuple[Range, str] | None:
    """The speaker after a headline's colon (“...”: minister), and the rule."""
    if at + 2 >= last or layout.words[at + 1] != ":" or last - at - 2 > _LONGEST_LABEL:
        return None
    if layout.tags[last - 1] & (Tag.PUNCTUATION | Tag.QUOTE):
        return None
    phrase = phrase_after(layout, at + 2, last, far=False)
    return (phrase, "headline") if phrase and phrase[1] == last else None


def subject_of_other_verb(layout: Layout, at: int, first: int, last: int) -> Range | None:
    """“...,” Lee shot back: a speaker by the comma alone, whatever the verb."""
    inner = last_inside(layout, at)
    if any(not layout.tags[i] & (Tag.PUNCTUATION | Tag.QUOTE) for i in range(first, at)):
        return None
    if inner not in (",", "?", "!") and not (at + 1 < last and layout.words[at + 1] == ","):
        return None
    start = at + 1
    if start < last and layout.words[start] == ",":
        start += 1
    if start >= last:
        return None
    low = layout.lows[start]
    if low.endswith(("ed", "ked")) and not layout.tags[start] & Tag.CAPITAL:
        return phrase_after(layout, start + 1, last)
    subject = phrase_after(layout, start, last, far=False)
    if (
        subject
        and subject[1] < last
        and not layout.tags[subject[1]] & (Tag.PUNCTUATION | Tag.AUXILIARY)
    ):
        return subject
    return None


def subject_of_next(layout: Layout, at: int, last: int) -> Range | None:
    """“...?” Lee pressed. “...!” Orr went on: a speaker in a short sentence of its own."""
    if last_inside(layout, at) not in ("?", "!", "…") or last != at + 1:
        return None
    number = layout.sentence[at] + 1
    if number >= len(layout.sentences):
        return None
    first, end = layout.sentences[number]
    if layout.tags[first] & (Tag.QUOTE | Tag.PUNCTUATION):
        return None
    quoted = end < len(layout.words) and layout.tags[end] & Tag.QUOTE
    subject = phrase_after(layout, first, end, far=False)
    if subject is None or not layout.tags[subject[0]] & (Tag.CAPITAL | Tag.PRONOUN):
        return None
    spoken = layout.lows[subject[1] : subject[1] + 1]
    if not spoken or not (spoken[0].endswith("ed") or spoken[0] in ("went", "shot", "broke")):
        return None
    short = end - subject[1] <= _SHORT_TAIL
    return subject if short and (quoted or end - subject[1] <= 2) else None


def possessor(layout: Layout, at: int, first: int) -> Range | None:
    """Whose words they are: "her remark that “...”", "in the words of Mr Lee, “...”"."""
    for number in range(max(first, at - 12), at - 2):
        if layout.lows[number : number + 3] == ["the", "words", "of"]:
            return phrase_after(layout, number + 3, at)
    for number in range(at - 1, max(first, at - 12), -1):
        if layout.tags[number] & Tag.QUOTE:
            return None
        if layout.lows[number] not in _SAYING_NOUNS or layout.tags[number + 1] & Tag.AUXILIARY:
            continue  # "her words were “...”" is said by somebody else
        for owner in range(number - 1, max(first - 1, number - 4), -1):
            low = layout.lows[owner]
            if low in ("his", "her", "their", "its"):
                return (owner, owner + 1)
            if low.endswith(("’s", "'s", "s’", "s'")):
                return phrase_before(layout, owner, first)
    return None


def own_clause_subject(layout: Layout, first: int, at: int) -> Range | None:
    """The subject of the clause that the marks stand in, when it is a name or a pronoun."""
    for number in range(at - 1, first, -1):
        tag = layout.tags[number]
        linked = tag & Tag.CONJUNCTION and layout.words[number - 1] == ","
        if layout.lows[number] == "who":
            acts = number + 1 < at and not layout.tags[number + 1] & Tag.AUXILIARY
            return (number, number + 1) if acts else None
        if tag & Tag.SUBORDINATOR or linked or layout.words[number] == ";":
            subject = phrase_after(layout, number + 1, at, far=False)
            if (
                subject
                and subject[1] < at
                and layout.tags[subject[0]] & (Tag.CAPITAL | Tag.PRONOUN)
            ):
                return subject
    return None


def is_dummy(layout: Layout, subject: Range) -> bool:
    """Whether a subject only holds the place of one: "it is", "that's", "there was"."""
    word = layout.lows[subject[0]].replace("'", "’").split("’")[0]
    return subject[1] - subject[0] == 1 and word in _DUMMIES


def subject_behind(layout: Layout, at: int, last: int) -> Range | None:
    """The subject after a fronted phrase that holds the marks."""
    for number in range(at + 1, min(last, at + 14)):
        if layout.words[number] == "," or number == at + 1:
            start = number + 1 if layout.words[number] == "," else number
            comma = layout.words[number] == "," or last_inside(layout, at) == ","
            if comma:
                return clause_subject(layout, start, last)
    return None


def last_inside(layout: Layout, at: int) -> str:
    """The last character inside the marks of a region, other marks left out."""
    region = layout.regions[layout.region[at]]
    end = region.end
    while end > region.start + 1 and layout.text[end - 1] in "\"”’'»›」』`“‘ \u00a0\u202f":
        end -= 1
    return layout.text[end - 1]


def dash_signature(layout: Layout, at: int, last: int) -> Range | None:
    """“...” — Ann Lee, at the end of a sentence."""
    if at + 2 < last and layout.words[at + 1] in ("—", "–", "--", "―", "-", "~"):
        end = last
        while end > at + 2 and layout.words[end - 1] in ".!":
            end -= 1
        if end - at < 14 and layout.tags[at + 2] & Tag.CAPITAL:
            return (at + 2, end)
    return None
