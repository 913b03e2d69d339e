"""What is said of drafts: what became of a claim and why, and that a text may be a new draft."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping

from redpencil.model import Check, Claim, Diff, EarlierDraft, Fate, Passed, Status
from redpencil.words.labels import status_label
from redpencil.words.speaking import counted, each_said, number, said

FATE_LABELS: dict[Fate, str] = each_said(
    {
        "carried": "Carried",
        "moved": "Moved",
        "stale": "Stale",
        "gone": "Gone",
    }
)
NEW = said("New")
PARTS: dict[str, str] = {str(fate): label for fate, label in FATE_LABELS.items()} | {"new": NEW}
"""The parts of an account by what they are called."""
FATE_MEANINGS: dict[str, str] = each_said(
    {
        "stale": "What was decided no longer holds: look at these again.",
        "gone": "Their words are not in this draft; their checks stay in the log.",
        "new": "Nobody has seen these yet.",
        "moved": "Word for word the same in another place; their checks stand.",
        "carried": "Word for word the same, and in the same place; their checks stand.",
    }
)
"""What each part of an account says of its claims, in the order in which it is to be read."""
CAUSES: dict[str, str] = each_said(
    {
        "words": "The words have changed.",
        "context": "The words are the same; the sentence around them has changed.",
        "speaker": "The words are the same; they are said by somebody else.",
        "reading": "The words are the same; something else is read out of them.",
        "source": "The source has changed.",
        "borders": "The claim has other borders.",
    }
)
GONE_CAUSES: dict[str, str] = each_said(
    {
        "words": "The words are not there any more.",
        "ambiguous": "The words stand in several places now, and nothing tells which is the one.",
        "unfound": "This version of Redpencil finds no claim in these words.",
    }
)
NO_CHECK = said("not checked")


_COUNTS: dict[str, Callable[[int], str]] = {
    "carried": lambda n: counted(n, "{n} carried", "{n} carried"),
    "moved": lambda n: counted(n, "{n} moved", "{n} moved"),
    "stale": lambda n: counted(n, "{n} stale", "{n} stale"),
    "gone": lambda n: counted(n, "{n} gone", "{n} gone"),
    "new": lambda n: counted(n, "{n} new", "{n} new"),
}
_NONE: dict[str, str] = each_said(
    {
        "carried": "none carried",
        "moved": "none moved",
        "stale": "none stale",
        "gone": "none gone",
        "new": "none new",
    }
)


def cause_sentence(fate: Fate, cause: str) -> str:
    """Why a claim is stale or gone; empty for the others, and for a cause of a later version."""
    known: Mapping[str, str] = {"stale": CAUSES, "gone": GONE_CAUSES}.get(fate, {})
    return known.get(cause, "")


def counts_words(counts: Mapping[str, int]) -> str:
    """What became of the claims in one line: ``12 carried, 3 moved, 1 stale, none gone, 2 new``."""
    return ", ".join(_COUNTS[name](many) if many else _NONE[name] for name, many in counts.items())


def marked_diff(diff: Diff) -> str:
    """A word diff for a terminal, as wdiff prints it: ``[-taken out-] {+put in+}``."""
    parts: list[str] = []
    for operation, ours, theirs in diff:
        if operation == "equal":
            parts.append(ours)
            continue
        if ours:
            parts.append(f"[-{ours}-]")
        if theirs:
            parts.append(f"{{+{theirs}+}}")
    return " ".join(" ".join(parts).split())


def claim_words(claim: Claim) -> str:
    """A claim on one line: its place and its words."""
    words = " ".join(claim.text[:400].split())
    return f"{claim.locator}  {words}" if claim.locator else words


def passed_words(one: Passed) -> str:
    """A claim of the old draft on one line, with the status that stood on it."""
    words = claim_words(one.new or one.old)
    return f"{words}  ·  {status_label(one.check.was or one.check.status)}" if one.check else words


def part_heading(part: str, many: int) -> str:
    """The heading over one part of an account: ``Stale · 3``."""
    return f"{PARTS[part]} · {number(many)}"


def account_title(title: str) -> str:
    """Over the account of an article."""
    return title or said("What became of the claims")


def draft_number(revision: int) -> str:
    """A draft by its number."""
    return said("Draft {number}", number=revision)


def decided_words(check: Check) -> str:
    """What was decided on a claim: ``OK · Ann · Transcript, turn 4 · a note``."""
    cited = check.citation
    source = ", ".join(filter(None, (cited.title, cited.locator))) if cited else ""
    parts = (status_label(check.was or check.status), check.who, source, check.note)
    return " · ".join(part for part in parts if part)


def check_again_words(was: Status) -> str:
    """What the button says that gives a stale check the status it had."""
    return said("Looked at again: {status} (R)", status=status_label(was))


def file_changed(name: str) -> str:
    """That the file of the article has other words by now."""
    return said(
        "{name} was changed. As a new draft it keeps the checks whose words still stand.", name=name
    )


def another_file(name: str, title: str) -> str:
    """That a file may be a draft of the article that is open, or another article."""
    return said("{name}: a new draft of “{title}”, or another article?", name=name, title=title)


def many_checks(checks: int) -> str:
    """How many checks, in words."""
    return counted(checks, "{n} check", "{n} checks")


def looks_like_a_draft(earlier: EarlierDraft) -> str:
    """That a text may be a later draft of an article with checks, and by what it shows."""
    many = many_checks(earlier.checks)
    if earlier.same == "path":
        how = said("An earlier text of this file has {checks}.", checks=many)
    else:
        how = said(
            "This reads like a later draft of “{title}”, which has {checks}.",
            title=earlier.title,
            checks=many,
        )
    keeps = said(
        "As its draft {number} it keeps those whose words still stand.", number=earlier.revision + 1
    )
    return f"{how} {keeps}"


def another_draft(title: str, like: EarlierDraft) -> str:
    """That an article of another log, which is not here, reads like a draft of one that is."""
    return said(
        "In that log alone: “{title}”, which reads like another draft of “{other}” ({article}). "
        "Lay that draft on it as a new revision, then merge again: so both logs tell of one "
        "article.",
        title=title,
        other=like.title,
        article=like.article,
    )


def how_to_revise(earlier: EarlierDraft, name: str) -> str:
    """The same for the command line, with the command that does it."""
    command = shlex.join(["redpencil", "revise", earlier.article, name])
    return f"{looks_like_a_draft(earlier)} {said('Do that with: {command}', command=command)}"
