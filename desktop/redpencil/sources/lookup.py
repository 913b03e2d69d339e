"""From a claim of an article to the passages of the library that may bear on it."""

from __future__ import annotations

from redpencil.model import Claim, Document, Passage, Quantity, Query, Quotation
from redpencil.sources.conversions import other_figures
from redpencil.sources.library import Library
from redpencil.text.sentences import sentence_around

# A quotation may run over the end of a passage, so the best ones are read with their neighbours.
_READ_AROUND = 3


def query_for(claim: Claim, document: Document) -> Query:
    """What to ask the library about a claim, with the article's title as context.

    A quotation asks for its words and its speaker; a quantity for the sentence it stands in,
    its unit, what is counted, and its value in the other unit of measure; a statement marked by
    hand for its words. Words in marks need no context: the source has them as they are, and the
    title leads to what others said.
    """
    title = document.title
    reading = claim.reading
    if isinstance(reading, Quotation):
        words = " ".join(document.text[start:end] for start, end in reading.spans)
        return Query(words, title if reading.kind == "indirect" else "", _speaker(reading))
    if isinstance(reading, Quantity):
        extra = (
            reading.unit or "",
            reading.concept or "",
            *_figures(reading),
            *other_figures(reading),
        )
        return Query(
            sentence_around(document, claim.start, claim.end),
            title,
            extra=tuple(filter(None, extra)),
        )
    return Query(claim.text, title)


def find_passages(
    library: Library, claim: Claim, document: Document, limit: int
) -> tuple[Passage, ...]:
    """The passages of the library for a claim, best first, ``limit`` of them at most.

    An article that lies among the sources is no evidence for itself and is left out. Behind
    the best passages of a quotation come those beside them, which may hold its other half.
    """
    own = library.by_sha256(document.sha256)
    hits = library.search(query_for(claim, document), limit if own is None else 2 * limit)
    found = [hit for hit in hits if own is None or hit.source != own.id][:limit]
    known = {(hit.source, hit.start) for hit in found}
    hinted = [h for h in _hinted(library, claim, document) if (h.source, h.start) not in known]
    found = [*found[: max(limit - len(hinted), 1)], *hinted]
    if isinstance(claim.reading, Quotation):
        found = _with_neighbours(library, found)
    return tuple(found[:limit])


def _hinted(library: Library, claim: Claim, document: Document) -> list[Passage]:
    """The passages that a comment of the author on these very words leads to: it names a source.

    The comment is asked for with the claim's words behind it.
    """
    own = library.by_sha256(document.sha256)
    found: list[Passage] = []
    for note in document.comments_on(claim.start, claim.end):
        hits = library.search(Query(note.text, claim.text), _READ_AROUND)
        found += [hit for hit in hits if own is None or hit.source != own.id]
    return list({(hit.source, hit.start): hit for hit in found}.values())[:_READ_AROUND]


def _with_neighbours(library: Library, hits: list[Passage]) -> list[Passage]:
    """The best hits, the passages beside them, and then the other hits; each passage once."""
    best = hits[:_READ_AROUND]
    beside = [passage for hit in best for passage in library.neighbours(hit)]
    found: dict[tuple[str, int], Passage] = {}
    for passage in (*best, *beside, *hits[_READ_AROUND:]):
        found.setdefault((passage.source, passage.start), passage)
    return list(found.values())


def _speaker(quotation: Quotation) -> str:
    if quotation.speaker is None:
        return ""
    return quotation.speaker.resolved or quotation.speaker.text


def _figures(quantity: Quantity) -> tuple[str, ...]:
    """The value in digits: it may be written in words, or scaled, in the article."""
    if quantity.value is None:
        return ()
    values = quantity.value if isinstance(quantity.value, tuple) else (quantity.value,)
    return tuple(f"{value:.12g}" for value in values)
