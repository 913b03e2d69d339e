"""What a person changed in the claims of an article, laid over what was found. Pure.

An amendment names its claim by id. The parts of each kind are JSON shapes:

- ``reading``: of a quotation ``speaker`` ({"text", "start", "end"} or null), ``resolved`` (a name
  or null), ``cue`` and ``kind``; of a quantity ``value``, ``unit``, ``modifier``, ``change``,
  ``concept`` and ``kind``. Parts that are not named stay as they were read. ``was`` holds the
  parts as they stood before the first change; the log takes away those named in ``back``.
- ``turned``: ``to`` is "claim" or "aside"; the id stays.
- ``marked``: a claim at the amendment's own ``kind``, ``start`` and ``end``, with any parts of a
  reading.
- ``bounded``: the amendment's own ``start`` and ``end`` are the new borders, ``of`` is the id of
  the claim that had others, and the parts' ``start`` and ``end`` are those. An id is bound to
  its words, so this is another claim, which takes the old one's place; what was decided on the
  old one was decided on other words. Amendments after this name the new id.
- ``dismissed`` and ``restored``: ``scope`` is "once" (this claim), "text" (these words, wherever
  the article has them) or "rule" (whatever the rule named in ``rule`` finds).

They are applied in the order of their events. Of several that dismiss or restore a claim the
last one counts; marking one and turning one into a claim are words for it, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from redpencil.claims.amended_readings import amended, read_by_hand
from redpencil.claims.finding import Batch, claim_of, find_all
from redpencil.claims.quotations.hearing import Heard
from redpencil.claims.quotations.names import BY_HAND
from redpencil.model import (
    Amendment,
    Aside,
    Claim,
    ClaimKind,
    Document,
    Quantity,
    Quotation,
    claim_id,
)

DISMISSED = "dismissed"
"""Why an aside is no claim that a person put away; one turned into an aside has BY_HAND."""

_Key = tuple[str, str]


def amend(
    document: Document,
    claims: Sequence[Claim],
    asides: Sequence[Aside],
    amendments: Iterable[Amendment],
) -> Batch:
    """The claims and asides of a document as they stand after a person's amendments, in order.

    A claim that is found no more is left out, unless a person marked it, turned it into one or
    gave it its borders.
    """
    every = sorted(amendments, key=lambda amendment: amendment.event)
    if not every:
        return Batch(tuple(claims), tuple(asides))
    return _amended(document, Batch(tuple(claims), tuple(asides)), every, _Verdicts(every))


def find_amended(document: Document, amendments: Iterable[Amendment]) -> Iterator[Batch]:
    """Batches of claims and asides with a person's amendments in them, as they are found.

    Later mentions that rest on a corrected speaker follow it. A claim with new borders comes in
    the batch of the old one; without amendments all is as ``find_all`` has it.
    """
    every = sorted(amendments, key=lambda amendment: amendment.event)
    if not every:
        yield from find_all(document)
        return
    waiting = _by_root(every)
    verdicts = _Verdicts(every)
    for batch in find_all(document, heard(every)):
        here: list[Claim | Aside] = [*batch.claims, *batch.asides]
        last = max(found.start for found in here)
        ids = {found.id for found in here}
        due = [root for root, own in waiting.items() if root in ids or _is_due(own[0], last)]
        own = sorted((a for root in due for a in waiting.pop(root)), key=lambda a: a.event)
        yield _amended(document, batch, own, verdicts)
    left = sorted((a for own in waiting.values() for a in own), key=lambda a: a.event)
    rest = _amended(document, Batch((), ()), left, verdicts)
    if rest.claims or rest.asides:
        yield rest


@dataclass(frozen=True, slots=True)
class Found:
    """What the program found by itself, having heard this of speakers."""

    batch: Batch
    heard: tuple[Heard, ...] = ()


def lay_over(
    document: Document, amendments: Sequence[Amendment], found: Found | None
) -> tuple[Batch, Found]:
    """The claims and asides of a whole document after other amendments, and what they lie on.

    ``found`` is used again where nothing else was said of speakers; otherwise, or where it is
    None, the document is read anew.
    """
    told = heard(amendments)
    if found is None or found.heard != told:
        batches = tuple(find_all(document, told))
        claims = tuple(claim for batch in batches for claim in batch.claims)
        asides = tuple(aside for batch in batches for aside in batch.asides)
        found = Found(Batch(claims, asides), told)
    return amend(document, found.batch.claims, found.batch.asides, amendments), found


def heard(amendments: Iterable[Amendment]) -> tuple[Heard, ...]:
    """What people said of speakers, for the reading of later mentions; the last word counts."""
    readings: dict[int, Quotation | Quantity] = {}
    for amendment in sorted(amendments, key=lambda amendment: amendment.event):
        if amendment.what != "reading" or amendment.kind != "quotation":
            continue
        if "speaker" not in amendment.parts and "resolved" not in amendment.parts:
            continue
        start = amendment.start
        before = readings.get(start) or Quotation("direct", start, amendment.end, ())
        readings[start] = amended(before, amendment.parts)
    return tuple(Heard(q.start, q.speaker) for q in readings.values() if isinstance(q, Quotation))


def _by_root(amendments: Sequence[Amendment]) -> dict[str, list[Amendment]]:
    """Amendments by the claim they began with: new borders hand an id on to the next."""
    roots: dict[str, str] = {}
    found: dict[str, list[Amendment]] = {}
    for amendment in amendments:
        named = amendment.claim
        if amendment.what == "bounded":
            named = _before(amendment)
            roots[amendment.claim] = roots.get(named, named)
        found.setdefault(roots.get(named, named), []).append(amendment)
    return found


def _is_due(first: Amendment, offset: int) -> bool:
    """Whether no later batch than one that reaches to ``offset`` has what an amendment names."""
    old = first.parts.get("start")
    start = old if first.what == "bounded" and isinstance(old, int) else first.start
    return start < offset or (first.what == "marked" and start == offset)


def _before(amendment: Amendment) -> str:
    """The id of the claim whose borders an amendment moved."""
    of = amendment.parts.get("of")
    return of if isinstance(of, str) else amendment.claim


class _Verdicts:
    """Which claims are dismissed: by id, by their words, and by the rule that found them."""

    def __init__(self, amendments: Sequence[Amendment]) -> None:
        self._said: dict[_Key, tuple[int, bool]] = {}
        for amendment in amendments:
            hides = _hides(amendment)
            if hides is not None:
                self._said[_key(amendment)] = amendment.event, hides

    def hides(self, claim: Claim) -> bool:
        """Whether the last word on a claim, on its words or on its rules puts it away."""
        said = [self._said[key] for key in _keys_of(claim) if key in self._said]
        return bool(said) and max(said)[1]


def _hides(amendment: Amendment) -> bool | None:
    """Whether an amendment puts claims away (True) or shows them (False); None is neither."""
    if amendment.what == "dismissed":
        return True
    shows = amendment.what in ("restored", "marked") or (
        amendment.what == "turned" and amendment.parts.get("to") == "claim"
    )
    return False if shows else None


def _key(amendment: Amendment) -> _Key:
    scope = amendment.parts.get("scope")
    if scope == "text":
        return "text", _words(amendment.kind, amendment.text)
    if scope == "rule":
        return "rule", f"{amendment.kind} {amendment.parts.get('rule')}"
    return "once", amendment.claim


def _keys_of(claim: Claim) -> list[_Key]:
    rules = claim.reading.rules if claim.reading is not None else ()
    keys = [("once", claim.id), ("text", _words(claim.kind, claim.text))]
    return keys + [("rule", f"{claim.kind} {rule}") for rule in rules]


def _words(kind: str, text: str) -> str:
    return f"{kind} {' '.join(text.split()).casefold()}"


def _amended(
    document: Document, batch: Batch, amendments: Sequence[Amendment], verdicts: _Verdicts
) -> Batch:
    claims = {claim.id: claim for claim in batch.claims}
    asides = {aside.id: aside for aside in batch.asides}
    for amendment in amendments:
        _apply(document, amendment, claims, asides)
    put_away = [claim for claim in claims.values() if verdicts.hides(claim)]
    for claim in put_away:
        del claims[claim.id]
        asides[claim.id] = _aside(claim, DISMISSED)
    return Batch(
        tuple(sorted(claims.values(), key=_place)), tuple(sorted(asides.values(), key=_place))
    )


def _place(found: Claim | Aside) -> tuple[int, int]:
    return found.start, -found.end


def _apply(
    document: Document, amendment: Amendment, claims: dict[str, Claim], asides: dict[str, Aside]
) -> None:
    """Lay one amendment over what stands; one about a claim that is not there changes nothing."""
    claim, aside = claims.get(amendment.claim), asides.get(amendment.claim)
    if amendment.what == "marked":
        made = claim or (claim_in(aside) if aside else _by_hand(document, amendment))
        asides.pop(amendment.claim, None)
        claims[made.id] = _read_anew(made, amendment.parts)
    elif amendment.what == "turned":
        _turn(document, amendment, claims, asides)
    elif amendment.what == "reading" and claim is not None:
        claims[claim.id] = _read_anew(claim, amendment.parts)
    elif amendment.what == "reading" and aside is not None:
        asides[aside.id] = _aside(_read_anew(claim_in(aside), amendment.parts), aside.reason)
    elif amendment.what == "bounded":
        of = _before(amendment)
        old = claims.pop(of, None) or asides.pop(of, None)
        asides.pop(amendment.claim, None)
        moved = _by_hand(document, amendment, old.reading if old else None)
        claims[moved.id] = moved


def _turn(
    document: Document, amendment: Amendment, claims: dict[str, Claim], asides: dict[str, Aside]
) -> None:
    claim, aside = claims.get(amendment.claim), asides.get(amendment.claim)
    if amendment.parts.get("to") == "aside":
        if claim is not None:
            del claims[claim.id]
            asides[claim.id] = _aside(claim, BY_HAND)
    elif claim is None:
        asides.pop(amendment.claim, None)
        made = claim_in(aside) if aside else _by_hand(document, amendment)
        claims[made.id] = made


def _by_hand(
    document: Document, amendment: Amendment, before: Quotation | Quantity | None = None
) -> Claim:
    """The claim at the place of an amendment, read out of its words as far as they tell.

    ``before`` is what was read out of a claim with other borders.
    """
    kind, start, end = amendment.kind, amendment.start, amendment.end
    digest = document.text_sha256
    if kind != "statement":
        return claim_of(document, digest, read_by_hand(document, kind, start, end, before))
    return bare_claim(document, kind, start, end)


def bare_claim(document: Document, kind: ClaimKind, start: int, end: int) -> Claim:
    """A claim at a place, out of which nothing was read: what an amendment is recorded on."""
    block = document.block_at(start)
    return Claim(
        claim_id(kind, document.text_sha256, start, end),
        kind,
        start,
        end,
        document.text[start:end],
        None,
        block.locator if block else "",
    )


def dismissals_of(claim: Claim, amendments: Iterable[Amendment]) -> tuple[Amendment, ...]:
    """What puts a claim away as it stands: said of it, of its words, or of a rule it rests on."""
    keys = _keys_of(claim)
    return tuple(one for one in amendments if one.what == "dismissed" and _key(one) in keys)


def _read_anew(claim: Claim, parts: Mapping[str, object]) -> Claim:
    if claim.reading is None:
        return claim
    return replace(claim, reading=amended(claim.reading, parts))


def claim_in(aside: Aside) -> Claim:
    """The claim that an aside would be."""
    return Claim(
        aside.id, aside.kind, aside.start, aside.end, aside.text, aside.reading, aside.locator
    )


def _aside(claim: Claim, reason: str) -> Aside:
    return Aside(
        claim.id, claim.kind, claim.start, claim.end, claim.text, reason, claim.reading,
        claim.locator,
    )  # fmt: skip


def changed_parts(amendments: Iterable[Amendment], claim: str) -> Mapping[str, object]:
    """The parts of a claim's reading that a person changed, each as it was read before.

    The value is None where that is not known, or where there was nothing.
    """
    changed: dict[str, object] = {}
    for amendment in amendments:
        if amendment.claim != claim or amendment.what != "reading":
            continue
        was = amendment.parts.get("was")
        before = was if isinstance(was, Mapping) else {}
        for name in amendment.parts.keys() - {"was"}:
            part = "speaker" if name == "resolved" else name
            changed.setdefault(part, before.get(part))
    return changed
