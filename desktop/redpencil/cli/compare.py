"""``redpencil compare``: lay rows of claims beside rows of evidence, as a batch.

Each verb loads the checks that it needs when it runs: a batch of quotations has no use for the
readers of quantities.
"""

from __future__ import annotations

import argparse
from typing import Any

from redpencil.cli.output import batch, library_of
from redpencil.cli.parsing import Parts, add_command
from redpencil.codec import quantity_shape
from redpencil.model import Evidence, Finding


def add_to(parts: Parts, shared: argparse.ArgumentParser) -> None:
    """Enter the command and its two verbs."""
    verbs = add_command(
        parts,
        shared,
        "compare",
        "compare rows of quantities or quotations",
        "Lay claims beside evidence without an article: one row in, one row out.",
        "redpencil compare quantities --jsonl pairs.jsonl",
    )
    quantities = verbs.add(
        "quantities",
        'rows {"id", "claim", "evidence"}',
        "redpencil compare quantities --jsonl pairs.jsonl",
        run_quantities,
    )
    quotations = verbs.add(
        "quotations",
        'rows {"id", "quote", "speaker"?} against the library',
        "redpencil compare quotations --jsonl quotes.jsonl --library library.db",
        run_quotations,
    )
    for verb in (quantities, quotations):
        verb.add_argument("--jsonl", required=True, metavar="FILE", help="- is standard input")


def run_quantities(arguments: argparse.Namespace) -> int:
    """Compare pairs of texts by their quantities."""
    from redpencil.checks.quantities import compare_texts

    def answer(row: dict[str, Any]) -> dict[str, object]:
        return _quantity_shape(compare_texts(row["claim"], row["evidence"]))

    return batch(arguments.jsonl, ("claim", "evidence"), answer)


def _quantity_shape(finding: Finding) -> dict[str, object]:
    ours, theirs = finding.claim_quantity, finding.evidence_quantity
    return {
        "finding": finding.name,
        "claim_quantity": quantity_shape(ours) if ours else None,
        "evidence_quantity": quantity_shape(theirs) if theirs else None,
        "why": finding.why,
    }


def run_quotations(arguments: argparse.Namespace) -> int:
    """Compare quotations with the sources of the library."""
    from redpencil.checks.quotations_in_library import compare_in_library

    with library_of(arguments) as library:

        def answer(row: dict[str, Any]) -> dict[str, object]:
            speaker = row.get("speaker")
            known = speaker if isinstance(speaker, str) else None
            return _quotation_shape(compare_in_library(row["quote"], known, library))

        return batch(arguments.jsonl, ("quote",), answer)


def _quotation_shape(evidence: Evidence) -> dict[str, object]:
    passage, finding = evidence.passage, evidence.finding
    return {
        "finding": finding.name,
        "source": passage.source if passage else None,
        "locator": passage.locator if passage else None,
        "speaker": passage.speaker if passage else None,
        "passage": passage.text if passage else None,
        "diff": _steps(finding),
        "why": finding.why,
    }


def _steps(finding: Finding) -> list[list[str]]:
    return [list(step) for step in finding.diff]
