"""Claims, evidence and checks made by hand for the tests of the panes."""

from __future__ import annotations

from redpencil.model import (
    Check,
    Claim,
    Diff,
    Event,
    Evidence,
    Finding,
    FindingName,
    Mention,
    Passage,
    Quantity,
    Quotation,
    QuotationKind,
    Source,
    Status,
)


def quotation_claim(
    number: int,
    text: str = "“We will not leave”",
    speaker: str | None = "Ana Reyes",
    kind: QuotationKind = "direct",
) -> Claim:
    start = number * 100
    said = Mention(speaker, start, start + 1) if speaker else None
    span = (start, start + len(text))
    return Claim(
        f"q{number}",
        "quotation",
        *span,
        text,
        Quotation(kind, *span, (span,), said, Mention("said", start, start + 4)),
        f"¶ {number}",
    )


def quantity_claim(number: int, quantity: Quantity | None = None) -> Claim:
    read = quantity or Quantity(
        "number", 0, 9, "more than 1,200 workers", 1200, "worker", "more_than"
    )
    start = number * 100
    return Claim(
        f"n{number}", "quantity", start, start + len(read.raw), read.raw, read, f"¶ {number}"
    )


def check_of(claim: Claim, status: Status, **written: str) -> Check:
    return Check(
        claim=claim.id,
        status=status,
        text=claim.text,
        kind=claim.kind,
        start=claim.start,
        end=claim.end,
        who="A.K.",
        at="2026-03-05T13:02:00+00:00",
        seq=1,
        **written,  # type: ignore[arg-type]
    )


def passage_of(text: str = "We will not rest", number: int = 1) -> Passage:
    return Passage(f"s{number}", f"Transcript {number}", "turn 14", 0, len(text), text, "REYES")


def evidence_for(
    claim: Claim,
    name: FindingName = "words_changed",
    passage: Passage | None = None,
    why: str = "One word differs.",
    diff: Diff = (),
) -> Evidence:
    return Evidence(claim.id, passage, Finding(name, why, "rule", diff))


def decided(
    seq: int, status: Status, kind: str = "decided", at: str = "2026-03-05T13:02:00+00:00"
) -> Event:
    payload = {"status": status, "note": "", "correction": "", "calculation": ""}
    return Event(seq, kind, "a1", "q1", payload, "A.K.", at, "0.1", "", "")


def source_named(title: str, number: int = 1) -> Source:
    return Source(
        f"s{number}",
        title,
        "transcript",
        True,
        f"{number}.txt",
        "h",
        "2026",
        41,
    )
