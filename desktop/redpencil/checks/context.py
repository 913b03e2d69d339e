"""The words around a quotation in its source, and whether a cut there turns the meaning. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass

from redpencil.checks.alignment import Alignment
from redpencil.checks.source_text import Text
from redpencil.checks.wording import Words, listed
from redpencil.model import FindingName
from redpencil.words import findings as say

# Words with which a sentence takes back, limits or conditions what it has just said.
QUALIFIERS = listed(
    "but if unless until till without except excepting though although however provided "
    "providing only not never nor yet rather whereas while barring otherwise"
)
_NEGATORS = listed(
    "not never no nobody none nothing neither nor without hardly scarcely deny denied denies "
    "refuse refused cannot"
)
# Verbs that make of what follows somebody's belief or claim, not the speaker's own statement.
_ATTRIBUTING = listed(
    "believe believes believed think thinks thought say says said claim claims claimed argue "
    "argues argued suggest suggests suggested pretend pretends pretended suppose assume assumes "
    "assumed imagine seek mean doubt doubts told tell tells critics"
)
# "I said", "you said": the speaker's own words, or those of the person spoken to, whom an article
# then quotes from the question.
_OWN = listed("i we you i've we've you've")
# What a speaker calls a statement that is quoted only to be denied: "it is a myth that …".
_FALSEHOODS = listed("false untrue wrong mistaken nonsense lie lies myth rumour rumor slander")
_HEDGES = listed("if unless whether suppose imagine perhaps maybe")
_SENTENCE_END = re.compile(r"[.!?…:;][\"'”’)\]]*(?:\s|$)")
# "if you will", "if you want to know": said by the way, conditions nothing.
_BY_THE_WAY = re.compile(
    r"if (?:you(?:'d| would)? (?:will|want|like|please|know|ask|may)|i (?:may|can|might))\b"
)
_CLAUSE = re.compile(r"[;:—–]|--|,\s(?:but|and|so|yet)\s")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the aligned words within their sentence.

    ``before`` and ``after`` are the text up to the sentence's border, ``first`` is the first
    aligned word; ``rest`` begins with a qualifier where ``qualified``.
    """

    before: str
    first: str
    after: str
    rest: str
    qualified: bool


def look_around(text: Text, alignment: Alignment) -> Surroundings:
    """The rest of the sentence on both sides of the aligned words."""
    number, start, first_end = text.span(alignment.start)
    opening = text.passages[number].text[start:first_end]
    before = text.passages[number].text[:start]
    ends = [m.end() for m in _SENTENCE_END.finditer(before)]
    before = before[ends[-1] :] if ends else before
    number, _, end = text.span(alignment.end - 1)
    after = text.passages[number].text[end:]
    stop = _SENTENCE_END.search(after)
    rest = after[: stop.end()] if stop else after
    first = re.match(r"[\s,;–—-]*(?:even\s+)?([^\W\d_]+)", rest)
    rest = rest.strip(" ,;–—-\n")
    qualified = first is not None and first.group(1).lower() in QUALIFIERS
    qualified = qualified and not _BY_THE_WAY.match(rest.lower())
    return Surroundings(before, opening, after, rest, qualified)


def negates(words: str) -> bool:
    """Whether there is a negation among the words: "not", "never", "didn't"."""
    plain = words.lower().replace("’", "'")
    return any(
        w in _NEGATORS or w.endswith("n't") for w in re.findall(r"[^\W\d_']+(?:'\w+)?", plain)
    )


def dropped_qualifier(quote: Words, around: Surroundings) -> tuple[FindingName, str, str] | None:
    """Finding, explanation and rule where the cut hides a qualifier; None where it does not.

    A quotation that ends in a full stop, or begins with a capital, says that the sentence
    does; one that begins in the middle or ends in a comma shows that it is a fragment.
    """
    closed = quote.text.rstrip().rstrip("\"'”’»)")[-1:]
    if around.qualified and closed and closed in ".!?":
        return "truncated", say.truncated(around.rest), "qualifier_after"
    lead = _CLAUSE.split(around.before)[-1].strip().lstrip("\"'“‘«([-–—… ")
    words = re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", lead.lower().replace("’", "'"))
    if not words:
        return None
    negated = [w for w in words[-8:] if w in _NEGATORS or w.endswith("n't")]
    attributed = [
        word
        for earlier, word in zip(["", *words], words, strict=False)
        if word in _ATTRIBUTING and earlier not in _OWN
    ][-6:]
    first = quote.text.lstrip("\"'“‘«([ ")[:1]
    if first.isupper() and (negated or attributed or set(words[-4:]) & _HEDGES):
        if around.first[:1].islower():
            return "truncated", say.lead_in_dropped(lead), "lead_in_before"
        return None
    tight = words[-3:]
    if (negated and (tight[-1] in negated or _denies(tight, negated))) or _calls_false(words):
        return "context_differs", say.context_differs(lead), "negated_before"
    return None


def _denies(tight: list[str], negated: list[str]) -> bool:
    """Whether the words right before are "do not believe that", "not true that"."""
    return any(w in negated for w in tight) and any(
        w in _ATTRIBUTING or w in ("true", "case") for w in tight
    )


def _calls_false(words: list[str]) -> bool:
    """Whether the words right before are "it is false to say that", "it is a myth that"."""
    return words[-1] == "that" and any(word in _FALSEHOODS for word in words[-4:])
