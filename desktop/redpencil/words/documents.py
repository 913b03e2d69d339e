"""What reading a document has to say: remarks kept with it, and reasons for a failure."""

from __future__ import annotations

from redpencil.words.speaking import counted, each_said

REMARKS: dict[str, str] = each_said(
    {
        "guessed_encoding": (
            "The encoding was guessed as {encoding}; if letters look wrong, choose another one."
        ),
        "false_encoding": "The page says it is written in {declared}, but it is in {encoding}.",
        "control": "Control characters were left out ({count}).",
        "lost": "Letters that were lost before this was saved show as � ({count}).",
        "garbled": (
            "Letters seem to have been read in a wrong encoding before this was saved "
            "({count} places): “{shown}” where “{meant}” was meant. Ask for the original, or "
            "choose another encoding."
        ),
        "hidden_out": "Text that a browser would hide was left out ({count} words): “{words}”.",
        "hidden_in": "Most of this page would be hidden by a browser until its scripts have run.",
        "whole_page": "No article could be told from the rest of the page, so all of it was read.",
        "flattened": "The page is nested so deeply that its inner structure was left out.",
        "hidden_words": "Words that its program hides were left out ({count}): “{words}”.",
        "comments": "Comments in the file are kept beside the text ({count}, by {authors}).",
        "comments_of_nobody": "Comments in the file are kept beside the text ({count}).",
        "accepted": (
            "Tracked changes are read as if accepted: {insertions} and {deletions}; "
            "let them stand (--changes standing) to see both."
        ),
        "standing": (
            "Tracked changes stand in the text, deleted words too: {insertions} and {deletions}."
        ),
        "not_embedded": "Documents embedded in this one were not read ({count}).",
        "recognised": (
            "The words of pages that are pictures were recognised by Tesseract, so letters and "
            "figures may be wrong: {pages}. Look at the page before you rely on them."
        ),
        "pictures": (
            "Some pages are pictures without text, so their words were not read: {pages}."
        ),
        "attachments": "Attachments were not opened ({count}): {names}.",
        "saved_from": "The page was saved from {address} on {day}.",
        "hidden_sheets": "Hidden sheets were read as well: {names}.",
        "never_calculated": (
            "Some cells hold formulas that were never calculated ({count}); open the file in its "
            "own program and save it to have their figures."
        ),
        "long_lines": "Some rows have more cells than the header row.",
    }
)

REASONS: dict[str, str] = each_said(
    {
        "crashed": "its reader stopped unexpectedly",
        "nonsense": "its reader gave an answer that makes no sense",
        "not_started": "the reader could not be started: {reason}",
        "special": "it is not an ordinary file",
        "cut_off": "it is cut off or damaged",
        "nested": "its parts are nested too deeply",
        "entities": "it defines entities, as no program writes them",
        "no_body": "the part with its text is missing",
        "no_page": "it has no such page",
        "no_cues": "it has no lines with times",
        "too_slow": "it took longer than {seconds} s",
        "too_much_memory": "it needed more than {limit} MB of memory",
        "closed": "its file was closed meanwhile",
        "no_part": "it does not hold this document any more",
        "failed": "its contents are not laid out as its kind asks for",
    }
)


def remark(name: str, **details: object) -> str:
    """One remark about a document, its gaps filled."""
    return REMARKS[name].format_map(details)


def reason(name: str, **details: object) -> str:
    """One reason for a failure, a phrase without a capital or a full stop."""
    return REASONS[name].format_map(details)


def count_insertions(number: int) -> str:
    """How many insertions of tracked changes."""
    return counted(number, "{n} insertion", "{n} insertions")


def count_deletions(number: int) -> str:
    """How many deletions of tracked changes."""
    return counted(number, "{n} deletion", "{n} deletions")


def count_pages(number: int) -> str:
    """How many pages."""
    return counted(number, "{n} page", "{n} pages")
