"""What reports say around the claims: headings, meanings, the sentences of sheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from redpencil.model import Claim, Earlier, FindingName, NoteKind, Quantity, SecondReading, Source
from redpencil.words.labels import status_label
from redpencil.words.log import second_label
from redpencil.words.readings import describe_claim, describe_quantity, plural

REPORT = "Check report"
MARKED = "Marked copy"
CORRECTIONS = "Corrections"
CALLS = "Call sheet"
COMMENTS = "Comments"
SUMMARY = "In short"
ARTICLE = "The article"
CHECKS = "The checks"
OPEN_QUERIES = "Open questions"
UNTOUCHED = "Not touched"
GONE = "Checks whose claim is no longer found"
SOURCES = "Sources"
MEANINGS = "What the words mean"
STATUSES = "The status, set by a person"
FINDINGS = "The finding, made by the program"
PROOF = "How to repeat this"

NO_CLAIMS = "No quotation and no number was found in this text."
NO_SOURCES = "No check rests on a source."
NO_CORRECTIONS = "Nobody has written down a correction."
NO_COMMENTS = "Nothing was decided on or found yet that a comment could say."
NO_QUERIES = "No question is open."
ALL_TOUCHED = "Somebody has decided on every claim."
NO_LOCATOR = "no locator"
WAS = "Was"
SHOULD_READ = "Should read"
SEEN = "Seen by the program"
HISTORY = "History"
NOT_A_VERDICT = (
    "A finding is what the program sees when it lays a claim beside a passage. It is not a "
    "verdict: “not found” does not mean “false”. The status is a person’s decision."
)
HOW_MARKED = (
    "Quotations have a solid line below them, words reported without marks a dotted one, figures "
    "a dashed one. Each number leads to its check."
)
HOW_PRINTED = (
    "Quotations have a solid line below them, words reported without marks a dotted one, figures "
    "a dashed one. What was decided stands in the margin under the same number."
)
COVERAGE = (
    "Where the claims lie in the text, from its beginning on the left to its end on the right: "
    "{claims} in all, of which {decided} have been decided on."
)
PAGE = "Page"
COVERAGE_KEY = "Upper row: quotations. Lower row: figures. Outlined: not decided yet."
INTERVAL = "On one scale: the article has {claim}, the source has {source}."
ON_ONE_SCALE = "On one scale"
THE_ARTICLE = "article"
THE_SOURCE = "source"
# More would push the report itself off its first page.
_LETTERS_TOLD = 12

SKIP = "Skip to the checks"
CONTENTS = "Contents"
CLAIM = "Claim"
WEAK_MATCH = "(weak match)"

# The names of rows.
AUTHOR = "Author"
CALCULATION = "Calculation"
CHANGED = "Changed"
CHECKED_BY = "Checked by"
CHECKED_ON = "Checked on"
DECIDED = "Decided"
DRAFT = "Draft"
EARLIER = "Earlier"
FACTS_LEFT = "Facts left"
ITS_HASH = "Its hash"
LOG_UP_TO = "Log up to"
NOTE = "Note"
PASSAGE = "Passage"
PROGRAM = "Program"
RESTS_ON = "Rests on"
ROW_ARTICLE = "Article"
ROW_CLAIMS = "Claims"
ROW_FINDING = "Finding"
ROW_STATUS = "Status"
SECOND_READING = "Second reading"
SHA = "SHA-256"
SOURCE = "Source"
TEXT_SHA = "Text SHA-256"
WHERE = "Where"
WORD_BY_WORD = "Word by word"

STALE_CAUSES = {
    "words": "the words have changed since.",
    "context": "the sentence around it has changed since.",
    "speaker": "another speaker is read since.",
    "reading": "something else is read out of it since.",
    "source": "the source has changed since.",
}

FINDING_MEANINGS: dict[FindingName, str] = {
    "exact": "Every quoted word stands in the passage, in this order.",
    "punctuation_only": "The same words; capitals, marks or spelling differ.",
    "marked_edit": "The same words but for what an ellipsis or brackets show as edited.",
    "words_changed": "Some words are others than in the passage.",
    "paraphrased": "The passage says this in other words.",
    "spliced": "The words stand apart in the passage and were joined without a mark.",
    "truncated": "The passage goes on, or begins, in a way that the cut hides.",
    "speaker_differs": "The passage gives the words to somebody else.",
    "context_differs": "The words stand in the passage, but around them is what turns them.",
    "equal": "The passage has the same figure.",
    "rounded": "The same figure once it is rounded as in the article.",
    "hedge_holds": "The figure of the passage lies within what “about”, “more than” … allow.",
    "differs": "The passage has another figure for the same thing.",
    "unit_differs": "The figure has another unit or another scale in the passage.",
    "base_differs": "The figure is of another date or is measured against another base.",
    "not_found": "No passage of the sources at hand speaks of it. That does not make it false.",
}

HINTS: dict[NoteKind, str] = {"comment": "Author’s comment"}


def counted(number: int, noun: str) -> str:
    """``1 claim``, ``1,200 claims``."""
    return f"{number:,} {noun if number == 1 else plural(noun)}"


def letters_missing(letters: Sequence[str]) -> str:
    """On the first page of a PDF: which letters no font here has, told by their code points."""
    shown = [f"U+{ord(letter):04X}" for letter in letters[:_LETTERS_TOLD]]
    more = f" and {len(letters) - len(shown):,} more" if len(letters) > len(shown) else ""
    return (
        f"No font of this machine has {counted(len(letters), 'letter')} of this text. Where one "
        f"would stand, its code point stands in brackets: {', '.join(shown)}{more}. The HTML "
        "report has them all."
    )


def brand(house: str, kind: str) -> str:
    """The line above a title: ``The Harbour Paper · Check report · Redpencil``."""
    return f"{house} · {kind} · Redpencil" if house else f"Redpencil · {kind}"


def back_to_mark(number: int) -> str:
    """Where the number of a check leads, for those who hear it."""
    return f"{number}, back to the article"


def facts_left(number: int) -> str:
    """How many claims nobody has decided on."""
    return f"{number:,} left to check"


def event_number(number: int) -> str:
    """An event of the log by its number."""
    return f"event {number:,}"


def draft_number(number: int) -> str:
    """A draft of the article by its number."""
    return f"draft {number}"


def accessed_on(at: str) -> str:
    """The day on which a source was read in, of an ISO time."""
    return f"accessed {at[:10]}"


def listed(numbers: Iterable[int]) -> str:
    """Numbers of claims in a row: ``1, 4, 7``."""
    return ", ".join(str(number) for number in numbers)


def at_minute(at: str) -> str:
    """An ISO time as a person reads it, to the minute."""
    return at[:16].replace("T", " ")


def second_words(second: SecondReading) -> str:
    """What another reader said of a check: ``Disputed by Bo, 2024-03-12 09:30 UTC (Fix): …``."""
    would_be = f" ({status_label(second.status)})" if second.status else ""
    note = f": {second.note}" if second.note else ""
    return f"{second_label(second)}, {at_minute(second.at)} UTC{would_be}{note}"


def earlier_words(earlier: Earlier) -> str:
    """A decision of before: ``OK in “Salt”, by Ann, 2024-03-12 09:30 UTC: …``."""
    check = earlier.check
    same = "the same words" if earlier.same == "words" else "the same figure"
    note = f": {check.note}" if check.note else ""
    return (
        f"{status_label(check.status)} for {same} in “{earlier.title}”, by {check.who}, "
        f"{at_minute(check.at)} UTC{note}"
    )


def source_facts(source: Source) -> str:
    """Kind, standing, date and speaker of a source in one line."""
    facts = [source.kind, "primary" if source.primary else "", source.date or ""]
    facts += [source.speaker or "", accessed_on(source.added_at)]
    return ", ".join(fact for fact in facts if fact)


def interval_words(claim: Quantity, source: Quantity) -> str:
    """What the picture of two figures shows, for those who do not see it."""
    return INTERVAL.format(
        claim=describe_quantity(claim, spoken=True), source=describe_quantity(source, spoken=True)
    )


# -- the call sheet -------------------------------------------------------------------------------

CALLS_HEAD = (
    "Confirm each fact with the person it is from. Write the answer into the line below it, "
    "behind the colon: “Enter answers…” in Redpencil brings it into the log."
)
QUOTATIONS_WITHHELD = "Words in marks are withheld: ask what was said, not whether it was said so."
NOBODY_TO_CALL = "There is nothing left to ask anybody."
FOR_ANYBODY = "For anybody who knows"
SPOKEN_TO = "Spoken to (call {number}: who, when, how):"
ANSWER = "Answer {claim}:"
WITHHELD = "[…]"
ASK_QUOTATION = "What did you say there, to whom and when? (A quotation; its words are withheld.)"


def ask_fact(shown: str, around: str) -> str:
    """What is to be confirmed, with the sentence it stands in where that says more."""
    # A claim that is most of its sentence says enough by itself.
    return shown if 3 * len(shown) > 2 * len(around) else f"{shown} — in: {around}"


def ask_figure(claim: Claim) -> str:
    """A figure from within withheld words, told as it was read and not as it was said."""
    return describe_claim(claim)


def answer_note(answer: str, spoken_to: str) -> str:
    """An answer as the note of a check: ``Answer (Ann Okoro, 12 March): yes``."""
    whom = f" ({spoken_to})" if spoken_to else ""
    return f"Answer{whom}: {answer}"


def answers_entered(number: int) -> str:
    """How many answers a sheet brought into the log."""
    return f"{counted(number, 'answer')} entered"


# -- comments in the author's own file ------------------------------------------------------------


def unplaced(number: int) -> str:
    """Why a comment tells of claims that stand elsewhere."""
    return f"{counted(number, 'claim')} whose words have no sure place here (notes, tables):"
