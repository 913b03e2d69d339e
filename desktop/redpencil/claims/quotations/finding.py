"""Finding what somebody said: direct, mixed and indirect quotations with their speakers."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass, field, replace

from redpencil.claims.left_out import LeftOut
from redpencil.claims.quotations.cues import Cue
from redpencil.claims.quotations.hearing import Heard, Hearing
from redpencil.claims.quotations.layout import Layout, Tag
from redpencil.claims.quotations.lexicons import Frame
from redpencil.claims.quotations.marks import Region
from redpencil.claims.quotations.mentions import Speakers, cue_mention
from redpencil.claims.quotations.names import BY_HAND, People
from redpencil.claims.quotations.reported import Report
from redpencil.claims.quotations.speakers import Attribution
from redpencil.claims.quotations.steps import Steps, steps_for
from redpencil.claims.quotations.turns import turn
from redpencil.claims.quotations.unsaid import NOTHING
from redpencil.model import Document, Mention, Quotation, QuotationKind

_AHEAD = 40
"""Paragraphs read ahead for full names, so that a headline's short name can be filled in."""
_MOST_SPANS = 200
"""A quotation of more pieces is cut here: it bounds the work on a text that never closes one."""
_LONGEST_SIGNATURE = 120
_LEFT_OUT = "left-out"
"""The rule of a verb that needs no subject of its own, for whoever spoke last goes on."""
_TRIM = " \t\r\n\u00a0\u202f\"“”„«»‹›'‘’‚`,.;:!?…-–—()[]「」『』"

_Reading = Quotation | LeftOut


@dataclass(slots=True)
class _Thread:
    """What one paragraph hands to the next."""

    steps: Steps
    carried: str = ""
    open: Quotation | None = None
    waiting: list[_Reading] = field(default_factory=list)
    speaker: Mention | None = None
    colon: bool = False
    colon_speaker: Mention | None = None
    colon_cue: Mention | None = None
    signature: Mention | None = None


def find_quotations(document: Document, heard: Iterable[Heard] = ()) -> Iterator[Quotation]:
    """All quotations of a document in the order of the text, found as they are asked for.

    A quotation split by its attribution, or going on over several paragraphs, is one
    with several spans. ``rules`` names what made the reading. Words in marks that
    nobody said (titles of works, nicknames, terms) are left out. ``heard`` is what a
    person said of speakers; mentions that rest on it follow. Never raises.
    """
    return (r for r in read_quotations(document, heard) if isinstance(r, Quotation))


def read_quotations(
    document: Document, heard: Iterable[Heard] = ()
) -> Iterator[Quotation | LeftOut]:
    """All quotations, and between them the words in marks that nobody said, in order."""
    steps = steps_for(document.language)
    people, hearing = People(steps.language), Hearing(heard)
    thread = _Thread(steps)
    read = 0
    for number, block in enumerate(document.blocks):
        ahead = min(len(document.blocks), number + _AHEAD)
        while read < ahead:
            people.read(document.text, document.blocks[read].start, document.blocks[read].end)
            read += 1
        spoken = turn(document, number)
        if spoken is not None:
            yield from _after_the_open_one(thread, [], [])
            thread = _Thread(steps)
            yield hearing.corrected(spoken)
        else:
            thread.signature = _signature_after(document, number)
            yield from _in_block(document.text, block.start, block.end, people, hearing, thread)
        hearing.tell(people, block.end)
    yield from _after_the_open_one(thread, [], [])


_SIGNATURE = re.compile(r"[-—–―~]+ ?((?:[^\W\d_]\.? ?)[^\n,;:()]{1,60}?)(?=[.,;:(]|$)")


def _signature_after(document: Document, number: int) -> Mention | None:
    """A name after a dash that makes the next paragraph: "— Ann Lee, nurse"."""
    if number + 1 >= len(document.blocks):
        return None
    block = document.blocks[number + 1]
    if block.end - block.start > _LONGEST_SIGNATURE or document.text[block.start] not in "-—–―~":
        return None
    match = _SIGNATURE.match(document.text, block.start, block.end)
    if match is None or not match.group(1)[0].isupper():
        return None
    return Mention(match.group(1), match.start(1), match.end(1))


# "PORT ELLERY, 12 March --", "WASHINGTON (AP) —", "Paris (Reuters) -": place, day, agency, dash.
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z][^\Wa-z_'’. -]*(?:['’. -]+[^\Wa-z_]+){0,4}(?:,[^\n,—–]{1,30}){0,2}"
    r"|[^\W\d_a-z][\w.,'’ -]{2,40})"
    r"(?: ?\([^\n()]{2,30}\))? ?(?:--|—|–| - ) ?"
)
_DATELINE_TOLD = re.compile(r"^[^\Wa-z_]{3,}|\([^\n()]{2,30}\) ?(?:--|—|–|-) ?$")


def _after_dateline(text: str, start: int, end: int, regions: list[Region]) -> int:
    """Where the first sentence of a paragraph begins: nobody says its dateline.

    A dateline is told by its capitals or by the agency in brackets before the dash.
    """
    match = _DATELINE.match(text, start, end)
    if match is None or not _DATELINE_TOLD.search(match.group()):
        return start
    return match.end() if not regions or match.end() <= regions[0].start else start


def _in_block(
    text: str, start: int, end: int, people: People, hearing: Hearing, thread: _Thread
) -> Iterator[_Reading]:
    steps = thread.steps
    regions, left_open = steps.regions(text, start, end, thread.carried)
    layout = steps.lay(text, _after_dateline(text, start, end, regions), end, regions)
    cues = steps.cues(layout)
    attributions = steps.attribute(layout, cues)
    speakers = Speakers(layout, people, cues, attributions, hearing, steps)
    said, unsaid = _said(layout, attributions, speakers, thread)
    used = {a.cue.verb for a in attributions if a.cue and a.rule.startswith("after-")}
    reports = steps.reports(layout, cues, used)
    reported = [_reported(layout, r, speakers, thread) for r in reports]
    if hearing:
        said = [hearing.corrected(quotation) for quotation in said]
        reported = [hearing.corrected(quotation) for quotation in reported]
    found: list[_Reading] = sorted([*said, *unsaid, *reported], key=lambda q: (q.start, q.end))
    found = yield from _after_the_open_one(thread, found, said)
    if left_open and said and said[-1].end == regions[-1].end:
        number = found.index(said[-1])
        yield from found[:number]
        thread.open, thread.waiting = said[-1], found[number + 1 :]
    else:
        yield from found
    _hand_on(layout, cues, speakers, said, left_open, thread)
    if said and hearing.silences(said[-1]):
        thread.speaker = None


def _after_the_open_one(
    thread: _Thread, found: list[_Reading], said: list[Quotation]
) -> Generator[_Reading, None, list[_Reading]]:
    """Joins the quotation that the paragraph before left open, or lets it go as it is.

    Gives back what is still to be handed on, in order; ``said`` is brought up to date.
    """
    going_on, waiting = thread.open, thread.waiting
    thread.open, thread.waiting = None, []
    if going_on is None:
        return found
    first = said[0] if said and said[0].rules[0] == "carried" else None
    attributed_anew = first and first.speaker is not None and not _is_guessed(going_on)
    if first is None or attributed_anew or len(going_on.spans) >= _MOST_SPANS:
        yield going_on
        yield from waiting
        return found
    found.remove(first)
    said[0] = _joined(going_on, first)
    return [said[0], *waiting, *found]


def _joined(first: Quotation, second: Quotation) -> Quotation:
    """One quotation out of two paragraphs' pieces; a speaker beside the marks beats a guess."""
    better = second.speaker is not None and _is_guessed(first)
    return replace(
        first,
        end=second.end,
        spans=first.spans + second.spans,
        speaker=second.speaker if better else first.speaker,
        cue=second.cue if better else first.cue,
        rules=(*first.rules, *(r for r in second.rules if r not in first.rules)),
    )


def _is_guessed(quotation: Quotation) -> bool:
    if quotation.speaker is None:
        return True
    return "speaker-before" in quotation.rules and quotation.speaker.rule != BY_HAND


def _hand_on(
    layout: Layout,
    cues: list[Cue],
    speakers: Speakers,
    said: list[Quotation],
    left_open: str,
    thread: _Thread,
) -> None:
    thread.carried = left_open
    if said:
        thread.speaker = said[-1].speaker or thread.speaker
    thread.colon = bool(layout.words) and layout.words[-1] == ":"
    thread.colon_speaker = thread.colon_cue = None
    if not layout.words:
        return
    first, last = layout.sentences[-1]
    closing = [c for c in cues if c.verb >= first and c.subject]
    if closing and closing[-1].subject:
        thread.colon_speaker = speakers.mention(closing[-1].subject)
        thread.colon_cue = cue_mention(layout, closing[-1])
    elif subject := thread.steps.subject(layout, first, last):
        thread.colon_speaker = speakers.mention(subject)
    speaking = next((c.subject for c in closing if c.frames & Frame.SPEAKS), None)
    if not said and speaking is not None:
        thread.speaker = speakers.mention(speaking)


def _said(
    layout: Layout, attributions: list[Attribution], speakers: Speakers, thread: _Thread
) -> tuple[list[Quotation], list[LeftOut]]:
    """The quotations in marks of one paragraph, and the marks that hold none."""
    found: list[Quotation] = []
    left_out: list[LeftOut] = []
    for number, (at, attribution) in enumerate(
        zip(sorted(layout.region), attributions, strict=True)
    ):
        region = layout.regions[layout.region[at]]
        if region.carried and number == 0:
            carried = _carried(layout, at, attribution, speakers)
            if _is_signature(layout, at):
                left_out.append(LeftOut(carried, "signature"))
            else:
                found.append(carried)
            continue
        last = found[-1] if found else None
        if (
            attribution.continues
            and last
            and last.kind == "direct"
            and len(last.spans) < _MOST_SPANS
        ):
            added = () if attribution.rule in last.rules else (attribution.rule,)
            found[-1] = replace(
                last,
                end=region.end,
                spans=(*last.spans, (region.start, region.end)),
                rules=(*last.rules, *added),
            )
            continue
        reason = thread.steps.unsaid(layout, at, attribution)
        if reason == NOTHING:
            continue
        quotation = _quotation(layout, at, attribution, speakers, thread)
        if reason is None:
            found.append(quotation)
        else:
            left_out.append(LeftOut(quotation, reason))
    return found, left_out


def _is_signature(layout: Layout, at: int) -> bool:
    """A name and an office inside the marks, on a line of their own below a pulled quotation."""
    region = layout.regions[layout.region[at]]
    inner = layout.text[region.start : region.end]
    words = [w for w in inner.split() if w[0].isalpha()]
    if not words or len(words) > 8 or inner[0] in _TRIM:
        return False
    return sum(w[0].isupper() for w in words) >= 0.6 * len(words)


def _carried(layout: Layout, at: int, attribution: Attribution, speakers: Speakers) -> Quotation:
    region = layout.regions[layout.region[at]]
    speaker = cue = None
    if attribution.adjacent and attribution.subject:
        speaker = speakers.mention(attribution.subject)
        cue = cue_mention(layout, attribution.cue) if attribution.cue else None
    return Quotation(
        "direct",
        region.start,
        region.end,
        ((region.start, region.end),),
        speaker,
        cue,
        ("carried",),
    )


def _quotation(
    layout: Layout, at: int, attribution: Attribution, speakers: Speakers, thread: _Thread
) -> Quotation:
    region = layout.regions[layout.region[at]]
    span = (region.start, region.end)
    rules = [attribution.rule]
    if not region.closed:
        rules.append("left-open")
    speaker = cue = None
    if attribution.subject is not None:
        speaker = speakers.mention(attribution.subject)
        if attribution.cue is not None:
            cue = cue_mention(layout, attribution.cue)
    elif attribution.cue is not None and attribution.rule.endswith(_LEFT_OUT):
        speaker, cue = thread.speaker, cue_mention(layout, attribution.cue)
    elif thread.signature is not None and layout.sentence[at] == 0:
        speaker = thread.signature
        rules.append("signed-below")
    elif layout.sentence[at] == 0:
        if thread.colon and thread.colon_speaker is not None:
            speaker, cue = thread.colon_speaker, thread.colon_cue
            rules.append("colon-in-paragraph-before")
        elif thread.speaker is not None:
            speaker = thread.speaker
            rules.append("speaker-before")
    kind = _kind(layout, at, attribution, thread.steps)
    return Quotation(kind, *span, (span,), speaker, cue, tuple(rules))


def _kind(layout: Layout, at: int, attribution: Attribution, steps: Steps) -> QuotationKind:
    """Direct where the marks hold all that was said, mixed where they hold a part of it."""
    region = layout.regions[layout.region[at]]
    first, last = layout.sentences[layout.sentence[at]]
    alone = all(layout.tags[i] & (Tag.QUOTE | Tag.PUNCTUATION) for i in range(first, last))
    if alone:
        return "direct"
    if not attribution.adjacent:
        return "mixed"
    if attribution.rule.startswith("after-"):
        return "direct" if _opens_sentence(layout, at, first) else "mixed"
    inner = layout.text[region.start : region.end].lstrip(_TRIM)
    lead = layout.words[at - 1] if at else ""
    begins = steps.capitals_begin and inner[:1].isupper()
    whole = begins and lead.lower() not in steps.clause_openers
    return "direct" if lead in (",", ":") or whole else "mixed"


def _opens_sentence(layout: Layout, at: int, first: int) -> bool:
    return all(
        layout.tags[i] & (Tag.PUNCTUATION | Tag.QUOTE | Tag.CONJUNCTION) for i in range(first, at)
    )


def _reported(layout: Layout, report: Report, speakers: Speakers, thread: _Thread) -> Quotation:
    spans = tuple((layout.starts[first], layout.ends[last - 1]) for first, last in report.pieces)
    speaker = speakers.mention(report.cue.subject) if report.cue.subject else None
    if speaker is None and report.cue.rule == _LEFT_OUT:
        speaker = thread.speaker
    cue = cue_mention(layout, report.cue)
    rules = ("indirect", report.rule, report.cue.rule)
    return Quotation("indirect", spans[0][0], spans[-1][1], spans, speaker, cue, rules)
