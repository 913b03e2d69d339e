"""Fit the weights by which agreeing figures are told of one thing, and say where they come from.

Run it as ``python tests/menu.py lining_up PAIRS.jsonl "ORIGIN"``. Each row of PAIRS is ``{"claim",
"evidence", "label"}``, the label SUPPORTS, REFUTES or NOT_ENOUGH_INFO. Logistic regression with a
small penalty on the pair of figures of each row that looks most like one (Andrews et al. 2003,
"multiple instances": the label is the row's); nothing but the standard library.
"""

from __future__ import annotations

import json
import math
import random
import statistics
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from redpencil import resources
from redpencil.checks import one_thing, verdicts
from redpencil.checks.quantities import compare_texts
from redpencil.model import FindingName

FOLDS, SEEDS, ROUNDS, STEPS, SHRINK = 5, (1, 2, 3), 4, 12, 30.0
# A figure is told from so likely on: the harmonic mean of precision and recall is highest where
# the least likely that is told is half as likely as the best mean, a little under one half.
LEAST = 0.45
ONE = one_thing.FEATURES.index("one")
LABELS = ("SUPPORTS", "REFUTES", "NOT_ENOUGH_INFO")

Weights = Sequence[float]


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim beside its evidence: its label, and the features of the figures that agree."""

    claim: str
    evidence: str
    label: str
    rows: tuple[tuple[float, ...], ...]


def read_pairs(rows: Iterable[dict[str, str]]) -> list[Pair]:
    """Lay every claim beside its evidence, and keep what the program measures meanwhile."""
    seen: list[tuple[float, ...]] = []
    measure = one_thing.measure

    def keep(*sides: object, **how: object) -> tuple[float, ...]:
        seen.append(measure(*sides, **how))  # type: ignore[arg-type]
        return seen[-1]

    pairs = []
    one_thing.measure = keep  # type: ignore[assignment]
    for row in rows:
        seen.clear()
        compare_texts(row["claim"], row["evidence"])
        found = tuple(dict.fromkeys(seen))
        pairs.append(Pair(row["claim"], row["evidence"], row["label"], found))
    one_thing.measure = measure
    return pairs


def fit(pairs: Sequence[Pair]) -> list[float]:
    """The weights, with what a figure has to reach taken off the last."""
    usable = [pair for pair in pairs if pair.rows]
    targets = [float(pair.label == "SUPPORTS") for pair in usable]
    weights: Weights = tuple(one_thing.DEFAULTS.values())
    for _ in range(ROUNDS):
        best = [max(pair.rows, key=lambda row: score(row, weights)) for pair in usable]
        weights = regress(best, targets)
    return [w - (n == ONE) * math.log(LEAST / (1 - LEAST)) for n, w in enumerate(weights)]


def score(row: Weights, weights: Weights) -> float:
    """The features weighed."""
    return sum(map(float.__mul__, weights, row))


def regress(rows: Sequence[Weights], targets: Sequence[float]) -> list[float]:
    """Logistic regression by Newton's steps; the penalty counts in spreads of each feature."""
    size = len(one_thing.FEATURES)
    spread = [statistics.pvariance([row[n] for row in rows]) for n in range(size)]
    penalty = [SHRINK * each if n != ONE else 1e-6 for n, each in enumerate(spread)]
    weights = [0.0] * size
    for _ in range(STEPS):
        slopes = [-p * w for p, w in zip(penalty, weights, strict=True)]
        curves = [[penalty[n] * (n == m) + 1e-9 for m in range(size)] for n in range(size)]
        for row, target in zip(rows, targets, strict=True):
            share = 1 / (1 + math.exp(-score(row, weights)))
            for n in range(size):
                slopes[n] += (target - share) * row[n]
                for m in range(size):
                    curves[n][m] += share * (1 - share) * row[n] * row[m]
        weights = [w + d for w, d in zip(weights, solve(curves, slopes), strict=True)]
    return weights


def solve(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """Linear equations by elimination; the matrix is positive definite."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for n, row in enumerate(rows):
        for other in rows[n + 1 :]:
            factor = other[n] / row[n]
            other[:] = [o - factor * r for o, r in zip(other, row, strict=True)]
    found = [0.0] * len(rows)
    for n in reversed(range(len(rows))):
        known = sum(rows[n][m] * found[m] for m in range(n + 1, len(rows)))
        found[n] = (rows[n][-1] - known) / rows[n][n]
    return found


def label_of(finding: FindingName) -> str:
    """The label that a finding stands for."""
    if finding in verdicts.SUPPORTING:
        return LABELS[0]
    return LABELS[2] if finding == "not_found" else LABELS[1]


def told(pairs: Iterable[Pair], weights: Weights) -> list[tuple[str, str]]:
    """The label of each pair and that of the program's finding under some weights."""
    read = one_thing.read_weights
    one_thing.read_weights = lambda: tuple(weights)  # type: ignore[assignment]
    found = [(p.label, label_of(compare_texts(p.claim, p.evidence).name)) for p in pairs]
    one_thing.read_weights = read
    return found


def figures(found: Sequence[tuple[str, str]]) -> tuple[float, ...]:
    """Macro-F1, then precision and recall of SUPPORTS, of REFUTES and of NOT_ENOUGH_INFO."""
    counts = Counter(found)
    each, means = [], []
    for label in LABELS:
        right = counts[label, label]
        said = sum(counts[other, label] for other in LABELS)
        there = sum(counts[label, other] for other in LABELS)
        each += [right / max(1, said), right / max(1, there)]
        means.append(2 * right / max(1, said + there))
    return (sum(means) / len(means), *each)


def folds(pairs: Sequence[Pair], seed: int) -> list[int]:
    """A fold for each pair; those that share a claim or its evidence are in one."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            name = parent[name]
        return name

    for pair in pairs:
        parent[root(f"claim {pair.claim}")] = root(f"evidence {pair.evidence}")
    roots = [root(f"claim {pair.claim}") for pair in pairs]
    names = sorted(set(roots))
    random.Random(seed).shuffle(names)
    place = {name: n % FOLDS for n, name in enumerate(names)}
    return [place[name] for name in roots]


def cross_validated(pairs: Sequence[Pair]) -> list[list[list[tuple[str, str]]]]:
    """For each seed, what is told of each fold under weights fitted on the other four."""
    runs = []
    for seed in SEEDS:
        sets: dict[int, list[Pair]] = defaultdict(list)
        for pair, fold in zip(pairs, folds(pairs, seed), strict=True):
            sets[fold].append(pair)
        runs.append(
            [told(sets[n], fit([p for m in sets if m != n for p in sets[m]])) for n in sorted(sets)]
        )
    return runs


def line(found: Sequence[tuple[str, str]]) -> str:
    """The figures as one line."""
    return " / ".join(f"{figure:.3f}" for figure in figures(found))


def main(words: list[str]) -> int:
    """Fit, print the figures, write the file."""
    if len(words) != 2:
        sys.stdout.write(f"{__doc__}\n")
        return 2
    rows = [json.loads(row) for row in Path(words[0]).read_text("utf-8").splitlines()]
    pairs = read_pairs(rows)
    by_hand = tuple(one_thing.DEFAULTS.values())
    fitted = fit(pairs)
    runs = cross_validated(pairs)
    means = [figures([row for fold in run for row in fold])[0] for run in runs]
    drawn = ", ".join(f"{mean:.4f}" for mean in means)
    lines = [
        "# Weights of the features by which figures that agree are told of one thing.",
        f"# Origin: fitted by {Path(__file__).name} on {len(pairs)} labelled pairs: {words[1]}",
        "# macro-F1, then precision / recall of borne out, at odds and not found:",
        f"#   weights set by hand                    {line(told(pairs, by_hand))}",
        f"#   fitted, each fifth by the other four   {line([r for f in runs[0] for r in f])}",
        f"#   these weights                          {line(told(pairs, fitted))}",
        f"# macro-F1 of the fifths as drawn {len(SEEDS)} times: {drawn}",
        "[weights]",
        *(
            f"{name} = {weight:.3f}"
            for name, weight in zip(one_thing.FEATURES, fitted, strict=True)
        ),
    ]
    written = "\n".join(lines) + "\n"
    resources.path(one_thing.WEIGHTS_FILE).write_text(written, "utf-8")
    sys.stdout.write(written)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
