"""The call sheet: per person the facts to confirm, with room for answers. Pure.

What somebody is quoted with is not read out to them: people wish to better their words. So a
quotation is told by its place alone, unless the sheet is asked for with the quotations.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from redpencil.claims.by_speaker import Voice, voices
from redpencil.model import Document, Quotation, Status
from redpencil.reports.model import Item, Report
from redpencil.reports.people.values import Leaf, Run, Sheet, plain
from redpencil.text.sentences import find_sentences
from redpencil.words import reports as words

SETTLED: frozenset[Status] = frozenset({"ok", "opinion"})
"""Nobody needs to be called about these."""

_Place = tuple[int, int]


def calls_sheet(report: Report) -> Sheet:
    """One part for each person who is quoted, and one for the figures that are nobody's.

    A figure is for the person in whose words, or in whose sentence, it stands.
    """
    document = report.document
    places = _sentences(document, report.items)
    calls = list(_calls(report, places))
    leaves = [Leaf("small", plain(words.CALLS_HEAD))]
    if not report.quotations_told:
        leaves.append(Leaf("small", plain(words.QUOTATIONS_WITHHELD)))
    if not calls:
        leaves.append(Leaf("paragraph", plain(words.NOBODY_TO_CALL)))
    hidden = () if report.quotations_told else _hidden(report.items)
    for number, (name, description, items) in enumerate(calls, 1):
        leaves += _head(number, name, description)
        for item in items:
            leaves += _fact(item, document, places, hidden)
    house = report.edition.house
    return Sheet(words.CALLS, document.title, document.language, tuple(leaves), house)


def _calls(
    report: Report, places: dict[int, _Place]
) -> Iterator[tuple[str, str, tuple[Item, ...]]]:
    """Name, description and claims of everybody to call; the name is empty for the rest."""
    by_id = {item.claim.id: item for item in report.items}
    taken: set[int] = set()
    for voice in voices(item.claim for item in report.items):
        if voice.standing != "named":
            continue
        own = [by_id[claim] for claim in voice.claims]
        facts = [*own, *_figures(voice, own, report.items, places, taken)]
        taken |= {item.number for item in facts}
        asked = sorted((i for i in facts if i.status not in SETTLED), key=lambda i: i.number)
        if asked:
            yield voice.name, voice.description, tuple(asked)
    rest = [i for i in report.items if i.number not in taken and i.status not in SETTLED]
    if rest:
        yield "", "", tuple(rest)


def _figures(
    voice: Voice,
    own: Sequence[Item],
    items: Sequence[Item],
    places: dict[int, _Place],
    taken: set[int],
) -> Iterator[Item]:
    sentences = {places[item.number] for item in own}
    for item in items:
        if item.claim.kind != "quotation" and item.number not in taken:
            within = any(o.claim.start <= item.claim.start < o.claim.end for o in own)
            if within or places[item.number] in sentences:
                yield item


def _sentences(document: Document, items: Sequence[Item]) -> dict[int, _Place]:
    """The sentences that each claim stands in, from the first to the last, by its number."""
    known: dict[int, tuple[_Place, ...]] = {}
    found: dict[int, _Place] = {}
    for item in items:
        claim = item.claim
        block = document.block_at(claim.start)
        if block is None:
            found[item.number] = (claim.start, claim.end)
            continue
        if block.start not in known:
            known[block.start] = find_sentences(
                document.text, block.start, block.end, document.language
            )
        inside = [s for s in known[block.start] if s[0] < claim.end and claim.start < s[1]]
        whole = (inside[0][0], inside[-1][1]) if inside else (block.start, block.end)
        found[item.number] = whole
    return found


def _hidden(items: Sequence[Item]) -> tuple[_Place, ...]:
    """Where words in marks stand, which nobody is to hear."""
    return tuple(
        span
        for item in items
        if isinstance(item.claim.reading, Quotation) and item.claim.reading.kind != "indirect"
        for span in item.claim.reading.spans
    )


def _head(number: int, name: str, description: str) -> Iterator[Leaf]:
    yield Leaf("heading", plain(name or words.FOR_ANYBODY), anchor=f"call-{number}")
    if description:
        yield Leaf("small", plain(description))
    yield Leaf("answer", (Run(words.SPOKEN_TO.format(number=number), "soft"),))


def _fact(
    item: Item, document: Document, places: dict[int, _Place], hidden: tuple[_Place, ...]
) -> Iterator[Leaf]:
    head = (Run(str(item.number), "number"), Run(f" {item.claim.locator} "))
    reading = item.claim.reading
    start, end = places[item.number]
    if isinstance(reading, Quotation) and reading.kind != "indirect" and hidden:
        asked = words.ASK_QUOTATION
    else:
        shown = _without(document.text, item.claim.start, item.claim.end, hidden)
        around = _without(document.text, start, end, hidden)
        if not shown.strip(f"{words.WITHHELD} "):
            asked = words.ask_figure(item.claim)
        else:
            asked = words.ask_fact(shown, around)
    yield Leaf("item", (*head, Run(asked)))
    yield Leaf("answer", (Run(words.ANSWER.format(claim=item.claim.id), "soft"),))


def _without(text: str, start: int, end: int, hidden: Sequence[_Place]) -> str:
    """The words between two places on one line, what is hidden told by a sign."""
    pieces: list[str] = []
    at = start
    for first, last in hidden:
        if first < end and last > at:
            pieces += [text[at : max(first, at)], words.WITHHELD]
            at = min(max(last, at), end)
    pieces.append(text[at:end])
    return " ".join("".join(pieces).split())
