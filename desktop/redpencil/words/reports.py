"""What reports say around the claims: headings, meanings, the sentences of sheets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from redpencil.model import (
    Claim,
    ClaimKind,
    Earlier,
    FindingName,
    NoteKind,
    Quantity,
    SecondReading,
    Source,
)
from redpencil.words.disagreement import AT_ODDS as AT_ODDS
from redpencil.words.labels import source_kind, status_label
from redpencil.words.log import second_label
from redpencil.words.readings import describe_claim, describe_quantity
from redpencil.words.speaking import counted, each_said, in_every_language, labelled, number, said

REPORT = said("Check report")
MARKED = said("Marked copy")
CORRECTIONS = said("Corrections")
CALLS = said("Call sheet")
COMMENTS = said("Comments")
SUMMARY = said("In short")
ARTICLE = said("The article")
CHECKS = said("The checks")
OPEN_QUERIES = said("Open questions")
UNTOUCHED = said("Not touched")
GONE = said("Checks whose claim is no longer found")
SOURCES = said("Sources")
MEANINGS = said("What the words mean")
STATUSES = said("The status, set by a person")
FINDINGS = said("The finding, made by the program")
PROOF = said("How to repeat this")

NO_CLAIMS = said("No quotation and no number was found in this text.")
NO_SOURCES = said("No check rests on a source.")
NO_CORRECTIONS = said("Nobody has written down a correction.")
NO_COMMENTS = said("Nothing was decided on or found yet that a comment could say.")
NO_QUERIES = said("No question is open.")
ALL_TOUCHED = said("Somebody has decided on every claim.")
NO_LOCATOR = said("no locator")
WAS = said("Was")
SHOULD_READ = said("Should read")
SEEN = said("Seen by the program")
HISTORY = said("History")
NOT_A_VERDICT = said(
    "A finding is what the program sees when it lays a claim beside a passage. It is not a "
    "verdict: “not found” does not mean “false”. The status is a person’s decision."
)
HOW_MARKED = said(
    "Quotations have a solid line below them, words reported without marks a dotted one, figures "
    "a dashed one. Each number leads to its check."
)
HOW_PRINTED = said(
    "Quotations have a solid line below them, words reported without marks a dotted one, figures "
    "a dashed one. What was decided stands by its paragraph under the same number."
)
COVERAGE = said(
    "Where the claims lie in the text, from its beginning on the left to its end on the right: "
    "{claims} in all, of which {decided} have been decided on."
)
PAGE = said("Page")
COVERAGE_KEY = said("Upper row: quotations. Lower row: figures. Outlined: not decided yet.")
INTERVAL = said("On one scale: the article has {claim}, the source has {source}.")
ON_ONE_SCALE = said("On one scale")
THE_ARTICLE = said("article")
THE_SOURCE = said("source")
# More would push the report itself off its first page.
_LETTERS_TOLD = 12

SKIP = said("Skip to the checks")
CONTENTS = said("Contents")
CLAIM = said("Claim")
WEAK_MATCH = said("(weak match)")
IN_ITS_SENTENCES = said("In its sentences")

# The names of rows.
AUTHOR = said("Author")
CALCULATION = said("Calculation")
CHANGED = said("Changed")
CHECKED_BY = said("Checked by")
CHECKED_ON = said("Checked on")
DECIDED = said("Decided")
DRAFT = said("Draft")
EARLIER = said("Earlier")
FACTS_LEFT = said("Facts left")
ITS_HASH = said("Its hash")
LOG_UP_TO = said("Log up to")
NOTE = said("Note")
PASSAGE = said("Passage")
PROGRAM = said("Program")
RESTS_ON = said("Rests on")
ROW_ARTICLE = said("Article")
ROW_CLAIMS = said("Claims")
ROW_FINDING = said("Finding")
ROW_STATUS = said("Status")
SECOND_READING = said("Second reading")
SHA = said("SHA-256")
SOURCE = said("Source")
TEXT_SHA = said("Text SHA-256")
WHERE = said("Where")
WORD_BY_WORD = said("Word by word")

STALE_CAUSES = each_said(
    {
        "words": "the words have changed since.",
        "context": "the sentence around it has changed since.",
        "speaker": "another speaker is read since.",
        "reading": "something else is read out of it since.",
        "source": "the source has changed since.",
    }
)

FINDING_MEANINGS: dict[FindingName, str] = each_said(
    {
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
)

HINTS: dict[NoteKind, str] = each_said({"comment": "Author’s comment"})


_COUNTED_KINDS: Mapping[ClaimKind, Callable[[int], str]] = {
    "quotation": lambda n: counted(n, "{n} quotation", "{n} quotations"),
    "quantity": lambda n: counted(n, "{n} quantity", "{n} quantities"),
    "statement": lambda n: counted(n, "{n} statement", "{n} statements"),
}
_EARLIER: Mapping[str, str] = each_said(
    {
        "words": "{status} for the same words in “{title}”, by {who}, {at} UTC",
        "figure": "{status} for the same figure in “{title}”, by {who}, {at} UTC",
    }
)


def letters_missing(letters: Sequence[str]) -> str:
    """On the first page of a PDF: which letters no font here has, told by their code points."""
    shown = ", ".join(f"U+{ord(letter):04X}" for letter in letters[:_LETTERS_TOLD])
    more = len(letters) - _LETTERS_TOLD
    if more > 0:
        shown = counted(more, "{letters} and {n} more", "{letters} and {n} more", letters=shown)
    return counted(
        len(letters),
        "No font of this machine has {n} letter of this text. Where one would stand, its code "
        "point stands in brackets: {letters}. The HTML report has them all.",
        "No font of this machine has {n} letters of this text. Where one would stand, its code "
        "point stands in brackets: {letters}. The HTML report has them all.",
        letters=shown,
    )


def brand(house: str, kind: str) -> str:
    """The line above a title: ``The Harbour Paper · Check report · Redpencil``."""
    return f"{house} · {kind} · Redpencil" if house else f"Redpencil · {kind}"


def back_to_mark(place: int) -> str:
    """Where the number of a check leads, for those who hear it."""
    return said("{number}, back to the article", number=place)


def facts_left(left: int) -> str:
    """How many claims nobody has decided on."""
    return counted(left, "{n} left to check", "{n} left to check")


def event_number(seq: int) -> str:
    """An event of the log by its number."""
    return said("event {number}", number=number(seq))


def draft_number(revision: int) -> str:
    """A draft of the article by its number."""
    return said("draft {number}", number=revision)


def accessed_on(at: str) -> str:
    """The day on which a source was read in, of an ISO time."""
    return said("accessed {at}", at=at[:10])


def listed(numbers: Iterable[int]) -> str:
    """Numbers of claims in a row: ``1, 4, 7``."""
    return ", ".join(str(number) for number in numbers)


def at_minute(at: str) -> str:
    """An ISO time as a person reads it, to the minute."""
    return at[:16].replace("T", " ")


def second_words(second: SecondReading) -> str:
    """What another reader said of a check: ``Disputed by Bo, 2024-03-12 09:30 UTC (Fix): …``."""
    would_be = f" ({status_label(second.status)})" if second.status else ""
    return _noted(f"{second_label(second)}, {at_minute(second.at)} UTC{would_be}", second.note)


def earlier_words(earlier: Earlier) -> str:
    """A decision of before: ``OK in “Salt”, by Ann, 2024-03-12 09:30 UTC: …``."""
    check = earlier.check
    words = _EARLIER[earlier.same].format(
        status=status_label(check.status),
        title=earlier.title,
        who=check.who,
        at=at_minute(check.at),
    )
    return _noted(words, check.note)


def source_facts(source: Source) -> str:
    """Kind, standing, date and speaker of a source in one line."""
    facts = [source_kind(source.kind), said("primary") if source.primary else ""]
    facts += [source.date or "", source.speaker or "", accessed_on(source.added_at)]
    return ", ".join(fact for fact in facts if fact)


def interval_words(claim: Quantity, source: Quantity) -> str:
    """What the picture of two figures shows, for those who do not see it."""
    return INTERVAL.format(
        claim=describe_quantity(claim, spoken=True), source=describe_quantity(source, spoken=True)
    )


# -- the call sheet -------------------------------------------------------------------------------

CALLS_HEAD = said(
    "Confirm each fact with the person it is from. Write the answer into the line below it, "
    "behind the colon: “Enter answers…” in Redpencil brings it into the log."
)
QUOTATIONS_WITHHELD = said(
    "Words in marks are withheld: ask what was said, not whether it was said so."
)
NOBODY_TO_CALL = said("There is nothing left to ask anybody.")
FOR_ANYBODY = said("For anybody who knows")
SPOKEN_TO = said("Spoken to (call {number}: who, when, how):")
ANSWER = said("Answer {claim}:")
WITHHELD = "[…]"
ASK_QUOTATION = said(
    "What did you say there, to whom and when? (A quotation; its words are withheld.)"
)


def answer_lines() -> tuple[str, ...]:
    """What stands before an answer, in every language that a sheet can be written in."""
    return in_every_language("Answer {claim}:")


def spoken_to_lines() -> tuple[str, ...]:
    """What stands before whom was asked, in every language that a sheet can be written in."""
    return in_every_language("Spoken to (call {number}: who, when, how):")


def ask_fact(shown: str, around: str) -> str:
    """What is to be confirmed, with the sentence it stands in where that says more."""
    # A claim that is most of its sentence says enough by itself.
    if 3 * len(shown) > 2 * len(around):
        return shown
    return said("{fact} — in: {sentence}", fact=shown, sentence=around)


def ask_figure(claim: Claim) -> str:
    """A figure from within withheld words, told as it was read and not as it was said."""
    return describe_claim(claim)


def answer_note(answer: str, spoken_to: str) -> str:
    """An answer as the note of a check: ``Answer (Ann Okoro, 12 March): yes``."""
    if spoken_to:
        return said("Answer ({whom}): {answer}", whom=spoken_to, answer=answer)
    return said("Answer: {answer}", answer=answer)


def answers_entered(answers: int) -> str:
    """How many answers a sheet brought into the log."""
    return counted(answers, "{n} answer entered", "{n} answers entered")


# -- comments in the author's own file ------------------------------------------------------------


def unplaced(claims: int) -> str:
    """Why a comment tells of claims that stand elsewhere."""
    return counted(
        claims,
        "{n} claim whose words have no sure place here (notes, tables):",
        "{n} claims whose words have no sure place here (notes, tables):",
    )


def count_claims(claims: int) -> str:
    """``1 claim``, ``1,200 claims``."""
    return counted(claims, "{n} claim", "{n} claims")


def claims_by_kind(claims: int, kinds: Mapping[ClaimKind, int]) -> str:
    """How many claims, and of which kinds: ``3: 1 quotation, 2 quantities``."""
    told = [say(kinds[kind]) for kind, say in _COUNTED_KINDS.items() if kinds.get(kind)]
    return labelled(number(claims), ", ".join(told))


def untouched_of(left: int, claims: int) -> str:
    """How many claims nobody has decided on: ``3 claims of 12``."""
    if not left:
        return ALL_TOUCHED
    return counted(left, "{n} claim of {claims}", "{n} claims of {claims}", claims=number(claims))


def _noted(words: str, note: str) -> str:
    return labelled(words, note) if note else words
