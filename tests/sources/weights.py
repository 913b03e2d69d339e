"""Fit the weights of the ranking on judged claims and write them, with where they come from.

Run it as ``python tests/menu.py weights LIBRARY CLAIMS.jsonl "ORIGIN"``. LIBRARY is a library file
that holds the sources; each row of CLAIMS is ``{"claim", "relevant": [ids of sources…],
"context_title"?}``. Listwise soft-max regression (Cao et al. 2007, ListNet) by stochastic steps
(Adagrad), with the average of the second half of the way; nothing but the standard library.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from redpencil import resources
from redpencil.model import Query
from redpencil.sources import ranking
from redpencil.sources.library import Library

FOLDS, EPOCHS, STEP, SHRINK = 5, 12, 0.3, 1e-4
CANDIDATES, SHOWN = 60, 10
FITTED = tuple(n for n, name in enumerate(ranking.FEATURES) if name not in ranking.HAND_SET)
FREE = frozenset(n for n in FITTED if ranking.FEATURES[n] in ranking.EITHER_SIGN)
START = [weight if n in FITTED else 0.0 for n, weight in enumerate(ranking.DEFAULTS.values())]

Weights = Sequence[float]
Figures = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Judged:
    """The candidates of one claim: their features, which are right, and how many there are."""

    rows: tuple[tuple[float, ...], ...]
    right: tuple[bool, ...]
    relevant: int


def judge(library: Library, claims: Iterable[dict[str, object]]) -> list[Judged]:
    """Look every claim up."""
    judged = []
    for claim in claims:
        relevant = claim["relevant"]
        assert isinstance(relevant, list)
        query = Query(str(claim["claim"]), str(claim.get("context_title") or ""))
        sought, found = library.candidates(query, CANDIDATES)
        right = tuple(candidate.source in relevant for candidate in found)
        judged.append(Judged(tuple(ranking.measure(sought, found)), right, len(relevant)))
    return judged


def fit(judged: Iterable[Judged], seed: int = 7) -> list[float]:
    """The weights that give the right passages the greatest share of the soft-max."""
    usable = [one for one in judged if any(one.right)]
    shuffled = random.Random(seed)
    weights, squares = list(START), [1e-8] * len(START)
    kept, steps = [0.0] * len(START), 0
    for epoch in range(EPOCHS):
        shuffled.shuffle(usable)
        for one in usable:
            for n, slope in zip(FITTED, _slopes(one, weights), strict=True):
                slope += SHRINK * weights[n]
                squares[n] += slope * slope
                weights[n] -= STEP * slope / math.sqrt(squares[n])
                if n not in FREE and weights[n] < 0:
                    weights[n] = 0.0
            if epoch >= EPOCHS // 2:
                steps += 1
                kept = [old + new for old, new in zip(kept, weights, strict=True)]
    return [total / max(1, steps) for total in kept]


def _slopes(one: Judged, weights: Weights) -> list[float]:
    scores = [sum(map(float.__mul__, weights, row)) for row in one.rows]
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    whole, right = sum(shares), sum(one.right)
    wrong = [s / whole - r / right for s, r in zip(shares, one.right, strict=True)]
    return [
        sum(w * row[n] for w, row in zip(wrong, one.rows, strict=True) if abs(w) > 1e-4)
        for n in FITTED
    ]


def figures(judged: Sequence[Judged], weights: Weights) -> list[Figures]:
    """nDCG@10, hit@10 and recall@10 of each claim."""
    return [_figures(one, weights) for one in judged]


def _figures(one: Judged, weights: Weights) -> Figures:
    scores = [sum(map(float.__mul__, weights, row)) for row in one.rows]
    order = sorted(range(len(scores)), key=lambda n: -scores[n])[:SHOWN]
    hits = [one.right[n] for n in order]
    gain = sum(hit / math.log2(n + 2) for n, hit in enumerate(hits))
    best = sum(1 / math.log2(n + 2) for n in range(min(SHOWN, one.relevant)))
    return gain / best if best else 0.0, float(any(hits)), sum(hits) / max(1, one.relevant)


def cross_validated(judged: list[Judged]) -> list[Figures]:
    """The figures of each fifth under weights that were fitted on the other four."""
    shuffled = random.Random(3).sample(judged, len(judged))
    found: list[Figures] = []
    for fold in range(FOLDS):
        others = [one for n, one in enumerate(shuffled) if n % FOLDS != fold]
        found += figures(shuffled[fold::FOLDS], fit(others))
    return found


def told(found: Sequence[Figures]) -> str:
    """The three means as one line."""
    return " / ".join(f"{sum(column) / len(found):.3f}" for column in zip(*found, strict=True))


def main(words: list[str]) -> int:
    """Fit, print the figures, write the file."""
    if len(words) != 3:
        sys.stdout.write(f"{__doc__}\n")
        return 2
    library = Library(Path(words[0]))
    claims = [json.loads(line) for line in Path(words[1]).read_text("utf-8").splitlines()]
    judged = judge(library, claims)
    library.close()
    index = [float(name == "index") for name in ranking.FEATURES]
    fitted = fit(judged)
    lines = [
        "# Weights of the features by which the passages for a claim are put in order.",
        f"# Origin: fitted by tests/sources/weights.py on {len(claims)} judged claims: {words[2]}",
        "# nDCG@10 / hit@10 / recall@10 on those claims:",
        f"#   the index alone                        {told(figures(judged, index))}",
        f"#   weights set by hand                    {told(figures(judged, START))}",
        f"#   fitted, each fifth by the other four   {told(cross_validated(judged))}",
        f"#   these weights                          {told(figures(judged, fitted))}",
        "[weights]",
        *(f"{ranking.FEATURES[n]} = {fitted[n]:.3f}" for n in FITTED),
    ]
    written = "\n".join(lines) + "\n"
    resources.path(ranking.WEIGHTS_FILE).write_text(written, "utf-8")
    sys.stdout.write(written)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
