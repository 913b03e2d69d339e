"""What the tables and columns of the log are called where other programs show them."""

from __future__ import annotations

TITLE = "Check log"
DESCRIPTION = (
    "Every decision of this desk, with who made it, when and on what source. Events are only "
    "added, and each is sealed onto the one before."
)
SOURCE = "Redpencil"

TABLES: dict[str, str] = {
    "events": "Everything that was done, in order; only added to, each sealed onto the last.",
    "imported_events": "Events of other logs that were brought in, as they were sealed there.",
    "texts": "Each document under the hash of its own content.",
    "articles": "The articles as they stand.",
    "revisions": "Every draft of every article.",
    "acts": "Everything that can be undone: standing, undone, or dropped.",
    "decisions": "Every decision; what it says in full stands in its event.",
    "effects": "What each act did to a claim.",
    "checks": "Which decision shows on a claim now, draft by draft.",
    "amendments": "What people changed in what was read out of the article.",
    "second_readings": "What other readers said of a decision.",
    "checks_current": "Every check as it stands, of the current draft of each article.",
    "facts": "What is OK, with its source and locator.",
    "facts_left": "What is not settled: open and stale checks, and claims nobody touched.",
    "article_counts": "How many checks stand under each status.",
    "by_speaker": "The checks on the words of each speaker.",
    "by_source": "The checks that rest on each source.",
    "conflicts": "Checks that another reader disputes.",
    "second_readings_current": "What other readers said of the checks that stand.",
    "decision_history": "Every decision, undone ones too.",
    "decision_words": "What each decision says.",
    "merges": "Every time another log was brought in, article by article.",
    "claims_revised": "What became of each claim in each draft.",
    "decisions_found": "The full-text index over what decisions say.",
}

COLUMNS: dict[str, dict[str, str]] = {
    "events": {
        "seq": "Number of the event, from 1 without gaps.",
        "kind": "What was done.",
        "article": "Id of the article.",
        "claim": "Id of the claim, where it is about one.",
        "payload": "What was recorded, as JSON.",
        "who": "Who did it.",
        "at": "When, in UTC.",
        "program": "The version that recorded it.",
        "previous": "Hash of the event before; 64 zeros for the first.",
        "hash": "Hash that seals this event.",
    },
    "checks_current": {
        "article_title": "Title of the article.",
        "text": "The claim's words in the article.",
        "status": "What the person decided; stale is set by the program alone.",
        "kind": "Quotation, quantity or statement.",
        "speaker": "Who is quoted.",
        "source_title": "The source that the decision rests on.",
        "locator": "Where in the source.",
        "passage": "The words of the source.",
        "finding": "What the program saw when it laid the two side by side.",
        "note": "What the checker noted.",
        "correction": "What it ought to say.",
        "calculation": "How the figure was worked out.",
        "who": "Who decided.",
        "at": "When, in UTC.",
        "start": "Where the claim begins, in characters (Unicode code points) of the text.",
        "end": "Where the claim ends.",
        "event": "Number of the event that recorded the decision.",
    },
    "facts_left": {
        "status": "An open status, stale, or untouched for a claim that nobody decided on.",
        "text": "The claim's words; empty where nobody touched it.",
    },
    "by_source": {
        "checks": "How many checks rest on the source.",
        "ok": "How many of them are OK.",
        "without_locator": "How many do not say where in the source.",
    },
    "by_speaker": {
        "checks": "How many quotations of the speaker were checked.",
        "ok": "How many of them are OK.",
        "open": "How many are not settled.",
    },
    "conflicts": {
        "status_proposed": "The status that the second reader would set.",
        "objection": "What the second reader noted.",
        "disputed_by": "Who disputes it.",
    },
}
