"""Reporting verbs inside one another's clauses: whose words the marks hold in the end."""

from __future__ import annotations

from redpencil.claims.quotations.cues import Cue
from redpencil.claims.quotations.finite import clause_subject
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Frame
from redpencil.claims.quotations.phrases import Range


def beyond_what(layout: Layout, cue: Cue, first: int) -> Range | None:
    """In "Lee condemned what he called “...”" the pronoun only takes Lee up again."""
    begin = cue.begin
    if begin <= first or layout.lows[begin - 1] != "what" or cue.rule != "pronoun":
        return None
    return clause_subject(layout, first, begin - 1)


def is_content(layout: Layout, cue: Cue, here: list[Cue]) -> bool:
    """Whether a cue with its speaker is itself what another one reports, without a break.

    "Lee said that the port was calling “...”", but not "..., in which Lee said: “...”".
    """
    begin = cue.begin
    if cue.inverted or begin < 1 or layout.words[cue.end : cue.end + 1] in ([","], [":"]):
        return False
    linked = begin - 1 if layout.lows[begin - 1] == "that" else begin
    return any(c.end == linked and c.frames & Frame.CLAUSE and not c.inverted for c in here)


def outermost(layout: Layout, cue: Cue, here: list[Cue]) -> Cue:
    """The cue whose reported clause holds another cue: in "Lee said he thinks", Lee's."""
    number = here.index(cue)
    for outer in reversed(here[:number]):
        if outer.rule == "infinitive" or outer.subject is None or outer.inverted:
            continue
        if not outer.frames & (Frame.CLAUSE | Frame.THAT_CLAUSE):
            continue
        if outer.subject == cue.subject:
            break
        if cue.subject and cue.subject[0] <= outer.verb < cue.subject[1]:
            continue
        if _fronted(layout, outer, cue):
            break
        if cue.begin > 0 and layout.words[cue.begin - 1] == "," and outer.last >= cue.begin - 1:
            break
        if _parted(layout, outer.last, cue.begin):
            break
        cue = outer
    return cue


def _fronted(layout: Layout, outer: Cue, cue: Cue) -> bool:
    """Whether a cue stands in what is put before the main clause that another one is in."""
    first = layout.sentences[layout.sentence[cue.verb]][0]
    while first < outer.first and layout.tags[first] & (Tag.CONJUNCTION | Tag.ADVERB):
        if layout.tags[first] & (Tag.SUBORDINATOR | Tag.PREPOSITION):
            break
        first += 1
    if not layout.tags[first] & (Tag.SUBORDINATOR | Tag.PREPOSITION):
        return False
    return "," in layout.words[outer.last : cue.begin]


def _parted(layout: Layout, start: int, end: int) -> bool:
    """Whether a new main clause begins between two words."""
    for at in range(start, end):
        if layout.words[at] == ";":
            return True
        if layout.words[at] == "," and at + 1 < end and layout.lows[at + 1] in (
            "and", "but", "while", "as", "when", "after", "though", "although", "which", "who",
        ):  # fmt: skip
            return True
        if layout.lows[at] in ("as", "while", "after", "when", "who", "before", "because"):
            if layout.lows[at - 1] in ("such", "described", "regarded", "that"):
                continue
            if layout.words[at - 1] == "," and layout.lows[at - 2] == "that":
                continue
            return True
    return False
