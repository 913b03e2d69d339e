"""What a report says, whatever its format: the article, its claims, their checks, the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from redpencil import __version__
from redpencil.model import (
    Article,
    Aside,
    Check,
    Citation,
    Claim,
    Document,
    Earlier,
    Event,
    Evidence,
    Note,
    Source,
    Status,
)
from redpencil.reports.edition import Edition

OPEN: frozenset[Status] = frozenset({"query", "source_needed"})
"""The statuses under which somebody else is still to answer."""


@dataclass(frozen=True, slots=True)
class Item:
    """One claim with the check that stands on it, what was seen, and its history.

    ``cited`` is the passage that the check rests on, laid beside the claim again. ``hints`` are
    the comments that the author's own file has on these words. ``earlier`` are decisions of
    before on the same words or the same figure.
    """

    number: int
    claim: Claim
    check: Check | None
    evidence: tuple[Evidence, ...]
    history: tuple[Event, ...]
    cited: Evidence | None = None
    hints: tuple[Note, ...] = ()
    earlier: tuple[Earlier, ...] = ()

    @property
    def status(self) -> Status:
        """The status decided, or unchecked."""
        return self.check.status if self.check else "unchecked"


@dataclass(frozen=True, slots=True)
class Report:
    """The check log of one article. ``gone`` are checks whose claim is found no more.

    ``asides`` are words that look like a claim and were taken for none, where they were sought.
    ``manuscript`` are the bytes of the article's own file, where it is asked for and unchanged;
    ``quotations_told`` says whether a call sheet may name the words of a quotation.
    """

    article: str
    document: Document
    items: tuple[Item, ...]
    gone: tuple[Check, ...]
    sources: tuple[Source, ...]
    last_event: Event | None
    program: str = __version__
    asides: tuple[Aside, ...] = ()
    edition: Edition = field(default_factory=Edition)
    revision: int = 1
    manuscript: bytes = b""
    quotations_told: bool = False

    @property
    def counts(self) -> dict[str, int]:
        """How many claims there are, of each kind, and under each status that occurs."""
        kinds = Counter(item.claim.kind for item in self.items)
        states = Counter[str](item.status for item in self.items)
        return {"claims": len(self.items), **dict(sorted(kinds.items())), **dict(states)}

    @property
    def facts_left(self) -> int:
        """How many claims nobody has decided on."""
        return sum(item.status in ("unchecked", "checking", "stale") for item in self.items)

    @property
    def open_queries(self) -> tuple[Item, ...]:
        """The claims that wait for somebody's answer or for a source."""
        return tuple(item for item in self.items if item.status in OPEN)

    @property
    def untouched(self) -> tuple[Item, ...]:
        """The claims on which nobody has said anything."""
        return tuple(item for item in self.items if item.check is None)

    @property
    def corrections(self) -> tuple[Item, ...]:
        """The claims for which somebody wrote down what they should read."""
        return tuple(item for item in self.items if item.check and item.check.correction)

    @property
    def checkers(self) -> tuple[str, ...]:
        """Everybody who decided something, in the order of their first decision."""
        names = (event.who for item in self.items for event in item.history)
        return tuple(dict.fromkeys(names))


def build_report(
    article: Article,
    claims: Sequence[Claim],
    evidence: Mapping[str, tuple[Evidence, ...]],
    events: Iterable[Event],
    sources: Iterable[Source],
    asides: Sequence[Aside] = (),
    *,
    cited: Mapping[str, Evidence] | None = None,
    earlier: Mapping[str, tuple[Earlier, ...]] | None = None,
) -> Report:
    """The report on an article: its claims in order, each with what the log says of it.

    ``cited`` and ``earlier`` are by the id of the claim (see ``Item``). Of the sources only those
    are named that a check or a piece of evidence rests on.
    """
    every = tuple(events)
    of_claim: dict[str | None, list[Event]] = {}
    for event in every:
        of_claim.setdefault(event.claim, []).append(event)
    checks = {check.claim: check for check in article.checks}
    items = tuple(
        Item(
            number,
            claim,
            checks.pop(claim.id, None),
            evidence.get(claim.id, ()),
            tuple(of_claim.get(claim.id, ())),
            (cited or {}).get(claim.id),
            article.document.comments_on(claim.start, claim.end),
            (earlier or {}).get(claim.id, ()),
        )
        for number, claim in enumerate(claims, 1)
    )
    gone = tuple(checks.values())
    resting = _cited(items, gone)
    shown = {e.passage.source for i in items for e in i.evidence if e.passage}
    known = tuple(source for source in sources if source.id in resting or source.id in shown)
    missing = resting.keys() - {source.id for source in known}
    return Report(
        article=article.id,
        document=article.document,
        items=items,
        gone=gone,
        sources=(*known, *(_from_log(resting[id_]) for id_ in resting if id_ in missing)),
        last_event=every[-1] if every else None,
        asides=tuple(asides),
        revision=article.revision,
    )


def _cited(items: Iterable[Item], gone: Iterable[Check]) -> dict[str, Citation]:
    """The citations that checks rest on, by their sources."""
    checks = (*(item.check for item in items), *gone)
    found = [check.citation for check in checks if check and check.citation]
    return {citation.source: citation for citation in found}


def _from_log(citation: Citation) -> Source:
    """A source that the library has no more, as far as the log still tells of it."""
    return Source(
        citation.source, citation.title, "source", False, "", citation.sha256 or "", "", 0
    )
