"""Lay a new draft on the old one as a person has amended it. Pure: no files, no Qt, no SQL.

A reading that a person changed is not laid beside what the program reads in the new draft: the
two would differ, and the check would be stale, though no word has changed. So both drafts are
taken as the program reads them, with those claims added which are there by a person's word alone;
the log takes the amendments themselves along.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import replace

from redpencil.claims.amending import amend
from redpencil.claims.carrying import carry_over
from redpencil.claims.finding import Batch, find_all
from redpencil.model import Account, Amendment, Claim, Document, claim_id

Steps = Generator[None, None, Account]
"""Long work that stops for a moment again and again, and returns the account at its end."""


def account_in_steps(old: Document, amendments: Iterable[Amendment], new: Document) -> Steps:
    """What becomes of every claim of the old draft in the new one, and which claims are new.

    Claims that were put away are among those of the old draft: what was said of them goes along
    as well. Whoever goes no further has changed nothing. Never raises.
    """
    said = tuple(amendments)
    found: list[list[Batch]] = []
    for document in (old, new):
        found.append([])
        for batch in find_all(document):
            found[-1].append(batch)
            yield
    ours = _with_marks(old, found[0], said)
    theirs = tuple(claim for batch in found[1] for claim in batch.claims)
    account = carry_over(old, ours, new, theirs)
    replaced = _replaced(account, said, new)
    return replace(account, new=tuple(c for c in account.new if c.id not in replaced))


def _with_marks(
    document: Document, batches: Sequence[Batch], said: Sequence[Amendment]
) -> tuple[Claim, ...]:
    """The claims as they were found, and those that are there by a person's word, in order."""
    claims = tuple(claim for batch in batches for claim in batch.claims)
    asides = tuple(aside for batch in batches for aside in batch.asides)
    making = tuple(bare for one in said if (bare := _making(one)) is not None)
    return amend(document, claims, asides, making).claims


def _making(one: Amendment) -> Amendment | None:
    """An amendment as far as it makes a claim: what it says of the reading is left out."""
    if one.what == "marked":
        return replace(one, parts={})
    to_claim = one.what == "turned" and one.parts.get("to") == "claim"
    return one if one.what == "bounded" or to_claim else None


def _replaced(account: Account, said: Sequence[Amendment], new: Document) -> frozenset[str]:
    """The claims of the new draft in whose place one with borders set by a person will stand."""
    came: Mapping[str, tuple[Claim, Claim]] = {
        one.old.id: (one.old, one.new) for one in account.passed if one.new is not None
    }
    digest = new.text_sha256
    found: set[str] = set()
    for one in said:
        start, end = one.parts.get("start"), one.parts.get("end")
        if one.what != "bounded" or one.claim not in came:
            continue
        if isinstance(start, int) and isinstance(end, int):
            by = came[one.claim][1].start - came[one.claim][0].start
            found.add(claim_id(one.kind, digest, start + by, end + by))
    return frozenset(found)
