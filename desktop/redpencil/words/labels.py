"""The vocabulary as it is shown: statuses, findings, kinds and modifiers in words."""

from __future__ import annotations

from collections.abc import Mapping

from redpencil.model import ClaimKind, FindingName, Modifier, Status
from redpencil.words.speaking import each_said, said

STATUS_LABELS: dict[Status, str] = each_said(
    {
        "unchecked": "Unchecked",
        "checking": "Checking",
        "ok": "OK",
        "fix": "Fix",
        "query": "Query",
        "source_needed": "Source needed",
        "on_author": "On author",
        "opinion": "Opinion",
        "stale": "Stale",
    }
)

STATUS_MEANINGS: dict[Status, str] = each_said(
    {
        "unchecked": "Nobody has decided on this claim yet.",
        "checking": "Somebody is working on it.",
        "ok": "The claim stands; a source supports it.",
        "fix": "The claim must be corrected.",
        "query": "There is an open question to the author or the desk.",
        "source_needed": "No source has been found yet.",
        "on_author": "The author vouches for it; it was not checked.",
        "opinion": "An opinion, which facts can neither support nor refute.",
        "stale": "The words have changed since this was checked.",
    }
)

FINDING_LABELS: dict[FindingName, str] = each_said(
    {
        "exact": "Exact",
        "punctuation_only": "Punctuation only",
        "marked_edit": "Marked edit",
        "words_changed": "Words changed",
        "paraphrased": "Paraphrased",
        "spliced": "Spliced",
        "truncated": "Truncated",
        "speaker_differs": "Speaker differs",
        "context_differs": "Context differs",
        "equal": "Equal",
        "rounded": "Equal after rounding",
        "hedge_holds": "Hedge holds",
        "differs": "Differs",
        "unit_differs": "Unit or scale differs",
        "base_differs": "Date or base differs",
        "not_found": "Not found",
        "to_read": "To be read",
    }
)

KIND_LABELS: dict[ClaimKind, str] = each_said(
    {
        "quotation": "Quotation",
        "quantity": "Quantity",
        "statement": "Statement",
    }
)

MODIFIER_LABELS: dict[Modifier, str] = each_said(
    {
        "exact": "exactly",
        "approx": "about",
        "more_than": "more than",
        "at_least": "at least",
        "less_than": "less than",
        "at_most": "at most",
    }
)


PARTLY_QUOTED = said("partly quoted")
READING_KINDS: Mapping[str, str] = each_said(
    {
        "direct": "direct",
        "mixed": "mixed",
        "indirect": "indirect",
        "number": "number",
        "percent": "percent",
        "money": "money",
        "measure": "measure",
        "age": "age",
        "duration": "duration",
        "date": "date",
        "ordinal": "ordinal",
        "range": "range",
        "ratio": "ratio",
        "multiple": "multiple",
    }
)
_SOURCE_KINDS: Mapping[str, str] = each_said(
    {
        "transcript": "transcript",
        "web page": "web page",
        "data": "data",
        "document": "document",
        "report": "report",
        "release": "release",
        "interview": "interview",
    }
)


def status_label(status: Status) -> str:
    """A status in words."""
    return STATUS_LABELS[status]


def finding_label(finding: FindingName) -> str:
    """A finding in words."""
    return FINDING_LABELS[finding]


def kind_label(kind: ClaimKind) -> str:
    """A kind of claim in words."""
    return KIND_LABELS[kind]


def reading_kind(kind: str) -> str:
    """What kind of quotation or of quantity was read, in words."""
    return READING_KINDS.get(kind, kind)


def source_kind(kind: str) -> str:
    """A kind of source in words; what its own record calls it where that is another one."""
    return _SOURCE_KINDS.get(kind, kind)
